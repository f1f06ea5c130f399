// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"
#include "tests/db/logfollower.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <atomic>
#include <thread>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

} // namespace

/// The binary log of a real server, followed: values, transactions, order and position.
class TestBinaryLog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void value_ofColumn_isExact_data();
    void value_ofColumn_isExact();
    void values_ofUnwantedColumns_areSteppedOver();
    void decimal_ofRandomNumbers_isTheServersText();
    void changes_ofEachKind_areDelivered();
    void changes_ofOtherTables_areNot();
    void transaction_rolledBack_isNotDelivered();
    void transaction_withSavepoint_hasWhatWasKept();
    void transaction_ofSeveralTables_isDeliveredAsOne();
    void ddl_elsewhere_isIgnored();
    void table_withoutTransactions_isFollowed();
    void writers_atOnce_areDeliveredInCommitOrder();
    void snapshot_andTail_meetExactly();
    void transaction_ofManyRows_comesInPieces();
    void following_ofManyTransactions_missesNone();
    void domains_atOnce_areFollowedThroughAReconnect(); // last: the server keeps the second domain

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
    LogRequest request(const QList<LogTable> &tables = {moves}) const
    {
        return LogFollower::request(m_profile, tables, m_from);
    }

    FixtureServer m_server{Contents::Nothing, {QStringLiteral("--innodb-lock-wait-timeout=20")}};
    Profile m_profile;
    std::unique_ptr<Session> m_session;
    LogPosition m_from;
};

void TestBinaryLog::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    m_profile = testProfile(m_server);
    m_session = openSession(m_profile);
    QVERIFY(m_session);
}

void TestBinaryLog::init()
{
    QVERIFY(
        run(QStringLiteral("CREATE TABLE moves (id BIGINT PRIMARY KEY AUTO_INCREMENT,"
                           " amount BIGINT NOT NULL, writer INT NOT NULL DEFAULT 0, note VARCHAR(300))")));
    QVERIFY(run(QStringLiteral("CREATE TABLE other (id BIGINT PRIMARY KEY, amount BIGINT)")));
    m_from = positionNow(*m_session);
    QVERIFY(!m_from.gtid.isEmpty());
    QCOMPARE(m_from.gtid, value(QStringLiteral("SELECT @@global.gtid_binlog_pos")));
}

void TestBinaryLog::cleanup()
{
    static_cast<void>(run(QStringLiteral("DROP TABLE IF EXISTS moves, other, kinds")));
}

