// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/timestamp.h"
#include "models/db/logposition.h"
#include "models/db/logvalue.h"

#include <QString>

#include <chrono>
#include <span>

namespace zf::db {

enum class LogChangeKind { Insert, Update, Delete };

/// One changed row; the values are those of LogTable::columns, in that order.
struct LogChange {
    int table = 0; ///< index among the followed tables
    LogChangeKind kind = LogChangeKind::Insert;
    std::span<const LogValue> before; ///< empty for Insert
    std::span<const LogValue> after;  ///< empty for Delete
};

/// A transaction, or a piece of one that is large. Nothing counts before the piece that is `last` has come: a
/// piece that is `first` makes whatever came before it without a last piece void, since the connection was
/// lost or the transaction was rolled back. Valid only during the call that delivers it.
struct LogTransaction {
    QString gtid;
    /// By the server's clock, in whole seconds: when the committing statement began.
    Timestamp committedAt;
    std::chrono::steady_clock::time_point receivedAt; ///< when its end, or this piece, had been read
    std::span<const LogChange> changes;               ///< may be empty in the last of several pieces
    bool first = true;
    bool last = true;
    LogPosition position; ///< behind the transaction; only when `last`
};

} // namespace zf::db
