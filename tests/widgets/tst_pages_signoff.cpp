// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/changesmodel.h"
#include "models/items/signoffmodels.h"
#include "tests/widgets/pageledger.h"
#include "tests/widgets/pagetest.h"
#include "widgets/ledgertable.h"
#include "widgets/pages/signoffband.h"
#include "widgets/pages/signoffdialog.h"
#include "widgets/pages/verdictpanel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace zf;
using namespace zf::test;

namespace {

const QString closedDay = QStringLiteral("2026-09-27");

QToolButton *button(QWidget *in, const QString &text)
{
    for (QToolButton *one : in->findChildren<QToolButton *>()) {
        if (one->text() == text && !one->isHidden())
            return one;
    }
    return nullptr;
}

} // namespace

/// Signing a day in the window, what it says when the day changes, and what changed since a moment.
class TestPagesSignoff : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_ledger = std::make_unique<PageLedger>();
        QVERIFY2(m_ledger->isUp(), qPrintable(m_ledger->problem()));
        QVERIFY(
            m_ledger->server().change(
                QStringLiteral("REPLACE INTO operator (login, full_name, role, enabled, created_at) VALUES "
                               "('finance', 'F', 'zf_finance', 1, NOW(6))"),
                db::Database::Desk) > 0);
    }
    void cleanup()
    {
        m_test.reset();
        m_ledger.reset();
    }

    void closedDay_isSignedAndALateVoucherIsNamed()
    {
        m_test = std::make_unique<PageTest>(m_ledger->server().profile());
        openDay(closedDay);
        auto *band = m_test->find<SignoffBand>();
        QTRY_VERIFY2_WITH_TIMEOUT(band->text().contains(QStringLiteral("not signed off")),
                                  qPrintable(band->text()), 10'000);
        button(band, QStringLiteral("Sign off this day…"))->click();
        auto *dialog = m_test->window().findChild<SignoffDialog *>();
        QVERIFY(dialog != nullptr);
        const auto *figures = dialog->findChild<LedgerTable *>(QStringLiteral("statement"));
        QVERIFY(figures->model()->rowCount() > 3);
        dialog->findChild<QLineEdit *>(QStringLiteral("note"))->setText(QStringLiteral("checked"));
        dialog->findChild<QPushButton *>(QStringLiteral("sign"))->click();
        QTRY_VERIFY2_WITH_TIMEOUT(band->text().startsWith(QStringLiteral("Signed by finance")),
                                  qPrintable(band->text()), 10'000);
        QVERIFY(!band->text().contains(QStringLiteral("differs")));
        QVERIFY(button(band, QStringLiteral("Sign off this day…")) == nullptr);

        // Past the day cut, as only an administrator can: the page says so by itself.
        post(QStringLiteral("LATE1"), closedDay);
        const auto *verdict = m_test->find<VerdictPanel>();
        QTRY_VERIFY2_WITH_TIMEOUT(
            verdict->text().contains(QStringLiteral("went into a closed or signed day: 2026-09-27.")),
            qPrintable(verdict->text()), 10'000);
        QVERIFY(button(m_test->page(), QStringLiteral("LATE1")) != nullptr);
        QTRY_VERIFY2_WITH_TIMEOUT(band->text().contains(QStringLiteral("differs from what was signed")),
                                  qPrintable(band->text()), 10'000);
        button(band, QStringLiteral("Show what differs"))->click();
        QVERIFY(m_test->waitForPage(QStringLiteral("sign-off")));
        auto *differences = m_test->find<LedgerTable>(QStringLiteral("differences"));
        const QAbstractItemModelTester tester(differences->model());
        QCOMPARE(differences->model()->rowCount(), 4); // two subjects, amount and entries
        auto *explanations = m_test->find<LedgerTable>(QStringLiteral("explanations"));
        QCOMPARE(explanations->model()->rowCount(), 1);
        explanations->view()->setFocus();
        m_test->press(Qt::Key_Return);
        QVERIFY(m_test->waitForPage(QStringLiteral("voucher")));
        QCOMPARE(m_test->page()->location().arguments.value(QStringLiteral("voucher")).toString(),
                 QStringLiteral("LATE1"));
    }

    void overview_lateVoucher_isNamed()
    {
        m_test = std::make_unique<PageTest>(m_ledger->server().profile());
        QVERIFY(m_test->waitForPage(QStringLiteral("overview")));
        post(QStringLiteral("LATE2"), closedDay);
        const auto *verdict = m_test->find<VerdictPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(closedDay), 10'000);
        QVERIFY(button(m_test->page(), QStringLiteral("LATE2")) != nullptr);
    }

    void profileWithoutDesk_saysWhy()
    {
        db::Profile profile = m_ledger->server().profile();
        profile.desk.reset();
        m_test = std::make_unique<PageTest>(profile);
        openDay(closedDay);
        const auto *band = m_test->find<SignoffBand>();
        QTRY_VERIFY_WITH_TIMEOUT(band->text().contains(QStringLiteral("names no desk database")), 10'000);
        openDay(QString::fromLatin1(PageLedger::OpenDate));
        QTRY_VERIFY_WITH_TIMEOUT(band->isHidden(), 10'000); // nobody signs an open day
    }

    void changesSince_leadToTheVoucher()
    {
        m_test = std::make_unique<PageTest>(m_ledger->server().profile());
        openDay(QString::fromLatin1(PageLedger::OpenDate));
        post(QStringLiteral("NEW1"), QString::fromLatin1(PageLedger::OpenDate));
        button(m_test->page(), QStringLiteral("What changed since…"))->click();
        QVERIFY(m_test->waitForPage(QStringLiteral("changes")));
        auto *table = m_test->find<LedgerTable>(QStringLiteral("changes"));
        const QAbstractItemModelTester tester(table->model());
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 10'000);
        auto *vouchers = m_test->find<LedgerTable>(QStringLiteral("vouchers"));
        QTRY_COMPARE_WITH_TIMEOUT(vouchers->model()->rowCount(), 1, 10'000);
        QVERIFY(QApplication::focusWidget() == table->view());
        m_test->press(Qt::Key_Return); // from the subject to its vouchers
        QVERIFY(QApplication::focusWidget() == vouchers->view());
        m_test->press(Qt::Key_Home);
        m_test->press(Qt::Key_Return);
        QVERIFY(m_test->waitForPage(QStringLiteral("voucher")));
        QCOMPARE(m_test->page()->location().arguments.value(QStringLiteral("voucher")).toString(),
                 QStringLiteral("NEW1"));
    }

private:
    void openDay(const QString &date)
    {
        m_test->open(QStringLiteral("trial-balance"),
                     {{QStringLiteral("from"), date}, {QStringLiteral("to"), date}});
    }
    /// A voucher with its entries, past the procedure.
    void post(const QString &voucher, const QString &date)
    {
        const auto session = m_ledger->server().open();
        const auto run = [&session](const QString &sql) { return session->execute({"test", sql}).ok(); };
        QVERIFY(run(QStringLiteral("START TRANSACTION")));
        QVERIFY(
            run(QStringLiteral("INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, "
                               "maker) VALUES ('%1', 'manual', '%2', SYSDATE(6), 's', 'm')")
                    .arg(voucher, date)));
        QVERIFY(
            run(QStringLiteral("INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, "
                               "side, amount, currency, accounting_date) SELECT '%1', 1, a.subject_code, "
                               "a.account_no, 'D', 5, 'CNY', '%2' FROM account a WHERE a.account_no = "
                               "'CH-NUCC-CNY' UNION ALL (SELECT '%1', 2, a.subject_code, a.account_no, 'C', "
                               "5, 'CNY', '%2' FROM account a WHERE a.subject_code = '224101' AND "
                               "a.currency = 'CNY' LIMIT 1)")
                    .arg(voucher, date)));
        QVERIFY(run(QStringLiteral("COMMIT")));
    }

    std::unique_ptr<PageLedger> m_ledger;
    std::unique_ptr<PageTest> m_test;
};

QTEST_MAIN(TestPagesSignoff)
#include "tst_pages_signoff.moc"
