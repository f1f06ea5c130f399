// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/voucher.h"

#include <QTest>

using namespace zf;

namespace {

VoucherEntry entry(Side side, qint64 minor, const char *code)
{
    VoucherEntry e;
    e.side = side;
    e.amount = Amount::fromMinor(minor);
    e.currency = *Currency::fromCode(QString::fromLatin1(code));
    return e;
}

} // namespace

class TestVoucher : public QObject {
    Q_OBJECT

private slots:
    void balanced_perCurrency_notInTotal();
    void balanced_redLetter_countsSigned();
};

void TestVoucher::balanced_perCurrency_notInTotal()
{
    VoucherDetail voucher;
    voucher.entries = {entry(Side::Debit, 100, "CNY"), entry(Side::Credit, 60, "CNY"),
                       entry(Side::Credit, 40, "CNY")};
    QVERIFY(voucher.balanced());
    voucher.entries << entry(Side::Debit, 5, "JPY");
    QVERIFY(!voucher.balanced());
    voucher.entries << entry(Side::Credit, 5, "USD"); // equal in number only
    QVERIFY(!voucher.balanced());
    voucher.entries << entry(Side::Credit, 5, "JPY") << entry(Side::Debit, 5, "USD");
    QVERIFY(voucher.balanced());
    QCOMPARE(voucher.totalDebit().value(QStringLiteral("CNY")), Amount::fromMinor(100));
    QCOMPARE(voucher.totalDebit().value(QStringLiteral("USD")), Amount::fromMinor(5));
    QCOMPARE(voucher.totalDebit().size(), 3);
}

void TestVoucher::balanced_redLetter_countsSigned()
{
    VoucherDetail voucher;
    voucher.entries = {entry(Side::Debit, -100, "CNY"), entry(Side::Credit, -100, "CNY")};
    QVERIFY(voucher.balanced());
    QCOMPARE(voucher.totalDebit().value(QStringLiteral("CNY")), Amount::fromMinor(-100));
    voucher.entries[1].amount = Amount::fromMinor(100);
    QVERIFY(!voucher.balanced());
}

QTEST_APPLESS_MAIN(TestVoucher)
#include "tst_voucher.moc"
