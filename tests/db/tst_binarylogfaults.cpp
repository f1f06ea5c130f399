// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"
#include "tests/db/logfollower.h"

#include <QElapsedTimer>

#include <atomic>
#include <csignal>
#include <thread>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

const LogTable moves{
    QStringLiteral("zf_test"), QStringLiteral("moves"), {QStringLiteral("id"), QStringLiteral("amount")}};

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

/// Ends every connection that reads the log.
int killFollowers(Session &session)
{
    const Result<Rows> dumps = session.select(
        {"test.dumps",
         QStringLiteral("SELECT id FROM information_schema.processlist WHERE command LIKE 'Binlog%'")});
    int killed = 0;
    for (qsizetype i = 0; dumps.ok() && i < dumps->size(); ++i) {
        if (session.execute({"test.kill", QStringLiteral("KILL CONNECTION %1").arg(dumps->integer(i, 0))})
                .ok())
            ++killed;
    }
    return killed;
}

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
    void stoppedServer_comesBack_andFollowingGoesOn();
    void rotation_isNotNoticed();
    void serverNotYetUp_isAwaited();
    void silentServer_isTold_andFollowingGoesOn();
    void stop_atSilentServer_endsInTime();
    void stop_whileConnectingToSilentServer_endsInTime();
    void stop_withoutServer_endsAtOnce();
    void stop_duringPieces_endsAtOnce();
    void position_purged_needsReanchoring();
    void position_unknown_needsReanchoring();
    void position_malformed_isRefused();
    void ddl_onTheTable_needsReanchoring_data();
    void ddl_onTheTable_needsReanchoring();
    void ddl_beforeTheStart_needsReanchoring();
    void rows_thatCannotBeTrusted_needReanchoring_data();
    void rows_thatCannotBeTrusted_needReanchoring();
    void request_thatCannotWork_isRefused_data();
    void request_thatCannotWork_isRefused();
    void account_withoutPrivilege_isRefused();
    void account_withoutSight_isRefused();
    void password_refused_isRefused();

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
    std::condition_variable changed;
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

void TestBinaryLogFaults::position_purged_needsReanchoring()
{
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(run(QStringLiteral("FLUSH BINARY LOGS")));
    const QString current = value(QStringLiteral("SHOW MASTER STATUS"));
    // The engine lets go of the older file in its own time, and so does an earlier test's follower.
    QVERIFY(QTest::qWaitFor([&] {
        return run(QStringLiteral("PURGE BINARY LOGS TO '%1'").arg(current)) &&
               value(QStringLiteral("SHOW BINARY LOGS")) == current;
    }));
    LogFollower follower(request());
    QVERIFY(follower.waitForState(LogState::ReanchorNeeded));
    const LogStatus end = follower.lastStatus();
    QCOMPARE(end.state, LogState::ReanchorNeeded);
    QCOMPARE(end.error.code, "logPurged");
    QCOMPARE(end.error.nativeCode, 1236);
    QVERIFY(follower.seen().transactions.isEmpty());
}

void TestBinaryLogFaults::position_unknown_needsReanchoring()
{
    LogRequest later = request();
    later.from.gtid = QStringLiteral("0-1-999999999");
    LogFollower follower(later);
    QVERIFY(follower.waitForState(LogState::ReanchorNeeded));
    QCOMPARE(follower.lastStatus().error.nativeCode, 1236);
}

void TestBinaryLogFaults::position_malformed_isRefused()
{
    LogRequest malformed = request();
    malformed.from.gtid = QStringLiteral("0-1-1', @x='");
    LogFollower follower(malformed);
    QVERIFY(follower.waitForState(LogState::Refused));
    QCOMPARE(follower.lastStatus().error.kind, ErrorKind::Usage);
}

void TestBinaryLogFaults::ddl_onTheTable_needsReanchoring_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("column added") << QStringLiteral("ALTER TABLE moves ADD COLUMN x INT");
    QTest::newRow("columns swapped") << QStringLiteral(
        "ALTER TABLE moves RENAME COLUMN amount TO id, RENAME COLUMN id TO amount");
    QTest::newRow("emptied") << QStringLiteral("TRUNCATE moves");
    QTest::newRow("dropped") << QStringLiteral("DROP TABLE moves");
    QTest::newRow("renamed") << QStringLiteral("RENAME TABLE moves TO renamed");
    QTest::newRow("replaced") << QStringLiteral(
        "CREATE OR REPLACE TABLE zf_test.moves (id BIGINT, amount BIGINT)");
}

