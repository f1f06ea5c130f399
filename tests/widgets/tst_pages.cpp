// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/entriesmodel.h"
#include "models/items/journalmodel.h"
#include "models/items/tracemodel.h"
#include "models/items/trialbalancemodel.h"
#include "tests/widgets/pageledger.h"
#include "tests/widgets/pagetest.h"
#include "widgets/ledgertable.h"
#include "widgets/ledgertree.h"
#include "widgets/messageband.h"
#include "widgets/pages/expectation.h"
#include "widgets/pages/filterline.h"
#include "widgets/pages/periodpicker.h"
#include "widgets/pages/verdictpanel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace zf;
using namespace zf::test;
using Journal = items::JournalModel::Column;

namespace {

QString key(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(items::KeyRole).toString();
}

QVariantMap arguments(std::initializer_list<std::pair<const char *, QString>> pairs)
{
    QVariantMap map;
    for (const auto &[name, value] : pairs)
        map.insert(QString::fromLatin1(name), value);
    return map;
}

} // namespace

/// Each page by itself: what it shows of known rows, its states, and that keys reach everything.
class TestPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void trialBalance_books_areChosenAndBalance();
    void trialBalance_hideZero_keepsTotals();
    void trialBalance_period_isPickedAndRemembered();
    void trialBalance_changedEntry_namesItsVoucher();
    void accounts_badFilter_keepsTheLastGoodList();
    void accounts_nothingMatches_offersToClear();
    void account_journal_pagesInBothDirections();
    void account_homeEndAndDate_jump();
    void account_customerAndBookView_areBothSaid();
    void vouchers_order_isReachedFromItsColumn();
    void voucher_redAndOriginal_leadToEachOther();
    void voucher_enterAndCtrlEnter_goToOrderAndAccount();
    void voucher_withoutOrder_explains();
    void voucher_unknown_saysSoAndShowsNothingElse();
    void order_trace_isPlainText();
    void order_withoutPaymentDatabase_isUnavailableWithReason();
    void everyPage_tab_reachesTheTable();
    void everyPage_controls_haveNames();

private:
    PageTest &test() { return *m_test; }
    std::unique_ptr<PageLedger> m_ledger;
    std::unique_ptr<PageTest> m_test;
};

void TestPages::initTestCase()
{
    m_ledger = std::make_unique<PageLedger>();
    QVERIFY2(m_ledger->isUp(), qPrintable(m_ledger->problem()));
    m_test = std::make_unique<PageTest>(m_ledger->server().profile());
    QVERIFY(test().waitForPage(QStringLiteral("overview")));
}

void TestPages::cleanupTestCase()
{
    m_test.reset();
    m_ledger.reset();
}

void TestPages::trialBalance_books_areChosenAndBalance()
{
    test().open(QStringLiteral("trial-balance"), arguments({{"from", QStringLiteral("2026-09-01")},
                                                            {"to", QStringLiteral("2026-09-29")},
                                                            {"currency", QStringLiteral("CNY")}}));
    const auto *verdict = test().find<VerdictPanel>();
    QVERIFY2(verdict->text().contains(QStringLiteral("balance")), qPrintable(verdict->text()));
    QVERIFY(verdict->text().contains(QStringLiteral("Provisional"))); // the last date is open
    auto *book = test().find<QComboBox>(QStringLiteral("book"));
    QCOMPARE(book->count(), 3);
    const auto *tree = test().find<LedgerTree>();
    const auto total = [&](items::TrialBalanceModel::Column column) {
        return tree->totalsView()
            ->model()
            ->index(0, static_cast<int>(column))
            .data(items::RawRole)
            .value<Amount>();
    };
    using Column = items::TrialBalanceModel::Column;
    for (const char *code : {"reserve", "own"}) {
        book->setCurrentIndex(book->findData(QString::fromLatin1(code)));
        emit book->activated(book->currentIndex());
        const QString sum = m_ledger->server().value(
            QStringLiteral(
                "SELECT SUM(e.amount) FROM voucher_entry e JOIN subject s ON s.code = e.subject_code WHERE "
                "s.book = '%1' AND e.side = 'D'"
                " AND e.currency = 'CNY' AND e.accounting_date BETWEEN '2026-09-01' AND '2026-09-29'")
                .arg(QLatin1StringView(code)));
        QCOMPARE(total(Column::Debit).minorText(), sum);
        QCOMPARE(total(Column::Credit), total(Column::Debit));
        QCOMPARE(total(Column::ClosingCredit), total(Column::ClosingDebit));
        QCOMPARE(test().page()->location().arguments.value(QStringLiteral("book")).toString(),
                 QString::fromLatin1(code));
    }
}

