// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/trialbalance.h"
#include "widgets/plots/daychart.h"

namespace zf {

/// A balance at the end of each day as a stepped line (it holds until the next movement); exact in the
/// tooltip.
class BalanceChart final : public DayChart {
    Q_OBJECT

public:
    explicit BalanceChart(QWidget *parent = nullptr);
    ~BalanceChart() override;
    void setDays(const QList<DayTurnover> &days,
                 const Currency &currency); ///< `closing` is drawn; oldest first
    QString
    dayText(QDate date) const override; ///< what the tooltip says: the balance that held at the end of `date`

protected:
    void restyle() override;

private:
    class Plot;
    Plot *m_plot;
};

} // namespace zf
