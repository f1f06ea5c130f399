// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace zf {

/// The name field of a machine-readable zone (ICAO Doc 9303-3 section 4.6). No check digit protects it.
struct ZoneName {
    QStringList primary;            ///< components of the primary identifier, mostly the surname
    QStringList secondary;          ///< of the secondary one, mostly the given names; none is legal
    bool possiblyTruncated = false; ///< the last position holds a letter, so more may have followed
    bool legal = false;             ///< letters and fillers only, and a primary identifier
    bool oddSeparators = false;     ///< more than one << inside: not by the standard, but seen

    static ZoneName fromField(QStringView field);
    QString surname() const { return primary.join(u' '); }
    QString givenNames() const { return secondary.join(u' '); }
    friend bool operator==(const ZoneName &, const ZoneName &) = default;
};

} // namespace zf
