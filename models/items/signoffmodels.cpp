// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/signoffmodels.h"

#include "models/items/words.h"

#include <QMap>

namespace zf::items {

QList<Head> SignedDifferencesModel::heads() const
{
    return {
        {tr("Subject"), CellKind::Identifier, {}},     {tr("Name"), CellKind::Text, {}},
        {tr("Currency"), CellKind::Text, {}},          {tr("Figure"), CellKind::Text, {}},
        {tr("Signed"), CellKind::SignedMoney, {}},     {tr("Now"), CellKind::SignedMoney, {}},
        {tr("Difference"), CellKind::SignedMoney, {}}, {tr("Found by"), CellKind::Text, {}},
    };
}

QString SignedDifferencesModel::key(const SignedDifferenceLine &row) const
{
    return QStringLiteral("%1|%2|%3|%4")
        .arg(row.subject.text(), row.currency.code())
        .arg(static_cast<int>(row.figure))
        .arg(row.byTotals ? 1 : 0);
}

Cell SignedDifferencesModel::cell(const SignedDifferenceLine &row, int column) const
{
    using Figure = SignedDifferenceLine::Figure;
    const auto figure = [&row](Amount value) {
        if (row.figure == Figure::Entries)
            return Cell::ofCount(value.toInt64().value_or(0));
        return Cell::ofSigned(value, row.currency);
    };
    switch (static_cast<Column>(column)) {
    case Column::Subject:
        return Cell::ofLink(row.subject.text());
    case Column::Name:
        return Cell::ofText(row.name);
    case Column::Currency:
        return Cell::ofText(row.currency.code());
    case Column::Figure:
        switch (row.figure) {
        case Figure::Opening:
            return Cell::ofText(tr("Opening"));
        case Figure::Debit:
            return Cell::ofText(tr("Debit"));
        case Figure::Credit:
            return Cell::ofText(tr("Credit"));
        case Figure::Entries:
            return Cell::ofText(tr("Entries"));
        }
        break;
    case Column::Signed:
        return figure(row.before);
    case Column::Now:
        return figure(row.now);
    case Column::Difference:
        return figure(row.now - row.before);
    case Column::Basis:
        return Cell::ofText(row.byTotals ? tr("Daily totals") : tr("Entries"));
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QList<Head> ExplanationsModel::heads() const
{
    return {
        {tr("Voucher"), CellKind::Identifier, {}},
        {tr("Why"), CellKind::Status, {}},
        {tr("Kind"), CellKind::Text, {}},
        {tr("Posted"), CellKind::Time, {}},
    };
}

Cell ExplanationsModel::cell(const ExplanationLine &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Voucher:
        return Cell::ofLink(row.voucher.text());
    case Column::Why:
        return row.postedAfter
                   ? Cell::ofStatus(tr("Posted after the signature"), CellSeverity::Warning)
                   : Cell::ofStatus(tr("Entries and journal lines disagree"), CellSeverity::Error);
    case Column::Kind:
        return row.kind.isEmpty() ? Cell::blank() : Cell::ofText(voucherKindWord(row.kind));
    case Column::PostedAt:
        return row.postedAt.isValid() ? Cell::ofTime(row.postedAt) : Cell::blank();
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QList<Head> StatementModel::heads() const
{
    return {
        {tr("Subject"), CellKind::Identifier, {}},  {tr("Name"), CellKind::Text, {}},
        {tr("Currency"), CellKind::Text, {}},       {tr("Opening"), CellKind::SignedMoney, {}},
        {tr("Debit"), CellKind::Money, {}},         {tr("Credit"), CellKind::Money, {}},
        {tr("Closing"), CellKind::SignedMoney, {}}, {tr("Entries"), CellKind::Count, {}},
    };
}

Cell StatementModel::cell(const StatementRow &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Subject:
        return Cell::ofText(row.subject.text(), CellKind::Identifier);
    case Column::Name:
        return Cell::ofText(row.name);
    case Column::Currency:
        return Cell::ofText(row.currency.code());
    case Column::Opening:
        return Cell::ofSigned(row.opening, row.currency);
    case Column::Debit:
        return Cell::ofMoney(row.debit, row.currency);
    case Column::Credit:
        return Cell::ofMoney(row.credit, row.currency);
    case Column::Closing:
        return Cell::ofSigned(row.closing, row.currency);
    case Column::Entries:
        return Cell::ofCount(row.entries);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QList<QList<Cell>> StatementModel::totals() const
{
    QMap<QString, StatementRow> sums;
    for (const StatementRow &row : rows()) {
        StatementRow &sum = sums[row.currency.code()];
        sum.currency = row.currency;
        sum.debit += row.debit;
        sum.credit += row.credit;
        sum.entries += row.entries;
    }
    QList<QList<Cell>> lines;
    for (const StatementRow &sum : std::as_const(sums)) {
        QList<Cell> line = totalsRow(static_cast<int>(Column::Count), tr("Total"));
        line[static_cast<int>(Column::Currency)] = asTotal(Cell::ofText(sum.currency.code()));
        line[static_cast<int>(Column::Debit)] = asTotal(Cell::ofMoney(sum.debit, sum.currency));
        line[static_cast<int>(Column::Credit)] = asTotal(Cell::ofMoney(sum.credit, sum.currency));
        line[static_cast<int>(Column::Entries)] = asTotal(Cell::ofCount(sum.entries));
        lines << line;
    }
    return lines;
}

} // namespace zf::items
