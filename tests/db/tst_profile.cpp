// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/profile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace zf;
using namespace zf::db;

namespace {

Profile overTls()
{
    Profile profile;
    profile.name = QStringLiteral("books");
    profile.ledger.host = QStringLiteral("db.example.com");
    profile.ledger.caFile = QStringLiteral("/etc/ssl/ca.pem");
    profile.ledger.user = QStringLiteral("operator");
    profile.ledger.database = QStringLiteral("ledger");
    return profile;
}

Profile overSocket()
{
    Profile profile = overTls();
    profile.ledger.host.clear();
    profile.ledger.caFile.clear();
    profile.ledger.socketPath = QStringLiteral("/run/mysqld/mysqld.sock");
    return profile;
}

} // namespace

class TestProfile : public QObject {
    Q_OBJECT
private slots:
    void validate_ofHost_data();
    void validate_ofHost();
    void validate_ofPath_data();
    void validate_ofPath();
    void validate_ofUserAndDatabase_data();
    void validate_ofUserAndDatabase();
    void validate_ofHostWithoutAuthority_refuses();
    void validate_ofHostWithoutPassword_refuses();
    void validate_ofOtherEndpoints_looksAtEach();
    void validate_ofTimeLimits_refusesNoneAndTooLong();
    void json_ofEveryField_comesBackEqual();
    void replica_takesThePlaceOfTheServer();
    void json_neverHoldsASecret();
    void json_ofPortOutsideItsRange_isRefused_data();
    void json_ofPortOutsideItsRange_isRefused();
    void store_ofSavedProfile_isPrivateAndLoadable();
    void store_ofNameWithPath_refuses();
    void store_ofDamagedFile_saysWhichFile();
    void store_ofMissingProfile_isNotFound();
};

void TestProfile::validate_ofHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("good");
    QTest::newRow("name") << "db.example.com" << true;
    QTest::newRow("IPv4") << "192.0.2.7" << true;
    QTest::newRow("IPv6") << "2001:db8::7" << true;
    QTest::newRow("IPv6 loopback") << "::1" << true;
    QTest::newRow("option behind it") << "x;disable-local-infile;" << false;
    QTest::newRow("other authority") << "x;ssl-verify-server-cert=0" << false;
    QTest::newRow("failover list") << "a,b" << false;
    QTest::newRow("plug-in") << "aurora://x" << false;
    QTest::newRow("host and port") << "db.example.com:3306" << false;
    QTest::newRow("option alone") << "host=x" << false;
    QTest::newRow("means a socket") << "localhost" << false;
    QTest::newRow("means a socket, loudly") << "LOCALHOST" << false;
    QTest::newRow("64 KB") << QString(65536, u'x') << false;
    QTest::newRow("254 letters") << QString(254, u'x') << false;
    QTest::newRow("NUL") << QString::fromUtf16(u"db\0.com", 7) << false;
    QTest::newRow("line feed at the end") << "db.example.com\n" << false;
    QTest::newRow("blank") << "db .com" << false;
    QTest::newRow("right to left") << QStringLiteral("db\u202e.com") << false;
    QTest::newRow("look-alike letter") << QStringLiteral("db.ex\u0430mple.com") << false;
    QTest::newRow("empty") << "" << false;
}

void TestProfile::validate_ofHost()
{
    QFETCH(const QString, host);
    QFETCH(const bool, good);
    Profile profile = overTls();
    profile.ledger.host = host;
    const Result<Done> valid = profile.validate();
    QCOMPARE(valid.ok(), good);
    if (!good) {
        QCOMPARE(valid.error().kind, ErrorKind::Usage);
        QVERIFY(!valid.error().message.isEmpty());
    }
}

void TestProfile::validate_ofPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("goodSocket");
    QTest::addColumn<bool>("goodAuthority");
    QTest::newRow("absolute") << "/run/mysqld/mysqld.sock" << true << true;
    QTest::newRow("Chinese") << QStringLiteral("/home/账房/s") << true << true;
    QTest::newRow("relative") << "mysqld.sock" << false << false;
    QTest::newRow("semicolon") << "/run/a;b" << false << false;
    QTest::newRow("comma") << "/run/a,b" << false << false;
    QTest::newRow("line feed") << "/run/a\n" << false << false;
    QTest::newRow("100 bytes") << QString(u'/' + QString(99, u'x')) << true << true;
    QTest::newRow("101 bytes") << QString(u'/' + QString(100, u'x')) << false << true;
    QTest::newRow("34 characters of 3 bytes") << QString(u'/' + QString(34, u'账')) << false << true;
}

