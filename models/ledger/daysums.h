// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/side.h"
#include "models/core/trialbalance.h"
#include "models/db/rowstream.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace zf::ledger {

/// Adds entries up by accounting date, subject and currency as they stream by, a million a second: nothing is
/// allocated for an entry whose key is known.
class DaySums {
public:
    /// A row of date, subject, currency, side, amount and, of a group of entries, how many there are. One
    /// without an accounting date belongs to no period and is left out.
    Result<Done> add(std::span<const db::RowStream::Cell> row);
    void add(const DaySums &other);

    qint64 entries() const { return m_entries; }
    /// Each key once; ordered by date, subject and currency. An unknown currency is an error of the ledger's.
    Result<QList<LedgerDelta>> deltas() const;

private:
    struct Sum {
        Int128 debit = 0, credit = 0;
        qint64 entries = 0;
    };
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    Sum &sumOf(std::string_view key);

    std::unordered_map<std::string, Sum, TextHash, std::equal_to<>> m_sums;
    std::string m_key;
    qint64 m_entries = 0;
};

} // namespace zf::ledger
