// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutorderrules.h"

#include <QSet>

#include <utility>

namespace zf::ledger::tieout {

namespace {

/// What judging needs to know of an order.
struct Order {
    QString number, kind, state, account, currency;
    QDate date;
    Amount amount;
    Timestamp changed;
};

struct Voucher {
    QString number, kind, order;
    QDate date;
    Timestamp posted;
};

struct OrdersApart {
    QHash<QString, Order> byNumber;
    Timestamp now; ///< by the payment server's clock
};

/// Asked after the ledger's snapshot was begun: an order that moved in between is young.
Result<OrdersApart> ordersApart(const Chunk &chunk, const QStringList &numbers)
{
    const auto job = [numbers](db::Session &session, const std::stop_token &) -> Result<OrdersApart> {
        OrdersApart orders;
        const Result<db::Rows> now =
            session.select({"tieout.T9.now", QStringLiteral("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)")});
        if (!now.ok())
            return now.error();
        orders.now = now->timestamp(0, 0);
        if (numbers.isEmpty())
            return orders;
        const QString changed = QStringLiteral("GREATEST(created_at, COALESCE(paid_at, created_at),"
                                               " COALESCE(finished_at, created_at))");
        db::BoundQuery query{
            "tieout.T9.orders",
            QStringLiteral(
                "SELECT order_no, kind, state, COALESCE(payer_account_no, payee_account_no), currency,"
                " accounting_date, CAST(amount AS CHAR), %1 FROM pay_order WHERE order_no IN (%2)")
                .arg(db::momentText(changed), db::placeholders(numbers.size())),
            {}};
        for (const QString &number : numbers)
            query.values << number;
        const Result<db::Rows> rows = query.run(session);
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            Order order;
            order.number = rows->text(row, 0);
            order.kind = rows->text(row, 1);
            order.state = rows->text(row, 2);
            order.account = rows->text(row, 3);
            order.currency = rows->text(row, 4);
            if (!rows->isNull(row, 5))
                order.date = rows->date(row, 5);
            order.amount = rows->amount(row, 6);
            order.changed = rows->timestamp(row, 7);
            orders.byNumber.insert(order.number, order);
        }
        return orders;
    };
    return chunk.request.paymentApart->run<OrdersApart>(job, chunk.stop).takeResult();
}

/// By voucher number.
Result<QList<Voucher>> vouchersWhere(Chunk &chunk, const QString &column, const QStringList &keys)
{
    db::BoundQuery query{
        "tieout.T9.vouchers",
        QStringLiteral("SELECT voucher_no, kind, order_no, accounting_date, %1 FROM voucher WHERE %2 IN (%3)"
                       " ORDER BY voucher_no")
            .arg(db::momentText(QStringLiteral("posted_at")), column, db::placeholders(keys.size())),
        {}};
    for (const QString &key : keys)
        query.values << key;
    const Result<db::Rows> rows = query.run(chunk.session);
    if (!rows.ok())
        return rows.error();
    QList<Voucher> vouchers;
    for (qsizetype row = 0; row < rows->size(); ++row)
        vouchers << Voucher{rows->text(row, 0), rows->text(row, 1), rows->text(row, 2), rows->date(row, 3),
                            rows->timestamp(row, 4)};
    return vouchers;
}

void setOrder(Finding &finding, const Order &order)
{
    if (const Result<Currency> currency = Currency::fromCode(order.currency); currency.ok())
        finding.currency = *currency;
    finding.amount = order.amount;
}

} // namespace

Result<OrderRules> OrderRules::load(db::Session &session)
{
    const Result<db::Rows> rows = session.select(
        {"tieout.T9.rules",
         QStringLiteral("SELECT rule_code, order_kind, order_state, demand, is_manual FROM posting_rule")});
    if (!rows.ok())
        return rows.error();
    OrderRules rules;
    QHash<QByteArray, int> numbers;
    QSet<QString> seen;
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Rule rule;
        rule.orderKind = rows->text(row, 1).toUtf8();
        rule.states = rows->text(row, 2).toUtf8().split(',');
        rule.manual = rows->integer(row, 4) != 0;
        rule.anyKind = rows->isNull(row, 1);
        rule.anyState = rows->isNull(row, 2);
        QByteArray name;
        if (!rows->isNull(row, 3)) {
            name = rows->text(row, 3).toUtf8();
            if (!numbers.contains(name))
                numbers.insert(name, static_cast<int>(numbers.size()));
            rule.demand = numbers.value(name);
        }
        rules.m_rules.insert(rows->text(row, 0).toUtf8(), rule);
        const QString group =
            QStringList{rows->text(row, 1), rows->text(row, 2), rows->text(row, 3)}.join(u'|');
        if (!rows->isNull(row, 2) && !seen.contains(group)) {
            seen << group;
            rules.m_demands << Demand{name, rule.orderKind, rule.states, rule.demand};
        }
    }
    rules.m_kinds = static_cast<int>(numbers.size());
    return rules;
}

