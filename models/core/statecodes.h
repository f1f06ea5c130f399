// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace zf {

/// A state or organisation that issues travel documents or whose nationality they name (ICAO Doc 9303-3
/// section 5, ISO 3166-1).
struct StateCode {
    enum class Kind { Iso, Special, Withdrawn, Specimen };
    QString code;    ///< "CHN", "D" (without fillers)
    QString numeric; ///< of ISO 3166-1, three digits; empty for codes that ISO does not have
    QString name;    ///< English
    Kind kind = Kind::Iso;
};

std::optional<StateCode> stateByCode(QStringView code);
std::optional<StateCode> stateByNumber(QStringView numeric);

} // namespace zf
