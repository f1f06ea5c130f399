// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"

#include <QSqlDatabase>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

/// One connection against a real server: exactness, limits and refusals.
class TestSession : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void numbers_atTheirExtremes_areExact_data();
    void numbers_atTheirExtremes_areExact();
    void moments_withMicroseconds_areExact();
    void texts_ofEveryPlane_comeBackEqual();
    void null_isNotEmpty();
    void setup_ofSession_isWhatMoneyNeeds();
    void setup_ofHostileServerDefaults_isTheSame();
    void reading_session_cannotWrite();
    void strictMode_refusesWhatDoesNotFit();
    void multipleStatements_areRefused();
    void localFile_isRefused();
    void statement_overItsLimit_isATimeout();
    void boundValue_longerThanPrepared_isNotAnEmptyAnswer();
    void errorAfterTheFirstRows_isAnError();
    void call_answersItsOutValues();
    void call_thatSignals_isABusinessRuleWithItsWord();
    void call_afterAFailedOne_doesNotGetOldValues();
    void script_withProcedures_runsWhole();
    void script_withAnError_saysWhere();
    void snapshot_seesOneMoment();
    void open_withoutPassword_doesNotTakeOneFromTheEnvironment();
    void open_withWrongPassword_isASignInFailure();
    void open_ofMissingDatabase_isContractNotMet();
    void open_ofAbsentServer_isUnreachable();
    void open_ofEndpointThatIsNotThere_saysSo();
    void open_withSocketAuthentication_isPossible();
    void killedConnection_isBroken();
    void closedSession_leavesNoConnection();

private:
    FixtureServer m_server{Contents::Nothing};
    Profile m_profile;
    std::unique_ptr<Session> m_session;
};

void TestSession::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    m_profile = testProfile(m_server);
}

void TestSession::init()
{
    m_session = openSession(m_profile);
    QVERIFY(m_session);
}

void TestSession::cleanup()
{
    m_session.reset();
}

void TestSession::numbers_atTheirExtremes_areExact_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *type, const char *value) {
        QTest::addRow("%s %s", type, value) << QString::fromLatin1(type) << QString::fromLatin1(value);
    };
    row("BIGINT", "9223372036854775807");
    row("BIGINT", "-9223372036854775808");
    row("BIGINT", "-1");
    row("BIGINT", "9007199254740993"); // 2⁵³ + 1: the first that a double loses
    row("BIGINT UNSIGNED", "18446744073709551615");
    row("DECIMAL(20,2)", "12345678901234567.89");
    row("DECIMAL(65,0)", "99999999999999999999999999999999999999999999999999999999999999999");
    row("DECIMAL(38,3)", "-12345678901234567890123456789012345.678");
    row("DECIMAL(10,2)", "-0.01");
}

void TestSession::numbers_atTheirExtremes_areExact()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    ZF_OK(m_session->execute({"test", QStringLiteral("CREATE OR REPLACE TABLE n (id INT, v %1)").arg(type)}));
    ZF_OK(m_session->execute({"test", QStringLiteral("INSERT INTO n VALUES (1, ?)")}, {value}));
    const Result<Rows> text = m_session->select({"test", QStringLiteral("SELECT v, CAST(v AS CHAR) FROM n")});
    ZF_OK(text);
    QCOMPARE(text->text(0, 0), value);
    QCOMPARE(text->text(0, 1), value);
    const Result<Rows> prepared =
        m_session->select({"test", QStringLiteral("SELECT v FROM n WHERE id = ?")}, {1});
    ZF_OK(prepared);
    QCOMPARE(prepared->text(0, 0), value);
    // The sum of a whole column of such numbers is wider than any of them.
    for (int i = 0; i < 3; ++i)
        ZF_OK(m_session->execute({"test", QStringLiteral("INSERT INTO n SELECT id + 1, v FROM n")}));
    const Result<Rows> sums =
        m_session->select({"test", QStringLiteral("SELECT SUM(v), CAST(SUM(v) AS CHAR) FROM n")});
    if (!type.startsWith(u"DECIMAL(65"))
        ZF_OK(sums);
    if (type == u"BIGINT") {
        Amount sum;
        const Result<Amount> one = Amount::fromMinorText(value);
        for (int i = 0; i < 8; ++i)
            sum += *one;
        QCOMPARE(sums->amount(0, 0).minorText(), sum.minorText());
        QCOMPARE(sums->amount(0, 1).minorText(), sum.minorText());
    }
}

