// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/trialbalance.h"

#include <qcustomplot.h>

namespace zf {

/// What the charts over days share: axes of days and of amounts, their look, which day is under the pointer.
/// Included by the charts' own sources only: nothing outside widgets/plots sees QCustomPlot.
class DayPlot : public QCustomPlot {
public:
    explicit DayPlot(QWidget *parent);
    void setDays(const QList<DayTurnover> &days, const Currency &currency);
    const QList<DayTurnover> &days() const { return m_days; }
    const Currency &currency() const { return m_currency; }
    const DayTurnover *dayAt(const QPoint &position) const;
    void restyleAxes();
    void rescaleValues(double low, double high); ///< with some air, and zero in sight
    /// Height of an amount in major units: for geometry only, never for a figure that anyone reads.
    double height(const Amount &amount) const;

private:
    QList<DayTurnover> m_days;
    Currency m_currency;
};

/// "1.2M", "340k": marks of an axis, where exactness is the tooltip's.
QString shortNumber(double value);

} // namespace zf
