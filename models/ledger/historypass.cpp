// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/historypass.h"

#include "models/db/errors.h"
#include "models/ledger/ledgersql.h"

#include <QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <future>

namespace zf::ledger {

namespace {

using namespace std::chrono_literals;

constexpr auto partTime = 250ms; // what one part should take: progress moves, and a stop is soon
constexpr qint64 firstNumbers = 65'536;
const QDate earliestDate(1000, 1, 1); // the first DATE that servers support

/// `+ 0` keeps the server from reading the key instead of the index over the dates.
QString datesText(const QString &from, const QString &to, qint64 upTo)
{
    return QStringLiteral(
               "SELECT accounting_date, subject_code, currency, side, SUM(amount), COUNT(*)"
               " FROM voucher_entry WHERE accounting_date BETWEEN '%1' AND '%2' AND entry_id + 0 <= %3"
               " GROUP BY accounting_date, subject_code, currency, side")
        .arg(from, to)
        .arg(upTo);
}

QString numbersText(qint64 first, qint64 last)
{
    return QStringLiteral("SELECT accounting_date, subject_code, currency, side, amount FROM voucher_entry"
                          " WHERE entry_id BETWEEN %1 AND %2")
        .arg(first)
        .arg(last);
}

QString isoOf(qint64 julianDay)
{
    return QDate::fromJulianDay(julianDay).toString(Qt::ISODate);
}

/// What the server says of its plan, as one text.
Result<QString> planOf(db::Session &session, const QString &sql)
{
    const Result<db::Rows> rows = session.select({"history.plan", QStringLiteral("EXPLAIN ") + sql});
    if (!rows.ok())
        return rows.error();
    QStringList cells;
    for (const QVariantList &row : rows->all()) {
        for (const QVariant &cell : row)
            cells << cell.toString();
    }
    return cells.join(u'\t');
}

Result<qint64> rowsRead(db::Session &session)
{
    const Result<db::Rows> rows =
        session.select({"history.handler", QStringLiteral("SHOW SESSION STATUS LIKE 'Handler_read%'")});
    if (!rows.ok())
        return rows.error();
    qint64 sum = 0;
    for (qsizetype row = 0; row < rows->size(); ++row)
        sum += rows->integer(row, 1);
    return sum;
}

/// Whether a range of numbers is found by a key. Tried, because the plan behind a view may not be asked for.
Result<bool> numbersGoByKey(db::Session &session, qint64 first)
{
    constexpr qint64 tried = 1'000;
    const Result<qint64> before = rowsRead(session);
    if (!before.ok())
        return before.error();
    const Result<db::Rows> counted = session.select(
        {"history.try", QStringLiteral("SELECT COUNT(*) FROM voucher_entry WHERE entry_id BETWEEN %1 AND %2")
                            .arg(first)
                            .arg(first + tried - 1)});
    if (!counted.ok())
        return counted.error();
    const Result<qint64> after = rowsRead(session);
    if (!after.ok())
        return after.error();
    return *after - *before < 10 * tried;
}

} // namespace

Result<std::optional<HistoryPass::Scope>> HistoryPass::scopeOf(db::Session &session, qint64 first,
                                                               qint64 upTo)
{
    Scope scope{first, upTo, Manner::ByNumber, {}};
    const Result<QString> plan =
        planOf(session, datesText(earliestDate.toString(Qt::ISODate), QStringLiteral("9999-12-31"), upTo));
    if (!plan.ok() && session.isBroken())
        return plan.error();
    // Refused behind a view: rows by number are right everywhere.
    const auto says = [&plan](QLatin1StringView words) { return plan.ok() && plan->contains(words); };
    if (says(QLatin1StringView("Using index")) && !says(QLatin1StringView("Using index condition")) &&
        !says(QLatin1StringView("Using temporary")) && !says(QLatin1StringView("Using filesort"))) {
        const Result<db::Rows> dates = session.select(
            {"history.dates",
             QStringLiteral("SELECT MIN(accounting_date), MAX(accounting_date) FROM voucher_entry WHERE "
                            "accounting_date >= '1000-01-01'")});
        if (!dates.ok())
            return dates.error();
        scope.dates = {dates->date(0, 0), dates->date(0, 1)};
        if (scope.dates.isValid()) {
            scope.manner = Manner::ByDate;
            return std::optional(scope);
        }
    }
    const Result<bool> byKey = numbersGoByKey(session, first);
    if (!byKey.ok())
        return byKey.error();
    return *byKey ? std::optional(scope) : std::nullopt;
}

HistoryPass::HistoryPass(const db::Profile &profile, const db::PasswordSource &password, const Scope &scope,
                         Pace pace)
    : m_scope(scope)
    , m_pace(pace)
{
    const bool byDate = scope.manner == Manner::ByDate;
    m_next = byDate ? scope.dates.from.toJulianDay() : scope.first;
    m_last = byDate ? scope.dates.to.toJulianDay() : scope.upTo;
    m_size = byDate ? 1 : firstNumbers;
    for (int i = 0; i < (pace == Pace::Fast ? 2 : 1); ++i)
        m_lanes.push_back(
            std::make_unique<db::Lane>(profile, db::Database::Ledger, db::SessionMode::Reading, password));
}

HistoryProgress HistoryPass::progress() const
{
    const qint64 of = m_scope.upTo - m_scope.first + 1;
    return {std::min(m_rows.load(), of), of};
}

std::optional<HistoryPass::Part> HistoryPass::takePart()
{
    const std::lock_guard lock(m_mutex);
    if (m_failed)
        return std::nullopt;
    if (!m_returned.empty()) {
        const Part part = m_returned.front();
        m_returned.pop_front();
        return part;
    }
    if (m_next > m_last)
        return std::nullopt;
    const Part part{m_next, m_last - m_next < m_size ? m_last : m_next + m_size - 1};
    m_next = part.last + 1;
    return part;
}

void HistoryPass::putBack(const Part &part)
{
    const std::lock_guard lock(m_mutex);
    m_returned.push_back(part);
    m_failed = true; // the other session ends with its part, too
}

void HistoryPass::note(const Part &part, const DaySums &sums, std::chrono::milliseconds took)
{
    const std::lock_guard lock(m_mutex);
    m_sums.add(sums);
    m_rows += sums.entries();
    // Where numbers or dates lie thin, parts grow; a last part that was cut short says nothing.
    const qint64 size = part.last - part.first + 1;
    if (size < m_size)
        return;
    if (took < partTime / 2)
        m_size = std::min(size, std::numeric_limits<qint64>::max() / 4) * 2;
    else if (took > partTime * 2)
        m_size = std::max<qint64>(1, size / 2);
}

std::optional<Error> HistoryPass::work(db::Lane &lane, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any rest;
    while (const std::optional<Part> part = takePart()) {
        QElapsedTimer timer;
        timer.start();
        const Result<DaySums> sums =
            lane.run<DaySums>(
                    [scope = m_scope, part = *part](db::Session &session, std::stop_token ended) {
                        return readPart(session, scope, part, ended);
                    },
                    stop)
                .result();
        if (!sums.ok()) {
            putBack(*part);
            return sums.error();
        }
        const std::chrono::milliseconds took(timer.elapsed());
        note(*part, *sums, took);
        if (m_pace == Pace::Gentle) {
            std::unique_lock lock(mutex);
            rest.wait_for(lock, stop, took, [] { return false; });
        }
    }
    return std::nullopt;
}

Result<DaySums> HistoryPass::readPart(db::Session &session, const Scope &scope, const Part &part,
                                      const std::stop_token &stop)
{
    DaySums sums;
    std::optional<Error> invalid;
    const db::Statement statement =
        scope.manner == Manner::ByDate
            ? db::Statement{"history.dates", datesText(isoOf(part.first), isoOf(part.last), scope.upTo)}
            : db::Statement{"history.numbers", numbersText(part.first, part.last)};
    const Result<qint64> read = db::RowStream::read(
        session, statement,
        [&](std::span<const db::RowStream::Cell> row) {
            if (const Result<Done> added = sums.add(row); !added.ok())
                invalid = added.error();
            return !invalid;
        },
        stop);
    if (invalid)
        return *invalid;
    if (!read.ok())
        return read.error();
    return sums;
}

Result<QList<LedgerDelta>> HistoryPass::run(const std::stop_token &stop)
{
    {
        const std::lock_guard lock(m_mutex);
        m_failed = false;
    }
    std::future<std::optional<Error>> second;
    if (m_lanes.size() > 1)
        second = std::async(std::launch::async, [this, &stop] { return work(*m_lanes[1], stop); });
    std::optional<Error> failed = work(*m_lanes[0], stop);
    if (second.valid()) {
        const std::optional<Error> other = second.get();
        if (other && !failed)
            failed = other;
    }
    if (stop.stop_requested())
        return db::errorFromServer(1317, {}, {}); // cancelled, in the words of a cancelled question
    if (failed)
        return *failed;
    return m_sums.deltas();
}

} // namespace zf::ledger
