// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connectionprobe.h"

#include <QElapsedTimer>

namespace zf {

ConnectionProbe::ConnectionProbe(db::Lane &lane, QObject *parent)
    : QObject(parent)
    , m_lane(lane)
{
    connect(&m_timer, &QTimer::timeout, this, &ConnectionProbe::probe);
    m_timer.start(IntervalMs);
}

void ConnectionProbe::probe()
{
    if (m_question.isRunning())
        return;
    m_question.ask(
        this,
        [this](const std::stop_token &ticket) {
            return m_lane.run<qint64>(
                [](db::Session &session, const std::stop_token &) -> Result<qint64> {
                    QElapsedTimer timer;
                    timer.start();
                    const Result<db::Rows> rows = session.select({"probe", QStringLiteral("SELECT 1")});
                    if (!rows.ok())
                        return rows.error();
                    return timer.nsecsElapsed() / 1000;
                },
                ticket);
        },
        [this](const Result<qint64> &result) {
            if (result.ok())
                emit answered(*result);
            else
                emit lost(result.error());
        });
}

} // namespace zf