void TestPages::trialBalance_hideZero_keepsTotals()
{
    test().open(QStringLiteral("trial-balance"),
                arguments({{"from", QStringLiteral("2026-09-01")}, {"to", QStringLiteral("2026-09-29")}}));
    const auto *tree = test().find<LedgerTree>();
    const QAbstractItemModel *totals = tree->totalsView()->model();
    QStringList before, after;
    for (int column = 0; column < totals->columnCount(); ++column)
        before << totals->index(0, column).data().toString();
    test().find<QCheckBox>(QStringLiteral("hideZero"))->click();
    for (int column = 0; column < totals->columnCount(); ++column)
        after << totals->index(0, column).data().toString();
    QCOMPARE(after, before);
    test().find<QCheckBox>(QStringLiteral("hideZero"))->click();
}

void TestPages::trialBalance_period_isPickedAndRemembered()
{
    test().open(QStringLiteral("trial-balance"));
    auto *picker = test().find<PeriodPicker>();
    auto *presets = test().find<QComboBox>(QStringLiteral("periodPresets"));
    QTRY_VERIFY(presets->count() > 6);
    presets->setCurrentIndex(presets->count() - 2); // an accounting month
    emit presets->activated(presets->currentIndex());
    QVERIFY(test().waitSettled());
    QCOMPARE(picker->range().from.day(), 1);
    QCOMPARE(picker->range().to, picker->range().from.addMonths(1).addDays(-1));
    QCOMPARE(test().page()->location().arguments.value(QStringLiteral("from")).toString(),
             picker->range().from.toString(Qt::ISODate));
    QVERIFY(
        !test().find<VerdictPanel>()->text().contains(QStringLiteral("Provisional"))); // its days are closed
}

