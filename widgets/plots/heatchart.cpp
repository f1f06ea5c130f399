// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/heatchart.h"

#include "widgets/plots/dayplot.h"
#include "widgets/plots/plotcolors.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace zf {

namespace {

constexpr int rowHeight = 18, legendHeight = 26, axisHeight = 24;
constexpr int nameChars = 30;

QString elided(const QString &text)
{
    return text.size() <= nameChars ? text : QString(text.first(nameChars - 1) + u'…');
}

/// "+3.52": thousandths as people read a multiple.
QString multiple(int perMille)
{
    const int hundredths = std::abs(perMille) / 10;
    return QStringLiteral("%1%2.%3")
        .arg(perMille < 0 ? QStringLiteral("\u2212") : QStringLiteral("+"))
        .arg(hundredths / 100)
        .arg(hundredths % 100, 2, 10, QLatin1Char('0'));
}

QPolygonF triangle(const QRectF &cell, int step)
{
    const double half = std::min(cell.width(), cell.height()) * (std::abs(step) == 3 ? 0.3 : 0.2);
    const double up = step > 0 ? half : -half;
    const QPointF c = cell.center();
    return QPolygonF({{c.x(), c.y() - up}, {c.x() + half, c.y() + up}, {c.x() - half, c.y() + up}});
}

} // namespace

/// Draws the cells and the legend: in vectors, so that a saved picture is sharp.
class HeatChart::Plot final : public DayPlot {
public:
    explicit Plot(HeatChart *chart)
        : DayPlot(chart)
        , names(new QCPAxisTickerText)
    {
        yAxis->setTicker(names);
        yAxis->setRangeReversed(true);
        yAxis->grid()->setVisible(false);
        axisRect()->setMinimumMargins(QMargins(0, legendHeight, 8, 0));
        new Cells(this, chart);
    }
    QSharedPointer<QCPAxisTickerText> names;

private:
    class Cells final : public QCPLayerable {
    public:
        Cells(Plot *plot, HeatChart *chart)
            : QCPLayerable(plot, QStringLiteral("main"))
            , m_plot(plot)
            , m_chart(chart)
        {
        }

    protected:
        void applyDefaultAntialiasingHint(QCPPainter *painter) const override
        {
            painter->setAntialiasing(false);
        }
        QRect clipRect() const override { return mParentPlot->viewport(); }
        void draw(QCPPainter *painter) override
        {
            painter->save();
            painter->setClipRect(m_plot->axisRect()->rect().adjusted(-1, -1, 1, 1));
            const QCPRange range = m_plot->yAxis->range();
            const auto rows = static_cast<int>(m_chart->m_rows.size());
            for (int row = std::max(0, int(std::ceil(range.lower))); row < rows && row < range.upper; ++row)
                drawRow(painter, row);
            painter->restore();
            drawLegend(painter);
        }

    private:
        void drawRow(QCPPainter *painter, int row)
        {
            const QList<DayDeviation> &days = m_chart->m_rows[row].days;
            for (int day = 0; day < days.size(); ++day)
                drawCell(painter, m_plot->cell(row, day), days[day].kind, days[day].step());
            if (row == m_chart->m_row && m_chart->m_day >= 0 && !m_plot->isPicture) {
                painter->setBrush(Qt::NoBrush);
                painter->setPen(QPen(m_chart->hasFocus() ? plotColors().line : plotColors().text,
                                     m_chart->hasFocus() ? 2 : 1));
                painter->drawRect(m_plot->cell(row, m_chart->m_day));
            }
        }
        void drawCell(QCPPainter *painter, const QRectF &cell, DayDeviation::Kind kind, int step)
        {
            const PlotColors &colors = plotColors();
            painter->setPen(Qt::NoPen);
            if (kind == DayDeviation::Kind::NoBusiness) {
                painter->setBrush(colors.axis);
                painter->drawRect(QRectF(cell.center() - QPointF(1, 1), QSizeF(2, 2)));
                return;
            }
            if (kind == DayDeviation::Kind::TooFew) { // there was business; what is usual is not known
                painter->setBrush(Qt::NoBrush);
                painter->setPen(QPen(colors.axis, 1));
                painter->drawRect(cell.adjusted(1, 1, -2, -2));
                return;
            }
            painter->setBrush(colors.steps[size_t(step + 3)]);
            painter->drawRect(cell.adjusted(0, 0, -1, -1));
            if (std::abs(step) < 2)
                return;
            painter->setAntialiasing(true);
            painter->setBrush(std::abs(step) == 3 ? colors.background : colors.mark);
            painter->drawPolygon(triangle(cell, step));
            painter->setAntialiasing(false);
        }
        void drawLegend(QCPPainter *painter)
        {
            painter->save();
            painter->setClipRect(mParentPlot->viewport());
            QFont small = plotColors().font;
            small.setPointSizeF(8.5);
            painter->setFont(small);
            const QFontMetrics metrics(small);
            double x = m_plot->axisRect()->left();
            const double y = m_plot->axisRect()->top() - legendHeight + 4;
            const auto entry = [&](DayDeviation::Kind kind, int step, const QString &text) {
                drawCell(painter, QRectF(x, y, 16, 14), kind, step);
                painter->setPen(plotColors().text);
                painter->drawText(QPointF(x + 20, y + 11.5), text);
                x += 20 + metrics.horizontalAdvance(text) + 14;
            };
            using Kind = DayDeviation::Kind;
            //: of a deviation, in multiples of the usual spread
            entry(Kind::Judged, -3, HeatChart::tr("7 below usual"));
            entry(Kind::Judged, -2, QStringLiteral("3.5"));
            entry(Kind::Judged, -1, QStringLiteral("2"));
            entry(Kind::Judged, 0, HeatChart::tr("usual"));
            entry(Kind::Judged, 1, QStringLiteral("2"));
            entry(Kind::Judged, 2, QStringLiteral("3.5"));
            entry(Kind::Judged, 3, HeatChart::tr("7 spreads above usual"));
            entry(Kind::NoBusiness, 0, HeatChart::tr("no business"));
            entry(Kind::TooFew, 0, HeatChart::tr("too few days to judge"));
            painter->restore();
        }
        Plot *m_plot;
        HeatChart *m_chart;
    };

public:
    QRectF cell(int row, int day) const
    {
        const double left = xAxis->coordToPixel(day - 0.5), right = xAxis->coordToPixel(day + 0.5);
        const double top = yAxis->coordToPixel(row - 0.5), bottom = yAxis->coordToPixel(row + 0.5);
        return QRectF(QPointF(std::round(left), std::round(top)),
                      QPointF(std::round(right), std::round(bottom)));
    }
    bool isPicture = false;
};

