// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/zonedate.h"
#include "models/core/zonelayout.h"
#include "models/core/zonename.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace zf {

/// A machine-readable zone of a travel document as read by a machine or typed by a person, judged by ICAO Doc
/// 9303 (8th edition). Nothing that was read is corrected: a likely misreading is a hint.
///
/// `errors` and `warnings` are stable words, listed in machinereadablezone.cpp; errors make it invalid,
/// warnings are for a person to look at.
struct MachineReadableZone {
    enum class Field {
        DocumentCode,
        IssuingState,
        Name,
        DocumentNumber,
        Nationality,
        BirthDate,
        Sex,
        ExpiryDate,
        PersonalNumber, ///< the optional data of TD3
        OptionalData,
        Composite, ///< not a field: the check digit over most of the others
    };

    /// What a check digit says about its field.
    struct Check {
        Field field = Field::Composite;
        bool ok = false;
        QChar expected; ///< null where the field holds what no zone can hold
        QChar actual;
        friend bool operator==(const Check &, const Check &) = default;
    };

    /// A character that optical recognition may have mistaken; with `maybe` in its place the check digits
    /// hold.
    struct Hint {
        Field field = Field::DocumentNumber;
        int line = 0; ///< from 1, as is the column
        int column = 0;
        QChar read;
        QChar maybe;
        friend bool operator==(const Hint &, const Hint &) = default;
    };

    std::optional<ZoneFormat> format; ///< nothing: none of the five, and no fields
    QString documentCode;             ///< without fillers, as all that follows
    QString issuingState;
    QString nationality;
    QString documentNumber; ///< whole, also where it goes on in the optional data
    ZoneDate birthDate;
    QChar sex; ///< M, F or < (not stated)
    ZoneDate expiryDate;
    ZoneName name;
    QString optionalData; ///< of TD3 the personal number; its inner fillers are kept
    QString optionalData2;
    QList<Check> checks;
    QStringList errors;
    QStringList warnings;
    QList<Hint> hints;

    /// Reads 2 or 3 lines; `today` decides about centuries and about expiry.
    static MachineReadableZone read(QStringView text, QDate today);
    bool valid() const { return errors.isEmpty(); }
    const Check *check(Field field) const; ///< nullptr: the format has none
    /// Fields that no check digit of the format protects; the name always is one.
    QList<Field> unprotected() const;

    static QString formatName(ZoneFormat format); ///< "TD1" … "MRV-B"
    static QString fieldCode(Field field);        ///< "documentNumber" …; stable, for scripts
};

} // namespace zf
