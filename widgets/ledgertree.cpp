// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgertree.h"

#include "widgets/icons.h"
#include "widgets/ledgerdelegate.h"
#include "widgets/ledgerheader.h"

#include <QPainter>
#include <QTreeView>

namespace zf {

namespace {

/// Draws branches in the look of the cells, and moves through cells with the arrow keys as a table does (Qt's
/// tree would scroll instead); on the first column Left and Right fold and unfold.
class LedgerTreeView final : public QTreeView {
public:
    LedgerTreeView()
    {
        setHeader(new LedgerHeader(this));
        setUniformRowHeights(true);
        setExpandsOnDoubleClick(false);
        setAllColumnsShowFocus(false);
        setIndentation(16);
        setAnimated(false);
        header()->setStretchLastSection(false);
    }

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        const Theme &look = theme();
        const bool selected =
            selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent());
        const auto *delegate = qobject_cast<const LedgerDelegate *>(itemDelegate());
        const bool hovered =
            delegate && delegate->hovered().isValid() && delegate->hovered().siblingAtColumn(0) == index;
        painter->fillRect(rect, look.color(selected  ? Token::Selection
                                           : hovered ? Token::Alternate
                                                     : Token::Base));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color(Token::Grid));
        if (!model()->hasChildren(index))
            return;
        static const QIcon open = icon(QStringLiteral("chevron-down"));
        static const QIcon folded = icon(QStringLiteral("chevron-right"));
        const int side = 14;
        const QRect arrow(rect.right() - indentation() + 3, rect.center().y() - side / 2, side, side);
        (isExpanded(index) ? open : folded).paint(painter, arrow);
    }

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override
    {
        const QModelIndex current = currentIndex();
        if (!current.isValid() || (action != MoveLeft && action != MoveRight))
            return QTreeView::moveCursor(action, modifiers);
        const QModelIndex first = current.siblingAtColumn(0);
        const int step = action == MoveRight ? 1 : -1;
        if (current.column() == 0) {
            if (action == MoveRight && model()->hasChildren(first) && !isExpanded(first)) {
                expand(first);
                return current;
            }
            if (action == MoveLeft) {
                if (isExpanded(first)) {
                    collapse(first);
                    return current;
                }
                return first.parent().isValid() ? first.parent() : current;
            }
        }
        for (int visual = header()->visualIndex(current.column()) + step;
             visual >= 0 && visual < header()->count(); visual += step) {
            const int column = header()->logicalIndex(visual);
            if (!isColumnHidden(column))
                return current.siblingAtColumn(column);
        }
        return current;
    }
};

template <class Visit>
bool visitAll(const QAbstractItemModel &model, const QModelIndex &parent, const Visit &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (visit(index) || visitAll(model, index, visit))
            return true;
    }
    return false;
}

} // namespace

LedgerTree::LedgerTree(QWidget *parent)
    : LedgerView(new LedgerTreeView, parent)
    , m_tree(static_cast<QTreeView *>(view()))
{
    initialise();
}

QHeaderView *LedgerTree::header() const
{
    return m_tree->header();
}

void LedgerTree::expandToLevel(int level)
{
    m_tree->collapseAll();
    if (level > 1)
        m_tree->expandToDepth(level - 2);
}

QModelIndex LedgerTree::findKey(const QString &key) const
{
    QModelIndex found;
    visitAll(*model(), {}, [&](const QModelIndex &index) {
        if (index.data(items::KeyRole).toString() != key)
            return false;
        found = index;
        return true;
    });
    return found;
}

QStringList LedgerTree::expandedKeys() const
{
    QStringList keys;
    if (model()) {
        visitAll(*model(), {}, [&](const QModelIndex &index) {
            if (m_tree->isExpanded(index))
                keys << index.data(items::KeyRole).toString();
            return false;
        });
    }
    return keys;
}

void LedgerTree::expandKeys(const QStringList &keys)
{
    const QSet<QString> wanted(keys.cbegin(), keys.cend());
    visitAll(*model(), {}, [&](const QModelIndex &index) {
        m_tree->setExpanded(index, wanted.contains(index.data(items::KeyRole).toString()));
        return false;
    });
}

} // namespace zf
