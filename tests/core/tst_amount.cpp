// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amount.h"

#include <QRandomGenerator64>
#include <QTest>

#include <limits>

using namespace zf;

namespace {

Currency currency(const QString &code)
{
    const Result<Currency> result = Currency::fromCode(code);
    Q_ASSERT(result.ok());
    return *result;
}

} // namespace

class TestAmount : public QObject {
    Q_OBJECT

private slots:
    void currency_known_hasIsoExponent_data();
    void currency_known_hasIsoExponent();
    void currency_unknown_isRefused();
    void currency_all_isSortedUniqueAndFound();
    void majorText_valid_roundTrips_data();
    void majorText_valid_roundTrips();
    void majorText_invalid_isRefused_data();
    void majorText_invalid_isRefused();
    void majorText_shorterFraction_isFilledUp();
    void minorText_valid_roundTrips_data();
    void minorText_valid_roundTrips();
    void minorText_invalid_isRefused();
    void display_anySize_groupsWithTrueMinus_data();
    void display_anySize_groupsWithTrueMinus();
    void sum_ofManyExtremes_isExact();
    void random_anyCurrency_roundTrips();
};

void TestAmount::currency_known_hasIsoExponent_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exponent");
    for (const char *code : {"JPY", "KRW", "VND", "ISK", "CLP", "XOF", "XAF", "PYG", "UGX"})
        QTest::addRow("%s", code) << QString::fromLatin1(code) << 0;
    for (const char *code :
         {"CNY", "USD", "EUR", "HKD", "GBP", "CZK", "TWD", "MOP", "IDR", "HUF", "ZWG", "XCG"})
        QTest::addRow("%s", code) << QString::fromLatin1(code) << 2;
    for (const char *code : {"KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"})
        QTest::addRow("%s", code) << QString::fromLatin1(code) << 3;
    for (const char *code : {"CLF", "UYW"})
        QTest::addRow("%s", code) << QString::fromLatin1(code) << 4;
}

void TestAmount::currency_known_hasIsoExponent()
{
    QFETCH(QString, code);
    QFETCH(int, exponent);
    const Result<Currency> result = Currency::fromCode(code);
    QVERIFY(result.ok());
    QCOMPARE(result->exponent(), exponent);
    QCOMPARE(result->code(), code);
}

void TestAmount::currency_unknown_isRefused()
{
    for (const QString &code :
         {QString(), QStringLiteral("cny"), QStringLiteral("CN"), QStringLiteral("CNYX"),
          QStringLiteral("RMB"), QStringLiteral("ＣＮＹ"), QStringLiteral("CN\0")}) {
        const Result<Currency> result = Currency::fromCode(code);
        QVERIFY2(!result.ok(), qPrintable(code));
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(result.error().code, QStringLiteral("unknownCurrency"));
    }
    QVERIFY(!Currency().isValid());
}

void TestAmount::currency_all_isSortedUniqueAndFound()
{
    const QList<Currency> all = Currency::all();
    QVERIFY(all.size() >= 150);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Result<Currency> found = Currency::fromCode(all[i].code());
        QVERIFY2(found.ok() && *found == all[i], qPrintable(all[i].code()));
        if (i > 0)
            QVERIFY2(all[i - 1] < all[i], qPrintable(all[i].code()));
    }
}

void TestAmount::majorText_valid_roundTrips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("minor");
    QTest::newRow("zero") << "0.00"
                          << "CNY"
                          << "0";
    QTest::newRow("one cent less than nothing") << "-0.01"
                                                << "CNY"
                                                << "-1";
    QTest::newRow("largest BIGINT in CNY") << "92233720368547758.07"
                                           << "CNY"
                                           << "9223372036854775807";
    QTest::newRow("smallest BIGINT in CNY") << "-92233720368547758.08"
                                            << "CNY"
                                            << "-9223372036854775808";
    QTest::newRow("yen") << "1200"
                         << "JPY"
                         << "1200";
    QTest::newRow("largest BIGINT in JPY") << "9223372036854775807"
                                           << "JPY"
                                           << "9223372036854775807";
    QTest::newRow("smallest BIGINT in JPY") << "-9223372036854775808"
                                            << "JPY"
                                            << "-9223372036854775808";
    QTest::newRow("dinar") << "0.125"
                           << "KWD"
                           << "125";
    QTest::newRow("smallest BIGINT in KWD") << "-9223372036854775.808"
                                            << "KWD"
                                            << "-9223372036854775808";
    QTest::newRow("beyond double's 53 bits") << "90071992547409.93"
                                             << "CNY"
                                             << "9007199254740993";
}

