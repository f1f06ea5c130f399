// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/entrywindow.h"

#include <algorithm>

namespace zf::ledger {

namespace {

using namespace std::chrono_literals;

constexpr auto young = 5s;          // asked about each time
constexpr auto checkEvery = 4s;     // older ones
constexpr qint64 mostAtOnce = 4096; // segments that a jump of the numbers opens

} // namespace

EntryWindow::EntryWindow(qint64 settled)
    : m_settled(settled)
    , m_highest(settled)
{
}

EntryWindow::Segment &EntryWindow::segment(qint64 number, Clock::time_point now)
{
    // Segments that the numbers jumped over can still be filled.
    const qint64 last = m_segments.empty() ? segmentOf(m_settled + 1) - 1 : m_segments.rbegin()->first;
    for (qint64 skipped = std::max(last + 1, number - mostAtOnce); skipped <= number; ++skipped)
        m_segments.try_emplace(skipped, Segment{{}, now, now});
    return m_segments.try_emplace(number, Segment{{}, now, now}).first->second;
}

bool EntryWindow::note(qint64 id, Clock::time_point now)
{
    if (id <= m_settled)
        return false;
    Segment &at = segment(segmentOf(id), now);
    const size_t bit = static_cast<size_t>(id % segmentSize);
    if (at.seen[bit])
        return false;
    at.seen[bit] = true;
    m_highest = std::max(m_highest, id);
    return true;
}

void EntryWindow::noteWhole(qint64 number, Clock::time_point now)
{
    segment(number, now).seen.set();
    m_highest = std::max(m_highest, number * segmentSize + segmentSize - 1);
}

QList<EntryWindow::Due> EntryWindow::due(Clock::time_point now) const
{
    QList<Due> result;
    for (const auto &[number, segment] : m_segments) {
        const bool isYoung = now - segment.bornAt < young;
        if (segment.seen.all() || (!isYoung && now - segment.checkedAt < checkEvery))
            continue;
        Due due;
        due.segment = number;
        due.first = std::max(number * segmentSize, m_settled + 1);
        due.last = std::min(number * segmentSize + segmentSize - 1, m_highest);
        due.counted = static_cast<qint64>(segment.seen.count());
        if (due.first <= due.last)
            result << due;
    }
    return result;
}

void EntryWindow::checked(qint64 number, Clock::time_point now)
{
    if (const auto at = m_segments.find(number); at != m_segments.end())
        at->second.checkedAt = now;
}

void EntryWindow::settle(Clock::time_point now)
{
    // The last segment is still being filled; the others go from the front, so that one number divides them.
    while (m_segments.size() > 1) {
        const auto &[number, segment] = *m_segments.begin();
        const bool decided = segment.seen.all() || now - segment.bornAt >= longestTransaction;
        if (!decided || number >= segmentOf(m_highest))
            return;
        m_settled = number * segmentSize + segmentSize - 1;
        m_segments.erase(m_segments.begin());
    }
}

} // namespace zf::ledger
