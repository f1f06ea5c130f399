// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/trialbalance.h"

#include <QRandomGenerator64>
#include <QTest>

using namespace zf;

namespace {

const DateRange july{QDate(2026, 7, 1), QDate(2026, 7, 31)};

Currency currency(const char *code)
{
    return *Currency::fromCode(QString::fromLatin1(code));
}

SubjectCode code(const char *text)
{
    return SubjectCode(QString::fromLatin1(text));
}

Subject subject(const char *number, const char *parent, NormalSide side, Book book, bool leaf)
{
    Subject s;
    s.code = code(number);
    s.parent = code(parent);
    s.level = s.parent.isEmpty() ? 1 : 2;
    s.normalSide = side;
    s.book = book;
    s.isLeaf = leaf;
    return s;
}

/// 1 bank (reserve and own), 2 customers and mirrors, 3 income.
ChartOfAccounts chart()
{
    using enum Book;
    constexpr NormalSide debit = NormalSide::Debit;
    constexpr NormalSide credit = NormalSide::Credit;
    return *ChartOfAccounts::fromSubjects({
        subject("1", "", debit, Single, false),
        subject("11", "1", debit, Reserve, true),
        subject("12", "1", debit, Own, true),
        subject("13", "1", debit, Own, true), // receivable from customers' money
        subject("2", "", credit, Single, false),
        subject("21", "2", credit, Reserve, true),
        subject("22", "2", credit, Reserve, true), // payable to own money
        subject("3", "", credit, Single, false),
        subject("31", "3", credit, Own, true),
    });
}

LeafFigures leaf(const char *number, const char *cur, qint64 opening, qint64 debit, qint64 credit)
{
    LeafFigures figures;
    figures.subject = code(number);
    figures.currency = currency(cur);
    figures.opening = Amount::fromMinor(opening);
    figures.debit = Amount::fromMinor(debit);
    figures.credit = Amount::fromMinor(credit);
    figures.ytdDebit = Amount::fromMinor(debit * 2);
    figures.ytdCredit = Amount::fromMinor(credit * 2);
    figures.entries = (debit != 0) + (credit != 0);
    return figures;
}

QStringList rowsOf(const TrialBalance &balance)
{
    QStringList result;
    for (const TrialBalanceRow &row : balance.rows())
        result << QString(row.subject.text() + u' ' + row.currency.code() + u' ' + row.opening.minorText() +
                          u' ' + row.debit.minorText() + u' ' + row.credit.minorText() + u' ' +
                          row.closing().minorText());
    return result;
}

const Equality *equality(const TrialBalance &balance, Book book, const char *cur)
{
    for (const Equality &e : balance.equalities()) {
        if (e.book == book && e.currency == currency(cur))
            return &e;
    }
    return nullptr;
}

/// A balanced July: a top-up of 1000 with a fee of 6 that goes from the customers' book to the own book.
QList<LeafFigures> balancedLeaves()
{
    return {leaf("11", "CNY", 5000, 1000, 0), leaf("21", "CNY", -5000, 6, 1000), leaf("22", "CNY", 0, 0, 6),
            leaf("13", "CNY", 0, 6, 0), leaf("31", "CNY", 0, 0, 6)};
}

QList<IdentityTerm> terms()
{
    const QString t12 = QStringLiteral("T12a");
    const QString t13 = QStringLiteral("T13");
    return {{t12, true, code("13"), 1},
            {t12, false, code("22"), 1},
            {t13, true, code("21"), 1},
            {t13, false, code("11"), 1},
            {t13, false, code("22"), -1}};
}

} // namespace

class TestTrialBalance : public QObject {
    Q_OBJECT

private slots:
    void rows_balanced_holdLeavesAndGroups();
    void rows_nothingMoved_areLeftOut();
    void group_mixedSides_isNetOfItsLeaves();
    void equalities_perBookAndCurrency_useLeafRows();
    void equalities_brokenAcrossBooks_balanceInTotalOnly();
    void identities_atClosing_perCurrency();
    void leaves_givenTwice_areOneRow();
    void ofBook_keepsEqualitiesOfTheWhole();
    void empty_hasNoRowsAndBalances();
    void random_balancedVouchers_alwaysBalance();
    void apply_randomDeltas_equalsABalanceMadeAnew();
    void apply_subjectOutsideTheChart_isReported();
};

