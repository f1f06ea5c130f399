// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/location.h"

#include <QList>
#include <QObject>

#include <functional>

namespace zf {

/// The history of views, and the trail of drill-downs that led to the present one. Every entry keeps how its
/// view was left, so that Back returns to the same row, scroll and filter.
class Navigator : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// A fresh start from the navigation: the trail begins here. `leaving` is the view now on screen with its
    /// state.
    void start(const Location &to, const Location &leaving = {});
    /// A drill-down or link: `leaving` becomes the trail's last step.
    void drill(const Location &to, const Location &leaving);
    void back(const Location &leaving);
    void forward(const Location &leaving);
    void openTrail(qsizetype step, const Location &leaving); ///< a breadcrumb

    /// Titles that were words of the window's language are words of the new one: `translated` gets a view and
    /// answers its title.
    void retitle(const std::function<QString(const Location &)> &translated);
    void clear(); ///< another connection: nothing of the old one may come back

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_entries.size(); }
    QList<Location> trail() const; ///< ancestors of the present view, then itself
    Location current() const;
    void setCurrentTitle(const QString &title); ///< the page knows it when its data has come

signals:
    void located(const zf::Location &location); ///< show this view
    void changed();

private:
    struct Entry {
        Location location;
        QList<Location> ancestors;
    };
    void push(Entry entry, const Location &leaving);
    void keep(const Location &leaving);
    void moveTo(qsizetype index, const Location &leaving);
    QList<Entry> m_entries;
    qsizetype m_at = -1;
};

} // namespace zf
