// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgerview.h"

#include "models/items/celltext.h"
#include "widgets/icons.h"
#include "widgets/ledgerdelegate.h"
#include "widgets/loadingline.h"
#include "widgets/messageband.h"
#include "widgets/selectionsums.h"
#include "widgets/theme.h"
#include "widgets/totalsview.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace zf {

namespace {

constexpr int StopAfterMs = 500;
constexpr qreal DimmedOpacity = 0.45;

/// Grey bars in place of the rows that have never been there yet.
class Skeleton final : public QWidget {
public:
    Skeleton(QWidget *parent, const QHeaderView *header)
        : QWidget(parent)
        , m_header(header)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().color(Token::Base));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color(Token::Header));
        painter.setRenderHint(QPainter::Antialiasing);
        const int height = theme().rowHeight();
        for (int row = 0; row < 12; ++row) {
            for (int i = 0; i < m_header->count(); ++i) {
                if (m_header->isSectionHidden(i))
                    continue;
                const int left = m_header->sectionViewportPosition(i) + LedgerDelegate::Padding;
                const int width = (m_header->sectionSize(i) - 2 * LedgerDelegate::Padding) *
                                  (55 + (row * 7 + i * 13) % 40) / 100;
                painter.drawRoundedRect(QRect(left, row * height + height / 2 - 4, width, 8), 3, 3);
            }
        }
    }

private:
    const QHeaderView *m_header;
};

QModelIndexList selectedRows(const QAbstractItemView &view)
{
    QModelIndexList rows = view.selectionModel() ? view.selectionModel()->selectedRows(0) : QModelIndexList();
    std::sort(rows.begin(), rows.end(), [&](const QModelIndex &a, const QModelIndex &b) {
        return a.parent() == b.parent() ? a.row() < b.row()
                                        : view.visualRect(a).top() < view.visualRect(b).top();
    });
    return rows;
}

} // namespace

LedgerView::LedgerView(QAbstractItemView *view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_totals(new TotalsView(this))
    , m_delegate(new LedgerDelegate(this))
    , m_band(new MessageBand(this))
    , m_line(new LoadingLine(view))
    , m_stop(new QPushButton(view))
    , m_progress(new QLabel(view))
    , m_empty(new QWidget(view))
    , m_emptyText(new QLabel(m_empty))
    , m_emptyAction(new QPushButton(m_empty))
{
}

void LedgerView::initialise()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addWidget(m_view, 1);
    column->addWidget(m_totals);

    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_view->viewport()->setMouseTracking(true);
    m_totals->setItemDelegate(new LedgerDelegate(this));
    m_totals->setFrameShape(QFrame::NoFrame);
    m_totals->follow(header(), m_view);
    setFocusProxy(m_view);

    auto *emptyColumn = new QVBoxLayout(m_empty);
    emptyColumn->setAlignment(Qt::AlignCenter);
    emptyColumn->setSpacing(12);
    m_emptyText->setProperty("zfText", QStringLiteral("secondary"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    emptyColumn->addWidget(m_emptyText);
    emptyColumn->addWidget(m_emptyAction, 0, Qt::AlignCenter);
    m_emptyAction->hide();
    m_empty->hide();
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setAutoFillBackground(true);
    m_progress->setMargin(6);
    m_progress->hide();
    m_stop->hide();
    m_stop->setIcon(icon(QStringLiteral("stop"), Token::Negative));
    m_skeleton = new Skeleton(m_view->viewport(), header());

    m_stopDelay = new QTimer(this);
    m_stopDelay->setSingleShot(true);
    m_stopDelay->setInterval(StopAfterMs);
    connect(m_stopDelay, &QTimer::timeout, this, [this] {
        m_stop->show();
        m_stop->raise();
        placeOverlay();
    });
    m_selectionDelay = new QTimer(this);
    m_selectionDelay->setSingleShot(true);
    m_selectionDelay->setInterval(0);
    connect(m_selectionDelay, &QTimer::timeout, this, [this] { emit selectionTextChanged(selectionText()); });

    connect(m_stop, &QPushButton::clicked, this, &LedgerView::cancelRequested);
    connect(m_emptyAction, &QPushButton::clicked, this, &LedgerView::emptyActionTriggered);
    connect(m_band, &MessageBand::retryRequested, this, &LedgerView::retryRequested);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &LedgerView::activated);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LedgerView::showContextMenu);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &LedgerView::wantPages);
    applyMetrics();
    retranslate();
}

