// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutrun.h"

#include <algorithm>

namespace zf::ledger {

namespace {

bool isDone(TieOutStatus status)
{
    return status == TieOutStatus::Clean || status == TieOutStatus::Found ||
           status == TieOutStatus::Unavailable;
}

} // namespace

TieOutRun::State::Item *TieOutRun::State::claim()
{
    const std::lock_guard lock(mutex);
    Item *heaviest = nullptr;
    for (Item &item : items) {
        if (!item.claimed && !isDone(item.check.status) &&
            (heaviest == nullptr || item.weight > heaviest->weight))
            heaviest = &item;
    }
    if (heaviest != nullptr) {
        heaviest->claimed = true;
        heaviest->check.status = TieOutStatus::Running;
    }
    return heaviest;
}

void TieOutRun::State::store(Item &item, tieout::Progress progress, const Timestamp &at, qint64 milliseconds)
{
    const std::lock_guard lock(mutex);
    TieOutCheck &check = item.check;
    check.scanned = progress.scanned;
    check.rows = progress.rows;
    check.findings = progress.findings;
    check.more = progress.more;
    check.snapshotAt = at;
    check.milliseconds += milliseconds;
    ++check.chunks;
    const qint64 left = std::max<qint64>(0, progress.rowsExpected - progress.rows);
    const qint64 rows = std::max<qint64>(1, item.checker->rowsPerChunk(request));
    check.chunksTotal = check.chunks;
    if (progress.finished) {
        check.ok = check.findings.isEmpty();
        check.status = check.ok ? TieOutStatus::Clean : TieOutStatus::Found;
        item.claimed = false;
    } else {
        check.chunksTotal += std::max(1, static_cast<int>((left + rows - 1) / rows));
    }
    item.progress = std::move(progress);
}

void TieOutRun::State::stop(Item &item)
{
    const std::lock_guard lock(mutex);
    item.check.status = TieOutStatus::Stopped;
    item.claimed = false;
}

void TieOutRun::State::setUnavailable(Item &item, const QString &reason)
{
    const std::lock_guard lock(mutex);
    item.check.unavailable = reason;
    item.check.findings.clear(); // half a check has found nothing that can be relied on to be all
    item.check.status = TieOutStatus::Unavailable;
    item.claimed = false;
}

QList<TieOutCheck> TieOutRun::State::checks() const
{
    const std::lock_guard lock(mutex);
    QList<TieOutCheck> result;
    result.reserve(static_cast<qsizetype>(items.size()));
    for (const Item &item : items)
        result << item.check;
    return result;
}

bool TieOutRun::State::isFinished() const
{
    const std::lock_guard lock(mutex);
    return std::all_of(items.begin(), items.end(),
                       [](const Item &item) { return isDone(item.check.status); });
}

QString TieOutRun::State::firstUnfinished() const
{
    const std::lock_guard lock(mutex);
    const auto stopped = std::find_if(items.begin(), items.end(), [](const Item &item) {
        return item.check.status == TieOutStatus::Stopped;
    });
    const auto open =
        std::find_if(items.begin(), items.end(), [](const Item &item) { return !isDone(item.check.status); });
    const auto named = stopped != items.end() ? stopped : open;
    return named == items.end() ? QString() : named->check.id;
}

TieOutRun::TieOutRun(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

TieOutRun::~TieOutRun() = default;

QList<TieOutCheck> TieOutRun::checks() const
{
    return m_state->checks();
}

bool TieOutRun::isFinished() const
{
    return m_state->isFinished();
}

QDate TieOutRun::date() const
{
    return m_state->request.date;
}

} // namespace zf::ledger
