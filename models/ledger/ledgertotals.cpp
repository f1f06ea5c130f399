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

SqlCondition optionalSubjects(const QList<SubjectCode> &subjects)
{
    if (subjects.isEmpty())
        return {};
    SqlCondition condition = inSubjects(QStringLiteral("subject_code"), subjects);
    condition.text.prepend(QStringLiteral(" AND "));
    return condition;
}

/// A row a date, subject, currency and side: grouped in the order of the index that covers it, so that the
/// server adds up as it reads. Which date belongs to which column is decided here.
db::BoundQuery entriesQuery(const QList<DateRange> &ranges, const QList<SubjectCode> &subjects)
{
    const SqlCondition dates = inRanges(QStringLiteral("accounting_date"), ranges);
    const SqlCondition only = optionalSubjects(subjects);
    return {
        "totals.entries",
        QString(
            QStringLiteral(
                "SELECT accounting_date, subject_code, currency, side, CAST(SUM(amount) AS CHAR), COUNT(*)"
                " FROM voucher_entry WHERE ") +
            dates.text + only.text +
            QStringLiteral(" GROUP BY accounting_date, subject_code, currency, side")),
        dates.values + only.values};
}

/// Entries behind the settled ones, of whatever date: a condition on dates would lead the server away from
/// the key.
db::BoundQuery newEntriesQuery(qint64 after)
{
    return {"totals.new-entries",
            QStringLiteral("SELECT accounting_date, subject_code, currency, side, CAST(SUM(amount) AS CHAR), "
                           "COUNT(*) FROM voucher_entry WHERE entry_id > ? GROUP BY accounting_date, "
                           "subject_code, currency, side"),
            {after}};
}

db::BoundQuery newDatesQuery(qint64 after)
{
    return {"totals.new-dates",
            QStringLiteral("SELECT DISTINCT accounting_date FROM voucher_entry WHERE entry_id > ?"),
            {after}};
}

db::BoundQuery lateEntriesQuery(const Timestamp &knownAt, QDate last)
{
    return {"totals.late-entries",
            QStringLiteral("SELECT e.accounting_date, e.subject_code, e.currency, e.side, CAST(SUM(e.amount) "
                           "AS CHAR), COUNT(*)"
                           " FROM voucher v JOIN voucher_entry e ON e.voucher_no = v.voucher_no"
                           " WHERE v.posted_at > ? AND e.accounting_date <= ? GROUP BY e.accounting_date, "
                           "e.subject_code, e.currency, e.side"),
            {knownAt.serverText(), last}};
}

db::BoundQuery lateDatesQuery(const Timestamp &knownAt)
{
    return {"totals.late-dates",
            QStringLiteral("SELECT DISTINCT accounting_date FROM voucher WHERE posted_at > ?"),
            {knownAt.serverText()}};
}

db::BoundQuery totalledDatesQuery(QDate last)
{
    return {"totals.days",
            QStringLiteral("SELECT DISTINCT accounting_date FROM daily_total WHERE accounting_date <= ?"),
            {last}};
}

db::BoundQuery dailyQuery(const QList<DateRange> &ranges, QDate from, QDate yearStart)
{
    const auto sum = [](const char *column, const char *comparison) {
        return QString(QStringLiteral("CAST(SUM(CASE WHEN accounting_date ") + QLatin1StringView(comparison) +
                       QStringLiteral(" ? THEN ") + QLatin1StringView(column) +
                       QStringLiteral(" ELSE 0 END) AS CHAR)"));
    };
    const QStringList columns{sum("debit", "<"),   sum("credit", "<"), sum("debit", ">="),
                              sum("credit", ">="), sum("debit", ">="), sum("credit", ">="),
                              sum("entries", ">=")};
    const SqlCondition dates = inRanges(QStringLiteral("accounting_date"), ranges);
    return {"totals.daily",
            QString(QStringLiteral("SELECT subject_code, currency, ") + columns.join(QStringLiteral(", ")) +
                    QStringLiteral(" FROM daily_total WHERE ") + dates.text +
                    QStringLiteral(" GROUP BY subject_code, currency")),
            QVariantList{from, from, from, from, yearStart, yearStart, from} + dates.values};
}

db::BoundQuery closingQuery(QDate date)
{
    return {"totals.closing",
            QStringLiteral("SELECT subject_code, currency, CAST(closing AS CHAR) FROM daily_total WHERE "
                           "accounting_date = ?"),
            {date}};
}

