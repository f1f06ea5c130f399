// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What customers do: the part of Business that makes orders.

#include "app/sandbox/business.h"

#include <algorithm>

namespace zf::sandbox {

namespace {

constexpr std::array<const char *, 5> bankRefusals = {"余额不足", "超出单笔限额", "卡状态异常",
                                                      "持卡人验证失败", "发卡行无应答"};
constexpr std::array<const char *, 4> refundReasons = {"用户申请退款", "商品缺货", "重复支付", "与描述不符"};

qint64 smallUnit(int currency)
{
    return currency == Jpy ? 1 : currency == Kwd ? 1'000 : 100;
}

} // namespace

quint32 Business::pickUser(int currency)
{
    const quint32 users = currency == Cny ? m_company.activeUsers(m_day) : m_company.count(Wallet, currency);
    return static_cast<quint32>(m_random.skewed(users));
}

int Business::pickMerchant(int currency)
{
    return static_cast<int>(m_random.skewed(m_company.count(Settlement, currency)));
}

int Business::pickChannel(int currency)
{
    if (currency == Cny)
        return m_random.chance(9'400) ? 0 : 1;
    for (;;) {
        const auto channel = static_cast<size_t>(m_random.below(m_company.channels.size()));
        if (m_company.channels[channel].takes[static_cast<size_t>(currency)])
            return static_cast<int>(channel);
    }
}

void Business::customer(qint64 at)
{
    ++m_customers;
    // Foreign currencies: a small cross-border business.
    constexpr std::array<int, 16> foreign = {Hkd, Hkd, Hkd, Hkd, Hkd, Hkd, Usd, Usd,
                                             Usd, Usd, Usd, Jpy, Jpy, Jpy, Kwd, Kwd};
    const int currency =
        m_random.chance(500) ? foreign[static_cast<size_t>(m_random.below(foreign.size()))] : Cny;
    const quint64 what = m_random.below(1'000);
    if (what < 700)
        return payment(at, currency);
    if (what < 870)
        return topUp(at, currency, pickUser(currency), sampleAmount(m_random, AmountKind::TopUp, currency));
    if (what < 940)
        return transfer(at);
    return withdrawal(at, currency);
}

/// Numbers, and the moment at which it will be posted.
void Business::start(OrderPlan &order, qint64 at, qint64 least, qint64 most)
{
    const quint64 number = m_orders++;
    order.createdAt = at;
    order.postAt = at + m_random.between(least, most);
    order.orderNo = makeOrderNo(at, number);
    order.logId = makeLogId(at, m_random.below(48), number * 2);
    if (order.merchant >= 0 && order.kind == OrderKind::Payment) {
        order.merchantOrderNo = "D";
        appendChinaDigits(order.merchantOrderNo, at - 20 * secondUs);
        appendNumber(order.merchantOrderNo, static_cast<qint64>(m_random.below(100'000'000)), 8);
    }
    if (order.channel >= 0 && order.kind != OrderKind::ChannelSettlement) {
        order.channelTradeNo = QByteArray::number(4200 + order.channel);
        appendChinaDigits(order.channelTradeNo, at);
        appendNumber(order.channelTradeNo, static_cast<qint64>(m_random.below(10'000'000'000)), 10);
    }
}

/// Takes an order that will succeed: what its payer needs is promised to it from now on.
void Business::submit(OrderPlan order, qint64 commit)
{
    if (order.postAt >= m_end) {
        order.state = "created"; // the day ends before its answer comes
        order.finishAt = 0;
        m_tables.writeOrder(order, m_end);
        return;
    }
    m_tables.writeOrder(order, m_end);
    if (commit > 0)
        m_company.accounts[order.payer].committed += commit;
    const qint64 at = order.postAt;
    schedule(at, Action::Post, keep(std::move(order)));
}

void Business::fail(OrderPlan order, const char *state, const char *reason)
{
    order.state = state;
    order.failure = reason;
    if (order.state == "closed")
        order.postAt = order.createdAt + 15 * minuteUs; // nobody paid: the cashier closes it
    m_tables.writeOrder(order, m_end);
    m_tables.writeTrace(order.logId, traceOf(order, m_company, {}, order.postAt));
}

void Business::payment(qint64 at, int currency)
{
    OrderPlan order;
    order.kind = OrderKind::Payment;
    order.currency = currency;
    const quint32 user = pickUser(currency);
    const quint32 wallet = m_company.wallet(user, currency);
    order.user = m_company.userOf(wallet);
    order.merchant = pickMerchant(currency);
    const Merchant &merchant = m_company.merchants[static_cast<size_t>(order.merchant)];
    order.payee = m_company.settlement(static_cast<quint32>(order.merchant), currency);
    order.goods = goodsOf(m_random, merchant.category);
    order.amount = sampleAmount(m_random, AmountKind::Payment, currency);
    order.fee = (order.amount * merchant.feeBp + 5'000) / 10'000; // half up to the minor unit
    const bool balance = m_random.chance(2'600) && m_company.accounts[wallet].available() >= order.amount;
    order.byCard = !balance;
    order.rule = balance ? "payment" : "payment_card";
    if (balance)
        order.payer = wallet;
    else
        order.channel = pickChannel(currency);
    start(order, at, balance ? 400'000 : 1'500'000, balance ? 3 * secondUs : 24 * secondUs);
    if (m_random.chance(260))
        return fail(order, "closed", "超时未支付");
    if (m_random.chance(order.byCard ? 380 : 90))
        return fail(order, "failed",
                    order.byCard ? bankRefusals[static_cast<size_t>(m_random.below(5))]
                                 : "支付密码错误次数超限");
    planAfter(order);
}

/// A refund, a dispute or a share that follows a payment is decided with it, so that its order says how it
/// ended and its merchant keeps the money.
void Business::planAfter(const OrderPlan &payment)
{
    OrderPlan order = payment;
    Account &merchant = m_company.accounts[order.payee];
    const qint64 commit = order.rule == QByteArrayLiteral("payment") ? order.amount : 0;
    if (m_random.chance(270)) {
        const qint64 refundAt =
            order.postAt + hourUs + static_cast<qint64>(m_random.skewed(static_cast<quint64>(12 * dayUs)));
        OrderPlan back;
        back.kind = OrderKind::Refund;
        back.rule = order.byCard ? "refund_card" : "refund";
        back.currency = order.currency;
        back.user = order.user;
        back.merchant = order.merchant;
        back.channel = order.channel;
        back.byCard = order.byCard;
        back.payer = order.payee;
        back.payee = order.byCard ? noAccount : order.payer;
        back.goods = "退款-" + order.goods;
        back.originalOrderNo = order.orderNo;
        back.failure = refundReasons[static_cast<size_t>(m_random.below(4))];
        const bool whole = m_random.chance(6'800);
        back.amount = whole ? order.amount
                            : std::max<qint64>(1, order.amount * m_random.between(10, 80) / 100 /
                                                      smallUnit(order.currency) * smallUnit(order.currency));
        back.fee = whole ? order.fee : order.fee * back.amount / order.amount; // pro rata
        // Its answer takes at most half a minute; a refund that would end after our days is none.
        if (refundAt + minuteUs < m_end && order.postAt < m_end && back.amount > back.fee) {
            if (whole) {
                order.state = "refunded";
                order.refundedAt = refundAt + minuteUs;
            }
            merchant.committed += back.amount - back.fee;
            schedule(refundAt, Action::Refund, keep(std::move(back)));
        }
    } else if (order.byCard && m_random.chance(6)) {
        const qint64 disputedAt =
            order.postAt + dayUs * 4 + static_cast<qint64>(m_random.below(static_cast<quint64>(30 * dayUs)));
        OrderPlan back = order;
        back.kind = OrderKind::Chargeback;
        back.originalOrderNo = order.orderNo;
        back.merchantOrderNo = {};
        back.fee = 0;
        if (order.postAt < m_end)
            schedule(disputedAt, Action::Chargeback, keep(std::move(back)));
    } else if (m_company.merchants[static_cast<size_t>(order.merchant)].shares && m_random.chance(3'000) &&
               m_company.count(Settlement, order.currency) > 4 && order.amount > 100) {
        const qint64 sharedAt = startOfChinaDay(chinaDate(order.postAt).addDays(1)) + 2 * hourUs +
                                static_cast<qint64>(m_random.below(static_cast<quint64>(3 * hourUs)));
        OrderPlan part;
        part.kind = OrderKind::Share;
        part.rule = "profit_share";
        part.currency = order.currency;
        part.merchant = order.merchant;
        part.payer = order.payee;
        part.goods = "分账";
        part.merchantOrderNo = order.merchantOrderNo;
        const qint64 whole = (order.amount - order.fee) * m_random.between(5, 30) / 100;
        const auto receivers = static_cast<quint32>(m_random.between(1, 3));
        qint64 left = whole;
        for (quint32 i = 0; i < receivers && left > 0; ++i) {
            // Ratios leave a remainder, which the last receiver gets.
            const qint64 amount = i + 1 == receivers ? left : whole / receivers;
            const quint32 count = m_company.count(Settlement, order.currency);
            const quint32 other =
                (static_cast<quint32>(order.merchant) + 1 + static_cast<quint32>(m_random.below(count - 1))) %
                count;
            if (amount > 0)
                part.shares.push_back({m_company.settlement(other, order.currency), amount});
            left -= amount;
        }
        part.amount = whole;
        if (!part.shares.empty() && sharedAt + minuteUs < m_end && order.postAt < m_end) {
            part.payee = part.shares.front().account;
            merchant.committed += whole;
            schedule(sharedAt, Action::Share, keep(std::move(part)));
        }
    }
    submit(std::move(order), commit);
}

void Business::topUp(qint64 at, int currency, qint64 user, qint64 amount)
{
    OrderPlan order;
    order.kind = OrderKind::TopUp;
    order.rule = "topup";
    order.currency = currency;
    order.payee = m_company.wallet(static_cast<quint64>(user), currency);
    order.user = m_company.userOf(order.payee);
    order.byCard = true;
    order.channel = pickChannel(currency);
    order.amount = amount;
    order.goods = "余额充值";
    start(order, at, 1'200'000, 18 * secondUs);
    if (m_random.chance(350))
        return fail(order, "failed", bankRefusals[static_cast<size_t>(m_random.below(5))]);
    submit(std::move(order), 0);
}

void Business::transfer(qint64 at)
{
    const quint32 from = pickUser(Cny);
    const quint32 users = m_company.activeUsers(m_day);
    const quint32 to = (from + 1 + static_cast<quint32>(m_random.below(users - 1))) % users;
    OrderPlan order;
    order.kind = OrderKind::Transfer;
    order.rule = "transfer";
    order.payer = m_company.wallet(from, Cny);
    order.payee = m_company.wallet(to, Cny);
    order.user = from;
    order.amount = sampleAmount(m_random, AmountKind::Transfer, Cny);
    order.goods = "转账";
    const qint64 available = m_company.accounts[order.payer].available();
    if (available < order.amount) {
        if (m_random.chance(9'000)) // he sees his balance, and brings money first
            return topUp(at, Cny, from, (order.amount / 10'000 + 1) * 10'000);
        start(order, at, 300'000, 2 * secondUs);
        return fail(order, "failed", "余额不足");
    }
    start(order, at, 300'000, 2 * secondUs);
    const qint64 commit = order.amount;
    submit(std::move(order), commit);
}

void Business::withdrawal(qint64 at, int currency)
{
    const quint32 user = pickUser(currency);
    OrderPlan order;
    order.kind = OrderKind::Withdrawal;
    order.rule = "withdrawal";
    order.currency = currency;
    order.payer = m_company.wallet(user, currency);
    order.user = m_company.userOf(order.payer);
    order.byCard = true; // to his card
    order.channel = pickChannel(currency);
    order.goods = "余额提现";
    const qint64 unit = smallUnit(currency);
    const qint64 available = m_company.accounts[order.payer].available();
    order.amount =
        std::min(sampleAmount(m_random, AmountKind::Withdrawal, currency), available / unit * unit);
    if (order.amount < 10 * unit)
        return topUp(at, currency, user, sampleAmount(m_random, AmountKind::TopUp, currency));
    // 0.1 %, at least 0.10, at most 25; the first of a month is free.
    order.fee = m_random.chance(3'000) ? 0
                                       : std::clamp((order.amount * 10 + 5'000) / 10'000,
                                                    std::max<qint64>(1, unit / 10), 25 * unit);
    start(order, at, 500'000, 3 * secondUs);
    order.finishAt =
        order.postAt + 3 * minuteUs + static_cast<qint64>(m_random.skewed(static_cast<quint64>(20 * hourUs)));
    order.state = m_random.chance(220) ? "failed" : "success";
    if (order.state == "failed")
        order.failure = "收款账户户名不符";
    if (order.finishAt >= m_end)
        order.state = "paying";
    const qint64 commit = order.amount;
    submit(std::move(order), commit);
}

void Business::payout(qint64 at, quint32 merchant)
{
    const int currency = merchant < m_company.count(Settlement, Usd) && m_random.chance(2'500)
                             ? static_cast<int>(m_random.between(Hkd, Usd))
                             : Cny;
    OrderPlan order;
    order.kind = OrderKind::Payout;
    order.rule = "payout";
    order.currency = currency;
    order.merchant = static_cast<int>(merchant);
    order.payer = m_company.settlement(merchant, currency);
    order.channel = currency == Cny ? 0 : pickChannel(currency);
    order.goods = "商户结算出款";
    const qint64 unit = smallUnit(currency);
    const qint64 available = m_company.accounts[order.payer].available();
    order.amount = available * m_random.between(70, 96) / 100;
    if (order.amount < 100 * unit)
        return;
    order.fee = m_company.merchants[merchant].paysForPayouts ? unit : 0;
    start(order, at, 500'000, 3 * secondUs);
    order.finishAt =
        order.postAt + 5 * minuteUs + static_cast<qint64>(m_random.skewed(static_cast<quint64>(6 * hourUs)));
    order.state = m_random.chance(60) ? "failed" : "success";
    if (order.state == "failed")
        order.failure = "对公账户已销户";
    if (order.finishAt >= m_end)
        order.state = "paying";
    const qint64 commit = order.amount;
    submit(std::move(order), commit);
}

void Business::refund(qint64 at, quint32 ref)
{
    OrderPlan order = m_pool[ref];
    drop(ref);
    start(order, at, 800'000, 30 * secondUs);
    m_tables.writeRefund(order, m_end);
    order.failure = {};
    submit(std::move(order), 0); // the merchant's money has been promised since the payment
}

void Business::chargeback(qint64 at, quint32 ref)
{
    OrderPlan order = m_pool[ref];
    drop(ref);
    const bool suffices = m_company.accounts[order.payee].available() >= order.amount;
    order.rule = suffices ? "chargeback" : "chargeback_advance";
    order.payer = order.payee; // the merchant bears it, or owes it to us
    order.goods = "拒付-" + order.goods;
    order.state = "success";
    start(order, at, 2 * secondUs, 40 * secondUs);
    const qint64 commit = suffices ? order.amount : 0;
    submit(std::move(order), commit);
}

void Business::share(qint64 at, quint32 ref)
{
    OrderPlan order = m_pool[ref];
    drop(ref);
    start(order, at, 400'000, 4 * secondUs);
    submit(std::move(order), 0);
}

void Business::postOrder(qint64 at, quint32 ref)
{
    OrderPlan order = m_pool[ref];
    drop(ref);
    Heading heading;
    heading.kind = order.rule;
    heading.orderNo = order.orderNo;
    heading.logId = order.logId;
    heading.maker = "payment-core";
    heading.key = heading.kind + ':' + order.orderNo;
    const Rule &rule = m_rules.rule(order.rule);
    heading.summary = rule.name;
    if (order.merchant >= 0)
        heading.summary += ' ' + m_company.merchants[static_cast<size_t>(order.merchant)].name;
    else if (order.user >= 0)
        heading.summary += ' ' + m_tables.person(order.user).maskedName;

    // What was promised to it is taken now.
    const bool promised = order.kind == OrderKind::Refund || order.kind == OrderKind::Share ||
                          order.kind == OrderKind::Transfer || order.kind == OrderKind::Withdrawal ||
                          order.kind == OrderKind::Payout || heading.kind == "payment" ||
                          heading.kind == "chargeback";
    if (promised)
        m_company.accounts[order.payer].committed -=
            order.kind == OrderKind::Refund ? order.amount - order.fee : order.amount;

    const Parties parties{order.currency, order.channel, order.payer, order.payee};
    std::vector<BookLine> lines = rule.apply({order.amount, order.fee, 0}, parties);
    if (order.kind == OrderKind::Share) { // the rule's last line once for each receiver
        lines.resize(1);
        for (const BookShare &part : order.shares)
            lines.push_back({part.account, true, part.amount});
    }
    if (order.channel >= 0 && (order.kind == OrderKind::TopUp || order.kind == OrderKind::Payment))
        m_turnover[static_cast<size_t>(order.channel) * currencyCount +
                   static_cast<size_t>(order.currency)] += order.amount;
    clear(order);
    const QByteArray voucherNo = m_books.post(heading, lines, at);
    m_tables.writeTrace(order.logId, traceOf(order, m_company, voucherNo, at));
    if (order.finishAt > 0) {
        const qint64 finishAt = order.finishAt;
        schedule(finishAt, Action::Finish, keep(std::move(order)));
    }
}

void Business::finish(qint64 at, quint32 ref)
{
    const OrderPlan order = m_pool[ref];
    drop(ref);
    const bool returned = order.state == "failed";
    const bool merchants = order.kind == OrderKind::Payout;
    Heading heading;
    heading.kind = !returned ? "withdrawal_done" : merchants ? "payout_return" : "withdrawal_return";
    const Rule &rule = m_rules.rule(heading.kind.constData());
    heading.orderNo = order.orderNo;
    heading.logId = makeLogId(at, m_random.below(48), static_cast<quint64>(m_books.entries()) * 2 + 1);
    heading.maker = "payment-core";
    heading.key = heading.kind + ':' + order.orderNo;
    heading.summary = rule.name + ' ' +
                      (merchants ? m_company.merchants[static_cast<size_t>(order.merchant)].name
                                 : m_tables.person(order.user).maskedName);
    const Parties parties{order.currency, order.channel, order.payer, order.payee};
    const QByteArray voucherNo = m_books.post(heading, rule.apply({order.amount, order.fee, 0}, parties), at);
    m_tables.writeTrace(heading.logId, callbackTraceOf(order, voucherNo, at));
}

} // namespace zf::sandbox
