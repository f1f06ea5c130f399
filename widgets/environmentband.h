// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/profile.h"

#include <QWidget>

#include <optional>

namespace zf {

/// The band at the window's top that says where one is: production is red whatever the theme.
class EnvironmentBand : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentBand(QWidget *parent = nullptr);
    void setProfile(const std::optional<db::Profile> &profile); ///< nothing: not connected
    QString text() const;
    QSize sizeHint() const override { return {200, Height}; }
    static constexpr int Height = 22;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::optional<db::Profile> m_profile;
};

} // namespace zf