db::BoundQuery dailyPerDayQuery(const QList<DateRange> &ranges, const QList<SubjectCode> &subjects)
{
    const SqlCondition dates = inRanges(QStringLiteral("accounting_date"), ranges);
    const SqlCondition only = optionalSubjects(subjects);
    return {
        "totals.daily-per-day",
        QString(
            QStringLiteral(
                "SELECT accounting_date, subject_code, currency, CAST(debit AS CHAR), CAST(credit AS CHAR)"
                " FROM daily_total WHERE ") +
            dates.text + only.text),
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

Result<LedgerTotals> LedgerTotals::plan(db::Session &session, const ChartOfAccounts &chart,
                                        const QList<AccountingDay> &days, QDate last, Source source,
                                        Timestamp knownAt, Settled settled)
{
    LedgerTotals totals(session, chart);
    totals.m_knownAt = knownAt;
    if (source == Source::DailyTotals && !knownAt.isValid()) // evidence is never of what somebody kept
        totals.m_settled = std::move(settled);
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

Result<LeafFigures *> LedgerTotals::figuresOf(Figures &figures, const QString &subject,
                                              const QString &currency, const char *relation) const
{
    LeafFigures &leaf = figures[{subject, currency}];
    if (leaf.subject.isEmpty()) {
        leaf.subject = SubjectCode(subject);
        if (m_chart->find(leaf.subject) == nullptr)
            return invalidData(
                QCoreApplication::translate(
                    "LedgerTotals",
                    "The relation “%1” names subject %2, which the chart of accounts does not have.")
                    .arg(QString::fromLatin1(relation), subject));
        Result<Currency> known = storedCurrency(currency, relation);
        if (!known.ok())
            return known.error();
        leaf.currency = *known;
    }
    return &leaf;
}

Result<QDate> LedgerTotals::addEntries(Figures &figures, const DateRange &range) const
{
    const QList<DateRange> ranges = clipped(m_entries, {earliestDate, range.to});
    if (ranges.isEmpty())
        return QDate();
    if (m_settled)
        return addSettled(figures, range);
    return addRows(figures, range, entriesQuery(ranges, {}), Sign::Plus);
}

bool LedgerTotals::isFromEntries(QDate date) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [date](const DateRange &range) { return range.contains(date); });
}

Result<QDate> LedgerTotals::addSettled(Figures &figures, const DateRange &range) const
{
    QDate earliest;
    const QDate yearStart(range.to.year(), 1, 1);
    for (const LedgerDelta &row : m_settled->rows) {
        if (row.date > range.to)
            break; // they are in the order of the dates
        if (!isFromEntries(row.date))
            continue;
        const Result<LeafFigures *> leaf =
            figuresOf(figures, row.subject.text(), row.currency.code(), "voucher_entry");
        if (!leaf.ok())
            return leaf.error();
        LeafFigures &f = **leaf;
        if (row.date < range.from) {
            f.opening += row.debit - row.credit;
        } else {
            f.debit += row.debit;
            f.credit += row.credit;
            f.entries += row.entries;
        }
        if (row.date >= yearStart) {
            f.ytdDebit += row.debit;
            f.ytdCredit += row.credit;
        }
        if (!earliest.isValid())
            earliest = row.date;
    }
    const Result<QDate> behind = addRows(figures, range, newEntriesQuery(m_settled->upTo), Sign::Plus);
    if (!behind.ok() || !earliest.isValid() || (behind->isValid() && *behind < earliest))
        return behind;
    return earliest;
}

Result<QDate> LedgerTotals::subtractLate(Figures &figures, const DateRange &range) const
{
    return addRows(figures, range, lateEntriesQuery(m_knownAt, range.to), Sign::Minus);
}

Result<QDate> LedgerTotals::addRows(Figures &figures, const DateRange &range, const db::BoundQuery &query,
                                    Sign sign) const
{
    QDate earliest;
    const Result<db::Rows> rows = query.run(*m_session);
    if (!rows.ok())
        return rows.error();
    const QDate yearStart(range.to.year(), 1, 1);
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const QDate date = rows->date(row, 0);
        if (m_settled && (date > range.to || !isFromEntries(date)))
            continue; // entries behind the settled ones come whatever their date
        Result<LeafFigures *> leaf =
            figuresOf(figures, rows->text(row, 1), rows->text(row, 2), "voucher_entry");
        if (!leaf.ok())
            return leaf.error();
        const Result<Side> side = storedSide(rows->text(row, 3), "voucher_entry");
        if (!side.ok())
            return side.error();
        LeafFigures &f = **leaf;
        const Amount amount = sign == Sign::Plus ? rows->amount(row, 4) : -rows->amount(row, 4);
        const bool debit = *side == Side::Debit;
        if (date < range.from) {
            f.opening += debit ? amount : -amount;
        } else {
            (debit ? f.debit : f.credit) += amount;
            f.entries += sign == Sign::Plus ? rows->integer(row, 5) : -rows->integer(row, 5);
        }
        if (date >= yearStart)
            (debit ? f.ytdDebit : f.ytdCredit) += amount;
        if (!earliest.isValid() || date < earliest)
            earliest = date;
    }
    return earliest;
}

