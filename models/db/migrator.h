// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/session.h"

namespace zf::db {

/// A numbered SQL file of resources/sql/<database>/, embedded in the program.
struct Migration {
    int number = 0;
    QString name; ///< "0001_tables"
    QString sql;
    QString sha256; ///< hex, of the file
};

struct MigrationStatus {
    Migration migration;
    bool applied = false;
    bool changed = false; ///< applied, but from another text than the program's
    QString appliedAt;
};

/// Applies numbered migrations and keeps `schema_migration` (number, name, sha256, applied_at) in each
/// database.
class Migrator {
public:
    static QList<Migration> migrations(Database database);
    static Result<QList<MigrationStatus>> status(Session &session, Database database);
    /// Applies what is missing, in order; answers how many. Refuses a database with a changed or unknown
    /// migration.
    static Result<int> upgrade(Session &session, Database database);
};

} // namespace zf::db
