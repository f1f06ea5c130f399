// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/filter.h"
#include "tests/core/filterfixture.h"

#include <QTest>

using namespace zf;

namespace {

const FilterFields fields = test::voucherFields();

Result<Filter::Sql> compile(const QString &text, const char *currency = "CNY")
{
    const Result<Filter> filter = Filter::parse(text, fields);
    if (!filter.ok())
        return filter.error();
    const QString code = QString::fromLatin1(currency);
    return filter->toSql(fields, code.isEmpty() ? Currency() : *Currency::fromCode(code));
}

QStringList texts(const QVariantList &values)
{
    QStringList result;
    for (const QVariant &value : values)
        result << (value.isNull() ? QStringLiteral("NULL") : value.toString());
    return result;
}

/// What a row-by-row comparison binds or writes for 0, 3, 4 and 2 digits, in that order.
QStringList perRow(const QString &text)
{
    const Result<Filter::Sql> sql = compile(text, "");
    if (!sql.ok())
        return {sql.error().message};
    QStringList result;
    QStringList bound = texts(sql->values);
    for (const QString &part : sql->where.split(QStringLiteral("THEN ")).mid(1)) {
        for (const QString &choice : part.split(QStringLiteral("ELSE ")))
            result << (choice.startsWith(u"NULL") ? QStringLiteral("NULL") : bound.takeFirst());
    }
    return result;
}

} // namespace

class TestFilterSql : public QObject {
    Q_OBJECT

private slots:
    void sql_example_isBound_data();
    void sql_example_isBound();
    void amounts_areBoundAsIntegers();
    void amounts_subCentOrTooLarge_areRefused();
    void amounts_withoutCurrency_areExactForEachRow_data();
    void amounts_withoutCurrency_areExactForEachRow();
    void amounts_withoutCurrencyColumn_askForOne();
    void amounts_filterNamesCurrency_useIt();
    void hostileText_neverReachesTheStatement();
    void terms_madeByHand_areChecked();
};

void TestFilterSql::sql_example_isBound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *text, const char *where, const QStringList &values) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromLatin1(where) << values;
    };
    row("", "", {});
    row("amount>=10万", "(e.amount >= ?)", {"10000000"});
    row("amount:-0.01", "(e.amount = ?)", {"-1"});
    row("amount:1..2", "((e.amount >= ? AND e.amount <= ?))", {"100", "200"});
    row("-amount<5", "(e.amount < ?) IS NOT TRUE", {"500"});
    row("status:posted", "(v.status = ?)", {"P"});
    row("status:posted,reversed", "(v.status IN (?, ?))", {"P", "R"});
    row("-status:posted,reversed", "(v.status IN (?, ?)) IS NOT TRUE", {"P", "R"});
    row("kind!=red", "(v.kind = ?) IS NOT TRUE", {"red"});
    row("summary~50%_!\\", "(v.summary LIKE ? ESCAPE '!')", {"%50!%!_!!\\%"});
    row("summary~退汇（全额）", "((v.summary LIKE ? ESCAPE '!' OR v.summary LIKE ? ESCAPE '!'))",
        {"%退汇（全额）%", "%退汇(全额)%"});
    row("summary:（x）", "(v.summary IN (?, ?))", {"（x）", "(x)"});
    row("date:2025-01-05", "(v.accounting_date = ?)", {"2025-01-05"});
    row("date:2025-01", "((v.accounting_date >= ? AND v.accounting_date <= ?))",
        {"2025-01-01", "2025-01-31"});
    row("date>2025-01", "(v.accounting_date > ?)", {"2025-01-31"});
    row("date:2025-01-05,2025-01-07", "(v.accounting_date IN (?, ?))", {"2025-01-05", "2025-01-07"});
    // A day in China begins at 16:00 UTC of the day before.
    row("posted:2025-01-01", "((v.posted_at >= ? AND v.posted_at < ?))",
        {"2024-12-31 16:00:00", "2025-01-01 16:00:00"});
    row("posted:2025-01", "((v.posted_at >= ? AND v.posted_at < ?))",
        {"2024-12-31 16:00:00", "2025-01-31 16:00:00"});
    row("posted>2025-01", "(v.posted_at >= ?)", {"2025-01-31 16:00:00"});
    row("posted>=2025-01", "(v.posted_at >= ?)", {"2024-12-31 16:00:00"});
    row("posted<2025-01", "(v.posted_at < ?)", {"2024-12-31 16:00:00"});
    row("posted<=2025-01", "(v.posted_at < ?)", {"2025-01-31 16:00:00"});
    row("debit!=credit", "(e.debit <> e.credit)", {});
    row("-debit>=credit", "(e.debit >= e.credit) IS NOT TRUE", {});
    row("has:order", "((v.order_no IS NOT NULL AND v.order_no <> ''))", {});
    row("-has:order", "((v.order_no IS NOT NULL AND v.order_no <> '')) IS NOT TRUE", {});
    row("has:amount", "((e.amount IS NOT NULL AND e.amount <> 0))", {});
    row("has:posted", "(v.posted_at IS NOT NULL)", {});
    row("退汇", "((v.voucher_no LIKE ? ESCAPE '!' OR v.summary LIKE ? ESCAPE '!'))", {"退汇%", "%退汇%"});
    row("posted", "((v.voucher_no LIKE ? ESCAPE '!' OR v.summary LIKE ? ESCAPE '!' OR v.status = ?))",
        {"posted%", "%posted%", "P"});
    row("12.5", "((v.voucher_no LIKE ? ESCAPE '!' OR v.summary LIKE ? ESCAPE '!' OR e.amount = ?))",
        {"12.5%", "%12.5%", "1250"});
    row("12.345", "((v.voucher_no LIKE ? ESCAPE '!' OR v.summary LIKE ? ESCAPE '!'))",
        {"12.345%", "%12.345%"});
    row("2025-01-05",
        "((v.voucher_no LIKE ? ESCAPE '!' OR v.summary LIKE ? ESCAPE '!' OR v.accounting_date = ?))",
        {"2025-01-05%", "%2025-01-05%", "2025-01-05"});
    row("status:P -kind:red", "((v.status = ?) AND (v.kind = ?) IS NOT TRUE)", {"P", "red"});
}

