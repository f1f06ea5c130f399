// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/migrator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

static void initResources()
{
    Q_INIT_RESOURCE(zf_sql); // a static library's resources are not registered by themselves
}

namespace zf::db {

namespace {

QString folderOf(Database database)
{
    switch (database) {
    case Database::Ledger:
        return QStringLiteral("ledger");
    case Database::Payment:
        return QStringLiteral("payment");
    case Database::Desk:
        return QStringLiteral("desk");
    }
    Q_UNREACHABLE();
}

Error migrationError(const QString &message, const QString &remedy)
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("migration");
    error.message = message;
    error.remedy = remedy;
    return error;
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Migrator)
};

Result<Rows> applied(Session &session)
{
    const Result<Rows> exists = session.select(
        {"migration.exists",
         QStringLiteral("SELECT COUNT(*) FROM information_schema.tables"
                        " WHERE table_schema = DATABASE() AND table_name = 'schema_migration'")});
    if (!exists.ok())
        return exists.error();
    if (exists->integer(0, 0) == 0)
        return Rows();
    return session.select(
        {"migration.applied", QStringLiteral("SELECT number, name, sha256, CAST(applied_at AS CHAR)"
                                             " FROM schema_migration ORDER BY number")});
}

} // namespace

QList<Migration> Migrator::migrations(Database database)
{
    initResources();
    const QDir folder(QStringLiteral(":/sql/") + folderOf(database));
    QList<Migration> result;
    for (const QString &entry :
         folder.entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(entry));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened); // compiled in
        Q_UNUSED(opened);
        const QByteArray text = file.readAll();
        Migration migration;
        migration.number = QStringView(entry).first(4).toInt();
        migration.name = entry.chopped(4);
        migration.sql = QString::fromUtf8(text);
        migration.sha256 =
            QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
        result << migration;
    }
    return result;
}

Result<QList<MigrationStatus>> Migrator::status(Session &session, Database database)
{
    const Result<Rows> done = applied(session);
    if (!done.ok())
        return done.error();
    QList<MigrationStatus> result;
    for (const Migration &migration : migrations(database)) {
        MigrationStatus status{migration, false, false, {}};
        for (qsizetype i = 0; i < done->size(); ++i) {
            if (done->integer(i, 0) == migration.number) {
                status.applied = true;
                status.changed = done->text(i, 2) != migration.sha256;
                status.appliedAt = done->text(i, 3);
            }
        }
        result << status;
    }
    for (qsizetype i = 0; i < done->size(); ++i) {
        const int number = static_cast<int>(done->integer(i, 0));
        const bool known = std::any_of(result.begin(), result.end(), [number](const MigrationStatus &s) {
            return s.migration.number == number;
        });
        if (!known)
            return migrationError(
                Text::tr("The database has the migration %1, which this program does not know.")
                    .arg(done->text(i, 1)),
                Text::tr("Use the program's version that installed it, or a newer one."));
    }
    return result;
}

Result<int> Migrator::upgrade(Session &session, Database database)
{
    const Result<qint64> table = session.execute(
        {"migration.table",
         QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migration ("
                        " number INT NOT NULL, name VARCHAR(64) NOT NULL, sha256 CHAR(64) NOT NULL,"
                        " applied_at DATETIME(6) NOT NULL, PRIMARY KEY (number)) ENGINE=InnoDB")});
    if (!table.ok())
        return table.error();
    const Result<QList<MigrationStatus>> all = status(session, database);
    if (!all.ok())
        return all.error();
    int count = 0;
    for (const MigrationStatus &one : *all) {
        if (one.changed)
            return migrationError(
                Text::tr("The migration %1 was applied from another text than this program's.")
                    .arg(one.migration.name),
                Text::tr("Compare the database with the program's version that installed it; "
                         "nothing was changed."));
        if (one.applied)
            continue;
        const QByteArray name = one.migration.name.toUtf8();
        if (Result<Done> ran = session.runScript(name.constData(), one.migration.sql); !ran.ok())
            return ran.error();
        const Result<qint64> noted = session.execute(
            {"migration.note",
             QStringLiteral("INSERT INTO schema_migration VALUES (?, ?, ?, UTC_TIMESTAMP(6))")},
            {one.migration.number, one.migration.name, one.migration.sha256});
        if (!noted.ok())
            return noted.error();
        ++count;
    }
    return count;
}

} // namespace zf::db
