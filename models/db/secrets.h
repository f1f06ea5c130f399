// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/profile.h"

#include <QString>

namespace zf::db {

/// Passwords in the system keychain (QtKeychain), keyed by profile and user. Blocking; needs no event loop of
/// the caller's. Where there is no keychain the answer says so and the profile must ask each time.
class Secrets {
public:
    static Result<QString> read(const Profile &profile);
    static Result<Done> write(const Profile &profile, const QString &password);
    static Result<Done> remove(const Profile &profile);
};

} // namespace zf::db
