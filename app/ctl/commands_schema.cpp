// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "models/db/migrator.h"

#include <QRegularExpression>

namespace zf::ctl {

namespace {

/// The databases that the command is about.
Result<QList<db::Database>> chosenDatabases(const Arguments &arguments, const Target &target)
{
    if (arguments.has("database")) {
        const auto database = databaseFromCode(arguments.value("database"));
        if (!database)
            return database.error();
        if (!target.has(*database)) {
            return usageError(translate("Ctl", "The profile \"%1\" has no %2 database.")
                                  .arg(target.profile().name, databaseCode(*database)),
                              translate("Ctl", "Choose another, or add it to the profile."));
        }
        return QList<db::Database>{*database};
    }
    QList<db::Database> databases;
    for (const auto database : {db::Database::Ledger, db::Database::Payment, db::Database::Desk}) {
        if (target.has(database))
            databases << database;
    }
    return databases;
}

/// Makes the empty database, utf8mb4 and compared byte by byte, through a connection that needs none of ours.
Result<Done> createDatabase(const Target &target, db::Database database, const std::stop_token &ticket)
{
    db::Profile outside = target.profile();
    const db::Endpoint at = *outside.endpoint(database);
    const QString name = at.database;
    // validate() of the profile allows no more than this; an identifier cannot be bound.
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_$.-]{1,64}$"));
    if (!plain.match(name).hasMatch())
        return usageError(translate("Ctl", "\"%1\" cannot be the name of a database.").arg(name));
    outside.ledger = at;
    outside.ledger.database = QStringLiteral("information_schema");
    db::Lane lane(outside, db::Database::Ledger, db::SessionMode::Maintenance, target.passwords());
    return wait(lane.run<Done>(
        [name](db::Session &session, const std::stop_token &) -> Result<Done> {
            const auto made = session.execute(
                {"schema-create",
                 QStringLiteral(
                     "CREATE DATABASE IF NOT EXISTS `%1` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                     .arg(name)});
            if (!made)
                return made.error();
            return Done{};
        },
        ticket));
}

Result<QList<db::MigrationStatus>> readStatus(Target &target, db::Database database,
                                              const std::stop_token &ticket)
{
    return wait(target.lane(database, db::SessionMode::Maintenance)
                    .run<QList<db::MigrationStatus>>(
                        [database](db::Session &session, const std::stop_token &) {
                            return db::Migrator::status(session, database);
                        },
                        ticket));
}

Result<Outcome> printStatus(Context &context, Target &target, const QList<db::Database> &databases)
{
    Section table;
    table.key = QStringLiteral("rows");
    table.columns = {
        {QStringLiteral("database"), translate("Ctl", "Database")},
        {QStringLiteral("number"), translate("Ctl", "Number"), Kind::Integer},
        {QStringLiteral("name"), translate("Ctl", "Migration")},
        {QStringLiteral("applied"), translate("Ctl", "Applied"), Kind::Boolean},
        {QStringLiteral("changed"), translate("Ctl", "Changed since"), Kind::Boolean},
        {QStringLiteral("appliedAt"), translate("Ctl", "When"), Kind::Time},
        {QStringLiteral("sha256"), QStringLiteral("SHA-256"), Kind::Identifier},
    };
    bool finding = false;
    for (const db::Database database : databases) {
        const auto status = readStatus(target, database, context.ticket());
        if (!status)
            return status.error();
        for (const db::MigrationStatus &row : *status) {
            finding = finding || !row.applied || row.changed;
            // The server's text is UTC; when it is no moment it is shown as it is.
            const auto at = Timestamp::fromServerText(row.appliedAt);
            table.rows << TableRow{databaseCode(database),
                                   qint64(row.migration.number),
                                   row.migration.name,
                                   row.applied,
                                   row.changed,
                                   at ? TableCell(*at) : optional(row.appliedAt),
                                   row.migration.sha256};
        }
    }
    Document document;
    document.sections << table;
    document.extra.insert(QStringLiteral("next"), QJsonValue::Null);
    return answer(context, document, finding ? Outcome::Finding : Outcome::Fine);
}

enum class Creation { Create, Expect };

Result<Outcome> bringUp(Context &context, Creation creation)
{
    auto target = context.target(Role::Administrator);
    if (!target)
        return target.error();
    const auto databases = chosenDatabases(context.arguments(), **target);
    if (!databases)
        return databases.error();
    for (const db::Database database : *databases) {
        if (creation == Creation::Create) {
            if (auto made = createDatabase(**target, database, context.ticket()); !made)
                return made.error();
        }
        const auto count = wait(
            (*target)
                ->lane(database, db::SessionMode::Maintenance)
                .run<int>([database](db::Session &session,
                                     std::stop_token) { return db::Migrator::upgrade(session, database); },
                          context.ticket()));
        if (!count)
            return count.error();
        note(translate("Ctl", "%1: %n migration(s) applied.", nullptr, *count).arg(databaseCode(database)));
    }
    return printStatus(context, **target, *databases);
}

Result<Outcome> install(Context &context)
{
    return bringUp(context, Creation::Create);
}

Result<Outcome> upgrade(Context &context)
{
    return bringUp(context, Creation::Expect);
}

Result<Outcome> status(Context &context)
{
    auto target = context.target(Role::Administrator);
    if (!target)
        return target.error();
    const auto databases = chosenDatabases(context.arguments(), **target);
    if (!databases)
        return databases.error();
    return printStatus(context, **target, *databases);
}

} // namespace

QList<Command> schemaCommands()
{
    const QStringList which = {QStringLiteral("database")};
    return {
        {"schema install", "",
         QT_TRANSLATE_NOOP("Ctl", "make the databases and the reference tables in them"), which, 0, 0,
         install},
        {"schema upgrade", "", QT_TRANSLATE_NOOP("Ctl", "apply the migrations that are missing"), which, 0, 0,
         upgrade},
        {"schema status", "", QT_TRANSLATE_NOOP("Ctl", "which migrations are applied"), which, 0, 0, status},
    };
}

} // namespace zf::ctl
