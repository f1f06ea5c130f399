// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

Error usage(QString message, QString remedy = {})
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("profile");
    error.message = std::move(message);
    error.remedy = std::move(remedy);
    return error;
}

struct EnvironmentCode {
    Environment value;
    const char *code;
};
constexpr std::array environments{
    EnvironmentCode{Environment::Production, "production"},
    EnvironmentCode{Environment::Staging, "staging"},
    EnvironmentCode{Environment::Development, "development"},
    EnvironmentCode{Environment::Demo, "demo"},
};

struct AuthenticationCode {
    Authentication value;
    const char *code;
};
constexpr std::array authentications{
    AuthenticationCode{Authentication::Keychain, "keychain"},
    AuthenticationCode{Authentication::Ask, "ask"},
    AuthenticationCode{Authentication::NoPassword, "none"},
};

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1StringView(pattern)));
}

/// A path that libmariadb's option text can carry: absolute, printable, without the separators it is split
/// at.
bool isSafePath(const QString &path)
{
    static const QRegularExpression safe = whole("/[^;,\\x00-\\x1f\\x7f]*");
    return safe.match(path).hasMatch() && path.toUtf8().size() <= 255;
}

bool isSafeHost(const QString &host)
{
    // Names, IPv4 and IPv6 addresses. A ';', ',' or "://" in a host would add options or a failover list
    // (faults 5).
    static const QRegularExpression name = whole("[A-Za-z0-9_][A-Za-z0-9._-]{0,252}");
    static const QRegularExpression address6 = whole("[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f.]{0,15}){2,7}");
    return name.match(host).hasMatch() || address6.match(host).hasMatch();
}

bool isSafeName(const QString &name, int longest)
{
    static const QRegularExpression safe = whole("[A-Za-z0-9_][A-Za-z0-9_$.-]*");
    return safe.match(name).hasMatch() && name.size() <= longest;
}

Result<Done> validateEndpoint(const Endpoint &endpoint)
{
    if (endpoint.isSocket()) {
        if (!isSafePath(endpoint.socketPath) || endpoint.socketPath.toUtf8().size() > 100)
            return usage(
                Text::tr("The socket must be an absolute path of at most 100 bytes without “;” and “,”."));
    } else {
        if (!isSafeHost(endpoint.host))
            return usage(Text::tr("The host must be a name or an address, without options."),
                         Text::tr("Give a host name such as db.example.com, or a unix socket."));
        if (endpoint.host.compare(u"localhost", Qt::CaseInsensitive) == 0)
            return usage(Text::tr("“localhost” means a unix socket, not a network address."),
                         Text::tr("Give the socket, or 127.0.0.1 and the authority file."));
        if (endpoint.caFile.isEmpty())
            return usage(
                Text::tr("A host needs an authority file, because only verified TLS may carry a password."),
                Text::tr("Give the PEM file of the authority that signed the server's certificate."));
        if (!isSafePath(endpoint.caFile))
            return usage(Text::tr("The authority file must be an absolute path without “;” and “,”."));
        if (endpoint.port == 0)
            return usage(Text::tr("The port must be between 1 and 65535."));
    }
    if (!isSafeName(endpoint.user, 80))
        return usage(Text::tr("The user name is missing or has characters that an account cannot have."));
    if (!isSafeName(endpoint.database, 64))
        return usage(Text::tr("The database name is missing or has characters that a database cannot have."));
    return Done{};
}

QJsonObject serverToJson(const Endpoint &endpoint)
{
    QJsonObject json;
    if (endpoint.isSocket()) {
        json[u"socket"] = endpoint.socketPath;
    } else {
        json[u"host"] = endpoint.host;
        json[u"port"] = endpoint.port;
        json[u"caFile"] = endpoint.caFile;
    }
    return json;
}

QJsonObject endpointToJson(const Endpoint &endpoint)
{
    QJsonObject json = serverToJson(endpoint);
    json[u"user"] = endpoint.user;
    json[u"database"] = endpoint.database;
    return json;
}

