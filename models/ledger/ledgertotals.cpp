// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/ledgertotals.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace zf::ledger {

namespace {

const QDate earliestDate(1000, 1, 1); // the first DATE that servers support

/// Debit and credit before `from`, since `from`, and since `yearStart`, exact as text; then entries since `from`. Debit
/// and credit apart: negating the smallest BIGINT would overflow in SQL.
SqlCondition entryColumns(const QString &p, QDate from, QDate yearStart)
{
    const auto sum = [&p](const char *comparison, const char *side) {
        return QString(QStringLiteral("CAST(SUM(CASE WHEN ") + p + QStringLiteral("accounting_date ") + QLatin1StringView(comparison)
                       + QStringLiteral(" ? AND ") + p + QStringLiteral("side = '") + QLatin1StringView(side)
                       + QStringLiteral("' THEN ") + p + QStringLiteral("amount ELSE 0 END) AS CHAR)"));
    };
    const QString entries = QStringLiteral("CAST(SUM(CASE WHEN ") + p + QStringLiteral("accounting_date >= ? THEN 1 ELSE 0 END) AS CHAR)");
    const QStringList columns{sum("<", "D"), sum("<", "C"), sum(">=", "D"), sum(">=", "C"), sum(">=", "D"), sum(">=", "C"), entries};
    return {columns.join(QStringLiteral(", ")), {from, from, from, from, yearStart, yearStart, from}};
}

db::BoundQuery entriesQuery(const QList<DateRange> &ranges, QDate from, QDate yearStart)
{
    const SqlCondition columns = entryColumns({}, from, yearStart);
    const SqlCondition dates = inRanges(QStringLiteral("accounting_date"), ranges);
    return {"totals.entries",
            QString(QStringLiteral("SELECT subject_code, currency, ") + columns.text
                    + QStringLiteral(", CAST(SUM(CASE WHEN side IN ('D', 'C') THEN 0 ELSE 1 END) AS CHAR), MIN(accounting_date)"
                                     " FROM voucher_entry WHERE ") + dates.text
                    + QStringLiteral(" GROUP BY subject_code, currency")),
            columns.values + dates.values};
}

db::BoundQuery lateEntriesQuery(const Timestamp &knownAt, const DateRange &range, QDate yearStart)
{
    const SqlCondition columns = entryColumns(QStringLiteral("e."), range.from, yearStart);
    return {"totals.late-entries",
            QString(QStringLiteral("SELECT e.subject_code, e.currency, ") + columns.text
                    + QStringLiteral(" FROM voucher v JOIN voucher_entry e ON e.voucher_no = v.voucher_no"
                                     " WHERE v.posted_at > ? AND e.accounting_date <= ? GROUP BY e.subject_code, e.currency")),
            columns.values + QVariantList{knownAt.serverText(), range.to}};
}

db::BoundQuery lateDatesQuery(const Timestamp &knownAt)
{
    return {"totals.late-dates", QStringLiteral("SELECT DISTINCT accounting_date FROM voucher WHERE posted_at > ?"),
            {knownAt.serverText()}};
}

db::BoundQuery totalledDatesQuery(QDate last)
{
    return {"totals.days", QStringLiteral("SELECT DISTINCT accounting_date FROM daily_total WHERE accounting_date <= ?"), {last}};
}

db::BoundQuery dailyQuery(const QList<DateRange> &ranges, QDate from, QDate yearStart)
{
    const auto sum = [](const char *column, const char *comparison) {
        return QString(QStringLiteral("CAST(SUM(CASE WHEN accounting_date ") + QLatin1StringView(comparison)
                       + QStringLiteral(" ? THEN ") + QLatin1StringView(column) + QStringLiteral(" ELSE 0 END) AS CHAR)"));
    };
    const QStringList columns{sum("debit", "<"),   sum("credit", "<"),  sum("debit", ">="),  sum("credit", ">="),
                              sum("debit", ">="),  sum("credit", ">="), sum("entries", ">=")};
    const SqlCondition dates = inRanges(QStringLiteral("accounting_date"), ranges);
    return {"totals.daily",
            QString(QStringLiteral("SELECT subject_code, currency, ") + columns.join(QStringLiteral(", "))
                    + QStringLiteral(" FROM daily_total WHERE ") + dates.text + QStringLiteral(" GROUP BY subject_code, currency")),
            QVariantList{from, from, from, from, yearStart, yearStart, from} + dates.values};
}

db::BoundQuery closingQuery(QDate date)
{
    return {"totals.closing",
            QStringLiteral("SELECT subject_code, currency, CAST(closing AS CHAR) FROM daily_total WHERE accounting_date = ?"),
            {date}};
}

SqlCondition optionalSubjects(const QList<SubjectCode> &subjects)
{
    if (subjects.isEmpty())
        return {};
    SqlCondition condition = inSubjects(QStringLiteral("subject_code"), subjects);
    condition.text.prepend(QStringLiteral(" AND "));
    return condition;
}

db::BoundQuery entriesPerDayQuery(const QList<DateRange> &ranges, const QList<SubjectCode> &subjects)
{
    const SqlCondition dates = inRanges(QStringLiteral("accounting_date"), ranges);
    const SqlCondition only = optionalSubjects(subjects);
    return {"totals.entries-per-day",
            QString(QStringLiteral("SELECT accounting_date, subject_code, currency,"
                                   " CAST(SUM(CASE WHEN side = 'D' THEN amount ELSE 0 END) AS CHAR),"
                                   " CAST(SUM(CASE WHEN side = 'C' THEN amount ELSE 0 END) AS CHAR) FROM voucher_entry WHERE ")
                    + dates.text + only.text + QStringLiteral(" GROUP BY accounting_date, subject_code, currency")),
            dates.values + only.values};
}

db::BoundQuery dailyPerDayQuery(const QList<DateRange> &ranges, const QList<SubjectCode> &subjects)
{
    const SqlCondition dates = inRanges(QStringLiteral("accounting_date"), ranges);
    const SqlCondition only = optionalSubjects(subjects);
    return {"totals.daily-per-day",
            QString(QStringLiteral("SELECT accounting_date, subject_code, currency, CAST(debit AS CHAR), CAST(credit AS CHAR)"
                                   " FROM daily_total WHERE ") + dates.text + only.text),
            dates.values + only.values};
}

QList<DateRange> clipped(const QList<DateRange> &ranges, const DateRange &to)
{
    QList<DateRange> result;
    for (const DateRange &range : ranges) {
        const DateRange part{std::max(range.from, to.from), std::min(range.to, to.to)};
        if (part.isValid())
            result << part;
    }
    return result;
}

} // namespace

