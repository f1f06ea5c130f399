// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/livetrialbalance.h"

#include "models/ledger/chart.h"
#include "models/ledger/entrypoll.h"
#include "models/ledger/feedtail.h"
#include "models/ledger/logtail.h"

#include <algorithm>
#include <utility>

namespace zf::ledger {

namespace {

using namespace std::chrono_literals;

constexpr auto frame = 4ms; // a screen shows no more, and the figures must be no older than 10 ms
constexpr auto pollEvery = 200ms;
constexpr auto recomputeEvery = 5s;
constexpr auto reanchorEvery = 5min; // of polling, which cannot see what was changed in entries it has read
constexpr auto retryAfter = 3s;
constexpr auto judgeStoredEvery = 1min;
constexpr auto historyEvery = 100ms;
constexpr qsizetype mostSeconds = 120;

QList<LiveDifference> differencesBetween(const TrialBalance &shown, const TrialBalance &actual)
{
    QList<LiveDifference> result;
    for (const TrialBalanceRow &row : actual.rows()) {
        if (!actual.chart().find(row.subject)->isLeaf)
            continue;
        const TrialBalanceRow *match = shown.find(row.subject, row.currency);
        if (match == nullptr)
            result << LiveDifference{row.subject, row.currency, {}, row.closing()};
        else if (match->opening != row.opening || match->debit != row.debit || match->credit != row.credit ||
                 match->entries != row.entries)
            result << LiveDifference{row.subject, row.currency, match->closing(), row.closing()};
    }
    for (const TrialBalanceRow &row : shown.rows()) {
        if (shown.chart().find(row.subject)->isLeaf && actual.find(row.subject, row.currency) == nullptr)
            result << LiveDifference{row.subject, row.currency, row.closing(), {}};
    }
    return result;
}

} // namespace

namespace {

/// Whether the account may follow the binary log. In doubt yes: the log's own refusal is what counts.
bool mayFollowLog(db::Session &session)
{
    const Result<db::Rows> grants = session.select({"live.grants", QStringLiteral("SHOW GRANTS")});
    if (!grants.ok())
        return true;
    for (qsizetype row = 0; row < grants->size(); ++row) {
        const QString grant = grants->text(row, 0);
        if (grant.contains(u" ON *.* ") &&
            (grant.contains(u"ALL PRIVILEGES") || grant.contains(u"REPLICATION SLAVE")))
            return true;
    }
    return false;
}

} // namespace

struct LiveTrialBalance::Anchor {
    TrialBalance balance;
    LogTail::DayCut dayCut = LogTail::DayCut::None;
    SealedDates sealed;
    std::optional<db::LogPosition> position; ///< where the server tells it
    bool logPermitted = false;
    std::optional<EntryPoll> poll;   ///< where entries have numbers
    std::optional<TailBatch> missed; ///< what brings the figures of before to this snapshot
};

LiveTrialBalance::LiveTrialBalance(db::Profile profile, db::PasswordSource password,
                                   std::shared_ptr<History> history, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_password(std::move(password))
    , m_history(std::move(history))
    , m_lane(
          std::make_unique<db::Lane>(m_profile, db::Database::Ledger, db::SessionMode::Reading, m_password))
{
    m_frameTimer.setSingleShot(true);
    m_frameTimer.setTimerType(Qt::PreciseTimer);
    m_retryTimer.setSingleShot(true);
    m_pollTimer.setSingleShot(true);
    m_reanchorTimer.setInterval(reanchorEvery);
    m_secondTimer.setInterval(1s);
    m_storedTimer.setInterval(judgeStoredEvery);
    connect(&m_storedTimer, &QTimer::timeout, this, &LiveTrialBalance::judgeStoredTotals);
    connect(&m_frameTimer, &QTimer::timeout, this, &LiveTrialBalance::pullLog);
    connect(&m_retryTimer, &QTimer::timeout, this, &LiveTrialBalance::anchor);
    connect(&m_pollTimer, &QTimer::timeout, this, &LiveTrialBalance::poll);
    connect(&m_reanchorTimer, &QTimer::timeout, this, &LiveTrialBalance::reanchor);
    connect(&m_secondTimer, &QTimer::timeout, this, [this] {
        m_postings << std::exchange(m_postedThisSecond, 0);
        if (m_postings.size() > mostSeconds)
            m_postings.removeFirst();
        emit secondPassed();
        heedCheck();
    });
    m_historyTimer.setInterval(historyEvery);
    connect(&m_historyTimer, &QTimer::timeout, this, &LiveTrialBalance::showHistory);
}

LiveTrialBalance::~LiveTrialBalance()
{
    stop();
}

void LiveTrialBalance::follow(const TrialBalanceQuery &query, Source source)
{
    stop();
    m_query = query;
    m_source = source;
    m_logRefused = false;
    m_feedEnded = false;
    m_status = {};
    m_postings.clear();
    m_postedThisSecond = 0;
    m_secondTimer.start();
    anchor();
}

void LiveTrialBalance::stop()
{
    ++m_generation;
    m_stop.request_stop();
    for (QTimer *timer : {&m_frameTimer, &m_retryTimer, &m_pollTimer, &m_reanchorTimer, &m_secondTimer,
                          &m_storedTimer, &m_historyTimer})
        timer->stop();
    endTails();
    m_poll.reset();
    m_anchor.reset();
    m_reanchorWanted = false;
}

void LiveTrialBalance::setSignedDates(const QList<QDate> &dates)
{
    m_signedOff.clear();
    for (const QDate date : dates)
        m_signedOff.insert(date.toJulianDay());
}

void LiveTrialBalance::reanchor()
{
    if (m_poll)
        m_reanchorWanted =
            true; // after the poll that runs, whose entries belong to the figures that are compared
    else if (!m_status.anchoring)
        anchor();
}

void LiveTrialBalance::endTails()
{
    std::erase_if(m_ending, [](const std::future<void> &log) {
        return log.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    if (m_log) // not here: this may be the window's thread
        m_ending.push_back(
            std::async(std::launch::async, [log = std::move(m_log)]() mutable { log.reset(); }));
    if (m_feed) { // which may be calling
        m_feed->end();
        m_feed->setParent(this);
        m_feed.release()->deleteLater();
    }
}

Result<std::shared_ptr<LiveTrialBalance::Anchor>>
LiveTrialBalance::readAnchor(db::Session &session, History *history, const TrialBalanceQuery &query,
                             const QSet<qint64> &signedOff, Wish wish, EntryPoll *before,
                             const std::stop_token &stop)
{
    const Result<std::shared_ptr<const DayTotals>> settled =
        TrialBalances::prepare(session, history, query, stop);
    if (!settled.ok())
        return settled.error();
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    auto anchor = std::make_shared<Anchor>();
    if (wish != Wish::Polling) {
        if (const Result<db::LogPosition> position = db::positionOfSnapshot(session); position.ok()) {
            anchor->position = *position;
            anchor->logPermitted = wish == Wish::Log && mayFollowLog(session);
        }
    }
    Result<TrialBalance> balance =
        TrialBalances::computeInSnapshot(session, query, (*snapshot)->at(), *settled);
    if (!balance.ok())
        return balance.error();
    anchor->balance = *std::move(balance);
    const Result<QList<AccountingDay>> days = Chart::loadDays(session);
    if (!days.ok())
        return days.error();
    anchor->sealed.signedOff = signedOff;
    for (const AccountingDay &day : *days) {
        if (day.state == u"closed")
            anchor->sealed.closed.insert(day.date.toJulianDay());
    }
    anchor->dayCut = days->size() > 1 ? LogTail::DayCut::Followed : LogTail::DayCut::None;
    if (!anchor->logPermitted) { // where there is no feed either
        Result<std::optional<EntryPoll>> poll =
            EntryPoll::beginInSnapshot(session, anchor->balance.chart(), anchor->sealed);
        if (!poll.ok())
            return poll.error();
        anchor->poll = *std::move(poll);
    }
    if (before != nullptr) { // last, since it does not bear repetition
        Result<TailBatch> missed = before->readForComparison(session);
        if (!missed.ok())
            return missed.error();
        anchor->missed = *std::move(missed);
    }
    return anchor;
}

void LiveTrialBalance::anchor()
{
    m_retryTimer.stop();
    m_stop.request_stop();
    m_stop = std::stop_source();
    LiveStatus status = m_status;
    status.anchoring = true;
    setStatus(status);
    const quint64 generation = ++m_generation; // what the tail still says belongs to the old figures
    m_frameTimer.stop();
    m_pollTimer.stop();
    endTails();
    const std::shared_ptr<EntryPoll> before = std::exchange(m_reanchorWanted, false) ? m_poll : nullptr;
    m_poll.reset();
    if (m_history)
        m_historyTimer.start();
    const TrialBalanceQuery query = m_query;
    Wish wish = m_logRefused ? Wish::Feed : Wish::Log;
    if (std::exchange(m_feedEnded, false) || m_source == Source::Polling)
        wish = Wish::Polling;
    db::deliver(m_lane->run<std::shared_ptr<Anchor>>(
                    [history = m_history, query, signedOff = m_signedOff, wish,
                     before](db::Session &session, const std::stop_token &stop) {
                        return readAnchor(session, history.get(), query, signedOff, wish, before.get(), stop);
                    },
                    m_stop.get_token()),
                this, [this, generation](const Result<std::shared_ptr<Anchor>> &anchor) {
                    if (generation != m_generation)
                        return;
                    m_historyTimer.stop();
                    if (!anchor.ok())
                        retryLater(anchor.error());
                    else
                        take(**anchor);
                });
}

void LiveTrialBalance::retryLater(const Error &error)
{
    LiveStatus status = m_status;
    status.anchoring = false;
    status.history = {};
    status.tail.state = TailState::Interrupted;
    status.tail.error = error;
    setStatus(status);
    emit failed(error);
    if (error.retryable())
        m_retryTimer.start(retryAfter);
}

void LiveTrialBalance::take(const Anchor &anchor)
{
    QList<LiveDifference> differences;
    if (anchor.missed && m_balance.range == anchor.balance.range) {
        m_balance.apply(anchor.missed->deltas);
        differences = differencesBetween(m_balance, anchor.balance);
        m_postedThisSecond += anchor.missed->vouchers;
    }
    const int revision = m_history ? m_history->revision() : 0;
    if (revision != std::exchange(m_historyRevision, revision) && differences.isEmpty()) {
        for (const TotalsDifference &one : m_history->differences())
            differences << LiveDifference{one.subject, one.currency, one.before, one.now};
    }
    m_balance = anchor.balance;
    LiveStatus status = m_status;
    status.anchored = true;
    status.anchoring = false;
    status.history = {};
    status.dataAt = m_balance.snapshotAt;
    status.tail.error = {};
    setStatus(status);
    startTail(anchor);
    const quint64 generation = m_generation;
    emit anchored();
    if (!differences.isEmpty())
        emit differs(differences);
    if (anchor.missed && !anchor.missed->late.isEmpty())
        emit late(anchor.missed->late);
    if (generation == m_generation) { // nobody asked for something else meanwhile
        judgeStoredTotals();
        m_storedTimer.start();
    }
}

void LiveTrialBalance::judgeStoredTotals()
{
    // Behind the figures, which need not wait for it, and in a snapshot of its own: what is closed stays.
    const quint64 generation = m_generation;
    db::deliver(StoredTotals(*m_lane).check(m_balance.range, m_stop.get_token()), this,
                [this, generation](const Result<StoredTotalsReport> &report) {
                    if (generation != m_generation)
                        return;
                    m_stored = report.ok() ? *report : StoredTotals::notJudged(report.error());
                    emit storedTotalsJudged();
                });
}

void LiveTrialBalance::startTail(const Anchor &anchor)
{
    m_anchor = std::make_shared<Anchor>(anchor);
    m_sinceFrame.start();
    m_reanchorTimer.stop();
    if (anchor.logPermitted)
        startLog(anchor);
    else if (anchor.position && m_profile.desk)
        startFeed(anchor);
    else
        startPolling();
}

void LiveTrialBalance::startFeed(const Anchor &anchor)
{
    TailStatus starting;
    starting.kind = TailKind::Feed;
    reportTail(starting);
    if (!m_desk)
        m_desk =
            std::make_unique<db::Lane>(m_profile, db::Database::Desk, db::SessionMode::Reading, m_password);
    m_feed = std::make_unique<FeedTail>(
        *m_desk, *anchor.position, [this](const TailBatch &batch) { apply(batch); },
        [this](const TailStatus &status) { reportTail(status); });
}

void LiveTrialBalance::startLog(const Anchor &anchor)
{
    TailStatus starting;
    starting.kind = TailKind::Log;
    reportTail(starting);
    const quint64 generation = m_generation;
    const auto here = [this, generation](auto call) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, call] {
                if (generation == m_generation)
                    call();
            },
            Qt::QueuedConnection);
    };
    m_log = std::make_unique<LogTail>(
        m_profile, m_password, anchor.balance.chart(), anchor.sealed, anchor.dayCut, *anchor.position,
        [this, here] { here([this] { pullLog(); }); },
        [this, here](const TailStatus &status) { here([this, status] { reportTail(status); }); });
}

void LiveTrialBalance::startPolling()
{
    endTails();
    TailStatus status;
    status.kind = TailKind::Recomputing;
    if (m_anchor->poll) {
        m_poll = std::make_shared<EntryPoll>(*m_anchor->poll);
        status.kind = TailKind::Polling;
        m_pollTimer.start(pollEvery);
        m_reanchorTimer.start();
    } else {
        m_reanchorTimer.stop();
        m_retryTimer.start(recomputeEvery);
    }
    status.state = TailState::Live;
    reportTail(status);
}

void LiveTrialBalance::poll()
{
    const quint64 generation = m_generation;
    const auto asked = std::chrono::steady_clock::now();
    const std::shared_ptr<EntryPoll> poll = m_poll;
    db::deliver(
        m_lane->run<TailBatch>([poll](db::Session &session, std::stop_token) { return poll->read(session); },
                               m_stop.get_token()),
        this, [this, generation, asked](const Result<TailBatch> &batch) {
            if (generation != m_generation)
                return;
            TailStatus status;
            status.kind = TailKind::Polling;
            if (batch.ok()) {
                status.state = TailState::Live;
                status.lag = std::chrono::duration_cast<std::chrono::milliseconds>(
                    std::chrono::steady_clock::now() - asked);
                m_pollTimer.start(pollEvery);
                reportTail(status);
                apply(*batch);
                if (m_reanchorWanted && generation == m_generation)
                    anchor();
                return;
            }
            status.error = batch.error();
            if (batch.error().code == u"vanished") {
                m_reanchorWanted = true;
                status.state = TailState::ReanchorNeeded;
            } else {
                status.state = TailState::Interrupted;
                m_pollTimer.start(retryAfter);
            }
            reportTail(status);
        });
}

void LiveTrialBalance::pullLog()
{
    if (!m_log || m_frameTimer.isActive())
        return;
    if (const auto rest = std::chrono::milliseconds(frame.count() - m_sinceFrame.elapsed());
        rest.count() > 0) {
        m_frameTimer.start(rest);
        return;
    }
    m_sinceFrame.start();
    const Result<TailBatch> batch = m_log->take();
    if (!batch.ok()) {
        retryLater(batch.error());
        return;
    }
    apply(*batch);
}

/// What the tail names, and dates that only this console knows to be signed: a feed knows the day cut alone.
QList<LateVoucher> LiveTrialBalance::lateOf(const TailBatch &batch) const
{
    QList<LateVoucher> vouchers = batch.late;
    for (const LedgerDelta &delta : batch.deltas) {
        const auto isNamed = [&delta](const LateVoucher &one) { return one.date == delta.date; };
        if (delta.entries > 0 && m_signedOff.contains(delta.date.toJulianDay()) &&
            std::none_of(vouchers.begin(), vouchers.end(), isNamed))
            vouchers << LateVoucher{delta.date, {}};
    }
    return vouchers;
}

void LiveTrialBalance::apply(const TailBatch &batch)
{
    m_postedThisSecond += batch.vouchers;
    LiveStatus status = m_status;
    status.dataAt = batch.readAt;
    const quint64 generation = m_generation;
    if (!batch.deltas.isEmpty()) {
        const TrialBalanceChange change = m_balance.apply(batch.deltas);
        m_balance.snapshotAt = batch.readAt;
        m_status = status;
        if (!change.rows.isEmpty() || change.reordered)
            emit changed(change);
        if (change.foreign && generation == m_generation) {
            anchor(); // a subject that the chart did not have
            return;
        }
    }
    setStatus(status);
    if (!batch.unbalanced.isEmpty())
        emit unbalanced(batch.unbalanced);
    if (const QList<LateVoucher> vouchers = lateOf(batch); !vouchers.isEmpty())
        emit late(vouchers);
    if (batch.daysChanged && generation == m_generation) {
        emit daysChanged();
        if (generation == m_generation)
            anchor(); // which date is open, and what is provisional
    }
}

void LiveTrialBalance::reportTail(const TailStatus &tail)
{
    // A feed that is refused before it told anything leaves the anchor as good for polling as it was.
    const bool feedNeverLived = tail.kind == TailKind::Feed && m_status.tail.state == TailState::Starting;
    LiveStatus status = m_status;
    status.tail = tail;
    if (tail.state == TailState::Live && tail.kind == TailKind::Log && tail.lag.count() == 0)
        status.dataAt = Timestamp::now();
    setStatus(status);
    if (tail.state == TailState::ReanchorNeeded) {
        anchor();
    } else if (tail.state == TailState::Refused && feedNeverLived) {
        startPolling();
    } else if (tail.state == TailState::Refused) {
        (tail.kind == TailKind::Feed ? m_feedEnded : m_logRefused) = true;
        anchor(); // what comes instead begins at a snapshot of its own
    }
}

void LiveTrialBalance::showHistory()
{
    LiveStatus status = m_status;
    status.history = m_history->progress();
    if (status.history != m_status.history)
        setStatus(status);
}

/// The check behind the figures found that entries are not what the kept totals said: read anew, and told
/// then.
void LiveTrialBalance::heedCheck()
{
    if (m_history && m_status.anchored && !m_status.anchoring && m_history->revision() != m_historyRevision)
        reanchor();
}

void LiveTrialBalance::setStatus(const LiveStatus &status)
{
    m_status = status;
    emit statusChanged();
}

} // namespace zf::ledger
