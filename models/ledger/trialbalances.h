// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::ledger {

struct TrialBalanceQuery {
    DateRange range;     ///< invalid: the open accounting date
    Timestamp asKnownAt; ///< invalid: everything committed; else only vouchers posted by then
    bool fromEntries =
        false; ///< recompute from voucher_entry alone, ignoring daily_total (slow, exact evidence)
};

/// Trial balances, in one consistent snapshot each: closed days from daily_total, the others from the
/// entries.
class TrialBalances {
public:
    explicit TrialBalances(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<TrialBalance>> load(TrialBalanceQuery query, std::stop_token ticket = {}) const;
    /// Vouchers whose ΣD ≠ ΣC in some currency or book, at most `limit`, of the dates of the range that do
    /// not balance. Two that cancel each other out on one date break no equality; T1 finds them too.
    QFuture<Result<QList<VoucherNo>>> unbalancedVouchers(DateRange range, int limit = 50,
                                                         std::stop_token ticket = {}) const;
    /// Per day turnover and closing of a subject (a group: of its leaves), newest `days` up to `last`.
    QFuture<Result<QList<DayTurnover>>> turnover(SubjectCode subject, Currency currency, QDate last, int days,
                                                 std::stop_token ticket = {}) const;
    /// The same for every leaf subject and currency at once, for sparklines: key "code|CUR".
    QFuture<Result<QHash<QString, QList<DayTurnover>>>> turnovers(QDate last, int days,
                                                                  std::stop_token ticket = {}) const;

    static Result<TrialBalance> compute(db::Session &session, const TrialBalanceQuery &query);
    /// The same in a snapshot that is open already, taken at `at`.
    static Result<TrialBalance> computeInSnapshot(db::Session &session, const TrialBalanceQuery &query,
                                                  Timestamp at);
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