Result<LedgerTotals> LedgerTotals::plan(db::Session &session, const ChartOfAccounts &chart, const QList<AccountingDay> &days,
                                        QDate last, Source source, Timestamp knownAt)
{
    LedgerTotals totals(session, chart);
    totals.m_knownAt = knownAt;
    QList<QDate> dates;
    if (source == Source::DailyTotals) {
        const Result<db::Rows> rows = totalledDatesQuery(last).run(session);
        if (!rows.ok() && !db::isMissingRelation(rows.error()))
            return rows.error();
        for (qsizetype row = 0; rows.ok() && row < rows->size(); ++row)
            dates << rows->date(row, 0);
        // Where there is a day cut, only what it has closed; a day written too early may still move.
        for (const AccountingDay &day : days) {
            if (day.state != u"closed")
                dates.removeAll(day.date);
        }
        if (knownAt.isValid() && !dates.isEmpty()) {
            // A day with late vouchers is added up anew, whether or not they made it into its totals.
            const Result<db::Rows> late = lateDatesQuery(knownAt).run(session);
            if (!late.ok())
                return late.error();
            for (qsizetype row = 0; row < late->size(); ++row)
                dates.removeAll(late->date(row, 0));
        }
    }
    totals.setTotalledDates(dates, last);
    return totals;
}

void LedgerTotals::setTotalledDates(const QList<QDate> &dates, QDate last)
{
    QList<QDate> sorted = dates;
    std::sort(sorted.begin(), sorted.end());
    QDate next = earliestDate; // the first date not yet in either list
    for (const QDate date : sorted) {
        if (!m_totalled.isEmpty() && m_totalled.last().to.addDays(1) == date) {
            m_totalled.last().to = date;
        } else {
            if (next < date)
                m_entries << DateRange{next, date.addDays(-1)};
            m_totalled << DateRange{date, date};
        }
        next = date.addDays(1);
    }
    if (next <= last)
        m_entries << DateRange{next, last};
}

