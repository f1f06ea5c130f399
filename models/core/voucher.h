// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/account.h"

#include <optional>

namespace zf {

/// One double-entry line (复式账) of a voucher.
struct VoucherEntry {
    qint64 entryId = 0;
    int lineNo = 0;
    SubjectCode subject;
    AccountNo accountNo;
    Side side = Side::Debit;
    Amount amount; ///< negative on a red-letter line
    Currency currency;
};

/// An accounting voucher (记账凭证) without its lines, as listed.
struct Voucher {
    VoucherNo voucherNo;
    QString kind; ///< code of its business rule, or red, blue, manual, opening
    OrderNo orderNo;
    LogId logId;
    QDate accountingDate;
    Timestamp postedAt;
    QString summary;
    VoucherNo reverses; ///< of a red voucher its original, of a blue one the red
    QString maker, checker;
    int attachments = 0;
};

/// A line of the business rule that a voucher follows (relation `posting_rule_line`).
struct PostingRuleLine {
    int lineNo = 0;
    SubjectCode subject;
    Side side = Side::Debit;
    QString amountTerm; ///< "amount", "fee", "amount-fee", "cost" …
    QString note;
};

/// Everything the voucher page shows.
struct VoucherDetail {
    Voucher voucher;
    QList<VoucherEntry> entries; ///< debits first
    QList<JournalLine> journal;
    VoucherNo reversedBy; ///< the red voucher of an original, the blue of a red
    QString kindName;     ///< translated name of the business rule
    QList<PostingRuleLine> rule;

    bool balanced() const;                     ///< per currency ΣD = ΣC
    QHash<QString, Amount> totalDebit() const; ///< by currency code
};

/// A line of a posting request; amounts in minor units.
struct PostingLine {
    AccountNo accountNo;
    SubjectCode subject; ///< may be empty: the account's
    Side side = Side::Debit;
    Amount amount;
    Currency currency;
};

/// A request to post one voucher. The same key with the same content returns the first voucher.
struct PostingRequest {
    QString idempotencyKey;
    QString kind;
    QDate accountingDate; ///< invalid: the open accounting date
    OrderNo orderNo;
    LogId logId;
    QString summary;
    QString maker, checker;
    int attachments = 0;
    VoucherNo reverses; ///< of a blue voucher: the red one it follows
    QList<PostingLine> lines;
};

struct PostingReceipt {
    VoucherNo voucherNo;
    bool repeated = false; ///< the key had been posted before with the same content
};

} // namespace zf
