// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/timestamp.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>

namespace zf {

/// A stretch of time, its end not included.
struct TimeSpan {
    Timestamp from;
    Timestamp to;
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

/// The working days of mainland China: holidays and make-up workdays as the State Council announces them,
/// year by year. A year that no notice covers has unknown days, never weekdays taken for workdays.
class WorkCalendar {
public:
    enum class DayKind { Workday, MakeUpWorkday, Weekend, Holiday, Unknown };
    struct Day {
        DayKind kind = DayKind::Unknown;
        QString name; ///< of the holiday that the day belongs to or makes up for; Chinese, as announced
        /// The notice of the next year is still to come and has at times reached back to this day.
        bool provisional = false;

        bool isKnown() const { return kind != DayKind::Unknown; }
        bool isWorkday() const { return kind == DayKind::Workday || kind == DayKind::MakeUpWorkday; }
    };

    WorkCalendar() = default; ///< knows no year
    /// With the notices compiled into the program.
    static Result<WorkCalendar> builtIn();
    /// Takes in one year's notice (JSON: year, papers, days; see resources/data/README.md) in place of what
    /// was known of it. A file with a doubtful line changes nothing.
    Result<Done> addNotice(const QByteArray &json);

    QList<int> years() const { return m_years.keys(); }
    Day day(QDate date) const;
    /// The moment at which so many working days, of 24 hours in China time, have passed since `start` without
    /// the pauses: from Friday 17:00 one working day lasts till 17:00 of the next workday, and time that
    /// begins on a holiday counts from the next workday's first minute. NotFound, code "calendarUnknown",
    /// when it leads into a year without a notice; Usage for a negative number or a pause without its end.
    Result<Timestamp> deadline(const Timestamp &start, int workingDays, QList<TimeSpan> pauses = {}) const;

    static QString kindCode(DayKind kind); ///< "workday", "makeUpWorkday" …; stable, for scripts

private:
    struct Listed {
        QString name;
        bool off = false;
    };
    QMap<int, QHash<QDate, Listed>> m_years; ///< by the year of the notice
};

} // namespace zf
