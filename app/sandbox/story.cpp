// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/story.h"

namespace zf::sandbox {

namespace {

constexpr std::array<int, currencyCount> exponents = {2, 2, 0, 3, 2};

QByteArray pathOf(OrderKind kind)
{
    switch (kind) {
    case OrderKind::TopUp:
        return "POST /v3/wallet/topups";
    case OrderKind::Payment:
        return "POST /v3/payments";
    case OrderKind::Transfer:
        return "POST /v3/wallet/transfers";
    case OrderKind::Withdrawal:
        return "POST /v3/wallet/withdrawals";
    case OrderKind::Payout:
        return "POST /v3/merchant/payouts";
    case OrderKind::Refund:
        return "POST /v3/refunds";
    case OrderKind::Chargeback:
        return "POST /v3/channel/disputes";
    case OrderKind::Share:
        return "POST /v3/profit-shares";
    case OrderKind::ChannelSettlement:
        return "JOB channel-settlement";
    }
    return {};
}

} // namespace

QByteArray orderKindWord(OrderKind kind)
{
    switch (kind) {
    case OrderKind::TopUp:
        return "topup";
    case OrderKind::Payment:
        return "payment";
    case OrderKind::Transfer:
        return "transfer";
    case OrderKind::Withdrawal:
    case OrderKind::Payout:
        return "withdrawal";
    case OrderKind::Refund:
        return "refund";
    case OrderKind::Chargeback:
        return "chargeback";
    case OrderKind::Share:
        return "share";
    case OrderKind::ChannelSettlement:
        return "settlement";
    }
    return {};
}

QByteArray makeOrderNo(qint64 createdAt, quint64 number)
{
    QByteArray text;
    appendChinaDigits(text, createdAt);
    appendNumber(text, static_cast<qint64>(number % 1'000'000), 6);
    return text;
}

QByteArray makeLogId(qint64 at, quint64 host, quint64 number)
{
    QByteArray text;
    appendChinaDigits(text, at);
    appendNumber(text, at / 1'000 % 1'000, 3);
    text += QByteArray::number(0xa000 + host % 0x5fff, 16);
    appendNumber(text, static_cast<qint64>(number % 1'000'000'000), 9);
    return text;
}

QByteArray amountText(qint64 amount, int currency)
{
    const int exponent = exponents[static_cast<size_t>(currency)];
    qint64 unit = 1;
    for (int i = 0; i < exponent; ++i)
        unit *= 10;
    QByteArray text;
    appendNumber(text, amount / unit);
    if (exponent > 0) {
        text += '.';
        appendNumber(text, amount % unit, exponent);
    }
    return text + ' ' + currencyCode(currency);
}

std::vector<OrderEvent> eventsOf(const OrderPlan &order, qint64 end)
{
    std::vector<OrderEvent> events;
    const bool batch = order.kind == OrderKind::ChannelSettlement;
    events.push_back({order.createdAt, "created", batch ? "settlement" : "gateway", {}});
    if (order.state == "closed") {
        events.push_back({order.postAt, "closed", "payment-core", order.failure});
        return events;
    }
    events.push_back({order.createdAt + (order.postAt - order.createdAt) / 3,
                      "paying",
                      order.channel >= 0 ? "channel" : "payment-core",
                      {}});
    if (order.finishAt > 0) { // a withdrawal: the bank answers later
        if (order.finishAt < end)
            events.push_back({order.finishAt, order.state, "channel", order.failure});
        return events;
    }
    if (order.postAt >= end)
        return events;
    const bool failed = order.state == "failed";
    events.push_back(
        {order.postAt, failed ? "failed" : "success", "payment-core", failed ? order.failure : QByteArray()});
    if (order.refundedAt > 0)
        events.push_back({order.refundedAt, "refunded", "payment-core", "全额退款"});
    return events;
}

std::vector<TraceRow> traceOf(const OrderPlan &order, const Company &company, const QByteArray &voucherNo,
                              qint64 postedAt)
{
    std::vector<TraceRow> rows;
    const qint64 span = std::max<qint64>(8'000, postedAt - order.createdAt);
    const auto add = [&rows](const char *module, qint64 at, qint64 us, const char *level,
                             const QByteArray &message) {
        rows.push_back({module, at, us, level, message});
    };
    const QByteArray money = amountText(order.amount, order.currency);
    const quint64 bits = mixed(static_cast<quint64>(order.createdAt));
    const auto jitter = static_cast<qint64>(bits % 9'000);
    if (order.kind == OrderKind::ChannelSettlement) {
        add("settlement", order.createdAt, 180'000 + jitter, "INFO",
            "settlement file read, order=" + order.orderNo + ", sum=" + money);
        add("payment-core", order.createdAt + span / 2, 2'100 + jitter, "INFO",
            "order " + order.orderNo + " matched with clearing account");
    } else {
        QByteArray request = pathOf(order.kind) + " order=" + order.orderNo;
        if (!order.merchantOrderNo.isEmpty())
            request += ", merchantOrder=" + order.merchantOrderNo;
        add("gateway", order.createdAt, span + 3'000, "INFO",
            request + ", amount=" + money + ", sign=RSA2 ok");
        if (order.kind == OrderKind::Payment || order.kind == OrderKind::TopUp)
            add("cashier", order.createdAt + span / 12, 41'000 + jitter, "INFO",
                order.byCard ? "card chosen, agreement valid, sms verified"
                             : "balance chosen, payment password verified");
        if (bits % 3 == 0)
            add("risk", order.createdAt + span / 9, 12'000 + jitter, "INFO",
                "score=" + QByteArray::number(bits % 40) + ", decision=pass");
        add("payment-core", order.createdAt + span / 6, 3'200 + jitter, "INFO",
            "order " + order.orderNo + " created -> paying, fee=" + amountText(order.fee, order.currency));
    }
    if (order.channel >= 0 && order.kind != OrderKind::ChannelSettlement) {
        const QByteArray &code = company.channels[static_cast<size_t>(order.channel)].code;
        add("channel", order.createdAt + span / 3, span / 2, "INFO",
            code + " request sent, tradeNo=" +
                (order.channelTradeNo.isEmpty() ? order.orderNo : order.channelTradeNo));
        if (bits % 11 == 0)
            add("channel", order.createdAt + span / 2, span / 4, "WARN",
                code + " answered slowly, queried once more");
        if (voucherNo.isEmpty())
            add("channel", order.createdAt + span * 3 / 4, 900 + jitter, "ERROR",
                code + " refused: " + order.failure);
    }
    if (voucherNo.isEmpty()) {
        add("payment-core", postedAt, 1'500 + jitter, order.state == "closed" ? "INFO" : "WARN",
            "order " + order.orderNo + " paying -> " + order.state + ": " + order.failure);
    } else {
        add("ledger", postedAt - 400, 2'800 + jitter % 3'000, "INFO",
            "post_voucher " + QByteArray(order.rule) + " order=" + order.orderNo + " -> voucher " +
                voucherNo);
        add("payment-core", postedAt + 1'200, 1'100 + jitter % 800, "INFO",
            "order " + order.orderNo + (order.finishAt > 0 ? " waits for the bank" : " -> success") +
                ", merchant notified");
    }
    return rows;
}

std::vector<TraceRow> callbackTraceOf(const OrderPlan &order, const QByteArray &voucherNo, qint64 at)
{
    const bool returned = order.state == "failed";
    std::vector<TraceRow> rows;
    rows.push_back({"channel", at - 90'000, 1'900, returned ? "WARN" : "INFO",
                    "bank answered order=" + order.orderNo +
                        (returned ? ": returned, " + order.failure : QByteArray(": debited"))});
    rows.push_back(
        {"payment-core", at - 40'000, 2'400, "INFO", "order " + order.orderNo + " paying -> " + order.state});
    rows.push_back({"ledger", at - 400, 3'100, "INFO",
                    QByteArray("post_voucher ") + (returned ? "return" : "withdrawal_done") +
                        " order=" + order.orderNo + " -> voucher " + voucherNo});
    return rows;
}

} // namespace zf::sandbox
