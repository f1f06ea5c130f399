// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/trafficworker.h"

#include "models/core/timestamp.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zf::sandbox {

namespace {

qint64 nowMicros()
{
    return Timestamp::now().micros();
}

QVariant textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(QString::fromUtf8(text));
}

QString momentText(qint64 micros)
{
    return Timestamp::fromMicros(micros).serverText();
}

/// Never null, which would be bound as NULL.
QString text(const QByteArray &utf8)
{
    return utf8.isEmpty() ? QStringLiteral("") : QString::fromUtf8(utf8);
}

constexpr int attempts = 8;

} // namespace

TrafficWorker::TrafficWorker(TrafficWorld &world, quint64 seed)
    : m_world(world)
    , m_random(seed)
{
}

Result<Done> TrafficWorker::connect()
{
    if (!m_ledger || m_ledger->isBroken()) {
        Result<std::unique_ptr<db::Session>> opened =
            db::Session::open(m_world.posting, db::Database::Ledger, db::SessionMode::Calling, {});
        if (!opened.ok())
            return opened.error();
        m_ledger = std::move(*opened);
    }
    if (!m_payment || m_payment->isBroken()) {
        Result<std::unique_ptr<db::Session>> opened =
            db::Session::open(m_world.root, db::Database::Payment, db::SessionMode::Maintenance, {});
        if (!opened.ok())
            return opened.error();
        m_payment = std::move(*opened);
    }
    return Done{};
}