void TestBinaryLog::value_ofColumn_isExact_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("literal");
    QTest::addColumn<QString>("expected"); // null: NULL
    const auto row = [](const char *name, const char *type, const char *literal, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(type) << QString::fromUtf8(literal)
                            << (expected ? QString::fromUtf8(expected) : QString());
    };
    row("largest bigint", "BIGINT", "9223372036854775807", "9223372036854775807");
    row("smallest bigint", "BIGINT", "-9223372036854775808", "-9223372036854775808");
    row("minus one", "BIGINT", "-1", "-1");
    row("largest unsigned bigint", "BIGINT UNSIGNED", "18446744073709551615", "18446744073709551615");
    row("smallest int", "INT", "-2147483648", "-2147483648");
    row("largest unsigned int", "INT UNSIGNED", "4294967295", "4294967295");
    row("smallest mediumint", "MEDIUMINT", "-8388608", "-8388608");
    row("unsigned mediumint", "MEDIUMINT UNSIGNED", "16777215", "16777215");
    row("smallint", "SMALLINT", "-32768", "-32768");
    row("tinyint", "TINYINT", "-128", "-128");
    row("unsigned tinyint", "TINYINT UNSIGNED", "255", "255");
    row("year", "YEAR", "2026", "2026");
    row("decimal", "DECIMAL(18,2)", "12345678901234.56", "12345678901234.56");
    row("negative decimal", "DECIMAL(18,2)", "-0.07", "-0.07");
    row("zero decimal", "DECIMAL(18,2)", "0", "0.00");
    row("whole decimal", "DECIMAL(20,0)", "-99999999999999999999", "-99999999999999999999");
    row("decimal of a fraction", "DECIMAL(9,9)", "0.000000001", "0.000000001");
    row("widest decimal", "DECIMAL(65,30)",
        "-99999999999999999999999999999999999.999999999999999999999999999999",
        "-99999999999999999999999999999999999.999999999999999999999999999999");
    row("null number", "BIGINT", "NULL", nullptr);
    row("null text", "VARCHAR(10)", "NULL", nullptr);
    row("chinese and beyond", "VARCHAR(32)", "'账房 𠀀 😀'", "账房 𠀀 😀");
    row("empty text", "VARCHAR(32)", "''", "");
    row("long varchar", "VARCHAR(300)", "REPEAT('账', 300)", qPrintable(QString(300, QChar(0x8d26))));
    row("char", "CHAR(3)", "'CNY'", "CNY");
    row("char, shorter", "CHAR(8)", "'a'", "a");
    row("long char", "CHAR(255)", "REPEAT('账', 255)", qPrintable(QString(255, QChar(0x8d26))));
    row("ascii char", "CHAR(64) CHARACTER SET ascii", "REPEAT('f', 64)", qPrintable(QString(64, u'f')));
    row("text", "TEXT", "REPEAT('x', 70)", qPrintable(QString(70, u'x')));
    row("long text", "LONGTEXT", "REPEAT('y', 70000)", qPrintable(QString(70000, u'y')));
    row("json", "JSON", "'{\"a\": 1}'", "{\"a\": 1}");
    row("enum", "ENUM('debit','it''s','credit')", "'it''s'", "it's");
    row("date", "DATE", "'2026-02-28'", "2026-02-28");
    row("early date", "DATE", "'0001-01-01'", "0001-01-01");
    row("late date", "DATE", "'9999-12-31'", "9999-12-31");
    row("last microsecond", "DATETIME(6)", "'2026-11-24 23:59:59.999999'", "2026-11-24 23:59:59.999999");
    row("datetime before 1970", "DATETIME(6)", "'1969-12-31 23:59:59.000001'", "1969-12-31 23:59:59.000001");
    row("datetime in milliseconds", "DATETIME(3)", "'2026-11-24 01:02:03.456'", "2026-11-24 01:02:03.456000");
    row("datetime in tenths", "DATETIME(1)", "'2026-11-24 01:02:03.4'", "2026-11-24 01:02:03.400000");
    row("datetime in seconds", "DATETIME", "'2026-11-24 01:02:03'", "2026-11-24 01:02:03.000000");
    row("timestamp", "TIMESTAMP(6) NULL", "'2026-11-24 01:02:03.000004'", "2026-11-24 01:02:03.000004");
}

void TestBinaryLog::value_ofColumn_isExact()
{
    QFETCH(QString, type);
    QFETCH(QString, literal);
    QFETCH(QString, expected);
    QVERIFY(run(QStringLiteral("CREATE TABLE kinds (id INT PRIMARY KEY, value %1)").arg(type)));
    m_from = positionNow(*m_session);
    LogFollower follower(
        request({{QStringLiteral("zf_test"), QStringLiteral("kinds"), {QStringLiteral("value")}}}));
    QVERIFY(run(QStringLiteral("INSERT INTO kinds VALUES (1, %1)").arg(literal)));
    QVERIFY2(follower.waitForTransactions(1), qPrintable(follower.lastStatus().error.message));
    const SeenTransaction seen = follower.seen().transactions.first();
    QCOMPARE(seen.changes.size(), 1);
    QCOMPARE(seen.changes[0].after.size(), 1);
    QCOMPARE(seen.changes[0].after[0].isNull(), expected.isNull());
    QCOMPARE(seen.changes[0].after[0], expected);
}

