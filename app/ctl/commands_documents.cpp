// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/input.h"
#include "models/core/identitynumber.h"
#include "models/core/machinereadablezone.h"
#include "models/core/workcalendar.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace zf::ctl {

namespace {

using ZoneField = MachineReadableZone::Field;

/// Today in China, where the documents are judged.
QDate chinaToday()
{
    return QDate::fromString(Timestamp::now().display().left(10), Qt::ISODate);
}

QJsonArray jsonWords(const QStringList &words)
{
    return QJsonArray::fromStringList(words);
}

QString characterText(QChar c)
{
    return c.isNull() ? QString() : QString(c);
}

struct ZoneValue {
    const char *key;
    QString value;
    ZoneField field; ///< whose check digit protects it, if one does
};

QList<ZoneValue> valuesOf(const MachineReadableZone &zone)
{
    if (!zone.format)
        return {};
    QList<ZoneValue> values{
        {"documentCode", zone.documentCode, ZoneField::DocumentCode},
        {"issuingState", zone.issuingState, ZoneField::IssuingState},
        {"surname", zone.name.surname(), ZoneField::Name},
        {"givenNames", zone.name.givenNames(), ZoneField::Name},
        {"documentNumber", zone.documentNumber, ZoneField::DocumentNumber},
        {"nationality", zone.nationality, ZoneField::Nationality},
        {"birthDate", zone.birthDate.text(), ZoneField::BirthDate},
        {"sex", zone.sex == u'<' ? QStringLiteral("X") : QString(zone.sex), ZoneField::Sex},
        {"expiryDate", zone.expiryDate.text(), ZoneField::ExpiryDate},
        {"optionalData", zone.optionalData, ZoneField::OptionalData},
    };
    if (*zone.format == ZoneFormat::Td1)
        values << ZoneValue{"optionalData2", zone.optionalData2, ZoneField::OptionalData};
    if (*zone.format == ZoneFormat::Td3)
        values << ZoneValue{"personalNumber", zone.optionalData, ZoneField::PersonalNumber};
    return values;
}

Document zoneDocument(const MachineReadableZone &zone)
{
    Document document;
    const QString format = zone.format ? MachineReadableZone::formatName(*zone.format) : QString();
    document.fields = {{QStringLiteral("format"), translate("Ctl", "Format"), optional(format)},
                       {QStringLiteral("valid"), translate("Ctl", "Valid"), zone.valid()}};

    Section values{QStringLiteral("fields"),
                   translate("Ctl", "Fields"),
                   {{QStringLiteral("field"), translate("Ctl", "Field")},
                    {QStringLiteral("value"), translate("Ctl", "Value"), Kind::Identifier},
                    {QStringLiteral("protected"), translate("Ctl", "Protected"), Kind::Boolean}},
                   {},
                   {}};
    QJsonObject fields;
    QJsonArray unprotected;
    const QList<ZoneField> bare = zone.unprotected();
    for (const ZoneValue &entry : valuesOf(zone)) {
        const QString key = QString::fromLatin1(entry.key);
        const bool isBare = bare.contains(entry.field);
        values.rows << TableRow{key, optional(entry.value), !isBare};
        fields.insert(key, jsonOf(optional(entry.value)));
        if (isBare)
            unprotected.append(key);
    }

    Section checks{QStringLiteral("checks"),
                   translate("Ctl", "Check digits"),
                   {{QStringLiteral("field"), translate("Ctl", "Field")},
                    {QStringLiteral("ok"), translate("Ctl", "In order"), Kind::Boolean},
                    {QStringLiteral("expected"), translate("Ctl", "Expected"), Kind::Identifier},
                    {QStringLiteral("actual"), translate("Ctl", "Actual"), Kind::Identifier}},
                   {},
                   {}};
    for (const MachineReadableZone::Check &check : zone.checks)
        checks.rows << TableRow{MachineReadableZone::fieldCode(check.field), check.ok,
                                optional(characterText(check.expected)),
                                optional(characterText(check.actual))};
    document.sections = {values, checks};

    QJsonArray hints;
    for (const MachineReadableZone::Hint &hint : zone.hints) {
        hints.append(QJsonObject{{QStringLiteral("field"), MachineReadableZone::fieldCode(hint.field)},
                                 {QStringLiteral("line"), hint.line},
                                 {QStringLiteral("column"), hint.column},
                                 {QStringLiteral("read"), QString(hint.read)},
                                 {QStringLiteral("maybe"), QString(hint.maybe)}});
        document.remarks << translate("Ctl", "Line %1, column %2: \"%3\" may be a misread \"%4\".")
                                .arg(QString::number(hint.line), QString::number(hint.column),
                                     QString(hint.read), QString(hint.maybe));
    }
    if (!zone.errors.isEmpty())
        document.remarks << translate("Ctl", "Errors: %1").arg(zone.errors.join(QStringLiteral(", ")));
    if (!zone.warnings.isEmpty())
        document.remarks << translate("Ctl", "Warnings: %1").arg(zone.warnings.join(QStringLiteral(", ")));
    document.extra = {{QStringLiteral("fields"), fields},
                      {QStringLiteral("unprotected"), unprotected},
                      {QStringLiteral("errors"), jsonWords(zone.errors)},
                      {QStringLiteral("warnings"), jsonWords(zone.warnings)},
                      {QStringLiteral("hints"), hints}};
    return document;
}

Result<Outcome> mrz(Context &context)
{
    const auto content = readInput(context.word(0));
    if (!content)
        return content.error();
    const MachineReadableZone zone = MachineReadableZone::read(QString::fromUtf8(*content), chinaToday());
    return answer(context, zoneDocument(zone), zone.valid() ? Outcome::Fine : Outcome::Finding);
}

QString decisionCode(IdentityNumber::Verdict verdict)
{
    switch (verdict) {
    case IdentityNumber::Verdict::Accepted:
        return QStringLiteral("accept");
    case IdentityNumber::Verdict::Review:
        return QStringLiteral("review");
    case IdentityNumber::Verdict::Rejected:
        break;
    }
    return QStringLiteral("reject");
}

QList<TableColumn> numberColumns()
{
    return {{QStringLiteral("masked"), translate("Ctl", "Number"), Kind::Identifier},
            {QStringLiteral("kind"), translate("Ctl", "Kind")},
            {QStringLiteral("valid"), translate("Ctl", "Valid"), Kind::Boolean},
            {QStringLiteral("decision"), translate("Ctl", "Decision")},
            {QStringLiteral("reasons"), translate("Ctl", "Reasons")},
            {QStringLiteral("birthDate"), translate("Ctl", "Born"), Kind::Date},
            {QStringLiteral("sex"), translate("Ctl", "Sex")},
            {QStringLiteral("region"), translate("Ctl", "Region then")},
            {QStringLiteral("regionNow"), translate("Ctl", "Region now")},
            {QStringLiteral("regionStatus"), translate("Ctl", "Region's code")},
            {QStringLiteral("nationality"), translate("Ctl", "Nationality"), Kind::Identifier}};
}

TableRow numberRow(const IdentityNumber &number)
{
    const auto ofRegion = [&number](auto value) {
        return number.region ? optional(value(*number.region)) : TableCell();
    };
    return {number.masked(),
            IdentityNumber::kindCode(number.kind),
            number.valid(),
            decisionCode(number.verdict()),
            optional(number.reasons().join(u' ')),
            optional(number.birthDate),
            optional(IdentityNumber::sexCode(number.sex)),
            ofRegion([](const Region &region) { return region.then; }),
            ofRegion([](const Region &region) { return region.now; }),
            ofRegion([](const Region &region) { return Region::statusCode(region.status); }),
            optional(number.nationality)};
}

QJsonObject jsonNumber(const IdentityNumber &number)
{
    QJsonObject object = jsonRow(numberColumns(), numberRow(number));
    QStringList alternatives;
    for (const IdentityNumber::Kind kind : number.alternatives)
        alternatives << IdentityNumber::kindCode(kind);
    object.insert(QStringLiteral("reasons"), jsonWords(number.reasons()));
    object.insert(QStringLiteral("hints"), jsonWords(number.hints));
    object.insert(QStringLiteral("alternatives"), jsonWords(alternatives));
    return object;
}

Result<Outcome> id(Context &context)
{
    const QString kindWord = context.arguments().value("kind");
    const std::optional<IdentityNumber::Kind> kind = IdentityNumber::kindFromCode(kindWord);
    if (!kindWord.isEmpty() && (!kind || *kind == IdentityNumber::Kind::Unknown)) {
        QStringList choices = IdentityNumber::kindCodes();
        choices.removeLast();
        return usageError(translate("Ctl", "There is no kind \"%1\" of number.").arg(visibleText(kindWord)),
                          translate("Ctl", "Choose one of: %1").arg(choices.join(QStringLiteral(", "))));
    }
    QStringList texts = context.arguments().words();
    if (texts == QStringList{QStringLiteral("-")}) {
        const auto content = readInput(texts.first());
        if (!content)
            return content.error();
        static const QRegularExpression lineEnd(QStringLiteral("\\r\\n|\\r|\\n"));
        texts = QString::fromUtf8(*content).split(lineEnd);
        texts.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    }
    const QDate today = chinaToday();
    Section rows{QStringLiteral("rows"), {}, numberColumns(), {}, {}};
    QJsonArray json;
    bool found = false;
    for (const QString &text : texts) {
        const IdentityNumber number =
            kind ? IdentityNumber::judgeAs(*kind, text, today) : IdentityNumber::judge(text, today);
        rows.rows << numberRow(number);
        json.append(jsonNumber(number));
        found = found || !number.valid();
    }
    Document document;
    document.sections << rows;
    document.extra = {{QStringLiteral("rows"), json}};
    return answer(context, document, found ? Outcome::Finding : Outcome::Fine);
}

/// The compiled-in calendar and, where --calendar names one, a later notice.
Result<WorkCalendar> calendarOf(const Arguments &arguments)
{
    Result<WorkCalendar> calendar = WorkCalendar::builtIn();
    if (!calendar || !arguments.has("calendar"))
        return calendar;
    const auto content = readInput(arguments.value("calendar"));
    if (!content)
        return content.error();
    if (auto done = calendar->addNotice(*content); !done)
        return done.error();
    return calendar;
}

Result<Outcome> isWorkday(Context &context)
{
    const auto date = parseDate(context.word(0), translate("Ctl", "The day"));
    if (!date)
        return date.error();
    const auto calendar = calendarOf(context.arguments());
    if (!calendar)
        return calendar.error();
    const WorkCalendar::Day day = calendar->day(*date);
    Document document;
    document.fields = {{QStringLiteral("date"), translate("Ctl", "Date"), *date},
                       {QStringLiteral("workday"), translate("Ctl", "Workday"),
                        day.isKnown() ? TableCell(day.isWorkday()) : TableCell()},
                       {QStringLiteral("name"), translate("Ctl", "Holiday"), optional(day.name)},
                       {QStringLiteral("kind"), translate("Ctl", "Kind"), WorkCalendar::kindCode(day.kind)},
                       {QStringLiteral("provisional"), translate("Ctl", "Provisional"), day.provisional}};
    if (!day.isKnown())
        note(translate("Ctl", "No notice of holidays covers this year: the day is unknown."));
    return answer(context, document, day.isWorkday() ? Outcome::Fine : Outcome::Finding);
}

/// A moment by the minute or finer; without an offset it is China time.
Result<Timestamp> parseMoment(QString text)
{
    static const QRegularExpression minutes(
        QStringLiteral("\\A(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d)(?!:)(.*)\\z"));
    return Timestamp::fromIso(text.replace(minutes, QStringLiteral("\\1:00\\2")));
}

Result<Outcome> addWorkdays(Context &context)
{
    constexpr int mostDays = 1000;
    const QStringList words = context.arguments().words();
    const auto start = parseMoment(words.first(words.size() - 1).join(u' '));
    if (!start)
        return start.error();
    bool isNumber = false;
    const int days = words.last().toInt(&isNumber);
    if (!isNumber || days < 0 || days > mostDays)
        return usageError(translate("Ctl", "The number of working days must be from 0 to %1, not \"%2\".")
                              .arg(QString::number(mostDays), visibleText(words.last())));
    const auto calendar = calendarOf(context.arguments());
    if (!calendar)
        return calendar.error();
    const auto due = calendar->deadline(*start, days);
    const bool unknown = !due && due.error().kind == ErrorKind::NotFound;
    if (!due && !unknown)
        return due.error();
    if (unknown)
        note(failureText(due.error()));
    Document document;
    document.fields = {
        {QStringLiteral("due"), translate("Ctl", "Due"), unknown ? TableCell() : TableCell(*due)}};
    return answer(context, document, unknown ? Outcome::Finding : Outcome::Fine);
}

} // namespace

