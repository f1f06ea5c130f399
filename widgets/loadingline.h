// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace zf {

/// The thin line under a header while an answer is awaited. Appears after 150 ms, so that fast answers do not
/// flicker.
class LoadingLine : public QWidget {
    Q_OBJECT

public:
    explicit LoadingLine(QWidget *parent = nullptr);
    void start();
    void stop();
    /// Thousandths that are done; below 0: unknown, and the line moves.
    void setShare(int permille);
    bool isRunning() const { return m_running; }
    static constexpr int DelayMs = 150;
    static constexpr int Height = 2;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
    QTimer m_frames;
    qreal m_position = 0;
    int m_permille = -1;
    bool m_running = false;
};

} // namespace zf
