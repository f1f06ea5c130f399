// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/machinereadablezone.h"

namespace zf {

/// Single characters of fields whose check failed that optical recognition often mistakes (O for 0, S for 5)
/// and with whose likely original the field's check digit, and the composite one, would hold.
QList<MachineReadableZone::Hint> zoneHints(const MachineReadableZone &zone, const ZoneLayout &layout,
                                           const QStringList &lines, QDate today);

} // namespace zf
