// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/services.h"

namespace zf {

namespace {

std::unique_ptr<db::Lane> makeLane(const db::Profile &profile, db::Database database,
                                   const db::PasswordSource &password,
                                   db::SessionMode mode = db::SessionMode::Reading)
{
    return std::make_unique<db::Lane>(profile, database, mode, password);
}

} // namespace

Services::Services(db::Profile profile, db::PasswordSource password)
    : m_profile(std::move(profile))
    , m_password(std::move(password))
    , m_ledgerLane(makeLane(m_profile, db::Database::Ledger, m_password))
    , m_reportLane(makeLane(m_profile, db::Database::Ledger, m_password))
    , m_clearingLane(makeLane(m_profile, db::Database::Ledger, m_password))
    , m_paymentLane(m_profile.payment ? makeLane(m_profile, db::Database::Payment, m_password) : nullptr)
    , m_deskLane(m_profile.desk ? makeLane(m_profile, db::Database::Desk, m_password) : nullptr)
    , m_signingLane(m_profile.desk
                        ? makeLane(m_profile, db::Database::Desk, m_password, db::SessionMode::Calling)
                        : nullptr)
    , m_history(std::make_shared<ledger::History>(m_profile, m_password))
    , m_chart(*m_ledgerLane)
    , m_trialBalances(*m_reportLane, m_history)
    , m_accounts(*m_ledgerLane)
    , m_journals(*m_ledgerLane)
    , m_vouchers(*m_ledgerLane)
    , m_clearing(*m_clearingLane)
    , m_changes(*m_reportLane)
    , m_signoffs(m_deskLane ? std::make_unique<ledger::Signoffs>(*m_reportLane, *m_deskLane, *m_signingLane)
                            : nullptr)
    , m_orders(m_paymentLane ? std::make_unique<payment::Orders>(*m_paymentLane) : nullptr)
    , m_channels(m_paymentLane ? std::make_unique<payment::Channels>(*m_paymentLane) : nullptr)
    , m_reviewQueue(m_deskLane ? std::make_unique<desk::ReviewQueue>(*m_deskLane) : nullptr)
{
    setTieOutServer(m_profile.replica ? TieOutServer::Replica : TieOutServer::Primary);
}

Services::~Services() = default;

void Services::setTieOutServer(TieOutServer server)
{
    const bool onReplica = server == TieOutServer::Replica && m_profile.replica;
    const db::Profile there = onReplica ? m_profile.onReplica() : m_profile;
    m_tieOuts.reset();
    for (std::unique_ptr<db::Lane> &lane : m_tieOutLanes)
        lane = makeLane(there, db::Database::Ledger, m_password);
    if (there.payment)
        m_tieOutPaymentLane = makeLane(there, db::Database::Payment, m_password);
    m_tieOuts =
        std::make_unique<ledger::TieOuts>(*m_tieOutLanes[0], m_tieOutPaymentLane.get(),
                                          m_tieOutLanes[1].get(), onReplica ? m_ledgerLane.get() : nullptr);
    m_tieOutServer = onReplica ? TieOutServer::Replica : TieOutServer::Primary;
}

std::unique_ptr<ledger::LiveTrialBalance> Services::makeLiveTrialBalance() const
{
    return std::make_unique<ledger::LiveTrialBalance>(m_profile, m_password, m_history);
}

} // namespace zf
