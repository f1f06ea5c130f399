// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/machinereadablezone.h"

#include "models/core/checkdigits.h"
#include "models/core/halfwidth.h"
#include "models/core/statecodes.h"
#include "models/core/zonehints.h"

#include <algorithm>

namespace zf {

// Errors: formatUnrecognized wrongLength illegalCharacter documentCodeInvalid issuingStateInvalid
// nationalityInvalid documentNumberMissing documentNumberCheckDigit birthDateInvalid birthDateCheckDigit
// sexInvalid expiryDateInvalid expiryDateCheckDigit personalNumberCheckDigit compositeCheckDigit nameInvalid
// Warnings: lowerCase fullWidth surroundingSpace documentCodeUnusual issuingStateUnknown nationalityUnknown
// stateWithdrawn stateSpecimen documentNumberLong documentNumberCheckDigitDeviation birthDateUnknown
// birthDatePartlyUnknown documentExpired nameSingle namePossiblyTruncated nameSeparatorUnusual

namespace {

using Field = MachineReadableZone::Field;

QString trimmedEnd(QStringView field)
{
    while (field.endsWith(u'<'))
        field.chop(1);
    return field.toString();
}

/// Reads the fields of one layout into a zone, in the order of the standard.
class ZoneReader {
public:
    ZoneReader(MachineReadableZone &zone, const ZoneLayout &layout, const QStringList &lines, QDate today)
        : m_zone(zone)
        , m_layout(layout)
        , m_lines(lines)
        , m_today(today)
    {
    }

    void read();

private:
    QStringView text(const ZoneSpan &span) const { return span.in(m_lines); }
    void error(const char *code) { m_zone.errors << QString::fromLatin1(code); }
    void warn(const char *code)
    {
        const QString word = QString::fromLatin1(code);
        if (!m_zone.warnings.contains(word))
            m_zone.warnings << word;
    }
    void readDocumentCode();
    void readState(const ZoneSpan &span, QString &state, const char *invalid, const char *unknown);
    void readDocumentNumber();
    void readDates();
    void readSex();
    void readName();
    void readOptionalData();
    bool check(Field field, QStringView covered, QChar actual, const char *code);

