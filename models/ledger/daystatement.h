// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/db/boundquery.h"

namespace zf::ledger {

/// One leaf subject in one currency on a date; signed amounts are debit positive.
struct StatementLine {
    SubjectCode subject;
    Currency currency;
    Amount opening, debit, credit;
    qint64 entries = 0;

    Amount closing() const { return opening + debit - credit; }
    friend bool operator==(const StatementLine &, const StatementLine &) = default;
};

/// What is signed of an accounting date: how many vouchers and entries it has, and the figures of every leaf
/// subject and currency with a balance or an entry.
struct DayStatement {
    QDate date;
    Timestamp knownAt; ///< when it was read, by the ledger's server; no part of what is hashed
    qint64 vouchers = 0;
    QList<StatementLine> lines; ///< by the bytes of the subject's code, then the currency's

    qint64 entries() const;
    void sortLines();
    /// A line "subject|currency|opening|debit|credit|closing|entries" each, joined by line feeds.
    QString figuresText() const;
    /// SHA-256 of "date|vouchers|entries", a line feed, and figuresText(); lower-case hex.
    QString hash() const;
};

/// One figure that is another than it was.
struct StatementDifference {
    enum class Figure { Opening, Debit, Credit, Entries };
    /// Entries: adding the date's entries up anew. DailyTotals: only what the day cut wrote down differs.
    enum class Basis { Entries, DailyTotals };
    SubjectCode subject;
    Currency currency;
    Figure figure = Figure::Debit;
    Amount before, now; ///< of Figure::Entries a count
    Basis basis = Basis::Entries;

    Amount difference() const { return now - before; }
    friend bool operator==(const StatementDifference &, const StatementDifference &) = default;
};

/// By subject, currency and figure.
QList<StatementDifference> differencesBetween(const DayStatement &before, const DayStatement &now,
                                              StatementDifference::Basis basis);

/// A date as the ledger has it now, read in one snapshot: once with the turnover of its entries, once with
/// that of daily_total where there is one. Openings are those that the trial balance shows.
struct DayReading {
    DayStatement byEntries, byTotals;
    bool closed = false;  ///< by the day cut; where there is none, a date before the latest one with entries
    TrialBalance balance; ///< of the date

    static Result<DayReading> readInSnapshot(db::Session &ledger, QDate date, Timestamp at);
    static QList<db::PlannedQuery> plannedQueries();
};

} // namespace zf::ledger
