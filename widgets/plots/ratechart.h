// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace zf {

/// How many vouchers were posted in each of the last two minutes' seconds, the newest at the right.
class RateChart : public QWidget {
    Q_OBJECT

public:
    explicit RateChart(QWidget *parent = nullptr);
    ~RateChart() override;
    void setSeconds(const QList<qint64> &counts);   ///< the newest last
    QString secondText(qsizetype secondsAgo) const; ///< what the tooltip says; empty where nothing is known
    static constexpr int Seconds = 120;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restyle();
    class Plot;
    Plot *m_plot;
    QList<qint64> m_counts;
};

} // namespace zf
