// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/core/filter.h"
#include "models/core/page.h"
#include "models/core/voucher.h"
#include "models/db/doctor.h"
#include "models/db/lane.h"

namespace zf::ledger {

struct VoucherQuery {
    DateRange range; ///< invalid: any date
    Filter filter;
};

/// Vouchers, newest accounting date first, then by number descending.
class Vouchers {
public:
    explicit Vouchers(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<Page<Voucher>>> list(VoucherQuery query, PageAt at, std::stop_token ticket = {}) const;
    QFuture<Result<VoucherDetail>> find(VoucherNo voucherNo, std::stop_token ticket = {}) const; ///< NotFound
    QFuture<Result<QList<Voucher>>> ofOrder(OrderNo orderNo, std::stop_token ticket = {}) const;
    QFuture<Result<qint64>> countOf(QDate accountingDate, std::stop_token ticket = {}) const;
    static const FilterFields &filterFields();
    static QList<db::PlannedQuery> plannedQueries();

private:
    db::Lane &m_lane;
};

/// Writes through the posting procedure. The lane must be a Calling one.
class Posting {
public:
    explicit Posting(db::Lane &lane)
        : m_lane(lane)
    {
    }
    QFuture<Result<PostingReceipt>> post(PostingRequest request, std::stop_token ticket = {}) const;
    QFuture<Result<PostingReceipt>> reverse(VoucherNo original, QDate accountingDate, QString summary,
                                            QString maker, QString checker, QString idempotencyKey,
                                            std::stop_token ticket = {}) const;
    /// The JSON of cli.md's `post` (money as decimal major units) into a request. Usage errors name the line.
    static Result<PostingRequest> parse(const QByteArray &json);
    static Result<PostingReceipt> postNow(db::Session &session, const PostingRequest &request);

private:
    db::Lane &m_lane;
};

/// Moves an accounting date through open → cutting → drained → closed. The lane must be a Calling one.
class DayCut {
public:
    explicit DayCut(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// Opens the next date and moves `date` to cutting.
    QFuture<Result<Done>> cut(QDate date, std::stop_token ticket = {}) const;
    QFuture<Result<Done>> drain(QDate date, std::stop_token ticket = {}) const;
    /// Runs T1–T8 for the date and writes daily_total; BusinessRule with the failing checks otherwise.
    QFuture<Result<Done>> close(QDate date, std::stop_token ticket = {}) const;

private:
    db::Lane &m_lane;
};

} // namespace zf::ledger
