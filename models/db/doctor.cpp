// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctor.h"

#include "models/db/doctorchecks.h"
#include "models/db/reachability.h"
#include "models/db/replica.h"

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

/// Whether the replica is one, and how far behind. The console works without it, so nothing here is an error.
QList<Check> examineReplicaOf(const Profile &profile, const QString &password)
{
    const QString id = QStringLiteral("replica");
    const Profile there = profile.onReplica();
    QList<Check> checks;
    for (Check &check : reachability(profile, there.ledger)) {
        check.id += QStringLiteral(":replica");
        if (!check.ok)
            check.severity = Severity::Warning;
        checks << check;
    }
    if (!checks.constLast().ok)
        return checks;
    const auto failed = [&](const Error &error) {
        return checks << Check{id, false, Severity::Warning, error.message, error.remedy};
    };
    Result<std::unique_ptr<Session>> primary =
        Session::open(profile, Database::Ledger, SessionMode::Reading, password);
    if (!primary.ok())
        return failed(primary.error());
    Result<std::unique_ptr<Session>> replica =
        Session::open(there, Database::Ledger, SessionMode::Reading, password);
    if (!replica.ok())
        return failed(replica.error());
    const Result<ReplicaState> state = examineReplica(
        [&primary](const Statement &statement, const QVariantList &values) {
            return (*primary)->select(statement, values);
        },
        **replica, std::chrono::seconds(profile.replicaLagLimitSeconds));
    if (!state.ok())
        return failed(state.error());
    if (state->replication == ReplicaState::Replication::Stopped)
        return checks << Check{id, false, Severity::Warning,
                               Text::tr("Replication is stopped at the replica, which is %1 ms behind.")
                                   .arg(state->lag.count() / 1000),
                               Text::tr("Ask the DBA to start it again.")};
    return checks << Check{
               id,
               true,
               Severity::Ok,
               Text::tr("The replica follows the ledger, %1 ms behind.").arg(state->lag.count() / 1000),
               {}};
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
    const bool signedIn =
        std::any_of(checks.begin(), checks.end(), [](const Check &c) { return c.id == u"signIn" && c.ok; });
    if (profile.replica && signedIn && !stop.stop_requested())
        checks << examineReplicaOf(profile, secret);
    return checks;
}

} // namespace zf::db
