// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/zonelayout.h"

#include <algorithm>

namespace zf {

namespace {

constexpr ZoneSpan absent{};

// ICAO Doc 9303, 8th edition: part 5 (TD1), part 6 (TD2), part 4 (TD3), part 7 (MRV-A, MRV-B); columns of the
// standard count from 1.
constexpr std::array layouts{
    ZoneLayout{ZoneFormat::Td1,
               3,
               30,
               {0, 0, 2},
               {0, 2, 3},
               {2, 0, 30},
               {0, 5, 9},
               {0, 14, 1},
               {1, 15, 3},
               {1, 0, 6},
               {1, 6, 1},
               {1, 7, 1},
               {1, 8, 6},
               {1, 14, 1},
               {0, 15, 15},
               {1, 18, 11},
               absent,
               {1, 29, 1},
               {ZoneSpan{0, 5, 25}, ZoneSpan{1, 0, 7}, ZoneSpan{1, 8, 7}, ZoneSpan{1, 18, 11}}},
    ZoneLayout{ZoneFormat::Td2,
               2,
               36,
               {0, 0, 2},
               {0, 2, 3},
               {0, 5, 31},
               {1, 0, 9},
               {1, 9, 1},
               {1, 10, 3},
               {1, 13, 6},
               {1, 19, 1},
               {1, 20, 1},
               {1, 21, 6},
               {1, 27, 1},
               {1, 28, 7},
               absent,
               absent,
               {1, 35, 1},
               {ZoneSpan{1, 0, 10}, ZoneSpan{1, 13, 7}, ZoneSpan{1, 21, 14}, absent}},
    ZoneLayout{ZoneFormat::Td3,
               2,
               44,
               {0, 0, 2},
               {0, 2, 3},
               {0, 5, 39},
               {1, 0, 9},
               {1, 9, 1},
               {1, 10, 3},
               {1, 13, 6},
               {1, 19, 1},
               {1, 20, 1},
               {1, 21, 6},
               {1, 27, 1},
               {1, 28, 14},
               absent,
               {1, 42, 1},
               {1, 43, 1},
               {ZoneSpan{1, 0, 10}, ZoneSpan{1, 13, 7}, ZoneSpan{1, 21, 22}, absent}},
    ZoneLayout{ZoneFormat::MrvA,
               2,
               44,
               {0, 0, 2},
               {0, 2, 3},
               {0, 5, 39},
               {1, 0, 9},
               {1, 9, 1},
               {1, 10, 3},
               {1, 13, 6},
               {1, 19, 1},
               {1, 20, 1},
               {1, 21, 6},
               {1, 27, 1},
               {1, 28, 16},
               absent,
               absent,
               absent,
               {}},
    ZoneLayout{ZoneFormat::MrvB,
               2,
               36,
               {0, 0, 2},
               {0, 2, 3},
               {0, 5, 31},
               {1, 0, 9},
               {1, 9, 1},
               {1, 10, 3},
               {1, 13, 6},
               {1, 19, 1},
               {1, 20, 1},
               {1, 21, 6},
               {1, 27, 1},
               {1, 28, 8},
               absent,
               absent,
               absent,
               {}},
};

} // namespace

const ZoneLayout *ZoneLayout::find(qsizetype lines, qsizetype width, QChar first)
{
    const auto at = std::find_if(layouts.begin(), layouts.end(), [&](const ZoneLayout &layout) {
        return layout.lines == lines && layout.width == width &&
               (lines == 3 || layout.isVisa() == (first == u'V'));
    });
    return at == layouts.end() ? nullptr : &*at;
}

const ZoneLayout &ZoneLayout::of(ZoneFormat format)
{
    return layouts[static_cast<size_t>(format)];
}

QString ZoneLayout::compositeText(const QStringList &text) const
{
    QString covered;
    for (const ZoneSpan &span : compositeCovers) {
        if (span.exists())
            covered += span.in(text);
    }
    return covered;
}

} // namespace zf
