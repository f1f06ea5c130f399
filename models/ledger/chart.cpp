// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/chart.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::ledger {

namespace {

db::BoundQuery subjectsQuery(const QString &bookColumn)
{
    return {
        "chart.subjects",
        QString(QStringLiteral(
                    "SELECT code, name, name_en, parent_code, class, normal_side, level, is_leaf, status, ") +
                bookColumn + QStringLiteral(" FROM subject ORDER BY code")),
        {}};
}

db::BoundQuery daysQuery()
{
    return {"chart.days",
            QString(QStringLiteral("SELECT accounting_date, state, ") +
                    db::momentText(QStringLiteral("closed_at")) +
                    QStringLiteral(", signed_by FROM accounting_day ORDER BY accounting_date")),
            {}};
}

db::BoundQuery latestDateQuery()
{
    return {"chart.latest-date", QStringLiteral("SELECT MAX(accounting_date) FROM voucher_entry"), {}};
}

Error badSubject(const QString &code, const char *column)
{
    return invalidData(
        QCoreApplication::translate("Chart", "Subject %1 has an unknown value in the column “%2”.")
            .arg(code, QString::fromLatin1(column)));
}

Result<Subject> subjectFromRow(const db::Rows &rows, qsizetype row)
{
    Subject subject;
    subject.code = SubjectCode(rows.text(row, 0));
    subject.name = rows.text(row, 1);
    subject.nameEn = rows.text(row, 2);
    subject.parent = SubjectCode(rows.text(row, 3));
    const Result<SubjectClass> subjectClass = subjectClassFromCode(rows.text(row, 4));
    if (!subjectClass.ok())
        return badSubject(subject.code.text(), "class");
    const Result<NormalSide> side = normalSideFromCode(rows.text(row, 5));
    if (!side.ok())
        return badSubject(subject.code.text(), "normal_side");
    subject.subjectClass = *subjectClass;
    subject.normalSide = *side;
    subject.level = static_cast<int>(rows.integer(row, 6));
    subject.isLeaf = rows.integer(row, 7) != 0;
    subject.active = rows.text(row, 8) == u"active";
    // NULL: a group over both books, or a company that keeps one set of books.
    if (!rows.isNull(row, 9) && !rows.text(row, 9).isEmpty()) {
        const Result<Book> book = bookFromCode(rows.text(row, 9));
        if (!book.ok())
            return badSubject(subject.code.text(), "book");
        subject.book = *book;
    }
    return subject;
}

} // namespace

QFuture<Result<ChartOfAccounts>> Chart::subjects(std::stop_token ticket) const
{
    return m_lane.run<ChartOfAccounts>(
        [](db::Session &session, std::stop_token) { return loadSubjects(session); }, std::move(ticket));
}

QFuture<Result<QList<AccountingDay>>> Chart::days(std::stop_token ticket) const
{
    return m_lane.run<QList<AccountingDay>>(
        [](db::Session &session, std::stop_token) { return loadDays(session); }, std::move(ticket));
}

Result<ChartOfAccounts> Chart::loadSubjects(db::Session &session)
{
    Result<db::Rows> rows = subjectsQuery(QStringLiteral("book")).run(session);
    if (!rows.ok() && rows.error().nativeCode == 1054)
        rows = subjectsQuery(QStringLiteral("NULL AS book")).run(session); // one set of books
    if (!rows.ok())
        return rows.error();
    QList<Subject> subjects;
    subjects.reserve(rows->size());
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Result<Subject> subject = subjectFromRow(*rows, row);
        if (!subject.ok())
            return subject.error();
        subjects << std::move(subject).value();
    }
    return ChartOfAccounts::fromSubjects(std::move(subjects));
}

Result<QList<AccountingDay>> Chart::loadDays(db::Session &session)
{
    QList<AccountingDay> days;
    Result<db::Rows> rows = daysQuery().run(session);
    if (!rows.ok() && rows.error().nativeCode == 1146) {
        // No day cut: all that is known is the latest date that has entries, and nothing ever closes it.
        rows = latestDateQuery().run(session);
        if (!rows.ok())
            return rows.error();
        if (!rows->isEmpty() && !rows->isNull(0, 0))
            days << AccountingDay{rows->date(0, 0), QStringLiteral("open"), {}, {}};
        return days;
    }
    if (!rows.ok())
        return rows.error();
    days.reserve(rows->size());
    for (qsizetype row = 0; row < rows->size(); ++row)
        days << AccountingDay{rows->date(row, 0), rows->text(row, 1), rows->timestamp(row, 2),
                              rows->text(row, 3)};
    return days;
}

Result<QDate> Chart::openDate(db::Session &session)
{
    const Result<QList<AccountingDay>> days = loadDays(session);
    if (!days.ok())
        return days.error();
    return openDateOf(*days);
}

Result<QDate> Chart::openDateOf(const QList<AccountingDay> &days)
{
    if (days.isEmpty())
        return notFound("noAccountingDate",
                        QCoreApplication::translate("Chart", "The ledger has no accounting date yet."));
    const auto open = std::find_if(days.begin(), days.end(),
                                   [](const AccountingDay &day) { return day.state != u"closed"; });
    return open == days.end() ? days.last().date : open->date;
}

QList<db::PlannedQuery> Chart::plannedQueries()
{
    return {subjectsQuery(QStringLiteral("book")).planned(db::Database::Ledger),
            daysQuery().planned(db::Database::Ledger), latestDateQuery().planned(db::Database::Ledger)};
}

} // namespace zf::ledger
