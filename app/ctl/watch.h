// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "app/ctl/rows.h"
#include "models/ledger/trialbalances.h"

namespace zf::ctl {

/// `trial-balance --watch`: an object of JSON a line, first with every row, then with those that changed,
/// until the program is interrupted. Finding when the books did not balance at the end.
Result<Outcome> watchTrialBalance(Context &context, const ledger::TrialBalanceQuery &query,
                                  const RowChoice &choice);

} // namespace zf::ctl
