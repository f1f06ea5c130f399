// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/trafficprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace zf::sandbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

Error trafficError(const QString &message, const QString &remedy = {})
{
    Error error;
    error.kind = ErrorKind::Io;
    error.code = QStringLiteral("traffic");
    error.message = message;
    error.remedy = remedy;
    return error;
}

QJsonObject readFile(const QString &directory)
{
    QFile file(directory + QStringLiteral("/traffic.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Beside this program, or where a build tree keeps it, or installed.
QString commandLineProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *beside : {"zhangfangctl", "../ctl/zhangfangctl", "../../app/ctl/zhangfangctl"}) {
        const QString path = QDir::cleanPath(here.filePath(QLatin1StringView(beside)));
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return QStandardPaths::findExecutable(QStringLiteral("zhangfangctl"));
}

} // namespace

TrafficProcess::TrafficProcess(QString directory)
    : m_directory(std::move(directory))
{
}

qint64 TrafficProcess::pid() const
{
    const qint64 pid = readFile(m_directory).value(u"pid").toString().toLongLong();
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(pid));
    if (pid <= 0 || !commandLine.open(QIODevice::ReadOnly))
        return 0;
    // The number may have passed to another process.
    const QList<QByteArray> arguments = commandLine.readAll().split('\0');
    return arguments.contains("traffic-run") && arguments.contains(m_directory.toUtf8()) ? pid : 0;
}

int TrafficProcess::perSecond() const
{
    return readFile(m_directory).value(u"perSecond").toInt();
}

Result<Done> TrafficProcess::set(int perSecond, quint64 seed)
{
    if (pid() != 0 && perSecond == this->perSecond())
        return Done{};
    if (Result<Done> stopped = stop(); !stopped.ok() || perSecond == 0)
        return stopped;
    const QString program = commandLineProgram();
    if (program.isEmpty())
        return trafficError(Text::tr("The program zhangfangctl, which posts the traffic, was not found."),
                            Text::tr("Install it beside this program."));
    QProcess process;
    process.setProgram(program);
    process.setArguments({QStringLiteral("sandbox"), QStringLiteral("traffic-run"),
                          QStringLiteral("--directory"), m_directory, QStringLiteral("--traffic"),
                          QString::number(perSecond), QStringLiteral("--seed"), QString::number(seed)});
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_directory + QStringLiteral("/traffic.log"));
    process.setChildProcessModifier([] { ::setsid(); });
    qint64 started = 0;
    if (!process.startDetached(&started))
        return trafficError(Text::tr("The traffic could not be started: %1").arg(process.errorString()));
    QSaveFile file(m_directory + QStringLiteral("/traffic.json"));
    const QJsonObject json{{QStringLiteral("pid"), QString::number(started)},
                           {QStringLiteral("perSecond"), perSecond}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit()) {
        ::kill(static_cast<pid_t>(started), SIGTERM);
        return trafficError(Text::tr("The file %1 cannot be written.").arg(file.fileName()));
    }
    return Done{};
}

Result<Done> TrafficProcess::stop()
{
    const qint64 running = pid();
    if (running != 0) {
        ::kill(static_cast<pid_t>(running), SIGTERM);
        QDeadlineTimer patience(30'000);
        while (pid() != 0) {
            if (patience.hasExpired())
                return trafficError(Text::tr("The traffic (process %1) did not stop.").arg(running));
            QThread::msleep(10); // polling: it is not our child
        }
    }
    QFile::remove(m_directory + QStringLiteral("/traffic.json"));
    return Done{};
}

} // namespace zf::sandbox
