// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgertable.h"

#include "widgets/ledgerheader.h"

#include <QTableView>

namespace zf {

/// Gives the frame what QTableView protects.
class LedgerTableView final : public QTableView {
public:
    LedgerTableView()
    {
        setHorizontalHeader(new LedgerHeader(this));
        verticalHeader()->hide();
        verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        verticalHeader()->setMinimumSectionSize(16);
        setShowGrid(false);
        setWordWrap(false);
        setTabKeyNavigation(false);
        setCornerButtonEnabled(false);
    }
};

LedgerTable::LedgerTable(QWidget *parent)
    : LedgerView(new LedgerTableView, parent)
    , m_table(static_cast<LedgerTableView *>(view()))
{
    initialise();
}

QHeaderView *LedgerTable::header() const
{
    return m_table->horizontalHeader();
}

void LedgerTable::setRowHeight(int height)
{
    m_table->verticalHeader()->setDefaultSectionSize(height);
}

QModelIndex LedgerTable::findKey(const QString &key) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(items::KeyRole).toString() == key)
            return index;
    }
    return {};
}

} // namespace zf
