// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"
#include "tests/db/logfollower.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <atomic>
#include <csignal>
#include <thread>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

/// Writers that go on until told, through lost connections and restarts; what they lose was never theirs.
class Writers {
public:
    Writers(const Profile &profile, int count)
    {
        for (int writer = 0; writer < count; ++writer)
            m_threads.emplace_back([this, profile] { work(profile); });
    }
    ~Writers() { finish(); }
    void finish()
    {
        m_enough = true;
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }
    bool writeMore(int count)
    {
        const int until = m_written + count;
        return QTest::qWaitFor([&] { return m_written >= until; }, 20'000);
    }

private:
    void work(const Profile &profile)
    {
        std::unique_ptr<Session> session;
        for (int round = 1; !m_enough; ++round) {
            if (!session || session->isBroken()) {
                Result<std::unique_ptr<Session>> opened =
                    Session::open(profile, Database::Ledger, SessionMode::Maintenance, {});
                if (!opened.ok())
                    continue; // the server is down just now
                session = std::move(*opened);
            }
            if (session->execute({"test", QStringLiteral("BEGIN")}).ok() &&
                session
                    ->execute({"test", QStringLiteral("INSERT INTO moves (amount) VALUES (%1), (%2)")
                                           .arg(round)
                                           .arg(-2 * round)})
                    .ok() &&
                session
                    ->execute(
                        {"test", round % 5 == 0 ? QStringLiteral("ROLLBACK") : QStringLiteral("COMMIT")})
                    .ok())
                ++m_written;
        }
    }
    std::atomic_bool m_enough = false;
    std::atomic_int m_written = 0;
    std::vector<std::thread> m_threads;
};

} // namespace

/// The follower through everything that may happen to a log, its server and the way there.
class TestBinaryLogFaults : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void killedConnection_losesAndRepeatsNothing();
    void killedConnection_inMidTransaction_beginsItAgain();
    void killedServer_losesAndRepeatsNothing();
    void killedServer_inALargeCommit_deliversWhatIsThere_data();
    void killedServer_inALargeCommit_deliversWhatIsThere();
    void stoppedServer_comesBack_andFollowingGoesOn();
    void rotation_isNotNoticed();
    void serverNotYetUp_isAwaited();
    void silentServer_isTold_andFollowingGoesOn();
    void stop_atSilentServer_endsInTime();
    void stop_whileConnectingToSilentServer_endsInTime();
    void stop_withoutServer_endsAtOnce();
    void stop_duringPieces_endsAtOnce();

private:
    bool run(const QString &sql)
    {
        const Result<qint64> done = m_session->execute({"test", sql});
        if (!done.ok())
            qWarning() << sql << why(done);
        return done.ok();
    }
    QString value(const QString &sql)
    {
        const Result<Rows> rows = m_session->select({"test", sql});
        return rows.ok() && !rows->isEmpty() ? rows->text(0, 0) : QString();
    }
    LogRequest request() const { return LogFollower::request(m_profile, {moves}, m_from); }
    /// What is in the table is what was delivered.
    void compare(LogFollower &follower)
    {
        QVERIFY2(follower.catchUp(*m_session), qPrintable(follower.lastStatus().error.message));
        const Seen seen = follower.seen();
        QCOMPARE(QString::number(seen.changes), value(QStringLiteral("SELECT COUNT(*) FROM moves")));
        QCOMPARE(QString::number(seen.sum),
                 value(QStringLiteral("SELECT CAST(COALESCE(SUM(amount), 0) AS CHAR) FROM moves")));
        QSet<QString> once;
        for (const SeenTransaction &transaction : seen.transactions)
            once << transaction.gtid;
        QCOMPARE(once.size(), seen.transactions.size());
    }
    void restart()
    {
        ZF_OK(m_server.server().start());
        m_session = openSession(m_profile);
        QVERIFY(m_session);
    }

    FixtureServer m_server{Contents::Nothing};
    Profile m_profile;
    std::unique_ptr<Session> m_session;
    LogPosition m_from;
};

void TestBinaryLogFaults::init()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    m_profile = testProfile(m_server);
    m_session = openSession(m_profile);
    QVERIFY(m_session);
    QVERIFY(run(QStringLiteral("CREATE TABLE moves (id BIGINT PRIMARY KEY AUTO_INCREMENT, amount BIGINT NOT "
                               "NULL, note VARCHAR(1000))")));
    m_from = positionNow(*m_session);
    QVERIFY(!m_from.gtid.isEmpty());
}

