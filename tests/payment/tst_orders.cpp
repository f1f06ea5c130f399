// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/orders.h"

#include "tests/support/fixture.h"

#include <QTest>

using namespace zf;
using namespace zf::test;

class TestOrders : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_lane;

    qint64 change(const QString &sql) { return m_server->change(sql, db::Database::Payment); }

    OrderSearch search(const QString &text)
    {
        const auto found = payment::Orders(*m_lane).search(text).result();
        if (!found.ok())
            qWarning("%s", qPrintable(found.error().message));
        return found.ok() ? *found : OrderSearch();
    }

    static QStringList matches(const OrderSearch &search)
    {
        QStringList result;
        for (const OrderMatch &match : search.matches)
            result << QString(match.matchedAs + u' ' + match.order.orderNo.text());
        return result;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Schema);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_lane = std::make_unique<db::Lane>(m_server->root(), db::Database::Payment, db::SessionMode::Reading,
                                            [](const db::Profile &) { return Result<QString>(QString()); });
        QCOMPARE(change(QStringLiteral(
                     "INSERT INTO merchant (merchant_no, name, category, state, fee_rate_bp, limit_single, "
                     "limit_day, limit_count, opened_at)"
                     " VALUES ('M1', '某某便利店', 'retail', 'active', 38, 1, 1, 1, '2026-01-01')")),
                 1);
        QCOMPARE(change(QStringLiteral(
                     "INSERT INTO pay_order (order_no, merchant_order_no, channel_trade_no, kind, state, "
                     "merchant_no, channel_code, payer_account_no, payee_account_no,"
                     " payer_name, payer_phone, payer_phone_digest, card_masked, card_last4, subject_text, "
                     "amount, fee, currency, log_id, accounting_date, created_at, paid_at, finished_at)"
                     " VALUES ('PO1', 'MO-77', 'CT0001', 'payment', 'success', 'M1', 'NUCC', 'A1', 'A2', "
                     "'张*', '138****8000', SHA2('13800138000', 256), '622202******1234', '1234',"
                     " '=1+1', 12345, 46, 'CNY', 'LG1', '2026-07-01', '2026-06-30 16:00:00.000001', "
                     "'2026-06-30 23:59:59.999999', NULL),"
                     " ('PO2', '13800138000', NULL, 'topup', 'created', NULL, NULL, NULL, 'A1', '', NULL, "
                     "SHA2('13800138000', 256), NULL, '1234', '', 1200, 0, 'JPY', 'LG1', NULL, '2026-07-02', "
                     "NULL, NULL)")),
                 2);
        QCOMPARE(
            change(QStringLiteral("INSERT INTO refund (refund_no, order_no, amount, currency, state, "
                                  "created_at) VALUES ('RF1', 'PO1', 100, 'CNY', 'success', '2026-07-02')")),
            1);
        QCOMPARE(change(QStringLiteral(
                     "INSERT INTO trace_log (log_id, seq, module, at, duration_us, level, message) VALUES"
                     " ('LG1', 1, 'gateway', '2026-06-30 16:00:00.000001', 1500, 'INFO', 'received'),"
                     " ('LG1', 2, 'ledger', '2026-06-30 16:00:00.500000', 90, 'WARN', '<b>posted</b>'),"
                     " ('LG1', 3, 'payment-core', '2026-06-30 16:00:00.200000', 7, 'INFO', 'routed'),"
                     " ('LG1', 4, 'channel', '2026-06-30 16:00:00.200000', 7, 'INFO', 'asked'), ('LG2', 1, "
                     "'gateway', '2026-06-30', 1, 'INFO', 'other')")),
                 5);
    }

    void find_order_hasEveryPart()
    {
        const auto order = payment::Orders(*m_lane).find(OrderNo(QStringLiteral("PO1"))).result();
        QVERIFY2(order.ok(), order.ok() ? "" : qPrintable(order.error().message));
        const QStringList values{order->orderNo.text(),
                                 order->merchantOrderNo,
                                 order->channelTradeNo,
                                 order->kind,
                                 order->state,
                                 order->merchantNo,
                                 order->merchantName,
                                 order->channelCode,
                                 order->payer,
                                 order->payerAccount,
                                 order->payeeAccount,
                                 order->cardMasked,
                                 order->phoneMasked,
                                 order->amount.minorText(),
                                 order->fee.minorText(),
                                 order->currency.code(),
                                 order->logId.text(),
                                 order->accountingDate.toString(Qt::ISODate),
                                 order->createdAt.serverText(),
                                 order->paidAt.serverText(),
                                 order->subjectText};
        QCOMPARE(values.join(u'|'),
                 QStringLiteral("PO1|MO-77|CT0001|payment|success|M1|某某便利店|NUCC|张*|A1|A2|622202******"
                                "1234|138****8000|12345|46|CNY|LG1|2026-07-01|"
                                "2026-06-30 16:00:00.000001|2026-06-30 23:59:59.999999|=1+1"));
        QVERIFY(!order->finishedAt.isValid());
        const auto bare = payment::Orders(*m_lane).find(OrderNo(QStringLiteral("PO2"))).result();
        QVERIFY(bare.ok());
        QVERIFY(bare->merchantName.isEmpty() && !bare->accountingDate.isValid() &&
                bare->channelTradeNo.isEmpty());
    }

    void find_unknownOrder_isNotFound()
    {
        const auto order = payment::Orders(*m_lane).find(OrderNo(QStringLiteral("none"))).result();
        QVERIFY(!order.ok());
        QCOMPARE(order.error().kind, ErrorKind::NotFound);
    }

    void search_eachKindOfNumber_findsItsOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("order") << QStringLiteral("PO1") << QStringList{QStringLiteral("order PO1")};
        QTest::newRow("order with blanks around")
            << QStringLiteral("  PO1\n") << QStringList{QStringLiteral("order PO1")};
        QTest::newRow("full width") << QStringLiteral("ＰＯ１") << QStringList{QStringLiteral("order PO1")};
        QTest::newRow("merchant order")
            << QStringLiteral("MO-77") << QStringList{QStringLiteral("merchantOrder PO1")};
        QTest::newRow("channel trade")
            << QStringLiteral("CT0001") << QStringList{QStringLiteral("channelTrade PO1")};
        QTest::newRow("refund") << QStringLiteral("RF1") << QStringList{QStringLiteral("refund PO1")};
        QTest::newRow("log, newest first")
            << QStringLiteral("LG1") << QStringList{QStringLiteral("log PO2"), QStringLiteral("log PO1")};
        QTest::newRow("phone") << QStringLiteral("138 0013 8000")
                               << QStringList{QStringLiteral("phone PO2"), QStringLiteral("phone PO1")};
        QTest::newRow("phone with country")
            << QStringLiteral("+86-138-0013-8000")
            << QStringList{QStringLiteral("phone PO2"), QStringLiteral("phone PO1")};
        QTest::newRow("last four of a card")
            << QStringLiteral("1234")
            << QStringList{QStringLiteral("cardLast4 PO2"), QStringLiteral("cardLast4 PO1")};
        QTest::newRow("nothing") << QStringLiteral("unknown") << QStringList();
        QTest::newRow("empty") << QStringLiteral("  ") << QStringList();
        QTest::newRow("too long") << QString(5000, u'1') << QStringList();
        QTest::newRow("a quote") << QStringLiteral("' OR 1=1 -- ") << QStringList();
        QTest::newRow("a pattern") << QStringLiteral("PO%") << QStringList();
    }
    void search_eachKindOfNumber_findsItsOrder()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QCOMPARE(matches(search(text)), found);
    }

    void search_miss_saysWhereItLooked()
    {
        QCOMPARE(
            search(QStringLiteral("unknown")).searched,
            (QStringList{QStringLiteral("order"), QStringLiteral("merchantOrder"),
                         QStringLiteral("channelTrade"), QStringLiteral("refund"), QStringLiteral("log")}));
        QVERIFY(search(QStringLiteral("13912345678")).searched.contains(QStringLiteral("phone")));
        QVERIFY(search(QStringLiteral("9999")).searched.contains(QStringLiteral("cardLast4")));
    }

    void search_withoutOptionalRelations_stillWorks()
    {
        QVERIFY(change(QStringLiteral("RENAME TABLE refund TO refund_away, merchant TO merchant_away")) >= 0);
        const OrderSearch found = search(QStringLiteral("MO-77"));
        QVERIFY(change(QStringLiteral("RENAME TABLE refund_away TO refund, merchant_away TO merchant")) >= 0);
        QCOMPARE(matches(found), QStringList{QStringLiteral("merchantOrder PO1")});
        QVERIFY(!found.searched.contains(QStringLiteral("refund")));
        QVERIFY(found.matches.first().order.merchantName.isEmpty());
    }

    void trace_log_isInTimeOrder()
    {
        const auto lines = payment::Orders(*m_lane).trace(LogId(QStringLiteral("LG1"))).result();
        QVERIFY(lines.ok());
        QList<int> order;
        for (const TraceLine &line : *lines)
            order << line.seq;
        QCOMPARE(order, (QList<int>{1, 3, 4, 2}));
        QCOMPARE(lines->last().message, QStringLiteral("<b>posted</b>"));
        QCOMPARE(lines->last().at.serverText(), QStringLiteral("2026-06-30 16:00:00.500000"));
        QCOMPARE(lines->first().durationUs, 1500);
        QCOMPARE(payment::Orders(*m_lane).trace(LogId(QStringLiteral("LG1")), 2).result()->size(), 2);
        QVERIFY(payment::Orders(*m_lane).trace(LogId(QStringLiteral("none"))).result()->isEmpty());
    }

    void trace_withoutTraceLog_saysWhatIsMissing()
    {
        QVERIFY(change(QStringLiteral("RENAME TABLE trace_log TO trace_log_away")) >= 0);
        const auto lines = payment::Orders(*m_lane).trace(LogId(QStringLiteral("LG1"))).result();
        QVERIFY(change(QStringLiteral("RENAME TABLE trace_log_away TO trace_log")) >= 0);
        QVERIFY(!lines.ok());
        QCOMPARE(lines.error().kind, ErrorKind::ContractNotMet);
    }

    void plannedQueries_useAnIndexEach()
    {
        const std::unique_ptr<db::Session> session = m_server->open(db::Database::Payment);
        QVERIFY(session != nullptr);
        for (const db::PlannedQuery &query : payment::Orders::plannedQueries()) {
            QCOMPARE(query.database, db::Database::Payment);
            const Result<db::Rows> plan =
                session->select({query.name, QString(QStringLiteral("EXPLAIN ") + query.sql)}, query.sample);
            QVERIFY2(plan.ok(), query.name);
        }
    }
};

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
