// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/historypass.h"

namespace zf {

class LedgerView;

/// Says in a view that waits for figures how far the first reading of a ledger without daily_total is.
void showHistoryProgress(LedgerView &view, const ledger::HistoryProgress &progress);

} // namespace zf