void TestBinaryLog::values_ofUnwantedColumns_areSteppedOver()
{
    QVERIFY(run(QStringLiteral(
        "CREATE TABLE kinds (a TIME(3), b FLOAT, c BIT(11), d SET('x','y','z'), e DOUBLE, f UUID, g GEOMETRY,"
        " h VARBINARY(400), i MEDIUMBLOB, j TIME, k BINARY(16), id BIGINT PRIMARY KEY,"
        " l BIGINT AS (id + 1) VIRTUAL, m BIGINT AS (id + 2) STORED, n VARCHAR(20) COMPRESSED,"
        " o VARCHAR(20) CHARACTER SET latin1, p BIT(8), q INET6, r BIT(1), s TEXT COMPRESSED, amount "
        "BIGINT)")));
    m_from = positionNow(*m_session);
    LogFollower follower(
        request({{QStringLiteral("zf_test"),
                  QStringLiteral("kinds"),
                  {QStringLiteral("amount"), QStringLiteral("id"), QStringLiteral("amount")}}}));
    QVERIFY(run(QStringLiteral(
        "INSERT INTO kinds VALUES ('-12:13:14.5', 1.5, b'10101010101', 'x,z', 2.5, UUID(), POINT(1, 2),"
        " REPEAT('h', 300), REPEAT('i', 70000), '01:02:03', REPEAT('k', 16), 7, DEFAULT, DEFAULT, 'nnn',"
        " 'ö', b'1', '::1', b'1', REPEAT('s', 1000), -42)")));
    QVERIFY(run(QStringLiteral("INSERT INTO kinds (id, d, r, amount) VALUES (8, 'y', b'0', 43)")));
    QVERIFY(run(QStringLiteral("UPDATE kinds SET i = 'other' WHERE id = 7")));
    QVERIFY2(follower.waitForTransactions(3), qPrintable(follower.lastStatus().error.message));
    const QList<SeenTransaction> seen = follower.seen().transactions;
    QCOMPARE(seen[0].changes[0].after, (QStringList{"-42", "7", "-42"}));
    QCOMPARE(seen[1].changes[0].after, (QStringList{"43", "8", "43"}));
    QCOMPARE(seen[2].changes[0].before, (QStringList{"-42", "7", "-42"}));
    QCOMPARE(seen[2].changes[0].after, (QStringList{"-42", "7", "-42"}));
}

void TestBinaryLog::decimal_ofRandomNumbers_isTheServersText()
{
    // Every combination of whole and broken words at both ends of the point.
    const QList<QPair<int, int>> shapes{{1, 0},  {1, 1},   {5, 2},   {9, 0},   {10, 0},
                                        {10, 9}, {10, 10}, {18, 9},  {19, 10}, {27, 13},
                                        {30, 8}, {38, 19}, {47, 30}, {65, 0},  {65, 30}};
    QStringList columns, wanted;
    for (const auto &[precision, scale] : shapes) {
        wanted << QStringLiteral("d%1_%2").arg(precision).arg(scale);
        columns << wanted.last() + QStringLiteral(" DECIMAL(%1,%2)").arg(precision).arg(scale);
    }
    QVERIFY(run(QStringLiteral("CREATE TABLE kinds (id INT PRIMARY KEY AUTO_INCREMENT, %1)")
                    .arg(columns.join(u", "))));
    m_from = positionNow(*m_session);
    LogFollower follower(request({{QStringLiteral("zf_test"), QStringLiteral("kinds"), wanted}}));
    QRandomGenerator random(7);
    constexpr int rows = 200;
    QStringList tuples;
    for (int i = 0; i < rows; ++i) {
        QStringList values{QStringLiteral("NULL")};
        for (const auto &[precision, scale] : shapes) {
            QString digits;
            for (int d = 0; d < precision; ++d)
                digits += QChar(u'0' + (random.bounded(4) == 0 ? random.bounded(10) : i % 3 == 0 ? 0 : 9));
            values << (random.bounded(2) == 0 ? QStringLiteral("-") : QString()) +
                          digits.left(precision - scale) + u'.' + digits.mid(precision - scale) + u'0';
        }
        tuples << u'(' + values.join(u',') + u')';
    }
    QVERIFY(run(QStringLiteral("INSERT INTO kinds VALUES ") + tuples.join(u',')));
    QVERIFY2(follower.waitForTransactions(1), qPrintable(follower.lastStatus().error.message));
    const QList<SeenChange> changes = follower.seen().transactions.first().changes;
    QCOMPARE(changes.size(), rows);
    const Result<Rows> stored =
        m_session->select({"test", QStringLiteral("SELECT CAST(%1 AS CHAR) FROM kinds ORDER BY id")
                                       .arg(wanted.join(u" AS CHAR), CAST("))});
    ZF_OK(stored);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < wanted.size(); ++column)
            QCOMPARE(changes[row].after[column], stored->text(row, column));
    }
}

