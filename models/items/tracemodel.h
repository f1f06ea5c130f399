// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/order.h"
#include "models/items/rowsmodel.h"

namespace zf::items {

/// Log lines of a request in time order, with the time since the line before.
class TraceModel final : public RowsModel<TraceLine> {
    Q_OBJECT

public:
    enum class Column { At, Gap, Module, Level, Duration, Message, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;

protected:
    QList<Head> heads() const override;
    QString key(const TraceLine &row) const override { return QString::number(row.seq); }
    Cell cell(const TraceLine &row, int column) const override;
};

/// "12.3 ms", "1.05 s": a duration of microseconds as people read it.
QString durationText(qint64 micros);

} // namespace zf::items
