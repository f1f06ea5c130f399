// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"

namespace zf {

/// How far a subject's turnover of a day lies from what is usual for it. Usual is the median of its days of
/// the same class (Monday to Friday, Saturday and Sunday) with business; the spread is 1.4826 × the median
/// absolute deviation from it, which for a normal distribution is one standard deviation, but at least a
/// twentieth of the median and one minor unit, so that a subject that hardly ever moves does not shout.
/// Medians, unlike means, are not pulled along by the very days that are looked for.
struct DayDeviation {
    enum class Kind {
        NoBusiness, ///< nothing was posted: no zero
        TooFew,     ///< fewer than LeastDays days to compare with
        Judged,
    };
    static constexpr int LeastDays = 5;

    QDate date;
    Kind kind = Kind::NoBusiness;
    Amount turnover; ///< debit and credit, each by its size
    Amount usual, spread;
    int perMille = 0; ///< (turnover − usual) / spread in thousandths, within ±Most
    static constexpr int Most = 99'999;

    /// −3 … 3: usual below 2 spreads, then bounded by 2, 3.5 (where Iglewicz and Hoaglin call a value an
    /// outlier) and 7.
    int step() const;
    bool isOutlier() const { return step() <= -2 || step() >= 2; }
};

/// Of one subject in one currency; exact integer arithmetic throughout.
QList<DayDeviation> deviations(const QList<DayTurnover> &days);

} // namespace zf