void TestTrialBalance::rows_balanced_holdLeavesAndGroups()
{
    const TrialBalance balance(chart(), july, balancedLeaves(), terms());
    QCOMPARE(rowsOf(balance), QStringList({
                                  "1 CNY 5000 1006 0 6006",
                                  "11 CNY 5000 1000 0 6000",
                                  "13 CNY 0 6 0 6",
                                  "2 CNY -5000 6 1006 -6000",
                                  "21 CNY -5000 6 1000 -5994",
                                  "22 CNY 0 0 6 -6",
                                  "3 CNY 0 0 6 -6",
                                  "31 CNY 0 0 6 -6",
                              }));
    QVERIFY(balance.balanced());
    const TrialBalanceRow *row = balance.find(code("21"), currency("CNY"));
    QVERIFY(row != nullptr);
    QCOMPARE(row->openingCredit(), Amount::fromMinor(5000));
    QVERIFY(row->openingDebit().isZero());
    QCOMPARE(row->closingCredit(), Amount::fromMinor(5994));
    QCOMPARE(row->ytdCredit, Amount::fromMinor(2000));
    QCOMPARE(row->entries, qint64(2));
    QVERIFY(balance.find(code("21"), currency("USD")) == nullptr);
    QCOMPARE(balance.range, july);
}

void TestTrialBalance::rows_nothingMoved_areLeftOut()
{
    LeafFigures nets = leaf("12", "CNY", 0, 0, 0);
    QVERIFY(TrialBalance(chart(), july, {nets}).rows().isEmpty());
    nets.debit = nets.credit = Amount::fromMinor(7); // nets to zero and still is a row
    QCOMPARE(rowsOf(TrialBalance(chart(), july, {nets})), QStringList({"1 CNY 0 7 7 0", "12 CNY 0 7 7 0"}));
    nets.debit = nets.credit = {};
    nets.ytdDebit = nets.ytdCredit = Amount::fromMinor(7);
    QCOMPARE(TrialBalance(chart(), july, {nets}).rows().size(), 2);
    nets.ytdDebit = nets.ytdCredit = {};
    nets.opening = Amount::fromMinor(-1);
    QCOMPARE(rowsOf(TrialBalance(chart(), july, {nets})),
             QStringList({"1 CNY -1 0 0 -1", "12 CNY -1 0 0 -1"}));
}

void TestTrialBalance::group_mixedSides_isNetOfItsLeaves()
{
    const TrialBalance balance(chart(), july, {leaf("11", "CNY", 100, 0, 0), leaf("12", "CNY", -30, 0, 0)});
    const TrialBalanceRow *group = balance.find(code("1"), currency("CNY"));
    QCOMPARE(group->openingDebit(), Amount::fromMinor(70));
    QVERIFY(group->openingCredit().isZero());
    // The totals add leaf rows one-sided, hence 100 and 30, each in its book.
    QCOMPARE(equality(balance, Book::Reserve, "CNY")->openingDebit, Amount::fromMinor(100));
    QCOMPARE(equality(balance, Book::Own, "CNY")->openingCredit, Amount::fromMinor(30));
    QVERIFY(!balance.balanced());
}

void TestTrialBalance::equalities_perBookAndCurrency_useLeafRows()
{
    QList<LeafFigures> leaves = balancedLeaves();
    leaves << leaf("11", "JPY", 0, 300, 0) << leaf("21", "JPY", 0, 0, 300);
    const TrialBalance balance(chart(), july, leaves, {});
    QCOMPARE(balance.currencies(), QList<Currency>({currency("CNY"), currency("JPY")}));
    QCOMPARE(balance.books(), QList<Book>({Book::Reserve, Book::Own}));
    QCOMPARE(balance.equalities().size(), 3);
    const Equality *reserve = equality(balance, Book::Reserve, "CNY");
    QCOMPARE(reserve->openingDebit, Amount::fromMinor(5000));
    QCOMPARE(reserve->openingCredit, Amount::fromMinor(5000));
    QCOMPARE(reserve->debit, Amount::fromMinor(1006));
    QCOMPARE(reserve->credit, Amount::fromMinor(1006));
    QCOMPARE(reserve->closingDebit, Amount::fromMinor(6000));
    QCOMPARE(reserve->closingCredit, Amount::fromMinor(6000));
    QCOMPARE(reserve->ytdDebit, Amount::fromMinor(2012));
    QCOMPARE(equality(balance, Book::Own, "CNY")->closingDebit, Amount::fromMinor(6));
    QVERIFY(equality(balance, Book::Reserve, "JPY")->holds());
    QVERIFY(equality(balance, Book::Own, "JPY") == nullptr);

    leaves.last().credit = Amount::fromMinor(299);
    const TrialBalance broken(chart(), july, leaves, {});
    QVERIFY(!broken.balanced());
    QCOMPARE(equality(broken, Book::Reserve, "JPY")->periodDifference(), Amount::fromMinor(1));
    QCOMPARE(equality(broken, Book::Reserve, "JPY")->closingDifference(), Amount::fromMinor(1));
    QVERIFY(equality(broken, Book::Reserve, "JPY")->openingDifference().isZero());
    QVERIFY(equality(broken, Book::Reserve, "CNY")->holds());
}

