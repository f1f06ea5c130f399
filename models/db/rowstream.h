// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/session.h"

#include <QByteArrayView>

#include <functional>
#include <span>

namespace zf::db {

/// An unbounded result read row by row in constant memory (mysql_use_result), for exports and first loads.
/// Values arrive as the server's text; a null pointer is NULL. Return false from `row` to stop early.
class RowStream {
public:
    struct Cell {
        const char *data = nullptr;
        qsizetype size = 0;
        bool isNull() const { return data == nullptr; }
        QByteArrayView view() const { return {data, size}; }
    };
    using RowHandler = std::function<bool(std::span<const Cell>)>;

    /// `sql` has its values already escaped by quote(); answers the number of rows delivered.
    static Result<qint64> read(Session &session, const Statement &statement, const RowHandler &row,
                               const std::stop_token &stop = {});
    /// A literal for RowStream statements, escaped by the connection's own character set.
    static QString quote(Session &session, const QString &text);
};

} // namespace zf::db