Result<Done> TrafficWorker::event(const std::stop_token &stop)
{
    m_stop = stop;
    if (Result<Done> connected = connect(); !connected.ok())
        return connected;
    if (!m_waiting.empty() && m_waiting.front().at <= nowMicros())
        return answerWithdrawal();
    const quint64 what = m_random.below(1'000);
    if (what < 640)
        return payment();
    if (what < 800) {
        const int currency = m_random.chance(300) ? Hkd : Cny;
        return topUp(
            m_world.company.wallet(m_random.skewed(m_world.company.count(Wallet, currency)), currency),
            sampleAmount(m_random, AmountKind::TopUp, currency));
    }
    if (what < 890)
        return transfer();
    if (what < 960)
        return withdrawal();
    return m_refundable.empty() ? payment() : refund();
}

int TrafficWorker::pickChannel(int currency)
{
    if (currency == Cny)
        return m_random.chance(9'400) ? 0 : 1;
    for (;;) {
        const auto channel = static_cast<size_t>(m_random.below(m_world.company.channels.size()));
        if (m_world.company.channels[channel].takes[static_cast<size_t>(currency)])
            return static_cast<int>(channel);
    }
}

Result<qint64> TrafficWorker::available(quint32 account)
{
    const Result<db::Rows> rows = m_payment->select(
        {"traffic.available", QStringLiteral("SELECT balance - frozen FROM %1.account WHERE account_no = ?")
                                  .arg(m_world.root.ledger.database)},
        {text(m_world.company.accountNo(account))});
    if (!rows.ok())
        return rows.error();
    return rows->isEmpty() ? 0 : rows->integer(0, 0);
}

void TrafficWorker::number(OrderPlan &order, qint64 takes)
{
    const quint64 n = m_world.number++;
    order.createdAt = nowMicros() - takes; // its customer began a moment ago
    order.postAt = order.createdAt + takes;
    order.orderNo = makeOrderNo(order.createdAt, n);
    order.logId = makeLogId(order.createdAt, m_random.below(48), n * 2);
    if (order.kind == OrderKind::Payment) {
        order.merchantOrderNo = "D";
        appendChinaDigits(order.merchantOrderNo, order.createdAt - 20 * secondUs);
        appendNumber(order.merchantOrderNo, static_cast<qint64>(m_random.below(100'000'000)), 8);
    }
    if (order.channel >= 0) {
        order.channelTradeNo = QByteArray::number(4200 + order.channel);
        appendChinaDigits(order.channelTradeNo, order.createdAt);
        appendNumber(order.channelTradeNo, static_cast<qint64>(m_random.below(10'000'000'000)), 10);
    }
}

Result<Done> TrafficWorker::payment()
{
    const Company &company = m_world.company;
    OrderPlan order;
    order.kind = OrderKind::Payment;
    order.currency = m_random.chance(400) ? static_cast<int>(m_random.between(Hkd, Usd)) : Cny;
    const quint32 wallet =
        company.wallet(m_random.skewed(company.count(Wallet, order.currency)), order.currency);
    order.user = company.userOf(wallet);
    order.merchant = static_cast<int>(m_random.skewed(company.count(Settlement, order.currency)));
    const Merchant &merchant = company.merchants[static_cast<size_t>(order.merchant)];
    order.payee = company.settlement(static_cast<quint32>(order.merchant), order.currency);
    order.goods = goodsOf(m_random, merchant.category);
    order.amount = sampleAmount(m_random, AmountKind::Payment, order.currency);
    order.fee = (order.amount * merchant.feeBp + 5'000) / 10'000;
    order.byCard = !m_random.chance(2'600);
    if (!order.byCard) {
        const Result<qint64> has = available(wallet);
        if (!has.ok())
            return has.error();
        order.byCard = *has < order.amount;
    }
    order.rule = order.byCard ? "payment_card" : "payment";
    if (order.byCard)
        order.channel = pickChannel(order.currency);
    else
        order.payer = wallet;
    number(order, m_random.between(400'000, 3 * secondUs));
    return settleOrder(std::move(order));
}

Result<Done> TrafficWorker::topUp(quint32 wallet, qint64 amount)
{
    OrderPlan order;
    order.kind = OrderKind::TopUp;
    order.rule = "topup";
    order.currency = m_world.company.accounts[wallet].currency;
    order.payee = wallet;
    order.user = m_world.company.userOf(wallet);
    order.byCard = true;
    order.channel = pickChannel(order.currency);
    order.amount = amount;
    order.goods = "余额充值";
    number(order, m_random.between(900'000, 4 * secondUs));
    return settleOrder(std::move(order));
}

Result<Done> TrafficWorker::transfer()
{
    const quint32 users = m_world.company.count(Wallet, Cny);
    const auto from = static_cast<quint32>(m_random.skewed(users));
    OrderPlan order;
    order.kind = OrderKind::Transfer;
    order.rule = "transfer";
    order.payer = m_world.company.wallet(from, Cny);
    order.payee = m_world.company.wallet((from + 1 + m_random.below(users - 1)) % users, Cny);
    order.user = from;
    order.amount = sampleAmount(m_random, AmountKind::Transfer, Cny);
    order.goods = "转账";
    const Result<qint64> has = available(order.payer);
    if (!has.ok())
        return has.error();
    if (*has < order.amount && m_random.chance(9'000))
        return topUp(order.payer, (order.amount / 10'000 + 1) * 10'000);
    number(order, m_random.between(300'000, secondUs));
    return settleOrder(std::move(order));
}

Result<Done> TrafficWorker::withdrawal()
{
    const auto user = static_cast<quint32>(m_random.skewed(m_world.company.count(Wallet, Cny)));
    OrderPlan order;
    order.kind = OrderKind::Withdrawal;
    order.rule = "withdrawal";
    order.payer = m_world.company.wallet(user, Cny);
    order.user = user;
    order.byCard = true;
    order.channel = pickChannel(Cny);
    order.goods = "余额提现";
    const Result<qint64> has = available(order.payer);
    if (!has.ok())
        return has.error();
    order.amount = std::min(sampleAmount(m_random, AmountKind::Withdrawal, Cny), *has / 100 * 100);
    if (order.amount < 1'000)
        return topUp(order.payer, sampleAmount(m_random, AmountKind::TopUp, Cny));
    order.fee = std::clamp<qint64>((order.amount * 10 + 5'000) / 10'000, 10, 2'500);
    number(order, m_random.between(300'000, secondUs));
    order.finishAt = order.postAt + m_random.between(5, 60) * secondUs;
    order.state = "paying";
    return settleOrder(std::move(order));
}

Result<Done> TrafficWorker::refund()
{
    const auto which = static_cast<size_t>(m_random.below(m_refundable.size()));
    const OrderPlan original = m_refundable[which];
    m_refundable.erase(m_refundable.begin() + static_cast<std::ptrdiff_t>(which));
    OrderPlan order;
    order.kind = OrderKind::Refund;
    order.rule = original.byCard ? "refund_card" : "refund";
    order.currency = original.currency;
    order.user = original.user;
    order.merchant = original.merchant;
    order.channel = original.channel;
    order.byCard = original.byCard;
    order.payer = original.payee;
    order.payee = original.byCard ? noAccount : original.payer;
    order.goods = "退款-" + original.goods;
    order.originalOrderNo = original.orderNo;
    const bool whole = m_random.chance(6'800);
    order.amount =
        whole ? original.amount : std::max<qint64>(1, original.amount * m_random.between(10, 80) / 100);
    order.fee = whole ? original.fee : original.fee * order.amount / original.amount;
    order.refundedAt = whole ? 1 : 0; // marks the original as refunded
    number(order, m_random.between(300'000, secondUs));
    return settleOrder(std::move(order));
}

Result<Done> TrafficWorker::answerWithdrawal()
{
    OrderPlan order = m_waiting.front().order;
    m_waiting.pop_front();
    const bool returned = m_random.chance(220);
    order.state = returned ? "failed" : "success";
    order.failure = returned ? QByteArray("收款账户户名不符") : QByteArray();
    const QByteArray logId = makeLogId(nowMicros(), m_random.below(48), m_world.number++ * 2 + 1);
    const Result<QString> voucher = post(returned ? "withdrawal_return" : "withdrawal_done", order, logId);
    if (!voucher.ok())
        return voucher.error();
    const qint64 at = nowMicros();
    return complete(order, logId, callbackTraceOf(order, voucher->toUtf8(), at), {}, at);
}

Result<Done> TrafficWorker::settleOrder(OrderPlan order)
{
    if (Result<Done> inserted = insertOrder(order); !inserted.ok())
        return inserted;
    const Result<QString> voucher = post(order.rule, order, order.logId);
    const qint64 at = nowMicros();
    if (!voucher.ok()) {
        if (voucher.error().kind != ErrorKind::BusinessRule)
            return voucher.error();
        ++m_world.refused;
        // Of a withdrawal "failed" says that the money came back after the voucher; "closed": nothing was
        // posted.
        order.state = order.kind == OrderKind::Withdrawal ? "closed" : "failed";
        order.finishAt = 0;
        order.failure = "账务拒绝: " + voucher.error().code.toUtf8();
        return complete(order, order.logId, traceOf(order, m_world.company, {}, at), {}, at);
    }
    if (Result<Done> done = complete(order, order.logId,
                                     traceOf(order, m_world.company, voucher->toUtf8(), at), *voucher, at);
        !done.ok())
        return done;
    if (order.kind == OrderKind::Payment) {
        m_refundable.push_back(order);
        if (m_refundable.size() > 500)
            m_refundable.pop_front();
    } else if (order.finishAt > 0) {
        const qint64 answerAt = order.finishAt;
        const auto later = std::upper_bound(m_waiting.begin(), m_waiting.end(), answerAt,
                                            [](qint64 t, const Waiting &w) { return t < w.at; });
        m_waiting.insert(later, {std::move(order), answerAt});
    }
    return Done{};
}

Result<Done> TrafficWorker::change(const char *name, const QString &sql, const QVariantList &values)
{
    const Result<qint64> done = m_payment->execute({name, sql}, values);
    return done.ok() ? Result<Done>(Done{}) : Result<Done>(done.error());
}

Result<Done> TrafficWorker::insertOrder(const OrderPlan &order)
{
    const Company &company = m_world.company;
    const Person who = personOf(company.seed(), static_cast<quint64>(order.user), m_world.cards);
    return change(
        "traffic.order",
        QStringLiteral(
            "INSERT INTO pay_order (order_no, merchant_order_no, channel_trade_no, kind, state, merchant_no,"
            " channel_code, payer_account_no, payee_account_no, payer_name, payer_phone, payer_phone_digest,"
            " card_masked, card_last4, subject_text, amount, fee, currency, log_id, created_at)"
            " VALUES (?, ?, ?, ?, 'created', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {text(order.orderNo), textOrNull(order.merchantOrderNo), textOrNull(order.channelTradeNo),
         text(orderKindWord(order.kind)),
         textOrNull(order.merchant >= 0 ? company.merchants[static_cast<size_t>(order.merchant)].number
                                        : QByteArray()),
         textOrNull(order.channel >= 0 ? company.channels[static_cast<size_t>(order.channel)].code
                                       : QByteArray()),
         textOrNull(order.payer != noAccount ? company.accountNo(order.payer) : QByteArray()),
         textOrNull(order.payee != noAccount ? company.accountNo(order.payee) : QByteArray()),
         text(who.maskedName), text(who.maskedPhone),
         text(QCryptographicHash::hash(who.phone, QCryptographicHash::Sha256).toHex()),
         textOrNull(order.byCard ? who.maskedCard : QByteArray()),
         textOrNull(order.byCard ? who.cardLast4 : QByteArray()), text(order.goods), order.amount, order.fee,
         text(currencyCode(order.currency)), text(order.logId), momentText(order.createdAt)});
}

Result<QString> TrafficWorker::post(const QByteArray &code, const OrderPlan &order, const QByteArray &logId)
{
    const Company &company = m_world.company;
    const Rule &rule = m_world.rules.rule(code.constData());
    QJsonArray lines;
    for (const BookLine &line : rule.apply({order.amount, order.fee, 0},
                                           {order.currency, order.channel, order.payer, order.payee})) {
        lines << QJsonObject{
            {QStringLiteral("account"), text(company.accountNo(line.account))},
            {QStringLiteral("side"), line.credit ? QStringLiteral("C") : QStringLiteral("D")},
            {QStringLiteral("amount"), QString::number(line.amount)},
            {QStringLiteral("currency"), text(currencyCode(order.currency))}};
    }
    QByteArray summary = rule.name + ' ';
    summary += order.merchant >= 0 ? company.merchants[static_cast<size_t>(order.merchant)].name
                                   : maskedNameOf(company.seed(), static_cast<quint64>(order.user));
    const QJsonObject request{{QStringLiteral("key"), text(code + ':' + order.orderNo)},
                              {QStringLiteral("kind"), text(code)},
                              {QStringLiteral("order"), text(order.orderNo)},
                              {QStringLiteral("log"), text(logId)},
                              {QStringLiteral("summary"), text(summary)},
                              {QStringLiteral("maker"), QStringLiteral("payment-core")},
                              {QStringLiteral("attachments"), QStringLiteral("0")},
                              {QStringLiteral("lines"), lines}};
    const QString json = QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact));
    for (int attempt = 1;; ++attempt) {
        Result<QVariantList> answer = m_ledger->call("post_voucher", {json}, 2);
        if (answer.ok()) {
            ++m_world.posted;
            return answer->at(0).toString();
        }
        const Error error = answer.error();
        if (!(error.retryable() || error.outcomeUnknown) || attempt == attempts)
            return error;
        ++m_world.repeated; // the key makes it the same posting
        if (Result<Done> connected = connect(); !connected.ok())
            return connected.error();
    }
}

Result<Done> TrafficWorker::complete(const OrderPlan &order, const QByteArray &logId,
                                     const std::vector<TraceRow> &trace, const QString &voucherNo, qint64 at)
{
    const bool failed = order.state == "failed" || order.state == "closed";
    const bool answered =
        voucherNo.isEmpty() && !(failed && order.finishAt == 0); // a withdrawal's second voucher
    Result<Done> done = change("traffic.begin", QStringLiteral("START TRANSACTION"), {});
    const auto then = [this, &done](const char *name, const QString &sql, const QVariantList &values) {
        if (done.ok())
            done = change(name, sql, values);
    };
    const QString date =
        QString(voucherNo.first(std::min<qsizetype>(8, voucherNo.size()))); // 20260929-…: its accounting date
    if (!voucherNo.isEmpty() && order.state == "paying")
        then(
            "traffic.paying",
            QStringLiteral(
                "UPDATE pay_order SET state = 'paying', accounting_date = ?, paid_at = ? WHERE order_no = ?"),
            {date, momentText(at), text(order.orderNo)});
    else if (!voucherNo.isEmpty())
        then("traffic.success",
             QStringLiteral("UPDATE pay_order SET state = 'success', accounting_date = ?, paid_at = ?, "
                            "finished_at = ? WHERE order_no = ?"),
             {date, momentText(at), momentText(at), text(order.orderNo)});
    else
        then("traffic.answer",
             QStringLiteral("UPDATE pay_order SET state = ?, finished_at = ? WHERE order_no = ?"),
             {text(order.state), momentText(at), text(order.orderNo)});

    OrderPlan told = order;
    told.postAt = at;
    told.refundedAt = 0;
    if (answered)
        told.finishAt = at;
    std::vector<OrderEvent> events = eventsOf(told, answered || order.finishAt == 0 ? at + 1 : at);
    if (answered)
        events.erase(events.begin(), events.end() - 1); // the rest was told when it was submitted
    for (const OrderEvent &event : events)
        then("traffic.event",
             QStringLiteral(
                 "INSERT INTO order_event (order_no, at, state, actor, note) VALUES (?, ?, ?, ?, ?)"),
             {text(order.orderNo), momentText(event.at), text(event.state), text(event.actor),
              text(event.note)});
    QStringList rows;
    QVariantList values;
    qint64 seq = 0;
    for (const TraceRow &row : trace) {
        rows << QStringLiteral("(?, ?, ?, ?, ?, ?, ?)");
        values << text(logId) << ++seq << text(row.module) << momentText(row.at) << row.durationUs
               << text(row.level) << text(row.message);
    }
    then("traffic.trace",
         QStringLiteral(
             "INSERT INTO trace_log (log_id, seq, module, at, duration_us, level, message) VALUES ") +
             rows.join(u", "),
         values);
    if (order.kind == OrderKind::Refund) {
        then("traffic.refund",
             QStringLiteral("INSERT INTO refund (refund_no, order_no, amount, fee_returned, currency, state, "
                            "reason, log_id, created_at,"
                            " finished_at) VALUES (?, ?, ?, ?, ?, ?, '用户申请退款', ?, ?, ?)"),
             {text(order.orderNo), text(order.originalOrderNo), order.amount, order.fee,
              text(currencyCode(order.currency)), text(order.state), text(order.logId),
              momentText(order.createdAt), momentText(at)});
        if (order.refundedAt > 0 && !failed) {
            then("traffic.refunded",
                 QStringLiteral("UPDATE pay_order SET state = 'refunded' WHERE order_no = ?"),
                 {text(order.originalOrderNo)});
            then("traffic.refundedEvent",
                 QStringLiteral("INSERT INTO order_event (order_no, at, state, actor, note) VALUES (?, ?, "
                                "'refunded', 'payment-core', '全额退款')"),
                 {text(order.originalOrderNo), momentText(at)});
        }
    }
    then("traffic.commit", QStringLiteral("COMMIT"), {});
    if (!done.ok() && !m_payment->isBroken())
        static_cast<void>(
            change("traffic.rollback", QStringLiteral("ROLLBACK"), {})); // the first error is the one to tell
    return done;
}

} // namespace zf::sandbox
