// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace zf::db {

/// A table whose changes are wanted, with the columns in the order in which they are delivered.
struct LogTable {
    QString schema;
    QString table;
    QStringList columns;
};

/// What a statement in the log means to a follower of `tables`.
enum class StatementEffect {
    None,
    Commit,
    Rollback,
    PartialRollback, ///< to a savepoint: rows already read may not count
    TableChange,     ///< DDL that changes, empties, replaces or removes one of the tables
    RowsUnseen,      ///< rows changed by a statement that was logged as text: which ones is unknown
    XaCommit,        ///< a transaction of an earlier place in the log
};

/// Reads a statement as the log holds it. In doubt the answer is the one that costs a new start, never the
/// one that could miss a change.
StatementEffect statementEffect(QByteArrayView sql, QByteArrayView defaultSchema,
                                const QList<LogTable> &tables);

} // namespace zf::db