void TestBinaryLogFaults::cleanup()
{
    static_cast<void>(run(QStringLiteral("DROP TABLE IF EXISTS children, moves, renamed")));
}

void TestBinaryLogFaults::killedConnection_losesAndRepeatsNothing()
{
    LogFollower follower(request(), LogFollower::Keep::Sums);
    Writers writers(m_profile, 4);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(writers.writeMore(40));
        QVERIFY(follower.waitFor(
            [](const Seen &seen) { return seen.statuses.last().state == LogState::Following; }));
        QCOMPARE(killFollowers(*m_session), 1);
        QVERIFY(follower.waitFor([i](const Seen &seen) { return seen.count(LogState::Reconnecting) > i; }));
    }
    QVERIFY(writers.writeMore(40));
    writers.finish();
    compare(follower);
}

void TestBinaryLogFaults::killedConnection_inMidTransaction_beginsItAgain()
{
    std::mutex mutex;
    std::condition_variable_any changed;
    int firsts = 0;
    int pieces = 0;
    qint64 sum = 0;
    bool done = false;
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) SELECT seq FROM seq_1_to_200000")));
    {
        BinaryLog log(request(),
                      [&](const LogTransaction &piece) {
                          const std::lock_guard lock(mutex);
                          if (piece.first) {
                              ++firsts;
                              sum = 0;
                          }
                          for (const LogChange &change : piece.changes)
                              sum += change.after[1].integer();
                          if (++pieces == 3) {
                              // On this thread, which is not the test's.
                              if (const std::unique_ptr<Session> own = openSession(m_profile))
                                  killFollowers(*own);
                          }
                          done = piece.last;
                          changed.notify_all();
                      },
                      {});
        std::unique_lock lock(mutex);
        QVERIFY(changed.wait_for(lock, std::chrono::seconds(20), [&] { return done; }));
    }
    QCOMPARE(firsts, 2);
    QCOMPARE(sum, qint64{200'000} * 200'001 / 2);
}

void TestBinaryLogFaults::killedServer_losesAndRepeatsNothing()
{
    LogFollower follower(request(), LogFollower::Keep::Sums);
    Writers writers(m_profile, 4);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(writers.writeMore(60));
        ZF_OK(m_server.server().kill());
        QVERIFY(follower.waitFor([i](const Seen &seen) { return seen.count(LogState::Reconnecting) > i; }));
        restart();
    }
    QVERIFY(writers.writeMore(60));
    writers.finish();
    compare(follower);
}

void TestBinaryLogFaults::killedServer_inALargeCommit_deliversWhatIsThere_data()
{
    QTest::addColumn<bool>("whileWritingTheLog");
    QTest::newRow("while the log is written") << true;
    QTest::newRow("when the first piece has come") << false;
}

void TestBinaryLogFaults::killedServer_inALargeCommit_deliversWhatIsThere()
{
    QFETCH(bool, whileWritingTheLog);
    LogFollower follower(request(), LogFollower::Keep::Sums);
    QVERIFY(follower.waitForState(LogState::Idle));
    const QString file = m_server.server().directory() + QStringLiteral("/data/") +
                         value(QStringLiteral("SHOW MASTER STATUS"));
    const qint64 size = QFileInfo(file).size();
    std::thread writer([this] {
        if (const std::unique_ptr<Session> session = openSession(m_profile)) // whose end is the server's
            static_cast<void>(session->execute(
                {"test", QStringLiteral("INSERT INTO moves (amount, note)"
                                        " SELECT seq, REPEAT('n', 100) FROM seq_1_to_200000")}));
    });
    bool reached = true;
    if (whileWritingTheLog) {
        QElapsedTimer patience; // without a pause: the writing takes a few milliseconds
        patience.start();
        while (reached && QFileInfo(file).size() < size + 1'000'000)
            reached = patience.elapsed() < 20'000;
    } else {
        reached = follower.waitFor([](const Seen &seen) { return seen.open.pieces > 0 || seen.changes > 0; });
    }
    const Result<Done> killed = m_server.server().kill();
    writer.join();
    QVERIFY(reached);
    ZF_OK(killed);
    restart();
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    compare(follower);
}

