// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/mainwindow.h"

#include "widgets/breadcrumbs.h"
#include "widgets/cheatsheet.h"
#include "widgets/connectionprobe.h"
#include "widgets/environmentband.h"
#include "widgets/icons.h"
#include "widgets/messageband.h"
#include "widgets/navigationbar.h"
#include "widgets/numberopener.h"
#include "widgets/palette.h"
#include "widgets/settings.h"
#include "widgets/settingsdialog.h"
#include "widgets/statusstrip.h"
#include "widgets/toolbar.h"
#include "widgets/welcomepage.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace zf {

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_entries(pageEntries())
    , m_band(new EnvironmentBand(this))
    , m_toolBar(new ToolBar(this))
    , m_navigation(new NavigationBar(this))
    , m_message(new MessageBand(this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(this))
    , m_status(new StatusStrip(this))
    , m_palette(nullptr)
    , m_menu(new QMenu(this))
{
    buildLayout();
    m_palette = new Palette(centralWidget());
    buildActions();
    connectParts();
    m_status->setStaleAfter(m_settings.staleAfterSeconds());
    resize(1440, 900);
    setMinimumSize(960, 600);
    restoreGeometry(m_settings.windowGeometry());
    qApp->installEventFilter(this);
    disconnectServices();
    retranslate();
}

MainWindow::~MainWindow()
{
    // Pages use the services: they go first.
    qDeleteAll(m_pages);
    m_pages.clear();
}

void MainWindow::buildLayout()
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addWidget(m_toolBar);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_message);
    content->addWidget(m_stack, 1);
    m_stack->addWidget(m_welcome);
    middle->addWidget(m_navigation);
    middle->addLayout(content, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    setContextMenuPolicy(Qt::NoContextMenu);
}

QAction *MainWindow::addAction(const QString &id, const QList<QKeySequence> &keys, const QString &iconName,
                               const std::function<void()> &run)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, run);
    QMainWindow::addAction(action);
    m_actions.insert(id, action);
    return action;
}

