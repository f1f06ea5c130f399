// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/daychart.h"

#include "widgets/plots/dayplot.h"
#include "widgets/plots/plotcolors.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace zf {

namespace {

constexpr int announceMs = 250;

} // namespace

/// The brushed range behind the data, its name over it, and the keyboard's day.
class DayChart::Marks {
public:
    explicit Marks(DayPlot *plot)
        : range(new QCPItemRect(plot))
        , name(new QCPItemText(plot))
        , day(new QCPItemRect(plot))
    {
        for (QCPItemRect *rect : {range, day}) {
            rect->setLayer(QStringLiteral("grid")); // behind the data
            for (QCPItemPosition *corner : {rect->topLeft, rect->bottomRight}) {
                corner->setTypeX(QCPItemPosition::ptPlotCoords);
                corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
            }
        }
        name->setLayer(QStringLiteral("overlay"));
        name->setPositionAlignment(Qt::AlignTop | Qt::AlignHCenter);
        name->position->setTypeX(QCPItemPosition::ptPlotCoords);
        name->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        name->setPadding(QMargins(6, 1, 6, 1));
        name->setClipToAxisRect(false);
    }
    static void span(QCPItemRect *rect, double from, double to)
    {
        rect->topLeft->setCoords(from, 0);
        rect->bottomRight->setCoords(to, 1);
    }
    QCPItemRect *range;
    QCPItemText *name;
    QCPItemRect *day;
};

DayChart::DayChart(QWidget *parent)
    : Chart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    m_announce.setSingleShot(true);
    m_announce.setInterval(announceMs);
    connect(&m_announce, &QTimer::timeout, this, [this] { emit brushed(m_brush); });
}

DayChart::~DayChart() = default; // the plot owns the marks' items

void DayChart::setDayPlot(DayPlot *plot)
{
    m_dayPlot = plot;
    setPlot(plot);
    m_marks = std::make_unique<Marks>(plot);
    connect(plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) {
        if (event->button() == Qt::LeftButton)
            beginDrag(event->pos());
    });
    connect(plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { drag(event->pos()); });
    connect(plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        if (event->button() == Qt::LeftButton)
            endDrag();
    });
    connect(plot, &QCustomPlot::mouseDoubleClick, this, [this](QMouseEvent *event) {
        if (const QDate date = dateAt(event->pos()); date.isValid())
            emit dayActivated(date);
    });
    place();
}

qsizetype DayChart::count() const
{
    return m_dayPlot->days().size();
}

QDate DayChart::cursor() const
{
    return m_cursor >= 0 && m_cursor < count() ? m_dayPlot->days()[m_cursor].date : QDate();
}

void DayChart::setBrush(const DateRange &range)
{
    m_announce.stop();
    m_brush = range;
    m_anchor = -1;
    remember();
    place();
}

qsizetype DayChart::indexOf(QDate date) const
{
    const QList<DayTurnover> &days = m_dayPlot->days();
    const auto at =
        std::find_if(days.cbegin(), days.cend(), [date](const DayTurnover &day) { return day.date == date; });
    return at == days.cend() ? -1 : at - days.cbegin();
}

void DayChart::remember()
{
    m_cursorDate = cursor();
    m_anchorDate = m_anchor >= 0 && m_anchor < count() ? m_dayPlot->days()[m_anchor].date : QDate();
}

void DayChart::daysChanged()
{
    m_pressedDay = -1;
    m_dragging = false;
    m_anchor = indexOf(m_anchorDate);
    m_cursor = indexOf(m_cursorDate);
    if (m_cursor < 0)
        m_cursor = count() - 1;
    place();
}

void DayChart::beginDrag(const QPoint &position)
{
    m_dragging = false;
    m_pressedAt = position;
    const DayTurnover *day = m_dayPlot->dayAt(position);
    m_pressedDay = day == nullptr ? -1 : day - m_dayPlot->days().constData();
    if (m_pressedDay >= 0)
        m_anchor = m_cursor = m_pressedDay;
    remember();
    place();
}

