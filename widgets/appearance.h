// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QDBusVariant>
#include <QObject>

namespace zf {

class Settings;

/// Keeps the installed theme in step with the settings and, where those say "system", with the desktop's
/// preference (org.freedesktop.appearance on the session bus). Never waits for the bus.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(Settings &settings, QObject *parent = nullptr);
    void apply(); ///< installs the theme that settings and desktop ask for

private:
    void askDesktop();
private slots:
    void readSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    Settings &m_settings;
    ColorScheme m_desktop = ColorScheme::Light;
};

} // namespace zf