void MainWindow::buildActions()
{
    const auto ctrl = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    addAction(QStringLiteral("palette"), {ctrl(Qt::Key_K)}, QStringLiteral("search"),
              [this] { m_palette->openUp(); });
    addAction(QStringLiteral("back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, QStringLiteral("back"),
              [this] { goBack(); });
    addAction(QStringLiteral("forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, QStringLiteral("forward"),
              [this] { goForward(); });
    addAction(QStringLiteral("refresh"), {QKeySequence(Qt::Key_F5)}, QStringLiteral("refresh"), [this] {
        if (PageWidget *now = currentPage())
            now->refresh();
    });
    addAction(QStringLiteral("filter"), {ctrl(Qt::Key_F)}, QStringLiteral("filter"), [this] {
        if (PageWidget *now = currentPage())
            now->focusFilter();
    });
    addAction(QStringLiteral("stop"), {QKeySequence(Qt::Key_Escape)}, QStringLiteral("stop"),
              [this] { stopOrLeave(); });
    addAction(QStringLiteral("print"), {ctrl(Qt::Key_P)}, QStringLiteral("print"), [this] { printPage(); });
    addAction(QStringLiteral("paper"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
              QStringLiteral("print"), [this] { printOnPaper(); });
    addAction(QStringLiteral("settings"), {ctrl(Qt::Key_Comma)}, QStringLiteral("settings"),
              [this] { (new SettingsDialog(m_settings, this))->open(); });
    addAction(QStringLiteral("cheatsheet"), {QKeySequence(Qt::Key_F1), ctrl(Qt::Key_Slash)},
              QStringLiteral("help"), [this] { (new CheatSheet(this))->open(); });
    addAction(QStringLiteral("fullscreen"), {QKeySequence(Qt::Key_F11)}, {},
              [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    addAction(QStringLiteral("denser"), {ctrl(Qt::Key_Minus)}, {}, [this] { stepDensity(-1); });
    addAction(QStringLiteral("looser"), {ctrl(Qt::Key_Plus), ctrl(Qt::Key_Equal)}, {},
              [this] { stepDensity(+1); });
    addAction(QStringLiteral("density"), {ctrl(Qt::Key_0)}, {},
              [this] { m_settings.setDensity(Density::Default); });
    addAction(QStringLiteral("navigation"), {ctrl(Qt::Key_B)}, {},
              [this] { togglePanel(QStringLiteral("navigation")); });
    addAction(QStringLiteral("toolbar"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, {},
              [this] { togglePanel(QStringLiteral("toolbar")); });
    addAction(QStringLiteral("statusbar"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, {},
              [this] { togglePanel(QStringLiteral("statusbar")); });
    addAction(QStringLiteral("connections"), {}, QStringLiteral("database"),
              [this] { disconnectServices(); });
    addAction(QStringLiteral("light"), {}, QStringLiteral("sun"),
              [this] { m_settings.setScheme(Settings::SchemeChoice::Light); });
    addAction(QStringLiteral("dark"), {}, QStringLiteral("moon"),
              [this] { m_settings.setScheme(Settings::SchemeChoice::Dark); });
    addAction(QStringLiteral("quit"), {ctrl(Qt::Key_Q)}, QStringLiteral("close"), [this] { close(); });
    for (int section = 1; section <= 9; ++section)
        addAction(QStringLiteral("section%1").arg(section), {ctrl(Qt::Key(Qt::Key_0 + section))}, {},
                  [this, section] { openSection(section); });
    for (const char *panel : {"navigation", "toolbar", "statusbar"})
        m_actions[QLatin1String(panel)]->setCheckable(true);
    m_toolBar->setMenu(m_menu);
}

void MainWindow::connectParts()
{
    connect(m_toolBar, &ToolBar::backRequested, this, &MainWindow::goBack);
    connect(m_toolBar, &ToolBar::forwardRequested, this, &MainWindow::goForward);
    connect(m_toolBar, &ToolBar::paletteRequested, m_palette, &Palette::openUp);
    connect(m_toolBar, &ToolBar::refreshRequested, m_actions[QStringLiteral("refresh")], &QAction::trigger);
    connect(m_toolBar, &ToolBar::printRequested, this, &MainWindow::printPage);
    connect(m_toolBar->breadcrumbs(), &Breadcrumbs::stepChosen, this,
            [this](qsizetype step) { m_navigator.openTrail(step, leaving()); });
    connect(m_navigation, &NavigationBar::sectionChosen, this, &MainWindow::openSection);
    connect(&m_navigator, &Navigator::located, this, &MainWindow::showLocation);
    connect(&m_navigator, &Navigator::changed, this, &MainWindow::updateTrail);
    connect(m_status, &StatusStrip::stopRequested, this, &MainWindow::stopOrLeave);
    connect(m_palette, &Palette::numberEntered, this, &MainWindow::openNumber);
    connect(m_palette, &Palette::closed, this, [this] {
        if (PageWidget *now = currentPage())
            now->contentWidget()->setFocus();
    });
    connect(m_message, &MessageBand::retryRequested, this, [this] {
        m_message->clear();
        if (PageWidget *now = currentPage())
            now->refresh();
    });
    connect(m_welcome, &WelcomePage::sandboxRequested, this, &MainWindow::sandboxRequested);
    connect(m_welcome, &WelcomePage::profileRequested, this, &MainWindow::profileRequested);
    connect(&m_settings, &Settings::panelsChanged, this, &MainWindow::applyPanels);
}

void MainWindow::connectTo(std::unique_ptr<Services> services)
{
    disconnectServices();
    m_services = std::move(services);
    m_band->setProfile(m_services->profile());
    m_opener = std::make_unique<NumberOpener>(*m_services);
    connect(m_opener.get(), &NumberOpener::found, this, &MainWindow::drill);
    connect(m_opener.get(), &NumberOpener::missed, this,
            [this](const QString &number, const QStringList &searched) {
                m_message->showMessage(
                    items::CellSeverity::Warning,
                    tr("%1 was not found. Searched: %2.").arg(number, searched.join(tr(", "))));
            });
    connect(m_opener.get(), &NumberOpener::failed, m_message, &MessageBand::showError);
    m_probe = std::make_unique<ConnectionProbe>(m_services->ledgerLane());
    connect(m_probe.get(), &ConnectionProbe::answered, this, &MainWindow::showOnline);
    connect(m_probe.get(), &ConnectionProbe::lost, this, &MainWindow::showOffline);
    m_status->showConnecting();
    applyPanels();
    retranslate();
    loadSubjects();
    m_probe->probe();
    openSection(m_entries.isEmpty() ? 0 : m_entries.first().section);
}

void MainWindow::disconnectServices()
{
    m_subjects.stop();
    m_chart = {};
    m_probe.reset();
    m_opener.reset();
    qDeleteAll(m_pages);
    m_pages.clear();
    m_navigator.clear();
    m_services.reset();
    m_offline = false;
    m_band->setProfile({});
    m_status->showDisconnected();
    m_message->clear();
    m_welcome->showIdle();
    m_stack->setCurrentWidget(m_welcome);
    m_navigation->hide();
    m_toolBar->print()->setEnabled(false);
    for (const char *print : {"print", "paper"})
        m_actions[QLatin1String(print)]->setEnabled(false);
    m_welcome->setFocus();
    fillPalette();
}

void MainWindow::setEntries(const QList<PageEntry> &entries)
{
    m_entries = entries;
    m_customEntries = true;
    m_navigation->setEntries(m_entries);
    fillPalette();
}

void MainWindow::loadSubjects()
{
    m_subjects.ask(
        this, [this](const std::stop_token &ticket) { return m_services->chart().subjects(ticket); },
        [this](const Result<ChartOfAccounts> &chart) {
            if (!chart.ok())
                return; // the page on screen says what is wrong; the palette just has no subjects
            m_chart = *chart;
            fillPalette();
        });
}

PageWidget *MainWindow::currentPage() const
{
    return qobject_cast<PageWidget *>(m_stack->currentWidget());
}

PageWidget *MainWindow::page(const QString &name)
{
    if (PageWidget *known = m_pages.value(name))
        return known;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.name != name || !m_services)
            continue;
        PageWidget *made = entry.create(*m_services);
        m_pages.insert(name, made);
        m_stack->addWidget(made);
        connect(made, &PageWidget::openRequested, this, &MainWindow::drill);
        connect(made, &PageWidget::statusChanged, this, [this, made](const PageStatus &status) {
            if (made == currentPage())
                m_status->showStatus(status);
        });
        connect(made, &PageWidget::failed, m_message, &MessageBand::showError);
        connect(made, &PageWidget::settled, this, [this, made] {
            if (made == currentPage())
                updatePrinting(); // there is something to print once it has come
        });
        connect(made, &PageWidget::titleChanged, this, [this, made](const QString &title) {
            if (made == currentPage())
                m_navigator.setCurrentTitle(title);
        });
        return made;
    }
    return nullptr;
}

void MainWindow::openLocation(const Location &location)
{
    m_navigator.start(location, leaving());
}

void MainWindow::openSection(int section)
{
    if (!m_services)
        return;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.section == section) {
            openLocation(Location{entry.name, {}, {}, entry.title});
            return;
        }
    }
}

void MainWindow::drill(const Location &location)
{
    m_navigator.drill(location, leaving());
}

Location MainWindow::leaving() const
{
    const PageWidget *now = currentPage();
    return now ? now->location() : Location();
}

void MainWindow::showLocation(const Location &location)
{
    PageWidget *next = page(location.page);
    if (!next) {
        m_message->showMessage(items::CellSeverity::Warning,
                               tr("There is no page named %1.").arg(location.page));
        return;
    }
    if (PageWidget *before = currentPage(); before && before != next)
        before->leave();
    if (!m_offline)
        m_message->clear();
    m_stack->setCurrentWidget(next);
    next->open(location);
    if (location.title.isEmpty()) // opened from outside, by its arguments alone
        m_navigator.setCurrentTitle(next->location().title);
    next->contentWidget()->setFocus();
    m_status->showStatus(next->status());
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.name == location.page)
            m_navigation->setCurrentSection(entry.section);
    }
    updatePrinting();
}

void MainWindow::updatePrinting()
{
    const PageWidget *now = currentPage();
    const bool printable = now && now->canPrint();
    m_toolBar->print()->setEnabled(printable);
    for (const char *print : {"print", "paper"})
        m_actions[QLatin1String(print)]->setEnabled(printable);
}

void MainWindow::goBack()
{
    m_navigator.back(leaving());
}

void MainWindow::goForward()
{
    m_navigator.forward(leaving());
}

void MainWindow::updateTrail()
{
    QList<Location> trail = m_navigator.trail();
    for (Location &step : trail) {
        if (step.title.isEmpty())
            step.title = titleOf(step.page);
    }
    m_toolBar->breadcrumbs()->setTrail(trail);
    m_toolBar->back()->setEnabled(m_navigator.canGoBack());
    m_toolBar->forward()->setEnabled(m_navigator.canGoForward());
    const QString name = m_services ? m_services->profile().name : QString();
    setWindowTitle(trail.isEmpty() ? tr("Zhangfang")
                                   : tr("%1 — %2 — Zhangfang").arg(trail.last().title, name));
}

void MainWindow::stopOrLeave()
{
    PageWidget *now = currentPage();
    if (!now)
        return;
    if (now->status().busy)
        now->cancel();
    else
        now->contentWidget()->setFocus();
}

void MainWindow::openNumber(const QString &number)
{
    if (m_opener)
        m_opener->open(number);
}

void MainWindow::printPage()
{
    PageWidget *now = currentPage();
    if (!now || !now->canPrint())
        return;
    auto *dialog = new QFileDialog(this, tr("Print to PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->selectFile(now->location().title + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, now, [this, now](const QString &file) {
        const Result<Done> printed = now->printTo(file);
        if (printed.ok())
            m_message->showMessage(items::CellSeverity::Ok, tr("Saved to %1.").arg(file));
        else
            m_message->showError(printed.error());
    });
    dialog->open();
}

void MainWindow::printOnPaper()
{
    PageWidget *now = currentPage();
    if (!now || !now->canPrint())
        return;
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        m_message->showMessage(items::CellSeverity::Warning,
                               tr("This computer has no printer. Save a PDF instead: Ctrl+P."));
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), now,
            [this, now, printer](QPrinter *chosen) {
                const Result<Done> printed = now->printOn(*chosen);
                if (printed.ok())
                    m_message->showMessage(items::CellSeverity::Ok,
                                           tr("Sent to the printer %1.").arg(chosen->printerName()));
                else
                    m_message->showError(printed.error());
            });
    dialog->open();
}

