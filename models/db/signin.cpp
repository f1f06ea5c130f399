// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/signin.h"

namespace zf::db {

Result<std::unique_ptr<Session>> signIn(const Profile &profile, const PasswordSource &password,
                                        Database database, SessionMode mode)
{
    QString secret;
    if (profile.authentication != Authentication::NoPassword) {
        const Result<QString> given = password(profile);
        if (!given.ok())
            return given.error();
        secret = *given;
    }
    return Session::open(profile, database, mode, secret);
}

} // namespace zf::db
