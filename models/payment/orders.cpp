// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/orders.h"

#include "models/db/boundquery.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace zf::payment {

namespace {

constexpr int newest = 50; // what a search by phone, card or log shows at most

QString orderColumns()
{
    return QString(
        QStringLiteral(
            "o.order_no, o.merchant_order_no, o.channel_trade_no, o.kind, o.state, o.merchant_no, "
            "o.channel_code,"
            " o.payer_account_no, o.payee_account_no, o.payer_name, o.payer_phone, o.card_masked, "
            "o.subject_text,"
            " CAST(o.amount AS CHAR), CAST(o.fee AS CHAR), o.currency, o.log_id, o.accounting_date, ") +
        db::momentText(QStringLiteral("o.created_at")) + QStringLiteral(", ") +
        db::momentText(QStringLiteral("o.paid_at")) + QStringLiteral(", ") +
        db::momentText(QStringLiteral("o.finished_at")));
}

/// Orders whose indexed `column` is `value`, newest first.
db::BoundQuery byColumnQuery(const char *name, const char *column, const QString &value)
{
    return {name,
            QString(QStringLiteral("SELECT ") + orderColumns() +
                    QStringLiteral(" FROM pay_order o WHERE o.") + QLatin1StringView(column) +
                    QStringLiteral(" = ? ORDER BY o.created_at DESC LIMIT ?")),
            {value, newest}};
}

db::BoundQuery byRefundQuery(const QString &refundNo)
{
    return {"orders.by-refund",
            QString(QStringLiteral("SELECT ") + orderColumns() +
                    QStringLiteral(
                        " FROM refund r JOIN pay_order o ON o.order_no = r.order_no WHERE r.refund_no = ?")),
            {refundNo}};
}

db::BoundQuery merchantsQuery(const QStringList &merchants)
{
    QVariantList values;
    for (const QString &merchant : merchants)
        values << merchant;
    return {"orders.merchants",
            QString(QStringLiteral("SELECT merchant_no, name FROM merchant WHERE merchant_no IN (") +
                    db::placeholders(values.size()) + u')'),
            values};
}

db::BoundQuery traceQuery(const LogId &logId, int limit)
{
    return {
        "orders.trace",
        QString(
            QStringLiteral("SELECT log_id, seq, module, ") + db::momentText(QStringLiteral("at")) +
            QStringLiteral(
                ", duration_us, level, message FROM trace_log WHERE log_id = ? ORDER BY at, seq LIMIT ?")),
        {logId.text(), limit}};
}

Result<QList<Order>> ordersFrom(db::Session &session, const db::BoundQuery &query)
{
    const Result<db::Rows> rows = query.run(session);
    if (!rows.ok())
        return rows.error();
    QList<Order> orders;
    QSet<QString> merchants;
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Order order;
        order.orderNo = OrderNo(rows->text(row, 0));
        order.merchantOrderNo = rows->text(row, 1);
        order.channelTradeNo = rows->text(row, 2);
        order.kind = rows->text(row, 3);
        order.state = rows->text(row, 4);
        order.merchantNo = rows->text(row, 5);
        order.channelCode = rows->text(row, 6);
        order.payerAccount = rows->text(row, 7);
        order.payeeAccount = rows->text(row, 8);
        order.payer = rows->text(row, 9);
        order.phoneMasked = rows->text(row, 10);
        order.cardMasked = rows->text(row, 11);
        order.subjectText = rows->text(row, 12);
        order.amount = rows->amount(row, 13);
        order.fee = rows->amount(row, 14);
        const Result<Currency> currency = Currency::fromCode(rows->text(row, 15));
        if (!currency.ok()) {
            Error error = currency.error();
            error.kind = ErrorKind::DataInvalid;
            error.message = QCoreApplication::translate("Orders", "Order %1 has an unknown currency, “%2”.")
                                .arg(order.orderNo.text(), rows->text(row, 15));
            return error;
        }
        order.currency = *currency;
        order.logId = LogId(rows->text(row, 16));
        order.accountingDate = rows->date(row, 17);
        order.createdAt = rows->timestamp(row, 18);
        order.paidAt = rows->timestamp(row, 19);
        order.finishedAt = rows->timestamp(row, 20);
        if (!order.merchantNo.isEmpty())
            merchants << order.merchantNo;
        orders << order;
    }
    if (merchants.isEmpty())
        return orders;
    const Result<db::Rows> names = merchantsQuery(merchants.values()).run(session);
    if (!names.ok())
        return db::isMissingRelation(names.error()) ? Result<QList<Order>>(orders)
                                                    : names.error(); // merchants are optional
    QHash<QString, QString> nameOf;
    for (qsizetype row = 0; row < names->size(); ++row)
        nameOf.insert(names->text(row, 0), names->text(row, 1));
    for (Order &order : orders)
        order.merchantName = nameOf.value(order.merchantNo);
    return orders;
}

/// What a search goes through: the kind it reports and the question.
struct Probe {
    QString kind;
    db::BoundQuery query;
};

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!c.isSpace() && !QStringView(u"+-().").contains(c))
            return {}; // not a number at all
    }
    return digits;
}

