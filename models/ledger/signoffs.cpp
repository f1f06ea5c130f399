// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/signoffs.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>
#include <QSet>

namespace zf::ledger {

namespace {

constexpr int mostVouchers = 200;
constexpr int conflictAttempts = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Signoffs)
};

/// What desk keeps of a date.
struct Stored {
    std::optional<DaySignature> signature;
    DayStatement statement;
};

QString signatureColumns()
{
    return QString(QStringLiteral("accounting_date, revision, login, host, ") +
                   db::momentText(QStringLiteral("signed_at")) + QStringLiteral(", ") +
                   db::momentText(QStringLiteral("known_at")) +
                   QStringLiteral(", vouchers, entries, hash, note"));
}

db::BoundQuery listQuery()
{
    return {"signoff.list",
            QString(QStringLiteral("SELECT ") + signatureColumns() +
                    QStringLiteral(" FROM day_signature ORDER BY accounting_date DESC, revision DESC")),
            {}};
}

db::BoundQuery latestQuery(QDate date)
{
    return {"signoff.latest",
            QString(QStringLiteral("SELECT ") + signatureColumns() +
                    QStringLiteral(" FROM day_signature WHERE accounting_date = ? ORDER BY revision DESC "
                                   "LIMIT 1")),
            {date}};
}

db::BoundQuery figuresQuery(QDate date, int revision)
{
    return {"signoff.figures",
            QStringLiteral("SELECT subject_code, currency, CAST(opening AS CHAR), CAST(debit AS CHAR), "
                           "CAST(credit AS CHAR), CAST(closing AS CHAR), entries FROM day_signature_figure "
                           "WHERE accounting_date = ? AND revision = ?"),
            {date, revision}};
}

db::BoundQuery postedAfterQuery(QDate date, const Timestamp &knownAt)
{
    return {"signoff.posted-after",
            QString(QStringLiteral("SELECT voucher_no, kind, ") +
                    db::momentText(QStringLiteral("posted_at")) +
                    QStringLiteral(" FROM voucher WHERE accounting_date = ? AND posted_at > ? ORDER BY "
                                   "voucher_no LIMIT ?")),
            {date, knownAt.serverText(), mostVouchers}};
}

/// Vouchers whose entries of these subjects and the accounts' journal lines are not the same lines (T2 of one
/// date), or that name another subject than their account's.
db::BoundQuery disagreeingQuery(QDate date, const QList<SubjectCode> &subjects)
{
    const SqlCondition ofEntry = inSubjects(QStringLiteral("e.subject_code"), subjects);
    const SqlCondition ofAccount = inSubjects(QStringLiteral("a.subject_code"), subjects);
    QVariantList values{date};
    values << ofEntry.values << ofAccount.values << date << date << ofEntry.values << mostVouchers;
    return {
        "signoff.disagreeing",
        QString(QStringLiteral("SELECT d.voucher_no, v.kind, ") +
                db::momentText(QStringLiteral("v.posted_at")) +
                QStringLiteral(" FROM (SELECT x.voucher_no FROM (SELECT e.voucher_no, e.account_no, e.side, "
                               "e.amount, 1 AS n FROM voucher_entry e WHERE e.accounting_date = ? AND ") +
                ofEntry.text +
                QStringLiteral(" UNION ALL SELECT j.voucher_no, j.account_no, j.side, j.amount, -1 FROM "
                               "account a STRAIGHT_JOIN account_journal j ON j.account_no = a.account_no "
                               "WHERE ") +
                ofAccount.text +
                QStringLiteral(
                    " AND j.accounting_date = ?) x GROUP BY x.voucher_no, x.account_no, x.side, x.amount "
                    "HAVING SUM(x.n) <> 0 UNION SELECT e.voucher_no FROM voucher_entry e JOIN account a "
                    "ON a.account_no = e.account_no WHERE e.accounting_date = ? AND ") +
                ofEntry.text +
                QStringLiteral(" AND a.subject_code <> e.subject_code) d LEFT JOIN voucher v ON "
                               "v.voucher_no = d.voucher_no ORDER BY d.voucher_no LIMIT ?")),
        values};
}

DaySignature signatureFrom(const db::Rows &rows, qsizetype row)
{
    DaySignature signature;
    signature.date = rows.date(row, 0);
    signature.revision = static_cast<int>(rows.integer(row, 1));
    signature.login = rows.text(row, 2);
    signature.host = rows.text(row, 3);
    signature.at = rows.timestamp(row, 4);
    signature.knownAt = rows.timestamp(row, 5);
    signature.vouchers = rows.integer(row, 6);
    signature.entries = rows.integer(row, 7);
    signature.hash = rows.text(row, 8);
    signature.note = rows.text(row, 9);
    return signature;
}

