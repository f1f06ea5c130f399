// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowimage.h"

#include "models/db/rowfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>

#include <mysql.h>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BinaryLog)
};

/// A column's type in information_schema and in the log. Columns with a type that is not here can be stepped
/// over, but not wanted.
struct TypeName {
    QStringView name;
    quint8 type;
};
constexpr std::array typeNames{
    TypeName{u"tinyint", MYSQL_TYPE_TINY},       TypeName{u"smallint", MYSQL_TYPE_SHORT},
    TypeName{u"mediumint", MYSQL_TYPE_INT24},    TypeName{u"int", MYSQL_TYPE_LONG},
    TypeName{u"bigint", MYSQL_TYPE_LONGLONG},    TypeName{u"year", MYSQL_TYPE_YEAR},
    TypeName{u"decimal", MYSQL_TYPE_NEWDECIMAL}, TypeName{u"date", MYSQL_TYPE_DATE},
    TypeName{u"datetime", MYSQL_TYPE_DATETIME2}, TypeName{u"timestamp", MYSQL_TYPE_TIMESTAMP2},
    TypeName{u"char", MYSQL_TYPE_STRING},        TypeName{u"binary", MYSQL_TYPE_STRING},
    TypeName{u"varchar", MYSQL_TYPE_VARCHAR},    TypeName{u"varbinary", MYSQL_TYPE_VARCHAR},
    TypeName{u"tinytext", MYSQL_TYPE_BLOB},      TypeName{u"text", MYSQL_TYPE_BLOB},
    TypeName{u"mediumtext", MYSQL_TYPE_BLOB},    TypeName{u"longtext", MYSQL_TYPE_BLOB},
    TypeName{u"tinyblob", MYSQL_TYPE_BLOB},      TypeName{u"blob", MYSQL_TYPE_BLOB},
    TypeName{u"mediumblob", MYSQL_TYPE_BLOB},    TypeName{u"longblob", MYSQL_TYPE_BLOB},
    TypeName{u"enum", MYSQL_TYPE_ENUM},
};

const TypeName *known(const QString &dataType)
{
    const auto *found = std::find_if(typeNames.begin(), typeNames.end(),
                                     [&](const TypeName &entry) { return dataType == entry.name; });
    return found == typeNames.end() ? nullptr : found;
}

/// enum('a','it''s') → a, it's
QList<QByteArray> labelsOf(const QString &columnType)
{
    QList<QByteArray> labels;
    const qsizetype size = columnType.size();
    for (qsizetype i = columnType.indexOf(u'\''); i >= 0 && i < size; ++i) {
        if (columnType[i] != u'\'')
            continue;
        QString label;
        for (++i; i < size; ++i) {
            if (columnType[i] == u'\'') {
                if (i + 1 >= size || columnType[i + 1] != u'\'')
                    break;
                ++i;
            }
            label += columnType[i];
        }
        labels << label.toUtf8();
    }
    return labels;
}

Error unfit(const QString &message)
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("logColumn");
    error.message = message;
    return error;
}

Error changed(const QString &table)
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("logTableChanged");
    error.message = Text::tr("The table %1 in the binary log has other columns than now.").arg(table);
    return error;
}

} // namespace

Result<RowImage> RowImage::make(const QString &table, const QList<LogColumn> &columns,
                                const QStringList &wanted)
{
    RowImage image;
    image.m_table = table;
    image.m_columns = columns;
    image.m_fields.resize(static_cast<size_t>(columns.size()));
    image.m_wantedCount = static_cast<size_t>(wanted.size());
    for (int target = 0; target < wanted.size(); ++target) {
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const LogColumn &c) {
            return c.name.compare(wanted[target], Qt::CaseInsensitive) == 0;
        });
        if (column == columns.end())
            return unfit(Text::tr("The table %1 has no column %2.").arg(table, wanted[target]));
        if (!known(column->dataType) || column->columnType.contains(u"/*")) // COMPRESSED shows as a comment
            return unfit(Text::tr("The column %1.%2 of type %3 cannot be read from the binary log.")
                             .arg(table, column->name, column->columnType.left(40)));
        static const QStringList charsets{QString(), QStringLiteral("utf8mb4"), QStringLiteral("utf8mb3"),
                                          QStringLiteral("utf8"), QStringLiteral("ascii")};
        if (!charsets.contains(column->charset) && column->dataType != u"enum")
            return unfit(Text::tr("The column %1.%2 is not in UTF-8 but in %3.")
                             .arg(table, column->name, column->charset));
        Field &field = image.m_fields[static_cast<size_t>(column - columns.begin())];
        field.targets << target;
        field.isUnsigned = column->columnType.contains(u"unsigned");
        if (column->dataType == u"enum")
            field.labels = labelsOf(column->columnType);
    }
    return image;
}