Endpoint endpointFromJson(const QJsonObject &json)
{
    Endpoint endpoint;
    endpoint.socketPath = json[u"socket"].toString();
    endpoint.host = json[u"host"].toString();
    const int port = json[u"port"].toInt(json.contains(u"port") ? 0 : 3306);
    endpoint.port =
        port < 0 || port > 65535 ? quint16(0) : static_cast<quint16>(port); // validate() refuses 0
    endpoint.caFile = json[u"caFile"].toString();
    endpoint.user = json[u"user"].toString();
    endpoint.database = json[u"database"].toString();
    return endpoint;
}

Error fileError(const QString &path, const QString &reason)
{
    Error error;
    error.kind = ErrorKind::Io;
    error.message = Text::tr("The file %1 cannot be used: %2").arg(path, reason);
    return error;
}

} // namespace

bool Endpoint::isOnServerOf(const Endpoint &other) const
{
    return socketPath == other.socketPath && host == other.host && (isSocket() || port == other.port);
}

std::optional<Endpoint> Profile::endpoint(Database database) const
{
    switch (database) {
    case Database::Ledger:
        return ledger;
    case Database::Payment:
        return payment;
    case Database::Desk:
        return desk;
    }
    Q_UNREACHABLE();
}

Profile Profile::onReplica() const
{
    Profile there = *this;
    there.replica.reset();
    if (!replica)
        return there;
    const auto move = [this](Endpoint &endpoint) {
        if (!endpoint.isOnServerOf(ledger))
            return;
        const Endpoint named = endpoint;
        endpoint = *replica;
        endpoint.user = named.user;
        endpoint.database = named.database;
    };
    for (std::optional<Endpoint> *other : {&there.payment, &there.desk}) {
        if (*other)
            move(**other);
    }
    move(there.ledger);
    return there;
}

