// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/cutproxy.h"
#include "tests/db/dbtest.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

constexpr auto endlessly = "SELECT SLEEP(60), 'zf_%1'";

using RowsResult = Result<Rows>;
using OutResult = Result<QVariantList>;

std::function<RowsResult(Session &, std::stop_token)> selecting(const QString &sql)
{
    return [sql](Session &session, std::stop_token) { return session.select({"test.select", sql}); };
}

/// From a thread of a lane, where no session of the test may be used.
void killConnection(const Profile &root, quint64 id)
{
    const std::unique_ptr<Session> killer = openSession(root);
    if (killer)
        static_cast<void>(killer->execute({"test.kill", QStringLiteral("KILL CONNECTION %1").arg(id)}));
}

/// Waits for the future without ending this thread's events.
template <class T> bool finishes(const QFuture<T> &future, int milliseconds)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds);
}

} // namespace

/// A lane against a real server: cancelling, losing it, and what may be tried again.
class TestLane : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void jobs_runInOrderOnOneConnection();
    void cancel_ofRunningStatement_endsItAtTheServer();
    void cancel_ofQueuedJob_neverBeginsIt();
    void cancel_beforeQueueing_neverBeginsIt();
    void cancel_ofOneJob_neverHitsTheNext();
    void cancel_ofFinishedJob_doesNothing();
    void destructor_withRunningAndQueuedJobs_finishesAll();
    void statementTimeout_endsAtTheServerToo();
    void readTimeout_killsWhatTheServerGoesOnWith();
    void readTimeout_ofStoppedServer_isATimeout();
    void lostConnection_ofReadingJob_isTriedAgain();
    void lostConnection_ofCallingJob_isNotTriedAgain();
    void lostAnswerToCommit_isUnknownAndHappenedOnce();
    void failureToConnect_ofCallingJob_hasAKnownOutcome();
    void password_isAskedForOnce();
    void password_thatIsRefused_isAskedForAgain();
    void cancel_ofStoppedServer_finishesInTime();
    void cancel_ofCallAtStoppedServer_isUnknown();
    void destructor_withStoppedServer_ends();
    void serverKilled_inMidQuery_recoversAfterRestart();
    void serverRestarted_nobodyElseIsKilled();

private:
    std::unique_ptr<Lane> lane(SessionMode mode = SessionMode::Reading) const
    {
        return std::make_unique<Lane>(m_profile, Database::Ledger, mode, PasswordSource());
    }
    bool isRunning(const QString &mark)
    {
        return QTest::qWaitFor([&] { return running(*m_observer, QStringLiteral("zf_") + mark) == 1; }, 5000);
    }

    FixtureServer m_server{Contents::Nothing};
    Profile m_profile;
    std::unique_ptr<Session> m_observer;
};

void TestLane::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    // The guard against a restarted server counts whole seconds: be older than one.
    QTest::qWait(1100);
}

void TestLane::init()
{
    m_profile = testProfile(m_server);
    m_observer = openSession(m_profile);
    QVERIFY(m_observer);
}

void TestLane::jobs_runInOrderOnOneConnection()
{
    const auto reading = lane();
    QList<QFuture<RowsResult>> answers;
    for (int i = 0; i < 50; ++i)
        answers << reading->run<Rows>(selecting(QStringLiteral("SELECT %1, CONNECTION_ID()").arg(i)));
    QString connection;
    for (int i = 0; i < 50; ++i) {
        QVERIFY(finishes(answers[i], 5000));
        const RowsResult rows = answers[i].result();
        ZF_OK(rows);
        QCOMPARE(rows->integer(0, 0), i);
        if (i == 0)
            connection = rows->text(0, 1);
        QCOMPARE(rows->text(0, 1), connection);
    }
}

void TestLane::cancel_ofRunningStatement_endsItAtTheServer()
{
    const auto reading = lane();
    QList<qint64> took;
    for (int i = 0; i < 5; ++i) {
        std::stop_source ticket;
        const auto answer =
            reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"cancel")), ticket.get_token());
        QVERIFY(isRunning(QStringLiteral("cancel")));
        QElapsedTimer timer;
        timer.start();
        ticket.request_stop();
        QVERIFY(finishes(answer, 5000));
        took << timer.elapsed();
        QVERIFY(!answer.result().ok());
        QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE(running(*m_observer, QStringLiteral("zf_cancel")), 0);
    }
    std::sort(took.begin(), took.end());
    qInfo() << "cancelled after ms:" << took;
    QVERIFY2(took[2] <= 250, "the median of five"); // 50 ms on a quiet machine
    // The connection goes on.
    const auto next = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(next, 5000));
    ZF_OK(next.result());
}