Result<Stored> loadStored(db::Session &desk, QDate date)
{
    Stored stored;
    const Result<db::Rows> latest = latestQuery(date).run(desk);
    if (!latest.ok())
        return latest.error();
    if (latest->isEmpty())
        return stored;
    stored.signature = signatureFrom(*latest, 0);
    stored.statement.date = date;
    stored.statement.vouchers = stored.signature->vouchers;
    stored.statement.knownAt = stored.signature->knownAt;
    const Result<db::Rows> rows = figuresQuery(date, stored.signature->revision).run(desk);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const Result<Currency> currency = storedCurrency(rows->text(row, 1), "day_signature_figure");
        if (!currency.ok())
            return currency.error();
        stored.statement.lines << StatementLine{SubjectCode(rows->text(row, 0)),
                                                *currency,
                                                rows->amount(row, 2),
                                                rows->amount(row, 3),
                                                rows->amount(row, 4),
                                                rows->integer(row, 6)};
    }
    stored.statement.sortLines();
    return stored;
}

Result<QList<ExplainingVoucher>> explain(db::Session &ledger, const SignedDay &day)
{
    using Reason = ExplainingVoucher::Reason;
    QList<ExplainingVoucher> vouchers;
    QSet<VoucherNo> named;
    const auto add = [&](const Result<db::Rows> &rows, Reason reason) {
        for (qsizetype row = 0; row < rows->size() && vouchers.size() < mostVouchers; ++row) {
            const VoucherNo number(rows->text(row, 0));
            if (named.contains(number))
                continue;
            named.insert(number);
            vouchers << ExplainingVoucher{number, reason, rows->text(row, 1),
                                          rows->isNull(row, 2) ? Timestamp() : rows->timestamp(row, 2)};
        }
    };
    const Result<db::Rows> posted = postedAfterQuery(day.date(), day.signature->knownAt).run(ledger);
    if (!posted.ok())
        return posted.error();
    add(posted, Reason::PostedAfter);
    QList<SubjectCode> subjects;
    for (const StatementDifference &difference : day.differences) {
        if (difference.basis == StatementDifference::Basis::Entries &&
            difference.figure != StatementDifference::Figure::Opening &&
            !subjects.contains(difference.subject))
            subjects << difference.subject;
    }
    if (subjects.isEmpty())
        return vouchers;
    const Result<db::Rows> disagreeing = disagreeingQuery(day.date(), subjects).run(ledger);
    if (!disagreeing.ok())
        return disagreeing.error();
    add(disagreeing, Reason::EntriesDisagree);
    return vouchers;
}

Result<SignedDay> compare(db::Session &ledger, QDate date, const Stored &stored)
{
    using Basis = StatementDifference::Basis;
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = ledger.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    Result<DayReading> reading = DayReading::readInSnapshot(ledger, date, (*snapshot)->at());
    if (!reading.ok())
        return reading.error();
    SignedDay day;
    day.now = *std::move(reading);
    day.signature = stored.signature;
    if (!day.signature)
        return day;
    day.vouchersBefore = day.signature->vouchers;
    day.tampered = stored.statement.hash() != day.signature->hash;
    day.differences = differencesBetween(stored.statement, day.now.byEntries, Basis::Entries);
    for (const StatementDifference &one :
         differencesBetween(stored.statement, day.now.byTotals, Basis::DailyTotals)) {
        StatementDifference same = one;
        same.basis = Basis::Entries;
        if (!day.differences.contains(same))
            day.differences << one;
    }
    if (day.differences.isEmpty() && day.vouchersBefore == day.now.byEntries.vouchers)
        return day;
    Result<QList<ExplainingVoucher>> vouchers = explain(ledger, day);
    if (!vouchers.ok())
        return vouchers.error();
    day.vouchers = *std::move(vouchers);
    return day;
}

Error refusal(const char *code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::BusinessRule;
    error.code = QString::fromLatin1(code);
    error.message = message;
    return error;
}

Result<DaySignature> loadLatest(db::Session &desk, QDate date)
{
    const Result<db::Rows> rows = latestQuery(date).run(desk);
    if (!rows.ok())
        return rows.error();
    if (rows->isEmpty())
        return notFound("notSigned", Text::tr("The date %1 is not signed.").arg(date.toString(Qt::ISODate)));
    return signatureFrom(*rows, 0);
}

} // namespace

