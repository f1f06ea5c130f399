// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/random.h"

#include <QByteArray>
#include <QList>

namespace zf::sandbox {

/// A card prefix of the payment database's card_bin.
struct CardPrefix {
    QByteArray digits;
    int length = 16;
    QByteArray bankName;
    bool debit = true;
};

/// What a user shows of himself, all of it made up from his number and masked as it is stored (JR/T
/// 0171-2020: a name's given characters, a phone's middle, a card beyond its first six and last four).
struct Person {
    QByteArray maskedName;  ///< 张*, 李**
    QByteArray maskedPhone; ///< 138****1234
    QByteArray phone;       ///< only to make its digest
    QByteArray maskedCard;
    QByteArray cardLast4;
    QByteArray bankName;
};
Person personOf(quint64 seed, quint64 userNumber, const QList<CardPrefix> &cards);
QByteArray maskedNameOf(quint64 seed, quint64 userNumber);

struct MerchantName {
    QByteArray name;     ///< 杭州云栖茶舍餐饮管理有限公司
    QByteArray category; ///< 餐饮
};
MerchantName merchantNameOf(quint64 seed, quint64 merchantNumber);
/// What is bought there: 双人套餐, 充电桩服务 …
QByteArray goodsOf(Random &random, const QByteArray &category);

} // namespace zf::sandbox
