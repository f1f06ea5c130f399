// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/balancechart.h"

#include "widgets/plots/dayplot.h"
#include "widgets/plots/plotcolors.h"

#include <algorithm>

namespace zf {

namespace {

/// One entry a calendar day from the first to the last: a balance holds over days without movement, and days
/// must be equally wide.
QList<DayTurnover> everyDay(const QList<DayTurnover> &days)
{
    QList<DayTurnover> filled;
    for (const DayTurnover &day : days) {
        while (!filled.isEmpty() && filled.last().date.addDays(1) < day.date) {
            DayTurnover still = filled.last();
            still.date = still.date.addDays(1);
            still.debit = still.credit = Amount();
            filled << still;
        }
        filled << day;
    }
    return filled;
}

} // namespace

class BalanceChart::Plot final : public DayPlot {
public:
    explicit Plot(QWidget *parent)
        : DayPlot(parent)
    {
        line = addGraph();
        line->setLineStyle(QCPGraph::lsStepLeft);
    }
    QCPGraph *line;
};

BalanceChart::BalanceChart(QWidget *parent)
    : DayChart(parent)
    , m_plot(new Plot(this))
{
    setDayPlot(m_plot);
    setMinimumHeight(90);
    restyle();
}

BalanceChart::~BalanceChart() = default;

void BalanceChart::setDays(const QList<DayTurnover> &days, const Currency &currency)
{
    const QList<DayTurnover> filled = everyDay(days);
    m_plot->setDays(filled, currency);
    QVector<double> at, balance;
    double low = 0;
    double high = 0;
    for (qsizetype i = 0; i < filled.size(); ++i) {
        at << double(i) - 0.5;
        balance << m_plot->height(filled[i].closing);
        low = std::min(low, balance.last());
        high = std::max(high, balance.last());
    }
    if (!filled.isEmpty()) { // the last day is as wide as the others
        at << double(filled.size()) - 0.5;
        balance << balance.last();
    }
    m_plot->line->setData(at, balance, true);
    m_plot->rescaleValues(low, high);
    daysChanged();
    setAccessibleName(tr("Balance over %n days", nullptr, int(filled.size())));
}

QString BalanceChart::dayText(QDate date) const
{
    for (const DayTurnover &day : m_plot->days()) {
        if (day.date == date) {
            const Currency &currency = m_plot->currency();
            return tr("%1\nBalance %2 %3")
                .arg(day.date.toString(Qt::ISODate), day.closing.display(currency.exponent()),
                     currency.code());
        }
    }
    return {};
}

void BalanceChart::restyle()
{
    const PlotColors &colors = plotColors();
    m_plot->restyleAxes();
    m_plot->line->setPen(QPen(colors.line, 1.6));
    QColor soft = colors.soft;
    soft.setAlphaF(0.6F);
    m_plot->line->setBrush(soft);
    restyleBrush();
}

} // namespace zf
