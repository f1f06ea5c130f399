// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"
#include "models/ledger/daystatement.h"

#include <optional>

namespace zf::ledger {

/// One signing of an accounting date, as desk keeps it.
struct DaySignature {
    QDate date;
    int revision = 0;
    QString login, host; ///< the database account that signed
    Timestamp at;
    Timestamp knownAt; ///< when the signed figures were read, by the ledger's server
    qint64 vouchers = 0, entries = 0;
    QString hash;
    QString note;
};

/// A voucher that can explain why a date differs from what was signed.
struct ExplainingVoucher {
    enum class Reason {
        PostedAfter,     ///< into the date, after the signature
        EntriesDisagree, ///< its entries and the accounts' journal lines are not the same
    };
    VoucherNo voucherNo;
    Reason reason = Reason::PostedAfter;
    QString kind;       ///< empty where the voucher itself is gone
    Timestamp postedAt; ///< likewise invalid
};

/// A date beside what was signed of it.
struct SignedDay {
    std::optional<DaySignature> signature; ///< the latest one; nothing: never signed
    bool tampered = false;                 ///< desk's own rows are not those of the signature's hash
    DayReading now;
    QList<StatementDifference> differences; ///< from the signature
    qint64 vouchersBefore = 0;
    QList<ExplainingVoucher> vouchers; ///< at most 200

    QDate date() const { return now.byEntries.date; }
    int revision() const { return signature ? signature->revision : 0; }
    /// Signed, and still as it was signed.
    bool holds() const
    {
        return signature && !tampered && differences.isEmpty() && vouchersBefore == now.byEntries.vouchers;
    }
    /// Why it cannot be signed as it is now, a sentence; empty when it can be.
    QString obstacle() const;
};

/// Signs closed dates and compares them with what was signed. Figures come from the ledger, signatures are
/// kept in desk; the signer is the account of `writer`, which must be a Calling lane of desk.
class Signoffs {
public:
    Signoffs(db::Lane &ledger, db::Lane &desk, db::Lane &writer)
        : m_ledger(ledger)
        , m_desk(desk)
        , m_writer(writer)
    {
    }
    /// Every signature, newest date and revision first.
    QFuture<Result<QList<DaySignature>>> list(std::stop_token ticket = {}) const;
    /// A date, signed or not, as it is now.
    QFuture<Result<SignedDay>> day(QDate date, std::stop_token ticket = {}) const;
    /// Signs `shown`, which the operator has seen; refused when the ledger says something else by now.
    QFuture<Result<DaySignature>> sign(const SignedDay &shown, const QString &note,
                                       std::stop_token ticket = {}) const;

    /// The same on sessions, for whoever has no lanes. `desk` must be a Calling one.
    static Result<SignedDay> dayNow(db::Session &ledger, db::Session &desk, QDate date);
    static Result<DaySignature> signNow(db::Session &desk, const SignedDay &shown, const QString &note);
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_ledger;
    db::Lane &m_desk;
    db::Lane &m_writer;
};

} // namespace zf::ledger
