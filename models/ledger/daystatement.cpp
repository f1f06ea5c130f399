// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/daystatement.h"

#include "models/ledger/chart.h"
#include "models/ledger/ledgersql.h"
#include "models/ledger/trialbalances.h"

#include <QCryptographicHash>
#include <QMap>

#include <algorithm>

namespace zf::ledger {

namespace {

using Key = std::pair<QByteArray, QByteArray>; // in the order of the server's binary collation

Key keyOf(const StatementLine &line)
{
    return {line.subject.text().toUtf8(), line.currency.code().toUtf8()};
}

db::BoundQuery entriesQuery(QDate date)
{
    return {"statement.entries",
            QStringLiteral("SELECT subject_code, currency, side, CAST(SUM(amount) AS CHAR), COUNT(*) FROM "
                           "voucher_entry WHERE accounting_date = ? GROUP BY subject_code, currency, side"),
            {date}};
}

db::BoundQuery vouchersQuery(QDate date)
{
    return {"statement.vouchers",
            QStringLiteral("SELECT COUNT(*) FROM voucher WHERE accounting_date = ?"),
            {date}};
}

/// The lines of `openings` with the turnover that the date's entries add up to.
Result<QList<StatementLine>> linesByEntries(db::Session &ledger, QDate date,
                                            const QList<StatementLine> &openings)
{
    QMap<Key, StatementLine> lines;
    for (const StatementLine &line : openings)
        lines.insert(keyOf(line), {line.subject, line.currency, line.opening, {}, {}, 0});
    const Result<db::Rows> rows = entriesQuery(date).run(ledger);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const Result<Currency> currency = storedCurrency(rows->text(row, 1), "voucher_entry");
        if (!currency.ok())
            return currency.error();
        const Result<Side> side = storedSide(rows->text(row, 2), "voucher_entry");
        if (!side.ok())
            return side.error();
        StatementLine &line = lines[{rows->text(row, 0).toUtf8(), rows->text(row, 1).toUtf8()}];
        line.subject = SubjectCode(rows->text(row, 0));
        line.currency = *currency;
        (*side == Side::Debit ? line.debit : line.credit) += rows->amount(row, 3);
        line.entries += rows->integer(row, 4);
    }
    return lines.values();
}

/// A closed date is stated by the day cut. Without one nothing closes a date but that a later one has begun.
bool isClosed(const QList<AccountingDay> &days, QDate date)
{
    if (days.size() == 1 && !days.first().closedAt.isValid() && days.first().state == u"open")
        return date < days.first().date;
    return std::any_of(days.begin(), days.end(), [date](const AccountingDay &day) {
        return day.date == date && day.state == u"closed";
    });
}

} // namespace

qint64 DayStatement::entries() const
{
    qint64 sum = 0;
    for (const StatementLine &line : lines)
        sum += line.entries;
    return sum;
}

void DayStatement::sortLines()
{
    // A line that says nothing would make two texts of the same figures.
    lines.removeIf([](const StatementLine &line) {
        return line.opening.isZero() && line.debit.isZero() && line.credit.isZero() && line.entries == 0;
    });
    std::sort(lines.begin(), lines.end(),
              [](const StatementLine &a, const StatementLine &b) { return keyOf(a) < keyOf(b); });
}

QString DayStatement::figuresText() const
{
    QStringList texts;
    texts.reserve(lines.size());
    for (const StatementLine &line : lines)
        texts << QStringList{line.subject.text(),          line.currency.code(),
                             line.opening.minorText(),     line.debit.minorText(),
                             line.credit.minorText(),      line.closing().minorText(),
                             QString::number(line.entries)}
                     .join(u'|');
    return texts.join(u'\n');
}

QString DayStatement::hash() const
{
    const QString text =
        QStringLiteral("%1|%2|%3\n").arg(date.toString(Qt::ISODate)).arg(vouchers).arg(entries()) +
        figuresText();
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QList<StatementDifference> differencesBetween(const DayStatement &before, const DayStatement &now,
                                              StatementDifference::Basis basis)
{
    using Figure = StatementDifference::Figure;
    QMap<Key, std::pair<StatementLine, StatementLine>> pairs;
    for (const StatementLine &line : before.lines)
        pairs[keyOf(line)].first = line;
    for (const StatementLine &line : now.lines)
        pairs[keyOf(line)].second = line;
    QList<StatementDifference> differences;
    for (const auto &[was, is] : std::as_const(pairs)) {
        const StatementLine &named = was.subject.isEmpty() ? is : was;
        const auto compare = [&](Figure figure, Amount a, Amount b) {
            if (a != b)
                differences << StatementDifference{named.subject, named.currency, figure, a, b, basis};
        };
        compare(Figure::Opening, was.opening, is.opening);
        compare(Figure::Debit, was.debit, is.debit);
        compare(Figure::Credit, was.credit, is.credit);
        compare(Figure::Entries, Amount::fromMinor(was.entries), Amount::fromMinor(is.entries));
    }
    return differences;
}

Result<DayReading> DayReading::readInSnapshot(db::Session &ledger, QDate date, Timestamp at)
{
    DayReading reading;
    const Result<QList<AccountingDay>> days = Chart::loadDays(ledger);
    if (!days.ok())
        return days.error();
    reading.closed = isClosed(*days, date);
    TrialBalanceQuery query;
    query.range = {date, date};
    Result<TrialBalance> balance = TrialBalances::computeInSnapshot(ledger, query, at);
    if (!balance.ok())
        return balance.error();
    reading.balance = *std::move(balance);
    const Result<db::Rows> vouchers = vouchersQuery(date).run(ledger);
    if (!vouchers.ok())
        return vouchers.error();

    DayStatement &totals = reading.byTotals;
    totals.date = date;
    totals.knownAt = at;
    totals.vouchers = vouchers->integer(0, 0);
    for (const TrialBalanceRow &row : reading.balance.rows()) {
        if (reading.balance.chart().find(row.subject)->isLeaf)
            totals.lines << StatementLine{row.subject, row.currency, row.opening,
                                          row.debit,   row.credit,   row.entries};
    }
    const Result<QList<StatementLine>> lines = linesByEntries(ledger, date, totals.lines);
    if (!lines.ok())
        return lines.error();
    reading.byEntries = totals;
    reading.byEntries.lines = *lines;
    totals.sortLines();
    reading.byEntries.sortLines();
    return reading;
}

QList<db::PlannedQuery> DayReading::plannedQueries()
{
    const QDate day(2026, 7, 1);
    return {entriesQuery(day).planned(db::Database::Ledger),
            vouchersQuery(day).planned(db::Database::Ledger)};
}

} // namespace zf::ledger
