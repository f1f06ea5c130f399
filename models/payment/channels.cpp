// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/channels.h"

#include "models/db/boundquery.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::payment {

namespace {

constexpr int daysBefore = 59; ///< of a row that stands for a day and all before it

db::BoundQuery channelsQuery()
{
    return {
        "channels.list",
        QStringLiteral("SELECT channel_code, name, clearing_account_no FROM channel ORDER BY channel_code"),
        {}};
}

db::BoundQuery firstFileQuery(const QString &channel)
{
    return {"channels.first-file",
            QStringLiteral("SELECT MIN(clearing_date) FROM channel_clearing WHERE channel_code = ?"),
            {channel}};
}

/// The kinds that stand on a clearing account; what the channel owes for a chargeback is less than nothing.
db::BoundQuery unclearedQuery(const SettlementDay &day, QDate from, int limit)
{
    return {"channels.uncleared",
            QString(QStringLiteral(
                        "SELECT o.order_no, o.channel_trade_no, o.kind, o.accounting_date,"
                        " CAST(CASE WHEN o.kind = 'chargeback' THEN -o.amount ELSE o.amount END AS CHAR), ") +
                    db::momentText(QStringLiteral("o.paid_at")) +
                    QStringLiteral(
                        " FROM pay_order o LEFT JOIN channel_clearing c ON c.channel_code = o.channel_code"
                        " AND c.channel_trade_no = o.channel_trade_no"
                        " WHERE o.accounting_date BETWEEN ? AND ?"
                        " AND o.kind IN ('topup', 'payment', 'chargeback')"
                        " AND o.state IN ('success', 'refunded') AND o.channel_code = ? AND o.currency = ?"
                        " AND c.channel_code IS NULL ORDER BY o.accounting_date, o.paid_at LIMIT ?")),
            {from, day.day, day.channel, day.currency.code(), limit}};
}

db::BoundQuery unknownQuery(const SettlementDay &day, QDate from, int limit)
{
    return {"channels.unknown",
            QStringLiteral("SELECT c.channel_trade_no, c.kind, c.clearing_date, CAST(-c.amount AS CHAR)"
                           " FROM channel_clearing c LEFT JOIN pay_order o"
                           " ON o.channel_trade_no = c.channel_trade_no AND o.channel_code = c.channel_code"
                           " WHERE c.channel_code = ? AND c.clearing_date BETWEEN ? AND ? AND c.currency = ?"
                           " AND o.order_no IS NULL ORDER BY c.clearing_date, c.channel_trade_no LIMIT ?"),
            {day.channel, from, day.day, day.currency.code(), limit}};
}

Result<UnclearedItems> load(db::Session &session, const SettlementDay &day, int limit)
{
    UnclearedItems found;
    const Result<db::Rows> first = firstFileQuery(day.channel).run(session);
    if (!first.ok())
        return db::isMissingRelation(first.error()) ? Result<UnclearedItems>(found) : first.error();
    const QDate firstFile = first->isEmpty() || first->isNull(0, 0) ? QDate() : first->date(0, 0);
    found.hasFile = firstFile.isValid() && firstFile <= day.day;
    if (!found.hasFile)
        return found; // without a file every order would seem uncleared
    const QDate from = day.andBefore ? std::max(firstFile, day.day.addDays(-daysBefore)) : day.day;
    const auto add = [&](UnclearedItem item, Amount amount) {
        item.money = {amount, day.currency};
        item.ageDays = day.ageDays + static_cast<int>(item.day.daysTo(day.day));
        found.items << item;
    };
    const Result<db::Rows> orders = unclearedQuery(day, from, limit + 1).run(session);
    if (!orders.ok())
        return orders.error();
    for (qsizetype row = 0; row < orders->size(); ++row)
        add({OrderNo(orders->text(row, 0)),
             orders->text(row, 1),
             orders->text(row, 2),
             orders->date(row, 3),
             {},
             orders->timestamp(row, 5)},
            orders->amount(row, 4));
    const Result<db::Rows> unknown = unknownQuery(day, from, limit + 1).run(session);
    if (!unknown.ok())
        return unknown.error();
    for (qsizetype row = 0; row < unknown->size(); ++row)
        add({{}, unknown->text(row, 0), unknown->text(row, 1), unknown->date(row, 2), {}, {}},
            unknown->amount(row, 3));
    found.more = orders->size() > limit || unknown->size() > limit;
    return found;
}

} // namespace

QFuture<Result<QList<Channel>>> Channels::list(std::stop_token ticket) const
{
    return m_lane.run<QList<Channel>>(
        [](db::Session &session, std::stop_token) -> Result<QList<Channel>> {
            const Result<db::Rows> rows = channelsQuery().run(session);
            if (!rows.ok()) {
                if (!db::isMissingRelation(rows.error()))
                    return rows.error();
                Error error;
                error.kind = ErrorKind::ContractNotMet;
                error.code = QStringLiteral("channels");
                error.message = QCoreApplication::translate(
                    "Channels", "The payment database does not say on which accounts its channels clear.");
                error.remedy = QCoreApplication::translate(
                    "Channels",
                    "It needs the relation channel with channel_code, name and clearing_account_no.");
                return error;
            }
            QList<Channel> channels;
            for (qsizetype row = 0; row < rows->size(); ++row)
                channels << Channel{rows->text(row, 0), rows->text(row, 1), AccountNo(rows->text(row, 2))};
            return channels;
        },
        std::move(ticket));
}

QFuture<Result<UnclearedItems>> Channels::uncleared(SettlementDay day, int limit,
                                                    std::stop_token ticket) const
{
    return m_lane.run<UnclearedItems>(
        [day = std::move(day), limit](db::Session &session, std::stop_token) {
            return load(session, day, limit);
        },
        std::move(ticket));
}

QList<db::PlannedQuery> Channels::plannedQueries()
{
    SettlementDay day;
    day.channel = QStringLiteral("1");
    day.day = QDate(2026, 7, 1);
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query : {channelsQuery(), firstFileQuery(day.channel),
                                        unclearedQuery(day, day.day, 500), unknownQuery(day, day.day, 500)})
        planned << query.planned(db::Database::Payment);
    return planned;
}

} // namespace zf::payment
