// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/logcontract.h"

#include "models/db/session.h"

#include <QCoreApplication>

#include <array>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BinaryLog)
};

Error unfit(const QString &message, const QString &remedy = {})
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("logContract");
    error.message = message;
    error.remedy = remedy;
    return error;
}

Result<Done> checkServer(Session &session)
{
    if (!session.isMariaDb())
        return unfit(Text::tr("Only a MariaDB server's binary log can be followed."));
    struct Setting {
        const char *name;
        QStringView wanted;
    };
    // Compressed events: libmariadb's way of unpacking them writes beyond its variable.
    constexpr std::array settings{Setting{"log_bin", u"1"}, Setting{"binlog_format", u"ROW"},
                                  Setting{"binlog_row_image", u"FULL"}, Setting{"log_bin_compress", u"0"}};
    const Result<Rows> rows = session.select(
        {"log.settings", QStringLiteral("SELECT @@global.log_bin, @@global.binlog_format,"
                                        " @@global.binlog_row_image, @@global.log_bin_compress")});
    if (!rows.ok())
        return rows.error();
    for (size_t i = 0; i < settings.size(); ++i) {
        const QString value = rows->text(0, static_cast<int>(i));
        if (value.compare(settings[i].wanted, Qt::CaseInsensitive) != 0)
            return unfit(Text::tr("The binary log cannot be followed with the server's setting %1=%2.")
                             .arg(QLatin1StringView(settings[i].name), value),
                         Text::tr("Ask the DBA to set %1=%2.")
                             .arg(QLatin1StringView(settings[i].name), settings[i].wanted));
    }
    return Done{};
}

Result<Done> checkCascades(Session &session, const LogTable &table)
{
    const Result<Rows> rows = session.select(
        {"log.cascades",
         QStringLiteral("SELECT constraint_name FROM information_schema.referential_constraints"
                        " WHERE constraint_schema = ? AND table_name = ?"
                        " AND (delete_rule IN ('CASCADE', 'SET NULL', 'SET DEFAULT')"
                        " OR update_rule IN ('CASCADE', 'SET NULL', 'SET DEFAULT'))")},
        {table.schema, table.table});
    if (!rows.ok())
        return rows.error();
    if (!rows->isEmpty())
        return unfit(Text::tr("The foreign key %1 changes rows of %2 without a trace in the binary log.")
                         .arg(rows->text(0, 0), table.table),
                     Text::tr("Ask the DBA to replace its CASCADE or SET NULL by RESTRICT."));
    return Done{};
}

Result<QList<LogColumn>> columnsOf(Session &session, const LogTable &table)
{
    const Result<Rows> rows = session.select(
        {"log.columns",
         QStringLiteral("SELECT column_name, LOWER(data_type), column_type,"
                        " COALESCE(datetime_precision, numeric_precision, 0), COALESCE(numeric_scale, 0),"
                        " COALESCE(character_set_name, '')"
                        " FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                        " ORDER BY ordinal_position")},
        {table.schema, table.table});
    if (!rows.ok())
        return rows.error();
    if (rows->isEmpty())
        return unfit(Text::tr("The table %1.%2 does not exist, or the account may not read it.")
                         .arg(table.schema, table.table));
    QList<LogColumn> columns;
    for (qsizetype i = 0; i < rows->size(); ++i)
        columns << LogColumn{rows->text(i, 0),
                             rows->text(i, 1),
                             rows->text(i, 2),
                             static_cast<int>(rows->integer(i, 3)),
                             static_cast<int>(rows->integer(i, 4)),
                             rows->text(i, 5)};
    return columns;
}

} // namespace

Result<QList<RowImage>> logImages(Session &session, const QList<LogTable> &tables)
{
    if (Result<Done> server = checkServer(session); !server.ok())
        return server.error();
    QList<RowImage> images;
    for (const LogTable &table : tables) {
        if (Result<Done> cascades = checkCascades(session, table); !cascades.ok())
            return cascades.error();
        const Result<QList<LogColumn>> columns = columnsOf(session, table);
        if (!columns.ok())
            return columns.error();
        Result<RowImage> image = RowImage::make(table.schema + u'.' + table.table, *columns, table.columns);
        if (!image.ok())
            return image.error();
        images << std::move(*image);
    }
    return images;
}

} // namespace zf::db
