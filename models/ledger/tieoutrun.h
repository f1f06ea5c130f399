// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/tieoutchecker.h"
#include "models/ledger/tieoutcheckpoint.h"

#include <QElapsedTimer>

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
    QStringList ids; ///< as asked for

    /// Asks how far the replica is behind, when that is not known well enough any more.
    Result<Done> watchReplica(db::Session &session, const std::stop_token &stop);
    /// Notes whose database this is, or refuses it where it is not the one that the run was begun on.
    Result<Done> claimDatabase(db::Session &session);
    qint64 lagMicros() const;
    void observe(const Item &item) const;
    enum class Keep { Now, WhenDue };
    void keep(Keep when);

    /// The next check that is not done, now this lane's; null when none is left to take.
    Item *claim();
    /// What `item` stands at, by its lane only.
    void store(Item &item, tieout::Progress progress, const Timestamp &at, qint64 milliseconds);
    void stop(Item &item);
    void setUnavailable(Item &item, const QString &reason);
    QList<TieOutCheck> checks() const;
    bool isFinished() const;
    QString firstStopped() const; ///< empty: none was begun

    db::Lane *primary = nullptr; ///< of the replica that the run is on
    std::optional<db::ReplicaState> replica;
    QElapsedTimer sinceReplica;
    std::mutex replicaMutex; ///< one lane asks, the other waits for the answer
    std::shared_ptr<TieOutCheckpoint> checkpoint;
    QString database; ///< what the run was begun on; empty: nobody needs to know
    QElapsedTimer sinceKept;
    std::mutex keepMutex; ///< one lane writes at a time
    std::function<void(const TieOutCheck &)> observer;

    mutable std::mutex mutex;
    std::vector<Item> items; ///< in the order asked for; not changed after the beginning
};

} // namespace zf::ledger
