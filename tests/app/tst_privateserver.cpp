// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fixture.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace zf;
using namespace zf::test;

class TestPrivateServer : public QObject {
    Q_OBJECT
private slots:
    void socket_ofVeryLongDirectory_fitsTheAddress();
    void socket_ofRunningServer_isOnlyForThisUser();
    void start_whileRunning_keepsTheServer();
    void stop_ofRunningServer_keepsItsRows();
    void kill_thenStart_recovers();
    void pid_ofAnotherProcess_isNotTakenForOurs();
    void network_withoutAsking_isOff();
    void bareServer_hasNoAnonymousAccountAndNoTestDatabase();
    void clock_ofOrdinaryAccount_cannotBeSet();
};

void TestPrivateServer::socket_ofVeryLongDirectory_fitsTheAddress()
{
    const sandbox::PrivateServer server(u'/' + QString(400, u'x'));
    QVERIFY(server.socketPath().toUtf8().size() <= 100);
    const sandbox::PrivateServer other(u'/' + QString(401, u'x'));
    QVERIFY(server.socketPath() != other.socketPath());
}

void TestPrivateServer::socket_ofRunningServer_isOnlyForThisUser()
{
    FixtureServer server(Contents::Nothing);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    struct stat status = {};
    QCOMPARE(::stat(QFileInfo(server.server().socketPath()).path().toUtf8().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
    QCOMPARE(::stat(server.server().directory().toUtf8().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
}

void TestPrivateServer::start_whileRunning_keepsTheServer()
{
    FixtureServer server(Contents::Nothing);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    const qint64 pid = server.server().pid();
    QVERIFY(pid > 0);
    QVERIFY(server.server().start().ok());
    QCOMPARE(server.server().pid(), pid);
}

void TestPrivateServer::stop_ofRunningServer_keepsItsRows()
{
    FixtureServer server(Contents::Schema);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    QVERIFY(server.change(QStringLiteral("CREATE TABLE t (a INT) ENGINE=InnoDB")) >= 0);
    QCOMPARE(server.change(QStringLiteral("INSERT INTO t VALUES (1), (2)")), 2);
    QVERIFY(server.server().stop().ok());
    QVERIFY(!server.server().isRunning());
    QVERIFY(server.server().stop().ok()); // again: nothing to do
    QVERIFY(server.server().start().ok());
    const std::unique_ptr<db::Session> session = server.open();
    QVERIFY(session);
    const Result<db::Rows> rows = session->select({"test", QStringLiteral("SELECT COUNT(*) FROM t")});
    QVERIFY(rows.ok());
    QCOMPARE(rows->integer(0, 0), 2);
}

void TestPrivateServer::kill_thenStart_recovers()
{
    FixtureServer server(Contents::Schema);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    QVERIFY(server.server().kill().ok());
    QVERIFY(!server.server().isRunning());
    const Result<Done> started = server.server().start();
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().message));
    QVERIFY(server.open());
}

void TestPrivateServer::pid_ofAnotherProcess_isNotTakenForOurs()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("server.pid")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(QCoreApplication::applicationPid()));
    file.close();
    sandbox::PrivateServer server(directory.path());
    QCOMPARE(server.pid(), 0);
    QVERIFY(server.stop().ok()); // and this test goes on
}

void TestPrivateServer::network_withoutAsking_isOff()
{
    FixtureServer server(Contents::Nothing);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    db::Profile profile = server.root();
    profile.ledger.database = QStringLiteral("mysql");
    const Result<std::unique_ptr<db::Session>> session =
        db::Session::open(profile, db::Database::Ledger, db::SessionMode::Reading, {});
    QVERIFY(session.ok());
    const Result<db::Rows> rows = (*session)->select({"test", QStringLiteral("SELECT @@skip_networking")});
    QVERIFY(rows.ok());
    QCOMPARE(rows->integer(0, 0), 1);
}

void TestPrivateServer::bareServer_hasNoAnonymousAccountAndNoTestDatabase()
{
    FixtureServer server(Contents::Schema);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    QCOMPARE(server.value(QStringLiteral("SELECT COUNT(*) FROM mysql.global_priv WHERE User = ''")),
             QStringLiteral("0"));
    QCOMPARE(server.value(QStringLiteral(
                 "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'test'")),
             QStringLiteral("0"));
}

void TestPrivateServer::clock_ofOrdinaryAccount_cannotBeSet()
{
    FixtureServer server(Contents::Schema);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    const std::unique_ptr<db::Session> session =
        server.openAs(QStringLiteral("zf_posting"), db::Database::Ledger, db::SessionMode::Calling);
    QVERIFY(session);
    const Result<qint64> set =
        session->execute({"test", QStringLiteral("SET SESSION timestamp = 1700000000")});
    QVERIFY(!set.ok());
}

QTEST_GUILESS_MAIN(TestPrivateServer)
#include "tst_privateserver.moc"
