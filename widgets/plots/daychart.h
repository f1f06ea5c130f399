// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "widgets/plots/chart.h"

#include <QDate>
#include <QTimer>

#include <memory>

namespace zf {

class DayPlot;

/// A chart over days. A range of them can be brushed, by dragging over them or with Shift and the arrow keys;
/// it stays visible and named until Esc clears it. By keyboard the arrow keys go from day to day, and the
/// exact values of the day are said.
class DayChart : public Chart {
    Q_OBJECT

public:
    ~DayChart() override;
    DateRange brush() const { return m_brush; }    ///< invalid: none
    void setBrush(const DateRange &range);         ///< announces nothing
    QString brushName() const;                     ///< as it stands over the brushed days; empty: none
    QDate cursor() const;                          ///< the day the keyboard is at; invalid: no days
    QDate dateAt(const QPoint &position) const;    ///< of the day under a point of the plot; else invalid
    virtual QString dayText(QDate date) const = 0; ///< what the tooltip says; empty for a day without data

signals:
    void brushed(const zf::DateRange &range); ///< invalid: cleared
    void dayActivated(QDate date);            ///< double-click on a day, Enter at the cursor

protected:
    explicit DayChart(QWidget *parent);
    void setDayPlot(DayPlot *plot); ///< once, by the constructor, instead of setPlot()
    void daysChanged();             ///< after new days are in the plot: brush and cursor stay at their dates
    void restyleBrush();
    QString tipAt(const QPoint &position) const override;
    void addActions(QMenu &menu) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Marks;
    void beginDrag(const QPoint &position);
    void drag(const QPoint &position);
    void endDrag();
    void brushDays(qsizetype from, qsizetype to);
    void clearBrush();
    void moveCursor(qsizetype to);
    void place();
    void remember();
    qsizetype indexOf(QDate date) const; ///< −1: not among the days
    qsizetype count() const;

    DayPlot *m_dayPlot = nullptr;
    std::unique_ptr<Marks> m_marks;
    DateRange m_brush;
    QPoint m_pressedAt;
    qsizetype m_pressedDay = -1;            ///< −1: no button is down on a day
    qsizetype m_cursor = -1, m_anchor = -1; ///< among the days …
    QDate m_cursorDate, m_anchorDate;       ///< … which may be others after the page has asked again
    bool m_dragging = false;
    QTimer m_announce; ///< a key that repeats announces once
};

} // namespace zf