/// A mainland mobile number: eleven digits from 1, with or without 86 in front.
QString mobileDigits(const QString &text)
{
    QString digits = digitsOf(text);
    if (digits.size() == 13 && digits.startsWith(u"86"))
        digits = digits.sliced(2);
    return digits.size() == 11 && digits.startsWith(u'1') ? digits : QString();
}

QList<Probe> probesFor(const QString &text)
{
    QList<Probe> probes;
    const auto byNumber = [&] {
        probes << Probe{QStringLiteral("order"), byColumnQuery("orders.by-order", "order_no", text)}
               << Probe{QStringLiteral("merchantOrder"),
                        byColumnQuery("orders.by-merchant-order", "merchant_order_no", text)}
               << Probe{QStringLiteral("channelTrade"),
                        byColumnQuery("orders.by-channel-trade", "channel_trade_no", text)}
               << Probe{QStringLiteral("refund"), byRefundQuery(text)}
               << Probe{QStringLiteral("log"), byColumnQuery("orders.by-log", "log_id", text)};
    };
    if (const QString mobile = mobileDigits(text); !mobile.isEmpty()) {
        const QByteArray digest =
            QCryptographicHash::hash(mobile.toLatin1(), QCryptographicHash::Sha256).toHex();
        probes << Probe{QStringLiteral("phone"),
                        byColumnQuery("orders.by-phone", "payer_phone_digest", QString::fromLatin1(digest))};
    } else if (text.size() == 4 && digitsOf(text).size() == 4) {
        probes << Probe{QStringLiteral("cardLast4"), byColumnQuery("orders.by-card", "card_last4", text)};
    }
    byNumber(); // a number of those shapes may still be a merchant's own order number
    return probes;
}

} // namespace

QFuture<Result<Order>> Orders::find(OrderNo orderNo, std::stop_token ticket) const
{
    return m_lane.run<Order>(
        [orderNo = std::move(orderNo)](db::Session &session, std::stop_token) -> Result<Order> {
            const Result<QList<Order>> orders =
                ordersFrom(session, byColumnQuery("orders.by-order", "order_no", orderNo.text()));
            if (!orders.ok())
                return orders.error();
            if (orders->isEmpty()) {
                Error error;
                error.kind = ErrorKind::NotFound;
                error.code = QStringLiteral("order");
                error.message =
                    QCoreApplication::translate("Orders", "There is no order %1.").arg(orderNo.text());
                return error;
            }
            return orders->first();
        },
        std::move(ticket));
}

QFuture<Result<OrderSearch>> Orders::search(QString anything, std::stop_token ticket) const
{
    return m_lane.run<OrderSearch>(
        [anything = std::move(anything)](db::Session &session, std::stop_token stop) -> Result<OrderSearch> {
            // Full-width digits, as an input method types them, mean the same.
            const QString text = anything.normalized(QString::NormalizationForm_KC).trimmed();
            OrderSearch search;
            if (text.isEmpty() || text.size() > 64)
                return search; // no column holds such a number
            QSet<OrderNo> found;
            for (const Probe &probe : probesFor(text)) {
                if (stop.stop_requested()) {
                    Error error;
                    error.kind = ErrorKind::Cancelled;
                    error.message = QCoreApplication::translate("Orders", "The search was cancelled.");
                    return error;
                }
                const Result<QList<Order>> orders = ordersFrom(session, probe.query);
                if (!orders.ok()) {
                    if (db::isMissingRelation(orders.error()) && probe.kind == u"refund")
                        continue; // this database keeps no refunds of their own
                    return orders.error();
                }
                search.searched << probe.kind;
                for (const Order &order : *orders) {
                    if (!found.contains(order.orderNo))
                        search.matches << OrderMatch{probe.kind, order};
                    found << order.orderNo;
                }
            }
            return search;
        },
        std::move(ticket));
}

QFuture<Result<QList<TraceLine>>> Orders::trace(LogId logId, int limit, std::stop_token ticket) const
{
    return m_lane.run<QList<TraceLine>>(
        [logId = std::move(logId), limit](db::Session &session, std::stop_token) -> Result<QList<TraceLine>> {
            const Result<db::Rows> rows = traceQuery(logId, limit).run(session);
            if (!rows.ok())
                return rows.error();
            QList<TraceLine> lines;
            for (qsizetype row = 0; row < rows->size(); ++row)
                lines << TraceLine{LogId(rows->text(row, 0)), static_cast<int>(rows->integer(row, 1)),
                                   rows->text(row, 2),        rows->timestamp(row, 3),
                                   rows->integer(row, 4),     rows->text(row, 5),
                                   rows->text(row, 6)};
            return lines;
        },
        std::move(ticket));
}

QList<db::PlannedQuery> Orders::plannedQueries()
{
    QList<db::PlannedQuery> planned;
    for (const QString &sample : {QStringLiteral("13800000000"), QStringLiteral("1234")}) {
        for (const Probe &probe : probesFor(sample)) {
            const bool known =
                std::any_of(planned.begin(), planned.end(),
                            [&](const db::PlannedQuery &query) { return query.sql == probe.query.sql; });
            if (!known)
                planned << probe.query.planned(db::Database::Payment);
        }
    }
    planned << merchantsQuery({QStringLiteral("1"), QStringLiteral("2")}).planned(db::Database::Payment)
            << traceQuery(LogId(QStringLiteral("1")), 5000).planned(db::Database::Payment);
    return planned;
}

} // namespace zf::payment
