// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/items/roles.h"

#include <QModelIndex>
#include <QPersistentModelIndex>
#include <QVariantMap>
#include <QWidget>

class QAbstractItemModel;
class QAbstractItemView;
class QHeaderView;
class QKeyEvent;
class QLabel;
class QPushButton;
class QTableView;
class QTimer;

namespace zf {

class LedgerDelegate;
class LoadingLine;
class MessageBand;
class TotalsView;

enum class PageDirection { Previous, Next };

/// What every list of the console is: a view of fixed-height rows, its header, a second view of totals
/// beneath that shares the header's columns, and the states loading, empty, failed. Use LedgerTable or
/// LedgerTree. Item models speak in the roles of models/items/roles.h; rows have keys in items::KeyRole of
/// column 0.
class LedgerView : public QWidget {
    Q_OBJECT

public:
    void setModel(QAbstractItemModel *model); ///< borrowed
    QAbstractItemModel *model() const;
    /// Totals with the same columns as the model; borrowed; null: no totals. One row for each currency or
    /// book.
    void setTotalsModel(QAbstractItemModel *totals);
    QAbstractItemView *view() const { return m_view; }
    QTableView *totalsView() const;
    virtual QHeaderView *header() const = 0;

    /// Widths in characters of '0' of the identifier font, so that they follow the font; a negative one is a
    /// column of at least so many which also takes what is left. Hidden or missing ones keep their width.
    void setColumnChars(const QList<int> &chars);

    /// @name States
    /// @{
    void showLoading(); ///< rows dim (not for further pages); a line after 150 ms, "Stop (Esc)" after 500 ms
    /// While loading takes minutes: a sentence beside "Stop (Esc)", and thousandths that are done.
    void showProgress(const QString &sentence, int permille);
    void showRows();                    ///< the answer is in the model (which may be empty)
    void showError(const Error &error); ///< rows stay; a band with cause, Retry, Copy details
    bool isLoading() const { return m_loading; }
    /// What an empty list says: one sentence and what to do about it ("No voucher matches", "Clear 2
    /// conditions").
    void setEmptyText(const QString &sentence, const QString &action = {});
    /// @}

    /// @name Position, kept by key so that it survives refreshes, paging and Back
    /// @{
    QString currentKey() const;
    bool selectKey(const QString &key, int column = 0); ///< false: no such row now
    QVariantMap
    saveState() const; ///< "key", "column", "scroll" (px of the current row from the top), "expanded"
    /// At once when the row is there, else when it arrives (next showRows()).
    void restoreState(const QVariantMap &state);
    /// @}

    QString selectionText() const; ///< "3 rows · Debit 1,234.56 CNY", exact; empty below two rows
    void copySelection();          ///< raw tab-separated rows to the clipboard

signals:
    void activated(const QModelIndex &index);        ///< Enter or double-click: drill
    void inspectRequested(const QModelIndex &index); ///< Space
    void pageWanted(zf::PageDirection direction);    ///< scrolled near an end; once until rows arrive
    void cancelRequested();
    void retryRequested();
    void emptyActionTriggered();
    void currentChanged(const QModelIndex &index);
    void selectionTextChanged(const QString &text);

protected:
    LedgerView(QAbstractItemView *view, QWidget *parent);
    /// After construction of the subclass, whose header() then works.
    void initialise();
    virtual QModelIndex findKey(const QString &key) const = 0;
    virtual void setRowHeight(int) {}
    virtual QStringList expandedKeys() const { return {}; }
    virtual void expandKeys(const QStringList &) {}

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyMetrics();
    void applyColumns();
    void stretchColumns();
    void stopLoading();
    void placeOverlay();
    void updateEmpty();
    void applyPendingState();
    void wantPages();
    void wantPage(PageDirection direction);
    void watchBefore(QAbstractItemModel *watched);
    void watchAfter(QAbstractItemModel *watched);
    bool handleKey(QKeyEvent *event);
    void hover(const QPoint &at);
    QList<int> visibleColumns() const;
    void showContextMenu(const QPoint &at);
    void retranslate();

    QAbstractItemView *m_view;
    TotalsView *m_totals;
    LedgerDelegate *m_delegate;
    MessageBand *m_band;
    LoadingLine *m_line;
    QPushButton *m_stop;
    QLabel *m_progress;
    QWidget *m_empty;
    QLabel *m_emptyText;
    QPushButton *m_emptyAction;
    QWidget *m_skeleton = nullptr;
    QTimer *m_stopDelay = nullptr;
    QTimer *m_selectionDelay = nullptr; ///< many selection signals, one sum
    QList<int> m_chars;
    int m_sizedColumns = 0; ///< how many columns there were when their widths were set
    QVariantMap m_pendingState;
    QPersistentModelIndex m_anchor; ///< first visible row before rows are put above it
    int m_anchorOffset = 0;
    int m_wantedNextAt = -1; ///< row count at the last pageWanted(Next)
    int m_wantedPreviousAt = -1;
    bool m_loading = false;
    bool m_paging = false;   ///< inside pageWanted: showLoading() is for further rows
    bool m_answered = false; ///< at least one answer arrived: an empty model is empty, not "not asked yet"
};

} // namespace zf
