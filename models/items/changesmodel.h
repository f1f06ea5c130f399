// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// A subject whose figures changed between two moments.
struct ChangeLine {
    SubjectCode subject;
    QString name;
    Currency currency;
    TrialBalanceRow before, after;
    qint64 vouchers = 0;
};

/// What changed in a trial balance, by subject.
class ChangesModel final : public RowsModel<ChangeLine> {
    Q_OBJECT

public:
    enum class Column {
        Subject,
        Name,
        Currency,
        DebitBefore,
        DebitAfter,
        CreditBefore,
        CreditAfter,
        ClosingBefore,
        ClosingAfter,
        Difference,
        Vouchers,
        Count
    };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const ChangeLine &row) const override
    {
        return row.subject.text() + u'|' + row.currency.code();
    }
    Cell cell(const ChangeLine &row, int column) const override;
};

/// A voucher posted between the moments, with what it did to the chosen subject.
struct ChangeVoucherLine {
    VoucherNo voucher;
    QString kind;
    QDate date;
    Timestamp postedAt;
    Currency currency;
    Amount debit, credit;
};

class ChangeVouchersModel final : public RowsModel<ChangeVoucherLine> {
    Q_OBJECT

public:
    enum class Column { Voucher, PostedAt, Date, Kind, Debit, Credit, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const ChangeVoucherLine &row) const override { return row.voucher.text(); }
    Cell cell(const ChangeVoucherLine &row, int column) const override;
};

} // namespace zf::items
