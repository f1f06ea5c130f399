// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/halfwidth.h"

namespace zf {

QString halfWidth(QStringView text)
{
    // Unicode block "Halfwidth and Fullwidth Forms": U+FF01…U+FF5E are U+0021…U+007E, shifted.
    constexpr char16_t first = 0xFF01, last = 0xFF5E, shift = 0xFEE0, wideSpace = 0x3000;
    QString narrow = text.toString();
    for (QChar &c : narrow) {
        const char16_t code = c.unicode();
        if (code >= first && code <= last)
            c = QChar(static_cast<char16_t>(code - shift));
        else if (code == wideSpace)
            c = u' ';
    }
    return narrow;
}

} // namespace zf
