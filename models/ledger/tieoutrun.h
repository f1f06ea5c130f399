// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/tieoutchecker.h"

#include <mutex>

namespace zf::ledger {

/// What a run's lanes share. A lane claims a check, moves it on chunk by chunk and gives it back.
struct TieOutRun::State {
    struct Item {
        const char *id = nullptr;
        int weight = 0; ///< longer checks are begun first, so that two lanes end together
        std::unique_ptr<tieout::Checker> checker;
        tieout::Progress progress;
        TieOutCheck check;
        bool claimed = false;
    };

    tieout::Request request;

    /// The next check that is not done, now this lane's; null when none is left to take.
    Item *claim();
    /// What `item` stands at, by its lane only.
    void store(Item &item, tieout::Progress progress, const Timestamp &at, qint64 milliseconds);
    void stop(Item &item);
    void setUnavailable(Item &item, const QString &reason);
    QList<TieOutCheck> checks() const;
    bool isFinished() const;
    QString firstUnfinished() const;

    mutable std::mutex mutex;
    std::vector<Item> items; ///< in the order asked for; not changed after the beginning
};

} // namespace zf::ledger
