// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/entrypoll.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::ledger {

namespace {

using Clock = EntryWindow::Clock;

constexpr qint64 reach = 131'072; // numbers before the anchor whose transactions may still be open
constexpr qint64 mostAtOnce = 20'000;

const QString columns = QStringLiteral(
    "entry_id, voucher_no, line_no, subject_code, side, CAST(amount AS CHAR), currency, accounting_date");

db::BoundQuery highestQuery()
{
    return {"poll.highest", QStringLiteral("SELECT MAX(entry_id) FROM voucher_entry"), {}};
}

db::BoundQuery countsQuery(qint64 first, qint64 last)
{
    return {"poll.counts",
            QStringLiteral(
                "SELECT entry_id DIV %1 AS segment, COUNT(*) FROM voucher_entry WHERE entry_id BETWEEN ? "
                "AND ? GROUP BY segment")
                .arg(EntryWindow::segmentSize),
            {first, last}};
}

db::BoundQuery rangeQuery(qint64 first, qint64 last)
{
    return {"poll.range",
            QString(QStringLiteral("SELECT ") + columns +
                    QStringLiteral(" FROM voucher_entry WHERE entry_id BETWEEN ? AND ?")),
            {first, last}};
}

db::BoundQuery newQuery(qint64 after)
{
    return {"poll.new",
            QString(QStringLiteral("SELECT ") + columns +
                    QStringLiteral(" FROM voucher_entry WHERE entry_id > ? ORDER BY entry_id LIMIT ?")),
            {after, mostAtOnce}};
}

db::BoundQuery daysQuery()
{
    return {
        "poll.days",
        QStringLiteral("SELECT accounting_date, state FROM accounting_day WHERE state IN ('open', 'cutting', "
                       "'drained') ORDER BY accounting_date"),
        {}};
}

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

} // namespace

Result<std::optional<EntryPoll>>
EntryPoll::beginInSnapshot(db::Session &session, const ChartOfAccounts &chart, const SealedDates &sealed)
{
    const Result<db::Rows> highest = highestQuery().run(session);
    if (!highest.ok()) {
        if (highest.error().kind == ErrorKind::ContractNotMet)
            return std::optional<EntryPoll>();
        return highest.error();
    }
    bool isNumber = highest->isEmpty() || highest->isNull(0, 0);
    const qint64 last = isNumber ? 0 : highest->text(0, 0).toLongLong(&isNumber);
    if (!isNumber)
        return std::optional<EntryPoll>();

    // Of the numbers just below, some may belong to transactions that are still open.
    const Clock::time_point now = Clock::now();
    const qint64 firstSegment = std::max<qint64>(0, EntryWindow::segmentOf(last - reach));
    EntryPoll poll(chart, sealed, std::max<qint64>(0, firstSegment * EntryWindow::segmentSize - 1));
    const Result<db::Rows> counts = countsQuery(firstSegment * EntryWindow::segmentSize, last).run(session);
    if (!counts.ok())
        return counts.error();
    for (qsizetype row = 0; row < counts->size(); ++row) {
        const qint64 segment = counts->integer(row, 0);
        if (counts->integer(row, 1) == EntryWindow::segmentSize) {
            poll.m_window.noteWhole(segment, now);
            continue;
        }
        QList<Row> rows;
        const qint64 first = segment * EntryWindow::segmentSize;
        const Result<Done> read =
            readRows(session, rangeQuery(first, std::min(first + EntryWindow::segmentSize - 1, last)), rows);
        if (!read.ok())
            return read.error();
        for (const Row &one : rows)
            poll.m_window.note(one.id, now);
    }
    const Result<QString> days = openDays(session);
    if (!days.ok())
        return days.error();
    poll.m_days = *days;
    return std::optional(std::move(poll));
}

Result<TailBatch> EntryPoll::read(db::Session &session)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    return readInSnapshot(session, Vanished::IsAnError);
}

Result<TailBatch> EntryPoll::readForComparison(db::Session &session)
{
    return readInSnapshot(session, Vanished::IsIgnored);
}

