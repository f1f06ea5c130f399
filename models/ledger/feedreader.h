// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/boundquery.h"
#include "models/db/session.h"
#include "models/ledger/feedrow.h"

#include <chrono>
#include <optional>

namespace zf::ledger {

/// Reads the feed row by row behind a snapshot of the ledger. Used by one thread at a time.
class FeedReader {
public:
    struct News {
        TailBatch batch;
        std::chrono::milliseconds lag{0}; ///< how far the feed may be behind the ledger
        bool more = false;                ///< there are further rows already
    };
    /// `from`: the position of the snapshot; what it shows is not told again.
    FeedReader(QString ledger, db::LogPosition from);

    /// What was appended since the last call. An error leaves everything as it was. With the code "feedLost"
    /// the rows that come next are not to be had, and figures must be read anew; "feedDead": no feed runs.
    Result<News> read(db::Session &desk);

private:
    using Clock = std::chrono::steady_clock;
    Result<Done> join(db::Session &desk);

    QString m_ledger;
    db::LogPosition m_from;
    db::GtidState m_snapshot;
    bool m_joining = true;          ///< rows to come may hold what the snapshot shows
    std::optional<qint64> m_number; ///< of the last row that is read, and where it ended
    QString m_gtid;
    Clock::time_point m_stateAt; ///< when the feed was last seen alive
    std::chrono::milliseconds m_lag{0};
};

} // namespace zf::ledger
