// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/vouchers.h"

#include <QTest>

#include <limits>

using namespace zf;

class TestPostingParser : public QObject {
    Q_OBJECT

private:
    static QByteArray request(const QByteArray &lines, const QByteArray &more = {})
    {
        return "{\"idempotencyKey\":\"k1\",\"kind\":\"manual\",\"summary\":\"调整\",\"maker\":\"zhang\"," +
               more + "\"lines\":[" + lines + "]}";
    }
    static QByteArray line(const QByteArray &amount, const QByteArray &currency = "CNY",
                           const QByteArray &side = "D")
    {
        return "{\"accountNo\":\"A1\",\"side\":\"" + side + "\",\"amount\":" + amount + ",\"currency\":\"" +
               currency + "\"}";
    }

private slots:
    void parse_fullRequest_hasEveryPart()
    {
        QByteArray json =
            request("{\"accountNo\":\"A1\",\"subject\":\"1001\",\"side\":\"借\",\"amount\":\"12.34\","
                    "\"currency\":\"CNY\"},"
                    "{\"accountNo\":\"A2\",\"side\":\"credit\",\"amount\":\"12.34\",\"currency\":\"CNY\"}",
                    "\"accountingDate\":\"2026-07-01\",\"orderNo\":\"O1\",\"logId\":\"L1\",\"checker\":"
                    "\"li\",\"attachments\":2,\"reverses\":\"V9\",");
        // Only a blue voucher follows another.
        QCOMPARE(ledger::Posting::parse(json).error().kind, ErrorKind::Usage);
        const Result<PostingRequest> parsed = ledger::Posting::parse(json.replace("\"manual\"", "\"blue\""));
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
        QCOMPARE(parsed->idempotencyKey, QStringLiteral("k1"));
        QCOMPARE(parsed->kind, QStringLiteral("blue"));
        QCOMPARE(parsed->accountingDate, QDate(2026, 7, 1));
        QCOMPARE(parsed->orderNo.text(), QStringLiteral("O1"));
        QCOMPARE(parsed->logId.text(), QStringLiteral("L1"));
        QCOMPARE(parsed->summary, QStringLiteral("调整"));
        QCOMPARE(parsed->maker, QStringLiteral("zhang"));
        QCOMPARE(parsed->checker, QStringLiteral("li"));
        QCOMPARE(parsed->attachments, 2);
        QCOMPARE(parsed->reverses.text(), QStringLiteral("V9"));
        QCOMPARE(parsed->lines.size(), 2);
        QCOMPARE(parsed->lines[0].subject.text(), QStringLiteral("1001"));
        QVERIFY(parsed->lines[0].side == Side::Debit);
        QVERIFY(parsed->lines[1].side == Side::Credit);
        QCOMPARE(parsed->lines[1].amount.minorText(), QStringLiteral("1234"));
        QVERIFY(parsed->lines[1].subject.isEmpty());
    }

    void parse_amounts_keepEveryDigit_data()
    {
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<QString>("minor");
        QTest::newRow("one fen, red") << QByteArray("-0.01") << QByteArray("CNY") << QStringLiteral("-1");
        QTest::newRow("no decimals") << QByteArray("1200") << QByteArray("JPY") << QStringLiteral("1200");
        QTest::newRow("three decimals") << QByteArray("0.125") << QByteArray("KWD") << QStringLiteral("125");
        QTest::newRow("largest") << QByteArray("92233720368547758.07") << QByteArray("CNY")
                                 << QStringLiteral("9223372036854775807");
        QTest::newRow("smallest") << QByteArray("-92233720368547758.08") << QByteArray("CNY")
                                  << QStringLiteral("-9223372036854775808");
        QTest::newRow("beyond binary fractions") << QByteArray("12345678901234567.89") << QByteArray("CNY")
                                                 << QStringLiteral("1234567890123456789");
    }
    void parse_amounts_keepEveryDigit()
    {
        QFETCH(QByteArray, amount);
        QFETCH(QByteArray, currency);
        QFETCH(QString, minor);
        const Result<PostingRequest> parsed =
            ledger::Posting::parse(request(line('"' + amount + '"', currency)));
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
        QCOMPARE(parsed->lines[0].amount.minorText(), minor);
    }

