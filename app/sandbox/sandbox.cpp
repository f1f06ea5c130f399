// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"

#include "app/sandbox/installation.h"
#include "app/sandbox/privateserver.h"
#include "app/sandbox/template.h"
#include "app/sandbox/trafficprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace zf::sandbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

Error sandboxError(ErrorKind kind, const QString &message, const QString &remedy = {})
{
    Error error;
    error.kind = kind;
    error.code = QStringLiteral("sandbox");
    error.message = message;
    error.remedy = remedy;
    return error;
}

/// What the data of a sandbox is; written when the data is complete.
struct State {
    Scale scale = Scale::Small;
    quint64 seed = 1;
    QString version;
};

QString stateFile(const QString &directory)
{
    return directory + QStringLiteral("/sandbox.json");
}

std::optional<State> readState(const QString &directory)
{
    QFile file(stateFile(directory));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const Result<Scale> scale = scaleFromCode(json.value(u"scale").toString());
    if (!scale.ok())
        return std::nullopt;
    return State{*scale, json.value(u"seed").toString().toULongLong(), json.value(u"version").toString()};
}

Result<Done> writeState(const QString &directory, const State &state)
{
    QSaveFile file(stateFile(directory));
    const QJsonObject json{{QStringLiteral("scale"), scaleCode(state.scale)},
                           {QStringLiteral("seed"), QString::number(state.seed)},
                           {QStringLiteral("version"), state.version}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return sandboxError(ErrorKind::Io, Text::tr("The file %1 cannot be written.").arg(file.fileName()));
    return Done{};
}

QString resolved(const QString &directory)
{
    return directory.isEmpty() ? Sandbox::defaultDirectory() : QDir(directory).absolutePath();
}

/// Held while a sandbox is started, stopped or thrown away. Beside the directory, which may go.
class Guard {
public:
    explicit Guard(const QString &directory)
        : m_lock(directory + QStringLiteral(".lock"))
    {
        QDir().mkpath(QFileInfo(directory).path());
        m_lock.setStaleLockTime(0);
    }

    Result<Done> take(const std::stop_token &stop = {})
    {
        while (!m_lock.tryLock(200)) {
            if (stop.stop_requested())
                return sandboxError(ErrorKind::Cancelled, Text::tr("Cancelled."));
            if (m_lock.error() != QLockFile::LockFailedError)
                return sandboxError(ErrorKind::Io,
                                    Text::tr("The file %1 cannot be written.").arg(m_lock.fileName()));
        }
        return Done{};
    }

private:
    QLockFile m_lock;
};

QStringList serverArguments(Scale scale)
{
    switch (scale) {
    case Scale::Small:
        return {};
    case Scale::Million:
        return {QStringLiteral("--innodb-buffer-pool-size=256M"),
                QStringLiteral("--innodb-log-file-size=64M")};
    case Scale::ThirtyMillion:
        return {QStringLiteral("--innodb-buffer-pool-size=4G"), QStringLiteral("--innodb-log-file-size=512M"),
                QStringLiteral("--tmp-table-size=256M"), QStringLiteral("--max-heap-table-size=256M")};
    }
    Q_UNREACHABLE();
}

/// Everything below a directory of ours goes; the directory itself may hold what is not ours.
Result<Done> removeData(const QString &directory)
{
    QFile::remove(stateFile(directory));
    if (!QDir(directory + QStringLiteral("/data")).removeRecursively())
        return sandboxError(
            ErrorKind::Io,
            Text::tr("The directory %1 cannot be removed.").arg(directory + QStringLiteral("/data")));
    for (const char *left : {"server.pid", "server.log", "server.err", "traffic.json", "traffic.log"})
        QFile::remove(directory + u'/' + QLatin1StringView(left));
    return Done{};
}

Result<Done> makeData(const QString &directory, const State &state, const Progress &progress,
                      std::stop_token stop)
{
    if (Result<Done> removed = removeData(directory);
        !removed.ok()) // of a start that did not come to its end
        return removed;
    const Template prepared(TemplateKind::Filled, state.scale, state.seed);
    // Thirty million entries fit on a desk's disk once, not twice.
    Result<Done> made = state.scale == Scale::ThirtyMillion ? prepared.buildInto(directory, progress, stop)
                                                            : prepared.copyTo(directory, progress, stop);
    if (!made.ok()) {
        static_cast<void>(removeData(directory)); // the first error is the one to tell
        return made;
    }
    return writeState(directory, state);
}

Info describe(const QString &directory, const State &state, const PrivateServer &server)
{
    const db::Profile root = server.rootProfile();
    Info info;
    info.serverPid = server.pid();
    info.running = info.serverPid != 0;
    info.directory = directory;
    info.socket = server.socketPath();
    info.ledger = root.ledger.database;
    info.payment = root.payment->database;
    info.desk = root.desk->database;
    info.users = roleAccounts();
    info.scale = state.scale;
    info.seed = state.seed;
    const TrafficProcess traffic(directory);
    info.trafficPid = traffic.pid();
    info.trafficPerSecond = info.trafficPid != 0 ? traffic.perSecond() : 0;
    return info;
}

} // namespace

