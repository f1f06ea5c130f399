// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/lane.h"

#include "models/db/errors.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>

#include <mysql.h>
#include <sys/socket.h>

namespace zf::db {

using namespace std::chrono_literals;

namespace {

constexpr auto killEvery = 150ms; // a KILL QUERY that arrives between two statements hits nothing
constexpr auto patience = 3000ms; // then the connection is shut down
constexpr int readingAttempts = 3;
constexpr std::array backOff{100ms, 400ms};
constexpr qint64 idleBeforePingMs = 20'000;

Error cancelled()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = QCoreApplication::translate("Lane", "The query was cancelled.");
    return error;
}

} // namespace

/// Shared by the lane's two threads: `worker` runs the jobs on the connection, `control` ends statements for
/// it.
struct Lane::State {
    State(const Profile &p, Database d, SessionMode m, PasswordSource source)
        : profile(p)
        , database(d)
        , mode(m)
        , password(std::move(source))
    {
    }

    const Profile profile;
    const Database database;
    const SessionMode mode;
    const PasswordSource password;

    std::mutex queueMutex;
    std::condition_variable_any queueChanged;
    std::deque<Job> queue;
    bool quitting = false;

    /// What runs now. Held by the worker to begin and to end a job, by control while it sends a KILL: so a
    /// KILL can reach only the job that owns the serial.
    std::mutex runMutex;
    std::condition_variable_any runEnded;
    quint64 runSerial = 0;    ///< of the running job; 0: none
    quint64 connectionId = 0; ///< at the server; 0: still connecting
    int socket = -1;
    std::function<void(Error)> runFail;
    std::stop_source runQuit; ///< stops the running job when the lane goes

    std::mutex controlMutex;
    std::condition_variable_any controlChanged;
    std::deque<quint64> toCancel; ///< serials
    std::deque<quint64> toKill;   ///< connections whose client gave up while the server went on
    bool controlQuitting = false;

    std::unique_ptr<QThread> worker;
    std::unique_ptr<QThread> control;

    void work();
    void runJob(Job &job, std::unique_ptr<Session> &session, quint64 serial, QElapsedTimer &lastUse);
    void controlLoop();
    void endStatement(quint64 serial, std::unique_ptr<Session> &session);
    Result<std::unique_ptr<Session>> connect(const Profile &how, SessionMode as) const;
    void waitBeforeRetry(std::chrono::milliseconds pause, const std::stop_token &ticket);
};

Result<std::unique_ptr<Session>> Lane::State::connect(const Profile &how, SessionMode as) const
{
    QString secret;
    if (how.authentication != Authentication::NoPassword) {
        Result<QString> given = password(how);
        if (!given.ok())
            return given.error();
        secret = *given;
    }
    return Session::open(how, database, as, secret);
}

void Lane::State::waitBeforeRetry(std::chrono::milliseconds pause, const std::stop_token &ticket)
{
    const auto jitter = std::chrono::milliseconds(QRandomGenerator::global()->bounded(100));
    std::unique_lock lock(queueMutex);
    queueChanged.wait_for(lock, ticket, pause + jitter, [this] { return quitting; });
}

void Lane::State::work()
{
    std::unique_ptr<Session> session;
    QElapsedTimer lastUse;
    lastUse.start();
    for (quint64 serial = 1;; ++serial) {
        Job job;
        {
            std::unique_lock lock(queueMutex);
            queueChanged.wait(lock, [this] { return quitting || !queue.empty(); });
            if (queue.empty())
                return; // quitting
            job = std::move(queue.front());
            queue.pop_front();
            if (quitting) {
                lock.unlock();
                job.fail(cancelled());
                continue;
            }
        }
        if (job.ticket.stop_requested()) {
            job.fail(cancelled());
            continue;
        }
        runJob(job, session, serial, lastUse);
    }
}

