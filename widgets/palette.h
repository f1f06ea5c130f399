// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/command.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace zf {

/// The command palette (Ctrl+K): pages, subjects and actions by name or pinyin, and any number pasted opens
/// what it belongs to. Lies over its parent; Esc or a click elsewhere closes it.
class Palette : public QFrame {
    Q_OBJECT

public:
    explicit Palette(QWidget *parent);
    void setCommands(const QList<Command> &commands);
    void openUp();
    CommandModel &model() { return m_model; }
    QLineEdit *edit() const { return m_edit; }
    static bool looksLikeNumber(const QString &text); ///< of an order, voucher, account …

signals:
    void numberEntered(const QString &number);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();
    void closeDown();
    void fit();
    void retranslate();

    CommandModel m_model;
    QLineEdit *m_edit;
    QListView *m_list;
};

} // namespace zf
