// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/feedfollower.h"

#include "models/db/signin.h"
#include "models/ledger/chart.h"
#include "models/ledger/ledgerlog.h"

#include <QCryptographicHash>

#include <condition_variable>
#include <mutex>

namespace zf::ledger {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds heartbeat = 500ms;
constexpr milliseconds resolution = 1s; // of the times in the log
constexpr qint64 second = 1'000'000;    // in µs
constexpr size_t mostPending = 20'000;  // transactions: more hold up the log
constexpr qsizetype mostInRow = 1000;

enum class Table { Entries, Subjects, Days };

} // namespace

Result<FeedLayout> FeedLayout::read(db::Session &ledger)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = ledger.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    FeedLayout layout;
    const Result<db::LogPosition> position = db::positionOfSnapshot(ledger);
    if (!position.ok())
        return position.error();
    layout.position = *position;
    const Result<ChartOfAccounts> chart = Chart::loadSubjects(ledger);
    if (!chart.ok())
        return chart.error();
    layout.chart = *chart;
    const Result<QList<AccountingDay>> days = Chart::loadDays(ledger);
    if (!days.ok())
        return days.error();
    layout.days = *days;
    const Result<db::Rows> columns = ledger.select(
        {"feed.layout",
         QStringLiteral("SELECT table_name, column_name, column_type FROM information_schema.columns "
                        "WHERE table_schema = DATABASE() AND table_name IN "
                        "('voucher_entry', 'accounting_day', 'subject') "
                        "ORDER BY table_name, ordinal_position")});
    if (!columns.ok())
        return columns.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype row = 0; row < columns->size(); ++row) {
        layout.hasDays = layout.hasDays || columns->text(row, 0) == u"accounting_day";
        for (int column = 0; column < 3; ++column)
            hash.addData(QString(columns->text(row, column) + u'\n').toUtf8());
    }
    layout.hash = QString::fromLatin1(hash.result().toHex());
    return layout;
}

struct FeedFollower::State {
    State(const db::Profile &ledgerProfile, db::PasswordSource source, const FeedLayout &layout,
          const db::LogPosition &from)
        : profile(ledgerProfile)
        , password(std::move(source))
        , sum(layout.chart)
        , snapshot(layout.position)
        , position(from)
    {
        for (const AccountingDay &day : layout.days) {
            if (day.state == u"closed")
                toSeal << day;
        }
    }
    void sealBefore(const db::LogTransaction &transaction);
    void read(const db::LogTransaction &transaction);
    void note(const db::LogStatus &status);
    Result<Done> reloadChart();
    void fail(Error error);

    const db::Profile profile;
    const db::PasswordSource password;
    // On the log's thread only.
    DeltaSum sum;
    QList<AccountingDay> toSeal; ///< closed in the snapshot, which the log may not have reached
    const db::LogPosition snapshot;
    bool subjectsChanged = false, daysChanged = false;

    std::mutex mutex;
    std::condition_variable_any changed;
    std::vector<FeedTransaction> pending;
    Timestamp committedAt;                  ///< of the last one pending
    std::vector<db::LogPosition> positions; ///< behind each one pending
    db::LogPosition position;
    milliseconds lag{0};
    Clock::time_point livedAt = Clock::now();
    bool live = false;
    bool closing = false;
    End end = End::None;
    std::optional<Error> error;
    std::unique_ptr<db::BinaryLog> log; ///< last: ends first
};

void FeedFollower::State::fail(Error why)
{
    const std::lock_guard lock(mutex);
    if (!error)
        error = std::move(why);
    changed.notify_all();
}

Result<Done> FeedFollower::State::reloadChart()
{
    const auto session = db::signIn(profile, password, db::Database::Ledger, db::SessionMode::Reading);
    if (!session.ok())
        return session.error();
    const Result<ChartOfAccounts> chart = Chart::loadSubjects(**session);
    if (!chart.ok())
        return chart.error();
    sum = DeltaSum(*chart, sum.sealed());
    return Done{};
}

/// Seals the dates that were closed before this transaction. A feed that goes on where it had stopped reads
/// what happened before the snapshot; behind the second of its closing a date surely was closed, and from the
/// row that closes it on the log says so itself.
void FeedFollower::State::sealBefore(const db::LogTransaction &transaction)
{
    if (toSeal.isEmpty())
        return;
    db::LogPosition readSoFar;
    {
        const std::lock_guard lock(mutex);
        readSoFar = position;
    }
    const Result<db::GtidState> read = db::GtidState::fromPosition(readSoFar);
    const Result<db::GtidState> shown = db::GtidState::fromPosition(snapshot);
    const bool isReached = read.ok() && shown.ok() && read->covers(*shown);
    toSeal.removeIf([&](const AccountingDay &day) {
        const bool isClosed = isReached || !day.closedAt.isValid() ||
                              transaction.committedAt.micros() / second > day.closedAt.micros() / second;
        if (isClosed)
            sum.seal(day.date.toJulianDay());
        return isClosed;
    });
}

