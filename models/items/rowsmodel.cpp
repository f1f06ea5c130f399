// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rowsmodel.h"

namespace zf::items {

Cell asTotal(Cell cell)
{
    cell.emphasis = CellEmphasis::Total;
    return cell;
}

QList<Cell> totalsRow(int columns, const QString &label)
{
    QList<Cell> cells(columns, asTotal(Cell::blank()));
    cells[0] = asTotal(Cell::ofText(label));
    return cells;
}

} // namespace zf::items
