// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/feeder.h"

#include "models/db/signin.h"
#include "models/ledger/feedfollower.h"
#include "models/ledger/feedstore.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

#include <condition_variable>
#include <mutex>

namespace zf::ledger {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto retryAfter = 1s;
constexpr auto standbyEvery = 400ms;
constexpr auto pruneEvery = 10s;
constexpr int silenceSeconds = 5; // of the desk's server, longer than which a lease is lost anyway

void pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
}

Error anotherLedger(const QString &ledger)
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("anotherLedger");
    error.message =
        QCoreApplication::translate("Feed", "The desk database holds the feed of another ledger, “%1”.")
            .arg(ledger);
    return error;
}

} // namespace

Feeder::Feeder(db::Profile profile, db::PasswordSource password, FeederOptions options, StatusHandler status)
    : m_profile(std::move(profile))
    , m_password(std::move(password))
    , m_options(options)
    , m_status(std::move(status))
    , m_holder(QStringLiteral("%1:%2:%3")
                   .arg(QSysInfo::machineHostName().left(100))
                   .arg(QCoreApplication::applicationPid())
                   .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0')))
{
    m_profile.readTimeoutSeconds = std::min(m_profile.readTimeoutSeconds, silenceSeconds);
}

Result<Done> Feeder::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const Result<Done> served = serve(stop);
        if (served.ok())
            return served;
        if (!served.error().retryable())
            return served;
        report({FeederState::Retrying, 0, {}, served.error()});
        pause(retryAfter, stop);
    }
    return Done{};
}

void Feeder::report(const FeederStatus &status)
{
    const bool isNews = !m_reported || m_reported->state != status.state ||
                        m_reported->holder != status.holder ||
                        m_reported->error.message != status.error.message;
    m_reported = status;
    if (isNews && m_status)
        m_status(status);
}

Result<Done> Feeder::serve(const std::stop_token &stop)
{
    const auto desk = db::signIn(m_profile, m_password, db::Database::Desk, db::SessionMode::Calling);
    if (!desk.ok())
        return desk.error();
    const Result<qint64> patience = (*desk)->execute(
        {"feed.setup", QStringLiteral("SET SESSION innodb_lock_wait_timeout = %1").arg(silenceSeconds)});
    if (!patience.ok())
        return patience.error();
    std::optional<FeedLease> lease;
    while (!lease) {
        if (stop.stop_requested())
            return Done{};
        Result<std::optional<FeedLease>> claimed = FeedLease::claim(**desk, m_holder, m_options.lease);
        if (!claimed.ok())
            return claimed.error();
        lease = *std::move(claimed);
        if (lease)
            break;
        const Result<FeedState> state = FeedState::read(**desk);
        if (!state.ok())
            return state.error();
        report({FeederState::Standby, state->number, state->holder, {}});
        pause(standbyEvery, stop);
    }
    const Result<Done> ended = lead(*lease, stop);
    // Best effort: if it fails, the lease ends by itself.
    if (!(*desk)->isBroken())
        static_cast<void>(lease->release());
    return ended;
}

Result<Done> Feeder::lead(FeedLease &lease, const std::stop_token &stop)
{
    const QString ledger = m_profile.ledger.database;
    if (!lease.state().ledger.isEmpty() && lease.state().ledger != ledger)
        return anotherLedger(lease.state().ledger);
    report({FeederState::Leading, lease.state().number, m_holder, {}});
    while (!stop.stop_requested()) {
        // Held open no longer than needed: a snapshot keeps the server from cleaning up.
        FeedLayout layout;
        {
            const auto session =
                db::signIn(m_profile, m_password, db::Database::Ledger, db::SessionMode::Reading);
            if (!session.ok())
                return session.error();
            const Result<FeedLayout> read = FeedLayout::read(**session);
            if (!read.ok())
                return read.error();
            layout = *read;
        }
        // Rows that were logged in another form cannot be read with the tables' columns of now.
        if (!lease.state().position || lease.state().layout != layout.hash) {
            const Result<Done> begun = lease.begin(layout.position, ledger, layout.hash);
            if (!begun.ok())
                return begun;
        }
        const Result<FeedEnd> end = follow(lease, layout, stop);
        if (!end.ok())
            return end.error();
        if (*end == FeedEnd::LogUnusable) {
            lease.forget(); // begins anew: consoles see that it does
            pause(standbyEvery, stop);
        }
    }
    return Done{};
}

Result<Feeder::FeedEnd> Feeder::follow(FeedLease &lease, const FeedLayout &layout,
                                       const std::stop_token &stop)
{
    FeedFollower follower(m_profile, m_password, layout, *lease.state().position, lease.state().lag);
    const auto renewEvery = m_options.lease / 3;
    Clock::time_point renewed = Clock::now() - renewEvery, pruned = renewed;
    Clock::time_point appended = Clock::now() - m_options.batch;
    for (;;) {
        const FeedFollower::News news = follower.wait(appended + m_options.batch, renewed + renewEvery, stop);
        for (const FeedRow &row : news.rows) {
            const Result<Done> done = lease.append(row, news.lag);
            if (!done.ok())
                return done.error();
            appended = renewed = Clock::now();
        }
        if (news.error)
            return *news.error;
        if (news.end == FeedFollower::End::LogUnusable)
            return FeedEnd::LogUnusable;
        if (Clock::now() >= renewed + renewEvery) {
            const Result<Done> done = lease.renew(news.position, news.lag);
            if (!done.ok())
                return done.error();
            renewed = Clock::now();
        }
        if (Clock::now() >= pruned + pruneEvery) {
            const Result<Done> done = lease.prune(m_options.keep);
            if (!done.ok())
                return done.error();
            pruned = Clock::now();
        }
        if (stop.stop_requested())
            return FeedEnd::Stopped;
    }
}

} // namespace zf::ledger
