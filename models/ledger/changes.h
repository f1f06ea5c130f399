// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::ledger {

/// Two points in time between which a trial balance of the same dates is compared.
struct ChangeQuery {
    DateRange range; ///< invalid: the open accounting date
    Timestamp since;
    Timestamp until; ///< invalid: everything committed
};

/// A leaf subject in one currency that vouchers posted in between have touched.
struct SubjectChange {
    SubjectCode subject;
    Currency currency;
    TrialBalanceRow before, after; ///< all zero where there was no row
    qint64 vouchers = 0;           ///< posted in between, with an entry of the subject

    Amount difference() const { return after.closing() - before.closing(); }
};

/// What changed in a trial balance from one moment to another.
struct BalanceChanges {
    DateRange range;
    Timestamp since, until; ///< `until` is the snapshot's time where none was asked for
    ChartOfAccounts chart;
    QList<SubjectChange> subjects; ///< by code, then currency
};

/// A voucher posted in between, with what it did to one subject and currency.
struct ChangingVoucher {
    VoucherNo voucherNo;
    QString kind;
    QDate accountingDate;
    Timestamp postedAt;
    SubjectCode subject;
    Currency currency;
    Amount debit, credit;
};

/// "What changed since …": two trial balances of one snapshot, and the vouchers between them. A voucher
/// counts by when it was posted; changes of entries that are posted already are the affair of sign-off and
/// tie-outs.
class Changes {
public:
    explicit Changes(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<BalanceChanges>> between(ChangeQuery query, std::stop_token ticket = {}) const;
    /// Newest first, at most `limit`; of one subject and currency, or with an empty subject of all.
    QFuture<Result<QList<ChangingVoucher>>> vouchers(ChangeQuery query, SubjectCode subject,
                                                     Currency currency, int limit,
                                                     std::stop_token ticket = {}) const;
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
