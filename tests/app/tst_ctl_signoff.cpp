// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ctlrunner.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace zf;
using namespace zf::test;

/// Signed days and what changed since a moment, on the command line over a small sandbox.
class TestCtlSignoff : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void changedSince_endsAtTheFigures();
    void signoff_dayThatChanges_isAFinding();

private:
    CtlAnswer run(const QStringList &line)
    {
        return m_ctl.run(QStringList{"--profile", "fixture", "--format", "json"} + line);
    }
    FixtureServer m_server;
    CtlRunner m_ctl;
};

void TestCtlSignoff::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    const db::Profile profile = m_server.profile();
    const CtlAnswer added =
        m_ctl.run({"profile", "add", "fixture", "--socket", profile.ledger.socketPath, "--user",
                   profile.ledger.user, "--authentication", "none", "--ledger", profile.ledger.database,
                   "--payment", profile.payment->database, "--desk", profile.desk->database});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
}

void TestCtlSignoff::changedSince_endsAtTheFigures()
{
    // From before the day's first voucher on: what it led to is the trial balance.
    const QStringList day{"trial-balance", "--from", "2026-09-29", "--to", "2026-09-29"};
    const CtlAnswer answer =
        run(day + QStringList{"--changed-since", "2026-09-28T00:00:00+08:00", "--limit", "10"});
    QCOMPARE(answer.exitCode, 0);
    const QJsonArray changes = answer.json()["rows"].toArray();
    QVERIFY(!changes.isEmpty());
    QCOMPARE(answer.json()["vouchers"].toArray().size(), 10);
    const QJsonArray leaves = run(day + QStringList{"--level", "leaf"}).json()["rows"].toArray();
    for (const QJsonValue &change : changes) {
        const auto isSame = [&change](const QJsonValue &row) {
            return row["subject"] == change["subject"] && row["currency"] == change["currency"];
        };
        const auto found = std::find_if(leaves.begin(), leaves.end(), isSame);
        QVERIFY(found != leaves.end());
        const QJsonValue row = *found;
        QCOMPARE(row["debit"], change["debitAfter"]);
        QCOMPARE(row["credit"], change["creditAfter"]);
        QVERIFY(change["vouchers"].toInt() > 0);
    }
    QCOMPARE(run({"trial-balance", "--changed-since", "yesterday"}).exitCode, 2);
}

void TestCtlSignoff::signoff_dayThatChanges_isAFinding()
{
    const QString day = QStringLiteral("2026-09-27"); // signed by the sandbox itself
    QCOMPARE(run({"signoff", "check"}).exitCode, 0);
    QCOMPARE(run({"signoff", "list"}).json()["rows"].toArray().size(), 3);
    const QString entry = m_server.value(
        "SELECT MIN(entry_id) FROM voucher_entry WHERE accounting_date = '2026-09-27' AND side = 'C'");
    QCOMPARE(m_server.change("UPDATE voucher_entry SET amount = amount + 1 WHERE entry_id = " + entry), 1);
    const CtlAnswer differs = run({"signoff", "check", day});
    QCOMPARE(m_server.change("UPDATE voucher_entry SET amount = amount - 1 WHERE entry_id = " + entry), 1);
    QCOMPARE(differs.exitCode, 1);
    const QJsonArray differences = differs.json()["differences"].toArray();
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.first()["difference"].toString(), QString("0.01"));
    QCOMPARE(differs.json()["vouchers"].toArray().first()["voucherNo"].toString(),
             m_server.value("SELECT voucher_no FROM voucher_entry WHERE entry_id = " + entry));
    QCOMPARE(run({"signoff", "check", day}).exitCode, 0);
    QCOMPARE(run({"signoff", "day", day}).exitCode, 1);          // it is signed
    QCOMPARE(run({"signoff", "day", "2026-09-29"}).exitCode, 1); // it is open
    QCOMPARE(run({"signoff", "day", "2026-09-28", "--reason", "日终"}).exitCode, 0);
    QCOMPARE(run({"signoff", "check", "2026-09-28"}).exitCode, 0);
    QCOMPARE(run({"signoff", "check", "2026-07-01"}).exitCode, 1); // nobody signed it
}

QTEST_GUILESS_MAIN(TestCtlSignoff)
#include "tst_ctl_signoff.moc"
