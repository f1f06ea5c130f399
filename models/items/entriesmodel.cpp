// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/entriesmodel.h"

namespace zf::items {

void EntriesModel::setVoucher(const VoucherDetail &voucher, const ChartOfAccounts &chart)
{
    m_chart = chart;
    m_journal = voucher.journal;
    setRows(voucher.entries);
}

const JournalLine *EntriesModel::journalOf(const VoucherEntry &entry) const
{
    // Two like lines of one voucher on one account pair up in order: the n-th entry with the n-th journal
    // line.
    qsizetype nth = 0;
    for (const VoucherEntry &other : rows()) {
        if (other.lineNo < entry.lineNo && other.accountNo == entry.accountNo && other.side == entry.side &&
            other.amount == entry.amount)
            ++nth;
    }
    for (const JournalLine &line : m_journal) {
        if (line.accountNo == entry.accountNo && line.side == entry.side && line.amount == entry.amount &&
            nth-- == 0)
            return &line;
    }
    return nullptr;
}

QList<Head> EntriesModel::heads() const
{
    const QString balance = tr("Account balance");
    return {
        {tr("Line"), CellKind::Count, {}},
        {tr("Subject"), CellKind::Text, {}},
        {tr("Account"), CellKind::Identifier, {}},
        {tr("Currency"), CellKind::Text, {}},
        {tr("Debit"), CellKind::SignedMoney, {}},
        {tr("Credit"), CellKind::SignedMoney, {}},
        {tr("Before"), CellKind::SignedMoney, balance},
        {tr("After"), CellKind::SignedMoney, balance},
    };
}

Cell EntriesModel::cell(const VoucherEntry &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::LineNo:
        return Cell::ofCount(row.lineNo);
    case Column::Subject: {
        const Subject *subject = m_chart.find(row.subject);
        const QString code = row.subject.text();
        return Cell::ofText(subject == nullptr ? code : QString(code + u' ' + subject->displayName()));
    }
    case Column::AccountNo:
        return Cell::ofLink(row.accountNo.text());
    case Column::Currency:
        return Cell::ofText(row.currency.code());
    case Column::Debit:
        return row.side == Side::Debit ? Cell::ofSigned(row.amount, row.currency) : Cell::blank();
    case Column::Credit:
        return row.side == Side::Credit ? Cell::ofSigned(row.amount, row.currency) : Cell::blank();
    case Column::BalanceBefore:
    case Column::BalanceAfter: {
        const JournalLine *line = journalOf(row);
        Cell missing = Cell::ofStatus(tr("no journal line"), CellSeverity::Error); // T2
        if (line == nullptr)
            return missing;
        return Cell::ofSigned(static_cast<Column>(column) == Column::BalanceBefore ? line->balanceBefore
                                                                                   : line->balanceAfter,
                              row.currency);
    }
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
