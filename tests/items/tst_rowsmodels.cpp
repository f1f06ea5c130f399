// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/accountsmodel.h"
#include "models/items/celltext.h"
#include "models/items/clearingmodel.h"
#include "models/items/entriesmodel.h"
#include "models/items/equalitiesmodel.h"
#include "models/items/journalmodel.h"
#include "models/items/tracemodel.h"
#include "models/items/vouchersmodel.h"
#include "models/items/words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zf;
using namespace zf::items;

namespace {

Currency currency(const char *code)
{
    return *Currency::fromCode(QString::fromLatin1(code));
}

Amount minor(Int128 amount)
{
    return Amount::fromMinor(amount);
}

JournalLine journalLine(qint64 seq, Side side, Amount amount, Amount after)
{
    JournalLine line;
    line.accountNo = AccountNo(QStringLiteral("A1"));
    line.seq = seq;
    line.voucherNo = VoucherNo(QStringLiteral("V%1").arg(seq));
    line.side = side;
    line.amount = amount;
    line.balanceAfter = after;
    line.accountingDate = QDate(2026, 7, 1);
    line.postedAt = *Timestamp::fromServerText(u"2026-07-01 15:59:59.999999");
    return line;
}

TraceLine traceLine(int seq, qint64 atMicros, const QString &message)
{
    TraceLine line;
    line.logId = LogId(QStringLiteral("L1"));
    line.seq = seq;
    line.at = Timestamp::fromMicros(atMicros);
    line.message = message;
    line.level = QStringLiteral("INFO");
    return line;
}

ChartOfAccounts chart()
{
    Subject cash;
    cash.code = SubjectCode(QStringLiteral("1001"));
    cash.name = QStringLiteral("库存现金");
    cash.nameEn = QStringLiteral("Cash");
    cash.isLeaf = true;
    return *ChartOfAccounts::fromSubjects({cash});
}

template <class Model> QModelIndex at(const Model &model, int row, typename Model::Column column)
{
    return model.index(row, static_cast<int>(column));
}

} // namespace

class TestRowsModels : public QObject {
    Q_OBJECT

private slots:
    void rows_comeAndGo_modelStaysSound();
    void everyModel_isSound_andNamesItsColumns();
    void money_extremes_areExact_data();
    void money_extremes_areExact();
    void money_emptySide_isBlankAndZeroIsNot();
    void journal_otherSide_isBlankNotNull();
    void journal_redLetter_keepsItsSideAndMinus();
    void vouchers_redLetter_isMarkedByAWord();
    void vouchers_missingOrder_isNotALink();
    void entries_likeLines_pairWithTheirJournalInOrder();
    void entries_withoutJournal_saySo();
    void trace_gapOverASecond_isMarked();
    void trace_hostileText_isMadeVisible();
    void accounts_available_isBalanceLessFrozen();
    void equalities_identity_isJudgedAtTheClosing();
    void copy_rows_areRawAndTabSeparated();
};

