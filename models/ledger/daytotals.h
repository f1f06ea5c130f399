// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"

namespace zf::ledger {

/// All entries whose numbers are `first` to `upTo`, added up. No entry comes to them any more: what is posted
/// later has a larger number, whatever its accounting date.
struct DayTotals {
    qint64 first = 0, upTo = 0;
    QList<LedgerDelta> rows; ///< each date, subject and currency once; in that order
};

/// Subjects whose figures two readings of the same entries tell differently, debit positive, over all dates.
struct TotalsDifference {
    SubjectCode subject;
    Currency currency;
    Amount before, now;
};

/// Empty when they agree in every row. A subject with the same balance but other days is among them, too.
QList<TotalsDifference> differencesBetween(const DayTotals &before, const DayTotals &now);
/// Both; they must not overlap.
DayTotals joined(const DayTotals &before, const DayTotals &after);

} // namespace zf::ledger