    MachineReadableZone &m_zone;
    const ZoneLayout &m_layout;
    const QStringList &m_lines;
    QDate m_today;
};

void ZoneReader::read()
{
    readDocumentCode();
    readState(m_layout.issuingState, m_zone.issuingState, "issuingStateInvalid", "issuingStateUnknown");
    readDocumentNumber();
    readState(m_layout.nationality, m_zone.nationality, "nationalityInvalid", "nationalityUnknown");
    readDates();
    readSex();
    readOptionalData();
    readName();
    if (m_layout.compositeCheck.exists())
        check(Field::Composite, m_layout.compositeText(m_lines), text(m_layout.compositeCheck)[0],
              "compositeCheckDigit");
}

bool ZoneReader::check(Field field, QStringView covered, QChar actual, const char *code)
{
    const std::optional<int> digit = travelDocumentCheckDigit(covered);
    const QChar expected = digit ? QChar(static_cast<char16_t>(u'0' + *digit)) : QChar();
    const bool ok = digit && actual == expected;
    m_zone.checks << MachineReadableZone::Check{field, ok, expected, actual};
    if (!ok)
        error(code);
    return ok;
}

void ZoneReader::readDocumentCode()
{
    const QStringView code = text(m_layout.documentCode);
    m_zone.documentCode = trimmedEnd(code);
    if (!isCapitals(code.left(1)) || !(isCapitals(code.mid(1)) || code[1] == u'<')) {
        error("documentCodeInvalid");
        return;
    }
    // Doc 9303-4: P; 9303-7: V; 9303-5 and -6: A, C or I, where V never is second, nor C or I after A.
    bool usual = m_layout.isVisa();
    if (m_layout.format == ZoneFormat::Td3)
        usual = code[0] == u'P';
    else if (m_layout.allowsLongNumber())
        usual = QStringView(u"ACI").contains(code[0]) && code[1] != u'V' && code != u"AC" && code != u"AI";
    if (!usual)
        warn("documentCodeUnusual");
}

void ZoneReader::readState(const ZoneSpan &span, QString &state, const char *invalid, const char *unknown)
{
    state = trimmedEnd(text(span));
    if (!isCapitals(state)) {
        error(invalid);
        return;
    }
    const std::optional<StateCode> known = stateByCode(state);
    if (!known)
        warn(unknown);
    else if (known->kind == StateCode::Kind::Specimen)
        warn("stateSpecimen");
    else if (known->kind == StateCode::Kind::Withdrawn)
        warn("stateWithdrawn");
}

void ZoneReader::readDocumentNumber()
{
    const QStringView field = text(m_layout.documentNumber);
    const QChar digit = text(m_layout.documentNumberCheck)[0];
    const QStringView optional = text(m_layout.optionalData);
    m_zone.documentNumber = trimmedEnd(field);
    m_zone.optionalData = trimmedEnd(optional);
    if (m_zone.documentNumber.isEmpty())
        error("documentNumberMissing");

    // Doc 9303-5 4.2.2.2, note on long numbers: a filler in the place of the check digit, and the rest of the
    // number, its check digit and a filler at the beginning of the optional data.
    const QStringView overflow = optional.left(std::max<qsizetype>(0, optional.indexOf(u'<')));
    if (m_layout.allowsLongNumber() && digit == u'<' && !field.contains(u'<') && overflow.size() >= 2) {
        const QString whole = field + overflow.chopped(1);
        // One old Belgian card's specimen counts the filler too.
        const QString withFiller = field + u'<' + overflow.chopped(1);
        const QChar actual = overflow.back();
        m_zone.documentNumber = whole;
        m_zone.optionalData = trimmedEnd(optional.mid(overflow.size() + 1));
        warn("documentNumberLong");
        const std::optional<int> deviating = travelDocumentCheckDigit(withFiller);
        const bool deviates = travelDocumentCheckDigit(whole) != deviating && deviating &&
                              actual == QChar(static_cast<char16_t>(u'0' + *deviating));
        if (deviates)
            warn("documentNumberCheckDigitDeviation");
        check(Field::DocumentNumber, deviates ? withFiller : whole, actual, "documentNumberCheckDigit");
        return;
    }
    check(Field::DocumentNumber, field, digit, "documentNumberCheckDigit");
}

void ZoneReader::readDates()
{
    const QStringView birth = text(m_layout.birthDate);
    m_zone.birthDate = zoneBirthDate(birth, m_today);
    check(Field::BirthDate, birth, text(m_layout.birthDateCheck)[0], "birthDateCheckDigit");
    if (!m_zone.birthDate.legal)
        error("birthDateInvalid");
    else if (m_zone.birthDate.isUnknown())
        warn("birthDateUnknown");
    else if (!m_zone.birthDate.isComplete())
        warn("birthDatePartlyUnknown");

    const QStringView expiry = text(m_layout.expiryDate);
    m_zone.expiryDate = zoneExpiryDate(expiry, m_today);
    check(Field::ExpiryDate, expiry, text(m_layout.expiryDateCheck)[0], "expiryDateCheckDigit");
    if (!m_zone.expiryDate.legal)
        error("expiryDateInvalid");
    else if (m_zone.expiryDate.date() < m_today)
        warn("documentExpired");
}

void ZoneReader::readSex()
{
    m_zone.sex = text(m_layout.sex)[0];
    if (!QStringView(u"MF<").contains(m_zone.sex))
        error("sexInvalid");
}

void ZoneReader::readOptionalData()
{
    if (m_layout.optionalData2.exists())
        m_zone.optionalData2 = trimmedEnd(text(m_layout.optionalData2));
    if (!m_layout.optionalDataCheck.exists())
        return;
    const QStringView number = text(m_layout.optionalData);
    const QChar digit = text(m_layout.optionalDataCheck)[0];
    // Doc 9303-4: where there is no personal number its check digit may be 0 or a filler.
    if (m_zone.optionalData.isEmpty() && digit == u'<')
        m_zone.checks << MachineReadableZone::Check{Field::PersonalNumber, true, u'<', u'<'};
    else
        check(Field::PersonalNumber, number, digit, "personalNumberCheckDigit");
}

void ZoneReader::readName()
{
    m_zone.name = ZoneName::fromField(text(m_layout.name));
    if (!m_zone.name.legal)
        error("nameInvalid");
    else if (m_zone.name.secondary.isEmpty())
        warn("nameSingle");
    if (m_zone.name.oddSeparators)
        warn("nameSeparatorUnusual");
    if (m_zone.name.possiblyTruncated)
        warn("namePossiblyTruncated");
}

/// The lines of a text without what surrounds them; says what had to be made up for.
QStringList linesOf(QStringView text, QStringList &warnings)
{
    const QString narrow = halfWidth(text);
    if (narrow != text)
        warnings << QStringLiteral("fullWidth");
    QString unified = narrow;
    unified.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (unified.startsWith(QChar::ByteOrderMark))
        unified.remove(0, 1);
    QStringList lines;
    bool spaces = false;
    const QStringList raw = unified.split(u'\n');
    for (const QString &line : raw) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        spaces = spaces || trimmed.size() != line.size();
        lines << trimmed;
    }
    if (spaces)
        warnings << QStringLiteral("surroundingSpace");
    bool lower = false;
    for (QString &line : lines) {
        for (QChar &c : line) {
            if (c >= u'a' && c <= u'z') {
                c = c.toUpper();
                lower = true;
            }
        }
    }
    if (lower)
        warnings << QStringLiteral("lowerCase");
    return lines;
}

bool isZoneText(const QString &line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'<';
    });
}

