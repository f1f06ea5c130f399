// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/core/amount.h"
#include "models/core/ids.h"
#include "models/core/timestamp.h"
#include "models/db/lane.h"
#include "models/db/replica.h"

#include <functional>
#include <memory>
#include <optional>

namespace zf::ledger {

/// One difference a tie-out found. `key` names the thing (voucher, account#seq, subject|currency …);
/// `expected` and `actual` are what it says of itself, amounts among them in minor units.
struct Finding {
    QString kind;
    QString key;
    QString expected, actual;
    QList<VoucherNo> vouchers;
    QDate date; ///< accounting date; of firstBreaks() that of the line
    QList<AccountNo> accounts;
    SubjectCode subject;
    OrderNo order;
    Currency currency;            ///< of the amounts; invalid where the finding has none
    std::optional<Amount> amount; ///< by how much it differs, or of the line or order it is about

    friend bool operator==(const Finding &, const Finding &) = default;
};

enum class TieOutStatus {
    Waiting, ///< not begun
    Running,
    Stopped, ///< cancelled or broken in the middle; goes on where it stopped
    Clean,
    Found,
    Unavailable, ///< could not run: `unavailable` says why
};

struct TieOutCheck {
    QString id; ///< T1 … T13
    bool ok = false;
    qint64 scanned = 0;
    QList<Finding> findings;
    QString unavailable; ///< why it could not run, translated; empty when it ran
    TieOutStatus status = TieOutStatus::Waiting;
    int phase = 0;        ///< of its passes, the one it is in
    int chunks = 0;       ///< done
    int chunksTotal = 1;  ///< as far as is known; an estimate until the end
    qint64 rows = 0;      ///< read so far, by all passes of the check
    Timestamp snapshotAt; ///< server time of the latest chunk's snapshot
    qint64 milliseconds = 0;
    bool more = false; ///< the limit of findings was reached: there may be further ones
};

struct TieOutRequest {
    QStringList ids;                 ///< empty: all
    QDate date = {};                 ///< invalid: everything
    int limit = 100;                 ///< findings of a check
    qint64 rowsPerChunk = 1'000'000; ///< about a second each; what is smaller is done in one
};

class TieOutCheckpoint;
class TieOutRun;

/// The tie-outs T1–T8, T12, T13 of semantics 3 over the ledger, and T9 against the payment database, which
/// may be on another server. Each goes through its tables in chunks, every chunk in a consistent snapshot of
/// its own, so that what moves meanwhile is no finding; what one chunk cannot judge alone is read again in
/// one snapshot.
class TieOuts {
public:
    /// With a `second` lane on the ledger two checks run at a time. With a `primary` both lanes on the ledger
    /// are of a replica of it: one that is unfit stops the run with its reason.
    TieOuts(db::Lane &ledger, db::Lane *payment, db::Lane *second = nullptr, db::Lane *primary = nullptr)
        : m_ledger(ledger)
        , m_payment(payment)
        , m_second(second)
        , m_primary(primary)
    {
    }
    /// A run that has not begun. Unknown ids are a Usage error.
    Result<std::shared_ptr<TieOutRun>> prepare(const TieOutRequest &request) const;
    /// The run that `checkpoint` holds, of another process perhaps; NotFound where it holds none. It is
    /// kept there again.
    Result<std::shared_ptr<TieOutRun>> restore(std::shared_ptr<TieOutCheckpoint> checkpoint) const;
    /// Begins `run`, or goes on where it stopped. Cancelled by `ticket`, or broken by an error, which names
    /// the check, it can be given here again. Not while it is still under way. A restored run is refused with
    /// the code "tieOutStale" where this is another database than it was begun on.
    QFuture<Result<QList<TieOutCheck>>> proceed(std::shared_ptr<TieOutRun> run,
                                                std::stop_token ticket = {}) const;
    /// prepare() and proceed() in one.
    QFuture<Result<QList<TieOutCheck>>> run(QStringList ids, QDate date, int limit = 100,
                                            std::stop_token ticket = {}) const;
    /// T3 by account: of each account whose stated balances leave its movements the first line that does,
    /// with its date, by account number.
    QFuture<Result<TieOutCheck>> firstBreaks(int limit = 1000, std::stop_token ticket = {}) const;
    static QStringList allIds();

private:
    db::Lane &m_ledger;
    db::Lane *m_payment;
    db::Lane *m_second;
    db::Lane *m_primary;
};

/// What a run of tie-outs has found so far and where it stands. Safe to ask from any thread.
class TieOutRun {
public:
    struct State;
    explicit TieOutRun(std::unique_ptr<State> state);
    ~TieOutRun();
    TieOutRun(const TieOutRun &) = delete;
    TieOutRun &operator=(const TieOutRun &) = delete;

    QList<TieOutCheck> checks() const; ///< in the order asked for
    bool isFinished() const;
    QDate date() const;
    TieOutRequest request() const;
    std::optional<db::ReplicaState> replica() const; ///< as last asked, when it runs on one
    /// Keeps how far it is in `checkpoint` from now on, until it has finished. Before proceed().
    void keepIn(std::shared_ptr<TieOutCheckpoint> checkpoint);
    /// Told of each chunk before it begins, on a lane's thread: for fault tests. Before proceed().
    void observe(std::function<void(const TieOutCheck &)> observer);

private:
    friend class TieOuts;
    std::unique_ptr<State> m_state;
};

} // namespace zf::ledger