Result<LeafFigures *> LedgerTotals::figuresOf(QHash<std::pair<QString, QString>, LeafFigures> &figures, const QString &subject,
                                              const QString &currency, const char *relation) const
{
    LeafFigures &leaf = figures[{subject, currency}];
    if (leaf.subject.isEmpty()) {
        leaf.subject = SubjectCode(subject);
        if (m_chart->find(leaf.subject) == nullptr)
            return invalidData(QCoreApplication::translate("LedgerTotals", "The relation “%1” names subject %2, which the chart of accounts does not have.")
                                   .arg(QString::fromLatin1(relation), subject));
        Result<Currency> known = storedCurrency(currency, relation);
        if (!known.ok())
            return known.error();
        leaf.currency = *known;
    }
    return &leaf;
}

Result<QDate> LedgerTotals::addEntries(QHash<std::pair<QString, QString>, LeafFigures> &figures, const DateRange &range) const
{
    QDate earliest;
    const QList<DateRange> ranges = clipped(m_entries, {earliestDate, range.to});
    if (ranges.isEmpty())
        return earliest;
    const Result<db::Rows> rows = entriesQuery(ranges, range.from, QDate(range.to.year(), 1, 1)).run(*m_session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Result<LeafFigures *> leaf = figuresOf(figures, rows->text(row, 0), rows->text(row, 1), "voucher_entry");
        if (!leaf.ok())
            return leaf.error();
        if (rows->text(row, 9) != u"0")
            return invalidData(QCoreApplication::translate("LedgerTotals", "Subject %1 has entries whose side is neither D nor C.")
                                   .arg(rows->text(row, 0)));
        LeafFigures &f = **leaf;
        f.opening += rows->amount(row, 2) - rows->amount(row, 3);
        f.debit += rows->amount(row, 4);
        f.credit += rows->amount(row, 5);
        f.ytdDebit += rows->amount(row, 6);
        f.ytdCredit += rows->amount(row, 7);
        f.entries += rows->integer(row, 8);
        const QDate first = rows->date(row, 10);
        if (!earliest.isValid() || first < earliest)
            earliest = first;
    }
    return earliest;
}

Result<Done> LedgerTotals::subtractLate(QHash<std::pair<QString, QString>, LeafFigures> &figures, const DateRange &range) const
{
    const Result<db::Rows> rows = lateEntriesQuery(m_knownAt, range, QDate(range.to.year(), 1, 1)).run(*m_session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Result<LeafFigures *> leaf = figuresOf(figures, rows->text(row, 0), rows->text(row, 1), "voucher_entry");
        if (!leaf.ok())
            return leaf.error();
        LeafFigures &f = **leaf;
        f.opening -= rows->amount(row, 2) - rows->amount(row, 3);
        f.debit -= rows->amount(row, 4);
        f.credit -= rows->amount(row, 5);
        f.ytdDebit -= rows->amount(row, 6);
        f.ytdCredit -= rows->amount(row, 7);
        f.entries -= rows->integer(row, 8);
    }
    return Done{};
}

