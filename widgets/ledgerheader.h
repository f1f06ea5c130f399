// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace zf {

/// The header of a list: titles aligned as their columns are, and a line above where neighbours share a group
/// title (期初余额 over 借方 and 贷方).
class LedgerHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit LedgerHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    void setModel(QAbstractItemModel *model) override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    QString groupTitle(int logicalIndex) const;
    bool hasGroups() const;
    QRect groupRect(int logicalIndex, const QRect &rect) const; ///< the whole group's part of the upper line
};

} // namespace zf