void LedgerView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    // Before the view: it scrolls when its current row is among those that go.
    if (newModel)
        watchBefore(newModel);
    m_view->setModel(newModel);
    m_answered = false;
    if (!newModel)
        return;
    applyColumns();
    watchAfter(newModel);
    connect(newModel, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_pendingState.isEmpty() && !currentKey().isEmpty())
            m_pendingState = saveState();
    });
    connect(newModel, &QAbstractItemModel::modelReset, this, [this] {
        m_wantedNextAt = m_wantedPreviousAt = -1;
        if (header()->count() != m_sizedColumns) // else the operator's own widths stay
            applyColumns();
        m_totals->syncColumns();
        updateEmpty();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, m_selectionDelay,
            qOverload<>(&QTimer::start));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                m_selectionDelay->start();
                emit currentChanged(now);
            });
}

QAbstractItemModel *LedgerView::model() const
{
    return m_view->model();
}

void LedgerView::setTotalsModel(QAbstractItemModel *totals)
{
    m_totals->setModel(totals);
}

QTableView *LedgerView::totalsView() const
{
    return m_totals;
}

void LedgerView::setColumnChars(const QList<int> &chars)
{
    m_chars = chars;
    applyColumns();
}

void LedgerView::applyMetrics()
{
    setRowHeight(theme().rowHeight());
    m_totals->fitRows();
    applyColumns();
    header()->updateGeometry();
    m_view->doItemsLayout();
}

void LedgerView::applyColumns()
{
    const int digit = QFontMetrics(theme().font()).horizontalAdvance(u'0');
    for (int i = 0; i < qMin(int(m_chars.size()), header()->count()); ++i)
        header()->resizeSection(i, qAbs(m_chars[i]) * digit + 2 * LedgerDelegate::Padding);
    m_sizedColumns = header()->count();
    stretchColumns();
    m_totals->syncColumns();
}

void LedgerView::stretchColumns()
{
    const int digit = QFontMetrics(theme().font()).horizontalAdvance(u'0');
    QList<int> stretched;
    int taken = 0;
    for (int i = 0; i < header()->count(); ++i) {
        if (header()->isSectionHidden(i))
            continue;
        if (i < m_chars.size() && m_chars[i] < 0)
            stretched << i;
        else
            taken += header()->sectionSize(i);
    }
    for (qsizetype n = 0; n < stretched.size(); ++n) {
        const int least = -m_chars[stretched[n]] * digit + 2 * LedgerDelegate::Padding;
        const int share = (m_view->viewport()->width() - taken) / int(stretched.size());
        header()->resizeSection(stretched[n], qMax(least, share));
    }
}

void LedgerView::showLoading()
{
    m_loading = true;
    m_band->clear();
    if (!m_paging) // further rows leave those on screen as good as they were
        m_delegate->setOpacity(DimmedOpacity);
    m_line->start();
    m_stopDelay->start();
    updateEmpty();
    m_view->viewport()->update();
}

void LedgerView::showProgress(const QString &sentence, int permille)
{
    if (!m_loading)
        return;
    m_progress->setText(sentence);
    m_progress->setAccessibleName(sentence);
    m_progress->setVisible(!sentence.isEmpty());
    m_progress->raise();
    m_line->setShare(permille);
    placeOverlay();
}

void LedgerView::stopLoading()
{
    m_progress->hide();
    m_loading = false;
    m_line->stop();
    m_stopDelay->stop();
    m_stop->hide();
    m_delegate->setOpacity(1);
    m_view->viewport()->update();
}

void LedgerView::showRows()
{
    stopLoading();
    m_answered = true;
    m_band->clear();
    if (!m_pendingState.isEmpty())
        applyPendingState();
    if (model() && !m_view->currentIndex().isValid() && model()->rowCount() > 0)
        m_view->setCurrentIndex(model()->index(0, 0));
    updateEmpty();
    // Once the rows are laid out: the first page may not fill the view.
    QTimer::singleShot(0, this, &LedgerView::wantPages);
}

