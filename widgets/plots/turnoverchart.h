// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/trialbalance.h"
#include "widgets/plots/chart.h"

namespace zf {

/// Daily debit and credit turnover of a subject as bars side by side; exact amounts in the tooltip of a day.
class TurnoverChart final : public Chart {
    Q_OBJECT

public:
    explicit TurnoverChart(QWidget *parent = nullptr);
    ~TurnoverChart() override;
    void setDays(const QList<DayTurnover> &days, const Currency &currency); ///< oldest first
    QString dayText(QDate date) const; ///< what the tooltip of a day says; empty for a day without data

signals:
    void dayActivated(QDate date); ///< double-click on a day

protected:
    void restyle() override;
    QString tipAt(const QPoint &position) const override;

private:
    class Plot;
    Plot *m_plot;
};

} // namespace zf
