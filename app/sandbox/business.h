// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/books.h"
#include "app/sandbox/generator.h"
#include "app/sandbox/names.h"
#include "app/sandbox/story.h"

#include <queue>

namespace zf::sandbox {

/// Writes orders with their events, refunds, traces and freezes.
class OrderTables {
public:
    OrderTables(const Company &company, BulkLoader &loader, qint64 rowsAFile, QList<CardPrefix> cards);

    void writeOrder(const OrderPlan &order, qint64 end);
    void writeRefund(const OrderPlan &refund, qint64 end);
    void writeTrace(const QByteArray &logId, const std::vector<TraceRow> &rows);
    void writeFreeze(quint32 account, qint64 amount, bool open, const QByteArray &reason, qint64 from,
                     qint64 until);
    /// A line of the channel's clearing file of `day`; of an order that is posted.
    void writeClearing(const OrderPlan &order, QDate day);
    void setClearingFrom(QDate day) { m_clearingFrom = day; } ///< as setTraceFrom()
    void setTraceFrom(qint64 at) { m_traceFrom = at; }        ///< earlier ones would not fit on the disk
    Person person(qint64 user) const
    {
        return personOf(m_company.seed(), static_cast<quint64>(user), m_cards);
    }
    Result<Done> flush();

private:
    const Company &m_company;
    QList<CardPrefix> m_cards;
    qint64 m_traceFrom = 0;
    QDate m_clearingFrom;
    TableWriter m_orders, m_events, m_refunds, m_traces, m_freezes, m_clearing;
};

/// The company's days from go-live to the open one: customers come, orders are posted, the night's batches
/// run.
class Business {
public:
    Business(Company &company, const RuleBook &rules, Books &books, OrderTables &tables,
             qint64 targetEntries);

    Result<Done> run(const Progress &progress, const std::function<bool()> &goOn);

private:
    enum class Action : quint8 {
        Customer,
        Post,
        Finish,
        Refund,
        Chargeback,
        Share,
        Payout,
        Release,
        Settle,
        RefundSettle,
        Sweep,
        Refill,
        BankFee,
        Interest,
        Difference,
        Manual,
        Red,
        Blue
    };
    struct Step {
        qint64 at;
        quint64 number;
        Action action;
        quint32 ref;
        bool operator>(const Step &o) const { return at != o.at ? at > o.at : number > o.number; }
    };
    struct Freeze {
        quint32 account;
        qint64 amount;
    };
    struct Correction {
        QByteArray voucherNo, redNo, summary;
        std::vector<BookLine> lines;
        QDate date, redDate;
    };

    void schedule(qint64 at, Action action, quint32 ref);
    quint32 keep(OrderPlan order);
    void drop(quint32 ref);

    void open();
    void beginDay(QDate day);
    void perform(const Step &step);
    // customers.cpp
    void customer(qint64 at);
    void payment(qint64 at, int currency);
    void topUp(qint64 at, int currency, qint64 user, qint64 amount);
    void transfer(qint64 at);
    void withdrawal(qint64 at, int currency);
    void payout(qint64 at, quint32 merchant);
    void refund(qint64 at, quint32 ref);
    void chargeback(qint64 at, quint32 ref);
    void share(qint64 at, quint32 ref);
    void start(OrderPlan &order, qint64 at, qint64 least, qint64 most);
    void submit(OrderPlan order, qint64 commit);
    void postOrder(qint64 at, quint32 ref);
    void finish(qint64 at, quint32 ref);
    void fail(OrderPlan order, const char *state, const char *reason);
    void planAfter(const OrderPlan &payment);
    quint32 pickUser(int currency);
    int pickMerchant(int currency);
    int pickChannel(int currency);
    // batches.cpp
    void settle(qint64 at, quint32 channelAndCurrency);
    void refundSettle(qint64 at, quint32 channelAndCurrency);
    void sweep(qint64 at, int currency);
    void refill(qint64 at, int currency);
    void bankFee(qint64 at, int currency);
    void interest(qint64 at, int currency);
    void difference(qint64 at);
    void manual(qint64 at, quint32 which);
    void red(qint64 at, quint32 ref);
    void blue(qint64 at, quint32 ref);
    void freezes(QDate day);
    void release(qint64 at, quint32 ref);
    void clear(const OrderPlan &order);
    void batchVoucher(const char *rule, qint64 at, const Figures &figures, const Parties &parties,
                      const QByteArray &what, const QByteArray &keyEnd);
    qint64 signedBalance(quint32 account) const; ///< debit positive

    Company &m_company;
    const RuleBook &m_rules;
    Books &m_books;
    OrderTables &m_tables;
    Random m_random;
    qint64 m_target;
    qint64 m_end;
    QDate m_day;
    quint64 m_steps = 0, m_orders = 0, m_customers = 0;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> m_queue;
    std::vector<OrderPlan> m_pool;
    std::vector<quint32> m_free;
    std::vector<Freeze> m_freezes;
    std::vector<Correction> m_corrections;
    std::vector<qint64> m_clearingAtMidnight, m_refundsAtMidnight, m_turnover;
    std::vector<qint64> m_uncleared; ///< what the channels forgot, and with it their settlements
};

} // namespace zf::sandbox
