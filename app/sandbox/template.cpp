// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/template.h"

#include "app/sandbox/generator.h"
#include "app/sandbox/installation.h"
#include "app/sandbox/privateserver.h"
#include "models/db/migrator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace zf::sandbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

Error templateError(const QString &message, const QString &remedy = {})
{
    Error error;
    error.kind = ErrorKind::Io;
    error.code = QStringLiteral("sandbox");
    error.message = message;
    error.remedy = remedy;
    return error;
}

Error cancelled()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Text::tr("Cancelled.");
    return error;
}

/// Changes with everything that decides what a template holds.
QString makeContentVersion()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const db::Database database : {db::Database::Ledger, db::Database::Payment, db::Database::Desk}) {
        for (const db::Migration &migration : db::Migrator::migrations(database))
            hash.addData(migration.sha256.toLatin1());
    }
    QFile roles(QStringLiteral(":/sql/roles/mariadb.sql"));
    if (roles.open(QIODevice::ReadOnly))
        hash.addData(roles.readAll());
    hash.addData(QByteArrayView(generatorVersion));
    return QString::fromLatin1(hash.result().toHex().first(12));
}

QString kindCode(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::Bare:
        return QStringLiteral("bare");
    case TemplateKind::Schema:
        return QStringLiteral("schema");
    case TemplateKind::Filled:
        return QStringLiteral("filled");
    }
    Q_UNREACHABLE();
}

/// Loading is not durable until it is complete: a crash throws the half-made directory away.
QStringList fillingArguments(Scale scale)
{
    const bool small = scale == Scale::Small;
    return {
        QStringLiteral("--innodb-buffer-pool-size=%1M")
            .arg(small                     ? 512
                 : scale == Scale::Million ? 1024
                                           : 4096),
        QStringLiteral("--innodb-log-file-size=%1M").arg(small ? 256 : 1024),
        QStringLiteral("--innodb-flush-log-at-trx-commit=0"),
        QStringLiteral("--innodb-doublewrite=0"),
        QStringLiteral("--innodb-sort-buffer-size=64M"),
        QStringLiteral("--innodb-buffer-pool-dump-at-shutdown=OFF"),
        QStringLiteral("--innodb-flush-method=nosync"),
        // At the end all is written at once; by the default, meant for slow disks, that took longer than the
        // filling.
        QStringLiteral("--innodb-io-capacity=20000"),
        QStringLiteral("--innodb-io-capacity-max=40000"),
        QStringLiteral("--tmp-table-size=256M"),
        QStringLiteral("--max-heap-table-size=256M"),
        QStringLiteral("--sort-buffer-size=64M"),
        QStringLiteral("--secure-file-priv="),
    };
}

/// Removes what earlier versions left under the same kind, scale and seed, unless it was used within the
/// hour.
void pruneOthers(const QString &base, const QString &name)
{
    const QString suffix = name.mid(name.indexOf(u'-'));
    for (const QFileInfo &other :
         QDir(base).entryInfoList({u'*' + suffix}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (other.fileName() != name && other.lastModified().secsTo(QDateTime::currentDateTime()) > 3600)
            QDir(other.filePath()).removeRecursively();
    }
}

/// Under the lock, whoever was building before is gone, by a crash or a kill; its server may still run.
void removeAbandoned(const QString &base, const QString &name)
{
    const QStringList left = QDir(base).entryList({name + QStringLiteral(".building-*")}, QDir::Dirs);
    for (const QString &directory : left) {
        const QString path = base + u'/' + directory;
        if (PrivateServer(path).kill().ok())
            QDir(path).removeRecursively();
    }
}

} // namespace

QString contentVersion()
{
    static const QString version = makeContentVersion();
    return version;
}

Result<Done> copyTree(const QString &from, const QString &to)
{
    QProcess copy;
    copy.setProcessChannelMode(QProcess::MergedChannels);
    copy.start(QStringLiteral("cp"),
               {QStringLiteral("-a"), QStringLiteral("--reflink=auto"), QStringLiteral("--"), from, to});
    if (!copy.waitForFinished(-1) || copy.exitStatus() != QProcess::NormalExit || copy.exitCode() != 0)
        return templateError(Text::tr("The sandbox's data could not be copied: %1")
                                 .arg(QString::fromUtf8(copy.readAll()).trimmed().right(300)),
                             Text::tr("Make room on the disk."));
    return Done{};
}