void TestTrialBalance::equalities_brokenAcrossBooks_balanceInTotalOnly()
{
    // Debit own bank, credit customers: no mirror in between.
    const TrialBalance balance(chart(), july, {leaf("12", "CNY", 0, 50, 0), leaf("21", "CNY", 0, 0, 50)});
    QVERIFY(!balance.balanced());
    QCOMPARE(equality(balance, Book::Own, "CNY")->periodDifference(), Amount::fromMinor(50));
    QCOMPARE(equality(balance, Book::Reserve, "CNY")->periodDifference(), Amount::fromMinor(-50));
}

void TestTrialBalance::identities_atClosing_perCurrency()
{
    QList<LeafFigures> leaves = balancedLeaves();
    leaves << leaf("11", "JPY", 300, 0, 0) << leaf("12", "JPY", -300, 0, 0);
    const TrialBalance balance(chart(), july, leaves, terms());
    QCOMPARE(balance.identities().size(), 4); // two identities, two currencies
    for (const IdentityCheck &check : balance.identities()) {
        QVERIFY(!check.leftName.isEmpty() && !check.rightName.isEmpty() && check.leftName != check.rightName);
        if (check.id == u"T12a" && check.currency == currency("CNY")) {
            QCOMPARE(check.left, Amount::fromMinor(6));
            QCOMPARE(check.right, Amount::fromMinor(6));
        } else if (check.id == u"T13" && check.currency == currency("CNY")) {
            QCOMPARE(check.left, Amount::fromMinor(5994));
            QCOMPARE(check.right, Amount::fromMinor(5994)); // 6000 − 6
        } else if (check.id == u"T13") {
            QCOMPARE(check.difference(), Amount::fromMinor(-300));
            QVERIFY(!check.holds());
        } else {
            QVERIFY(check.holds()); // 0 = 0, and stated
        }
    }
    QVERIFY(!balance.balanced());
}

void TestTrialBalance::leaves_givenTwice_areOneRow()
{
    const TrialBalance balance(chart(), july, {leaf("11", "CNY", 100, 1, 0), leaf("11", "CNY", -40, 2, 0)});
    QCOMPARE(rowsOf(balance), QStringList({"1 CNY 60 3 0 63", "11 CNY 60 3 0 63"}));
    QCOMPARE(equality(balance, Book::Reserve, "CNY")->openingDebit, Amount::fromMinor(60));
    QVERIFY(equality(balance, Book::Reserve, "CNY")->openingCredit.isZero());
}

void TestTrialBalance::ofBook_keepsEqualitiesOfTheWhole()
{
    TrialBalance whole(chart(), july, balancedLeaves(), terms());
    whole.provisional = true;
    whole.snapshotAt = Timestamp::fromMicros(5);
    const TrialBalance own = whole.ofBook(Book::Own);
    QCOMPARE(rowsOf(own),
             QStringList({"1 CNY 0 6 0 6", "13 CNY 0 6 0 6", "3 CNY 0 0 6 -6", "31 CNY 0 0 6 -6"}));
    QCOMPARE(own.equalities().size(), whole.equalities().size());
    QCOMPARE(own.identities().size(), whole.identities().size());
    QVERIFY(own.balanced() && own.provisional);
    QCOMPARE(own.snapshotAt, whole.snapshotAt);
    QVERIFY(whole.ofBook(Book::Single).rows().isEmpty());
}

void TestTrialBalance::empty_hasNoRowsAndBalances()
{
    const TrialBalance balance(chart(), july, {}, terms());
    QVERIFY(balance.rows().isEmpty() && balance.currencies().isEmpty() && balance.identities().isEmpty());
    QVERIFY(balance.balanced());
    QVERIFY(TrialBalance().balanced());
}

void TestTrialBalance::random_balancedVouchers_alwaysBalance()
{
    QRandomGenerator64 random(30);
    const QList<const char *> reserve{"11", "21", "22"};
    const QList<const char *> own{"12", "13", "31"};
    for (int round = 0; round < 200; ++round) {
        QMap<QString, LeafFigures> figures;
        const auto post = [&](const char *number, qint64 debit, qint64 credit, bool before) {
            LeafFigures &f = figures[QString::fromLatin1(number)];
            f.subject = code(number);
            f.currency = currency("CNY");
            if (before) {
                f.opening += Amount::fromMinor(debit - credit);
            } else {
                f.debit += Amount::fromMinor(debit);
                f.credit += Amount::fromMinor(credit);
            }
        };
        for (int voucher = 0; voucher < 50; ++voucher) {
            const QList<const char *> &book = random.bounded(2) == 0 ? reserve : own;
            const qint64 amount = random.bounded(qint64(2000001)) - 1000000; // red letters too
            const bool before = random.bounded(2) == 0;
            post(book[random.bounded(3)], amount, 0, before);
            post(book[random.bounded(3)], 0, amount, before);
        }
        QVERIFY(TrialBalance(chart(), july, figures.values()).balanced());
        figures.first().debit += Amount::fromMinor(1);
        QVERIFY(!TrialBalance(chart(), july, figures.values()).balanced());
    }
}