void TestFilterSql::sql_example_isBound()
{
    QFETCH(QString, text);
    QFETCH(QString, where);
    QFETCH(QStringList, values);
    const Result<Filter::Sql> sql = compile(text);
    QVERIFY2(sql.ok(), qPrintable(sql.ok() ? QString() : sql.error().message));
    QCOMPARE(sql->where, where);
    QCOMPARE(texts(sql->values), values);
}

void TestFilterSql::amounts_areBoundAsIntegers()
{
    for (const char *currency : {"CNY", ""}) {
        const Result<Filter::Sql> sql = compile(QStringLiteral("amount:90071992547409.93"), currency);
        QVERIFY(sql.ok());
        QCOMPARE(sql->values.last().typeId(), int(QMetaType::LongLong));
        QCOMPARE(sql->values.last().toLongLong(), 9007199254740993LL); // 2⁵³ + 1
    }
    QCOMPARE(texts(compile(QStringLiteral("amount:-92233720368547758.08"))->values),
             QStringList{QStringLiteral("-9223372036854775808")});
    QCOMPARE(texts(compile(QStringLiteral("amount:1200"), "JPY")->values),
             QStringList{QStringLiteral("1200")});
    QCOMPARE(texts(compile(QStringLiteral("amount:0.125"), "KWD")->values),
             QStringList{QStringLiteral("125")});
}

void TestFilterSql::amounts_subCentOrTooLarge_areRefused()
{
    QCOMPARE(compile(QStringLiteral("amount:0.001")).error().code, QStringLiteral("subCent"));
    QCOMPARE(compile(QStringLiteral("amount>=0.5"), "JPY").error().code, QStringLiteral("subCent"));
    QCOMPARE(compile(QStringLiteral("amount>=100万亿亿")).error().kind, ErrorKind::Usage);
    QCOMPARE(compile(QStringLiteral("amount>=92233720368547758.08")).error().code,
             QStringLiteral("overflow"));
}