void TestPages::trialBalance_changedEntry_namesItsVoucher()
{
    FixtureServer &server = m_ledger->server();
    const QString damage = QStringLiteral(
        "UPDATE voucher_entry SET amount = amount + %1 WHERE voucher_no = 'V20260929000003' AND line_no = 2");
    QCOMPARE(server.change(damage.arg(1)), 1);
    const QVariantMap openDate =
        arguments({{"from", QStringLiteral("2026-09-29")}, {"to", QStringLiteral("2026-09-29")}});
    test().open(QStringLiteral("trial-balance"), openDate);
    const auto *verdict = test().find<VerdictPanel>();
    QTRY_VERIFY_WITH_TIMEOUT(verdict->findChildren<QToolButton *>().size() >= 2, 10'000);
    QVERIFY2(verdict->text().contains(QStringLiteral("0.01")), qPrintable(verdict->text()));
    QToolButton *link = nullptr;
    for (QToolButton *button : verdict->findChildren<QToolButton *>()) {
        if (button->text() == u"V20260929000003")
            link = button;
    }
    QCOMPARE(server.change(damage.arg(-1)), 1);
    QVERIFY(link != nullptr);
    link->click();
    QVERIFY(test().waitForPage(QStringLiteral("voucher")));
    QCOMPARE(test().page()->location().arguments.value(QStringLiteral("voucher")).toString(),
             QStringLiteral("V20260929000003"));
    test().open(QStringLiteral("trial-balance"), openDate);
    test().press(Qt::Key_F5);
    QVERIFY(test().waitSettled());
    QVERIFY(!verdict->text().contains(QStringLiteral("0.01")));
}

void TestPages::accounts_badFilter_keepsTheLastGoodList()
{
    test().open(QStringLiteral("accounts"), arguments({{"filter", QStringLiteral("currency:JPY")}}));
    const int rows = test().view()->model()->rowCount();
    QCOMPARE(QString::number(rows),
             m_ledger->server().value(QStringLiteral("SELECT COUNT(*) FROM account WHERE currency = 'JPY'")));
    test().press(Qt::Key_F, Qt::ControlModifier);
    test().type(QStringLiteral("balance>1x"));
    test().press(Qt::Key_Return);
    QVERIFY(test().waitSettled());
    QCOMPARE(test().view()->model()->rowCount(), rows);
    QCOMPARE(test().page()->location().arguments.value(QStringLiteral("filter")).toString(),
             QStringLiteral("currency:JPY"));
    auto *edit = test().find<QLineEdit>(QStringLiteral("filterEdit"));
    QCOMPARE(edit->property("zfState").toString(), QStringLiteral("error"));
    QVERIFY(edit->cursorPosition() > 0);
    bool said = false;
    for (const QLabel *label : test().find<FilterLine>()->findChildren<QLabel *>())
        said |= label->isVisible() && label->text().contains(QStringLiteral("1x"));
    QVERIFY(said);
}

void TestPages::accounts_nothingMatches_offersToClear()
{
    test().open(QStringLiteral("accounts"), arguments({{"filter", QStringLiteral("account:nobody")}}));
    QCOMPARE(test().view()->model()->rowCount(), 0);
    QPushButton *clear = nullptr;
    for (QPushButton *button : test().find<LedgerTable>()->findChildren<QPushButton *>()) {
        if (button->isVisible())
            clear = button;
    }
    QVERIFY(clear != nullptr);
    clear->click();
    QVERIFY(QTest::qWaitFor(
        [&] { return test().page()->isSettled() && test().view()->model()->rowCount() > 100; }));
    QVERIFY(test().find<FilterLine>()->text().isEmpty());
}

void TestPages::account_journal_pagesInBothDirections()
{
    test().open(QStringLiteral("account"),
                arguments({{"account", QString::fromLatin1(PageLedger::BusyAccount)}}));
    QCOMPARE(key(test().current()), QStringLiteral("1012")); // a busy account opens where its news are
    const auto isChain = [this] {
        const QAbstractItemModel *model = test().view()->model();
        for (int row = 1; row < model->rowCount(); ++row) {
            const auto raw = [&](int r, Journal column) {
                return model->index(r, static_cast<int>(column)).data(items::RawRole);
            };
            if (raw(row, Journal::Seq).toLongLong() != raw(row - 1, Journal::Seq).toLongLong() + 1)
                return false;
            const Amount debit = raw(row, Journal::Debit).value<Amount>(),
                         credit = raw(row, Journal::Credit).value<Amount>();
            if (raw(row, Journal::Balance).value<Amount>() !=
                raw(row - 1, Journal::Balance).value<Amount>() + debit - credit)
                return false;
        }
        return model->rowCount() > 0;
    };
    QVERIFY(isChain());
    QVERIFY(test().view()->model()->rowCount() < 1012); // not all of it was read
    for (int step = 0; step < 1200 && key(test().current()) != u"1"; ++step) {
        const QString before = key(test().current());
        test().press(Qt::Key_PageUp);
        QVERIFY(QTest::qWaitFor([&] { return !test().find<LedgerTable>()->isLoading(); }));
        if (key(test().current()) == before && before != u"1")
            QTest::qWait(10);
    }
    QCOMPARE(key(test().current()), QStringLiteral("1"));
    QVERIFY(isChain());
    for (int step = 0; step < 1200 && key(test().current()) != u"1012"; ++step) {
        test().press(Qt::Key_PageDown);
        QVERIFY(QTest::qWaitFor([&] { return !test().find<LedgerTable>()->isLoading(); }));
    }
    QCOMPARE(key(test().current()), QStringLiteral("1012"));
    QVERIFY(isChain());
}

void TestPages::account_homeEndAndDate_jump()
{
    test().open(QStringLiteral("account"),
                arguments({{"account", QString::fromLatin1(PageLedger::BusyAccount)}}));
    test().press(Qt::Key_Home);
    QVERIFY(QTest::qWaitFor([&] { return test().page()->isSettled() && key(test().current()) == u"1"; }));
    test().press(Qt::Key_End);
    QVERIFY(QTest::qWaitFor([&] { return test().page()->isSettled() && key(test().current()) == u"1012"; }));
    QDateEdit *date = nullptr;
    for (QDateEdit *edit : test().page()->findChildren<QDateEdit *>()) {
        if (edit->accessibleName() == u"Date to go to")
            date = edit;
    }
    QVERIFY(date != nullptr);
    date->setDate(QDate(2026, 8, 1));
    for (QPushButton *button : test().page()->findChildren<QPushButton *>()) {
        if (button->text() == u"Go to date")
            button->click();
    }
    const auto dateNow = [&] {
        return test().current().siblingAtColumn(static_cast<int>(Journal::Date)).data().toString();
    };
    QVERIFY(QTest::qWaitFor([&] { return test().page()->isSettled() && dateNow() == u"2026-08-01"; }));
    QCOMPARE(key(test().current()),
             m_ledger->server().value(QStringLiteral("SELECT MIN(seq) FROM account_journal WHERE account_no "
                                                     "= '%1' AND accounting_date >= '2026-08-01'")
                                          .arg(QLatin1StringView(PageLedger::BusyAccount))));
}

void TestPages::account_customerAndBookView_areBothSaid()
{
    test().open(QStringLiteral("account"), arguments({{"account", QStringLiteral("U0001")}}));
    const QString balance =
        m_ledger->server().value(QStringLiteral("SELECT balance FROM account WHERE account_no = 'U0001'"));
    const Amount held = *Amount::fromMinorText(balance);
    QStringList texts;
    for (const QLabel *label : test().page()->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("Book balance (credit)")));
    QVERIFY(texts.contains(held.display(2) + QStringLiteral(" CNY")));
    QVERIFY(texts.contains(QStringLiteral("Available to the customer")));
    QVERIFY(texts.contains((held - Amount::fromMinor(10000)).display(2) + QStringLiteral(" CNY")));
}

