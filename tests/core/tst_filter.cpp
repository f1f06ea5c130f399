// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/filter.h"
#include "tests/core/filterfixture.h"
#include "tests/core/filtergenerator.h"

#include <QTest>

using namespace zf;

namespace {

const FilterFields fields = test::voucherFields();

/// The offset in "filter@N", −1 when the code is none.
qsizetype positionOf(const Error &error)
{
    const QString prefix = QStringLiteral("filter@");
    bool ok = false;
    const qsizetype at = error.code.startsWith(prefix) ? error.code.mid(prefix.size()).toLongLong(&ok) : -1;
    return ok ? at : -1;
}

/// What is wrong with a parse, or an empty text.
QString complaint(const QString &text)
{
    const Result<Filter> filter = Filter::parse(text, fields);
    if (!filter.ok()) {
        const qsizetype at = positionOf(filter.error());
        const bool sound = at >= 0 && at <= text.size() && filter.error().kind == ErrorKind::Usage &&
                           !filter.error().message.isEmpty();
        return sound ? QString() : QString(QStringLiteral("unsound error ") + filter.error().code);
    }
    const QString canonical = filter->text();
    const Result<Filter> again = Filter::parse(canonical, fields);
    if (!again.ok())
        return QString(QStringLiteral("canonical text refused: ") + canonical + u' ' + again.error().message);
    if (!(*again == *filter))
        return QString(QStringLiteral("other terms: ") + canonical + QStringLiteral(" → ") + again->text());
    if (again->text() != canonical)
        return QString(QStringLiteral("unstable: ") + canonical + QStringLiteral(" → ") + again->text());
    const Result<Filter::Sql> sql = filter->toSql(fields);
    if (!sql.ok())
        return QString(QStringLiteral("no SQL: ") + sql.error().message);
    if (sql->where.count(u'?') != sql->values.size() || sql->where.isEmpty() != filter->isEmpty())
        return QString(QStringLiteral("placeholders: ") + sql->where);
    return {};
}

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void parse_example_givesCanonicalText_data();
    void parse_example_givesCanonicalText();
    void parse_equalSpellings_giveEqualTerms_data();
    void parse_equalSpellings_giveEqualTerms();
    void parse_wrong_saysWhere_data();
    void parse_wrong_saysWhere();
    void parse_tooMuch_isRefused();
    void parse_connectives_areRefusedUnlessQuoted();
    void parse_noBareFields_refusesWords();
    void text_literalThatNamesAField_staysALiteral();
    void random_validFilters_roundTrip();
    void random_rubbish_neverCrashes();
    void find_nameOrAlias_whateverCase();
};

void TestFilter::parse_example_givesCanonicalText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    row("", "");
    row("   ", "");
    row("amount>=10万", "amount>=100000");
    row("金额>10万 状态:已过账", "amount>100000 status:P");
    row("currency:CNY", "currency:CNY");
    row("currency:人民币", "currency:CNY");
    row("currency:cny", "currency:CNY");
    row("status:posted,reversed", "status:P,R");
    row("status:posted,posted", "status:P");
    row("-kind:red", "-kind:red");
    row("kind!=red", "-kind:red");
    row("-kind!=red", "kind:red");
    row("kind:充值", "kind:\"top up\"");
    row("summary~\"退汇\"", "summary~退汇");
    row("summary~\"a b\\\"c\\\\\"", "summary~\"a b\\\"c\\\\\"");
    row("summary~退汇（全额）", "summary~\"退汇（全额）\"");
    row("summary!~x", "-summary~x");
    row("summary:\"\"", "summary:\"\"");
    row("date:2025-01", "date:2025-01-01..2025-01-31");
    row("date:2025-01-05..2025-01-31", "date:2025-01-05..2025-01-31");
    row("date:2025-01…2025-03", "date:2025-01-01..2025-03-31");
    row("date:2025-01-05", "date:2025-01-05");
    row("date:2025-01-05..2025-01-05", "date:2025-01-05");
    row("date:2025-01-05,2025-01-07", "date:2025-01-05,2025-01-07");
    row("date>=2025-02", "date>=2025-02-01");
    row("date>2025-02", "date>2025-02-28");
    row("date<2025-02", "date<2025-02-01");
    row("date<=2025-02", "date<=2025-02-28");
    row("date:2025-02..", "date>=2025-02-01");
    row("date:..2025-02", "date<=2025-02-28");
    row("date:2025-Q1", "date:2025-01-01..2025-03-31");
    row("date:2025", "date:2025-01-01..2025-12-31");
    row("date:20250105", "date:2025-01-05");
    row("日期:2025年1月5日", "date:2025-01-05");
    row("日期:2025年1月", "date:2025-01-01..2025-01-31");
    row("date:2025/1/5", "date:2025-01-05");
    row("posted:2025-01", "posted:2025-01-01..2025-01-31");
    row("debit!=credit", "debit!=credit");
    row("借方≠贷方", "debit!=credit");
    row("debit=credit", "debit=credit");
    row("-debit<credit", "-debit<credit");
    row("has:order", "has:order");
    row("-有：订单", "-has:order");
    row("amount:5", "amount:5");
    row("amount:-5", "amount:-5");
    row("amount:−5", "amount:-5");
    row("amount:+5", "amount:5");
    row("amount:-0.00", "amount:0");
    row("amount:0012.50", "amount:12.5");
    row("amount:1.5亿", "amount:150000000");
    row("amount:1.23456789万", "amount:12345.6789");
    row("amount:3千万元", "amount:30000000");
    row("amount:1万亿", "amount:1000000000000");
    row("amount:10..20", "amount:10..20");
    row("amount:-10万..2亿", "amount:-100000..200000000");
    row("amount:10..10.0", "amount:10");
    row("amount:10..", "amount>=10");
    row("amount:..10", "amount<=10");
    row("amount:9223372036854775807", "amount:9223372036854775807");
    row("amount >= 5", "amount>=5");
    row("amount ： 5", "amount:5");
    row("amount==5", "amount:5");
    row("amount<>5", "-amount:5");
    row("voucher:V1..V9", "voucher:V1..V9");
    row("voucher>=V1", "voucher>=\"V1\"");
    row("voucher:V1,V2", "voucher:V1,V2");
    row("voucher:Ｖ１", "voucher:V1");
    row("退汇", "退汇");
    row("\"two words\" -x", "\"two words\" -x");
    row("“two words”", "\"two words\"");
    row("\"-x\"", "\"-x\"");
    row("--x", "-\"-x\"");
    row("urgent!", "\"urgent!\"");
    row("amount", "amount");
    row("amount -退汇", "amount -退汇");
    row("amount>=10万 currency:CNY status:posted,reversed -kind:red summary~\"退汇\" date:2025-01 "
        "debit!=credit has:order",
        "amount>=100000 currency:CNY status:P,R -kind:red summary~退汇 date:2025-01-01..2025-01-31 "
        "debit!=credit has:order");
}

