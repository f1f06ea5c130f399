// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/privateserver.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/traffic.h"
#include "tests/support/tieoutcheck.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace zf;
using namespace zf::test;

namespace {

QString problemOf(const auto &result)
{
    return result.ok() ? QString() : QString(result.error().message + u' ' + result.error().remedy);
}

} // namespace

/// One small sandbox, into which all functions post.
class TestTraffic : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void run_ofBoundedEvents_keepsTieOutsClean();
    void run_whenStopped_endsWithCompleteOrders();
    void run_withoutSandbox_isRefused();
    void halfDoneOrder_ofAKilledRun_isCompleted();
    void process_startedAndStopped_keepsTieOutsClean();

private:
    qint64 count(const QString &sql);
    QTemporaryDir m_directory;
    QString m_where;
    std::unique_ptr<db::Session> m_session;
};

void TestTraffic::initTestCase()
{
    m_where = m_directory.filePath(QStringLiteral("sandbox"));
    const Result<sandbox::Info> started = sandbox::Sandbox::start({m_where, {}, {}, {}});
    QVERIFY2(started.ok(), qPrintable(problemOf(started)));
    Result<std::unique_ptr<db::Session>> session = db::Session::open(
        started->profile(QStringLiteral("root")), db::Database::Ledger, db::SessionMode::Maintenance, {});
    QVERIFY2(session.ok(), qPrintable(problemOf(session)));
    m_session = std::move(*session);
}

void TestTraffic::cleanupTestCase()
{
    m_session.reset();
    QVERIFY(sandbox::Sandbox::stop(m_where).ok());
}

qint64 TestTraffic::count(const QString &sql)
{
    const Result<db::Rows> rows = m_session->select({"test", sql});
    return rows.ok() && !rows->isEmpty() ? rows->integer(0, 0) : -1;
}

void TestTraffic::run_ofBoundedEvents_keepsTieOutsClean()
{
    const qint64 before = count(QStringLiteral("SELECT COUNT(*) FROM voucher"));
    QVERIFY(before > 0);
    const Result<sandbox::TrafficReport> report = sandbox::runTraffic({m_where, 400, 7, 600}, {});
    QVERIFY2(report.ok(), qPrintable(problemOf(report)));
    QVERIFY2(report->posted > 400, qPrintable(QString::number(report->posted)));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM voucher")), before + report->posted);
    QVERIFY(count(QStringLiteral(
                "SELECT COUNT(*) FROM voucher v JOIN zf_payment.pay_order o ON o.order_no = v.order_no"
                " WHERE v.kind LIKE 'refund%' AND o.created_at > '2026-10-01'")) > 0);
    QCOMPARE(tieOutFindings(*m_session).join(u'\n'), QString());
    // Every order that was posted has its story and its log.
    QCOMPARE(count(QStringLiteral(
                 "SELECT COUNT(*) FROM zf_payment.pay_order o WHERE o.created_at > '2026-10-01'"
                 " AND ((SELECT COUNT(*) FROM zf_payment.order_event e WHERE e.order_no = o.order_no) < 3"
                 "  AND o.state NOT IN ('paying', 'closed')"
                 "  OR (SELECT COUNT(*) FROM zf_payment.trace_log t WHERE t.log_id = o.log_id) < 3)")),
             0);
}

void TestTraffic::run_whenStopped_endsWithCompleteOrders()
{
    const qint64 before = count(QStringLiteral("SELECT COUNT(*) FROM voucher"));
    std::optional<Result<sandbox::TrafficReport>> report;
    std::jthread runner([this, &report](std::stop_token stop) {
        report.emplace(sandbox::runTraffic({m_where, 300, 8, 0}, std::move(stop)));
    });
    QTRY_VERIFY_WITH_TIMEOUT(count(QStringLiteral("SELECT COUNT(*) FROM voucher")) >= before + 20, 20'000);
    runner.request_stop();
    runner.join();
    QVERIFY2(report->ok(), qPrintable(problemOf(*report)));
    QVERIFY((*report)->posted >= 20);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM zf_payment.pay_order WHERE created_at > '2026-10-01' "
                                  "AND state = 'created'")),
             0);
    QCOMPARE(tieOutFindings(*m_session).join(u'\n'), QString());
}

void TestTraffic::run_withoutSandbox_isRefused()
{
    const Result<sandbox::TrafficReport> report =
        sandbox::runTraffic({m_directory.filePath(QStringLiteral("nowhere")), 1, 1, 1}, {});
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, ErrorKind::Usage);
}

void TestTraffic::halfDoneOrder_ofAKilledRun_isCompleted()
{
    // As if the process had ended between the voucher and the order's last word.
    const Result<db::Rows> victim = m_session->select(
        {"test", QStringLiteral(
                     "SELECT v.order_no FROM voucher v JOIN zf_payment.pay_order o ON o.order_no = v.order_no"
                     " WHERE v.kind = 'topup' AND o.created_at > '2026-10-01' LIMIT 1")});
    QVERIFY(victim.ok() && !victim->isEmpty());
    QVERIFY(m_session
                ->execute(
                    {"test",
                     QStringLiteral("UPDATE zf_payment.pay_order SET state = 'created' WHERE order_no = ?")},
                    {victim->text(0, 0)})
                .ok());
    QVERIFY(!tieOutFindings(*m_session, {QStringLiteral("T9")}).isEmpty());
    const Result<sandbox::TrafficReport> report = sandbox::runTraffic({m_where, 50, 9, 1}, {});
    QVERIFY2(report.ok(), qPrintable(problemOf(report)));
    QCOMPARE(tieOutFindings(*m_session, {QStringLiteral("T9")}).join(u'\n'), QString());
}

void TestTraffic::process_startedAndStopped_keepsTieOutsClean()
{
    const qint64 before = count(QStringLiteral("SELECT COUNT(*) FROM voucher"));
    const Result<sandbox::Info> started = sandbox::Sandbox::start({m_where, {}, {}, 60});
    QVERIFY2(started.ok(), qPrintable(problemOf(started)));
    QVERIFY(started->trafficPid > 0);
    QCOMPARE(started->trafficPerSecond, 60);
    QTRY_VERIFY_WITH_TIMEOUT(count(QStringLiteral("SELECT COUNT(*) FROM voucher")) > before + 60, 20'000);
    // Again at the same rate: the same process. At another: another.
    QCOMPARE(sandbox::Sandbox::start({m_where, {}, {}, 60})->trafficPid, started->trafficPid);
    QCOMPARE(sandbox::Sandbox::start({m_where, {}, {}, {}})->trafficPid, started->trafficPid);
    QVERIFY(sandbox::Sandbox::start({m_where, {}, {}, 10})->trafficPid != started->trafficPid);
    const Result<sandbox::Info> ended = sandbox::Sandbox::start({m_where, {}, {}, 0});
    QVERIFY(ended.ok());
    QCOMPARE(ended->trafficPid, 0);
    const qint64 after = count(QStringLiteral("SELECT COUNT(*) FROM voucher"));
    QVERIFY(after > before + 60);
    QCOMPARE(tieOutFindings(*m_session).join(u'\n'), QString());
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM voucher")), after);
}

QTEST_GUILESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
