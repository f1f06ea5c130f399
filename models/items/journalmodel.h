// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowsmodel.h"

namespace zf::items {

/// An account's journal (单式账) with its running balance.
class JournalModel final : public RowsModel<JournalLine> {
    Q_OBJECT

public:
    enum class Column { Seq, Date, VoucherNo, Summary, Debit, Credit, Balance, PostedAt, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    void setCurrency(const Currency &currency) { m_currency = currency; } ///< before the rows

protected:
    QList<Head> heads() const override;
    QString key(const JournalLine &row) const override { return QString::number(row.seq); }
    Cell cell(const JournalLine &row, int column) const override;

private:
    Currency m_currency;
};

} // namespace zf::items
