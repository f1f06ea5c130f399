// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/mainwindow.h"
#include "widgets/settings.h"

#include <QTemporaryDir>
#include <QTest>

class QAbstractItemView;

namespace zf::test {

/// The console's window on a server, driven as an operator does: by keys that go to whatever has the focus.
class PageTest {
public:
    explicit PageTest(const db::Profile &profile);
    ~PageTest();

    MainWindow &window() { return m_window; }
    PageWidget *page() { return m_window.currentPage(); }
    QString pageName() { return page() == nullptr ? QString() : page()->location().page; }
    template <class Widget> Widget *find(const QString &name = {})
    {
        return page()->findChild<Widget *>(name);
    }

    void open(const QString &page, const QVariantMap &arguments = {}); ///< and waits until it is settled
    bool waitForPage(const QString &name); ///< true once that page is on screen and settled
    bool waitSettled();

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);

    QAbstractItemView *view(); ///< the page's list
    QModelIndex current();
    /// Moves to a cell by the arrow keys alone; false when that does not lead there.
    bool goToCell(const QString &key, int column);
    QString sumCheckText(); ///< empty: none is shown

private:
    QTemporaryDir m_directory;
    Settings m_settings;
    MainWindow m_window;
};

} // namespace zf::test
