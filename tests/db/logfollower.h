// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/binarylog.h"
#include "tests/db/dbtest.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace zf::test {

/// The table that most tests follow.
inline const db::LogTable moves{
    QStringLiteral("zf_test"), QStringLiteral("moves"), {QStringLiteral("id"), QStringLiteral("amount")}};

struct SeenChange {
    int table = 0;
    db::LogChangeKind kind = db::LogChangeKind::Insert;
    QStringList before, after; ///< NULL is a null string
};
struct SeenTransaction {
    QString gtid;
    int pieces = 0;
    QList<SeenChange> changes;
};

/// What a follower has told so far; kept until the test looks.
struct Seen {
    QList<SeenTransaction> transactions; ///< complete ones
    QList<db::LogStatus> statuses;
    SeenTransaction open; ///< pieces of one that is not complete
    qint64 changes = 0;   ///< of complete transactions, also where their rows are not kept
    qint64 sum = 0;       ///< of column 1 of inserts, less deletes
    qsizetype largestPiece = 0;

    bool has(db::LogState state) const
    {
        return std::any_of(statuses.begin(), statuses.end(),
                           [state](const db::LogStatus &status) { return status.state == state; });
    }
    qsizetype count(db::LogState state) const
    {
        return std::count_if(statuses.begin(), statuses.end(),
                             [state](const db::LogStatus &status) { return status.state == state; });
    }
};

/// A follower of one or more tables of `zf_test`, and what it delivers.
class LogFollower {
public:
    enum class Keep { Rows, Sums };

    static db::LogRequest request(const db::Profile &profile, const QList<db::LogTable> &tables,
                                  const db::LogPosition &from)
    {
        db::LogRequest request;
        request.profile = profile;
        request.tables = tables;
        request.from = from;
        request.heartbeat = std::chrono::milliseconds(300);
        return request;
    }

    explicit LogFollower(const db::LogRequest &request, Keep keep = Keep::Rows)
        : m_keep(keep)
        , m_log(std::make_unique<db::BinaryLog>(
              request, [this](const db::LogTransaction &piece) { take(piece); },
              [this](const db::LogStatus &status) {
                  const std::lock_guard lock(m_mutex);
                  m_seen.statuses << status;
                  m_changed.notify_all();
              }))
    {
    }
    ~LogFollower() { m_log->stop(); }

    bool waitFor(const std::function<bool(const Seen &)> &condition, int milliseconds = 15'000)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::milliseconds(milliseconds),
                                  [&] { return condition(m_seen); });
    }
    bool waitForTransactions(qsizetype count)
    {
        return waitFor([count](const Seen &seen) { return seen.transactions.size() >= count; });
    }
    bool waitForState(db::LogState state, int milliseconds = 15'000)
    {
        return waitFor([state](const Seen &seen) { return seen.has(state); }, milliseconds);
    }
    /// Until all that was committed before the call has been delivered.
    bool catchUp(db::Session &session)
    {
        const Result<db::Rows> now =
            session.select({"test.position", QStringLiteral("SELECT @@global.gtid_binlog_pos")});
        if (!now.ok())
            return false;
        const Result<db::GtidState> target = db::GtidState::fromPosition({now->text(0, 0)});
        // Transactions of other tables move the position, too, and tell nobody.
        return target.ok() &&
               QTest::qWaitFor([&] { return m_log->position() == target->position(); }, 15'000);
    }
    Seen seen()
    {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }
    db::LogStatus lastStatus() { return seen().statuses.value(seen().statuses.size() - 1); }
    db::BinaryLog &log() { return *m_log; }

private:
    void take(const db::LogTransaction &piece)
    {
        const std::lock_guard lock(m_mutex);
        if (piece.first) {
            m_seen.open = {};
            m_openSum = m_openChanges = 0;
        }
        m_seen.open.gtid = piece.gtid;
        ++m_seen.open.pieces;
        m_seen.largestPiece = std::max(m_seen.largestPiece, static_cast<qsizetype>(piece.changes.size()));
        for (const db::LogChange &change : piece.changes) {
            ++m_openChanges;
            if (change.after.size() > 1)
                m_openSum += change.after[1].integer();
            if (change.before.size() > 1)
                m_openSum -= change.before[1].integer();
            if (m_keep == Keep::Rows)
                m_seen.open.changes << SeenChange{change.table, change.kind, texts(change.before),
                                                  texts(change.after)};
        }
        if (piece.last) {
            m_seen.transactions << std::exchange(m_seen.open, {});
            m_seen.sum += m_openSum;
            m_seen.changes += m_openChanges;
            m_openSum = m_openChanges = 0;
        }
        m_changed.notify_all();
    }
    static QStringList texts(std::span<const db::LogValue> values)
    {
        QStringList texts;
        for (const db::LogValue &value : values)
            texts << (value.isNull() ? QString() : value.toString() + QStringLiteral(""));
        return texts;
    }

    const Keep m_keep;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Seen m_seen;
    qint64 m_openSum = 0;
    qint64 m_openChanges = 0;
    std::unique_ptr<db::BinaryLog> m_log; ///< last: its thread uses the others
};

/// Where the log stands now.
inline db::LogPosition positionNow(db::Session &session)
{
    const auto snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return {};
    const Result<db::LogPosition> position = db::positionOfSnapshot(session);
    if (!position.ok()) {
        qWarning() << why(position);
        return {};
    }
    return *position;
}

/// Ends every connection that reads the log.
inline int killFollowers(db::Session &session)
{
    const Result<db::Rows> dumps = session.select(
        {"test.dumps",
         QStringLiteral("SELECT id FROM information_schema.processlist WHERE command LIKE 'Binlog%'")});
    int killed = 0;
    for (qsizetype i = 0; dumps.ok() && i < dumps->size(); ++i) {
        if (session.execute({"test.kill", QStringLiteral("KILL CONNECTION %1").arg(dumps->integer(i, 0))})
                .ok())
            ++killed;
    }
    return killed;
}

} // namespace zf::test
