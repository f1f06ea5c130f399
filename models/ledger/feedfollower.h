// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/binarylog.h"
#include "models/ledger/chart.h"
#include "models/ledger/deltasum.h"
#include "models/ledger/feedrow.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace zf::ledger {

/// What a follower of the log must know of the ledger, all of one snapshot.
struct FeedLayout {
    ChartOfAccounts chart;
    QList<AccountingDay> days;
    bool hasDays = false; ///< there is a day cut to follow
    QString hash;         ///< of the followed tables' columns, in their order
    db::LogPosition position;

    static Result<FeedLayout> read(db::Session &ledger);
};

/// Follows the ledger's log for the feed and keeps what committed until it is taken. Used by one thread.
class FeedFollower {
public:
    enum class End {
        None,
        LogUnusable, ///< it cannot be followed from there: begin anew
    };
    struct News {
        QList<FeedRow> rows;
        db::LogPosition position; ///< the log is read up to here, and `rows` too
        std::chrono::milliseconds lag{0};
        End end = End::None;        ///< nothing comes any more
        std::optional<Error> error; ///< likewise
    };
    using Clock = std::chrono::steady_clock;

    FeedFollower(const db::Profile &profile, db::PasswordSource password, const FeedLayout &layout,
                 db::LogPosition from, std::chrono::milliseconds lagSoFar);
    ~FeedFollower();

    /// What came since; waits for it until `latest`, or a stop. Transactions are not taken before `earliest`.
    News wait(Clock::time_point earliest, Clock::time_point latest, const std::stop_token &stop);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace zf::ledger