Result<QStringList> judgeOrdersApart(Chunk &chunk, Progress &progress, const QStringList &suspects)
{
    const Result<OrderRules> rules = OrderRules::load(chunk.session);
    if (!rules.ok())
        return rules.error();
    const Result<QList<Voucher>> vouchers = vouchersWhere(chunk, QStringLiteral("order_no"), suspects);
    if (!vouchers.ok())
        return vouchers.error();
    const Result<OrdersApart> orders = ordersApart(chunk, suspects);
    if (!orders.ok())
        return orders.error();
    QHash<QString, QList<Voucher>> ofOrder;
    for (const Voucher &voucher : *vouchers)
        ofOrder[voucher.order] << voucher;
    QStringList inFlight;
    for (const QString &number : suspects) {
        const auto order = orders->byNumber.constFind(number);
        if (order == orders->byNumber.cend())
            continue;
        const QList<Voucher> own = ofOrder.value(number);
        for (const OrderRules::Demand &demand : rules->demands()) {
            if (demand.orderKind != order->kind.toUtf8() || !demand.states.contains(order->state.toUtf8()))
                continue;
            const auto found = std::count_if(own.begin(), own.end(), [&](const Voucher &voucher) {
                const OrderRules::Rule *rule = rules->find(voucher.kind.toUtf8());
                return rule != nullptr && demand.demand >= 0 && rule->demand == demand.demand;
            });
            if (found == 1)
                continue;
            if (isInFlight(chunk, orders->now, order->changed) ||
                std::any_of(own.begin(), own.end(), [&](const Voucher &voucher) {
                    return isInFlight(chunk, chunk.at, voucher.posted);
                })) {
                inFlight << number;
                break;
            }
            Finding finding;
            finding.kind = found == 0 ? QStringLiteral("voucherMissing") : QStringLiteral("voucherTwice");
            finding.key =
                demand.name.isNull() ? number : QString(number + u'|' + QString::fromUtf8(demand.name));
            finding.expected = QStringLiteral("1");
            finding.actual = QString::number(found);
            if (!own.isEmpty())
                finding.vouchers << VoucherNo(own.constFirst().number);
            if (!order->account.isEmpty())
                finding.accounts << AccountNo(order->account);
            finding.order = OrderNo(number);
            finding.date = order->date;
            setOrder(finding, *order);
            addFinding(chunk.request, progress, std::move(finding));
        }
    }
    return inFlight;
}

Result<QStringList> judgeVouchersApart(Chunk &chunk, Progress &progress, const QStringList &suspects)
{
    const Result<OrderRules> rules = OrderRules::load(chunk.session);
    if (!rules.ok())
        return rules.error();
    const Result<QList<Voucher>> vouchers = vouchersWhere(chunk, QStringLiteral("voucher_no"), suspects);
    if (!vouchers.ok())
        return vouchers.error();
    QStringList numbers;
    for (const Voucher &voucher : *vouchers) {
        if (!voucher.order.isEmpty())
            numbers << voucher.order;
    }
    numbers.removeDuplicates();
    const Result<OrdersApart> orders = ordersApart(chunk, numbers);
    if (!orders.ok())
        return orders.error();
    QStringList inFlight;
    for (const Voucher &voucher : *vouchers) {
        const OrderRules::Rule *rule = rules->find(voucher.kind.toUtf8());
        const auto order = orders->byNumber.constFind(voucher.order);
        const bool ordered = order != orders->byNumber.cend();
        if (rule != nullptr &&
            (rule->manual || (ordered && (rule->anyKind || order->kind.toUtf8() == rule->orderKind) &&
                              (rule->anyState || rule->states.contains(order->state.toUtf8())))))
            continue;
        if (isInFlight(chunk, chunk.at, voucher.posted) ||
            (ordered && isInFlight(chunk, orders->now, order->changed))) {
            inFlight << voucher.number;
            continue;
        }
        Finding finding;
        finding.kind = rule == nullptr ? QStringLiteral("kindUnknown")
                       : !ordered      ? QStringLiteral("orderMissing")
                                       : QStringLiteral("voucherNotDue");
        finding.key = voucher.number;
        if (rule != nullptr && !rule->anyKind)
            finding.expected = QString::fromUtf8(rule->orderKind);
        if (rule != nullptr && !rule->anyState)
            finding.expected += QString((rule->anyKind ? QString() : QStringLiteral(" ")) +
                                        QString::fromUtf8(rule->states.join(',')));
        finding.actual = ordered ? QStringList{order->number, order->kind, order->state}.join(u' ')
                         : voucher.order.isEmpty() ? voucher.kind
                                                   : voucher.order;
        finding.vouchers << VoucherNo(voucher.number);
        finding.order = OrderNo(voucher.order);
        finding.date = voucher.date;
        if (ordered)
            setOrder(finding, *order);
        addFinding(chunk.request, progress, std::move(finding));
    }
    return inFlight;
}

} // namespace zf::ledger::tieout
