// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/roles.h"
#include "models/items/trialbalancemodel.h"
#include "tests/support/fixture.h"
#include "tests/widgets/pagetest.h"
#include "widgets/ledgertable.h"
#include "widgets/pages/expectation.h"
#include "widgets/pages/factsheet.h"
#include "widgets/pages/periodpicker.h"
#include "widgets/pages/verdictpanel.h"
#include "widgets/plots/heatchart.h"
#include "widgets/plots/turnoverchart.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>

#include <algorithm>

using namespace zf;
using namespace zf::test;
using Column = items::TrialBalanceModel::Column;

namespace {

QString rangeText(PageTest &test)
{
    const QVariantMap arguments = test.page()->location().arguments;
    return QString(arguments.value(QStringLiteral("from")).toString() + u' ' +
                   arguments.value(QStringLiteral("to")).toString());
}

} // namespace

/// The pages over the sandbox, as a newcomer meets it.
class TestPagesSandbox : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void verdict_balances();
    void sixHops_everyMovedCell_reachesTheLog_data();
    void sixHops_everyMovedCell_reachesTheLog();
    void uncleared_fromTheOverviewToItsOrder();
    void reviewQueue_ofTheView_isOnTheOverview();
    void deviations_cell_opensSubjectAndDay();
    void brush_inTheTrialBalance_isItsPeriodUntilEscape();

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

/// Acceptance 23: the planted items are counted on the overview, and listed with order and age behind it.
void TestPagesSandbox::uncleared_fromTheOverviewToItsOrder()
{
    PageTest &test = *m_test;
    test.open(QStringLiteral("overview"));
    QPushButton *link = nullptr;
    for (QPushButton *button : test.page()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->accessibleName().startsWith(u"Days with a residual 2"))
            link = button;
    }
    QVERIFY(link != nullptr);
    QVERIFY(link->focusPolicy() & Qt::TabFocus);
    link->setFocus();
    test.press(Qt::Key_Space);
    QVERIFY(test.waitForPage(QStringLiteral("clearing")));
    QCOMPARE(QApplication::focusWidget(), test.view());
    const auto *daysTable = test.find<LedgerTable>(QStringLiteral("days"));
    const auto *itemsTable = test.find<LedgerTable>(QStringLiteral("items"));
    const QAbstractItemModelTester daysTester(daysTable->model()), itemsTester(itemsTable->model());
    // The findings stand first; the first one's item is listed.
    QVERIFY(test.current().siblingAtColumn(0).data().toString().startsWith(u"NUCC"));
    QTRY_COMPARE(itemsTable->model()->rowCount(), 1);
    const QString order = itemsTable->model()->index(0, 0).data().toString();
    QCOMPARE(itemsTable->model()->index(0, 6).data().toString(), QStringLiteral("6")); // days old
    QCOMPARE(
        m_server->value(QStringLiteral("SELECT channel_code FROM pay_order WHERE order_no = '%1'").arg(order),
                        db::Database::Payment),
        QStringLiteral("NUCC"));
    test.press(Qt::Key_Down);
    QTRY_VERIFY(itemsTable->model()->rowCount() == 1 &&
                itemsTable->model()->index(0, 0).data().toString() != order);
    test.press(Qt::Key_Up);
    QTRY_COMPARE(itemsTable->model()->index(0, 0).data().toString(), order);
    QVERIFY(test.waitSettled());
    itemsTable->view()->setFocus();
    test.press(Qt::Key_Return);
    QVERIFY(test.waitForPage(QStringLiteral("order")));
    QCOMPARE(test.page()->location().arguments.value(QStringLiteral("order")).toString(), order);
    test.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(test.waitForPage(QStringLiteral("clearing")));
    // Enter on the day opens its clearing account on that day.
    test.press(Qt::Key_Return);
    QVERIFY(test.waitForPage(QStringLiteral("account")));
    QCOMPARE(test.page()->location().arguments.value(QStringLiteral("from")).toString(),
             QStringLiteral("2026-09-23"));
}

