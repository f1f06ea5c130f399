// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace zf::db {

/// Which of the company's databases a session works in.
enum class Database { Ledger, Payment, Desk };

/// How sure the operator must be of where he is; decides the band's colour.
enum class Environment { Production, Staging, Development, Demo };

/// How the password reaches the program. Never on a command line, in the profile or in a log.
enum class Authentication { Keychain, Ask, NoPassword }; ///< NoPassword: the sandbox, over its private socket

/// Where a server listens. Either a unix socket or verified TLS; nothing else may carry a password.
struct Endpoint {
    QString socketPath; ///< when set, host, port and caFile are not used
    QString host;
    quint16 port = 3306;
    QString caFile; ///< PEM authority that signed the server's certificate
    QString user;
    QString database;

    bool isSocket() const { return !socketPath.isEmpty(); }
    bool isOnServerOf(const Endpoint &other) const; ///< by what is written here, not by asking
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// A named connection. Stored as JSON under the user's configuration directory, without any secret.
struct Profile {
    QString name;
    Environment environment = Environment::Development;
    Authentication authentication = Authentication::Ask;
    Endpoint ledger;
    std::optional<Endpoint> payment; ///< absent: the company has none, pages that need it say so
    std::optional<Endpoint> desk;
    /// A replica of the ledger's server, which has its accounts and databases under the same names: long
    /// checks run there. Only where it listens is its own.
    std::optional<Endpoint> replica;
    int connectTimeoutSeconds = 5;
    int readTimeoutSeconds = 75;      ///< longer than the server's own limit, which should speak first
    int statementTimeoutSeconds = 60; ///< at the server
    int replicaLagLimitSeconds = 300; ///< a replica further behind is refused

    std::optional<Endpoint> endpoint(Database database) const;
    /// The same with the replica in the place of the ledger's server, for all databases that are on it.
    Profile onReplica() const;
    /// Refuses whatever could smuggle options into libmariadb's connection string (faults 5), an empty user,
    /// a host without an authority file, or a relative socket path.
    Result<Done> validate() const;
    QJsonObject toJson() const;
    static Result<Profile> fromJson(const QJsonObject &json);
    friend bool operator==(const Profile &, const Profile &) = default;
};

QString environmentCode(Environment e);
Result<Environment> environmentFromCode(QStringView code);

/// The profiles of this user: one JSON file each in `directory` (default: the configuration directory).
class ProfileStore {
public:
    explicit ProfileStore(QString directory = {});
    Result<QStringList> names() const;
    Result<Profile> load(const QString &name) const;
    Result<Done> save(const Profile &profile) const; ///< atomic, mode 0600
    Result<Done> remove(const QString &name) const;

private:
    QString m_directory;
};

} // namespace zf::db