void Lane::State::runJob(Job &job, std::unique_ptr<Session> &session, quint64 serial, QElapsedTimer &lastUse)
{
    {
        const std::lock_guard lock(runMutex);
        runSerial = serial;
        connectionId = session ? session->connectionId() : 0;
        socket = session ? static_cast<int>(mysql_get_socket(session->nativeHandle())) : -1;
        runFail = job.fail;
        runQuit = std::stop_source();
    }
    // Both the caller's ticket and the lane's end stop the job; `own` is what the job sees.
    std::stop_source own;
    const auto stop = [this, serial, own]() mutable {
        own.request_stop();
        const std::lock_guard lock(controlMutex);
        toCancel.push_back(serial);
        controlChanged.notify_all();
    };
    std::optional<Error> lost;
    {
        const std::stop_callback onTicket(job.ticket, stop);
        const std::stop_callback onQuit(runQuit.get_token(), stop);
        const int attempts = mode == SessionMode::Reading ? readingAttempts : 1;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            if (attempt > 0)
                waitBeforeRetry(backOff[static_cast<size_t>(attempt - 1)], own.get_token());
            if (own.stop_requested()) {
                lost = cancelled();
                break;
            }
            // A calling job must not find out by its own statement that an idle connection had been closed.
            if (session && mode != SessionMode::Reading && lastUse.elapsed() > idleBeforePingMs &&
                !session->select({"lane.ping", QStringLiteral("SELECT 1")}).ok())
                session.reset();
            if (!session) {
                Result<std::unique_ptr<Session>> opened = connect(profile, mode);
                if (!opened.ok()) {
                    lost = opened.error();
                    if (lost->kind != ErrorKind::Unreachable)
                        break;
                    continue;
                }
                session = std::move(*opened);
                const std::lock_guard lock(runMutex);
                connectionId = session->connectionId();
                socket = static_cast<int>(mysql_get_socket(session->nativeHandle()));
            }
            QElapsedTimer running;
            running.start();
            lost = job.work(*session, own.get_token());
            lastUse.restart();
            if (!session->isBroken())
                break;
            const quint64 left = session->connectionId();
            {
                const std::lock_guard lock(runMutex);
                connectionId = 0;
                socket = -1;
            }
            session.reset();
            {
                const std::lock_guard lock(controlMutex); // the statement may go on at the server (faults 23)
                toKill.push_back(left);
                controlChanged.notify_all();
            }
            if (!lost)
                break;
            if (running.elapsed() >= 1000LL * profile.readTimeoutSeconds) {
                lost->kind = ErrorKind::Timeout;
                lost->message =
                    QCoreApplication::translate("Lane", "The server did not answer within %n second(s).",
                                                nullptr, profile.readTimeoutSeconds);
                break; // asking again would only wait again
            }
        }
        if (lost && own.stop_requested() && !lost->outcomeUnknown)
            lost = cancelled();
        if (lost && mode != SessionMode::Reading && losesConnection(lost->nativeCode) &&
            lost->kind != ErrorKind::TlsFailed)
            lost->outcomeUnknown = true;
        {
            const std::lock_guard lock(runMutex);
            runSerial = 0;
            runFail = nullptr;
            runEnded.notify_all();
        }
    } // the callbacks are gone before the answer is: nobody cancels a finished job
    if (lost)
        job.fail(*lost);
}

void Lane::State::controlLoop()
{
    std::unique_ptr<Session> session;
    for (;;) {
        quint64 serial = 0, left = 0;
        {
            std::unique_lock lock(controlMutex);
            controlChanged.wait(lock,
                                [this] { return controlQuitting || !toCancel.empty() || !toKill.empty(); });
            if (!toCancel.empty()) {
                serial = toCancel.front();
                toCancel.pop_front();
            } else if (!toKill.empty()) {
                left = toKill.front();
                toKill.pop_front();
            } else {
                return;
            }
        }
        if (serial != 0)
            endStatement(serial, session);
        else if (Result<std::unique_ptr<Session>> opened = connect(profile, SessionMode::Calling);
                 opened.ok())
            // Answers 1094 where the server has ended the connection already: nothing to do about it.
            static_cast<void>(
                (*opened)->execute({"lane.kill", QStringLiteral("KILL CONNECTION %1").arg(left)}));
    }
}

void Lane::State::endStatement(quint64 serial, std::unique_ptr<Session> &session)
{
    // A control connection of its own, with short limits: the server may be the very thing that does not
    // answer.
    Profile hasty = profile;
    hasty.connectTimeoutSeconds = 1;
    hasty.readTimeoutSeconds = 1;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(runMutex);
    while (runSerial == serial && std::chrono::steady_clock::now() < deadline) {
        if (connectionId != 0) {
            if (!session || session->isBroken()) {
                lock.unlock(); // connecting may take its second; the job may end meanwhile
                Result<std::unique_ptr<Session>> opened = connect(hasty, SessionMode::Calling);
                session = opened.ok() ? std::move(*opened) : nullptr;
                lock.lock();
                if (runSerial != serial)
                    return;
            }
            if (session)
                static_cast<void>(
                    session->execute({"lane.cancel", QStringLiteral("KILL QUERY %1").arg(connectionId)}));
        }
        runEnded.wait_for(lock, killEvery, [this, serial] { return runSerial != serial; });
    }
    if (runSerial != serial)
        return;
    if (socket >= 0)
        ::shutdown(socket, SHUT_RDWR); // wakes the worker, which finds its connection lost
    const std::function<void(Error)> fail = runFail;
    lock.unlock();
    fail(cancelled());
}

Lane::Lane(Profile profile, Database database, SessionMode mode, PasswordSource password)
    : m_profile(profile)
    , m_database(database)
    , m_state(std::make_unique<State>(profile, database, mode, std::move(password)))
{
    State *state = m_state.get();
    m_state->worker.reset(QThread::create([state] { state->work(); }));
    m_state->worker->setObjectName(QStringLiteral("lane"));
    m_state->worker->start();
    m_state->control.reset(QThread::create([state] { state->controlLoop(); }));
    m_state->control->setObjectName(QStringLiteral("lane-control"));
    m_state->control->start();
}

Lane::~Lane()
{
    {
        const std::lock_guard lock(m_state->queueMutex);
        m_state->quitting = true;
        m_state->queueChanged.notify_all();
    }
    std::stop_source running;
    {
        const std::lock_guard lock(m_state->runMutex);
        running = m_state->runQuit;
    }
    running.request_stop();
    m_state->worker->wait(); // bounded: a job that does not end in 3 s has its connection shut down
    {
        const std::lock_guard lock(m_state->controlMutex);
        m_state->controlQuitting = true;
        m_state->controlChanged.notify_all();
    }
    m_state->control->wait();
}

void Lane::enqueue(Job job)
{
    const std::lock_guard lock(m_state->queueMutex);
    m_state->queue.push_back(std::move(job));
    m_state->queueChanged.notify_all();
}

} // namespace zf::db
