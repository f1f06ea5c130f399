// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amountinwords.h"

#include <QRandomGenerator64>
#include <QTest>

using namespace zf;

class TestAmountInWords : public QObject {
    Q_OBJECT

private slots:
    void capitals_table_readsAsPrinted_data();
    void capitals_table_readsAsPrinted();
    void capitals_random_readsBack();
};

void TestAmountInWords::capitals_table_readsAsPrinted_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("minor");
    QTest::addColumn<QString>("words");
    const auto yuan = [](const char *minor, const char *words) {
        QTest::addRow("CNY %s", minor) << QStringLiteral("CNY") << QString::fromLatin1(minor)
                                       << QString(QStringLiteral("人民币") + QString::fromUtf8(words));
    };
    yuan("0", "零元整");
    yuan("1", "壹分");
    yuan("5", "伍分");
    yuan("10", "壹角整");
    yuan("56", "伍角陆分");
    yuan("100", "壹元整");
    yuan("105", "壹元零伍分");
    yuan("150", "壹元伍角整");
    yuan("1000", "壹拾元整");
    yuan("1100", "壹拾壹元整");
    yuan("10000", "壹佰元整");
    yuan("10100", "壹佰零壹元整");
    yuan("11000", "壹佰壹拾元整");
    yuan("100000", "壹仟元整");
    yuan("100100", "壹仟零壹元整");
    yuan("101000", "壹仟零壹拾元整");
    yuan("110000", "壹仟壹佰元整");
    yuan("123456", "壹仟贰佰叁拾肆元伍角陆分");
    // The examples of the rule itself: 1,409.50; 6,007.14; 1,680.32; 107,000.53; 16,409.02; 325.04.
    yuan("140950", "壹仟肆佰零玖元伍角整");
    yuan("600714", "陆仟零柒元壹角肆分");
    yuan("168032", "壹仟陆佰捌拾元叁角贰分");
    yuan("10700053", "壹拾万柒仟元伍角叁分");
    yuan("1640902", "壹万陆仟肆佰零玖元零贰分");
    yuan("32504", "叁佰贰拾伍元零肆分");
    yuan("1000000", "壹万元整");
    yuan("1000001", "壹万元零壹分");
    yuan("1000100", "壹万零壹元整");
    yuan("1001000", "壹万零壹拾元整");
    yuan("1010000", "壹万零壹佰元整");
    yuan("1100000", "壹万壹仟元整");
    yuan("10000000", "壹拾万元整");
    yuan("10000100", "壹拾万零壹元整");
    yuan("10100000", "壹拾万壹仟元整");
    yuan("100000000", "壹佰万元整");
    yuan("1000000000", "壹仟万元整");
    yuan("1000000100", "壹仟万零壹元整");
    yuan("1001000000", "壹仟零壹万元整");
    yuan("10000000000", "壹亿元整");
    yuan("10000000100", "壹亿零壹元整");
    yuan("10000100000", "壹亿零壹仟元整");
    yuan("10001000000", "壹亿零壹万元整");
    yuan("10001000100", "壹亿零壹万零壹元整");
    yuan("10010000000", "壹亿零壹拾万元整");
    yuan("11000000000", "壹亿壹仟万元整");
    yuan("100000000000", "壹拾亿元整");
    yuan("100000000001", "壹拾亿元零壹分");
    yuan("1000100010000", "壹佰亿零壹佰万零壹佰元整");
    yuan("100000000000000", "壹万亿元整");
    yuan("100010000000000", "壹万零壹亿元整");
    yuan("100000000000100", "壹万亿零壹元整");
    yuan("1000000000000000000", "壹亿亿元整");
    yuan("9223372036854775807", "玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分");
    yuan("-9223372036854775808",
         "负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分");
    yuan("-1", "负壹分");
    yuan("-100000", "负壹仟元整");

    const auto other = [](const char *code, const char *minor, const char *words) {
        QTest::addRow("%s %s", code, minor)
            << QString::fromLatin1(code) << QString::fromLatin1(minor) << QString::fromUtf8(words);
    };
    other("USD", "1050", "美元壹拾元伍角整");
    other("HKD", "-2003", "港元负贰拾元零叁分");
    other("JPY", "0", "日元零元整");
    other("JPY", "1200", "日元壹仟贰佰元整");
    other("JPY", "10001", "日元壹万零壹元整");
    other("KWD", "0", "科威特第纳尔零第纳尔整");
    other("KWD", "125", "科威特第纳尔壹佰贰拾伍费尔");
    other("KWD", "5", "科威特第纳尔伍费尔");
    other("KWD", "12000", "科威特第纳尔壹拾贰第纳尔整");
    other("KWD", "12345", "科威特第纳尔壹拾贰第纳尔叁佰肆拾伍费尔");
    other("KWD", "12005", "科威特第纳尔壹拾贰第纳尔零伍费尔");
    other("KWD", "12050", "科威特第纳尔壹拾贰第纳尔零伍拾费尔");
    other("CLF", "10203", "CLF壹元零贰分零叁毫");
    other("SEK", "100", "SEK壹元整");
}