void TestTrialBalance::apply_randomDeltas_equalsABalanceMadeAnew()
{
    QRandomGenerator64 random(31);
    const QList<const char *> leaves{"11", "12", "13", "21", "22", "31"};
    const auto figuresOf = [](const QList<LedgerDelta> &deltas) {
        QList<LeafFigures> figures;
        for (const LedgerDelta &delta : deltas) {
            if (delta.date > july.to)
                continue;
            LeafFigures f;
            f.subject = delta.subject;
            f.currency = delta.currency;
            if (delta.date < july.from) {
                f.opening = delta.debit - delta.credit;
            } else {
                f.debit = delta.debit;
                f.credit = delta.credit;
                f.entries = delta.entries;
            }
            if (delta.date >= QDate(2026, 1, 1)) {
                f.ytdDebit = delta.debit;
                f.ytdCredit = delta.credit;
            }
            figures << f;
        }
        return figures;
    };
    const auto described = [](const TrialBalance &balance) {
        QStringList result = rowsOf(balance);
        for (const TrialBalanceRow &row : balance.rows())
            result << row.ytdDebit.minorText() + u' ' + row.ytdCredit.minorText() + u' ' +
                          QString::number(row.entries);
        for (const Equality &e : balance.equalities())
            result << bookCode(e.book) + e.currency.code() + u' ' + e.openingDebit.minorText() + u' ' +
                          e.openingCredit.minorText() + u' ' + e.debit.minorText() + u' ' +
                          e.credit.minorText() + u' ' + e.ytdDebit.minorText() + u' ' +
                          e.ytdCredit.minorText() + u' ' + e.closingDebit.minorText() + u' ' +
                          e.closingCredit.minorText();
        for (const IdentityCheck &c : balance.identities())
            result << c.id + c.currency.code() + u' ' + c.left.minorText() + u' ' + c.right.minorText();
        result.sort();
        return result;
    };
    for (int round = 0; round < 100; ++round) {
        QList<LedgerDelta> all;
        TrialBalance live(chart(), july, {}, terms());
        for (int step = 0; step < 30; ++step) {
            QList<LedgerDelta> deltas;
            for (quint64 i = random.bounded(4); i > 0; --i) {
                LedgerDelta delta;
                delta.date = QDate(2025, 12, 1).addDays(random.bounded(260));
                delta.subject = code(leaves[random.bounded(6)]);
                delta.currency = currency(random.bounded(4) == 0 ? "USD" : "CNY");
                delta.debit = Amount::fromMinor(qint64(random.bounded(7)) - 3);
                delta.credit = Amount::fromMinor(qint64(random.bounded(7)) - 3);
                delta.entries = 1;
                if (!all.isEmpty() && random.bounded(3) == 0) { // what was posted is taken away again
                    delta = all[qsizetype(random.bounded(quint64(all.size())))];
                    delta.debit = -delta.debit;
                    delta.credit = -delta.credit;
                    delta.entries = -delta.entries;
                }
                deltas << delta;
            }
            all << deltas;
            const QStringList before = rowsOf(live);
            const TrialBalanceChange change = live.apply(deltas);
            QCOMPARE(described(live), described(TrialBalance(chart(), july, figuresOf(all), terms())));
            if (!change.reordered) { // rows that are not named have not moved
                const QStringList after = rowsOf(live);
                for (qsizetype row = 0; row < after.size(); ++row)
                    QVERIFY(after[row] == before[row] || change.rows.contains(row));
            }
            QVERIFY(!change.foreign);
        }
    }
}

void TestTrialBalance::apply_subjectOutsideTheChart_isReported()
{
    TrialBalance live(chart(), july, balancedLeaves(), terms());
    const QStringList before = rowsOf(live);
    LedgerDelta delta;
    delta.date = july.from;
    delta.subject = code("99");
    delta.currency = currency("CNY");
    delta.debit = Amount::fromMinor(1);
    QVERIFY(live.apply({delta}).foreign);
    QCOMPARE(rowsOf(live), before);
}

QTEST_APPLESS_MAIN(TestTrialBalance)
#include "tst_trialbalance.moc"
