// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/subject.h"

#include <QLocale>
#include <QTest>

using namespace zf;

namespace {

Subject subject(const char *code, const char *parent, int level, bool leaf)
{
    Subject s;
    s.code = SubjectCode(QString::fromLatin1(code));
    s.parent = SubjectCode(QString::fromLatin1(parent));
    s.level = level;
    s.isLeaf = leaf;
    s.name = QStringLiteral("科目") + s.code.text();
    return s;
}

QStringList texts(const QList<SubjectCode> &codes)
{
    QStringList result;
    for (const SubjectCode &code : codes)
        result << code.text();
    return result;
}

} // namespace

class TestChartOfAccounts : public QObject {
    Q_OBJECT

private slots:
    void chart_anyOrder_putsParentsBeforeChildren();
    void chart_broken_isRefused_data();
    void chart_broken_isRefused();
    void leavesUnder_groupAndLeaf();
    void displayName_followsLanguage();
};

void TestChartOfAccounts::chart_anyOrder_putsParentsBeforeChildren()
{
    // A child whose code sorts before its parent's.
    const Result<ChartOfAccounts> chart = ChartOfAccounts::fromSubjects(
        {subject("200101", "2001", 2, true), subject("1002", "", 1, false), subject("2001", "", 1, false),
         subject("0999", "2001", 2, true), subject("100202", "1002", 2, false),
         subject("10020201", "100202", 3, true)});
    QVERIFY(chart.ok());
    QStringList order;
    for (const Subject &s : chart->subjects())
        order << s.code.text();
    QCOMPARE(order, QStringList({"1002", "100202", "10020201", "2001", "0999", "200101"}));
    QCOMPARE(chart->depth(), 3);
    QCOMPARE(texts(chart->children({})), QStringList({"1002", "2001"}));
    QCOMPARE(texts(chart->children(SubjectCode("2001"))), QStringList({"0999", "200101"}));
    QVERIFY(chart->find(SubjectCode("100202")) != nullptr);
    QCOMPARE(chart->find(SubjectCode("100202"))->level, 2);
    QVERIFY(chart->find(SubjectCode("9")) == nullptr);
}

void TestChartOfAccounts::chart_broken_isRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("missing parent") << 0;
    QTest::newRow("level skips") << 1;
    QTest::newRow("leaf with children") << 2;
    QTest::newRow("root of level 2") << 3;
    QTest::newRow("same code twice") << 4;
    QTest::newRow("no code") << 5;
    QTest::newRow("its own parent") << 6;
    QTest::newRow("two that are each other's parent") << 7;
}

void TestChartOfAccounts::chart_broken_isRefused()
{
    QFETCH(int, kind);
    QList<Subject> subjects{subject("1", "", 1, false), subject("11", "1", 2, true)};
    QVERIFY(ChartOfAccounts::fromSubjects(subjects).ok());
    switch (kind) {
    case 0:
        subjects << subject("22", "2", 2, true);
        break;
    case 1:
        subjects << subject("12", "1", 3, true);
        break;
    case 2:
        subjects << subject("111", "11", 3, true);
        break;
    case 3:
        subjects << subject("2", "", 2, true);
        break;
    case 4:
        subjects << subject("11", "1", 2, true);
        break;
    case 5:
        subjects << subject("", "", 1, false);
        break;
    case 6:
        subjects << subject("3", "3", 2, false);
        break;
    default:
        subjects << subject("3", "4", 3, false) << subject("4", "3", 2, false);
        break;
    }
    const Result<ChartOfAccounts> chart = ChartOfAccounts::fromSubjects(subjects);
    QVERIFY(!chart.ok());
    QCOMPARE(chart.error().kind, ErrorKind::DataInvalid);
    QVERIFY(!chart.error().message.isEmpty());
}

void TestChartOfAccounts::leavesUnder_groupAndLeaf()
{
    const ChartOfAccounts chart = *ChartOfAccounts::fromSubjects(
        {subject("1", "", 1, false), subject("11", "1", 2, false), subject("111", "11", 3, true),
         subject("112", "11", 3, true), subject("12", "1", 2, true), subject("13", "1", 2, false)});
    QCOMPARE(texts(chart.leavesUnder(SubjectCode("1"))), QStringList({"111", "112", "12"}));
    QCOMPARE(texts(chart.leavesUnder(SubjectCode("112"))), QStringList({"112"}));
    QVERIFY(chart.leavesUnder(SubjectCode("13")).isEmpty());
    QVERIFY(chart.leavesUnder(SubjectCode("7")).isEmpty());
}

void TestChartOfAccounts::displayName_followsLanguage()
{
    Subject s = subject("1002", "", 1, true);
    s.name = QStringLiteral("银行存款");
    s.nameEn = QStringLiteral("Bank deposits");
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(s.displayName(), s.nameEn);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(s.displayName(), s.name);
    QLocale::setDefault(QLocale(QLocale::English));
    s.nameEn.clear();
    QCOMPARE(s.displayName(), s.name);
}

QTEST_APPLESS_MAIN(TestChartOfAccounts)
#include "tst_chartofaccounts.moc"
