// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/zonehints.h"

#include "models/core/checkdigits.h"

#include <algorithm>
#include <array>

namespace zf {

namespace {

using Field = MachineReadableZone::Field;

struct LookAlike {
    char16_t letter, digit;
};
// Pairs that engines for OCR-B mistake.
constexpr std::array lookAlikes{LookAlike{u'O', u'0'}, LookAlike{u'Q', u'0'}, LookAlike{u'D', u'0'},
                                LookAlike{u'I', u'1'}, LookAlike{u'L', u'1'}, LookAlike{u'Z', u'2'},
                                LookAlike{u'A', u'4'}, LookAlike{u'S', u'5'}, LookAlike{u'G', u'6'},
                                LookAlike{u'T', u'7'}, LookAlike{u'B', u'8'}};

QList<QChar> mistakenFor(QChar read)
{
    QList<QChar> originals;
    for (const LookAlike &pair : lookAlikes) {
        if (read == QChar(pair.letter))
            originals << QChar(pair.digit);
        if (read == QChar(pair.digit))
            originals << QChar(pair.letter);
    }
    return originals;
}

bool compositeHolds(const ZoneLayout &layout, const QStringList &lines)
{
    if (!layout.compositeCheck.exists())
        return true;
    const std::optional<int> digit = travelDocumentCheckDigit(layout.compositeText(lines));
    return digit && layout.compositeCheck.in(lines)[0] == QChar(static_cast<char16_t>(u'0' + *digit));
}

struct Checked {
    Field field;
    ZoneSpan text, digit;
};

bool holds(const Checked &checked, const ZoneLayout &layout, const QStringList &lines, QDate today)
{
    const QStringView text = checked.text.in(lines);
    const std::optional<int> digit = travelDocumentCheckDigit(text);
    if (!digit || checked.digit.in(lines)[0] != QChar(static_cast<char16_t>(u'0' + *digit)))
        return false;
    if (checked.field == Field::BirthDate && !zoneBirthDate(text, today).legal)
        return false;
    if (checked.field == Field::ExpiryDate && !zoneExpiryDate(text, today).legal)
        return false;
    return compositeHolds(layout, lines);
}

} // namespace

QList<MachineReadableZone::Hint> zoneHints(const MachineReadableZone &zone, const ZoneLayout &layout,
                                           const QStringList &lines, QDate today)
{
    QList<MachineReadableZone::Hint> hints;
    const std::array fields{
        Checked{Field::DocumentNumber, layout.documentNumber, layout.documentNumberCheck},
        Checked{Field::BirthDate, layout.birthDate, layout.birthDateCheck},
        Checked{Field::ExpiryDate, layout.expiryDate, layout.expiryDateCheck},
        Checked{Field::PersonalNumber, layout.optionalData, layout.optionalDataCheck},
    };
    for (const Checked &checked : fields) {
        const MachineReadableZone::Check *check = zone.check(checked.field);
        const bool badDate = (checked.field == Field::BirthDate && !zone.birthDate.legal) ||
                             (checked.field == Field::ExpiryDate && !zone.expiryDate.legal);
        if (check == nullptr || (check->ok && !badDate))
            continue;
        for (const ZoneSpan &span : {checked.text, checked.digit}) {
            for (int column = span.column; column < span.column + span.length; ++column) {
                const QChar read = lines[span.line][column];
                for (const QChar original : mistakenFor(read)) {
                    QStringList corrected = lines;
                    corrected[span.line][column] = original;
                    if (holds(checked, layout, corrected, today))
                        hints << MachineReadableZone::Hint{checked.field, span.line + 1, column + 1, read,
                                                           original};
                }
            }
        }
    }
    return hints;
}

} // namespace zf
