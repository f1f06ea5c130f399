// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/rows.h"
#include "models/ledger/accounts.h"
#include "models/ledger/clearingaccounts.h"
#include "models/ledger/vouchers.h"
#include "models/payment/channels.h"
#include "models/payment/orders.h"

#include <QJsonArray>

#include <algorithm>

namespace zf::ctl {

namespace {

Error noPaymentDatabase(const Target &target)
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("noDatabase");
    error.message =
        translate("Ctl", "The profile \"%1\" names no payment database.").arg(target.profile().name);
    error.remedy = translate("Ctl", "Orders and traces are kept there; add it to the profile.");
    return error;
}

/// What the one-box search found, from both databases.
struct Found {
    Section table;
    QJsonArray matches;
    QStringList searched;

    void add(const QString &kind, const QString &number, const Order *order, const QJsonObject &parts)
    {
        table.rows << TableRow{kind,
                               number,
                               order ? optional(order->orderNo) : TableCell(),
                               order ? TableCell(order->kind) : TableCell(),
                               order ? TableCell(order->state) : TableCell(),
                               order ? TableCell(Money{order->amount, order->currency}) : TableCell(),
                               order ? TableCell(order->currency.code()) : TableCell(),
                               order ? optional(order->createdAt) : TableCell()};
        QJsonObject match{{QStringLiteral("kind"), kind},
                          {QStringLiteral("number"), number},
                          {QStringLiteral("order"),
                           order ? QJsonValue(jsonRow(orderColumns(), orderRow(*order))) : QJsonValue::Null},
                          {QStringLiteral("voucher"), QJsonValue::Null},
                          {QStringLiteral("account"), QJsonValue::Null}};
        for (auto it = parts.begin(); it != parts.end(); ++it)
            match.insert(it.key(), it.value());
        matches.append(match);
    }
};

Result<Done> searchPayment(Context &context, Target &target, const QString &anything, Found &found)
{
    if (!target.has(db::Database::Payment)) {
        note(failureText(noPaymentDatabase(target)));
        return Done{};
    }
    const auto search =
        wait(payment::Orders(target.lane(db::Database::Payment)).search(anything, context.ticket()));
    if (!search)
        return search.error();
    found.searched = search->searched;
    for (const OrderMatch &match : search->matches)
        found.add(match.matchedAs, match.order.orderNo.text(), &match.order, {});
    return Done{};
}

Result<Done> searchLedger(Context &context, Target &target, const QString &anything, Found &found)
{
    const auto voucher = wait(ledger::Vouchers(target.ledger()).find(VoucherNo(anything), context.ticket()));
    if (!voucher && voucher.error().kind != ErrorKind::NotFound)
        return voucher.error();
    found.searched << QStringLiteral("voucher") << QStringLiteral("account");
    if (voucher) {
        const QJsonObject parts{
            {QStringLiteral("voucher"), jsonRow(voucherColumns(), voucherRow(voucher->voucher))}};
        std::optional<Order> order;
        if (!voucher->voucher.orderNo.isEmpty() && target.has(db::Database::Payment)) {
            auto its = wait(payment::Orders(target.lane(db::Database::Payment))
                                .find(voucher->voucher.orderNo, context.ticket()));
            if (!its && its.error().kind != ErrorKind::NotFound)
                return its.error();
            if (its)
                order = *its;
        }
        found.add(QStringLiteral("voucher"), voucher->voucher.voucherNo.text(), order ? &*order : nullptr,
                  parts);
    }
    const auto account = wait(ledger::Accounts(target.ledger()).find(AccountNo(anything), context.ticket()));
    if (!account && account.error().kind != ErrorKind::NotFound)
        return account.error();
    if (account) {
        found.add(QStringLiteral("account"), account->accountNo.text(), nullptr,
                  {{QStringLiteral("account"), jsonRow(accountColumns(), accountRow(*account))}});
    }
    return Done{};
}

Result<Outcome> order(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    const QString anything = context.word(0).trimmed();
    Found found;
    found.table.key = QStringLiteral("matches");
    found.table.columns = {
        {QStringLiteral("kind"), translate("Ctl", "Found as")},
        {QStringLiteral("number"), translate("Ctl", "Number")},
        {QStringLiteral("orderNo"), translate("Ctl", "Order"), Kind::Identifier},
        {QStringLiteral("orderKind"), translate("Ctl", "Kind")},
        {QStringLiteral("state"), translate("Ctl", "State")},
        {QStringLiteral("amount"), translate("Ctl", "Amount"), Kind::Amount},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
        {QStringLiteral("createdAt"), translate("Ctl", "Created"), Kind::Time},
    };
    if (auto done = searchPayment(context, **target, anything, found); !done)
        return done.error();
    if (auto done = searchLedger(context, **target, anything, found); !done)
        return done.error();
    found.searched.removeDuplicates();
    Document document;
    document.sections << found.table;
    document.extra = {{QStringLiteral("matches"), found.matches},
                      {QStringLiteral("searched"), QJsonArray::fromStringList(found.searched)}};
    document.remarks
        << translate("Ctl", "Looked for it as: %1").arg(found.searched.join(QLatin1String(", ")));
    if (found.matches.isEmpty()) {
        // The number is not repeated: it may be one that must not stand in a log.
        note(translate("Ctl", "Nothing has this number. Looked for it as: %1")
                 .arg(found.searched.join(QLatin1String(", "))));
        return answer(context, document, Outcome::Finding);
    }
    return answer(context, document);
}

/// Something that happened, of whatever source.
struct Event {
    Timestamp at;
    QString source; ///< log, voucher, order
    QString module;
    QString what;
    QString level;
    qint64 durationUs = 0;
};

Event eventOf(const TraceLine &line)
{
    return {line.at, QStringLiteral("log"), line.module, line.message, line.level, line.durationUs};
}

Document describe(const QList<Event> &events)
{
    Section table;
    table.key = QStringLiteral("events");
    table.columns = {
        {QStringLiteral("at"), translate("Ctl", "At")},
        {QStringLiteral("sincePrevious"), translate("Ctl", "After, ms"), Kind::Integer},
        {QStringLiteral("source"), translate("Ctl", "Source")},
        {QStringLiteral("module"), translate("Ctl", "Module")},
        {QStringLiteral("level"), translate("Ctl", "Level")},
        {QStringLiteral("what"), translate("Ctl", "What")},
    };
    QJsonArray json;
    Timestamp before;
    for (const Event &event : events) {
        const qint64 gap = before.isValid() ? event.at.micros() - before.micros() : 0;
        before = event.at;
        const QString text = QStringLiteral("%1.%2").arg(gap / 1000).arg(gap % 1000, 3, 10, QLatin1Char('0'));
        table.rows << TableRow{event.at.displayMicros(), text,      event.source, optional(event.module),
                               optional(event.level),    event.what};
        json.append(QJsonObject{{QStringLiteral("at"), event.at.iso()},
                                {QStringLiteral("source"), event.source},
                                {QStringLiteral("module"), event.module},
                                {QStringLiteral("level"), event.level},
                                {QStringLiteral("what"), event.what},
                                {QStringLiteral("durationUs"), event.durationUs},
                                {QStringLiteral("sincePreviousMs"), static_cast<qreal>(gap) / 1000}});
    }
    Document document;
    document.sections << table;
    document.extra.insert(QStringLiteral("events"), json);
    return document;
}

Result<Outcome> trace(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    if (!(*target)->has(db::Database::Payment))
        return noPaymentDatabase(**target);
    const auto lines = wait(payment::Orders((*target)->lane(db::Database::Payment))
                                .trace(LogId(context.word(0)), 5000, context.ticket()));
    if (!lines)
        return lines.error();
    QList<Event> events;
    for (const TraceLine &line : *lines)
        events << eventOf(line);
    if (events.isEmpty())
        note(translate(
            "Ctl",
            "There are no log lines with this id. An order's id is on its page: zhangfangctl order NUMBER"));
    return answer(context, describe(events), events.isEmpty() ? Outcome::Finding : Outcome::Fine);
}

Result<Outcome> timeline(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    if (!(*target)->has(db::Database::Payment))
        return noPaymentDatabase(**target);
    const payment::Orders orders((*target)->lane(db::Database::Payment));
    const auto found = wait(orders.find(OrderNo(context.word(0)), context.ticket()));
    if (!found)
        return found.error();
    QList<Event> events;
    for (const auto &[at, state] :
         {std::pair(found->createdAt, QStringLiteral("created")),
          std::pair(found->paidAt, QStringLiteral("paid")), std::pair(found->finishedAt, found->state)}) {
        if (at.isValid())
            events << Event{at, QStringLiteral("order"), {}, state, {}, 0};
    }
    if (!found->logId.isEmpty()) {
        const auto lines = wait(orders.trace(found->logId, 5000, context.ticket()));
        if (!lines)
            return lines.error();
        for (const TraceLine &line : *lines)
            events << eventOf(line);
    }
    const auto vouchers =
        wait(ledger::Vouchers((*target)->ledger()).ofOrder(found->orderNo, context.ticket()));
    if (!vouchers)
        return vouchers.error();
    for (const Voucher &voucher : *vouchers) {
        events << Event{
            voucher.postedAt,
            QStringLiteral("voucher"),
            QStringLiteral("ledger"),
            QStringLiteral("%1 %2 %3").arg(voucher.voucherNo.text(), voucher.kind, voucher.summary),
            {},
            0};
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const Event &a, const Event &b) { return a.at < b.at; });
    Document document = describe(events);
    document.extra.insert(QStringLiteral("order"), jsonRow(orderColumns(), orderRow(*found)));
    return answer(context, document);
}

