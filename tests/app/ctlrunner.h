// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace zf::test {

/// What the built zhangfangctl answered.
struct CtlAnswer {
    int exitCode = -1; ///< −1: it crashed or did not end
    QByteArray output, errors;

    QJsonObject json() const;        ///< empty when the output is no JSON object
    QList<QByteArray> lines() const; ///< of the output, without line ends
};

/// Runs the built program with a configuration folder and a sandbox folder of its own, in English, without a
/// terminal.
class CtlRunner {
public:
    CtlRunner();
    CtlAnswer run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Started and left running, for tests that interrupt it.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    static CtlAnswer finish(QProcess &process);
    QProcessEnvironment &environment() { return m_environment; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    QString sandboxDirectory() const { return m_folder.filePath(QStringLiteral("sandbox")); }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace zf::test
