// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/voucherprint.h"

#include "models/core/amountinwords.h"
#include "widgets/pages/pdftext.h"
#include "widgets/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMap>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace zf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VoucherPrint)
};

constexpr qsizetype linesPerPage = 8;

/// Draws one form. All measures are in tenths of a millimetre of an A5 sheet lying down (2100 × 1480).
class Form {
public:
    Form(const VoucherDetail &voucher, const ChartOfAccounts &chart, QPainter &painter)
        : m_voucher(voucher)
        , m_chart(chart)
        , m_painter(painter)
        , m_font(extractableFont(theme().font()))
    {
    }

    void draw(qsizetype page, qsizetype pages)
    {
        drawHead(page, pages);
        drawGrid();
        drawLines(page);
        drawTotal(page + 1 == pages);
        drawFoot();
    }
    const QString &drawn() const { return m_drawn; }

private:
    static constexpr int left = 120, right = 1980, top = 300, rowHeight = 82;
    static constexpr std::array<int, 5> edges{120, 620, 1240, 1610,
                                              1980}; // summary, subject and account, debit, credit
    static constexpr int bottom = top + rowHeight * (static_cast<int>(linesPerPage) + 2);

    void text(const QRect &box, Qt::Alignment alignment, const QString &content, int size,
              int weight = QFont::Normal)
    {
        // Long texts are shrunk to their box rather than cut: a cut account number would be another one.
        QFont font = m_font;
        font.setWeight(static_cast<QFont::Weight>(weight));
        for (int tries = size; tries > 14; tries -= 2) {
            font.setPixelSize(tries);
            if (QFontMetrics(font).horizontalAdvance(content) <= box.width())
                break;
        }
        m_painter.setFont(font);
        m_drawn += content;
        m_painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine), content);
    }

    void drawHead(qsizetype page, qsizetype pages)
    {
        const Voucher &v = m_voucher.voucher;
        const bool red = v.kind == u"red";
        text({left, 60, right - left, 100}, Qt::AlignHCenter, Text::tr("Accounting voucher"), 62,
             QFont::DemiBold);
        if (red)
            text({right - 400, 60, 400, 100}, Qt::AlignRight, Text::tr("[R] Red letter"), 40,
                 QFont::DemiBold);
        text({left, 180, 600, 60}, Qt::AlignLeft,
             Text::tr("Date: %1").arg(v.accountingDate.toString(Qt::ISODate)), 34);
        text({left + 600, 180, 800, 60}, Qt::AlignHCenter, Text::tr("No. %1").arg(v.voucherNo.text()), 34);
        text({right - 460, 180, 460, 60}, Qt::AlignRight, Text::tr("Page %1 of %2").arg(page + 1).arg(pages),
             30);
        if (!v.orderNo.isEmpty())
            text({left, 235, right - left, 50}, Qt::AlignLeft, Text::tr("Order: %1").arg(v.orderNo.text()),
                 28);
        if (!v.reverses.isEmpty())
            text({left, 235, right - left, 50}, Qt::AlignRight,
                 Text::tr("Refers to voucher %1").arg(v.reverses.text()), 28);
    }

    void drawGrid()
    {
        m_painter.setPen(QPen(Qt::black, 3));
        for (const int x : edges)
            m_painter.drawLine(x, top, x, bottom);
        for (int y = top; y <= bottom; y += rowHeight)
            m_painter.drawLine(left, y, right, y);
        const std::array<QString, 4> heads{Text::tr("Summary"), Text::tr("Subject and account"),
                                           Text::tr("Debit"), Text::tr("Credit")};
        for (size_t i = 0; i < heads.size(); ++i)
            text({edges[i], top, edges[i + 1] - edges[i], rowHeight}, Qt::AlignHCenter, heads[i], 32,
                 QFont::DemiBold);
    }

    QRect cell(qsizetype row, size_t column) const
    {
        return QRect(edges[column] + 12, top + rowHeight * (static_cast<int>(row) + 1),
                     edges[column + 1] - edges[column] - 24, rowHeight);
    }

    void drawLines(qsizetype page)
    {
        const QList<VoucherEntry> &entries = m_voucher.entries;
        for (qsizetype row = 0; row < linesPerPage && page * linesPerPage + row < entries.size(); ++row) {
            const VoucherEntry &entry = entries[page * linesPerPage + row];
            if (row == 0)
                text(cell(row, 0), Qt::AlignLeft, m_voucher.voucher.summary, 30);
            const Subject *subject = m_chart.find(entry.subject);
            QRect box = cell(row, 1);
            box.setHeight(rowHeight / 2);
            text(box, Qt::AlignLeft,
                 subject == nullptr ? entry.subject.text()
                                    : QString(entry.subject.text() + u' ' + subject->displayName()),
                 30);
            box.translate(0, rowHeight / 2 - 6);
            text(box, Qt::AlignLeft, entry.accountNo.text(), 26);
            const QString amount =
                Money{entry.amount, entry.currency}.display() + u' ' + entry.currency.code();
            text(cell(row, entry.side == Side::Debit ? 2 : 3), Qt::AlignRight, amount, 30);
        }
    }

    void drawTotal(bool last)
    {
        if (!last) {
            text(cell(linesPerPage, 0), Qt::AlignLeft, Text::tr("Continued on the next page"), 28);
            return;
        }
        QMap<QString, std::pair<Money, Money>> sums;
        for (const VoucherEntry &entry : m_voucher.entries) {
            auto &[debit, credit] = sums[entry.currency.code()];
            debit.currency = credit.currency = entry.currency;
            (entry.side == Side::Debit ? debit : credit).amount += entry.amount;
        }
        QStringList words, debits, credits;
        for (const auto &[debit, credit] : std::as_const(sums)) {
            words << amountInChineseCapitals(debit);
            debits << debit.display() + u' ' + debit.currency.code();
            credits << credit.display() + u' ' + credit.currency.code();
        }
        QRect wide = cell(linesPerPage, 0).united(cell(linesPerPage, 1));
        text(wide, Qt::AlignLeft, Text::tr("Total: %1").arg(words.join(QStringLiteral("；"))), 30,
             QFont::DemiBold);
        text(cell(linesPerPage, 2), Qt::AlignRight, debits.join(QStringLiteral("; ")), 30, QFont::DemiBold);
        text(cell(linesPerPage, 3), Qt::AlignRight, credits.join(QStringLiteral("; ")), 30, QFont::DemiBold);
    }

    void drawFoot()
    {
        const Voucher &v = m_voucher.voucher;
        const int y = bottom + 30;
        const int width = (right - left) / 4;
        const std::array<QString, 4> lines{
            Text::tr("Maker: %1").arg(v.maker), Text::tr("Checker: %1").arg(v.checker),
            Text::tr("Posted: %1").arg(v.postedAt.display()), Text::tr("Attachments: %1").arg(v.attachments)};
        for (size_t i = 0; i < lines.size(); ++i)
            text({left + width * static_cast<int>(i), y, width - 20, 60},
                 i + 1 == lines.size() ? Qt::AlignRight : Qt::AlignLeft, lines[i], 30);
    }

    const VoucherDetail &m_voucher;
    const ChartOfAccounts &m_chart;
    QPainter &m_painter;
    QFont m_font;
    QString m_drawn;
};

} // namespace

