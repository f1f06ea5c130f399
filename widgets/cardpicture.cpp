// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cardpicture.h"

#include "models/items/words.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace zf {

namespace {

/// In fours, as cards print it; Amex has 4, 6, 5.
QString grouped(const QString &masked, CardScheme scheme)
{
    QString text;
    for (qsizetype i = 0; i < masked.size(); ++i) {
        const bool gap = scheme == CardScheme::Amex ? i == 4 || i == 10 : i % 4 == 0;
        if (gap && i > 0)
            text += u' ';
        text += masked[i];
    }
    return text;
}

} // namespace

CardPicture::CardPicture(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    describe();
}

void CardPicture::setAnswer(const BinAnswer &answer)
{
    m_answer = answer;
    describe();
    update();
}

void CardPicture::describe()
{
    const BinCandidate *best = m_answer.status == BinStatus::Found ? m_answer.best() : nullptr;
    setAccessibleName(best == nullptr
                          ? tr("Card picture: no bank")
                          : tr("Card picture: %1, %2, %3")
                                .arg(items::visibleText(best->record.bankName),
                                     cardTypeName(best->record.type), schemeName(m_answer.scheme)));
}

void CardPicture::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void CardPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool found = m_answer.status == BinStatus::Found && m_answer.best() != nullptr;
    painter.setPen(QPen(theme().color(Token::Divider), 1, found ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(theme().color(found ? Token::AccentSoft : Token::Base));
    painter.drawRoundedRect(card, 12, 12);

    const QRectF inside = card.adjusted(18, 16, -18, -16);
    // The chip: contacts of ISO/IEC 7816-2, in outline.
    const QRectF chip(inside.left(), inside.top() + 44, 38, 28);
    painter.setPen(QPen(theme().color(found ? Token::Accent : Token::Divider), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, 4, 4);
    painter.drawLine(QPointF(chip.left(), chip.top() + 10), QPointF(chip.left() + 12, chip.top() + 10));
    painter.drawLine(QPointF(chip.left(), chip.bottom() - 10), QPointF(chip.left() + 12, chip.bottom() - 10));
    painter.drawLine(QPointF(chip.right() - 12, chip.top() + 10), QPointF(chip.right(), chip.top() + 10));
    painter.drawLine(QPointF(chip.right() - 12, chip.bottom() - 10),
                     QPointF(chip.right(), chip.bottom() - 10));
    painter.drawRoundedRect(QRectF(chip.left() + 12, chip.top(), chip.width() - 24, chip.height()), 2, 2);

    const auto text = [&](const QRectF &box, int flags, const QFont &font, Token token,
                          const QString &words) {
        painter.setFont(font);
        painter.setPen(theme().color(token));
        const QFontMetrics metrics(font);
        painter.drawText(box, flags, metrics.elidedText(words, Qt::ElideRight, int(box.width())));
    };
    const BinRecord record = found ? m_answer.best()->record : BinRecord();
    const QString bank = record.bankName.isEmpty() ? record.bankCode : record.bankName;
    QString title = items::visibleText(bank);
    if (title.isEmpty())
        title = found                            ? tr("Bank not named")
                : m_answer.candidates.size() > 1 ? tr("Several banks")
                                                 : tr("No bank yet");
    text(QRectF(inside.left(), inside.top(), inside.width() - 40, 26), Qt::AlignLeft | Qt::AlignVCenter,
         theme().titleFont(), found ? Token::Text : Token::Text2, title);
    text(QRectF(inside.left(), inside.top(), inside.width(), 26), Qt::AlignRight | Qt::AlignVCenter,
         theme().strongFont(), Token::Text2, items::visibleText(record.country));
    QFont digits = theme().identifierFont();
    digits.setPointSizeF(digits.pointSizeF() + 2.5);
    QString number = grouped(m_answer.masked, m_answer.scheme);
    if (number.isEmpty())
        number = QStringLiteral("**** **** **** ****");
    while (QFontMetrics(digits).horizontalAdvance(number) > inside.width() && digits.pointSizeF() > 8)
        digits.setPointSizeF(digits.pointSizeF() - 0.5);
    text(QRectF(inside.left(), inside.top() + 84, inside.width(), 34), Qt::AlignLeft | Qt::AlignVCenter,
         digits, m_answer.masked.isEmpty() ? Token::Text3 : Token::Text, number);
    const QRectF foot(inside.left(), inside.bottom() - 26, inside.width(), 26);
    text(foot.adjusted(0, 0, -foot.width() / 2, 0), Qt::AlignLeft | Qt::AlignBottom, theme().font(),
         Token::Text2, cardTypeName(record.type));
    text(foot.adjusted(foot.width() / 2, 0, 0, 0), Qt::AlignRight | Qt::AlignBottom, theme().titleFont(),
         found ? Token::Accent : Token::Text2, schemeName(m_answer.scheme));
}

} // namespace zf
