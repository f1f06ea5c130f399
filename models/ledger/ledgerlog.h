// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/logstatement.h"
#include "models/db/logvalue.h"
#include "models/ledger/deltasum.h"

#include <span>

namespace zf::ledger {

// The ledger's tables as they are asked for in the log.
db::LogTable entriesInLog(const QString &schema);
db::LogTable daysInLog(const QString &schema);
db::LogTable subjectsInLog(const QString &schema);

/// A row of entriesInLog(); its texts are the row's.
TailEntry entryInLog(std::span<const db::LogValue> values);
/// A row of daysInLog().
TailDay dayInLog(std::span<const db::LogValue> values);
/// A change of accounting_day, put to the account of `sum`.
void noteDayInLog(DeltaSum &sum, std::span<const db::LogValue> before, std::span<const db::LogValue> after);

} // namespace zf::ledger
