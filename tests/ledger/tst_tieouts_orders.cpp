// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieouts.h"

#include "tests/ledger/ledgertest.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>

using namespace zf;
using namespace zf::test;

namespace {

constexpr int judging = 2; ///< T9's phase in which suspects that may be in flight are judged again

QStringList words(const Result<QList<ledger::TieOutCheck>> &checks)
{
    if (!checks.ok())
        return {QStringLiteral("error: ") + checks.error().message};
    QStringList result;
    for (const ledger::TieOutCheck &check : *checks) {
        if (!check.unavailable.isEmpty())
            result << check.unavailable;
        for (const ledger::Finding &f : check.findings)
            result << QStringList{f.kind,
                                  f.key,
                                  f.expected,
                                  f.actual,
                                  f.vouchers.value(0).text(),
                                  f.accounts.value(0).text(),
                                  f.subject.text(),
                                  f.order.text(),
                                  f.date.toString(Qt::ISODate),
                                  f.currency.isValid() ? f.currency.code() : QString(),
                                  f.amount ? f.amount->minorText() : QString()}
                          .join(u'|');
    }
    result.sort();
    return result;
}

} // namespace

/// T9: orders and vouchers, on one server and on two, and while they are committed apart.
class TestTieOutOrders : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    QTemporaryDir m_directory;
    std::unique_ptr<db::Lane> m_ledger, m_payment, m_apart;

    db::Lane *paymentLane(const QString &where)
    {
        return where == u"apart" ? m_apart.get() : m_payment.get();
    }
    Result<QList<ledger::TieOutCheck>> run(const QString &where, qint64 rowsPerChunk, QDate date = {})
    {
        const ledger::TieOuts tieOuts(*m_ledger, paymentLane(where));
        const auto run = tieOuts.prepare({{QStringLiteral("T9")}, date, 100, rowsPerChunk});
        return run.ok() ? tieOuts.proceed(*run).result() : run.error();
    }
    QString payment(const QString &select) { return m_server->value(select, db::Database::Payment); }
    void change(const QString &statement, db::Database database = db::Database::Ledger)
    {
        QVERIFY2(m_server->change(statement, database) > 0, qPrintable(statement));
    }
    /// A top-up that succeeded `secondsAgo` and has no voucher.
    void placeOrder(const QString &number, int secondsAgo)
    {
        change(
            QStringLiteral("INSERT INTO pay_order (order_no, kind, state, amount, currency, accounting_date,"
                           " created_at, paid_at, finished_at) VALUES ('%1', 'topup', 'success', 100, 'CNY',"
                           " '2026-09-29', UTC_TIMESTAMP(6) - INTERVAL 90 SECOND,"
                           " UTC_TIMESTAMP(6) - INTERVAL %2 SECOND, UTC_TIMESTAMP(6) - INTERVAL %2 SECOND)")
                .arg(number, QString::number(secondsAgo)),
            db::Database::Payment);
    }
    void removeOrder(const QString &number)
    {
        change(QStringLiteral("DELETE FROM pay_order WHERE order_no = '%1'").arg(number),
               db::Database::Payment);
    }
    static void wheres()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("one server") << QStringLiteral("together");
        QTest::newRow("two servers") << QStringLiteral("apart");
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_ledger = ledgerLane(*m_server);
        m_payment = std::make_unique<db::Lane>(m_server->root(), db::Database::Payment,
                                               db::SessionMode::Reading, noPassword());
        // The same server by another path: to the program it is another one, and each side is read in its own
        // session.
        db::Profile elsewhere = m_server->root();
        elsewhere.payment->socketPath = m_directory.filePath(QStringLiteral("s"));
        QVERIFY(QFile::link(m_server->root().ledger.socketPath, elsewhere.payment->socketPath));
        m_apart = std::make_unique<db::Lane>(elsewhere, db::Database::Payment, db::SessionMode::Reading,
                                             noPassword());
    }

    void apart_findsWhatIsFoundOnOneServer_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("repair");
        QTest::addColumn<bool>("ofPayment");
        QTest::addColumn<QString>("kind");
        const db::Rows order =
            m_server->sql(QStringLiteral("SELECT order_no, voucher_no, kind FROM voucher WHERE kind = 'topup'"
                                         " ORDER BY voucher_no LIMIT 1 OFFSET 500"));
        const QString number = order.text(0, 0), voucher = order.text(0, 1);
        const auto set = [](const char *table, const QString &what, const char *key, const QString &of) {
            return QStringLiteral("UPDATE %1 SET %2 WHERE %3 = '%4'")
                .arg(QLatin1StringView(table), what, QLatin1StringView(key), of);
        };
        const auto ofVoucher = [&](const QString &what) {
            return set("voucher", what, "voucher_no", voucher);
        };
        const auto ofOrder = [&](const QString &what) { return set("pay_order", what, "order_no", number); };
        const QString right = QStringLiteral("order_no = '%1', kind = '%2'").arg(number, order.text(0, 2));
        QTest::newRow("voucher of an order that does not exist")
            << ofVoucher(QStringLiteral("order_no = 'ZZ-NONE'")) << ofVoucher(right) << false
            << QStringLiteral("orderMissing");
        QTest::newRow("voucher without an order")
            << ofVoucher(QStringLiteral("order_no = NULL")) << ofVoucher(right) << false
            << QStringLiteral("orderMissing");
        QTest::newRow("voucher of an unknown kind")
            << ofVoucher(QStringLiteral("kind = 'nonsense'")) << ofVoucher(right) << false
            << QStringLiteral("kindUnknown");
        QTest::newRow("voucher of an order that failed")
            << ofOrder(QStringLiteral("state = 'failed'")) << ofOrder(QStringLiteral("state = 'success'"))
            << true << QStringLiteral("voucherNotDue");
        const QString other = m_server->value(
            QStringLiteral("SELECT voucher_no FROM voucher WHERE kind = 'topup' AND order_no <> '%1'"
                           " ORDER BY voucher_no DESC LIMIT 1")
                .arg(number));
        const QString otherOrder = m_server->value(
            QStringLiteral("SELECT order_no FROM voucher WHERE voucher_no = '%1'").arg(other));
        QTest::newRow("two vouchers of one order, none of another")
            << set("voucher", QStringLiteral("order_no = '%1'").arg(number), "voucher_no", other)
            << set("voucher", QStringLiteral("order_no = '%1'").arg(otherOrder), "voucher_no", other) << false
            << QStringLiteral("voucherTwice");
    }
    void apart_findsWhatIsFoundOnOneServer()
    {
        QFETCH(QString, damage);
        QFETCH(QString, repair);
        QFETCH(bool, ofPayment);
        QFETCH(QString, kind);
        const db::Database database = ofPayment ? db::Database::Payment : db::Database::Ledger;
        change(damage, database);
        const auto oneServer = run(QStringLiteral("together"), 1'000'000);
        REQUIRE(oneServer);
        const QStringList together = words(oneServer);
        const QStringList whole = words(run(QStringLiteral("apart"), 1'000'000));
        const QStringList chunked = words(run(QStringLiteral("apart"), 2'000));
        const QDate day = oneServer->first().findings.value(0).date;
        const QStringList dayTogether = words(run(QStringLiteral("together"), 1'000'000, day));
        const QStringList dayApart = words(run(QStringLiteral("apart"), 1'000'000, day));
        change(repair, database);
        QVERIFY2(together.join(u'\n').contains(QString(kind + u'|')), qPrintable(together.join(u'\n')));
        QCOMPARE(whole.join(u'\n'), together.join(u'\n'));
        QCOMPARE(chunked.join(u'\n'), together.join(u'\n'));
        QVERIFY(day.isValid() && !dayTogether.isEmpty());
        QCOMPARE(dayApart.join(u'\n'), dayTogether.join(u'\n'));
    }

    void apart_cleanBooks_findsNothing()
    {
        const auto together = run(QStringLiteral("together"), 1'000'000);
        const auto apart = run(QStringLiteral("apart"), 3'000);
        REQUIRE(together);
        REQUIRE(apart);
        QCOMPARE(words(apart).join(u'\n'), QString());
        QCOMPARE(apart->first().scanned, together->first().scanned);
        QVERIFY(apart->first().chunks > together->first().chunks);
    }

    void orderInFlight_isAwaited_data() { wheres(); }
    /// Without the rule that what is young is judged again, this is a finding.
    void orderInFlight_isAwaited()
    {
        QFETCH(QString, where);
        const QString number = QStringLiteral("ZZ-FLIGHT");
        placeOrder(number, 0);
        const ledger::TieOuts tieOuts(*m_ledger, paymentLane(where));
        const auto run = tieOuts.prepare({{QStringLiteral("T9")}});
        REQUIRE(run);
        std::atomic_int judged = 0;
        (*run)->observe([&judged](const ledger::TieOutCheck &check) { judged += check.phase == judging; });
        auto future = tieOuts.proceed(*run);
        // They are judged at the end of the phase before this one, and again in it.
        QTRY_VERIFY_WITH_TIMEOUT(judged >= 1 || future.isFinished(), 20'000);
        const bool awaited = !future.isFinished();
        change(QStringLiteral(
                   "INSERT INTO voucher (voucher_no, kind, order_no, accounting_date, posted_at, summary,"
                   " maker) VALUES ('ZZ-FLIGHT-V', 'topup', '%1', '2026-09-29', UTC_TIMESTAMP(6), 'x',"
                   " 'x')")
                   .arg(number));
        const auto checks = future.result();
        removeOrder(number);
        change(QStringLiteral("DELETE FROM voucher WHERE voucher_no = 'ZZ-FLIGHT-V'"));
        QVERIFY(awaited);
        QCOMPARE(words(checks).join(u'\n'), QString());
    }

    void orderWithoutVoucher_settled_isFound_data() { wheres(); }
    void orderWithoutVoucher_settled_isFound()
    {
        QFETCH(QString, where);
        const QString number = QStringLiteral("ZZ-LOST");
        placeOrder(number, 19); // young for one second more
        const ledger::TieOuts tieOuts(*m_ledger, paymentLane(where));
        const auto run = tieOuts.prepare({{QStringLiteral("T9")}});
        REQUIRE(run);
        std::atomic_int judged = 0;
        (*run)->observe([&judged](const ledger::TieOutCheck &check) { judged += check.phase == judging; });
        const auto checks = tieOuts.proceed(*run).result();
        const int first = judged;
        const auto again = this->run(where, 1'000'000);
        removeOrder(number);
        REQUIRE(checks);
        QVERIFY2(first >= 1, qPrintable(QString::number(first)));
        QCOMPARE(words(checks).size(), 1);
        QVERIFY(words(checks).first().startsWith(QStringLiteral("voucherMissing|ZZ-LOST|topup|1|0|")));
        QCOMPARE(words(again).join(u'\n'), words(checks).join(u'\n'));
        QCOMPARE(again->first().chunks, 2); // orders, vouchers without one: nothing is awaited any more
    }
};

QTEST_GUILESS_MAIN(TestTieOutOrders)
#include "tst_tieouts_orders.moc"
