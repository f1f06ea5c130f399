// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/tieout.h"

#include "app/ctl/replicafields.h"
#include "models/ledger/tieoutcheckpoint.h"

#include <QJsonArray>

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

Document describe(const QList<ledger::TieOutCheck> &checks, const std::optional<db::ReplicaState> &replica)
{
    Document document;
    document.fields = serverFields(replica);
    if (replica && replica->replication == db::ReplicaState::Replication::Stopped)
        document.remarks << translate("Ctl", "Replication is stopped at the replica.");
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
    }
    document.sections << summary;
    if (!findings.rows.isEmpty())
        document.sections << findings;
    document.extra.insert(QStringLiteral("checks"), checksJson(checks));
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

using Run = std::shared_ptr<ledger::TieOutRun>;
using Checks = QList<ledger::TieOutCheck>;

/// Runs the checks, two at a time, and shows on a terminal how far they are.
Result<Checks> proceed(Context &context, const ledger::TieOuts &service, const Run &run)
{
    ProgressBar bar;
    return wait(service.proceed(run, context.ticket()), [&bar, &run] { show(bar, run->checks()); });
}

/// The run that was interrupted, if there is one for this request; what else was kept is given up with a
/// message.
Run keptRun(const ledger::TieOuts &service, const ledger::TieOutRequest &request,
            const std::shared_ptr<ledger::TieOutCheckpoint> &checkpoint)
{
    const auto kept = checkpoint->summary();
    if (!kept) {
        note(kept.error().kind == ErrorKind::NotFound
                 ? translate("Ctl", "%1 All checks start anew.").arg(kept.error().message)
                 : translate("Ctl", "%1 It is discarded; all checks start anew.").arg(kept.error().message));
        return nullptr;
    }
    const bool asked = !request.ids.isEmpty() || request.date.isValid();
    if (asked && (request.ids != kept->request.ids || request.date != kept->request.date)) {
        note(translate("Ctl",
                       "The run that was kept is of other checks or another date. It is discarded; the "
                       "checks start anew."));
        return nullptr;
    }
    auto run = service.restore(checkpoint);
    if (!run) {
        note(translate("Ctl", "%1 It is discarded; all checks start anew.").arg(run.error().message));
        return nullptr;
    }
    note(translate("Ctl", "Going on with the run of %1, at %2 %.")
             .arg(kept->savedAt.display(), QString::number(kept->percent)));
    return *run;
}

struct Answer {
    Checks checks;
    std::optional<db::ReplicaState> replica;
};

Result<Answer> runChecks(Context &context, const ledger::TieOuts &service,
                         const ledger::TieOutRequest &request, const QString &profile)
{
    const auto checkpoint = std::make_shared<ledger::TieOutCheckpoint>(profile);
    const auto anew = [&]() -> Result<Run> {
        auto prepared = service.prepare(request);
        if (prepared)
            (*prepared)->keepIn(checkpoint);
        return prepared;
    };
    Run run = context.arguments().has("resume") ? keptRun(service, request, checkpoint) : nullptr;
    const bool resumed = run != nullptr;
    if (!resumed) {
        auto begun = anew();
        if (!begun)
            return begun.error();
        run = *begun;
    }
    auto checks = proceed(context, service, run);
    if (!checks && resumed && checks.error().code == QLatin1String("tieOutStale")) {
        note(translate("Ctl", "%1 It is discarded; all checks start anew.").arg(checks.error().message));
        auto begun = anew();
        if (!begun)
            return begun.error();
        run = *begun;
        checks = proceed(context, service, run);
    }
    if (!checks) {
        Error error = checks.error();
        if (checkpoint->summary())
            error.remedy =
                translate("Ctl", "What was compared is kept. Go on with: zhangfangctl tieout --resume");
        return error;
    }
    return Answer{*checks, run->replica()};
}

} // namespace

QJsonArray checksJson(const QList<ledger::TieOutCheck> &checks)
{
    QJsonArray json;
    for (const ledger::TieOutCheck &check : checks)
        json.append(jsonOf(check));
    return json;
}

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
    std::unique_ptr<Target> replica;
    if ((*target)->profile().replica && !context.arguments().has("primary")) {
        auto there = (*target)->replica();
        if (!there)
            return there.error();
        replica = *std::move(there);
    }
    Target &read = replica ? *replica : **target;
    db::Lane *payment = read.has(db::Database::Payment) ? &read.lane(db::Database::Payment) : nullptr;
    db::Lane second(read.profile(), db::Database::Ledger, db::SessionMode::Reading, read.passwords());
    const ledger::TieOuts service(read.ledger(), payment, &second, replica ? &(*target)->ledger() : nullptr);
    Answer answered;
    Checks &checks = answered.checks;
    if (context.arguments().has("first-breaks")) {
        if (ids != QStringList{QStringLiteral("T3")} || date->isValid() || context.arguments().has("resume"))
            return usageError(translate("Ctl", "--first-breaks belongs to T3 over all dates."),
                              translate("Ctl", "Write: tieout T3 --first-breaks"));
        const auto result = wait(service.firstBreaks(mostAccounts, context.ticket()));
        if (!result)
            return result.error();
        checks << *result;
    } else {
        auto result = runChecks(context, service, {ids, *date}, (*target)->profile().name);
        if (!result)
            return result.error();
        answered = *std::move(result);
    }
    bool found = false, lacking = false;
    for (const ledger::TieOutCheck &check : checks) {
        found = found || (!check.ok && check.unavailable.isEmpty());
        lacking = lacking || (!check.unavailable.isEmpty() && ids.contains(check.id));
    }
    auto printed =
        answer(context, describe(checks, answered.replica), found ? Outcome::Finding : Outcome::Fine);
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
