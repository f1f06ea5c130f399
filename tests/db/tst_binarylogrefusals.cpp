// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"
#include "tests/db/logfollower.h"

#include <atomic>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

/// What ends in the need of a new anchor, and what is refused from the beginning.
class TestBinaryLogRefusals : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

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

    FixtureServer m_server{Contents::Nothing};
    Profile m_profile;
    std::unique_ptr<Session> m_session;
    LogPosition m_from;
};

void TestBinaryLogRefusals::init()
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

void TestBinaryLogRefusals::cleanup()
{
    static_cast<void>(run(QStringLiteral("DROP TABLE IF EXISTS children, moves, renamed")));
}

void TestBinaryLogRefusals::position_purged_needsReanchoring()
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

void TestBinaryLogRefusals::position_unknown_needsReanchoring()
{
    LogRequest later = request();
    later.from.gtid = QStringLiteral("0-1-999999999");
    LogFollower follower(later);
    QVERIFY(follower.waitForState(LogState::ReanchorNeeded));
    QCOMPARE(follower.lastStatus().error.nativeCode, 1236);
}

void TestBinaryLogRefusals::position_malformed_isRefused()
{
    LogRequest malformed = request();
    malformed.from.gtid = QStringLiteral("0-1-1', @x='");
    LogFollower follower(malformed);
    QVERIFY(follower.waitForState(LogState::Refused));
    QCOMPARE(follower.lastStatus().error.kind, ErrorKind::Usage);
}

void TestBinaryLogRefusals::ddl_onTheTable_needsReanchoring_data()
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

void TestBinaryLogRefusals::ddl_onTheTable_needsReanchoring()
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

void TestBinaryLogRefusals::ddl_beforeTheStart_needsReanchoring()
{
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(run(QStringLiteral("ALTER TABLE moves MODIFY amount DECIMAL(18,2) NOT NULL")));
    LogFollower follower(request());
    QVERIFY(follower.waitForState(LogState::ReanchorNeeded));
    QCOMPARE(follower.lastStatus().error.code, "logTableChanged");
    QVERIFY(follower.seen().transactions.isEmpty());
}

void TestBinaryLogRefusals::rows_thatCannotBeTrusted_needReanchoring_data()
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

void TestBinaryLogRefusals::rows_thatCannotBeTrusted_needReanchoring()
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

void TestBinaryLogRefusals::request_thatCannotWork_isRefused_data()
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

void TestBinaryLogRefusals::request_thatCannotWork_isRefused()
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

void TestBinaryLogRefusals::account_withoutPrivilege_isRefused()
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

void TestBinaryLogRefusals::account_withoutSight_isRefused()
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

void TestBinaryLogRefusals::password_refused_isRefused()
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

QTEST_GUILESS_MAIN(TestBinaryLogRefusals)
#include "tst_binarylogrefusals.moc"
