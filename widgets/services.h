// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/doctor.h"
#include "models/db/lane.h"
#include "models/desk/reviewqueue.h"
#include "models/ledger/accounts.h"
#include "models/ledger/changes.h"
#include "models/ledger/chart.h"
#include "models/ledger/clearingaccounts.h"
#include "models/ledger/journals.h"
#include "models/ledger/livetrialbalance.h"
#include "models/ledger/signoffs.h"
#include "models/ledger/tieouts.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"
#include "models/payment/channels.h"
#include "models/payment/orders.h"

#include <memory>
#include <optional>

namespace zf {

/// How the last run of tie-outs ended, for the overview.
struct TieOutSummary {
    Timestamp at;
    int checks = 0;
    int unfinished = 0;
    qsizetype findings = 0;
};

/// Where tie-outs run: on the replica that the profile names, or on the ledger's own server.
enum class TieOutServer { Replica, Primary };

/// One connection's lanes and the services over them: everything that pages may ask. Owned by the window's
/// composer.
class Services {
public:
    Services(db::Profile profile, db::PasswordSource password);
    ~Services();

    const db::Profile &profile() const { return m_profile; }
    ledger::Chart &chart() { return m_chart; }
    ledger::TrialBalances &trialBalances() { return m_trialBalances; }
    ledger::Accounts &accounts() { return m_accounts; }
    ledger::Journals &journals() { return m_journals; }
    ledger::Vouchers &vouchers() { return m_vouchers; }
    ledger::TieOuts &tieOuts() { return *m_tieOuts; }
    TieOutServer tieOutServer() const { return m_tieOutServer; }
    /// Not while a run is under way; runs that were prepared before are void.
    void setTieOutServer(TieOutServer server);
    ledger::Changes &changes() { return m_changes; }
    ledger::Signoffs *signoffs() { return m_signoffs.get(); } ///< null: no desk database in the profile
    std::optional<TieOutSummary> lastTieOut() const { return m_lastTieOut; }
    void noteTieOut(const TieOutSummary &summary) { m_lastTieOut = summary; }
    ledger::ClearingAccounts &clearing() { return m_clearing; }
    payment::Orders *orders() { return m_orders.get(); }       ///< null: no payment database in the profile
    payment::Channels *channels() { return m_channels.get(); } ///< likewise
    desk::ReviewQueue *reviewQueue() { return m_reviewQueue.get(); } ///< null: no desk in the profile
    /// A trial balance that moves with the books, over a connection of its own.
    std::unique_ptr<ledger::LiveTrialBalance> makeLiveTrialBalance() const;
    db::Lane &ledgerLane() { return *m_ledgerLane; }
    db::Lane *paymentLane() { return m_paymentLane.get(); }

private:
    db::Profile m_profile;
    db::PasswordSource m_password;
    std::unique_ptr<db::Lane> m_ledgerLane;   ///< pages
    std::unique_ptr<db::Lane> m_reportLane;   ///< trial balance: long questions do not hold up pages
    std::unique_ptr<db::Lane> m_clearingLane; ///< settlement days: seconds long at millions of orders
    std::unique_ptr<db::Lane> m_paymentLane;
    // Behind the ledger's lanes, so that they end first: what comes from desk goes on to the ledger.
    std::unique_ptr<db::Lane> m_deskLane, m_signingLane;
    std::shared_ptr<ledger::History> m_history; ///< one for all figures of a ledger without daily_total
    ledger::Chart m_chart;
    ledger::TrialBalances m_trialBalances;
    ledger::Accounts m_accounts;
    ledger::Journals m_journals;
    ledger::Vouchers m_vouchers;
    ledger::ClearingAccounts m_clearing;
    TieOutServer m_tieOutServer = TieOutServer::Primary;
    std::unique_ptr<db::Lane> m_tieOutLanes[2]; ///< two checks at a time; minutes long
    std::unique_ptr<db::Lane> m_tieOutPaymentLane;
    std::unique_ptr<ledger::TieOuts> m_tieOuts;
    ledger::Changes m_changes;
    std::unique_ptr<ledger::Signoffs> m_signoffs;
    std::unique_ptr<payment::Orders> m_orders;
    std::unique_ptr<payment::Channels> m_channels;
    std::unique_ptr<desk::ReviewQueue> m_reviewQueue;
    std::optional<TieOutSummary> m_lastTieOut;
};

} // namespace zf
