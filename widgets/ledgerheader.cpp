// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgerheader.h"

#include "models/items/roles.h"
#include "widgets/ledgerdelegate.h"
#include "widgets/theme.h"

#include <QPainter>

namespace zf {

LedgerHeader::LedgerHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setMinimumSectionSize(36);
    setTextElideMode(Qt::ElideRight);
    setSectionsMovable(false);
}

void LedgerHeader::setModel(QAbstractItemModel *newModel)
{
    QHeaderView::setModel(newModel);
    updateGeometry();
}

QString LedgerHeader::groupTitle(int logicalIndex) const
{
    return model() ? model()->headerData(logicalIndex, Qt::Horizontal, items::GroupTitleRole).toString()
                   : QString();
}

bool LedgerHeader::hasGroups() const
{
    for (int i = 0; i < count(); ++i) {
        if (!isSectionHidden(i) && !groupTitle(i).isEmpty())
            return true;
    }
    return false;
}

QSize LedgerHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(theme().rowHeight() * (hasGroups() ? 2 : 1) + 2);
    return size;
}

QSize LedgerHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QFontMetrics metrics(theme().strongFont());
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    return {metrics.horizontalAdvance(title) + 2 * LedgerDelegate::Padding + 2, sizeHint().height()};
}

QRect LedgerHeader::groupRect(int logicalIndex, const QRect &rect) const
{
    const QString title = groupTitle(logicalIndex);
    const int at = visualIndex(logicalIndex);
    int left = rect.left();
    int right = rect.right();
    for (int i = at - 1;
         i >= 0 && (isSectionHidden(this->logicalIndex(i)) || groupTitle(this->logicalIndex(i)) == title);
         --i)
        left -= sectionSize(this->logicalIndex(i));
    for (int i = at + 1; i < count() && (isSectionHidden(this->logicalIndex(i)) ||
                                         groupTitle(this->logicalIndex(i)) == title);
         ++i)
        right += sectionSize(this->logicalIndex(i));
    return {left, rect.top(), right - left + 1, rect.height() / 2};
}

void LedgerHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().color(Token::Header));
    painter.end();
    QHeaderView::paintEvent(event);
    QPainter line(viewport());
    line.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), theme().color(Token::Divider));
}

void LedgerHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid() || !model())
        return;
    const Theme &look = theme();
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, look.color(Token::Header));
    painter->setFont(look.strongFont());
    const QString group = groupTitle(logicalIndex);
    QRect title = rect;
    if (!group.isEmpty()) {
        const QRect whole = groupRect(logicalIndex, rect);
        title.setTop(whole.bottom() + 1);
        painter->setPen(look.color(Token::Text2));
        painter->drawText(whole.adjusted(LedgerDelegate::Padding, 0, -LedgerDelegate::Padding, 0),
                          Qt::AlignCenter | Qt::TextSingleLine, group);
        painter->fillRect(QRect(whole.left() + 6, whole.bottom(), whole.width() - 12, 1),
                          look.color(Token::Divider));
        if (whole.right() == rect.right()) // a group's end, over its full height
            painter->fillRect(QRect(rect.right(), rect.top() + 4, 1, rect.height() - 8),
                              look.color(Token::Divider));
    }
    const auto kind =
        model()->headerData(logicalIndex, Qt::Horizontal, items::KindRole).value<items::CellKind>();
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QRect inner = title.adjusted(LedgerDelegate::Padding, 0, -LedgerDelegate::Padding, -1);
    painter->setPen(look.color(Token::Text2));
    painter->drawText(inner, int(LedgerDelegate::alignment(kind)) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    if (group.isEmpty())
        painter->fillRect(QRect(rect.right(), rect.top() + 6, 1, rect.height() - 12),
                          look.color(Token::Divider));
    painter->restore();
}

} // namespace zf
