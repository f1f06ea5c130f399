// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace zf {

void paintSparkline(QPainter *painter, const QRectF &rect, const QList<Amount> &values, const QColor &color)
{
    if (values.size() < 2 || rect.width() < 8 || rect.height() < 6)
        return;
    const auto [low, high] = std::minmax_element(values.cbegin(), values.cend());
    const Int128 bottom = low->minor();
    const Int128 span = high->minor() - bottom;
    // Geometry only: a share of the height needs no exact digits.
    const auto y = [&](Int128 minor) {
        const double share = span == 0 ? 0.5 : double(minor - bottom) / double(span);
        return rect.bottom() - share * rect.height();
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (low->isNegative() && !high->isNegative()) {
        QColor faint = color;
        faint.setAlphaF(0.35F);
        painter->setPen(QPen(faint, 1, Qt::DotLine));
        painter->drawLine(QPointF(rect.left(), y(0)), QPointF(rect.right(), y(0)));
    }
    QPolygonF line;
    const double step = (rect.width() - 3) / double(values.size() - 1);
    for (qsizetype i = 0; i < values.size(); ++i)
        line << QPointF(rect.left() + double(i) * step, y(values[i].minor()));
    painter->setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(line.last(), 1.9, 1.9);
    painter->restore();
}

} // namespace zf
