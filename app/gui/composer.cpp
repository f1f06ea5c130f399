// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/composer.h"

#include "app/gui/passwordprompt.h"
#include "app/gui/sandboxstarter.h"
#include "app/gui/screenshooter.h"
#include "widgets/appearance.h"
#include "widgets/language.h"
#include "widgets/mainwindow.h"
#include "widgets/settings.h"
#include "widgets/welcomepage.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace zf {

namespace {

/// Exit status as on the command line: 2 wrong usage, 3 cannot connect, 4 timed out.
int exitStatus(const Error &error)
{
    if (error.kind == ErrorKind::Usage || error.kind == ErrorKind::NotFound)
        return 2;
    return error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Cancelled ? 4 : 3;
}

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stderr);
}

} // namespace

Composer::Composer(GuiOptions options)
    : m_options(std::move(options))
{
    // Pictures come out the same whoever takes them: not from the operator's own settings.
    const bool pictures = !m_options.screenshotDirectory.isEmpty();
    m_settings = std::make_unique<Settings>(
        pictures ? QDir::temp().filePath(
                       QStringLiteral("zhangfang-pictures-%1.ini").arg(QCoreApplication::applicationPid()))
                 : QString());
    m_language = std::make_unique<Language>();
    if (!m_options.language.isEmpty())
        m_settings->setLanguage(m_options.language);
    else if (pictures)
        m_settings->setLanguage(QStringLiteral("zh_CN"));
    if (m_options.scheme)
        m_settings->setScheme(*m_options.scheme == ColorScheme::Dark ? Settings::SchemeChoice::Dark
                                                                     : Settings::SchemeChoice::Light);
    else if (pictures)
        m_settings->setScheme(Settings::SchemeChoice::Light);
    if (m_options.density)
        m_settings->setDensity(*m_options.density);
    m_language->use(m_settings->language());
    m_appearance = std::make_unique<Appearance>(*m_settings);
    m_appearance->apply();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_sandbox = std::make_unique<SandboxStarter>();

    connect(m_settings.get(), &Settings::languageChanged, this,
            [this] { m_language->use(m_settings->language()); });
    connect(m_window.get(), &MainWindow::sandboxRequested, this, &Composer::startSandbox);
    connect(m_window.get(), &MainWindow::profileRequested, this, &Composer::openProfile);
    connect(m_window->welcome(), &WelcomePage::cancelRequested, m_sandbox.get(), &SandboxStarter::stop);
    connect(m_sandbox.get(), &SandboxStarter::progressed, m_window->welcome(), &WelcomePage::showProgress);
    connect(m_sandbox.get(), &SandboxStarter::started, this,
            [this](const sandbox::Info &info) { connectTo(info.profile()); });
    connect(m_sandbox.get(), &SandboxStarter::failed, this, &Composer::reportError);
}

Composer::~Composer()
{
    // The window's lanes may wait for a password: end that first.
    m_screenshooter.reset();
    m_passwords.reset();
    m_window.reset();
    if (!m_options.screenshotDirectory.isEmpty())
        QFile::remove(QDir::temp().filePath(
            QStringLiteral("zhangfang-pictures-%1.ini").arg(QCoreApplication::applicationPid())));
}

void Composer::run()
{
    if (const QList<PageEntry> pages = pageEntries(); !m_options.page.isEmpty()) {
        QStringList names;
        for (const PageEntry &page : pages)
            names << page.name;
        if (!names.contains(m_options.page)) {
            say(tr("There is no page named %1. The pages are: %2.")
                    .arg(m_options.page, names.join(tr(", "))));
            QApplication::exit(2);
            return;
        }
    }
    listProfiles();
    const bool pictures = !m_options.screenshotDirectory.isEmpty();
    if (pictures)
        m_window->resize(1440, 900);
    m_window->show();
    if (m_options.sandbox || (pictures && m_options.profile.isEmpty()))
        startSandbox();
    else if (!m_options.profile.isEmpty())
        openProfile(m_options.profile);
}

void Composer::listProfiles()
{
    const db::ProfileStore store;
    const Result<QStringList> names = store.names();
    if (!names.ok()) {
        m_window->welcome()->showError(names.error());
        return;
    }
    QList<db::Profile> profiles;
    for (const QString &name : *names) {
        if (const Result<db::Profile> profile = store.load(name); profile.ok())
            profiles << *profile;
        else
            m_window->welcome()->showError(profile.error());
    }
    m_window->welcome()->setProfiles(profiles);
}

void Composer::startSandbox()
{
    sandbox::Options options;
    options.scale = m_options.scale;
    options.trafficPerSecond = m_options.trafficPerSecond;
    m_window->welcome()->showProgress(tr("Starting the sandbox"), 0);
    m_sandbox->start(options);
}

void Composer::openProfile(const QString &name)
{
    const Result<db::Profile> profile = db::ProfileStore().load(name);
    if (!profile.ok()) {
        reportError(profile.error());
        return;
    }
    m_settings->setLastProfile(name);
    connectTo(*profile);
}

void Composer::connectTo(const db::Profile &profile)
{
    m_window->disconnectServices(); // its lanes end before the prompt they might wait for
    m_passwords = std::make_unique<PasswordPrompt>(m_window.get());
    m_window->connectTo(std::make_unique<Services>(profile, m_passwords->source()));
    if (!m_options.screenshotDirectory.isEmpty())
        shoot();
}

void Composer::shoot()
{
    const QString density = m_settings->density() == Density::Default   ? QString()
                            : m_settings->density() == Density::Compact ? QStringLiteral("_compact")
                                                                        : QStringLiteral("_comfortable");
    const QString suffix = (m_settings->scheme() == Settings::SchemeChoice::Dark ? QStringLiteral("dark_")
                                                                                 : QStringLiteral("light_")) +
                           m_settings->language() + density;
    m_screenshooter =
        std::make_unique<Screenshooter>(*m_window, m_options.screenshotDirectory, suffix, m_options.page);
    connect(m_screenshooter.get(), &Screenshooter::finished, qApp, [] { QApplication::exit(0); });
    connect(m_screenshooter.get(), &Screenshooter::failed, qApp, [](const QString &reason) {
        say(tr("No pictures: %1").arg(reason));
        QApplication::exit(4);
    });
    m_screenshooter->start();
}

void Composer::reportError(const Error &error)
{
    m_window->welcome()->showError(error);
    if (!m_options.screenshotDirectory.isEmpty()) {
        say(error.message + u' ' + error.remedy);
        QApplication::exit(exitStatus(error));
    }
}

} // namespace zf