QString stateCode(SettlementDay::State state)
{
    switch (state) {
    case SettlementDay::State::NotDue:
        return QStringLiteral("notDue");
    case SettlementDay::State::Settled:
        return QStringLiteral("settled");
    case SettlementDay::State::Short:
        return QStringLiteral("short");
    case SettlementDay::State::Over:
        return QStringLiteral("over");
    }
    Q_UNREACHABLE();
}

Section settlementDaysSection()
{
    return {QStringLiteral("rows"),
            {},
            {{QStringLiteral("channel"), translate("Ctl", "Channel"), Kind::Identifier},
             {QStringLiteral("settlementDay"), translate("Ctl", "Settlement day"), Kind::Date},
             {QStringLiteral("andBefore"), translate("Ctl", "And before"), Kind::Boolean},
             {QStringLiteral("state"), translate("Ctl", "State")},
             {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
             {QStringLiteral("expected"), translate("Ctl", "Expected"), Kind::Amount},
             {QStringLiteral("withheld"), translate("Ctl", "Fee withheld"), Kind::Amount},
             {QStringLiteral("settled"), translate("Ctl", "Settled"), Kind::Amount},
             {QStringLiteral("residual"), translate("Ctl", "Residual"), Kind::Amount},
             {QStringLiteral("ageDays"), translate("Ctl", "Days old"), Kind::Integer},
             {QStringLiteral("settledOn"), translate("Ctl", "Settled on"), Kind::Date},
             {QStringLiteral("account"), translate("Ctl", "Account"), Kind::Identifier}},
            {},
            {}};
}

Section unclearedSection()
{
    return {
        QStringLiteral("items"),
        translate("Ctl", "Uncleared items"),
        {{QStringLiteral("channel"), translate("Ctl", "Channel"), Kind::Identifier},
         {QStringLiteral("settlementDay"), translate("Ctl", "Settlement day"), Kind::Date},
         {QStringLiteral("order"), translate("Ctl", "Order"), Kind::Identifier},
         {QStringLiteral("kind"), translate("Ctl", "Kind")},
         {QStringLiteral("amount"), translate("Ctl", "Amount"), Kind::Amount},
         {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
         {QStringLiteral("paidAt"), translate("Ctl", "Paid"), Kind::Time},
         {QStringLiteral("ageDays"), translate("Ctl", "Days old"), Kind::Integer},
         {QStringLiteral("channelTradeNo"), translate("Ctl", "Channel's trade number"), Kind::Identifier}},
        {},
        {}};
}

TableRow rowOf(const SettlementDay &day)
{
    const auto money = [&day](Amount amount) { return Money{amount, day.currency}; };
    return {day.channel,
            day.day,
            day.andBefore,
            stateCode(day.state),
            day.currency.code(),
            money(day.expected),
            money(day.withheld),
            money(day.settled),
            money(day.residual()),
            qint64(day.ageDays),
            optional(day.settledOn),
            day.accountNo.text()};
}

/// T10: settlement days of the channels' clearing accounts, and the orders behind what is left.
Result<Outcome> residuals(Context &context)
{
    const auto days = context.arguments().number("days", 1, 3660, 30);
    if (!days)
        return days.error();
    auto target = context.target();
    if (!target)
        return target.error();
    if (!(*target)->has(db::Database::Payment))
        return noPaymentDatabase(**target);
    const payment::Channels service((*target)->lane(db::Database::Payment));
    const auto channels = wait(service.list(context.ticket()));
    if (!channels)
        return channels.error();
    const auto found =
        wait(ledger::ClearingAccounts((*target)->ledger()).days({*channels, *days, 1}, context.ticket()));
    if (!found)
        return found.error();
    Section table = settlementDaysSection();
    Section uncleared = unclearedSection();
    qsizetype findings = 0;
    Document document;
    for (const SettlementDay &day : *found) {
        if (!context.arguments().has("all") && !day.isFinding())
            continue;
        table.rows << rowOf(day);
        if (!day.isFinding())
            continue;
        ++findings;
        const auto items = wait(service.uncleared(day, 500, context.ticket()));
        if (!items)
            return items.error();
        if (!items->hasFile)
            document.remarks << translate("Ctl", "%1 %2: no clearing file tells its orders apart.")
                                    .arg(day.channel, day.day.toString(Qt::ISODate));
        for (const UnclearedItem &item : items->items)
            uncleared.rows << TableRow{day.channel,
                                       item.day,
                                       optional(item.orderNo),
                                       item.kind,
                                       item.money,
                                       item.money.currency.code(),
                                       optional(item.paidAt),
                                       qint64(item.ageDays),
                                       item.channelTradeNo};
    }
    document.sections << table << uncleared;
    document.extra.insert(QStringLiteral("findings"), findings);
    if (findings == 0)
        document.remarks << translate("Ctl", "Every settlement day that is due nets to zero.");
    return answer(context, document, findings > 0 ? Outcome::Finding : Outcome::Fine);
}

} // namespace

QList<Command> paymentCommands()
{
    return {
        {"residuals",
         "",
         QT_TRANSLATE_NOOP("Ctl", "settlement days of the channels that do not net to zero (T10), with the "
                                  "orders behind them"),
         {QStringLiteral("days"), QStringLiteral("all")},
         0,
         0,
         residuals,
         Listing::Shown,
         QT_TRANSLATE_NOOP("Ctl", "Days older than --days before the open accounting date stand in one row. "
                                  "Ends with 1 when a day that is due does not net to zero.")},
        {"order",
         "ANYTHING",
         QT_TRANSLATE_NOOP("Ctl", "find by order, merchant's order, channel's trade, refund, voucher, "
                                  "account, log id, phone or last four digits"),
         {},
         1,
         1,
         order},
        {"timeline",
         "ORDER",
         QT_TRANSLATE_NOOP("Ctl", "what happened to an order: states, log lines and vouchers in time order"),
         {},
         1,
         1,
         timeline},
        {"trace",
         "LOGID",
         QT_TRANSLATE_NOOP("Ctl", "the log lines of a request through the modules"),
         {},
         1,
         1,
         trace},
    };
}

} // namespace zf::ctl
