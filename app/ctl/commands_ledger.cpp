// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/changesreport.h"
#include "app/ctl/command.h"
#include "app/ctl/replicafields.h"
#include "app/ctl/rows.h"
#include "app/ctl/trialbalancereport.h"
#include "app/ctl/watch.h"
#include "models/ledger/accounts.h"
#include "models/ledger/chart.h"
#include "models/ledger/journals.h"
#include "models/ledger/vouchers.h"

#include <QJsonArray>

namespace zf::ctl {

namespace {

/// As evidence, where a long range burdens nobody: the answer says which server it is of.
Result<Outcome> trialBalanceOfReplica(Context &context, Target &primary,
                                      const ledger::TrialBalanceQuery &query, const RowChoice &choice)
{
    auto replica = primary.replica();
    if (!replica)
        return replica.error();
    const auto state = wait((*replica)->ledger().run<db::ReplicaState>(
        [&primary](db::Session &session, const std::stop_token &stop) {
            return db::examineReplica(primary.ledger(), session, stop);
        },
        context.ticket()));
    if (!state)
        return state.error();
    const auto report = TrialBalanceReport::load(**replica, query, choice, context.ticket());
    if (!report)
        return report.error();
    for (const QString &sentence : report->accusations())
        note(sentence);
    Document document = report->document();
    document.fields += serverFields(*state);
    return answer(context, document, report->holds() ? Outcome::Fine : Outcome::Finding);
}

Result<Outcome> trialBalance(Context &context)
{
    const auto choice = RowChoice::from(context.arguments());
    if (!choice)
        return choice.error();
    const auto query = TrialBalanceReport::query(context.arguments());
    if (!query)
        return query.error();
    if (context.arguments().has("watch") && context.arguments().has("replica"))
        return usageError(translate("Ctl", "--watch follows the ledger itself, not a replica."),
                          translate("Ctl", "Leave one of them out."));
    if (context.arguments().has("changed-since"))
        return reportChanges(context, *query, *choice);
    if (context.arguments().has("watch"))
        return watchTrialBalance(context, *query, *choice);
    auto target = context.target();
    if (!target)
        return target.error();
    if (context.arguments().has("replica"))
        return trialBalanceOfReplica(context, **target, *query, *choice);
    const auto report = TrialBalanceReport::load(**target, *query, *choice, context.ticket());
    if (!report)
        return report.error();
    for (const QString &sentence : report->accusations())
        note(sentence);
    return answer(context, report->document(), report->holds() ? Outcome::Fine : Outcome::Finding);
}

Result<Outcome> subjects(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    const auto chart = wait(ledger::Chart((*target)->ledger()).subjects(context.ticket()));
    if (!chart)
        return chart.error();
    Document document;
    Section table{QStringLiteral("rows"), {}, subjectColumns(), {}, {}};
    for (const Subject &subject : chart->subjects())
        table.rows << subjectRow(subject);
    document.sections << table;
    document.extra = pageKeys({}, {});
    return answer(context, document);
}

Result<Outcome> accounts(Context &context)
{
    const auto at = pageAt(context.arguments());
    if (!at)
        return at.error();
    const auto query = accountQuery(context.arguments());
    if (!query)
        return query.error();
    auto target = context.target();
    if (!target)
        return target.error();
    const auto page = wait(ledger::Accounts((*target)->ledger()).list(*query, *at, context.ticket()));
    if (!page)
        return page.error();
    Document document;
    Section table{QStringLiteral("rows"), {}, accountColumns(), {}, {}};
    for (const ledger::AccountRow &row : page->rows)
        table.rows << accountRow(row.account);
    document.sections << table;
    document.extra = pageKeys(page->next, page->previous);
    if (!page->next.isEmpty())
        document.remarks << translate("Ctl", "There are more: --after %1").arg(page->next);
    return answer(context, document);
}

Result<Outcome> account(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    const auto found =
        wait(ledger::Accounts((*target)->ledger()).find(AccountNo(context.word(0)), context.ticket()));
    if (!found)
        return found.error();
    Document document;
    document.fields = fieldsOf(accountColumns(), accountRow(*found));
    return answer(context, document);
}

Result<Outcome> journal(Context &context)
{
    const auto at = pageAt(context.arguments());
    if (!at)
        return at.error();
    const auto range = dateRange(context.arguments());
    if (!range)
        return range.error();
    auto target = context.target();
    if (!target)
        return target.error();
    db::Lane &lane = (*target)->ledger();
    const AccountNo number(context.word(0));
    const auto found = wait(ledger::Accounts(lane).find(number, context.ticket()));
    if (!found)
        return found.error();
    const ledger::JournalQuery query{number, *range};
    const auto page = wait(ledger::Journals(lane).page(query, *at, context.ticket()));
    if (!page)
        return page.error();
    const auto summary = wait(ledger::Journals(lane).summary(query, context.ticket()));
    if (!summary)
        return summary.error();

    const auto natural = [&](Amount value) {
        return Money{naturalFromSigned(value, found->normalSide), found->currency};
    };
    Document document;
    document.fields = {
        {QStringLiteral("accountNo"), translate("Ctl", "Account"), found->accountNo.text()},
        {QStringLiteral("subject"), translate("Ctl", "Subject"), found->subject.text()},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), found->currency.code()},
        {QStringLiteral("from"), translate("Ctl", "From"),
         context.arguments().has("from") ? TableCell(range->from) : TableCell()},
        {QStringLiteral("to"), translate("Ctl", "To"),
         context.arguments().has("to") ? TableCell(range->to) : TableCell()},
        {QStringLiteral("opening"), translate("Ctl", "Opening"), natural(summary->openingSigned)},
        {QStringLiteral("debit"), translate("Ctl", "Debit"), Money{summary->debit, found->currency}},
        {QStringLiteral("credit"), translate("Ctl", "Credit"), Money{summary->credit, found->currency}},
        {QStringLiteral("closing"), translate("Ctl", "Closing"), natural(summary->closingSigned())},
        {QStringLiteral("lines"), translate("Ctl", "Lines"), summary->lines},
    };
    Section table{QStringLiteral("rows"), {}, journalColumns(), {}, {}};
    for (const JournalLine &line : page->rows)
        table.rows << journalRow(line, found->currency);
    document.sections << table;
    document.extra = pageKeys(page->next, page->previous);
    // Archives come with their own registry; until then every line is in the live table.
    document.extra.insert(QStringLiteral("segments"), QJsonArray{QStringLiteral("live")});
    if (!page->next.isEmpty())
        document.remarks << translate("Ctl", "There are later lines: --after %1").arg(page->next);
    if (!page->previous.isEmpty())
        document.remarks << translate("Ctl", "There are earlier lines: --before %1").arg(page->previous);
    return answer(context, document);
}

