// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"

#include <QRandomGenerator>

#include <atomic>
#include <chrono>
#include <thread>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

using RowsResult = Result<Rows>;

template <class T> bool finishes(const QFuture<T> &future, int milliseconds)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds);
}

} // namespace

/// Lanes beside each other and beside the objects that wait for them; a companion of tst_lane.
class TestLanes : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void idleConnection_closedByServer_doesNotFailTheNextJob_data();
    void idleConnection_closedByServer_doesNotFailTheNextJob();
    void connection_lostDuringCall_hasAnUnknownOutcome();
    void cancel_onOneLane_neverHitsTheOther();
    void deliver_toReceiverThatIsGone_isNotCalled();
    void snapshot_underAWriter_agreesWithItself();

private:
    std::unique_ptr<Lane> lane(SessionMode mode) const
    {
        return std::make_unique<Lane>(m_profile, Database::Ledger, mode, PasswordSource());
    }

    FixtureServer m_server{Contents::Nothing};
    Profile m_profile;
    std::unique_ptr<Session> m_root;
};

void TestLanes::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    QTest::qWait(1100); // the guard against a restarted server counts whole seconds: be older than one
}

void TestLanes::init()
{
    m_profile = testProfile(m_server);
    m_root = openSession(m_profile);
    QVERIFY(m_root);
}

void TestLanes::idleConnection_closedByServer_doesNotFailTheNextJob_data()
{
    QTest::addColumn<SessionMode>("mode");
    QTest::newRow("reading") << SessionMode::Reading;
    QTest::newRow("calling") << SessionMode::Calling;
}

void TestLanes::idleConnection_closedByServer_doesNotFailTheNextJob()
{
    QFETCH(const SessionMode, mode);
    const auto idle = lane(mode);
    std::atomic_int runs = 0;
    const auto whoAmI = [&runs](Session &session, std::stop_token) -> Result<quint64> {
        ++runs;
        const RowsResult rows = session.select({"test.id", QStringLiteral("SELECT CONNECTION_ID()")});
        if (!rows.ok())
            return rows.error();
        return static_cast<quint64>(rows->integer(0, 0));
    };
    const auto before = idle->run<quint64>(whoAmI);
    QVERIFY(finishes(before, 5000));
    ZF_OK(before.result());
    const quint64 old = *before.result();
    ZF_OK(m_root->execute({"test.kill", QStringLiteral("KILL CONNECTION %1").arg(old)}));
    QTRY_COMPARE(
        m_root
            ->select(
                {"test", QStringLiteral("SELECT COUNT(*) FROM information_schema.processlist WHERE id = %1")
                             .arg(old)})
            ->integer(0, 0),
        0);
    const auto after = idle->run<quint64>(whoAmI);
    QVERIFY(finishes(after, 5000));
    ZF_OK(after.result()); // nothing was under way: nothing can be unknown
    QVERIFY(*after.result() != old);
    if (mode == SessionMode::Calling)
        QCOMPARE(runs.load(), 2); // not by trying the job again
}

