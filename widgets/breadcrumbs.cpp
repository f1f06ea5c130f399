// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/breadcrumbs.h"

#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <memory>

namespace zf {

namespace {

constexpr int LongestStep = 26; ///< characters of a step before it is shortened

QString shortened(const QString &title)
{
    return title.size() <= LongestStep ? title : QString(title.left(LongestStep - 1) + u'…');
}

} // namespace

Breadcrumbs::Breadcrumbs(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(4, 0, 4, 0);
    m_row->setSpacing(0);
    m_row->addStretch();
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void Breadcrumbs::setTrail(const QList<Location> &trail)
{
    while (m_row->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_row->takeAt(0));
        item->widget()->hide();
        item->widget()->deleteLater(); // may be the one that was clicked
    }
    for (qsizetype i = 0; i < trail.size(); ++i) {
        const QString title = trail[i].title.isEmpty() ? trail[i].page : trail[i].title;
        if (i + 1 < trail.size()) {
            auto *step = new QToolButton(this);
            step->setText(shortened(title));
            step->setToolTip(title);
            step->setAccessibleName(tr("Back to %1").arg(title));
            connect(step, &QToolButton::clicked, this, [this, i] { emit stepChosen(i); });
            m_row->insertWidget(m_row->count() - 1, step);
            auto *sign = new QLabel(QStringLiteral("›"), this);
            sign->setProperty("zfText", QStringLiteral("hint"));
            m_row->insertWidget(m_row->count() - 1, sign);
        } else {
            auto *here = new QLabel(shortened(title), this);
            here->setFont(theme().strongFont());
            here->setToolTip(title);
            here->setContentsMargins(6, 0, 6, 0);
            m_row->insertWidget(m_row->count() - 1, here);
        }
    }
}

QStringList Breadcrumbs::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_row->count(); ++i) {
        QWidget *widget = m_row->itemAt(i)->widget();
        if (const auto *step = qobject_cast<QToolButton *>(widget))
            texts << step->toolTip();
        else if (const auto *label = qobject_cast<QLabel *>(widget); label && !label->toolTip().isEmpty())
            texts << label->toolTip();
    }
    return texts;
}

} // namespace zf
