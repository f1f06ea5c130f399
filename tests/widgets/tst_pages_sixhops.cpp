// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/accountsmodel.h"
#include "models/items/journalmodel.h"
#include "models/items/trialbalancemodel.h"
#include "tests/widgets/pageledger.h"
#include "tests/widgets/pagetest.h"
#include "widgets/ledgertable.h"
#include "widgets/ledgertree.h"
#include "widgets/messageband.h"
#include "widgets/pages/expectation.h"
#include "widgets/pages/filterline.h"

#include <QAbstractItemView>
#include <QScrollBar>

using namespace zf;
using namespace zf::test;
using Column = items::TrialBalanceModel::Column;

namespace {

const QVariantMap september{{QStringLiteral("from"), QStringLiteral("2026-09-01")},
                            {QStringLiteral("to"), QStringLiteral("2026-09-29")},
                            {QStringLiteral("currency"), QStringLiteral("all")}};

/// What identifies a view and how it was left.
struct Place {
    QString page, key;
    int column = 0, scroll = 0;
    QVariantMap arguments;
};

Place placeOf(PageTest &test)
{
    const Location here = test.page()->location();
    return {here.page, here.state.value(QStringLiteral("key")).toString(),
            here.state.value(QStringLiteral("column")).toInt(), test.view()->verticalScrollBar()->value(),
            here.arguments};
}

} // namespace

/// From a cell of the trial balance to the log lines and back, by keyboard alone, on a server.
class TestPagesSixHops : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void fiveEnters_fromACell_reachTheLog_data();
    void fiveEnters_fromACell_reachTheLog();
    void back_afterFilterAndScroll_restoresBoth();
    void server_diesInTheMiddle_pageSaysSoAndRecovers();

private:
    std::unique_ptr<PageLedger> m_ledger;
    std::unique_ptr<PageTest> m_test;
};

void TestPagesSixHops::initTestCase()
{
    m_ledger = std::make_unique<PageLedger>();
    QVERIFY2(m_ledger->isUp(), qPrintable(m_ledger->problem()));
    m_test = std::make_unique<PageTest>(m_ledger->server().profile());
    QVERIFY(m_test->waitForPage(QStringLiteral("overview")));
}

void TestPagesSixHops::cleanupTestCase()
{
    m_test.reset();
    m_ledger.reset();
}

void TestPagesSixHops::fiveEnters_fromACell_reachTheLog_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("rawSum");  ///< SQL over the raw entries, signed for balances
    QTest::addColumn<QString>("account"); ///< to go on with
    const auto row = [](const char *name, const char *key, Column column, const QString &sql,
                        const char *account) {
        QTest::addRow("%s", name) << QString::fromLatin1(key) << static_cast<int>(column) << sql
                                  << QString::fromLatin1(account);
    };
    constexpr auto in = "accounting_date BETWEEN '2026-09-01' AND '2026-09-29' AND currency = 'CNY'";
    const auto sql = [&](const char *what, const char *subjects, const char *where) {
        return QStringLiteral("SELECT %1 FROM voucher_entry WHERE subject_code LIKE '%2' AND %3")
            .arg(QLatin1StringView(what), QLatin1StringView(subjects), QLatin1StringView(where));
    };
    constexpr auto debits = "SUM(IF(side = 'D', amount, 0))", credits = "SUM(IF(side = 'C', amount, 0))",
                   signedSum = "SUM(IF(side = 'D', amount, -amount))";
    row("group, debit", "2241|CNY", Column::Debit, sql(debits, "2241%", in), "U0001");
    row("group, closing", "2241|CNY", Column::ClosingCredit,
        sql(signedSum, "2241%", "accounting_date <= '2026-09-29' AND currency = 'CNY'"), "M0003");
    row("leaf, credit with a red letter", "602101|CNY", Column::Credit, sql(credits, "602101", in),
        "IN-602101-CNY");
    row("leaf, opening", "224101|CNY", Column::OpeningCredit,
        sql(signedSum, "224101", "accounting_date < '2026-09-01' AND currency = 'CNY'"), "U0042");
    row("leaf, year to date", "11220101|CNY", Column::YtdDebit,
        sql(debits, "11220101", "accounting_date <= '2026-09-29' AND currency = 'CNY'"), "CH-NUCC-CNY");
    row("another currency", "10020103|JPY", Column::ClosingDebit,
        sql(signedSum, "10020103", "accounting_date <= '2026-09-29' AND currency = 'JPY'"), "BK-JPY");
}

