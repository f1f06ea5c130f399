// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/boundquery.h"
#include "models/ledger/daytotalscache.h"

#include <chrono>
#include <optional>

namespace zf::ledger {

/// What a ledger without daily_total shows of itself before anything is added up: which one it is, and up to
/// which number its entries are settled.
struct HistoryLook {
    struct Limits {
        qint64 worthwhile = 500'000;            ///< numbers of entries; fewer are added up anew at once
        qint64 reach = 65'536;                  ///< the newest numbers, which are never taken for settled
        std::chrono::seconds settledAfter{240}; ///< twice the longest transaction (EntryWindow)
    };
    /// Changed: of this ledger, but entries are not what they were. Foreign: of another one or another state.
    enum class Fit { Fits, Changed, Foreign };

    QByteArray server;          ///< a hash of which server and table it is
    qint64 first = 0, last = 0; ///< smallest and largest number
    qint64 settled = 0;         ///< none at or below it is still to come; 0: not to be told

    /// Nothing where figures come from daily_total, entries have no numbers or are few.
    static Result<std::optional<HistoryLook>> read(db::Session &session, const Limits &limits);
    /// A hash of some entries among the totalled ones, the first and the last with them.
    static Result<QByteArray> print(db::Session &session, const DayTotals &totals);
    Result<Fit> fitOf(db::Session &session, const DayTotalsCache::Contents &contents) const;
    static QList<db::PlannedQuery> plannedQueries();
};

} // namespace zf::ledger
