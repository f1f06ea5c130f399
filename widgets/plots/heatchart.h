// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/deviation.h"
#include "models/core/ids.h"
#include "widgets/plots/chart.h"

class QScrollBar;

namespace zf {

/// A subject's row of the heat map.
struct HeatRow {
    SubjectCode subject;
    QString name;
    QList<DayDeviation> days; ///< the same dates in every row
};

/// Subject × day: how far each day's turnover lies from the subject's usual one. Above is amber, below blue,
/// and outliers carry a triangle, so that neither hue nor colour is needed; a day without business has a dot
/// instead of a colour. One cell is current: arrow keys, Home, End, Page Up and Down move it, Enter or a
/// double-click opens it.
class HeatChart final : public Chart {
    Q_OBJECT

public:
    explicit HeatChart(QWidget *parent = nullptr);
    ~HeatChart() override;
    void setRows(const QList<HeatRow> &rows, const Currency &currency);
    const QList<HeatRow> &rows() const { return m_rows; }
    int currentRow() const { return m_row; } ///< −1: there is none
    int currentDay() const { return m_day; }
    void setCurrent(int row, int day);
    QString cellText(int row, int day) const; ///< exact figures, as in the tooltip
    QRect cellRect(int row, int day) const;   ///< of the plot, in this widget's coordinates

signals:
    void currentChanged(int row, int day);
    void cellActivated(const zf::SubjectCode &subject, QDate date);

protected:
    void restyle() override;
    QString tipAt(const QPoint &position) const override;
    QSize pictureSize() const override;
    void beginPicture() override;
    void endPicture() override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Plot;
    void placeRows();
    void label();
    int rowsInSight() const;
    bool isCell(int row, int day) const;

    Plot *m_plot;
    QScrollBar *m_scroll;
    QList<HeatRow> m_rows;
    Currency m_currency;
    int m_row = -1, m_day = -1;
};

} // namespace zf
