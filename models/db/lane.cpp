// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/lane.h"

#include "models/db/errors.h"
#include "models/db/sockethandle.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

#include <mysql.h>
#include <poll.h>

namespace zf::db {

using namespace std::chrono_literals;

namespace {

constexpr auto killEvery = 150ms; // a KILL QUERY that arrives between two statements hits nothing
constexpr auto patience = 3000ms; // then the connection is shut down
constexpr auto haste = 1s; // the limits of a control connection; none is begun that might outlast patience
constexpr auto orphanEvery = 1s; // how often a statement that was left behind is sought on a silent server
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

using Clock = std::chrono::steady_clock;

/// Whether the server has closed an idle connection. It says nothing there unless asked, but its farewell: so
/// whatever can be read means that the connection is over.
bool isHungUp(const Session &session)
{
    pollfd socket = {static_cast<int>(mysql_get_socket(session.nativeHandle())), POLLIN | POLLRDHUP, 0};
    return ::poll(&socket, 1, 0) != 0;
}

/// A connection as the server knows it.
struct Connection {
    quint64 id = 0; ///< 0: none
    Clock::time_point openedAt;
};

/// True when the server has been up for longer than the connection: after a restart the same number is
/// somebody else's. The server counts whole seconds.
bool isSameServer(Session &session, Clock::time_point openedAt, std::chrono::seconds margin)
{
    const Result<Rows> uptime =
        session.select({"lane.uptime", QStringLiteral("SHOW GLOBAL STATUS LIKE 'Uptime'")});
    if (!uptime.ok() || uptime->isEmpty())
        return false;
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - openedAt);
    return std::chrono::seconds(uptime->text(0, 1).toLongLong()) >= age + margin;
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
    quint64 runSerial = 0; ///< of the running job; 0: none
    Connection running;    ///< id 0: still connecting
    SocketHandle socket;   ///< of `running`
    bool killSent = false; ///< to the running job's connection
    std::function<void(Error)> runFail;
    std::stop_source runQuit;      ///< stops the running job when the lane goes
    std::optional<QString> secret; ///< with which the worker signed in; control never asks for one

    struct Cancellation {
        quint64 serial = 0;
        Clock::time_point askedAt;
    };
    /// A statement whose client gave up while the server may go on (faults 23).
    struct Orphan {
        Connection connection;
        Clock::time_point until; ///< the server's own limit has ended it by then
    };
    std::mutex controlMutex;
    std::condition_variable_any controlChanged;
    std::deque<Cancellation> cancellations;
    std::deque<Orphan> orphans;
    bool controlQuitting = false;

    // Joined, not waited for: QThread::wait() returns while the thread still frees what libraries keep for
    // it, and a program that ends at that moment frees OpenSSL's part of it a second time.
    std::thread worker;
    std::thread control;

    void work();
    void runJob(Job &job, std::unique_ptr<Session> &session, quint64 serial, QElapsedTimer &lastUse);
    void noteConnection(const Session *session);
    void leaveBehind();
    bool isQuitting();
    Result<std::unique_ptr<Session>> connect();
    void waitBeforeRetry(std::chrono::milliseconds pause, const std::stop_token &ticket);