void LedgerView::showError(const Error &error)
{
    stopLoading();
    if (error.kind == ErrorKind::Cancelled)
        m_band->showMessage(items::CellSeverity::Info, error.message);
    else
        m_band->showError(error);
    updateEmpty();
}

void LedgerView::setEmptyText(const QString &sentence, const QString &action)
{
    m_emptyText->setText(sentence);
    m_emptyAction->setText(action);
    m_emptyAction->setVisible(!action.isEmpty());
}

void LedgerView::updateEmpty()
{
    const bool none = !model() || model()->rowCount() == 0;
    m_empty->setVisible(none && m_answered && !m_loading && m_band->isHidden());
    m_skeleton->setVisible(none && !m_answered && m_loading);
    placeOverlay();
}

QString LedgerView::currentKey() const
{
    return m_view->currentIndex().siblingAtColumn(0).data(items::KeyRole).toString();
}

bool LedgerView::selectKey(const QString &key, int column)
{
    if (!model() || key.isEmpty())
        return false;
    const QModelIndex row = findKey(key);
    if (!row.isValid())
        return false;
    const QModelIndex cell = row.siblingAtColumn(qBound(0, column, model()->columnCount() - 1));
    m_view->setCurrentIndex(cell);
    m_view->scrollTo(cell);
    return true;
}

QVariantMap LedgerView::saveState() const
{
    const QModelIndex current = m_view->currentIndex();
    QVariantMap state;
    if (current.isValid()) {
        state[QStringLiteral("key")] = currentKey();
        state[QStringLiteral("column")] = current.column();
        state[QStringLiteral("scroll")] = m_view->visualRect(current).top();
    }
    const QStringList expanded = expandedKeys();
    if (!expanded.isEmpty())
        state[QStringLiteral("expanded")] = expanded;
    return state;
}

void LedgerView::restoreState(const QVariantMap &state)
{
    m_pendingState = state;
    if (!state.isEmpty() && model() && model()->rowCount() > 0 && !m_loading)
        applyPendingState();
}

void LedgerView::applyPendingState()
{
    const QVariantMap state = m_pendingState;
    if (state.contains(QStringLiteral("expanded")))
        expandKeys(state.value(QStringLiteral("expanded")).toStringList());
    m_view->doItemsLayout();
    if (!selectKey(state.value(QStringLiteral("key")).toString(),
                   state.value(QStringLiteral("column")).toInt()))
        return; // its page may still come
    m_pendingState.clear();
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->value() + m_view->visualRect(m_view->currentIndex()).top() -
                  state.value(QStringLiteral("scroll")).toInt());
}

QString LedgerView::selectionText() const
{
    return selectionSums(selectedRows(*m_view), m_view->currentIndex(), visibleColumns());
}

QList<int> LedgerView::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (!header()->isSectionHidden(column))
            columns << column;
    }
    return columns;
}

void LedgerView::copySelection()
{
    QGuiApplication::clipboard()->setText(items::tabSeparated(selectedRows(*m_view), visibleColumns()));
}

void LedgerView::showContextMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, cell = QPersistentModelIndex(index)] { emit activated(cell); });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy cell"), this,
                    [text = items::plainText(index)] { QGuiApplication::clipboard()->setText(text); });
    menu->addAction(tr("Copy rows"), this, &LedgerView::copySelection);
    menu->addAction(tr("Copy rows with titles"), this, [this] {
        QStringList titles;
        for (const int column : visibleColumns())
            titles << model()->headerData(column, Qt::Horizontal).toString();
        QGuiApplication::clipboard()->setText(
            items::tabSeparated(selectedRows(*m_view), visibleColumns(), titles));
    });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void LedgerView::watchBefore(QAbstractItemModel *watched)
{
    // Rows that come or go above what is on screen must not push it away (paging in both directions).
    const auto remember = [this](const QModelIndex &parent) {
        m_anchor = parent.isValid() ? QModelIndex() : m_view->indexAt(QPoint(1, 1));
        m_anchorOffset = m_view->visualRect(m_anchor).top();
    };
    connect(watched, &QAbstractItemModel::rowsAboutToBeInserted, this, remember);
    connect(watched, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, watched, remember](const QModelIndex &parent, int first, int last) {
                remember(parent);
                if (m_anchor.isValid() && m_anchor.row() >= first && m_anchor.row() <= last)
                    m_anchor = watched->index(last + 1, 0); // the first that stays
                m_anchorOffset = m_view->visualRect(m_anchor).top();
            });
}

