// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/options.h"
#include "models/db/lane.h"

#include <QObject>

#include <memory>

namespace zf {

class Appearance;
class Language;
class MainWindow;
class PasswordPrompt;
class SandboxStarter;
class Screenshooter;
class Settings;

/// Puts the program together: settings, language, look, window; and gives the window its connections.
class Composer : public QObject {
    Q_OBJECT

public:
    explicit Composer(GuiOptions options);
    ~Composer() override;
    void run(); ///< shows the window, or takes the pictures and leaves the event loop

private:
    void startSandbox();
    void openProfile(const QString &name);
    void connectTo(const db::Profile &profile);
    void listProfiles();
    void shoot();
    void reportError(const Error &error);

    GuiOptions m_options;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PasswordPrompt> m_passwords;
    std::unique_ptr<SandboxStarter> m_sandbox;
    std::unique_ptr<Screenshooter> m_screenshooter;
};

} // namespace zf