Result<Done> Profile::validate() const
{
    if (!isSafeName(name, 64))
        return usage(Text::tr("A profile's name has letters, digits, “_”, “-” and “.” only."));
    for (const Database database : {Database::Ledger, Database::Payment, Database::Desk}) {
        const std::optional<Endpoint> at = endpoint(database);
        if (!at)
            continue;
        if (Result<Done> valid = validateEndpoint(*at); !valid.ok())
            return valid;
        if (authentication == Authentication::NoPassword && !at->isSocket())
            return usage(Text::tr("Only a unix socket can be used without a password."));
    }
    if (replica) {
        if (Result<Done> valid = validateEndpoint(onReplica().ledger); !valid.ok())
            return valid;
        if (authentication == Authentication::NoPassword && !replica->isSocket())
            return usage(Text::tr("Only a unix socket can be used without a password."));
        if (replica->isOnServerOf(ledger))
            return usage(Text::tr("The replica is the ledger's own server."),
                         Text::tr("Name another server, or leave the replica out."));
    }
    for (const int seconds :
         {connectTimeoutSeconds, readTimeoutSeconds, statementTimeoutSeconds, replicaLagLimitSeconds}) {
        if (seconds < 1 || seconds > 86'400)
            return usage(Text::tr("Time limits are between one second and one day (86400 seconds)."));
    }
    return Done{};
}

QJsonObject Profile::toJson() const
{
    QJsonObject json;
    json[u"name"] = name;
    json[u"environment"] = environmentCode(environment);
    for (const AuthenticationCode &entry : authentications) {
        if (entry.value == authentication)
            json[u"authentication"] = QLatin1StringView(entry.code);
    }
    json[u"ledger"] = endpointToJson(ledger);
    if (payment)
        json[u"payment"] = endpointToJson(*payment);
    if (desk)
        json[u"desk"] = endpointToJson(*desk);
    if (replica) {
        json[u"replica"] = serverToJson(*replica);
        json[u"replicaLagLimitSeconds"] = replicaLagLimitSeconds;
    }
    json[u"connectTimeoutSeconds"] = connectTimeoutSeconds;
    json[u"readTimeoutSeconds"] = readTimeoutSeconds;
    json[u"statementTimeoutSeconds"] = statementTimeoutSeconds;
    return json;
}

Result<Profile> Profile::fromJson(const QJsonObject &json)
{
    Profile profile;
    profile.name = json[u"name"].toString();
    const Result<Environment> environment = environmentFromCode(json[u"environment"].toString());
    if (!environment.ok())
        return environment.error();
    profile.environment = *environment;
    bool known = false;
    for (const AuthenticationCode &entry : authentications) {
        if (json[u"authentication"].toString() == QLatin1StringView(entry.code)) {
            profile.authentication = entry.value;
            known = true;
        }
    }
    if (!known)
        return usage(Text::tr("The authentication of a profile is keychain, ask or none."));
    profile.ledger = endpointFromJson(json[u"ledger"].toObject());
    if (json.contains(u"payment"))
        profile.payment = endpointFromJson(json[u"payment"].toObject());
    if (json.contains(u"desk"))
        profile.desk = endpointFromJson(json[u"desk"].toObject());
    if (json.contains(u"replica")) {
        profile.replica = endpointFromJson(json[u"replica"].toObject());
        profile.replicaLagLimitSeconds =
            json[u"replicaLagLimitSeconds"].toInt(profile.replicaLagLimitSeconds);
    }
    profile.connectTimeoutSeconds = json[u"connectTimeoutSeconds"].toInt(profile.connectTimeoutSeconds);
    profile.readTimeoutSeconds = json[u"readTimeoutSeconds"].toInt(profile.readTimeoutSeconds);
    profile.statementTimeoutSeconds = json[u"statementTimeoutSeconds"].toInt(profile.statementTimeoutSeconds);
    if (Result<Done> valid = profile.validate(); !valid.ok())
        return valid.error();
    return profile;
}

QString environmentCode(Environment e)
{
    for (const EnvironmentCode &entry : environments) {
        if (entry.value == e)
            return QString::fromLatin1(entry.code);
    }
    Q_UNREACHABLE();
}

Result<Environment> environmentFromCode(QStringView code)
{
    for (const EnvironmentCode &entry : environments) {
        if (code == QLatin1StringView(entry.code))
            return entry.value;
    }
    return usage(Text::tr("“%1” is not an environment.").arg(code.left(32)),
                 Text::tr("Use production, staging, development or demo."));
}

ProfileStore::ProfileStore(QString directory)
    : m_directory(std::move(directory))
{
    if (m_directory.isEmpty())
        m_directory = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                      QStringLiteral("/zhangfang/profiles");
}

Result<QStringList> ProfileStore::names() const
{
    QStringList names = QDir(m_directory).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

Result<Profile> ProfileStore::load(const QString &name) const
{
    if (!isSafeName(name, 64))
        return usage(Text::tr("“%1” is not a profile's name.").arg(name.left(64)));
    QFile file(m_directory + u'/' + name + QStringLiteral(".json"));
    if (!file.exists()) {
        Error error = usage(Text::tr("There is no profile “%1”.").arg(name),
                            Text::tr("List them with: zhangfangctl profile list"));
        error.kind = ErrorKind::NotFound;
        return error;
    }
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file.fileName(), file.errorString());
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parse);
    if (!document.isObject())
        return fileError(file.fileName(), parse.errorString());
    Result<Profile> profile = Profile::fromJson(document.object());
    if (!profile.ok())
        return fileError(file.fileName(), profile.error().message);
    profile->name = name;
    return profile;
}

Result<Done> ProfileStore::save(const Profile &profile) const
{
    if (Result<Done> valid = profile.validate(); !valid.ok())
        return valid;
    if (!QDir().mkpath(m_directory))
        return fileError(m_directory, Text::tr("the directory cannot be made"));
    QSaveFile file(m_directory + u'/' + profile.name + QStringLiteral(".json"));
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file.fileName(), file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(profile.toJson()).toJson());
    if (!file.commit())
        return fileError(file.fileName(), file.errorString());
    return Done{};
}

Result<Done> ProfileStore::remove(const QString &name) const
{
    const Result<Profile> profile = load(name);
    if (!profile.ok() && profile.error().kind != ErrorKind::Io)
        return profile.error();
    QFile file(m_directory + u'/' + name + QStringLiteral(".json"));
    if (!file.remove())
        return fileError(file.fileName(), file.errorString());
    return Done{};
}

} // namespace zf::db
