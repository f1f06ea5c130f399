// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <array>

namespace zf {

/// The five kinds of machine-readable zone of ICAO Doc 9303, parts 4 to 7.
enum class ZoneFormat { Td1, Td2, Td3, MrvA, MrvB };

/// Where a field stands: line and first column from 0. Without a length: the format does not have it.
struct ZoneSpan {
    int line = 0;
    int column = 0;
    int length = 0;

    bool exists() const { return length > 0; }
    QStringView in(const QStringList &lines) const { return QStringView(lines[line]).mid(column, length); }
};

/// The positions of a format's fields.
struct ZoneLayout {
    ZoneFormat format;
    int lines, width;
    ZoneSpan documentCode, issuingState, name;
    ZoneSpan documentNumber, documentNumberCheck;
    ZoneSpan nationality;
    ZoneSpan birthDate, birthDateCheck;
    ZoneSpan sex;
    ZoneSpan expiryDate, expiryDateCheck;
    ZoneSpan optionalData, optionalData2;
    ZoneSpan optionalDataCheck; ///< only TD3, whose optional data is the personal number
    ZoneSpan compositeCheck;    ///< not on visas
    std::array<ZoneSpan, 4> compositeCovers;

    /// The format of so many lines of such a width whose first letter is `first`; nullptr: none.
    static const ZoneLayout *find(qsizetype lines, qsizetype width, QChar first);
    static const ZoneLayout &of(ZoneFormat format);
    /// A document number of more than nine characters goes on in the optional data: TD1 and TD2 only.
    bool allowsLongNumber() const { return format == ZoneFormat::Td1 || format == ZoneFormat::Td2; }
    bool isVisa() const { return format == ZoneFormat::MrvA || format == ZoneFormat::MrvB; }
    QString compositeText(const QStringList &lines) const;
};

} // namespace zf