Result<Done> RowImage::check(QByteArrayView types, QByteArrayView metadata)
{
    if (types == m_checkedTypes && metadata == m_checkedMetadata && !types.isEmpty())
        return Done{};
    m_checkedTypes.clear(); // what follows overwrites the fields
    if (types.size() != m_columns.size())
        return changed(m_table);
    qsizetype next = 0;
    const auto byte = [&metadata, &next] {
        return next < metadata.size() ? static_cast<quint8>(metadata[next++]) : (++next, quint8{0});
    };
    for (qsizetype i = 0; i < types.size(); ++i) {
        Field &field = m_fields[static_cast<size_t>(i)];
        const LogColumn &column = m_columns[i];
        field.type = static_cast<quint8>(types[i]);
        field.metadata = 0;
        const int bytes = rowfields::metadataBytes(field.type);
        if (bytes < 0)
            return changed(m_table);
        const quint8 first = bytes > 0 ? byte() : quint8{0};
        const quint8 second = bytes > 1 ? byte() : quint8{0};
        if (field.type == MYSQL_TYPE_STRING) {
            // Two bits of a length over 255 are kept, inverted, in the type's byte.
            field.type = first | 0x30;
            field.metadata = static_cast<quint16>(second | (((first & 0x30) ^ 0x30) << 4));
        } else if (field.type == MYSQL_TYPE_NEWDECIMAL) {
            field.metadata = static_cast<quint16>(first << 8 | second);
        } else {
            field.metadata = static_cast<quint16>(first | second << 8);
        }
        if (const TypeName *expected = known(column.dataType);
            expected && expected->type != field.type && !column.columnType.contains(u"/*"))
            return changed(m_table);
        const bool isMoment = field.type == MYSQL_TYPE_DATETIME2 || field.type == MYSQL_TYPE_TIMESTAMP2;
        if ((isMoment && field.metadata != column.precision) ||
            (field.type == MYSQL_TYPE_NEWDECIMAL && field.metadata != (column.precision << 8 | column.scale)))
            return changed(m_table);
    }
    if (next != metadata.size())
        return changed(m_table);
    m_checkedTypes = types.toByteArray();
    m_checkedMetadata = metadata.toByteArray();
    return Done{};
}

bool RowImage::holdsColumns(size_t columnCount, const uchar *present) const
{
    if (columnCount != m_fields.size())
        return false;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (!m_fields[i].targets.isEmpty() && (present[i / 8] >> (i % 8) & 1) == 0)
            return false;
    }
    return true;
}

const uchar *RowImage::decode(const uchar *at, const uchar *end, const uchar *present, LogValue *out,
                              LogArena &arena) const
{
    const size_t columns = m_fields.size();
    size_t count = 0;
    for (size_t i = 0; i < (columns + 7) / 8; ++i)
        count += static_cast<size_t>(std::popcount(
            static_cast<uchar>(i == columns / 8 ? present[i] & ((1U << (columns % 8)) - 1) : present[i])));
    const uchar *nulls = at;
    if (static_cast<size_t>(end - at) < (count + 7) / 8)
        return nullptr;
    at += (count + 7) / 8;
    size_t bit = 0;
    for (size_t i = 0; i < columns; ++i) {
        if ((present[i / 8] >> (i % 8) & 1) == 0)
            continue;
        const bool isNull = (nulls[bit / 8] >> (bit % 8) & 1) != 0;
        ++bit;
        const Field &field = m_fields[i];
        if (field.targets.isEmpty()) {
            if (!isNull)
                at = rowfields::skip(field.type, field.metadata, at, end);
        } else {
            LogValue value;
            if (!isNull)
                at = read(field, at, end, value, arena);
            for (const int target : field.targets)
                out[target] = value;
        }
        if (!at)
            return nullptr;
    }
    return at;
}

const uchar *RowImage::read(const Field &field, const uchar *at, const uchar *end, LogValue &value,
                            LogArena &arena)
{
    if (field.type != MYSQL_TYPE_ENUM)
        return rowfields::read(field.type, field.metadata,
                               field.isUnsigned ? rowfields::Sign::Unsigned : rowfields::Sign::Signed, at,
                               end, value, arena);
    const int bytes = field.metadata;
    if (bytes < 1 || bytes > 2 || end - at < bytes)
        return nullptr;
    const qsizetype number = bytes == 1 ? at[0] : at[0] | at[1] << 8;
    if (number > field.labels.size())
        return nullptr;
    if (number == 0) // what a session without strict mode made of a wrong word
        value = LogValue::ofText("", 0);
    else
        value = LogValue::ofText(field.labels[number - 1].constData(),
                                 static_cast<size_t>(field.labels[number - 1].size()));
    return at + bytes;
}

} // namespace zf::db