void TestLane::cancel_ofQueuedJob_neverBeginsIt()
{
    const auto reading = lane();
    std::stop_source first, second;
    std::atomic_int begun = 0;
    const auto blocking =
        reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"queue")), first.get_token());
    const auto queued = reading->run<Rows>(
        [&begun](Session &session, std::stop_token) {
            ++begun;
            return session.select({"test", QStringLiteral("SELECT 1")});
        },
        second.get_token());
    QVERIFY(isRunning(QStringLiteral("queue")));
    second.request_stop();
    QVERIFY(!blocking.isFinished());
    first.request_stop();
    QVERIFY(finishes(queued, 5000));
    QCOMPARE(queued.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(begun.load(), 0);
}

void TestLane::cancel_beforeQueueing_neverBeginsIt()
{
    const auto reading = lane();
    std::stop_source ticket;
    ticket.request_stop();
    std::atomic_int begun = 0;
    const auto answer = reading->run<int>(
        [&begun](Session &, std::stop_token) -> Result<int> { return ++begun; }, ticket.get_token());
    QVERIFY(finishes(answer, 5000));
    QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(begun.load(), 0);
}

void TestLane::cancel_ofOneJob_neverHitsTheNext()
{
    const auto reading = lane();
    auto *random = QRandomGenerator::global();
    int cancelled = 0;
    for (int i = 0; i < 400; ++i) {
        std::stop_source ticket;
        // Some statements of about a millisecond: the cancellation comes before, in, between and after them.
        const auto first = reading->run<Rows>(
            [](Session &session, std::stop_token) -> RowsResult {
                RowsResult rows = session.select({"test.a", QStringLiteral("SELECT SLEEP(0.001)")});
                for (int n = 0; rows.ok() && n < 2; ++n)
                    rows = session.select({"test.a", QStringLiteral("SELECT SLEEP(0.001)")});
                return rows;
            },
            ticket.get_token());
        const auto next = reading->run<Rows>([](Session &session, std::stop_token) -> RowsResult {
            RowsResult rows = session.select({"test.b", QStringLiteral("SELECT SLEEP(0.002), 'b'")});
            if (rows.ok() && rows->integer(0, 0) != 0) { // an interrupted SLEEP answers 1
                Error error;
                error.message = QStringLiteral("interrupted");
                return error;
            }
            return rows.ok() ? session.select({"test.b", QStringLiteral("SELECT 'b'")}) : rows;
        });
        const auto pause = std::chrono::microseconds(random->bounded(6000));
        std::thread canceller([&ticket, pause] {
            std::this_thread::sleep_for(pause);
            ticket.request_stop();
        });
        const bool done = finishes(next, 10'000);
        canceller.join();
        QVERIFY(done);
        const RowsResult answer = next.result();
        QVERIFY2(answer.ok(),
                 qPrintable(QStringLiteral("%1 in round %2").arg(QString::fromUtf8(why(answer))).arg(i)));
        QCOMPARE(answer->text(0, 0), QStringLiteral("b"));
        QVERIFY(first.isFinished());
        cancelled += !first.result().ok();
    }
    qInfo() << cancelled << "of 400 were cancelled in time";
    QVERIFY(cancelled > 40); // else the test tests nothing
    QVERIFY(cancelled < 400);
}

void TestLane::cancel_ofFinishedJob_doesNothing()
{
    const auto reading = lane();
    std::stop_source ticket;
    const auto answer = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")), ticket.get_token());
    QVERIFY(finishes(answer, 5000));
    ticket.request_stop();
    ZF_OK(answer.result());
    const auto next = reading->run<Rows>(selecting(QStringLiteral("SELECT SLEEP(0.05)")));
    QVERIFY(finishes(next, 5000));
    ZF_OK(next.result());
    QCOMPARE(next.result()->integer(0, 0), 0);
}

void TestLane::destructor_withRunningAndQueuedJobs_finishesAll()
{
    QElapsedTimer timer;
    QFuture<RowsResult> current, queued;
    {
        const auto reading = lane();
        current = reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"bye")));
        queued = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")));
        QVERIFY(isRunning(QStringLiteral("bye")));
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(current.isFinished());
    QVERIFY(queued.isFinished());
    QCOMPARE(current.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(queued.result().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(running(*m_observer, QStringLiteral("zf_bye")), 0);
    // And with a job that begins just when the lane ends.
    for (int i = 0; i < 50; ++i) {
        auto brief = lane();
        const auto answer = brief->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"brief")));
        if (i % 2 == 1)
            QThread::usleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(8000)));
        timer.restart();
        brief.reset();
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(answer.isFinished());
    }
}

