// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amount.h"
#include "models/core/side.h"
#include "models/items/roles.h"
#include "widgets/ledgerdelegate.h"
#include "widgets/ledgertable.h"
#include "widgets/ledgertree.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <limits>
#include <optional>

using namespace zf;

namespace {

struct Row {
    QString key;
    QString summary;
    Side side = Side::Debit;
    std::optional<Amount> amount;
    QString currency = QStringLiteral("CNY");
};

/// Number, summary, side, amount, balance: as a journal.
class FakeModel final : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &row = rows[index.row()];
        if (role == items::KeyRole && index.column() == 0)
            return row.key;
        if (role == items::KindRole)
            return QVariant::fromValue(kind(index.column()));
        if (role == items::ExponentRole)
            return row.currency == u"JPY" ? 0 : 2;
        if (role == items::CurrencyRole)
            return row.currency;
        if (role == items::SideRole && index.column() == 2)
            return QVariant::fromValue(row.side);
        if (role == items::RawRole) {
            switch (index.column()) {
            case 0:
                return row.key;
            case 1:
                return row.summary;
            case 2:
                return QVariant::fromValue(row.side);
            case 3:
                return row.amount ? QVariant::fromValue(*row.amount) : QVariant();
            }
        }
        if (role == Qt::DisplayRole && index.column() < 2)
            return index.column() == 0 ? row.key : row.summary;
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        static const QStringList titles{QStringLiteral("No."), QStringLiteral("Summary"),
                                        QStringLiteral("Side"), QStringLiteral("Amount")};
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
            return titles[section];
        if (orientation == Qt::Horizontal && role == items::KindRole)
            return QVariant::fromValue(kind(section));
        return {};
    }

    void reset(QList<Row> newRows)
    {
        beginResetModel();
        rows = std::move(newRows);
        endResetModel();
    }

    void prepend(const QList<Row> &more)
    {
        beginInsertRows({}, 0, int(more.size()) - 1);
        rows = more + rows;
        endInsertRows();
    }

    void dropFirst(int count)
    {
        beginRemoveRows({}, 0, count - 1);
        rows.remove(0, count);
        endRemoveRows();
    }

    QList<Row> rows;

private:
    static items::CellKind kind(int column)
    {
        static constexpr items::CellKind kinds[] = {items::CellKind::Identifier, items::CellKind::Text,
                                                    items::CellKind::Side, items::CellKind::SignedMoney};
        return kinds[column];
    }
};

QList<Row> manyRows(int first, int count)
{
    QList<Row> rows;
    for (int i = first; i < first + count; ++i)
        rows << Row{QStringLiteral("K%1").arg(i, 5, 10, QLatin1Char('0')), QStringLiteral("row"), Side::Debit,
                    Amount::fromMinor(100 + i)};
    return rows;
}

/// Shown and laid out, 800 × 400.
struct Shown {
    Shown()
    {
        table.setModel(&model);
        table.setTotalsModel(&totals);
        table.setColumnChars({12, -20, 6, 18});
        table.resize(800, 400);
        table.show();
        QTest::qWait(0);
    }
    FakeModel model;
    FakeModel totals;
    LedgerTable table;
};

} // namespace

class TestLedgerTable : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installTheme(Theme()); }
    void fakeModel_isSound();
    void totals_afterResizes_stayUnderTheirColumns();
    void totals_besideScrollBar_stayUnderTheirColumns();
    void cellText_money_isFormattedExactly();
    void cellText_nullAndEmpty_differ();
    void selection_severalCurrencies_areSummedApart();
    void selection_bigAmounts_areExact();
    void copy_rows_areRawText();
    void restore_byKey_findsRowAndScroll();
    void restore_beforeRows_waitsForThem();
    void reset_keepsTheCurrentRow();
    void prepend_keepsWhatIsOnScreen();
    void dropFirst_keepsWhatIsOnScreen();
    void paging_nearEnds_asksOnce();
    void states_loading_emptyAndError();
    void progress_whileLoading_isSaid();
    void keys_enterSpaceEscape_signal();
    void rows_followDensity();
    void tree_expansion_isRestored();
    void tree_arrowKeys_moveThroughCells();
};

void TestLedgerTable::fakeModel_isSound()
{
    FakeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(manyRows(0, 3));
    model.prepend(manyRows(5, 2));
    QCOMPARE(model.rowCount(), 5);
}

