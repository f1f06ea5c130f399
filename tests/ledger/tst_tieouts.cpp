// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieouts.h"

#include "tests/ledger/ledgertest.h"

using namespace zf;
using namespace zf::test;

class TestTieOuts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_ledger, m_payment;
    QString m_closedDay;

    Result<QList<ledger::TieOutCheck>> run(const QStringList &ids, QDate date = {}, int limit = 100)
    {
        return ledger::TieOuts(*m_ledger, m_payment.get()).run(ids, date, limit).result();
    }

    static QString text(const ledger::TieOutCheck &check)
    {
        QString result = check.id + QStringLiteral(": ") + check.unavailable;
        for (const ledger::Finding &finding : check.findings)
            result += QStringLiteral(" [%1 %2 expected %3 actual %4]")
                          .arg(finding.kind, finding.key, finding.expected, finding.actual);
        return result;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_ledger = ledgerLane(*m_server);
        m_payment = std::make_unique<db::Lane>(m_server->root(), db::Database::Payment,
                                               db::SessionMode::Reading, noPassword());
        m_closedDay = m_server->value(
            QStringLiteral("SELECT MAX(accounting_date) FROM accounting_day WHERE state = 'closed'"));
        QVERIFY(!m_closedDay.isEmpty());
    }

    void run_sandbox_isClean()
    {
        const auto checks = run({});
        REQUIRE(checks);
        QCOMPARE(checks->size(), ledger::TieOuts::allIds().size());
        for (const ledger::TieOutCheck &check : *checks) {
            QVERIFY2(check.ok, qPrintable(text(check)));
            QVERIFY(check.unavailable.isEmpty());
            QVERIFY2(check.scanned > 0, qPrintable(check.id));
        }
        const auto ofDay = run({}, QDate::fromString(m_closedDay, Qt::ISODate));
        REQUIRE(ofDay);
        for (const ledger::TieOutCheck &check : *ofDay)
            QVERIFY2(check.ok, qPrintable(text(check)));
        QVERIFY(ofDay->first().scanned < checks->first().scanned);
    }

    void run_plantedDamage_isFound_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("repair");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key"); ///< a query for what the finding must name
        const QString entry =
            m_server->value(QStringLiteral("SELECT entry_id FROM voucher_entry WHERE accounting_date = '%1' "
                                           "ORDER BY entry_id LIMIT 1 OFFSET 11")
                                .arg(m_closedDay));
        const QString entryVoucher =
            QStringLiteral("SELECT voucher_no FROM voucher_entry WHERE entry_id = %1").arg(entry);
        QTest::newRow("T1 one fen too much")
            << QStringLiteral("T1")
            << QStringLiteral("UPDATE voucher_entry SET amount = amount + 1 WHERE entry_id = %1").arg(entry)
            << QStringLiteral("UPDATE voucher_entry SET amount = amount - 1 WHERE entry_id = %1").arg(entry)
            << QStringLiteral("unbalanced") << entryVoucher;
        const db::Rows line =
            m_server->sql(QStringLiteral("SELECT account_no, seq, journal_id FROM account_journal WHERE seq "
                                         "= 5 ORDER BY account_no LIMIT 1 OFFSET 3"));
        const QString at =
            QStringLiteral("account_no = '%1' AND seq = %2").arg(line.text(0, 0), line.text(0, 1));
        const QString lineKey = QStringLiteral("SELECT '%1#%2'").arg(line.text(0, 0), line.text(0, 1));
        QTest::newRow("T2 journal says another amount")
            << QStringLiteral("T2")
            << QStringLiteral("UPDATE account_journal SET amount = amount + 1 WHERE ") + at
            << QStringLiteral("UPDATE account_journal SET amount = amount - 1 WHERE ") + at
            << QStringLiteral("entryMissing")
            << QStringLiteral("SELECT voucher_no FROM account_journal WHERE ") + at;
        QTest::newRow("T3 broken chain")
            << QStringLiteral("T3")
            << QStringLiteral("UPDATE account_journal SET balance_before = balance_before + 1 WHERE ") + at
            << QStringLiteral("UPDATE account_journal SET balance_before = balance_before - 1 WHERE ") + at
            << QStringLiteral("brokenChain") << lineKey;
        QTest::newRow("T3 wrong step")
            << QStringLiteral("T3")
            << QStringLiteral("UPDATE account_journal SET amount = amount + 7 WHERE ") + at
            << QStringLiteral("UPDATE account_journal SET amount = amount - 7 WHERE ") + at
            << QStringLiteral("wrongStep") << lineKey;
        QTest::newRow("T3 gap")
            << QStringLiteral("T3")
            << QStringLiteral("UPDATE account_journal SET seq = 4000000 WHERE journal_id = ") +
                   line.text(0, 2)
            << QStringLiteral("UPDATE account_journal SET seq = 5 WHERE journal_id = ") + line.text(0, 2)
            << QStringLiteral("gap") << QStringLiteral("SELECT '%1#'").arg(line.text(0, 0));
        const QString account = QStringLiteral(" WHERE account_no = '%1'").arg(line.text(0, 0));
        const QString accountKey = QStringLiteral("SELECT '%1'").arg(line.text(0, 0));
        QTest::newRow("T4 balance") << QStringLiteral("T4")
                                    << QStringLiteral("UPDATE account SET balance = balance + 1") + account
                                    << QStringLiteral("UPDATE account SET balance = balance - 1") + account
                                    << QStringLiteral("balanceDiffers") << accountKey;
        QTest::newRow("T5 accounts")
            << QStringLiteral("T5") << QStringLiteral("UPDATE account SET balance = balance + 1") + account
            << QStringLiteral("UPDATE account SET balance = balance - 1") + account
            << QStringLiteral("accountsDiffer")
            << QStringLiteral("SELECT CONCAT(subject_code, '|', currency) FROM account") + account;
        const auto total = [&](const char *set, const char *leaf) {
            const QString subject = m_server->value(
                QStringLiteral("SELECT t.subject_code FROM daily_total t JOIN subject s ON s.code = "
                               "t.subject_code WHERE t.accounting_date = '%1' AND t.currency = 'CNY' AND "
                               "s.is_leaf = %2 AND t.debit <> 0 ORDER BY 1 LIMIT 1")
                    .arg(m_closedDay, QString::fromLatin1(leaf)));
            return QStringLiteral("UPDATE daily_total SET %1 WHERE accounting_date = '%2' AND subject_code = "
                                  "'%3' AND currency = 'CNY'")
                .arg(QString::fromLatin1(set), m_closedDay, subject);
        };
        const QString dayKey = QStringLiteral("SELECT '%1|'").arg(m_closedDay);
        QTest::newRow("T5 daily total")
            << QStringLiteral("T5") << total("debit = debit + 1", "1") << total("debit = debit - 1", "1")
            << QStringLiteral("dailyTotalDiffers") << dayKey;
        QTest::newRow("T6 group") << QStringLiteral("T6") << total("credit = credit + 1", "0")
                                  << total("credit = credit - 1", "0") << QStringLiteral("parentDiffers")
                                  << dayKey;
        QTest::newRow("T7 opening") << QStringLiteral("T7")
                                    << total("opening = opening + 1, closing = closing + 1", "1")
                                    << total("opening = opening - 1, closing = closing - 1", "1")
                                    << QStringLiteral("openingDiffers") << dayKey;
        QTest::newRow("T7 closing") << QStringLiteral("T7") << total("closing = closing + 1", "1")
                                    << total("closing = closing - 1", "1") << QStringLiteral("wrongClosing")
                                    << dayKey;
        QTest::newRow("T8 frozen") << QStringLiteral("T8")
                                   << QStringLiteral("UPDATE account SET frozen = frozen + 1") + account
                                   << QStringLiteral("UPDATE account SET frozen = frozen - 1") + account
                                   << QStringLiteral("frozenDiffers") << accountKey;
        const db::Rows topup =
            m_server->sql(QStringLiteral("SELECT voucher_no, order_no FROM voucher WHERE kind = 'topup' AND "
                                         "order_no IS NOT NULL ORDER BY voucher_no LIMIT 1"));
        QTest::newRow("T9 order without its voucher")
            << QStringLiteral("T9")
            << QStringLiteral("UPDATE voucher SET order_no = NULL WHERE voucher_no = '%1'")
                   .arg(topup.text(0, 0))
            << QStringLiteral("UPDATE voucher SET order_no = '%1' WHERE voucher_no = '%2'")
                   .arg(topup.text(0, 1), topup.text(0, 0))
            << QStringLiteral("voucherMissing") << QStringLiteral("SELECT '%1|'").arg(topup.text(0, 1));
        for (const char *identity : {"T12", "T13"}) {
            const QString id = QString::fromLatin1(identity);
            const QString of = m_server->value(
                QStringLiteral("SELECT a.account_no FROM account a JOIN identity_term i ON i.subject_code = "
                               "a.subject_code WHERE i.identity LIKE '%1%' ORDER BY a.account_no LIMIT 1")
                    .arg(id));
            QTest::newRow(identity)
                << id
                << QStringLiteral("UPDATE account SET balance = balance + 1 WHERE account_no = '%1'").arg(of)
                << QStringLiteral("UPDATE account SET balance = balance - 1 WHERE account_no = '%1'").arg(of)
                << (id == u"T12" ? QString() : id) << QStringLiteral("SELECT '%1'").arg(id);
        }
    }
    void run_plantedDamage_isFound()
    {
        QFETCH(QString, id);
        QFETCH(QString, damage);
        QFETCH(QString, repair);
        QFETCH(QString, kind);
        QFETCH(QString, key);
        const QString named = m_server->value(key);
        QVERIFY(!named.isEmpty());
        QCOMPARE(m_server->change(damage), 1);
        const auto damaged = run({id});
        const auto limited = run({id}, {}, 1);
        QCOMPARE(m_server->change(repair), 1);
        REQUIRE(damaged);
        REQUIRE(limited);
        QVERIFY(!damaged->first().ok);
        const QList<ledger::Finding> &findings = damaged->first().findings;
        const bool found = std::any_of(findings.begin(), findings.end(), [&](const ledger::Finding &f) {
            return (kind.isEmpty() || f.kind == kind) && f.key.contains(named) && f.expected != f.actual;
        });
        QVERIFY2(found, qPrintable(text(damaged->first())));
        QCOMPARE(limited->first().findings.size(), 1);
        const auto repaired = run({id});
        REQUIRE(repaired);
        QVERIFY2(repaired->first().ok, qPrintable(text(repaired->first())));
    }

    void run_onADate_looksAtThatDateAlone()
    {
        const QString entry = m_server->value(
            QStringLiteral("SELECT MIN(entry_id) FROM voucher_entry WHERE accounting_date = '%1'")
                .arg(m_closedDay));
        const QDate date = QDate::fromString(m_closedDay, Qt::ISODate);
        QCOMPARE(m_server->change(
                     QStringLiteral("UPDATE voucher_entry SET amount = amount + 1 WHERE entry_id = %1")
                         .arg(entry)),
                 1);
        const auto same = run({QStringLiteral("t1")}, date),
                   other = run({QStringLiteral("T1")}, date.addDays(-1));
        QCOMPARE(m_server->change(
                     QStringLiteral("UPDATE voucher_entry SET amount = amount - 1 WHERE entry_id = %1")
                         .arg(entry)),
                 1);
        REQUIRE(same);
        REQUIRE(other);
        QVERIFY(!same->first().ok);
        QCOMPARE(same->first().findings.first().vouchers.size(), 1);
        QVERIFY(other->first().ok);
    }

    void run_missingRelation_isUnavailableNotClean()
    {
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE account_freeze TO account_freeze_away")) >= 0);
        const auto checks = run({QStringLiteral("T8"), QStringLiteral("T4")});
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE account_freeze_away TO account_freeze")) >= 0);
        REQUIRE(checks);
        QVERIFY(!checks->at(0).ok);
        QVERIFY2(checks->at(0).unavailable.contains(u"account_freeze"),
                 qPrintable(checks->at(0).unavailable));
        QVERIFY(checks->at(0).findings.isEmpty());
        QVERIFY(checks->at(1).ok);
    }

    void run_withoutPaymentDatabase_leavesT9Unavailable()
    {
        const auto checks = ledger::TieOuts(*m_ledger, nullptr).run({QStringLiteral("T9")}, {}).result();
        REQUIRE(checks);
        QVERIFY(!checks->first().ok);
        QVERIFY(!checks->first().unavailable.isEmpty());
    }

    void run_unknownCheck_isRefused()
    {
        const auto checks = run({QStringLiteral("T1"), QStringLiteral("T99")});
        QVERIFY(!checks.ok());
        QCOMPARE(checks.error().kind, ErrorKind::Usage);
        QVERIFY(checks.error().message.contains(u"T99"));
    }
};

QTEST_GUILESS_MAIN(TestTieOuts)
#include "tst_tieouts.moc"
