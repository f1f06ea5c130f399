// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/logvalue.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace zf::db {

/// A column as information_schema.COLUMNS describes it: the log itself tells neither names nor signs.
struct LogColumn {
    QString name;
    QString dataType;   ///< DATA_TYPE, lower case
    QString columnType; ///< COLUMN_TYPE: "bigint(20) unsigned", "enum('a','b')"
    int precision = 0;  ///< NUMERIC_PRECISION, of DATETIME and TIMESTAMP DATETIME_PRECISION
    int scale = 0;
    QString charset; ///< CHARACTER_SET_NAME, empty for bytes and numbers
};

/// Reads a table's rows as row events hold them: only the wanted columns are decoded, the others are stepped
/// over.
class RowImage {
public:
    /// Refuses a column that is missing, of a type without exact meaning here (FLOAT, BIT, SET, TIME …) or in
    /// a character set that is not a part of UTF-8.
    static Result<RowImage> make(const QString &table, const QList<LogColumn> &columns,
                                 const QStringList &wanted);

    /// Compares the table map event's columns with what make() was told.
    Result<Done> check(QByteArrayView types, QByteArrayView metadata);
    size_t wantedCount() const { return m_wantedCount; }
    /// Whether a row event's bitmap `present` of `columnCount` columns holds every wanted one.
    bool holdsColumns(size_t columnCount, const uchar *present) const;
    /// Decodes one image into `out` (wantedCount values); answers its end, null when it is malformed.
    const uchar *decode(const uchar *at, const uchar *end, const uchar *present, LogValue *out,
                        LogArena &arena) const;

private:
    struct Field {
        quint8 type = 0;      ///< as in the table map; of CHAR, ENUM and SET the real one
        quint16 metadata = 0; ///< precision << 8 | scale, digits of the second, length or its bytes
        bool isUnsigned = false;
        QList<int> targets; ///< places in `out`
        QList<QByteArray> labels;
    };
    static const uchar *read(const Field &field, const uchar *at, const uchar *end, LogValue &value,
                             LogArena &arena);

    QString m_table;
    QList<LogColumn> m_columns;
    std::vector<Field> m_fields;
    size_t m_wantedCount = 0;
    QByteArray m_checkedTypes, m_checkedMetadata; ///< of the last table map that was found right
};

} // namespace zf::db
