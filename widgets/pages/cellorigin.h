// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/trialbalancemodel.h"
#include "widgets/location.h"

namespace zf {

/// Where a cell of the trial balance comes from: the accounts of its subject, which add up to it. `book`
/// limits a group to its leaves of that book.
Location cellOrigin(const ChartOfAccounts &chart, const TrialBalanceRow &row,
                    items::TrialBalanceModel::Column column, const DateRange &dates, Book book);

} // namespace zf
