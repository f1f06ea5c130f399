// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"
#include "models/core/result.h"
#include "models/core/timestamp.h"
#include "models/db/profile.h"

#include <QDate>
#include <QSqlDatabase>
#include <QVariant>

#include <functional>
#include <memory>
#include <stop_token>

struct st_mysql;

namespace zf::db {

/// A statement with the name under which it is logged; bound values never are.
struct Statement {
    const char *name;
    QString sql;
};

/// What a session may do: Reading sessions are READ ONLY at the server; Calling ones may CALL procedures.
enum class SessionMode {
    Reading,
    Calling,
    Maintenance
}; ///< Maintenance: migrations and the sandbox's filling

class Session;

/// The rows of one bounded result, in memory, read as exact text (never through double).
class Rows {
public:
    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    bool isNull(qsizetype row, int column) const { return m_rows[row][column].isNull(); }
    QString text(qsizetype row, int column) const { return m_rows[row][column].toString(); }
    qint64 integer(qsizetype row, int column) const { return m_rows[row][column].toLongLong(); }
    /// The text of BIGINT or CAST(SUM(…) AS CHAR); asserts on a malformed number, NULL reads as zero.
    Amount amount(qsizetype row, int column) const;
    QDate date(qsizetype row, int column) const;          ///< from DATE selected as text or date
    Timestamp timestamp(qsizetype row, int column) const; ///< select with DATE_FORMAT/CAST AS CHAR
    const QList<QVariantList> &all() const { return m_rows; }

private:
    friend class Session;
    QList<QVariantList> m_rows;
};

/// One connection, opened, used and closed on one thread. The only class that opens connections.
/// After opening: utf8mb4, UTC, strict sql_mode, REPEATABLE READ, multi-statements and LOCAL INFILE off,
/// statement timeout at the server; every value is read exactly (HighPrecision).
class Session {
public:
    /// Told the socket once there is one, before the first statement: so that another thread can shut it
    /// down.
    using SocketObserver = std::function<void(int socket)>;
    /// Blocks up to the profile's connect timeout. `password` is ignored for Authentication::NoPassword.
    static Result<std::unique_ptr<Session>> open(const Profile &profile, Database database, SessionMode mode,
                                                 const QString &password,
                                                 const SocketObserver &connected = {});
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// A bounded query; parameters are bound (`?`). QDate, QString, qint64 only: bind
    /// Timestamp::serverText().
    Result<Rows> select(const Statement &statement, const QVariantList &values = {});
    /// INSERT/UPDATE/DDL/SET; answers the number of affected rows.
    Result<qint64> execute(const Statement &statement, const QVariantList &values = {});
    /// `CALL name(?, …, @out1, …)`, then the OUT values as text. The procedure must return no result set.
    Result<QVariantList> call(const char *procedure, const QVariantList &in, int outCount);
    /// All of `sql`, statements split at `;` outside strings and at DELIMITER lines, as the mariadb client
    /// reads a file.
    Result<Done> runScript(const char *name, const QString &sql);

    /// One read-only consistent snapshot over several selects; ends with the guard. Answers the server's time
    /// of it.
    class Snapshot;
    Result<std::unique_ptr<Snapshot>> beginSnapshot();

    quint64 connectionId() const { return m_connectionId; } ///< for KILL QUERY
    QString databaseName() const { return m_database; }
    QString serverVersion() const { return m_serverVersion; }
    bool isMariaDb() const { return m_isMariaDb; }
    bool isBroken() const { return m_broken; } ///< connection lost: open another
    /// libmariadb's handle for what Qt cannot do (RowStream, the binary log). Same thread only.
    st_mysql *nativeHandle() const;

private:
    friend class RowStream; // which works on the handle and must note a lost connection
    Session() = default;
    QString m_connectionName;
    QString m_database;
    QString m_serverVersion;
    quint64 m_connectionId = 0;
    bool m_isMariaDb = true;
    bool m_broken = false;
};

class Session::Snapshot {
public:
    explicit Snapshot(Session &session, Timestamp at)
        : m_session(session)
        , m_at(at)
    {
    }
    ~Snapshot(); ///< COMMIT, which ends the read view
    Timestamp at() const { return m_at; }

private:
    friend class Session;
    Session &m_session;
    Timestamp m_at;
};

} // namespace zf::db
