// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/core/amount.h"
#include "models/core/ids.h"
#include "models/db/lane.h"

namespace zf::ledger {

/// One difference a tie-out found. `key` names the thing (voucher, account#seq, subject|currency …).
struct Finding {
    QString kind;
    QString key;
    QString expected, actual;
    QList<VoucherNo> vouchers;
    QDate date; ///< accounting date; of firstBreaks() only
};

struct TieOutCheck {
    QString id; ///< T1 … T13
    bool ok = false;
    qint64 scanned = 0;
    QList<Finding> findings;
    QString unavailable; ///< why it could not run, translated; empty when it ran
};

/// The tie-outs T1–T8, T12, T13 of semantics 3 over the ledger, and T9 against the payment database, each in
/// one consistent snapshot, at most `limit` findings a check.
class TieOuts {
public:
    TieOuts(db::Lane &ledger, db::Lane *payment)
        : m_ledger(ledger)
        , m_payment(payment)
    {
    }
    /// `date` invalid: everything. Unknown ids are a Usage error.
    QFuture<Result<QList<TieOutCheck>>> run(QStringList ids, QDate date, int limit = 100,
                                            std::stop_token ticket = {}) const;
    /// T3 by account: of each account whose stated balances leave its movements the first line that does,
    /// with its date, by account number.
    QFuture<Result<TieOutCheck>> firstBreaks(int limit = 1000, std::stop_token ticket = {}) const;
    static QStringList allIds();

private:
    db::Lane &m_ledger;
    db::Lane *m_payment;
};

} // namespace zf::ledger
