// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"

#include "models/db/rowstream.h"

#include <QElapsedTimer>
#include <QFile>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

/// Resident memory of this process in KiB, now (VmRSS) or at its most (VmHWM).
qint64 memory(const char *field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

} // namespace

class TestRowStream : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void read_ofMillionRows_needsNoMemory();
    void read_ofValues_isExact();
    void read_ofNothing_isNoRow();
    void read_stoppedByTheHandler_leavesTheSessionUsable();
    void read_stoppedEarlyInEndlessRows_returnsAtOnce();
    void read_cancelled_isCancelled();
    void read_onALane_endsAtTheServer();
    void read_ofBadStatement_isAnError();
    void read_withErrorInTheMiddle_isAnError();
    void read_onLostConnection_marksTheSession();
    void quote_ofHostileText_isOneLiteral_data();
    void quote_ofHostileText_isOneLiteral();

private:
    FixtureServer m_server{Contents::Nothing};
    Profile m_profile;
    std::unique_ptr<Session> m_session;
};

void TestRowStream::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
}

void TestRowStream::init()
{
    m_profile = testProfile(m_server);
    m_session = openSession(m_profile, SessionMode::Reading);
    QVERIFY(m_session);
}

void TestRowStream::read_ofMillionRows_needsNoMemory()
{
    const qint64 before = memory("VmRSS:");
    QVERIFY(before > 0);
    qint64 sum = 0, bytes = 0;
    QElapsedTimer timer;
    timer.start();
    const Result<qint64> rows = RowStream::read(
        *m_session, {"test.stream", QStringLiteral("SELECT seq, REPEAT('x', 100) FROM seq_1_to_1000000")},
        [&](std::span<const RowStream::Cell> cells) {
            sum += QByteArray::fromRawData(cells[0].data, cells[0].size).toLongLong();
            bytes += cells[0].size + cells[1].size;
            return true;
        });
    ZF_OK(rows);
    qInfo() << "a million rows," << bytes << "bytes, in ms:" << timer.elapsed()
            << "- KiB more at most:" << memory("VmHWM:") - before;
    QCOMPARE(*rows, 1'000'000);
    QCOMPARE(sum, 500'000'500'000);
    QVERIFY(bytes > 100'000'000);
    QVERIFY2(memory("VmHWM:") - before < 8 * 1024, "KiB more at most"); // the result is 13 times that
}

void TestRowStream::read_ofValues_isExact()
{
    QList<QByteArray> texts;
    bool null = false, empty = true;
    const Result<qint64> rows = RowStream::read(
        *m_session,
        {"test.stream",
         QStringLiteral("SELECT CAST(-9223372036854775808 AS SIGNED), 12345678901234567.89,"
                        " CAST('2026-09-29 23:59:59.999999' AS DATETIME(6)), '账;\\0x', NULL, ''")},
        [&](std::span<const RowStream::Cell> cells) {
            for (const RowStream::Cell &cell : cells.first(4))
                texts << cell.view().toByteArray();
            null = cells[4].isNull();
            empty = !cells[5].isNull() && cells[5].size == 0;
            return true;
        });
    ZF_OK(rows);
    QCOMPARE(*rows, 1);
    QCOMPARE(texts[0], QByteArray("-9223372036854775808"));
    QCOMPARE(texts[1], QByteArray("12345678901234567.89"));
    QCOMPARE(texts[2], QByteArray("2026-09-29 23:59:59.999999"));
    QCOMPARE(texts[3], QStringLiteral("账;").toUtf8() + '\0' + 'x');
    QVERIFY(null);
    QVERIFY(empty);
}

void TestRowStream::read_ofNothing_isNoRow()
{
    const Result<qint64> rows =
        RowStream::read(*m_session, {"test.stream", QStringLiteral("SELECT 1 FROM seq_1_to_2 WHERE seq > 2")},
                        [](std::span<const RowStream::Cell>) { return true; });
    ZF_OK(rows);
    QCOMPARE(*rows, 0);
}

void TestRowStream::read_stoppedByTheHandler_leavesTheSessionUsable()
{
    int seen = 0;
    const Result<qint64> rows =
        RowStream::read(*m_session, {"test.stream", QStringLiteral("SELECT seq FROM seq_1_to_5000")},
                        [&seen](std::span<const RowStream::Cell>) { return ++seen < 10; });
    ZF_OK(rows);
    QCOMPARE(*rows, 10);
    QVERIFY(!m_session->isBroken());
    const Result<Rows> next = m_session->select({"test", QStringLiteral("SELECT 7")});
    ZF_OK(next);
    QCOMPARE(next->integer(0, 0), 7);
}

void TestRowStream::read_stoppedEarlyInEndlessRows_returnsAtOnce()
{
    QElapsedTimer timer;
    timer.start();
    int seen = 0;
    const Result<qint64> rows =
        RowStream::read(*m_session, {"test.stream", QStringLiteral("SELECT seq FROM seq_1_to_10000000000")},
                        [&seen](std::span<const RowStream::Cell>) { return ++seen < 10; });
    ZF_OK(rows);
    QCOMPARE(*rows, 10);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(m_session->isBroken()); // a lane opens another
    const std::unique_ptr<Session> observer = openSession(m_profile);
    QVERIFY(observer);
    QTRY_COMPARE(running(*observer, QStringLiteral("seq_1_to_10000000000")), 0);
}

void TestRowStream::read_cancelled_isCancelled()
{
    const auto ticket =
        std::make_unique<std::stop_source>(); // GCC 12 takes one on the stack for uninitialized here
    int seen = 0;
    const Result<qint64> rows = RowStream::read(
        *m_session, {"test.stream", QStringLiteral("SELECT seq FROM seq_1_to_10000000000")},
        [&](std::span<const RowStream::Cell>) {
            if (++seen == 1000)
                ticket->request_stop();
            return true;
        },
        ticket->get_token());
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
    QCOMPARE(seen, 1000);
}

void TestRowStream::read_onALane_endsAtTheServer()
{
    Lane lane(m_profile, Database::Ledger, SessionMode::Reading, {});
    std::stop_source ticket;
    std::atomic<qint64> seen = 0;
    const auto answer = lane.run<qint64>(
        [&seen](Session &session, std::stop_token stop) {
            return RowStream::read(
                session, {"test.stream", QStringLiteral("SELECT seq FROM seq_1_to_10000000000")},
                [&seen](std::span<const RowStream::Cell>) {
                    ++seen;
                    return true;
                },
                stop);
        },
        ticket.get_token());
    QTRY_VERIFY(seen > 1000);
    QElapsedTimer timer;
    timer.start();
    ticket.request_stop();
    QTRY_VERIFY(answer.isFinished());
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(answer.result().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(running(*m_session, QStringLiteral("seq_1_to_10000000000")), 0);
    const auto next = lane.run<Rows>([](Session &session, std::stop_token) {
        return session.select({"test", QStringLiteral("SELECT 1")});
    });
    QTRY_VERIFY(next.isFinished());
    ZF_OK(next.result());
}

void TestRowStream::read_ofBadStatement_isAnError()
{
    const Result<qint64> rows =
        RowStream::read(*m_session, {"test.stream", QStringLiteral("SELECT x FROM nowhere")},
                        [](std::span<const RowStream::Cell>) { return true; });
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().kind, ErrorKind::ContractNotMet);
    QVERIFY(rows.error().message.contains(u"nowhere"));
    ZF_OK(m_session->select({"test", QStringLiteral("SELECT 1")}));
}

void TestRowStream::read_withErrorInTheMiddle_isAnError()
{
    qint64 seen = 0;
    const Result<qint64> rows = RowStream::read(
        *m_session,
        {"test.stream",
         QStringLiteral("SELECT seq, (SELECT seq FROM seq_1_to_2 WHERE t.seq > 5000) FROM seq_1_to_20000 t")},
        [&seen](std::span<const RowStream::Cell>) { return ++seen > 0; });
    QVERIFY(!rows.ok());
    QVERIFY(seen < 20000);
    ZF_OK(m_session->select({"test", QStringLiteral("SELECT 1")}));
}

void TestRowStream::read_onLostConnection_marksTheSession()
{
    const std::unique_ptr<Session> killer = openSession(m_profile);
    QVERIFY(killer);
    qint64 seen = 0;
    const Result<qint64> rows = RowStream::read(
        *m_session,
        {"test.stream", QStringLiteral("SELECT seq, REPEAT('x', 1000) FROM seq_1_to_10000000000")},
        [&](std::span<const RowStream::Cell>) {
            if (++seen == 100)
                static_cast<void>(killer->execute(
                    {"test", QStringLiteral("KILL CONNECTION %1").arg(m_session->connectionId())}));
            return true;
        });
    QVERIFY(!rows.ok()); // what was read is not passed off as the whole
    QCOMPARE(rows.error().kind, ErrorKind::Unreachable);
    QVERIFY(m_session->isBroken());
}

void TestRowStream::quote_ofHostileText_isOneLiteral_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quote") << "a' OR '1'='1";
    QTest::newRow("backslash at the end") << "a\\";
    QTest::newRow("comment") << "a'; -- ";
    QTest::newRow("NUL") << QString::fromUtf16(u"a\0b", 3);
    QTest::newRow("Chinese") << QStringLiteral("账房'縗\\");
    QTest::newRow("empty") << "";
}

void TestRowStream::quote_ofHostileText_isOneLiteral()
{
    QFETCH(const QString, text);
    const Result<Rows> rows =
        m_session->select({"test", QStringLiteral("SELECT ") + RowStream::quote(*m_session, text)});
    ZF_OK(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->text(0, 0), text);
}

QTEST_GUILESS_MAIN(TestRowStream)
#include "tst_rowstream.moc"
