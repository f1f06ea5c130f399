// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QMap>
#include <QString>

#include <vector>

namespace zf::db {

class Session;

/// A place in a server's history between two transactions, as MariaDB writes it: the last transaction of each
/// replication domain, "0-1-1234" or, in the domains' order, "0-1-1234,7-2-88". Empty: before the first.
struct LogPosition {
    QString gtid;
    friend bool operator==(const LogPosition &, const LogPosition &) = default;
};

/// The position of exactly the read view that is open in `session` (Session::beginSnapshot): whatever follows
/// it in the log is not in the snapshot, and nothing else is missing there. Needs no privilege.
Result<LogPosition> positionOfSnapshot(Session &session);

/// A position that is moved on transaction by transaction.
class GtidState {
public:
    static Result<GtidState> fromPosition(const LogPosition &position);
    void advance(quint32 domain, quint32 server, quint64 sequence);
    LogPosition position() const;
    /// Whether all of `other`, a position's or a single transaction's, lies before this one.
    bool covers(const GtidState &other) const;
    QMap<quint32, quint64> sequences() const; ///< the last transaction's number, by domain
    static QString text(quint32 domain, quint32 server, quint64 sequence);

private:
    struct Gtid {
        quint32 domain = 0;
        quint32 server = 0;
        quint64 sequence = 0;
    };
    std::vector<Gtid> m_last; ///< one of each domain, by its number
};

} // namespace zf::db
