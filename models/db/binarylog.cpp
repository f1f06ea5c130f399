// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/binarylog.h"

#include "models/db/errors.h"
#include "models/db/logassembler.h"
#include "models/db/logcontract.h"
#include "models/db/sockethandle.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include <mysql.h>

#include <mariadb_rpl.h>

namespace zf::db {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BinaryLog)
};

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int connectSeconds = 2; // nobody can interrupt it, and stop() is to take no more than 3 s
// A server looks for a position by reading the file that holds it, up to a gigabyte, and sends no heartbeats
// meanwhile.
constexpr milliseconds searchPatience = 20s;
constexpr milliseconds shortestHeartbeat = 100ms;
constexpr milliseconds longestHeartbeat = 60s;
constexpr milliseconds firstPause = 100ms;
constexpr milliseconds longestPause = 5s;
constexpr Clock::rep disarmed = std::numeric_limits<Clock::rep>::max();
constexpr int positionGone = 1236;

/// How following came to its end, for now or for good.
struct Ending {
    enum class Kind { Lost, Silent, Reanchor, Refused } kind = Kind::Lost;
    Error error;
};

Ending failed(const Error &error)
{
    return {error.retryable() ? Ending::Kind::Lost : Ending::Kind::Refused, error};
}

Error silence()
{
    Error error;
    error.kind = ErrorKind::Timeout;
    error.code = QStringLiteral("logSilent");
    error.message = Text::tr("The server has sent neither changes nor a sign of life.");
    error.remedy = Text::tr("The console connects again by itself; check the server and the network.");
    return error;
}

Error gone(const QString &text)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.code = QStringLiteral("logPurged");
    error.nativeCode = positionGone;
    error.message = Text::tr("The server's binary log no longer holds the position: %1").arg(text);
    return error;
}

/// Without heartbeats everything would be silence.
LogRequest sound(LogRequest request)
{
    request.heartbeat = std::clamp<milliseconds>(request.heartbeat, shortestHeartbeat, longestHeartbeat);
    return request;
}

struct FreeReplication {
    void operator()(MARIADB_RPL *replication) const { mariadb_rpl_close(replication); }
};
struct FreeEvent {
    void operator()(MARIADB_RPL_EVENT *event) const { mariadb_free_rpl_event(event); }
};
using Replication = std::unique_ptr<MARIADB_RPL, FreeReplication>;
using Event = std::unique_ptr<MARIADB_RPL_EVENT, FreeEvent>;

} // namespace

/// Shared by the follower's two threads: `worker` reads the log, `watch` shuts the connection down when
/// nothing comes.
struct BinaryLog::State {
    State(LogRequest given, TransactionHandler transactions, StatusHandler statuses)
        : request(sound(std::move(given)))
        , silent(2 * request.heartbeat)
        , onTransaction(std::move(transactions))
        , onStatus(std::move(statuses))
        // Servers end an older connection with the same number.
        , serverId(0x40000000U | QRandomGenerator::system()->generate() >> 2)
        , position(request.from)
    {
    }

    const LogRequest request;
    const milliseconds silent;
    const TransactionHandler onTransaction;
    const StatusHandler onStatus;
    const quint32 serverId;

    mutable std::mutex mutex;
    std::condition_variable_any changed; // ThreadSanitizer does not see through the plain one's timed waits
    bool isStopping = false;             ///< these four under the mutex
    bool wasSilent = false;
    SocketHandle socket;
    LogPosition position;
    std::atomic<Clock::rep> deadline = disarmed; ///< by when the worker wants to have heard something

    // The worker's own.
    std::optional<QString> secret;
    std::unique_ptr<LogAssembler> assembler;
    milliseconds clockAhead{0}; ///< the server's clock before ours
    bool isProgressing = false; ///< something of the log came over this connection
    LogState reported = LogState::Connecting;
    Clock::time_point reportedAt;

    std::thread worker;
    std::thread watch;

    void work();
    void watchLoop();
    Ending follow();
    Result<std::unique_ptr<Session>> connect();
    std::optional<Ending> prepare(Session &session);
    Ending read(Session &session);
    void note(const MARIADB_RPL_EVENT &event);
    void report(LogStatus status);
    bool isQuitting() const
    {
        const std::lock_guard lock(mutex);
        return isStopping;
    }
    void expectWithin(milliseconds time)
    {
        deadline.store((Clock::now() + time).time_since_epoch().count(), std::memory_order_relaxed);
    }
};

