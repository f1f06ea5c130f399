// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"
#include "models/ledger/history.h"

#include <memory>

namespace zf::ledger {

struct TrialBalanceQuery {
    DateRange range;     ///< invalid: the open accounting date
    Timestamp asKnownAt; ///< invalid: everything committed; else only vouchers posted by then
    bool fromEntries =
        false; ///< recompute from voucher_entry alone, ignoring daily_total (slow, exact evidence)
};

/// Trial balances, in one consistent snapshot each: closed days from daily_total, the others from the
/// entries; of a large ledger without daily_total, from its history and the entries behind that.
class TrialBalances {
public:
    /// Without a history everything that daily_total does not say is added up anew each time.
    explicit TrialBalances(db::Lane &lane, std::shared_ptr<History> history = {})
        : m_lane(lane)
        , m_history(std::move(history))
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
    /// The same in a snapshot that is open already, taken at `at`, after `settled` was prepared.
    static Result<TrialBalance> computeInSnapshot(db::Session &session, const TrialBalanceQuery &query,
                                                  Timestamp at,
                                                  const std::shared_ptr<const DayTotals> &settled = {});
    /// What figures for `query` may begin with; null where they do without.
    static Result<std::shared_ptr<const DayTotals>> prepare(db::Session &session, History *history,
                                                            const TrialBalanceQuery &query,
                                                            const std::stop_token &stop);
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
    std::shared_ptr<History> m_history; ///< may be null
};

} // namespace zf::ledger
