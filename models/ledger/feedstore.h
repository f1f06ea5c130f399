// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/boundquery.h"
#include "models/db/session.h"
#include "models/ledger/feedrow.h"

#include <chrono>
#include <optional>

namespace zf::ledger {

/// The one row of ledger_feed_state.
struct FeedState {
    QString ledger, layout;
    qint64 number = 0;
    std::optional<db::LogPosition> position; ///< nothing: the feed was never begun
    QString holder;
    qint64 term = 0;
    std::chrono::milliseconds leaseLeft{0}; ///< less than nothing: it ended so long ago
    std::chrono::milliseconds lag{0};       ///< how far the feed may be behind the ledger's log by now

    /// A service holds the lease, or held it so lately that another may still take over, and follows.
    bool isAlive() const;
    static Result<FeedState> read(db::Session &desk);
};

/// The right to append to the feed: one holder at a time, for as long as it renews. Every write checks in its
/// own transaction, on the locked row, that the lease is still this one; if not, the error's code is
/// "leaseLost" and nothing was written. After any other error it is unknown what was written: claim again.
class FeedLease {
public:
    /// Nothing, while somebody else holds it. `holder` names one process and no other.
    static Result<std::optional<FeedLease>> claim(db::Session &desk, const QString &holder,
                                                  std::chrono::milliseconds duration);
    const FeedState &state() const { return m_state; }

    /// The log cannot be followed from the position on: begin() is next.
    void forget() { m_state.position.reset(); }
    Result<Done> begin(const db::LogPosition &position, const QString &ledger, const QString &layout);
    Result<Done> append(const FeedRow &row, std::chrono::milliseconds lag);
    Result<Done> renew(const db::LogPosition &position, std::chrono::milliseconds lag);
    Result<Done> release(); ///< so that a standby need not wait
    Result<Done> prune(std::chrono::milliseconds keep);

private:
    FeedLease(db::Session &desk, FeedState state, std::chrono::milliseconds duration)
        : m_desk(&desk)
        , m_state(std::move(state))
        , m_duration(duration)
    {
    }
    Result<Done> write(const FeedRow &row, std::chrono::milliseconds lag);
    Result<Done> moveState(const QString &set, const QVariantList &values);

    db::Session *m_desk;
    FeedState m_state;
    std::chrono::milliseconds m_duration;
};

} // namespace zf::ledger
