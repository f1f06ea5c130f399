// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/machinereadablezone.h"
#include "models/core/namecomparison.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace zf;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Any text as a machine-readable zone, and its name against what somebody typed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const MachineReadableZone zone = MachineReadableZone::read(text, QDate(2026, 11, 24));
    const bool allHold = std::all_of(zone.checks.begin(), zone.checks.end(),
                                     [](const MachineReadableZone::Check &check) { return check.ok; });
    require(zone.format || !zone.valid());
    require(allHold || !zone.valid());
    require(zone.checks.isEmpty() == !zone.format);
    if (zone.valid()) {
        require(zone.name.legal && zone.birthDate.legal && zone.expiryDate.isComplete());
        require(zone.hints.isEmpty());
        const NameComparison same =
            NameComparison::ofLatin(zone.name.surname(), zone.name.givenNames(), zone.name);
        require(same.step() == NameStep::Exact);
    }
    const QStringList lines = text.split(u'\n');
    require(!NameComparison::ofChinese(lines.value(0), zone.name).components().isEmpty());
    require(!NameComparison::ofLatin(lines.value(0), lines.value(1), zone.name).components().isEmpty());
    return 0;
}
