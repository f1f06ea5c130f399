// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/session.h"

#include "models/db/connector.h"
#include "models/db/errors.h"
#include "models/db/scriptsplitter.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>

#include <mysql.h>

namespace zf::db {

namespace {

Q_LOGGING_CATEGORY(statements, "zf.db.statement", QtWarningMsg)

/// Names and durations only: never a bound value, never the text of a statement.
class StatementLog {
public:
    explicit StatementLog(const char *name)
        : m_name(name)
    {
        m_timer.start();
    }
    ~StatementLog() { qCDebug(statements, "%s: %lld ms", m_name, static_cast<long long>(m_timer.elapsed())); }

private:
    const char *m_name;
    QElapsedTimer m_timer;
};

Error toError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    return errorFromServer(code, code >= 31100 && code < 31200 ? QStringLiteral("45000") : QString(),
                           repairedErrorText(error.databaseText()));
}

} // namespace

Result<std::unique_ptr<Session>> Session::open(const Profile &profile, Database database, SessionMode mode,
                                               const QString &password, const SocketObserver &connected)
{
    if (Result<Done> valid = profile.validate(); !valid.ok())
        return valid.error();
    const std::optional<Endpoint> endpoint = profile.endpoint(database);
    if (!endpoint) {
        Error error;
        error.kind = ErrorKind::ContractNotMet;
        error.code = QStringLiteral("noDatabase");
        error.message = QCoreApplication::translate("Session", "The profile “%1” names no such database.")
                            .arg(profile.name);
        return error;
    }

    static QAtomicInteger<quint64> counter = 0;
    std::unique_ptr<Session> session(new Session);
    const QString name = QStringLiteral("zf-%1").arg(++counter);
    if (Result<Done> opened = Connector::open(name, profile, *endpoint, password); !opened.ok())
        return opened.error();
    session->m_connectionName = name;
    session->m_database = endpoint->database;
    if (connected)
        connected(static_cast<int>(mysql_get_socket(session->nativeHandle())));

    Result<Rows> who =
        session->select({"session.version", QStringLiteral("SELECT VERSION(), CONNECTION_ID()")});
    if (!who.ok())
        return who.error();
    session->m_serverVersion = who->text(0, 0);
    session->m_isMariaDb = session->m_serverVersion.contains(u"MariaDB");
    session->m_connectionId = who->text(0, 1).toULongLong();

    QStringList setup{
        // The identifiers' own collation decides comparisons; this one is known to both servers.
        QStringLiteral("SET NAMES utf8mb4 COLLATE utf8mb4_bin"),
        QStringLiteral("SET SESSION time_zone = '+00:00'"),
        QStringLiteral(
            "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
            "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'"),
        QStringLiteral("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ"),
    };
    if (mode != SessionMode::Maintenance) { // filling a sandbox takes as long as it takes
        setup << (session->m_isMariaDb ? QStringLiteral("SET SESSION max_statement_time = %1")
                                             .arg(profile.statementTimeoutSeconds)
                                       : QStringLiteral("SET SESSION max_execution_time = %1")
                                             .arg(profile.statementTimeoutSeconds * 1000));
    }
    if (mode == SessionMode::Reading)
        setup << QStringLiteral("SET SESSION TRANSACTION READ ONLY");
    for (const QString &statement : setup) {
        if (Result<qint64> done = session->execute({"session.setup", statement}); !done.ok())
            return done.error();
    }
    return session;
}

Session::~Session()
{
    if (m_connectionName.isEmpty())
        return;
    {
        QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

st_mysql *Session::nativeHandle() const
{
    const QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    return *static_cast<MYSQL *const *>(database.driver()->handle().constData());
}

Result<Rows> Session::select(const Statement &statement, const QVariantList &values)
{
    const StatementLog log(statement.name);
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    const auto failed = [this, &query] {
        Error error = toError(query.lastError());
        m_broken = m_broken || losesConnection(error.nativeCode);
        return error;
    };
    if (values.isEmpty()) {
        if (!query.exec(statement.sql))
            return failed();
    } else {
        if (!query.prepare(statement.sql))
            return failed();
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            return failed();
    }
    Rows rows;
    const int columns = query.record().count();
    while (query.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row << query.value(i);
        rows.m_rows << std::move(row);
    }
    if (query.lastError()
            .isValid()) // an error after the first rows, or a value longer than prepared (faults 19)
        return failed();
    return rows;
}

Result<qint64> Session::execute(const Statement &statement, const QVariantList &values)
{
    const StatementLog log(statement.name);
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    bool done = false;
    if (values.isEmpty()) {
        done = query.exec(statement.sql);
    } else if (query.prepare(statement.sql)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (!done) {
        Error error = toError(query.lastError());
        m_broken = m_broken || losesConnection(error.nativeCode);
        return error;
    }
    return static_cast<qint64>(query.numRowsAffected());
}

Result<QVariantList> Session::call(const char *procedure, const QVariantList &in, int outCount)
{
    // OUT values travel in user variables, cleared first: an error would leave the last call's answer there
    // (faults 9, 30).
    QStringList parameters(in.size(), QStringLiteral("?"));
    QStringList cleared, selected;
    for (int i = 1; i <= outCount; ++i) {
        const QString variable = QStringLiteral("@zf_out%1").arg(i);
        parameters << variable;
        cleared << variable + QStringLiteral(" = NULL");
        selected << QStringLiteral("CAST(%1 AS CHAR)").arg(variable);
    }
    if (outCount > 0) {
        if (Result<qint64> done = execute({procedure, QStringLiteral("SET ") + cleared.join(u", ")});
            !done.ok())
            return done.error();
    }
    const QString text =
        QStringLiteral("CALL %1(%2)").arg(QLatin1StringView(procedure), parameters.join(u", "));
    if (Result<qint64> done = execute({procedure, text}, in); !done.ok()) {
        Error error = done.error();
        error.outcomeUnknown = m_broken; // the commit may have happened, only its answer is lost
        return error;
    }
    if (outCount == 0)
        return QVariantList();
    Result<Rows> out = select({procedure, QStringLiteral("SELECT ") + selected.join(u", ")});
    if (!out.ok()) {
        Error error = out.error();
        error.outcomeUnknown = true;
        return error;
    }
    return out->all().constFirst();
}

Result<Done> Session::runScript(const char *name, const QString &sql)
{
    for (const QString &statement : splitScript(sql)) {
        if (Result<qint64> done = execute({name, statement}); !done.ok()) {
            Error error = done.error();
            //: %1 the reason, %2 a file's name, %3 the beginning of a statement of that file
            error.message = QCoreApplication::translate("Session", "%1 (in %2, at “%3…”)")
                                .arg(error.message, QLatin1StringView(name), statement.left(60).simplified());
            return error;
        }
    }
    return Done{};
}

Result<std::unique_ptr<Session::Snapshot>> Session::beginSnapshot()
{
    if (Result<qint64> begun = execute(
            {"snapshot.begin", QStringLiteral("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")});
        !begun.ok())
        return begun.error();
    auto snapshot = std::make_unique<Snapshot>(*this, Timestamp());
    const Result<Rows> now =
        select({"snapshot.time", QStringLiteral("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)")});
    if (!now.ok())
        return now.error();
    snapshot->m_at = now->timestamp(0, 0);
    return snapshot;
}

Session::Snapshot::~Snapshot()
{
    // Ends the read view. Where the connection is gone the server has ended it already.
    if (!m_session.isBroken())
        static_cast<void>(m_session.execute({"snapshot.end", QStringLiteral("COMMIT")}));
}

} // namespace zf::db
