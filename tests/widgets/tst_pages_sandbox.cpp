// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/roles.h"
#include "models/items/trialbalancemodel.h"
#include "tests/support/fixture.h"
#include "tests/widgets/pagetest.h"
#include "widgets/pages/expectation.h"
#include "widgets/pages/verdictpanel.h"

#include <QAbstractItemView>

using namespace zf;
using namespace zf::test;
using Column = items::TrialBalanceModel::Column;

/// The pages over the sandbox, as a newcomer meets it.
class TestPagesSandbox : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void verdict_balances();
    void sixHops_everyMovedCell_reachesTheLog_data();
    void sixHops_everyMovedCell_reachesTheLog();

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<PageTest> m_test;
};

void TestPagesSandbox::initTestCase()
{
    m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    m_test = std::make_unique<PageTest>(m_server->profile());
    QVERIFY(m_test->waitForPage(QStringLiteral("overview")));
}

void TestPagesSandbox::cleanupTestCase()
{
    m_test.reset();
    m_server.reset();
}

void TestPagesSandbox::verdict_balances()
{
    const QString text = m_test->find<VerdictPanel>()->text();
    QVERIFY2(text.contains(QStringLiteral("balance")) && !text.contains(QStringLiteral("differs")),
             qPrintable(text));
}

void TestPagesSandbox::sixHops_everyMovedCell_reachesTheLog_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("what users paid") << QStringLiteral("224101|CNY") << static_cast<int>(Column::Debit);
    QTest::newRow("what merchants got") << QStringLiteral("224102|CNY") << static_cast<int>(Column::Credit);
    QTest::newRow("fees") << QStringLiteral("602101|CNY") << static_cast<int>(Column::Credit);
    QTest::newRow("group") << QStringLiteral("2241|CNY") << static_cast<int>(Column::Debit);
}

void TestPagesSandbox::sixHops_everyMovedCell_reachesTheLog()
{
    QFETCH(QString, row);
    QFETCH(int, column);
    PageTest &test = *m_test;
    test.open(QStringLiteral("trial-balance"), {{QStringLiteral("from"), QStringLiteral("2026-09-01")},
                                                {QStringLiteral("to"), QStringLiteral("2026-09-28")},
                                                {QStringLiteral("currency"), QStringLiteral("CNY")}});
    QVERIFY(test.goToCell(row, column));
    const QString cell = test.current().data().toString();
    for (const char *next : {"accounts", "account", "voucher", "order", "trace"}) {
        test.press(Qt::Key_Return);
        QVERIFY2(test.waitForPage(QString::fromLatin1(next)), next);
        const QString name = QString::fromLatin1(next);
        if (name == u"accounts" || name == u"account")
            QVERIFY2(test.find<SumCheck>()->agrees(), qPrintable(test.sumCheckText()));
        if (name == u"accounts")
            QVERIFY2(test.sumCheckText().contains(cell), qPrintable(test.sumCheckText()));
        QVERIFY(test.view()->model()->rowCount() > 0);
    }
    for (int hop = 0; hop < 5; ++hop) {
        const QString from = test.pageName();
        test.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(QTest::qWaitFor([&] { return test.pageName() != from && test.page()->isSettled(); }, 15'000));
    }
    QCOMPARE(test.pageName(), QStringLiteral("trial-balance"));
    QCOMPARE(test.current().data().toString(), cell);
    QCOMPARE(test.current().siblingAtColumn(0).data(items::KeyRole).toString(), row);
}

QTEST_MAIN(TestPagesSandbox)
#include "tst_pages_sandbox.moc"
