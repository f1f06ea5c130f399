// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/filterline.h"

#include "widgets/icons.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

namespace zf {

FilterLine::FilterLine(const FilterFields &fields, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_edit(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_edit->setObjectName(QStringLiteral("filterEdit"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("zfText", "negative");
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterLine::read);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &typed) {
        if (typed.isEmpty())
            read(); // the clear button
    });
    retranslate();
}

void FilterLine::retranslate()
{
    QStringList names;
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const FilterField &field : m_fields.fields)
        names << (chinese && !field.aliases.isEmpty() ? field.aliases.constFirst() : field.name);
    m_edit->setPlaceholderText(tr("Filter, then Enter: %1").arg(names.join(QStringLiteral(", "))));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setToolTip(
        tr("For example: %1")
            .arg(chinese ? QStringLiteral("金额>=10万 摘要~\"退款\" -类型:red 日期:2026-09-01..2026-09-05")
                         : QStringLiteral(
                               "amount>=1000 summary~\"refund\" -kind:red date:2026-09-01..2026-09-05")));
}

void FilterLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterLine::setText(const QString &text)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(text);
    const Result<Filter> filter = Filter::parse(text, m_fields);
    if (filter.ok())
        m_filter = *filter;
    m_problem->hide();
}

QString FilterLine::text() const
{
    return m_filter.text();
}

void FilterLine::focus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterLine::clear()
{
    m_edit->clear();
}

void FilterLine::read()
{
    const Result<Filter> filter = Filter::parse(m_edit->text(), m_fields);
    m_edit->setProperty("zfState", filter.ok() ? "" : "error");
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
    if (!filter.ok()) {
        const int at = filter.error().code.section(u'@', 1).toInt();
        m_problem->setText(QString(filter.error().message + u' ' + filter.error().remedy).trimmed());
        m_problem->show();
        m_edit->setCursorPosition(at);
        return;
    }
    m_problem->hide();
    if (*filter == m_filter)
        return;
    m_filter = *filter;
    emit filterChanged(m_filter);
}

} // namespace zf
