// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/trialbalancemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace zf;
using namespace zf::items;
using Column = TrialBalanceModel::Column;

namespace {

Currency currency(const char *code)
{
    return *Currency::fromCode(QString::fromLatin1(code));
}

Subject subject(const char *code, const char *parent, SubjectClass kind, NormalSide side, int level,
                Book book = Book::Reserve)
{
    Subject s;
    s.code = SubjectCode(QString::fromLatin1(code));
    s.name = QStringLiteral("名%1").arg(QLatin1StringView(code));
    s.parent = SubjectCode(QString::fromLatin1(parent));
    s.subjectClass = kind;
    s.normalSide = side;
    s.level = level;
    s.book = book;
    return s;
}

/// 1002 > 100201 > 10020101, 10020102; 2241 > 224101; 3001 (either side).
ChartOfAccounts chart()
{
    constexpr auto asset = SubjectClass::Asset;
    QList<Subject> subjects{
        subject("1002", "", asset, NormalSide::Debit, 1),
        subject("100201", "1002", asset, NormalSide::Debit, 2),
        subject("10020101", "100201", asset, NormalSide::Debit, 3),
        subject("10020102", "100201", asset, NormalSide::Debit, 3, Book::Own),
        subject("2241", "", SubjectClass::Liability, NormalSide::Credit, 1),
        subject("224101", "2241", SubjectClass::Liability, NormalSide::Credit, 2),
        subject("3001", "", SubjectClass::Common, NormalSide::Either, 1),
    };
    for (Subject &s : subjects)
        s.isLeaf = s.code.text().size() == 8 || s.code.text() == u"224101" || s.code.text() == u"3001";
    return *ChartOfAccounts::fromSubjects(subjects);
}

LeafFigures leaf(const char *code, const char *cur, qint64 opening, qint64 debit, qint64 credit)
{
    LeafFigures f;
    f.subject = SubjectCode(QString::fromLatin1(code));
    f.currency = currency(cur);
    f.opening = Amount::fromMinor(opening);
    f.debit = f.ytdDebit = Amount::fromMinor(debit);
    f.credit = f.ytdCredit = Amount::fromMinor(credit);
    f.entries = 3;
    return f;
}

TrialBalance balance()
{
    // The reserve account stands at 700.00, the other one is overdrawn by 200.00: the group nets to 500.00.
    return TrialBalance(chart(), {QDate(2026, 7, 1), QDate(2026, 7, 31)},
                        {leaf("10020101", "CNY", 60000, 10000, 0), leaf("10020102", "CNY", -20000, 0, 0),
                         leaf("224101", "CNY", -40000, 0, 10000), leaf("10020101", "JPY", 500, -7, 0),
                         leaf("224101", "JPY", -500, 0, -7), leaf("3001", "CNY", -5, 0, 0)});
}

QModelIndex find(const TrialBalanceModel &model, const QString &key, Column column,
                 const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(KeyRole).toString() == key)
            return index.siblingAtColumn(static_cast<int>(column));
        if (const QModelIndex below = find(model, key, column, index); below.isValid())
            return below;
    }
    return {};
}

QString shown(const TrialBalanceModel &model, const char *key, Column column)
{
    return find(model, QString::fromLatin1(key), column).data().toString();
}

} // namespace

class TestTrialBalanceModel : public QObject {
    Q_OBJECT

private slots:
    void model_everyShape_isSound();
    void tree_oneCurrency_startsAtSubjects();
    void tree_allCurrencies_standUnderTheirCurrency();
    void figures_group_isNetOfItsLeaves();
    void figures_negativeTurnover_keepsItsMinus();
    void direction_abnormalSide_isFlagged();
    void direction_commonSubject_isNeverAbnormal();
    void totals_addLeavesOnly_perCurrency();
    void zeroBalances_hidden_changeNoTotal();
    void trend_group_addsItsLeaves();
};