void TestAmount::majorText_valid_roundTrips()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, minor);
    const Currency of = currency(code);
    const Result<Amount> amount = Amount::fromMajorText(text, of);
    QVERIFY(amount.ok());
    QCOMPARE(amount->minorText(), minor);
    QCOMPARE(amount->plain(of.exponent()), text);
    QVERIFY(amount->toInt64().has_value());
    QCOMPARE(QString::number(*amount->toInt64()), minor);
}

void TestAmount::majorText_invalid_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("error");
    for (const char *text :
         {"",   "-",  ".",    ".5",    "5.",  "-.5", "+5",  "1e5", "1E2", "1,000", "1 000", " 1",
          "1 ", "１", "0x10", "1.2.3", "--1", "−1",  "NaN", "inf", "1_0", "1\n",   "٣"})
        QTest::addRow("malformed \"%s\"", text) << QString::fromUtf8(text) << "CNY"
                                                << "malformedAmount";
    QTest::newRow("a tenth of a cent") << "0.001"
                                       << "CNY"
                                       << "subCent";
    QTest::newRow("a zero too many") << "1.230"
                                     << "CNY"
                                     << "subCent";
    QTest::newRow("half a yen") << "0.5"
                                << "JPY"
                                << "subCent";
    QTest::newRow("a tenth of a fils") << "0.0001"
                                       << "KWD"
                                       << "subCent";
    QTest::newRow("BIGINT plus one") << "92233720368547758.08"
                                     << "CNY"
                                     << "overflow";
    QTest::newRow("BIGINT minus one") << "-92233720368547758.09"
                                      << "CNY"
                                      << "overflow";
    QTest::newRow("forty digits") << "1234567890123456789012345678901234567890"
                                  << "JPY"
                                  << "overflow";
}

void TestAmount::majorText_invalid_isRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, error);
    const Result<Amount> amount = Amount::fromMajorText(text, currency(code));
    QVERIFY(!amount.ok());
    QCOMPARE(amount.error().code, error);
    QCOMPARE(amount.error().kind, ErrorKind::Usage);
    QVERIFY(!amount.error().message.isEmpty() && !amount.error().message.contains(u'%'));
}

void TestAmount::majorText_shorterFraction_isFilledUp()
{
    QCOMPARE(Amount::fromMajorText(u"7", currency("CNY"))->minorText(), QStringLiteral("700"));
    QCOMPARE(Amount::fromMajorText(u"7.5", currency("CNY"))->minorText(), QStringLiteral("750"));
    QCOMPARE(Amount::fromMajorText(u"-0", currency("CNY"))->minorText(), QStringLiteral("0"));
    QCOMPARE(Amount::fromMajorText(u"007.50", currency("CNY"))->minorText(), QStringLiteral("750"));
    QCOMPARE(Amount::fromMajorText(u"1", Currency()).error().code, QStringLiteral("noCurrency"));
}

void TestAmount::minorText_valid_roundTrips_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"0", "1", "-1", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
          "276701161105643274210000000", "-85070591730234615865843651857942052863"})
        QTest::addRow("%s", text) << QString::fromLatin1(text);
}

void TestAmount::minorText_valid_roundTrips()
{
    QFETCH(QString, text);
    const Result<Amount> amount = Amount::fromMinorText(text);
    QVERIFY(amount.ok());
    QCOMPARE(amount->minorText(), text);
    const bool fits = text.toLongLong() != 0 || text == u"0";
    QCOMPARE(amount->toInt64().has_value(), fits);
}

