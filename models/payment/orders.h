// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/order.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::payment {

/// Orders and their log trace. Voucher and account numbers are resolved by the caller through the ledger.
class Orders {
public:
    explicit Orders(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<Order>> find(OrderNo orderNo, std::stop_token ticket = {}) const; ///< NotFound
    /// All plausible kinds by the number's shape, indexed columns only.
    QFuture<Result<OrderSearch>> search(QString anything, std::stop_token ticket = {}) const;
    QFuture<Result<QList<TraceLine>>> trace(LogId logId, int limit = 5000,
                                            std::stop_token ticket = {}) const; ///< time order
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::payment
