// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/celltext.h"

#include "models/core/amount.h"
#include "models/core/side.h"
#include "models/core/timestamp.h"
#include "models/items/roles.h"

#include <QDate>
#include <QSet>

namespace zf::items {

namespace {

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

} // namespace

QString plainText(const QModelIndex &index)
{
    const QVariant raw = index.data(RawRole);
    if (!raw.isValid())
        return {};
    if (raw.metaType() == QMetaType::fromType<Amount>())
        return raw.value<Amount>().plain(index.data(ExponentRole).toInt());
    if (raw.metaType() == QMetaType::fromType<Money>())
        return raw.value<Money>().plain();
    if (raw.metaType() == QMetaType::fromType<QDate>())
        return raw.toDate().toString(Qt::ISODate);
    if (raw.metaType() == QMetaType::fromType<Timestamp>())
        return raw.value<Timestamp>().iso();
    if (raw.metaType() == QMetaType::fromType<Side>())
        return QString(sideCode(raw.value<Side>()));
    return raw.toString();
}

QString tabSeparated(const QModelIndexList &indexes, const QList<int> &columns, const QStringList &headers)
{
    QModelIndexList rows;
    QSet<QModelIndex> seen;
    for (const QModelIndex &index : indexes) {
        const QModelIndex first = index.siblingAtColumn(0);
        if (!seen.contains(first)) {
            seen.insert(first);
            rows << first;
        }
    }
    QStringList lines;
    if (!headers.isEmpty())
        lines << headers.join(u'\t');
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells << oneLine(plainText(row.siblingAtColumn(column)));
        lines << cells.join(u'\t');
    }
    return lines.isEmpty() ? QString() : QString(lines.join(u'\n') + u'\n');
}

} // namespace zf::items
