// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/ledgerview.h"

class QTreeView;

namespace zf {

/// The list with groups that fold: the trial balance by subject.
class LedgerTree : public LedgerView {
    Q_OBJECT

public:
    explicit LedgerTree(QWidget *parent = nullptr);
    QHeaderView *header() const override;
    QTreeView *tree() const { return m_tree; }
    void expandToLevel(int level); ///< 1: roots only

protected:
    QModelIndex findKey(const QString &key) const override;
    QStringList expandedKeys() const override;
    void expandKeys(const QStringList &keys) override;

private:
    QTreeView *m_tree;
};

} // namespace zf