Result<Scale> scaleFromCode(QStringView code)
{
    for (const Scale scale : {Scale::Small, Scale::Million, Scale::ThirtyMillion}) {
        if (code == scaleCode(scale))
            return scale;
    }
    return sandboxError(ErrorKind::Usage, Text::tr("“%1” is not a scale.").arg(code),
                        Text::tr("Use one of small, 1m and 30m."));
}

QString scaleCode(Scale scale)
{
    switch (scale) {
    case Scale::Small:
        return QStringLiteral("small");
    case Scale::Million:
        return QStringLiteral("1m");
    case Scale::ThirtyMillion:
        return QStringLiteral("30m");
    }
    Q_UNREACHABLE();
}

db::Profile Info::profile(const QString &role) const
{
    db::Profile profile = PrivateServer(directory).rootProfile();
    profile.readTimeoutSeconds = db::Profile().readTimeoutSeconds;
    profile.ledger.socketPath = socket;
    profile.ledger.user = users.value(role, role);
    profile.ledger.database = ledger;
    profile.payment = profile.desk = profile.ledger;
    profile.payment->database = payment;
    profile.desk->database = desk;
    return profile;
}

QString Sandbox::defaultDirectory()
{
    // For tests and benchmarks, which must not touch the user's own sandbox.
    if (const QString chosen = qEnvironmentVariable("ZHANGFANG_SANDBOX_DIR"); !chosen.isEmpty())
        return QDir(chosen).absolutePath();
    // Not AppDataLocation: the window and the command line are two applications with one sandbox.
    QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    base += QStringLiteral("/zhangfang/sandbox");
    return base;
}

Result<Info> Sandbox::start(const Options &options, const Progress &progress, std::stop_token stop)
{
    const QString directory = resolved(options.directory);
    Guard guard(directory);
    if (Result<Done> taken = guard.take(stop); !taken.ok())
        return taken.error();

    PrivateServer server(directory);
    std::optional<State> state = readState(directory);
    if (state) {
        if (options.scale.value_or(state->scale) != state->scale ||
            options.seed.value_or(state->seed) != state->seed)
            return sandboxError(ErrorKind::Usage,
                                Text::tr("The sandbox holds the scale %1 with seed %2.")
                                    .arg(scaleCode(state->scale), QString::number(state->seed)),
                                Text::tr("Delete its data first: zhangfangctl sandbox reset"));
    } else {
        if (server.isRunning()) { // of a start that was killed
            if (Result<Done> stopped = server.stop(); !stopped.ok())
                return stopped.error();
        }
        state = State{options.scale.value_or(Scale::Small), options.seed.value_or(1), contentVersion()};
        if (Result<Done> made = makeData(directory, *state, progress, stop); !made.ok())
            return made.error();
    }
    if (Result<Done> started = server.start(serverArguments(state->scale)); !started.ok())
        return started.error();
    if (state->version != contentVersion()) {
        if (Result<Done> installed = install(server); !installed.ok()) {
            Error error = installed.error();
            error.remedy = Text::tr(
                "The sandbox was made by another version. Delete its data: zhangfangctl sandbox reset");
            return error;
        }
        state->version = contentVersion();
        if (Result<Done> written = writeState(directory, *state); !written.ok())
            return written.error();
    }
    if (options.trafficPerSecond) {
        TrafficProcess traffic(directory);
        if (Result<Done> set = traffic.set(*options.trafficPerSecond, state->seed); !set.ok())
            return set.error();
    }
    return describe(directory, *state, server);
}

Result<Done> Sandbox::stop(const QString &directory)
{
    const QString where = resolved(directory);
    Guard guard(where);
    if (Result<Done> taken = guard.take(); !taken.ok())
        return taken;
    if (Result<Done> ended = TrafficProcess(where).stop(); !ended.ok())
        return ended;
    PrivateServer server(where);
    if (Result<Done> stopped = server.stop(); !stopped.ok())
        return stopped;
    server.removeSocket();
    return Done{};
}

Result<Info> Sandbox::status(const QString &directory)
{
    const QString where = resolved(directory);
    const std::optional<State> state = readState(where);
    if (!state) {
        Info none;
        none.directory = where;
        return none;
    }
    return describe(where, *state, PrivateServer(where));
}

Result<Done> Sandbox::reset(const QString &directory)
{
    const QString where = resolved(directory);
    if (Result<Done> stopped = stop(where); !stopped.ok())
        return stopped;
    Guard guard(where);
    if (Result<Done> taken = guard.take(); !taken.ok())
        return taken;
    return removeData(where);
}

} // namespace zf::sandbox
