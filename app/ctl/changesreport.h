// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "app/ctl/rows.h"
#include "models/ledger/trialbalances.h"

namespace zf::ctl {

/// trial-balance --changed-since: by subject what changed up to --as-known-at, or now, and the vouchers.
Result<Outcome> reportChanges(Context &context, const ledger::TrialBalanceQuery &query,
                              const RowChoice &choice);

} // namespace zf::ctl