    void controlLoop();
    std::unique_ptr<Session> connectControl();
    void endStatement(const Cancellation &cancellation, std::unique_ptr<Session> &session);
    bool endOrphan(const Orphan &orphan, std::unique_ptr<Session> &session);
};

/// The worker's connection. The password is asked for once, and again only when the server refuses it.
Result<std::unique_ptr<Session>> Lane::State::connect()
{
    QString given;
    if (profile.authentication != Authentication::NoPassword) {
        std::optional<QString> known;
        {
            const std::lock_guard lock(runMutex);
            known = secret;
        }
        if (!known) {
            Result<QString> answer = password(profile);
            if (!answer.ok())
                return answer.error();
            known = *answer;
        }
        given = *known;
    }
    Result<std::unique_ptr<Session>> opened = Session::open(profile, database, mode, given);
    const std::lock_guard lock(runMutex);
    if (opened.ok())
        secret = given;
    else if (opened.error().kind == ErrorKind::SignInFailed)
        secret.reset();
    return opened;
}

/// A control connection with short limits: the server may be the very thing that does not answer. Null then.
std::unique_ptr<Session> Lane::State::connectControl()
{
    Profile hasty = profile;
    hasty.connectTimeoutSeconds = hasty.readTimeoutSeconds = static_cast<int>(haste.count());
    std::optional<QString> known;
    {
        const std::lock_guard lock(runMutex);
        known = secret;
    }
    if (!known) // the worker never signed in: there is nothing to end
        return nullptr;
    Result<std::unique_ptr<Session>> opened = Session::open(hasty, database, SessionMode::Calling, *known);
    return opened.ok() ? std::move(*opened) : nullptr;
}

void Lane::State::noteConnection(const Session *session)
{
    const std::lock_guard lock(runMutex);
    running = session ? Connection{session->connectionId(), Clock::now()} : Connection{};
    socket =
        session ? SocketHandle(static_cast<int>(mysql_get_socket(session->nativeHandle()))) : SocketHandle();
}

/// Forgets the connection; control ends what it may still be doing at the server.
void Lane::State::leaveBehind()
{
    Orphan orphan;
    {
        const std::lock_guard lock(runMutex);
        orphan.connection = std::exchange(running, Connection{});
        socket = SocketHandle();
    }
    orphan.until = Clock::now() + std::chrono::seconds(profile.statementTimeoutSeconds);
    const std::lock_guard lock(controlMutex);
    orphans.push_back(orphan);
    controlChanged.notify_all();
}

bool Lane::State::isQuitting()
{
    const std::lock_guard lock(queueMutex);
    return quitting;
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
        killSent = false;
        runFail = job.fail;
        runQuit = std::stop_source();
    }
    // Both the caller's ticket and the lane's end stop the job; `own` is what the job sees.
    std::stop_source own;
    const auto stop = [this, serial, own]() mutable {
        own.request_stop();
        const std::lock_guard lock(controlMutex);
        cancellations.push_back({serial, Clock::now()});
        controlChanged.notify_all();
    };
    std::optional<Error> lost;
    {
        const std::stop_callback onTicket(job.ticket, stop);
        const std::stop_callback onQuit(runQuit.get_token(), stop);
        if (isQuitting()) // the destructor may have stopped the job before this one
            own.request_stop();
        bool begun = false;
        const int attempts = mode == SessionMode::Reading ? readingAttempts : 1;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            if (attempt > 0)
                waitBeforeRetry(backOff[static_cast<size_t>(attempt - 1)], own.get_token());
            if (session && isHungUp(*session))
                session.reset();
            // A calling job must not find out by its own statement that an idle connection had been closed; a
            // network may also lose one without a word.
            if (session && mode != SessionMode::Reading && lastUse.elapsed() > idleBeforePingMs &&
                !session->select({"lane.ping", QStringLiteral("SELECT 1")}).ok())
                session.reset();
            if (!session && !own.stop_requested()) {
                noteConnection(nullptr);
                Result<std::unique_ptr<Session>> opened = connect();
                if (!opened.ok()) {
                    lost = opened.error();
                    if (lost->kind != ErrorKind::Unreachable)
                        break;
                    continue;
                }
                session = std::move(*opened);
                noteConnection(session.get());
            }
            if (own.stop_requested()) {
                lost = cancelled();
                break;
            }
            QElapsedTimer timer;
            timer.start();
            begun = true;
            lost = job.work(*session, own.get_token());
            lastUse.restart();
            if (!session->isBroken())
                break;
            leaveBehind();
            session.reset();
            if (!lost)
                break;
            if (timer.elapsed() >= 1000LL * profile.readTimeoutSeconds) {
                lost->kind = ErrorKind::Timeout;
                lost->message =
                    QCoreApplication::translate("Lane", "The server did not answer within %n second(s).",
                                                nullptr, profile.readTimeoutSeconds);
                break; // asking again would only wait again
            }
        }
        // What was never begun cannot have happened; what was begun may have.
        if (lost && begun && mode != SessionMode::Reading && losesConnection(lost->nativeCode))
            lost->outcomeUnknown = true;
        // Whoever cancelled is told so, whichever of the two threads is first to find the connection shut.
        if (lost && own.stop_requested()) {
            const bool outcomeUnknown = lost->outcomeUnknown;
            lost = cancelled();
            lost->outcomeUnknown = outcomeUnknown;
        }
        const std::lock_guard lock(runMutex);
        runSerial = 0;
        runFail = nullptr;
        runEnded.notify_all();
    } // the callbacks are gone before a failure is told: nobody cancels a failed job
    // A KILL QUERY that came after the job's last statement must not hit the next job's first.
    if (killSent && session) {
        static_cast<void>(session->select({"lane.settle", QStringLiteral("SELECT 1")}));
        if (session->isBroken())
            session.reset();
    }
    if (lost)
        job.fail(*lost);
}