HeatChart::HeatChart(QWidget *parent)
    : Chart(parent)
    , m_plot(new Plot(this))
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    setPlot(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(legendHeight + axisHeight + 5 * rowHeight);
    layout()->addWidget(m_scroll);
    static_cast<QBoxLayout *>(layout())->setDirection(QBoxLayout::LeftToRight);
    const auto cellAt = [this](const QPoint &position, auto use) {
        const int row = int(std::lround(m_plot->yAxis->pixelToCoord(position.y())));
        const DayTurnover *day = m_plot->dayAt(position);
        const int at = day == nullptr ? -1 : int(day - m_plot->days().constData());
        if (isCell(row, at))
            use(row, at);
    };
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_plot, &QCustomPlot::mousePress, this, [this, cellAt](QMouseEvent *event) {
        cellAt(event->pos(), [this](int row, int day) { setCurrent(row, day); });
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this, cellAt](QMouseEvent *event) {
        cellAt(event->pos(), [this](int row, int day) {
            emit cellActivated(m_rows[row].subject, m_rows[row].days[day].date);
        });
    });
    connect(m_plot, &QCustomPlot::mouseWheel, this,
            [this](QWheelEvent *event) { QCoreApplication::sendEvent(m_scroll, event); });
    connect(m_scroll, &QScrollBar::valueChanged, this, &HeatChart::placeRows);
    restyle();
}

HeatChart::~HeatChart() = default;

void HeatChart::setRows(const QList<HeatRow> &rows, const Currency &currency)
{
    m_rows = rows;
    m_currency = currency;
    QList<DayTurnover> days;
    if (!rows.isEmpty()) {
        for (const DayDeviation &day : rows.constFirst().days) {
            DayTurnover one;
            one.date = day.date;
            days << one;
        }
    }
    m_plot->setDays(days, currency);
    m_row = rows.isEmpty() || days.isEmpty() ? -1 : std::clamp(m_row, 0, int(rows.size()) - 1);
    m_day = m_row < 0 ? -1 : m_day < 0 ? int(days.size()) - 1 : std::clamp(m_day, 0, int(days.size()) - 1);
    m_plot->names->clear();
    for (int row = 0; row < rows.size(); ++row)
        m_plot->names->addTick(row, elided(QString(rows[row].subject.text() + u' ' + rows[row].name)));
    placeRows();
    label();
    emit currentChanged(m_row, m_day);
}

bool HeatChart::isCell(int row, int day) const
{
    return row >= 0 && row < m_rows.size() && day >= 0 && day < m_rows[row].days.size();
}

void HeatChart::setCurrent(int row, int day)
{
    if (!isCell(row, day))
        return;
    m_row = row;
    m_day = day;
    if (row < m_scroll->value())
        m_scroll->setValue(row);
    else if (row >= m_scroll->value() + rowsInSight())
        m_scroll->setValue(row - rowsInSight() + 1);
    label();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    emit currentChanged(row, day);
}

