// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/journalsums.h"

#include "models/ledger/journaldays.h"

namespace zf::ledger {

db::BoundQuery journalBalancesQuery(const AccountNo &accountNo, const QList<qint64> &seqs)
{
    QVariantList values{accountNo.text()};
    for (const qint64 seq : seqs)
        values << seq;
    return {
        "journal.balances-at",
        QString(
            QStringLiteral(
                "SELECT seq, CAST(balance_before AS CHAR), CAST(balance_after AS CHAR) FROM account_journal"
                " WHERE account_no = ? AND seq IN (") +
            db::placeholders(seqs.size()) + u')'),
        values};
}

db::BoundQuery journalSumsQuery(const AccountNo &accountNo, qint64 firstSeq, qint64 lastSeq,
                                const DateRange &range)
{
    return {
        "journal.sums",
        QStringLiteral(
            "SELECT CAST(SUM(CASE WHEN side = 'D' AND accounting_date < ? THEN amount ELSE 0 END) AS CHAR),"
            " CAST(SUM(CASE WHEN side = 'C' AND accounting_date < ? THEN amount ELSE 0 END) AS CHAR),"
            " CAST(SUM(CASE WHEN side = 'D' AND accounting_date BETWEEN ? AND ? THEN amount ELSE 0 END) AS "
            "CHAR),"
            " CAST(SUM(CASE WHEN side = 'C' AND accounting_date BETWEEN ? AND ? THEN amount ELSE 0 END) AS "
            "CHAR),"
            " CAST(SUM(CASE WHEN accounting_date BETWEEN ? AND ? THEN 1 ELSE 0 END) AS CHAR)"
            " FROM account_journal WHERE account_no = ? AND seq BETWEEN ? AND ?"),
        {range.from, range.from, range.from, range.to, range.from, range.to, range.from, range.to,
         accountNo.text(), firstSeq, lastSeq}};
}

Result<QHash<qint64, JournalBalances>> loadJournalBalances(db::Session &session, const AccountNo &accountNo,
                                                           const QList<qint64> &seqs)
{
    QHash<qint64, JournalBalances> balances;
    if (seqs.isEmpty())
        return balances;
    const Result<db::Rows> rows = journalBalancesQuery(accountNo, seqs).run(session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row)
        balances.insert(rows->integer(row, 0), {rows->amount(row, 1), rows->amount(row, 2)});
    return balances;
}

Result<JournalSummary> summarizeJournal(db::Session &session, const JournalQuery &query,
                                        NormalSide normalSide, Amount balance)
{
    const Result<JournalDays> days = JournalDays::load(session, query.accountNo);
    if (!days.ok())
        return days.error();
    JournalSummary summary;
    if (days->isEmpty()) {
        summary.openingSigned = signedFromNatural(balance, normalSide);
        return summary;
    }
    const DateRange range =
        query.range.isValid() ? query.range : DateRange{days->days().first().date, days->days().last().date};
    const std::optional<qint64> firstSeq = days->firstSeqFrom(range.from);
    const qint64 anchor = firstSeq.value_or(days->lastSeq());
    const Result<QHash<qint64, JournalBalances>> balances =
        loadJournalBalances(session, query.accountNo, {anchor});
    if (!balances.ok())
        return balances.error();
    const JournalBalances at = balances->value(anchor);
    summary.openingSigned = signedFromNatural(firstSeq ? at.before : at.after, normalSide);
    if (!firstSeq)
        return summary; // the range lies behind the last line
    const qint64 lastSeq = days->lastSeqUpTo(range.to).value_or(0);
    if (lastSeq < *firstSeq)
        return summary; // no line in the range, and none out of order
    const Result<db::Rows> sums = journalSumsQuery(query.accountNo, *firstSeq, lastSeq, range).run(session);
    if (!sums.ok())
        return sums.error();
    summary.openingSigned += sums->amount(0, 0) - sums->amount(0, 1);
    summary.debit = sums->amount(0, 2);
    summary.credit = sums->amount(0, 3);
    summary.lines = sums->integer(0, 4);
    return summary;
}

} // namespace zf::ledger
