// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"
#include "models/ledger/feedreader.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace zf::ledger {

/// Follows the feed in the desk database from the position of the anchor's snapshot on. Handlers are called
/// on the thread it lives on. Where no feed is alive it is Refused, soon.
class FeedTail final : public QObject, public LedgerTail {
public:
    /// `desk`: a reading lane of the desk database, which lives longer.
    FeedTail(db::Lane &desk, const db::LogPosition &from, BatchHandler batch, StatusHandler status);
    ~FeedTail() override;
    void end(); ///< no handler is called any more: for whoever destroys it from within one, later

private:
    void ask();
    void answer(const Result<FeedReader::News> &news, std::chrono::steady_clock::time_point asked);
    void endAs(TailState state, const Error &error);

    db::Lane &m_lane;
    std::shared_ptr<FeedReader> m_reader; ///< used by the lane's thread, one job at a time
    BatchHandler m_batch;
    StatusHandler m_status;
    QTimer m_askTimer, m_patienceTimer;
    std::stop_source m_stop;
};

} // namespace zf::ledger