void TestPagesSixHops::fiveEnters_fromACell_reachTheLog()
{
    QFETCH(QString, row);
    QFETCH(int, column);
    QFETCH(QString, rawSum);
    QFETCH(QString, account);
    PageTest &test = *m_test;
    QList<Place> left;
    const auto enter = [&](const char *next) {
        left << placeOf(test);
        test.press(Qt::Key_Return);
        return test.waitForPage(QString::fromLatin1(next));
    };

    test.open(QStringLiteral("trial-balance"), september);
    QVERIFY(test.goToCell(row, column));
    const QString cell = test.current().data().toString();
    QVERIFY(!cell.isEmpty());

    QVERIFY(enter("accounts"));
    const auto *check = test.find<SumCheck>();
    QVERIFY2(check->agrees(), qPrintable(test.sumCheckText()));
    const auto expected = Expectation::read(test.page()->location().arguments);
    QVERIFY(expected);
    QCOMPARE(expected->amount.minorText(), m_ledger->server().value(rawSum));
    QCOMPARE(expected->amount.abs().display(expected->currency.exponent()), cell);
    QVERIFY(test.sumCheckText().contains(cell));
    const auto figureOf = [](Expectation::Figure figure) {
        switch (figure) {
        case Expectation::Figure::Opening:
            return items::AccountsModel::Column::Opening;
        case Expectation::Figure::Debit:
            return items::AccountsModel::Column::Debit;
        case Expectation::Figure::Credit:
            return items::AccountsModel::Column::Credit;
        case Expectation::Figure::Closing:
            break;
        }
        return items::AccountsModel::Column::Closing;
    };
    // The rows on screen add up, too, not only the server's sum of them.
    const auto sumOfRows = [&](int modelColumn) {
        const QAbstractItemModel *model = test.view()->model();
        Amount sum;
        for (int i = 0; i < model->rowCount(); ++i)
            sum += model->index(i, modelColumn).data(items::RawRole).value<Amount>();
        return sum;
    };
    const int figureColumn = static_cast<int>(figureOf(expected->figure));
    QCOMPARE(sumOfRows(figureColumn), expected->isBalance() ? expected->amount.abs() : expected->amount);

    QVERIFY(test.goToCell(account, figureColumn));
    const Amount accountFigure = test.current().data(items::RawRole).value<Amount>();
    QVERIFY(enter("account"));
    QVERIFY2(test.find<SumCheck>()->agrees(), qPrintable(test.sumCheckText()));
    QCOMPARE(Expectation::read(test.page()->location().arguments)->amount.abs(), accountFigure.abs());
    QCOMPARE(test.page()->location().arguments.value(QStringLiteral("to")),
             QVariant(QStringLiteral("2026-09-29")));

    QVERIFY(enter("voucher"));
    QVERIFY(enter("order"));
    QVERIFY(enter("trace"));
    QVERIFY(test.view()->model()->rowCount() >= 5);
    QCOMPARE(left.size(), 5);

    // And back, each time to the very cell.
    while (!left.isEmpty()) {
        const Place want = left.takeLast();
        test.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(test.waitForPage(want.page));
        const Place now = placeOf(test);
        QCOMPARE(now.key, want.key);
        QCOMPARE(now.column, want.column);
        QCOMPARE(now.arguments, want.arguments);
        QCOMPARE(now.scroll, want.scroll);
        QVERIFY2(test.view()->hasFocus(), qPrintable(want.page));
    }
    QCOMPARE(test.current().data().toString(), cell);
}

void TestPagesSixHops::back_afterFilterAndScroll_restoresBoth()
{
    PageTest &test = *m_test;
    test.open(QStringLiteral("accounts"));
    test.press(Qt::Key_F, Qt::ControlModifier);
    test.type(QStringLiteral("subject:224101 currency:CNY"));
    test.press(Qt::Key_Return);
    QVERIFY(
        QTest::qWaitFor([&] { return test.page()->isSettled() && test.view()->model()->rowCount() == 100; }));
    QVERIFY(test.goToCell(QStringLiteral("U0090"), 1));
    const Place left = placeOf(test);
    QVERIFY(left.scroll > 0);
    test.press(Qt::Key_Return);
    QVERIFY(test.waitForPage(QStringLiteral("account")));
    test.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(test.waitForPage(QStringLiteral("accounts")));
    const Place now = placeOf(test);
    QCOMPARE(now.key, left.key);
    QCOMPARE(now.scroll, left.scroll);
    QCOMPARE(now.arguments, left.arguments);
    QCOMPARE(test.find<FilterLine>()->text(), QStringLiteral("subject:224101 currency:CNY"));
    QCOMPARE(test.view()->model()->rowCount(), 100);
}

void TestPagesSixHops::server_diesInTheMiddle_pageSaysSoAndRecovers()
{
    PageTest &test = *m_test;
    test.open(QStringLiteral("trial-balance"), september);
    QVERIFY(test.goToCell(QStringLiteral("2241|CNY"), static_cast<int>(Column::ClosingCredit)));
    test.press(Qt::Key_Return);
    QVERIFY(test.waitForPage(QStringLiteral("accounts")));
    QVERIFY(test.goToCell(QStringLiteral("M0003"), 0));
    const int rows = test.view()->model()->rowCount();

    QVERIFY(m_ledger->server().server().kill().ok());
    test.press(Qt::Key_F5);
    auto *table = test.find<LedgerTable>();
    auto *band = table->findChild<MessageBand *>();
    QVERIFY(QTest::qWaitFor([&] { return band->isVisible(); }, 20'000));
    QVERIFY(!band->text().isEmpty());
    QVERIFY(test.waitSettled());
    QCOMPARE(test.view()->model()->rowCount(), rows); // what was there stays on screen
    QCOMPARE(test.current().siblingAtColumn(0).data(items::KeyRole).toString(), QStringLiteral("M0003"));
    QVERIFY(!test.find<SumCheck>()->agrees()); // nothing is claimed about rows that could not be read

    QVERIFY(m_ledger->server().server().start().ok());
    emit table->retryRequested(); // what the band's Retry does
    QVERIFY(QTest::qWaitFor([&] { return test.page()->isSettled() && band->isHidden(); }, 20'000));
    QCOMPARE(test.current().siblingAtColumn(0).data(items::KeyRole).toString(), QStringLiteral("M0003"));
    QTRY_VERIFY_WITH_TIMEOUT(test.find<SumCheck>()->agrees(), 15'000);
    test.press(Qt::Key_Return);
    QVERIFY(test.waitForPage(QStringLiteral("account")));
    QVERIFY(test.find<SumCheck>()->agrees());
}

QTEST_MAIN(TestPagesSixHops)
#include "tst_pages_sixhops.moc"
