// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/deviation.h"

#include <algorithm>
#include <array>
#include <vector>

namespace zf {

namespace {

size_t dayClass(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday ? 1 : 0;
}

/// Of an even number the mean of the middle two, rounded towards zero.
Int128 median(std::vector<Int128> values)
{
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Int128 distance(Int128 a, Int128 b)
{
    return a < b ? b - a : a - b;
}

struct Usual {
    bool known = false;
    Int128 median = 0, spread = 1;
};

Usual usualOf(const std::vector<Int128> &turnovers)
{
    Usual usual;
    usual.known = turnovers.size() >= DayDeviation::LeastDays;
    if (!usual.known)
        return usual;
    usual.median = median(turnovers);
    std::vector<Int128> distances;
    distances.reserve(turnovers.size());
    for (const Int128 turnover : turnovers)
        distances.push_back(distance(turnover, usual.median));
    usual.spread = std::max({median(distances) * 14'826 / 10'000, usual.median / 20, Int128(1)});
    return usual;
}

} // namespace

int DayDeviation::step() const
{
    if (kind != Kind::Judged)
        return 0;
    constexpr std::array<int, 3> bounds{2'000, 3'500, 7'000};
    const auto size = static_cast<int>(std::count_if(
        bounds.begin(), bounds.end(), [this](int bound) { return std::abs(perMille) >= bound; }));
    return perMille < 0 ? -size : size;
}

QList<DayDeviation> deviations(const QList<DayTurnover> &days)
{
    QList<DayDeviation> result;
    std::array<std::vector<Int128>, 2> turnovers;
    for (const DayTurnover &day : days) {
        DayDeviation one;
        one.date = day.date;
        one.turnover = day.debit.abs() + day.credit.abs();
        if (!one.turnover.isZero()) {
            one.kind = DayDeviation::Kind::TooFew;
            turnovers[dayClass(day.date)].push_back(one.turnover.minor());
        }
        result << one;
    }
    const std::array<Usual, 2> usual{usualOf(turnovers[0]), usualOf(turnovers[1])};
    for (DayDeviation &one : result) {
        const Usual &its = usual[dayClass(one.date)];
        if (one.kind == DayDeviation::Kind::NoBusiness || !its.known)
            continue;
        one.kind = DayDeviation::Kind::Judged;
        one.usual = Amount::fromMinor(its.median);
        one.spread = Amount::fromMinor(its.spread);
        const Int128 most = DayDeviation::Most;
        one.perMille = static_cast<int>(
            std::clamp((one.turnover.minor() - its.median) * 1000 / its.spread, -most, most));
    }
    return result;
}

} // namespace zf