void TestSession::moments_withMicroseconds_areExact()
{
    ZF_OK(m_session->execute(
        {"test", QStringLiteral("CREATE OR REPLACE TABLE m (id INT, at DATETIME(6), d DATE)")}));
    const QStringList moments{
        QStringLiteral("2026-09-29 23:59:59.999999"), QStringLiteral("1970-01-01 00:00:00.000001"),
        QStringLiteral("9999-12-31 23:59:59.999999"), QStringLiteral("2038-01-19 03:14:08.000000"),
        // A gap of daylight saving in many zones.
        QStringLiteral("2026-03-29 02:30:00.500000")};
    for (const QString &moment : moments) {
        ZF_OK(m_session->execute({"test", QStringLiteral("DELETE FROM m")}));
        const Result<Timestamp> at = Timestamp::fromServerText(moment);
        ZF_OK(at);
        ZF_OK(m_session->execute({"test", QStringLiteral("INSERT INTO m VALUES (1, ?, ?)")},
                                 {at->serverText(), QDate::fromString(moment.left(10), Qt::ISODate)}));
        for (const QVariantList &values : {QVariantList{}, QVariantList{1}}) { // both protocols
            const Result<Rows> rows =
                m_session->select({"test", QStringLiteral("SELECT CAST(at AS CHAR), d FROM m WHERE id = %1")
                                               .arg(values.isEmpty() ? u"1" : u"?")},
                                  values);
            ZF_OK(rows);
            QCOMPARE(rows->text(0, 0), moment);
            QCOMPARE(rows->timestamp(0, 0), *at);
            QCOMPARE(rows->date(0, 1).toString(Qt::ISODate), moment.left(10));
        }
    }
}

void TestSession::texts_ofEveryPlane_comeBackEqual()
{
    const QString text = QStringLiteral("账房 ﾊﾝ 𠮷 🧧 ' \" \\ % _ ; -- \n\t e\u0301 \u202e");
    const Result<Rows> rows =
        m_session->select({"test", QStringLiteral("SELECT CAST(? AS CHAR(100))")}, {text});
    ZF_OK(rows);
    QCOMPARE(rows->text(0, 0), text);
    const Result<Rows> length =
        m_session->select({"test", QStringLiteral("SELECT CHAR_LENGTH('𠮷🧧'), HEX('账')")});
    ZF_OK(length);
    QCOMPARE(length->integer(0, 0), 2);
    QCOMPARE(length->text(0, 1), QStringLiteral("E8B4A6"));
}

void TestSession::null_isNotEmpty()
{
    const Result<Rows> rows =
        m_session->select({"test", QStringLiteral("SELECT NULL, '', 0, CAST(NULL AS SIGNED)")});
    ZF_OK(rows);
    QVERIFY(rows->isNull(0, 0));
    QVERIFY(!rows->isNull(0, 1));
    QVERIFY(!rows->isNull(0, 2));
    QVERIFY(rows->isNull(0, 3));
    QVERIFY(rows->amount(0, 3).isZero());
}

