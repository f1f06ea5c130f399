// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/clearingmodel.h"

#include "models/items/words.h"

namespace zf::items {

namespace {

using State = SettlementDay::State;

} // namespace

QString SettlementDaysModel::stateWord(State state)
{
    switch (state) {
    case State::NotDue:
        return tr("not due");
    case State::Settled:
        return tr("settled");
    case State::Short:
        return tr("short");
    case State::Over:
        return tr("over");
    }
    Q_UNREACHABLE();
}

CellSeverity SettlementDaysModel::stateSeverity(State state)
{
    switch (state) {
    case State::NotDue:
        return CellSeverity::None;
    case State::Settled:
        return CellSeverity::Ok;
    case State::Short:
        return CellSeverity::Error;
    case State::Over:
        return CellSeverity::Warning;
    }
    Q_UNREACHABLE();
}

QList<Head> SettlementDaysModel::heads() const
{
    return {
        {tr("Channel"), CellKind::Text, {}},
        {tr("Settlement day"), CellKind::Date, {}},
        {tr("State"), CellKind::Status, {}},
        {tr("Currency"), CellKind::Text, {}},
        {tr("Expected"), CellKind::SignedMoney, {}},
        {tr("Fee withheld"), CellKind::Money, {}},
        {tr("Settled"), CellKind::Money, {}},
        {tr("Residual"), CellKind::SignedMoney, {}},
        {tr("Days old"), CellKind::Count, {}},
        {tr("Settled on"), CellKind::Date, {}},
        {tr("Clearing account"), CellKind::Identifier, {}},
    };
}

QString SettlementDaysModel::key(const SettlementDay &row) const
{
    return QString(row.accountNo.text() + u'|' + row.day.toString(Qt::ISODate));
}

Cell SettlementDaysModel::cell(const SettlementDay &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Channel:
        return Cell::ofText(QString(row.channel + u' ' + row.channelName));
    case Column::Day: {
        Cell cell = Cell::ofDate(row.day);
        if (row.andBefore) {
            //: %1 is a date
            cell.text = tr("to %1").arg(row.day.toString(Qt::ISODate));
            cell.tip = tr("This day and all before it together");
        }
        cell.link = true;
        return cell;
    }
    case Column::State:
        return Cell::ofStatus(stateWord(row.state), stateSeverity(row.state));
    case Column::Currency:
        return Cell::ofText(row.currency.code());
    case Column::Expected:
        return Cell::ofSigned(row.expected, row.currency);
    case Column::Withheld:
        return Cell::ofMoney(row.withheld, row.currency);
    case Column::Settled:
        return Cell::ofMoney(row.settled, row.currency);
    case Column::Residual: {
        Cell cell = Cell::ofSigned(row.residual(), row.currency);
        if (row.isFinding())
            cell.emphasis = CellEmphasis::Group;
        return cell;
    }
    case Column::Age:
        return Cell::ofCount(row.ageDays);
    case Column::SettledOn:
        return row.settledOn.isValid() ? Cell::ofDate(row.settledOn) : Cell::blank();
    case Column::Account:
        return Cell::ofLink(row.accountNo.text());
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QList<Head> UnclearedItemsModel::heads() const
{
    return {
        {tr("Order"), CellKind::Identifier, {}},     {tr("Kind"), CellKind::Text, {}},
        {tr("Accounting date"), CellKind::Date, {}}, {tr("Amount"), CellKind::SignedMoney, {}},
        {tr("Currency"), CellKind::Text, {}},        {tr("Paid"), CellKind::Time, {}},
        {tr("Days old"), CellKind::Count, {}},       {tr("Channel's trade number"), CellKind::Identifier, {}},
    };
}

QString UnclearedItemsModel::key(const UnclearedItem &row) const
{
    return row.orderNo.isEmpty() ? row.channelTradeNo : row.orderNo.text();
}

Cell UnclearedItemsModel::cell(const UnclearedItem &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Order:
        return row.orderNo.isEmpty() ? Cell::ofStatus(tr("no order of ours"), CellSeverity::Warning)
                                     : Cell::ofLink(row.orderNo.text());
    case Column::Kind:
        return Cell::ofText(orderKindWord(row.kind));
    case Column::Day:
        return Cell::ofDate(row.day);
    case Column::Amount:
        return Cell::ofSigned(row.money.amount, row.money.currency);
    case Column::Currency:
        return Cell::ofText(row.money.currency.code());
    case Column::PaidAt:
        return row.paidAt.isValid() ? Cell::ofTime(row.paidAt) : Cell::blank();
    case Column::Age:
        return Cell::ofCount(row.ageDays);
    case Column::TradeNo:
        return Cell::ofText(row.channelTradeNo, CellKind::Identifier);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
