// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QString>

namespace zf {

/// A closed range of accounting dates; shown as 2026-07-01…2026-07-31.
struct DateRange {
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    bool contains(QDate d) const { return from <= d && d <= to; }
    QString text() const;
    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// An accounting period (会计期间): a calendar month, quarter or year, or any range of dates.
class AccountingPeriod {
public:
    enum class Unit { Day, Week, Month, Quarter, Year, Custom };

    static AccountingPeriod containing(QDate date, Unit unit); ///< weeks start on Monday
    static AccountingPeriod custom(DateRange range);
    /// "2026-07-01", "2026-07", "2026-Q3", "2026", "2026-07-01..2026-07-05".
    static Result<AccountingPeriod> parse(QStringView text);

    const DateRange &range() const { return m_range; }
    Unit unit() const { return m_unit; }
    AccountingPeriod previous() const;
    AccountingPeriod next() const;
    QString title() const; ///< translated: "July 2026", "2026年7月"
    friend bool operator==(const AccountingPeriod &, const AccountingPeriod &) = default;

private:
    AccountingPeriod(Unit unit, DateRange range)
        : m_unit(unit)
        , m_range(range)
    {
    }
    Unit m_unit = Unit::Custom;
    DateRange m_range;
};

} // namespace zf
