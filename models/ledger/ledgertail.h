// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/core/trialbalance.h"
#include "models/db/logposition.h"

#include <QSet>

#include <chrono>
#include <functional>

namespace zf::ledger {

/// Where live figures come from. Log: the server's binary log, followed by this program. Feed: the numbered
/// deltas of the feed service. Polling: new entries, asked for again and again. Recomputing: everything asked
/// for again, where entries have no numbers.
enum class TailKind { Log, Feed, Polling, Recomputing };

enum class TailState {
    Starting,
    Live,
    Interrupted,    ///< the connection is lost; figures are those of before
    ReanchorNeeded, ///< the end: figures must be read anew
    Refused,        ///< the end: this source is not to be had here
};

struct TailStatus {
    TailKind kind = TailKind::Polling;
    TailState state = TailState::Starting;
    std::chrono::milliseconds lag{0}; ///< how far the figures are known to be behind the ledger
    Error error;                      ///< of Interrupted and later ones
};

/// A committed voucher with an entry on a date that takes none any more.
struct LateVoucher {
    QDate date;
    VoucherNo voucher; ///< empty: which one is not known, only that there was one
    friend bool operator==(const LateVoucher &, const LateVoucher &) = default;
};

/// The dates that take no entries any more, as Julian days.
struct SealedDates {
    QSet<qint64> closed;    ///< by the day cut
    QSet<qint64> signedOff; ///< by an operator, whatever the day cut says

    bool contains(qint64 julianDay) const
    {
        return closed.contains(julianDay) || signedOff.contains(julianDay);
    }
};

/// What whole committed transactions did, in the order in which they committed.
struct TailBatch {
    QList<LedgerDelta> deltas;
    QList<VoucherNo> unbalanced; ///< vouchers of them whose ΣD ≠ ΣC in a currency and book; at most 50
    QList<LateVoucher> late;     ///< vouchers of them that went into a sealed date; at most 50
    qint64 vouchers = 0;         ///< how many were posted
    bool daysChanged = false;    ///< the day cut moved a date
    Timestamp readAt;            ///< the figures hold at this time, by this machine's clock
};

/// Follows the ledger behind an anchor. Handlers are called on the thread that made the tail's owner, or one
/// of the tail's own: see each. After ReanchorNeeded or Refused nothing comes any more. Destroying it ends
/// it.
class LedgerTail {
public:
    using BatchHandler = std::function<void(TailBatch)>;
    using StatusHandler = std::function<void(const TailStatus &)>;
    LedgerTail() = default;
    virtual ~LedgerTail() = default;
    LedgerTail(const LedgerTail &) = delete;
    LedgerTail &operator=(const LedgerTail &) = delete;
};

} // namespace zf::ledger