Result<Done> LedgerTotals::addDailyTotals(Figures &figures, const DateRange &range, QDate earliestEntry) const
{
    // Groups have rows too; they repeat what their leaves say.
    const auto isLeaf = [this](const QString &code) {
        const Subject *subject = m_chart->find(SubjectCode(code));
        return subject == nullptr || subject->isLeaf;
    };
    const QDate yearStart(range.to.year(), 1, 1);
    const QDate first = std::min(range.from, yearStart);
    DateRange read{earliestDate, range.to};

    // The closing of the last totalled day before everything asked for stands for all days up to it, as long
    // as no entry on or before it stands outside the totals (their continuity is tie-out T7).
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
            Result<LeafFigures *> leaf =
                figuresOf(figures, rows->text(row, 0), rows->text(row, 1), "daily_total");
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
        Result<LeafFigures *> leaf =
            figuresOf(figures, rows->text(row, 0), rows->text(row, 1), "daily_total");
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
    Figures figures;
    const Result<QDate> earliestEntry = addEntries(figures, range);
    if (!earliestEntry.ok())
        return earliestEntry.error();
    if (const Result<Done> added = addDailyTotals(figures, range, *earliestEntry); !added.ok())
        return added.error();
    if (m_knownAt.isValid()) {
        if (const Result<QDate> subtracted = subtractLate(figures, range); !subtracted.ok())
            return subtracted.error();
    }
    return figures.values();
}

Result<QList<DayFigures>> LedgerTotals::perDay(const DateRange &range,
                                               const QList<SubjectCode> &subjects) const
{
    QList<DayFigures> result;
    if (const QList<DateRange> ranges = clipped(m_entries, range); !ranges.isEmpty()) {
        const auto isWanted = [&](QDate date, const SubjectCode &subject) {
            return std::any_of(ranges.begin(), ranges.end(),
                               [date](const DateRange &one) { return one.contains(date); }) &&
                   (subjects.isEmpty() || subjects.contains(subject));
        };
        if (m_settled) {
            for (const LedgerDelta &row : m_settled->rows) {
                if (isWanted(row.date, row.subject))
                    result << DayFigures{row.date, row.subject, row.currency, row.debit, row.credit};
            }
        }
        const Result<db::Rows> rows =
            (m_settled ? newEntriesQuery(m_settled->upTo) : entriesQuery(ranges, subjects)).run(*m_session);
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            if (m_settled && !isWanted(rows->date(row, 0), SubjectCode(rows->text(row, 1))))
                continue;
            const Result<Currency> currency = storedCurrency(rows->text(row, 2), "voucher_entry");
            if (!currency.ok())
                return currency.error();
            const Result<Side> side = storedSide(rows->text(row, 3), "voucher_entry");
            if (!side.ok())
                return side.error();
            const Amount amount = rows->amount(row, 4);
            const bool debit = *side == Side::Debit;
            result << DayFigures{rows->date(row, 0), SubjectCode(rows->text(row, 1)), *currency,
                                 debit ? amount : Amount(), debit ? Amount() : amount};
        }
    }
    if (const QList<DateRange> ranges = clipped(m_totalled, range); !ranges.isEmpty()) {
        const Result<db::Rows> rows = dailyPerDayQuery(ranges, subjects).run(*m_session);
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row) {
            const SubjectCode code(rows->text(row, 1));
            if (const Subject *subject = m_chart->find(code); subject != nullptr && !subject->isLeaf)
                continue;
            const Result<Currency> currency = storedCurrency(rows->text(row, 2), "daily_total");
            if (!currency.ok())
                return currency.error();
            result << DayFigures{rows->date(row, 0), code, *currency, rows->amount(row, 3),
                                 rows->amount(row, 4)};
        }
    }
    return result;
}

Result<QList<QDate>> LedgerTotals::movedDates(db::Session &session, const DayTotals &settled, QDate last,
                                              int count)
{
    QList<QDate> dates;
    for (const LedgerDelta &row : settled.rows) {
        if (row.date <= last && (dates.isEmpty() || dates.constLast() != row.date))
            dates << row.date;
    }
    const Result<db::Rows> rows = newDatesQuery(settled.upTo).run(session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        if (const QDate date = rows->date(row, 0); date.isValid() && date <= last && !dates.contains(date))
            dates << date;
    }
    std::sort(dates.begin(), dates.end());
    return dates.last(std::min<qsizetype>(count, dates.size()));
}

QList<db::PlannedQuery> LedgerTotals::plannedQueries()
{
    // Not here: the recomputation of everything from the entries, which is asked for as such and reads them
    // all.
    const QDate day(2026, 7, 1);
    const QList<DateRange> ranges{{day, day}};
    const Timestamp at = Timestamp::now(); // as known lately: long ago, every voucher would be late
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query :
         {entriesQuery(ranges, {}), entriesQuery(ranges, {SubjectCode(QStringLiteral("1001"))}),
          newEntriesQuery(std::numeric_limits<qint64>::max()), lateDatesQuery(at), lateEntriesQuery(at, day),
          totalledDatesQuery(day), dailyQuery(ranges, day, QDate(2026, 1, 1)), closingQuery(day),
          dailyPerDayQuery(ranges, {}), dailyPerDayQuery(ranges, {SubjectCode(QStringLiteral("1001"))})})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
