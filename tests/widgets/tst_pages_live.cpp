// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/trialbalancemodel.h"
#include "tests/widgets/pageledger.h"
#include "tests/widgets/pagetest.h"
#include "widgets/ledgertree.h"
#include "widgets/pages/livebadge.h"
#include "widgets/pages/verdictpanel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace zf;
using namespace zf::test;
using Column = items::TrialBalanceModel::Column;

/// The trial balance on the screen moves with the books, without taking the operator's place in it away.
class TestPagesLive : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_ledger = std::make_unique<PageLedger>();
        QVERIFY2(m_ledger->isUp(), qPrintable(m_ledger->problem()));
    }
    void cleanup()
    {
        m_test.reset();
        m_ledger.reset();
    }

    void postedVoucher_movesItsCellsInPlace_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("source");
        QTest::newRow("log") << QStringLiteral("root") << QStringLiteral("binary log");
        QTest::newRow("polling") << QStringLiteral("zf_finance") << QStringLiteral("polling");
    }
    void postedVoucher_movesItsCellsInPlace()
    {
        QFETCH(const QString, role);
        QFETCH(const QString, source);
        openAs(role);
        const auto *badge = m_test->find<LiveBadge>();
        QTRY_VERIFY_WITH_TIMEOUT(badge->text().contains(source), 10'000);
        const QString place = goTo(QStringLiteral("224101"));
        const QAbstractItemModelTester tester(m_test->view()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(m_test->view()->model(), &QAbstractItemModel::modelReset);
        const Amount before = closing(), total = totalDebit();
        post(QStringLiteral("LIVE1"), 12345, 12345);
        QTRY_COMPARE_WITH_TIMEOUT((closing() - before).minorText(), QStringLiteral("12345"), 5000);
        QTRY_COMPARE_WITH_TIMEOUT((totalDebit() - total).minorText(), QStringLiteral("12345"), 5000);
        QCOMPARE(key(), place); // and the operator is where he was
        QVERIFY(reset.isEmpty());
        QVERIFY(m_test->find<VerdictPanel>()->text().contains(QStringLiteral("balance")));
    }

    void voucherThatDoesNotBalance_isNamedOnTheScreen()
    {
        openAs(QStringLiteral("root"));
        const auto *verdict = m_test->find<VerdictPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(m_test->find<LiveBadge>()->text().contains(QStringLiteral("Live")), 10'000);
        post(QStringLiteral("BROKEN1"), 500, 499);
        const auto named = [verdict] {
            for (const QToolButton *button : verdict->findChildren<QToolButton *>()) {
                if (button->text() == u"BROKEN1")
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(named(), 5000);
        QVERIFY2(verdict->text().contains(QStringLiteral("0.01")), qPrintable(verdict->text()));
    }

    void mirrorWithAnotherAmount_isNamedOnTheScreen()
    {
        openAs(QStringLiteral("root"));
        const auto *verdict = m_test->find<VerdictPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(m_test->find<LiveBadge>()->text().contains(QStringLiteral("Live")), 10'000);
        const auto account = [this](const char *subject) {
            return m_ledger->server().value(
                QStringLiteral(
                    "SELECT COALESCE(MIN(account_no), 'X') FROM account WHERE subject_code = '%1' AND"
                    " currency = 'CNY'")
                    .arg(QLatin1StringView(subject)));
        };
        const auto line = [&](int number, const char *subject, char side, int amount) {
            return QStringLiteral("('MIRROR1', %1, '%2', '%3', '%4', %5, 'CNY', '2026-09-29')")
                .arg(QString::number(number), QLatin1StringView(subject), account(subject),
                     QString(QLatin1Char(side)), QString::number(amount));
        };
        QVERIFY(m_ledger->server().change(
                    QStringLiteral(
                        "INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side,"
                        " amount, currency, accounting_date) VALUES ") +
                    QStringList{line(1, "224101", 'D', 100), line(2, "300101", 'D', 90),
                                line(3, "300104", 'C', 100), line(4, "602101", 'C', 90)}
                        .join(u',')) == 4);
        const auto named = [verdict] {
            for (const QToolButton *button : verdict->findChildren<QToolButton *>()) {
                if (button->text() == u"MIRROR1")
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(named(), 5000);
        QVERIFY2(verdict->text().contains(QStringLiteral("T12")), qPrintable(verdict->text()));
    }

    void storedTotalThatDiffers_isSaidAndLeadsToItsSubject()
    {
        QVERIFY(m_ledger->server().change(QStringLiteral(
                    "UPDATE daily_total SET debit = debit + 3, credit = credit + 3 WHERE accounting_date ="
                    " '2026-09-28' AND subject_code = '2241' AND currency = 'CNY'")) == 1);
        openAs(QStringLiteral("zf_finance"));
        const auto *verdict = m_test->find<VerdictPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(
            verdict->text().contains(QStringLiteral("The stored total of 2241 on 2026-09-28")), 10'000);
        QVERIFY(verdict->text().contains(QStringLiteral("The books balance"))); // which they do all the same
        QToolButton *link = nullptr;
        for (QToolButton *button : verdict->findChildren<QToolButton *>()) {
            if (button->text() == u"2241 on 2026-09-28")
                link = button;
        }
        QVERIFY(link != nullptr);
        link->setFocus();
        m_test->press(Qt::Key_Space);
        QVERIFY(m_test->waitForPage(QStringLiteral("accounts")));
        const QVariantMap arguments = m_test->page()->location().arguments;
        QCOMPARE(arguments.value(QStringLiteral("subject")).toString(), QStringLiteral("2241"));
        QCOMPARE(arguments.value(QStringLiteral("currency")).toString(), QStringLiteral("CNY"));
    }

    void overview_numbers_areTheLedgersAndLead()
    {
        m_test = std::make_unique<PageTest>(m_ledger->server().profile());
        QVERIFY(m_test->waitForPage(QStringLiteral("overview")));
        const auto shown = [this](const QString &text) {
            for (const QPushButton *button : m_test->page()->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == text)
                    return true;
            }
            return false;
        };
        const auto entries = [this] {
            return m_ledger->server().value(
                QStringLiteral("SELECT COUNT(*) FROM voucher_entry WHERE accounting_date = '2026-09-29'"));
        };
        QVERIFY(shown(entries()));
        QVERIFY(shown(m_ledger->server().value(
            QStringLiteral("SELECT COUNT(*) FROM voucher WHERE accounting_date = '2026-09-29'"))));
        const QString before = entries();
        post(QStringLiteral("OVER1"), 5, 5);
        QVERIFY(entries() != before);
        QTRY_VERIFY_WITH_TIMEOUT(shown(entries()), 5000);
        // What breaks an equality is said and named here too.
        post(QStringLiteral("OVER2"), 500, 499);
        const auto *verdict = m_test->find<VerdictPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(QStringLiteral("0.01")), 5000);
        // Enter on an equality opens the trial balance of its book and currency.
        QVERIFY(QApplication::focusWidget() == m_test->view());
        m_test->press(Qt::Key_Return);
        QVERIFY(m_test->waitForPage(QStringLiteral("trial-balance")));
        const QVariantMap arguments = m_test->page()->location().arguments;
        QVERIFY(!arguments.value(QStringLiteral("book")).toString().isEmpty());
        QVERIFY(!arguments.value(QStringLiteral("currency")).toString().isEmpty());
        m_test->press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_test->waitForPage(QStringLiteral("overview")));
    }

    void heldFigures_standStillUntilLetGo()
    {
        openAs(QStringLiteral("root"));
        auto *badge = m_test->find<LiveBadge>();
        QTRY_VERIFY_WITH_TIMEOUT(badge->text().contains(QStringLiteral("Live")), 10'000);
        goTo(QStringLiteral("224101"));
        const Amount before = closing();
        badge->click();
        QCOMPARE(badge->text(), QStringLiteral("Held"));
        post(QStringLiteral("HELD1"), 7, 7);
        QTest::qWait(500); // nothing is to happen: there is nothing to wait for
        QCOMPARE(closing(), before);
        badge->click();
        QTRY_COMPARE_WITH_TIMEOUT((closing() - before).minorText(), QStringLiteral("7"), 5000);
        QCOMPARE(key(), QStringLiteral("224101|CNY"));
    }

    void serverRestart_isSaidAndSurvived()
    {
        openAs(QStringLiteral("root"));
        const auto *badge = m_test->find<LiveBadge>();
        QTRY_VERIFY_WITH_TIMEOUT(badge->text().contains(QStringLiteral("Live")), 10'000);
        goTo(QStringLiteral("224101"));
        const Amount before = closing();
        QVERIFY(m_ledger->server().server().kill().ok());
        QTRY_COMPARE_WITH_TIMEOUT(badge->text(), QStringLiteral("Interrupted"), 10'000);
        QCOMPARE(closing(), before); // what was known is still shown
        QVERIFY(m_ledger->server().server().start().ok());
        QTRY_VERIFY_WITH_TIMEOUT(badge->text().contains(QStringLiteral("Live")), 20'000);
        post(QStringLiteral("AFTER1"), 11, 11);
        QTRY_COMPARE_WITH_TIMEOUT((closing() - before).minorText(), QStringLiteral("11"), 10'000);
    }

private:
    void openAs(const QString &role)
    {
        const FixtureServer &server = m_ledger->server();
        m_test = std::make_unique<PageTest>(role == u"root" ? server.root() : server.profile(role));
        m_test->open(QStringLiteral("trial-balance"), {{QStringLiteral("from"), QStringLiteral("2026-09-29")},
                                                       {QStringLiteral("to"), QStringLiteral("2026-09-29")},
                                                       {QStringLiteral("currency"), QStringLiteral("CNY")}});
    }
    /// Debit of users' balances, credit of the busy channel: by plain SQL, since only the entries matter
    /// here.
    void post(const QString &no, int debit, int credit)
    {
        const QString account = m_ledger->server().value(
            QStringLiteral("SELECT account_no FROM account WHERE subject_code = '224101' AND "
                           "currency = 'CNY' LIMIT 1"));
        const QString other = m_ledger->server().value(
            QStringLiteral("SELECT subject_code FROM account WHERE account_no = '%1'")
                .arg(QLatin1StringView(PageLedger::BusyAccount)));
        QVERIFY(
            m_ledger->server().change(
                QStringLiteral(
                    "INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, amount, "
                    "currency, accounting_date) VALUES ('%1', 1, '224101', '%2', 'D', %3, 'CNY', "
                    "'2026-09-29'), ('%1', 2, '%4', '%5', 'C', %6, 'CNY', '2026-09-29')")
                    .arg(no, account)
                    .arg(debit)
                    .arg(other, QLatin1StringView(PageLedger::BusyAccount))
                    .arg(credit)) == 2);
    }
    QString goTo(const QString &subject)
    {
        const QString wanted = subject + QStringLiteral("|CNY");
        m_test->goToCell(wanted, static_cast<int>(Column::ClosingCredit));
        return wanted;
    }
    QString key() { return m_test->current().siblingAtColumn(0).data(items::KeyRole).toString(); }
    /// Of the current row, signed.
    Amount closing()
    {
        const auto amount = [this](Column column) {
            return m_test->current()
                .siblingAtColumn(static_cast<int>(column))
                .data(items::RawRole)
                .value<Amount>();
        };
        return amount(Column::ClosingDebit) - amount(Column::ClosingCredit);
    }
    Amount totalDebit()
    {
        return m_test->find<LedgerTree>()
            ->totalsView()
            ->model()
            ->index(0, static_cast<int>(Column::Debit))
            .data(items::RawRole)
            .value<Amount>();
    }

    std::unique_ptr<PageLedger> m_ledger;
    std::unique_ptr<PageTest> m_test;
};

QTEST_MAIN(TestPagesLive)
#include "tst_pages_live.moc"