void TestFilter::parse_example_givesCanonicalText()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<Filter> filter = Filter::parse(text, fields);
    QVERIFY2(filter.ok(), qPrintable(filter.ok() ? QString() : filter.error().message));
    QCOMPARE(filter->text(), canonical);
    QCOMPARE(complaint(text), QString());
}

void TestFilter::parse_equalSpellings_giveEqualTerms_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("full width") << "金额＞＝１０万　状态：已过账，已冲销"
                                << "amount>=100000 status:P,R";
    QTest::newRow("single signs") << "amount≥5 debit≤6"
                                  << "amount>=5 debit<=6";
    QTest::newRow("full-width quotes") << "summary～＂退 汇＂"
                                       << "summary~\"退 汇\"";
    QTest::newRow("Chinese quotes") << "summary~”退 汇“"
                                    << "summary~\"退 汇\"";
    QTest::newRow("full-width minus") << "－kind：red"
                                      << "-kind:red";
    QTest::newRow("true minus") << "−kind:red amount:−5"
                                << "-kind:red amount:-5";
    QTest::newRow("full-width date") << "日期：２０２５－０１"
                                     << "date:2025-01";
    QTest::newRow("full-width dots") << "amount:１．５．．２．５"
                                     << "amount:1.5..2.5";
    QTest::newRow("quoted amount") << "amount:\"10万\""
                                   << "amount:100000";
}

void TestFilter::parse_equalSpellings_giveEqualTerms()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const Result<Filter> a = Filter::parse(one, fields);
    const Result<Filter> b = Filter::parse(other, fields);
    QVERIFY2(a.ok(), qPrintable(a.ok() ? QString() : a.error().message));
    QVERIFY(b.ok());
    QCOMPARE(a->text(), b->text());
    QVERIFY(*a == *b);
}

void TestFilter::parse_wrong_saysWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    const auto row = [](const char *text, int at) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << at;
    };
    row("nosuch:1", 0);
    row("amount:5 nosuch:1", 9);
    row("-nosuch:1", 1);
    row("amount:", 6);
    row("amount>=", 6);
    row("amount:x", 7);
    row("amount:1,000", 7);
    row("amount:1e5", 7);
    row("amount:1.23456", 7);
    row("amount:9223372036854775809", 7);
    row("amount:100万亿亿", 7);
    row("amount:20..10", 7);
    row("amount:..", 7);
    row("amount:1..2..3", 10);
    row("amount~5", 7);
    row("amount>5..6", 7);
    row("date:2025-13", 5);
    row("date:2025-02-30", 5);
    row("date:2025-02..2025-01", 5);
    row("date:2025-01,2025-02", 5);
    row("date:2025-01-01,2025-02-01..2025-03-01", 26);
    row("status:nosuch", 7);
    row("status:posted,nosuch", 14);
    row("status:posted,", 14);
    row("status:,posted", 7);
    row("status>posted", 7);
    row("summary>x", 8);
    row("status~post", 7);
    row("summary~\"x", 8);
    row("summary~\"\"", 8);
    row("summary~\"x\"y", 11);
    row("summary~x\"y\"", 9);
    row("\"x", 0);
    row("\"\"", 0);
    row("\"x\"y", 3);
    row("x\"y\"", 1);
    row("-", 0);
    row("x - y", 2);
    row(":5", 0);
    row("=", 0);
    row("has:nosuch", 4);
    row("has=order", 0);
    row("http://x", 0);
}