void TestLane::statementTimeout_endsAtTheServerToo()
{
    m_profile.statementTimeoutSeconds = 1;
    const auto reading = lane();
    QElapsedTimer timer;
    timer.start();
    const auto answer = reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"limit")));
    QVERIFY(finishes(answer, 5000));
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(answer.result().error().kind, ErrorKind::Timeout);
    QTRY_COMPARE(running(*m_observer, QStringLiteral("zf_limit")), 0);
}

void TestLane::readTimeout_killsWhatTheServerGoesOnWith()
{
    m_profile.readTimeoutSeconds = 1;
    const auto reading = lane();
    const auto answer = reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"read")));
    QVERIFY(finishes(answer, 8000));
    QVERIFY(!answer.result().ok());
    QCOMPARE(answer.result().error().kind, ErrorKind::Timeout);
    QTRY_COMPARE_WITH_TIMEOUT(running(*m_observer, QStringLiteral("zf_read")), 0, 5000);
    const auto next = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(next, 5000));
    ZF_OK(next.result());
}

void TestLane::readTimeout_ofStoppedServer_isATimeout()
{
    m_profile.readTimeoutSeconds = 1;
    m_profile.connectTimeoutSeconds = 1;
    const auto reading = lane();
    const auto warm = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(warm, 5000));
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGSTOP);
    const auto answer = reading->run<Rows>(selecting(QStringLiteral("SELECT 2")));
    const bool done = finishes(answer, 10'000);
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGCONT);
    QVERIFY(done);
    QCOMPARE(answer.result().error().kind, ErrorKind::Timeout);
    const auto next = reading->run<Rows>(selecting(QStringLiteral("SELECT 3")));
    QVERIFY(finishes(next, 10'000));
    ZF_OK(next.result());
}

void TestLane::lostConnection_ofReadingJob_isTriedAgain()
{
    const auto reading = lane();
    std::atomic_int runs = 0;
    const Profile root = testProfile(m_server);
    const auto answer = reading->run<Rows>([&runs, root](Session &session, std::stop_token) -> RowsResult {
        if (++runs < 3) // lost twice, right in the job
            killConnection(root, session.connectionId());
        return session.select({"test", QStringLiteral("SELECT 42")});
    });
    QVERIFY(answer.isRunning() || answer.isFinished());
    QVERIFY(finishes(answer, 10'000));
    ZF_OK(answer.result());
    QCOMPARE(answer.result()->integer(0, 0), 42);
    QCOMPARE(runs.load(), 3);
}

void TestLane::lostConnection_ofCallingJob_isNotTriedAgain()
{
    const auto calling = lane(SessionMode::Calling);
    std::atomic_int runs = 0;
    const Profile root = testProfile(m_server);
    const auto answer =
        calling->run<qint64>([&runs, root](Session &session, std::stop_token) -> Result<qint64> {
            ++runs;
            killConnection(root, session.connectionId());
            return session.execute({"test", QStringLiteral("DO 1")});
        });
    QVERIFY(finishes(answer, 10'000));
    QVERIFY(!answer.result().ok());
    QCOMPARE(answer.result().error().kind, ErrorKind::Unreachable);
    QVERIFY(answer.result().error().outcomeUnknown);
    QCOMPARE(runs.load(), 1);
    const auto next = calling->run<qint64>([](Session &session, std::stop_token) {
        return session.execute({"test", QStringLiteral("DO 1")});
    });
    QVERIFY(finishes(next, 10'000));
    ZF_OK(next.result());
}

void TestLane::lostAnswerToCommit_isUnknownAndHappenedOnce()
{
    ZF_OK(m_observer->runScript(
        "test", QStringLiteral(
                    "CREATE OR REPLACE TABLE posted (k VARCHAR(20)) ENGINE=InnoDB;\nDELIMITER //\n"
                    "CREATE OR REPLACE PROCEDURE post(IN k VARCHAR(20), OUT n INT) BEGIN START TRANSACTION;"
                    " INSERT INTO posted VALUES (k); COMMIT; SET n = 1; END//\n")));
    const QTemporaryDir directory;
    CutProxy proxy(directory.filePath(QStringLiteral("s")), m_profile.ledger.socketPath);
    QVERIFY(proxy.isListening());
    m_profile.ledger.socketPath = directory.filePath(QStringLiteral("s"));
    auto calling = lane(SessionMode::Calling);
    const auto post = [&calling](const QString &key) {
        return calling->run<QVariantList>(
            [key](Session &session, std::stop_token) { return session.call("post", {key}, 1); });
    };
    const auto good = post(QStringLiteral("first"));
    QVERIFY(finishes(good, 10'000));
    ZF_OK(good.result());

    proxy.dropNextAnswerTo(CutProxy::executePrepared);
    const auto lost = post(QStringLiteral("second"));
    QVERIFY(finishes(lost, 10'000));
    QCOMPARE(proxy.dropped(), 1);
    QVERIFY(!lost.result().ok());
    QCOMPARE(lost.result().error().kind, ErrorKind::Unreachable);
    QVERIFY(lost.result().error().outcomeUnknown);
    const Result<Rows> rows =
        m_observer->select({"test", QStringLiteral("SELECT COUNT(*) FROM posted WHERE k = 'second'")});
    ZF_OK(rows);
    QCOMPARE(rows->integer(0, 0), 1);

    // Lost when the OUT values are fetched: the call is over, its answer is not known.
    // Of a new lane: the old one's control still looks after what was left behind, by queries through the
    // proxy.
    calling = lane(SessionMode::Calling);
    const auto warm = post(QStringLiteral("warm"));
    QVERIFY(finishes(warm, 10'000));
    ZF_OK(warm.result());
    proxy.dropNextAnswerTo(CutProxy::query, 1); // the first query clears the variables
    const auto unread = post(QStringLiteral("third"));
    QVERIFY(finishes(unread, 10'000));
    QCOMPARE(proxy.dropped(), 2);
    QVERIFY(!unread.result().ok());
    QVERIFY(unread.result().error().outcomeUnknown);
    const Result<Rows> third =
        m_observer->select({"test", QStringLiteral("SELECT COUNT(*) FROM posted WHERE k = 'third'")});
    ZF_OK(third);
    QCOMPARE(third->integer(0, 0), 1);
    const auto next = post(QStringLiteral("fourth"));
    QVERIFY(finishes(next, 10'000));
    ZF_OK(next.result());
}

void TestLane::failureToConnect_ofCallingJob_hasAKnownOutcome()
{
    m_profile.ledger.socketPath = QStringLiteral("/tmp/zf-no-such-socket");
    const auto calling = lane(SessionMode::Calling);
    const auto answer = calling->run<qint64>([](Session &session, std::stop_token) {
        return session.execute({"test", QStringLiteral("DO 1")});
    });
    QVERIFY(finishes(answer, 10'000));
    QCOMPARE(answer.result().error().kind, ErrorKind::Unreachable);
    QVERIFY(!answer.result().error().outcomeUnknown);
}

void TestLane::password_isAskedForOnce()
{
    ZF_OK(m_observer->execute(
        {"test", QStringLiteral("CREATE OR REPLACE USER asked@localhost IDENTIFIED BY 'geheim'")}));
    ZF_OK(m_observer->execute({"test", QStringLiteral("GRANT SELECT ON zf_test.* TO asked@localhost")}));
    m_profile.ledger.user = QStringLiteral("asked");
    m_profile.authentication = Authentication::Ask;
    std::atomic_int asked = 0;
    Lane reading(m_profile, Database::Ledger, SessionMode::Reading,
                 [&asked](const Profile &) -> Result<QString> {
                     ++asked;
                     return QStringLiteral("geheim");
                 });
    const Profile root = testProfile(m_server);
    std::atomic_int runs = 0;
    const auto answer = reading.run<Rows>([root, &runs](Session &session, std::stop_token) -> RowsResult {
        if (++runs == 1)
            killConnection(root, session.connectionId());
        return session.select({"test", QStringLiteral("SELECT 1")});
    });
    QVERIFY(finishes(answer, 10'000));
    ZF_OK(answer.result());
    // The control connection signs in with the same.
    std::stop_source ticket;
    const auto endless =
        reading.run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"asked")), ticket.get_token());
    QVERIFY(isRunning(QStringLiteral("asked")));
    QElapsedTimer timer;
    timer.start();
    ticket.request_stop();
    QVERIFY(finishes(endless, 5000));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed()))); // killed, not shut down
    QCOMPARE(asked.load(), 1);
}

void TestLane::password_thatIsRefused_isAskedForAgain()
{
    m_profile.ledger.user = QStringLiteral("asked");
    m_profile.authentication = Authentication::Ask;
    std::atomic_int asked = 0;
    Lane reading(m_profile, Database::Ledger, SessionMode::Reading,
                 [&asked](const Profile &) -> Result<QString> {
                     return ++asked == 1 ? QStringLiteral("wrong") : QStringLiteral("geheim");
                 });
    const auto refused = reading.run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(refused, 10'000));
    QCOMPARE(refused.result().error().kind, ErrorKind::SignInFailed);
    QCOMPARE(asked.load(), 1); // no storm of attempts that locks the account
    const auto good = reading.run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(good, 10'000));
    ZF_OK(good.result());
    QCOMPARE(asked.load(), 2);
}

void TestLane::cancel_ofStoppedServer_finishesInTime()
{
    const auto reading = lane();
    std::stop_source ticket;
    const auto answer =
        reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"stopped")), ticket.get_token());
    QVERIFY(isRunning(QStringLiteral("stopped")));
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    ticket.request_stop();
    const bool done = finishes(answer, 10'000);
    const qint64 took = timer.elapsed();
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGCONT);
    QVERIFY(done);
    qInfo() << "cancelled a stopped server's statement after ms:" << took;
    QVERIFY2(took <= 3500, qPrintable(QString::number(took)));
    QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(!answer.result().error().outcomeUnknown);
    // The lane has another connection, and what was left behind is ended once the server answers again.
    const auto next = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(next, 10'000));
    ZF_OK(next.result());
    QTRY_COMPARE_WITH_TIMEOUT(running(*m_observer, QStringLiteral("zf_stopped")), 0, 8000);
}

void TestLane::cancel_ofCallAtStoppedServer_isUnknown()
{
    const auto calling = lane(SessionMode::Calling);
    std::stop_source ticket;
    const auto answer =
        calling->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"called")), ticket.get_token());
    QVERIFY(isRunning(QStringLiteral("called")));
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGSTOP);
    ticket.request_stop();
    const bool done = finishes(answer, 10'000);
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGCONT);
    QVERIFY(done);
    QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(answer.result().error().outcomeUnknown);
}

void TestLane::destructor_withStoppedServer_ends()
{
    auto reading = lane();
    const auto answer = reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"end")));
    QVERIFY(isRunning(QStringLiteral("end")));
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    reading.reset();
    const qint64 took = timer.elapsed();
    ::kill(static_cast<pid_t>(m_server.server().pid()), SIGCONT);
    qInfo() << "ended beside a stopped server after ms:" << took;
    QVERIFY2(took < 8000, qPrintable(QString::number(took)));
    QVERIFY(answer.isFinished());
}

void TestLane::serverKilled_inMidQuery_recoversAfterRestart()
{
    const auto reading = lane();
    const auto answer = reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"killed")));
    QVERIFY(isRunning(QStringLiteral("killed")));
    ZF_OK(m_server.server().kill());
    QVERIFY(finishes(answer, 10'000));
    QCOMPARE(answer.result().error().kind, ErrorKind::Unreachable);
    const auto during = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(during, 10'000));
    QCOMPARE(during.result().error().kind, ErrorKind::Unreachable);
    ZF_OK(m_server.server().start());
    const auto after = reading->run<Rows>(selecting(QStringLiteral("SELECT 1")));
    QVERIFY(finishes(after, 10'000));
    ZF_OK(after.result());
}

void TestLane::serverRestarted_nobodyElseIsKilled()
{
    // The new server gives out the same connection numbers again; what was left behind must not be sought
    // there.
    const auto reading = lane();
    const auto answer = reading->run<Rows>(selecting(QString::fromLatin1(endlessly).arg(u"gone")));
    QVERIFY(isRunning(QStringLiteral("gone")));
    QTest::qWait(1100);
    ZF_OK(m_server.server().kill());
    QVERIFY(finishes(answer, 10'000));
    ZF_OK(m_server.server().start());
    QList<std::shared_ptr<Session>> others; // take the numbers
    for (int i = 0; i < 30; ++i)
        others << std::shared_ptr<Session>(openSession(m_profile));
    QTest::qWait(2500); // control seeks every second
    for (const std::shared_ptr<Session> &other : others)
        ZF_OK(other->select({"test", QStringLiteral("SELECT 1")}));
}

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
