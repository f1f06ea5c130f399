// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/db/boundquery.h"
#include "models/ledger/chart.h"
#include "models/ledger/daytotals.h"

#include <memory>

namespace zf::ledger {

/// Turnover of one leaf subject in one currency on one accounting date, or one side of it.
struct DayFigures {
    QDate date;
    SubjectCode subject;
    Currency currency;
    Amount debit, credit;
};

/// Where the figures of each accounting date come from, and the figures: days that the day cut has closed are
/// read from daily_total, every other date from the entries, or from day totals of the settled ones and the
/// entries behind them. Lives inside one snapshot of its session.
class LedgerTotals {
public:
    enum class Source { DailyTotals, Entries }; ///< Entries: ignore daily_total

    using Settled = std::shared_ptr<const DayTotals>;

    /// `knownAt` valid: leaves vouchers posted later out. `settled`: null, or what History has prepared; only
    /// figures of all that is posted, from DailyTotals where there are any, begin with it.
    static Result<LedgerTotals> plan(db::Session &session, const ChartOfAccounts &chart,
                                     const QList<AccountingDay> &days, QDate last, Source source,
                                     Timestamp knownAt = {}, Settled settled = {});

    /// Opening, turnover, year to date and entries of every leaf and currency; `range` must not pass `last`.
    Result<QList<LeafFigures>> figures(const DateRange &range) const;
    /// Turnover a day, of `subjects` (leaves; empty: all).
    Result<QList<DayFigures>> perDay(const DateRange &range, const QList<SubjectCode> &subjects = {}) const;
    /// The newest `count` dates up to `last` that have entries in the settled totals or behind them, the
    /// oldest first.
    static Result<QList<QDate>> movedDates(db::Session &session, const DayTotals &settled, QDate last,
                                           int count);

    static QList<db::PlannedQuery> plannedQueries();

private:
    using Figures = QHash<std::pair<QString, QString>, LeafFigures>; ///< by subject and currency
    enum class Sign { Plus, Minus };
    LedgerTotals(db::Session &session, const ChartOfAccounts &chart)
        : m_session(&session)
        , m_chart(&chart)
    {
    }
    void setTotalledDates(const QList<QDate> &dates, QDate last);
    /// Answer the earliest date they met.
    Result<QDate> addEntries(Figures &figures, const DateRange &range) const;
    Result<QDate> addSettled(Figures &figures, const DateRange &range) const;
    Result<QDate> subtractLate(Figures &figures, const DateRange &range) const;
    Result<QDate> addRows(Figures &figures, const DateRange &range, const db::BoundQuery &query,
                          Sign sign) const;
    bool isFromEntries(QDate date) const;
    Result<Done> addDailyTotals(Figures &figures, const DateRange &range, QDate earliestEntry) const;
    Result<LeafFigures *> figuresOf(Figures &figures, const QString &subject, const QString &currency,
                                    const char *relation) const;

    db::Session *m_session;
    const ChartOfAccounts *m_chart;
    Timestamp m_knownAt;
    QList<DateRange> m_totalled; ///< runs of dates taken from daily_total
    QList<DateRange> m_entries;  ///< the rest up to `last`, taken from the entries
    Settled m_settled;           ///< where there is one, only entries behind it are asked for
};

} // namespace zf::ledger
