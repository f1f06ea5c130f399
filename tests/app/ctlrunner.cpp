// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ctlrunner.h"

#include <QDir>
#include <QJsonDocument>

#include <unistd.h>

namespace zf::test {

QJsonObject CtlAnswer::json() const
{
    return QJsonDocument::fromJson(output).object();
}

QList<QByteArray> CtlAnswer::lines() const
{
    QList<QByteArray> lines = output.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

CtlRunner::CtlRunner()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
    m_environment.insert(QStringLiteral("ZHANGFANG_SANDBOX_DIR"), sandboxDirectory());
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_environment.remove(QStringLiteral("LANGUAGE"));
    m_environment.remove(QStringLiteral("LANG"));
}

std::unique_ptr<QProcess> CtlRunner::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setProgram(QStringLiteral(ZF_CTL));
    process->setArguments(arguments);
    // A session of its own has no terminal, wherever the test is run from.
    process->setChildProcessModifier([] { ::setsid(); });
    process->start();
    process->waitForStarted();
    return process;
}

CtlAnswer CtlRunner::finish(QProcess &process)
{
    CtlAnswer answer;
    const bool ended = process.waitForFinished(120000);
    answer.output = process.readAllStandardOutput();
    answer.errors = process.readAllStandardError();
    if (ended && process.exitStatus() == QProcess::NormalExit)
        answer.exitCode = process.exitCode();
    else
        process.kill();
    return answer;
}

CtlAnswer CtlRunner::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

} // namespace zf::test