void TestSession::setup_ofSession_isWhatMoneyNeeds()
{
    const std::unique_ptr<Session> reading = openSession(m_profile, SessionMode::Reading);
    QVERIFY(reading);
    const Result<Rows> rows = reading->select(
        {"test",
         QStringLiteral("SELECT @@time_zone, @@tx_isolation, @@character_set_client, @@character_set_results,"
                        " @@tx_read_only, @@sql_mode, @@max_statement_time, @@autocommit")});
    ZF_OK(rows);
    QCOMPARE(rows->text(0, 0), QStringLiteral("+00:00"));
    QCOMPARE(rows->text(0, 1), QStringLiteral("REPEATABLE-READ"));
    QCOMPARE(rows->text(0, 2), QStringLiteral("utf8mb4"));
    QCOMPARE(rows->text(0, 3), QStringLiteral("utf8mb4"));
    QCOMPARE(rows->text(0, 4), QStringLiteral("1"));
    QVERIFY(rows->text(0, 5).contains(u"STRICT_ALL_TABLES"));
    QCOMPARE(rows->text(0, 6).toDouble(), double(m_profile.statementTimeoutSeconds));
    QCOMPARE(rows->text(0, 7), QStringLiteral("1"));
    QVERIFY(reading->isMariaDb());
    QVERIFY(reading->connectionId() > 0);
}

void TestSession::setup_ofHostileServerDefaults_isTheSame()
{
    ZF_OK(m_session->execute({"test", QStringLiteral("SET GLOBAL sql_mode = '', GLOBAL time_zone = '-05:00',"
                                                     " GLOBAL tx_isolation = 'READ-UNCOMMITTED'")}));
    const std::unique_ptr<Session> other = openSession(m_profile, SessionMode::Reading);
    ZF_OK(m_session->execute(
        {"test", QStringLiteral("SET GLOBAL sql_mode = DEFAULT, GLOBAL time_zone = DEFAULT,"
                                " GLOBAL tx_isolation = DEFAULT")}));
    QVERIFY(other);
    const Result<Rows> rows = other->select(
        {"test",
         QStringLiteral("SELECT @@time_zone, @@tx_isolation, @@sql_mode LIKE '%STRICT_ALL_TABLES%'")});
    ZF_OK(rows);
    QCOMPARE(rows->text(0, 0), QStringLiteral("+00:00"));
    QCOMPARE(rows->text(0, 1), QStringLiteral("REPEATABLE-READ"));
    QCOMPARE(rows->integer(0, 2), 1);
}

void TestSession::reading_session_cannotWrite()
{
    ZF_OK(m_session->execute({"test", QStringLiteral("CREATE OR REPLACE TABLE w (id INT)")}));
    const std::unique_ptr<Session> reading = openSession(m_profile, SessionMode::Reading);
    QVERIFY(reading);
    for (const char *write :
         {"INSERT INTO w VALUES (1)", "DELETE FROM w", "DROP TABLE w", "CREATE TABLE w2 (id INT)"}) {
        const Result<qint64> done = reading->execute({"test", QString::fromLatin1(write)});
        QVERIFY2(!done.ok(), write);
        QCOMPARE(done.error().kind, ErrorKind::Refused);
        QCOMPARE(done.error().nativeCode, 1792);
    }
    ZF_OK(reading->select({"test", QStringLiteral("SELECT COUNT(*) FROM w")}));
}

void TestSession::strictMode_refusesWhatDoesNotFit()
{
    ZF_OK(m_session->execute({"test", QStringLiteral("CREATE OR REPLACE TABLE s (v BIGINT) ENGINE=InnoDB")}));
    const Result<qint64> done =
        m_session->execute({"test", QStringLiteral("INSERT INTO s VALUES (9223372036854775808)")});
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::DataInvalid);
    QCOMPARE(done.error().code, QStringLiteral("overflow"));
}

void TestSession::multipleStatements_areRefused()
{
    const Result<Rows> rows =
        m_session->select({"test", QStringLiteral("SELECT 1; CREATE TABLE injected (id INT)")});
    QVERIFY(!rows.ok());
    const Result<Rows> table = m_session->select({"test", QStringLiteral("SHOW TABLES LIKE 'injected'")});
    ZF_OK(table);
    QVERIFY(table->isEmpty());
}

