// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/accountselection.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::ledger {

namespace {

constexpr int mostArms = 64; // parts of one UNION; more subjects than that are most of the accounts anyway
constexpr qsizetype mostCellDates = 400;

db::BoundQuery armsQuery(const QList<SubjectCode> &subjects, const QString &currency)
{
    SqlCondition condition = inSubjects(QStringLiteral("subject_code"), subjects);
    if (!currency.isEmpty()) {
        condition.text += QStringLiteral(" AND currency = ?");
        condition.values << currency;
    }
    return {"accounts.subjects",
            QString(QStringLiteral("SELECT DISTINCT subject_code, currency FROM account WHERE ") +
                    condition.text + QStringLiteral(" ORDER BY subject_code, currency")),
            condition.values};
}

db::BoundQuery movedDatesQuery(const DateRange &range)
{
    return {"accounts.moved-dates",
            QStringLiteral(
                "SELECT DISTINCT accounting_date FROM voucher_entry WHERE accounting_date BETWEEN ? AND ?"),
            {range.from, range.to}};
}

db::BoundQuery cellSizeQuery(const SqlCondition &cell, int most)
{
    return {"accounts.cell-size",
            QString(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM voucher_entry WHERE ") + cell.text +
                    QStringLiteral(" LIMIT ?) cell")),
            cell.values + QVariantList{most}};
}

QString sumWhen(const char *condition, const char *amount)
{
    return QString(QStringLiteral("SUM(CASE WHEN ") + QLatin1StringView(condition) +
                   QStringLiteral(" THEN ") + QLatin1StringView(amount) + QStringLiteral(" ELSE 0 END)"));
}

} // namespace

Result<AccountSelection> AccountSelection::resolve(db::Session &session, const ChartOfAccounts &chart,
                                                   const AccountQuery &query)
{
    AccountSelection selection;
    selection.m_query = query;
    const Result<Filter::Sql> filter = query.filter.toSql(Accounts::filterFields(), query.currency);
    if (!filter.ok())
        return filter.error();
    selection.m_filter = *filter;

    if (!query.subject.isEmpty()) {
        if (chart.find(query.subject) == nullptr)
            return notFound(
                "subject",
                QCoreApplication::translate("Accounts", "There is no subject %1.").arg(query.subject.text()));
        selection.m_subjects = chart.leavesUnder(query.subject);
    }
    if (query.book != Book::Single) {
        QList<SubjectCode> ofBook;
        for (const Subject &subject : chart.subjects()) {
            if (subject.isLeaf && subject.book == query.book &&
                (!selection.m_subjects || selection.m_subjects->contains(subject.code)))
                ofBook << subject.code;
        }
        selection.m_subjects = ofBook;
    }
    if (selection.m_subjects && selection.m_subjects->isEmpty()) {
        selection.m_empty = true;
        return selection;
    }

    if (query.moved.isValid()) {
        const Result<db::Rows> dates = movedDatesQuery(query.moved).run(session);
        if (!dates.ok())
            return dates.error();
        for (qsizetype row = 0; row < dates->size(); ++row)
            selection.m_movedDates << dates->date(row, 0);
    }
    if (query.movedOnly && query.moved.isValid()) {
        selection.m_empty = selection.m_movedDates.isEmpty();
        if (selection.m_empty)
            return selection;
        if (selection.m_subjects && selection.m_movedDates.size() <= mostCellDates) {
            const Result<db::Rows> size =
                cellSizeQuery(selection.cellCondition({}), mostCellEntries + 1).run(session);
            if (!size.ok())
                return size.error();
            selection.m_fromCell = size->integer(0, 0) <= mostCellEntries;
        }
    }
    if (selection.m_subjects && !selection.m_fromCell && !selection.hasFilter()) {
        const Result<db::Rows> arms = armsQuery(*selection.m_subjects, query.currency.code()).run(session);
        if (!arms.ok())
            return arms.error();
        selection.m_empty = arms->isEmpty();
        for (qsizetype row = 0; row < arms->size() && arms->size() <= mostArms; ++row)
            selection.m_arms << std::pair{SubjectCode(arms->text(row, 0)), arms->text(row, 1)};
    }
    return selection;
}

SqlCondition AccountSelection::accountCondition() const
{
    QStringList parts;
    QVariantList values;
    if (m_subjects) {
        const SqlCondition subjects = inSubjects(QStringLiteral("a.subject_code"), *m_subjects);
        parts << subjects.text;
        values << subjects.values;
    }
    if (m_query.currency.isValid()) {
        parts << QStringLiteral("a.currency = ?");
        values << m_query.currency.code();
    }
    if (hasFilter()) {
        parts << QString(u'(' + m_filter.where + u')');
        values << m_filter.values;
    }
    return {parts.isEmpty() ? QStringLiteral("1 = 1") : parts.join(QStringLiteral(" AND ")), values};
}

