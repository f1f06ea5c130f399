// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/doctor.h"
#include "models/db/profile.h"

#include <QList>

namespace zf::db {

/// The steps before sign-in, each as a check: "name" and "tcp" of a host, "socket" of a unix socket.
/// Blocking, bounded by the profile's connect timeout. Sends nothing.
QList<Check> reachability(const Profile &profile, const Endpoint &endpoint);

} // namespace zf::db
