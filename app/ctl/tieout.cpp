// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/tieout.h"

#include "models/ledger/tieouts.h"

#include <QJsonArray>

#include <condition_variable>
#include <mutex>

namespace zf::ctl {

namespace {

constexpr int mostAccounts = 100'000; ///< listed by --first-breaks

QStringList textsOf(const auto &ids)
{
    QStringList texts;
    for (const auto &id : ids)
        texts << id.text();
    return texts;
}

QString amountText(const ledger::Finding &finding)
{
    if (!finding.amount || !finding.currency.isValid())
        return {};
    return Money{*finding.amount, finding.currency}.plain();
}

QJsonObject jsonOf(const ledger::Finding &finding)
{
    QJsonObject one{{QStringLiteral("kind"), finding.kind},
                    {QStringLiteral("key"), finding.key},
                    {QStringLiteral("expected"), finding.expected},
                    {QStringLiteral("actual"), finding.actual},
                    {QStringLiteral("vouchers"), QJsonArray::fromStringList(textsOf(finding.vouchers))},
                    {QStringLiteral("accounts"), QJsonArray::fromStringList(textsOf(finding.accounts))}};
    const auto insert = [&one](const char *key, const QString &text) {
        if (!text.isEmpty())
            one.insert(QLatin1StringView(key), text);
    };
    insert("date", finding.date.toString(Qt::ISODate));
    insert("subject", finding.subject.text());
    insert("order", finding.order.text());
    insert("currency", finding.currency.isValid() ? finding.currency.code() : QString());
    insert("amount", amountText(finding));
    return one;
}

QJsonObject jsonOf(const ledger::TieOutCheck &check)
{
    QJsonArray found;
    for (const ledger::Finding &finding : check.findings)
        found.append(jsonOf(finding));
    QJsonObject object{{QStringLiteral("id"), check.id},
                       {QStringLiteral("ok"), check.ok},
                       {QStringLiteral("scanned"), check.scanned},
                       {QStringLiteral("milliseconds"), check.milliseconds},
                       {QStringLiteral("findings"), found}};
    if (check.snapshotAt.isValid())
        object.insert(QStringLiteral("snapshotAt"), check.snapshotAt.iso());
    if (check.more)
        object.insert(QStringLiteral("more"), true);
    if (!check.unavailable.isEmpty())
        object.insert(QStringLiteral("unavailable"), check.unavailable);
    return object;
}

Document describe(const QList<ledger::TieOutCheck> &checks)
{
    Document document;
    Section summary;
    summary.key = QStringLiteral("checks");
    summary.columns = {
        {QStringLiteral("id"), translate("Ctl", "Check"), Kind::Identifier},
        {QStringLiteral("ok"), translate("Ctl", "Holds"), Kind::Boolean},
        {QStringLiteral("scanned"), translate("Ctl", "Scanned"), Kind::Integer},
        {QStringLiteral("findings"), translate("Ctl", "Findings"), Kind::Integer},
        {QStringLiteral("unavailable"), translate("Ctl", "Why it could not run")},
    };
    Section findings;
    findings.key = QStringLiteral("findings");
    findings.title = translate("Ctl", "Findings");
    findings.columns = {
        {QStringLiteral("id"), translate("Ctl", "Check"), Kind::Identifier},
        {QStringLiteral("kind"), translate("Ctl", "Kind")},
        {QStringLiteral("key"), translate("Ctl", "Where")},
        {QStringLiteral("expected"), translate("Ctl", "Expected")},
        {QStringLiteral("actual"), translate("Ctl", "Actual")},
        {QStringLiteral("vouchers"), translate("Ctl", "Vouchers")},
        {QStringLiteral("date"), translate("Ctl", "Date"), Kind::Date},
        {QStringLiteral("accounts"), translate("Ctl", "Accounts")},
        {QStringLiteral("currency"), translate("Ctl", "Currency")},
        {QStringLiteral("amount"), translate("Ctl", "Amount")},
    };
    QJsonArray json;
    for (const ledger::TieOutCheck &check : checks) {
        for (const ledger::Finding &finding : check.findings) {
            findings.rows << TableRow{
                check.id,
                finding.kind,
                finding.key,
                finding.expected,
                finding.actual,
                optional(textsOf(finding.vouchers).join(QLatin1Char(' '))),
                finding.date.isValid() ? TableCell(finding.date) : TableCell(),
                optional(textsOf(finding.accounts).join(QLatin1Char(' '))),
                optional(finding.currency.isValid() ? finding.currency.code() : QString()),
                optional(amountText(finding))};
        }
        summary.rows << TableRow{check.id, check.ok, check.scanned, qint64(check.findings.size()),
                                 optional(check.unavailable)};
        if (check.more)
            document.remarks << translate("Ctl", "%1: only the first findings are listed.").arg(check.id);
        json.append(jsonOf(check));
    }
    document.sections << summary;
    if (!findings.rows.isEmpty())
        document.sections << findings;
    document.extra.insert(QStringLiteral("checks"), json);
    return document;
}

void show(ProgressBar &bar, const QList<ledger::TieOutCheck> &checks)
{
    qint64 done = 0, of = 0;
    QStringList running;
    for (const ledger::TieOutCheck &check : checks) {
        done += check.chunks;
        of += check.chunksTotal;
        if (check.status == ledger::TieOutStatus::Running)
            running << translate("Ctl", "%1: %2 rows").arg(check.id, QString::number(check.rows));
    }
    bar.show(running.join(QStringLiteral(", ")), std::min(done, of - 1), of);
}

/// Runs the checks, two at a time, and shows on a terminal how far they are.
Result<QList<ledger::TieOutCheck>> runChecks(Context &context, const ledger::TieOuts &service,
                                             const ledger::TieOutRequest &request)
{
    const auto run = service.prepare(request);
    if (!run)
        return run.error();
    struct End {
        std::mutex mutex;
        std::condition_variable changed;
        std::optional<Result<QList<ledger::TieOutCheck>>> result;
    };
    const auto end = std::make_shared<End>();
    const auto ended =
        service.proceed(*run, context.ticket())
            .then(QtFuture::Launch::Sync, [end](const Result<QList<ledger::TieOutCheck>> &result) {
                const std::lock_guard lock(end->mutex);
                end->result = result;
                end->changed.notify_all();
            });
    ProgressBar bar;
    std::unique_lock lock(end->mutex);
    while (!end->changed.wait_for(lock, std::chrono::milliseconds(100),
                                  [&end] { return end->result.has_value(); }))
        show(bar, (*run)->checks());
    return *end->result;
}

} // namespace

Result<Outcome> tieOut(Context &context)
{
    const auto date = context.arguments().date("date");
    if (!date)
        return date.error();
    QStringList ids;
    for (const QString &word : context.arguments().words()) {
        const QString id = word.toUpper();
        if (!ledger::TieOuts::allIds().contains(id)) {
            return usageError(
                translate("Ctl", "There is no tie-out \"%1\".").arg(visibleText(word)),
                translate("Ctl", "Choose from: %1").arg(ledger::TieOuts::allIds().join(QLatin1String(", "))));
        }
        if (!ids.contains(id))
            ids << id;
    }
    auto target = context.target();
    if (!target)
        return target.error();
    db::Lane *payment =
        (*target)->has(db::Database::Payment) ? &(*target)->lane(db::Database::Payment) : nullptr;
    db::Lane second((*target)->profile(), db::Database::Ledger, db::SessionMode::Reading,
                    (*target)->passwords());
    const ledger::TieOuts service((*target)->ledger(), payment, &second);
    QList<ledger::TieOutCheck> checks;
    if (context.arguments().has("first-breaks")) {
        if (ids != QStringList{QStringLiteral("T3")} || date->isValid())
            return usageError(translate("Ctl", "--first-breaks belongs to T3 over all dates."),
                              translate("Ctl", "Write: tieout T3 --first-breaks"));
        const auto result = wait(service.firstBreaks(mostAccounts, context.ticket()));
        if (!result)
            return result.error();
        checks << *result;
    } else {
        const auto result = runChecks(context, service, {ids, *date});
        if (!result)
            return result.error();
        checks = *result;
    }
    bool found = false, lacking = false;
    for (const ledger::TieOutCheck &check : checks) {
        found = found || (!check.ok && check.unavailable.isEmpty());
        lacking = lacking || (!check.unavailable.isEmpty() && ids.contains(check.id));
    }
    auto printed = answer(context, describe(checks), found ? Outcome::Finding : Outcome::Fine);
    if (printed && *printed == Outcome::Fine && lacking) {
        Error error;
        error.kind = ErrorKind::ContractNotMet;
        error.message =
            translate("Ctl", "A check that was asked for could not run; the answer names the reason.");
        return error;
    }
    return printed;
}

} // namespace zf::ctl
