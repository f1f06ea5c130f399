// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plotcolors.h"

namespace zf {

namespace {

PlotColors &installed()
{
    static PlotColors colors;
    return colors;
}

PlotColors &installedForPrint()
{
    static PlotColors colors;
    return colors;
}

} // namespace

const PlotColors &plotColors()
{
    return installed();
}

void installPlotColors(const PlotColors &colors)
{
    installed() = colors;
}

const PlotColors &printColors()
{
    return installedForPrint();
}

void installPrintColors(const PlotColors &colors)
{
    installedForPrint() = colors;
}

} // namespace zf
