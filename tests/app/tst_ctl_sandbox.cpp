// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace zf::test;

/// sandbox start, status, stop and reset as a user runs them, and the commands that take --sandbox.
class TestCtlSandbox : public QObject {
    Q_OBJECT

private slots:
    void start_printsWhereToConnect();
    void start_again_changesNothing();
    void start_otherScale_exits2();
    void reading_withoutAnyProfile_usesIt();
    void writing_withoutSayingWhere_exits2();
    void status_seesIt();
    void traffic_postsVouchers();
    void stop_thenUnreachable();
    void reset_removesTheData();
    void cleanupTestCase();

private:
    QJsonObject sandbox(QStringList line);
    QString m_socket;
    CtlRunner m_ctl;
};

QJsonObject TestCtlSandbox::sandbox(QStringList line)
{
    line.prepend("sandbox");
    line << "--format"
         << "json";
    const CtlAnswer answer = m_ctl.run(line);
    if (answer.exitCode != 0)
        qWarning() << line << answer.exitCode << answer.errors;
    return answer.exitCode == 0 ? answer.json() : QJsonObject();
}

void TestCtlSandbox::start_printsWhereToConnect()
{
    const QJsonObject info = sandbox({"start", "--scale", "small"});
    for (const char *key : {"socket", "ledger", "payment", "desk", "users", "scale", "traffic", "running"})
        QVERIFY2(info.contains(QLatin1String(key)), key);
    m_socket = info["socket"].toString();
    QVERIFY(QFile::exists(m_socket));
    QCOMPARE(info["scale"].toString(), QString("small"));
    QVERIFY(info["users"].toObject().contains("zf_finance"));
    QVERIFY(info["users"].toObject().contains("zf_posting"));
    QCOMPARE(m_ctl.run({"--sandbox", "trial-balance"}).exitCode, 0);
}

void TestCtlSandbox::start_again_changesNothing()
{
    const QJsonObject before = sandbox({"status"});
    QCOMPARE(sandbox({"start"}), before);
}

void TestCtlSandbox::start_otherScale_exits2()
{
    const CtlAnswer answer = m_ctl.run({"sandbox", "start", "--scale", "1m"});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.errors.contains("reset"), answer.errors.constData());
}

void TestCtlSandbox::reading_withoutAnyProfile_usesIt()
{
    const CtlAnswer answer = m_ctl.run({"--format", "json", "subjects"});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.json()["rows"].toArray().size() > 60);
    QVERIFY2(answer.errors.contains("sandbox"), answer.errors.constData()); // and says so
}

void TestCtlSandbox::writing_withoutSayingWhere_exits2()
{
    QCOMPARE(m_ctl.run({"day", "cut", "2026-01-01"}).exitCode, 2);
}

void TestCtlSandbox::status_seesIt()
{
    const QJsonObject info = sandbox({"status"});
    QCOMPARE(info["running"], QJsonValue(true));
    QCOMPARE(info["socket"].toString(), m_socket);
    QCOMPARE(info["traffic"].toInt(), 0);
}

void TestCtlSandbox::traffic_postsVouchers()
{
    const auto newest = [&] {
        return m_ctl.run({"--sandbox", "--format", "json", "vouchers", "--limit", "1"})
            .json()["rows"][0]["voucherNo"]
            .toString();
    };
    const QString before = newest();
    QCOMPARE(sandbox({"start", "--traffic", "20"})["traffic"].toInt(), 20);
    QTRY_VERIFY_WITH_TIMEOUT(newest() != before, 30000);
    QCOMPARE(sandbox({"start", "--traffic", "0"})["traffic"].toInt(), 0);
    QCOMPARE(m_ctl.run({"--sandbox", "trial-balance"}).exitCode, 0);
}

void TestCtlSandbox::stop_thenUnreachable()
{
    QCOMPARE(sandbox({"stop"})["running"], QJsonValue(false));
    QVERIFY(!QFile::exists(m_socket));
    QCOMPARE(m_ctl.run({"--sandbox", "trial-balance"}).exitCode, 3);
    QCOMPARE(sandbox({"stop"})["running"], QJsonValue(false)); // once more is no error
}

void TestCtlSandbox::reset_removesTheData()
{
    QVERIFY(QFile::exists(m_ctl.sandboxDirectory() + "/data"));
    QCOMPARE(m_ctl.run({"sandbox", "reset"}).exitCode, 0);
    QVERIFY(!QFile::exists(m_ctl.sandboxDirectory() + "/data"));
}

void TestCtlSandbox::cleanupTestCase()
{
    m_ctl.run({"sandbox", "stop"}); // whatever failed above
}

QTEST_GUILESS_MAIN(TestCtlSandbox)
#include "tst_ctl_sandbox.moc"
