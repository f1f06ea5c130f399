// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/page.h"
#include "models/db/lane.h"
#include "models/desk/reviewcase.h"

namespace zf::desk {

/// The review queue as the signed-in operator may see and change it. The database decides what is allowed; a
/// refusal arrives as an error with its word (`taken`, `sameDecider`, `staleContent` …). What changes a case
/// or reveals of it needs a Calling lane.
class ReviewQueue {
public:
    explicit ReviewQueue(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// ContractNotMet where this desk database has no queue.
    QFuture<Result<ReviewSummary>> summary(std::stop_token ticket = {}) const;
    QFuture<Result<QList<ReviewReason>>> reasons(std::stop_token ticket = {}) const;
    /// Cases in `state` (empty: the open ones), what is due first at the top.
    QFuture<Result<Page<ReviewCase>>> list(QString state, PageAt at, std::stop_token ticket = {}) const;
    QFuture<Result<ReviewDetail>> find(qint64 number, std::stop_token ticket = {}) const; ///< NotFound

    QFuture<Result<ReviewLease>> claim(qint64 number, std::stop_token ticket = {}) const;
    QFuture<Result<ReviewLease>> claimNext(std::stop_token ticket = {}) const;
    QFuture<Result<ReviewLease>> renew(qint64 number, std::stop_token ticket = {}) const;
    QFuture<Result<ReviewLease>> takeOver(qint64 number, QString reason, std::stop_token ticket = {}) const;
    QFuture<Result<Done>> release(qint64 number, std::stop_token ticket = {}) const;

    QFuture<Result<RevealedValue>> reveal(qint64 number, QString field, QString source, QString reason,
                                          std::stop_token ticket = {}) const;
    QFuture<Result<ReviewImage>> page(qint64 number, int page, std::stop_token ticket = {}) const;

    /// An error with outcomeUnknown is followed by outcome(), or by the same decision again.
    QFuture<Result<ReviewReceipt>> decide(ReviewDecision decision, std::stop_token ticket = {}) const;
    QFuture<Result<ReviewReceipt>> outcome(QString token, std::stop_token ticket = {}) const;
    static QString newToken();

private:
    db::Lane &m_lane;
};

} // namespace zf::desk
