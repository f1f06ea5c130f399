// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>

namespace zf {

/// What charts are drawn with. Installed by installTheme(); charts renew themselves on QEvent::StyleChange.
struct PlotColors {
    QColor background, grid, axis, text, debit, credit, line, soft, negative;
    QFont font;
};
const PlotColors &plotColors();
void installPlotColors(const PlotColors &colors);
/// For pictures that leave the screen: those of the light theme on white.
const PlotColors &printColors();
void installPrintColors(const PlotColors &colors);

} // namespace zf
