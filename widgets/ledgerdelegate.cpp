// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgerdelegate.h"

#include "models/core/side.h"
#include "models/core/timestamp.h"
#include "widgets/icons.h"
#include "widgets/moneytext.h"
#include "widgets/plots/sparkline.h"

#include <QAbstractItemView>
#include <QDate>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <optional>

namespace zf {

using items::CellEmphasis;
using items::CellKind;
using items::CellSeverity;

namespace {

const QString Dash = QStringLiteral("—");

bool isMoney(CellKind kind)
{
    return kind == CellKind::Money || kind == CellKind::SignedMoney;
}

CellEmphasis emphasisOf(const QModelIndex &index)
{
    return index.data(items::EmphasisRole).value<CellEmphasis>();
}

std::optional<Money> moneyOf(const QModelIndex &index)
{
    const QVariant raw = index.data(items::RawRole);
    if (raw.metaType() == QMetaType::fromType<Money>())
        return raw.value<Money>();
    return std::nullopt;
}

QString amountText(const QModelIndex &index, CellKind kind)
{
    const QVariant raw = index.data(items::RawRole);
    if (!raw.isValid())
        return Dash;
    Amount amount;
    int exponent = 0;
    if (const auto money = moneyOf(index)) {
        amount = money->amount;
        exponent = money->currency.exponent();
    } else if (raw.metaType() == QMetaType::fromType<Amount>()) {
        amount = raw.value<Amount>();
        exponent = index.data(items::ExponentRole).toInt();
    } else {
        return index.data(Qt::DisplayRole).toString();
    }
    if (kind == CellKind::Money && amount.isZero() && emphasisOf(index) != CellEmphasis::Total)
        return {};
    return moneyText(amount, exponent);
}

bool isNegative(const QModelIndex &index)
{
    if (const auto money = moneyOf(index))
        return money->amount.isNegative();
    return index.data(items::RawRole).value<Amount>().isNegative();
}

const QFont &fontOf(CellKind kind, CellEmphasis emphasis)
{
    // Made once a theme; paint() is called thousands of times a second.
    struct Fonts {
        QFont body = theme().font(), strong = theme().strongFont(), identifier = theme().identifierFont();
    };
    static const Fonts fonts;
    if (kind == CellKind::Identifier)
        return fonts.identifier;
    return emphasis == CellEmphasis::Group || emphasis == CellEmphasis::Total ? fonts.strong : fonts.body;
}

} // namespace

CellKind LedgerDelegate::kindOf(const QModelIndex &index)
{
    return index.data(items::KindRole).value<CellKind>();
}

Qt::Alignment LedgerDelegate::alignment(CellKind kind)
{
    switch (kind) {
    case CellKind::Money:
    case CellKind::SignedMoney:
    case CellKind::Count:
        return Qt::AlignRight | Qt::AlignVCenter;
    case CellKind::Side:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    case CellKind::Text:
    case CellKind::Identifier:
    case CellKind::Date:
    case CellKind::Time:
    case CellKind::Status:
    case CellKind::Sparkline:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
    Q_UNREACHABLE();
}

QString LedgerDelegate::cellText(const QModelIndex &index)
{
    const CellKind kind = kindOf(index);
    if (isMoney(kind))
        return amountText(index, kind);
    if (kind == CellKind::Sparkline)
        return {};
    const QVariant raw = index.data(items::RawRole);
    if (kind == CellKind::Side) {
        const QVariant side = index.data(items::SideRole);
        return side.isValid() ? sideName(side.value<Side>()) : QString();
    }
    QString text = index.data(Qt::DisplayRole).toString();
    if (!text.isEmpty())
        return text;
    if (kind == CellKind::Date && raw.metaType() == QMetaType::fromType<QDate>())
        return raw.toDate().toString(Qt::ISODate);
    if (kind == CellKind::Time && raw.metaType() == QMetaType::fromType<Timestamp>())
        return raw.value<Timestamp>().display();
    if (kind == CellKind::Count && raw.isValid())
        return QLocale(QLocale::English).toString(raw.toLongLong());
    return raw.isValid() ? QString() : Dash;
}

Token LedgerDelegate::textToken(const QModelIndex &index, CellKind kind, bool selected) const
{
    const Token plain = selected ? Token::SelectionText : Token::Text;
    if (isMoney(kind))
        return isNegative(index) ? Token::Negative : plain;
    if (kind == CellKind::Side) {
        const QVariant side = index.data(items::SideRole);
        if (side.isValid())
            return side.value<Side>() == Side::Debit ? Token::Debit : Token::Credit;
    }
    if (kind == CellKind::Status) {
        const auto severity = index.data(items::SeverityRole).value<CellSeverity>();
        if (severity != CellSeverity::None)
            return severityToken(severity);
    }
    if (index.data(items::LinkRole).toBool())
        return Token::Accent;
    if (emphasisOf(index) == CellEmphasis::Muted)
        return selected ? Token::Text2 : Token::Text3;
    return plain;
}

void LedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &look = theme();
    const CellKind kind = kindOf(index);
    const CellEmphasis emphasis = emphasisOf(index);
    const bool selected = option.state & QStyle::State_Selected;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);