void TestSession::localFile_isRefused()
{
    ZF_OK(m_session->execute({"test", QStringLiteral("CREATE OR REPLACE TABLE f (line TEXT)")}));
    ZF_OK(m_session->execute({"test", QStringLiteral("SET GLOBAL local_infile = 1")}));
    const Result<qint64> loaded =
        m_session->execute({"test", QStringLiteral("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE f")});
    static_cast<void>(m_session->execute({"test", QStringLiteral("SET GLOBAL local_infile = 0")}));
    QVERIFY(!loaded.ok());
    const std::unique_ptr<Session> other = openSession(m_profile);
    QVERIFY(other);
    const Result<Rows> rows = other->select({"test", QStringLiteral("SELECT COUNT(*) FROM f")});
    ZF_OK(rows);
    QCOMPARE(rows->integer(0, 0), 0);
}

void TestSession::statement_overItsLimit_isATimeout()
{
    Profile hasty = m_profile;
    hasty.statementTimeoutSeconds = 1;
    const std::unique_ptr<Session> session = openSession(hasty, SessionMode::Reading);
    QVERIFY(session);
    QElapsedTimer timer;
    timer.start();
    const Result<Rows> rows = session->select({"test", QStringLiteral("SELECT SLEEP(20), 'limited'")});
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() < 3000);
    QVERIFY(!session->isBroken());
    QTRY_COMPARE(running(*m_session, QStringLiteral("limited")), 0);
    ZF_OK(session->select({"test", QStringLiteral("SELECT 1")}));
}

void TestSession::boundValue_longerThanPrepared_isNotAnEmptyAnswer()
{
    // Whatever the driver makes of it, no row must never stand for one row.
    const Result<Rows> rows = m_session->select({"test", QStringLiteral("SELECT ?")}, {QString(5000, u'x')});
    QVERIFY(!rows.ok() || (rows->size() == 1 && rows->text(0, 0).size() == 5000));
}

void TestSession::errorAfterTheFirstRows_isAnError()
{
    const Result<Rows> rows = m_session->select(
        {"test",
         QStringLiteral("SELECT seq, (SELECT seq FROM seq_1_to_2 WHERE t.seq > 1000) FROM seq_1_to_2000 t")});
    QVERIFY(!rows.ok()); // 1242: the subquery has two rows from the 1001st on
}

void TestSession::call_answersItsOutValues()
{
    ZF_OK(m_session->runScript(
        "test",
        QStringLiteral("DELIMITER //\n"
                       "CREATE OR REPLACE PROCEDURE add_up(IN a BIGINT, IN b VARCHAR(20), OUT s BIGINT,"
                       " OUT t VARCHAR(40), OUT n INT)\n"
                       "BEGIN SET s = a + 1; SET t = CONCAT(b, '账'); END//\n")));
    const std::unique_ptr<Session> calling = openSession(m_profile, SessionMode::Calling);
    QVERIFY(calling);
    const Result<QVariantList> out =
        calling->call("add_up", {qint64(9223372036854775806), QStringLiteral("房")}, 3);
    ZF_OK(out);
    QCOMPARE(out->at(0).toString(), QStringLiteral("9223372036854775807"));
    QCOMPARE(out->at(1).toString(), QStringLiteral("房账"));
    QVERIFY(out->at(2).isNull());
}

void TestSession::call_thatSignals_isABusinessRuleWithItsWord()
{
    ZF_OK(m_session->runScript("test",
                               QStringLiteral("DELIMITER //\n"
                                              "CREATE OR REPLACE PROCEDURE refuse(IN a INT, OUT o INT) BEGIN"
                                              " SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31101, "
                                              "MESSAGE_TEXT = 'overdraft: 账户 1001'; END//\n")));
    const Result<QVariantList> out = m_session->call("refuse", {1}, 1);
    QVERIFY(!out.ok());
    QCOMPARE(out.error().kind, ErrorKind::BusinessRule);
    QCOMPARE(out.error().code, QStringLiteral("overdraft"));
    QVERIFY2(out.error().message.contains(u"账户 1001"), qPrintable(out.error().message)); // faults 11
    QVERIFY(!out.error().outcomeUnknown);
}

