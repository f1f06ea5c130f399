// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/journaldays.h"

#include <algorithm>

namespace zf::ledger {

namespace {

/// So many lines are grouped by one scan of their index. An account of more is asked date by date: servers
/// would scan it whole for the same GROUP BY, because an average account has few lines a date.
constexpr qint64 mostGroupedLines = 50000;
constexpr int datesAtOnce = 400; // parts of one UNION

db::BoundQuery boundsQuery(const AccountNo &accountNo)
{
    return {"journal.bounds",
            QStringLiteral("SELECT MIN(seq), MAX(seq), MIN(accounting_date), MAX(accounting_date) FROM "
                           "account_journal WHERE account_no = ?"),
            {accountNo.text()}};
}

db::BoundQuery groupedQuery(const AccountNo &accountNo)
{
    return {
        "journal.days",
        QStringLiteral("SELECT accounting_date, MIN(seq), MAX(seq) FROM account_journal WHERE account_no = ?"
                       " GROUP BY accounting_date ORDER BY accounting_date"),
        {accountNo.text()}};
}

/// Each part is answered by index dives alone.
db::BoundQuery byDateQuery(const AccountNo &accountNo, QDate from, QDate to)
{
    QStringList parts;
    QVariantList values;
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        parts << QStringLiteral("SELECT MIN(accounting_date), MIN(seq), MAX(seq) FROM account_journal WHERE "
                                "account_no = ? AND accounting_date = ?");
        values << accountNo.text() << date;
    }
    return {"journal.days-of-busy-account", parts.join(QStringLiteral(" UNION ALL ")), values};
}

} // namespace

Result<JournalDays> JournalDays::load(db::Session &session, const AccountNo &accountNo)
{
    JournalDays days;
    const Result<db::Rows> bounds = boundsQuery(accountNo).run(session);
    if (!bounds.ok())
        return bounds.error();
    if (bounds->isNull(0, 1))
        return days;
    QList<db::BoundQuery> queries;
    if (bounds->integer(0, 1) - bounds->integer(0, 0) < mostGroupedLines) {
        queries << groupedQuery(accountNo);
    } else {
        const QDate last = bounds->date(0, 3);
        for (QDate from = bounds->date(0, 2); from <= last; from = from.addDays(datesAtOnce))
            queries << byDateQuery(accountNo, from, std::min(last, from.addDays(datesAtOnce - 1)));
    }
    for (const db::BoundQuery &query : queries) {
        const Result<db::Rows> rows = query.run(session);
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            if (!rows->isNull(row, 1))
                days.m_days << Day{rows->date(row, 0), rows->integer(row, 1), rows->integer(row, 2)};
        }
    }
    return days;
}

qint64 JournalDays::firstSeq() const
{
    return m_days.isEmpty() ? 0 : firstSeqFrom(m_days.first().date).value_or(0);
}

qint64 JournalDays::lastSeq() const
{
    return m_days.isEmpty() ? 0 : lastSeqUpTo(m_days.last().date).value_or(0);
}

std::optional<qint64> JournalDays::firstSeqFrom(QDate date) const
{
    std::optional<qint64> first;
    for (const Day &day : m_days) {
        if (day.date >= date)
            first = std::min(first.value_or(day.firstSeq), day.firstSeq);
    }
    return first;
}

std::optional<qint64> JournalDays::lastSeqUpTo(QDate date) const
{
    std::optional<qint64> last;
    for (const Day &day : m_days) {
        if (day.date <= date)
            last = std::max(last.value_or(day.lastSeq), day.lastSeq);
    }
    return last;
}

QList<db::PlannedQuery> JournalDays::plannedQueries()
{
    const AccountNo account(QStringLiteral("1"));
    const QDate day(2026, 7, 1);
    return {boundsQuery(account).planned(db::Database::Ledger),
            groupedQuery(account).planned(db::Database::Ledger),
            byDateQuery(account, day, day.addDays(1)).planned(db::Database::Ledger)};
}

} // namespace zf::ledger
