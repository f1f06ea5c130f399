// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctor.h"

namespace zf::db {

namespace {

QString prefixOf(Database database)
{
    switch (database) {
    case Database::Ledger:
        return QStringLiteral("ledger.");
    case Database::Payment:
        return QStringLiteral("payment.");
    case Database::Desk:
        return QStringLiteral("desk.");
    }
    Q_UNREACHABLE();
}

} // namespace

bool Capabilities::has(Database database, const QString &relation) const
{
    return relations.contains(prefixOf(database) + relation);
}

Result<Capabilities> Capabilities::read(Session &session, Database database)
{
    const Result<Rows> rows = session.select(
        {"capabilities", QStringLiteral("SELECT table_name, column_name FROM information_schema.columns"
                                        " WHERE table_schema = DATABASE()")});
    if (!rows.ok())
        return rows.error();
    Capabilities result;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const QString relation = prefixOf(database) + rows->text(i, 0);
        result.relations.insert(relation);
        result.columns.insert(relation + u'.' + rows->text(i, 1));
    }
    return result;
}

} // namespace zf::db
