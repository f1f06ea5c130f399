// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/db/boundquery.h"

#include <optional>

namespace zf::ledger {

/// The sequence numbers of an account's lines of each accounting date, oldest date first. Dates overlap where
/// a date in cutting was still posted to while the next was open, so a line's date does not follow from its
/// sequence; these bounds say where to look, at the cost of two index dives a date instead of a scan.
class JournalDays {
public:
    struct Day {
        QDate date;
        qint64 firstSeq = 0, lastSeq = 0;
    };
    static Result<JournalDays> load(db::Session &session, const AccountNo &accountNo);
    static QList<db::PlannedQuery> plannedQueries();

    const QList<Day> &days() const { return m_days; }
    bool isEmpty() const { return m_days.isEmpty(); }
    qint64 firstSeq() const; ///< of the account
    qint64 lastSeq() const;
    std::optional<qint64> firstSeqFrom(QDate date) const; ///< lowest of a line dated `date` or later
    std::optional<qint64> lastSeqUpTo(QDate date) const;  ///< highest of a line dated `date` or earlier

private:
    QList<Day> m_days;
};

} // namespace zf::ledger
