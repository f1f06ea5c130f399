// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/certificates.h"
#include "tests/db/dbtest.h"
#include "tests/db/rogueserver.h"

#include "models/db/doctor.h"

#include <QFile>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

const QString canary = QStringLiteral("kanarienvogel-7Q");

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

/// Who may be given the password: only a server that proves itself, and only in a way that does not show it.
class TestTls : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();

    void server_withItsCertificate_isAccepted_data();
    void server_withItsCertificate_isAccepted();
    void server_withoutTls_isRefused();
    void doctor_ofGoodServer_namesCipherAndHost();
    void doctor_ofWrongAuthority_stopsAtTls();
    void passwordMethods_overTls_work_data();
    void passwordMethods_overTls_work();

    void rogue_withoutTls_learnsNothing();
    void rogue_askingForThePassword_doesNotGetIt_data();
    void rogue_askingForThePassword_doesNotGetIt();
    void rogue_askingForAFile_doesNotGetIt_data();
    void rogue_askingForAFile_doesNotGetIt();

private:
    QStringList arguments(const QString &certificate) const
    {
        QStringList list{QStringLiteral("--bind-address=127.0.0.1"), QStringLiteral("--port=%1").arg(m_port)};
        if (certificate.isEmpty())
            list << QStringLiteral("--skip-ssl");
        else
            list << QStringLiteral("--ssl-cert=") + certificate
                 << QStringLiteral("--ssl-key=") + m_certificates->key()
                 << QStringLiteral("--ssl-ca=") + m_certificates->authority();
        return list;
    }
    Profile overTls(quint16 port, const QString &user = QStringLiteral("op")) const
    {
        Profile profile;
        profile.name = QStringLiteral("tls");
        profile.connectTimeoutSeconds = 5;
        profile.ledger.host = QStringLiteral("127.0.0.1");
        profile.ledger.port = port;
        profile.ledger.caFile = m_certificates->authority();
        profile.ledger.user = user;
        profile.ledger.database = QStringLiteral("information_schema");
        return profile;
    }
    /// The accounts of op, who comes over TLS.
    bool startWith(FixtureServer &server) const;

    QTemporaryDir m_directory;
    std::unique_ptr<Certificates> m_certificates;
    quint16 m_port = freePort();
};

void TestTls::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_directory.path());
    QVERIFY(m_certificates->isMade());
}

bool TestTls::startWith(FixtureServer &server) const
{
    if (!server.isUp())
        return false;
    const std::unique_ptr<Session> root = openSession(testProfile(server));
    return root &&
           root->execute(
                   {"test", QStringLiteral("CREATE USER op@'127.0.0.1' IDENTIFIED BY '%1'").arg(canary)})
               .ok();
}

void TestTls::server_withItsCertificate_isAccepted_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << m_certificates->good() << m_certificates->authority() << true;
    QTest::newRow("another name") << m_certificates->wrongName() << m_certificates->authority() << false;
    QTest::newRow("another authority") << m_certificates->good() << m_certificates->otherAuthority() << false;
    QTest::newRow("self-signed") << m_certificates->selfSigned() << m_certificates->authority() << false;
    QTest::newRow("expired") << m_certificates->expired() << m_certificates->authority() << false;
    QTest::newRow("authority file missing")
        << m_certificates->good() << QStringLiteral("/nonexistent/ca.pem") << false;
}

void TestTls::server_withItsCertificate_isAccepted()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, authority);
    QFETCH(const bool, good);
    FixtureServer server(Contents::Nothing, arguments(certificate));
    QVERIFY2(startWith(server), qPrintable(server.problem()));
    Profile profile = overTls(m_port);
    profile.ledger.caFile = authority;
    Result<std::unique_ptr<Session>> opened =
        Session::open(profile, Database::Ledger, SessionMode::Reading, canary);
    QVERIFY2(opened.ok() == good, why(opened).constData());
    if (!good) {
        QCOMPARE(opened.error().kind, ErrorKind::TlsFailed);
        QVERIFY(!opened.error().remedy.isEmpty());
        QVERIFY(!opened.error().message.contains(canary));
        qInfo() << opened.error().message;
        return;
    }
    const Result<Rows> cipher =
        (*opened)->select({"test", QStringLiteral("SHOW SESSION STATUS LIKE 'Ssl_cipher'")});
    ZF_OK(cipher);
    QVERIFY(!cipher->text(0, 1).isEmpty());
    // A second check over the same port, that the password does matter.
    const auto wrong =
        Session::open(profile, Database::Ledger, SessionMode::Reading, QStringLiteral("wrong"));
    QCOMPARE(wrong.error().kind, ErrorKind::SignInFailed);
}

void TestTls::server_withoutTls_isRefused()
{
    FixtureServer server(Contents::Nothing, arguments({}));
    QVERIFY2(startWith(server), qPrintable(server.problem()));
    const auto opened = Session::open(overTls(m_port), Database::Ledger, SessionMode::Reading, canary);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::TlsFailed);
    qInfo() << opened.error().message;
}

void TestTls::doctor_ofGoodServer_namesCipherAndHost()
{
    FixtureServer server(Contents::Nothing, arguments(m_certificates->good()));
    QVERIFY2(startWith(server), qPrintable(server.problem()));
    const QList<Check> checks =
        Doctor::examine(overTls(m_port), [](const Profile &) { return Result<QString>(canary); }, {});
    QStringList ids;
    for (const Check &check : checks) {
        ids << check.id;
        QVERIFY(!check.detail.contains(canary));
        if (check.id == u"tls") {
            QVERIFY(check.ok);
            QVERIFY2(check.detail.contains(u"127.0.0.1") && check.detail.contains(u"TLS_"),
                     qPrintable(check.detail));
        }
    }
    for (const char *id : {"name", "tcp", "tls", "signIn", "privileges", "relation:voucher"})
        QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
}

