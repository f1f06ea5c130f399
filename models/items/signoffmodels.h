// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// A figure of a subject that is another than it was signed.
struct SignedDifferenceLine {
    enum class Figure { Opening, Debit, Credit, Entries };
    SubjectCode subject;
    QString name;
    Currency currency;
    Figure figure = Figure::Debit;
    Amount before, now;    ///< of Figure::Entries a count
    bool byTotals = false; ///< the entries are as signed; only what the day cut wrote down is not
};

/// What differs from what was signed, by subject.
class SignedDifferencesModel final : public RowsModel<SignedDifferenceLine> {
    Q_OBJECT

public:
    enum class Column { Subject, Name, Currency, Figure, Signed, Now, Difference, Basis, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const SignedDifferenceLine &row) const override;
    Cell cell(const SignedDifferenceLine &row, int column) const override;
};

/// A voucher that explains a difference from what was signed.
struct ExplanationLine {
    VoucherNo voucher;
    bool postedAfter = true; ///< else its entries and the journals disagree
    QString kind;
    Timestamp postedAt;
};

class ExplanationsModel final : public RowsModel<ExplanationLine> {
    Q_OBJECT

public:
    enum class Column { Voucher, Why, Kind, PostedAt, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const ExplanationLine &row) const override { return row.voucher.text(); }
    Cell cell(const ExplanationLine &row, int column) const override;
};

/// A line of what is signed.
struct StatementRow {
    SubjectCode subject;
    QString name;
    Currency currency;
    Amount opening, debit, credit, closing;
    qint64 entries = 0;
};

/// The figures that an operator is asked to sign.
class StatementModel final : public RowsModel<StatementRow> {
    Q_OBJECT

public:
    enum class Column { Subject, Name, Currency, Opening, Debit, Credit, Closing, Entries, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    QList<QList<Cell>> totals() const; ///< turnover and entries by currency

protected:
    QList<Head> heads() const override;
    QString key(const StatementRow &row) const override { return row.subject.text() + row.currency.code(); }
    Cell cell(const StatementRow &row, int column) const override;
};

} // namespace zf::items