void TestSession::call_afterAFailedOne_doesNotGetOldValues()
{
    ZF_OK(m_session->runScript(
        "test", QStringLiteral("DELIMITER //\n"
                               "CREATE OR REPLACE PROCEDURE sometimes(IN a INT, OUT o INT) BEGIN"
                               " IF a = 1 THEN SET o = 7; END IF; END//\n")));
    const Result<QVariantList> first = m_session->call("sometimes", {1}, 1);
    ZF_OK(first);
    QCOMPARE(first->at(0).toString(), QStringLiteral("7"));
    ZF_OK(m_session->execute({"test", QStringLiteral("SET @zf_out1 = 'forged'")}));
    const Result<QVariantList> second = m_session->call("sometimes", {2}, 1);
    ZF_OK(second);
    QVERIFY(second->at(0).isNull());
}

void TestSession::script_withProcedures_runsWhole()
{
    ZF_OK(m_session->runScript(
        "test", QStringLiteral("CREATE OR REPLACE TABLE sc (t TEXT); -- one; two\n"
                               "INSERT INTO sc VALUES ('a;b'), (\"c'd\");\n"
                               "DELIMITER $$\n"
                               "CREATE OR REPLACE PROCEDURE fill() BEGIN"
                               " INSERT INTO sc VALUES ('x;'); INSERT INTO sc VALUES ('y'); END$$\n"
                               "DELIMITER ;\n"
                               "CALL fill();\n")));
    const Result<Rows> rows = m_session->select({"test", QStringLiteral("SELECT t FROM sc")});
    ZF_OK(rows);
    QCOMPARE(rows->size(), 4);
    QCOMPARE(rows->text(0, 0), QStringLiteral("a;b"));
}

void TestSession::script_withAnError_saysWhere()
{
    const Result<Done> ran =
        m_session->runScript("0042_broken", QStringLiteral("SELECT 1; SELECT nonsense FROM nowhere;"));
    QVERIFY(!ran.ok());
    QVERIFY(ran.error().message.contains(u"0042_broken"));
    QVERIFY(ran.error().message.contains(u"nonsense"));
}

void TestSession::snapshot_seesOneMoment()
{
    ZF_OK(m_session->execute({"test", QStringLiteral("CREATE OR REPLACE TABLE sn (v INT) ENGINE=InnoDB")}));
    const std::unique_ptr<Session> reading = openSession(m_profile, SessionMode::Reading);
    QVERIFY(reading);
    {
        const Result<std::unique_ptr<Session::Snapshot>> snapshot = reading->beginSnapshot();
        ZF_OK(snapshot);
        QVERIFY((*snapshot)->at().isValid());
        ZF_OK(m_session->execute({"test", QStringLiteral("INSERT INTO sn VALUES (1)")}));
        const Result<Rows> inside = reading->select({"test", QStringLiteral("SELECT COUNT(*) FROM sn")});
        ZF_OK(inside);
        QCOMPARE(inside->integer(0, 0), 0);
    }
    const Result<Rows> after = reading->select({"test", QStringLiteral("SELECT COUNT(*) FROM sn")});
    ZF_OK(after);
    QCOMPARE(after->integer(0, 0), 1);
}

void TestSession::open_withoutPassword_doesNotTakeOneFromTheEnvironment()
{
    ZF_OK(m_session->execute(
        {"test", QStringLiteral("CREATE OR REPLACE USER env@localhost IDENTIFIED BY 'canary'")}));
    ZF_OK(m_session->execute({"test", QStringLiteral("GRANT SELECT ON zf_test.* TO env@localhost")}));
    Profile profile = m_profile;
    profile.ledger.user = QStringLiteral("env");
    profile.authentication = Authentication::Ask;
    qputenv("MYSQL_PWD", "canary");
    const auto opened = Session::open(profile, Database::Ledger, SessionMode::Reading, {});
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::SignInFailed);
    qputenv("MYSQL_PWD", "canary");
    profile.authentication = Authentication::NoPassword;
    QVERIFY(!Session::open(profile, Database::Ledger, SessionMode::Reading, {}).ok());
    QVERIFY(!qEnvironmentVariableIsSet("MYSQL_PWD"));
    profile.authentication = Authentication::Ask;
    ZF_OK(Session::open(profile, Database::Ledger, SessionMode::Reading, QStringLiteral("canary")));
}