void TestAmountInWords::capitals_table_readsAsPrinted()
{
    QFETCH(QString, code);
    QFETCH(QString, minor);
    QFETCH(QString, words);
    const Money money{*Amount::fromMinorText(minor), *Currency::fromCode(code)};
    QCOMPARE(amountInChineseCapitals(money), words);
}

namespace {

/// An independent reader of the words: sections and units back into a number of fen.
Int128 readBack(QString words)
{
    const QString digits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
    words.remove(QStringLiteral("人民币")).remove(u'整');
    const bool negative = words.startsWith(u'负');
    words.remove(u'负');
    Int128 total = 0;   // before the last 亿
    Int128 section = 0; // since then, before the last 万
    Int128 part = 0;    // since then
    Int128 fen = 0;
    Int128 digit = 0;
    for (const QChar c : words) {
        switch (c.unicode()) {
        case u'拾':
            part += digit * 10;
            digit = 0;
            break;
        case u'佰':
            part += digit * 100;
            digit = 0;
            break;
        case u'仟':
            part += digit * 1000;
            digit = 0;
            break;
        case u'万':
            section = (section + part + digit) * 10000;
            part = digit = 0;
            break;
        case u'亿':
            total = (total + section + part + digit) * 100000000;
            section = part = digit = 0;
            break;
        case u'元':
            total += section + part + digit;
            section = part = digit = 0;
            break;
        case u'角':
            fen += digit * 10;
            digit = 0;
            break;
        case u'分':
            fen += digit;
            digit = 0;
            break;
        default:
            digit = digits.indexOf(c);
            break;
        }
    }
    const Int128 value = total * 100 + fen;
    return negative ? -value : value;
}

} // namespace

void TestAmountInWords::capitals_random_readsBack()
{
    QRandomGenerator64 random(42);
    const Currency cny = *Currency::fromCode(u"CNY");
    for (int i = 0; i < 20000; ++i) {
        qint64 minor = static_cast<qint64>(random.generate()) >> random.bounded(63);
        if (i % 2 == 0) { // many zeros
            qint64 sparse = 0;
            for (int digit = 0; digit < 18; ++digit)
                sparse = sparse * 10 + (random.bounded(4) == 0 ? random.bounded(10) : 0);
            minor = sparse;
        }
        const QString words = amountInChineseCapitals({Amount::fromMinor(minor), cny});
        QVERIFY2(readBack(words) == minor, qPrintable(QString::number(minor) + u' ' + words));
        QVERIFY2(!words.contains(QStringLiteral("零零")) && !words.contains(QStringLiteral("零万")) &&
                     !words.contains(QStringLiteral("零亿")) &&
                     (minor == 0 || !words.contains(QStringLiteral("零元"))),
                 qPrintable(words));
    }
}

QTEST_APPLESS_MAIN(TestAmountInWords)
#include "tst_amountinwords.moc"