void TestLanes::connection_lostDuringCall_hasAnUnknownOutcome()
{
    ZF_OK(m_root->runScript(
        "test", QStringLiteral("CREATE OR REPLACE TABLE done (k INT) ENGINE=InnoDB;\nDELIMITER //\n"
                               "CREATE OR REPLACE PROCEDURE slowly(IN k INT, OUT n INT) BEGIN"
                               " INSERT INTO done VALUES (k); COMMIT; DO SLEEP(30); SET n = 1; END//\n")));
    const auto calling = lane(SessionMode::Calling);
    std::atomic<quint64> id = 0;
    const auto answer = calling->run<QVariantList>([&id](Session &session, std::stop_token) {
        id = session.connectionId();
        return session.call("slowly", {qint64(7)}, 1);
    });
    QTRY_COMPARE(m_root->select({"test", QStringLiteral("SELECT COUNT(*) FROM done")})->integer(0, 0), 1);
    ZF_OK(m_root->execute({"test.kill", QStringLiteral("KILL CONNECTION %1").arg(id.load())}));
    QVERIFY(finishes(answer, 10'000));
    QVERIFY(!answer.result().ok());
    QVERIFY2(answer.result().error().outcomeUnknown, why(answer.result()).constData());
    const Result<Rows> rows = m_root->select({"test", QStringLiteral("SELECT COUNT(*) FROM done")});
    ZF_OK(rows);
    QCOMPARE(rows->integer(0, 0), 1); // happened, and once
}

void TestLanes::cancel_onOneLane_neverHitsTheOther()
{
    const auto cancelled = lane(SessionMode::Reading), spared = lane(SessionMode::Reading);
    int stopped = 0;
    for (int i = 0; i < 150; ++i) {
        std::stop_source ticket;
        const auto slow = [](Session &session, std::stop_token) -> RowsResult {
            return session.select({"test.slow", QStringLiteral("SELECT SLEEP(0.004)")});
        };
        const auto first = cancelled->run<Rows>(slow, ticket.get_token());
        const auto other = spared->run<Rows>(slow);
        const auto pause = std::chrono::microseconds(QRandomGenerator::global()->bounded(8000));
        std::thread canceller([&ticket, pause] {
            std::this_thread::sleep_for(pause); // a random moment is what is tested
            ticket.request_stop();
        });
        const bool done = finishes(first, 10'000) && finishes(other, 10'000);
        canceller.join();
        QVERIFY(done);
        ZF_OK(other.result());
        QCOMPARE(other.result()->integer(0, 0), 0); // an interrupted SLEEP answers 1
        stopped += !first.result().ok();
    }
    qInfo() << stopped << "of 150 were cancelled in time";
    QVERIFY(stopped > 10);
}

void TestLanes::deliver_toReceiverThatIsGone_isNotCalled()
{
    const auto reading = lane(SessionMode::Reading);
    int delivered = 0, misled = 0;
    QObject stays;
    for (int i = 0; i < 50; ++i) {
        auto goes = std::make_unique<QObject>();
        const auto answer = reading->run<Rows>([](Session &session, std::stop_token) {
            return session.select({"test", QStringLiteral("SELECT 1")});
        });
        deliver(answer, goes.get(), [&misled](const RowsResult &) { ++misled; });
        deliver(answer, &stays, [&delivered](const RowsResult &rows) { delivered += rows.ok(); });
        if (i % 2 == 1)
            QThread::usleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(1500)));
        goes.reset(); // before the answer, or after it and before its event
    }
    QTRY_COMPARE(delivered, 50);
    QCOMPARE(misled, 0);
}

void TestLanes::snapshot_underAWriter_agreesWithItself()
{
    ZF_OK(m_root->runScript(
        "test", QStringLiteral("CREATE OR REPLACE TABLE pairs (side CHAR(1), v BIGINT) ENGINE=InnoDB;"
                               "INSERT INTO pairs VALUES ('d', 0), ('c', 0);")));
    std::atomic_bool ending = false;
    std::atomic_int written = 0;
    const Profile root = m_profile;
    std::thread writer([&ending, &written, root] {
        const std::unique_ptr<Session> session = openSession(root);
        while (session && !ending) {
            if (session->execute({"test", QStringLiteral("UPDATE pairs SET v = v + 1")}).ok())
                ++written;
        }
    });
    const std::unique_ptr<Session> reading = openSession(m_profile, SessionMode::Reading);
    QString problem = reading ? QString() : QStringLiteral("no session");
    if (!QTest::qWaitFor([&written] { return written > 0; }, 5000))
        problem = QStringLiteral("the writer does not write");
    const int before = written;
    const auto sum = [&reading](const QString &side) {
        const RowsResult rows =
            reading->select({"test", QStringLiteral("SELECT v FROM pairs WHERE side = '%1'").arg(side)});
        return rows.ok() ? rows->text(0, 0) : rows.error().message;
    };
    int apart = 0; // how often plain reads disagree: else the writer was too slow to prove anything
    for (int i = 0; i < 500 && problem.isEmpty(); ++i) {
        apart += sum(QStringLiteral("d")) != sum(QStringLiteral("c"));
        const auto snapshot = reading->beginSnapshot();
        const QString debit = sum(QStringLiteral("d")), credit = sum(QStringLiteral("c"));
        if (!snapshot.ok() || debit != credit)
            problem = debit + QStringLiteral(" against ") + credit;
    }
    ending = true;
    writer.join();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(written > before);
    qInfo() << apart << "of 500 plain pairs of reads disagreed";
    QVERIFY(apart > 0);
}

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
