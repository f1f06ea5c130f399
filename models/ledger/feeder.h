// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/lane.h"
#include "models/db/profile.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace zf::ledger {

class FeedLease;
struct FeedLayout;

struct FeederOptions {
    std::chrono::milliseconds lease{3000};    ///< so long after its holder's death a standby takes over
    std::chrono::milliseconds batch{20};      ///< what commits within is one row
    std::chrono::milliseconds keep{3600'000}; ///< older rows are deleted: consoles that need them begin anew
};

enum class FeederState {
    Standby,  ///< another one holds the lease
    Leading,  ///< this one appends
    Retrying, ///< something failed that may pass
};

struct FeederStatus {
    FeederState state = FeederState::Standby;
    qint64 number = 0; ///< of Leading: the feed's last row at its beginning
    QString holder;    ///< who has the lease, as far as known
    Error error;       ///< of Retrying
};

/// The feed service: follows the ledger's binary log and appends what committed to desk's ledger_feed, each
/// transaction once and in the log's order, through restarts, lost connections and takeovers. The account
/// needs the role zf_feed at both servers.
class Feeder {
public:
    using StatusHandler = std::function<void(const FeederStatus &)>;
    /// `status` is called on the thread of run(), when the state changes.
    Feeder(db::Profile profile, db::PasswordSource password, FeederOptions options, StatusHandler status);

    /// Runs until stopped, which is no error, or until something fails that will not pass by itself.
    Result<Done> run(const std::stop_token &stop);

private:
    enum class FeedEnd { Stopped, LogUnusable };
    Result<Done> serve(const std::stop_token &stop);
    Result<Done> lead(FeedLease &lease, const std::stop_token &stop);
    Result<FeedEnd> follow(FeedLease &lease, const FeedLayout &layout, const std::stop_token &stop);
    void report(const FeederStatus &status);

    db::Profile m_profile;
    db::PasswordSource m_password;
    FeederOptions m_options;
    StatusHandler m_status;
    QString m_holder;
    std::optional<FeederStatus> m_reported;
};

} // namespace zf::ledger
