// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/feedreader.h"

#include "models/ledger/feedstore.h"

#include <QCoreApplication>

namespace zf::ledger {

namespace {

constexpr qint64 mostRows = 500;
constexpr std::chrono::milliseconds stateEvery(400); // whether the feed is alive
constexpr qint64 mostBack = 5000; // rows that the feed may be ahead of a snapshot: 100 s at the least

Error feedError(ErrorKind kind, const char *code, const QString &message)
{
    Error error;
    error.kind = kind;
    error.code = QString::fromLatin1(code);
    error.message = message;
    return error;
}

Error lost()
{
    return feedError(
        ErrorKind::NotFound, "feedLost",
        QCoreApplication::translate("Feed", "The feed was begun anew, or its old rows are gone."));
}

Error dead()
{
    Error error = feedError(ErrorKind::NotFound, "feedDead",
                            QCoreApplication::translate("Feed", "No feed service follows the ledger."));
    error.remedy = QCoreApplication::translate("Feed", "Let the DBA start zhangfang-feed.");
    return error;
}

db::BoundQuery endsQuery(qint64 upTo, qint64 most)
{
    return {"feed.ends",
            QStringLiteral("SELECT number, gtid FROM ledger_feed WHERE number <= ? ORDER BY number DESC "
                           "LIMIT ?"),
            {upTo, most}};
}

/// The last row that was read comes again, without what it says: it shows that the rows behind it still are
/// those that follow. `transactions`: that column, or a constant for it.
db::BoundQuery newsQuery(qint64 number, const QString &transactions)
{
    // The numbers are ours and few: as text the statement needs one round trip, not three. It is asked twelve
    // times a second by each console.
    return {"feed.news",
            QStringLiteral(
                "SELECT number, gtid, is_start, vouchers, days_changed, "
                "IF(number > %1, unbalanced, ''), IF(number > %1, deltas, ''), "
                "IF(number > %1, %2, ''), IF(number > %1, late, NULL) FROM ledger_feed WHERE number >= %1 "
                "ORDER BY number LIMIT %3")
                .arg(number)
                .arg(transactions)
                .arg(mostRows),
            {}};
}

enum Column { Number, Gtid, IsStart, Vouchers, DaysChanged, Unbalanced, Deltas, Transactions, Late };

void addTo(TailBatch &sum, const TailBatch &batch)
{
    sum.deltas << batch.deltas;
    sum.unbalanced << batch.unbalanced;
    sum.late << batch.late;
    sum.vouchers += batch.vouchers;
    sum.daysChanged = sum.daysChanged || batch.daysChanged;
}

} // namespace

FeedReader::FeedReader(QString ledger, db::LogPosition from)
    : m_ledger(std::move(ledger))
    , m_from(std::move(from))
{
}

Result<Done> FeedReader::join(db::Session &desk)
{
    const Result<db::GtidState> snapshot = db::GtidState::fromPosition(m_from);
    if (!snapshot.ok())
        return snapshot.error();
    const Result<FeedState> state = FeedState::read(desk);
    if (!state.ok())
        return state.error();
    if (!state->isAlive() || state->ledger != m_ledger)
        return dead();
    // The last row that the snapshot shows all of. Mostly it is the very last one, since reading the figures
    // takes longer than appending.
    for (const qint64 most : {qint64(1), mostBack}) {
        const Result<db::Rows> ends = endsQuery(state->number, most).run(desk);
        if (!ends.ok())
            return ends.error();
        for (qsizetype row = 0; row < ends->size(); ++row) {
            const Result<db::GtidState> end = db::GtidState::fromPosition({ends->text(row, 1)});
            if (!end.ok())
                return end.error();
            if (!snapshot->covers(*end))
                continue;
            m_snapshot = *snapshot;
            m_number = ends->integer(row, 0);
            m_gtid = ends->text(row, 1);
            m_joining = !end->covers(*snapshot);
            return Done{};
        }
    }
    return dead(); // the feed began behind the snapshot, or is too far ahead of it
}

Result<FeedReader::News> FeedReader::read(db::Session &desk)
{
    if (!m_number) {
        if (const Result<Done> joined = join(desk); !joined.ok())
            return joined.error();
    }
    const Clock::time_point now = Clock::now();
    if (now >= m_stateAt + stateEvery) {
        const Result<FeedState> state = FeedState::read(desk);
        if (!state.ok())
            return state.error();
        if (!state->isAlive())
            return dead();
        m_lag = state->lag;
        m_stateAt = now;
    }
    const Result<db::Rows> rows =
        newsQuery(*m_number, m_joining ? QStringLiteral("transactions") : QStringLiteral("''")).run(desk);
    if (!rows.ok())
        return rows.error();
    if (rows->isEmpty() || rows->integer(0, Number) != *m_number || rows->text(0, Gtid) != m_gtid)
        return lost();
    News news;
    news.lag = m_lag + std::chrono::duration_cast<std::chrono::milliseconds>(now - m_stateAt);
    bool joining = m_joining;
    for (qsizetype row = 1; row < rows->size(); ++row) {
        if (rows->integer(row, Number) != *m_number + row || rows->integer(row, IsStart) != 0)
            return lost();
        if (joining) {
            const Result<QList<FeedTransaction>> transactions =
                feedTransactions(rows->text(row, Transactions));
            if (!transactions.ok())
                return transactions.error();
            for (const FeedTransaction &transaction : *transactions) {
                const Result<db::GtidState> own = db::GtidState::fromPosition({transaction.gtid});
                if (!own.ok())
                    return own.error();
                if (!m_snapshot.covers(*own))
                    addTo(news.batch, transaction.batch);
            }
            const Result<db::GtidState> end = db::GtidState::fromPosition({rows->text(row, Gtid)});
            if (!end.ok())
                return end.error();
            joining = !end->covers(m_snapshot);
            continue;
        }
        TailBatch batch;
        const Result<QList<LedgerDelta>> deltas = feedDeltas(rows->text(row, Deltas));
        if (!deltas.ok())
            return deltas.error();
        const Result<QList<VoucherNo>> unbalanced = feedVouchers(rows->text(row, Unbalanced));
        if (!unbalanced.ok())
            return unbalanced.error();
        const Result<QList<LateVoucher>> late = feedLateVouchers(rows->text(row, Late));
        if (!late.ok())
            return late.error();
        batch.deltas = *deltas;
        batch.late = *late;
        batch.unbalanced = *unbalanced;
        batch.vouchers = rows->integer(row, Vouchers);
        batch.daysChanged = rows->integer(row, DaysChanged) != 0;
        addTo(news.batch, batch);
    }
    // Nothing fails from here on.
    const qsizetype last = rows->size() - 1;
    m_joining = joining;
    m_number = rows->integer(last, Number);
    m_gtid = rows->text(last, Gtid);
    news.more = rows->size() == mostRows;
    return news;
}

} // namespace zf::ledger