const ZoneLayout *layoutOf(const QStringList &lines)
{
    if (lines.isEmpty())
        return nullptr;
    const qsizetype width = lines.first().size();
    const bool even = std::all_of(lines.begin(), lines.end(),
                                  [width](const QString &line) { return line.size() == width; });
    return even ? ZoneLayout::find(lines.size(), width, lines.first()[0]) : nullptr;
}

} // namespace

MachineReadableZone MachineReadableZone::read(QStringView text, QDate today)
{
    MachineReadableZone zone;
    const QStringList lines = linesOf(text, zone.warnings);
    if (!std::all_of(lines.begin(), lines.end(), isZoneText))
        zone.errors << QStringLiteral("illegalCharacter");
    const ZoneLayout *layout = layoutOf(lines);
    if (layout == nullptr) {
        zone.errors << QStringLiteral("formatUnrecognized");
        if (lines.size() == 2 || lines.size() == 3)
            zone.errors << QStringLiteral("wrongLength");
        return zone;
    }
    zone.format = layout->format;
    ZoneReader(zone, *layout, lines, today).read();
    zone.hints = zoneHints(zone, *layout, lines, today);
    return zone;
}

const MachineReadableZone::Check *MachineReadableZone::check(Field field) const
{
    const auto at =
        std::find_if(checks.begin(), checks.end(), [field](const Check &c) { return c.field == field; });
    return at == checks.end() ? nullptr : &*at;
}

QList<MachineReadableZone::Field> MachineReadableZone::unprotected() const
{
    if (!format)
        return {};
    QList<Field> fields{Field::DocumentCode, Field::IssuingState, Field::Name, Field::Nationality,
                        Field::Sex};
    if (ZoneLayout::of(*format).isVisa())
        fields << Field::OptionalData;
    return fields;
}

QString MachineReadableZone::formatName(ZoneFormat format)
{
    switch (format) {
    case ZoneFormat::Td1:
        return QStringLiteral("TD1");
    case ZoneFormat::Td2:
        return QStringLiteral("TD2");
    case ZoneFormat::Td3:
        return QStringLiteral("TD3");
    case ZoneFormat::MrvA:
        return QStringLiteral("MRV-A");
    case ZoneFormat::MrvB:
        return QStringLiteral("MRV-B");
    }
    return {};
}

QString MachineReadableZone::fieldCode(Field field)
{
    switch (field) {
    case Field::DocumentCode:
        return QStringLiteral("documentCode");
    case Field::IssuingState:
        return QStringLiteral("issuingState");
    case Field::Name:
        return QStringLiteral("name");
    case Field::DocumentNumber:
        return QStringLiteral("documentNumber");
    case Field::Nationality:
        return QStringLiteral("nationality");
    case Field::BirthDate:
        return QStringLiteral("birthDate");
    case Field::Sex:
        return QStringLiteral("sex");
    case Field::ExpiryDate:
        return QStringLiteral("expiryDate");
    case Field::PersonalNumber:
        return QStringLiteral("personalNumber");
    case Field::OptionalData:
        return QStringLiteral("optionalData");
    case Field::Composite:
        return QStringLiteral("composite");
    }
    return {};
}

} // namespace zf
