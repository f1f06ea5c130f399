// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/document.h"
#include "app/ctl/rows.h"
#include "app/ctl/target.h"
#include "models/ledger/accounts.h"
#include "models/ledger/storedtotals.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"

namespace zf::ctl {

/// A trial balance as the command line answers it, with the vouchers that break it.
class TrialBalanceReport {
public:
    /// --from, --to and --as-known-at. An end that is not given is left invalid and filled in by load().
    static Result<ledger::TrialBalanceQuery> query(const Arguments &arguments);
    /// Shows on a terminal how far the first reading of a ledger without daily_total is.
    static Result<TrialBalanceReport> load(Target &target, ledger::TrialBalanceQuery query,
                                           const RowChoice &choice, const std::stop_token &ticket);

    const TrialBalance &balance() const { return m_balance; }
    bool
    holds() const; ///< equalities, identities and stored totals, of the chosen currency when there is one
    QStringList accusations() const; ///< a sentence for each thing that does not hold, or was changed
    Document document() const;

private:
    TrialBalance m_balance;
    RowChoice m_choice;
    QList<VoucherNo> m_unbalanced;
    ledger::StoredTotalsReport m_stored;
    QList<ledger::TotalsDifference> m_changed; ///< since the last start
};

/// --subject, --currency and --filter of accounts.
Result<ledger::AccountQuery> accountQuery(const Arguments &arguments);
/// --from, --to and --filter of vouchers.
Result<ledger::VoucherQuery> voucherQuery(const Arguments &arguments);

} // namespace zf::ctl
