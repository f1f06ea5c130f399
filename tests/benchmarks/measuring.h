// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace zf::bench {

/// CLOCK_MONOTONIC: the same in all processes.
qint64 nowNs();
/// What this process has used.
qint64 cpuMicros();
/// What another process, the server, has used since it started; 0 where it cannot be known.
qint64 cpuMicros(qint64 pid);
/// Of this process; −1 where it cannot be known.
qint64 residentKiB();

QString ms(qint64 ns);
/// "median …, p99 …, longest …" of durations in nanoseconds, of which there is at least one.
QString spread(QList<qint64> durations);

} // namespace zf::bench
