// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/settings.h"

#include <QLocale>
#include <QSettings>

namespace zf {

namespace {

constexpr QLatin1String Language("language");
constexpr QLatin1String Scheme("scheme");
constexpr QLatin1String DensityKey("density");
constexpr QLatin1String Negative("negative");
constexpr QLatin1String Profile("lastProfile");
constexpr QLatin1String Geometry("geometry");
constexpr QLatin1String HiddenPanels("hiddenPanels");

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(file.isEmpty()
                  ? std::make_unique<QSettings>(QStringLiteral("zhangfang"), QStringLiteral("zhangfang"))
                  : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::language() const
{
    QString chosen = m_store->value(Language).toString();
    if (chosen == u"zh_CN" || chosen == u"en")
        return chosen;
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

Settings::SchemeChoice Settings::scheme() const
{
    const QString text = m_store->value(Scheme).toString();
    return text == u"light"  ? SchemeChoice::Light
           : text == u"dark" ? SchemeChoice::Dark
                             : SchemeChoice::System;
}

Density Settings::density() const
{
    const QString text = m_store->value(DensityKey).toString();
    return text == u"compact"       ? Density::Compact
           : text == u"comfortable" ? Density::Comfortable
                                    : Density::Default;
}

NegativeStyle Settings::negativeStyle() const
{
    return m_store->value(Negative).toString() == u"parentheses" ? NegativeStyle::Parentheses
                                                                 : NegativeStyle::Minus;
}

QString Settings::lastProfile() const
{
    return m_store->value(Profile).toString();
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(Geometry).toByteArray();
}

bool Settings::isPanelVisible(const QString &panel) const
{
    return !m_store->value(HiddenPanels).toStringList().contains(panel);
}

int Settings::staleAfterSeconds() const
{
    return 300;
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language() && m_store->contains(Language))
        return;
    m_store->setValue(Language, language);
    emit languageChanged();
}

void Settings::setScheme(SchemeChoice scheme)
{
    m_store->setValue(Scheme, scheme == SchemeChoice::Light  ? QStringLiteral("light")
                              : scheme == SchemeChoice::Dark ? QStringLiteral("dark")
                                                             : QStringLiteral("system"));
    emit appearanceChanged();
}

void Settings::setDensity(Density density)
{
    m_store->setValue(DensityKey, density == Density::Compact       ? QStringLiteral("compact")
                                  : density == Density::Comfortable ? QStringLiteral("comfortable")
                                                                    : QStringLiteral("default"));
    emit appearanceChanged();
}

void Settings::setNegativeStyle(NegativeStyle style)
{
    m_store->setValue(Negative, style == NegativeStyle::Parentheses ? QStringLiteral("parentheses")
                                                                    : QStringLiteral("minus"));
    emit appearanceChanged();
}

void Settings::setLastProfile(const QString &name)
{
    m_store->setValue(Profile, name);
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue(Geometry, geometry);
}

void Settings::showPanel(const QString &panel)
{
    QStringList hidden = m_store->value(HiddenPanels).toStringList();
    hidden.removeAll(panel);
    m_store->setValue(HiddenPanels, hidden);
    emit panelsChanged();
}

void Settings::hidePanel(const QString &panel)
{
    QStringList hidden = m_store->value(HiddenPanels).toStringList();
    if (!hidden.contains(panel))
        hidden << panel;
    m_store->setValue(HiddenPanels, hidden);
    emit panelsChanged();
}

} // namespace zf
