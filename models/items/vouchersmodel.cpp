// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/vouchersmodel.h"

#include "models/items/words.h"

namespace zf::items {

QList<Head> VouchersModel::heads() const
{
    return {
        {tr("Voucher"), CellKind::Identifier, {}}, {tr("Date"), CellKind::Date, {}},
        {tr("Kind"), CellKind::Text, {}},          {tr("Summary"), CellKind::Text, {}},
        {tr("Order"), CellKind::Identifier, {}},   {tr("Maker"), CellKind::Text, {}},
        {tr("Checker"), CellKind::Text, {}},       {tr("Posted"), CellKind::Time, {}},
    };
}

Cell VouchersModel::cell(const Voucher &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::VoucherNo:
        return Cell::ofLink(row.voucherNo.text());
    case Column::Date:
        return Cell::ofDate(row.accountingDate);
    case Column::Kind: {
        // A red letter is marked by a sign and a word, never by colour alone (semantics 5).
        const bool red = row.kind == u"red";
        return red ? Cell::ofStatus(
                         tr("[R] %1", "mark of a red-letter voucher").arg(voucherKindWord(row.kind)),
                         CellSeverity::Warning)
                   : Cell::ofText(voucherKindWord(row.kind));
    }
    case Column::Summary:
        return Cell::ofText(visibleText(row.summary));
    case Column::OrderNo:
        return Cell::ofLink(row.orderNo.text());
    case Column::Maker:
        return Cell::ofText(row.maker);
    case Column::Checker:
        return row.checker.isEmpty() ? Cell::blank() : Cell::ofText(row.checker);
    case Column::PostedAt:
        return Cell::ofTime(row.postedAt);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
