// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/binbatch.h"

#include <QCoreApplication>

namespace zf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Cards)
};

} // namespace

bool BinBatch::add(const CardNumber &number, quint32 line)
{
    if (m_rows.size() >= mostNumbers)
        return false;
    BinBatchRow row;
    row.line = line;
    row.masked = number.masked();
    if (number.isComplete()) {
        const BinDirectory::Decision decision = m_directory.decide(number);
        row.status = decision.status;
        row.scheme = decision.scheme;
        row.table = decision.table;
        row.row = decision.match.row;
        row.luhn = luhnCheck(number, row.scheme);
    } else if (number.isValid()) {
        const BinAnswer answer = m_directory.look(number);
        row.status = answer.status;
        row.scheme = answer.scheme;
        const auto &tables = m_directory.tables();
        for (int i = 0; i < tables.size() && row.table < 0 && !answer.candidates.isEmpty(); ++i) {
            const QList<quint32> rows = tables[i]->candidates(number.digits());
            if (!rows.isEmpty()) {
                row.table = i;
                row.row = rows.front();
            }
        }
    }
    m_rows << row;
    return true;
}

BinCandidate BinBatch::candidate(const BinBatchRow &row) const
{
    return m_directory.candidate(row.table, row.row);
}

BinBatch::Counts BinBatch::byBank() const
{
    // A bank's name is read from the table once, however many cards it has.
    QHash<quint64, qint64> rows;
    Counts counts;
    for (const BinBatchRow &row : m_rows) {
        if (row.status == BinStatus::Found)
            ++rows[quint64(row.table) << 32 | row.row];
        else
            ++counts[QString()];
    }
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        counts[m_directory.candidate(int(it.key() >> 32), quint32(it.key())).record.bankName] += it.value();
    return counts;
}

BinBatch::Counts BinBatch::byType() const
{
    Counts counts;
    for (const BinBatchRow &row : m_rows)
        ++counts[row.status == BinStatus::Found ? cardTypeCode(m_directory.tables()[row.table]->type(row.row))
                                                : QString()];
    return counts;
}

BinBatch::Counts BinBatch::byScheme() const
{
    Counts counts;
    for (const BinBatchRow &row : m_rows)
        ++counts[schemeCode(row.scheme)];
    return counts;
}

BinBatch::Counts BinBatch::byStatus() const
{
    Counts counts;
    for (const BinBatchRow &row : m_rows)
        ++counts[binStatusCode(row.status)];
    return counts;
}

QList<TableColumn> BinBatch::columns()
{
    using Kind = TableColumn::Kind;
    return {
        {QStringLiteral("line"), Text::tr("Line"), Kind::Integer},
        {QStringLiteral("masked"), Text::tr("Card"), Kind::Identifier},
        {QStringLiteral("status"), Text::tr("Result"), Kind::Text},
        {QStringLiteral("luhn"), Text::tr("Check digit"), Kind::Boolean},
        {QStringLiteral("bankCode"), Text::tr("Bank code"), Kind::Identifier},
        {QStringLiteral("bankName"), Text::tr("Bank"), Kind::Text},
        {QStringLiteral("cardType"), Text::tr("Card type"), Kind::Text},
        {QStringLiteral("scheme"), Text::tr("Scheme"), Kind::Text},
        {QStringLiteral("country"), Text::tr("Country"), Kind::Identifier},
        {QStringLiteral("source"), Text::tr("Source"), Kind::Text},
        {QStringLiteral("asOf"), Text::tr("As of"), Kind::Date},
    };
}

TableRow BinBatch::tableRow(const BinBatchRow &row) const
{
    const auto text = [](const QString &value) { return value.isEmpty() ? TableCell() : TableCell(value); };
    TableRow cells{qint64(row.line), row.masked, binStatusCode(row.status),
                   row.luhn == LuhnCheck::NotComplete ? TableCell()
                                                      : TableCell(row.luhn == LuhnCheck::Passed)};
    BinCandidate one;
    if (row.table >= 0 && row.status == BinStatus::Found)
        one = candidate(row);
    cells << text(one.record.bankCode) << text(one.record.bankName) << text(cardTypeCode(one.record.type))
          << text(schemeCode(row.scheme)) << text(one.record.country) << text(one.source.id)
          << (one.source.asOf.isValid() ? TableCell(one.source.asOf) : TableCell());
    return cells;
}

Table BinBatch::table() const
{
    Table table;
    table.columns = columns();
    table.rows.reserve(m_rows.size());
    for (const BinBatchRow &row : m_rows)
        table.rows << tableRow(row);
    return table;
}

} // namespace zf