void TestTls::doctor_ofWrongAuthority_stopsAtTls()
{
    FixtureServer server(Contents::Nothing, arguments(m_certificates->good()));
    QVERIFY2(startWith(server), qPrintable(server.problem()));
    Profile profile = overTls(m_port);
    profile.ledger.caFile = m_certificates->otherAuthority();
    const QList<Check> checks =
        Doctor::examine(profile, [](const Profile &) { return Result<QString>(canary); }, {});
    QVERIFY(checks.size() >= 3);
    const auto tls =
        std::find_if(checks.begin(), checks.end(), [](const Check &c) { return c.id == u"tls"; });
    QVERIFY(tls != checks.end());
    QVERIFY(!tls->ok);
    QCOMPARE(tls->severity, Severity::Error);
    for (const Check &check : checks)
        QVERIFY(!check.id.startsWith(u"relation:"));
}

void TestTls::passwordMethods_overTls_work_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("native") << "mysql_native_password";
    QTest::newRow("ed25519") << "ed25519";
}

void TestTls::passwordMethods_overTls_work()
{
    QFETCH(const QString, method);
    FixtureServer server(Contents::Nothing, arguments(m_certificates->good()));
    QVERIFY2(startWith(server), qPrintable(server.problem()));
    const std::unique_ptr<Session> root = openSession(testProfile(server));
    QVERIFY(root);
    if (method == u"ed25519" &&
        !root->execute({"test", QStringLiteral("INSTALL SONAME 'auth_ed25519'")}).ok())
        QSKIP("the server has no such plug-in");
    ZF_OK(root->execute(
        {"test", QStringLiteral("CREATE USER meth@'127.0.0.1' IDENTIFIED VIA %1 USING PASSWORD('%2')")
                     .arg(method, canary)}));
    ZF_OK(Session::open(overTls(m_port, QStringLiteral("meth")), Database::Ledger, SessionMode::Reading,
                        canary));
}

void TestTls::rogue_withoutTls_learnsNothing()
{
    RogueServer rogue(RogueServer::Asks::ClearPassword, {});
    QVERIFY(rogue.isListening());
    const auto opened = Session::open(overTls(rogue.port()), Database::Ledger, SessionMode::Reading, canary);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::TlsFailed);
    QTRY_COMPARE(rogue.clients(), 1);
    QVERIFY2(rogue.received().isEmpty(), rogue.received().toHex().constData()); // not even the user's name
}

void TestTls::rogue_askingForThePassword_doesNotGetIt_data()
{
    QTest::addColumn<RogueServer::Asks>("asks");
    QTest::addColumn<bool>("socket");
    for (const bool socket : {false, true}) {
        const char *where = socket ? "socket" : "TLS";
        QTest::addRow("clear password, %s", where) << RogueServer::Asks::ClearPassword << socket;
        QTest::addRow("dialog, %s", where) << RogueServer::Asks::Dialog << socket;
        QTest::addRow("old password, %s", where) << RogueServer::Asks::OldPassword << socket;
    }
}

void TestTls::rogue_askingForThePassword_doesNotGetIt()
{
    QFETCH(const RogueServer::Asks, asks);
    QFETCH(const bool, socket);
    Profile profile = overTls(1);
    RogueServer::Place place{{}, m_certificates->good(), m_certificates->key()};
    if (socket) {
        place = {m_directory.filePath(QStringLiteral("s%1").arg(int(asks))), {}, {}};
        profile.ledger.socketPath = place.socketPath;
    }
    RogueServer rogue(asks, place);
    QVERIFY(rogue.isListening());
    profile.ledger.port = rogue.port();
    const auto opened = Session::open(profile, Database::Ledger, SessionMode::Reading, canary);
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().kind == ErrorKind::SignInFailed, why(opened).constData());
    QCOMPARE(rogue.requests(), 1); // it came to ask
    QVERIFY(rogue.received().contains("op"));
    QVERIFY(!rogue.received().contains(canary.toUtf8()));
}

void TestTls::rogue_askingForAFile_doesNotGetIt_data()
{
    QTest::addColumn<bool>("socket");
    QTest::newRow("TLS") << false;
    QTest::newRow("socket") << true;
}

void TestTls::rogue_askingForAFile_doesNotGetIt()
{
    QFETCH(const bool, socket);
    QFile secret(m_directory.filePath(QStringLiteral("secret.txt")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("Geheimnis-aus-der-Datei");
    secret.close();
    Profile profile = overTls(1);
    RogueServer::Place place{{}, m_certificates->good(), m_certificates->key()};
    if (socket) {
        place = {m_directory.filePath(QStringLiteral("sf")), {}, {}};
        profile.ledger.socketPath = place.socketPath;
    }
    RogueServer rogue(RogueServer::Asks::LocalFile, place, secret.fileName());
    QVERIFY(rogue.isListening());
    profile.ledger.port = rogue.port();
    const auto opened = Session::open(profile, Database::Ledger, SessionMode::Reading, canary);
    QVERIFY(!opened.ok());
    QVERIFY(rogue.requests() > 0);
    QVERIFY(!rogue.received().contains("Geheimnis"));
    QVERIFY(!rogue.received().contains(canary.toUtf8()));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
