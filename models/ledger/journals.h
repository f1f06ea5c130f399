// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/account.h"
#include "models/core/page.h"
#include "models/core/trialbalance.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::ledger {

struct JournalQuery {
    AccountNo accountNo;
    DateRange range; ///< invalid: the account's whole life
};

/// What a journal page states about its range: opening before it, turnover in it, closing after it.
struct JournalSummary {
    Amount openingSigned, debit, credit;
    qint64 lines = 0;
    Amount closingSigned() const { return openingSigned + debit - credit; }
};

/// An account's single-entry journal, in sequence, with running balance. Every page is one range read of the
/// clustered key; nothing here uses OFFSET or COUNT over the whole account unless summary() is asked.
class Journals {
public:
    explicit Journals(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<Page<JournalLine>>> page(JournalQuery query, PageAt at, std::stop_token ticket = {}) const;
    /// The key from which After starts at the first line of `date` or later.
    QFuture<Result<QString>> keyOfDate(AccountNo accountNo, QDate date, std::stop_token ticket = {}) const;
    QFuture<Result<JournalSummary>> summary(JournalQuery query, std::stop_token ticket = {}) const;
    /// Balance at the end of each day with movement, natural side, newest `days`, oldest first. Debit or
    /// credit is the day's net movement: adding up both would read every line of a busy account.
    QFuture<Result<QList<DayTurnover>>> balances(AccountNo accountNo, int days,
                                                 std::stop_token ticket = {}) const;
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
