// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/input.h"
#include "app/ctl/rows.h"
#include "app/ctl/trialbalancereport.h"
#include "models/ledger/vouchers.h"
#include "models/payment/orders.h"

#include <QJsonDocument>
#include <QMap>

namespace zf::ctl {

namespace {

Result<Outcome> vouchers(Context &context)
{
    const auto at = pageAt(context.arguments());
    if (!at)
        return at.error();
    const auto query = voucherQuery(context.arguments());
    if (!query)
        return query.error();
    auto target = context.target();
    if (!target)
        return target.error();
    const auto page = wait(ledger::Vouchers((*target)->ledger()).list(*query, *at, context.ticket()));
    if (!page)
        return page.error();
    Document document;
    Section table{QStringLiteral("rows"), {}, voucherColumns(), {}, {}};
    for (const Voucher &row : page->rows)
        table.rows << voucherRow(row);
    document.sections << table;
    document.extra = pageKeys(page->next, page->previous);
    if (!page->next.isEmpty())
        document.remarks << translate("Ctl", "There are more: --after %1").arg(page->next);
    return answer(context, document);
}

Section totalsOf(const VoucherDetail &detail)
{
    struct Sides {
        Currency currency;
        Amount debit, credit;
    };
    QMap<QString, Sides> sums;
    for (const VoucherEntry &entry : detail.entries) {
        Sides &sum = sums[entry.currency.code()];
        sum.currency = entry.currency;
        (entry.side == Side::Debit ? sum.debit : sum.credit) += entry.amount;
    }
    Section table;
    table.key = QStringLiteral("totals");
    table.title = translate("Ctl", "Totals");
    table.columns = {{QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
                     {QStringLiteral("debit"), translate("Ctl", "Debit"), Kind::Amount},
                     {QStringLiteral("credit"), translate("Ctl", "Credit"), Kind::Amount}};
    for (const Sides &sum : sums)
        table.rows << TableRow{sum.currency.code(), Money{sum.debit, sum.currency},
                               Money{sum.credit, sum.currency}};
    return table;
}

Result<Outcome> voucher(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    const auto detail =
        wait(ledger::Vouchers((*target)->ledger()).find(VoucherNo(context.word(0)), context.ticket()));
    if (!detail)
        return detail.error();

    Document document;
    document.fields = fieldsOf(voucherColumns(), voucherRow(detail->voucher));
    document.fields << Field{QStringLiteral("kindName"), translate("Ctl", "Business"),
                             optional(detail->kindName)}
                    << Field{QStringLiteral("reversedBy"), translate("Ctl", "Reversed by"),
                             optional(detail->reversedBy)}
                    << Field{QStringLiteral("balanced"), translate("Ctl", "Balanced"), detail->balanced()};
    Section entries{QStringLiteral("entries"), translate("Ctl", "Entries"), entryColumns(), {}, {}};
    for (const VoucherEntry &entry : detail->entries)
        entries.rows << entryRow(entry);
    Section journal{QStringLiteral("journal"), translate("Ctl", "Journal lines"), journalColumns(), {}, {}};
    for (const JournalLine &line : detail->journal) {
        Currency currency;
        for (const VoucherEntry &entry : detail->entries) {
            if (entry.accountNo == line.accountNo)
                currency = entry.currency;
        }
        // A line of an account that the voucher does not name (a finding of T2) has no currency to be shown
        // in.
        if (currency.isValid())
            journal.rows << journalRow(line, currency);
        else
            note(translate("Ctl", "Journal line %1 of account %2 has no entry in the voucher.")
                     .arg(QString::number(line.journalId), line.accountNo.text()));
    }
    Section rule;
    rule.key = QStringLiteral("rule");
    rule.title = translate("Ctl", "Business rule");
    rule.columns = {{QStringLiteral("lineNo"), translate("Ctl", "Line"), Kind::Integer},
                    {QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
                    {QStringLiteral("side"), translate("Ctl", "Side")},
                    {QStringLiteral("amountTerm"), translate("Ctl", "Amount")},
                    {QStringLiteral("note"), translate("Ctl", "Note")}};
    for (const PostingRuleLine &line : detail->rule)
        rule.rows << TableRow{qint64(line.lineNo), line.subject.text(), QString(sideCode(line.side)),
                              line.amountTerm, line.note};
    document.sections = {entries, totalsOf(*detail), journal, rule};

    document.extra.insert(QStringLiteral("order"), QJsonValue::Null);
    if (!detail->voucher.orderNo.isEmpty() && (*target)->has(db::Database::Payment)) {
        const auto order = wait(payment::Orders((*target)->lane(db::Database::Payment))
                                    .find(detail->voucher.orderNo, context.ticket()));
        if (order)
            document.extra.insert(QStringLiteral("order"), jsonRow(orderColumns(), orderRow(*order)));
        else if (order.error().kind == ErrorKind::Cancelled)
            return order.error();
        else
            note(failureText(order.error())); // the voucher itself was read
    }
    return answer(context, document, detail->balanced() ? Outcome::Fine : Outcome::Finding);
}

/// A request of kind "red" has no lines: they are those of the voucher that it reverses.
bool isReversal(const QJsonObject &request)
{
    return request.value(QLatin1String("kind")).toString() == QLatin1String("red");
}

Result<PostingReceipt> reverse(const ledger::Posting &posting, const QJsonObject &request,
                               const std::stop_token &ticket)
{
    static const QStringList known = {QStringLiteral("kind"),           QStringLiteral("reverses"),
                                      QStringLiteral("accountingDate"), QStringLiteral("summary"),
                                      QStringLiteral("maker"),          QStringLiteral("checker"),
                                      QStringLiteral("idempotencyKey")};
    for (auto it = request.begin(); it != request.end(); ++it) {
        if (!known.contains(it.key())) {
            return usageError(
                translate("Ctl", "A red-letter request has no \"%1\".").arg(visibleText(it.key())),
                translate("Ctl",
                          "Its lines come from the voucher that it reverses; see: zhangfangctl help post"));
        }
        if (!it.value().isString() && !it.value().isNull())
            return usageError(translate("Ctl", "\"%1\" must be a text.").arg(it.key()));
    }
    const auto text = [&request](const char *key) { return request.value(QLatin1String(key)).toString(); };
    for (const char *needed : {"reverses", "maker", "idempotencyKey"}) {
        if (text(needed).trimmed().isEmpty())
            return usageError(translate("Ctl", "\"%1\" is missing from the red-letter request.")
                                  .arg(QLatin1String(needed)));
    }
    QDate date;
    if (!text("accountingDate").isEmpty()) {
        const auto parsed = parseDate(text("accountingDate"), QStringLiteral("accountingDate"));
        if (!parsed)
            return parsed.error();
        date = *parsed;
    }
    return wait(posting.reverse(VoucherNo(text("reverses")), date, text("summary"), text("maker"),
                                text("checker"), text("idempotencyKey"), ticket));
}

Result<Outcome> post(Context &context)
{
    const auto content = readInput(context.word(0));
    if (!content)
        return content.error();
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(*content, &problem).object();
    const bool reversal = problem.error == QJsonParseError::NoError && isReversal(object);
    Result<PostingRequest> request = PostingRequest();
    if (!reversal)
        request = ledger::Posting::parse(*content);
    if (!request)
        return request.error();
    auto target = context.target(Role::Poster);
    if (!target)
        return target.error();
    const ledger::Posting posting((*target)->lane(db::Database::Ledger, db::SessionMode::Calling));
    const auto attempt = [&] {
        return reversal ? reverse(posting, object, context.ticket())
                        : wait(posting.post(*request, context.ticket()));
    };
    Result<PostingReceipt> receipt = attempt();
    // Whether it was posted is found out by asking again with the same key, which posts nothing twice.
    for (int again = 0; again < 2 && !receipt && receipt.error().outcomeUnknown; ++again)
        receipt = attempt();
    if (!receipt) {
        if (receipt.error().outcomeUnknown)
            note(translate("Ctl", "It is not known whether the voucher was posted: run the same command "
                                  "again, the key protects from a second posting."));
        return receipt.error();
    }
    Document document;
    document.fields = {{QStringLiteral("voucherNo"), translate("Ctl", "Voucher"), receipt->voucherNo.text()},
                       {QStringLiteral("repeated"), translate("Ctl", "Posted before"), receipt->repeated}};
    return answer(context, document);
}

} // namespace

Result<ledger::VoucherQuery> voucherQuery(const Arguments &arguments)
{
    ledger::VoucherQuery query;
    const auto range = dateRange(arguments);
    if (!range)
        return range.error();
    query.range = *range;
    auto filter = Filter::parse(arguments.value("filter"), ledger::Vouchers::filterFields());
    if (!filter)
        return filter.error();
    query.filter = *std::move(filter);
    return query;
}

QList<Command> voucherCommands()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    return {
        {"vouchers", "[--from DATE] [--to DATE] [--filter EXPR] [--limit N] [--after KEY]",
         QT_TRANSLATE_NOOP("Ctl", "vouchers, newest date first, page by page"),
         list("from to filter limit after before last"), 0, 0, vouchers},
        {"voucher",
         "NUMBER",
         QT_TRANSLATE_NOOP("Ctl", "one voucher: entries, journal lines, order, reversals"),
         {},
         1,
         1,
         voucher},
        {"post",
         "FILE|-",
         QT_TRANSLATE_NOOP("Ctl", "post a request (JSON) to the reference ledger; the same key posts once"),
         {},
         1,
         1,
         post,
         Listing::Shown,
         QT_TRANSLATE_NOOP(
             "Ctl",
             "A voucher:\n"
             "  {\"idempotencyKey\": \"pay-8812\", \"kind\": \"manual\", \"accountingDate\": "
             "\"2026-09-29\",\n"
             "   \"orderNo\": null, \"logId\": null, \"summary\": \"…\", \"maker\": \"…\", \"checker\": "
             "\"…\", "
             "\"attachments\": 0,\n"
             "   \"lines\": [{\"accountNo\": \"…\", \"subject\": \"224101\", \"side\": \"D\", \"amount\": "
             "\"10.00\", "
             "\"currency\": \"CNY\"},\n"
             "             {\"accountNo\": \"…\", \"side\": \"C\", \"amount\": \"10.00\", \"currency\": "
             "\"CNY\"}]}\n"
             "kind is the code of a business rule; accountingDate left out is the earliest open date; "
             "subject may be "
             "left out.\n"
             "A red-letter voucher (红字冲销), which takes another back whole:\n"
             "  {\"idempotencyKey\": \"red-1\", \"kind\": \"red\", \"reverses\": \"20260929-000000001\", "
             "\"maker\": \"…\"}\n"
             "  and, if wanted, accountingDate, summary and checker. A corrected voucher after it has kind "
             "blue, lines, "
             "and in reverses the red one's number.")},
    };
}

} // namespace zf::ctl
