// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace zf {

/// The check digit of travel documents, ICAO Doc 9303-3 section 4.9: weights 7 3 1, A = 10 … Z = 35, < = 0,
/// modulo 10. Nothing where a character is none of a machine-readable zone.
std::optional<int> travelDocumentCheckDigit(QStringView text);

/// The check character of 17 digits, ISO 7064 MOD 11-2 as in GB 11643-1999: 0…9 or X. A null character when
/// they are not 17 digits.
QChar residentCheckCharacter(QStringView digits);

/// ASCII 0…9 only, and at least one; QChar::isDigit() takes the digits of every script.
bool isDigits(QStringView text);
/// ASCII A…Z only, and at least one.
bool isCapitals(QStringView text);

} // namespace zf