QList<Command> documentCommands()
{
    constexpr int manyNumbers = 10'000;
    return {
        {"mrz",
         "FILE|-",
         QT_TRANSLATE_NOOP("Ctl", "the machine-readable zone of a passport, card or visa, check by check"),
         {},
         1,
         1,
         mrz,
         Listing::Shown,
         QT_TRANSLATE_NOOP("Ctl",
                           "Two or three lines by ICAO Doc 9303: TD1, TD2, TD3, MRV-A or MRV-B. Nothing is "
                           "corrected; a likely misreading is a hint.\n"
                           "The name is protected by no check digit. The centuries of dates are assumed.")},
        {"id",
         "NUMBER…|-",
         QT_TRANSLATE_NOOP("Ctl", "numbers of Chinese identity documents; - reads one a line"),
         {QStringLiteral("kind")},
         1,
         manyNumbers,
         id,
         Listing::Shown,
         QT_TRANSLATE_NOOP(
             "Ctl", "Kinds: residentId, residentId15, hmtResidence, hmPermit, twPermit, "
                    "permanentResident2017, permanentResident2023, passportCn.\n"
                    "Numbers are never printed whole. Other users of this computer can see what stands "
                    "on a command line: prefer -.")},
        {"workday is",
         "DATE",
         QT_TRANSLATE_NOOP("Ctl", "whether a day is a working day in China: exit status 0 for yes"),
         {QStringLiteral("calendar")},
         1,
         1,
         isWorkday,
         Listing::Shown,
         QT_TRANSLATE_NOOP("Ctl", "A year without a published notice of holidays is unknown (null), which is "
                                  "no working day.")},
        {"workday add",
         "DATETIME N",
         QT_TRANSLATE_NOOP("Ctl", "the moment that lies so many working days later"),
         {QStringLiteral("calendar")},
         2,
         3,
         addWorkdays,
         Listing::Shown,
         QT_TRANSLATE_NOOP(
             "Ctl", "From a working day it is the same time of the Nth working day after it. Time that "
                    "begins on a day off counts from the first minute of the next working day.")},
    };
}

} // namespace zf::ctl
