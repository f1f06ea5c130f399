// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/logstatement.h"
#include "models/db/logtransaction.h"
#include "models/db/rowimage.h"

#include <QList>

#include <functional>
#include <optional>
#include <vector>

struct st_mariadb_rpl_event;

namespace zf::db {

/// Makes transactions of the log's events, one connection after another.
class LogAssembler {
public:
    using Handler = std::function<void(const LogTransaction &)>;

    LogAssembler(QList<LogTable> tables, QList<RowImage> images, GtidState from, Handler handler,
                 qsizetype pieceSize);

    /// After the connection was lost: what was open will come again from its beginning.
    void restart();
    /// An error means that the tables can not be followed beyond this event.
    std::optional<Error> take(const st_mariadb_rpl_event &event);
    /// Behind the last transaction that ended, whether it had changes for us or not.
    LogPosition position() const { return m_state.position(); }
    quint64 ended() const { return m_ended; } ///< how many transactions have

private:
    std::optional<Error> begin(const st_mariadb_rpl_event &event);
    std::optional<Error> mapTable(const st_mariadb_rpl_event &event);
    std::optional<Error> rows(const st_mariadb_rpl_event &event);
    std::optional<Error> statement(const st_mariadb_rpl_event &event);
    void end(const st_mariadb_rpl_event &event);
    void abandon();
    void deliver(const st_mariadb_rpl_event &event);
    bool hasChanges() const { return !m_changes.empty() || !m_transaction.first; }

    struct MappedTable {
        quint64 id = 0;
        int table = -1; ///< −1: not followed
    };
    struct Group {
        quint32 domain = 0;
        quint32 server = 0;
        quint64 sequence = 0;
        bool isOpen = false;
        bool isStandalone = false; ///< one statement without a COMMIT of its own
    };

    const QList<LogTable> m_tables;
    QList<QByteArray> m_schemaNames, m_tableNames;
    std::vector<RowImage> m_images;
    GtidState m_state;
    const Handler m_handler;
    const size_t m_pieceSize;

    Group m_group;
    std::vector<MappedTable> m_mapped; ///< of the statement at hand
    std::vector<LogChange> m_changes;
    LogArena m_arena;
    LogTransaction m_transaction; ///< `first` until its first piece is out
    quint64 m_ended = 0;
};

} // namespace zf::db
