// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/auditlog.h"
#include "tests/support/fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace zf;
using namespace zf::test;

namespace {

constexpr int filled = 60; ///< events in the log before each test

template <class T> Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

/// The chain as it is written by the procedures, damaged by somebody who may do everything, and recomputed.
class TestAuditLog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
        // What an administrator with intent does first.
        for (const char *trigger :
             {"audit_event_keep", "audit_event_stay", "audit_head_stay", "audit_head_grow"}) {
            const QString before = m_server.value(
                QStringLiteral("SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_name = '%1'")
                    .arg(QLatin1StringView(trigger)),
                db::Database::Desk);
            QCOMPARE(before, QStringLiteral("1"));
        }
        const std::unique_ptr<db::Session> root = m_server.open(db::Database::Desk);
        append(*root, 1);
        for (const char *statement :
             {"UPDATE audit_event SET reason = ''", "DELETE FROM audit_event", "DELETE FROM audit_head",
              "UPDATE audit_head SET event_no = 0", "UPDATE audit_head SET hash = REPEAT('0', 64)"}) {
            const Result<qint64> refused = root->execute({"test", QString::fromLatin1(statement)});
            QVERIFY2(!refused.ok(), statement);
            QCOMPARE(refused.error().code, QStringLiteral("appendOnly"));
        }
        for (const char *trigger :
             {"audit_event_keep", "audit_event_stay", "audit_head_stay", "audit_head_grow"})
            change(QStringLiteral("DROP TRIGGER ") + QLatin1StringView(trigger));
        m_lane = std::make_unique<db::Lane>(m_server.profile(QStringLiteral("zf_auditor")),
                                            db::Database::Desk, db::SessionMode::Reading,
                                            [](const db::Profile &) -> Result<QString> { return QString(); });
    }

    void init()
    {
        change(QStringLiteral("DELETE FROM audit_event"));
        change(QStringLiteral("UPDATE audit_head SET event_no = 0, hash = REPEAT('0', 64)"));
        const std::unique_ptr<db::Session> root = m_server.open(db::Database::Desk);
        append(*root, filled);
    }

    void cleanupTestCase() { m_lane.reset(); }

    void verify_ofUntouchedLog_isOk()
    {
        const auto checked = verify();
        QVERIFY(checked.ok());
        QVERIFY2(checked->ok(), qPrintable(findings(*checked)));
        QCOMPARE(checked->events, filled);
        QCOMPARE(checked->head,
                 m_server.value(QStringLiteral("SELECT hash FROM audit_head"), db::Database::Desk));
        // Each head of the past is still there.
        const QString earlier = m_server.value(
            QStringLiteral("SELECT hash FROM audit_event WHERE event_no = 20"), db::Database::Desk);
        QVERIFY(verify(earlier)->ok());
        QVERIFY(verify(earlier.toUpper())->ok());
        QVERIFY(verify(QString(64, u'0'))->ok());
    }

    void verify_ofDamagedLog_findsTheRow_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("found");

        const auto row = [](const char *name, const char *damage, const char *found) {
            QTest::newRow(name) << QString::fromUtf8(damage) << QString::fromLatin1(found);
        };
        row("reason", "UPDATE audit_event SET reason = 'other' WHERE event_no = 30", "30 content");
        row("a letter's case", "UPDATE audit_event SET action = UPPER(action) WHERE event_no = 30",
            "30 content");
        row("login", "UPDATE audit_event SET login = 'other' WHERE event_no = 1", "1 content");
        row("host", "UPDATE audit_event SET host = '10.0.0.1' WHERE event_no = 2", "2 content");
        row("action", "UPDATE audit_event SET action = 'other' WHERE event_no = 59", "59 content");
        row("object", "UPDATE audit_event SET object = CONCAT(object, ' ') WHERE event_no = 60",
            "60 content");
        row("a microsecond", "UPDATE audit_event SET at = at + INTERVAL 1 MICROSECOND WHERE event_no = 30",
            "30 content");
        row("hash made anew",
            "UPDATE audit_event SET reason = 'other', hash = SHA2(CONCAT_WS('|', event_no,"
            " DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f'), HEX(login), HEX(host), HEX(action), HEX(object),"
            " HEX('other'), prev_hash), 256) WHERE event_no = 30",
            "31 link");
        row("link and hash made anew",
            "UPDATE audit_event SET prev_hash = REPEAT('1', 64), hash = SHA2(CONCAT_WS('|', event_no,"
            " DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f'), HEX(login), HEX(host), HEX(action), HEX(object),"
            " HEX(reason), REPEAT('1', 64)), 256) WHERE event_no = 30",
            "30 link, 31 link");
        row("removed", "DELETE FROM audit_event WHERE event_no = 30", "30 missing");
        row("first removed", "DELETE FROM audit_event WHERE event_no = 1", "1 missing");
        row("last removed", "DELETE FROM audit_event WHERE event_no = 60", "60 missing");
        row("removed and closed up",
            "DELETE FROM audit_event WHERE event_no = 30;"
            "UPDATE audit_event SET event_no = event_no - 1 WHERE event_no > 30 ORDER BY event_no;"
            "UPDATE audit_head SET event_no = 59",
            "30 link, 30 content");
        row("inserted at the end",
            "INSERT INTO audit_event SELECT 61, at, login, host, action, object, reason, hash,"
            " SHA2('x', 256) FROM audit_event WHERE event_no = 60",
            "61 content, 61 tail");
        row("inserted in between",
            "UPDATE audit_event SET event_no = event_no + 1 WHERE event_no > 30 ORDER BY event_no DESC;"
            "INSERT INTO audit_event SELECT 31, at, login, host, action, object, reason, prev_hash, hash"
            " FROM audit_event WHERE event_no = 30;"
            "UPDATE audit_head SET event_no = 61",
            "31 link, 31 content");
        row("exchanged",
            "UPDATE audit_event SET event_no = 1000 WHERE event_no = 30;"
            "UPDATE audit_event SET event_no = 30 WHERE event_no = 31;"
            "UPDATE audit_event SET event_no = 31 WHERE event_no = 1000",
            "30 link, 30 content");
        row("head changed", "UPDATE audit_head SET hash = REPEAT('1', 64)", "60 tail");
        row("head removed", "DELETE FROM audit_head", "60 tail");
        row("emptied", "DELETE FROM audit_event", "1 missing");
    }

    void verify_ofDamagedLog_findsTheRow()
    {
        QFETCH(QString, damage);
        QFETCH(QString, found);
        for (const QString &statement : damage.split(u';'))
            QVERIFY2(change(statement) > 0, qPrintable(statement));
        const auto checked = verify();
        QVERIFY(checked.ok());
        QVERIFY2(findings(*checked).startsWith(found), qPrintable(findings(*checked)));
        change(QStringLiteral("INSERT IGNORE INTO audit_head VALUES (1, 0, REPEAT('0', 64))"));
    }

    void verify_ofCutTail_isFoundByEarlierHead()
    {
        const QString kept = verify()->head;
        change(QStringLiteral("DELETE FROM audit_event WHERE event_no > 50"));
        change(QStringLiteral("UPDATE audit_head h JOIN audit_event e ON e.event_no = 50"
                              " SET h.event_no = 50, h.hash = e.hash"));
        QVERIFY(verify()->ok()); // by itself it looks whole
        QCOMPARE(findings(*verify(kept)), QStringLiteral("50 anchor"));
        // Nor does growing over the cut hide it.
        const std::unique_ptr<db::Session> root = m_server.open(db::Database::Desk);
        append(*root, 20);
        QCOMPARE(findings(*verify(kept)), QStringLiteral("70 anchor"));
    }

    void append_ofForgingSession_writesTheTruth()
    {
        const std::unique_ptr<db::Session> session = m_server.open(db::Database::Desk);
        for (const char *forged :
             {"SET timestamp = 1000000000", "SET time_zone = '+13:00'", "SET insert_id = 7",
              "SET sql_mode = ''", "SET character_set_connection = 'binary'"})
            QVERIFY2(session->execute({"test", QString::fromLatin1(forged)}).ok(), forged);
        append(*session, 1);
        const db::Rows row = m_server.sql(
            QStringLiteral("SELECT event_no, login, ABS(TIMESTAMPDIFF(SECOND, at, UTC_TIMESTAMP())) < 60"
                           " FROM audit_event ORDER BY event_no DESC LIMIT 1"),
            db::Database::Desk);
        QCOMPARE(row.integer(0, 0), filled + 1);
        QCOMPARE(row.text(0, 1), QStringLiteral("root"));
        QCOMPARE(row.integer(0, 2), 1);
        QVERIFY(verify()->ok());
    }

    void append_byEightWriters_isGaplessChain()
    {
        constexpr int each = 100;
        std::vector<std::thread> writers;
        for (int i = 0; i < 8; ++i) {
            writers.emplace_back([this, i] {
                const std::unique_ptr<db::Session> root = m_server.open(db::Database::Desk);
                // Every tenth is rolled back, and leaves no gap.
                for (int j = 0; j < each; ++j) {
                    static_cast<void>(root->execute({"test", QStringLiteral("START TRANSACTION")}));
                    append(*root, 1);
                    static_cast<void>(root->execute(
                        {"test", (i + j) % 10 == 0 ? QStringLiteral("ROLLBACK") : QStringLiteral("COMMIT")}));
                }
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        const auto checked = verify();
        QVERIFY2(checked->ok(), qPrintable(findings(*checked)));
        QCOMPARE(checked->events, filled + 8 * each * 9 / 10);
    }

    void list_pagesAndFilters()
    {
        desk::AuditLog log(*m_lane);
        const auto first = wait(log.list({}, PageAt::first(25)));
        QVERIFY(first.ok());
        QCOMPARE(first->rows.size(), 25);
        QCOMPARE(first->rows.first().number, filled);
        QVERIFY(first->previous.isEmpty());
        const auto second = wait(log.list({}, PageAt::after(first->next, 25)));
        QCOMPARE(second->rows.first().number, 35);
        const auto last = wait(log.list({}, PageAt::after(second->next, 25)));
        QCOMPARE(last->rows.size(), 10);
        QVERIFY(last->next.isEmpty());
        QCOMPARE(wait(log.list({}, PageAt::last(10)))->rows.last().number, 1);
        const auto back = wait(log.list({}, PageAt::before(last->previous, 25)));
        QCOMPARE(back->rows.first().number, 35);
        QCOMPARE(back->previous, QStringLiteral("35"));
        QCOMPARE(back->next, QStringLiteral("11"));

        const auto count = [&](const desk::AuditQuery &query) {
            const auto page = wait(log.list(query, PageAt::first(500)));
            return page.ok() ? page->rows.size() : -1;
        };
        QCOMPARE(count({{}, QStringLiteral("test"), {}, {}, {}}), filled);
        QCOMPARE(count({{}, {}, QStringLiteral("thing:3"), {}, {}}), 1);
        QCOMPARE(count({QStringLiteral("nobody"), {}, {}, {}, {}}), 0);
        const auto one =
            wait(log.list({{}, {}, QStringLiteral("thing:3"), {}, {}}, PageAt::first()))->rows.first();
        QCOMPARE(one.reason, QStringLiteral("因为|它"));
        QCOMPARE(count({{}, {}, {}, one.at, Timestamp::fromMicros(one.at.micros() + 1)}), 1);
        QCOMPARE(wait(log.list({}, PageAt::after(QStringLiteral("x")))).error().kind, ErrorKind::Usage);
    }

    void verify_ofManyRows_isSpeedOfReading()
    {
        if (!qEnvironmentVariableIsSet("ZF_AUDIT_ROWS"))
            QSKIP("ZF_AUDIT_ROWS=1000000 measures it");
        const qint64 rows = qEnvironmentVariableIntValue("ZF_AUDIT_ROWS");
        change(QStringLiteral("DELETE FROM audit_event"));
        change(
            QStringLiteral(
                "INSERT INTO audit_event SELECT n, at, login, host, action, object, reason, prev, hash FROM ("
                " SELECT n, at, login, host, action, object, reason, @p AS prev, @p := SHA2(CONCAT_WS('|', n,"
                " DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f'), HEX(login), HEX(host), HEX(action), HEX(object),"
                " HEX(reason), @p), 256) AS hash FROM (SELECT seq AS n, TIMESTAMP'2026-11-01 00:00:00.000001'"
                " + INTERVAL seq SECOND AS at, 'compliance' AS login, 'localhost' AS host, 'decide' AS "
                "action,"
                " CONCAT('case:', seq) AS object, '证件影像模糊，退回补件' AS reason FROM seq_1_to_%1) s,"
                " (SELECT @p := REPEAT('0', 64)) z ORDER BY n) t")
                .arg(rows));
        change(QStringLiteral("UPDATE audit_head h JOIN audit_event e ON e.event_no = %1"
                              " SET h.event_no = %1, h.hash = e.hash")
                   .arg(rows));
        QElapsedTimer timer;
        timer.start();
        const auto checked = verify();
        qInfo("%lld events verified in %lld ms", checked->events, timer.elapsed());
        QVERIFY2(checked->ok(), qPrintable(findings(*checked)));
        QCOMPARE(checked->events, rows);
    }

private:
    Result<desk::AuditVerification> verify(const QString &anchor = {}) const
    {
        return wait(desk::AuditLog(*m_lane).verify(anchor));
    }

    static QString findings(const desk::AuditVerification &checked)
    {
        QStringList texts;
        for (const desk::AuditFinding &finding : checked.findings)
            texts << QStringLiteral("%1 %2").arg(finding.number).arg(desk::auditBreakCode(finding.kind));
        return texts.join(QStringLiteral(", "));
    }

    qint64 change(const QString &statement) { return m_server.change(statement, db::Database::Desk); }

    static void append(db::Session &root, int count)
    {
        for (int i = 1; i <= count; ++i) {
            const auto done = root.call(
                "audit_append",
                {QStringLiteral("test"), QStringLiteral("thing:%1").arg(i), QStringLiteral("因为|它")}, 0);
            if (!done.ok())
                qWarning() << done.error().message << done.error().nativeCode;
        }
    }

    FixtureServer m_server{Contents::Schema};
    std::unique_ptr<db::Lane> m_lane;
};

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
