// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bintable.h"

#include <QHash>

#include <vector>

namespace zf {

/// Turns rows in any order into the prepared form. A row that says exactly what another does counts once.
class BinTableBuilder {
public:
    /// Usage error for a prefix that is none, a range that runs backwards or over another number of digits,
    /// and a row without a possible length.
    Result<Done> add(const BinRecord &record);
    qsizetype size() const { return m_rows.size(); }
    /// The bytes of a file for BinTable::open().
    QByteArray build(const BinTableInfo &info);

private:
    struct Entry {
        quint64 from;
        quint32 span;
        BinTable::Row row;
        quint64 low() const;  ///< first ten-digit beginning that it covers
        quint64 high() const; ///< the last one
    };
    using Rows = std::vector<quint32>;
    quint32 stringId(const QString &text);
    quint32 bankId(const BinRecord &record);
    void sort();
    quint32 buildPage(int depth, quint64 base, const Rows &rows);
    quint32 cellFor(const Rows &rows);

    QList<Entry> m_rows;
    QHash<QString, quint32> m_stringIds;
    QHash<QString, quint32> m_bankIds;
    QHash<QByteArray, quint32> m_setIds;
    QByteArray m_strings;
    std::vector<quint32> m_stringEnds, m_cells, m_sets;
    std::vector<BinTable::Bank> m_banks;
};

} // namespace zf
