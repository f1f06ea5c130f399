// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/logassembler.h"

#include <QCoreApplication>

#include <algorithm>
#include <new>

#include <mysql.h>

#include <mariadb_rpl.h>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BinaryLog)
};

constexpr quint64 noTable = 0xffffff;                  // a rows event that only ends its statement
constexpr size_t pieceBytes = size_t{4} * 1024 * 1024; // of long texts fewer rows make a piece

/// The tables must be read anew from a later place.
Error cannotFollow(const char *code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::DataInvalid;
    error.code = QLatin1StringView(code);
    error.message = message;
    return error;
}

Error unreadable(const QString &what)
{
    return cannotFollow("logUnreadable",
                        Text::tr("The binary log holds an event that cannot be read: %1.").arg(what));
}

QByteArrayView view(const MARIADB_STRING &text)
{
    return {text.str, static_cast<qsizetype>(text.length)};
}

} // namespace

LogAssembler::LogAssembler(QList<LogTable> tables, QList<RowImage> images, GtidState from, Handler handler,
                           qsizetype pieceSize)
    : m_tables(std::move(tables))
    , m_images(images.begin(), images.end())
    , m_state(std::move(from))
    , m_handler(std::move(handler))
    , m_pieceSize(static_cast<size_t>(std::max<qsizetype>(1, pieceSize)))
{
    for (const LogTable &table : m_tables) {
        m_schemaNames << table.schema.toUtf8();
        m_tableNames << table.table.toUtf8();
    }
}

void LogAssembler::restart()
{
    m_mapped.clear();
    abandon();
}

void LogAssembler::abandon()
{
    m_group.isOpen = false;
    m_changes.clear();
    m_arena.clear();
    m_transaction.first = true;
}

std::optional<Error> LogAssembler::take(const st_mariadb_rpl_event &event)
{
    switch (event.event_type) {
    case GTID_EVENT:
        return begin(event);
    case TABLE_MAP_EVENT:
        return mapTable(event);
    case WRITE_ROWS_EVENT_V1:
    case UPDATE_ROWS_EVENT_V1:
    case DELETE_ROWS_EVENT_V1:
    case WRITE_ROWS_EVENT:
    case UPDATE_ROWS_EVENT:
    case DELETE_ROWS_EVENT:
        return rows(event);
    case QUERY_EVENT:
        return statement(event);
    case XID_EVENT:
        end(event);
        return std::nullopt;
    case XA_PREPARE_LOG_EVENT:
        if (hasChanges())
            return cannotFollow("logXa",
                                Text::tr("A prepared XA transaction changed a table that is followed."));
        end(event);
        return std::nullopt;
    case FORMAT_DESCRIPTION_EVENT:
        // A server's new life begins: what its last one left unfinished was never committed.
        restart();
        return std::nullopt;
    case ROTATE_EVENT:
    case STOP_EVENT:
    case HEARTBEAT_LOG_EVENT:
    case GTID_LIST_EVENT:
    case BINLOG_CHECKPOINT_EVENT:
    case ANNOTATE_ROWS_EVENT:
    case START_ENCRYPTION_EVENT:
    case INTVAR_EVENT: // these three belong to a statement that follows as text
    case RAND_EVENT:
    case USER_VAR_EVENT:
        return std::nullopt;
    case BEGIN_LOAD_QUERY_EVENT:
    case EXECUTE_LOAD_QUERY_EVENT:
    case APPEND_BLOCK_EVENT:
    case DELETE_FILE_EVENT:
        return cannotFollow("logRowsUnseen",
                            Text::tr("A statement was logged as text, not by its rows (binlog_format)."));
    default:
        if ((event.flags & LOG_EVENT_IGNORABLE_F) != 0)
            return std::nullopt;
        return unreadable(Text::tr("type %1").arg(static_cast<int>(event.event_type)));
    }
}

std::optional<Error> LogAssembler::begin(const st_mariadb_rpl_event &event)
{
    abandon();
    m_mapped.clear();
    const st_mariadb_rpl_gtid_event &gtid = event.event.gtid;
    m_group = {gtid.domain_id, event.server_id, gtid.sequence_nr, true, (gtid.flags & FL_STANDALONE) != 0};
    return std::nullopt;
}

std::optional<Error> LogAssembler::mapTable(const st_mariadb_rpl_event &event)
{
    const st_mariadb_rpl_table_map_event &map = event.event.table_map;
    MappedTable mapped{map.table_id, -1};
    for (qsizetype i = 0; i < m_tables.size(); ++i) {
        if (view(map.table) != m_tableNames[i] || view(map.database) != m_schemaNames[i])
            continue;
        mapped.table = static_cast<int>(i);
        if (Result<Done> same =
                m_images[static_cast<size_t>(i)].check(view(map.column_types), view(map.metadata));
            !same.ok())
            return same.error();
    }
    std::erase_if(m_mapped, [&mapped](const MappedTable &other) { return other.id == mapped.id; });
    m_mapped.push_back(mapped);
    return std::nullopt;
}

