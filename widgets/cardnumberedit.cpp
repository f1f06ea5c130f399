// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cardnumberedit.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace zf {

CardNumberEdit::CardNumberEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setAcceptDrops(false);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    // Whatever way a text got in, a screen reader's for one: it becomes a number and its mask.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text != m_number.masked())
            setNumber(CardNumber::parse(QStringView(text)));
    });
}

void CardNumberEdit::setNumber(CardNumber number)
{
    m_number = std::move(number);
    display();
}

void CardNumberEdit::display()
{
    setText(m_number.masked()); // which forgets what could be undone
    emit numberChanged();
}

void CardNumberEdit::append(QStringView text)
{
    bool changed = false;
    for (const QChar c : text) {
        const bool digit = (c >= u'0' && c <= u'9') || (c >= QChar(0xff10) && c <= QChar(0xff19));
        if (!digit || m_number.size() == CardNumber::mostDigits)
            continue;
        m_number.append(c.unicode());
        changed = true;
    }
    if (changed)
        display();
}

bool CardNumberEdit::event(QEvent *event)
{
    // The window's Esc, which ends queries, waits until there is nothing to wipe.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        m_number.problem() != CardNumber::Problem::Empty) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void CardNumberEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        emit pasteRequested();
        return;
    }
    // Digits always go to the end: what is in the middle cannot be seen, so it cannot be edited.
    switch (event->key()) {
    case Qt::Key_Backspace:
        if (event->modifiers() != Qt::NoModifier || hasSelectedText())
            m_number.wipe();
        else
            m_number.chop();
        display();
        return;
    case Qt::Key_Delete:
        m_number.wipe();
        display();
        return;
    case Qt::Key_Escape:
        if (m_number.problem() == CardNumber::Problem::Empty)
            break;
        m_number.wipe();
        display();
        return;
    default:
        break;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::AltModifier) ||
        event->text().isEmpty() || event->text().front().category() == QChar::Other_Control) {
        if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo) ||
            event->matches(QKeySequence::Cut))
            return;
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (hasSelectedText())
        m_number.wipe();
    append(event->text());
}

void CardNumberEdit::inputMethodEvent(QInputMethodEvent *event)
{
    append(event->commitString());
    event->accept();
}

void CardNumberEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        return; // pastes the selection on X11
    QLineEdit::mouseReleaseEvent(event);
}

} // namespace zf
