// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/subject.h"
#include "models/ledger/accounts.h"
#include "models/ledger/ledgersql.h"

#include <optional>

namespace zf::ledger {

/// Which accounts an AccountQuery means, as SQL on `account a`; shared by the list and its totals.
///
/// Three ways lead to a page, so that each is bounded at any size:
///  - Arms: subjects without a filter are read from account_by_subject, one stretch for each subject and
///  currency.
///  - Cell: accounts that moved, where the cells of the trial balance hold few entries, start from those
///  entries.
///  - Plain: everything else in the order of the primary key; whether an account moved is one dive into its
///  journal.
class AccountSelection {
public:
    static Result<AccountSelection> resolve(db::Session &session, const ChartOfAccounts &chart,
                                            const AccountQuery &query);

    /// At most `limit` accounts behind (or before) an account number, nearest first.
    db::BoundQuery page(const QString &columns, const QString &key, bool forward, int limit) const;
    /// Σ over the filtered accounts: currency, count, debit and credit before the period, debit and credit in
    /// it.
    db::BoundQuery filteredTotals() const;
    /// Σ balance by subject and currency, and count, of unfiltered accounts.
    db::BoundQuery balances() const;
    /// By currency: the number of unfiltered accounts.
    db::BoundQuery counts() const;
    /// By currency: debit and credit of the subjects in the period, from the entries.
    db::BoundQuery turnover() const;
    /// By currency, of the unfiltered accounts that moved: count and signed opening, account by account.
    db::BoundQuery movedTotals() const;

    static constexpr int mostCellEntries = 20000; ///< what a question may read to find which accounts moved
    bool startsFromCell() const { return m_fromCell; }
    bool isEmpty() const { return m_empty; }
    bool hasFilter() const { return !m_filter.where.isEmpty(); }
    const std::optional<QList<SubjectCode>> &subjects() const { return m_subjects; }

    static QList<db::PlannedQuery> plannedQueries();

private:
    SqlCondition accountCondition() const; ///< subject, currency and filter; "1 = 1" when there is none
    SqlCondition movedCondition() const;   ///< " AND …": the account has a line in the period
    SqlCondition cellCondition(const QString &prefix) const; ///< the entries of the cells in the period

    AccountQuery m_query;
    Filter::Sql m_filter;
    std::optional<QList<SubjectCode>> m_subjects;  ///< leaves; nothing: any
    QList<std::pair<SubjectCode, QString>> m_arms; ///< subject and currency
    QList<QDate> m_movedDates;                     ///< dates of the period that have entries
    bool m_fromCell = false;
    bool m_empty = false;
};

} // namespace zf::ledger