Document describe(const QList<ledger::AccountingDay> &days)
{
    Section table;
    table.key = QStringLiteral("rows");
    table.columns = {{QStringLiteral("date"), translate("Ctl", "Date"), Kind::Date},
                     {QStringLiteral("state"), translate("Ctl", "State")},
                     {QStringLiteral("closedAt"), translate("Ctl", "Closed"), Kind::Time},
                     {QStringLiteral("signedBy"), translate("Ctl", "Signed by")}};
    for (const ledger::AccountingDay &day : days)
        table.rows << TableRow{day.date, day.state, optional(day.closedAt), optional(day.signedBy)};
    Document document;
    document.sections << table;
    document.extra = pageKeys({}, {});
    return document;
}

Result<Outcome> dayStatus(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    const auto days = wait(ledger::Chart((*target)->ledger()).days(context.ticket()));
    if (!days)
        return days.error();
    return answer(context, describe(*days));
}

using DayStep = QFuture<Result<Done>> (ledger::DayCut::*)(QDate, std::stop_token) const;

Result<Outcome> moveDay(Context &context, DayStep step)
{
    const auto date = parseDate(context.word(0), translate("Ctl", "The accounting date"));
    if (!date)
        return date.error();
    auto target = context.target(Role::Poster);
    if (!target)
        return target.error();
    const ledger::DayCut cut((*target)->lane(db::Database::Ledger, db::SessionMode::Calling));
    if (auto done = wait((cut.*step)(*date, context.ticket())); !done)
        return done.error();
    // Whoever may move a day need not be allowed to read.
    auto reader = context.target(Role::Reader);
    if (!reader)
        return reader.error();
    const auto days = wait(ledger::Chart((*reader)->ledger()).days(context.ticket()));
    if (!days)
        return days.error();
    QList<ledger::AccountingDay> around;
    for (const ledger::AccountingDay &day : *days) {
        if (day.date >= *date)
            around << day;
    }
    return answer(context, describe(around));
}

