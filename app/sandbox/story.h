// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/company.h"
#include "app/sandbox/names.h"

#include <QByteArray>

#include <vector>

namespace zf::sandbox {

enum class OrderKind : quint8 {
    TopUp,
    Payment,
    Transfer,
    Withdrawal,
    Payout,
    Refund,
    Chargeback,
    Share,
    ChannelSettlement
};
QByteArray orderKindWord(OrderKind kind); ///< as pay_order.kind has it; a payout is a withdrawal

/// What one receiver of a profit share gets.
struct BookShare {
    quint32 account;
    qint64 amount;
};

/// An order of the payment database with what it takes to post it.
struct OrderPlan {
    OrderKind kind = OrderKind::Payment;
    const char *rule = "";
    QByteArray state = "success";
    QByteArray orderNo, merchantOrderNo, channelTradeNo, logId, goods, failure;
    QByteArray originalOrderNo; ///< of a refund or chargeback
    quint32 payer = noAccount, payee = noAccount;
    int merchant = -1;
    int channel = -1;
    int currency = Cny;
    qint64 user = -1;
    bool byCard = false;
    qint64 amount = 0, fee = 0;
    qint64 createdAt = 0, postAt = 0, finishAt = 0; ///< finishAt: of a withdrawal its second voucher
    qint64 refundedAt = 0;
    std::vector<BookShare> shares;
};

/// A line of pay_order's story.
struct OrderEvent {
    qint64 at;
    QByteArray state, actor, note;
};

/// A line of trace_log.
struct TraceRow {
    QByteArray module;
    qint64 at = 0, durationUs = 0;
    QByteArray level, message;
};

QByteArray makeOrderNo(qint64 createdAt, quint64 number);      ///< 20 digits
QByteArray makeLogId(qint64 at, quint64 host, quint64 number); ///< 30 characters: time, host, number
QByteArray amountText(qint64 amount, int currency);            ///< "12.34 CNY"

/// The states an order went through, until `end`.
std::vector<OrderEvent> eventsOf(const OrderPlan &order, qint64 end);
/// The log of one request: from the gateway to the ledger's answer, or to the failure.
std::vector<TraceRow> traceOf(const OrderPlan &order, const Company &company, const QByteArray &voucherNo,
                              qint64 postedAt);
/// The log of a withdrawal's answer from the bank.
std::vector<TraceRow> callbackTraceOf(const OrderPlan &order, const QByteArray &voucherNo, qint64 at);

} // namespace zf::sandbox
