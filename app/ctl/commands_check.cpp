// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/checks.h"
#include "models/db/doctor.h"
#include "models/ledger/accounts.h"
#include "models/ledger/journals.h"
#include "models/ledger/tieouts.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"
#include "models/payment/orders.h"

#include <QJsonArray>

#include <algorithm>

namespace zf::ctl {

namespace {

QString severityCode(db::Severity severity)
{
    switch (severity) {
    case db::Severity::Ok:
        return QStringLiteral("ok");
    case db::Severity::Info:
        return QStringLiteral("info");
    case db::Severity::Warning:
        return QStringLiteral("warning");
    case db::Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString severityName(db::Severity severity)
{
    switch (severity) {
    case db::Severity::Ok:
        return translate("Ctl", "ok");
    case db::Severity::Info:
        return translate("Ctl", "info");
    case db::Severity::Warning:
        return translate("Ctl", "warning");
    case db::Severity::Error:
        return translate("Ctl", "ERROR");
    }
    return {};
}

Result<Outcome> doctor(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    return examine(context, **target, Examination::Contract);
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
    };
    QJsonArray json;
    for (const ledger::TieOutCheck &check : checks) {
        QJsonArray found;
        for (const ledger::Finding &finding : check.findings) {
            QStringList vouchers;
            for (const VoucherNo &voucher : finding.vouchers)
                vouchers << voucher.text();
            findings.rows << TableRow{check.id,
                                      finding.kind,
                                      finding.key,
                                      finding.expected,
                                      finding.actual,
                                      optional(vouchers.join(QLatin1Char(' '))),
                                      finding.date.isValid() ? TableCell(finding.date) : TableCell()};
            QJsonObject one{{QStringLiteral("kind"), finding.kind},
                            {QStringLiteral("key"), finding.key},
                            {QStringLiteral("expected"), finding.expected},
                            {QStringLiteral("actual"), finding.actual},
                            {QStringLiteral("vouchers"), QJsonArray::fromStringList(vouchers)}};
            if (finding.date.isValid())
                one.insert(QStringLiteral("date"), finding.date.toString(Qt::ISODate));
            found.append(one);
        }
        summary.rows << TableRow{check.id, check.ok, check.scanned, qint64(check.findings.size()),
                                 optional(check.unavailable)};
        QJsonObject object{{QStringLiteral("id"), check.id},
                           {QStringLiteral("ok"), check.ok},
                           {QStringLiteral("scanned"), check.scanned},
                           {QStringLiteral("findings"), found}};
        if (!check.unavailable.isEmpty())
            object.insert(QStringLiteral("unavailable"), check.unavailable);
        json.append(object);
    }
    document.sections << summary;
    if (!findings.rows.isEmpty())
        document.sections << findings;
    document.extra.insert(QStringLiteral("checks"), json);
    return document;
}

constexpr int mostAccounts = 100'000; ///< listed by --first-breaks

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
    const ledger::TieOuts service((*target)->ledger(), payment);
    // The service runs them one by one; asking for one at a time lets the bar move.
    const QStringList wanted = ids.isEmpty() ? ledger::TieOuts::allIds() : ids;
    QList<ledger::TieOutCheck> checks;
    if (context.arguments().has("first-breaks")) {
        if (wanted != QStringList{QStringLiteral("T3")} || date->isValid())
            return usageError(translate("Ctl", "--first-breaks belongs to T3 over all dates."),
                              translate("Ctl", "Write: tieout T3 --first-breaks"));
        const auto result = wait(service.firstBreaks(mostAccounts, context.ticket()));
        if (!result)
            return result.error();
        checks << *result;
    } else {
        ProgressBar bar;
        for (const QString &id : wanted) {
            bar.show(id, checks.size(), wanted.size());
            const auto result = wait(service.run({id}, *date, 100, context.ticket()));
            if (!result)
                return result.error();
            checks += *result;
        }
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

} // namespace

bool isConnectionStep(const QString &id)
{
    static const QStringList steps = {QStringLiteral("profile"), QStringLiteral("name"),
                                      QStringLiteral("tcp"),     QStringLiteral("socket"),
                                      QStringLiteral("tls"),     QStringLiteral("signIn")};
    return steps.contains(id.section(QLatin1Char(':'), 0, 0)); // a step may name its database: "tls:payment"
}

Result<Outcome> examine(Context &context, Target &target, Examination depth)
{
    QList<db::PlannedQuery> queries;
    if (depth == Examination::Contract) {
        queries = ledger::TrialBalances::plannedQueries() + ledger::Accounts::plannedQueries() +
                  ledger::Journals::plannedQueries() + ledger::Vouchers::plannedQueries();
        if (target.has(db::Database::Payment))
            queries += payment::Orders::plannedQueries();
    }
    const QList<db::Check> checks =
        db::Doctor::examine(target.profile(), target.passwords(), queries, context.ticket());

    Section table;
    table.key = depth == Examination::Contract ? QStringLiteral("checks") : QStringLiteral("steps");
    table.columns = {
        {QStringLiteral("id"), translate("Ctl", "Check"), Kind::Identifier},
        {QStringLiteral("ok"), translate("Ctl", "Passed"), Kind::Boolean},
        {QStringLiteral("severity"), translate("Ctl", "Severity")},
        {QStringLiteral("detail"), translate("Ctl", "Found")},
        {QStringLiteral("remedy"), translate("Ctl", "What to do")},
    };
    QJsonArray json;
    bool failed = false, unconnected = false;
    for (const db::Check &check : checks) {
        const bool broken = !check.ok && check.severity == db::Severity::Error;
        failed = failed || broken;
        unconnected = unconnected || (broken && isConnectionStep(check.id));
        table.rows << TableRow{check.id, check.ok, severityName(check.severity), check.detail, check.remedy};
        json.append(QJsonObject{{QStringLiteral("id"), check.id},
                                {QStringLiteral("ok"), check.ok},
                                {QStringLiteral("severity"), severityCode(check.severity)},
                                {QStringLiteral("detail"), check.detail},
                                {QStringLiteral("remedy"), check.remedy}});
    }
    Document document;
    document.extra.insert(table.key, json);
    document.sections << table;
    auto printed = answer(context, document, failed ? Outcome::Finding : Outcome::Fine);
    if (context.ticket().stop_requested()) {
        Error error;
        error.kind = ErrorKind::Cancelled;
        error.message = translate("Ctl", "Cancelled.");
        return error;
    }
    if (printed && unconnected) {
        Error error;
        error.kind = ErrorKind::Unreachable;
        error.message = translate("Ctl", "There is no connection; the steps above say where it ends.");
        return error;
    }
    return printed;
}

QList<Command> checkCommands()
{
    return {
        {"doctor",
         "",
         QT_TRANSLATE_NOOP("Ctl",
                           "whether server, rights, tables and query plans are as the console needs them"),
         {},
         0,
         0,
         doctor},
        {"tieout",
         "[T1 …]",
         QT_TRANSLATE_NOOP("Ctl", "checks of the books against each other; by default all"),
         {QStringLiteral("date"), QStringLiteral("first-breaks")},
         0,
         32,
         tieOut},
    };
}

} // namespace zf::ctl
