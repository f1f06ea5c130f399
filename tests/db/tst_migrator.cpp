// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/dbtest.h"

#include "models/db/migrator.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

class TestMigrator : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void migrations_ofEachDatabase_areNumberedWithoutGaps();
    void status_ofEmptyDatabase_isAllMissing();
    void upgrade_ofEmptyDatabase_installsAll();
    void upgrade_again_doesNothing();
    void upgrade_ofOlderDatabase_appliesTheRest();
    void upgrade_ofChangedMigration_refusesAndChangesNothing();
    void upgrade_ofNewerDatabase_refuses();
    void upgrade_overReadingSession_isRefused();

private:
    FixtureServer m_server{Contents::Nothing};
    Profile m_profile;
    std::unique_ptr<Session> m_session;
};

void TestMigrator::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
}

void TestMigrator::init()
{
    m_session = openSession(testProfile(m_server));
    QVERIFY(m_session);
    ZF_OK(m_session->runScript(
        "test", QStringLiteral("DROP DATABASE IF EXISTS zf_mig; CREATE DATABASE zf_mig CHARACTER SET"
                               " utf8mb4 COLLATE utf8mb4_bin;")));
    m_profile = testProfile(m_server);
    m_profile.ledger.database = QStringLiteral("zf_mig");
    m_session = openSession(m_profile);
    QVERIFY(m_session);
}

void TestMigrator::migrations_ofEachDatabase_areNumberedWithoutGaps()
{
    for (const Database database : {Database::Ledger, Database::Payment, Database::Desk}) {
        const QList<Migration> all = Migrator::migrations(database);
        QVERIFY(!all.isEmpty());
        for (qsizetype i = 0; i < all.size(); ++i) {
            QCOMPARE(all[i].number, int(i) + 1);
            QVERIFY(QRegularExpression(QStringLiteral("^\\d{4}_\\w+$")).match(all[i].name).hasMatch());
            QVERIFY(!all[i].sql.isEmpty());
            QCOMPARE(all[i].sha256,
                     QString::fromLatin1(
                         QCryptographicHash::hash(all[i].sql.toUtf8(), QCryptographicHash::Sha256).toHex()));
        }
    }
}

void TestMigrator::status_ofEmptyDatabase_isAllMissing()
{
    const auto status = Migrator::status(*m_session, Database::Ledger);
    ZF_OK(status);
    QCOMPARE(status->size(), Migrator::migrations(Database::Ledger).size());
    for (const MigrationStatus &one : *status)
        QVERIFY(!one.applied && !one.changed);
    // Asking leaves no trace.
    const Result<Rows> tables = m_session->select({"test", QStringLiteral("SHOW TABLES")});
    ZF_OK(tables);
    QVERIFY(tables->isEmpty());
}

void TestMigrator::upgrade_ofEmptyDatabase_installsAll()
{
    const Result<int> count = Migrator::upgrade(*m_session, Database::Ledger);
    ZF_OK(count);
    QCOMPARE(*count, int(Migrator::migrations(Database::Ledger).size()));
    const auto status = Migrator::status(*m_session, Database::Ledger);
    ZF_OK(status);
    for (const MigrationStatus &one : *status) {
        QVERIFY(one.applied && !one.changed);
        QVERIFY(Timestamp::fromServerText(one.appliedAt).ok());
    }
    const Result<Rows> tables =
        m_session->select({"test", QStringLiteral("SELECT COUNT(*) FROM voucher_entry")});
    ZF_OK(tables);
}

void TestMigrator::upgrade_again_doesNothing()
{
    ZF_OK(Migrator::upgrade(*m_session, Database::Payment));
    const Result<int> again = Migrator::upgrade(*m_session, Database::Payment);
    ZF_OK(again);
    QCOMPARE(*again, 0);
}

void TestMigrator::upgrade_ofOlderDatabase_appliesTheRest()
{
    const QList<Migration> all = Migrator::migrations(Database::Ledger);
    QVERIFY(all.size() > 2);
    ZF_OK(Migrator::upgrade(*m_session, Database::Ledger));
    // As an older program left it: without the last one, whose objects are dropped by itself when it comes
    // again.
    ZF_OK(m_session->execute({"test", QStringLiteral("DELETE FROM schema_migration WHERE number = ?")},
                             {all.last().number}));
    const Result<Rows> routines = m_session->select(
        {"test", QStringLiteral("SELECT routine_type, routine_name FROM information_schema.routines"
                                " WHERE routine_schema = DATABASE()")});
    ZF_OK(routines);
    for (qsizetype i = 0; i < routines->size(); ++i) {
        if (all.last().sql.contains(routines->text(i, 1)) &&
            all.last().sql.contains(QStringLiteral("PROCEDURE ") + routines->text(i, 1)))
            ZF_OK(m_session->execute(
                {"test",
                 QStringLiteral("DROP %1 IF EXISTS %2").arg(routines->text(i, 0), routines->text(i, 1))}));
    }
    const Result<int> count = Migrator::upgrade(*m_session, Database::Ledger);
    ZF_OK(count);
    QCOMPARE(*count, 1);
}

void TestMigrator::upgrade_ofChangedMigration_refusesAndChangesNothing()
{
    ZF_OK(Migrator::upgrade(*m_session, Database::Payment));
    ZF_OK(m_session->execute(
        {"test", QStringLiteral("UPDATE schema_migration SET sha256 = REPEAT('0', 64) WHERE number = 1")}));
    const auto status = Migrator::status(*m_session, Database::Payment);
    ZF_OK(status);
    QVERIFY(status->first().changed);
    const Result<int> refused = Migrator::upgrade(*m_session, Database::Payment);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::ContractNotMet);
    QVERIFY(refused.error().message.contains(status->first().migration.name));
    QVERIFY(!refused.error().remedy.isEmpty());
}

void TestMigrator::upgrade_ofNewerDatabase_refuses()
{
    ZF_OK(Migrator::upgrade(*m_session, Database::Payment));
    ZF_OK(m_session->execute(
        {"test", QStringLiteral("INSERT INTO schema_migration VALUES (9000, '9000_future', REPEAT('a', 64),"
                                " UTC_TIMESTAMP(6))")}));
    const Result<int> refused = Migrator::upgrade(*m_session, Database::Payment);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.contains(u"9000_future"));
}

void TestMigrator::upgrade_overReadingSession_isRefused()
{
    const std::unique_ptr<Session> reading = openSession(m_profile, SessionMode::Reading);
    QVERIFY(reading);
    const Result<int> refused = Migrator::upgrade(*reading, Database::Ledger);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
