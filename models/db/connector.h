// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/profile.h"

#include <QString>

class QSqlDatabase;

namespace zf::db {

/// Opens a driver connection to an endpoint, by unix socket or by verified TLS and in no other way. Used by
/// Session alone, which is the only class that opens connections. The recipe and its reasons: faults 1–8, 24,
/// 25, 32.
class Connector {
public:
    /// Adds, sets up and opens the named QSqlDatabase on the calling thread; removes it again on failure.
    static Result<Done> open(const QString &connectionName, const Profile &profile, const Endpoint &endpoint,
                             const QString &password);
};

} // namespace zf::db
