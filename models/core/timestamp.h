// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QString>

#include <compare>

namespace zf {

/// A moment to the microsecond, UTC. Made from the text the server sends: QDateTime loses microseconds and
/// Qt's MySQL driver rounds 23:59:59.999999 into the next day (faults 14).
class Timestamp {
public:
    Timestamp() = default;
    /// "2026-09-29 14:03:59.123456", taken as UTC (every session runs at +00:00).
    static Result<Timestamp> fromServerText(QStringView text);
    static Timestamp fromMicros(qint64 microsSinceEpoch)
    {
        Timestamp t;
        t.m_micros = microsSinceEpoch;
        t.m_valid = true;
        return t;
    }
    static Timestamp now();
    /// ISO 8601 with offset, "2026-09-29T14:03:59.123456+08:00" or without fraction or with Z.
    static Result<Timestamp> fromIso(QStringView text);

    bool isValid() const { return m_valid; }
    qint64 micros() const { return m_micros; }
    QString serverText() const;    ///< bind this, never a QDateTime (faults 15)
    QString iso() const;           ///< with microseconds and offset +08:00 (China has one zone)
    QString display() const;       ///< "2026-09-29 22:03:59" in China time
    QString displayMicros() const; ///< "2026-09-29 22:03:59.123456"
    friend bool operator==(const Timestamp &, const Timestamp &) = default;
    friend auto operator<=>(const Timestamp &, const Timestamp &) = default;

private:
    qint64 m_micros = 0;
    bool m_valid = false;
};

} // namespace zf
