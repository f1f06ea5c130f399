// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sampling.h"

#include <algorithm>
#include <array>

namespace zf::sandbox {

namespace {

constexpr qint64 chinaOffset = 8 * hourUs;
constexpr qint64 epochJulianDay = 2440588; // 1970-01-01

/// 1000 × exp(z) at 128 equally likely z of the normal distribution.
constexpr std::array<qint64, 128> logNormal = {
    70,   104,  127,  146,  164,  180,  194,  209,  222,  236,  249,  261,  274,  286,  298,  311,
    323,  334,  346,  358,  370,  382,  394,  406,  418,  430,  442,  454,  466,  478,  491,  503,
    516,  528,  541,  554,  567,  580,  593,  607,  620,  634,  648,  662,  676,  690,  705,  720,
    735,  750,  765,  781,  797,  813,  829,  846,  863,  880,  898,  916,  934,  952,  971,  990,
    1010, 1030, 1050, 1071, 1092, 1114, 1136, 1159, 1182, 1206, 1230, 1255, 1281, 1307, 1334, 1361,
    1390, 1419, 1449, 1479, 1511, 1544, 1578, 1612, 1648, 1686, 1724, 1764, 1805, 1848, 1893, 1939,
    1987, 2038, 2090, 2145, 2203, 2263, 2327, 2393, 2464, 2538, 2618, 2702, 2791, 2887, 2990, 3101,
    3220, 3351, 3494, 3651, 3826, 4021, 4242, 4496, 4791, 5141, 5569, 6110, 6830, 7874, 9643, 14297};

/// Shares of an hour's business in a day's, from midnight.
constexpr std::array<quint32, 24> weekdayHours = {12, 7,  4,  3,  3,  6,  17, 38, 55, 52, 55, 72,
                                                  88, 68, 50, 48, 50, 62, 84, 86, 78, 66, 44, 24};
constexpr std::array<quint32, 24> weekendHours = {20, 12, 7,  4,  3,  4,  9,  20, 38, 54, 68, 82,
                                                  90, 78, 66, 64, 66, 74, 88, 86, 76, 66, 50, 34};

struct Kind {
    qint64 median; // fen
    qint64 least;
};

constexpr Kind kindOf(AmountKind kind)
{
    switch (kind) {
    case AmountKind::Payment:
        return {5'800, 100};
    case AmountKind::TopUp:
        return {30'000, 1'000};
    case AmountKind::Transfer:
        return {20'000, 100};
    case AmountKind::Withdrawal:
        return {50'000, 1'000};
    }
    return {1, 1};
}

/// Minor units of the currency for a thousand fen, roughly: prices are local, no exchange rate is meant.
constexpr std::array<qint64, currencyCount> perThousandFen = {1000, 1090, 210, 430, 140};
/// Minor units of one major unit.
constexpr std::array<qint64, currencyCount> unit = {100, 100, 1, 1000, 100};

qint64 withEnding(Random &random, qint64 amount, AmountKind kind, int currency)
{
    if (currency == Jpy) {
        const qint64 step = kind == AmountKind::Payment ? 10 : 1'000;
        const qint64 rounded = (amount / step) * step;
        return kind == AmountKind::Payment && random.chance(3'000) ? rounded / 100 * 100 + 80 : rounded;
    }
    const qint64 one = unit[static_cast<size_t>(currency)];
    const qint64 whole = amount / one * one;
    if (kind == AmountKind::TopUp) {
        for (const qint64 step : {500 * one, 100 * one, 50 * one, 10 * one}) {
            if (amount >= 2 * step)
                return amount / step * step;
        }
        return std::max(one, whole);
    }
    const quint64 which = random.below(100);
    if (kind != AmountKind::Payment)
        return which < 80 ? whole : amount;
    if (which < 34)
        return whole;
    if (which < 52)
        return whole + one * 9 / 10;
    if (which < 67)
        return whole + one * 99 / 100;
    if (which < 78)
        return whole + one / 2;
    return currency == Kwd ? amount / 5 * 5 : amount; // the smallest coin is 5 fils
}

} // namespace

qint64 startOfChinaDay(QDate date)
{
    return (date.toJulianDay() - epochJulianDay) * dayUs - chinaOffset;
}

QDate chinaDate(qint64 micros)
{
    return QDate::fromJulianDay((micros + chinaOffset) / dayUs + epochJulianDay);
}

void appendNumber(QByteArray &out, qint64 number, int width)
{
    char digits[24];
    int at = sizeof digits;
    const bool negative = number < 0;
    quint64 rest = negative ? 0 - static_cast<quint64>(number) : static_cast<quint64>(number);
    do {
        digits[--at] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    while (static_cast<int>(sizeof digits) - at < width)
        digits[--at] = '0';
    if (negative)
        digits[--at] = '-';
    out.append(digits + at, static_cast<int>(sizeof digits) - at);
}

void appendDate(QByteArray &out, QDate date)
{
    appendNumber(out, date.year(), 4);
    out.append('-');
    appendNumber(out, date.month(), 2);
    out.append('-');
    appendNumber(out, date.day(), 2);
}

void appendUtc(QByteArray &out, qint64 micros)
{
    const qint64 inDay = micros % dayUs;
    appendDate(out, QDate::fromJulianDay(micros / dayUs + epochJulianDay));
    out.append(' ');
    appendNumber(out, inDay / hourUs, 2);
    out.append(':');
    appendNumber(out, inDay / minuteUs % 60, 2);
    out.append(':');
    appendNumber(out, inDay / secondUs % 60, 2);
    out.append('.');
    appendNumber(out, inDay % secondUs, 6);
}

void appendChinaDigits(QByteArray &out, qint64 micros)
{
    const qint64 local = micros + chinaOffset;
    const QDate date = QDate::fromJulianDay(local / dayUs + epochJulianDay);
    appendNumber(out, date.year(), 4);
    appendNumber(out, date.month(), 2);
    appendNumber(out, date.day(), 2);
    appendNumber(out, local % dayUs / hourUs, 2);
    appendNumber(out, local / minuteUs % 60, 2);
    appendNumber(out, local / secondUs % 60, 2);
}

qint64 timeOfDay(Random &random, bool weekend)
{
    const std::array<quint32, 24> &hours = weekend ? weekendHours : weekdayHours;
    quint64 total = 0;
    for (const quint32 share : hours)
        total += share;
    quint64 pick = random.below(total);
    size_t hour = 0;
    while (pick >= hours[hour])
        pick -= hours[hour++];
    return static_cast<qint64>(hour) * hourUs +
           static_cast<qint64>(random.below(static_cast<quint64>(hourUs)));
}

quint64 dayWeight(QDate date)
{
    constexpr std::array<quint64, 7> week = {940, 930, 950, 980, 1090, 1130, 1060};
    quint64 weight = week[static_cast<size_t>(date.dayOfWeek() - 1)];
    const qint64 since = QDate(2026, 6, 30).daysTo(date);
    weight = weight * static_cast<quint64>(850 + since * 3) / 1000;
    if (date == QDate(2026, 8, 18)) // a sale
        weight = weight * 16 / 10;
    if (date == QDate(2026, 9, 25)) // Mid-Autumn Festival
        weight = weight * 13 / 10;
    return weight;
}

QByteArray currencyCode(int currency)
{
    constexpr std::array<const char *, currencyCount> codes = {"CNY", "HKD", "JPY", "KWD", "USD"};
    return codes[static_cast<size_t>(currency)];
}

QByteArray currencyNumber(int currency)
{
    constexpr std::array<const char *, currencyCount> numbers = {"156", "344", "392", "414", "840"};
    return numbers[static_cast<size_t>(currency)];
}

qint64 sampleAmount(Random &random, AmountKind kind, int currency)
{
    const Kind about = kindOf(kind);
    // Between two of the table's points, so that amounts do not repeat.
    const size_t at = static_cast<size_t>(random.below(logNormal.size() - 1));
    const qint64 factor = random.between(logNormal[at], logNormal[at + 1]);
    const qint64 fen = std::max(about.least, about.median * factor / 1000);
    const qint64 amount = std::max<qint64>(1, fen * perThousandFen[static_cast<size_t>(currency)] / 1000);
    return std::max<qint64>(currency == Jpy ? 50 : 10, withEnding(random, amount, kind, currency));
}

} // namespace zf::sandbox
