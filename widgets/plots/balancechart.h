// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/trialbalance.h"
#include "widgets/plots/chart.h"

namespace zf {

/// A balance at the end of each day as a stepped line (it holds until the next movement); exact in the
/// tooltip.
class BalanceChart final : public Chart {
    Q_OBJECT

public:
    explicit BalanceChart(QWidget *parent = nullptr);
    ~BalanceChart() override;
    void setDays(const QList<DayTurnover> &days,
                 const Currency &currency); ///< `closing` is drawn; oldest first
    QString dayText(QDate date) const; ///< what the tooltip says: the balance that held at the end of `date`

signals:
    void dayActivated(QDate date);

protected:
    void restyle() override;
    QString tipAt(const QPoint &position) const override;

private:
    class Plot;
    Plot *m_plot;
};

} // namespace zf
