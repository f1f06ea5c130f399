// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::ledger {

/// Accounting dates and their states (relation accounting_day); without it the latest date of an entry is
/// "open".
struct AccountingDay {
    QDate date;
    QString state; ///< open cutting drained closed
    Timestamp closedAt;
    QString signedBy;
};

/// The chart of accounts and the calendar of accounting dates.
class Chart {
public:
    explicit Chart(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<ChartOfAccounts>> subjects(std::stop_token ticket = {}) const;
    QFuture<Result<QList<AccountingDay>>> days(std::stop_token ticket = {}) const; ///< oldest first
    static Result<ChartOfAccounts> loadSubjects(db::Session &session);
    static Result<QList<AccountingDay>> loadDays(db::Session &session);
    /// The earliest date that is not closed, else the latest date.
    static Result<QDate> openDate(db::Session &session);
    static Result<QDate> openDateOf(const QList<AccountingDay> &days);
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
