// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/clearing.h"

namespace zf {

namespace {

using State = SettlementDay::State;

void judge(SettlementDay &row, QDate openDate, int settledAfter)
{
    row.ageDays = static_cast<int>(row.day.daysTo(openDate));
    if (!row.settledOn.isValid() && row.ageDays <= settledAfter)
        row.state = State::NotDue;
    else if (row.residual().isZero())
        row.state = State::Settled;
    else
        row.state = row.residual().isNegative() ? State::Over : State::Short;
}

} // namespace

QList<SettlementDay> settlementDays(const ClearingAccount &account, QDate openDate, int settledAfter)
{
    QList<SettlementDay> rows;
    qsizetype uncovered = 0; // rows from here on wait for a settlement
    Amount withheld;         // since the last settlement
    const auto add = [&](QDate day, Amount expected) -> SettlementDay & {
        SettlementDay row;
        row.channel = account.owner;
        row.channelName = account.ownerName;
        row.accountNo = account.accountNo;
        row.currency = account.currency;
        row.day = day;
        row.expected = expected;
        rows << row;
        return rows.last();
    };
    if (!account.before.isZero())
        add(account.since.addDays(-1), account.before).andBefore = true;
    for (const ClearingMovement &movement : account.movements) {
        withheld += movement.withheld;
        const bool sameDay = uncovered == rows.size(); // nothing else to cover: it settles its own day
        if (!movement.items.isZero() && sameDay)
            add(movement.date, movement.items);
        if (movement.settlements > 0) {
            if (uncovered == rows.size())
                add(movement.date, {}); // came for nothing
            Amount left = movement.settled;
            for (; uncovered < rows.size(); ++uncovered) {
                SettlementDay &row = rows[uncovered];
                row.settledOn = movement.date;
                const bool last = uncovered + 1 == rows.size();
                row.withheld = last ? withheld : Amount();
                row.settled = last ? left : row.expected;
                left -= row.settled;
            }
            withheld = {};
        }
        if (!movement.items.isZero() && !sameDay)
            add(movement.date, movement.items);
    }
    if (!withheld.isZero()) { // a fee whose settlement has not come
        if (uncovered == rows.size())
            add(account.movements.last().date, {});
        rows.last().withheld = withheld;
    }
    for (SettlementDay &row : rows)
        judge(row, openDate, settledAfter);
    return rows;
}

} // namespace zf
