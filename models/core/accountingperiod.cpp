// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/accountingperiod.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace zf {

namespace {

Error malformed(QStringView text)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("malformedPeriod");
    error.message =
        QCoreApplication::translate("AccountingPeriod", "“%1” is not a period of accounting dates.")
            .arg(text.left(40));
    error.remedy = QCoreApplication::translate(
        "AccountingPeriod", "Write a date (2026-07-01), a month (2026-07), a quarter (2026-Q3), a year "
                            "(2026) or a range (2026-07-01..2026-07-05).");
    return error;
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AccountingPeriod)
};

int quarterOf(QDate date)
{
    return (date.month() + 2) / 3;
}

} // namespace

QString DateRange::text() const
{
    const QString first = from.toString(Qt::ISODate);
    return from == to ? first : QString(first + u'…' + to.toString(Qt::ISODate));
}

AccountingPeriod AccountingPeriod::containing(QDate date, Unit unit)
{
    switch (unit) {
    case Unit::Day:
    case Unit::Custom:
        return {Unit::Day, {date, date}};
    case Unit::Week: {
        const QDate monday = date.addDays(1 - date.dayOfWeek());
        return {unit, {monday, monday.addDays(6)}};
    }
    case Unit::Month: {
        const QDate first(date.year(), date.month(), 1);
        return {unit, {first, first.addMonths(1).addDays(-1)}};
    }
    case Unit::Quarter: {
        const QDate first(date.year(), quarterOf(date) * 3 - 2, 1);
        return {unit, {first, first.addMonths(3).addDays(-1)}};
    }
    case Unit::Year:
        return {unit, {QDate(date.year(), 1, 1), QDate(date.year(), 12, 31)}};
    }
    Q_UNREACHABLE();
}

AccountingPeriod AccountingPeriod::custom(DateRange range)
{
    return {range.from == range.to ? Unit::Day : Unit::Custom, range};
}

Result<AccountingPeriod> AccountingPeriod::parse(QStringView text)
{
    static const QRegularExpression day(QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\d\\z"));
    static const QRegularExpression month(QStringLiteral("\\A(\\d{4})-(\\d\\d)\\z"));
    static const QRegularExpression quarter(QStringLiteral("\\A(\\d{4})-?[Qq]([1-4])\\z"));
    static const QRegularExpression year(QStringLiteral("\\A(\\d{4})\\z"));

    const qsizetype dots = text.indexOf(u"..");
    const qsizetype ellipsis = text.indexOf(u'…');
    if (dots >= 0 || ellipsis >= 0) {
        const qsizetype at = dots >= 0 ? dots : ellipsis;
        const QStringView rest = text.sliced(at + (dots >= 0 ? 2 : 1));
        if (rest.contains(u"..") || rest.contains(u'…'))
            return malformed(text);
        const Result<AccountingPeriod> first = parse(text.first(at));
        const Result<AccountingPeriod> last = parse(rest);
        if (!first.ok() || !last.ok() || first->range().from > last->range().to)
            return malformed(text);
        return custom({first->range().from, last->range().to});
    }
    if (day.match(text).hasMatch()) {
        const QDate date = QDate::fromString(text.toString(), Qt::ISODate);
        if (date.isValid())
            return containing(date, Unit::Day);
    } else if (const auto m = month.match(text); m.hasMatch()) {
        const QDate date(m.capturedView(1).toInt(), m.capturedView(2).toInt(), 1);
        if (date.isValid())
            return containing(date, Unit::Month);
    } else if (const auto q = quarter.match(text); q.hasMatch()) {
        const QDate date(q.capturedView(1).toInt(), q.capturedView(2).toInt() * 3, 1);
        if (date.isValid())
            return containing(date, Unit::Quarter);
    } else if (const auto y = year.match(text);
               y.hasMatch() && QDate(y.capturedView(1).toInt(), 1, 1).isValid()) {
        return containing(QDate(y.capturedView(1).toInt(), 1, 1), Unit::Year);
    }
    return malformed(text);
}

AccountingPeriod AccountingPeriod::previous() const
{
    if (m_unit == Unit::Custom) {
        const qint64 days = m_range.from.daysTo(m_range.to) + 1;
        return {m_unit, {m_range.from.addDays(-days), m_range.to.addDays(-days)}};
    }
    return containing(m_range.from.addDays(-1), m_unit);
}

AccountingPeriod AccountingPeriod::next() const
{
    if (m_unit == Unit::Custom) {
        const qint64 days = m_range.from.daysTo(m_range.to) + 1;
        return {m_unit, {m_range.from.addDays(days), m_range.to.addDays(days)}};
    }
    return containing(m_range.to.addDays(1), m_unit);
}

QString AccountingPeriod::title() const
{
    const QDate first = m_range.from;
    switch (m_unit) {
    case Unit::Month:
        //: Month and year of an accounting period, in the pattern language of QLocale
        return QLocale().toString(first, Text::tr("MMMM yyyy"));
    case Unit::Quarter:
        return Text::tr("Q%1 %2").arg(quarterOf(first)).arg(first.year());
    case Unit::Year:
        return Text::tr("Year %1").arg(first.year());
    case Unit::Day:
    case Unit::Week:
    case Unit::Custom:
        return m_range.text();
    }
    Q_UNREACHABLE();
}

} // namespace zf
