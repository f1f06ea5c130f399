// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/daysums.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace zf::ledger {

namespace {

constexpr char separator = '\n'; // in no date, subject or currency

std::string_view view(const db::RowStream::Cell &cell)
{
    return {cell.data, static_cast<size_t>(cell.size)};
}

/// "-12345", as a BIGINT or a sum of them is written. 128 bits hold the sum of any table.
std::optional<Int128> whole(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    if (text.empty() || text.size() > 38)
        return std::nullopt;
    Int128 value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return negative ? -value : value;
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

DaySums::Sum &DaySums::sumOf(std::string_view key)
{
    if (const auto known = m_sums.find(key); known != m_sums.end())
        return known->second;
    return m_sums.emplace(key, Sum{}).first->second;
}

Result<Done> DaySums::add(std::span<const db::RowStream::Cell> row)
{
    if (row[0].isNull())
        return Done{};
    const std::string_view side = view(row[3]);
    if (side != "D" && side != "C")
        return storedSide(textOf(side), "voucher_entry").error();
    const std::optional<Int128> amount = whole(view(row[4]));
    const std::optional<Int128> entries = row.size() > 5 ? whole(view(row[5])) : 1;
    if (!amount || !entries)
        return invalidData(QCoreApplication::translate(
            "LedgerTotals",
            "The relation “voucher_entry” holds an amount that is not a whole number of minor units."));
    m_key = view(row[0]);
    m_key += separator;
    m_key += view(row[1]);
    m_key += separator;
    m_key += view(row[2]);
    Sum &sum = sumOf(m_key);
    (side == "D" ? sum.debit : sum.credit) += *amount;
    sum.entries += static_cast<qint64>(*entries);
    m_entries += static_cast<qint64>(*entries);
    return Done{};
}

void DaySums::add(const DaySums &other)
{
    for (const auto &[key, sum] : other.m_sums) {
        Sum &total = sumOf(key);
        total.debit += sum.debit;
        total.credit += sum.credit;
        total.entries += sum.entries;
    }
    m_entries += other.m_entries;
}

Result<QList<LedgerDelta>> DaySums::deltas() const
{
    std::vector<std::string_view> keys; // their bytes are in the order that is wanted
    keys.reserve(m_sums.size());
    for (const auto &[key, sum] : m_sums)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    QList<LedgerDelta> result;
    result.reserve(static_cast<qsizetype>(keys.size()));
    for (const std::string_view key : keys) {
        const QStringList parts = textOf(key).split(QLatin1Char(separator));
        const QDate date = QDate::fromString(parts[0], Qt::ISODate);
        if (!date.isValid())
            continue; // 0000-00-00 is no date either
        const Result<Currency> currency = storedCurrency(parts[2], "voucher_entry");
        if (!currency.ok())
            return currency.error();
        const Sum &sum = m_sums.find(key)->second;
        result << LedgerDelta{date,
                              SubjectCode(parts[1]),
                              *currency,
                              Amount::fromMinor(sum.debit),
                              Amount::fromMinor(sum.credit),
                              sum.entries};
    }
    return result;
}

} // namespace zf::ledger