SqlCondition AccountSelection::cellCondition(const QString &prefix) const
{
    // Dates one by one: only then do date and subject together bound the read of the index.
    const bool few = m_movedDates.size() <= mostCellDates;
    SqlCondition condition = few ? inDates(prefix + QStringLiteral("accounting_date"), m_movedDates)
                                 : inRanges(prefix + QStringLiteral("accounting_date"), {m_query.moved});
    if (m_subjects) {
        const SqlCondition subjects = inSubjects(prefix + QStringLiteral("subject_code"), *m_subjects);
        condition.text += QStringLiteral(" AND ") + subjects.text;
        condition.values << subjects.values;
    }
    if (m_query.currency.isValid()) {
        condition.text += QStringLiteral(" AND ") + prefix + QStringLiteral("currency = ?");
        condition.values << m_query.currency.code();
    }
    return condition;
}

db::BoundQuery AccountSelection::page(const QString &columns, const QString &key, bool forward,
                                      int limit) const
{
    const QString order = forward ? QStringLiteral(" ORDER BY account_no LIMIT ?")
                                  : QStringLiteral(" ORDER BY account_no DESC LIMIT ?");
    SqlCondition rest;
    if (!key.isEmpty()) {
        rest.text +=
            forward ? QStringLiteral(" AND a.account_no > ?") : QStringLiteral(" AND a.account_no < ?");
        rest.values << key;
    }
    if (m_query.movedOnly && m_query.moved.isValid() && !m_fromCell) {
        const SqlCondition moved = movedCondition();
        rest.text += moved.text;
        rest.values << moved.values;
    }
    if (m_fromCell) {
        const SqlCondition cell = cellCondition({});
        SqlCondition filter{QStringLiteral("1 = 1"), {}};
        if (hasFilter())
            filter = {QString(u'(' + m_filter.where + u')'), m_filter.values};
        return {
            "accounts.page-of-cell",
            QString(
                QStringLiteral("SELECT ") + columns +
                QStringLiteral(" FROM (SELECT DISTINCT account_no FROM voucher_entry WHERE ") + cell.text +
                QStringLiteral(") moved STRAIGHT_JOIN account a ON a.account_no = moved.account_no WHERE ") +
                filter.text + rest.text +
                (forward ? QStringLiteral(" ORDER BY a.account_no LIMIT ?")
                         : QStringLiteral(" ORDER BY a.account_no DESC LIMIT ?"))),
            cell.values + filter.values + rest.values + QVariantList{limit}};
    }
    if (m_arms.isEmpty()) {
        const SqlCondition condition = accountCondition();
        return {"accounts.page",
                QString(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM account a WHERE ") +
                        condition.text + rest.text +
                        (forward ? QStringLiteral(" ORDER BY a.account_no LIMIT ?")
                                 : QStringLiteral(" ORDER BY a.account_no DESC LIMIT ?"))),
                condition.values + rest.values + QVariantList{limit}};
    }
    QStringList arms;
    QVariantList values;
    for (const auto &[subject, currency] : m_arms) {
        arms << QString(QStringLiteral("(SELECT ") + columns +
                        QStringLiteral(" FROM account a WHERE a.subject_code = ? AND a.currency = ?") +
                        rest.text +
                        (forward ? QStringLiteral(" ORDER BY a.account_no LIMIT ?)")
                                 : QStringLiteral(" ORDER BY a.account_no DESC LIMIT ?)")));
        values << subject.text() << currency << rest.values << limit;
    }
    return {"accounts.page-of-subjects", QString(arms.join(QStringLiteral(" UNION ALL ")) + order),
            values + QVariantList{limit}};
}

db::BoundQuery AccountSelection::filteredTotals() const
{
    const SqlCondition condition = accountCondition();
    const DateRange range = m_query.moved;
    return {"accounts.filtered-totals",
            QString(QStringLiteral("SELECT currency, CAST(COUNT(*) AS CHAR), CAST(SUM(debit_before) AS "
                                   "CHAR), CAST(SUM(credit_before) AS CHAR),"
                                   " CAST(SUM(debit) AS CHAR), CAST(SUM(credit) AS CHAR) FROM (SELECT "
                                   "a.account_no, a.currency, ") +
                    sumWhen("j.accounting_date < ? AND j.side = 'D'", "j.amount") +
                    QStringLiteral(" AS debit_before, ") +
                    sumWhen("j.accounting_date < ? AND j.side = 'C'", "j.amount") +
                    QStringLiteral(" AS credit_before, ") +
                    sumWhen("j.accounting_date >= ? AND j.side = 'D'", "j.amount") +
                    QStringLiteral(" AS debit, ") +
                    sumWhen("j.accounting_date >= ? AND j.side = 'C'", "j.amount") +
                    QStringLiteral(" AS credit, ") + sumWhen("j.accounting_date >= ?", "1") +
                    QStringLiteral(" AS moved FROM account a LEFT JOIN account_journal j ON j.account_no = "
                                   "a.account_no AND j.accounting_date <= ?"
                                   " WHERE ") +
                    condition.text + QStringLiteral(" GROUP BY a.account_no, a.currency) one") +
                    (m_query.movedOnly ? QStringLiteral(" WHERE moved > 0") : QString()) +
                    QStringLiteral(" GROUP BY currency")),
            QVariantList{range.from, range.from, range.from, range.from, range.from, range.to} +
                condition.values};
}

