// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amountinwords.h"
#include "widgets/language.h"
#include "widgets/pages/voucherprint.h"
#include "widgets/theme.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace zf;

namespace {

Subject subject(const char *code, const QString &name)
{
    Subject s;
    s.code = SubjectCode(QString::fromLatin1(code));
    s.name = name;
    s.nameEn = QStringLiteral("Name of %1").arg(s.code.text());
    s.isLeaf = true;
    return s;
}

ChartOfAccounts chart()
{
    return *ChartOfAccounts::fromSubjects({subject("1001", QStringLiteral("库存现金")),
                                           subject("2241", QStringLiteral("客户备付金-用户余额"))});
}

VoucherDetail voucher(const QString &currency, const QList<std::pair<Side, qint64>> &lines)
{
    VoucherDetail detail;
    detail.voucher.voucherNo = VoucherNo(QStringLiteral("V20260929000031"));
    detail.voucher.kind = QStringLiteral("payment");
    detail.voucher.orderNo = OrderNo(QStringLiteral("PO2026092900002758"));
    detail.voucher.accountingDate = QDate(2026, 9, 29);
    detail.voucher.postedAt = *Timestamp::fromServerText(u"2026-09-29 13:14:15.123456");
    detail.voucher.summary = QStringLiteral("支付 二月 人民币 双人套餐 <b>&amp;</b>");
    detail.voucher.maker = QStringLiteral("li.na");
    detail.voucher.checker = QStringLiteral("wang.jie");
    detail.voucher.attachments = 3;
    for (const auto &[side, minor] : lines) {
        VoucherEntry entry;
        entry.lineNo = static_cast<int>(detail.entries.size()) + 1;
        entry.subject = SubjectCode(side == Side::Debit ? QStringLiteral("1001") : QStringLiteral("2241"));
        entry.accountNo = AccountNo(QStringLiteral("62%1").arg(entry.lineNo, 6, 10, QChar(u'0')));
        entry.side = side;
        entry.amount = Amount::fromMinor(minor);
        entry.currency = *Currency::fromCode(currency);
        detail.entries << entry;
    }
    return detail;
}

} // namespace

/// The printed form, read back by an independent program.
class TestVoucherPrint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pdf_text_isWhatWasDrawn_data();
    void pdf_text_isWhatWasDrawn();
    void pdf_manyLines_takeNumberedPages();
    void pdf_page_isA5Lying();
    void file_unwritable_isAnError();

private:
    QString textOf(const VoucherDetail &detail);
    QString run(const QString &program, const QStringList &arguments);
    QTemporaryDir m_directory;
};

void TestVoucherPrint::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "install poppler-utils");
    installTheme(Theme());
}

QString TestVoucherPrint::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return QStringLiteral("failed: ") + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString TestVoucherPrint::textOf(const VoucherDetail &detail)
{
    const QString file = m_directory.filePath(QStringLiteral("voucher.pdf"));
    const Result<Done> printed = printVoucher(detail, chart(), file);
    if (!printed.ok())
        return printed.error().message;
    return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
}

void TestVoucherPrint::pdf_text_isWhatWasDrawn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("amount");
    for (const char *language : {"en", "zh_CN"}) {
        const auto row = [&](const char *currency, qint64 minor, const char *amount) {
            QTest::addRow("%s %s %lld", language, currency, static_cast<long long>(minor))
                << QString::fromLatin1(language) << QString::fromLatin1(currency) << minor
                << QString::fromUtf8(amount);
        };
        row("CNY", 123456, "1,234.56 CNY");
        row("CNY", -1, "−0.01 CNY");
        row("CNY", 9'223'372'036'854'775'807, "92,233,720,368,547,758.07 CNY");
        row("JPY", 1234567, "1,234,567 JPY");
        row("KWD", 1234567, "1,234.567 KWD");
    }
}