std::optional<Error> LogAssembler::rows(const st_mariadb_rpl_event &event)
{
    const st_mariadb_rpl_rows_event &rows = event.event.rows;
    const auto mapped = std::find_if(m_mapped.begin(), m_mapped.end(),
                                     [&rows](const MappedTable &entry) { return entry.id == rows.table_id; });
    if (mapped == m_mapped.end() && rows.table_id != noTable)
        return unreadable(Text::tr("rows of an unknown table"));
    if (mapped != m_mapped.end() && mapped->table >= 0) {
        const int table = mapped->table;
        const RowImage &image = m_images[static_cast<size_t>(table)];
        const bool isUpdate = rows.type == UPDATE_ROWS;
        const uchar *presentAfter = isUpdate ? rows.column_update_bitmap : rows.column_bitmap;
        if (!m_group.isOpen)
            return unreadable(Text::tr("rows without a transaction"));
        if (rows.compressed != 0)
            return unreadable(Text::tr("compressed rows"));
        if (!presentAfter || !image.holdsColumns(rows.column_count, rows.column_bitmap) ||
            !image.holdsColumns(rows.column_count, presentAfter))
            return cannotFollow("logRowImage",
                                Text::tr("A row was logged without all its columns (binlog_row_image)."));
        const auto *at = static_cast<const uchar *>(rows.row_data);
        const uchar *const end = at + rows.row_data_size;
        const size_t width = image.wantedCount();
        const auto read = [&](const uchar *present) {
            char *memory = m_arena.allocate(width * sizeof(LogValue));
            auto *values = new (memory) LogValue[width];
            at = image.decode(at, end, present, values, m_arena);
            return std::span<const LogValue>(values, width);
        };
        while (at < end) {
            LogChange change;
            change.table = table;
            if (rows.type != WRITE_ROWS)
                change.before = read(rows.column_bitmap);
            if (at && rows.type != DELETE_ROWS)
                change.after = read(presentAfter);
            if (!at)
                return unreadable(Text::tr("rows of %1").arg(m_tables[table].table));
            change.kind = isUpdate                  ? LogChangeKind::Update
                          : rows.type == WRITE_ROWS ? LogChangeKind::Insert
                                                    : LogChangeKind::Delete;
            m_changes.push_back(change);
            if (m_changes.size() >= m_pieceSize || m_arena.used() >= pieceBytes) {
                m_transaction.last = false;
                deliver(event);
            }
        }
    }
    if ((rows.flags & STMT_END_F) != 0)
        m_mapped.clear();
    return std::nullopt;
}

std::optional<Error> LogAssembler::statement(const st_mariadb_rpl_event &event)
{
    const st_mariadb_rpl_query_event &query = event.event.query;
    switch (statementEffect(view(query.statement), view(query.database), m_tables)) {
    case StatementEffect::Commit:
        end(event);
        return std::nullopt;
    case StatementEffect::Rollback:
        abandon();
        m_group.isOpen = true; // its number is used up all the same
        end(event);
        return std::nullopt;
    case StatementEffect::PartialRollback:
        if (hasChanges())
            return cannotFollow(
                "logSavepoint",
                Text::tr("A transaction was rolled back in part after its rows were logged."));
        return std::nullopt;
    case StatementEffect::TableChange:
        return cannotFollow("logTableChanged",
                            Text::tr("A table that is followed was changed in its structure or emptied."));
    case StatementEffect::RowsUnseen:
        return cannotFollow("logRowsUnseen",
                            Text::tr("A statement was logged as text, not by its rows (binlog_format)."));
    case StatementEffect::XaCommit:
        return cannotFollow(
            "logXa", Text::tr("A prepared XA transaction was committed, whose rows were logged earlier."));
    case StatementEffect::None:
        break;
    }
    if (m_group.isStandalone)
        end(event);
    return std::nullopt;
}

void LogAssembler::end(const st_mariadb_rpl_event &event)
{
    if (!m_group.isOpen) // before the first GTID; cannot be, and would count twice
        return;
    m_state.advance(m_group.domain, m_group.server, m_group.sequence);
    ++m_ended;
    if (hasChanges()) {
        m_transaction.last = true;
        m_transaction.position = m_state.position();
        deliver(event);
    }
    abandon();
}

void LogAssembler::deliver(const st_mariadb_rpl_event &event)
{
    m_transaction.gtid = GtidState::text(m_group.domain, m_group.server, m_group.sequence);
    m_transaction.committedAt = Timestamp::fromMicros(qint64{event.timestamp} * 1'000'000);
    m_transaction.receivedAt = std::chrono::steady_clock::now();
    m_transaction.changes = m_changes;
    m_handler(m_transaction);
    m_transaction.first = false;
    m_transaction.position = {};
    m_changes.clear();
    m_arena.clear();
}

} // namespace zf::db
