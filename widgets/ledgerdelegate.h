// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/roles.h"
#include "widgets/theme.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace zf {

/// Draws the cells of lists and totals from what their model means by them (models/items/roles.h).
class LedgerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The whole text of a cell that is too narrow for it, and what "—" means.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setOpacity(qreal opacity) { m_opacity = opacity; } ///< below 1 while newer rows are awaited
    void setHovered(const QModelIndex &index) { m_hovered = index; }
    QModelIndex hovered() const { return m_hovered; }

    static constexpr int Padding = 8; ///< px left and right of a cell's content

    /// What a cell shows, as text: also for screen readers and tests.
    static QString cellText(const QModelIndex &index);
    static Qt::Alignment alignment(items::CellKind kind);
    static items::CellKind kindOf(const QModelIndex &index);

private:
    Token textToken(const QModelIndex &index, items::CellKind kind, bool selected) const;
    qreal m_opacity = 1;
    QPersistentModelIndex m_hovered;
};

} // namespace zf