void TestLedgerTable::totals_afterResizes_stayUnderTheirColumns()
{
    Shown shown;
    shown.model.reset(manyRows(0, 5));
    shown.totals.reset({Row{{}, QStringLiteral("Total"), Side::Debit, Amount::fromMinor(515)}});
    shown.table.showRows();
    auto *view = qobject_cast<QTableView *>(shown.table.view());
    const auto aligned = [&] {
        for (int column = 0; column < 4; ++column) {
            const int above =
                view->viewport()->mapToGlobal(QPoint(view->columnViewportPosition(column), 0)).x();
            const int below =
                shown.table.totalsView()
                    ->viewport()
                    ->mapToGlobal(QPoint(shown.table.totalsView()->columnViewportPosition(column), 0))
                    .x();
            if (above != below || view->columnWidth(column) != shown.table.totalsView()->columnWidth(column))
                return false;
        }
        return true;
    };
    QVERIFY(shown.table.totalsView()->isVisible());
    QVERIFY(aligned());
    shown.table.header()->resizeSection(0, 400);
    shown.table.header()->resizeSection(3, 600);
    QVERIFY(aligned());
    shown.table.resize(500, 300);
    QTest::qWait(0);
    QVERIFY(aligned());
    view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
    QVERIFY(view->horizontalScrollBar()->value() > 0);
    QVERIFY(aligned());
    shown.table.header()->hideSection(1);
    QVERIFY(shown.table.totalsView()->isColumnHidden(1));
}

void TestLedgerTable::totals_besideScrollBar_stayUnderTheirColumns()
{
    Shown shown;
    shown.totals.reset({Row{{}, QStringLiteral("Total"), Side::Debit, Amount::fromMinor(1)}});
    shown.model.reset(manyRows(0, 300));
    shown.table.showRows();
    auto *view = qobject_cast<QTableView *>(shown.table.view());
    QTRY_COMPARE(shown.table.totalsView()->viewport()->width(), view->viewport()->width());
    QTRY_VERIFY(view->viewport()->width() < shown.table.width());
    QTRY_COMPARE(shown.table.totalsView()->viewport()->width(), view->viewport()->width());
    QCOMPARE(shown.table.totalsView()->viewport()->y(), 2); // the rule above the totals
    shown.table.header()->resizeSection(3, 900);
    view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
    QCOMPARE(shown.table.totalsView()->columnViewportPosition(3), view->columnViewportPosition(3));
}

void TestLedgerTable::cellText_money_isFormattedExactly()
{
    FakeModel model;
    model.reset(
        {{QStringLiteral("a"), {}, Side::Debit, Amount::fromMinor(std::numeric_limits<qint64>::min())},
         {QStringLiteral("b"), {}, Side::Debit, Amount::fromMinor(-1)},
         {QStringLiteral("c"), {}, Side::Credit, Amount::fromMinor(1200), QStringLiteral("JPY")},
         {QStringLiteral("d"), {}, Side::Debit, Amount()}});
    const auto text = [&](int row) { return LedgerDelegate::cellText(model.index(row, 3)); };
    QCOMPARE(text(0), QStringLiteral("\u221292,233,720,368,547,758.08"));
    QCOMPARE(text(1), QStringLiteral("\u22120.01"));
    QCOMPARE(text(2), QStringLiteral("1,200"));
    QCOMPARE(text(3), QStringLiteral("0.00"));
}

void TestLedgerTable::cellText_nullAndEmpty_differ()
{
    FakeModel model;
    model.reset({{QStringLiteral("a"), QStringLiteral(""), Side::Debit, std::nullopt}});
    QCOMPARE(LedgerDelegate::cellText(model.index(0, 3)), QStringLiteral("—"));
    QCOMPARE(LedgerDelegate::cellText(model.index(0, 1)), QString());
    QStandardItemModel other(1, 1);
    other.setData(other.index(0, 0), QVariant::fromValue(items::CellKind::Money), items::KindRole);
    other.setData(other.index(0, 0), QVariant::fromValue(Amount()), items::RawRole);
    other.setData(other.index(0, 0), 2, items::ExponentRole);
    QCOMPARE(LedgerDelegate::cellText(other.index(0, 0)), QString()); // the empty side
    other.setData(other.index(0, 0), QVariant::fromValue(items::CellEmphasis::Total), items::EmphasisRole);
    QCOMPARE(LedgerDelegate::cellText(other.index(0, 0)), QStringLiteral("0.00"));
}

