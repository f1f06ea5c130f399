// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/target.h"

#include "app/ctl/failure.h"
#include "app/ctl/terminal.h"
#include "app/ctl/text.h"
#include "models/db/secrets.h"

#include <QHash>
#include <QMutex>

#include <algorithm>

namespace zf::ctl {

namespace {

QString roleCode(Role role)
{
    switch (role) {
    case Role::Reader:
        return QStringLiteral("zf_finance");
    case Role::Poster:
        return QStringLiteral("zf_posting");
    case Role::Feeder:
        return QStringLiteral("zf_feed");
    case Role::Auditor:
        return QStringLiteral("zf_auditor");
    case Role::Reviewer:
        return QStringLiteral("zf_compliance");
    case Role::Administrator:
        return QStringLiteral("root");
    }
    return {};
}

/// Passwords given in this run, by account and server, so that one question serves all databases.
struct Remembered {
    QMutex mutex;
    QHash<QString, QString> passwords;
};

} // namespace

QString databaseCode(db::Database database)
{
    switch (database) {
    case db::Database::Ledger:
        return QStringLiteral("ledger");
    case db::Database::Payment:
        return QStringLiteral("payment");
    case db::Database::Desk:
        return QStringLiteral("desk");
    }
    return {};
}

Result<db::Database> databaseFromCode(const QString &code)
{
    for (const auto database : {db::Database::Ledger, db::Database::Payment, db::Database::Desk}) {
        if (databaseCode(database) == code)
            return database;
    }
    return usageError(translate("Ctl", "There is no database \"%1\".").arg(code),
                      translate("Ctl", "Choose ledger, payment or desk."));
}

db::PasswordSource passwordSource(const std::stop_token &stop)
{
    auto remembered = std::make_shared<Remembered>();
    return [remembered, stop](const db::Profile &profile) -> Result<QString> {
        const QMutexLocker lock(&remembered->mutex);
        const QString key = profile.name + QLatin1Char('\n') + profile.ledger.user;
        if (const auto known = remembered->passwords.constFind(key);
            known != remembered->passwords.constEnd())
            return *known;
        Result<QString> password = QString();
        switch (profile.authentication) {
        case db::Authentication::NoPassword:
            return QString();
        case db::Authentication::Keychain:
            password = db::Secrets::read(profile);
            if (!password) {
                note(failureText(password.error()));
                password = askPassword(translate("Ctl", "Password of %1: ").arg(profile.ledger.user), stop);
            }
            break;
        case db::Authentication::Ask:
            password = askPassword(translate("Ctl", "Password of %1: ").arg(profile.ledger.user), stop);
            break;
        }
        if (password)
            remembered->passwords.insert(key, *password);
        return password;
    };
}

Target::Target(db::Profile profile, db::PasswordSource passwords)
    : m_profile(std::move(profile))
    , m_passwords(std::move(passwords))
{
}

Result<std::unique_ptr<Target>> Target::replica() const
{
    if (!m_profile.replica)
        return usageError(
            translate("Ctl", "The connection names no replica."),
            translate("Ctl", "See --replica-host and --replica-socket: zhangfangctl help profile add"));
    return std::unique_ptr<Target>(new Target(m_profile.onReplica(), m_passwords));
}

Result<std::unique_ptr<Target>> Target::choose(const QString &profileName, bool sandboxAsked, Role role,
                                               const std::stop_token &stop)
{
    if (!profileName.isEmpty() && sandboxAsked)
        return usageError(translate("Ctl", "--profile and --sandbox exclude each other."),
                          translate("Ctl", "Give one of them."));
    if (!profileName.isEmpty()) {
        auto profile = db::ProfileStore().load(profileName);
        if (!profile && profile.error().kind == ErrorKind::NotFound) {
            return usageError(translate("Ctl", "There is no profile \"%1\".").arg(profileName),
                              translate("Ctl", "See: zhangfangctl profile list"));
        }
        if (!profile)
            return profile.error();
        return std::unique_ptr<Target>(new Target(*std::move(profile), passwordSource(stop)));
    }
    auto status = sandbox::Sandbox::status();
    if (!sandboxAsked) {
        const auto names = db::ProfileStore().names();
        if (!names)
            return names.error();
        // Reading demonstration data can hurt nobody; with own databases about, nothing is guessed.
        if (role != Role::Reader || !names->isEmpty() || !status || !status->running) {
            return usageError(
                translate("Ctl", "It is not said which database to use."),
                names->isEmpty()
                    ? translate("Ctl", "Give --sandbox, or make a profile: zhangfangctl help profile add")
                    : translate("Ctl", "Give --sandbox or --profile with one of: %1")
                          .arg(names->join(QLatin1String(", "))));
        }
        note(translate("Ctl", "No profile exists: using the running sandbox."));
    }
    if (!status)
        return status.error();
    if (!status->running) {
        Error error;
        error.kind = ErrorKind::Unreachable;
        error.code = QStringLiteral("sandbox-not-running");
        error.message = translate("Ctl", "No sandbox is running.");
        error.remedy = translate("Ctl", "Start it with: zhangfangctl sandbox start");
        return error;
    }
    return std::unique_ptr<Target>(new Target(status->profile(roleCode(role)), passwordSource(stop)));
}

db::Lane &Target::lane(db::Database database, db::SessionMode mode)
{
    const auto it = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const Open &open) {
        return open.database == database && open.mode == mode;
    });
    if (it != m_lanes.end())
        return *it->lane;
    m_lanes.push_back({database, mode, std::make_unique<db::Lane>(m_profile, database, mode, m_passwords)});
    return *m_lanes.back().lane;
}

} // namespace zf::ctl
