// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/cardnumber.h"

#include <QLineEdit>

namespace zf {

/// Where a card number is typed: the field shows its mask, so that neither selection, clipboard, undo nor a
/// screen reader can have more; the number is in a CardNumber that clear() and the end of the field wipe.
class CardNumberEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit CardNumberEdit(QWidget *parent = nullptr);
    const CardNumber &number() const { return m_number; }
    void setNumber(CardNumber number);

signals:
    void numberChanged();
    /// Paste: the clipboard may hold one number or a list of them.
    void pasteRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *) override {} // whose Paste would bypass us
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void append(QStringView text);
    void display();
    CardNumber m_number;
};

} // namespace zf
