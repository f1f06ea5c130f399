// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/desk/auditevent.h"

#include <QByteArray>
#include <QByteArrayView>

namespace zf::desk {

/// Recomputes the audit log's hash chain (resources/sql/README.md, "The audit log"), row after row. Made for
/// millions of rows: it works on the server's bytes and allocates nothing for a row.
class AuditChain {
public:
    /// A row as the server sends it, UTF-8.
    struct Row {
        qint64 number = 0;
        QByteArrayView at, login, host, action, object, reason, previousHash, hash;
    };

    /// `anchor`: the hash of an earlier head that must still be there; may be empty.
    explicit AuditChain(QByteArray anchor = {});

    void add(const Row &row);
    /// After the last row: what `audit_head` says.
    AuditVerification finish(qint64 headNumber, QByteArrayView headHash);

private:
    void found(qint64 number, AuditBreak kind);

    QByteArray m_anchor;
    bool m_anchored;
    qint64 m_number = 0;   ///< of the row before
    QByteArray m_previous; ///< its hash
    QByteArray m_text;     ///< reused from row to row
    AuditVerification m_result;
};

} // namespace zf::desk