void TestVoucherPrint::pdf_text_isWhatWasDrawn()
{
    QFETCH(QString, language);
    QFETCH(QString, currency);
    QFETCH(qint64, minor);
    QFETCH(QString, amount);
    Language words;
    words.use(language);
    VoucherDetail detail = voucher(currency, {{Side::Debit, minor}, {Side::Credit, minor}});
    if (minor < 0)
        detail.voucher.kind = QStringLiteral("red");
    const QString text = textOf(detail);
    const Money money{Amount::fromMinor(minor), *Currency::fromCode(currency)};
    QStringList expected{QStringLiteral("2026-09-29"),
                         QStringLiteral("V20260929000031"),
                         QStringLiteral("PO2026092900002758"),
                         QStringLiteral("支付 二月 人民币 双人套餐 <b>&amp;</b>"),
                         QStringLiteral("62000001"),
                         QStringLiteral("62000002"),
                         QStringLiteral("li.na"),
                         QStringLiteral("wang.jie"),
                         QStringLiteral("2026-09-29 21:14:15"),
                         amount,
                         amountInChineseCapitals(money)};
    if (language == u"zh_CN")
        expected << QStringLiteral("记账凭证") << QStringLiteral("附单据数：3")
                 << QStringLiteral("1001 库存现金") << QStringLiteral("2241 客户备付金-用户余额")
                 << QStringLiteral("借方") << QStringLiteral("合计：") << QStringLiteral("制单：")
                 << QStringLiteral("复核：") << QStringLiteral("记账：");
    else
        expected << QStringLiteral("Accounting voucher") << QStringLiteral("1001 Name of 1001");
    for (const QString &part : expected)
        QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is not in\n") + text));
    QCOMPARE(text.count(amount), 4); // two lines and two totals
    if (minor < 0)
        QVERIFY(text.contains(language == u"zh_CN" ? QStringLiteral("〔冲〕") : QStringLiteral("[R]")));
}

void TestVoucherPrint::pdf_manyLines_takeNumberedPages()
{
    QList<std::pair<Side, qint64>> lines(16, {Side::Debit, 100});
    lines << std::pair<Side, qint64>{Side::Credit, 1600};
    const QStringList pages = textOf(voucher(QStringLiteral("CNY"), lines)).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 3);
    QVERIFY(pages[0].contains(QStringLiteral("Page 1 of 3")));
    QVERIFY(pages[2].contains(QStringLiteral("Page 3 of 3")));
    for (int line = 1; line <= 17; ++line)
        QCOMPARE(pages.join(QString()).count(QStringLiteral("62%1").arg(line, 6, 10, QChar(u'0'))), 1);
    // The total stands once, on the last page.
    QVERIFY(!pages[0].contains(QStringLiteral("壹仟陆佰")) && !pages[1].contains(QStringLiteral("16.00")));
    QVERIFY(pages[2].contains(QStringLiteral("人民币壹拾陆元整")));
}

void TestVoucherPrint::pdf_page_isA5Lying()
{
    textOf(voucher(QStringLiteral("CNY"), {{Side::Debit, 1}, {Side::Credit, 1}}));
    const QString info =
        run(QStringLiteral("pdfinfo"), {m_directory.filePath(QStringLiteral("voucher.pdf"))});
    QVERIFY2(info.contains(QStringLiteral("595 x 420")) || info.contains(QStringLiteral("595.2")),
             qPrintable(info));
    QVERIFY(info.contains(QStringLiteral("V20260929000031")));
}

void TestVoucherPrint::file_unwritable_isAnError()
{
    const Result<Done> printed = printVoucher(voucher(QStringLiteral("CNY"), {}), chart(),
                                              m_directory.filePath(QStringLiteral("no/such/place.pdf")));
    QVERIFY(!printed.ok());
    QCOMPARE(printed.error().kind, ErrorKind::Io);
    QVERIFY(printed.error().message.contains(QStringLiteral("place.pdf")));
}

QTEST_MAIN(TestVoucherPrint)
#include "tst_voucherprint.moc"