void TestProfile::validate_ofPath()
{
    QFETCH(const QString, path);
    QFETCH(const bool, goodSocket);
    QFETCH(const bool, goodAuthority);
    Profile socket = overSocket();
    socket.ledger.socketPath = path;
    QCOMPARE(socket.validate().ok(), goodSocket);
    Profile tls = overTls();
    tls.ledger.caFile = path;
    QCOMPARE(tls.validate().ok(), goodAuthority);
}

void TestProfile::validate_ofUserAndDatabase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << "zf_ledger" << true;
    QTest::newRow("with a dot") << "wang.fang" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("quote") << "a'b" << false;
    QTest::newRow("back quote") << "a`b" << false;
    QTest::newRow("semicolon") << "a;b" << false;
    QTest::newRow("line feed at the end") << "a\n" << false;
    QTest::newRow("too long") << QString(81, u'a') << false;
}

void TestProfile::validate_ofUserAndDatabase()
{
    QFETCH(const QString, name);
    QFETCH(const bool, good);
    Profile user = overTls();
    user.ledger.user = name;
    QCOMPARE(user.validate().ok(), good);
    Profile database = overTls();
    database.ledger.database = name;
    QCOMPARE(database.validate().ok(), good);
}

void TestProfile::validate_ofHostWithoutAuthority_refuses()
{
    Profile profile = overTls();
    profile.ledger.caFile.clear();
    const Result<Done> valid = profile.validate();
    QVERIFY(!valid.ok());
    QVERIFY(!valid.error().remedy.isEmpty());
}

void TestProfile::validate_ofHostWithoutPassword_refuses()
{
    Profile profile = overTls();
    profile.authentication = Authentication::NoPassword;
    QVERIFY(!profile.validate().ok());
    Profile socket = overSocket();
    socket.authentication = Authentication::NoPassword;
    QVERIFY(socket.validate().ok());
}

void TestProfile::validate_ofOtherEndpoints_looksAtEach()
{
    Profile profile = overSocket();
    profile.payment = profile.ledger;
    profile.desk = profile.ledger;
    QVERIFY(profile.validate().ok());
    profile.payment->socketPath = QStringLiteral("relative");
    QVERIFY(!profile.validate().ok());
    profile.payment.reset();
    profile.desk->user.clear();
    QVERIFY(!profile.validate().ok());
}