    painter->save();
    Token background = emphasis == CellEmphasis::Total ? Token::Header : Token::Base;
    if (selected)
        background = Token::Selection;
    else if (m_hovered.isValid() && m_hovered.row() == index.row() && m_hovered.parent() == index.parent())
        background = Token::Alternate;
    painter->fillRect(option.rect, look.color(background));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      look.color(Token::Grid));

    QRect content = option.rect.adjusted(Padding, 0, -Padding, -1);
    painter->setOpacity(m_opacity);
    if (kind == CellKind::Sparkline) {
        paintSparkline(painter, content.adjusted(0, 5, 0, -4),
                       index.data(items::SeriesRole).value<QList<Amount>>(),
                       look.color(selected ? Token::SelectionText : Token::Accent));
    } else {
        if (kind == CellKind::Status) {
            const QIcon sign = severityIcon(index.data(items::SeverityRole).value<CellSeverity>());
            if (!sign.isNull()) {
                sign.paint(painter, QRect(content.left(), content.center().y() - 7, 15, 15));
                content.setLeft(content.left() + 20);
            }
        }
        const QString text = cellText(index);
        QFont font = fontOf(kind, emphasis);
        if (m_hovered == index && index.data(items::LinkRole).toBool())
            font.setUnderline(true);
        painter->setFont(font);
        painter->setPen(look.color(text == Dash ? (selected ? Token::Text2 : Token::Text3)
                                                : textToken(index, kind, selected)));
        const QFontMetrics metrics(font);
        // An amount is never cut to something that reads as a smaller one: it gives way to a sign that it
        // does not fit.
        const bool fits = metrics.horizontalAdvance(text) <= content.width();
        const QString shown = fits ? text
                              : isMoney(kind) || kind == CellKind::Count
                                  ? QStringLiteral("⋯")
                                  : metrics.elidedText(text, Qt::ElideRight, content.width());
        painter->drawText(content, int(alignment(kind)) | Qt::TextSingleLine, shown);
    }
    painter->setOpacity(1);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(QPen(look.color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

bool LedgerDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = cellText(index);
    if (text == Dash)
        QToolTip::showText(event->globalPos(), tr("No value (NULL)"), view);
    else if (sizeHint(option, index).width() > view->visualRect(index).width())
        QToolTip::showText(event->globalPos(), text, view);
    else
        QToolTip::hideText();
    return true;
}

QSize LedgerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const CellKind kind = kindOf(index);
    const QFontMetrics metrics(fontOf(kind, emphasisOf(index)));
    const int sign = kind == CellKind::Status ? 20 : 0;
    const int text = kind == CellKind::Sparkline ? 90 : metrics.horizontalAdvance(cellText(index));
    return {text + sign + 2 * Padding + 2, theme().rowHeight()};
}

} // namespace zf
