// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/ledgertail.h"

namespace zf::ledger {

/// What one committed transaction did, and its number in the ledger's log.
struct FeedTransaction {
    QString gtid;
    TailBatch batch;
};

/// A row of ledger_feed as the feed writes it: some transactions that follow each other in the log.
struct FeedRow {
    enum class Kind {
        Start, ///< nothing but a position: the log was not followed up to here
        Batch,
    };
    Kind kind = Kind::Batch;
    db::LogPosition position; ///< behind it
    Timestamp committedAt;    ///< of the last transaction; invalid for Start
    QList<FeedTransaction> transactions;

    TailBatch sum() const; ///< of all of them, one delta for each date, subject and currency
};

/// The columns of ledger_feed as text (JSON).
QString feedText(const QList<LedgerDelta> &deltas);
QString feedText(const QList<VoucherNo> &vouchers);
QString feedText(const QList<LateVoucher> &vouchers);
QString feedText(const QList<FeedTransaction> &transactions);
Result<QList<LedgerDelta>> feedDeltas(const QString &text);
Result<QList<VoucherNo>> feedVouchers(const QString &text);
Result<QList<LateVoucher>> feedLateVouchers(const QString &text); ///< of no text: none
Result<QList<FeedTransaction>> feedTransactions(const QString &text);

} // namespace zf::ledger
