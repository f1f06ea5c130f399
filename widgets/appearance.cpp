// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/appearance.h"

#include "widgets/settings.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QPointer>

#include <thread>

namespace zf {

namespace {

constexpr auto BusName = "zhangfang-appearance";
constexpr auto Service = "org.freedesktop.portal.Desktop";
constexpr auto Path = "/org/freedesktop/portal/desktop";
constexpr auto Interface = "org.freedesktop.portal.Settings";
constexpr auto Group = "org.freedesktop.appearance";
constexpr auto Key = "color-scheme";

/// Without one of these, libdbus would try to launch a bus.
bool busIsConfigured()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

/// The portal wraps the number once or twice in a variant; 1 means dark, 2 light, 0 no preference.
uint schemeNumber(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

Appearance::Appearance(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_settings, &Settings::appearanceChanged, this, &Appearance::apply);
    if (!busIsConfigured())
        return;
    // Signing on to a bus that does not answer can take 25 s: on a thread of its own, which nothing waits
    // for.
    std::thread([guard = QPointer<Appearance>(this)] {
        const QDBusConnection bus =
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QLatin1String(BusName));
        if (!bus.isConnected() || !QCoreApplication::instance())
            return;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard] {
                if (guard)
                    guard->askDesktop();
            },
            Qt::QueuedConnection);
    }).detach();
}

void Appearance::askDesktop()
{
    QDBusConnection bus(QString::fromLatin1(BusName));
    bus.connect(QLatin1String(Service), QLatin1String(Path), QLatin1String(Interface),
                QStringLiteral("SettingChanged"), this, SLOT(readSetting(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(Service), QLatin1String(Path),
                                                       QLatin1String(Interface), QStringLiteral("Read"));
    call << QString::fromLatin1(Group) << QString::fromLatin1(Key);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            readSetting(QString::fromLatin1(Group), QString::fromLatin1(Key), reply.value());
        watcher->deleteLater();
    });
}

void Appearance::readSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != QLatin1String(Group) || key != QLatin1String(Key))
        return;
    m_desktop = schemeNumber(value.variant()) == 1 ? ColorScheme::Dark : ColorScheme::Light;
    apply();
}

void Appearance::apply()
{
    ColorScheme scheme = m_desktop;
    if (m_settings.scheme() == Settings::SchemeChoice::Light)
        scheme = ColorScheme::Light;
    else if (m_settings.scheme() == Settings::SchemeChoice::Dark)
        scheme = ColorScheme::Dark;
    installTheme(Theme(scheme, m_settings.density(), m_settings.negativeStyle()));
}

} // namespace zf
