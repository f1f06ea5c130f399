// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/side.h"
#include "models/db/boundquery.h"
#include "models/ledger/journals.h"

namespace zf::ledger {

/// What a journal line says of its account before and after it, natural side.
struct JournalBalances {
    Amount before, after;
};
db::BoundQuery journalBalancesQuery(const AccountNo &accountNo, const QList<qint64> &seqs);
Result<QHash<qint64, JournalBalances>> loadJournalBalances(db::Session &session, const AccountNo &accountNo,
                                                           const QList<qint64> &seqs);

/// Debit and credit of the lines dated before `range` and inside it, and how many are inside, among a stretch
/// of the sequence.
db::BoundQuery journalSumsQuery(const AccountNo &accountNo, qint64 firstSeq, qint64 lastSeq,
                                const DateRange &range);

/// Opening and turnover of one account, inside the caller's snapshot. The chain of balances gives the opening
/// as far as it is in the order of dates; lines dated before the range but written after its first line (a
/// date in cutting) are added one by one. Reads the lines of the range, not those before or after it.
Result<JournalSummary> summarizeJournal(db::Session &session, const JournalQuery &query,
                                        NormalSide normalSide, Amount balance);

} // namespace zf::ledger