Result<Outcome> dayCut(Context &context)
{
    return moveDay(context, &ledger::DayCut::cut);
}

Result<Outcome> dayDrain(Context &context)
{
    return moveDay(context, &ledger::DayCut::drain);
}

Result<Outcome> dayClose(Context &context)
{
    return moveDay(context, &ledger::DayCut::close);
}

} // namespace

Result<ledger::AccountQuery> accountQuery(const Arguments &arguments)
{
    ledger::AccountQuery query;
    query.subject = SubjectCode(arguments.value("subject"));
    const auto currency = arguments.currency("currency");
    if (!currency)
        return currency.error();
    query.currency = *currency;
    auto filter = Filter::parse(arguments.value("filter"), ledger::Accounts::filterFields());
    if (!filter)
        return filter.error();
    query.filter = *std::move(filter);
    return query;
}

QList<Command> ledgerCommands()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    return {
        {"trial-balance",
         "[--from DATE] [--to DATE] [--level N|leaf] [--currency CODE] [--as-known-at TIME] [--watch | "
         "--replica | --changed-since TIME [--limit N]]",
         QT_TRANSLATE_NOOP("Ctl", "the trial balance; by default of the open accounting date"),
         list("from to level currency as-known-at watch replica changed-since limit"), 0, 0, trialBalance},
        {"subjects", "", QT_TRANSLATE_NOOP("Ctl", "the chart of accounts"), {}, 0, 0, subjects},
        {"accounts", "[--subject CODE] [--currency CODE] [--filter EXPR] [--limit N] [--after KEY]",
         QT_TRANSLATE_NOOP("Ctl", "accounts by number, page by page"),
         list("subject currency filter limit after before last"), 0, 0, accounts},
        {"account",
         "NUMBER",
         QT_TRANSLATE_NOOP("Ctl", "one account: balance, frozen, available"),
         {},
         1,
         1,
         account},
        {"journal", "ACCOUNT [--from DATE] [--to DATE] [--limit N] [--after KEY | --before KEY | --last]",
         QT_TRANSLATE_NOOP("Ctl", "an account's lines with the running balance"),
         list("from to limit after before last"), 1, 1, journal},
        {"day status",
         "",
         QT_TRANSLATE_NOOP("Ctl", "accounting dates and their states"),
         {},
         0,
         0,
         dayStatus},
        {"day cut",
         "DATE",
         QT_TRANSLATE_NOOP("Ctl", "open the next date, let this one run out"),
         {},
         1,
         1,
         dayCut},
        {"day drain",
         "DATE",
         QT_TRANSLATE_NOOP("Ctl", "state that nothing more is under way for a date"),
         {},
         1,
         1,
         dayDrain},
        {"day close",
         "DATE",
         QT_TRANSLATE_NOOP("Ctl", "check a date (T1 to T8), write its totals and close it"),
         {},
         1,
         1,
         dayClose},
    };
}

} // namespace zf::ctl
