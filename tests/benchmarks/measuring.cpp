// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/measuring.h"

#include <QFile>

#include <algorithm>
#include <chrono>

#include <sys/resource.h>
#include <unistd.h>

namespace zf::bench {

qint64 nowNs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

qint64 cpuMicros()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval &time) { return qint64(time.tv_sec) * 1000000 + time.tv_usec; };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

qint64 cpuMicros(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000000 / sysconf(_SC_CLK_TCK);
}

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

QString ms(qint64 ns)
{
    return QStringLiteral("%1.%2 ms").arg(ns / 1000000).arg(ns / 100000 % 10);
}

QString spread(QList<qint64> durations)
{
    std::sort(durations.begin(), durations.end());
    const auto percentile = [&](int per) { return durations[(durations.size() - 1) * per / 100]; };
    return QStringLiteral("median %1, p99 %2, longest %3")
        .arg(ms(percentile(50)), ms(percentile(99)), ms(durations.constLast()));
}

} // namespace zf::bench
