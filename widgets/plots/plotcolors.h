// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>

#include <array>

namespace zf {

/// What charts are drawn with. Installed by installTheme(); charts renew themselves on QEvent::StyleChange.
struct PlotColors {
    QColor background, grid, axis, text, debit, credit, line, soft, negative;
    QColor mark;                 ///< on the middle steps; on the outermost it is the background
    std::array<QColor, 7> steps; ///< far below … usual … far above: told apart by colour-blind readers too
    QFont font;
};
const PlotColors &plotColors();
void installPlotColors(const PlotColors &colors);
/// For pictures that leave the screen: those of the light theme on white.
const PlotColors &printColors();
void installPrintColors(const PlotColors &colors);

} // namespace zf
