// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/changesmodel.h"

#include "models/items/words.h"

namespace zf::items {

QList<Head> ChangesModel::heads() const
{
    const QString debit = tr("Debit"), credit = tr("Credit"), closing = tr("Closing");
    return {
        {tr("Subject"), CellKind::Identifier, {}},     {tr("Name"), CellKind::Text, {}},
        {tr("Currency"), CellKind::Text, {}},          {tr("Before"), CellKind::SignedMoney, debit},
        {tr("After"), CellKind::SignedMoney, debit},   {tr("Before"), CellKind::SignedMoney, credit},
        {tr("After"), CellKind::SignedMoney, credit},  {tr("Before"), CellKind::SignedMoney, closing},
        {tr("After"), CellKind::SignedMoney, closing}, {tr("Difference"), CellKind::SignedMoney, closing},
        {tr("Vouchers"), CellKind::Count, {}},
    };
}

Cell ChangesModel::cell(const ChangeLine &row, int column) const
{
    const auto money = [&row](Amount amount) { return Cell::ofSigned(amount, row.currency); };
    switch (static_cast<Column>(column)) {
    case Column::Subject:
        return Cell::ofText(row.subject.text(), CellKind::Identifier);
    case Column::Name:
        return Cell::ofText(row.name);
    case Column::Currency:
        return Cell::ofText(row.currency.code());
    case Column::DebitBefore:
        return money(row.before.debit);
    case Column::DebitAfter:
        return money(row.after.debit);
    case Column::CreditBefore:
        return money(row.before.credit);
    case Column::CreditAfter:
        return money(row.after.credit);
    case Column::ClosingBefore:
        return money(row.before.closing());
    case Column::ClosingAfter:
        return money(row.after.closing());
    case Column::Difference:
        return asTotal(money(row.after.closing() - row.before.closing()));
    case Column::Vouchers:
        return Cell::ofCount(row.vouchers);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QList<Head> ChangeVouchersModel::heads() const
{
    return {
        {tr("Voucher"), CellKind::Identifier, {}}, {tr("Posted"), CellKind::Time, {}},
        {tr("Date"), CellKind::Date, {}},          {tr("Kind"), CellKind::Text, {}},
        {tr("Debit"), CellKind::Money, {}},        {tr("Credit"), CellKind::Money, {}},
    };
}

Cell ChangeVouchersModel::cell(const ChangeVoucherLine &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Voucher:
        return Cell::ofLink(row.voucher.text());
    case Column::PostedAt:
        return Cell::ofTime(row.postedAt);
    case Column::Date:
        return Cell::ofDate(row.date);
    case Column::Kind:
        return Cell::ofText(voucherKindWord(row.kind));
    case Column::Debit:
        return Cell::ofMoney(row.debit, row.currency);
    case Column::Credit:
        return Cell::ofMoney(row.credit, row.currency);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
