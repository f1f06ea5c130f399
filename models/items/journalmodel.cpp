// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/journalmodel.h"

#include "models/items/words.h"

namespace zf::items {

QList<Head> JournalModel::heads() const
{
    return {
        {tr("No."), CellKind::Count, {}},           {tr("Date"), CellKind::Date, {}},
        {tr("Voucher"), CellKind::Identifier, {}},  {tr("Summary"), CellKind::Text, {}},
        {tr("Debit"), CellKind::SignedMoney, {}},   {tr("Credit"), CellKind::SignedMoney, {}},
        {tr("Balance"), CellKind::SignedMoney, {}}, {tr("Posted"), CellKind::Time, {}},
    };
}

Cell JournalModel::cell(const JournalLine &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Seq:
        return Cell::ofCount(row.seq);
    case Column::Date:
        return Cell::ofDate(row.accountingDate);
    case Column::VoucherNo:
        return Cell::ofLink(row.voucherNo.text());
    case Column::Summary:
        return Cell::ofText(visibleText(row.summary));
    case Column::Debit:
        return row.side == Side::Debit ? Cell::ofSigned(row.amount, m_currency) : Cell::blank();
    case Column::Credit:
        return row.side == Side::Credit ? Cell::ofSigned(row.amount, m_currency) : Cell::blank();
    case Column::Balance:
        return Cell::ofSigned(row.balanceAfter, m_currency);
    case Column::PostedAt:
        return Cell::ofTime(row.postedAt);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
