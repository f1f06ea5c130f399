// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandbox.h"
#include "widgets/theme.h"

#include <QStringList>

#include <optional>

namespace zf {

/// What the command line of the window's program asks for.
struct GuiOptions {
    bool sandbox = false;
    std::optional<sandbox::Scale> scale; ///< unset: what is there, or small
    std::optional<int> trafficPerSecond; ///< unset: leave it as it is
    QString profile;
    QString screenshotDirectory; ///< empty: a window, else pictures of the pages
    QString page;                ///< only this one
    std::optional<ColorScheme> scheme;
    QString language;
    std::optional<Density> density;

    enum class Wants { Run, Help, Version };
    Wants wants = Wants::Run;

    /// A Usage error names the wrong argument and what would be right.
    static Result<GuiOptions> parse(const QStringList &arguments);
    static QString help();
};

} // namespace zf
