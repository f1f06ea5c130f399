// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/changes.h"

#include "models/ledger/ledgersql.h"
#include "models/ledger/trialbalances.h"

#include <QCoreApplication>
#include <QMap>

namespace zf::ledger {

namespace {

using Key = std::pair<QString, QString>; // subject and currency

QString lastMoment(const Timestamp &until)
{
    return until.isValid() ? until.serverText() : QStringLiteral("9999-12-31 00:00:00");
}

db::BoundQuery countsQuery(const ChangeQuery &query)
{
    return {"changes.counts",
            QStringLiteral("SELECT e.subject_code, e.currency, COUNT(DISTINCT e.voucher_no) FROM voucher v "
                           "JOIN voucher_entry e ON e.voucher_no = v.voucher_no WHERE v.posted_at > ? AND "
                           "v.posted_at <= ? AND e.accounting_date <= ? GROUP BY e.subject_code, e.currency"),
            {query.since.serverText(), lastMoment(query.until), query.range.to}};
}

db::BoundQuery vouchersQuery(const ChangeQuery &query, const SubjectCode &subject, const Currency &currency,
                             int limit)
{
    QString only;
    QVariantList values{query.since.serverText(), lastMoment(query.until), query.range.to};
    if (!subject.isEmpty()) {
        only = QStringLiteral(" AND e.subject_code = ? AND e.currency = ?");
        values << subject.text() << currency.code();
    }
    values << limit;
    return {
        "changes.vouchers",
        QString(QStringLiteral("SELECT v.voucher_no, v.kind, e.accounting_date, ") +
                db::momentText(QStringLiteral("v.posted_at")) +
                QStringLiteral(
                    ", e.subject_code, e.currency, CAST(SUM(CASE e.side WHEN 'D' THEN e.amount ELSE 0 "
                    "END) AS CHAR), CAST(SUM(CASE e.side WHEN 'C' THEN e.amount ELSE 0 END) AS CHAR) FROM "
                    "voucher v JOIN voucher_entry e ON e.voucher_no = v.voucher_no WHERE v.posted_at > ? "
                    "AND v.posted_at <= ? AND e.accounting_date <= ?") +
                only +
                QStringLiteral(" GROUP BY v.voucher_no, v.kind, e.accounting_date, v.posted_at, "
                               "e.subject_code, e.currency ORDER BY v.posted_at DESC, v.voucher_no DESC, "
                               "e.subject_code LIMIT ?")),
        values};
}

Error usage(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("moments");
    error.message = message;
    return error;
}

Result<BalanceChanges> compare(db::Session &session, ChangeQuery query)
{
    if (!query.since.isValid() || (query.until.isValid() && query.until <= query.since))
        return usage(QCoreApplication::translate(
            "Changes", "The moment to compare with must be before the one that is compared."));
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Timestamp at = (*snapshot)->at();
    const Result<TrialBalance> after =
        TrialBalances::computeInSnapshot(session, {query.range, query.until, false}, at);
    if (!after.ok())
        return after.error();
    query.range = after->range;
    const Result<TrialBalance> before =
        TrialBalances::computeInSnapshot(session, {query.range, query.since, false}, at);
    if (!before.ok())
        return before.error();
    const Result<db::Rows> counts = countsQuery(query).run(session);
    if (!counts.ok())
        return counts.error();

    QMap<Key, SubjectChange> changes;
    const auto changeOf = [&changes](const SubjectCode &subject, const Currency &currency) {
        SubjectChange &change = changes[{subject.text(), QString(currency.code())}];
        change.subject = subject;
        change.currency = currency;
        return &change;
    };
    for (const TrialBalanceRow &row : after->rows()) {
        const TrialBalanceRow *was = before->find(row.subject, row.currency);
        if (!after->chart().find(row.subject)->isLeaf || (was != nullptr && *was == row))
            continue;
        SubjectChange *change = changeOf(row.subject, row.currency);
        change->after = row;
        if (was != nullptr)
            change->before = *was;
    }
    for (const TrialBalanceRow &row : before->rows()) { // all its entries are of later: there is no row now
        if (before->chart().find(row.subject)->isLeaf && after->find(row.subject, row.currency) == nullptr)
            changeOf(row.subject, row.currency)->before = row;
    }
    for (qsizetype i = 0; i < counts->size(); ++i) {
        const Result<Currency> currency = storedCurrency(counts->text(i, 1), "voucher_entry");
        if (!currency.ok())
            return currency.error();
        const SubjectCode subject(counts->text(i, 0));
        SubjectChange *change = changeOf(subject, *currency);
        change->vouchers = counts->integer(i, 2);
        if (const TrialBalanceRow *same = after->find(subject, *currency);
            same != nullptr && change->after.subject.isEmpty() && change->before.subject.isEmpty())
            change->after = change->before = *same; // what came in cancelled out
    }
    return BalanceChanges{query.range, query.since, query.until.isValid() ? query.until : at, after->chart(),
                          changes.values()};
}

} // namespace

QFuture<Result<BalanceChanges>> Changes::between(ChangeQuery query, std::stop_token ticket) const
{
    return m_lane.run<BalanceChanges>(
        [query](db::Session &session, std::stop_token) { return compare(session, query); },
        std::move(ticket));
}

QFuture<Result<QList<ChangingVoucher>>> Changes::vouchers(ChangeQuery query, SubjectCode subject,
                                                          Currency currency, int limit,
                                                          std::stop_token ticket) const
{
    return m_lane.run<QList<ChangingVoucher>>(
        [=](db::Session &session, std::stop_token) -> Result<QList<ChangingVoucher>> {
            const Result<db::Rows> rows = vouchersQuery(query, subject, currency, limit).run(session);
            if (!rows.ok())
                return rows.error();
            QList<ChangingVoucher> vouchers;
            for (qsizetype row = 0; row < rows->size(); ++row) {
                const Result<Currency> of = storedCurrency(rows->text(row, 5), "voucher_entry");
                if (!of.ok())
                    return of.error();
                vouchers << ChangingVoucher{VoucherNo(rows->text(row, 0)),
                                            rows->text(row, 1),
                                            rows->date(row, 2),
                                            rows->timestamp(row, 3),
                                            SubjectCode(rows->text(row, 4)),
                                            *of,
                                            rows->amount(row, 6),
                                            rows->amount(row, 7)};
            }
            return vouchers;
        },
        std::move(ticket));
}

QList<db::PlannedQuery> Changes::plannedQueries()
{
    const QDate day(2026, 7, 1);
    const Timestamp now =
        Timestamp::now(); // since lately; since long ago every voucher would have to be read
    const ChangeQuery query{{day, day}, now, {}};
    const Result<Currency> currency = Currency::fromCode(u"CNY");
    return {countsQuery(query).planned(db::Database::Ledger),
            vouchersQuery(query, SubjectCode(QStringLiteral("224101")), *currency, 100)
                .planned(db::Database::Ledger)};
}

} // namespace zf::ledger
