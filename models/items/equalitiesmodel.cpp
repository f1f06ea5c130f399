// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/equalitiesmodel.h"

namespace zf::items {

void EqualitiesModel::setTrialBalance(const TrialBalance &balance)
{
    QList<EvidenceRow> rows;
    for (const Equality &e : balance.equalities())
        rows << EvidenceRow{bookName(e.book),
                            e.currency,
                            {e.openingDifference(), e.periodDifference(), e.closingDifference()},
                            e.holds(),
                            e.book};
    for (const IdentityCheck &c : balance.identities())
        rows << EvidenceRow{tr("%1: %2 = %3").arg(c.id.left(3), c.leftName, c.rightName),
                            c.currency,
                            {c.difference()},
                            c.holds(),
                            Book::Single};
    updateRows(rows);
}

QList<Head> EqualitiesModel::heads() const
{
    const QString difference = tr("Debit less credit");
    return {
        {tr("Equality"), CellKind::Text, {}},
        {tr("Currency"), CellKind::Text, {}},
        {tr("Opening"), CellKind::SignedMoney, difference},
        {tr("Period"), CellKind::SignedMoney, difference},
        {tr("Closing"), CellKind::SignedMoney, difference},
        {tr("Verdict"), CellKind::Status, {}},
    };
}

Cell EqualitiesModel::cell(const EvidenceRow &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::What:
        return Cell::ofText(row.what);
    case Column::Currency:
        return Cell::ofText(row.currency.code());
    case Column::Opening:
    case Column::Period:
        if (row.differences.size() == 1)
            return Cell::blank(); // an identity is judged at the closing
        return Cell::ofSigned(row.differences[column - static_cast<int>(Column::Opening)], row.currency);
    case Column::Closing:
        return Cell::ofSigned(row.differences.constLast(), row.currency);
    case Column::Verdict:
        return row.holds ? Cell::ofStatus(tr("Equal"), CellSeverity::Ok)
                         : Cell::ofStatus(tr("Differs"), CellSeverity::Error);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
