// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/navigator.h"
#include "widgets/page.h"
#include "widgets/pagefactory.h"
#include "widgets/question.h"
#include "widgets/services.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

class QAction;
class QMenu;
class QStackedWidget;

namespace zf {

class ConnectionProbe;
class EnvironmentBand;
class MessageBand;
class NavigationBar;
class NumberOpener;
class Palette;
class Settings;
class StatusStrip;
class ToolBar;
class WelcomePage;

/// The console's window: band, toolbar, navigation, pages, status. It knows pages by name only
/// (pagefactory.h), and asks its owner for connections (signals), since those may need a sandbox or a
/// password.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void connectTo(std::unique_ptr<Services> services); ///< replaces the connection there was
    void disconnectServices();                          ///< back to the welcome page
    Services *services() const { return m_services.get(); }
    void setEntries(const QList<PageEntry> &entries); ///< tests; otherwise pageEntries()

    WelcomePage *welcome() const { return m_welcome; }
    Navigator &navigator() { return m_navigator; }
    PageWidget *currentPage() const;
    void openLocation(const Location &location); ///< as from the navigation: the trail starts anew
    void openSection(int section);
    StatusStrip *statusStrip() const { return m_status; }
    Palette *commandPalette() const { return m_palette; }
    ToolBar *toolBar() const { return m_toolBar; }

signals:
    void sandboxRequested();
    void profileRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    void buildLayout();
    void connectParts();
    QAction *addAction(const QString &id, const QList<QKeySequence> &keys, const QString &icon,
                       const std::function<void()> &run);
    void retranslate();
    void fillMenu();
    void fillPalette();
    void loadSubjects();
    void applyPanels();
    void togglePanel(const QString &panel);
    void stepDensity(int step);
    PageWidget *page(const QString &name);
    void showLocation(const Location &location);
    void drill(const Location &location);
    Location leaving() const; ///< the present view with its state
    void goBack();
    void goForward();
    void updateTrail();
    void stopOrLeave();
    void openNumber(const QString &number);
    void printPage();
    void printOnPaper();
    void updatePrinting();
    void showOffline(const Error &error);
    void showOnline(qint64 roundTripMicros);
    QString titleOf(const QString &page) const;

    Settings &m_settings;
    std::unique_ptr<Services> m_services;
    QList<PageEntry> m_entries;
    QHash<QString, PageWidget *> m_pages;
    QHash<QString, QAction *> m_actions;
    Navigator m_navigator;
    std::unique_ptr<ConnectionProbe> m_probe;
    std::unique_ptr<NumberOpener> m_opener;
    Question m_subjects;
    ChartOfAccounts m_chart;
    bool m_offline = false;
    bool m_customEntries = false; ///< set by setEntries()

    EnvironmentBand *m_band;
    ToolBar *m_toolBar;
    NavigationBar *m_navigation;
    MessageBand *m_message;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    StatusStrip *m_status;
    Palette *m_palette;
    QMenu *m_menu;
};

} // namespace zf