void TestFilterSql::amounts_withoutCurrency_areExactForEachRow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values"); // 0, 3, 4, 2 digits
    QTest::newRow("equal") << "amount:12" << QStringList{"12", "12000", "120000", "1200"};
    QTest::newRow("equal, not in yen") << "amount:12.5" << QStringList{"NULL", "12500", "125000", "1250"};
    QTest::newRow("equal, only in dinars") << "amount:0.125" << QStringList{"NULL", "125", "1250", "NULL"};
    QTest::newRow("at least") << "amount>=0.125" << QStringList{"1", "125", "1250", "13"};
    QTest::newRow("more than") << "amount>0.125" << QStringList{"1", "126", "1251", "13"};
    QTest::newRow("at most") << "amount<=0.125" << QStringList{"0", "125", "1250", "12"};
    QTest::newRow("less than") << "amount<0.125" << QStringList{"0", "124", "1249", "12"};
    QTest::newRow("less than a whole one") << "amount<1" << QStringList{"0", "999", "9999", "99"};
    QTest::newRow("at least, negative") << "amount>=-0.125" << QStringList{"0", "-125", "-1250", "-12"};
    QTest::newRow("less than, negative") << "amount<-0.125" << QStringList{"-1", "-126", "-1251", "-13"};
    QTest::newRow("at least more than cents can")
        << "amount>=9223372036854775807" << QStringList{"9223372036854775807", "NULL", "NULL", "NULL"};
    QTest::newRow("at most more than cents can") << "amount<=9223372036854775807"
                                                 << QStringList{"9223372036854775807", "9223372036854775807",
                                                                "9223372036854775807", "9223372036854775807"};
    QTest::newRow("more than the largest yen")
        << "amount>9223372036854775807" << QStringList{"NULL", "NULL", "NULL", "NULL"};
    QTest::newRow("least of all") << "amount>=-9223372036854775808"
                                  << QStringList{"-9223372036854775808", "-9223372036854775808",
                                                 "-9223372036854775808", "-9223372036854775808"};
}

void TestFilterSql::amounts_withoutCurrency_areExactForEachRow()
{
    QFETCH(QString, text);
    QFETCH(QStringList, values);
    QCOMPARE(perRow(text), values);
    const QString where = compile(text, "")->where;
    QVERIFY(where.contains(QStringLiteral("WHEN e.currency IN ('BIF', ")));
    QVERIFY(where.contains(QStringLiteral("'JPY'")) && where.contains(QStringLiteral("'KWD'")));
}

void TestFilterSql::amounts_withoutCurrencyColumn_askForOne()
{
    FilterFields without = fields;
    for (FilterField &field : without.fields)
        field.currencyColumn.clear();
    const Filter filter = *Filter::parse(QStringLiteral("amount:5"), without);
    QCOMPARE(filter.toSql(without).error().code, QStringLiteral("filterCurrency"));
    QVERIFY(filter.toSql(without, *Currency::fromCode(u"CNY")).ok());
    // A bare number is then simply not sought among the amounts.
    const Result<Filter::Sql> bare = Filter::parse(QStringLiteral("12"), without)->toSql(without);
    QVERIFY(bare.ok() && !bare->where.contains(QStringLiteral("e.amount")));
}

void TestFilterSql::amounts_filterNamesCurrency_useIt()
{
    QCOMPARE(texts(compile(QStringLiteral("amount:5 currency:JPY"), "")->values), QStringList({"5", "JPY"}));
    QCOMPARE(texts(compile(QStringLiteral("currency:CNY amount:5"), "")->values),
             QStringList({"CNY", "500"}));
    for (const char *open : {"amount:5 -currency:JPY", "amount:5 currency:JPY,CNY", "amount:5"})
        QVERIFY(compile(QString::fromLatin1(open), "")->where.contains(QStringLiteral("CASE")));
}

void TestFilterSql::hostileText_neverReachesTheStatement()
{
    const QString hostile = QStringLiteral("x' OR 1=1; DROP TABLE voucher -- ");
    for (const QString &name : {QStringLiteral("summary~"), QStringLiteral("voucher:"), QString()}) {
        const Result<Filter::Sql> sql = compile(QString(name + u'"' + hostile + u'"'));
        QVERIFY(sql.ok());
        QVERIFY(!sql->where.contains(QStringLiteral("DROP")));
        QCOMPARE(sql->where.count(u'?'), sql->values.size());
    }
}

void TestFilterSql::terms_madeByHand_areChecked()
{
    using Op = FilterTerm::Op;
    FilterTerm term;
    term.field = QStringLiteral("nosuch");
    term.values = {QStringLiteral("5")};
    QCOMPARE(Filter::fromTerms({term}).toSql(fields).error().code, QStringLiteral("filterField"));
    term.field = QStringLiteral("amount");
    term.op = Op::Between;
    QCOMPARE(Filter::fromTerms({term}).toSql(fields).error().code, QStringLiteral("filterValue"));
    term.field = QStringLiteral("voucher");
    term.op = Op::NotEquals;
    QCOMPARE(Filter::fromTerms({term}).toSql(fields)->where,
             QStringLiteral("((v.voucher_no = ?) IS NOT TRUE)"));
    term.op = Op::Less;
    term.otherField = QStringLiteral("nosuch");
    QCOMPARE(Filter::fromTerms({term}).toSql(fields).error().code, QStringLiteral("filterField"));
}

QTEST_APPLESS_MAIN(TestFilterSql)
#include "tst_filtersql.moc"