void TestFilter::parse_wrong_saysWhere()
{
    QFETCH(QString, text);
    QFETCH(int, at);
    const Result<Filter> filter = Filter::parse(text, fields);
    QVERIFY(!filter.ok());
    QCOMPARE(filter.error().kind, ErrorKind::Usage);
    QCOMPARE(filter.error().code, QStringLiteral("filter@%1").arg(at));
    QVERIFY(filter.error().message.endsWith(u'.') && !filter.error().message.contains(u'%'));
}

void TestFilter::parse_tooMuch_isRefused()
{
    QVERIFY(Filter::parse(QStringLiteral("x ").repeated(64), fields).ok());
    QVERIFY(!Filter::parse(QStringLiteral("x ").repeated(65), fields).ok());
    QString list = QStringLiteral("voucher:0");
    for (int i = 1; i < 500; ++i)
        list += u',' + QString::number(i);
    QVERIFY(Filter::parse(list, fields).ok());
    QVERIFY(!Filter::parse(QString(list + QStringLiteral(",500")), fields).ok());
    QVERIFY(!Filter::parse(QString(QStringLiteral("amount:") + QString(100000, u'9')), fields).ok());
    QVERIFY(!Filter::parse(QString(QStringLiteral("date:") + QString(100000, u'.')), fields).ok());
}

void TestFilter::parse_connectives_areRefusedUnlessQuoted()
{
    const QList<std::pair<QString, QString>> wrongAt{
        {QStringLiteral("amount:5 and amount:6"), QStringLiteral("filter@9")},
        {QStringLiteral("退汇 OR 充值"), QStringLiteral("filter@3")},
        {QStringLiteral("not 退汇"), QStringLiteral("filter@0")},
        {QStringLiteral("退汇 ＡＮＤ 充值"), QStringLiteral("filter@3")},
        {QStringLiteral("退汇 || 充值"), QStringLiteral("filter@3")}};
    for (const auto &[text, code] : wrongAt)
        QCOMPARE(Filter::parse(text, fields).error().code, code);
    const Result<Filter> literal = Filter::parse(QStringLiteral("退汇 \"and\" band"), fields);
    QVERIFY(literal.ok());
    QCOMPARE(literal->terms()[1].values, QStringList{QStringLiteral("and")});
    QCOMPARE(Filter::parse(literal->text(), fields)->terms(), literal->terms()); // written with its quotes
}

void TestFilter::parse_noBareFields_refusesWords()
{
    FilterFields strict = fields;
    strict.bareTextFields.clear();
    QCOMPARE(Filter::parse(QStringLiteral("amount:5 退汇"), strict).error().code, QStringLiteral("filter@9"));
}

void TestFilter::text_literalThatNamesAField_staysALiteral()
{
    const Result<Filter> literal = Filter::parse(QStringLiteral("voucher>=\"order\""), fields);
    QVERIFY(literal.ok());
    QVERIFY(literal->terms()[0].otherField.isEmpty());
    QCOMPARE(literal->terms()[0].values, QStringList{QStringLiteral("order")});
    const Result<Filter> columns = Filter::parse(QStringLiteral("voucher>=order"), fields);
    QCOMPARE(columns->terms()[0].otherField, QStringLiteral("order"));
    QVERIFY(columns->terms()[0].values.isEmpty());
    // After a colon it is never a field.
    QCOMPARE(Filter::parse(QStringLiteral("voucher:order"), fields)->terms()[0].values,
             QStringList{QStringLiteral("order")});
}

void TestFilter::random_validFilters_roundTrip()
{
    test::FilterGenerator generator(20260701);
    int parsed = 0;
    for (int i = 0; i < 20000; ++i) {
        const QString text = generator.filter();
        const QString wrong = complaint(text);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString(text + QStringLiteral("\n") + wrong)));
        parsed += Filter::parse(text, fields).ok() ? 1 : 0;
    }
    QVERIFY2(parsed > 15000, qPrintable(QString::number(parsed)));
}

void TestFilter::random_rubbish_neverCrashes()
{
    test::FilterGenerator generator(42);
    int refused = 0;
    for (int i = 0; i < 60000; ++i) {
        const QString text = i % 2 == 0 ? generator.rubbish() : generator.damaged();
        const QString wrong = complaint(text);
        QVERIFY2(wrong.isEmpty(), qPrintable(QString(text + QStringLiteral("\n") + wrong)));
        refused += Filter::parse(text, fields).ok() ? 0 : 1;
    }
    QVERIFY2(refused > 10000, qPrintable(QString::number(refused)));
}

void TestFilter::find_nameOrAlias_whateverCase()
{
    QCOMPARE(fields.find(u"Amount")->name, QStringLiteral("amount"));
    QCOMPARE(fields.find(u"金额")->name, QStringLiteral("amount"));
    QVERIFY(fields.find(u"amoun") == nullptr);
    QVERIFY(fields.find(u"") == nullptr);
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
