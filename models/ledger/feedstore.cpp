// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/feedstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::ledger {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds takeover = 2s; // a standby needs less
constexpr milliseconds mostBehind =
    8s; // a takeover takes less; a feed further behind is of less use than polling
constexpr qint64 prunedAtOnce = 1000;

// NOW is the beginning of a statement, UTC in our sessions: after a wait for a lock it errs on the safe side.

Error noFeed()
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("noFeed");
    error.message = QCoreApplication::translate("Feed", "The desk database has no place for a feed.");
    error.remedy = QCoreApplication::translate("Feed", "Let the DBA run: zhangfangctl schema upgrade desk");
    return error;
}

Error leaseLost()
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.code = QStringLiteral("leaseLost");
    error.message = QCoreApplication::translate("Feed", "Another process has taken over the feed.");
    return error;
}

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    explicit Transaction(db::Session &session)
        : m_session(session)
    {
    }
    ~Transaction()
    {
        if (m_open && !m_session.isBroken()) // a broken connection's transaction ends with it
            static_cast<void>(m_session.execute({"feed.rollback", QStringLiteral("ROLLBACK")}));
    }
    Q_DISABLE_COPY_MOVE(Transaction)
    Result<Done> begin()
    {
        const Result<qint64> begun =
            m_session.execute({"feed.begin", QStringLiteral("START TRANSACTION READ WRITE")});
        if (!begun.ok())
            return begun.error();
        m_open = true;
        return Done{};
    }
    Result<Done> commit()
    {
        const Result<qint64> done = m_session.execute({"feed.commit", QStringLiteral("COMMIT")});
        if (!done.ok())
            return done.error();
        m_open = false;
        return Done{};
    }

private:
    db::Session &m_session;
    bool m_open = false;
};

} // namespace

bool FeedState::isAlive() const
{
    return position && leaseLeft > -takeover && lag < mostBehind;
}

Result<FeedState> FeedState::read(db::Session &desk)
{
    const Result<db::Rows> rows = desk.select(
        {"feed.state",
         QStringLiteral("SELECT ledger, layout, number, gtid, holder, term, "
                        "TIMESTAMPDIFF(MICROSECOND, NOW(6), lease_until) DIV 1000, "
                        "lag_ms + GREATEST(0, TIMESTAMPDIFF(MICROSECOND, renewed_at, NOW(6)) DIV 1000) "
                        "FROM ledger_feed_state WHERE id = 1")});
    if (!rows.ok())
        return db::isMissingRelation(rows.error()) ? noFeed() : rows.error();
    if (rows->isEmpty())
        return noFeed();
    FeedState state;
    state.ledger = rows->text(0, 0);
    state.layout = rows->text(0, 1);
    state.number = rows->integer(0, 2);
    if (!rows->isNull(0, 3))
        state.position = db::LogPosition{rows->text(0, 3)};
    state.holder = rows->text(0, 4);
    state.term = rows->integer(0, 5);
    state.leaseLeft = milliseconds(rows->integer(0, 6));
    state.lag = milliseconds(rows->integer(0, 7));
    return state;
}

Result<std::optional<FeedLease>> FeedLease::claim(db::Session &desk, const QString &holder,
                                                  milliseconds duration)
{
    Transaction transaction(desk);
    if (const Result<Done> begun = transaction.begin(); !begun.ok())
        return begun.error();
    const Result<qint64> claimed =
        desk.execute({"feed.claim",
                      QStringLiteral("UPDATE ledger_feed_state SET holder = ?, term = term + 1, "
                                     "lease_until = NOW(6) + INTERVAL ? MICROSECOND "
                                     "WHERE id = 1 AND (holder = ? OR holder = '' OR lease_until < NOW(6))")},
                     {holder, qint64(duration.count() * 1000), holder});
    if (!claimed.ok())
        return db::isMissingRelation(claimed.error()) ? noFeed() : claimed.error();
    if (*claimed != 1)
        return std::optional<FeedLease>();
    const Result<FeedState> state = FeedState::read(desk);
    if (!state.ok())
        return state.error();
    if (const Result<Done> done = transaction.commit(); !done.ok())
        return done.error();
    return std::optional(FeedLease(desk, *state, duration));
}

Result<Done> FeedLease::begin(const db::LogPosition &position, const QString &ledger, const QString &layout)
{
    FeedRow row;
    row.kind = FeedRow::Kind::Start;
    row.position = position;
    m_state.ledger = ledger;
    m_state.layout = layout;
    return write(row, 0ms);
}

