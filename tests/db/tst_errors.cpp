// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/errors.h"

#include <QSet>
#include <QTest>

using namespace zf;
using namespace zf::db;

class TestErrors : public QObject {
    Q_OBJECT
private slots:
    void server_ofNativeCode_hasItsKind_data();
    void server_ofNativeCode_hasItsKind();
    void server_ofMissingRelation_namesIt();
    void server_ofDuplicateValue_doesNotQuoteIt();
    void connecting_ofNativeCode_hasItsKind_data();
    void connecting_ofNativeCode_hasItsKind();
    void signal_ofKnownWord_hasCodeAndSentence_data();
    void signal_ofKnownWord_hasCodeAndSentence();
    void signal_ofUnknownWord_keepsItsText();
    void signals_ofDifferentWords_haveDifferentSentences();
    void repaired_ofLatin1DecodedText_isUtf8Again();
    void lost_isOnlyWhatEndsTheConnection();
};

void TestErrors::server_ofNativeCode_hasItsKind_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int code, ErrorKind kind) { QTest::addRow("%d", code) << code << kind; };
    row(1317, ErrorKind::Cancelled);
    for (const int code : {1969, 3024})
        row(code, ErrorKind::Timeout);
    for (const int code : {2002, 2003, 2006, 2013, 2026, 2055, 1927, 1053, 1040, 1203, 1226})
        row(code, ErrorKind::Unreachable);
    for (const int code : {1142, 1143, 1227, 1370, 1044, 1290, 1792})
        row(code, ErrorKind::Refused);
    for (const int code : {1146, 1054, 1305, 1049})
        row(code, ErrorKind::ContractNotMet);
    for (const int code : {1205, 1213, 1020})
        row(code, ErrorKind::Conflict);
    for (const int code : {1264, 1690})
        row(code, ErrorKind::DataInvalid);
    row(1064, ErrorKind::Internal);
}

void TestErrors::server_ofNativeCode_hasItsKind()
{
    QFETCH(const int, code);
    QFETCH(const ErrorKind, kind);
    const Error error = errorFromServer(code, QStringLiteral("HY000"), QStringLiteral("text"));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.nativeCode, code);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.outcomeUnknown);
}

void TestErrors::server_ofMissingRelation_namesIt()
{
    const Error error = errorFromServer(1146, QStringLiteral("42S02"),
                                        QStringLiteral("Table 'ledger.voucher' doesn't exist"));
    QVERIFY(error.message.contains(u"ledger.voucher"));
    QVERIFY(!error.remedy.isEmpty());
}

void TestErrors::server_ofDuplicateValue_doesNotQuoteIt()
{
    const Error error =
        errorFromServer(1062, QStringLiteral("23000"),
                        QStringLiteral("Duplicate entry '6222021234567890123' for key 'card'"));
    QVERIFY(!error.message.contains(u"6222021234567890123"));
}

void TestErrors::connecting_ofNativeCode_hasItsKind_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int code, ErrorKind kind) { QTest::addRow("%d", code) << code << kind; };
    for (const int code : {1044, 1045, 1698, 1251, 2059, 2061, 5010})
        row(code, ErrorKind::SignInFailed);
    row(2026, ErrorKind::TlsFailed);
    row(1049, ErrorKind::ContractNotMet);
    for (const int code : {2002, 2003, 2005, 2013, 1040, 1203, 1226})
        row(code, ErrorKind::Unreachable);
}

void TestErrors::connecting_ofNativeCode_hasItsKind()
{
    QFETCH(const int, code);
    QFETCH(const ErrorKind, kind);
    const Error error =
        errorFromConnecting(code, QStringLiteral("text"), QStringLiteral("db.example.com:3306"));
    QCOMPARE(error.kind, kind);
    QVERIFY(error.message.contains(u"db.example.com:3306"));
}

void TestErrors::signal_ofKnownWord_hasCodeAndSentence_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word :
         {"unbalanced",      "bookUnbalanced", "closedDate",      "unknownAccount",    "inactiveAccount",
          "unknownSubject",  "nonLeafSubject", "subjectMismatch", "wrongCurrency",     "zeroLine",
          "oneSided",        "overdraft",      "overflow",        "keyReused",         "malformed",
          "alreadyReversed", "notReversible",  "unknownVoucher",  "nestedTransaction", "checksFailed",
          "dayState"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestErrors::signal_ofKnownWord_hasCodeAndSentence()
{
    QFETCH(const QString, word);
    const Error error = errorFromServer(1644, QStringLiteral("45000"), word + QStringLiteral(": 账户 1001"));
    QCOMPARE(error.kind, word == u"malformed" ? ErrorKind::Usage : ErrorKind::BusinessRule);
    QCOMPARE(error.code, word);
    QVERIFY(!error.message.startsWith(word));
    QVERIFY(error.message.contains(u"账户 1001"));
    QVERIFY(!error.message.contains(u"The ledger refused the request")); // the sentence for unknown words
}

void TestErrors::signal_ofUnknownWord_keepsItsText()
{
    const Error error = errorFromSignal(QStringLiteral("tuesday: not on a Tuesday"));
    QCOMPARE(error.kind, ErrorKind::BusinessRule);
    QCOMPARE(error.code, QStringLiteral("tuesday"));
    QVERIFY(error.message.contains(u"not on a Tuesday"));
    QVERIFY(!errorFromSignal(QString()).message.isEmpty());
}

void TestErrors::signals_ofDifferentWords_haveDifferentSentences()
{
    QSet<QString> sentences;
    for (const char *word : {"unbalanced", "closedDate", "overdraft", "keyReused", "zeroLine"})
        sentences.insert(errorFromSignal(QString::fromLatin1(word)).message);
    QCOMPARE(sentences.size(), 5);
}

void TestErrors::repaired_ofLatin1DecodedText_isUtf8Again()
{
    const QString text = QStringLiteral("不能自审: é");
    QCOMPARE(repairedErrorText(QString::fromLatin1(text.toUtf8())), text);
    QCOMPARE(repairedErrorText(text), text);
    QCOMPARE(repairedErrorText(QStringLiteral("plain")), QStringLiteral("plain"));
    QCOMPARE(repairedErrorText(QStringLiteral("caf\u00e9")), QStringLiteral("caf\u00e9")); // was right
}

void TestErrors::lost_isOnlyWhatEndsTheConnection()
{
    for (const int code : {2006, 2013, 2026, 2055, 1927, 1053})
        QVERIFY(losesConnection(code));
    for (const int code : {0, 1317, 1969, 1146, 1205, 1213, 1644, 1040})
        QVERIFY(!losesConnection(code));
}

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_errors.moc"
