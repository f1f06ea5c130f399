// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/doctor.h"
#include "models/db/session.h"

namespace zf::db {

/// A statement with its values. A service builds each of its questions in one place; it runs it from there,
/// and doctor explains the very same text.
struct BoundQuery {
    const char *name;
    QString sql;
    QVariantList values;

    Result<Rows> run(Session &session) const { return session.select({name, sql}, values); }
    PlannedQuery planned(Database database) const { return {database, name, sql, values}; }
};

/// "?, ?, ?"
inline QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

/// A DATETIME column as the text that Rows::timestamp() reads to the microsecond.
inline QString momentText(const QString &column)
{
    return QString(QStringLiteral("DATE_FORMAT(") + column + QStringLiteral(", '%Y-%m-%d %H:%i:%s.%f')"));
}

/// True when the statement failed because the database has no such relation or column: an optional part of
/// the contract that is absent, where the caller has another way.
inline bool isMissingRelation(const Error &error)
{
    return error.nativeCode == 1146 || error.nativeCode == 1054;
}

} // namespace zf::db
