// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/changesreport.h"

#include "models/ledger/changes.h"

namespace zf::ctl {

namespace {

constexpr int mostVouchers = 10'000;

Section subjectsOf(const ledger::BalanceChanges &changes, const RowChoice &choice)
{
    Section table;
    table.key = QStringLiteral("rows");
    table.columns = {{QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
                     {QStringLiteral("name"), translate("Ctl", "Name")},
                     {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
                     {QStringLiteral("debitBefore"), translate("Ctl", "Debit before"), Kind::Amount},
                     {QStringLiteral("debitAfter"), translate("Ctl", "Debit after"), Kind::Amount},
                     {QStringLiteral("creditBefore"), translate("Ctl", "Credit before"), Kind::Amount},
                     {QStringLiteral("creditAfter"), translate("Ctl", "Credit after"), Kind::Amount},
                     {QStringLiteral("closingBefore"), translate("Ctl", "Closing before"), Kind::Amount},
                     {QStringLiteral("closingAfter"), translate("Ctl", "Closing after"), Kind::Amount},
                     {QStringLiteral("difference"), translate("Ctl", "Difference"), Kind::Amount},
                     {QStringLiteral("vouchers"), translate("Ctl", "Vouchers"), Kind::Integer}};
    for (const ledger::SubjectChange &one : changes.subjects) {
        if (!choice.takes(one.currency))
            continue;
        const Subject *subject = changes.chart.find(one.subject);
        const auto money = [&one](Amount amount) { return Money{amount, one.currency}; };
        table.rows << TableRow{one.subject.text(),
                               subject == nullptr ? QString() : subject->displayName(),
                               one.currency.code(),
                               money(one.before.debit),
                               money(one.after.debit),
                               money(one.before.credit),
                               money(one.after.credit),
                               money(one.before.closing()),
                               money(one.after.closing()),
                               money(one.difference()),
                               one.vouchers};
    }
    return table;
}

Section vouchersOf(const QList<ledger::ChangingVoucher> &vouchers, const RowChoice &choice)
{
    Section table;
    table.key = QStringLiteral("vouchers");
    table.title = translate("Ctl", "Vouchers posted in between, newest first");
    table.columns = {{QStringLiteral("voucherNo"), translate("Ctl", "Voucher"), Kind::Identifier},
                     {QStringLiteral("postedAt"), translate("Ctl", "Posted"), Kind::Time},
                     {QStringLiteral("date"), translate("Ctl", "Date"), Kind::Date},
                     {QStringLiteral("kind"), translate("Ctl", "Kind")},
                     {QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
                     {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
                     {QStringLiteral("debit"), translate("Ctl", "Debit"), Kind::Amount},
                     {QStringLiteral("credit"), translate("Ctl", "Credit"), Kind::Amount}};
    for (const ledger::ChangingVoucher &one : vouchers) {
        if (choice.takes(one.currency))
            table.rows << TableRow{one.voucherNo.text(),
                                   optional(one.postedAt),
                                   one.accountingDate,
                                   one.kind,
                                   one.subject.text(),
                                   one.currency.code(),
                                   Money{one.debit, one.currency},
                                   Money{one.credit, one.currency}};
    }
    return table;
}

} // namespace

Result<Outcome> reportChanges(Context &context, const ledger::TrialBalanceQuery &query,
                              const RowChoice &choice)
{
    const auto since = context.arguments().moment("changed-since");
    if (!since)
        return since.error();
    const auto limit = context.arguments().number("limit", 1, mostVouchers, 500);
    if (!limit)
        return limit.error();
    auto target = context.target();
    if (!target)
        return target.error();
    const ledger::Changes service((*target)->ledger());
    ledger::ChangeQuery question{query.range, *since, query.asKnownAt};
    const auto changes = wait(service.between(question, context.ticket()));
    if (!changes)
        return changes.error();
    question.range = changes->range;
    const auto vouchers = wait(service.vouchers(question, {}, {}, *limit, context.ticket()));
    if (!vouchers)
        return vouchers.error();
    Document document;
    document.fields = {
        {QStringLiteral("from"), translate("Ctl", "From"), optional(changes->range.from)},
        {QStringLiteral("to"), translate("Ctl", "To"), optional(changes->range.to)},
        {QStringLiteral("since"), translate("Ctl", "Since"), optional(changes->since)},
        {QStringLiteral("until"), translate("Ctl", "Until"), optional(changes->until)},
    };
    document.sections = {subjectsOf(*changes, choice), vouchersOf(*vouchers, choice)};
    if (vouchers->size() == *limit)
        document.remarks << translate("Ctl", "There may be more vouchers: --limit N");
    return answer(context, document);
}

} // namespace zf::ctl
