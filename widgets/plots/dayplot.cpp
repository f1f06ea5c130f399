// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/dayplot.h"

#include "widgets/plots/plotcolors.h"

#include <QCoreApplication>

#include <cmath>

namespace zf {

namespace {

/// Marks of the day axis: some evenly spread days as MM-DD.
class DayTicker final : public QCPAxisTicker {
public:
    explicit DayTicker(const QList<DayTurnover> &days)
        : m_days(days)
    {
    }

protected:
    double getTickStep(const QCPRange &range) override { return std::max(1.0, std::ceil(range.size() / 8)); }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const qsizetype day = std::lround(tick);
        return day >= 0 && day < m_days.size() ? m_days[day].date.toString(QStringLiteral("MM-dd"))
                                               : QString();
    }

private:
    const QList<DayTurnover> &m_days;
};

class ShortTicker final : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return shortNumber(tick); }
};

} // namespace

QString shortNumber(double value)
{
    struct Unit {
        double size;
        const char *suffix;
    };
    static constexpr Unit Units[] = {{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}};
    for (const Unit &unit : Units) {
        if (std::abs(value) >= unit.size * 0.9999)
            return QString::number(value / unit.size, 'g', 4).replace(u'-', u'\u2212') +
                   QLatin1String(unit.suffix);
    }
    return QString::number(value, 'g', 4).replace(u'-', u'\u2212');
}

DayPlot::DayPlot(QWidget *parent)
    : QCustomPlot(parent)
{
    setInteractions({});
    setMouseTracking(true);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new DayTicker(m_days)));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new ShortTicker));
    yAxis->ticker()->setTickCount(4);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(3);
    }
    xAxis->grid()->setVisible(false);
    axisRect()->setMinimumMargins(QMargins(0, 8, 8, 0));
    restyleAxes();
}

void DayPlot::setDays(const QList<DayTurnover> &newDays, const Currency &newCurrency)
{
    m_days = newDays;
    m_currency = newCurrency;
    xAxis->setRange(-0.6, std::max<double>(1, double(m_days.size())) - 0.4);
}

const DayTurnover *DayPlot::dayAt(const QPoint &position) const
{
    if (!axisRect()->rect().contains(position))
        return nullptr;
    const qsizetype day = std::lround(xAxis->pixelToCoord(position.x()));
    return day >= 0 && day < m_days.size() ? &m_days[day] : nullptr;
}

void DayPlot::restyleAxes()
{
    const PlotColors &colors = plotColors();
    setBackground(QBrush(colors.background));
    QFont small = colors.font;
    small.setPointSizeF(8.5);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setBasePen(QPen(colors.axis));
        axis->setTickPen(QPen(colors.axis));
        axis->setTickLabelColor(colors.text);
        axis->setTickLabelFont(small);
        axis->grid()->setPen(QPen(colors.grid, 1));
        axis->grid()->setZeroLinePen(QPen(colors.axis, 1));
    }
    yAxis->setBasePen(Qt::NoPen);
    yAxis->setTickPen(Qt::NoPen);
}

void DayPlot::rescaleValues(double low, double high)
{
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    if (low == high)
        high = 1;
    const double air = (high - low) * 0.08;
    yAxis->setRange(low < 0 ? low - air : 0, high > 0 ? high + air : 0);
}

double DayPlot::height(const Amount &amount) const
{
    return double(amount.minor()) / std::pow(10.0, m_currency.isValid() ? m_currency.exponent() : 0);
}

} // namespace zf
