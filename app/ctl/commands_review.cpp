// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/deskservice.h"
#include "app/ctl/rows.h"
#include "models/desk/reviewqueue.h"

namespace zf::ctl {

namespace {

Result<DeskService<desk::ReviewQueue>> openQueue(const Context &context)
{
    return openDesk<desk::ReviewQueue>(
        context, Role::Reviewer, db::SessionMode::Calling,
        translate("Ctl", "The profile names no desk database, which holds the review queue."));
}

Result<qint64> caseNumber(const Context &context)
{
    bool isNumber = false;
    const qint64 number = context.word(0).toLongLong(&isNumber);
    if (isNumber && number > 0)
        return number;
    return usageError(translate("Ctl", "\"%1\" is no case number.").arg(context.word(0)));
}

QList<TableColumn> caseColumns()
{
    return {
        {QStringLiteral("case"), translate("Ctl", "Case"), Kind::Identifier},
        {QStringLiteral("ref"), translate("Ctl", "Reference"), Kind::Identifier},
        {QStringLiteral("kind"), translate("Ctl", "Kind")},
        {QStringLiteral("country"), translate("Ctl", "Country")},
        {QStringLiteral("state"), translate("Ctl", "State")},
        {QStringLiteral("people"), translate("Ctl", "People"), Kind::Integer},
        {QStringLiteral("decisions"), translate("Ctl", "Decisions"), Kind::Integer},
        {QStringLiteral("claimant"), translate("Ctl", "Held by")},
        {QStringLiteral("leaseUntil"), translate("Ctl", "Held until"), Kind::Time},
        {QStringLiteral("submittedAt"), translate("Ctl", "Submitted"), Kind::Time},
        {QStringLiteral("dueAt"), translate("Ctl", "Due"), Kind::Time},
        {QStringLiteral("answerBy"), translate("Ctl", "Answer by"), Kind::Time},
        {QStringLiteral("closedAt"), translate("Ctl", "Closed"), Kind::Time},
        {QStringLiteral("revision"), translate("Ctl", "Revision"), Kind::Integer},
        {QStringLiteral("contentHash"), QStringLiteral("SHA-256"), Kind::Identifier},
    };
}

TableRow caseRow(const desk::ReviewCase &one)
{
    return {QString::number(one.number),
            one.ref,
            one.kind,
            optional(one.country),
            one.state,
            qint64(one.people),
            qint64(one.decisions),
            optional(one.claimant),
            optional(one.leaseUntil),
            optional(one.submittedAt),
            optional(one.dueAt),
            optional(one.answerBy),
            optional(one.closedAt),
            qint64(one.revision),
            one.contentHash};
}

Result<Outcome> list(Context &context)
{
    const auto at = pageAt(context.arguments());
    if (!at)
        return at.error();
    const auto queue = openQueue(context);
    if (!queue)
        return queue.error();
    const auto page = wait(queue->service.list(context.arguments().value("state"), *at, context.ticket()));
    if (!page)
        return page.error();
    Document document;
    Section table{QStringLiteral("rows"), {}, caseColumns(), {}, {}};
    for (const desk::ReviewCase &one : page->rows)
        table.rows << caseRow(one);
    document.sections << table;
    document.extra = pageKeys(page->next, page->previous);
    if (!page->next.isEmpty())
        document.remarks << translate("Ctl", "There are more: --after %1").arg(page->next);
    return answer(context, document);
}

Result<Outcome> show(Context &context)
{
    const auto number = caseNumber(context);
    if (!number)
        return number.error();
    const auto queue = openQueue(context);
    if (!queue)
        return queue.error();
    const auto detail = wait(queue->service.find(*number, context.ticket()));
    if (!detail)
        return detail.error();
    Document document;
    document.fields = fieldsOf(caseColumns(), caseRow(detail->reviewCase));
    Section fields{QStringLiteral("fields"),
                   translate("Ctl", "Fields"),
                   {{QStringLiteral("field"), translate("Ctl", "Field")},
                    {QStringLiteral("source"), translate("Ctl", "Source")},
                    {QStringLiteral("masked"), translate("Ctl", "Value, masked")}},
                   {},
                   {}};
    for (const desk::ReviewField &field : detail->fields)
        fields.rows << TableRow{field.field, field.source, field.masked};
    Section pages{QStringLiteral("pages"),
                  translate("Ctl", "Pages"),
                  {{QStringLiteral("page"), translate("Ctl", "Page"), Kind::Integer},
                   {QStringLiteral("mediaType"), translate("Ctl", "Type")},
                   {QStringLiteral("bytes"), translate("Ctl", "Bytes"), Kind::Integer},
                   {QStringLiteral("sha256"), QStringLiteral("SHA-256"), Kind::Identifier}},
                  {},
                  {}};
    for (const desk::ReviewPage &page : detail->pages)
        pages.rows << TableRow{qint64(page.page), page.mediaType, page.bytes, page.sha256};
    Section verdicts{QStringLiteral("verdicts"),
                     translate("Ctl", "Decisions"),
                     {{QStringLiteral("login"), translate("Ctl", "Who")},
                      {QStringLiteral("at"), translate("Ctl", "When"), Kind::Time},
                      {QStringLiteral("verdict"), translate("Ctl", "Verdict")},
                      {QStringLiteral("reason"), translate("Ctl", "Reason")},
                      {QStringLiteral("note"), translate("Ctl", "Note")}},
                     {},
                     {}};
    for (const desk::ReviewVerdict &one : detail->verdicts)
        verdicts.rows << TableRow{one.login, optional(one.at), optional(one.verdict), optional(one.reason),
                                  optional(one.note)};
    Section events{QStringLiteral("events"),
                   translate("Ctl", "History"),
                   {{QStringLiteral("at"), translate("Ctl", "When"), Kind::Time},
                    {QStringLiteral("login"), translate("Ctl", "Who")},
                    {QStringLiteral("action"), translate("Ctl", "Action")},
                    {QStringLiteral("detail"), translate("Ctl", "Detail")}},
                   {},
                   {}};
    for (const desk::ReviewEvent &event : detail->events)
        events.rows << TableRow{optional(event.at), event.login, event.action, optional(event.detail)};
    document.sections = {fields, pages, verdicts, events};
    return answer(context, document);
}

Result<Outcome> answerLease(Context &context, const desk::ReviewLease &lease)
{
    Document document;
    document.fields = {
        {QStringLiteral("case"), translate("Ctl", "Case"),
         lease.number == 0 ? TableCell() : TableCell(QString::number(lease.number))},
        {QStringLiteral("leaseUntil"), translate("Ctl", "Held until"), optional(lease.until)},
    };
    if (lease.number == 0)
        document.remarks << translate("Ctl", "There is no case for you.");
    return answer(context, document, lease.number == 0 ? Outcome::Finding : Outcome::Fine);
}

Result<Outcome> next(Context &context)
{
    const auto queue = openQueue(context);
    if (!queue)
        return queue.error();
    const auto lease = wait(queue->service.claimNext(context.ticket()));
    if (!lease)
        return lease.error();
    return answerLease(context, *lease);
}

Result<Outcome> claim(Context &context)
{
    const auto number = caseNumber(context);
    if (!number)
        return number.error();
    const auto queue = openQueue(context);
    if (!queue)
        return queue.error();
    const auto lease = wait(queue->service.claim(*number, context.ticket()));
    if (!lease)
        return lease.error();
    return answerLease(context, *lease);
}

Result<Outcome> release(Context &context)
{
    const auto number = caseNumber(context);
    if (!number)
        return number.error();
    const auto queue = openQueue(context);
    if (!queue)
        return queue.error();
    if (const auto done = wait(queue->service.release(*number, context.ticket())); !done)
        return done.error();
    Document document;
    document.fields = {{QStringLiteral("case"), translate("Ctl", "Case"), QString::number(*number)}};
    return answer(context, document);
}

Result<Outcome> reveal(Context &context)
{
    const auto number = caseNumber(context);
    if (!number)
        return number.error();
    const QString reason = context.arguments().value("reason");
    if (reason.trimmed().isEmpty())
        return usageError(translate("Ctl", "--reason is missing: every reveal is recorded with one."));
    const QString field = context.word(1).section(u'.', 0, 0), source = context.word(1).section(u'.', 1);
    const auto queue = openQueue(context);
    if (!queue)
        return queue.error();
    const auto value = wait(queue->service.reveal(*number, field, source, reason, context.ticket()));
    if (!value)
        return value.error();
    Document document;
    document.fields = {{QStringLiteral("case"), translate("Ctl", "Case"), QString::number(*number)},
                       {QStringLiteral("field"), translate("Ctl", "Field"), field},
                       {QStringLiteral("source"), translate("Ctl", "Source"), source},
                       {QStringLiteral("value"), translate("Ctl", "Value"), value->text}};
    return answer(context, document);
}

Result<Outcome> decide(Context &context)
{
    const auto number = caseNumber(context);
    if (!number)
        return number.error();
    const Arguments &arguments = context.arguments();
    for (const char *needed : {"content", "reason"}) {
        if (!arguments.has(needed))
            return usageError(translate("Ctl", "--%1 is missing.").arg(QLatin1String(needed)),
                              translate("Ctl", "See: zhangfangctl help review decide"));
    }
    const desk::ReviewDecision decision{arguments.has("token") ? arguments.value("token")
                                                               : desk::ReviewQueue::newToken(),
                                        *number,
                                        context.word(1),
                                        arguments.value("reason"),
                                        arguments.value("note"),
                                        arguments.value("content")};
    const auto queue = openQueue(context);
    if (!queue)
        return queue.error();
    auto receipt = wait(queue->service.decide(decision, context.ticket()));
    // Whether it was done is found out by asking again with the same token, which does nothing twice.
    for (int again = 0; again < 2 && !receipt && receipt.error().outcomeUnknown; ++again)
        receipt = wait(queue->service.decide(decision, context.ticket()));
    if (!receipt) {
        if (receipt.error().outcomeUnknown)
            note(translate("Ctl", "It is not known whether the decision was made: run the command again with "
                                  "--token %1, which decides nothing twice.")
                     .arg(decision.token));
        return receipt.error();
    }
    Document document;
    document.fields = {{QStringLiteral("case"), translate("Ctl", "Case"), QString::number(*number)},
                       {QStringLiteral("state"), translate("Ctl", "State"), receipt->state},
                       {QStringLiteral("token"), translate("Ctl", "Token"), decision.token},
                       {QStringLiteral("repeated"), translate("Ctl", "Decided before"), receipt->repeated}};
    return answer(context, document);
}

} // namespace

QList<Command> reviewCommands()
{
    const auto names = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    return {
        {"review list", "[--state STATE] [--limit N] [--after KEY]",
         QT_TRANSLATE_NOOP("Ctl", "the review queue, what is due first at the top"),
         names("state limit after"), 0, 0, list},
        {"review next",
         "",
         QT_TRANSLATE_NOOP("Ctl", "claim the case that is due first; status 1 if there is none"),
         {},
         0,
         0,
         next},
        {"review show",
         "CASE",
         QT_TRANSLATE_NOOP("Ctl", "one case: masked fields, pages, decisions, history"),
         {},
         1,
         1,
         show},
        {"review claim", "CASE", QT_TRANSLATE_NOOP("Ctl", "hold a case for some minutes"), {}, 1, 1, claim},
        {"review release", "CASE", QT_TRANSLATE_NOOP("Ctl", "give a case back"), {}, 1, 1, release},
        {"review reveal", "CASE FIELD.SOURCE --reason TEXT",
         QT_TRANSLATE_NOOP("Ctl", "show one value of a case that you hold; it is recorded"), names("reason"),
         2, 2, reveal},
        {"review decide",
         "CASE approve|reject|return --reason CODE --content HASH [--note TEXT] [--token TOKEN]",
         QT_TRANSLATE_NOOP("Ctl", "decide on a case that you hold"), names("reason content note token"), 2, 2,
         decide, Listing::Shown,
         QT_TRANSLATE_NOOP(
             "Ctl", "--content is the contentHash that \"review show\" printed: the decision is about "
                    "what was shown. Where the answer was lost, the same command with the same --token "
                    "tells what happened and decides nothing twice.")},
    };
}

} // namespace zf::ctl