void BinaryLog::State::work()
{
    report({});
    int attempt = 0;
    while (!isQuitting()) {
        isProgressing = false;
        const Ending ending = follow();
        bool silenced = false;
        {
            const std::lock_guard lock(mutex);
            socket.shutDown(); // so that the server's end notices, too
            socket = SocketHandle();
            silenced = std::exchange(wasSilent, false);
            if (isStopping)
                return;
        }
        LogStatus status;
        status.error = ending.error;
        if (ending.kind == Ending::Kind::Reanchor || ending.kind == Ending::Kind::Refused) {
            status.state =
                ending.kind == Ending::Kind::Refused ? LogState::Refused : LogState::ReanchorNeeded;
            report(status);
            return;
        }
        attempt = isProgressing ? 1 : attempt + 1;
        status.attempt = attempt;
        if (silenced) {
            status.state = LogState::Silent;
            status.error = silence();
        } else {
            const milliseconds pause = std::min(longestPause, firstPause * (1 << std::min(attempt - 1, 6)));
            status.retryIn = pause + milliseconds(QRandomGenerator::global()->bounded(100));
            status.state = LogState::Reconnecting;
        }
        report(status);
        std::unique_lock lock(mutex);
        changed.wait_for(lock, status.retryIn, [this] { return isStopping; });
    }
}

Ending BinaryLog::State::follow()
{
    Result<std::unique_ptr<Session>> session = connect();
    Ending ending = [&] {
        if (!session.ok())
            return failed(session.error());
        if (const std::optional<Ending> obstacle = prepare(**session))
            return *obstacle;
        return read(**session);
    }();
    deadline = disarmed;
    return ending;
}

Result<std::unique_ptr<Session>> BinaryLog::State::connect()
{
    Profile profile = request.profile;
    profile.connectTimeoutSeconds = std::min(profile.connectTimeoutSeconds, connectSeconds);
    // libmariadb's own limit stays behind the watch's.
    const auto limit = std::chrono::ceil<std::chrono::seconds>(std::max(searchPatience, silent)) + 1s;
    profile.readTimeoutSeconds = static_cast<int>(limit.count());
    if (profile.authentication != Authentication::NoPassword && !secret) {
        Result<QString> answer = request.password(profile);
        if (!answer.ok())
            return answer.error();
        secret = *answer;
    }
    Result<std::unique_ptr<Session>> session = Session::open(profile, request.database, SessionMode::Reading,
                                                             secret.value_or(QString()), [this](int number) {
                                                                 expectWithin(searchPatience);
                                                                 const std::lock_guard lock(mutex);
                                                                 socket = SocketHandle(number);
                                                                 if (isStopping)
                                                                     socket.shutDown();
                                                             });
    if (!session.ok() && session.error().kind == ErrorKind::SignInFailed)
        secret.reset();
    return session;
}

/// Everything before the log's first event, in plain SQL.
std::optional<Ending> BinaryLog::State::prepare(Session &session)
{
    if (!assembler) {
        Result<QList<RowImage>> images = logImages(session, request.tables);
        if (!images.ok())
            return failed(images.error());
        const Result<GtidState> from = GtidState::fromPosition(request.from);
        if (!from.ok())
            return failed(from.error());
        assembler = std::make_unique<LogAssembler>(
            request.tables, *images, *from,
            [this](const LogTransaction &transaction) { onTransaction(transaction); }, request.pieceSize);
    }
    assembler->restart();
    const Result<Rows> clock = session.select(
        {"log.clock", QStringLiteral("SELECT CAST(UNIX_TIMESTAMP(SYSDATE(3)) * 1000 AS SIGNED)")});
    if (!clock.ok())
        return failed(clock.error());
    clockAhead = milliseconds(clock->integer(0, 0) - Timestamp::now().micros() / 1000);
    // Our own numbers, not a text of the outside: the position has been read and is written anew.
    const QString at = assembler->position().gtid;
    const auto period = std::chrono::nanoseconds(request.heartbeat).count();
    for (const QString &text : {
             QStringLiteral("SET SESSION max_statement_time = 0"),
             QStringLiteral("SET @mariadb_slave_capability = 4"), // knows GTID events
             QStringLiteral("SET @master_binlog_checksum = @@global.binlog_checksum"),
             QStringLiteral("SET @master_heartbeat_period = %1").arg(period),
             QStringLiteral("SET @slave_connect_state = '%1'").arg(at),
             // A position that lies in a gap of the log is an error, not the next one after it.
             QStringLiteral("SET @slave_gtid_strict_mode = 1"),
         }) {
        if (Result<qint64> done = session.execute({"log.setup", text}); !done.ok())
            return failed(done.error());
    }
    return std::nullopt;
}