void FeedFollower::State::read(const db::LogTransaction &transaction)
{
    {
        const std::lock_guard lock(mutex);
        if (error || end != End::None)
            return; // what comes behind a gap must not be appended
    }
    if (transaction.first) {
        sum.dropTransaction();
        daysChanged = subjectsChanged = false;
        sealBefore(transaction);
    }
    for (const db::LogChange &change : transaction.changes) {
        switch (static_cast<Table>(change.table)) {
        case Table::Entries:
            if (!change.before.empty())
                sum.add(entryInLog(change.before), DeltaSum::Sign::Minus);
            if (!change.after.empty())
                sum.add(entryInLog(change.after), DeltaSum::Sign::Plus);
            break;
        case Table::Days:
            daysChanged = true;
            noteDayInLog(sum, change.before, change.after);
            break;
        case Table::Subjects:
            subjectsChanged = true;
            break;
        }
    }
    if (!transaction.last)
        return;
    sum.endTransaction();
    if (daysChanged)
        sum.noteDays();
    FeedTransaction done;
    done.gtid = transaction.gtid;
    const bool isNews = !sum.isEmpty();
    if (isNews) {
        Result<TailBatch> batch = sum.take();
        if (!batch.ok()) {
            fail(batch.error());
            return;
        }
        done.batch = *std::move(batch);
    }
    if (subjectsChanged) { // later entries may be of subjects whose book was not known
        if (const Result<Done> reloaded = reloadChart(); !reloaded.ok()) {
            fail(reloaded.error());
            return;
        }
    }
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return pending.size() < mostPending || closing; });
    const Result<db::GtidState> before = db::GtidState::fromPosition(position);
    const Result<db::GtidState> own = db::GtidState::fromPosition({transaction.gtid});
    if (!before.ok() || !own.ok() || before->covers(*own)) {
        end = End::LogUnusable; // numbers that do not grow cannot tell what a snapshot holds
    } else {
        position = transaction.position;
        if (isNews) {
            pending.push_back(std::move(done));
            positions.push_back(position);
            committedAt = transaction.committedAt;
        }
    }
    changed.notify_all();
}

void FeedFollower::State::note(const db::LogStatus &status)
{
    const std::lock_guard lock(mutex);
    if (error || end != End::None)
        return;
    switch (status.state) {
    case db::LogState::Following:
    case db::LogState::Idle:
        live = true;
        livedAt = Clock::now();
        lag = status.lag > resolution ? status.lag : 0ms;
        position = status.position;
        return;
    case db::LogState::Connecting:
        return;
    case db::LogState::Silent:
    case db::LogState::Reconnecting:
        live = false;
        return;
    case db::LogState::ReanchorNeeded:
        end = End::LogUnusable;
        break;
    case db::LogState::Refused:
        error = status.error;
        break;
    }
    changed.notify_all();
}

FeedFollower::FeedFollower(const db::Profile &profile, db::PasswordSource password, const FeedLayout &layout,
                           db::LogPosition from, milliseconds lagSoFar)
    : m_state(std::make_unique<State>(profile, password, layout, from))
{
    m_state->lag = lagSoFar;
    db::LogRequest request;
    request.profile = profile;
    request.database = db::Database::Ledger;
    request.password = std::move(password);
    const QString schema = profile.ledger.database;
    request.tables = {entriesInLog(schema), subjectsInLog(schema)}; // as Table counts
    if (layout.hasDays)
        request.tables << daysInLog(schema);
    request.from = std::move(from);
    request.heartbeat = heartbeat;
    State *state = m_state.get();
    m_state->log = std::make_unique<db::BinaryLog>(
        std::move(request), [state](const db::LogTransaction &transaction) { state->read(transaction); },
        [state](const db::LogStatus &status) { state->note(status); });
}

FeedFollower::~FeedFollower()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->closing = true;
    }
    m_state->changed.notify_all();
    m_state->log->stop();
}

FeedFollower::News FeedFollower::wait(Clock::time_point earliest, Clock::time_point latest,
                                      const std::stop_token &stop)
{
    std::unique_lock lock(m_state->mutex);
    const auto ended = [this] { return m_state->error || m_state->end != End::None; };
    m_state->changed.wait_until(lock, stop, latest, [&] { return !m_state->pending.empty() || ended(); });
    // What has come so far may wait a little for what comes next, to share a row with it.
    if (!m_state->pending.empty() && !ended() && Clock::now() < earliest)
        m_state->changed.wait_until(lock, stop, earliest, ended);

    News news;
    news.position = m_state->position;
    news.end = m_state->end;
    news.error = m_state->error;
    news.lag = m_state->lag;
    if (!m_state->live)
        news.lag += std::chrono::duration_cast<milliseconds>(Clock::now() - m_state->livedAt);
    for (size_t i = 0; i < m_state->pending.size(); ++i) {
        if (news.rows.isEmpty() || news.rows.constLast().transactions.size() == mostInRow)
            news.rows << FeedRow();
        FeedRow &row = news.rows.last();
        row.transactions << std::move(m_state->pending[i]);
        row.position = m_state->positions[i];
        row.committedAt = m_state->committedAt;
    }
    m_state->pending.clear();
    m_state->positions.clear();
    m_state->changed.notify_all();
    return news;
}

} // namespace zf::ledger
