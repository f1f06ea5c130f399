// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QByteArray>
#include <QObject>

#include <memory>

class QSettings;

namespace zf {

/// The operator's choices, kept between starts. Changes are announced at once.
class Settings : public QObject {
    Q_OBJECT

public:
    enum class SchemeChoice { System, Light, Dark };
    Q_ENUM(SchemeChoice)

    explicit Settings(const QString &file = {},
                      QObject *parent = nullptr); ///< empty: the user's configuration

    ~Settings() override;

    QString language() const; ///< "zh_CN" or "en"; by the system's when never chosen
    SchemeChoice scheme() const;
    Density density() const;
    NegativeStyle negativeStyle() const;
    QString lastProfile() const;
    QByteArray windowGeometry() const;
    bool isPanelVisible(const QString &panel) const; ///< "navigation", "toolbar", "statusbar", "inspector"
    int staleAfterSeconds() const;                   ///< data older than this is amber

    void setLanguage(const QString &language);
    void setScheme(SchemeChoice scheme);
    void setDensity(Density density);
    void setNegativeStyle(NegativeStyle style);
    void setLastProfile(const QString &name);
    void setWindowGeometry(const QByteArray &geometry);
    void showPanel(const QString &panel);
    void hidePanel(const QString &panel);

signals:
    void languageChanged();
    void appearanceChanged(); ///< scheme, density or negative style
    void panelsChanged();

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace zf
