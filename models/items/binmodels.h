// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/binbatch.h"
#include "models/items/rowsmodel.h"

#include <memory>

namespace zf::items {

/// A row of what sources say of a card: an answer, or what contradicts it.
struct BinStatement {
    BinCandidate candidate;
    QStringList differs; ///< empty: no contradiction
};

/// Answers and contradictions, or other prefixes of a bank, where nothing contradicts.
class BinStatementsModel final : public RowsModel<BinStatement> {
    Q_OBJECT

public:
    enum class Column {
        Prefix,
        Lengths,
        Bank,
        Type,
        Scheme,
        Source,
        Differs,
        AsOf,
        BankCode,
        Country,
        Count
    };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const BinStatement &row) const override;
    Cell cell(const BinStatement &row, int column) const override;
};

/// A table that answers come from.
struct BinSourceRow {
    BinTableInfo info;
    quint32 prefixes = 0;
    QString problem; ///< why it takes no part
};

/// Sources in their order of precedence.
class BinSourcesModel final : public RowsModel<BinSourceRow> {
    Q_OBJECT

public:
    enum class Column { Source, Prefixes, AsOf, State, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const BinSourceRow &row) const override { return row.info.id; }
    Cell cell(const BinSourceRow &row, int column) const override;
};

/// A list of numbers, masked; the texts of a row are read from its batch when they are shown.
class BinBatchModel final : public RowsModel<BinBatchRow> {
    Q_OBJECT

public:
    enum class Column { Line, Card, Result, Bank, Type, Scheme, CheckDigit, Source, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    void setBatch(std::shared_ptr<const BinBatch> batch);
    const BinBatch *batch() const { return m_batch.get(); }

protected:
    QList<Head> heads() const override;
    QString key(const BinBatchRow &row) const override;
    Cell cell(const BinBatchRow &row, int column) const override;

private:
    std::shared_ptr<const BinBatch> m_batch;
};

/// How many numbers of a list have something in common.
struct BinCount {
    QString what;  ///< bank, type, scheme or result, translated
    QString value; ///< empty: unknown
    qint64 count = 0;
};
QList<BinCount> binCounts(const BinBatch &batch); ///< the most frequent of each first

class BinCountsModel final : public RowsModel<BinCount> {
    Q_OBJECT

public:
    enum class Column { What, Value, Numbers, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const BinCount &row) const override { return row.what + u' ' + row.value; }
    Cell cell(const BinCount &row, int column) const override;
};

CellSeverity binSeverity(BinStatus status);
QString luhnWord(LuhnCheck check); ///< translated
CellSeverity luhnSeverity(LuhnCheck check);
QString binDifferenceWord(const QString &code); ///< of BinConflict::differs, translated

} // namespace zf::items
