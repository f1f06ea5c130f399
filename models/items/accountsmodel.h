// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/subject.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// An account of a list, with its turnover in the period asked for.
struct AccountLine {
    Account account;
    Amount opening, debit, credit; ///< opening signed, debit positive
    Amount closing() const { return opening + debit - credit; }
};

/// Accounts with their balances, and, of a period, opening, turnover and closing; balances on the account's
/// natural side.
class AccountsModel final : public RowsModel<AccountLine> {
    Q_OBJECT

public:
    enum class Column {
        AccountNo,
        Owner,
        OwnerKind,
        Subject,
        Currency,
        Opening,
        Debit,
        Credit,
        Closing,
        Balance,
        Frozen,
        Available,
        Status,
        Count
    };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    void setChart(ChartOfAccounts chart); ///< for the names of subjects
    /// On which side opening and closing stand: those of the other side are negative. The heads say which.
    void setBalanceSide(Side side);
    Side balanceSide() const { return m_balanceSide; }
    Amount onBalanceSide(Amount signedAmount) const
    {
        return m_balanceSide == Side::Credit ? -signedAmount : signedAmount;
    }

protected:
    QList<Head> heads() const override;
    QString key(const AccountLine &row) const override { return row.account.accountNo.text(); }
    Cell cell(const AccountLine &row, int column) const override;

private:
    ChartOfAccounts m_chart;
    Side m_balanceSide = Side::Debit;
};

} // namespace zf::items
