// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// MainWindow's words: titles of actions, the menu, and what the palette offers. Asked again after a change of
// language.
#include "widgets/icons.h"
#include "widgets/mainwindow.h"
#include "widgets/navigationbar.h"
#include "widgets/palette.h"
#include "widgets/toolbar.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace zf {

namespace {

/// Our own actions' keywords by hand: pinyin in full and initials, and other words an operator may think of.
struct ActionWords {
    const char *id;
    const char *title;
    const char *keywords;
    const char *icon = "";
};

constexpr ActionWords Words[] = {
    {"palette", QT_TRANSLATE_NOOP("zf::MainWindow", "Command palette"), "mingling ml command"},
    {"back", QT_TRANSLATE_NOOP("zf::MainWindow", "Back"), "houtui ht fanhui fh", "back"},
    {"forward", QT_TRANSLATE_NOOP("zf::MainWindow", "Forward"), "qianjin qj", "forward"},
    {"refresh", QT_TRANSLATE_NOOP("zf::MainWindow", "Ask again"), "shuaxin sx refresh reload", "refresh"},
    {"filter", QT_TRANSLATE_NOOP("zf::MainWindow", "Filter"), "shaixuan sx guolv gl search", "filter"},
    {"stop", QT_TRANSLATE_NOOP("zf::MainWindow", "Stop the query"), "tingzhi tz quxiao qx cancel", "stop"},
    {"print", QT_TRANSLATE_NOOP("zf::MainWindow", "Print to PDF"), "dayin dy pdf", "print"},
    {"paper", QT_TRANSLATE_NOOP("zf::MainWindow", "Print on paper"), "dayin dy zhizhang zz paper printer",
     "print"},
    {"settings", QT_TRANSLATE_NOOP("zf::MainWindow", "Settings"),
     "shezhi sz language yuyan theme zhuti preferences", "settings"},
    {"cheatsheet", QT_TRANSLATE_NOOP("zf::MainWindow", "Shortcuts"), "kuaijiejian kjj bangzhu bz help keys",
     "help"},
    {"fullscreen", QT_TRANSLATE_NOOP("zf::MainWindow", "Full screen"), "quanping qp"},
    {"denser", QT_TRANSLATE_NOOP("zf::MainWindow", "Lower rows"), "jincou jc hanggao compact density"},
    {"looser", QT_TRANSLATE_NOOP("zf::MainWindow", "Higher rows"), "kuansong ks hanggao comfortable density"},
    {"density", QT_TRANSLATE_NOOP("zf::MainWindow", "Default row height"), "moren mr hanggao density"},
    {"navigation", QT_TRANSLATE_NOOP("zf::MainWindow", "Navigation"), "daohang dh sidebar"},
    {"toolbar", QT_TRANSLATE_NOOP("zf::MainWindow", "Toolbar"), "gongjulan gjl"},
    {"statusbar", QT_TRANSLATE_NOOP("zf::MainWindow", "Status bar"), "zhuangtailan ztl"},
    {"connections", QT_TRANSLATE_NOOP("zf::MainWindow", "Change connection"),
     "lianjie lj duankai dk disconnect profile", "database"},
    {"light", QT_TRANSLATE_NOOP("zf::MainWindow", "Light theme"), "qianse qs liangse ls bai", "sun"},
    {"dark", QT_TRANSLATE_NOOP("zf::MainWindow", "Dark theme"), "shense ss anse as hei night", "moon"},
    {"quit", QT_TRANSLATE_NOOP("zf::MainWindow", "Quit"), "tuichu tc exit", "close"},
};

} // namespace

void MainWindow::retranslate()
{
    const QList<PageEntry> before = m_entries;
    m_entries = m_customEntries ? m_entries : pageEntries();
    m_navigator.retitle([this, &before](const Location &view) {
        for (const PageEntry &entry : before) {
            if (entry.name == view.page && entry.title == view.title)
                return titleOf(view.page);
        }
        return view.title;
    });
    for (const ActionWords &words : Words)
        m_actions[QLatin1String(words.id)]->setText(tr(words.title));
    m_navigation->setEntries(m_entries);
    fillMenu();
    fillPalette();
    updateTrail();
}

void MainWindow::fillMenu()
{
    m_menu->clear();
    const auto add = [this](QMenu *menu, const char *id) { menu->addAction(m_actions[QLatin1String(id)]); };
    QMenu *view = m_menu->addMenu(tr("View"));
    for (const char *id : {"navigation", "toolbar", "statusbar"})
        add(view, id);
    view->addSeparator();
    for (const char *id : {"denser", "looser", "density"})
        add(view, id);
    view->addSeparator();
    for (const char *id : {"light", "dark"})
        add(view, id);
    view->addSeparator();
    add(view, "fullscreen");
    m_menu->addSeparator();
    for (const char *id : {"connections", "settings", "cheatsheet"})
        add(m_menu, id);
    m_menu->addSeparator();
    add(m_menu, "quit");
}

void MainWindow::fillPalette()
{
    QList<Command> commands;
    if (m_services) {
        for (const PageEntry &entry : std::as_const(m_entries)) {
            if (entry.section <= 0)
                continue;
            const bool first = std::none_of(commands.cbegin(), commands.cend(), [&](const Command &c) {
                return c.shortcut == QStringLiteral("Ctrl+%1").arg(entry.section);
            });
            if (!first)
                continue; // reached by drilling or by number only
            Command command;
            command.title = entry.title;
            command.group = tr("Page");
            command.shortcut = QStringLiteral("Ctrl+%1").arg(entry.section);
            command.icon = entry.icon;
            command.keywords = entry.keywords + QStringList{entry.name};
            command.run = [this, section = entry.section] { openSection(section); };
            commands << command;
        }
    }
    for (const ActionWords &words : Words) {
        if (qstrcmp(words.id, "palette") == 0)
            continue;
        QAction *action = m_actions.value(QLatin1String(words.id));
        Command command;
        command.title = tr(words.title);
        command.group = tr("Action");
        command.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        command.icon = QString::fromLatin1(words.icon);
        command.keywords = QString::fromLatin1(words.keywords).split(u' ');
        command.run = [action] { action->trigger(); };
        commands << command;
    }
    for (const Subject &subject : m_chart.subjects()) {
        Command command;
        command.title = subject.code.text() + u' ' + subject.displayName();
        command.group = tr("Accounts of the subject");
        command.icon = QStringLiteral("accounts");
        command.keywords = {subject.name.toCaseFolded(), subject.nameEn.toCaseFolded()};
        command.run = [this, subject] {
            drill(Location{QStringLiteral("accounts"),
                           {{QStringLiteral("subject"), subject.code.text()}},
                           {},
                           subject.displayName()});
        };
        commands << command;
    }
    m_palette->setCommands(commands);
}

} // namespace zf
