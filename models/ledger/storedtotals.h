// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/db/doctor.h"
#include "models/ledger/tieouts.h"

namespace zf::ledger {

/// What the totals that the day cut has written say of each other.
struct StoredTotalsReport {
    DateRange dates; ///< closed dates that were judged; invalid: none was
    Timestamp snapshotAt;
    /// T6 and T7 of those dates; and T5, which says why it is not judged here. Findings are those of the
    /// tie-outs of these names.
    QList<TieOutCheck> checks;

    QList<Finding> findings() const;
    bool holds() const { return findings().isEmpty(); } ///< as far as could be judged
};

/// T6 (a stored parent is the sum of its children) and T7 (a date opens as the one before it closed) of the
/// dates that a trial balance is made from: cheap enough to be judged whenever figures are read. One range of
/// daily_total's key is read, at most `mostDays` closed dates and one before them, a few hundred rows each.
/// T5 is no part of it: it adds up every account there is, which no range of dates bounds.
class StoredTotals {
public:
    static constexpr int mostDays = 92; ///< the newest of longer ranges; the tie-outs judge all

    explicit StoredTotals(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// The closed dates of `shown`, and the last one before it, whose closing is what `shown` opens with.
    QFuture<Result<StoredTotalsReport>> check(DateRange shown, std::stop_token ticket = {}) const;
    static Result<StoredTotalsReport> check(db::Session &session, const DateRange &shown,
                                            const std::stop_token &stop);
    static StoredTotalsReport notJudged(const Error &why);
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
