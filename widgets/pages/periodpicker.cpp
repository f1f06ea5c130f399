// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/periodpicker.h"

#include "widgets/icons.h"
#include "widgets/pages/accountingdateedit.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace zf {

namespace {

using Unit = AccountingPeriod::Unit;

} // namespace

PeriodPicker::PeriodPicker(QWidget *parent)
    : QWidget(parent)
    , m_presets(new QComboBox(this))
    , m_from(new AccountingDateEdit(this))
    , m_to(new AccountingDateEdit(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
{
    m_presets->setMinimumContentsLength(14);
    m_presets->setObjectName(QStringLiteral("periodPresets"));
    m_previous->setIcon(icon(QStringLiteral("back")));
    m_next->setIcon(icon(QStringLiteral("forward")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_previous);
    layout->addWidget(m_presets);
    layout->addWidget(m_next);
    layout->addSpacing(4);
    layout->addWidget(m_from);
    auto *dots = new QLabel(QStringLiteral("…"), this);
    layout->addWidget(dots);
    layout->addWidget(m_to);
    setFocusProxy(m_presets);
    // As they stand.
    setTabOrder(m_previous, m_presets);
    setTabOrder(m_presets, m_next);
    setTabOrder(m_next, m_from);
    setTabOrder(m_from, m_to);
    connect(m_presets, &QComboBox::activated, this, &PeriodPicker::chosen);
    connect(m_from, &QDateEdit::editingFinished, this, &PeriodPicker::edited);
    connect(m_to, &QDateEdit::editingFinished, this, &PeriodPicker::edited);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    fill();
}

void PeriodPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void PeriodPicker::allowAnyDate()
{
    m_anyDate = true;
    fill();
}

void PeriodPicker::setDates(QDate first, QDate open)
{
    m_first = first;
    m_open = open;
    fill();
}

void PeriodPicker::setRange(const DateRange &range)
{
    m_range = range;
    select(range);
}

void PeriodPicker::fill()
{
    const QSignalBlocker quiet(m_presets);
    m_presets->clear();
    const auto add = [this](const QString &title, const DateRange &range) {
        m_presets->addItem(title, QVariantList{range.from, range.to});
    };
    if (m_anyDate)
        add(tr("Any date"), {});
    if (m_open.isValid()) {
        const auto add_period = [&](const QString &title, const AccountingPeriod &period) {
            add(title, period.range());
        };
        add_period(tr("Open date"), AccountingPeriod::containing(m_open, Unit::Day));
        add_period(tr("Day before"), AccountingPeriod::containing(m_open.addDays(-1), Unit::Day));
        const AccountingPeriod week = AccountingPeriod::containing(m_open, Unit::Week);
        add_period(tr("This week"), week);
        add_period(tr("Last week"), week.previous());
        add_period(tr("This quarter"), AccountingPeriod::containing(m_open, Unit::Quarter));
        add_period(tr("This year"), AccountingPeriod::containing(m_open, Unit::Year));
        m_presets->insertSeparator(m_presets->count());
        AccountingPeriod month = AccountingPeriod::containing(m_open, Unit::Month);
        for (int i = 0; i < 24 && (!m_first.isValid() || month.range().to >= m_first);
             ++i, month = month.previous())
            add_period(month.title(), month);
    }
    m_presets->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("From accounting date"));
    m_to->setAccessibleName(tr("To accounting date"));
    m_previous->setToolTip(tr("Previous period"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setToolTip(tr("Next period"));
    m_next->setAccessibleName(m_next->toolTip());
    select(m_range);
}

void PeriodPicker::select(const DateRange &range)
{
    const QSignalBlocker quietPresets(m_presets), quietFrom(m_from), quietTo(m_to);
    int at = -1;
    for (int i = 0; i < m_presets->count() && at < 0; ++i) {
        const QVariantList dates = m_presets->itemData(i).toList();
        if (dates.size() == 2 && dates[0].toDate() == range.from && dates[1].toDate() == range.to)
            at = i;
    }
    m_presets->setCurrentIndex(at);
    m_presets->setPlaceholderText(tr("Custom"));
    const bool dated = range.isValid();
    m_from->setEnabled(dated || m_open.isValid());
    m_to->setEnabled(dated || m_open.isValid());
    m_previous->setEnabled(dated);
    m_next->setEnabled(dated);
    if (dated) {
        m_from->setDate(range.from);
        m_to->setDate(range.to);
    } else if (m_open.isValid()) {
        m_from->setDate(m_first.isValid() ? m_first : m_open);
        m_to->setDate(m_open);
    } else {
        m_from->clearDate();
        m_to->clearDate();
    }
}

void PeriodPicker::chosen(int index)
{
    const QVariantList dates = m_presets->itemData(index).toList();
    if (dates.size() != 2)
        return;
    const DateRange range{dates[0].toDate(), dates[1].toDate()};
    if (range == m_range)
        return;
    m_range = range;
    select(range);
    emit rangeChanged(range);
}

void PeriodPicker::edited()
{
    DateRange range{m_from->date(), m_to->date()};
    if (range.from > range.to) // the edge just edited wins
        (sender() == m_from ? range.to : range.from) = sender() == m_from ? range.from : range.to;
    if (range == m_range || !range.isValid())
        return;
    m_range = range;
    select(range);
    emit rangeChanged(range);
}

void PeriodPicker::step(int direction)
{
    const DateRange range = m_range;
    // A whole month, quarter or year steps to the next of its kind; other ranges by their own length.
    AccountingPeriod period = AccountingPeriod::custom(range);
    for (const Unit unit : {Unit::Week, Unit::Month, Unit::Quarter, Unit::Year}) {
        const AccountingPeriod whole = AccountingPeriod::containing(range.from, unit);
        if (whole.range() == range)
            period = whole;
    }
    m_range = direction < 0 ? period.previous().range() : period.next().range();
    select(m_range);
    emit rangeChanged(m_range);
}

} // namespace zf
