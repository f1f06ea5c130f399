// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/plots/chart.h"

#include <QList>

namespace zf {

/// How many vouchers were posted in each of the last two minutes' seconds, the newest at the right.
class RateChart final : public Chart {
    Q_OBJECT

public:
    explicit RateChart(QWidget *parent = nullptr);
    ~RateChart() override;
    void setSeconds(const QList<qint64> &counts);   ///< the newest last
    QString secondText(qsizetype secondsAgo) const; ///< what the tooltip says; empty where nothing is known
    static constexpr int Seconds = 120;

protected:
    void restyle() override;
    QString tipAt(const QPoint &position) const override;

private:
    class Plot;
    Plot *m_plot;
    QList<qint64> m_counts;
};

} // namespace zf
