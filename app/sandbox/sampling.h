// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/random.h"

#include <QByteArray>
#include <QDate>

namespace zf::sandbox {

inline constexpr qint64 secondUs = 1'000'000;
inline constexpr qint64 minuteUs = 60 * secondUs;
inline constexpr qint64 hourUs = 60 * minuteUs;
inline constexpr qint64 dayUs = 24 * hourUs;

/// Moments are microseconds since the epoch, UTC; business days are China's, which is at +08:00 all year.
qint64 startOfChinaDay(QDate date);
QDate chinaDate(qint64 micros);
void appendUtc(QByteArray &out, qint64 micros);                   ///< 2026-09-29 06:03:59.123456
void appendChinaDigits(QByteArray &out, qint64 micros);           ///< 20260929140359
void appendDate(QByteArray &out, QDate date);                     ///< 2026-09-29
void appendNumber(QByteArray &out, qint64 number, int width = 0); ///< with leading zeros

/// A moment of a day, by the hours at which people pay: nights are quiet, noon and evening busy.
qint64 timeOfDay(Random &random, bool weekend);
/// How busy a day is, 1000 = average: the week's rhythm, the company's growth, a sale, the Mid-Autumn
/// Festival.
quint64 dayWeight(QDate date);

/// Currencies by the order of their ISO numbers, which is that of account numbers.
enum Currency : quint8 { Cny, Hkd, Jpy, Kwd, Usd, currencyCount };
QByteArray currencyCode(int currency);
QByteArray currencyNumber(int currency); ///< ISO 4217, three digits

enum class AmountKind { Payment, TopUp, Transfer, Withdrawal };
/// Log-normal about the kind's median, with the endings prices have (.00 .90 .99) and the round sums people
/// top up; minor units of the currency.
qint64 sampleAmount(Random &random, AmountKind kind, int currency);

} // namespace zf::sandbox