void Lane::State::controlLoop()
{
    std::unique_ptr<Session> session;
    bool resting = false; // an orphan's server did not answer just now
    std::unique_lock lock(controlMutex);
    for (;;) {
        if (resting)
            controlChanged.wait_for(lock, orphanEvery,
                                    [this] { return controlQuitting || !cancellations.empty(); });
        else
            controlChanged.wait(
                lock, [this] { return controlQuitting || !cancellations.empty() || !orphans.empty(); });
        if (!cancellations.empty()) {
            const Cancellation cancellation = cancellations.front();
            cancellations.pop_front();
            lock.unlock();
            endStatement(cancellation, session);
            lock.lock();
        } else if (!orphans.empty() && !(resting && controlQuitting)) {
            const Orphan orphan = orphans.front();
            orphans.pop_front();
            lock.unlock();
            resting = !endOrphan(orphan, session);
            lock.lock();
            if (resting && Clock::now() < orphan.until)
                orphans.push_back(orphan);
        } else if (controlQuitting) {
            return;
        } else {
            resting = false;
        }
    }
}

void Lane::State::endStatement(const Cancellation &cancellation, std::unique_ptr<Session> &session)
{
    const auto deadline = cancellation.askedAt + patience;
    std::unique_lock lock(runMutex);
    while (runSerial == cancellation.serial && Clock::now() < deadline) {
        const bool inTime = deadline - Clock::now() > haste;
        if (running.id != 0 && inTime && (!session || session->isBroken())) {
            const Clock::time_point openedAt = running.openedAt;
            lock.unlock(); // connecting may take its second; the job may end meanwhile
            session = connectControl();
            if (session && !isSameServer(*session, openedAt, 0s))
                session.reset();
            lock.lock();
            if (session)
                continue;
        } else if (running.id != 0 && inTime) {
            killSent = true;
            static_cast<void>( // a failure shows in isBroken(), and is tried again
                session->execute({"lane.cancel", QStringLiteral("KILL QUERY %1").arg(running.id)}));
        }
        runEnded.wait_until(lock, std::min(deadline, Clock::now() + killEvery),
                            [this, &cancellation] { return runSerial != cancellation.serial; });
    }
    if (runSerial != cancellation.serial)
        return;
    socket.shutDown(); // wakes the worker, which finds its connection lost
    Error error = cancelled();
    error.outcomeUnknown = mode != SessionMode::Reading && running.id != 0;
    const std::function<void(Error)> fail = runFail;
    lock.unlock();
    fail(error);
}

/// False when the server did not answer.
bool Lane::State::endOrphan(const Orphan &orphan, std::unique_ptr<Session> &session)
{
    if (!session || session->isBroken())
        session = connectControl();
    if (!session)
        return false;
    // A whole second's margin: here nothing holds the number for us.
    if (isSameServer(*session, orphan.connection.openedAt, 1s))
        // Answers 1094 where the server has ended the connection already: nothing to do about it.
        static_cast<void>(
            session->execute({"lane.kill", QStringLiteral("KILL CONNECTION %1").arg(orphan.connection.id)}));
    return !session->isBroken();
}

Lane::Lane(Profile profile, Database database, SessionMode mode, PasswordSource password)
    : m_profile(profile)
    , m_database(database)
    , m_state(std::make_unique<State>(profile, database, mode, std::move(password)))
{
    State *state = m_state.get();
    m_state->worker = std::thread([state] { state->work(); });
    m_state->control = std::thread([state] { state->controlLoop(); });
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
    m_state->worker.join(); // bounded: a job that does not end in 3 s has its connection shut down
    {
        const std::lock_guard lock(m_state->controlMutex);
        m_state->controlQuitting = true;
        m_state->controlChanged.notify_all();
    }
    m_state->control.join();
}

void Lane::enqueue(Job job)
{
    const std::lock_guard lock(m_state->queueMutex);
    m_state->queue.push_back(std::move(job));
    m_state->queueChanged.notify_all();
}

} // namespace zf::db