void TestLedgerTable::selection_severalCurrencies_areSummedApart()
{
    Shown shown;
    shown.model.reset({{QStringLiteral("a"), {}, Side::Debit, Amount::fromMinor(100)},
                       {QStringLiteral("b"), {}, Side::Debit, Amount::fromMinor(-30), QStringLiteral("USD")},
                       {QStringLiteral("c"), {}, Side::Debit, Amount::fromMinor(5)}});
    shown.table.showRows();
    QCOMPARE(shown.table.selectionText(), QString());
    QSignalSpy texts(&shown.table, &LedgerView::selectionTextChanged);
    shown.table.view()->selectAll();
    QTRY_VERIFY(!texts.isEmpty());
    const QString text = texts.last().first().toString();
    QVERIFY2(text.contains(QStringLiteral("Amount 1.05 CNY + \u22120.30 USD")), qPrintable(text));
    QVERIFY2(text.startsWith(u'3'), qPrintable(text));
    shown.table.header()->hideSection(3);
    QVERIFY(!shown.table.selectionText().contains(QStringLiteral("CNY"))); // no sum of what is not seen
}

void TestLedgerTable::selection_bigAmounts_areExact()
{
    Shown shown;
    const Amount most = Amount::fromMinor(std::numeric_limits<qint64>::max());
    shown.model.reset({{QStringLiteral("a"), {}, Side::Debit, most},
                       {QStringLiteral("b"), {}, Side::Debit, most},
                       {QStringLiteral("c"), {}, Side::Debit, Amount::fromMinor(-1)}});
    shown.table.showRows();
    shown.table.view()->selectAll();
    // 2 × 9,223,372,036,854,775,807 − 1, beyond 64 bits
    QVERIFY2(shown.table.selectionText().contains(QStringLiteral("184,467,440,737,095,516.13 CNY")),
             qPrintable(shown.table.selectionText()));
}