Ending BinaryLog::State::read(Session &session)
{
    MYSQL *handle = session.nativeHandle();
    const auto lost = [handle]() -> Ending {
        const int code = static_cast<int>(mysql_errno(handle));
        if (code == positionGone)
            return {Ending::Kind::Reanchor, gone(QString::fromUtf8(mysql_error(handle)))};
        if (code == 0) // the server's polite end
            return {Ending::Kind::Lost, errorFromServer(2013, {}, {})};
        return failed(errorFromServer(code, QString::fromLatin1(mysql_sqlstate(handle)),
                                      QString::fromUtf8(mysql_error(handle))));
    };
    const Replication replication(mariadb_rpl_init(handle));
    if (!replication)
        return {Ending::Kind::Lost, errorFromServer(2008, {}, {})};
    mariadb_rpl_optionsv(replication.get(), MARIADB_RPL_SERVER_ID, serverId);
    mariadb_rpl_optionsv(replication.get(), MARIADB_RPL_START, 4UL); // the GTID counts
    mariadb_rpl_optionsv(replication.get(), MARIADB_RPL_VERIFY_CHECKSUM, 1U);
    if (mariadb_rpl_open(replication.get()) != 0)
        return lost();

    Event event;
    quint64 ended = assembler->ended();
    for (;;) {
        expectWithin(isProgressing ? silent : std::max(searchPatience, silent));
        // A null answer has freed the event that was handed in.
        event.reset(mariadb_rpl_fetch(replication.get(), event.release()));
        deadline.store(disarmed, std::memory_order_relaxed);
        if (isQuitting())
            return {};
        if (!event) {
            if (const uint32_t code = mariadb_rpl_errno(replication.get()); code != 0) {
                Error error;
                error.kind = ErrorKind::DataInvalid;
                error.code = QStringLiteral("logUnreadable");
                error.nativeCode = static_cast<int>(code);
                error.message = Text::tr("The binary log cannot be read: %1")
                                    .arg(QString::fromUtf8(mariadb_rpl_error(replication.get())));
                return {Ending::Kind::Reanchor, error};
            }
            return lost();
        }
        if (const std::optional<Error> obstacle = assembler->take(*event))
            return {Ending::Kind::Reanchor, *obstacle};
        if (assembler->ended() != ended) {
            ended = assembler->ended();
            LogPosition now = assembler->position();
            const std::lock_guard lock(mutex);
            position = std::move(now);
        }
        note(*event);
    }
}

/// Tells from time to time how things stand.
void BinaryLog::State::note(const MARIADB_RPL_EVENT &event)
{
    const bool isHeartbeat = event.event_type == HEARTBEAT_LOG_EVENT;
    if (!isHeartbeat && event.event_type != GTID_EVENT)
        return;
    isProgressing = true;
    LogStatus status;
    if (isHeartbeat) {
        status.state = LogState::Idle;
    } else {
        status.state = LogState::Following;
        if (reported == LogState::Following && Clock::now() - reportedAt < request.heartbeat)
            return;
        // Whole seconds: what was written within this one is not late.
        const qint64 written = (qint64{event.timestamp} + 1) * 1000;
        const qint64 now = Timestamp::now().micros() / 1000 + clockAhead.count();
        status.lag = milliseconds(std::max<qint64>(0, now - written));
    }
    report(status);
}

void BinaryLog::State::report(LogStatus status)
{
    {
        const std::lock_guard lock(mutex);
        status.position = position;
    }
    reported = status.state;
    reportedAt = Clock::now();
    if (onStatus)
        onStatus(status);
}

void BinaryLog::State::watchLoop()
{
    std::unique_lock lock(mutex);
    while (!isStopping) {
        changed.wait_for(lock, std::max<milliseconds>(silent / 8, 5ms), [this] { return isStopping; });
        const Clock::rep until = deadline.load(std::memory_order_relaxed);
        if (until != disarmed && Clock::now().time_since_epoch().count() > until) {
            deadline.store(disarmed, std::memory_order_relaxed);
            wasSilent = true;
            socket.shutDown(); // wakes the worker
        }
    }
}

BinaryLog::BinaryLog(LogRequest request, TransactionHandler onTransaction, StatusHandler onStatus)
    : m_state(std::make_unique<State>(std::move(request), std::move(onTransaction), std::move(onStatus)))
{
    State *state = m_state.get();
    state->worker = std::thread([state] { state->work(); });
    state->watch = std::thread([state] { state->watchLoop(); });
}

BinaryLog::~BinaryLog()
{
    stop();
}

void BinaryLog::stop()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isStopping = true;
        m_state->socket.shutDown();
        m_state->changed.notify_all();
    }
    if (m_state->worker.joinable())
        m_state->worker.join();
    if (m_state->watch.joinable())
        m_state->watch.join();
}

LogPosition BinaryLog::position() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->position;
}

} // namespace zf::db
