// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bindirectory.h"
#include "models/core/tabular.h"

#include <QMap>

namespace zf {

/// One number of a list, masked.
struct BinBatchRow {
    quint32 line = 0; ///< from 1, as it stood in the input
    QString masked;
    BinStatus status = BinStatus::Invalid;
    LuhnCheck luhn = LuhnCheck::NotComplete;
    CardScheme scheme = CardScheme::Unknown;
    int table = -1; ///< in the directory; −1: no source knows it
    quint32 row = 0;
};

/// Many numbers: each is looked up and masked at once, and nothing else of it is kept.
class BinBatch {
public:
    static constexpr qsizetype mostNumbers = 100'000;
    /// How many numbers share a property.
    using Counts = QMap<QString, qint64>;

    explicit BinBatch(BinDirectory directory)
        : m_directory(std::move(directory))
    {
    }
    /// Looks the number up and keeps its mask; false once the list is full.
    bool add(const CardNumber &number, quint32 line);

    const BinDirectory &directory() const { return m_directory; }
    const QList<BinBatchRow> &rows() const { return m_rows; }
    BinCandidate candidate(const BinBatchRow &row) const; ///< of a row with a table
    Counts byBank() const;
    Counts byType() const;
    Counts byScheme() const;
    Counts byStatus() const;
    /// The masked list, for files.
    Table table() const;
    static QList<TableColumn> columns();
    TableRow tableRow(const BinBatchRow &row) const;

private:
    BinDirectory m_directory;
    QList<BinBatchRow> m_rows;
};

} // namespace zf
