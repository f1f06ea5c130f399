// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/subject.h"
#include "models/ledger/ledgersql.h"
#include "models/ledger/vouchers.h"

#include <optional>

namespace zf::ledger {

/// Which vouchers a VoucherQuery means, as SQL on `voucher v`. Conditions on lines (amount, account, subject)
/// hold when some line of the voucher fulfils them; an account of few lines is where the search starts.
class VoucherSelection {
public:
    static Result<VoucherSelection> resolve(db::Session &session, const VoucherQuery &query);
    static const FilterFields &fields();

    /// The place of a page in the list: a voucher by accounting date and number, written "date/number".
    struct Place {
        QDate date;
        QString voucherNo;
        QString key() const;
        static Result<Place> parse(const QString &key);
    };
    /// At most `limit` vouchers older (or newer) than a place, nearest first.
    db::BoundQuery page(const QString &columns, const std::optional<Place> &place, bool older,
                        int limit) const;

    static QList<db::PlannedQuery> plannedQueries();

private:
    Result<Done> addLineTerm(db::Session &session, FilterTerm term);
    Result<Done> startFromAccount(db::Session &session, const FilterTerm &term);

    DateRange m_range;
    SqlCondition m_condition; ///< starts with " AND " where there is one
    QString m_account;        ///< where the search starts; empty: at the dates
};

} // namespace zf::ledger
