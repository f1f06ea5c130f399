// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/core/side.h"
#include "models/core/timestamp.h"

#include <QDate>

namespace zf {

/// A ledger account (账户). Balance and frozen are on the account's natural side, in minor units.
struct Account {
    AccountNo accountNo;
    SubjectCode subject;
    QString ownerKind; ///< user, merchant, channel, bank, internal
    QString ownerNo;
    QString ownerName; ///< masked by the database for people
    Currency currency;
    NormalSide normalSide = NormalSide::Debit; ///< of its subject
    Amount balance;
    Amount frozen;
    QString status; ///< active, frozen, closed
    Timestamp openedAt, updatedAt;

    Amount available() const { return balance - frozen; }
};

/// One single-entry journal line (单式账, 流水) of an account.
struct JournalLine {
    qint64 journalId = 0;
    AccountNo accountNo;
    qint64 seq = 0; ///< gapless per account from 1
    VoucherNo voucherNo;
    Side side = Side::Debit;
    Amount amount;                      ///< negative on a red-letter line
    Amount balanceBefore, balanceAfter; ///< natural side
    QDate accountingDate;
    Timestamp postedAt;
    QString summary; ///< of its voucher
};

} // namespace zf