Result<Done> LedgerTotals::addDailyTotals(QHash<std::pair<QString, QString>, LeafFigures> &figures, const DateRange &range,
                                          QDate earliestEntry) const
{
    // Groups have rows too; they repeat what their leaves say.
    const auto isLeaf = [this](const QString &code) {
        const Subject *subject = m_chart->find(SubjectCode(code));
        return subject == nullptr || subject->isLeaf;
    };
    const QDate yearStart(range.to.year(), 1, 1);
    const QDate first = std::min(range.from, yearStart);
    DateRange read{earliestDate, range.to};

    // The closing of the last totalled day before everything asked for stands for all days up to it, as long as no
    // entry on or before it stands outside the totals (their continuity is tie-out T7).
    QDate anchor;
    for (const DateRange &run : m_totalled) {
        if (run.from < first)
            anchor = std::min(run.to, first.addDays(-1));
    }
    if (anchor.isValid() && !m_knownAt.isValid() && (!earliestEntry.isValid() || earliestEntry > anchor)) {
        const Result<db::Rows> rows = closingQuery(anchor).run(*m_session);
        if (!rows.ok() && !db::isMissingRelation(rows.error()))
            return rows.error();
        for (qsizetype row = 0; rows.ok() && row < rows->size(); ++row) {
            if (!isLeaf(rows->text(row, 0)))
                continue;
            Result<LeafFigures *> leaf = figuresOf(figures, rows->text(row, 0), rows->text(row, 1), "daily_total");
            if (!leaf.ok())
                return leaf.error();
            (*leaf)->opening += rows->amount(row, 2);
        }
        if (rows.ok())
            read.from = anchor.addDays(1);
    }

    const QList<DateRange> ranges = clipped(m_totalled, read);
    if (ranges.isEmpty())
        return Done{};
    const Result<db::Rows> rows = dailyQuery(ranges, range.from, yearStart).run(*m_session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        if (!isLeaf(rows->text(row, 0)))
            continue;
        Result<LeafFigures *> leaf = figuresOf(figures, rows->text(row, 0), rows->text(row, 1), "daily_total");
        if (!leaf.ok())
            return leaf.error();
        LeafFigures &f = **leaf;
        f.opening += rows->amount(row, 2) - rows->amount(row, 3);
        f.debit += rows->amount(row, 4);
        f.credit += rows->amount(row, 5);
        f.ytdDebit += rows->amount(row, 6);
        f.ytdCredit += rows->amount(row, 7);
        f.entries += rows->integer(row, 8);
    }
    return Done{};
}

Result<QList<LeafFigures>> LedgerTotals::figures(const DateRange &range) const
{
    QHash<std::pair<QString, QString>, LeafFigures> figures;
    const Result<QDate> earliestEntry = addEntries(figures, range);
    if (!earliestEntry.ok())
        return earliestEntry.error();
    if (const Result<Done> added = addDailyTotals(figures, range, *earliestEntry); !added.ok())
        return added.error();
    if (m_knownAt.isValid()) {
        if (const Result<Done> subtracted = subtractLate(figures, range); !subtracted.ok())
            return subtracted.error();
    }
    return figures.values();
}

Result<QList<DayFigures>> LedgerTotals::perDay(const DateRange &range, const QList<SubjectCode> &subjects) const
{
    QList<DayFigures> result;
    const auto append = [&](const Result<db::Rows> &rows, const char *relation) -> Result<Done> {
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            const SubjectCode code(rows->text(row, 1));
            if (const Subject *subject = m_chart->find(code); subject != nullptr && !subject->isLeaf)
                continue;
            Result<Currency> currency = storedCurrency(rows->text(row, 2), relation);
            if (!currency.ok())
                return currency.error();
            result << DayFigures{rows->date(row, 0), code, *currency, rows->amount(row, 3), rows->amount(row, 4)};
        }
        return Done{};
    };
    if (const QList<DateRange> ranges = clipped(m_entries, range); !ranges.isEmpty()) {
        if (Result<Done> done = append(entriesPerDayQuery(ranges, subjects).run(*m_session), "voucher_entry"); !done.ok())
            return done.error();
    }
    if (const QList<DateRange> ranges = clipped(m_totalled, range); !ranges.isEmpty()) {
        if (Result<Done> done = append(dailyPerDayQuery(ranges, subjects).run(*m_session), "daily_total"); !done.ok())
            return done.error();
    }
    return result;
}

QList<db::PlannedQuery> LedgerTotals::plannedQueries()
{
    // Not here: the recomputation of everything from the entries, which is asked for as such and reads them all.
    const QDate day(2026, 7, 1);
    const QList<DateRange> ranges{{day, day}};
    const Timestamp at = Timestamp::fromMicros(1782864000000000); // 2026-07-01 00:00 UTC
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query :
         {entriesQuery(ranges, day, QDate(2026, 1, 1)), lateDatesQuery(at), lateEntriesQuery(at, ranges.first(), QDate(2026, 1, 1)),
          totalledDatesQuery(day), dailyQuery(ranges, day, QDate(2026, 1, 1)), closingQuery(day), entriesPerDayQuery(ranges, {}),
          entriesPerDayQuery(ranges, {SubjectCode(QStringLiteral("1001"))}), dailyPerDayQuery(ranges, {}),
          dailyPerDayQuery(ranges, {SubjectCode(QStringLiteral("1001"))})})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
