// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/page.h"
#include "models/db/lane.h"
#include "models/desk/auditevent.h"

namespace zf::desk {

/// The audit log of the desk database, read by auditors. Nothing here can write it: the procedures do.
class AuditLog {
public:
    explicit AuditLog(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// Newest first.
    QFuture<Result<Page<AuditEvent>>> list(AuditQuery query, PageAt at, std::stop_token ticket = {}) const;
    /// Recomputes the chain in one snapshot, in constant memory. `anchor`: the hash of an earlier head, which
    /// must still be in the log; may be empty.
    QFuture<Result<AuditVerification>> verify(QString anchor, std::stop_token ticket = {}) const;

private:
    db::Lane &m_lane;
};

} // namespace zf::desk