int HeatChart::rowsInSight() const
{
    return std::max(1, (m_plot->QWidget::height() - legendHeight - axisHeight) / rowHeight);
}

void HeatChart::placeRows()
{
    const int sight = rowsInSight();
    const int hidden = std::max(0, int(m_rows.size()) - sight);
    m_scroll->setVisible(hidden > 0);
    m_scroll->setPageStep(sight);
    m_scroll->setRange(0, hidden); // a value beyond it moves, which comes here again
    const int first = m_scroll->value();
    m_plot->yAxis->setRange(first - 0.5, first + sight - 0.5);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void HeatChart::label()
{
    setAccessibleName(tr("Deviations of %1 subjects over %2 days")
                          .arg(m_rows.size())
                          .arg(m_rows.isEmpty() ? 0 : m_rows.constFirst().days.size()));
    setAccessibleDescription(cellText(m_row, m_day));
}

QString HeatChart::cellText(int row, int day) const
{
    if (!isCell(row, day))
        return {};
    const DayDeviation &one = m_rows[row].days[day];
    const auto money = [this](Amount amount) {
        return QString(amount.display(m_currency.exponent()) + u' ' + m_currency.code());
    };
    const QString head = QString(m_rows[row].subject.text() + u' ' + m_rows[row].name + u'\n' +
                                 QLocale().toString(one.date, QStringLiteral("yyyy-MM-dd dddd")) + u'\n');
    switch (one.kind) {
    case DayDeviation::Kind::NoBusiness:
        return QString(head + tr("No business"));
    case DayDeviation::Kind::TooFew:
        return QString(
            head +
            tr("Turnover %1; too few days with business to say what is usual").arg(money(one.turnover)));
    case DayDeviation::Kind::Judged:
        break;
    }
    const QString usual = one.date.dayOfWeek() >= Qt::Saturday
                              ? tr("Usual of Saturdays and Sundays %1, spread %2")
                              : tr("Usual of Mondays to Fridays %1, spread %2");
    return QString(head + tr("Turnover %1").arg(money(one.turnover)) + u'\n' +
                   usual.arg(money(one.usual), money(one.spread)) + u'\n' +
                   tr("%1 spreads from usual").arg(multiple(one.perMille)));
}

QRect HeatChart::cellRect(int row, int day) const
{
    return m_plot->cell(row, day).toRect().translated(m_plot->pos());
}

void HeatChart::restyle()
{
    m_plot->restyleAxes();
    m_plot->yAxis->setTickLabelColor(plotColors().text);
    label();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString HeatChart::tipAt(const QPoint &position) const
{
    const DayTurnover *day = m_plot->dayAt(position);
    if (day == nullptr)
        return {};
    return cellText(int(std::lround(m_plot->yAxis->pixelToCoord(position.y()))),
                    int(day - m_plot->days().constData()));
}

/// All rows, however many are in sight.
QSize HeatChart::pictureSize() const
{
    return {std::max(Chart::pictureSize().width(), 1100),
            legendHeight + axisHeight + 8 + int(m_rows.size()) * rowHeight};
}

void HeatChart::beginPicture()
{
    m_plot->isPicture = true;
    m_plot->yAxis->setRange(-0.5, std::max<double>(1, double(m_rows.size())) - 0.5);
}

void HeatChart::endPicture()
{
    m_plot->isPicture = false;
    placeRows();
}

void HeatChart::keyPressEvent(QKeyEvent *event)
{
    if (m_row < 0 || (event->modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier)) != 0)
        return Chart::keyPressEvent(event);
    const bool far = event->modifiers().testFlag(Qt::ControlModifier);
    const int lastRow = int(m_rows.size()) - 1;
    const int lastDay = int(m_rows[m_row].days.size()) - 1;
    const auto go = [this, lastRow, lastDay](int row, int day) {
        setCurrent(std::clamp(row, 0, lastRow), std::clamp(day, 0, lastDay));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_row, far ? 0 : m_day - 1);
    case Qt::Key_Right:
        return go(m_row, far ? lastDay : m_day + 1);
    case Qt::Key_Up:
        return go(far ? 0 : m_row - 1, m_day);
    case Qt::Key_Down:
        return go(far ? lastRow : m_row + 1, m_day);
    case Qt::Key_Home:
        return go(far ? 0 : m_row, 0);
    case Qt::Key_End:
        return go(far ? lastRow : m_row, lastDay);
    case Qt::Key_PageUp:
        return go(m_row - rowsInSight(), m_day);
    case Qt::Key_PageDown:
        return go(m_row + rowsInSight(), m_day);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit cellActivated(m_rows[m_row].subject, m_rows[m_row].days[m_day].date);
        return;
    default:
        Chart::keyPressEvent(event);
    }
}

void HeatChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void HeatChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void HeatChart::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    placeRows();
}

} // namespace zf
