// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/toolbar.h"

#include "widgets/breadcrumbs.h"
#include "widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace zf {

namespace {

/// Looks like the field that the palette opens with, so that it is found without knowing the shortcut.
class PaletteButton final : public QToolButton {
public:
    using QToolButton::QToolButton;
    QSize sizeHint() const override { return {300, 28}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &look = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(look.color(Token::Accent), 2)
                                  : QPen(look.color(Token::InputBorder), 1));
        painter.setBrush(look.color(Token::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        icon().paint(&painter, QRect(9, (height() - 14) / 2, 14, 14));
        painter.setFont(look.font());
        painter.setPen(look.color(Token::Text3));
        const QRect line = rect().adjusted(30, 0, -10, 0);
        const QString keys = QStringLiteral("Ctrl+K");
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, keys);
        const int room = line.width() - painter.fontMetrics().horizontalAdvance(keys) - 12;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
};

} // namespace

ToolBar::ToolBar(QWidget *parent)
    : QFrame(parent)
    , m_back(addButton(QStringLiteral("back")))
    , m_forward(addButton(QStringLiteral("forward")))
    , m_breadcrumbs(new Breadcrumbs(this))
    , m_palette(new PaletteButton(this))
    , m_refresh(addButton(QStringLiteral("refresh")))
    , m_print(addButton(QStringLiteral("print")))
    , m_menu(addButton(QStringLiteral("menu")))
{
    setProperty("zfPanel", QStringLiteral("bar"));
    setFixedHeight(Height);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 1);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_breadcrumbs, 1);
    row->addWidget(m_palette);
    row->addSpacing(4);
    row->addWidget(m_refresh);
    row->addWidget(m_print);
    row->addWidget(m_menu);
    m_palette->setIcon(icon(QStringLiteral("search"), Token::Text3));
    m_palette->setFixedSize(m_palette->sizeHint());
    m_menu->setPopupMode(QToolButton::InstantPopup);
    connect(m_back, &QToolButton::clicked, this, &ToolBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &ToolBar::forwardRequested);
    connect(m_palette, &QToolButton::clicked, this, &ToolBar::paletteRequested);
    connect(m_refresh, &QToolButton::clicked, this, &ToolBar::refreshRequested);
    connect(m_print, &QToolButton::clicked, this, &ToolBar::printRequested);
    retranslate();
}

QToolButton *ToolBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(name));
    button->setIconSize(QSize(16, 16));
    button->setFixedSize(28, 28);
    return button;
}

void ToolBar::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void ToolBar::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text, const QString &keys) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    };
    name(m_back, tr("Back"), QStringLiteral("Alt+←"));
    name(m_forward, tr("Forward"), QStringLiteral("Alt+→"));
    name(m_palette, tr("Jump or run a command…"), QStringLiteral("Ctrl+K"));
    name(m_refresh, tr("Ask again"), QStringLiteral("F5"));
    name(m_print, tr("Print to PDF"), QStringLiteral("Ctrl+P"));
    name(m_menu, tr("Menu"), {});
}

void ToolBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zf
