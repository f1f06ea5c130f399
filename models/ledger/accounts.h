// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/account.h"
#include "models/core/filter.h"
#include "models/core/page.h"
#include "models/core/trialbalance.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::ledger {

struct AccountQuery {
    SubjectCode subject;      ///< empty: any; a group: its leaves
    Currency currency;        ///< invalid: any
    Book book = Book::Single; ///< Single: any
    Filter filter;
    bool movedOnly = false; ///< only accounts with journal lines in `moved`
    DateRange moved;
};

/// An account row of the drill-down, with its turnover in the period asked for.
struct AccountRow {
    Account account;
    Amount opening, debit, credit; ///< signed opening; of `AccountQuery::moved` when valid, else zero
};

/// Turnover of the accounts of a query over a period: what the drilled cell must equal.
struct AccountTotals {
    Currency currency;
    Amount opening, debit, credit; ///< opening signed
    qint64 accounts = 0;
};

/// Ledger accounts, ordered by account number.
class Accounts {
public:
    explicit Accounts(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<Page<AccountRow>>> list(AccountQuery query, PageAt at, std::stop_token ticket = {}) const;
    QFuture<Result<QList<AccountTotals>>> totals(AccountQuery query, std::stop_token ticket = {}) const;
    QFuture<Result<Account>> find(AccountNo accountNo, std::stop_token ticket = {}) const; ///< NotFound
    /// Accounts whose last journal line does not state the account's balance (T4), for adapters of foreign
    /// books.
    static const FilterFields &filterFields();
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
