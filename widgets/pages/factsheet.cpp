// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/factsheet.h"

#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace zf {

namespace {

QLabel *label(const QString &text, const char *kind, QWidget *parent)
{
    auto *result = new QLabel(text, parent);
    result->setTextFormat(Qt::PlainText); // database text is never markup
    result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (*kind != '\0')
        result->setProperty("zfText", kind);
    return result;
}

} // namespace

FactSheet::FactSheet(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void FactSheet::setFacts(const QString &title, const QList<Fact> &facts, int columns)
{
    if (changeValues(title, facts, columns))
        return;
    m_title = title;
    m_facts = facts;
    m_columns = columns;
    m_values.clear();
    if (m_content != nullptr) {
        // Not at once: this may be called by a click on a link in it, or by a change of style, during which
        // Qt walks over all widgets.
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    int row = 0;
    if (!title.isEmpty()) {
        QLabel *head = label(title, "", m_content);
        head->setFont(theme().titleFont());
        grid->addWidget(head, row++, 0, 1, columns);
    }
    int column = 0;
    for (const Fact &fact : facts) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(0);
        cell->addWidget(label(fact.name, "secondary", m_content));
        if (fact.link.isEmpty()) {
            QLabel *value = label(fact.value.isEmpty() ? QStringLiteral("—") : fact.value, "", m_content);
            if (fact.strong)
                value->setFont(theme().strongFont());
            value->setAccessibleName(QString(fact.name + u' ' + fact.value));
            value->setToolTip(fact.tip);
            cell->addWidget(value);
            m_values << value;
        } else {
            auto *link = new QPushButton(fact.value, m_content);
            link->setFlat(true);
            link->setStyleSheet(QStringLiteral(
                "QPushButton { padding: 0; margin: 0; border: none; min-height: 0; text-align: left; }"));
            link->setProperty("zfLink", true);
            link->setCursor(Qt::PointingHandCursor);
            link->setAccessibleName(tr("%1 %2, open").arg(fact.name, fact.value));
            connect(link, &QPushButton::clicked, this,
                    [this, at = m_values.size()] { emit activated(m_facts[at].link); });
            link->setToolTip(fact.tip);
            if (fact.strong)
                link->setFont(theme().strongFont());
            m_values << link;
            cell->addWidget(link, 0, Qt::AlignLeft);
        }
        cell->addStretch();
        grid->addLayout(cell, row, column);
        if (++column == columns) {
            column = 0;
            ++row;
        }
    }
    grid->setColumnStretch(columns - 1, 1);
    layout()->addWidget(m_content);
}

bool FactSheet::changeValues(const QString &title, const QList<Fact> &facts, int columns)
{
    if (m_content == nullptr || title != m_title || columns != m_columns || facts.size() != m_facts.size())
        return false;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (facts[i].name != m_facts[i].name || facts[i].link.isEmpty() != m_facts[i].link.isEmpty() ||
            facts[i].strong != m_facts[i].strong)
            return false;
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const Fact &fact = facts[i];
        m_values[i]->setToolTip(fact.tip);
        if (auto *link = qobject_cast<QPushButton *>(m_values[i])) {
            link->setText(fact.value);
            link->setAccessibleName(tr("%1 %2, open").arg(fact.name, fact.value));
        } else {
            auto *text = static_cast<QLabel *>(m_values[i]);
            text->setText(fact.value.isEmpty() ? QStringLiteral("—") : fact.value);
            text->setAccessibleName(QString(fact.name + u' ' + fact.value));
        }
    }
    m_facts = facts;
    return true;
}

} // namespace zf
