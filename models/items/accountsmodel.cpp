// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/accountsmodel.h"

#include "models/items/words.h"

namespace zf::items {

void AccountsModel::setChart(ChartOfAccounts chart)
{
    m_chart = std::move(chart);
    if (rowCount() > 0)
        emit dataChanged(index(0, static_cast<int>(Column::Subject)),
                         index(rowCount() - 1, static_cast<int>(Column::Subject)));
}

void AccountsModel::setBalanceSide(Side side)
{
    if (side == m_balanceSide)
        return;
    m_balanceSide = side;
    const int first = static_cast<int>(Column::Opening), last = static_cast<int>(Column::Closing);
    emit headerDataChanged(Qt::Horizontal, first, last);
    if (rowCount() > 0)
        emit dataChanged(index(0, first), index(rowCount() - 1, last));
}

QList<Head> AccountsModel::heads() const
{
    const QString period = tr("In the period");
    const QString now = tr("Now");
    return {
        {tr("Account"), CellKind::Identifier, {}},
        {tr("Owner"), CellKind::Text, {}},
        {tr("Kind"), CellKind::Text, {}},
        {tr("Subject"), CellKind::Text, {}},
        {tr("Currency"), CellKind::Text, {}},
        {tr("Opening (%1)").arg(sideName(m_balanceSide)), CellKind::SignedMoney, period},
        {tr("Debit"), CellKind::Money, period},
        {tr("Credit"), CellKind::Money, period},
        {tr("Closing (%1)").arg(sideName(m_balanceSide)), CellKind::SignedMoney, period},
        {tr("Balance"), CellKind::SignedMoney, now},
        {tr("Frozen"), CellKind::Money, now},
        {tr("Available"), CellKind::SignedMoney, now},
        {tr("Status"), CellKind::Status, {}},
    };
}

Cell AccountsModel::cell(const AccountLine &row, int column) const
{
    const Account &account = row.account;
    switch (static_cast<Column>(column)) {
    case Column::AccountNo:
        return Cell::ofLink(account.accountNo.text());
    case Column::Owner:
        return Cell::ofText(visibleText(account.ownerName));
    case Column::OwnerKind:
        return Cell::ofText(ownerKindWord(account.ownerKind));
    case Column::Subject: {
        const Subject *subject = m_chart.find(account.subject);
        const QString code = account.subject.text();
        return Cell::ofText(subject == nullptr ? code : QString(code + u' ' + subject->displayName()));
    }
    case Column::Currency:
        return Cell::ofText(account.currency.code());
    case Column::Opening:
        return Cell::ofSigned(onBalanceSide(row.opening), account.currency);
    case Column::Debit:
        return Cell::ofMoney(row.debit, account.currency);
    case Column::Credit:
        return Cell::ofMoney(row.credit, account.currency);
    case Column::Closing:
        return Cell::ofSigned(onBalanceSide(row.closing()), account.currency);
    case Column::Balance:
        return Cell::ofSigned(account.balance, account.currency);
    case Column::Frozen:
        return Cell::ofMoney(account.frozen, account.currency);
    case Column::Available:
        return Cell::ofSigned(account.available(), account.currency);
    case Column::Status:
        return Cell::ofStatus(accountStatusWord(account.status), accountStatusSeverity(account.status));
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
