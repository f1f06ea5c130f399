// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/moneytext.h"

#include "widgets/theme.h"

namespace zf {

QString moneyText(const Amount &amount, int exponent)
{
    if (amount.isNegative() && theme().negativeStyle() == NegativeStyle::Parentheses)
        return u'(' + (-amount).display(exponent) + u')';
    return amount.display(exponent);
}

QString moneyWithCode(const Money &money)
{
    return moneyText(money) + u' ' + money.currency.code();
}

} // namespace zf
