// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/session.h"

#include <QMap>

namespace zf::sandbox {

class PrivateServer;

/// Role → the sandbox's account that has it, signed in over the private socket without a password.
QMap<QString, QString> roleAccounts();

/// The three databases with their migrations, the roles, and an account for each of them. On a server that
/// has them already it does only what is missing.
Result<Done> install(const PrivateServer &server);

/// As root, for filling: neither checks nor the binary log slow it down.
Result<std::unique_ptr<db::Session>> fillingSession(const PrivateServer &server, db::Database database);

} // namespace zf::sandbox