db::BoundQuery AccountSelection::balances() const
{
    const SqlCondition condition = accountCondition();
    return {"accounts.balances",
            QString(QStringLiteral("SELECT a.subject_code, a.currency, CAST(COUNT(*) AS CHAR), "
                                   "CAST(SUM(a.balance) AS CHAR) FROM account a WHERE ") +
                    condition.text + QStringLiteral(" GROUP BY a.subject_code, a.currency")),
            condition.values};
}

db::BoundQuery AccountSelection::counts() const
{
    const SqlCondition condition = accountCondition();
    return {"accounts.counts",
            QString(QStringLiteral("SELECT a.currency, COUNT(*) FROM account a WHERE ") + condition.text +
                    QStringLiteral(" GROUP BY a.currency")),
            condition.values};
}

db::BoundQuery AccountSelection::turnover() const
{
    const SqlCondition cell = cellCondition({});
    return {
        "accounts.turnover",
        QString(
            QStringLiteral("SELECT currency, CAST(SUM(CASE WHEN side = 'D' THEN amount ELSE 0 END) AS CHAR),"
                           " CAST(SUM(CASE WHEN side = 'C' THEN amount ELSE 0 END) AS CHAR) FROM (SELECT "
                           "currency, side, SUM(amount) AS amount"
                           " FROM voucher_entry WHERE ") +
            cell.text +
            QStringLiteral(" GROUP BY accounting_date, subject_code, currency, side) day GROUP BY currency")),
        cell.values};
}

db::BoundQuery AccountSelection::movedTotals() const
{
    const SqlCondition condition = accountCondition();
    const SqlCondition moved = movedCondition();
    return {
        "accounts.moved-totals",
        QString(
            QStringLiteral(
                "SELECT currency, COUNT(*), CAST(SUM(opening) AS CHAR) FROM (SELECT a.currency,"
                " (SELECT SUM(CASE WHEN j.side = 'D' THEN j.amount ELSE -j.amount END) FROM account_journal j"
                " WHERE j.account_no = a.account_no AND j.accounting_date < ?) AS opening FROM account a "
                "WHERE ") +
            condition.text + moved.text + QStringLiteral(") one GROUP BY currency")),
        QVariantList{m_query.moved.from} + condition.values + moved.values};
}

SqlCondition AccountSelection::movedCondition() const
{
    // A scalar subquery, which servers do not turn into a join over the whole journal: the newest line up to
    // the end of the period, found from the newest line back.
    return {QStringLiteral(
                " AND (SELECT j.accounting_date FROM account_journal j WHERE j.account_no = a.account_no"
                " AND j.accounting_date <= ? ORDER BY j.accounting_date DESC, j.seq DESC LIMIT 1) >= ?"),
            {m_query.moved.to, m_query.moved.from}};
}

QList<db::PlannedQuery> AccountSelection::plannedQueries()
{
    const QList<SubjectCode> subjects{SubjectCode(QStringLiteral("1001")),
                                      SubjectCode(QStringLiteral("1002"))};
    AccountSelection any;
    any.m_query.moved = {QDate(2026, 7, 1), QDate(2026, 7, 31)};
    AccountSelection arms = any;
    arms.m_subjects = subjects;
    arms.m_arms = {{subjects[0], QStringLiteral("CNY")}, {subjects[1], QStringLiteral("CNY")}};
    AccountSelection moved = arms;
    moved.m_query.movedOnly = true;
    moved.m_movedDates = {QDate(2026, 7, 1), QDate(2026, 7, 2)};
    AccountSelection cell = moved;
    cell.m_arms.clear();
    cell.m_fromCell = true;
    const QString columns = QStringLiteral("a.account_no");
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query :
         {any.page(columns, {}, true, 201), any.page(columns, QStringLiteral("1"), false, 201),
          arms.page(columns, QStringLiteral("1"), true, 201), moved.page(columns, {}, true, 201),
          cell.page(columns, {}, true, 201), armsQuery(subjects, QStringLiteral("CNY")),
          movedDatesQuery(any.m_query.moved), cellSizeQuery(cell.cellCondition({}), mostCellEntries),
          arms.balances(), arms.counts(), moved.turnover(), moved.movedTotals()})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
