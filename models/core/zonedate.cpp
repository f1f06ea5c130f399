// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/zonedate.h"

#include "models/core/checkdigits.h"

#include <algorithm>
#include <optional>

namespace zf {

namespace {

struct Parts {
    std::optional<int> year, month, day; ///< nothing: unknown
};

/// Nothing when a pair is neither two digits nor two fillers.
std::optional<Parts> partsOf(QStringView text)
{
    if (text.size() != 6)
        return std::nullopt;
    Parts parts;
    std::optional<int> *const pairs[] = {&parts.year, &parts.month, &parts.day};
    for (int i = 0; i < 3; ++i) {
        const QStringView pair = text.mid(i * 2, 2);
        if (pair == u"<<")
            continue;
        if (!isDigits(pair))
            return std::nullopt;
        *pairs[i] = pair.toInt();
    }
    return parts;
}

/// Whether the known parts can be one day of the given year (0: of some year).
bool canBe(int year, const Parts &parts)
{
    constexpr int leapYear = 2000;
    const int month = parts.month.value_or(1); // January and March have 31 days
    return QDate(year == 0 ? leapYear : year, month, parts.day.value_or(1)).isValid();
}

ZoneDate made(int year, const Parts &parts)
{
    return {year, parts.month.value_or(0), parts.day.value_or(0), true};
}

} // namespace

QString ZoneDate::text() const
{
    if (!legal || isUnknown())
        return {};
    const auto part = [](int value, int width) {
        return value == 0 ? QString(width, u'X') : QString::number(value).rightJustified(width, u'0');
    };
    return part(year, 4) + u'-' + part(month, 2) + u'-' + part(day, 2);
}

ZoneDate zoneBirthDate(QStringView sixCharacters, QDate today)
{
    const std::optional<Parts> parts = partsOf(sixCharacters);
    if (!parts)
        return {};
    if (!parts->year)
        return canBe(0, *parts) ? made(0, *parts) : ZoneDate();
    const int century = today.year() / 100 * 100;
    for (const int year : {century + *parts->year, century - 100 + *parts->year}) {
        if (canBe(year, *parts) && QDate(year, parts->month.value_or(1), parts->day.value_or(1)) <= today)
            return made(year, *parts);
    }
    return {};
}

ZoneDate zoneExpiryDate(QStringView sixCharacters, QDate today)
{
    constexpr int yearsBack = 30, yearsAhead = 20;
    const std::optional<Parts> parts = partsOf(sixCharacters);
    if (!parts || !parts->year || !parts->month || !parts->day)
        return {};
    const int century = today.year() / 100 * 100;
    const QDate from = today.addYears(-yearsBack), to = today.addYears(yearsAhead);
    QDate best;
    for (const int year :
         {century + *parts->year, century - 100 + *parts->year, century + 100 + *parts->year}) {
        const QDate date(year, *parts->month, *parts->day);
        if (!date.isValid())
            continue;
        if (date >= from && date <= to)
            return made(year, *parts);
        if (!best.isValid() || std::abs(today.daysTo(date)) < std::abs(today.daysTo(best)))
            best = date;
    }
    return best.isValid() ? made(best.year(), *parts) : ZoneDate();
}

} // namespace zf