void DayChart::drag(const QPoint &position)
{
    if (m_pressedDay < 0)
        return;
    if (!m_dragging && (position - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    // Also outside of the plot: whoever drags past the last day means the last day.
    const long under = std::lround(m_dayPlot->xAxis->pixelToCoord(position.x()));
    m_cursor = std::clamp<qsizetype>(under, 0, count() - 1);
    brushDays(m_pressedDay, m_cursor);
}

void DayChart::endDrag()
{
    if (std::exchange(m_pressedDay, -1) >= 0 && std::exchange(m_dragging, false))
        emit brushed(m_brush);
}

void DayChart::brushDays(qsizetype from, qsizetype to)
{
    remember();
    const auto [first, last] = std::minmax(from, to);
    m_brush = {m_dayPlot->days()[first].date, m_dayPlot->days()[last].date};
    place();
}

void DayChart::clearBrush()
{
    m_pressedDay = -1;
    m_dragging = false;
    setBrush({});
    emit brushed({});
}

void DayChart::moveCursor(qsizetype to)
{
    m_cursor = std::clamp<qsizetype>(to, 0, count() - 1);
    remember();
    place();
    const QString text = dayText(cursor());
    setAccessibleDescription(text);
    const auto x = static_cast<int>(m_dayPlot->xAxis->coordToPixel(double(m_cursor)));
    QToolTip::showText(m_dayPlot->mapToGlobal(QPoint(x, m_dayPlot->axisRect()->top())), text, m_dayPlot);
}

bool DayChart::event(QEvent *event)
{
    // Esc is the window's for stopping a question; here it first clears the brush.
    if (event->type() == QEvent::ShortcutOverride && m_brush.isValid() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return Chart::event(event);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_brush.isValid())
        return clearBrush();
    if (count() == 0)
        return Chart::keyPressEvent(event);
    const bool brushing = event->modifiers() == Qt::ShiftModifier;
    if (!brushing && event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return Chart::keyPressEvent(event);
    const qsizetype before = std::clamp<qsizetype>(m_cursor, 0, count() - 1);
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(before - 1);
        break;
    case Qt::Key_Right:
        moveCursor(before + 1);
        break;
    case Qt::Key_Home:
        moveCursor(0);
        break;
    case Qt::Key_End:
        moveCursor(count() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!brushing)
            emit dayActivated(cursor());
        return;
    default:
        return Chart::keyPressEvent(event);
    }
    if (!brushing) {
        m_anchor = -1;
        remember();
        return;
    }
    if (m_anchor < 0)
        m_anchor = before;
    brushDays(m_anchor, m_cursor);
    m_announce.start();
}

void DayChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    place();
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    place();
}

QDate DayChart::dateAt(const QPoint &position) const
{
    const DayTurnover *day = m_dayPlot->dayAt(position);
    return day == nullptr ? QDate() : day->date;
}

QString DayChart::brushName() const
{
    if (!m_brush.isValid())
        return {};
    //: %1 is a range of dates
    return tr("%1 · %n day(s) · Esc clears", nullptr, static_cast<int>(m_brush.from.daysTo(m_brush.to)) + 1)
        .arg(m_brush.text());
}

void DayChart::place()
{
    if (m_marks == nullptr)
        return;
    qsizetype first = -1, last = -1;
    for (qsizetype day = 0; m_brush.isValid() && day < count(); ++day) {
        if (m_brush.contains(m_dayPlot->days()[day].date)) {
            first = first < 0 ? day : first;
            last = day;
        }
    }
    m_marks->range->setVisible(first >= 0);
    m_marks->name->setVisible(first >= 0);
    if (first >= 0) {
        Marks::span(m_marks->range, double(first) - 0.5, double(last) + 0.5);
        m_marks->name->setText(brushName());
        // Near an edge the name would be cut off: it stays where it is whole.
        QFont font = plotColors().font;
        font.setPointSizeF(8.5);
        const double perDay =
            m_dayPlot->axisRect()->width() / std::max(1.0, m_dayPlot->xAxis->range().size());
        const double half =
            (QFontMetricsF(font).horizontalAdvance(m_marks->name->text()) / 2 + 8) / std::max(0.1, perDay);
        const QCPRange range = m_dayPlot->xAxis->range();
        double middle = double(first + last) / 2;
        if (range.size() > 2 * half)
            middle = std::clamp(middle, range.lower + half, range.upper - half);
        m_marks->name->position->setCoords(middle, 0);
    }
    const bool at = hasFocus() && m_cursor >= 0 && m_cursor < count();
    m_marks->day->setVisible(at);
    if (at)
        Marks::span(m_marks->day, double(m_cursor) - 0.5, double(m_cursor) + 0.5);
    m_dayPlot->replot(QCustomPlot::rpQueuedReplot);
}

void DayChart::restyleBrush()
{
    const PlotColors &colors = plotColors();
    m_marks->range->setBrush(colors.soft);
    m_marks->range->setPen(QPen(colors.line, 1));
    m_marks->day->setBrush(Qt::NoBrush);
    m_marks->day->setPen(QPen(colors.line, 1.4, Qt::DashLine));
    QFont small = colors.font;
    small.setPointSizeF(8.5);
    m_marks->name->setFont(small);
    m_marks->name->setColor(colors.text);
    m_marks->name->setBrush(colors.background);
    m_marks->name->setPen(QPen(colors.line, 1));
    place(); // the name's language
}

QString DayChart::tipAt(const QPoint &position) const
{
    const QDate date = dateAt(position);
    return date.isValid() ? dayText(date) : QString();
}

void DayChart::addActions(QMenu &menu)
{
    if (m_brush.isValid())
        connect(menu.addAction(tr("Clear the brushed days")), &QAction::triggered, this,
                &DayChart::clearBrush);
}

} // namespace zf
