// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"

#include <QList>
#include <QRectF>

class QPainter;

namespace zf {

/// A line of values inside a cell, its last value as a dot; a zero line where values cross zero. Scaled to
/// its own extremes; fewer than two values draw nothing.
void paintSparkline(QPainter *painter, const QRectF &rect, const QList<Amount> &values, const QColor &color);

} // namespace zf
