// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/core/subject.h"
#include "models/core/timestamp.h"

#include <QHash>
#include <QList>

namespace zf {

/// What the database says of one leaf subject in one currency; signed amounts are debit positive.
struct LeafFigures {
    SubjectCode subject;
    Currency currency;
    Amount opening;             ///< Σ signed before the first date
    Amount debit, credit;       ///< turnover inside the range
    Amount ytdDebit, ytdCredit; ///< turnover from 1 January of the last date's year to the last date
    qint64 entries = 0;         ///< entries inside the range
};

/// A row of the trial balance: a subject in one currency. A group's one-sided figures are the net of its
/// leaves.
struct TrialBalanceRow {
    SubjectCode subject;
    Currency currency;
    Amount opening; ///< signed
    Amount debit, credit, ytdDebit, ytdCredit;
    qint64 entries = 0;

    Amount closing() const { return opening + debit - credit; }
    Amount openingDebit() const { return opening.isNegative() ? Amount() : opening; }
    Amount openingCredit() const { return opening.isNegative() ? -opening : Amount(); }
    Amount closingDebit() const { return closing().isNegative() ? Amount() : closing(); }
    Amount closingCredit() const { return closing().isNegative() ? -closing() : Amount(); }
    friend bool operator==(const TrialBalanceRow &, const TrialBalanceRow &) = default;
};

/// The three equalities of one book and currency; each difference is debit minus credit over leaf rows.
struct Equality {
    Book book = Book::Single;
    Currency currency;
    Amount openingDebit, openingCredit, debit, credit, ytdDebit, ytdCredit, closingDebit, closingCredit;

    Amount openingDifference() const { return openingDebit - openingCredit; }
    Amount periodDifference() const { return debit - credit; }
    Amount closingDifference() const { return closingDebit - closingCredit; }
    bool holds() const
    {
        return openingDifference().isZero() && periodDifference().isZero() && closingDifference().isZero();
    }
};

/// T12 (mirrors) and T13 (reserve identity): one identity, its two sides in one currency.
struct IdentityCheck {
    QString id; ///< "T12a", "T12b", "T13"
    Currency currency;
    Amount left, right;
    QString leftName, rightName; ///< translated
    Amount difference() const { return left - right; }
    bool holds() const { return difference().isZero(); }
};

/// A subject's part in an identity (contract relation `identity_term`): natural balance × factor on a side.
struct IdentityTerm {
    QString identity; ///< "T12a" …
    bool onLeft = true;
    SubjectCode subject;
    int factor = 1; ///< ±1, applied to the natural balance
};

/// What was posted to one leaf subject on one date, added up; removed entries count below zero.
struct LedgerDelta {
    QDate date;
    SubjectCode subject;
    Currency currency;
    Amount debit, credit;
    qint64 entries = 0;
};

/// What a TrialBalance::apply() did.
struct TrialBalanceChange {
    QList<qsizetype> rows;  ///< positions in rows() of those whose figures changed, each once
    bool reordered = false; ///< rows came or went: all positions of before are void
    bool foreign = false;   ///< a subject outside the chart was posted to: the chart must be read anew
};

/// The trial balance (试算平衡表) of a range of accounting dates, computed from leaf figures. Rows exist for
/// each subject with an opening or any turnover, and for its groups; totals add leaf rows only (semantics 2).
class TrialBalance {
public:
    TrialBalance() = default;
    TrialBalance(ChartOfAccounts chart, DateRange dates, const QList<LeafFigures> &leaves,
                 QList<IdentityTerm> terms = {});

    DateRange range;
    Timestamp snapshotAt;
    bool provisional = false; ///< a day of the range, or before it, is not closed

    const ChartOfAccounts &chart() const { return m_chart; }
    /// Groups before their children, by code, then currency.
    const QList<TrialBalanceRow> &rows() const { return m_rows; }
    const TrialBalanceRow *find(const SubjectCode &subject, const Currency &currency) const;
    QList<Currency> currencies() const;
    QList<Book> books() const;
    const QList<Equality> &equalities() const { return m_equalities; }
    const QList<IdentityCheck> &identities() const { return m_identities; }
    bool balanced() const; ///< every equality and identity holds
    /// Adds what was posted since, in time that depends on the deltas and not on the ledger: after it every
    /// figure equals that of a balance made anew.
    TrialBalanceChange apply(const QList<LedgerDelta> &deltas);
    /// Only the leaves of one book (and groups over them); the equalities stay those of the whole.
    TrialBalance ofBook(Book book) const;

private:
    using Key = std::pair<SubjectCode, QString>; ///< subject and currency
    void build();
    void noteLeaf(const LeafFigures &before, const LeafFigures &after, const Subject &subject);
    ChartOfAccounts m_chart;
    QList<LeafFigures> m_leaves;
    QList<IdentityTerm> m_terms;
    QList<TrialBalanceRow> m_rows;
    QList<Equality> m_equalities;
    QList<IdentityCheck> m_identities;
    QHash<Key, qsizetype> m_leafAt, m_rowAt;
};

/// Turnover of one accounting date, for sparklines and the chart of daily turnover.
struct DayTurnover {
    QDate date;
    Amount debit, credit;
    Amount closing; ///< signed
};

} // namespace zf
