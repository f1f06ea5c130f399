// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"

namespace zf::db {

/// Opens a session of a program's own thread, asking for the password where the profile has one. A lane does
/// this for itself, since it keeps the answer. Blocks like Session::open(), and while the source asks.
Result<std::unique_ptr<Session>> signIn(const Profile &profile, const PasswordSource &password,
                                        Database database, SessionMode mode);

} // namespace zf::db
