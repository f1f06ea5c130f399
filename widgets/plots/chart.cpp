// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/chart.h"

#include "widgets/plots/dayplot.h"
#include "widgets/plots/plotcolors.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHelpEvent>
#include <QMenu>
#include <QPrinter>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace zf {

namespace {

constexpr int leastWidth = 960,
              leastHeight = 320; // a picture for a report, however small the chart is on screen

/// The colours of print for as long as it lives.
class PrintColors {
public:
    PrintColors()
        : m_before(plotColors())
    {
        installPlotColors(printColors());
    }
    ~PrintColors() { installPlotColors(m_before); }
    PrintColors(const PrintColors &) = delete;
    PrintColors &operator=(const PrintColors &) = delete;

private:
    const PlotColors m_before;
};

} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus); // the list above is what Tab is for
}

void Chart::setPlot(DayPlot *plot)
{
    m_chartPlot = plot;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot);
    plot->installEventFilter(this);
}

QSize Chart::pictureSize() const
{
    return {std::max(leastWidth, m_chartPlot->width()),
            std::max(leastHeight, m_chartPlot->QWidget::height())};
}

Result<Done> Chart::saveTo(const QString &file)
{
    const int width = pictureSize().width();
    const int height = pictureSize().height();
    bool saved = false;
    {
        const PrintColors colors;
        restyle();
        beginPicture();
        if (file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
            QSvgGenerator generator;
            generator.setFileName(file);
            generator.setSize({width, height});
            generator.setViewBox(QRect(0, 0, width, height));
            generator.setTitle(accessibleName());
            QCPPainter painter;
            saved = painter.begin(&generator);
            if (saved) {
                painter.setMode(QCPPainter::pmVectorized);
                m_chartPlot->toPainter(&painter, width, height);
                saved = painter.end();
            }
        } else if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
            saved = m_chartPlot->savePdf(file, width, height);
        } else {
            saved = m_chartPlot->savePng(file, width, height, 2.0);
        }
        endPicture();
    }
    restyle();
    if (saved)
        return Done{};
    Error error;
    error.kind = ErrorKind::Io;
    error.code = QStringLiteral("chart");
    error.message = tr("The picture %1 cannot be written.").arg(file);
    error.remedy = tr("Check the folder's permissions and free space.");
    return error;
}

Result<Done> Chart::printOn(QPrinter &printer)
{
    const QSize size = pictureSize();
    bool printed = false;
    {
        const PrintColors colors;
        restyle();
        beginPicture();
        QCPPainter painter;
        printed = painter.begin(&printer);
        if (printed) {
            const QRect page = painter.viewport();
            const double scale =
                std::min(double(page.width()) / size.width(), double(page.height()) / size.height());
            painter.scale(scale, scale);
            painter.setMode(QCPPainter::pmVectorized);
            painter.setMode(QCPPainter::pmNoCaching);
            m_chartPlot->toPainter(&painter, size.width(), size.height());
            printed = painter.end();
        }
        endPicture();
    }
    restyle();
    if (printed)
        return Done{};
    Error error;
    error.kind = ErrorKind::Io;
    error.code = QStringLiteral("chart");
    error.message = tr("The chart could not be printed.");
    error.remedy = tr("Check the printer.");
    return error;
}

void Chart::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(*menu);
    connect(menu->addAction(tr("Save the chart as a picture…")), &QAction::triggered, this, &Chart::askWhere);
    menu->popup(event->globalPos());
}

void Chart::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Save the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.svg")   ? QStringLiteral("svg")
                                 : filter.contains(u"*.pdf") ? QStringLiteral("pdf")
                                                             : QStringLiteral("png"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const Result<Done> saved = saveTo(file); !saved.ok())
            emit saveFailed(saved.error());
    });
    dialog->open();
}

void Chart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        restyle();
}

bool Chart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, m_chartPlot);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace zf