void TestRowsModels::rows_comeAndGo_modelStaysSound()
{
    JournalModel model;
    model.setCurrency(currency("CNY"));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted),
        removed(&model, &QAbstractItemModel::rowsRemoved);
    const auto lines = [](qint64 from, qint64 to) {
        QList<JournalLine> result;
        for (qint64 seq = from; seq <= to; ++seq)
            result << journalLine(seq, Side::Debit, minor(100), minor(100 * seq));
        return result;
    };
    model.setRows(lines(201, 400));
    model.appendRows(lines(401, 600));
    model.prependRows(lines(1, 200));
    QCOMPARE(model.rowCount(), 600);
    for (int row = 0; row < 600; ++row)
        QCOMPARE(model.index(row, 0).data(KeyRole).toString(), QString::number(row + 1));
    model.dropFirst(200);
    model.dropLast(200);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.index(0, 0).data(KeyRole).toString(), QStringLiteral("201"));
    QCOMPARE(model.index(199, 0).data(KeyRole).toString(), QStringLiteral("400"));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(removed.size(), 2);
    model.appendRows({});
    model.dropFirst(0);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(removed.size(), 2);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRowsModels::everyModel_isSound_andNamesItsColumns()
{
    AccountsModel accounts;
    accounts.setRows({AccountLine(), AccountLine()});
    accounts.setChart(chart());
    JournalModel journal;
    journal.setRows({journalLine(1, Side::Credit, minor(1), minor(1))});
    VouchersModel vouchers;
    vouchers.setRows({Voucher()});
    EntriesModel entries;
    VoucherDetail detail;
    detail.entries = {VoucherEntry()};
    entries.setVoucher(detail, chart());
    TraceModel trace;
    trace.setRows({traceLine(1, 1, {})});
    EqualitiesModel equalities;
    equalities.setRows({{QStringLiteral("x"), currency("CNY"), {Amount()}, true}});
    SettlementDay day;
    day.currency = currency("CNY");
    day.day = QDate(2026, 9, 23);
    SettlementDaysModel settlementDays;
    settlementDays.setRows({day});
    UnclearedItem item;
    item.money.currency = currency("CNY");
    UnclearedItemsModel uncleared;
    uncleared.setRows({item});
    TotalsModel totals(3);
    totals.setRows({totalsRow(3, QStringLiteral("Total"))});
    const QList<std::pair<QAbstractItemModel *, int>> models{
        {&accounts, static_cast<int>(AccountsModel::Column::Count)},
        {&journal, static_cast<int>(JournalModel::Column::Count)},
        {&vouchers, static_cast<int>(VouchersModel::Column::Count)},
        {&entries, static_cast<int>(EntriesModel::Column::Count)},
        {&trace, static_cast<int>(TraceModel::Column::Count)},
        {&equalities, static_cast<int>(EqualitiesModel::Column::Count)},
        {&settlementDays, static_cast<int>(SettlementDaysModel::Column::Count)},
        {&uncleared, static_cast<int>(UnclearedItemsModel::Column::Count)},
    };
    for (const auto &[model, columns] : models) {
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->columnCount(), columns);
        for (int column = 0; column < columns; ++column) {
            QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
            const QModelIndex cell = model->index(0, column);
            // A cell without a money value is blank in a column of money; otherwise kinds agree with their
            // head.
            if (cell.data(RawRole).isValid() &&
                cell.data(RawRole).metaType() == QMetaType::fromType<Amount>())
                QVERIFY2(!cell.data(CurrencyRole).isNull(), model->metaObject()->className());
            QVERIFY(cell.data(Qt::AccessibleTextRole)
                        .toString()
                        .startsWith(model->headerData(column, Qt::Horizontal, GroupTitleRole).isValid()
                                        ? model->headerData(column, Qt::Horizontal, GroupTitleRole).toString()
                                        : model->headerData(column, Qt::Horizontal).toString()));
        }
    }
    QAbstractItemModelTester tester(&totals, QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestRowsModels::money_extremes_areExact_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("minorText");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("copied");
    const auto row = [](const char *code, const char *minorText, const char *shown, const char *copied) {
        QTest::addRow("%s %s", code, minorText) << QString::fromLatin1(code) << QString::fromLatin1(minorText)
                                                << QString::fromUtf8(shown) << QString::fromLatin1(copied);
    };
    row("CNY", "9223372036854775807", "92,233,720,368,547,758.07", "92233720368547758.07");
    row("CNY", "-9223372036854775808", "−92,233,720,368,547,758.08", "-92233720368547758.08");
    row("CNY", "-1", "−0.01", "-0.01");
    row("CNY", "0", "0.00", "0.00");
    row("JPY", "9223372036854775807", "9,223,372,036,854,775,807", "9223372036854775807");
    row("JPY", "-7", "−7", "-7");
    row("JPY", "0", "0", "0");
    row("KWD", "9223372036854775807", "9,223,372,036,854,775.807", "9223372036854775.807");
    row("KWD", "-1", "−0.001", "-0.001");
    row("KWD", "1050", "1.050", "1.050");
}