void TestPages::vouchers_order_isReachedFromItsColumn()
{
    test().open(QStringLiteral("vouchers"),
                arguments({{"from", QStringLiteral("2026-09-28")}, {"to", QStringLiteral("2026-09-28")}}));
    QCOMPARE(test().view()->model()->rowCount(), 30);
    QVERIFY(test().goToCell(QStringLiteral("V20260928000005"), 4));
    test().press(Qt::Key_Return);
    QVERIFY(test().waitForPage(QStringLiteral("order")));
    test().press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(test().waitForPage(QStringLiteral("vouchers")));
    QCOMPARE(key(test().current()), QStringLiteral("V20260928000005"));
    QCOMPARE(test().view()->model()->rowCount(), 30);
}

void TestPages::voucher_redAndOriginal_leadToEachOther()
{
    const auto follow = [this](const QString &number) {
        for (QAbstractButton *button : test().page()->findChildren<QAbstractButton *>()) {
            if (button->text() == number) {
                button->click();
                return true;
            }
        }
        return false;
    };
    test().open(QStringLiteral("voucher"),
                arguments({{"voucher", QString::fromLatin1(PageLedger::RedVoucher)}}));
    const QModelIndex debit =
        test().view()->model()->index(0, static_cast<int>(items::EntriesModel::Column::Debit));
    QVERIFY(debit.data().toString().startsWith(u'−'));
    QVERIFY(test().find<QLabel>(QStringLiteral("amountInWords"))->text().contains(u'负'));
    QVERIFY(follow(QString::fromLatin1(PageLedger::RedOriginal)));
    QVERIFY(QTest::qWaitFor([&] {
        return test().page()->isSettled() &&
               test().page()->location().title == QLatin1StringView(PageLedger::RedOriginal);
    }));
    QVERIFY(!test().find<QLabel>(QStringLiteral("amountInWords"))->text().contains(u'负'));
    QVERIFY(follow(QString::fromLatin1(PageLedger::RedVoucher)));
    QVERIFY(QTest::qWaitFor([&] {
        return test().page()->isSettled() &&
               test().page()->location().title == QLatin1StringView(PageLedger::RedVoucher);
    }));
}

