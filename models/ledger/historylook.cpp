// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/historylook.h"

#include <QCryptographicHash>

#include <algorithm>

namespace zf::ledger {

namespace {

constexpr qint64 probes = 64;

db::BoundQuery anyTotalQuery()
{
    return {"history.daily-total", QStringLiteral("SELECT accounting_date FROM daily_total LIMIT 1"), {}};
}

db::BoundQuery endsQuery()
{
    return {"history.ends", QStringLiteral("SELECT MIN(entry_id), MAX(entry_id) FROM voucher_entry"), {}};
}

db::BoundQuery serverQuery()
{
    return {"history.server",
            QStringLiteral("SELECT @@hostname, @@port, @@datadir, DATABASE(), t.table_type,"
                           " CAST(t.create_time AS CHAR) FROM information_schema.tables t"
                           " WHERE t.table_schema = DATABASE() AND t.table_name = 'voucher_entry'"),
            {}};
}

db::BoundQuery newestQuery(qint64 upTo)
{
    return {"history.newest",
            QStringLiteral("SELECT entry_id, voucher_no FROM voucher_entry WHERE entry_id <= ?"
                           " ORDER BY entry_id DESC LIMIT 1"),
            {upTo}};
}

db::BoundQuery ageQuery(const QString &voucherNo)
{
    return {"history.age",
            QStringLiteral("SELECT TIMESTAMPDIFF(SECOND, posted_at, UTC_TIMESTAMP(6)) FROM voucher WHERE "
                           "voucher_no = ?"),
            {voucherNo}};
}

db::BoundQuery probeQuery(qint64 first, qint64 upTo)
{
    QVariantList ids;
    for (qint64 i = 0; i < probes; ++i)
        ids << first + static_cast<qint64>(Int128(upTo - first) * i / (probes - 1));
    return {"history.probe",
            QStringLiteral("SELECT entry_id, voucher_no, line_no, subject_code, side, CAST(amount AS CHAR), "
                           "currency, accounting_date FROM voucher_entry WHERE entry_id IN (%1) ORDER BY "
                           "entry_id")
                .arg(db::placeholders(probes)),
            ids};
}

/// A hash over the cells, each with its length: what is where cannot be confused.
QByteArray printOf(const db::Rows &rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QVariantList &row : rows.all()) {
        for (const QVariant &cell : row) {
            const QByteArray text = cell.toString().toUtf8();
            hash.addData(QByteArray::number(text.size()));
            hash.addData(":");
            hash.addData(text);
        }
    }
    return hash.result();
}

/// Seconds since the voucher was posted, by the server's clock. Nothing where it is not there or says none.
Result<std::optional<qint64>> ageOf(db::Session &session, const QString &voucherNo)
{
    const Result<db::Rows> rows = ageQuery(voucherNo).run(session);
    if (!rows.ok())
        return rows.error();
    if (rows->isEmpty() || rows->isNull(0, 0))
        return std::optional<qint64>();
    return std::optional(rows->integer(0, 0));
}

/// Numbers are given out before the commit. One is settled when it is so much older than the newest entry, by
/// the ledger's own time, and than now, that every transaction of its time has ended and is seen here: on a
/// replica that is behind, too. 0: none is known to be.
Result<qint64> settledNumber(db::Session &session, qint64 first, qint64 last,
                             const HistoryLook::Limits &limits)
{
    qint64 newestAge = 0;
    for (qint64 reach = 0; reach < last - first;) {
        const Result<db::Rows> entry = newestQuery(last - reach).run(session);
        if (!entry.ok())
            return entry.error();
        if (entry->isEmpty())
            return 0;
        const Result<std::optional<qint64>> age = ageOf(session, entry->text(0, 1));
        if (!age.ok())
            return age.error();
        if (reach == 0) {
            if (!*age)
                return 0;
            newestAge = std::max<qint64>(0, **age);
            reach = std::max<qint64>(1, limits.reach);
            continue;
        }
        if (*age && **age - newestAge >= limits.settledAfter.count())
            return entry->integer(0, 0);
        if (reach > std::numeric_limits<qint64>::max() / 2)
            return 0;
        reach *= 2;
    }
    return 0;
}

} // namespace

Result<std::optional<HistoryLook>> HistoryLook::read(db::Session &session, const Limits &limits)
{
    const Result<db::Rows> daily = anyTotalQuery().run(session);
    if (!daily.ok() && !db::isMissingRelation(daily.error()))
        return daily.error();
    if (daily.ok() && !daily->isEmpty())
        return std::optional<HistoryLook>();
    const Result<db::Rows> ends = endsQuery().run(session);
    if (!ends.ok()) {
        if (db::isMissingRelation(ends.error()))
            return std::optional<HistoryLook>(); // entries without numbers
        return ends.error();
    }
    bool isFirstNumber = false, isLastNumber = false;
    HistoryLook look;
    look.first = ends->text(0, 0).toLongLong(&isFirstNumber);
    look.last = ends->text(0, 1).toLongLong(&isLastNumber);
    if (!isFirstNumber || !isLastNumber || look.first < 1 || look.last - look.first + 1 < limits.worthwhile)
        return std::optional<HistoryLook>();
    const Result<qint64> settled = settledNumber(session, look.first, look.last, limits);
    if (!settled.ok())
        return settled.error();
    look.settled = *settled;
    const Result<db::Rows> server = serverQuery().run(session);
    if (!server.ok())
        return server.error();
    look.server = printOf(*server);
    return std::optional(look);
}

Result<QByteArray> HistoryLook::print(db::Session &session, const DayTotals &totals)
{
    const Result<db::Rows> rows = probeQuery(totals.first, totals.upTo).run(session);
    if (!rows.ok())
        return rows.error();
    return printOf(*rows);
}

Result<HistoryLook::Fit> HistoryLook::fitOf(db::Session &session,
                                            const DayTotalsCache::Contents &contents) const
{
    if (contents.server != server || contents.totals.first != first || contents.totals.upTo > last)
        return Fit::Foreign;
    const Result<QByteArray> seen = print(session, contents.totals);
    if (!seen.ok())
        return seen.error();
    return *seen == contents.print ? Fit::Fits : Fit::Changed;
}

QList<db::PlannedQuery> HistoryLook::plannedQueries()
{
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query :
         {endsQuery(), newestQuery(1000), ageQuery(QStringLiteral("V")), probeQuery(1, 1000)})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
