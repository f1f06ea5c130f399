// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/trialbalancereport.h"

#include "app/ctl/failure.h"
#include "app/ctl/terminal.h"
#include "app/ctl/text.h"
#include "app/ctl/tieout.h"
#include "models/ledger/chart.h"

#include <QJsonArray>

#include <algorithm>

namespace zf::ctl {

Result<ledger::TrialBalanceQuery> TrialBalanceReport::query(const Arguments &arguments)
{
    ledger::TrialBalanceQuery query;
    // dateRange() also refuses an end before its beginning; its open ends are of no use here.
    if (const auto range = dateRange(arguments); !range)
        return range.error();
    query.range = {*arguments.date("from"), *arguments.date("to")};
    if (!query.range.from.isValid())
        query.range.from = query.range.to; // the day alone
    const auto moment = arguments.moment("as-known-at");
    if (!moment)
        return moment.error();
    query.asKnownAt = *moment;
    return query;
}

Result<TrialBalanceReport> TrialBalanceReport::load(Target &target, ledger::TrialBalanceQuery query,
                                                    const RowChoice &choice, const std::stop_token &ticket)
{
    db::Lane &lane = target.ledger();
    if (query.range.from.isValid() && !query.range.to.isValid()) {
        const auto open = wait(lane.run<QDate>(
            [](db::Session &session, const std::stop_token &) { return ledger::Chart::openDate(session); },
            ticket));
        if (!open)
            return open.error();
        query.range.to = *open;
        if (query.range.from > query.range.to) {
            return usageError(translate("Ctl", "--from %1 is later than the open accounting date %2.")
                                  .arg(query.range.from.toString(Qt::ISODate), open->toString(Qt::ISODate)),
                              translate("Ctl", "Give --to as well."));
        }
    }
    // No window stays open to read everything again behind the figures, so that is done now once a day.
    ledger::History::Options options;
    options.trust = std::chrono::hours(24);
    options.checkDelay = std::chrono::hours(24);
    const auto history = std::make_shared<ledger::History>(target.profile(), target.passwords(), options);
    const ledger::TrialBalances service(lane, history);
    const auto balance = [&] {
        ProgressBar bar;
        return wait(service.load(query, ticket), [&bar, &history] {
            if (const ledger::HistoryProgress at = history->progress(); at.of > 0)
                bar.show(translate("Ctl", "Adding up all entries, once"), std::min(at.rows, at.of - 1),
                         at.of);
        });
    }();
    if (!balance)
        return balance.error();
    TrialBalanceReport report;
    report.m_changed = history->differences();
    report.m_balance = *balance;
    report.m_choice = choice;
    const auto stored = wait(ledger::StoredTotals(lane).check(report.m_balance.range, ticket));
    if (!stored)
        return stored.error();
    report.m_stored = *stored;
    if (!report.holds()) {
        const auto vouchers = wait(service.unbalancedVouchers(report.m_balance.range, 50, ticket));
        if (!vouchers)
            return vouchers.error();
        report.m_unbalanced = *vouchers;
    }
    return report;
}

bool TrialBalanceReport::holds() const
{
    const QList<ledger::Finding> findings = m_stored.findings();
    return std::none_of(findings.begin(), findings.end(),
                        [this](const ledger::Finding &f) { return m_choice.takes(f.currency); }) &&
           std::all_of(m_balance.equalities().begin(), m_balance.equalities().end(),
                       [this](const Equality &e) { return !m_choice.takes(e.currency) || e.holds(); }) &&
           std::all_of(m_balance.identities().begin(), m_balance.identities().end(),
                       [this](const IdentityCheck &i) { return !m_choice.takes(i.currency) || i.holds(); });
}

QStringList TrialBalanceReport::accusations() const
{
    QStringList sentences;
    for (const Equality &e : m_balance.equalities()) {
        if (!m_choice.takes(e.currency) || e.holds())
            continue;
        sentences << translate("Ctl",
                               "Not balanced: %1 %2: opening %3, period %4, closing %5 (debit less credit).")
                         .arg(bookName(e.book), e.currency.code(),
                              Money{e.openingDifference(), e.currency}.plain(),
                              Money{e.periodDifference(), e.currency}.plain(),
                              Money{e.closingDifference(), e.currency}.plain());
    }
    for (const IdentityCheck &i : m_balance.identities()) {
        if (!m_choice.takes(i.currency) || i.holds())
            continue;
        sentences << translate("Ctl", "%1 does not hold in %2: %3 %4, %5 %6, difference %7.")
                         .arg(i.id, i.currency.code(), i.leftName, Money{i.left, i.currency}.plain(),
                              i.rightName, Money{i.right, i.currency}.plain(),
                              Money{i.difference(), i.currency}.plain());
    }
    for (const ledger::TieOutCheck &check : m_stored.checks) {
        for (const ledger::Finding &finding : check.findings) {
            if (m_choice.takes(finding.currency))
                sentences << translate("Ctl", "%1: the stored total of %2 differs: expected %3, stored %4.")
                                 .arg(check.id, finding.key, finding.expected, finding.actual);
        }
    }
    for (const ledger::TotalsDifference &one : m_changed) {
        sentences << translate("Ctl",
                               "Entries of %1 %2 were changed or removed since the last start: their balance "
                               "was %3 and is %4.")
                         .arg(one.subject.text(), one.currency.code(),
                              Money{one.before, one.currency}.plain(), Money{one.now, one.currency}.plain());
    }
    if (!m_unbalanced.isEmpty()) {
        QStringList numbers;
        for (const VoucherNo &voucher : m_unbalanced)
            numbers << voucher.text();
        sentences << translate("Ctl", "Unbalanced vouchers: %1").arg(numbers.join(QLatin1String(", ")));
    }
    return sentences;
}

Document TrialBalanceReport::document() const
{
    Document document;
    document.fields = {
        {QStringLiteral("from"), translate("Ctl", "From"), optional(m_balance.range.from)},
        {QStringLiteral("to"), translate("Ctl", "To"), optional(m_balance.range.to)},
        {QStringLiteral("snapshotAt"), translate("Ctl", "Snapshot"), optional(m_balance.snapshotAt)},
        {QStringLiteral("provisional"), translate("Ctl", "Provisional"), m_balance.provisional},
    };
    Section rows{QStringLiteral("rows"), {}, trialBalanceColumns(), {}, {}};
    for (const TrialBalanceRow &row : m_balance.rows()) {
        if (m_choice.takes(m_balance, row))
            rows.rows << trialBalanceRow(m_balance, row);
    }
    Section equalities;
    equalities.key = QStringLiteral("equalities");
    equalities.title = translate("Ctl", "The three equalities: debit less credit of the leaves");
    equalities.columns = {
        {QStringLiteral("book"), translate("Ctl", "Book")},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
        {QStringLiteral("opening"), translate("Ctl", "Opening"), Kind::Amount},
        {QStringLiteral("period"), translate("Ctl", "Period"), Kind::Amount},
        {QStringLiteral("closing"), translate("Ctl", "Closing"), Kind::Amount},
        {QStringLiteral("balanced"), translate("Ctl", "Balanced"), Kind::Boolean},
    };
    for (const Equality &e : m_balance.equalities()) {
        if (m_choice.takes(e.currency)) {
            equalities.rows << TableRow{bookCode(e.book),
                                        e.currency.code(),
                                        Money{e.openingDifference(), e.currency},
                                        Money{e.periodDifference(), e.currency},
                                        Money{e.closingDifference(), e.currency},
                                        e.holds()};
        }
    }
    Section identities;
    identities.key = QStringLiteral("identities");
    identities.title = translate("Ctl", "Mirrors (T12) and reserve identity (T13)");
    identities.columns = {
        {QStringLiteral("id"), translate("Ctl", "Identity"), Kind::Identifier},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
        {QStringLiteral("left"), translate("Ctl", "Left"), Kind::Amount},
        {QStringLiteral("right"), translate("Ctl", "Right"), Kind::Amount},
        {QStringLiteral("difference"), translate("Ctl", "Difference"), Kind::Amount},
        {QStringLiteral("ok"), translate("Ctl", "Holds"), Kind::Boolean},
    };
    for (const IdentityCheck &i : m_balance.identities()) {
        if (m_choice.takes(i.currency)) {
            identities.rows << TableRow{i.id,
                                        i.currency.code(),
                                        Money{i.left, i.currency},
                                        Money{i.right, i.currency},
                                        Money{i.difference(), i.currency},
                                        i.holds()};
        }
    }
    // Totals add leaves whatever level is shown, and never across currencies; both books together.
    for (const Currency &currency : m_balance.currencies()) {
        if (!m_choice.takes(currency))
            continue;
        TrialBalanceRow sum;
        Amount openingDebit, openingCredit, closingDebit, closingCredit;
        for (const TrialBalanceRow &row : m_balance.rows()) {
            const Subject *subject = m_balance.chart().find(row.subject);
            if (row.currency != currency || !subject || !subject->isLeaf)
                continue;
            openingDebit += row.openingDebit();
            openingCredit += row.openingCredit();
            closingDebit += row.closingDebit();
            closingCredit += row.closingCredit();
            sum.debit += row.debit;
            sum.credit += row.credit;
            sum.ytdDebit += row.ytdDebit;
            sum.ytdCredit += row.ytdCredit;
            sum.entries += row.entries;
        }
        const auto money = [&currency](Amount amount) { return Money{amount, currency}; };
        rows.totals << TableRow{translate("Ctl", "Total"),
                                translate("Ctl", "all leaves"),
                                {},
                                {},
                                currency.code(),
                                money(openingDebit),
                                money(openingCredit),
                                money(sum.debit),
                                money(sum.credit),
                                money(sum.ytdDebit),
                                money(sum.ytdCredit),
                                money(closingDebit),
                                money(closingCredit),
                                sum.entries};
    }
    document.sections = {rows, equalities, identities};
    QStringList unbalanced;
    for (const VoucherNo &voucher : m_unbalanced)
        unbalanced << voucher.text();
    document.extra.insert(QStringLiteral("unbalancedVouchers"), QJsonArray::fromStringList(unbalanced));
    document.extra.insert(QStringLiteral("checks"), checksJson(m_stored.checks));
    document.extra.insert(QStringLiteral("balanced"), holds());
    document.remarks << (holds() ? translate("Ctl", "Balanced: every equality and identity holds.")
                                 : translate("Ctl", "NOT balanced: see the differences above."));
    if (m_balance.provisional)
        document.remarks << translate("Ctl",
                                      "Provisional: a day of the period, or before it, is not closed.");
    return document;
}

} // namespace zf::ctl
