// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"

namespace zf {

/// An amount for the screen in the operator's negative style: "−1,234.56" or "(1,234.56)".
QString moneyText(const Amount &amount, int exponent);
inline QString moneyText(const Money &money)
{
    return moneyText(money.amount, money.currency.exponent());
}
/// "1,234.56 CNY"
QString moneyWithCode(const Money &money);

} // namespace zf
