// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace zf::test {

/// What the `mariadb` client said to some statements.
struct Spoken {
    QString output;
    QMap<int, int> errors; ///< line of the statement, from 1 → number of the server's error
    QString everything;    ///< output and errors, to be searched for what must not be in them
    int error() const { return errors.isEmpty() ? 0 : errors.first(); }
};

/// Signs in with the plain client, as somebody would who has no console, and runs one statement a line, going
/// on after errors.
Spoken speak(const QString &socket, const QString &login, const QStringList &statements,
             const QString &database = QStringLiteral("zf_desk"));

} // namespace zf::test
