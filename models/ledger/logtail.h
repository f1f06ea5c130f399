// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/binarylog.h"
#include "models/ledger/deltasum.h"

#include <memory>

namespace zf::ledger {

/// Follows voucher_entry and accounting_day in the server's binary log, from the position of the anchor's
/// snapshot. Handlers are called on the log's thread: `ready` when there is something to take, at most once
/// until take() was called.
class LogTail final : public LedgerTail {
public:
    /// Where the ledger has no accounting_day, there is no day cut to follow.
    enum class DayCut { None, Followed };
    /// `sealed`: as of the anchor's snapshot.
    LogTail(const db::Profile &profile, db::PasswordSource password, const ChartOfAccounts &chart,
            SealedDates sealed, DayCut dayCut, db::LogPosition from, std::function<void()> ready,
            StatusHandler status);
    ~LogTail() override;

    /// What came since the last call; from any thread.
    Result<TailBatch> take();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace zf::ledger
