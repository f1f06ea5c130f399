// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace zf {

/// The totals beneath a list: a view of its own whose columns follow the list's header, so that no figure can
/// drift off its column.
class TotalsView : public QTableView {
    Q_OBJECT

public:
    explicit TotalsView(QWidget *parent = nullptr);
    /// Takes widths, order and hiding from `header`, the scroll position from `scrolled`'s bar, from now on.
    void follow(QHeaderView *header, QAbstractScrollArea *scrolled);
    void setModel(QAbstractItemModel *model) override;
    void syncColumns();
    void
    syncMargins(); ///< keeps the viewport as wide as the list's, beside whose rows a scroll bar may stand
    void fitRows();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;

private:
    QHeaderView *m_header = nullptr;
    QAbstractScrollArea *m_scrolled = nullptr;
};

} // namespace zf