void TestBinaryLog::changes_ofEachKind_areDelivered()
{
    LogFollower follower(request());
    QVERIFY(run(QStringLiteral("INSERT INTO moves (id, amount) VALUES (1, 10), (2, -20)")));
    QVERIFY(run(QStringLiteral("UPDATE moves SET amount = 11 WHERE id = 1")));
    QVERIFY(run(QStringLiteral("DELETE FROM moves")));
    QVERIFY(follower.waitForTransactions(3));
    const QList<SeenTransaction> seen = follower.seen().transactions;
    QCOMPARE(seen[0].changes.size(), 2);
    QCOMPARE(seen[0].changes[1].kind, LogChangeKind::Insert);
    QCOMPARE(seen[0].changes[1].after, (QStringList{"2", "-20"}));
    QVERIFY(seen[0].changes[1].before.isEmpty());
    QCOMPARE(seen[1].changes[0].kind, LogChangeKind::Update);
    QCOMPARE(seen[1].changes[0].before, (QStringList{"1", "10"}));
    QCOMPARE(seen[1].changes[0].after, (QStringList{"1", "11"}));
    QCOMPARE(seen[2].changes.size(), 2);
    QCOMPARE(seen[2].changes[0].kind, LogChangeKind::Delete);
    QCOMPARE(seen[2].changes[0].before, (QStringList{"1", "11"}));
    QVERIFY(seen[2].changes[0].after.isEmpty());
    QVERIFY(follower.waitForState(LogState::Idle));
    const LogStatus idle = follower.lastStatus();
    QCOMPARE(idle.state, LogState::Idle);
    QCOMPARE(idle.position.gtid, value(QStringLiteral("SELECT @@global.gtid_binlog_pos")));
    QCOMPARE(seen[2].gtid, idle.position.gtid);
}

