// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/privateserver.h"

#include "models/db/session.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace zf::sandbox {

namespace {

/// A server that starts deletes the temporary tables it finds in its directory for them: another server's, in
/// a shared one.
const QString temporaryFiles = QStringLiteral("/tmp");

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PrivateServer)
};

Error serverError(const QString &message, const QString &remedy = {})
{
    Error error;
    error.kind = ErrorKind::Io;
    error.code = QStringLiteral("sandbox");
    error.message = message;
    error.remedy = remedy;
    return error;
}

/// A program of the Debian package mariadb-server-core; mariadbd lies in /usr/sbin, which a user's PATH may
/// lack.
Result<QString> programPath(const QString &name)
{
    QString path = QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"),
                                                     QStringLiteral("/usr/local/sbin")});
    if (path.isEmpty())
        return serverError(Text::tr("The program %1 is not installed.").arg(name),
                           Text::tr("Install the Debian package mariadb-server-core."));
    return path;
}

/// Root must be told explicitly that it is meant to run the server.
QStringList asThisUser()
{
    return ::geteuid() == 0 ? QStringList{QStringLiteral("--user=root")} : QStringList();
}

QString tail(const QString &file)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max<qint64>(0, log.size() - 600));
    return QString::fromUtf8(log.readAll()).trimmed();
}

/// A directory that only this user can enter: whoever reaches the socket needs no password.
Result<Done> makePrivateDirectory(const QString &path)
{
    if (!QDir().mkpath(path))
        return serverError(Text::tr("The directory %1 cannot be made.").arg(path));
    struct stat status = {};
    const QByteArray native = QFile::encodeName(path);
    if (::lstat(native.constData(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
        return serverError(Text::tr("The directory %1 belongs to somebody else.").arg(path),
                           Text::tr("Choose another directory."));
    if (::chmod(native.constData(), S_IRWXU) != 0)
        return serverError(Text::tr("The directory %1 cannot be made private.").arg(path));
    return Done{};
}

} // namespace

PrivateServer::PrivateServer(QString directory)
    : m_directory(QDir(directory).absolutePath())
{
}

QString PrivateServer::socketPath() const
{
    // sun_path holds 108 bytes and home directories can be longer, so the socket lies under the runtime
    // directory.
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty() || !QFileInfo(runtime).isWritable() || runtime.size() > 50)
        runtime = QStringLiteral("/tmp/zhangfang-%1").arg(::geteuid());
    else
        runtime += QStringLiteral("/zhangfang");
    const QByteArray hash =
        QCryptographicHash::hash(m_directory.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return runtime + u'/' + QString::fromLatin1(hash) + QStringLiteral("/s");
}

Result<Done> PrivateServer::create()
{
    if (QFileInfo::exists(m_directory + QStringLiteral("/data/mysql")))
        return Done{};
    if (Result<Done> made = makePrivateDirectory(m_directory); !made.ok())
        return made;
    const Result<QString> installer = programPath(QStringLiteral("mariadb-install-db"));
    if (!installer.ok())
        return installer.error();
    if (Result<Done> made = makePrivateDirectory(m_directory + temporaryFiles); !made.ok())
        return made;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), m_directory + temporaryFiles);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(*installer,
                  QStringList{QStringLiteral("--no-defaults"),
                              QStringLiteral("--datadir=%1/data").arg(m_directory),
                              QStringLiteral("--auth-root-authentication-method=normal"),
                              QStringLiteral("--skip-test-db"), QStringLiteral("--skip-name-resolve"),
                              QStringLiteral("--innodb-log-file-size=16M")} +
                      asThisUser());
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        QDir(m_directory + QStringLiteral("/data")).removeRecursively();
        return serverError(Text::tr("The private server's data directory could not be made: %1")
                               .arg(QString::fromUtf8(process.readAll()).right(400)));
    }
    return Done{};
}