void TestLedgerTable::copy_rows_areRawText()
{
    Shown shown;
    shown.model.reset(
        {{QStringLiteral("a"), QStringLiteral("tab\there"), Side::Debit, Amount::fromMinor(-123456)},
         {QStringLiteral("b"), {}, Side::Credit, std::nullopt}});
    shown.table.showRows();
    shown.table.view()->selectAll();
    QTest::keyClick(shown.table.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\ttab here\tD\t-1234.56\nb\t\tC\t\n"));
}

void TestLedgerTable::restore_byKey_findsRowAndScroll()
{
    Shown shown;
    shown.model.reset(manyRows(0, 300));
    shown.table.showRows();
    QVERIFY(shown.table.selectKey(QStringLiteral("K00150"), 3));
    auto *bar = shown.table.view()->verticalScrollBar();
    bar->setValue(bar->value() + 37);
    const QVariantMap state = shown.table.saveState();
    const int scroll = bar->value();

    shown.model.reset(manyRows(1000, 10)); // another view in between
    shown.table.showRows();
    shown.table.restoreState(state);
    shown.model.reset(manyRows(0, 300));
    shown.table.showRows();
    QCOMPARE(shown.table.currentKey(), QStringLiteral("K00150"));
    QCOMPARE(shown.table.view()->currentIndex().column(), 3);
    QCOMPARE(bar->value(), scroll);
}

void TestLedgerTable::restore_beforeRows_waitsForThem()
{
    Shown shown;
    shown.table.restoreState({{QStringLiteral("key"), QStringLiteral("K00042")},
                              {QStringLiteral("column"), 1},
                              {QStringLiteral("scroll"), 48}});
    shown.table.showLoading();
    shown.model.reset(manyRows(0, 100));
    shown.table.showRows();
    QCOMPARE(shown.table.currentKey(), QStringLiteral("K00042"));
    QCOMPARE(shown.table.view()->visualRect(shown.table.view()->currentIndex()).top(), 48);
}

void TestLedgerTable::reset_keepsTheCurrentRow()
{
    Shown shown;
    shown.model.reset(manyRows(0, 50));
    shown.table.showRows();
    shown.table.selectKey(QStringLiteral("K00007"));
    shown.table.showLoading();
    shown.model.reset(manyRows(3, 50));
    shown.table.showRows();
    QCOMPARE(shown.table.currentKey(), QStringLiteral("K00007"));
}

void TestLedgerTable::prepend_keepsWhatIsOnScreen()
{
    Shown shown;
    shown.model.reset(manyRows(500, 200));
    shown.table.showRows();
    auto *view = qobject_cast<QTableView *>(shown.table.view());
    view->verticalScrollBar()->setValue(31);
    const QString top = view->indexAt(QPoint(1, 1)).siblingAtColumn(0).data().toString();
    const int offset = view->visualRect(view->indexAt(QPoint(1, 1))).top();
    shown.model.prepend(manyRows(300, 200));
    QCOMPARE(view->indexAt(QPoint(1, 1)).siblingAtColumn(0).data().toString(), top);
    QCOMPARE(view->visualRect(view->indexAt(QPoint(1, 1))).top(), offset);
}

void TestLedgerTable::dropFirst_keepsWhatIsOnScreen()
{
    Shown shown;
    shown.model.reset(manyRows(0, 400));
    shown.table.showRows();
    auto *view = qobject_cast<QTableView *>(shown.table.view());
    view->verticalScrollBar()->setValue(300 * view->rowHeight(0) + 7);
    const QString top = view->indexAt(QPoint(1, 1)).siblingAtColumn(0).data().toString();
    const int offset = view->visualRect(view->indexAt(QPoint(1, 1))).top();
    shown.model.dropFirst(200);
    QCOMPARE(view->indexAt(QPoint(1, 1)).siblingAtColumn(0).data().toString(), top);
    QCOMPARE(view->visualRect(view->indexAt(QPoint(1, 1))).top(), offset);
    shown.model.dropFirst(200);
    QCOMPARE(shown.model.rowCount(), 0);
}

void TestLedgerTable::paging_nearEnds_asksOnce()
{
    Shown shown;
    QSignalSpy pages(&shown.table, &LedgerView::pageWanted);
    shown.model.reset(manyRows(0, 200));
    shown.table.showRows();
    QTRY_COMPARE(pages.count(), 1); // at the top: what stands before
    QCOMPARE(pages.takeFirst().first().value<PageDirection>(), PageDirection::Previous);
    auto *bar = shown.table.view()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QCOMPARE(pages.count(), 0);
    bar->setValue(bar->maximum() - 5);
    bar->setValue(bar->maximum());
    QCOMPARE(pages.count(), 1);
    QCOMPARE(pages.takeFirst().first().value<PageDirection>(), PageDirection::Next);
}

void TestLedgerTable::states_loading_emptyAndError()
{
    Shown shown;
    shown.table.setEmptyText(QStringLiteral("No voucher matches."), QStringLiteral("Clear 2 conditions"));
    const auto button = [&](const QString &text) -> QPushButton * {
        const auto buttons = shown.table.findChildren<QPushButton *>();
        for (QPushButton *one : buttons) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    };
    QPushButton *clear = button(QStringLiteral("Clear 2 conditions"));
    QPushButton *stop = button(LedgerView::tr("Stop (Esc)"));
    QVERIFY(clear && stop);
    QVERIFY(!clear->isVisible()); // nothing was asked yet: not "empty"
    shown.table.showLoading();
    QVERIFY(!stop->isVisible());
    QTRY_VERIFY(stop->isVisible());
    QSignalSpy cancelled(&shown.table, &LedgerView::cancelRequested);
    stop->click();
    QCOMPARE(cancelled.count(), 1);
    shown.table.showRows();
    QVERIFY(!stop->isVisible());
    QVERIFY(clear->isVisible());
    QSignalSpy action(&shown.table, &LedgerView::emptyActionTriggered);
    clear->click();
    QCOMPARE(action.count(), 1);
    Error error;
    error.kind = ErrorKind::Unreachable;
    error.message = QStringLiteral("The server does not answer.");
    error.sqlState = QStringLiteral("HY000");
    shown.table.showError(error);
    QVERIFY(!clear->isVisible());
    QSignalSpy retry(&shown.table, &LedgerView::retryRequested);
    const auto tools = shown.table.findChildren<QToolButton *>();
    for (QToolButton *tool : tools) {
        if (tool->isVisible()) {
            tool->click();
            break;
        }
    }
    QCOMPARE(retry.count(), 1);
}

void TestLedgerTable::progress_whileLoading_isSaid()
{
    Shown shown;
    auto *sentence = shown.table.findChild<QLabel *>(QStringLiteral("progress"));
    QVERIFY(sentence);
    shown.table.showProgress(QStringLiteral("1 of 2"), 500);
    QVERIFY(!sentence->isVisible()); // nothing is awaited
    shown.table.showLoading();
    shown.table.showProgress(QStringLiteral("1 of 2"), 500);
    QVERIFY(sentence->isVisible());
    QVERIFY(sentence->geometry().left() > 0); // beside Stop, inside the view
    QCOMPARE(sentence->text(), QStringLiteral("1 of 2"));
    shown.table.showRows();
    QVERIFY(!sentence->isVisible());
}

void TestLedgerTable::keys_enterSpaceEscape_signal()
{
    Shown shown;
    shown.model.reset(manyRows(0, 3));
    shown.table.showRows();
    QSignalSpy activated(&shown.table, &LedgerView::activated);
    QSignalSpy inspected(&shown.table, &LedgerView::inspectRequested);
    QSignalSpy cancelled(&shown.table, &LedgerView::cancelRequested);
    QTest::keyClick(shown.table.view(), Qt::Key_Down);
    QTest::keyClick(shown.table.view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toModelIndex().row(), 1);
    QTest::keyClick(shown.table.view(), Qt::Key_Space);
    QCOMPARE(inspected.count(), 1);
    QTest::keyClick(shown.table.view(), Qt::Key_Space, Qt::ControlModifier); // an input method's key
    QCOMPARE(inspected.count(), 1);
    QTest::keyClick(shown.table.view(), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 0);
    shown.table.showLoading();
    QTest::keyClick(shown.table.view(), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void TestLedgerTable::rows_followDensity()
{
    Shown shown;
    shown.model.reset(manyRows(0, 3));
    auto *view = qobject_cast<QTableView *>(shown.table.view());
    for (const auto &[density, height] : {std::pair(Density::Compact, 22), std::pair(Density::Default, 24),
                                          std::pair(Density::Comfortable, 30)}) {
        installTheme(Theme(ColorScheme::Light, density, NegativeStyle::Minus));
        QTRY_COMPARE(view->rowHeight(0), height);
    }
    installTheme(Theme());
}

void TestLedgerTable::tree_expansion_isRestored()
{
    QStandardItemModel model;
    for (const char *root : {"1", "2"}) {
        auto *group = new QStandardItem(QLatin1String(root));
        group->setData(QLatin1String(root), items::KeyRole);
        for (const char *leaf : {"01", "02"}) {
            auto *item = new QStandardItem(QString(QLatin1String(root) + QLatin1String(leaf)));
            item->setData(item->text(), items::KeyRole);
            group->appendRow({item, new QStandardItem(QStringLiteral("x"))});
        }
        model.appendRow({group, new QStandardItem(QStringLiteral("y"))});
    }
    LedgerTree tree;
    tree.setModel(&model);
    tree.resize(400, 300);
    tree.show();
    tree.showRows();
    tree.tree()->expand(model.index(1, 0));
    QVERIFY(tree.selectKey(QStringLiteral("202"), 1));
    const QVariantMap state = tree.saveState();
    tree.expandToLevel(1);
    QVERIFY(!tree.tree()->isExpanded(model.index(1, 0)));
    tree.restoreState(state);
    QVERIFY(tree.tree()->isExpanded(model.index(1, 0)));
    QVERIFY(!tree.tree()->isExpanded(model.index(0, 0)));
    QCOMPARE(tree.currentKey(), QStringLiteral("202"));
    QCOMPARE(tree.view()->currentIndex().column(), 1);
}

void TestLedgerTable::tree_arrowKeys_moveThroughCells()
{
    QStandardItemModel model;
    auto *group = new QStandardItem(QStringLiteral("g"));
    group->appendRow({new QStandardItem(QStringLiteral("leaf")), new QStandardItem(QStringLiteral("1"))});
    model.appendRow({group, new QStandardItem(QStringLiteral("2"))});
    LedgerTree tree;
    tree.setModel(&model);
    tree.show();
    tree.showRows();
    tree.expandToLevel(1);
    QCOMPARE(tree.view()->currentIndex(), model.index(0, 0));
    QTest::keyClick(tree.view(), Qt::Key_Right);
    QVERIFY(tree.tree()->isExpanded(model.index(0, 0)));
    QTest::keyClick(tree.view(), Qt::Key_Right);
    QCOMPARE(tree.view()->currentIndex(), model.index(0, 1));
    QTest::keyClick(tree.view(), Qt::Key_Left);
    QTest::keyClick(tree.view(), Qt::Key_Left);
    QVERIFY(!tree.tree()->isExpanded(model.index(0, 0)));
}

QTEST_MAIN(TestLedgerTable)
#include "tst_ledgertable.moc"
