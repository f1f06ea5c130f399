// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/navigationbar.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace zf {

namespace {

/// One section: accent bar, icon, word, and its shortcut at the right.
class SectionButton final : public QAbstractButton {
public:
    SectionButton(const PageEntry &entry, QWidget *parent)
        : QAbstractButton(parent)
        , m_section(entry.section)
    {
        setText(entry.title);
        setIcon(zf::icon(entry.icon));
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(32);
        setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(entry.title).arg(entry.section));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &look = theme();
        QPainter painter(this);
        if (isChecked())
            painter.fillRect(rect(), look.color(Token::AccentSoft));
        else if (underMouse())
            painter.fillRect(rect(), look.color(Token::Header));
        if (isChecked())
            painter.fillRect(QRect(0, 0, 3, height()), look.color(Token::Accent));
        icon().paint(&painter, QRect(14, (height() - 16) / 2, 16, 16), Qt::AlignCenter, QIcon::Normal,
                     isChecked() ? QIcon::On : QIcon::Off);
        painter.setFont(isChecked() ? look.strongFont() : look.font());
        painter.setPen(look.color(isChecked() ? Token::Accent : Token::Text));
        const QRect line = rect().adjusted(40, 0, -10, 0);
        painter.drawText(line.adjusted(0, 0, -16, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width() - 16));
        painter.setFont(look.font());
        painter.setPen(look.color(isChecked() ? Token::Text2 : Token::Text3));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, QString::number(m_section));
        if (hasFocus()) {
            painter.setPen(QPen(look.color(Token::Accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    int m_section;
};

} // namespace

NavigationBar::NavigationBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setFixedWidth(Width);
    m_column->setContentsMargins(0, 8, 1, 8);
    m_column->setSpacing(2);
    m_column->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationBar::sectionChosen);
}

void NavigationBar::setEntries(const QList<PageEntry> &entries)
{
    const int current = m_group->checkedId();
    qDeleteAll(m_group->buttons());
    for (const PageEntry &entry : entries) {
        if (entry.section <= 0 || m_group->button(entry.section))
            continue;
        auto *button = new SectionButton(entry, this);
        m_group->addButton(button, entry.section);
        m_column->insertWidget(m_column->count() - 1, button);
    }
    setCurrentSection(current);
}

void NavigationBar::setCurrentSection(int section)
{
    if (QAbstractButton *button = m_group->button(section))
        button->setChecked(true);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme().color(Token::Divider));
}

} // namespace zf
