// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// One line of evidence: the three equalities of a book and currency, or an identity (T12, T13) of a
/// currency.
struct EvidenceRow {
    QString what;
    Currency currency;
    QList<Amount> differences; ///< opening, period, closing; or one
    bool holds = true;
    Book book = Book::Single; ///< of an equality
};

/// The evidence behind the verdict of a trial balance.
class EqualitiesModel final : public RowsModel<EvidenceRow> {
    Q_OBJECT

public:
    enum class Column { What, Currency, Opening, Period, Closing, Verdict, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    void setTrialBalance(const TrialBalance &balance);

protected:
    QList<Head> heads() const override;
    QString key(const EvidenceRow &row) const override { return row.what + row.currency.code(); }
    Cell cell(const EvidenceRow &row, int column) const override;
};

} // namespace zf::items
