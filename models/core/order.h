// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"
#include "models/core/ids.h"
#include "models/core/timestamp.h"

#include <QDate>
#include <QList>

namespace zf {

/// A business order of the payment system. People's and cards' details arrive masked by the database.
struct Order {
    OrderNo orderNo;
    QString merchantOrderNo;
    QString channelTradeNo;
    QString kind;  ///< topup, payment, refund, transfer, withdrawal …
    QString state; ///< created, paying, success, failed, closed, refunded
    QString merchantNo;
    QString merchantName;
    QString channelCode;
    QString payer; ///< masked name or owner number
    QString payerAccount, payeeAccount;
    QString cardMasked;
    QString phoneMasked;
    Amount amount, fee;
    Currency currency;
    LogId logId;
    QDate accountingDate;
    Timestamp createdAt, paidAt, finishedAt;
    QString subjectText; ///< what was bought
};

/// One line of the log trace (日志) of a request through the modules.
struct TraceLine {
    LogId logId;
    int seq = 0;
    QString module; ///< gateway, cashier, payment-core, channel, ledger …
    Timestamp at;
    qint64 durationUs = 0;
    QString level;
    QString message; ///< to be shown as plain text whatever it contains
};

/// A match of the one-box search and the kind of number it was found as.
struct OrderMatch {
    QString
        matchedAs; ///< order, merchantOrder, channelTrade, refund, voucher, account, log, phone, cardLast4
    Order order;
};

/// What a search found, and where it looked (a miss says so).
struct OrderSearch {
    QList<OrderMatch> matches;
    QStringList searched;
};

} // namespace zf
