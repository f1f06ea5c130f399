// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/installation.h"

#include "app/sandbox/privateserver.h"
#include "models/db/migrator.h"

#include <QCoreApplication>
#include <QFile>

namespace zf::sandbox {

namespace {

/// Text of a file compiled into zf_db.
Result<QString> embedded(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.kind = ErrorKind::Internal;
        error.message =
            QCoreApplication::translate("Sandbox", "The program lacks its own file %1.").arg(path);
        return error;
    }
    return QString::fromUtf8(file.readAll());
}

Result<Done> createDatabases(const db::Profile &root)
{
    db::Profile profile = root;
    profile.ledger.database = QStringLiteral("mysql"); // the only one there is so far
    Result<std::unique_ptr<db::Session>> session =
        db::Session::open(profile, db::Database::Ledger, db::SessionMode::Maintenance, {});
    if (!session.ok())
        return session.error();
    for (const QString &name : {root.ledger.database, root.payment->database, root.desk->database}) {
        const QString sql = QStringLiteral("CREATE DATABASE IF NOT EXISTS %1"
                                           " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                                .arg(name);
        if (Result<qint64> created = (*session)->execute({"sandbox.database", sql}); !created.ok())
            return created.error();
    }
    return Done{};
}

/// The people behind the accounts, and what the reviewers among them may review.
Result<Done> createOperators(db::Session &session, const QString &desk)
{
    const QString operators =
        QStringLiteral("INSERT IGNORE INTO %1.operator (login, full_name, role, enabled, created_at) VALUES"
                       " ('finance', '周敏', 'zf_finance', 1, '2026-06-30 01:00:00'),"
                       " ('compliance', '林悦', 'zf_compliance', 1, '2026-06-30 01:00:00'),"
                       " ('compliance_lead', '高航', 'zf_compliance_lead', 1, '2026-06-30 01:00:00'),"
                       " ('support', '何静', 'zf_support', 1, '2026-06-30 01:00:00'),"
                       " ('auditor', '许诺', 'zf_auditor', 1, '2026-06-30 01:00:00'),"
                       " ('intake', '支付系统', 'zf_intake', 1, '2026-06-30 01:00:00')");
    const QString skills = QStringLiteral("INSERT IGNORE INTO %1.review_skill (login, skill) VALUES"
                                          " ('compliance', '*'), ('compliance_lead', '*')");
    for (const QString &statement : {operators.arg(desk), skills.arg(desk)}) {
        if (Result<qint64> done = session.execute({"sandbox.operators", statement}); !done.ok())
            return done.error();
    }
    return Done{};
}

Result<Done> createAccounts(db::Session &session, const db::Profile &root)
{
    Result<QString> roles = embedded(QStringLiteral(":/sql/roles/mariadb.sql"));
    if (!roles.ok())
        return roles.error();
    QString sql = *roles;
    sql.replace(QStringLiteral("{ledger}"), root.ledger.database);
    sql.replace(QStringLiteral("{payment}"), root.payment->database);
    sql.replace(QStringLiteral("{desk}"), root.desk->database);
    if (Result<Done> ran = session.runScript("roles/mariadb.sql", sql); !ran.ok())
        return ran;
    const QMap<QString, QString> accounts = roleAccounts();
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        if (it.value() == u"root")
            continue;
        for (const QString &pattern : {QStringLiteral("CREATE USER IF NOT EXISTS '%2'@'localhost'"),
                                       QStringLiteral("GRANT %1 TO '%2'@'localhost'"),
                                       QStringLiteral("SET DEFAULT ROLE %1 FOR '%2'@'localhost'")}) {
            const QString statement = pattern.contains(u"%1")
                                          ? pattern.arg(it.key(), it.value())
                                          : QString(pattern).replace(QStringLiteral("%2"), it.value());
            if (Result<qint64> done = session.execute({"sandbox.account", statement}); !done.ok())
                return done.error();
        }
    }
    return createOperators(session, root.desk->database);
}

} // namespace

QMap<QString, QString> roleAccounts()
{
    return {
        {QStringLiteral("root"), QStringLiteral("root")},
        {QStringLiteral("zf_finance"), QStringLiteral("finance")},
        {QStringLiteral("zf_compliance"), QStringLiteral("compliance")},
        {QStringLiteral("zf_compliance_lead"), QStringLiteral("compliance_lead")},
        {QStringLiteral("zf_support"), QStringLiteral("support")},
        {QStringLiteral("zf_auditor"), QStringLiteral("auditor")},
        {QStringLiteral("zf_posting"), QStringLiteral("posting")},
        {QStringLiteral("zf_feed"), QStringLiteral("feed")},
        {QStringLiteral("zf_intake"), QStringLiteral("intake")},
    };
}

Result<Done> install(const PrivateServer &server)
{
    const db::Profile root = server.rootProfile();
    if (Result<Done> created = createDatabases(root); !created.ok())
        return created;
    for (const db::Database database : {db::Database::Ledger, db::Database::Payment, db::Database::Desk}) {
        Result<std::unique_ptr<db::Session>> session =
            db::Session::open(root, database, db::SessionMode::Maintenance, {});
        if (!session.ok())
            return session.error();
        if (Result<int> upgraded = db::Migrator::upgrade(**session, database); !upgraded.ok())
            return upgraded.error();
    }
    Result<std::unique_ptr<db::Session>> session =
        db::Session::open(root, db::Database::Ledger, db::SessionMode::Maintenance, {});
    if (!session.ok())
        return session.error();
    return createAccounts(**session, root);
}

Result<std::unique_ptr<db::Session>> fillingSession(const PrivateServer &server, db::Database database)
{
    Result<std::unique_ptr<db::Session>> session =
        db::Session::open(server.rootProfile(), database, db::SessionMode::Maintenance, {});
    if (!session.ok())
        return session.error();
    for (const char *setting : {"SET SESSION sql_log_bin = 0", "SET SESSION unique_checks = 0",
                                "SET SESSION foreign_key_checks = 0"}) {
        if (Result<qint64> set = (*session)->execute({"filling.setup", QString::fromLatin1(setting)});
            !set.ok())
            return set.error();
    }
    return session;
}

} // namespace zf::sandbox
