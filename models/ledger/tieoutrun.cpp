// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutrun.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace zf::ledger {

namespace {

constexpr qint64 replicaAskedEveryMs = 5'000;
constexpr qint64 keptEveryMs = 500;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieOuts)
};

bool isDone(TieOutStatus status)
{
    return status == TieOutStatus::Clean || status == TieOutStatus::Found ||
           status == TieOutStatus::Unavailable;
}

} // namespace

TieOutRun::State::Item *TieOutRun::State::claim()
{
    const std::lock_guard lock(mutex);
    Item *heaviest = nullptr;
    for (Item &item : items) {
        if (!item.claimed && !isDone(item.check.status) &&
            (heaviest == nullptr || item.weight > heaviest->weight))
            heaviest = &item;
    }
    if (heaviest != nullptr) {
        heaviest->claimed = true;
        heaviest->check.status = TieOutStatus::Running;
    }
    return heaviest;
}

void TieOutRun::State::store(Item &item, tieout::Progress progress, const Timestamp &at, qint64 milliseconds)
{
    const std::lock_guard lock(mutex);
    TieOutCheck &check = item.check;
    check.scanned = progress.scanned;
    check.rows = progress.rows;
    check.findings = progress.findings;
    check.more = progress.more;
    check.phase = progress.stage;
    check.snapshotAt = at;
    check.milliseconds += milliseconds;
    ++check.chunks;
    const qint64 left = std::max<qint64>(0, progress.rowsExpected - progress.rows);
    const qint64 rows = std::max<qint64>(1, item.checker->rowsPerChunk(request));
    check.chunksTotal = check.chunks;
    if (progress.finished) {
        check.ok = check.findings.isEmpty();
        check.status = check.ok ? TieOutStatus::Clean : TieOutStatus::Found;
        item.claimed = false;
    } else {
        check.chunksTotal += std::max(1, static_cast<int>((left + rows - 1) / rows));
    }
    item.progress = std::move(progress);
}

Result<Done> TieOutRun::State::watchReplica(db::Session &session, const std::stop_token &stop)
{
    if (primary == nullptr)
        return Done{};
    const std::lock_guard asking(replicaMutex);
    if (sinceReplica.isValid() && sinceReplica.elapsed() < replicaAskedEveryMs)
        return Done{};
    const Result<db::ReplicaState> state = db::examineReplica(*primary, session, stop);
    if (!state.ok())
        return state.error();
    sinceReplica.start();
    const std::lock_guard lock(mutex);
    replica = *state;
    return Done{};
}

Result<Done> TieOutRun::State::claimDatabase(db::Session &session)
{
    if (!checkpoint)
        return Done{};
    // Tables that were made anew, as by a reset or a restored backup, make it another database.
    const Result<db::Rows> tables = session.select(
        {"tieout.database",
         QStringLiteral(
             "SELECT TABLE_NAME, COALESCE(CAST(CREATE_TIME AS CHAR), ''), CAST(@@GLOBAL.server_id AS"
             " CHAR), DATABASE() FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
             " AND TABLE_NAME IN ('voucher', 'voucher_entry', 'account', 'account_journal')"
             " ORDER BY TABLE_NAME")});
    if (!tables.ok())
        return tables.error();
    const Result<db::Rows> first = session.select(
        {"tieout.database", QStringLiteral("SELECT voucher_no, CAST(posted_at AS CHAR) FROM voucher"
                                           " ORDER BY voucher_no LIMIT 1")});
    if (!first.ok())
        return first.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const db::Rows *rows : {&*tables, &*first}) {
        for (const QVariantList &row : rows->all()) {
            for (const QVariant &cell : row)
                hash.addData(QByteArray(cell.toString().toUtf8() + '\n'));
        }
    }
    const QString found = QString::fromLatin1(hash.result().toHex());
    const std::lock_guard lock(mutex);
    if (database.isEmpty())
        database = found;
    if (database == found)
        return Done{};
    Error error;
    error.kind = ErrorKind::BusinessRule;
    error.code = QStringLiteral("tieOutStale");
    error.message = Text::tr("The run that was kept is of another database.");
    error.remedy = Text::tr("Start the checks anew.");
    return error;
}

qint64 TieOutRun::State::lagMicros() const
{
    const std::lock_guard lock(mutex);
    return replica ? replica->lag.count() : 0;
}

void TieOutRun::State::observe(const Item &item) const
{
    if (!observer)
        return;
    TieOutCheck check;
    {
        const std::lock_guard lock(mutex);
        check = item.check;
    }
    observer(check);
}

void TieOutRun::State::keep(Keep when)
{
    if (!checkpoint)
        return;
    // Nobody who only wants to know how far the run is waits for the disk.
    const std::lock_guard keeping(keepMutex);
    if (when == Keep::WhenDue && sinceKept.isValid() && sinceKept.elapsed() < keptEveryMs)
        return;
    QByteArray content;
    {
        const std::lock_guard lock(mutex);
        if (database.isEmpty())
            return; // it has not begun
        if (std::any_of(items.begin(), items.end(),
                        [](const Item &item) { return !isDone(item.check.status); }))
            content = TieOutCheckpoint::contentOf(*this);
    }
    const Result<Done> kept = content.isEmpty() ? checkpoint->remove() : checkpoint->write(content);
    // The run itself is worth more than being able to go on with it later.
    if (!kept.ok())
        qWarning("%ls", qUtf16Printable(kept.error().message));
    sinceKept.start();
}

void TieOutRun::State::stop(Item &item)
{
    const std::lock_guard lock(mutex);
    item.check.status = TieOutStatus::Stopped;
    item.claimed = false;
}

void TieOutRun::State::setUnavailable(Item &item, const QString &reason)
{
    const std::lock_guard lock(mutex);
    item.check.unavailable = reason;
    item.check.findings.clear(); // half a check has found nothing that can be relied on to be all
    item.check.status = TieOutStatus::Unavailable;
    item.claimed = false;
}

QList<TieOutCheck> TieOutRun::State::checks() const
{
    const std::lock_guard lock(mutex);
    QList<TieOutCheck> result;
    result.reserve(static_cast<qsizetype>(items.size()));
    for (const Item &item : items)
        result << item.check;
    return result;
}

bool TieOutRun::State::isFinished() const
{
    const std::lock_guard lock(mutex);
    return std::all_of(items.begin(), items.end(),
                       [](const Item &item) { return isDone(item.check.status); });
}

QString TieOutRun::State::firstStopped() const
{
    const std::lock_guard lock(mutex);
    const auto stopped = std::find_if(items.begin(), items.end(), [](const Item &item) {
        return item.check.status == TieOutStatus::Stopped;
    });
    return stopped == items.end() ? QString() : stopped->check.id;
}

TieOutRun::TieOutRun(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

TieOutRun::~TieOutRun() = default;

QList<TieOutCheck> TieOutRun::checks() const
{
    return m_state->checks();
}

bool TieOutRun::isFinished() const
{
    return m_state->isFinished();
}

QDate TieOutRun::date() const
{
    return m_state->request.date;
}

TieOutRequest TieOutRun::request() const
{
    return {m_state->ids, m_state->request.date, m_state->request.limit, m_state->request.rowsPerChunk};
}

std::optional<db::ReplicaState> TieOutRun::replica() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->replica;
}

void TieOutRun::keepIn(std::shared_ptr<TieOutCheckpoint> checkpoint)
{
    m_state->checkpoint = std::move(checkpoint);
}

void TieOutRun::observe(std::function<void(const TieOutCheck &)> observer)
{
    m_state->observer = std::move(observer);
}

} // namespace zf::ledger