void TestRowsModels::money_extremes_areExact()
{
    QFETCH(QString, code);
    QFETCH(QString, minorText);
    QFETCH(QString, shown);
    QFETCH(QString, copied);
    const Amount amount = *Amount::fromMinorText(minorText);
    JournalModel model;
    model.setCurrency(*Currency::fromCode(code));
    model.setRows({journalLine(1, Side::Debit, amount, amount)});
    for (const JournalModel::Column column : {JournalModel::Column::Debit, JournalModel::Column::Balance}) {
        const QModelIndex cell = at(model, 0, column);
        QCOMPARE(cell.data().toString(), shown);
        QCOMPARE(cell.data(RawRole).value<Amount>(), amount);
        QCOMPARE(plainText(cell), copied);
        QCOMPARE(cell.data(ExponentRole).toInt(), Currency::fromCode(code)->exponent());
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().endsWith(QString(shown + u' ' + code)));
    }
    Account account;
    account.currency = *Currency::fromCode(code);
    account.balance = amount;
    AccountsModel accounts;
    accounts.setRows({{account, amount, {}, {}}});
    QCOMPARE(at(accounts, 0, AccountsModel::Column::Balance).data().toString(), shown);
    QCOMPARE(at(accounts, 0, AccountsModel::Column::Closing).data().toString(), shown);
    QCOMPARE(plainText(at(accounts, 0, AccountsModel::Column::Available)), copied);
}

void TestRowsModels::money_emptySide_isBlankAndZeroIsNot()
{
    const Cell empty = Cell::ofMoney({}, currency("CNY"));
    QCOMPARE(cellData(empty, Qt::DisplayRole).toString(), QString());
    QVERIFY(cellData(empty, RawRole).isValid());
    QCOMPARE(cellData(asTotal(empty), Qt::DisplayRole).toString(), QStringLiteral("0.00"));
    QCOMPARE(cellData(Cell::ofSigned({}, currency("KWD")), Qt::DisplayRole).toString(),
             QStringLiteral("0.000"));
}

void TestRowsModels::journal_otherSide_isBlankNotNull()
{
    JournalModel model;
    model.setCurrency(currency("CNY"));
    model.setRows({journalLine(1, Side::Credit, minor(1234), minor(1234))});
    const QModelIndex debit = at(model, 0, JournalModel::Column::Debit);
    QCOMPARE(debit.data().toString(), QString());
    QVERIFY(debit.data(RawRole).isValid());
    QVERIFY(!debit.data(Qt::ToolTipRole).isValid());
    QCOMPARE(at(model, 0, JournalModel::Column::Credit).data().toString(), QStringLiteral("12.34"));
    // A moment that is missing is NULL, and says so.
    JournalLine unposted = journalLine(2, Side::Credit, minor(1), minor(1));
    unposted.postedAt = Timestamp();
    model.setRows({unposted});
    QVERIFY(!at(model, 0, JournalModel::Column::PostedAt).data(RawRole).isValid());
    QCOMPARE(at(model, 0, JournalModel::Column::PostedAt).data(Qt::ToolTipRole).toString(),
             QStringLiteral("NULL"));
}

void TestRowsModels::journal_redLetter_keepsItsSideAndMinus()
{
    JournalModel model;
    model.setCurrency(currency("CNY"));
    model.setRows({journalLine(1, Side::Debit, minor(-500), minor(0))});
    QCOMPARE(at(model, 0, JournalModel::Column::Debit).data().toString(), QStringLiteral("−5.00"));
    QCOMPARE(at(model, 0, JournalModel::Column::Credit).data().toString(), QString());
}