QString SignedDay::obstacle() const
{
    if (!now.closed)
        return Text::tr("The date %1 is not closed: only closed dates are signed.")
            .arg(date().toString(Qt::ISODate));
    if (now.byEntries.lines != now.byTotals.lines)
        return Text::tr("The totals that the day cut wrote down are not what the date's entries add up to. "
                        "Run the tie-outs.");
    if (!now.balance.balanced())
        return Text::tr("The books of the date do not balance.");
    if (holds())
        return Text::tr("The date is signed with these figures already.");
    return {};
}

QFuture<Result<QList<DaySignature>>> Signoffs::list(std::stop_token ticket) const
{
    return m_desk.run<QList<DaySignature>>(
        [](db::Session &desk, std::stop_token) -> Result<QList<DaySignature>> {
            const Result<db::Rows> rows = listQuery().run(desk);
            if (!rows.ok())
                return rows.error();
            QList<DaySignature> signatures;
            for (qsizetype row = 0; row < rows->size(); ++row)
                signatures << signatureFrom(*rows, row);
            return signatures;
        },
        std::move(ticket));
}

QFuture<Result<SignedDay>> Signoffs::day(QDate date, std::stop_token ticket) const
{
    return m_desk
        .run<Stored>([date](db::Session &desk, std::stop_token) { return loadStored(desk, date); }, ticket)
        .then([&ledger = m_ledger, date, ticket](const Result<Stored> &stored) {
            if (!stored.ok())
                return QtFuture::makeReadyFuture(Result<SignedDay>(stored.error()));
            return ledger.run<SignedDay>(
                [date, stored = *stored](db::Session &session, std::stop_token) {
                    return compare(session, date, stored);
                },
                ticket);
        })
        .unwrap();
}

QFuture<Result<DaySignature>> Signoffs::sign(const SignedDay &shown, const QString &note,
                                             std::stop_token ticket) const
{
    return day(shown.date(), ticket)
        .then([&writer = m_writer, shown, note, ticket](const Result<SignedDay> &now) {
            if (!now.ok())
                return QtFuture::makeReadyFuture(Result<DaySignature>(now.error()));
            if (now->now.byEntries.hash() != shown.now.byEntries.hash())
                return QtFuture::makeReadyFuture(Result<DaySignature>(
                    refusal("figuresMoved",
                            Text::tr("The date's figures have changed since they were shown. Nothing was "
                                     "signed."))));
            return writer.run<DaySignature>(
                [shown, note](db::Session &desk, std::stop_token) { return signNow(desk, shown, note); },
                ticket);
        })
        .unwrap()
        .then([&desk = m_desk, shown, ticket](const Result<DaySignature> &signature) {
            if (signature.ok() || !signature.error().outcomeUnknown)
                return QtFuture::makeReadyFuture(signature);
            // The answer was lost with the connection: desk knows whether the signature is there.
            return desk.run<DaySignature>(
                [shown, lost = signature.error()](db::Session &session,
                                                  std::stop_token) -> Result<DaySignature> {
                    const Result<DaySignature> latest = loadLatest(session, shown.date());
                    if (latest.ok() && latest->hash == shown.now.byEntries.hash() &&
                        latest->revision == shown.revision() + 1)
                        return latest;
                    return lost;
                },
                ticket);
        })
        .unwrap();
}

Result<SignedDay> Signoffs::dayNow(db::Session &ledger, db::Session &desk, QDate date)
{
    const Result<Stored> stored = loadStored(desk, date);
    if (!stored.ok())
        return stored.error();
    return compare(ledger, date, *stored);
}

Result<DaySignature> Signoffs::signNow(db::Session &desk, const SignedDay &shown, const QString &note)
{
    if (const QString obstacle = shown.obstacle(); !obstacle.isEmpty())
        return refusal("notSignable", obstacle);
    const DayStatement &statement = shown.now.byEntries;
    Error last;
    for (int attempt = 0; attempt < conflictAttempts; ++attempt) {
        const Result<QVariantList> called =
            desk.call("sign_day",
                      {statement.date, shown.revision(), statement.knownAt.serverText(), statement.vouchers,
                       statement.figuresText(), statement.hash(), note},
                      1);
        if (called.ok())
            return loadLatest(desk, statement.date);
        last = called.error();
        if (last.kind != ErrorKind::Conflict)
            break;
    }
    return last;
}

QList<db::PlannedQuery> Signoffs::plannedQueries()
{
    const QDate day(2026, 7, 1);
    const SubjectCode subject(QStringLiteral("224101"));
    QList<db::PlannedQuery> planned = DayReading::plannedQueries();
    planned << postedAfterQuery(day, Timestamp::now()).planned(db::Database::Ledger)
            << disagreeingQuery(day, {subject}).planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
