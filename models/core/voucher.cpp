// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/voucher.h"

#include <algorithm>

namespace zf {

bool VoucherDetail::balanced() const
{
    QHash<QString, Amount> difference;
    for (const VoucherEntry &entry : entries) {
        if (entry.side == Side::Debit)
            difference[entry.currency.code()] += entry.amount;
        else
            difference[entry.currency.code()] -= entry.amount;
    }
    return std::all_of(difference.cbegin(), difference.cend(), [](Amount a) { return a.isZero(); });
}

QHash<QString, Amount> VoucherDetail::totalDebit() const
{
    QHash<QString, Amount> total;
    for (const VoucherEntry &entry : entries) {
        if (entry.side == Side::Debit)
            total[entry.currency.code()] += entry.amount;
    }
    return total;
}

} // namespace zf