void TestRowsModels::vouchers_redLetter_isMarkedByAWord()
{
    Voucher red;
    red.kind = QStringLiteral("red");
    Voucher plain;
    plain.kind = QStringLiteral("payment");
    VouchersModel model;
    model.setRows({red, plain});
    const QModelIndex marked = at(model, 0, VouchersModel::Column::Kind);
    QVERIFY(marked.data().toString().size() > voucherKindWord(QStringLiteral("red")).size());
    QCOMPARE(marked.data(SeverityRole).value<CellSeverity>(), CellSeverity::Warning);
    QCOMPARE(at(model, 1, VouchersModel::Column::Kind).data(SeverityRole).value<CellSeverity>(),
             CellSeverity::None);
}

void TestRowsModels::vouchers_missingOrder_isNotALink()
{
    Voucher voucher;
    voucher.voucherNo = VoucherNo(QStringLiteral("V1"));
    VouchersModel model;
    model.setRows({voucher});
    QVERIFY(!at(model, 0, VouchersModel::Column::OrderNo).data(LinkRole).toBool());
    QVERIFY(at(model, 0, VouchersModel::Column::VoucherNo).data(LinkRole).toBool());
    QCOMPARE(model.index(0, 0).data(KeyRole).toString(), QStringLiteral("V1"));
}

void TestRowsModels::entries_likeLines_pairWithTheirJournalInOrder()
{
    VoucherDetail detail;
    for (int line = 1; line <= 2; ++line) {
        VoucherEntry entry;
        entry.lineNo = line;
        entry.accountNo = AccountNo(QStringLiteral("A1"));
        entry.subject = SubjectCode(QStringLiteral("1001"));
        entry.side = Side::Debit;
        entry.amount = minor(100);
        entry.currency = currency("CNY");
        detail.entries << entry;
        JournalLine journal = journalLine(line, Side::Debit, minor(100), minor(100 * line));
        journal.balanceBefore = minor(100 * (line - 1));
        detail.journal << journal;
    }
    EntriesModel model;
    model.setVoucher(detail, chart());
    QCOMPARE(at(model, 0, EntriesModel::Column::BalanceAfter).data().toString(), QStringLiteral("1.00"));
    QCOMPARE(at(model, 1, EntriesModel::Column::BalanceBefore).data().toString(), QStringLiteral("1.00"));
    QCOMPARE(at(model, 1, EntriesModel::Column::BalanceAfter).data().toString(), QStringLiteral("2.00"));
    QCOMPARE(at(model, 0, EntriesModel::Column::Credit).data().toString(), QString());
    QVERIFY(
        at(model, 0, EntriesModel::Column::Subject).data().toString().startsWith(QStringLiteral("1001 ")));
}

void TestRowsModels::entries_withoutJournal_saySo()
{
    VoucherDetail detail;
    VoucherEntry entry;
    entry.currency = currency("CNY");
    detail.entries = {entry};
    EntriesModel model;
    model.setVoucher(detail, chart());
    const QModelIndex after = at(model, 0, EntriesModel::Column::BalanceAfter); // T2: a one-sided posting
    QCOMPARE(after.data(SeverityRole).value<CellSeverity>(), CellSeverity::Error);
    QVERIFY(!after.data().toString().isEmpty());
}