void TestTrialBalanceModel::model_everyShape_isSound()
{
    TrialBalanceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrialBalance(balance(), {});
    model.setTrialBalance(balance(), currency("CNY"));
    model.setTurnovers({{QStringLiteral("10020101|CNY"), {DayTurnover{}}}});
    model.setTrialBalance(balance().ofBook(Book::Own), currency("CNY"));
    model.setTrialBalance(balance(), currency("USD"));
    QCOMPARE(model.rowCount(), 0);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestTrialBalanceModel::tree_oneCurrency_startsAtSubjects()
{
    TrialBalanceModel model;
    model.setTrialBalance(balance(), currency("JPY"));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(root.data().toString(), QStringLiteral("1002"));
    QCOMPARE(model.rowCount(root), 1);
    QCOMPARE(model.index(0, 0, model.index(0, 0, root)).data().toString(), QStringLiteral("10020101"));
    QVERIFY(model.rowAt(root) != nullptr);
}

void TestTrialBalanceModel::tree_allCurrencies_standUnderTheirCurrency()
{
    TrialBalanceModel model;
    model.setTrialBalance(balance(), {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("CNY"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("JPY"));
    QVERIFY(model.rowAt(model.index(0, 0)) == nullptr);
    QCOMPARE(model.index(0, static_cast<int>(Column::Debit)).data().toString(), QString());
    QVERIFY(find(model, QStringLiteral("10020101|JPY"), Column::Code).isValid());
}

void TestTrialBalanceModel::figures_group_isNetOfItsLeaves()
{
    TrialBalanceModel model;
    model.setTrialBalance(balance(), currency("CNY"));
    QCOMPARE(shown(model, "1002|CNY", Column::OpeningDebit), QStringLiteral("400.00"));
    QCOMPARE(shown(model, "1002|CNY", Column::OpeningCredit), QString());
    QCOMPARE(shown(model, "1002|CNY", Column::ClosingDebit), QStringLiteral("500.00"));
    QCOMPARE(shown(model, "10020101|CNY", Column::ClosingDebit), QStringLiteral("700.00"));
    QCOMPARE(shown(model, "10020102|CNY", Column::ClosingCredit), QStringLiteral("200.00"));
    QCOMPARE(find(model, QStringLiteral("1002|CNY"), Column::Name).data(EmphasisRole).value<CellEmphasis>(),
             CellEmphasis::Group);
    QVERIFY(find(model, QStringLiteral("10020101|CNY"), Column::Debit).data(LinkRole).toBool());
    QVERIFY(!find(model, QStringLiteral("10020102|CNY"), Column::Debit).data(LinkRole).toBool());
}

void TestTrialBalanceModel::figures_negativeTurnover_keepsItsMinus()
{
    TrialBalanceModel model;
    model.setTrialBalance(balance(), currency("JPY"));
    QCOMPARE(shown(model, "10020101|JPY", Column::Debit), QStringLiteral("−7"));
    QCOMPARE(shown(model, "10020101|JPY", Column::ClosingDebit), QStringLiteral("493"));
}

void TestTrialBalanceModel::direction_abnormalSide_isFlagged()
{
    TrialBalanceModel model;
    model.setTrialBalance(balance(), currency("CNY"));
    const QModelIndex overdrawn = find(model, QStringLiteral("10020102|CNY"), Column::Direction);
    QCOMPARE(overdrawn.data(SeverityRole).value<CellSeverity>(), CellSeverity::Warning);
    QVERIFY(!overdrawn.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(overdrawn.data().toString() != shown(model, "10020101|CNY", Column::Direction));
    QCOMPARE(find(model, QStringLiteral("10020101|CNY"), Column::Direction)
                 .data(SeverityRole)
                 .value<CellSeverity>(),
             CellSeverity::None);
    QCOMPARE(
        find(model, QStringLiteral("224101|CNY"), Column::Direction).data(SeverityRole).value<CellSeverity>(),
        CellSeverity::None);
}

void TestTrialBalanceModel::direction_commonSubject_isNeverAbnormal()
{
    TrialBalanceModel model;
    model.setTrialBalance(balance(), currency("CNY"));
    QCOMPARE(shown(model, "3001|CNY", Column::ClosingCredit), QStringLiteral("0.05"));
    QCOMPARE(
        find(model, QStringLiteral("3001|CNY"), Column::Direction).data(SeverityRole).value<CellSeverity>(),
        CellSeverity::None);
}

void TestTrialBalanceModel::totals_addLeavesOnly_perCurrency()
{
    TrialBalanceModel model;
    model.setTrialBalance(balance(), {});
    const QList<QList<Cell>> totals = model.totals();
    QCOMPARE(totals.size(), 2);
    const auto amount = [&](qsizetype row, Column column) {
        return totals[row][static_cast<int>(column)].raw.value<Amount>();
    };
    // Leaves, one-sided: 600 | 200 + 400 + 0.05; a sum over groups would say 400.
    QCOMPARE(amount(0, Column::OpeningDebit), Amount::fromMinor(60000));
    QCOMPARE(amount(0, Column::OpeningCredit), Amount::fromMinor(60005));
    QCOMPARE(amount(0, Column::ClosingDebit), Amount::fromMinor(70000));
    QCOMPARE(amount(1, Column::Debit), Amount::fromMinor(-7));
    QCOMPARE(totals[0][static_cast<int>(Column::Entries)].raw.toLongLong(), 12);
    // Hiding rows of other currencies changes no total.
    model.setTrialBalance(balance(), currency("CNY"));
    QCOMPARE(model.totals().size(), 1);
    QCOMPARE(model.totals()[0][static_cast<int>(Column::OpeningDebit)].raw.value<Amount>(),
             Amount::fromMinor(60000));
}

void TestTrialBalanceModel::zeroBalances_hidden_changeNoTotal()
{
    const TrialBalance flat(chart(), {QDate(2026, 7, 1), QDate(2026, 7, 31)},
                            {leaf("10020101", "CNY", 500, 100, 600), leaf("10020102", "CNY", 300, 0, 0),
                             leaf("224101", "CNY", -800, 500, 0), leaf("3001", "CNY", 0, 4, 4)});
    TrialBalanceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrialBalance(flat, currency("CNY"));
    const QList<QList<Cell>> all = model.totals();
    QVERIFY(find(model, QStringLiteral("3001|CNY"), Column::Code).isValid()); // moved, and netted to zero
    model.setTrialBalance(flat, currency("CNY"), TrialBalanceModel::ZeroBalances::Hidden);
    QVERIFY(!find(model, QStringLiteral("3001|CNY"), Column::Code).isValid());
    QVERIFY(!find(model, QStringLiteral("10020101|CNY"), Column::Code).isValid());
    QVERIFY(find(model, QStringLiteral("10020102|CNY"), Column::Code).isValid());
    QVERIFY(find(model, QStringLiteral("1002|CNY"), Column::Code).isValid());
    QCOMPARE(model.totals().size(), 1);
    for (int column = 0; column < model.columnCount(); ++column)
        QCOMPARE(cellData(model.totals()[0][column], Qt::DisplayRole),
                 cellData(all[0][column], Qt::DisplayRole));
}

void TestTrialBalanceModel::trend_group_addsItsLeaves()
{
    const auto day = [](int d, qint64 debit, qint64 closing) {
        DayTurnover turnover;
        turnover.date = QDate(2026, 7, d);
        turnover.debit = Amount::fromMinor(debit);
        turnover.closing = Amount::fromMinor(closing);
        return turnover;
    };
    TrialBalanceModel model;
    model.setTrialBalance(balance(), currency("CNY"));
    model.setTurnovers({{QStringLiteral("10020101|CNY"), {day(1, 10, 110), day(3, 5, 115)}},
                        {QStringLiteral("10020102|CNY"), {day(2, 1, 21)}}});
    const auto series =
        find(model, QStringLiteral("1002|CNY"), Column::Trend).data(SeriesRole).value<QList<Amount>>();
    // The second leaf held 20 before its first movement.
    QCOMPARE(series, QList<Amount>({Amount::fromMinor(130), Amount::fromMinor(131), Amount::fromMinor(136)}));
}

QTEST_GUILESS_MAIN(TestTrialBalanceModel)
#include "tst_trialbalancemodel.moc"
