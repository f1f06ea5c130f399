// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"
#include "models/core/ids.h"
#include "models/core/timestamp.h"

#include <QDate>
#include <QList>

namespace zf {

/// A way by which customers' money comes (NUCC, UnionPay …); what it owes stands on a clearing account until
/// it settles.
struct Channel {
    QString code;
    QString name;
    AccountNo clearingAccount; ///< in one of its currencies; the others lie under the same subject
};

/// What moved on a clearing account on one accounting date.
struct ClearingMovement {
    QDate date;
    Amount items;           ///< orders less chargebacks, debit positive: what the channel owes for that day
    Amount withheld;        ///< its fee, kept back from a settlement
    Amount settled;         ///< what came
    qint64 settlements = 0; ///< how many vouchers that was
};

/// A channel's clearing account in one currency, over the days since some date.
struct ClearingAccount {
    AccountNo accountNo;
    QString owner, ownerName; ///< the channel's code and name, by the ledger
    Currency currency;
    Amount before;                     ///< debit positive, of all days before the first movement
    QDate since;                       ///< the first day that is told apart
    Amount balance;                    ///< debit positive, now
    QList<ClearingMovement> movements; ///< by date
};

/// One settlement day (清算日) of a clearing account: what was to come for it and what came. The ledger's
/// accounting date stands for the settlement day.
struct SettlementDay {
    enum class State {
        NotDue,  ///< its settlement has not come, nor had to
        Settled, ///< nets to zero
        Short,   ///< less came than was due, or nothing in time
        Over,    ///< more came
    };

    QString channel, channelName;
    AccountNo accountNo;
    Currency currency;
    QDate day;
    bool andBefore = false; ///< the day and all before it, told together
    Amount expected, withheld, settled;
    QDate settledOn; ///< invalid: no settlement has covered it
    int ageDays = 0; ///< from `day` to the open accounting date
    State state = State::NotDue;

    Amount residual() const { return expected - withheld - settled; }
    bool isFinding() const { return state == State::Short || state == State::Over; }
};

/// T10. A settlement of date s covers the days before s that none before it covered; what is missing stands
/// on the last of them. A day is due when the open date is more than `settledAfter` days behind it (T+n).
/// Nothing is lost: the residuals of all days add up to the account's balance.
QList<SettlementDay> settlementDays(const ClearingAccount &account, QDate openDate, int settledAfter = 1);

/// An order that its channel has not cleared, or (without an order number) something cleared that is no
/// order of ours.
struct UnclearedItem {
    OrderNo orderNo;
    QString channelTradeNo;
    QString kind;
    QDate day;
    Money money; ///< what the channel still owes for it; negative: what it paid without an order
    Timestamp paidAt;
    int ageDays = 0;
};

/// The items behind a residual, as far as the channel's clearing files tell.
struct UnclearedItems {
    bool hasFile = false; ///< a clearing file for these days is there
    bool more = false;    ///< there are more than were asked for
    QList<UnclearedItem> items;
};

} // namespace zf
