// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"
#include "models/db/profile.h"

#include <QList>

namespace zf::db {

enum class Severity { Ok, Info, Warning, Error };

/// One step of the contract check; `id` is stable ("tls", "privileges", "relation:voucher",
/// "plan:journal-page").
struct Check {
    QString id;
    bool ok = false;
    Severity severity = Severity::Ok;
    QString detail; ///< what was found, translated
    QString remedy; ///< what to do, translated
};

/// A query of the console that doctor explains: services register theirs (name, SQL with sample values
/// bound).
struct PlannedQuery {
    Database database = Database::Ledger;
    const char *name;
    QString sql;
    QVariantList sample;
};

/// The contract as data: relation, columns with the kinds of type they may have, and whether it is optional.
struct ContractRelation {
    struct Column {
        const char *name;
        const char *kind;
        bool optional;
    }; ///< kind: text, date, time, integer, money
    Database database = Database::Ledger;
    const char *name;
    bool optional;
    QList<Column> columns;
};
const QList<ContractRelation> &contract();

/// The connection test and contract check of architecture.md, step by step. Stops where no later step can
/// work.
class Doctor {
public:
    static QList<Check> examine(const Profile &profile, const PasswordSource &password,
                                const QList<PlannedQuery> &queries, const std::stop_token &stop = {});
};

/// Which optional relations (and routines) a database has, so that pages can say what is unavailable and why.
struct Capabilities {
    QSet<QString> relations; ///< "ledger.daily_total"
    QSet<QString> columns;   ///< "ledger.daily_total.opening"
    bool has(Database database, const QString &relation) const;
    static Result<Capabilities> read(Session &session, Database database);
};

} // namespace zf::db
