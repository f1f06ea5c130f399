// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/timestamp.h"
#include "models/db/lane.h"

namespace zf::desk {

/// How many cases wait for people to decide on them.
struct ReviewSummary {
    qint64 waiting = 0; ///< nobody has claimed them
    qint64 claimed = 0;
    qint64 second = 0;   ///< decided once, waiting for a second person
    qint64 overdue = 0;  ///< of all these
    Timestamp nextDueAt; ///< invalid: nothing is open
    qint64 open() const { return waiting + claimed + second; }
};

/// The review queue, as far as the overview tells of it.
class ReviewQueue {
public:
    explicit ReviewQueue(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// From the view review_queue_summary; ContractNotMet where this desk database has none.
    QFuture<Result<ReviewSummary>> summary(std::stop_token ticket = {}) const;

private:
    db::Lane &m_lane;
};

} // namespace zf::desk
