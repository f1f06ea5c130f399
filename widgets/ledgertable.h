// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/ledgerview.h"

namespace zf {

class LedgerTableView;

/// The flat list: accounts, journals, vouchers, log lines.
class LedgerTable : public LedgerView {
    Q_OBJECT

public:
    explicit LedgerTable(QWidget *parent = nullptr);
    QHeaderView *header() const override;

protected:
    QModelIndex findKey(const QString &key) const override;
    void setRowHeight(int height) override;

private:
    LedgerTableView *m_table;
};

} // namespace zf
