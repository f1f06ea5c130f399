// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/voucher.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// Vouchers as listed.
class VouchersModel final : public RowsModel<Voucher> {
    Q_OBJECT

public:
    enum class Column { VoucherNo, Date, Kind, Summary, OrderNo, Maker, Checker, PostedAt, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const Voucher &row) const override { return row.voucherNo.text(); }
    Cell cell(const Voucher &row, int column) const override;
};

} // namespace zf::items
