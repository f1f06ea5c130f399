// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/desk/plainclient.h"

#include <QProcess>
#include <QRegularExpression>

namespace zf::test {

Spoken speak(const QString &socket, const QString &login, const QStringList &statements,
             const QString &database)
{
    QProcess client;
    client.start(QStringLiteral("mariadb"),
                 {QStringLiteral("--no-defaults"), QStringLiteral("--socket=") + socket,
                  QStringLiteral("--user=") + login, QStringLiteral("--default-character-set=utf8mb4"),
                  QStringLiteral("--batch"), QStringLiteral("--force"), QStringLiteral("--show-warnings"),
                  database});
    if (!client.waitForStarted())
        return {{}, {{0, -1}}, QStringLiteral("no client")};
    client.write(statements.join(QStringLiteral(";\n")).toUtf8() + ";\n");
    client.closeWriteChannel();
    if (!client.waitForFinished(120'000))
        return {{}, {{0, -1}}, QStringLiteral("no end")};
    Spoken spoken;
    spoken.output = QString::fromUtf8(client.readAllStandardOutput());
    const QString said = QString::fromUtf8(client.readAllStandardError());
    spoken.everything = spoken.output + said;
    static const QRegularExpression shape(QStringLiteral("^ERROR (\\d+) (?:\\(\\w+\\) )?at line (\\d+)"),
                                          QRegularExpression::MultilineOption);
    for (auto it = shape.globalMatch(said); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        spoken.errors.insert(match.captured(2).toInt(), match.captured(1).toInt());
    }
    static const QRegularExpression outside(QStringLiteral("^ERROR (\\d+) \\(\\w+\\): "), // signing in
                                            QRegularExpression::MultilineOption);
    if (const QRegularExpressionMatch match = outside.match(said); match.hasMatch())
        spoken.errors.insert(0, match.captured(1).toInt());
    return spoken;
}

} // namespace zf::test
