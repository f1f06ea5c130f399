// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/journaldays.h"

#include <algorithm>

namespace zf::ledger {

db::BoundQuery JournalDays::query(const AccountNo &accountNo)
{
    return {"journal.days",
            QStringLiteral("SELECT accounting_date, MIN(seq), MAX(seq) FROM account_journal WHERE account_no = ?"
                           " GROUP BY account_no, accounting_date ORDER BY accounting_date"),
            {accountNo.text()}};
}

Result<JournalDays> JournalDays::load(db::Session &session, const AccountNo &accountNo)
{
    const Result<db::Rows> rows = query(accountNo).run(session);
    if (!rows.ok())
        return rows.error();
    JournalDays days;
    days.m_days.reserve(rows->size());
    for (qsizetype row = 0; row < rows->size(); ++row)
        days.m_days << Day{rows->date(row, 0), rows->integer(row, 1), rows->integer(row, 2)};
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

} // namespace zf::ledger
