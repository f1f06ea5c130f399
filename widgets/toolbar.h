// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QMenu;
class QToolButton;

namespace zf {

class Breadcrumbs;

/// The line under the band: back, forward, the trail, the way to the palette, and what can be done with the
/// page.
class ToolBar : public QFrame {
    Q_OBJECT

public:
    explicit ToolBar(QWidget *parent = nullptr);
    Breadcrumbs *breadcrumbs() const { return m_breadcrumbs; }
    void setMenu(QMenu *menu);
    QToolButton *back() const { return m_back; }
    QToolButton *forward() const { return m_forward; }
    QToolButton *print() const { return m_print; }
    static constexpr int Height = 40;

signals:
    void backRequested();
    void forwardRequested();
    void paletteRequested();
    void refreshRequested();
    void printRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QToolButton *addButton(const QString &icon);
    QToolButton *m_back;
    QToolButton *m_forward;
    Breadcrumbs *m_breadcrumbs;
    QToolButton *m_palette;
    QToolButton *m_refresh;
    QToolButton *m_print;
    QToolButton *m_menu;
};

} // namespace zf