void TestBinaryLogFaults::ddl_onTheTable_needsReanchoring()
{
    QFETCH(QString, sql);
    LogFollower follower(request());
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(follower.waitForTransactions(1));
    QVERIFY(run(sql));
    QVERIFY(follower.waitForState(LogState::ReanchorNeeded));
    const Seen seen = follower.seen();
    QCOMPARE(seen.statuses.last().error.code, "logTableChanged");
    QCOMPARE(seen.transactions.size(), 1);
    QCOMPARE(seen.sum, 1);
}

void TestBinaryLogFaults::ddl_beforeTheStart_needsReanchoring()
{
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(run(QStringLiteral("ALTER TABLE moves MODIFY amount DECIMAL(18,2) NOT NULL")));
    LogFollower follower(request());
    QVERIFY(follower.waitForState(LogState::ReanchorNeeded));
    QCOMPARE(follower.lastStatus().error.code, "logTableChanged");
    QVERIFY(follower.seen().transactions.isEmpty());
}

void TestBinaryLogFaults::rows_thatCannotBeTrusted_needReanchoring_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("code");
    QTest::newRow("without all columns")
        << QStringList{QStringLiteral("SET SESSION binlog_row_image = MINIMAL"),
                       QStringLiteral("UPDATE moves SET amount = 2")}
        << QStringLiteral("logRowImage");
    QTest::newRow("as text") << QStringList{QStringLiteral("SET SESSION binlog_format = STATEMENT"),
                                            QStringLiteral("UPDATE moves SET amount = 2")}
                             << QStringLiteral("logRowsUnseen");
    QTest::newRow("prepared") << QStringList{QStringLiteral("XA START 'x'"),
                                             QStringLiteral("UPDATE moves SET amount = 2"),
                                             QStringLiteral("XA END 'x'"), QStringLiteral("XA PREPARE 'x'"),
                                             QStringLiteral("XA ROLLBACK 'x'")}
                              << QStringLiteral("logXa");
    // Where the first row of a statement has 256 bytes.
    QTest::newRow("compressed") << QStringList{QStringLiteral("SET GLOBAL log_bin_compress = ON"),
                                               QStringLiteral("INSERT INTO moves (amount, note)"
                                                              " VALUES (2, REPEAT('n', 1000))"),
                                               QStringLiteral("SET GLOBAL log_bin_compress = OFF")}
                                << QStringLiteral("logUnreadable");
}

void TestBinaryLogFaults::rows_thatCannotBeTrusted_needReanchoring()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, code);
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    LogFollower follower(request());
    QVERIFY(follower.waitForTransactions(1));
    // In a session of its own, whose settings end with it.
    const std::unique_ptr<Session> session = openSession(m_profile);
    for (const QString &statement : statements)
        ZF_OK(session->execute({"test", statement}));
    QVERIFY(follower.waitForState(LogState::ReanchorNeeded));
    QCOMPARE(follower.lastStatus().error.code, code);
    QCOMPARE(follower.seen().transactions.size(), 1);
}

void TestBinaryLogFaults::request_thatCannotWork_isRefused_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("column");
    const QString amount = QStringLiteral("amount");
    QTest::newRow("no such column") << QString() << QString() << QStringLiteral("amuont");
    QTest::newRow("column without exact meaning")
        << QStringLiteral("ALTER TABLE moves ADD COLUMN x DOUBLE") << QString() << QStringLiteral("x");
    QTest::newRow("column in another character set")
        << QStringLiteral("ALTER TABLE moves ADD COLUMN x VARCHAR(9) CHARACTER SET latin1") << QString()
        << QStringLiteral("x");
    QTest::newRow("no such table") << QStringLiteral("DROP TABLE moves") << QString() << amount;
    QTest::newRow("minimal rows") << QStringLiteral("SET GLOBAL binlog_row_image = MINIMAL")
                                  << QStringLiteral("SET GLOBAL binlog_row_image = FULL") << amount;
    QTest::newRow("mixed format") << QStringLiteral("SET GLOBAL binlog_format = MIXED")
                                  << QStringLiteral("SET GLOBAL binlog_format = ROW") << amount;
    QTest::newRow("compressed log") << QStringLiteral("SET GLOBAL log_bin_compress = ON")
                                    << QStringLiteral("SET GLOBAL log_bin_compress = OFF") << amount;
    QTest::newRow("cascade") << QStringLiteral("CREATE TABLE children (id BIGINT PRIMARY KEY, amount BIGINT,"
                                               " FOREIGN KEY (id) REFERENCES moves (id) ON DELETE CASCADE)")
                             << QString() << amount;
}

