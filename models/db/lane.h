// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/session.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace zf::db {

/// Asks for the password of a profile when one is needed; called on the lane's thread. Empty result: give up.
using PasswordSource = std::function<Result<QString>(const Profile &)>;

/// One worker thread with one connection, which opens on first use and again after it was lost. Jobs run one
/// after another; only values cross threads. A reading job whose connection is lost is tried again (twice,
/// with back-off); a calling job never is: its error says outcomeUnknown.
class Lane {
public:
    Lane(Profile profile, Database database, SessionMode mode, PasswordSource password);
    ~Lane(); ///< cancels what runs, waits for the thread

    /// Queues `job`. Stopping `ticket` skips a queued job and ends a running statement on the server with
    /// KILL QUERY over a control connection, under the run lock so that it can hit no other job; a server
    /// that does not answer within 3 s has its connection shut down, and the future finishes as Cancelled
    /// either way.
    template <class T>
    QFuture<Result<T>> run(std::function<Result<T>(Session &, std::stop_token)> job,
                           std::stop_token ticket = {})
    {
        auto answer = std::make_shared<Answer<T>>();
        answer->promise.start();
        QFuture<Result<T>> future = answer->promise.future();
        enqueue(
            {[answer, job = std::move(job)](Session &session, std::stop_token stop) -> std::optional<Error> {
                 Result<T> result = job(session, stop);
                 if (!result.ok() && session.isBroken())
                     return result.error(); // the lane decides whether to try again
                 answer->finish(std::move(result));
                 return std::nullopt;
             },
             [answer](Error error) { answer->finish(Result<T>(std::move(error))); }, std::move(ticket)});
        return future;
    }

    const Profile &profile() const { return m_profile; }
    Database database() const { return m_database; }

private:
    /// The first answer counts: a cancelled job may still come to an end of its own.
    template <class T> struct Answer {
        QPromise<Result<T>> promise;
        std::atomic_bool finished = false;

        void finish(Result<T> result)
        {
            if (finished.exchange(true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
    };
    struct Job {
        std::function<std::optional<Error>(Session &, std::stop_token)>
            work; ///< an error only when the connection was lost
        std::function<void(Error)> fail;
        std::stop_token ticket;
    };
    struct State;
    void enqueue(Job job);

    Profile m_profile;
    Database m_database;
    std::unique_ptr<State> m_state;
};

/// Hands a future's result to `handle` on the receiver's thread; nothing happens once the receiver is gone.
template <class T, class Receiver, class Fn>
void deliver(QFuture<Result<T>> future, Receiver *receiver, Fn handle)
{
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, handle = std::move(handle)] {
        handle(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(std::move(future));
}

} // namespace zf::db