Template::Template(TemplateKind kind, Scale scale, quint64 seed)
    : m_kind(kind)
    , m_scale(scale)
    , m_seed(seed)
{
    QString base = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    base += QStringLiteral("/zhangfang/sandbox");
    m_name = contentVersion() + u'-' + kindCode(kind);
    if (kind == TemplateKind::Filled)
        m_name += QStringLiteral("-%1-%2").arg(scaleCode(scale)).arg(seed);
    m_path = base + u'/' + m_name;
}

bool Template::isReady() const
{
    return QFileInfo::exists(m_path + QStringLiteral("/data/mysql"));
}

Result<Done> Template::buildInto(const QString &directory, const Progress &progress,
                                 std::stop_token stop) const
{
    PrivateServer server(directory);
    if (m_kind == TemplateKind::Bare)
        return server.create();
    const TemplateKind below = m_kind == TemplateKind::Schema ? TemplateKind::Bare : TemplateKind::Schema;
    if (Result<Done> copied = Template(below, Scale::Small, 0).copyTo(directory, {}, stop); !copied.ok())
        return copied;
    if (Result<Done> started = server.start(fillingArguments(m_scale)); !started.ok())
        return started;
    Result<Done> done = m_kind == TemplateKind::Schema
                            ? install(server)
                            : fill(server, {m_scale, m_seed, directory}, progress, stop);
    if (done.ok()) {
        // What was done so far is the beginning: nothing that follows the binary log has to read it. And a
        // large redo log would be copied with every start.
        Result<std::unique_ptr<db::Session>> session = fillingSession(server, db::Database::Ledger);
        if (!session.ok())
            done = session.error();
        for (const char *statement : {"RESET MASTER", "SET GLOBAL innodb_log_file_size = 16777216"}) {
            if (!done.ok())
                break;
            if (Result<qint64> set = (*session)->execute({"filling.end", QString::fromLatin1(statement)});
                !set.ok())
                done = set.error();
        }
    }
    // What failed or was cancelled is thrown away: there is nothing to shut down in order.
    const Result<Done> ended = done.ok() ? server.stop() : server.kill();
    if (done.ok() && !ended.ok())
        done = ended;
    server.removeSocket();
    for (const char *left : {"server.pid", "server.err", "server.log"})
        QFile::remove(directory + u'/' + QLatin1StringView(left));
    return done;
}

Result<Done> Template::prepare(const Progress &progress, std::stop_token stop) const
{
    if (isReady())
        return Done{};
    const QString base = QFileInfo(m_path).path();
    if (!QDir().mkpath(base))
        return templateError(Text::tr("The directory %1 cannot be made.").arg(base));
    QLockFile lock(m_path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0); // filling can take an hour; a lock is stale when its process is gone
    while (!lock.tryLock(250)) {
        if (stop.stop_requested())
            return cancelled();
        if (lock.error() != QLockFile::LockFailedError)
            return templateError(
                Text::tr("The file %1 cannot be written.").arg(m_path + QStringLiteral(".lock")));
    }
    if (isReady())
        return Done{};
    pruneOthers(base, m_name);
    removeAbandoned(base, m_name);
    const QString building = QStringLiteral("%1.building-%2").arg(m_path).arg(::getpid());
    QDir(building).removeRecursively();
    if (Result<Done> built = buildInto(building, progress, stop); !built.ok()) {
        QDir(building).removeRecursively();
        return built;
    }
    if (!QDir().rename(building, m_path))
        return templateError(Text::tr("The directory %1 cannot be made.").arg(m_path));
    return Done{};
}

Result<Done> Template::copyTo(const QString &directory, const Progress &progress, std::stop_token stop) const
{
    if (Result<Done> prepared = prepare(progress, stop); !prepared.ok())
        return prepared;
    if (!QDir().mkpath(directory))
        return templateError(Text::tr("The directory %1 cannot be made.").arg(directory));
    // Private before there is anything in it.
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return copyTree(m_path + QStringLiteral("/data"), directory + QStringLiteral("/data"));
}

} // namespace zf::sandbox