void MainWindow::showOffline(const Error &error)
{
    if (m_offline)
        return; // said already, and still so
    m_offline = true;
    m_status->showOffline(Timestamp::now());
    m_message->showError(error);
}

void MainWindow::showOnline(qint64 roundTripMicros)
{
    if (m_offline)
        m_message->clear();
    m_offline = false;
    m_status->showConnected(roundTripMicros);
}

QString MainWindow::titleOf(const QString &name) const
{
    for (const PageEntry &entry : m_entries) {
        if (entry.name == name)
            return entry.title;
    }
    return name;
}

void MainWindow::togglePanel(const QString &panel)
{
    if (m_settings.isPanelVisible(panel))
        m_settings.hidePanel(panel);
    else
        m_settings.showPanel(panel);
}

void MainWindow::applyPanels()
{
    const auto shown = [this](const char *panel) {
        const bool visible = m_settings.isPanelVisible(QLatin1String(panel));
        m_actions[QLatin1String(panel)]->setChecked(visible);
        return visible;
    };
    m_navigation->setVisible(shown("navigation") && m_services);
    m_toolBar->setVisible(shown("toolbar"));
    m_status->setVisible(shown("statusbar"));
}

void MainWindow::stepDensity(int step)
{
    m_settings.setDensity(Density(qBound(0, int(m_settings.density()) + step, 2)));
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // The mouse's own back and forward buttons, wherever in this window they are pressed.
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType() &&
        static_cast<QWidget *>(watched)->window() == this) {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            button == Qt::BackButton ? goBack() : goForward();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace zf
