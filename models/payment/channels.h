// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/clearing.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::payment {

/// The channels, and which of their orders they have not cleared.
class Channels {
public:
    explicit Channels(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// ContractNotMet where the database has no channels or does not say where they clear.
    QFuture<Result<QList<Channel>>> list(std::stop_token ticket = {}) const;
    /// Successful orders of the day (with `andBefore`: of the 60 days up to it) that no clearing file of the
    /// channel names, and what its files of these days name without there being an order; oldest first.
    QFuture<Result<UnclearedItems>> uncleared(SettlementDay day, int limit = 500,
                                              std::stop_token ticket = {}) const;
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::payment
