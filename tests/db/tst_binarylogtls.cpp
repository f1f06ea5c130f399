// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/certificates.h"
#include "tests/db/dbtest.h"
#include "tests/db/logfollower.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

quint16 freePort()
{
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(probe, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(probe, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(probe);
    return ntohs(address.sin_port);
}

} // namespace

/// The log over the network: by verified TLS, and in no other way.
class TestBinaryLogTls : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void following_byTls_isExactThroughAReconnect();
    void stop_atSilentServer_endsInTime();
    void server_withoutProof_isRefused();

private:
    LogRequest request() const
    {
        LogRequest request = LogFollower::request(m_profile, {moves}, m_from);
        request.profile.authentication = Authentication::Ask;
        request.profile.ledger.socketPath.clear();
        request.profile.ledger.host = QStringLiteral("127.0.0.1");
        request.profile.ledger.port = m_port;
        request.profile.ledger.caFile = m_certificates->authority();
        request.profile.ledger.user = QStringLiteral("feed");
        request.password = [](const Profile &) { return Result<QString>(QStringLiteral("pass-7Q")); };
        return request;
    }
    bool run(const char *sql) { return m_session->execute({"test", QString::fromUtf8(sql)}).ok(); }

    QTemporaryDir m_directory;
    std::unique_ptr<Certificates> m_certificates;
    quint16 m_port = freePort();
    std::unique_ptr<FixtureServer> m_server;
    Profile m_profile;
    std::unique_ptr<Session> m_session;
    LogPosition m_from;
};

void TestBinaryLogTls::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_directory.path());
    QVERIFY(m_certificates->isMade());
    m_server = std::make_unique<FixtureServer>(
        Contents::Nothing,
        QStringList{QStringLiteral("--bind-address=127.0.0.1"), QStringLiteral("--port=%1").arg(m_port),
                    QStringLiteral("--ssl-cert=") + m_certificates->good(),
                    QStringLiteral("--ssl-key=") + m_certificates->key(),
                    QStringLiteral("--ssl-ca=") + m_certificates->authority()});
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    m_profile = testProfile(*m_server);
    m_session = openSession(m_profile);
    QVERIFY(m_session);
    QVERIFY(run("CREATE TABLE moves (id BIGINT PRIMARY KEY AUTO_INCREMENT, amount BIGINT NOT NULL)"));
    QVERIFY(run("CREATE USER feed@'127.0.0.1' IDENTIFIED BY 'pass-7Q'"));
    QVERIFY(run("GRANT REPLICATION SLAVE ON *.* TO feed@'127.0.0.1'"));
    QVERIFY(run("GRANT SELECT ON zf_test.* TO feed@'127.0.0.1'"));
    m_from = positionNow(*m_session);
}

void TestBinaryLogTls::following_byTls_isExactThroughAReconnect()
{
    LogFollower follower(request(), LogFollower::Keep::Sums);
    QVERIFY(run("INSERT INTO moves (amount) SELECT seq FROM seq_1_to_50000"));
    QVERIFY2(follower.catchUp(*m_session), qPrintable(follower.lastStatus().error.message));
    QCOMPARE(follower.seen().sum, qint64{50'000} * 50'001 / 2);
    QCOMPARE(killFollowers(*m_session), 1);
    QVERIFY(follower.waitForState(LogState::Reconnecting));
    QVERIFY(run("INSERT INTO moves (amount) VALUES (1)"));
    QVERIFY(follower.catchUp(*m_session));
    QCOMPARE(follower.seen().sum, qint64{50'000} * 50'001 / 2 + 1);
    QCOMPARE(follower.seen().changes, 50'001);
}

void TestBinaryLogTls::stop_atSilentServer_endsInTime()
{
    LogRequest patient = request();
    patient.heartbeat = std::chrono::seconds(30);
    LogFollower follower(patient, LogFollower::Keep::Sums);
    QVERIFY(run("INSERT INTO moves (amount) VALUES (1)"));
    QVERIFY(follower.waitForTransactions(1));
    const auto pid = static_cast<pid_t>(m_server->server().pid());
    ::kill(pid, SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    follower.log().stop();
    const qint64 took = timer.elapsed();
    ::kill(pid, SIGCONT);
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
}

void TestBinaryLogTls::server_withoutProof_isRefused()
{
    LogRequest wary = request();
    wary.profile.ledger.caFile = m_certificates->otherAuthority();
    LogFollower follower(wary);
    QVERIFY(follower.waitForState(LogState::Refused));
    QCOMPARE(follower.lastStatus().error.kind, ErrorKind::TlsFailed);
}

QTEST_GUILESS_MAIN(TestBinaryLogTls)
#include "tst_binarylogtls.moc"
