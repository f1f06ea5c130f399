// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/checks.h"
#include "app/ctl/tieout.h"
#include "models/db/doctor.h"
#include "models/ledger/accounts.h"
#include "models/ledger/changes.h"
#include "models/ledger/clearingaccounts.h"
#include "models/ledger/journals.h"
#include "models/ledger/signoffs.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"
#include "models/payment/channels.h"
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
                  ledger::Journals::plannedQueries() + ledger::Vouchers::plannedQueries() +
                  ledger::ClearingAccounts::plannedQueries() + ledger::Signoffs::plannedQueries() +
                  ledger::Changes::plannedQueries();
        if (target.has(db::Database::Payment))
            queries += payment::Orders::plannedQueries() + payment::Channels::plannedQueries();
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
         "[T1 …] [--date DATE] [--resume] [--primary]",
         QT_TRANSLATE_NOOP("Ctl", "checks of the books against each other; by default all"),
         {QStringLiteral("date"), QStringLiteral("first-breaks"), QStringLiteral("resume"),
          QStringLiteral("primary")},
         0,
         32,
         tieOut},
    };
}

} // namespace zf::ctl
