// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/question.h"

#include <QObject>
#include <QTimer>

namespace zf {

/// Asks the server for nothing every few seconds: how long that takes, and whether it answers at all. Its
/// turn comes after the lane's other work, whose time does not count.
class ConnectionProbe : public QObject {
    Q_OBJECT

public:
    explicit ConnectionProbe(db::Lane &lane, QObject *parent = nullptr);
    void probe();
    static constexpr int IntervalMs = 5000;

signals:
    void answered(qint64 roundTripMicros);
    void lost(const zf::Error &error);

private:
    db::Lane &m_lane;
    Question m_question;
    QTimer m_timer;
};

} // namespace zf