QString paintVoucher(const VoucherDetail &voucher, const ChartOfAccounts &chart, QPagedPaintDevice &device)
{
    QPainter painter(&device);
    painter.setWindow(0, 0, 2100, 1480);
    QString drawn;
    const qsizetype pages =
        std::max<qsizetype>(1, (voucher.entries.size() + linesPerPage - 1) / linesPerPage);
    for (qsizetype page = 0; page < pages; ++page) {
        if (page > 0)
            device.newPage();
        Form form(voucher, chart, painter);
        form.draw(page, pages);
        drawn += form.drawn();
    }
    return drawn;
}

Result<Done> printVoucher(const VoucherDetail &voucher, const ChartOfAccounts &chart, const QString &pdfFile)
{
    QSaveFile file(pdfFile);
    const auto failed = [&file, &pdfFile] {
        Error error;
        error.kind = ErrorKind::Io;
        error.message = Text::tr("The file %1 cannot be written: %2").arg(pdfFile, file.errorString());
        return error;
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QString drawn;
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A5));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(Text::tr("Voucher %1").arg(voucher.voucher.voucherNo.text()));
        writer.setCreator(QStringLiteral("Zhangfang " ZF_VERSION));
        drawn = paintVoucher(voucher, chart, writer);
    }
    QFont strong = theme().font();
    strong.setWeight(QFont::DemiBold);
    const QByteArray pdf = withDrawnText(buffer.data(), drawn, {theme().font(), strong});
    if (file.write(pdf) != pdf.size() || !file.commit())
        return failed();
    return Done{};
}

} // namespace zf
