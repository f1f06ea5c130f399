// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/documentcomparison.h"

#include "models/core/halfwidth.h"

#include <algorithm>

namespace zf {

namespace {

using Field = DocumentComparison::Field;
using Values = DocumentComparison::Values;
using Verdict = DocumentComparison::Verdict;
using ZoneField = MachineReadableZone::Field;

/// A value in the form in which two sources are held against each other.
QString comparable(ZoneField field, const QString &value)
{
    QString text;
    const QString upper = halfWidth(value).toUpper();
    for (const QChar c : upper) {
        if (!c.isSpace() && (c != u'-' || field == ZoneField::BirthDate || field == ZoneField::ExpiryDate))
            text += c;
    }
    // Germany is D in a zone (Doc 9303-3 section 5) and DEU everywhere else.
    const bool isState = field == ZoneField::Nationality || field == ZoneField::IssuingState;
    return isState && text == u"DEU" ? QStringLiteral("D") : text;
}

QString zoneValue(const MachineReadableZone &zone, ZoneField field)
{
    switch (field) {
    case ZoneField::DocumentNumber:
        return zone.documentNumber;
    case ZoneField::IssuingState:
        return zone.issuingState;
    case ZoneField::Nationality:
        return zone.nationality;
    case ZoneField::BirthDate:
        return zone.birthDate.text();
    case ZoneField::ExpiryDate:
        return zone.expiryDate.text();
    case ZoneField::Sex:
        return zone.sex == u'M' || zone.sex == u'F' ? QString(zone.sex) : QString();
    case ZoneField::PersonalNumber:
        return zone.format == ZoneFormat::Td3 ? zone.optionalData : QString();
    case ZoneField::DocumentCode:
    case ZoneField::Name:
    case ZoneField::OptionalData:
    case ZoneField::Composite:
        break;
    }
    return {};
}

bool isMisread(const MachineReadableZone &zone, ZoneField field)
{
    const MachineReadableZone::Check *check = zone.check(field);
    const QString code = MachineReadableZone::fieldCode(field);
    return (check != nullptr && !check->ok) ||
           zone.errors.contains(QString(code + QStringLiteral("Invalid"))) ||
           zone.errors.contains(QString(code + QStringLiteral("Missing")));
}

Verdict verdictOf(ZoneField field, const Field &values, bool misread)
{
    if (misread)
        return Verdict::Misread;
    QStringList stated;
    for (const QString &value : {values.typed, values.zone, values.bank}) {
        if (!comparable(field, value).isEmpty())
            stated << comparable(field, value);
    }
    if (stated.size() < 2)
        return Verdict::Unopposed;
    // A date that the zone knows in part (1974-XX-XX) is for a person, whatever the others say.
    if (field == ZoneField::BirthDate && values.zone.contains(u'X'))
        return Verdict::Review;
    stated.removeDuplicates();
    return stated.size() == 1 ? Verdict::Same : Verdict::Different;
}

QString wholeName(const Values &values)
{
    const QString chinese = values.value(QStringLiteral("name"));
    const QString latin =
        QString(values.value(QStringLiteral("surname")) + u' ' + values.value(QStringLiteral("givenNames")))
            .trimmed();
    if (chinese.isEmpty() || latin.isEmpty())
        return chinese.isEmpty() ? latin : chinese;
    return chinese + u' ' + latin;
}

/// Against the zone by the Latin spelling where there is one, since it was copied from the document.
NameComparison comparedNames(const Values &typed, const ZoneName &name)
{
    const QString surname = typed.value(QStringLiteral("surname")),
                  givenNames = typed.value(QStringLiteral("givenNames"));
    if (surname.isEmpty() && givenNames.isEmpty())
        return NameComparison::ofChinese(typed.value(QStringLiteral("name")), name);
    return NameComparison::ofLatin(surname, givenNames, name);
}

Verdict verdictOf(const NameComparison &names)
{
    if (names.step() == NameStep::Exact)
        return Verdict::Same;
    if (names.passesAlone())
        return Verdict::Explained;
    return names.step() == NameStep::NoMatch ? Verdict::Different : Verdict::Review;
}

Field nameField(const Values &typed, const MachineReadableZone &zone, const Values &bank)
{
    Field field;
    field.code = MachineReadableZone::fieldCode(ZoneField::Name);
    field.typed = wholeName(typed);
    field.zone = QString(zone.name.surname() + u' ' + zone.name.givenNames()).trimmed();
    field.bank = wholeName(bank);
    if (zone.format && isMisread(zone, ZoneField::Name)) {
        field.verdict = Verdict::Misread;
        return field;
    }
    QList<Verdict> verdicts;
    if (!field.typed.isEmpty() && !field.zone.isEmpty()) {
        field.names = comparedNames(typed, zone.name);
        verdicts << verdictOf(*field.names);
    }
    if (!field.bank.isEmpty() && !field.zone.isEmpty())
        verdicts << verdictOf(comparedNames(bank, zone.name));
    // 吕芳 and 吕方 read the same in every zone: characters are held against characters.
    const QString word = QStringLiteral("name");
    if (!typed.value(word).isEmpty() && !bank.value(word).isEmpty())
        verdicts << (comparable(ZoneField::Name, typed.value(word)) ==
                             comparable(ZoneField::Name, bank.value(word))
                         ? Verdict::Same
                         : Verdict::Different);
    else if (!field.typed.isEmpty() && !field.bank.isEmpty() && field.zone.isEmpty())
        verdicts << (comparable(ZoneField::Name, field.typed) == comparable(ZoneField::Name, field.bank)
                         ? Verdict::Same
                         : Verdict::Review);
    if (!verdicts.isEmpty())
        field.verdict = *std::max_element(verdicts.begin(), verdicts.end());
    return field;
}

} // namespace

DocumentComparison DocumentComparison::of(const Values &typed, const MachineReadableZone &zone,
                                          const Values &bank)
{
    DocumentComparison comparison;
    comparison.m_fields << nameField(typed, zone, bank);
    for (const ZoneField field :
         {ZoneField::DocumentNumber, ZoneField::IssuingState, ZoneField::Nationality, ZoneField::BirthDate,
          ZoneField::Sex, ZoneField::ExpiryDate, ZoneField::PersonalNumber}) {
        Field line;
        line.code = MachineReadableZone::fieldCode(field);
        line.typed = typed.value(line.code);
        line.zone = zoneValue(zone, field);
        line.bank = bank.value(line.code);
        line.hasCheckDigit = zone.check(field) != nullptr;
        const bool misread = zone.format && isMisread(zone, field);
        if (!misread && line.typed.isEmpty() && line.zone.isEmpty() && line.bank.isEmpty())
            continue; // nobody speaks of it
        line.verdict = verdictOf(field, line, misread);
        comparison.m_fields << line;
    }
    return comparison;
}

DocumentComparison::Verdict DocumentComparison::worst() const
{
    Verdict worst = Verdict::Same;
    for (const Field &field : m_fields)
        worst = std::max(worst, field.verdict);
    return worst;
}

QString DocumentComparison::verdictCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return QStringLiteral("same");
    case Verdict::Explained:
        return QStringLiteral("explained");
    case Verdict::Unopposed:
        return QStringLiteral("unopposed");
    case Verdict::Review:
        return QStringLiteral("review");
    case Verdict::Different:
        return QStringLiteral("different");
    case Verdict::Misread:
        break;
    }
    return QStringLiteral("misread");
}

} // namespace zf