Result<TailBatch> EntryPoll::readInSnapshot(db::Session &session, Vanished vanished)
{
    const Clock::time_point now = Clock::now();
    const QList<EntryWindow::Due> due = m_window.due(now);
    QList<Row> rows;
    if (const Result<Done> read = readMissing(session, due, vanished, rows); !read.ok())
        return read.error();
    if (const Result<Done> read = readNew(session, rows); !read.ok())
        return read.error();
    const Result<QString> days = openDays(session);
    if (!days.ok())
        return days.error();

    // Nothing fails from here on. Entry by entry of a voucher, because the numbers of vouchers interleave.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.voucherNo < b.voucherNo; });
    for (const EntryWindow::Due &one : due)
        m_window.checked(one.segment, now);
    for (const Row &row : std::as_const(rows)) {
        if (m_window.note(row.id, now))
            m_sum.add({view(row.voucherNo), row.lineNo, view(row.subject), row.debit, row.amount,
                       view(row.currency), row.julianDay},
                      DeltaSum::Sign::Plus);
    }
    m_sum.endTransaction();
    m_window.settle(now);
    if (m_days != *days) {
        m_days = *days;
        m_sum.noteDays();
    }
    return m_sum.take();
}

Result<Done> EntryPoll::readMissing(db::Session &session, const QList<EntryWindow::Due> &due,
                                    Vanished vanished, QList<Row> &rows) const
{
    for (qsizetype i = 0; i < due.size();) {
        qsizetype end = i + 1; // neighbours are asked about at once
        while (end < due.size() && due[end].segment == due[end - 1].segment + 1)
            ++end;
        const Result<db::Rows> counts = countsQuery(due[i].first, due[end - 1].last).run(session);
        if (!counts.ok())
            return counts.error();
        QHash<qint64, qint64> now;
        for (qsizetype row = 0; row < counts->size(); ++row)
            now.insert(counts->integer(row, 0), counts->integer(row, 1));
        for (; i < end; ++i) {
            const qint64 count = now.value(due[i].segment);
            if (count < due[i].counted && vanished == Vanished::IsAnError) {
                Error gone = invalidData(QCoreApplication::translate(
                    "EntryPoll", "Entries that had been read are not in the ledger any more."));
                gone.code = QStringLiteral("vanished");
                return gone;
            }
            if (count == due[i].counted)
                continue;
            if (const Result<Done> read = readRows(session, rangeQuery(due[i].first, due[i].last), rows);
                !read.ok())
                return read;
        }
    }
    return Done{};
}

Result<Done> EntryPoll::readNew(db::Session &session, QList<Row> &rows) const
{
    qint64 after = m_window.highest();
    for (;;) {
        const qsizetype before = rows.size();
        if (const Result<Done> read = readRows(session, newQuery(after), rows); !read.ok())
            return read;
        if (rows.size() - before < mostAtOnce)
            return Done{};
        after = rows.constLast().id;
    }
}

Result<Done> EntryPoll::readRows(db::Session &session, const db::BoundQuery &query, QList<Row> &rows)
{
    const Result<db::Rows> read = query.run(session);
    if (!read.ok())
        return read.error();
    for (qsizetype i = 0; i < read->size(); ++i) {
        const Result<Side> side = storedSide(read->text(i, 4), "voucher_entry");
        if (!side.ok())
            return side.error();
        const std::optional<qint64> amount = read->amount(i, 5).toInt64();
        if (!amount)
            return invalidData(QCoreApplication::translate("EntryPoll",
                                                           "An entry's amount is larger than an account "
                                                           "can hold."));
        rows << Row{read->integer(i, 0),
                    read->text(i, 1).toUtf8(),
                    read->text(i, 3).toUtf8(),
                    read->text(i, 6).toUtf8(),
                    static_cast<int>(read->integer(i, 2)),
                    *side == Side::Debit,
                    *amount,
                    read->date(i, 7).toJulianDay()};
    }
    return Done{};
}

Result<QString> EntryPoll::openDays(db::Session &session)
{
    const Result<db::Rows> rows = daysQuery().run(session);
    if (!rows.ok()) {
        if (db::isMissingRelation(rows.error()))
            return QString();
        return rows.error();
    }
    QString text;
    for (qsizetype row = 0; row < rows->size(); ++row)
        text += rows->text(row, 0) + u'=' + rows->text(row, 1) + u' ';
    return text;
}

QList<db::PlannedQuery> EntryPoll::plannedQueries()
{
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query :
         {highestQuery(), countsQuery(1, 1000), rangeQuery(1, 1000), newQuery(1), daysQuery()})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
