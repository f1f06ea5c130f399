// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/business.h"

#include <QCryptographicHash>

namespace zf::sandbox {

OrderTables::OrderTables(const Company &company, BulkLoader &loader, qint64 rowsAFile,
                         QList<CardPrefix> cards)
    : m_company(company)
    , m_cards(std::move(cards))
    , m_orders(loader, db::Database::Payment, "pay_order",
               "order_no, merchant_order_no, channel_trade_no, kind, state, merchant_no, channel_code, "
               "payer_account_no,"
               " payee_account_no, payer_name, payer_phone, payer_phone_digest, card_masked, card_last4, "
               "subject_text,"
               " amount, fee, currency, log_id, accounting_date, created_at, paid_at, finished_at",
               rowsAFile)
    , m_events(loader, db::Database::Payment, "order_event", "order_no, at, state, actor, note", rowsAFile)
    , m_refunds(loader, db::Database::Payment, "refund",
                "refund_no, order_no, amount, fee_returned, currency, state, reason, log_id, created_at, "
                "finished_at",
                rowsAFile)
    , m_traces(loader, db::Database::Payment, "trace_log",
               "log_id, seq, module, at, duration_us, level, message", rowsAFile)
    , m_freezes(loader, db::Database::Ledger, "account_freeze",
                "account_no, order_no, amount, remaining, state, reason, created_at, updated_at", rowsAFile)
    , m_clearing(loader, db::Database::Payment, "channel_clearing",
                 "channel_code, channel_trade_no, clearing_date, kind, amount, currency", rowsAFile)
{
}

void OrderTables::writeOrder(const OrderPlan &order, qint64 end)
{
    const bool posted =
        order.postAt < end && order.state != "closed" && (order.state != "failed" || order.finishAt > 0);
    m_orders.text(order.orderNo).optional(order.merchantOrderNo).optional(order.channelTradeNo);
    m_orders.text(orderKindWord(order.kind)).text(order.state);
    m_orders.optional(order.merchant >= 0 ? m_company.merchants[static_cast<size_t>(order.merchant)].number
                                          : QByteArray());
    m_orders.optional(order.channel >= 0 ? m_company.channels[static_cast<size_t>(order.channel)].code
                                         : QByteArray());
    m_orders.optional(order.payer != noAccount ? m_company.accountNo(order.payer) : QByteArray());
    m_orders.optional(order.payee != noAccount ? m_company.accountNo(order.payee) : QByteArray());
    if (order.user >= 0) {
        const Person who = person(order.user);
        m_orders.text(who.maskedName).text(who.maskedPhone);
        m_orders.text(QCryptographicHash::hash(who.phone, QCryptographicHash::Sha256).toHex());
        if (order.byCard)
            m_orders.text(who.maskedCard).text(who.cardLast4);
        else
            m_orders.null().null();
    } else {
        m_orders.text(order.payer != noAccount ? m_company.ownerName(order.payer) : QByteArray())
            .null()
            .null()
            .null()
            .null();
    }
    m_orders.text(order.goods)
        .number(order.amount)
        .number(order.fee)
        .text(currencyCode(order.currency))
        .text(order.logId);
    if (posted)
        m_orders.date(chinaDate(order.postAt));
    else
        m_orders.null();
    m_orders.moment(order.createdAt);
    const qint64 finished = order.finishAt > 0 ? order.finishAt : order.postAt;
    if (posted)
        m_orders.moment(order.postAt);
    else
        m_orders.null();
    if (finished < end)
        m_orders.moment(finished);
    else
        m_orders.null();
    m_orders.endRow();
    for (const OrderEvent &event : eventsOf(order, end))
        m_events.text(order.orderNo)
            .moment(event.at)
            .text(event.state)
            .text(event.actor)
            .text(event.note)
            .endRow();
}

void OrderTables::writeRefund(const OrderPlan &refund, qint64 end)
{
    m_refunds.text(refund.orderNo).text(refund.originalOrderNo).number(refund.amount).number(refund.fee);
    m_refunds.text(currencyCode(refund.currency))
        .text(refund.state)
        .text(refund.failure)
        .text(refund.logId)
        .moment(refund.createdAt);
    if (refund.postAt < end)
        m_refunds.moment(refund.postAt);
    else
        m_refunds.null();
    m_refunds.endRow();
}

void OrderTables::writeTrace(const QByteArray &logId, const std::vector<TraceRow> &rows)
{
    if (rows.empty() || rows.front().at < m_traceFrom)
        return;
    qint64 seq = 0;
    for (const TraceRow &row : rows) {
        m_traces.text(logId).number(++seq).text(row.module).moment(row.at).number(row.durationUs);
        m_traces.text(row.level).text(row.message).endRow();
    }
}

void OrderTables::writeFreeze(quint32 account, qint64 amount, bool open, const QByteArray &reason,
                              qint64 from, qint64 until)
{
    m_freezes.text(m_company.accountNo(account)).null().number(amount).number(open ? amount : 0);
    m_freezes.text(open ? "open" : "released").text(reason).moment(from).moment(until).endRow();
}

void OrderTables::writeClearing(const OrderPlan &order, QDate day)
{
    if (m_clearingFrom.isValid() && day < m_clearingFrom)
        return;
    m_clearing.text(m_company.channels[static_cast<size_t>(order.channel)].code);
    m_clearing.text(order.channelTradeNo).date(day).text(orderKindWord(order.kind));
    m_clearing.number(order.kind == OrderKind::Chargeback ? -order.amount : order.amount);
    m_clearing.text(currencyCode(order.currency)).endRow();
}

Result<Done> OrderTables::flush()
{
    for (TableWriter *table : {&m_orders, &m_events, &m_refunds, &m_traces, &m_freezes, &m_clearing}) {
        if (Result<Done> flushed = table->flush(); !flushed.ok())
            return flushed;
    }
    return Done{};
}

} // namespace zf::sandbox
