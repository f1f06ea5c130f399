// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QString>

namespace zf::sandbox {

/// The process that posts business events into a sandbox: `zhangfangctl sandbox traffic-run`, detached, one a
/// sandbox. traffic.json beside the data says which it is.
class TrafficProcess {
public:
    explicit TrafficProcess(QString directory);

    qint64 pid() const; ///< 0 when there is none
    int perSecond() const;
    /// Starts, changes or (0) stops it. No-op when it runs at this rate.
    Result<Done> set(int perSecond, quint64 seed);
    Result<Done> stop(); ///< SIGTERM, waits until its last posting is complete

private:
    QString m_directory;
};

} // namespace zf::sandbox
