// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/tieoutsmodel.h"
#include "tests/widgets/pageledger.h"
#include "tests/widgets/pagetest.h"
#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/pages/tieoutspage.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace zf;
using namespace zf::test;
using Findings = items::FindingsModel::Column;
using Checks = items::TieOutsModel::Column;

/// The page of tie-outs, driven by keys.
class TestPagesTieOuts : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_data; ///< where runs are kept
    std::unique_ptr<PageLedger> m_ledger;
    std::unique_ptr<PageTest> m_test;

    PageTest &test() { return *m_test; }
    QPushButton *button(const char *name) { return test().find<QPushButton>(QString::fromLatin1(name)); }
    LedgerTable *table(const char *name) { return test().find<LedgerTable>(QString::fromLatin1(name)); }
    QString stateOf(const QString &id)
    {
        const QAbstractItemModel *model = table("checks")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(items::KeyRole) == id)
                return model->index(row, static_cast<int>(Checks::State)).data(Qt::DisplayRole).toString();
        }
        return {};
    }
    /// Tab until the widget has the focus.
    bool tabTo(const QWidget *widget)
    {
        for (int step = 0; step < 40 && QApplication::focusWidget() != widget; ++step)
            test().press(Qt::Key_Tab);
        return QApplication::focusWidget() == widget;
    }
    /// By its section's number, Ctrl+1 ….
    void goTo(const QString &page)
    {
        for (const PageEntry &entry : pageEntries()) {
            if (entry.name == page)
                test().press(static_cast<Qt::Key>(Qt::Key_0 + entry.section), Qt::ControlModifier);
        }
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !test().page()->status().busy; }, 30'000);
    }
    void change(const QString &statement) { QVERIFY(m_ledger->server().change(statement) > 0); }

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8());
        m_ledger = std::make_unique<PageLedger>();
        QVERIFY2(m_ledger->isUp(), qPrintable(m_ledger->problem()));
        m_test = std::make_unique<PageTest>(m_ledger->server().profile());
        QVERIFY(test().waitForPage(pageEntries().constFirst().name));
    }
    void cleanupTestCase()
    {
        m_test.reset();
        m_ledger.reset();
    }

    void open_beforeAnyRun_saysSo()
    {
        goTo(QStringLiteral("tie-outs"));
        QVERIFY(test().waitForPage(QStringLiteral("tie-outs")));
        QCOMPARE(table("checks")->model()->rowCount(), 11);
        QCOMPARE(stateOf(QStringLiteral("T3")), QStringLiteral("Not run"));
        QVERIFY(!button("continue")->isEnabled());
        QVERIFY(!button("stop")->isEnabled());
        QVERIFY(test().find<QProgressBar>()->isHidden());
        QCOMPARE(QApplication::focusWidget(), test().view());
        new QAbstractItemModelTester(table("checks")->model(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        new QAbstractItemModelTester(table("findings")->model(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    }

    void selected_byKeys_runsThoseAlone()
    {
        QVERIFY(test().goToCell(QStringLiteral("T3"), 0));
        test().press(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(tabTo(button("runSelected")));
        test().press(Qt::Key_Space);
        QVERIFY(waitForEnd());
        QCOMPARE(stateOf(QStringLiteral("T3")), QStringLiteral("Clean"));
        QCOMPARE(stateOf(QStringLiteral("T4")), QStringLiteral("Clean"));
        QCOMPARE(stateOf(QStringLiteral("T1")), QStringLiteral("Not run"));
        QVERIFY(test().page()->status().dataAt.isValid());
    }

    void finding_enter_opensWhatTheCellNames()
    {
        const QString account = QStringLiteral("U0007");
        change(QStringLiteral(
                   "UPDATE account_journal SET balance_before = balance_before + 5 WHERE account_no = "
                   "'%1' AND seq = 2")
                   .arg(account));
        const QString voucher = m_ledger->server().value(
            QStringLiteral("SELECT voucher_no FROM account_journal WHERE account_no = '%1' AND seq = 2")
                .arg(account));
        test().page()->contentWidget()->setFocus();
        QVERIFY(test().goToCell(QStringLiteral("T3"), 0));
        test().press(Qt::Key_Return); // nothing found so far: runs it
        QVERIFY(waitForEnd());
        QVERIFY2(stateOf(QStringLiteral("T3")).startsWith(QStringLiteral("1 finding")),
                 qPrintable(stateOf(QStringLiteral("T3"))));
        QCOMPARE(stateOf(QStringLiteral("T4")), QStringLiteral("Clean")); // of the run before
        test().press(Qt::Key_Return);                                     // goes to what it found
        const QAbstractItemView *findings = table("findings")->view();
        QCOMPARE(QApplication::focusWidget(), findings);
        QCOMPARE(findings->currentIndex().column(), static_cast<int>(Findings::Voucher));
        QCOMPARE(findings->currentIndex().data(Qt::DisplayRole).toString(), voucher);
        test().press(Qt::Key_Return);
        QVERIFY(test().waitForPage(QStringLiteral("voucher")));
        QCOMPARE(test().page()->location().arguments.value(QStringLiteral("voucher")).toString(), voucher);
        test().press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(test().waitForPage(QStringLiteral("tie-outs")));
        QVERIFY(tabTo(findings));
        test().press(Qt::Key_Right);
        test().press(Qt::Key_Return);
        QVERIFY(test().waitForPage(QStringLiteral("account")));
        QCOMPARE(test().page()->location().arguments.value(QStringLiteral("account")).toString(), account);
        test().press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(test().waitForPage(QStringLiteral("tie-outs")));
        change(QStringLiteral(
                   "UPDATE account_journal SET balance_before = balance_before - 5 WHERE account_no = "
                   "'%1' AND seq = 2")
                   .arg(account));
    }

    void run_stoppedByEsc_goesOnByContinue()
    {
        // A table held by another session keeps the check waiting for as long as it takes.
        const auto holder = m_ledger->server().open();
        QVERIFY(holder != nullptr);
        QVERIFY(holder->execute({"test", QStringLiteral("LOCK TABLES daily_total WRITE")}).ok());
        QVERIFY(tabTo(button("runAll")));
        test().press(Qt::Key_Space);
        QTRY_VERIFY(stateOf(QStringLiteral("T6")).startsWith(QStringLiteral("Running")) ||
                    stateOf(QStringLiteral("T7")).startsWith(QStringLiteral("Running")) ||
                    stateOf(QStringLiteral("T5")).startsWith(QStringLiteral("Running")));
        QVERIFY(test().page()->status().busy);
        QVERIFY(!test().find<QProgressBar>()->isHidden());
        QVERIFY(button("stop")->isEnabled());
        // Another page does not end it.
        goTo(QStringLiteral("vouchers"));
        QVERIFY(test().waitForPage(QStringLiteral("vouchers")));
        goTo(QStringLiteral("tie-outs"));
        QVERIFY(QTest::qWaitFor([this] { return test().pageName() == u"tie-outs"; }, 10'000));
        QVERIFY(test().page()->status().busy);
        test().press(Qt::Key_Escape);
        QTRY_VERIFY(!test().page()->status().busy);
        QVERIFY(test().find<MessageBand>()->text().contains(QStringLiteral("Continue")));
        QTRY_VERIFY(stateOf(QStringLiteral("T5")).startsWith(QStringLiteral("Stopped")) ||
                    stateOf(QStringLiteral("T6")).startsWith(QStringLiteral("Stopped")) ||
                    stateOf(QStringLiteral("T7")).startsWith(QStringLiteral("Stopped")));
        QVERIFY(holder->execute({"test", QStringLiteral("UNLOCK TABLES")}).ok());
        QVERIFY(tabTo(button("continue")));
        test().press(Qt::Key_Space);
        QVERIFY(waitForEnd());
        for (const char *id : {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"})
            QVERIFY2(stateOf(QString::fromLatin1(id)) == u"Clean",
                     qPrintable(QString::fromLatin1(id) + u' ' + stateOf(QString::fromLatin1(id))));
        QVERIFY(!button("continue")->isEnabled());
    }

    void runOfAnotherWindow_isOfferedAndGoesOn()
    {
        const auto holder = m_ledger->server().open();
        QVERIFY(holder != nullptr);
        QVERIFY(holder->execute({"test", QStringLiteral("LOCK TABLES daily_total WRITE")}).ok());
        QVERIFY(tabTo(button("runAll")));
        test().press(Qt::Key_Space);
        QTRY_COMPARE(stateOf(QStringLiteral("T4")), QStringLiteral("Clean"));
        // The window goes, as when the program ends, and another one comes.
        m_test.reset();
        QVERIFY(holder->execute({"test", QStringLiteral("UNLOCK TABLES")}).ok());
        m_test = std::make_unique<PageTest>(m_ledger->server().profile());
        QVERIFY(test().waitForPage(pageEntries().constFirst().name));
        goTo(QStringLiteral("tie-outs"));
        QVERIFY(test().waitForPage(QStringLiteral("tie-outs")));
        QVERIFY2(test().find<MessageBand>()->text().contains(QStringLiteral("interrupted")),
                 qPrintable(test().find<MessageBand>()->text()));
        QToolButton *goOn = nullptr;
        for (QToolButton *action : test().find<MessageBand>()->findChildren<QToolButton *>()) {
            if (action->text() == u"Go on")
                goOn = action;
        }
        QVERIFY(goOn != nullptr);
        QVERIFY(tabTo(goOn));
        test().press(Qt::Key_Space);
        QVERIFY(waitForEnd());
        for (const char *id : {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"})
            QVERIFY2(stateOf(QString::fromLatin1(id)) == u"Clean",
                     qPrintable(QString::fromLatin1(id) + u' ' + stateOf(QString::fromLatin1(id))));
        QVERIFY(!button("continue")->isEnabled());
    }

    void check_withoutItsTable_saysWhy()
    {
        QVERIFY(m_ledger->server().change(QStringLiteral("RENAME TABLE account_freeze TO freeze_away")) >= 0);
        test().page()->contentWidget()->setFocus();
        QVERIFY(test().goToCell(QStringLiteral("T8"), 0));
        test().press(Qt::Key_Return);
        QVERIFY(waitForEnd());
        QVERIFY(m_ledger->server().change(QStringLiteral("RENAME TABLE freeze_away TO account_freeze")) >= 0);
        QVERIFY2(stateOf(QStringLiteral("T8")).contains(QStringLiteral("account_freeze")),
                 qPrintable(stateOf(QStringLiteral("T8"))));
    }
};

QTEST_MAIN(TestPagesTieOuts)
#include "tst_pages_tieouts.moc"