void TestAmount::minorText_invalid_isRefused()
{
    for (const char *text : {"", "-", "1.0", "1.5", "1e3", "+1", " 1", "1 ", "abc", "１", "NULL",
                             "999999999999999999999999999999999999999999"}) {
        const Result<Amount> amount = Amount::fromMinorText(QString::fromUtf8(text));
        QVERIFY2(!amount.ok(), text);
        QCOMPARE(amount.error().kind, ErrorKind::DataInvalid);
        QCOMPARE(amount.error().code, QStringLiteral("malformedAmount"));
    }
}

void TestAmount::display_anySize_groupsWithTrueMinus_data()
{
    QTest::addColumn<QString>("minor");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("display");
    QTest::newRow("zero") << "0" << 2 << "0.00"
                          << "0.00";
    QTest::newRow("minus a cent") << "-1" << 2 << "-0.01"
                                  << "−0.01";
    QTest::newRow("three digits") << "99999" << 2 << "999.99"
                                  << "999.99";
    QTest::newRow("four digits") << "-123456" << 2 << "-1234.56"
                                 << "−1,234.56";
    QTest::newRow("a million") << "100000000" << 2 << "1000000.00"
                               << "1,000,000.00";
    QTest::newRow("yen") << "1234567" << 0 << "1234567"
                         << "1,234,567";
    QTest::newRow("dinar") << "-1000125" << 3 << "-1000.125"
                           << "−1,000.125";
    QTest::newRow("smallest BIGINT") << "-9223372036854775808" << 2 << "-92233720368547758.08"
                                     << "−92,233,720,368,547,758.08";
    QTest::newRow("beyond BIGINT") << "276701161105643274210" << 2 << "2767011611056432742.10"
                                   << "2,767,011,611,056,432,742.10";
}

void TestAmount::display_anySize_groupsWithTrueMinus()
{
    QFETCH(QString, minor);
    QFETCH(int, exponent);
    QFETCH(QString, plain);
    QFETCH(QString, display);
    const Amount amount = *Amount::fromMinorText(minor);
    QCOMPARE(amount.plain(exponent), plain);
    QCOMPARE(amount.display(exponent), display);
}

void TestAmount::sum_ofManyExtremes_isExact()
{
    Amount sum;
    for (int i = 0; i < 30000; ++i)
        sum += Amount::fromMinor(std::numeric_limits<qint64>::max());
    QCOMPARE(sum.minorText(), QStringLiteral("276701161105643274210000"));
    QVERIFY(!sum.toInt64());
    for (int i = 0; i < 30000; ++i)
        sum -= Amount::fromMinor(std::numeric_limits<qint64>::max());
    QVERIFY(sum.isZero());
    const Amount least = Amount::fromMinor(std::numeric_limits<qint64>::min());
    QCOMPARE(least.abs().minorText(), QStringLiteral("9223372036854775808"));
    QCOMPARE((-least).minorText(), QStringLiteral("9223372036854775808"));
    QVERIFY(least < Amount() && Amount() < -least);
}

void TestAmount::random_anyCurrency_roundTrips()
{
    QRandomGenerator64 random(20260701);
    const QList<Currency> all = Currency::all();
    for (int i = 0; i < 20000; ++i) {
        const qint64 minor = static_cast<qint64>(random.generate()) >> random.bounded(63);
        const Currency of = all[random.bounded(int(all.size()))];
        const Amount amount = Amount::fromMinor(minor);
        const Result<Amount> major = Amount::fromMajorText(amount.plain(of.exponent()), of);
        QVERIFY2(major.ok() && *major == amount, qPrintable(amount.plain(of.exponent())));
        QCOMPARE(amount.minorText(), QString::number(minor));
        QString shown = amount.display(of.exponent());
        shown.remove(u',').replace(QChar(0x2212), u'-');
        QCOMPARE(shown, amount.plain(of.exponent()));
    }
}

QTEST_APPLESS_MAIN(TestAmount)
#include "tst_amount.moc"
