// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/accountingperiod.h"

#include <QLocale>
#include <QTest>

using namespace zf;

namespace {

QString rangeOf(const AccountingPeriod &period)
{
    return period.range().text();
}

} // namespace

class TestAccountingPeriod : public QObject {
    Q_OBJECT

private slots:
    void parse_valid_givesRange_data();
    void parse_valid_givesRange();
    void parse_invalid_isRefused_data();
    void parse_invalid_isRefused();
    void containing_week_startsOnMonday();
    void neighbours_everyUnit_joinWithoutGap_data();
    void neighbours_everyUnit_joinWithoutGap();
    void title_eachUnit_namesIt();
    void range_contains_itsEnds();
};

void TestAccountingPeriod::parse_valid_givesRange_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("range");
    QTest::addColumn<AccountingPeriod::Unit>("unit");
    using Unit = AccountingPeriod::Unit;
    QTest::newRow("day") << "2026-07-01"
                         << "2026-07-01" << Unit::Day;
    QTest::newRow("leap day") << "2028-02-29"
                              << "2028-02-29" << Unit::Day;
    QTest::newRow("month") << "2026-07"
                           << "2026-07-01…2026-07-31" << Unit::Month;
    QTest::newRow("February in a leap year") << "2028-02"
                                             << "2028-02-01…2028-02-29" << Unit::Month;
    QTest::newRow("quarter") << "2026-Q3"
                             << "2026-07-01…2026-09-30" << Unit::Quarter;
    QTest::newRow("quarter in small letters") << "2026q1"
                                              << "2026-01-01…2026-03-31" << Unit::Quarter;
    QTest::newRow("year") << "2026"
                          << "2026-01-01…2026-12-31" << Unit::Year;
    QTest::newRow("range") << "2026-07-01..2026-07-05"
                           << "2026-07-01…2026-07-05" << Unit::Custom;
    QTest::newRow("range as shown") << "2026-07-01…2026-07-05"
                                    << "2026-07-01…2026-07-05" << Unit::Custom;
    QTest::newRow("range of months") << "2026-01..2026-02"
                                     << "2026-01-01…2026-02-28" << Unit::Custom;
    QTest::newRow("range of one day") << "2026-07-01..2026-07-01"
                                      << "2026-07-01" << Unit::Day;
}

void TestAccountingPeriod::parse_valid_givesRange()
{
    QFETCH(QString, text);
    QFETCH(QString, range);
    QFETCH(AccountingPeriod::Unit, unit);
    const Result<AccountingPeriod> period = AccountingPeriod::parse(text);
    QVERIFY(period.ok());
    QCOMPARE(rangeOf(*period), range);
    QCOMPARE(period->unit(), unit);
    const Result<AccountingPeriod> again = AccountingPeriod::parse(period->range().text());
    QVERIFY(again.ok());
    QCOMPARE(again->range(), period->range());
}

void TestAccountingPeriod::parse_invalid_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "20260701",
                             "2026-7-1",
                             "2026-13",
                             "2026-00",
                             "2026-02-29",
                             "2026-Q5",
                             "2026-Q0",
                             "0000",
                             "0000-Q1",
                             "26",
                             "2026-07-01..",
                             "..2026-07-01",
                             "..",
                             "2026-07-05..2026-07-01",
                             "2026..2026..2026",
                             "2026\n",
                             "2026-07\n",
                             "2026-07-01\n",
                             " 2026",
                             "２０２６",
                             "today",
                             "2026-07-01T00:00:00"})
        QTest::addRow("\"%s\"", text) << QString::fromUtf8(text);
    QTest::newRow("many dots") << QString(100000, u'.');
}

void TestAccountingPeriod::parse_invalid_isRefused()
{
    QFETCH(QString, text);
    const Result<AccountingPeriod> period = AccountingPeriod::parse(text);
    QVERIFY(!period.ok());
    QCOMPARE(period.error().kind, ErrorKind::Usage);
    QCOMPARE(period.error().code, QStringLiteral("malformedPeriod"));
    QVERIFY(period.error().message.size() < 120);
}

void TestAccountingPeriod::containing_week_startsOnMonday()
{
    using Unit = AccountingPeriod::Unit;
    for (int day = 29; day <= 30; ++day) // Monday 29 and Tuesday 30 June 2026
        QCOMPARE(rangeOf(AccountingPeriod::containing(QDate(2026, 6, day), Unit::Week)),
                 QStringLiteral("2026-06-29…2026-07-05"));
    QCOMPARE(rangeOf(AccountingPeriod::containing(QDate(2026, 7, 5), Unit::Week)), // Sunday
             QStringLiteral("2026-06-29…2026-07-05"));
    QCOMPARE(AccountingPeriod::containing(QDate(2026, 7, 5), Unit::Week).range().from.dayOfWeek(),
             int(Qt::Monday));
}

void TestAccountingPeriod::neighbours_everyUnit_joinWithoutGap_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("day") << "2026-03-01"
                         << "2026-02-28"
                         << "2026-03-02";
    QTest::newRow("month") << "2026-01"
                           << "2025-12-01…2025-12-31"
                           << "2026-02-01…2026-02-28";
    QTest::newRow("quarter") << "2026-Q1"
                             << "2025-10-01…2025-12-31"
                             << "2026-04-01…2026-06-30";
    QTest::newRow("year") << "2026"
                          << "2025-01-01…2025-12-31"
                          << "2027-01-01…2027-12-31";
    QTest::newRow("range") << "2026-07-01..2026-07-05"
                           << "2026-06-26…2026-06-30"
                           << "2026-07-06…2026-07-10";
}

void TestAccountingPeriod::neighbours_everyUnit_joinWithoutGap()
{
    QFETCH(QString, text);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const AccountingPeriod period = *AccountingPeriod::parse(text);
    QCOMPARE(rangeOf(period.previous()), before);
    QCOMPARE(rangeOf(period.next()), after);
    QCOMPARE(period.previous().next(), period);
    QCOMPARE(period.next().previous(), period);
    QCOMPARE(period.previous().range().to.addDays(1), period.range().from);
    QCOMPARE(period.range().to.addDays(1), period.next().range().from);
}

void TestAccountingPeriod::title_eachUnit_namesIt()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(AccountingPeriod::parse(u"2026-07")->title(), QStringLiteral("July 2026"));
    QCOMPARE(AccountingPeriod::parse(u"2026-Q3")->title(), QStringLiteral("Q3 2026"));
    QVERIFY(AccountingPeriod::parse(u"2026")->title().contains(QStringLiteral("2026")));
    QCOMPARE(AccountingPeriod::parse(u"2026-07-01")->title(), QStringLiteral("2026-07-01"));
    QCOMPARE(AccountingPeriod::parse(u"2026-07-01..2026-07-05")->title(),
             QStringLiteral("2026-07-01…2026-07-05"));
}

void TestAccountingPeriod::range_contains_itsEnds()
{
    const DateRange range{QDate(2026, 7, 1), QDate(2026, 7, 31)};
    QVERIFY(range.isValid());
    QVERIFY(range.contains(range.from) && range.contains(range.to));
    QVERIFY(!range.contains(QDate(2026, 6, 30)) && !range.contains(QDate(2026, 8, 1)));
    QVERIFY(!DateRange().isValid());
    QVERIFY(!(DateRange{range.to, range.from}.isValid()));
}

QTEST_APPLESS_MAIN(TestAccountingPeriod)
#include "tst_accountingperiod.moc"