void TestProfile::validate_ofTimeLimits_refusesNoneAndTooLong()
{
    for (const int seconds : {0, -1, 86'401, std::numeric_limits<int>::max()}) {
        for (int Profile::*limit : {&Profile::connectTimeoutSeconds, &Profile::readTimeoutSeconds,
                                    &Profile::statementTimeoutSeconds}) {
            Profile profile = overSocket();
            profile.*limit = seconds;
            QVERIFY(!profile.validate().ok());
        }
    }
}

void TestProfile::json_ofEveryField_comesBackEqual()
{
    Profile profile = overTls();
    profile.environment = Environment::Production;
    profile.authentication = Authentication::Keychain;
    profile.ledger.port = 65535;
    profile.payment = overSocket().ledger;
    profile.desk = overTls().ledger;
    profile.connectTimeoutSeconds = 7;
    profile.readTimeoutSeconds = 8;
    profile.statementTimeoutSeconds = 9;
    const Result<Profile> back = Profile::fromJson(profile.toJson());
    QVERIFY(back.ok());
    QCOMPARE(*back, profile);
    const Result<Profile> small = Profile::fromJson(overSocket().toJson());
    QVERIFY(small.ok());
    QCOMPARE(*small, overSocket());
}

void TestProfile::replica_takesThePlaceOfTheServer()
{
    Profile profile = overTls();
    profile.payment = profile.ledger;
    profile.payment->database = QStringLiteral("payment");
    profile.desk = profile.ledger;
    profile.desk->host = QStringLiteral("desk.example.com");
    profile.replica = Endpoint();
    profile.replica->host = QStringLiteral("copy.example.com");
    profile.replica->port = 3307;
    QVERIFY(!profile.validate().ok()); // no authority
    profile.replica->caFile = QStringLiteral("/etc/ssl/ca.pem");
    profile.replicaLagLimitSeconds = 77;
    QVERIFY(profile.validate().ok());
    const Result<Profile> again = Profile::fromJson(profile.toJson());
    QVERIFY(again.ok());
    QCOMPARE(*again, profile);
    const Profile there = profile.onReplica();
    QVERIFY(!there.replica);
    QCOMPARE(there.ledger.host, QStringLiteral("copy.example.com"));
    QCOMPARE(there.ledger.port, quint16(3307));
    QCOMPARE(there.ledger.database, profile.ledger.database);
    QCOMPARE(there.ledger.user, profile.ledger.user);
    QCOMPARE(there.payment->host, QStringLiteral("copy.example.com"));
    QCOMPARE(there.payment->database, QStringLiteral("payment"));
    QCOMPARE(there.desk, profile.desk); // on a server of its own
    QVERIFY(there.validate().ok());
    QCOMPARE(overTls().onReplica(), overTls());
    profile.replica = profile.ledger;
    QVERIFY(!profile.validate().ok()); // the same server
    profile.replica->host = QStringLiteral("a;ssl-verify-server-cert=0");
    QVERIFY(!profile.validate().ok());
    profile.replica = overSocket().ledger;
    profile.replicaLagLimitSeconds = 0;
    QVERIFY(!profile.validate().ok());
}

void TestProfile::json_neverHoldsASecret()
{
    const QByteArray text = QJsonDocument(overTls().toJson()).toJson();
    QVERIFY(!text.contains("password"));
    QVERIFY(!text.contains("secret"));
}

void TestProfile::json_ofPortOutsideItsRange_isRefused_data()
{
    QTest::addColumn<QJsonValue>("port");
    QTest::newRow("0") << QJsonValue(0);
    QTest::newRow("-1") << QJsonValue(-1);
    QTest::newRow("65536 + 3306") << QJsonValue(68842);
    QTest::newRow("a text") << QJsonValue(QStringLiteral("3306"));
    QTest::newRow("half a port") << QJsonValue(3306.5);
}

void TestProfile::json_ofPortOutsideItsRange_isRefused()
{
    QFETCH(const QJsonValue, port);
    QJsonObject json = overTls().toJson();
    QJsonObject ledger = json[u"ledger"].toObject();
    ledger[u"port"] = port;
    json[u"ledger"] = ledger;
    QVERIFY(!Profile::fromJson(json).ok());
}

void TestProfile::store_ofSavedProfile_isPrivateAndLoadable()
{
    const QTemporaryDir directory;
    const ProfileStore store(directory.filePath(QStringLiteral("deep/profiles")));
    QVERIFY(store.names().ok());
    QVERIFY(store.names()->isEmpty());
    QVERIFY(store.save(overTls()).ok());
    QCOMPARE(*store.names(), QStringList{QStringLiteral("books")});
    const QString path = directory.filePath(QStringLiteral("deep/profiles/books.json"));
    QCOMPARE(QFile::permissions(path) & QFile::Permissions(0x0077), QFile::Permissions());
    const Result<Profile> loaded = store.load(QStringLiteral("books"));
    QVERIFY(loaded.ok());
    QCOMPARE(*loaded, overTls());
    QVERIFY(store.remove(QStringLiteral("books")).ok());
    QVERIFY(store.names()->isEmpty());
}

void TestProfile::store_ofNameWithPath_refuses()
{
    const QTemporaryDir directory;
    const ProfileStore store(directory.path());
    for (const char *name : {"../books", "a/b", "", ".hidden", "a\n"}) {
        QVERIFY2(!store.load(QString::fromLatin1(name)).ok(), name);
        QVERIFY2(!store.remove(QString::fromLatin1(name)).ok(), name);
        Profile profile = overTls();
        profile.name = QString::fromLatin1(name);
        QVERIFY2(!store.save(profile).ok(), name);
    }
}

void TestProfile::store_ofDamagedFile_saysWhichFile()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("broken.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"name\":");
    file.close();
    const Result<Profile> loaded = ProfileStore(directory.path()).load(QStringLiteral("broken"));
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().kind, ErrorKind::Io);
    QVERIFY(loaded.error().message.contains(file.fileName()));
}

void TestProfile::store_ofMissingProfile_isNotFound()
{
    const QTemporaryDir directory;
    const Result<Profile> loaded = ProfileStore(directory.path()).load(QStringLiteral("nobody"));
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
