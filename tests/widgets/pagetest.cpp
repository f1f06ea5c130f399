// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/pagetest.h"

#include "models/items/roles.h"
#include "widgets/pages/expectation.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QWindow>

namespace zf::test {

namespace {

constexpr int patienceMs = 15'000;
constexpr int mostSteps = 400; ///< of an arrow key, until it is plain that it does not lead there

} // namespace

PageTest::PageTest(const db::Profile &profile)
    : m_settings(m_directory.filePath(QStringLiteral("settings.ini")))
    , m_window(m_settings)
{
    installTheme(Theme());
    m_window.resize(1440, 900);
    m_window.show();
    QApplication::setActiveWindow(&m_window);
    if (!QTest::qWaitForWindowActive(&m_window))
        qWarning("the window did not become active");
    m_window.connectTo(std::make_unique<Services>(
        profile, db::PasswordSource([](const db::Profile &) { return Result<QString>(QString()); })));
}

PageTest::~PageTest() = default;

void PageTest::open(const QString &page, const QVariantMap &arguments)
{
    m_window.openLocation({page, arguments, {}, {}});
    if (!waitForPage(page))
        qWarning("%s did not settle", qPrintable(page));
}

bool PageTest::waitForPage(const QString &name)
{
    return QTest::qWaitFor([&] { return pageName() == name && page()->isSettled(); }, patienceMs);
}

bool PageTest::waitSettled()
{
    return QTest::qWaitFor([&] { return page()->isSettled(); }, patienceMs);
}

void PageTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window.windowHandle(), key, modifiers);
}

void PageTest::type(const QString &text)
{
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), static_cast<Qt::Key>(0), QString(c),
                            Qt::NoModifier);
}

QAbstractItemView *PageTest::view()
{
    return qobject_cast<QAbstractItemView *>(page()->contentWidget());
}

QModelIndex PageTest::current()
{
    return view()->currentIndex();
}

bool PageTest::goToCell(const QString &key, int column)
{
    const auto keyNow = [this] { return current().siblingAtColumn(0).data(items::KeyRole).toString(); };
    // Up to the first row, then down.
    for (int step = 0; step < mostSteps && keyNow() != key; ++step) {
        const QModelIndex before = current();
        press(Qt::Key_Up);
        if (current() == before)
            break;
    }
    for (int step = 0; step < mostSteps && keyNow() != key; ++step)
        press(Qt::Key_Down);
    for (int step = 0; step < 40 && current().column() != column; ++step)
        press(current().column() < column ? Qt::Key_Right : Qt::Key_Left);
    return keyNow() == key && current().column() == column;
}

QString PageTest::sumCheckText()
{
    const auto *check = page()->findChild<SumCheck *>();
    return check == nullptr || check->isHidden() ? QString() : check->text();
}

} // namespace zf::test
