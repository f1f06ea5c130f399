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

} // namespace

const PlotColors &plotColors()
{
    return installed();
}

void installPlotColors(const PlotColors &colors)
{
    installed() = colors;
}

} // namespace zf
