// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/daytotals.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace zf::ledger {

namespace {

auto keyOf(const LedgerDelta &row)
{
    return std::tuple(row.date, row.subject, row.currency);
}

bool isBefore(const LedgerDelta &a, const LedgerDelta &b)
{
    return keyOf(a) < keyOf(b);
}

bool isSame(const LedgerDelta &a, const LedgerDelta &b)
{
    return a.debit == b.debit && a.credit == b.credit && a.entries == b.entries;
}

} // namespace

QList<TotalsDifference> differencesBetween(const DayTotals &before, const DayTotals &now)
{
    using Cell = std::pair<SubjectCode, Currency>;
    struct Balances {
        Amount before, now;
        bool differs = false;
    };
    QMap<Cell, Balances> cells;
    const auto add = [&cells](const LedgerDelta *a, const LedgerDelta *b) {
        const LedgerDelta &either = a != nullptr ? *a : *b;
        Balances &cell = cells[{either.subject, either.currency}];
        if (a != nullptr)
            cell.before += a->debit - a->credit;
        if (b != nullptr)
            cell.now += b->debit - b->credit;
        cell.differs = cell.differs || a == nullptr || b == nullptr || !isSame(*a, *b);
    };
    auto a = before.rows.cbegin(), b = now.rows.cbegin();
    while (a != before.rows.cend() || b != now.rows.cend()) {
        const bool onlyA = b == now.rows.cend() || (a != before.rows.cend() && isBefore(*a, *b));
        const bool onlyB = !onlyA && (a == before.rows.cend() || isBefore(*b, *a));
        add(onlyB ? nullptr : &*a, onlyA ? nullptr : &*b);
        if (!onlyB)
            ++a;
        if (!onlyA)
            ++b;
    }
    QList<TotalsDifference> result;
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
        if (cell->differs)
            result << TotalsDifference{cell.key().first, cell.key().second, cell->before, cell->now};
    }
    return result;
}

DayTotals joined(const DayTotals &before, const DayTotals &after)
{
    DayTotals result{before.first, after.upTo, {}};
    result.rows.reserve(before.rows.size() + after.rows.size());
    std::merge(before.rows.cbegin(), before.rows.cend(), after.rows.cbegin(), after.rows.cend(),
               std::back_inserter(result.rows), isBefore);
    qsizetype last = 0; // rows up to here are each once
    for (qsizetype row = 1; row < result.rows.size(); ++row) {
        if (keyOf(result.rows[last]) == keyOf(result.rows[row])) {
            LedgerDelta &sum = result.rows[last];
            sum.debit += result.rows[row].debit;
            sum.credit += result.rows[row].credit;
            sum.entries += result.rows[row].entries;
        } else if (++last != row) {
            result.rows[last] = result.rows[row];
        }
    }
    result.rows.resize(std::min(last + 1, result.rows.size()));
    return result;
}

} // namespace zf::ledger
