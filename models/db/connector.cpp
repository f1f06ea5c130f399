// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/connector.h"

#include "models/db/errors.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <mysql.h>

namespace zf::db {

namespace {

// Keeps a server from asking for the password in clear (mysql_clear_password, dialog), also one that has
// taken the place of a socket.
constexpr auto methods =
    "mysql_native_password,client_ed25519,caching_sha2_password,sha256_password,auth_gssapi_client";

/// libmariadb reads a host name with "key=value;…" as options; this is the only way in which the stock driver
/// verifies a server. Every value has passed Profile::validate(), which refuses separators.
QString hostText(const Endpoint &endpoint)
{
    const QLatin1StringView restricted(methods);
    if (endpoint.isSocket())
        return QStringLiteral("host=localhost;restricted-auth=%1").arg(restricted);
    return QStringLiteral("host=%1;ssl-ca=%2;ssl-verify-server-cert=1;restricted-auth=%3")
        .arg(endpoint.host, endpoint.caFile, restricted);
}

QString whereText(const Endpoint &endpoint)
{
    return endpoint.isSocket() ? endpoint.socketPath
                               : QStringLiteral("%1:%2").arg(endpoint.host).arg(endpoint.port);
}

Error noDriver()
{
    Error error;
    error.kind = ErrorKind::Io;
    error.message = QCoreApplication::translate("Connector", "Qt's driver for MySQL is not installed.");
    error.remedy = QCoreApplication::translate("Connector", "Install the Debian package libqt6sql6-mysql.");
    return error;
}

} // namespace

Result<Done> Connector::open(const QString &connectionName, const Profile &profile, const Endpoint &endpoint,
                             const QString &password)
{
    // Without a password libmariadb takes one from the environment.
    qunsetenv("MYSQL_PWD");
    if (profile.authentication != Authentication::NoPassword && password.isEmpty()) {
        Error error;
        error.kind = ErrorKind::SignInFailed;
        error.message =
            QCoreApplication::translate("Connector", "No password was given for the profile “%1”.")
                .arg(profile.name);
        return error;
    }

    std::optional<Error> failure;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), connectionName);
        if (!database.isValid()) {
            failure = noDriver();
        } else {
            QString options =
                QStringLiteral(
                    "MYSQL_OPT_CONNECT_TIMEOUT=%1;MYSQL_OPT_READ_TIMEOUT=%2;MYSQL_OPT_WRITE_TIMEOUT=%2")
                    .arg(profile.connectTimeoutSeconds)
                    .arg(profile.readTimeoutSeconds);
            database.setHostName(hostText(endpoint));
            if (endpoint.isSocket())
                options += QStringLiteral(";UNIX_SOCKET=") + endpoint.socketPath;
            else
                database.setPort(endpoint.port);
            database.setConnectOptions(options);
            database.setDatabaseName(endpoint.database);
            database.setUserName(endpoint.user);
            if (profile.authentication != Authentication::NoPassword)
                database.setPassword(password);
            database.setNumericalPrecisionPolicy(QSql::HighPrecision);
            if (!database.open()) {
                const QSqlError error = database.lastError();
                failure = errorFromConnecting(error.nativeErrorCode().toInt(), error.databaseText(),
                                              whereText(endpoint));
            } else {
                auto *handle = *static_cast<MYSQL *const *>(database.driver()->handle().constData());
                const unsigned int off = 0;
                mysql_optionsv(handle, MYSQL_OPT_LOCAL_INFILE, &off); // with NULL it would stay on (faults 6)
                if (mysql_set_server_option(handle, MYSQL_OPTION_MULTI_STATEMENTS_OFF) != 0)
                    failure = errorFromServer(static_cast<int>(mysql_errno(handle)),
                                              QString::fromLatin1(mysql_sqlstate(handle)), {});
                else if (!endpoint.isSocket() && mysql_get_ssl_cipher(handle) == nullptr)
                    failure =
                        errorFromConnecting(2026, {}, whereText(endpoint)); // cannot be, and must never be
                if (failure)
                    database.close();
            }
        }
    }
    if (failure) {
        QSqlDatabase::removeDatabase(connectionName);
        return *failure;
    }
    return Done{};
}

} // namespace zf::db
