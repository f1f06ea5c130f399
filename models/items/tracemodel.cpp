// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/tracemodel.h"

#include "models/items/words.h"

namespace zf::items {

namespace {

constexpr qint64 longGapUs = 1'000'000; // marked, so that waiting is seen at a glance

CellSeverity levelSeverity(const QString &level)
{
    if (level == u"ERROR" || level == u"FATAL")
        return CellSeverity::Error;
    if (level == u"WARN" || level == u"WARNING")
        return CellSeverity::Warning;
    return CellSeverity::None;
}

} // namespace

QString durationText(qint64 micros)
{
    const auto decimal = [](qint64 tenths) {
        return QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
    };
    if (micros < 1'000)
        return QStringLiteral("%1 µs").arg(micros);
    if (micros < 1'000'000)
        return decimal(micros / 100) + QStringLiteral(" ms");
    return decimal(micros / 100'000) + QStringLiteral(" s");
}

QList<Head> TraceModel::heads() const
{
    return {
        {tr("Time"), CellKind::Time, {}},   {tr("Since previous"), CellKind::Status, {}},
        {tr("Module"), CellKind::Text, {}}, {tr("Level"), CellKind::Status, {}},
        {tr("Took"), CellKind::Text, {}},   {tr("Message"), CellKind::Text, {}},
    };
}

Cell TraceModel::cell(const TraceLine &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::At: {
        Cell cell = Cell::ofTime(row.at);
        cell.text = row.at.displayMicros();
        return cell;
    }
    case Column::Gap: {
        const qsizetype at = &row - rows().constData();
        if (at == 0)
            return Cell::blank();
        const qint64 gap = row.at.micros() - rows()[at - 1].at.micros();
        return Cell::ofStatus(durationText(gap),
                              gap > longGapUs ? CellSeverity::Warning : CellSeverity::None);
    }
    case Column::Module:
        return Cell::ofText(row.module);
    case Column::Level:
        return Cell::ofStatus(row.level, levelSeverity(row.level));
    case Column::Duration:
        return Cell::ofText(durationText(row.durationUs));
    case Column::Message: {
        Cell cell = Cell::ofText(visibleText(row.message));
        cell.tip = visibleText(row.message, 1000);
        return cell;
    }
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
