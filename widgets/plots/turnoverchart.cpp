// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/turnoverchart.h"

#include "widgets/plots/dayplot.h"
#include "widgets/plots/plotcolors.h"

#include <algorithm>

namespace zf {

class TurnoverChart::Plot final : public DayPlot {
public:
    explicit Plot(QWidget *parent)
        : DayPlot(parent)
    {
        debit = new QCPBars(xAxis, yAxis);
        credit = new QCPBars(xAxis, yAxis);
        auto *group = new QCPBarsGroup(this);
        for (QCPBars *bars : {debit, credit}) {
            bars->setWidth(0.38);
            group->append(bars);
        }
        group->setSpacingType(QCPBarsGroup::stAbsolute);
        group->setSpacing(1);
        legend->setVisible(true);
        // In a line of its own: over the plot it would hide the bars of the last days.
        auto *line = new QCPLayoutGrid;
        plotLayout()->insertRow(0);
        plotLayout()->addElement(0, 0, line);
        line->addElement(0, 0, new QCPLayoutElement(this));
        line->addElement(0, 1, legend);
        line->setColumnStretchFactor(1, 0.001);
        plotLayout()->setRowStretchFactor(0, 0.001);
        plotLayout()->setRowSpacing(0);
        legend->setMargins(QMargins(0, 2, 8, 0));
        legend->setFillOrder(QCPLegend::foColumnsFirst);
        legend->setBorderPen(Qt::NoPen);
        legend->setIconSize(12, 10);
    }
    QCPBars *debit;
    QCPBars *credit;
};

TurnoverChart::TurnoverChart(QWidget *parent)
    : DayChart(parent)
    , m_plot(new Plot(this))
{
    setDayPlot(m_plot);
    setMinimumHeight(110);
    restyle();
}

TurnoverChart::~TurnoverChart() = default;

void TurnoverChart::setDays(const QList<DayTurnover> &days, const Currency &currency)
{
    m_plot->setDays(days, currency);
    QVector<double> at, debit, credit;
    double low = 0;
    double high = 0;
    for (qsizetype i = 0; i < days.size(); ++i) {
        at << double(i);
        debit << m_plot->height(days[i].debit);
        credit << m_plot->height(days[i].credit);
        low = std::min({low, debit.last(), credit.last()});
        high = std::max({high, debit.last(), credit.last()});
    }
    m_plot->debit->setData(at, debit, true);
    m_plot->credit->setData(at, credit, true);
    m_plot->rescaleValues(low, high);
    daysChanged();
    setAccessibleName(tr("Daily turnover, %n days", nullptr, int(days.size())));
}

QString TurnoverChart::dayText(QDate date) const
{
    for (const DayTurnover &day : m_plot->days()) {
        if (day.date == date) {
            const Currency &currency = m_plot->currency();
            return tr("%1\nDebit %2 %4\nCredit %3 %4")
                .arg(day.date.toString(Qt::ISODate), day.debit.display(currency.exponent()),
                     day.credit.display(currency.exponent()), currency.code());
        }
    }
    return {};
}

void TurnoverChart::restyle()
{
    const PlotColors &colors = plotColors();
    m_plot->restyleAxes();
    m_plot->debit->setPen(Qt::NoPen);
    m_plot->debit->setBrush(colors.debit);
    // Hatched besides the hue: told apart in print and by colour-blind readers.
    m_plot->credit->setPen(QPen(colors.credit, 1));
    m_plot->credit->setBrush(QBrush(colors.credit, Qt::Dense3Pattern));
    m_plot->debit->setName(tr("Debit"));
    m_plot->credit->setName(tr("Credit"));
    QFont small = colors.font;
    small.setPointSizeF(8.5);
    m_plot->legend->setFont(small);
    m_plot->legend->setTextColor(colors.text);
    QColor veil = colors.background;
    veil.setAlphaF(0.8F);
    m_plot->legend->setBrush(veil);
    restyleBrush();
}

} // namespace zf
