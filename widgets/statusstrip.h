// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/page.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace zf {

/// The line at the window's foot: connection and round trip, age of the data, selection, timing and rows,
/// Stop.
class StatusStrip : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void setStaleAfter(int seconds) { m_staleAfter = seconds; }
    void showConnecting();
    void showConnected(qint64 roundTripMicros);
    void showOffline(const Timestamp &since);
    void showDisconnected(); ///< no profile
    void showStatus(const PageStatus &status);
    QString connectionText() const;
    QString dataText() const;
    bool isStale() const;
    static constexpr int Height = 24;

signals:
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Connection { None, Opening, Up, Lost };
    void updateTexts();
    void updateAge();

    PageStatus m_status;
    Connection m_connection = Connection::None;
    qint64 m_roundTripMicros = 0;
    Timestamp m_offlineSince;
    int m_staleAfter = 300;
    QTimer m_clock;
    QLabel *m_connectionSign;
    QLabel *m_connectionText;
    QLabel *m_data;
    QLabel *m_selection;
    QLabel *m_rows;
    QPushButton *m_stop;
};

} // namespace zf
