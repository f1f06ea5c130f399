// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/document.h"

#include "app/ctl/text.h"

#include <QBuffer>
#include <QJsonArray>

#include <algorithm>

namespace zf::ctl {

namespace {

QString sectionText(const Section &section)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextTableWriter writer(buffer);
    // Writing to memory cannot fail; a row of wrong length is a bug that the tests of each command would
    // show.
    [[maybe_unused]] const auto written = writer.writeTable({section.columns, section.rows + section.totals});
    Q_ASSERT(written.ok());
    return QString::fromUtf8(buffer.data());
}

} // namespace

TableCell optional(const QString &text)
{
    return text.isEmpty() ? TableCell() : TableCell(text);
}

TableCell optional(QDate date)
{
    return date.isValid() ? TableCell(date) : TableCell();
}

TableCell optional(const Timestamp &at)
{
    return at.isValid() ? TableCell(at) : TableCell();
}

QJsonValue jsonOf(const TableCell &cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return QJsonValue::Null;
    if (const qint64 *number = std::get_if<qint64>(&cell))
        return *number;
    if (const bool *flag = std::get_if<bool>(&cell))
        return *flag;
    return cellFileText(cell); // money too: exact decimal text, never a JSON number
}

QJsonObject jsonRow(const QList<TableColumn> &columns, const TableRow &row)
{
    Q_ASSERT(columns.size() == row.size());
    QJsonObject object;
    for (qsizetype i = 0; i < columns.size(); ++i)
        object.insert(columns[i].key, jsonOf(row[i]));
    return object;
}

QString visibleText(const QString &text)
{
    return cellScreenText(TableCell(text));
}

QJsonObject Document::json() const
{
    QJsonObject object;
    for (const Field &field : fields)
        object.insert(field.key, jsonOf(field.value));
    for (const Section &section : sections) {
        QJsonArray rows;
        for (const TableRow &row : section.rows)
            rows.append(jsonRow(section.columns, row));
        object.insert(section.key, rows);
    }
    for (auto it = extra.begin(); it != extra.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QString Document::text() const
{
    QString text;
    int labelWidth = 0;
    for (const Field &field : fields)
        labelWidth = std::max(labelWidth, displayWidth(field.title));
    for (const Field &field : fields) {
        const QString padding(labelWidth - displayWidth(field.title) + 2, u' ');
        text += field.title + padding + cellScreenText(field.value) + u'\n';
    }
    for (const Section &section : sections) {
        // The one list of an answer says that it is empty; an empty part of something is left out.
        if (section.rows.isEmpty() && sections.size() > 1)
            continue;
        if (!text.isEmpty())
            text += u'\n';
        if (!section.title.isEmpty())
            text += section.title + u'\n';
        text +=
            section.rows.isEmpty() ? QString(translate("Ctl", "(no rows)") + u'\n') : sectionText(section);
    }
    if (!remarks.isEmpty())
        text += u'\n' + remarks.join(u'\n') + u'\n';
    return text;
}

} // namespace zf::ctl
