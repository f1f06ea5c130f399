// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace zf {

/// A date of a machine-readable zone: six characters YYMMDD, of which a date of birth may leave any pair
/// unknown (<<). The century is not in the zone: it is an assumption to be confirmed by a person.
struct ZoneDate {
    int year = 0; ///< four digits; 0 where unknown, as are month and day
    int month = 0;
    int day = 0;
    bool legal = false;

    QDate date() const { return legal ? QDate(year, month, day) : QDate(); } ///< invalid unless complete
    bool isComplete() const { return date().isValid(); }
    bool isUnknown() const { return legal && year == 0 && month == 0 && day == 0; }
    /// "1974-08-12", unknown parts as "1974-08-XX"; empty when nothing is known or it is no date.
    QString text() const;
    friend bool operator==(const ZoneDate &, const ZoneDate &) = default;
};

/// The latest such date that is not after `today`.
ZoneDate zoneBirthDate(QStringView sixCharacters, QDate today);
/// Within 30 years before and 20 after `today`, else the nearest. Nothing may be unknown.
ZoneDate zoneExpiryDate(QStringView sixCharacters, QDate today);

} // namespace zf
