// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/lane.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace zf::desk {

/// A person with a database account: who he is and what he may.
struct Operator {
    QString login;
    QString fullName;
    QString role; ///< zf_finance, zf_compliance …
    bool enabled = true;
    QStringList skills; ///< documents that a reviewer may decide on; "*" for all
};

/// How an account proves who it is. Never by a password that the server keeps or logs in clear.
enum class PasswordPlugin { Ed25519, Native };

/// A new password, to be handed over once; it is stored nowhere.
struct NewPassword {
    QString text;
    PasswordPlugin plugin = PasswordPlugin::Native;
};

/// Makes, changes and ends the accounts of operators, as the databases' administrator. Every step is in the
/// audit log.
class Operators {
public:
    explicit Operators(db::Lane &administrator)
        : m_lane(administrator)
    {
    }
    static QStringList roles();

    QFuture<Result<QList<Operator>>> list(std::stop_token ticket = {}) const;
    /// The account `login`@`host` with the one role as default, and the row that procedures look at.
    QFuture<Result<NewPassword>> add(Operator who, QString host, std::stop_token ticket = {}) const;
    QFuture<Result<NewPassword>> rotate(QString login, std::stop_token ticket = {}) const;
    /// Disables the row, takes the role, locks the accounts of that name on every host and ends their
    /// sessions; answers how many were ended.
    QFuture<Result<int>> revoke(QString login, std::stop_token ticket = {}) const;

private:
    db::Lane &m_lane;
};

} // namespace zf::desk