void TestPages::voucher_enterAndCtrlEnter_goToOrderAndAccount()
{
    const QVariantMap one = arguments({{"voucher", QString::fromLatin1(PageLedger::RedOriginal)}});
    test().open(QStringLiteral("voucher"), one);
    QVERIFY(test().page()->canPrint());
    // On paper as in a file; a printer that writes one stands in for it.
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("paper.pdf")));
    QVERIFY(test().page()->printOn(printer).ok());
    QVERIFY(QFileInfo(printer.outputFileName()).size() > 2000);
    QVERIFY(test().goToCell(QStringLiteral("3"), static_cast<int>(items::EntriesModel::Column::Credit)));
    const QString account = test()
                                .current()
                                .siblingAtColumn(static_cast<int>(items::EntriesModel::Column::AccountNo))
                                .data()
                                .toString();
    test().press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(test().waitForPage(QStringLiteral("account")));
    QCOMPARE(test().page()->location().title, account);
    test().press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(test().waitForPage(QStringLiteral("voucher")));
    QCOMPARE(key(test().current()), QStringLiteral("3"));
    test().press(Qt::Key_Return);
    QVERIFY(test().waitForPage(QStringLiteral("order")));
}

void TestPages::voucher_withoutOrder_explains()
{
    test().open(QStringLiteral("voucher"),
                arguments({{"voucher", QString::fromLatin1(PageLedger::LongVoucher)}}));
    QCOMPARE(test().view()->model()->rowCount(), 12);
    test().press(Qt::Key_Return);
    QCOMPARE(test().pageName(), QStringLiteral("voucher"));
    bool said = false;
    for (const MessageBand *band : test().page()->findChildren<MessageBand *>())
        said |= band->isVisible() && band->text().contains(QStringLiteral("no order"));
    QVERIFY(said);
}

void TestPages::voucher_unknown_saysSoAndShowsNothingElse()
{
    test().open(QStringLiteral("voucher"),
                arguments({{"voucher", QString::fromLatin1(PageLedger::LongVoucher)}}));
    test().open(QStringLiteral("voucher"), arguments({{"voucher", QStringLiteral("V0")}}));
    QCOMPARE(test().view()->model()->rowCount(), 0);
    QVERIFY(!test().page()->canPrint());
    QVERIFY(test().find<LedgerTable>()->findChild<MessageBand *>()->isVisible());
    QVERIFY(test().find<QLabel>(QStringLiteral("amountInWords"))->text().isEmpty());
    for (const QLabel *label : test().page()->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QLatin1StringView(PageLedger::LongVoucher)));
}

void TestPages::order_trace_isPlainText()
{
    test().open(QStringLiteral("trace"), arguments({{"log", QString::fromLatin1(PageLedger::HostileLog)}}));
    QCOMPARE(test().view()->model()->rowCount(), 5);
    const auto text = [&](int row) {
        return test()
            .view()
            ->model()
            ->index(row, static_cast<int>(items::TraceModel::Column::Message))
            .data()
            .toString();
    };
    QVERIFY2(text(1).startsWith(QStringLiteral("<b>paid</b>⟨U+001B⟩[2J⏎refunded ")), qPrintable(text(1)));
    // Time order, and waiting over a second is marked.
    const auto at = [&](int row) {
        return test().view()->model()->index(row, 0).data(items::RawRole).value<Timestamp>();
    };
    for (int row = 1; row < 5; ++row)
        QVERIFY(at(row - 1) <= at(row));
    QCOMPARE(test()
                 .view()
                 ->model()
                 ->index(3, static_cast<int>(items::TraceModel::Column::Gap))
                 .data(items::SeverityRole)
                 .value<items::CellSeverity>(),
             items::CellSeverity::Warning);
}

