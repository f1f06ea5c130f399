// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/ledgerlog.h"

namespace zf::ledger {

namespace {

enum Column {
    VoucherColumn,
    LineColumn,
    SubjectColumn,
    SideColumn,
    AmountColumn,
    CurrencyColumn,
    DateColumn
};

enum DaysColumn { DayColumn, StateColumn };

std::string_view view(const db::LogValue &value)
{
    const QByteArrayView text = value.text();
    return {text.data(), static_cast<size_t>(text.size())};
}

} // namespace

db::LogTable entriesInLog(const QString &schema)
{
    return {schema,
            QStringLiteral("voucher_entry"),
            {QStringLiteral("voucher_no"), QStringLiteral("line_no"), QStringLiteral("subject_code"),
             QStringLiteral("side"), QStringLiteral("amount"), QStringLiteral("currency"),
             QStringLiteral("accounting_date")}};
}

db::LogTable daysInLog(const QString &schema)
{
    return {schema,
            QStringLiteral("accounting_day"),
            {QStringLiteral("accounting_date"), QStringLiteral("state")}};
}

db::LogTable subjectsInLog(const QString &schema)
{
    return {schema, QStringLiteral("subject"), {QStringLiteral("code")}};
}

TailEntry entryInLog(std::span<const db::LogValue> values)
{
    TailEntry entry;
    entry.voucherNo = view(values[VoucherColumn]);
    entry.lineNo = static_cast<int>(values[LineColumn].integer());
    entry.subject = view(values[SubjectColumn]);
    entry.debit = view(values[SideColumn]) == "D";
    entry.amount = values[AmountColumn].integer();
    entry.currency = view(values[CurrencyColumn]);
    entry.julianDay = values[DateColumn].date().toJulianDay();
    return entry;
}

TailDay dayInLog(std::span<const db::LogValue> values)
{
    return {values[DayColumn].date().toJulianDay(), view(values[StateColumn]) == "closed"};
}

void noteDayInLog(DeltaSum &sum, std::span<const db::LogValue> before, std::span<const db::LogValue> after)
{
    if (!before.empty())
        sum.noteDay({dayInLog(before).julianDay, false}); // the row is gone, or says something else below
    if (!after.empty())
        sum.noteDay(dayInLog(after));
}

} // namespace zf::ledger
