// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/trialbalance.h"
#include "widgets/plots/daychart.h"

namespace zf {

/// Daily debit and credit turnover of a subject as bars side by side; exact amounts in the tooltip of a day.
class TurnoverChart final : public DayChart {
    Q_OBJECT

public:
    explicit TurnoverChart(QWidget *parent = nullptr);
    ~TurnoverChart() override;
    void setDays(const QList<DayTurnover> &days, const Currency &currency); ///< oldest first
    QString
    dayText(QDate date) const override; ///< what the tooltip of a day says; empty for a day without data

protected:
    void restyle() override;

private:
    class Plot;
    Plot *m_plot;
};

} // namespace zf