void TestPages::order_withoutPaymentDatabase_isUnavailableWithReason()
{
    db::Profile profile = m_ledger->server().profile();
    profile.payment.reset();
    { // the window goes before the focus is looked at again
        PageTest alone(profile);
        QVERIFY(alone.waitForPage(QStringLiteral("overview")));
        alone.open(QStringLiteral("voucher"),
                   arguments({{"voucher", QString::fromLatin1(PageLedger::RedOriginal)}}));
        alone.press(Qt::Key_Return);
        QVERIFY(alone.waitForPage(QStringLiteral("order")));
        const auto said = [&] {
            QString text;
            for (const MessageBand *band : alone.page()->findChildren<MessageBand *>()) {
                if (band->isVisible())
                    text += band->text();
            }
            return text;
        };
        QVERIFY2(said().contains(QStringLiteral("unavailable")), qPrintable(said()));
        alone.open(QStringLiteral("trace"),
                   arguments({{"log", QString::fromLatin1(PageLedger::HostileLog)}}));
        QVERIFY2(said().contains(QStringLiteral("unavailable")), qPrintable(said()));
    }
    QApplication::setActiveWindow(&test().window());
}

void TestPages::everyPage_tab_reachesTheTable()
{
    const QList<Location> places{
        {QStringLiteral("trial-balance"), {}, {}, {}},
        {QStringLiteral("accounts"), {}, {}, {}},
        {QStringLiteral("account"), arguments({{"account", QStringLiteral("U0001")}}), {}, {}},
        {QStringLiteral("vouchers"), {}, {}, {}}};
    for (const Location &place : places) {
        test().open(place.page, place.arguments);
        QVERIFY2(test().view()->hasFocus(), qPrintable(place.page)); // the list has the focus at first
        test().press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY2(!test().view()->hasFocus(), qPrintable(place.page));
        // From the filter forward to the list, without leaving the page on the way.
        int steps = 0;
        while (!test().view()->hasFocus() && steps < 20) {
            QVERIFY2(test().page()->isAncestorOf(QApplication::focusWidget()), qPrintable(place.page));
            test().press(Qt::Key_Tab);
            ++steps;
        }
        QVERIFY2(test().view()->hasFocus(), qPrintable(place.page));
    }
}

void TestPages::everyPage_controls_haveNames()
{
    const QList<Location> places{
        {QStringLiteral("trial-balance"), {}, {}, {}},
        {QStringLiteral("accounts"), {}, {}, {}},
        {QStringLiteral("account"), arguments({{"account", QStringLiteral("U0001")}}), {}, {}},
        {QStringLiteral("vouchers"), {}, {}, {}},
        {QStringLiteral("voucher"),
         arguments({{"voucher", QString::fromLatin1(PageLedger::RedVoucher)}}),
         {},
         {}},
        {QStringLiteral("order"), arguments({{"order", QStringLiteral("PO2026092900002758")}}), {}, {}},
        {QStringLiteral("trace"), arguments({{"log", QString::fromLatin1(PageLedger::HostileLog)}}), {}, {}}};
    for (const Location &place : places) {
        test().open(place.page, place.arguments);
        for (QWidget *widget : test().page()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                qobject_cast<QAbstractItemView *>(widget) ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const auto *label = qobject_cast<QLabel *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               (label && !label->text().isEmpty());
            if (qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget) || button)
                QVERIFY2(named || widget->parentWidget()->focusProxy() == widget,
                         qPrintable(place.page + u' ' +
                                    QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName()));
        }
    }
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
