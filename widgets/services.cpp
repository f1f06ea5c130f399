// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/services.h"

namespace zf {

namespace {

std::unique_ptr<db::Lane> makeLane(const db::Profile &profile, db::Database database,
                                   const db::PasswordSource &password)
{
    return std::make_unique<db::Lane>(profile, database, db::SessionMode::Reading, password);
}

} // namespace

Services::Services(db::Profile profile, db::PasswordSource password)
    : m_profile(std::move(profile))
    , m_password(std::move(password))
    , m_ledgerLane(makeLane(m_profile, db::Database::Ledger, m_password))
    , m_reportLane(makeLane(m_profile, db::Database::Ledger, m_password))
    , m_tieOutLanes{makeLane(m_profile, db::Database::Ledger, m_password),
                    makeLane(m_profile, db::Database::Ledger, m_password)}
    , m_paymentLane(m_profile.payment ? makeLane(m_profile, db::Database::Payment, m_password) : nullptr)
    , m_chart(*m_ledgerLane)
    , m_trialBalances(*m_reportLane)
    , m_accounts(*m_ledgerLane)
    , m_journals(*m_ledgerLane)
    , m_vouchers(*m_ledgerLane)
    , m_tieOuts(*m_tieOutLanes[0], m_paymentLane.get(), m_tieOutLanes[1].get())
    , m_orders(m_paymentLane ? std::make_unique<payment::Orders>(*m_paymentLane) : nullptr)
{
}

Services::~Services() = default;

std::unique_ptr<ledger::LiveTrialBalance> Services::makeLiveTrialBalance() const
{
    return std::make_unique<ledger::LiveTrialBalance>(m_profile, m_password);
}

} // namespace zf
