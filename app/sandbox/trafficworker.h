// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/books.h"
#include "app/sandbox/names.h"
#include "app/sandbox/story.h"
#include "app/sandbox/traffic.h"

#include <deque>

namespace zf::sandbox {

/// What the threads of one run share; read-only but for the counters.
struct TrafficWorld {
    Company company;
    RuleBook rules;
    QList<CardPrefix> cards;
    db::Profile posting, root;
    std::atomic<quint64> number = 0; ///< of orders and logs
    std::atomic<qint64> posted = 0, refused = 0, repeated = 0, left = 0;
};

/// One thread's customers, with two sessions of its own: posting's for the ledger, root's for the orders.
class TrafficWorker {
public:
    TrafficWorker(TrafficWorld &world, quint64 seed);
    Result<Done> connect();
    /// One event: a customer's, or the bank's answer to a withdrawal whose time has come.
    Result<Done> event(const std::stop_token &stop);

private:
    struct Waiting {
        OrderPlan order;
        qint64 at;
    };
    Result<Done> payment();
    Result<Done> topUp(quint32 wallet, qint64 amount);
    Result<Done> transfer();
    Result<Done> withdrawal();
    Result<Done> refund();
    Result<Done> answerWithdrawal();
    void number(OrderPlan &order, qint64 takes);
    int pickChannel(int currency);
    Result<qint64> available(quint32 account);

    /// The order, its voucher, and the order again: never a voucher without an order.
    Result<Done> settleOrder(OrderPlan order);
    Result<Done> insertOrder(const OrderPlan &order);
    Result<Done> complete(const OrderPlan &order, const QByteArray &logId, const std::vector<TraceRow> &trace,
                          const QString &voucherNo, qint64 at);
    /// The voucher's number; a BusinessRule error is the ledger's refusal. Asks again with the same key while
    /// the answer is a deadlock or lost.
    Result<QString> post(const QByteArray &rule, const OrderPlan &order, const QByteArray &logId);
    Result<Done> change(const char *name, const QString &sql, const QVariantList &values);

    TrafficWorld &m_world;
    Random m_random;
    std::unique_ptr<db::Session> m_ledger, m_payment;
    std::deque<OrderPlan> m_refundable;
    std::deque<Waiting> m_waiting;
    std::stop_token m_stop;
};

} // namespace zf::sandbox
