// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/historylook.h"
#include "models/ledger/historypass.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace zf::ledger {

/// What a ledger without daily_total has instead: the day totals of all settled entries, read once in a pass,
/// kept in the profile's cache file, moved on as entries settle, and never believed unseen: each use compares
/// the server, the table and some entries, and once a session all of it is read again behind the figures.
/// Thread-safe; one for all that is shown of a profile, so that nothing is read twice.
class History {
public:
    struct Options {
        QString directory; ///< of the cache; empty: the user's
        HistoryLook::Limits limits;
        std::chrono::milliseconds checkDelay{20'000}; ///< between a start from the file and reading it all
        /// How old the last whole check of a file may be for it to be used before the next one.
        std::chrono::seconds trust{std::chrono::seconds::max()};
    };

    History(db::Profile profile, db::PasswordSource password, Options options);
    History(db::Profile profile, db::PasswordSource password);
    ~History(); ///< ends the check
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    /// The totals that figures may begin with, for a snapshot of `session` taken after this call. Null where
    /// figures come from daily_total, or where adding all entries up anew is the better or the only way.
    /// Blocks while a pass runs; the pass of another caller counts for both.
    Result<std::shared_ptr<const DayTotals>> prepare(db::Session &session, const std::stop_token &stop);
    HistoryProgress progress() const; ///< of the pass that prepare() waits for

    /// Grows with every difference that a check found; then differences() are new and figures must be read
    /// anew.
    int revision() const { return m_revision; }
    QList<TotalsDifference> differences() const;
    /// Reads everything again and compares, as it happens by itself behind the figures. True: all agreed.
    Result<bool> check(const std::stop_token &stop, HistoryPass::Pace pace);

private:
    using Totals = std::shared_ptr<const DayTotals>;

    Result<Totals> prepareAlone(db::Session &session, const std::stop_token &stop);
    Result<Done> judge(db::Session &session, const HistoryLook &look);
    Result<Done> readFile(db::Session &session, const HistoryLook &look);
    Result<Done> readAll(db::Session &session, const HistoryLook &look, const std::stop_token &stop);
    Result<Done> readAllUnlessAnotherDoes(db::Session &session, const HistoryLook &look,
                                          const std::stop_token &stop);
    Result<Done> checkNow(db::Session &session, const HistoryLook &look, const std::stop_token &stop);
    Result<Done> moveOn(db::Session &session, const HistoryLook &look, const std::stop_token &stop);
    Result<QList<LedgerDelta>> pass(const HistoryPass::Scope &scope, const QByteArray &server,
                                    const std::stop_token &stop);
    std::optional<DayTotalsCache::Contents> contents() const;
    void use(DayTotalsCache::Contents contents);
    void save() const;
    bool takeChecked(const DayTotals &before, const DayTotals &now, const QByteArray &print);
    void startCheck();

    const db::Profile m_profile;
    const db::PasswordSource m_password;
    const Options m_options;
    const DayTotalsCache m_cache;
    mutable std::mutex m_mutex; ///< of all below
    std::condition_variable_any m_free;
    bool m_busy = false; ///< someone prepares
    std::optional<DayTotalsCache::Contents> m_contents;
    Totals m_totals;                     ///< those of m_contents, shared with figures that are being made
    bool m_mustCheck = false;            ///< before they may be used
    std::shared_ptr<HistoryPass> m_pass; ///< one that runs, or was stopped and can go on
    QByteArray m_passServer;
    bool m_checkStarted = false;
    QList<TotalsDifference> m_differences;
    std::atomic<int> m_revision = 0;
    std::jthread m_check; ///< last: it uses all above
};

} // namespace zf::ledger