void TestBinaryLogFaults::request_thatCannotWork_isRefused()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, column);
    if (!before.isEmpty())
        QVERIFY(run(before));
    LogRequest given = LogFollower::request(m_profile, {{moves.schema, moves.table, {column}}}, m_from);
    if (before.contains(u"children"))
        given.tables = {{moves.schema, QStringLiteral("children"), {column}}};
    LogFollower follower(given);
    const bool refused = follower.waitForState(LogState::Refused);
    if (!after.isEmpty())
        QVERIFY(run(after));
    QVERIFY(refused);
    const LogStatus end = follower.lastStatus();
    QCOMPARE(end.error.kind, ErrorKind::ContractNotMet);
    QVERIFY(!end.error.message.isEmpty());
}

void TestBinaryLogFaults::account_withoutPrivilege_isRefused()
{
    QVERIFY(run(QStringLiteral("CREATE OR REPLACE USER plain@localhost")));
    QVERIFY(run(QStringLiteral("GRANT SELECT ON zf_test.* TO plain@localhost")));
    LogRequest plain = request();
    plain.profile.ledger.user = QStringLiteral("plain");
    // The position needs no privilege.
    const std::unique_ptr<Session> session = openSession(plain.profile, SessionMode::Reading);
    QVERIFY(session);
    QCOMPARE(positionNow(*session).gtid, value(QStringLiteral("SELECT @@global.gtid_binlog_pos")));

    LogFollower follower(plain);
    QVERIFY(follower.waitForState(LogState::Refused));
    const LogStatus end = follower.lastStatus();
    QCOMPARE(end.error.kind, ErrorKind::Refused);
    QCOMPARE(end.error.nativeCode, 1227);
    QVERIFY2(end.error.message.contains(u"REPLICATION SLAVE"), qPrintable(end.error.message));

    QVERIFY(run(QStringLiteral("GRANT REPLICATION SLAVE ON *.* TO plain@localhost")));
    LogFollower permitted(plain);
    QVERIFY2(permitted.waitForState(LogState::Idle), qPrintable(permitted.lastStatus().error.message));
}

void TestBinaryLogFaults::account_withoutSight_isRefused()
{
    QVERIFY(run(QStringLiteral("CREATE OR REPLACE USER plain@localhost")));
    QVERIFY(run(QStringLiteral("GRANT REPLICATION SLAVE ON *.* TO plain@localhost")));
    LogRequest plain = request();
    plain.profile.ledger.user = QStringLiteral("plain");
    plain.profile.ledger.database = QStringLiteral("information_schema");
    LogFollower follower(plain);
    QVERIFY(follower.waitForState(LogState::Refused));
    QCOMPARE(follower.lastStatus().error.kind, ErrorKind::ContractNotMet);
}

void TestBinaryLogFaults::password_refused_isRefused()
{
    QVERIFY(run(QStringLiteral("CREATE OR REPLACE USER guarded@localhost IDENTIFIED BY 'right'")));
    QVERIFY(run(QStringLiteral("GRANT REPLICATION SLAVE, SELECT ON *.* TO guarded@localhost")));
    LogRequest guarded = request();
    guarded.profile.ledger.user = QStringLiteral("guarded");
    guarded.profile.authentication = Authentication::Ask;
    std::atomic_int asked = 0;
    guarded.password = [&asked](const Profile &) {
        ++asked;
        return Result<QString>(QStringLiteral("wrong"));
    };
    LogFollower follower(guarded);
    QVERIFY(follower.waitForState(LogState::Refused));
    QCOMPARE(follower.lastStatus().error.kind, ErrorKind::SignInFailed);
    QCOMPARE(asked.load(), 1);

    guarded.password = [&asked](const Profile &) {
        ++asked;
        return Result<QString>(QStringLiteral("right"));
    };
    LogFollower admitted(guarded);
    QVERIFY(admitted.waitForState(LogState::Idle));
    QCOMPARE(killFollowers(*m_session), 1);
    QVERIFY(admitted.waitFor([](const Seen &seen) {
        return seen.has(LogState::Reconnecting) && seen.statuses.last().state == LogState::Idle;
    }));
    QCOMPARE(asked.load(), 2); // once for all connections
}

QTEST_GUILESS_MAIN(TestBinaryLogFaults)
#include "tst_binarylogfaults.moc"
