// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <bitset>
#include <chrono>
#include <map>

namespace zf::ledger {

/// Which numbers of entries have been counted. A server gives numbers out before the commit, so they become
/// visible out of order, and some never do: a high-water mark would miss vouchers. Below `settled` every
/// number is decided; above it this remembers each, in segments, and says which segments may still gain
/// entries.
class EntryWindow {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr qint64 segmentSize = 1024; ///< segment n holds the numbers n·1024 … n·1024+1023
    /// No transaction stays open longer: the server ends it (statement and idle time limits).
    static constexpr std::chrono::seconds longestTransaction{120};

    /// Nothing at or below `settled` will be asked about.
    explicit EntryWindow(qint64 settled = 0);

    bool note(qint64 id, Clock::time_point now);           ///< false: counted before, or settled
    void noteWhole(qint64 segment, Clock::time_point now); ///< all its numbers
    qint64 highest() const { return m_highest; }
    static qint64 segmentOf(qint64 id) { return id / segmentSize; }

    struct Due {
        qint64 segment = 0;
        qint64 counted = 0;         ///< entries of it that were counted
        qint64 first = 0, last = 0; ///< the numbers to ask about
    };
    /// Segments in which numbers are missing: young ones each time, older ones every few seconds.
    QList<Due> due(Clock::time_point now) const;
    void checked(qint64 segment, Clock::time_point now);
    /// Forgets what can change no more.
    void settle(Clock::time_point now);
    qsizetype size() const { return static_cast<qsizetype>(m_segments.size()); }

private:
    struct Segment {
        std::bitset<segmentSize> seen;
        Clock::time_point bornAt, checkedAt;
    };
    Segment &segment(qint64 number, Clock::time_point now);
    qint64 m_settled = 0, m_highest = 0;
    std::map<qint64, Segment> m_segments;
};

} // namespace zf::ledger
