// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/timestamp.h"
#include "models/db/lane.h"

#include <chrono>
#include <functional>

namespace zf::db {

/// How far a replica of the ledger is behind its primary, found without any right beyond reading the ledger.
struct ReplicaState {
    Timestamp askedAt;                 ///< by the primary's clock
    std::chrono::microseconds lag{0};  ///< age of the oldest voucher that it lacks; 0: it lacks none
    QString position, primaryPosition; ///< GTID; empty where the servers have none
    /// Stopped: all that it lacks stays missing. Unknown: the server does not say it to everybody.
    enum class Replication { Running, Stopped, Unknown } replication = Replication::Unknown;

    friend bool operator==(const ReplicaState &, const ReplicaState &) = default;
};

/// Asks the primary, wherever its session lives.
using PrimaryQuestion = std::function<Result<Rows>(const Statement &, const QVariantList &)>;

/// Compares `replica` with its primary. What is no replica of that ledger, or lags beyond `limit`, is a
/// ContractNotMet error whose code begins with "replica". Positions are compared where the servers have
/// them (MariaDB: gtid_binlog_pos and gtid_slave_pos, which every account may read); how old what is missing
/// is, the vouchers' posting times tell. Whether replication runs is in MariaDB's status, open to all too;
/// MySQL keeps it for accounts with more rights, so there it stays unknown.
Result<ReplicaState> examineReplica(const PrimaryQuestion &primary, Session &replica,
                                    std::chrono::seconds limit);

/// The same with the primary behind a lane, whose profile names the limit. Not on that lane's thread.
Result<ReplicaState> examineReplica(Lane &primary, Session &replica, const std::stop_token &stop);

} // namespace zf::db