Result<Done> FeedLease::append(const FeedRow &row, milliseconds lag)
{
    return write(row, lag);
}

Result<Done> FeedLease::write(const FeedRow &row, milliseconds lag)
{
    Transaction transaction(*m_desk);
    if (const Result<Done> begun = transaction.begin(); !begun.ok())
        return begun;
    const Result<Done> moved =
        moveState(QStringLiteral("number = number + 1, gtid = ?, ledger = ?, layout = ?, lag_ms = ?"),
                  {row.position.gtid, m_state.ledger, m_state.layout, qint64(lag.count())});
    if (!moved.ok())
        return moved;
    const TailBatch sum = row.sum();
    const QVariant committedAt = row.committedAt.isValid() ? QVariant(row.committedAt.serverText())
                                                           : QVariant(QMetaType::fromType<QString>());
    const QVariant late =
        sum.late.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(feedText(sum.late));
    const Result<qint64> appended = m_desk->execute(
        {"feed.append",
         QStringLiteral("INSERT INTO ledger_feed (number, term, gtid, is_start, committed_at, appended_at, "
                        "vouchers, days_changed, unbalanced, late, deltas, transactions) "
                        "VALUES (?, ?, ?, ?, ?, NOW(6), ?, ?, ?, ?, ?, ?)")},
        {m_state.number + 1, m_state.term, row.position.gtid,
         qint64(row.kind == FeedRow::Kind::Start ? 1 : 0), committedAt, sum.vouchers,
         qint64(sum.daysChanged ? 1 : 0), feedText(sum.unbalanced), late, feedText(sum.deltas),
         feedText(row.transactions)});
    if (!appended.ok())
        return appended.error();
    if (const Result<Done> done = transaction.commit(); !done.ok())
        return done;
    ++m_state.number;
    m_state.position = row.position;
    m_state.lag = lag;
    return Done{};
}

Result<Done> FeedLease::renew(const db::LogPosition &position, milliseconds lag)
{
    const Result<Done> moved =
        moveState(QStringLiteral("gtid = ?, lag_ms = ?"), {position.gtid, qint64(lag.count())});
    if (moved.ok()) {
        m_state.position = position;
        m_state.lag = lag;
    }
    return moved;
}

Result<Done> FeedLease::moveState(const QString &set, const QVariantList &values)
{
    // The fence: whoever took over has another term, and this statement waits for him.
    const Result<qint64> moved = m_desk->execute(
        {"feed.move", QString(QStringLiteral("UPDATE ledger_feed_state SET ") + set +
                              QStringLiteral(", renewed_at = NOW(6), "
                                             "lease_until = NOW(6) + INTERVAL ? MICROSECOND "
                                             "WHERE id = 1 AND holder = ? AND term = ? AND number = ?"))},
        values +
            QVariantList{qint64(m_duration.count() * 1000), m_state.holder, m_state.term, m_state.number});
    if (!moved.ok())
        return moved.error();
    if (*moved != 1)
        return leaseLost();
    return Done{};
}

Result<Done> FeedLease::release()
{
    const Result<qint64> released = m_desk->execute(
        {"feed.release", QStringLiteral("UPDATE ledger_feed_state SET holder = '', lease_until = NOW(6) "
                                        "WHERE id = 1 AND holder = ? AND term = ?")},
        {m_state.holder, m_state.term});
    if (!released.ok())
        return released.error();
    return Done{};
}

Result<Done> FeedLease::prune(milliseconds keep)
{
    const Result<db::Rows> old =
        m_desk->select({"feed.old", QStringLiteral("SELECT MAX(number) FROM ledger_feed "
                                                   "WHERE appended_at < NOW(6) - INTERVAL ? MICROSECOND")},
                       {qint64(keep.count() * 1000)});
    if (!old.ok())
        return old.error();
    if (old->isEmpty() || old->isNull(0, 0))
        return Done{};
    // The last one stays: consoles join behind it.
    const qint64 upTo = std::min(old->integer(0, 0), m_state.number - 1);
    const Result<qint64> pruned = m_desk->execute(
        {"feed.prune", QStringLiteral("DELETE FROM ledger_feed WHERE number <= ? ORDER BY number LIMIT %1")
                           .arg(prunedAtOnce)},
        {upTo});
    if (!pruned.ok())
        return pruned.error();
    return Done{};
}

} // namespace zf::ledger
