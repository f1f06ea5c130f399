// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/clearing.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// Settlement days of the channels' clearing accounts.
class SettlementDaysModel final : public RowsModel<SettlementDay> {
    Q_OBJECT

public:
    enum class Column {
        Channel,
        Day,
        State,
        Currency,
        Expected,
        Withheld,
        Settled,
        Residual,
        Age,
        SettledOn,
        Account,
        Count
    };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    static QString stateWord(SettlementDay::State state);
    static CellSeverity stateSeverity(SettlementDay::State state);

protected:
    QList<Head> heads() const override;
    QString key(const SettlementDay &row) const override;
    Cell cell(const SettlementDay &row, int column) const override;
};

/// What a channel has not cleared, item by item.
class UnclearedItemsModel final : public RowsModel<UnclearedItem> {
    Q_OBJECT

public:
    enum class Column { Order, Kind, Day, Amount, Currency, PaidAt, Age, TradeNo, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const UnclearedItem &row) const override;
    Cell cell(const UnclearedItem &row, int column) const override;
};

} // namespace zf::items