void LedgerView::watchAfter(QAbstractItemModel *watched)
{
    const auto restore = [this] {
        m_wantedNextAt = m_wantedPreviousAt = -1;
        m_view->doItemsLayout();
        if (m_anchor.isValid()) {
            QScrollBar *bar = m_view->verticalScrollBar();
            bar->setValue(bar->value() + m_view->visualRect(m_anchor).top() - m_anchorOffset);
        }
        m_anchor = QModelIndex();
        updateEmpty();
    };
    connect(watched, &QAbstractItemModel::rowsInserted, this, restore);
    connect(watched, &QAbstractItemModel::rowsRemoved, this, restore);
}

void LedgerView::wantPages()
{
    if (!model() || !m_answered || m_loading || model()->rowCount() == 0)
        return;
    const QScrollBar *bar = m_view->verticalScrollBar();
    const int rows = model()->rowCount();
    const int near = m_view->viewport()->height();
    if (bar->maximum() - bar->value() <= near && m_wantedNextAt != rows) {
        m_wantedNextAt = rows;
        wantPage(PageDirection::Next);
    }
    if (bar->value() - bar->minimum() <= near && m_wantedPreviousAt != rows) {
        m_wantedPreviousAt = rows;
        wantPage(PageDirection::Previous);
    }
}

void LedgerView::wantPage(PageDirection direction)
{
    m_paging = true;
    emit pageWanted(direction);
    m_paging = false;
}

bool LedgerView::handleKey(QKeyEvent *event)
{
    const QModelIndex current = m_view->currentIndex();
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid() && !event->isAutoRepeat())
            emit activated(current);
        return true;
    case Qt::Key_Space:
        if (event->modifiers() != Qt::NoModifier)
            return false; // Ctrl+Space and Shift+Space switch input methods
        if (current.isValid())
            emit inspectRequested(current);
        return true;
    case Qt::Key_Escape:
        if (!m_loading)
            return false;
        emit cancelRequested();
        return true;
    default:
        return false;
    }
}

void LedgerView::hover(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (index == m_delegate->hovered())
        return;
    m_delegate->setHovered(index);
    m_view->viewport()->setCursor(index.data(items::LinkRole).toBool() ? Qt::PointingHandCursor
                                                                       : Qt::ArrowCursor);
    m_view->viewport()->update();
}

bool LedgerView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::MouseMove) {
            hover(static_cast<QMouseEvent *>(event)->position().toPoint());
        } else if (event->type() == QEvent::Leave) {
            hover(QPoint(-1, -1));
        } else if (event->type() == QEvent::Resize) {
            stretchColumns();
            placeOverlay();
            QTimer::singleShot(0, this, &LedgerView::wantPages);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LedgerView::placeOverlay()
{
    const QRect rows = m_view->viewport()->geometry();
    m_line->setGeometry(rows.left(), rows.top(), rows.width(), LoadingLine::Height);
    m_stop->resize(m_stop->sizeHint());
    m_stop->move(rows.right() - m_stop->width() - 12, rows.top() + 12);
    m_progress->resize(m_progress->sizeHint().width(), m_stop->height());
    m_progress->move(m_stop->x() - m_progress->width() - 12, m_stop->y());
    m_skeleton->setGeometry(m_view->viewport()->rect());
    m_empty->setGeometry(rows.adjusted(24, 0, -24, 0));
}

void LedgerView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && layout())
        applyMetrics();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LedgerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeOverlay();
}

void LedgerView::retranslate()
{
    m_stop->setText(tr("Stop (Esc)"));
    m_totals->setAccessibleName(tr("Totals"));
    placeOverlay();
}

} // namespace zf