    void parse_wrongRequest_saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const QByteArray good = line("\"1.00\"");
        QTest::newRow("not JSON") << QByteArray("{\"lines\":[") << QStringLiteral("not JSON");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("not JSON");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("one JSON object");
        QTest::newRow("number as amount")
            << request(good + ',' + line("12.34")) << QStringLiteral("Line 2: “amount” must be a text");
        QTest::newRow("sub-cent") << request(good + ',' + line("\"0.001\"")) << QStringLiteral("Line 2: ");
        QTest::newRow("fraction of a yen") << request(line("\"1.5\"", "JPY")) << QStringLiteral("Line 1: ");
        QTest::newRow("overflow") << request(line("\"92233720368547758.08\"")) << QStringLiteral("Line 1: ");
        QTest::newRow("grouped") << request(line("\"1,000.00\"")) << QStringLiteral("Line 1: ");
        QTest::newRow("exponent") << request(line("\"1e3\"")) << QStringLiteral("Line 1: ");
        QTest::newRow("no amount") << request("{\"accountNo\":\"A\",\"side\":\"D\",\"currency\":\"CNY\"}")
                                   << QStringLiteral("Line 1: “amount” is missing");
        QTest::newRow("amount null") << request(line("null"))
                                     << QStringLiteral("Line 1: “amount” is missing");
        QTest::newRow("unknown currency")
            << request(line("\"1.00\"", "XYZ")) << QStringLiteral("Line 1: “XYZ”");
        QTest::newRow("no currency") << request("{\"accountNo\":\"A\",\"side\":\"D\",\"amount\":\"1.00\"}")
                                     << QStringLiteral("Line 1: “currency” is missing");
        QTest::newRow("unknown side")
            << request(line("\"1.00\"", "CNY", "left")) << QStringLiteral("Line 1: “side” must be");
        QTest::newRow("no account") << request("{\"side\":\"D\",\"amount\":\"1.00\",\"currency\":\"CNY\"}")
                                    << QStringLiteral("Line 1: “accountNo” is missing");
        QTest::newRow("unknown member of a line")
            << request("{\"account\":\"A\"}") << QStringLiteral("Line 1: ");
        QTest::newRow("misspelt member of a line") << request(good.chopped(1) + ",\"sumary\":\"x\"}")
                                                   << QStringLiteral("Line 1: “sumary” is not known");
        QTest::newRow("line is a text") << request("\"x\"") << QStringLiteral("Line 1: it must be an object");
        QTest::newRow("unknown member")
            << request(good, "\"lock\":1,") << QStringLiteral("“lock” is not known");
        QTest::newRow("no lines") << request({}) << QStringLiteral("“lines” must be a list");
        QTest::newRow("lines an object")
            << QByteArray(
                   "{\"idempotencyKey\":\"k\",\"kind\":\"m\",\"summary\":\"s\",\"maker\":\"m\",\"lines\":{}}")
            << QStringLiteral("“lines” must be a list");
        QTest::newRow("no key")
            << QByteArray("{\"kind\":\"manual\",\"summary\":\"s\",\"maker\":\"m\",\"lines\":[" + good + "]}")
            << QStringLiteral("“idempotencyKey” is missing");
        QTest::newRow("no kind")
            << QByteArray("{\"idempotencyKey\":\"k\",\"summary\":\"s\",\"maker\":\"m\",\"lines\":[" + good +
                          "]}")
            << QStringLiteral("“kind” is missing");
        QTest::newRow("no maker")
            << QByteArray("{\"idempotencyKey\":\"k\",\"kind\":\"m\",\"summary\":\"s\",\"lines\":[" + good +
                          "]}")
            << QStringLiteral("“maker” is missing");
        QTest::newRow("impossible date") << request(good, "\"accountingDate\":\"2026-02-30\",")
                                         << QStringLiteral("“accountingDate” must be a date");
        QTest::newRow("date as a number") << request(good, "\"accountingDate\":20260701,")
                                          << QStringLiteral("“accountingDate” must be a text");
        QTest::newRow("half an attachment") << request(good, "\"attachments\":1.5,")
                                            << QStringLiteral("“attachments” must be a whole number");
        QTest::newRow("negative attachments")
            << request(good, "\"attachments\":-1,") << QStringLiteral("“attachments” must be a whole number");
        QTest::newRow("long summary") << request(good, "\"checker\":\"" + QByteArray(65, 'x') + "\",")
                                      << QStringLiteral("“checker” is longer than 64");
    }
    void parse_wrongRequest_saysWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const Result<PostingRequest> parsed = ledger::Posting::parse(json);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().kind, ErrorKind::Usage);
        QVERIFY2(parsed.error().message.contains(says), qPrintable(parsed.error().message));
        QVERIFY(!parsed.error().remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPostingParser)
#include "tst_postingparser.moc"
