// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctorchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

Check notAnswered(const QString &id, const Error &error)
{
    return {id, false, Severity::Warning, error.message, error.remedy};
}

struct Expectation {
    const char *variable;
    const char *good;    ///< regular expression of the values that are fine
    const char *meaning; ///< what another value does
    Severity severity;
};
// Variables that change money, dates or safety (faults.md "The database side", security.md).
constexpr std::array expectations{
    Expectation{"sql_mode", "STRICT_(TRANS|ALL)_TABLES",
                QT_TRANSLATE_NOOP("Doctor", "Without strict mode the server cuts values that do not fit."),
                Severity::Warning},
    Expectation{"innodb_snapshot_isolation", "^(ON|1)$",
                QT_TRANSLATE_NOOP("Doctor", "Without snapshot isolation a repeatable read can lose updates."),
                Severity::Info},
    Expectation{"secure_timestamp", "^(YES|SUPER|REPLICATION)$",
                QT_TRANSLATE_NOOP("Doctor", "Sessions can forge the time of what they write."),
                Severity::Info},
    Expectation{"local_infile", "^(OFF|0)$",
                QT_TRANSLATE_NOOP("Doctor", "The server accepts files from clients."), Severity::Info},
    Expectation{"require_secure_transport", "^(ON|1)$",
                QT_TRANSLATE_NOOP("Doctor", "The server also accepts connections in clear text."),
                Severity::Info},
    Expectation{"innodb_flush_log_at_trx_commit", "^1$",
                QT_TRANSLATE_NOOP("Doctor", "A crash can lose committed transactions of the last second."),
                Severity::Info},
    Expectation{"sync_binlog", "^[1-9]",
                QT_TRANSLATE_NOOP("Doctor", "A crash can lose the end of the binary log."), Severity::Info},
    Expectation{"character_set_server", "^utf8mb4$",
                QT_TRANSLATE_NOOP("Doctor",
                                  "Procedures created without an own character set may refuse Chinese text."),
                Severity::Info},
};

} // namespace

Check tlsCheck(Session &session, const Endpoint &endpoint)
{
    const Result<Rows> cipher =
        session.select({"doctor.cipher", QStringLiteral("SHOW SESSION STATUS LIKE 'Ssl_cipher'")});
    if (!cipher.ok())
        return notAnswered(QStringLiteral("tls"), cipher.error());
    const QString name = cipher->isEmpty() ? QString() : cipher->text(0, 1);
    if (name.isEmpty()) // cannot be reached: Connector refuses to open without one
        return {
            QStringLiteral("tls"), false, Severity::Error, Text::tr("The connection is not encrypted."), {}};
    return {QStringLiteral("tls"),
            true,
            Severity::Ok,
            Text::tr("%1; the certificate names %2.").arg(name, endpoint.host),
            {}};
}

QList<Check> privilegeChecks(Session &session)
{
    const QString id = QStringLiteral("privileges");
    const Result<Rows> grants = session.select({"doctor.grants", QStringLiteral("SHOW GRANTS")});
    if (!grants.ok())
        return {notAnswered(id, grants.error())};
    static const QRegularExpression tooMany(QStringLiteral(
        "\\b(ALL PRIVILEGES|SUPER|FILE|PROCESS|SHUTDOWN|RELOAD|INSERT|UPDATE|DELETE|DROP|CREATE "
        "USER|CREATE(?! TEMPORARY)|ALTER|TRIGGER|EVENT|"
        "REPLICATION SLAVE|REPLICATION CLIENT|BINLOG \\w+|CONNECTION ADMIN|READ_ONLY ADMIN|GRANT "
        "OPTION)\\b"));
    QSet<QString> found;
    for (qsizetype i = 0; i < grants->size(); ++i) {
        // The privileges stand between GRANT and ON; behind it may be a password hash.
        const QString grant = grants->text(i, 0);
        const QString list = grant.section(QStringLiteral(" ON "), 0, 0);
        for (auto match = tooMany.globalMatch(list); match.hasNext();)
            found.insert(match.next().captured(1));
        if (grant.contains(u"WITH GRANT OPTION"))
            found.insert(QStringLiteral("GRANT OPTION"));
    }
    if (found.isEmpty())
        return {{id, true, Severity::Ok, Text::tr("The account can read and execute, nothing more."), {}}};
    QStringList names = found.values();
    names.sort();
    return {{id, false, Severity::Warning,
             Text::tr("The account can do more than the console needs: %1.")
                 .arg(names.join(QStringLiteral(", "))),
             Text::tr("Give operators an account with SELECT on the relations of the contract only.")}};
}

QList<Check> variableChecks(Session &session)
{
    QStringList names;
    for (const Expectation &e : expectations)
        names << QStringLiteral("'%1'").arg(QLatin1StringView(e.variable));
    const Result<Rows> rows = session.select(
        {"doctor.variables", QStringLiteral("SHOW GLOBAL VARIABLES WHERE Variable_name IN (%1, 'time_zone', "
                                            "'system_time_zone', 'read_only')")
                                 .arg(names.join(u','))});
    if (!rows.ok())
        return {notAnswered(QStringLiteral("variables"), rows.error())};
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < rows->size(); ++i)
        values.insert(rows->text(i, 0).toLower(), rows->text(i, 1));
    QList<Check> checks;
    for (const Expectation &e : expectations) {
        const QString name = QString::fromLatin1(e.variable);
        if (!values.contains(name))
            continue; // the other server, or an older version
        const bool good =
            QRegularExpression(QString::fromLatin1(e.good), QRegularExpression::CaseInsensitiveOption)
                .match(values[name])
                .hasMatch();
        const QString shown = values[name].isEmpty() ? Text::tr("(empty)") : values[name];
        checks << Check{QStringLiteral("variable:") + name, good, good ? Severity::Ok : e.severity,
                        good ? QStringLiteral("%1 = %2").arg(name, shown)
                             : QStringLiteral("%1 = %2. %3").arg(name, shown, Text::tr(e.meaning)),
                        good ? QString()
                             : Text::tr("Ask the DBA; the console sets its own sessions safely.")};
    }
    checks << Check{
        QStringLiteral("variable:time_zone"),
        true,
        Severity::Ok,
        Text::tr("The server's zone is %1 (%2); the console's sessions use UTC.")
            .arg(values.value(QStringLiteral("time_zone")), values.value(QStringLiteral("system_time_zone"))),
        {}};
    checks << Check{QStringLiteral("variable:read_only"),
                    true,
                    Severity::Ok,
                    QStringLiteral("read_only = %1").arg(values.value(QStringLiteral("read_only"))),
                    {}};
    return checks;
}

} // namespace zf::db
