// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"
#include "models/ledger/daysums.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <vector>

namespace zf::ledger {

/// How far a reading of all entries is.
struct HistoryProgress {
    qint64 rows = 0;
    qint64 of = 0; ///< by the numbers of the entries, so an upper bound; 0: nothing is being read
    friend bool operator==(const HistoryProgress &, const HistoryProgress &) = default;
};

/// Reads every entry from one number up to another and adds them up by date, subject and currency: part by
/// part, on two sessions, cancelled like any question. What was read before an end of any kind stays, and the
/// next run() goes on from there. Which rows there are must be settled: parts are read at different times.
class HistoryPass {
public:
    /// ByDate: the server adds up a few dates at a time, in the order of an index that covers that. ByNumber:
    /// rows stream by ranges of the key and are added up here, which beats a GROUP BY without such an index.
    enum class Manner { ByDate, ByNumber };
    /// Gentle: beside an operator's work, on one session and at most half of the time.
    enum class Pace { Fast, Gentle };
    struct Scope {
        qint64 first = 0, upTo = 0; ///< numbers of entries, both included
        Manner manner = Manner::ByNumber;
        DateRange dates; ///< of ByDate: from the first to the last that entries have
        friend bool operator==(const Scope &, const Scope &) = default;
    };

    /// The better manner here. Nothing where entries cannot be read by parts: each would read the whole.
    static Result<std::optional<Scope>> scopeOf(db::Session &session, qint64 first, qint64 upTo);

    HistoryPass(const db::Profile &profile, const db::PasswordSource &password, const Scope &scope,
                Pace pace = Pace::Fast);

    /// Blocks. After an error or a stop it may be called again.
    Result<QList<LedgerDelta>> run(const std::stop_token &stop);
    const Scope &scope() const { return m_scope; }
    HistoryProgress progress() const; ///< from any thread

private:
    /// Dates as Julian days, or numbers; both included.
    struct Part {
        qint64 first = 0, last = 0;
    };
    std::optional<Part> takePart();
    void putBack(const Part &part);
    void note(const Part &part, const DaySums &sums, std::chrono::milliseconds took);
    std::optional<Error> work(db::Lane &lane, const std::stop_token &stop);
    static Result<DaySums> readPart(db::Session &session, const Scope &scope, const Part &part,
                                    const std::stop_token &stop);

    const Scope m_scope;
    const Pace m_pace;
    std::vector<std::unique_ptr<db::Lane>> m_lanes;
    std::atomic<qint64> m_rows = 0;
    std::mutex m_mutex; ///< of all below
    std::deque<Part> m_returned;
    qint64 m_next = 0, m_last = 0;
    qint64 m_size = 1; ///< of the next part: so that one takes a fraction of a second
    bool m_failed = false;
    DaySums m_sums;
};

} // namespace zf::ledger