void TestRowsModels::trace_gapOverASecond_isMarked()
{
    TraceModel model;
    model.setRows({traceLine(1, 0, {}), traceLine(2, 1'000'000, {}), traceLine(3, 2'000'001, {})});
    QCOMPARE(at(model, 0, TraceModel::Column::Gap).data().toString(), QString());
    QCOMPARE(at(model, 1, TraceModel::Column::Gap).data(SeverityRole).value<CellSeverity>(),
             CellSeverity::None);
    QCOMPARE(at(model, 2, TraceModel::Column::Gap).data(SeverityRole).value<CellSeverity>(),
             CellSeverity::Warning);
    QCOMPARE(durationText(999), QStringLiteral("999 µs"));
    QCOMPARE(durationText(12'340), QStringLiteral("12.3 ms"));
    QCOMPARE(durationText(1'050'000), QStringLiteral("1.0 s"));
}

void TestRowsModels::trace_hostileText_isMadeVisible()
{
    const QString hostile = QStringLiteral("<b>paid</b>\x1b[2J\r\nnext\t") + QChar(0x202e) +
                            QStringLiteral("live") + QChar(0x200b) + QChar(0);
    TraceModel model;
    model.setRows({traceLine(1, 0, hostile)});
    const QModelIndex cell = at(model, 0, TraceModel::Column::Message);
    const QString shown = cell.data().toString();
    QVERIFY(shown.startsWith(QStringLiteral("<b>paid</b>⟨U+001B⟩[2J⟨U+000D⟩⏎next→")));
    for (const QChar c : shown)
        QVERIFY2(c.isPrint() || c == u' ', qPrintable(QString::number(c.unicode(), 16)));
    QVERIFY(shown.contains(QStringLiteral("202E")));
    QVERIFY(visibleText(QString(10'000, u'x'), 100).size() < 200);
}

void TestRowsModels::accounts_available_isBalanceLessFrozen()
{
    Account account;
    account.currency = currency("JPY");
    account.balance = minor(1000);
    account.frozen = minor(1300);
    account.status = QStringLiteral("frozen");
    AccountsModel model;
    model.setRows({{account, {}, minor(5), minor(2)}});
    QCOMPARE(at(model, 0, AccountsModel::Column::Available).data().toString(), QStringLiteral("−300"));
    QCOMPARE(at(model, 0, AccountsModel::Column::Closing).data().toString(), QStringLiteral("3"));
    QCOMPARE(at(model, 0, AccountsModel::Column::Status).data(SeverityRole).value<CellSeverity>(),
             CellSeverity::Warning);
    // A liability's balance reads as a positive figure of its own side.
    model.setBalanceSide(Side::Credit);
    QCOMPARE(at(model, 0, AccountsModel::Column::Closing).data().toString(), QStringLiteral("−3"));
    const int closing = static_cast<int>(AccountsModel::Column::Closing);
    QVERIFY(model.headerData(closing, Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .contains(sideName(Side::Credit)));
    // An unknown code is shown as it is, not hidden.
    account.status = QStringLiteral("dormant?");
    model.setRows({{account, {}, {}, {}}});
    QCOMPARE(at(model, 0, AccountsModel::Column::Status).data().toString(), QStringLiteral("dormant?"));
}

void TestRowsModels::equalities_identity_isJudgedAtTheClosing()
{
    EqualitiesModel model;
    model.setRows({{QStringLiteral("book"), currency("CNY"), {minor(0), minor(1), minor(1)}, false},
                   {QStringLiteral("T12"), currency("CNY"), {minor(0)}, true}});
    QCOMPARE(at(model, 0, EqualitiesModel::Column::Period).data().toString(), QStringLiteral("0.01"));
    QCOMPARE(at(model, 0, EqualitiesModel::Column::Verdict).data(SeverityRole).value<CellSeverity>(),
             CellSeverity::Error);
    QCOMPARE(at(model, 1, EqualitiesModel::Column::Opening).data().toString(), QString());
    QCOMPARE(at(model, 1, EqualitiesModel::Column::Closing).data().toString(), QStringLiteral("0.00"));
    QCOMPARE(at(model, 1, EqualitiesModel::Column::Verdict).data(SeverityRole).value<CellSeverity>(),
             CellSeverity::Ok);
}

void TestRowsModels::copy_rows_areRawAndTabSeparated()
{
    JournalModel model;
    model.setCurrency(currency("CNY"));
    JournalLine line = journalLine(7, Side::Credit, minor(-123456), minor(99));
    line.summary = QStringLiteral("a\tb\nc");
    model.setRows({line});
    const QString text = tabSeparated({model.index(0, 3)}, {0, 1, 2, 4, 5, 6, 7});
    QCOMPARE(text, QStringLiteral("7\t2026-07-01\tV7\t\t-1234.56\t0.99\t2026-07-01T23:59:59.999999+08:00\n"));
}

QTEST_GUILESS_MAIN(TestRowsModels)
#include "tst_rowsmodels.moc"