Result<Done> PrivateServer::start(const QStringList &extraArguments)
{
    if (isRunning())
        return Done{};
    const Result<QString> server = programPath(QStringLiteral("mariadbd"));
    if (!server.ok())
        return server.error();
    const QString socketDirectory = QFileInfo(socketPath()).path();
    for (const QString &directory :
         {QFileInfo(socketDirectory).path(), socketDirectory, QString(m_directory + temporaryFiles)}) {
        if (Result<Done> made = makePrivateDirectory(directory); !made.ok())
            return made;
    }
    QStringList arguments{
        QStringLiteral("--no-defaults"),
        QStringLiteral("--datadir=%1/data").arg(m_directory),
        QStringLiteral("--tmpdir=") + m_directory + temporaryFiles,
        QStringLiteral("--socket=") + socketPath(),
        QStringLiteral("--pid-file=%1/server.pid").arg(m_directory),
        QStringLiteral("--log-error=%1/server.log").arg(m_directory),
        QStringLiteral("--character-set-server=utf8mb4"),
        QStringLiteral("--collation-server=utf8mb4_bin"),
        QStringLiteral("--innodb-log-file-size=16M"),
        QStringLiteral("--innodb-buffer-pool-size=64M"),
        // A sandbox may lose its last second in a crash of the machine, not of the server.
        QStringLiteral("--innodb-flush-log-at-trx-commit=2"),
        QStringLiteral("--innodb-snapshot-isolation=ON"),
        QStringLiteral("--skip-name-resolve"),
        QStringLiteral("--local-infile=OFF"),
        // Filling sets the clock as root; nobody else may date a voucher.
        QStringLiteral("--secure-timestamp=SUPER"),
        QStringLiteral("--max-connections=300"),
        // The binary log, for what follows the books live.
        // The name is relative: the data directory is copied.
        QStringLiteral("--log-bin=binlog"),
        QStringLiteral("--binlog-format=ROW"),
        QStringLiteral("--server-id=1"),
        QStringLiteral("--expire-logs-days=1"),
        QStringLiteral("--max-binlog-size=64M"),
    };
    const bool network = std::any_of(extraArguments.begin(), extraArguments.end(), [](const QString &a) {
        return a.startsWith(u"--port") || a.startsWith(u"--bind-address");
    });
    if (!network)
        arguments << QStringLiteral("--skip-networking");
    arguments += asThisUser() + extraArguments;

    QFile::remove(socketPath());
    QProcess process;
    process.setProgram(*server);
    process.setArguments(arguments);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_directory + QStringLiteral("/server.err"));
    process.setChildProcessModifier([] { ::setsid(); }); // survives the terminal and the program
    qint64 started = 0;
    if (!process.startDetached(&started))
        return serverError(
            Text::tr("The private server could not be started: %1").arg(process.errorString()));

    QDeadlineTimer patience(60'000);
    const db::Profile root = rootProfile();
    while (!patience.hasExpired()) {
        if (QFileInfo::exists(socketPath())) {
            db::Profile probe = root;
            probe.ledger.database = QStringLiteral("mysql");
            if (db::Session::open(probe, db::Database::Ledger, db::SessionMode::Maintenance, {}).ok())
                return Done{};
        }
        if (::kill(static_cast<pid_t>(started), 0) != 0)
            break;           // it ended: its log says why
        QThread::msleep(10); // polling: a starting server tells nobody when it is ready
    }
    return serverError(Text::tr("The private server did not start: %1")
                           .arg(tail(m_directory + QStringLiteral("/server.log"))));
}

qint64 PrivateServer::pid() const
{
    QFile file(m_directory + QStringLiteral("/server.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const qint64 pid = file.readAll().trimmed().toLongLong();
    // The number may have passed to another process: it is ours only if its arguments name our directory.
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(pid));
    if (pid <= 0 || !commandLine.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray ours =
        QByteArrayLiteral("--datadir=") + m_directory.toUtf8() + QByteArrayLiteral("/data");
    return commandLine.readAll().contains(ours) ? pid : 0;
}

bool PrivateServer::isRunning() const
{
    return pid() != 0;
}

Result<Done> PrivateServer::stop()
{
    const qint64 running = pid();
    if (running == 0)
        return Done{};
    ::kill(static_cast<pid_t>(running), SIGTERM);
    QDeadlineTimer patience(30'000);
    while (isRunning()) {
        if (patience.hasExpired())
            return kill();
        QThread::msleep(10);
    }
    return Done{};
}

Result<Done> PrivateServer::kill()
{
    const qint64 running = pid();
    if (running == 0)
        return Done{};
    ::kill(static_cast<pid_t>(running), SIGKILL);
    QDeadlineTimer patience(10'000);
    while (isRunning()) {
        if (patience.hasExpired())
            return serverError(
                Text::tr("The private server could not be stopped (process %1).").arg(running));
        QThread::msleep(10);
    }
    return Done{};
}

void PrivateServer::removeSocket() const
{
    QDir(QFileInfo(socketPath()).path()).removeRecursively();
}

db::Profile PrivateServer::rootProfile() const
{
    db::Profile profile;
    profile.name = QStringLiteral("sandbox");
    profile.environment = db::Environment::Demo;
    profile.authentication = db::Authentication::NoPassword;
    profile.readTimeoutSeconds = 3600;
    profile.ledger.socketPath = socketPath();
    profile.ledger.user = QStringLiteral("root");
    profile.ledger.database = QStringLiteral("zf_ledger");
    profile.payment = profile.ledger;
    profile.payment->database = QStringLiteral("zf_payment");
    profile.desk = profile.ledger;
    profile.desk->database = QStringLiteral("zf_desk");
    return profile;
}

} // namespace zf::sandbox
