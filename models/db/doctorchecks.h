// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/doctor.h"

namespace zf::db {

/// The single questions of Doctor; each answers its checks and never fails as a whole: what cannot be asked
/// is a finding.
Check tlsCheck(Session &session, const Endpoint &endpoint);
QList<Check> privilegeChecks(Session &session);
QList<Check> variableChecks(Session &session);
QList<Check> contractChecks(Session &session, Database database);
/// Money columns that hold more digits than a minor unit.
QList<Check> moneyChecks(Session &session, Database database);
/// EXPLAIN of every query, and the rows really read by those that answer a page (pitfalls: a plan alone hides
/// a walk).
QList<Check> planChecks(Session &session, Database database, const QList<PlannedQuery> &queries,
                        const std::stop_token &stop);

} // namespace zf::db
