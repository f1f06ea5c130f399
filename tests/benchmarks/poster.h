// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/profile.h"

namespace zf::bench {

struct PosterOptions {
    int writers = 4; ///< connections
    int rate = 0;    ///< vouchers a second of all of them; 0: as many as the machine can
    int seconds = 10;
};

/// The posting process: vouchers of two lines between accounts of subject 224101, then the time of each
/// commit (nowNs()), a line each. Answers the process's status.
int runPoster(const db::Profile &profile, const PosterOptions &options);

/// A process that writes one voucher of `entries` lines, at most 200,000, in a single transaction, prints the
/// time of its commit, and takes it away again in another once it is told to on its standard input.
int runBurst(const db::Profile &profile, int entries);

} // namespace zf::bench
