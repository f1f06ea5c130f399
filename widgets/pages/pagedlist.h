// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/page.h"
#include "models/core/timestamp.h"
#include "models/items/rowsmodel.h"
#include "widgets/ledgerview.h"
#include "widgets/pages/arguments.h"
#include "widgets/question.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QLocale>
#include <QVariantMap>

#include <functional>
#include <utility>

namespace zf {

/// A list that is read page by page, by key, in both directions: what a LedgerTable shows of an unbounded
/// relation. Retry is the page's affair: it has more to ask than the rows. At most `mostPages` pages are
/// alive; the far end is dropped and read again when the operator returns to it. `Row` is what the service
/// answers, `Shown` what the model holds.
template <class Row, class Shown = Row> class PagedList {
public:
    using Fetch = std::function<QFuture<Result<Page<Row>>>(PageAt, std::stop_token)>;
    using Convert = std::function<Shown(const Row &)>;

    PagedList(LedgerView *view, items::RowsModel<Shown> *model, Convert convert)
        : m_view(view)
        , m_model(model)
        , m_convert(std::move(convert))
    {
        QObject::connect(view, &LedgerView::pageWanted, view,
                         [this](PageDirection direction) { extend(direction); });
    }

    /// Called after every answer, good or bad.
    void setAnswered(std::function<void()> answered) { m_answered = std::move(answered); }

    /// Asks anew. `at` is where the list begins: its first page, or the one that `state` names, whose row
    /// then becomes the current one again.
    void load(Fetch fetch, PageAt at, const QVariantMap &state = {})
    {
        m_fetch = std::move(fetch);
        m_state = state;
        m_toEnd = false;
        m_pages.clear();
        start(at);
    }

    /// Asks anew, for the end of the list: its last row is the current one.
    void loadEnd(Fetch fetch)
    {
        load(std::move(fetch), PageAt::last());
        m_toEnd = true;
    }

    /// The same question again, from the page that holds the current row.
    void reload()
    {
        if (!m_fetch)
            return;
        if (!m_pages.isEmpty())
            m_state = m_view->saveState(); // else the first answer is still owed, and what it is to restore
        start(currentPage());
    }

    void stop()
    {
        if (!m_question.isRunning())
            return;
        m_question.stop();
        m_view->showError(stoppedByOperator());
    }
    bool isRunning() const { return m_question.isRunning(); }
    qint64 elapsedMs() const { return m_elapsedMs; }
    Timestamp answeredAt() const { return m_answeredAt; } ///< when rows came last; a failure is no data
    /// Rows of the list that are alive, and whether there are more on either side: "200", "400+".
    QString countText() const
    {
        const QString count = QLocale(QLocale::English).toString(m_model->rowCount());
        const bool more = !m_pages.isEmpty() &&
                          (!m_pages.constLast().next.isEmpty() || !m_pages.constFirst().previous.isEmpty());
        return more ? QString(count + u'+') : count;
    }

    QVariantMap saveState() const
    {
        QVariantMap state = m_view->saveState();
        const PageAt at = currentPage();
        state[QStringLiteral("pageWhere")] = static_cast<int>(at.where);
        state[QStringLiteral("pageKey")] = at.key;
        return state;
    }
    static PageAt pageOf(const QVariantMap &state)
    {
        PageAt at;
        at.where = static_cast<PageAt::Where>(state.value(QStringLiteral("pageWhere")).toInt());
        at.key = state.value(QStringLiteral("pageKey")).toString();
        return at;
    }

private:
    struct Loaded {
        PageAt at;
        qsizetype rows = 0;
        QString next, previous;
    };
    static constexpr qsizetype mostPages = 20;

    PageAt currentPage() const
    {
        if (m_pages.isEmpty())
            return m_at;
        const QModelIndex current = m_view->view()->currentIndex();
        qsizetype end = 0;
        for (const Loaded &page : m_pages) {
            end += page.rows;
            if (current.row() < end)
                return page.at;
        }
        return PageAt::first();
    }

    void start(PageAt at)
    {
        m_at = at;
        m_view->showLoading();
        ask(at, [this, at](const Page<Row> &page) {
            m_pages = {{at, page.rows.size(), page.next, page.previous}};
            m_model->setRows(converted(page.rows));
            // Without a row to come back to, the view must not wait for the one it had before.
            m_view->restoreState(std::exchange(m_state, {}));
        });
    }

    void extend(PageDirection direction)
    {
        if (m_pages.isEmpty() || m_question.isRunning())
            return;
        const bool forward = direction == PageDirection::Next;
        const QString key = forward ? m_pages.constLast().next : m_pages.constFirst().previous;
        if (key.isEmpty())
            return;
        const PageAt at = forward ? PageAt::after(key) : PageAt::before(key);
        m_view->showLoading();
        ask(at, [this, at, forward](const Page<Row> &page) {
            const Loaded loaded{at, page.rows.size(), page.next, page.previous};
            if (forward) {
                m_pages << loaded;
                m_model->appendRows(converted(page.rows));
                if (m_pages.size() > mostPages)
                    m_model->dropFirst(m_pages.takeFirst().rows);
            } else {
                m_pages.prepend(loaded);
                m_model->prependRows(converted(page.rows));
                if (m_pages.size() > mostPages)
                    m_model->dropLast(m_pages.takeLast().rows);
            }
        });
    }

    void ask(PageAt at, std::function<void(const Page<Row> &)> take)
    {
        m_timer.start();
        m_question.ask(
            m_view, [this, at](std::stop_token ticket) { return m_fetch(at, ticket); },
            [this, take = std::move(take)](const Result<Page<Row>> &page) {
                m_elapsedMs = m_timer.elapsed();
                if (page.ok()) {
                    m_answeredAt = Timestamp::now();
                    take(*page);
                    m_view->showRows();
                    showEnd();
                } else {
                    m_view->showError(page.error());
                }
                if (m_answered)
                    m_answered();
            });
    }

    void showEnd()
    {
        if (!std::exchange(m_toEnd, false) || m_model->rowCount() == 0)
            return;
        m_view->view()->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
        m_view->view()->scrollToBottom();
    }

    QList<Shown> converted(const QList<Row> &rows) const
    {
        QList<Shown> result;
        result.reserve(rows.size());
        for (const Row &row : rows)
            result << m_convert(row);
        return result;
    }

    LedgerView *m_view;
    items::RowsModel<Shown> *m_model;
    Convert m_convert;
    Fetch m_fetch;
    std::function<void()> m_answered;
    Question m_question;
    QList<Loaded> m_pages;
    PageAt m_at;         ///< the page asked for last
    QVariantMap m_state; ///< to restore with the first page
    QElapsedTimer m_timer;
    qint64 m_elapsedMs = -1;
    Timestamp m_answeredAt;
    bool m_toEnd = false;
};

} // namespace zf
