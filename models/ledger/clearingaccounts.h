// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/clearing.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::ledger {

struct ClearingQuery {
    QList<Channel> channels;
    int days = 30;        ///< before the open date that are told apart; older ones stand in one row
    int settledAfter = 1; ///< T+n
};

/// The channels' clearing accounts (T10): for each settlement day what was due, what came, what is left.
class ClearingAccounts {
public:
    explicit ClearingAccounts(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// In one snapshot; by channel, currency and day. An account on a clearing subject that belongs to no
    /// named channel is told under its owner's name, so that nothing is hidden.
    QFuture<Result<QList<SettlementDay>>> days(ClearingQuery query, std::stop_token ticket = {}) const;
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