void TestBinaryLogFaults::stoppedServer_comesBack_andFollowingGoesOn()
{
    LogFollower follower(request(), LogFollower::Keep::Sums);
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(follower.waitForTransactions(1));
    m_session.reset();
    ZF_OK(m_server.server().stop());
    QVERIFY(follower.waitForState(LogState::Reconnecting));
    restart();
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (2)")));
    compare(follower);
}

void TestBinaryLogFaults::rotation_isNotNoticed()
{
    LogFollower follower(request(), LogFollower::Keep::Sums);
    Writers writers(m_profile, 2);
    for (int i = 0; i < 8; ++i) {
        QVERIFY(writers.writeMore(20));
        QVERIFY(run(QStringLiteral("FLUSH BINARY LOGS")));
    }
    QVERIFY(writers.writeMore(20));
    writers.finish();
    compare(follower);
    QVERIFY(!follower.seen().has(LogState::Reconnecting));
}

void TestBinaryLogFaults::serverNotYetUp_isAwaited()
{
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    m_session.reset();
    ZF_OK(m_server.server().stop());
    LogFollower follower(request(), LogFollower::Keep::Sums);
    QVERIFY(follower.waitFor([](const Seen &seen) { return seen.count(LogState::Reconnecting) >= 2; }));
    const LogStatus waiting = follower.lastStatus();
    QCOMPARE(waiting.error.kind, ErrorKind::Unreachable);
    QVERIFY(waiting.attempt >= 2);
    restart();
    compare(follower);
}

void TestBinaryLogFaults::silentServer_isTold_andFollowingGoesOn()
{
    LogFollower follower(request(), LogFollower::Keep::Sums);
    QVERIFY(follower.waitForState(LogState::Idle));
    const auto pid = static_cast<pid_t>(m_server.server().pid());
    QElapsedTimer timer;
    timer.start();
    ::kill(pid, SIGSTOP);
    const bool told = follower.waitForState(LogState::Silent);
    const qint64 after = timer.elapsed();
    ::kill(pid, SIGCONT);
    QVERIFY(told);
    QVERIFY2(after < 1500, qPrintable(QString::number(after))); // 2 × 300 ms and a busy machine
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (2)")));
    compare(follower);
}

void TestBinaryLogFaults::stop_atSilentServer_endsInTime()
{
    LogRequest patient = request();
    patient.heartbeat = std::chrono::seconds(30);
    LogFollower follower(patient);
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(follower.waitForTransactions(1));
    const auto pid = static_cast<pid_t>(m_server.server().pid());
    ::kill(pid, SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    follower.log().stop();
    const qint64 took = timer.elapsed();
    ::kill(pid, SIGCONT);
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
}

void TestBinaryLogFaults::stop_whileConnectingToSilentServer_endsInTime()
{
    const auto pid = static_cast<pid_t>(m_server.server().pid());
    ::kill(pid, SIGSTOP);
    LogFollower follower(request());
    const bool connecting = follower.waitForState(LogState::Connecting);
    QElapsedTimer timer;
    timer.start();
    follower.log().stop();
    const qint64 took = timer.elapsed();
    ::kill(pid, SIGCONT);
    QVERIFY(connecting);
    QVERIFY2(took < 3000, qPrintable(QString::number(took)));
}

void TestBinaryLogFaults::stop_withoutServer_endsAtOnce()
{
    LogRequest nowhere = request();
    nowhere.profile.ledger.socketPath = QStringLiteral("/nonexistent/socket");
    LogFollower follower(nowhere);
    QVERIFY(follower.waitFor([](const Seen &seen) { return seen.count(LogState::Reconnecting) >= 4; }));
    QElapsedTimer timer;
    timer.start();
    follower.log().stop();
    QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
}

void TestBinaryLogFaults::stop_duringPieces_endsAtOnce()
{
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) SELECT seq FROM seq_1_to_200000")));
    LogRequest small = request();
    small.pieceSize = 10;
    LogFollower follower(small, LogFollower::Keep::Sums);
    QVERIFY(follower.waitFor([](const Seen &seen) { return seen.open.pieces > 10; }));
    QElapsedTimer timer;
    timer.start();
    follower.log().stop();
    QVERIFY(timer.elapsed() < 1000);
    const Seen seen = follower.seen();
    QVERIFY(seen.transactions.isEmpty());
    QCOMPARE(follower.log().position(), m_from);
}

QTEST_GUILESS_MAIN(TestBinaryLogFaults)
#include "tst_binarylogfaults.moc"
