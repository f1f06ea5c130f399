// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/workcalendar.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace zf {

namespace {

constexpr qint64 microsPerSecond = 1'000'000;
constexpr qint64 chinaOffset = 8 * 3600 * microsPerSecond; // one zone, no daylight saving since 1991
constexpr qint64 microsPerDay = 24 * 3600 * microsPerSecond;

Error usage(QString message)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("malformedCalendar");
    error.message = std::move(message);
    return error;
}

Error unknownYear(int year)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.code = QStringLiteral("calendarUnknown");
    error.message = QCoreApplication::translate("WorkCalendar", "No notice of holidays for %1 is known.")
                        .arg(QString::number(year));
    error.remedy =
        QCoreApplication::translate("WorkCalendar", "Load the calendar of that year once it is published.");
    return error;
}

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

QDate dateAt(qint64 micros)
{
    return QDateTime::fromSecsSinceEpoch((micros + chinaOffset) / microsPerSecond, Qt::UTC).date();
}

qint64 beginOf(QDate date)
{
    return QDateTime(date, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() * microsPerSecond - chinaOffset;
}

} // namespace

Result<WorkCalendar> WorkCalendar::builtIn()
{
    WorkCalendar calendar;
    const QDir folder(QStringLiteral(":/data/holidays"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return usage(file.errorString());
        if (auto done = calendar.addNotice(file.readAll()); !done)
            return done.error();
    }
    return calendar;
}

Result<Done> WorkCalendar::addNotice(const QByteArray &json)
{
    constexpr int firstYear = 2000, lastYear = 2199;
    constexpr int leastDaysOff = 7; // fewer than the statutory holidays: not a year's notice
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const int year = document.object().value(u"year").toInt();
    if (!document.isObject() || year < firstYear || year > lastYear)
        return usage(QCoreApplication::translate(
            "WorkCalendar", "The file is no calendar: it needs a JSON object with a year."));
    if (document.object().value(u"papers").toArray().isEmpty())
        return usage(QCoreApplication::translate("WorkCalendar", "The calendar names no published notice."));
    QHash<QDate, Listed> days;
    int daysOff = 0;
    const QJsonArray list = document.object().value(u"days").toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject entry = list.at(i).toObject();
        const QDate date = QDate::fromString(entry.value(u"date").toString(), Qt::ISODate);
        const QString name = entry.value(u"name").toString();
        const QJsonValue off = entry.value(u"isOffDay");
        // A notice may begin with the last days of the year before.
        const bool inYear = date.year() == year || (date.year() == year - 1 && date.month() == 12);
        if (!date.isValid() || name.isEmpty() || !inYear || !off.isBool() || days.contains(date)) {
            return usage(
                QCoreApplication::translate("WorkCalendar", "Day %1 of the calendar is not in order.")
                    .arg(QString::number(i + 1)));
        }
        days.insert(date, {name, off.toBool()});
        daysOff += off.toBool() ? 1 : 0;
    }
    if (daysOff < leastDaysOff)
        return usage(QCoreApplication::translate("WorkCalendar",
                                                 "The calendar has fewer days off than any year has had."));
    m_years.insert(year, days);
    return Done{};
}

WorkCalendar::Day WorkCalendar::day(QDate date) const
{
    if (!date.isValid())
        return {};
    // The later notice decides about the last days of a year.
    for (const int year : {date.year() + 1, date.year()}) {
        const auto notice = m_years.constFind(year);
        if (notice == m_years.constEnd())
            continue;
        const auto listed = notice->constFind(date);
        if (listed == notice->constEnd())
            continue;
        if (listed->off)
            return {DayKind::Holiday, listed->name, false};
        // A weekday that is said to be a workday is an ordinary one (2020-02-03, when others were put off).
        if (isWeekend(date))
            return {DayKind::MakeUpWorkday, listed->name, false};
        return {DayKind::Workday, QString(), false};
    }
    if (!m_years.contains(date.year()))
        return {};
    // Seen so far: 2018-12-29 became a workday and 2018-12-31 free a month before, 2022-12-31 likewise.
    const bool provisional = date.month() == 12 && date.day() >= 29 && !m_years.contains(date.year() + 1);
    return {isWeekend(date) ? DayKind::Weekend : DayKind::Workday, QString(), provisional};
}

Result<Timestamp> WorkCalendar::deadline(const Timestamp &start, int workingDays,
                                         QList<TimeSpan> pauses) const
{
    if (!start.isValid() || workingDays < 0)
        return usage(QCoreApplication::translate(
            "WorkCalendar", "A deadline needs a beginning and a number of working days from 0."));
    for (const TimeSpan &pause : pauses) {
        if (!pause.from.isValid() || !pause.to.isValid() || pause.to < pause.from)
            return usage(
                QCoreApplication::translate("WorkCalendar", "A pause needs a beginning and a later end."));
    }
    std::sort(pauses.begin(), pauses.end(),
              [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });

    qint64 left = workingDays * microsPerDay;
    qint64 at = start.micros();
    auto pause = pauses.cbegin();
    while (left > 0) {
        if (pause != pauses.cend() && pause->from.micros() <= at) {
            at = std::max(at, pause->to.micros());
            ++pause;
            continue;
        }
        const QDate date = dateAt(at);
        const Day today = day(date);
        if (!today.isKnown())
            return unknownYear(date.year());
        qint64 until = beginOf(date.addDays(1));
        if (pause != pauses.cend())
            until = std::min(until, pause->from.micros());
        if (today.isWorkday()) {
            const qint64 passed = std::min(left, until - at);
            left -= passed;
            at += passed;
        } else {
            at = until;
        }
    }
    return Timestamp::fromMicros(at);
}

QString WorkCalendar::kindCode(DayKind kind)
{
    switch (kind) {
    case DayKind::Workday:
        return QStringLiteral("workday");
    case DayKind::MakeUpWorkday:
        return QStringLiteral("makeUpWorkday");
    case DayKind::Weekend:
        return QStringLiteral("weekend");
    case DayKind::Holiday:
        return QStringLiteral("holiday");
    case DayKind::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace zf
