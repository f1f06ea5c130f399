// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/subject.h"
#include "models/core/voucher.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// The lines of one voucher, debit left and credit right, with the balance that each left on its account.
class EntriesModel final : public RowsModel<VoucherEntry> {
    Q_OBJECT

public:
    enum class Column {
        LineNo,
        Subject,
        AccountNo,
        Currency,
        Debit,
        Credit,
        BalanceBefore,
        BalanceAfter,
        Count
    };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    void setVoucher(const VoucherDetail &voucher, const ChartOfAccounts &chart);

protected:
    QList<Head> heads() const override;
    QString key(const VoucherEntry &row) const override { return QString::number(row.lineNo); }
    Cell cell(const VoucherEntry &row, int column) const override;

private:
    const JournalLine *journalOf(const VoucherEntry &entry) const;
    ChartOfAccounts m_chart;
    QList<JournalLine> m_journal;
};

} // namespace zf::items
