// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/ratechart.h"

#include "widgets/plots/dayplot.h"
#include "widgets/plots/plotcolors.h"

#include <algorithm>
#include <cmath>

namespace zf {

namespace {

/// Marks of the axis as seconds before now.
class AgoTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange &) override { return 30; }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const long seconds = std::lround(-tick);
        return seconds == 0 ? RateChart::tr("now") : RateChart::tr("−%1 s").arg(seconds);
    }
};

} // namespace

class RateChart::Plot final : public DayPlot {
public:
    explicit Plot(QWidget *parent)
        : DayPlot(parent)
        , bars(new QCPBars(xAxis, yAxis))
    {
        bars->setWidth(0.8);
        xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new AgoTicker));
        xAxis->setRange(-Seconds + 0.4, 0.6);
    }
    QCPBars *bars;
};

RateChart::RateChart(QWidget *parent)
    : Chart(parent)
    , m_plot(new Plot(this))
{
    setPlot(m_plot);
    setMinimumHeight(110);
    setSeconds({});
    restyle();
}

RateChart::~RateChart() = default;

void RateChart::setSeconds(const QList<qint64> &counts)
{
    m_counts = counts;
    QVector<double> at, height;
    double most = 4; // whole numbers at every mark
    for (qsizetype i = 0; i < counts.size(); ++i) {
        at << double(i - counts.size() + 1);
        height << double(counts[i]);
        most = std::max(most, height.last());
    }
    m_plot->bars->setData(at, height, true);
    m_plot->rescaleValues(0, most);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    setAccessibleName(
        tr("Vouchers posted in the last second: %1").arg(counts.isEmpty() ? 0 : counts.constLast()));
}

QString RateChart::secondText(qsizetype secondsAgo) const
{
    const qsizetype at = m_counts.size() - 1 - secondsAgo;
    if (at < 0 || at >= m_counts.size())
        return {};
    //: %1 is a number of seconds, %2 of vouchers
    return tr("%1 s ago: %2 vouchers").arg(secondsAgo).arg(m_counts[at]);
}

void RateChart::restyle()
{
    m_plot->restyleAxes();
    m_plot->bars->setPen(Qt::NoPen);
    m_plot->bars->setBrush(plotColors().line);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString RateChart::tipAt(const QPoint &position) const
{
    return secondText(std::lround(-m_plot->xAxis->pixelToCoord(position.x())));
}

} // namespace zf
