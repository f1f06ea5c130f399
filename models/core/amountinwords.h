// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"

namespace zf {

/// The amount in Chinese capitals (大写金额) as printed on a voucher: 人民币壹仟贰佰叁拾肆元伍角陆分;
/// a negative amount reads 负… . Rules: 票据法 填写票据和结算凭证的基本规定 (1997), appendix 1.
QString amountInChineseCapitals(const Money &money);

} // namespace zf
