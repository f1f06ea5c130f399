// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"
#include "models/db/logposition.h"
#include "models/db/logstatement.h"
#include "models/db/logtransaction.h"
#include "models/db/profile.h"

#include <QList>

#include <chrono>
#include <functional>
#include <memory>

namespace zf::db {

/// What to follow, as whom and from where.
struct LogRequest {
    Profile profile;
    Database database = Database::Ledger; ///< whose endpoint is used; the tables may be of any schema there
    PasswordSource password;              ///< asked on the follower's thread; not for NoPassword
    QList<LogTable> tables;
    LogPosition from;
    /// How often the server gives a sign of life while nothing happens; twice that without one is silence.
    /// Between 100 ms and a minute.
    std::chrono::milliseconds heartbeat{1000};
    qsizetype pieceSize = 4096; ///< changes delivered at once
};

enum class LogState {
    Connecting,
    Following,      ///< transactions come; at most one status per heartbeat says so
    Idle,           ///< a heartbeat: the server has nothing that we have not
    Silent,         ///< neither event nor heartbeat in time: connects again at once
    Reconnecting,   ///< the connection was lost or could not be made; `retryIn` later it is tried again
    ReanchorNeeded, ///< the end: the log cannot be followed from here; begin again with a new snapshot
    Refused,        ///< the end: it will not work until somebody changes something at server or profile
};

struct LogStatus {
    LogState state = LogState::Connecting;
    LogPosition position; ///< behind the last transaction that is wholly delivered or was none of ours
    /// How old the newest event is, to a second; 0 when there is nothing more. Following and Idle only.
    std::chrono::milliseconds lag{0};
    std::chrono::milliseconds retryIn{0};
    int attempt = 0; ///< failed ones in a row
    Error error;     ///< why, from Silent on
};

/// Follows the server's binary log on a thread of its own, from a position on: whole committed transactions
/// in the order of their commits, each exactly once, through lost connections, restarts and rotations. Both
/// handlers are called on that thread, never at the same time, and hold up the log while they run; they must
/// neither stop nor destroy it. After ReanchorNeeded or Refused nothing comes any more.
///
/// The account needs REPLICATION SLAVE and may SELECT the tables. The tables' layout is read once, at the
/// beginning: the snapshot that belongs to `from` must be younger than their last DDL. Not seen in a log, and
/// so not here: what a session with BINLOG ADMIN changes with sql_log_bin=0.
class BinaryLog {
public:
    using TransactionHandler = std::function<void(const LogTransaction &)>;
    using StatusHandler = std::function<void(const LogStatus &)>;

    BinaryLog(LogRequest request, TransactionHandler onTransaction, StatusHandler onStatus);
    ~BinaryLog(); ///< stop()
    BinaryLog(const BinaryLog &) = delete;
    BinaryLog &operator=(const BinaryLog &) = delete;

    /// No handler is called after it has returned: within 3 s even if the server does not answer, but not
    /// before a handler that runs.
    void stop();
    LogPosition position() const; ///< as in LogStatus; from any thread

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace zf::db
