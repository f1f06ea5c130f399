// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/core/tabular.h"

#include <QJsonObject>
#include <QList>

namespace zf::ctl {

using Kind = TableColumn::Kind;

/// A list in the answer; `key` names it in JSON ("rows").
struct Section {
    QString key;
    QString title; ///< over the list on a terminal; may be empty
    QList<TableColumn> columns;
    QList<TableRow> rows;
    QList<TableRow> totals; ///< on a terminal only: a file's or script's rows are data alone
};

struct Field {
    QString key;
    QString title;
    TableCell value;
};

/// The answer of a command, before it is known how it will be written.
struct Document {
    QList<Field> fields;
    QList<Section> sections; ///< csv, tsv and xlsx hold the first one, or the fields where there is none
    QJsonObject extra;       ///< added to the JSON, replacing what has the same key
    QStringList remarks;     ///< sentences under the lists, on a terminal only

    QJsonObject json() const;
    QString text() const; ///< for people: labelled fields, aligned lists, remarks
};

/// A cell that is absent (null in JSON) where there is nothing.
TableCell optional(const QString &text);
TableCell optional(QDate date);
TableCell optional(const Timestamp &at);
template <class Tag> TableCell optional(const Id<Tag> &id)
{
    return optional(id.text());
}

QJsonValue jsonOf(const TableCell &cell);
QJsonObject jsonRow(const QList<TableColumn> &columns, const TableRow &row);
/// What a text may look like on a terminal or in a message: it cannot steer it.
QString visibleText(const QString &text);

} // namespace zf::ctl
