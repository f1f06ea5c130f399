// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/totalsview.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace zf {

namespace {

constexpr int RuleHeight = 2; ///< px of the line that closes the list, as drawn under a column of figures

} // namespace

TotalsView::TotalsView(QWidget *parent)
    : QTableView(parent)
{
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(0);
    verticalHeader()->hide();
    setShowGrid(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    hide();
}

void TotalsView::follow(QHeaderView *header, QAbstractScrollArea *scrolled)
{
    m_header = header;
    m_scrolled = scrolled;
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        setColumnHidden(section,
                        size == 0); // a hidden section says so by its width, before it counts as hidden
        if (size > 0)
            setColumnWidth(section, size);
    });
    connect(header, &QHeaderView::sectionMoved, this,
            [this](int, int from, int to) { horizontalHeader()->moveSection(from, to); });
    connect(header, &QHeaderView::geometriesChanged, this, &TotalsView::syncColumns);
    connect(scrolled->horizontalScrollBar(), &QScrollBar::valueChanged, horizontalScrollBar(),
            &QScrollBar::setValue);
    connect(scrolled->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &TotalsView::syncMargins);
    connect(scrolled->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TotalsView::syncMargins,
            Qt::QueuedConnection);
}

void TotalsView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    QTableView::setModel(newModel);
    if (newModel) {
        connect(newModel, &QAbstractItemModel::modelReset, this, [this] {
            syncColumns();
            fitRows();
        });
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &TotalsView::fitRows);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &TotalsView::fitRows);
        connect(newModel, &QAbstractItemModel::columnsInserted, this, &TotalsView::syncColumns);
    }
    syncColumns();
    fitRows();
}

void TotalsView::syncColumns()
{
    if (!m_header || !model())
        return;
    for (int i = 0; i < qMin(m_header->count(), horizontalHeader()->count()); ++i) {
        setColumnHidden(i, m_header->isSectionHidden(i));
        if (!m_header->isSectionHidden(i) && columnWidth(i) != m_header->sectionSize(i))
            setColumnWidth(i, m_header->sectionSize(i));
    }
    syncMargins();
}

void TotalsView::syncMargins()
{
    if (!m_scrolled)
        return;
    updateGeometries();
    horizontalScrollBar()->setRange(m_scrolled->horizontalScrollBar()->minimum(),
                                    m_scrolled->horizontalScrollBar()->maximum());
    horizontalScrollBar()->setValue(m_scrolled->horizontalScrollBar()->value());
}

void TotalsView::updateGeometries()
{
    QTableView::updateGeometries(); // which sets margins for its headers, and there are none
    const int missing = m_scrolled ? m_scrolled->width() - m_scrolled->viewport()->width() : 0;
    setViewportMargins(0, RuleHeight, qMax(0, missing), 0);
}

void TotalsView::fitRows()
{
    const int rows = model() ? model()->rowCount() : 0;
    setVisible(rows > 0);
    verticalHeader()->setDefaultSectionSize(theme().rowHeight());
    setFixedHeight(rows * theme().rowHeight() + RuleHeight);
}

bool TotalsView::event(QEvent *event)
{
    const bool handled = QTableView::event(event);
    if (event->type() == QEvent::Paint) { // of the frame, around the viewport
        QPainter painter(this);
        painter.fillRect(rect(), theme().color(Token::Header));
        painter.fillRect(QRect(0, 0, width(), RuleHeight), theme().color(Token::InputBorder));
    }
    return handled;
}

void TotalsView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), theme().color(Token::Header));
    }
    QTableView::paintEvent(event);
}

} // namespace zf