void TestBinaryLog::changes_ofOtherTables_areNot()
{
    LogFollower follower(request());
    QVERIFY(run(QStringLiteral("INSERT INTO other VALUES (1, 10)")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (5)")));
    QVERIFY(follower.catchUp(*m_session));
    QCOMPARE(follower.seen().transactions.size(), 1);
}

void TestBinaryLog::transaction_rolledBack_isNotDelivered()
{
    LogFollower follower(request());
    QVERIFY(run(QStringLiteral("BEGIN")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(run(QStringLiteral("ROLLBACK")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (2)")));
    QVERIFY(follower.catchUp(*m_session));
    const Seen seen = follower.seen();
    QCOMPARE(seen.transactions.size(), 1);
    QCOMPARE(seen.sum, 2);
}

void TestBinaryLog::transaction_withSavepoint_hasWhatWasKept()
{
    LogFollower follower(request());
    QVERIFY(run(QStringLiteral("BEGIN")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
    QVERIFY(run(QStringLiteral("SAVEPOINT moves")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (10)")));
    QVERIFY(run(QStringLiteral("ROLLBACK TO moves")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (100)")));
    QVERIFY(run(QStringLiteral("COMMIT")));
    QVERIFY(follower.catchUp(*m_session));
    const Seen seen = follower.seen();
    QCOMPARE(seen.transactions.size(), 1);
    QCOMPARE(seen.sum, 101);
}

void TestBinaryLog::transaction_ofSeveralTables_isDeliveredAsOne()
{
    QList<LogTable> both{moves};
    both << LogTable{QStringLiteral("zf_test"), QStringLiteral("other"), {QStringLiteral("amount")}};
    QVERIFY(run(QStringLiteral("CREATE TRIGGER copied AFTER INSERT ON moves FOR EACH ROW"
                               " INSERT INTO other VALUES (NEW.id, -NEW.amount)")));
    LogFollower follower(request(both));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (id, amount) VALUES (1, 7), (2, 8)")));
    QVERIFY(run(QStringLiteral("UPDATE moves, other SET moves.amount = 9, other.amount = -9"
                               " WHERE moves.id = 1 AND other.id = 1")));
    QVERIFY(follower.waitForTransactions(2));
    const QList<SeenTransaction> seen = follower.seen().transactions;
    QCOMPARE(seen[0].changes.size(), 4);
    qint64 sums[2] = {0, 0};
    for (const SeenChange &change : seen[0].changes)
        sums[change.table] += change.after.last().toLongLong();
    QCOMPARE(sums[0], 15);
    QCOMPARE(sums[1], -15);
    QCOMPARE(seen[1].changes.size(), 2);
}

void TestBinaryLog::ddl_elsewhere_isIgnored()
{
    LogFollower follower(request());
    QVERIFY(run(QStringLiteral("CREATE OR REPLACE TABLE kinds AS SELECT 1 AS moves")));
    QVERIFY(run(QStringLiteral("ALTER TABLE kinds ADD COLUMN x INT")));
    QVERIFY(run(QStringLiteral("TRUNCATE kinds")));
    QVERIFY(run(QStringLiteral("DROP TABLE kinds")));
    QVERIFY(run(QStringLiteral("ANALYZE TABLE moves")));
    QVERIFY(run(QStringLiteral("CREATE USER IF NOT EXISTS moves")));
    QVERIFY(run(QStringLiteral("GRANT SELECT ON zf_test.moves TO moves")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (3)")));
    QVERIFY2(follower.catchUp(*m_session), qPrintable(follower.lastStatus().error.message));
    QCOMPARE(follower.seen().sum, 3);
}

void TestBinaryLog::table_withoutTransactions_isFollowed()
{
    QVERIFY(run(QStringLiteral("CREATE TABLE kinds (id INT, amount BIGINT) ENGINE=MyISAM")));
    m_from = positionNow(*m_session);
    QList<LogTable> both{moves};
    both << LogTable{
        QStringLiteral("zf_test"), QStringLiteral("kinds"), {QStringLiteral("id"), QStringLiteral("amount")}};
    LogFollower follower(request(both));
    QVERIFY(run(QStringLiteral("BEGIN")));
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1000)")));
    QVERIFY(run(QStringLiteral("INSERT INTO kinds VALUES (1, 1), (2, 20)")));
    QVERIFY(run(QStringLiteral("ROLLBACK"))); // which leaves kinds as it is
    QVERIFY(follower.catchUp(*m_session));
    QCOMPARE(follower.seen().sum, 21);
}

void TestBinaryLog::writers_atOnce_areDeliveredInCommitOrder()
{
    LogFollower follower(
        request({{QStringLiteral("zf_test"),
                  QStringLiteral("moves"),
                  {QStringLiteral("writer"), QStringLiteral("amount"), QStringLiteral("note")}}}));
    constexpr int writers = 8;
    constexpr int rounds = 60;
    std::atomic_int failures = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([this, writer, &failures] {
            const std::unique_ptr<Session> session = openSession(m_profile);
            QRandomGenerator random(static_cast<quint32>(writer));
            for (int round = 0; session && round < rounds; ++round) {
                const bool kept = random.bounded(4) != 0;
                for (const QString &sql :
                     {QStringLiteral("BEGIN"),
                      QStringLiteral("INSERT INTO moves (amount, writer, note) VALUES (%1, %2, '%3')")
                          .arg(random.bounded(1000))
                          .arg(writer)
                          .arg(round),
                      QStringLiteral("INSERT INTO moves (amount, writer, note) VALUES (-%1, %2, '%3')")
                          .arg(random.bounded(1000))
                          .arg(writer)
                          .arg(round),
                      kept ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK")}) {
                    if (!session->execute({"test", sql}).ok())
                        ++failures;
                }
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY2(follower.catchUp(*m_session), qPrintable(follower.lastStatus().error.message));
    const Seen seen = follower.seen();
    QCOMPARE(QString::number(seen.sum), value(QStringLiteral("SELECT SUM(amount) FROM moves")));
    QCOMPARE(QString::number(seen.changes), value(QStringLiteral("SELECT COUNT(*) FROM moves")));
    quint64 last = 0;
    QMap<QString, int> rounded;
    for (const SeenTransaction &transaction : seen.transactions) {
        QCOMPARE(transaction.changes.size(), 2);
        const quint64 sequence = transaction.gtid.section(u'-', 2).toULongLong();
        QVERIFY(sequence > last);
        last = sequence;
        const QStringList row = transaction.changes[0].after;
        QCOMPARE(transaction.changes[1].after[0], row[0]);
        QVERIFY(rounded.value(row[0], -1) < row[2].toInt());
        rounded[row[0]] = row[2].toInt();
    }
}

void TestBinaryLog::snapshot_andTail_meetExactly()
{
    std::atomic_bool enough = false;
    std::atomic_int written = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < 4; ++writer) {
        threads.emplace_back([this, writer, &enough, &written] {
            const std::unique_ptr<Session> session = openSession(m_profile);
            for (int round = 1; session && !enough; ++round) {
                if (session
                        ->execute(
                            {"test", QStringLiteral("INSERT INTO moves (amount, writer) VALUES (%1, %2)")
                                         .arg(round * 4 + writer)
                                         .arg(writer)})
                        .ok())
                    ++written;
            }
        });
    }
    struct Anchor {
        qint64 sum = 0;
        std::unique_ptr<LogFollower> follower;
    };
    std::vector<Anchor> anchors;
    const std::unique_ptr<Session> reader = openSession(m_profile, SessionMode::Reading);
    for (int i = 0; i < 10; ++i) {
        const int before = written;
        QVERIFY(QTest::qWaitFor([&] { return written > before + 50; }, 20'000));
        const auto snapshot = reader->beginSnapshot();
        ZF_OK(snapshot);
        const Result<LogPosition> position = positionOfSnapshot(*reader);
        ZF_OK(position);
        const int seenThen = written; // the snapshot stands, the writers go on
        QVERIFY(QTest::qWaitFor([&] { return written > seenThen + 20; }, 20'000));
        const Result<Rows> sum = reader->select(
            {"test", QStringLiteral("SELECT CAST(COALESCE(SUM(amount), 0) AS CHAR) FROM moves")});
        ZF_OK(sum);
        LogRequest from = request();
        from.from = *position;
        anchors.push_back({sum->integer(0, 0), std::make_unique<LogFollower>(from, LogFollower::Keep::Sums)});
    }
    enough = true;
    for (std::thread &thread : threads)
        thread.join();
    const qint64 total = value(QStringLiteral("SELECT CAST(SUM(amount) AS CHAR) FROM moves")).toLongLong();
    for (const Anchor &anchor : anchors) {
        QVERIFY(anchor.follower->catchUp(*m_session));
        const Seen seen = anchor.follower->seen();
        QVERIFY(seen.changes > 0);
        QCOMPARE(anchor.sum + seen.sum, total);
    }
}

void TestBinaryLog::transaction_ofManyRows_comesInPieces()
{
    LogFollower follower(request(), LogFollower::Keep::Sums);
    QVERIFY(follower.waitForState(LogState::Idle));
    const qint64 before = residentKiB();
    QVERIFY(run(QStringLiteral(
        "INSERT INTO moves (amount, note) SELECT seq, REPEAT('n', 100) FROM seq_1_to_200000")));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(follower.waitFor([](const Seen &seen) { return seen.transactions.size() == 1; }, 60'000));
    qInfo("200,000 rows delivered %lld ms after their commit was answered", timer.elapsed());
    const Seen seen = follower.seen();
    QCOMPARE(seen.changes, 200'000);
    QCOMPARE(seen.sum, qint64{200'000} * 200'001 / 2);
    QVERIFY(seen.transactions[0].pieces >= 200'000 / 4096);
    QVERIFY(seen.largestPiece <= 4096);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    QVERIFY2(residentKiB() - before < 16'384, qPrintable(QString::number(residentKiB() - before)));
#else
    Q_UNUSED(before);
#endif
}

void TestBinaryLog::following_ofManyTransactions_missesNone()
{
    constexpr int count = 20'000;
    QVERIFY(run(QStringLiteral("SET GLOBAL sync_binlog = 0")));
    QVERIFY(run(QStringLiteral("CREATE OR REPLACE PROCEDURE fill() BEGIN DECLARE i INT DEFAULT 0;"
                               " WHILE i < %1 DO INSERT INTO moves (amount, note) VALUES (i, 'abc');"
                               " SET i = i + 1; END WHILE; END")
                    .arg(count)));
    QVERIFY(run(QStringLiteral("CALL fill()")));
    timespec begin{}, end{};
    QElapsedTimer timer;
    timer.start();
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    LogFollower follower(request(), LogFollower::Keep::Sums);
    QVERIFY(follower.waitFor([](const Seen &seen) { return seen.changes >= count; }, 60'000));
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    const qint64 cpu = (end.tv_sec - begin.tv_sec) * 1'000'000 + (end.tv_nsec - begin.tv_nsec) / 1000;
    qInfo("%d transactions in %lld ms, %.1f µs of our processor each", count, timer.elapsed(),
          static_cast<double>(cpu) / count);
}

void TestBinaryLog::domains_atOnce_areFollowedThroughAReconnect()
{
    LogFollower follower(request());
    const std::unique_ptr<Session> other = openSession(m_profile);
    ZF_OK(other->execute({"test", QStringLiteral("SET SESSION gtid_domain_id = 7")}));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (1)")));
        ZF_OK(other->execute({"test", QStringLiteral("INSERT INTO moves (amount) VALUES (10)")}));
        QVERIFY(follower.waitForTransactions(2 * i + 2));
        QCOMPARE(killFollowers(*m_session), 1);
        QVERIFY(follower.waitFor([i](const Seen &seen) { return seen.count(LogState::Reconnecting) > i; }));
    }
    QVERIFY(run(QStringLiteral("INSERT INTO moves (amount) VALUES (100)")));
    QVERIFY(follower.waitForTransactions(7));
    QCOMPARE(follower.seen().sum, 133);
    // The snapshot's position has both domains, too; the follower's is moved on once the transaction is
    // handled.
    LogRequest again = request();
    again.from = positionNow(*m_session);
    QCOMPARE(again.from.gtid.count(u','), 1);
    QVERIFY2(again.from.gtid.contains(u",7-1-3"), qPrintable(again.from.gtid));
    QTRY_COMPARE_WITH_TIMEOUT(follower.log().position().gtid, again.from.gtid, 10'000);
    LogFollower second(again);
    QVERIFY(second.waitForState(LogState::Idle));
    QVERIFY(second.seen().transactions.isEmpty());
}

QTEST_GUILESS_MAIN(TestBinaryLog)
#include "tst_binarylog.moc"
