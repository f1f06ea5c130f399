// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace zf {

/// What is known of a six-digit division code (GB/T 2260) that stands on a document of somebody born in a
/// given year. Abolished and reused codes are normal: a number keeps the code of the day it was given.
struct Region {
    enum class Status {
        Current,          ///< the same place still has the code
        Renamed,          ///< the code now means another name, which may be another place
        Abolished,        ///< nobody has the code now
        EndedBeforeBirth, ///< abolished before that year: for a person to judge
        Unknown,          ///< no list has the code: for a person to judge
    };

    QString then; ///< province, prefecture and county as named in that year (the lists begin in 1980)
    QString now;  ///< as named today; empty where the code is abolished
    Status status = Status::Unknown;

    bool needsPerson() const { return status == Status::Unknown || status == Status::EndedBeforeBirth; }
    static Region of(QStringView code, int birthYear);
    /// "current", "renamed", "abolished", "endedBeforeBirth", "unknown"; stable, for scripts.
    static QString statusCode(Status status);
};

/// The years that the compiled-in lists of divisions cover.
inline constexpr int firstRegionYear = 1980;
inline constexpr int lastRegionYear = 2020;

} // namespace zf
