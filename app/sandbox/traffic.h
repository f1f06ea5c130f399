// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandbox.h"

#include <atomic>

namespace zf::sandbox {

struct TrafficOptions {
    QString directory; ///< of a running sandbox
    int perSecond = 1;
    quint64 seed = 1;
    qint64 limit = 0; ///< ends after so many events; 0: when it is stopped
};

/// What a run did. Every event is either posted and complete in the payment database or refused and failed
/// there.
struct TrafficReport {
    qint64 posted = 0;
    qint64 refused = 0;  ///< by the ledger, as it should: overdraft, inactive account
    qint64 repeated = 0; ///< asked again after a deadlock or a lost answer
};

/// Posts business events through post_voucher, with the orders, events and traces that belong to them, until
/// it is stopped. Payments, top-ups, transfers, withdrawals with the bank's answer, refunds of earlier
/// payments; several threads when there are many. What a killed run left half-done is completed first.
Result<TrafficReport> runTraffic(const TrafficOptions &options, std::stop_token stop);

/// The hidden command `zhangfangctl sandbox traffic-run --directory D --traffic N --seed S`: runs until
/// SIGTERM.
int trafficMain(const QStringList &arguments);

} // namespace zf::sandbox