void TestSession::open_withWrongPassword_isASignInFailure()
{
    Profile profile = m_profile;
    profile.ledger.user = QStringLiteral("env");
    profile.authentication = Authentication::Ask;
    const auto opened =
        Session::open(profile, Database::Ledger, SessionMode::Reading, QStringLiteral("wrong-canary"));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::SignInFailed);
    QVERIFY(!opened.error().message.contains(u"canary"));
    QVERIFY(!opened.error().remedy.isEmpty());
}

void TestSession::open_ofMissingDatabase_isContractNotMet()
{
    Profile profile = m_profile;
    profile.ledger.database = QStringLiteral("nowhere");
    const auto opened = Session::open(profile, Database::Ledger, SessionMode::Reading, {});
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::ContractNotMet);
}

void TestSession::open_ofAbsentServer_isUnreachable()
{
    Profile profile = m_profile;
    profile.ledger.socketPath = QStringLiteral("/tmp/zf-no-such-socket");
    const auto opened = Session::open(profile, Database::Ledger, SessionMode::Reading, {});
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Unreachable);
    QVERIFY(opened.error().message.contains(profile.ledger.socketPath));
}

void TestSession::open_ofEndpointThatIsNotThere_saysSo()
{
    const auto opened = Session::open(m_profile, Database::Payment, SessionMode::Reading, {});
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, QStringLiteral("noDatabase"));
}

void TestSession::open_withSocketAuthentication_isPossible()
{
    // Without a password, by the operating system's user: what Debian's own root account uses.
    const Result<qint64> made = m_session->execute(
        {"test", QStringLiteral("CREATE OR REPLACE USER '%1'@localhost IDENTIFIED VIA unix_socket")
                     .arg(qEnvironmentVariable("USER", QStringLiteral("root")) == u"root"
                              ? QStringLiteral("nobody")
                              : qEnvironmentVariable("USER"))});
    if (!made.ok())
        QSKIP("the server has no unix_socket plug-in");
    Profile profile = m_profile;
    profile.ledger.user = QStringLiteral("nobody");
    const auto opened = Session::open(profile, Database::Ledger, SessionMode::Reading, {});
    QVERIFY(!opened.ok()); // another user's account
    QCOMPARE(opened.error().kind, ErrorKind::SignInFailed);
}

void TestSession::killedConnection_isBroken()
{
    const std::unique_ptr<Session> victim = openSession(m_profile, SessionMode::Reading);
    QVERIFY(victim);
    ZF_OK(m_session->execute({"test", QStringLiteral("KILL CONNECTION %1").arg(victim->connectionId())}));
    const Result<Rows> rows = victim->select({"test", QStringLiteral("SELECT 1")});
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().kind, ErrorKind::Unreachable);
    QVERIFY(victim->isBroken());
}

void TestSession::closedSession_leavesNoConnection()
{
    const qsizetype before = QSqlDatabase::connectionNames().size();
    quint64 id = 0;
    {
        const std::unique_ptr<Session> session = openSession(m_profile, SessionMode::Reading);
        QVERIFY(session);
        id = session->connectionId();
    }
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    Profile refused = m_profile;
    refused.ledger.database = QStringLiteral("nowhere");
    QVERIFY(!Session::open(refused, Database::Ledger, SessionMode::Reading, {}).ok());
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    QTRY_COMPARE(
        m_session
            ->select(
                {"test",
                 QStringLiteral("SELECT COUNT(*) FROM information_schema.processlist WHERE id = %1").arg(id)})
            ->integer(0, 0),
        0);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
