// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/timestamp.h"

#include <QList>
#include <QString>

namespace zf::desk {

/// One row of the audit log: who did what to what, when, from where and why.
struct AuditEvent {
    qint64 number = 0; ///< 1, 2, 3 … without a gap
    Timestamp at;      ///< the server's clock
    QString login;     ///< the database account that signed in
    QString host;
    QString action; ///< claim, reveal, decide …
    QString object; ///< what it was done to, "case:8812"
    QString reason;
    QString hash;
};

/// Which events; what is empty or invalid does not narrow.
struct AuditQuery {
    QString login, action, object;
    Timestamp since, until; ///< from … up to, but not including
};

/// How a row contradicts the chain.
enum class AuditBreak {
    Missing, ///< a number that should be there is not
    Content, ///< the row's hash is not that of its content
    Link,    ///< the row does not name the hash of the row before
    Tail,    ///< the log ends elsewhere than its head says
    Anchor,  ///< the head that the caller kept is nowhere in the log
};
QString auditBreakCode(AuditBreak kind);

struct AuditFinding {
    qint64 number = 0; ///< of the event, or the first one that is missing
    AuditBreak kind = AuditBreak::Content;
};

/// What a recomputation of the whole chain found.
struct AuditVerification {
    static constexpr qsizetype mostFindings = 100; ///< kept; a log that is broken everywhere is not listed

    qint64 events = 0;
    QString head; ///< hash of the last event: keep it elsewhere, it proves later that nothing was cut off
    QList<AuditFinding> findings; ///< in the order of the log
    bool ok() const { return findings.isEmpty(); }
};

} // namespace zf::desk
