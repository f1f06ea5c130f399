// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctor.h"

#include "models/db/doctorchecks.h"
#include "models/db/reachability.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

Check failedToOpen(const Error &error)
{
    const QString id = error.kind == ErrorKind::TlsFailed ? QStringLiteral("tls") : QStringLiteral("signIn");
    return {id, false, Severity::Error, error.message, error.remedy};
}

/// What one database of the profile is asked, over its own session.
QList<Check> examineDatabase(const Profile &profile, Database database, const QString &password,
                             const QList<PlannedQuery> &queries, const std::stop_token &stop)
{
    Result<std::unique_ptr<Session>> opened =
        Session::open(profile, database, SessionMode::Reading, password);
    if (!opened.ok())
        return {failedToOpen(opened.error())};
    Session &session = **opened;
    QList<Check> checks;
    if (database == Database::Ledger) {
        if (!profile.ledger.isSocket())
            checks << tlsCheck(session, profile.ledger);
        checks << Check{QStringLiteral("signIn"),
                        true,
                        Severity::Ok,
                        Text::tr("Signed in as %1 on %2.").arg(profile.ledger.user, session.serverVersion()),
                        {}};
        checks << privilegeChecks(session) << variableChecks(session);
    }
    const QList<Check> relations = contractChecks(session, database);
    checks << relations << moneyChecks(session, database);
    const bool met = std::all_of(relations.begin(), relations.end(),
                                 [](const Check &c) { return c.severity != Severity::Error; });
    if (met) // a query over a missing relation would only repeat what is missing
        checks << planChecks(session, database, queries, stop);
    return checks;
}

} // namespace

QList<Check> Doctor::examine(const Profile &profile, const PasswordSource &password,
                             const QList<PlannedQuery> &queries, const std::stop_token &stop)
{
    QList<Check> checks;
    if (Result<Done> valid = profile.validate(); !valid.ok())
        return {
            {QStringLiteral("profile"), false, Severity::Error, valid.error().message, valid.error().remedy}};
    checks << reachability(profile, profile.ledger);
    if (!checks.constLast().ok)
        return checks;

    QString secret;
    if (profile.authentication != Authentication::NoPassword) {
        const Result<QString> given = password(profile);
        if (!given.ok())
            return checks << failedToOpen(given.error());
        secret = *given;
    }
    for (const Database database : {Database::Ledger, Database::Payment}) {
        if (stop.stop_requested())
            break;
        if (profile.endpoint(database))
            checks << examineDatabase(profile, database, secret, queries, stop);
        else
            checks << Check{QStringLiteral("database:payment"), true, Severity::Info,
                            Text::tr("The profile names no payment database."),
                            Text::tr("Orders and traces are shown as unavailable.")};
        if (database == Database::Ledger && checks.constLast().id == u"signIn" && !checks.constLast().ok)
            break;
    }
    return checks;
}

} // namespace zf::db
