// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/core/filter.h"

#include <optional>

/// How the values of the filter language are read; used by its parser and its compiler only.
namespace zf::filtervalues {

/// NFKC, with U+2212 as minus sign and without blanks at the ends.
QString normalized(QStringView text);

enum class AmountFault { Malformed, TooLarge, TooFine };
/// "1.5亿" → "150000000", exactly: at most four decimals (the finest currency) and 2⁶³ major units.
std::variant<QString, AmountFault> amount(const QString &text);

/// An amount() in ten-thousandths of a major unit, in which every currency's minor unit is whole.
Int128 tenThousandths(const QString &amount);

/// Days named by a day, month, quarter or year; also 2025/1/5, 20250105 and 2025年1月5日.
std::optional<DateRange> dates(const QString &text);

/// The stored value of a code by itself or by one of its names, whatever their case.
std::optional<QString> code(const FilterField &field, const QString &text);

enum class Connective { None, And, Or, Not };
/// Words of other filter languages, which looked for as text would silently find nothing.
Connective connective(QStringView word);

} // namespace zf::filtervalues
