// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/profile.h"

#include <QStringList>

namespace zf::sandbox {

/// A mariadbd of our own: unix socket only (unless `extraArguments` ask for more), its files under one
/// directory, as any user including root, without systemd. Also the fixture of the tests.
class PrivateServer {
public:
    explicit PrivateServer(QString directory);

    /// Makes an empty data directory (mariadb-install-db). No-op when there is one.
    Result<Done> create();
    /// Starts the server detached and waits until it answers. No-op when it runs.
    Result<Done> start(const QStringList &extraArguments = {});
    Result<Done> stop(); ///< SIGTERM and wait; SIGKILL after 30 s
    Result<Done> kill(); ///< SIGKILL, for fault tests
    bool isRunning() const;
    qint64 pid() const;
    QString socketPath() const; ///< short enough for sun_path, whatever the directory
    void removeSocket() const;  ///< and its directory, once the server is gone for good
    QString directory() const { return m_directory; }
    /// Signed in as the server's root over the socket, databases ledger, payment and desk.
    db::Profile rootProfile() const;

private:
    QString m_directory;
};

} // namespace zf::sandbox