void TestPagesSandbox::reviewQueue_ofTheView_isOnTheOverview()
{
    for (const char *statement :
         {"CREATE OR REPLACE VIEW review_queue_summary AS SELECT 31 AS waiting, 2 AS claimed, 5 AS second,"
          " 4 AS overdue, TIMESTAMP'2026-09-30 01:30:00' AS next_due_at",
          "GRANT SELECT ON review_queue_summary TO zf_finance"})
        QVERIFY(m_server->change(QString::fromLatin1(statement), db::Database::Desk) >= 0);
    PageTest &test = *m_test;
    test.open(QStringLiteral("overview"));
    test.press(Qt::Key_F5);
    const auto shown = [&test](const QString &text) {
        const QList<QWidget *> widgets = test.page()->findChildren<QWidget *>();
        return std::any_of(widgets.cbegin(), widgets.cend(), [&text](const QWidget *widget) {
            return widget->isVisible() && widget->accessibleName().startsWith(text);
        });
    };
    QTRY_VERIFY(shown(QStringLiteral("Waiting 31")));
    QVERIFY(shown(QStringLiteral("In hand 2")));
    QVERIFY(shown(QStringLiteral("Second person 5")));
    QVERIFY(shown(QStringLiteral("Overdue 4")));
    QVERIFY(shown(QStringLiteral("Next due 2026-09-30 09:30"))); // China time
}

void TestPagesSandbox::deviations_cell_opensSubjectAndDay()
{
    PageTest &test = *m_test;
    test.open(QStringLiteral("trial-balance"));
    test.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(test.waitForPage(QStringLiteral("deviations")));
    auto *map = test.find<HeatChart>();
    QCOMPARE(QApplication::focusWidget(), map);
    QVERIFY(map->rows().size() > 20);
    QCOMPARE(map->rows().first().days.last().date, QDate(2026, 9, 28)); // the open day is not judged
    test.press(Qt::Key_Down);
    test.press(Qt::Key_Left);
    const QString subject = map->rows()[1].subject.text();
    test.press(Qt::Key_Return);
    QVERIFY(test.waitForPage(QStringLiteral("accounts")));
    const QVariantMap arguments = test.page()->location().arguments;
    QCOMPARE(arguments.value(QStringLiteral("subject")).toString(), subject);
    QCOMPARE(arguments.value(QStringLiteral("from")).toString(), QStringLiteral("2026-09-27"));
    test.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(test.waitForPage(QStringLiteral("deviations")));
    QCOMPARE(map->currentRow(), 1);
    QCOMPARE(map->rows()[1].days[map->currentDay()].date, QDate(2026, 9, 27));
}

void TestPagesSandbox::brush_inTheTrialBalance_isItsPeriodUntilEscape()
{
    PageTest &test = *m_test;
    test.open(QStringLiteral("trial-balance"), {{QStringLiteral("from"), QStringLiteral("2026-09-28")},
                                                {QStringLiteral("to"), QStringLiteral("2026-09-28")},
                                                {QStringLiteral("currency"), QStringLiteral("CNY")}});
    auto *chart = test.find<TurnoverChart>();
    const auto *period = test.find<PeriodPicker>();
    chart->setFocus();
    QCOMPARE(chart->cursor(), QDate(2026, 9, 28));
    test.press(Qt::Key_Left, Qt::ShiftModifier);
    test.press(Qt::Key_Left, Qt::ShiftModifier);
    const DateRange brushed{QDate(2026, 9, 26), QDate(2026, 9, 28)};
    QTRY_COMPARE(period->range(), brushed);
    QVERIFY(test.waitSettled());
    QCOMPARE(chart->brush(), brushed); // visible and named over the same days
    QVERIFY(chart->brushName().contains(QStringLiteral("2026-09-26")));
    QVERIFY(!chart->dayText(QDate(2026, 9, 1)).isEmpty());
    QCOMPARE(rangeText(test), QStringLiteral("2026-09-26 2026-09-28"));
    // It is there again after Back.
    test.view()->setFocus();
    test.press(Qt::Key_Return);
    QVERIFY(test.waitForPage(QStringLiteral("accounts")));
    test.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(test.waitForPage(QStringLiteral("trial-balance")));
    QCOMPARE(chart->brush(), brushed);
    chart->setFocus();
    test.press(Qt::Key_Escape);
    QTRY_COMPARE(rangeText(test), QStringLiteral("2026-09-28 2026-09-28"));
    QVERIFY(test.waitSettled());
    QVERIFY(!chart->brush().isValid());
}

QTEST_MAIN(TestPagesSandbox)
#include "tst_pages_sandbox.moc"
