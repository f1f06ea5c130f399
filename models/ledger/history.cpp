// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/history.h"

#include "models/db/errors.h"
#include "models/ledger/ledgersql.h"

#include <QLoggingCategory>

#include <algorithm>

namespace zf::ledger {

namespace {

Q_LOGGING_CATEGORY(history, "zf.ledger.history", QtWarningMsg)

using namespace std::chrono_literals;

constexpr qint64 step = 16'384;        // settled entries that are worth moving on for
constexpr qint64 mostAtOnce = 250'000; // numbers in one question; more are a pass, with its progress
constexpr auto anotherConsole = 60s;   // how long its pass is waited for
constexpr auto askAgain = 100ms;

db::BoundQuery settledQuery(qint64 after, qint64 upTo)
{
    return {"history.settled",
            QStringLiteral("SELECT accounting_date, subject_code, currency, side, CAST(SUM(amount) AS CHAR), "
                           "CAST(COUNT(*) AS CHAR) FROM voucher_entry WHERE entry_id > ? AND entry_id <= ?"
                           " GROUP BY accounting_date, subject_code, currency, side"),
            {after, upTo}};
}

Result<DaySums> sumsBehind(db::Session &session, qint64 after, qint64 upTo)
{
    const Result<db::Rows> rows = settledQuery(after, upTo).run(session);
    if (!rows.ok())
        return rows.error();
    DaySums sums;
    for (const QVariantList &row : rows->all()) {
        QByteArray texts[6];
        db::RowStream::Cell cells[6];
        for (int i = 0; i < 6; ++i) {
            texts[i] = (i == 0 ? row[i].toDate().toString(Qt::ISODate) : row[i].toString()).toUtf8();
            cells[i] = {row[i].isNull() ? nullptr : texts[i].constData(), texts[i].size()};
        }
        if (const Result<Done> added = sums.add(cells); !added.ok())
            return added.error();
    }
    return sums;
}

Error cancelled()
{
    return db::errorFromServer(1317, {}, {});
}

} // namespace

History::History(db::Profile profile, db::PasswordSource password, Options options)
    : m_profile(std::move(profile))
    , m_password(std::move(password))
    , m_options(std::move(options))
    , m_cache(m_options.directory, m_profile)
{
}

History::History(db::Profile profile, db::PasswordSource password)
    : History(std::move(profile), std::move(password), Options())
{
}

History::~History() = default;

HistoryProgress History::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_busy && m_pass ? m_pass->progress() : HistoryProgress{};
}

QList<TotalsDifference> History::differences() const
{
    const std::lock_guard lock(m_mutex);
    return m_differences;
}

Result<std::shared_ptr<const DayTotals>> History::prepare(db::Session &session, const std::stop_token &stop)
{
    {
        std::unique_lock lock(m_mutex);
        if (!m_free.wait(lock, stop, [this] { return !m_busy; }))
            return cancelled();
        m_busy = true;
    }
    Result<Totals> totals = prepareAlone(session, stop);
    const std::lock_guard lock(m_mutex);
    m_busy = false;
    m_free.notify_all();
    return totals;
}

std::optional<DayTotalsCache::Contents> History::contents() const
{
    const std::lock_guard lock(m_mutex);
    return m_contents;
}

/// Only one thread is here at a time; the check behind the figures may exchange the totals meanwhile.
Result<std::shared_ptr<const DayTotals>> History::prepareAlone(db::Session &session,
                                                               const std::stop_token &stop)
{
    const Result<std::optional<HistoryLook>> seen = HistoryLook::read(session, m_options.limits);
    if (!seen.ok())
        return seen.error();
    if (!*seen)
        return Totals();
    const HistoryLook &look = **seen;
    if (Result<Done> done = judge(session, look); !done.ok())
        return done.error();
    if (!contents()) {
        if (Result<Done> done = readFile(session, look); !done.ok())
            return done.error();
    }
    if (!contents() && look.settled > 0) {
        if (Result<Done> done = readAllUnlessAnotherDoes(session, look, stop); !done.ok())
            return done.error();
    }
    if (!contents())
        return Totals(); // nothing is settled, or entries cannot be read by parts
    if (Result<Done> done = checkNow(session, look, stop); !done.ok())
        return done.error();
    if (contents()) {
        if (Result<Done> done = moveOn(session, look, stop); !done.ok())
            return done.error();
    }
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

/// What is in memory, and a pass that was stopped, must still be of this ledger.
Result<Done> History::judge(db::Session &session, const HistoryLook &look)
{
    const std::optional<DayTotalsCache::Contents> known = contents();
    using Fit = HistoryLook::Fit;
    Fit fit = Fit::Fits;
    if (known) {
        const Result<Fit> found = look.fitOf(session, *known);
        if (!found.ok())
            return found.error();
        fit = *found;
    }
    const std::lock_guard lock(m_mutex);
    if (m_pass && m_passServer != look.server)
        m_pass.reset();
    m_mustCheck = m_mustCheck || fit == Fit::Changed;
    if (fit == Fit::Foreign) {
        m_contents.reset();
        m_totals.reset();
    }
    return Done{};
}

Result<Done> History::readFile(db::Session &session, const HistoryLook &look)
{
    Result<std::optional<DayTotalsCache::Contents>> found = m_cache.load();
    if (!found.ok()) {
        qCWarning(history, "%ls", qUtf16Printable(found.error().message));
        m_cache.discard();
        return Done{};
    }
    if (!*found)
        return Done{};
    using Fit = HistoryLook::Fit;
    const Result<Fit> fit = look.fitOf(session, **found);
    if (!fit.ok())
        return fit.error();
    if (*fit == Fit::Foreign) {
        qCInfo(history, "day totals of another ledger or state: discarded");
        m_cache.discard();
        return Done{};
    }
    const qint64 age = (Timestamp::now().micros() - (*found)->checkedAt.micros()) / 1'000'000;
    use(**std::move(found));
    {
        const std::lock_guard lock(m_mutex);
        m_mustCheck = *fit == Fit::Changed || age < 0 || age > m_options.trust.count();
        m_checkStarted = m_checkStarted || m_mustCheck;
    }
    startCheck();
    return Done{};
}

Result<Done> History::readAllUnlessAnotherDoes(db::Session &session, const HistoryLook &look,
                                               const std::stop_token &stop)
{
    const std::unique_ptr<QLockFile> lock = m_cache.makeLock();
    const auto until = std::chrono::steady_clock::now() + anotherConsole;
    while (!lock->tryLock(static_cast<int>(askAgain.count()))) {
        if (stop.stop_requested())
            return cancelled();
        // A directory that cannot be written, or a console that stands still: the figures come all the same.
        if (lock->error() != QLockFile::LockFailedError || std::chrono::steady_clock::now() > until)
            return readAll(session, look, stop);
    }
    if (Result<Done> done = readFile(session, look); !done.ok()) // the other console's
        return done;
    return contents() ? Result<Done>(Done{}) : readAll(session, look, stop);
}

Result<Done> History::readAll(db::Session &session, const HistoryLook &look, const std::stop_token &stop)
{
    std::optional<HistoryPass::Scope> scope;
    {
        const std::lock_guard lock(m_mutex);
        if (m_pass && m_pass->scope().first == look.first)
            scope = m_pass->scope(); // stopped before: goes on
    }
    if (!scope) {
        const Result<std::optional<HistoryPass::Scope>> found =
            HistoryPass::scopeOf(session, look.first, look.settled);
        if (!found.ok())
            return found.error();
        if (!*found)
            return Done{};
        scope = *found;
    }
    Result<QList<LedgerDelta>> rows = pass(*scope, look.server, stop);
    if (!rows.ok())
        return rows.error();
    const DayTotals totals{scope->first, scope->upTo, *std::move(rows)};
    const Result<QByteArray> print = HistoryLook::print(session, totals);
    if (!print.ok())
        return print.error();
    use({look.server, *print, Timestamp::now(), totals});
    save();
    return Done{};
}

Result<QList<LedgerDelta>> History::pass(const HistoryPass::Scope &scope, const QByteArray &server,
                                         const std::stop_token &stop)
{
    std::shared_ptr<HistoryPass> pass;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_pass || m_pass->scope() != scope)
            m_pass = std::make_shared<HistoryPass>(m_profile, m_password, scope);
        m_passServer = server;
        pass = m_pass;
    }
    Result<QList<LedgerDelta>> rows = pass->run(stop);
    if (rows.ok()) {
        const std::lock_guard lock(m_mutex);
        m_pass.reset();
    }
    return rows; // an error: it can go on
}

/// Where the totals are in doubt, everything is read again before they are used.
Result<Done> History::checkNow(db::Session &session, const HistoryLook &look, const std::stop_token &stop)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_mustCheck)
            return Done{};
    }
    const DayTotals before = contents()->totals;
    const Result<std::optional<HistoryPass::Scope>> scope =
        HistoryPass::scopeOf(session, before.first, before.upTo);
    if (!scope.ok())
        return scope.error();
    if (*scope) {
        Result<QList<LedgerDelta>> rows = pass(**scope, look.server, stop);
        if (!rows.ok())
            return rows.error();
        const DayTotals now{before.first, before.upTo, *std::move(rows)};
        const Result<QByteArray> print = HistoryLook::print(session, now);
        if (!print.ok())
            return print.error();
        takeChecked(before, now, *print);
    }
    const std::lock_guard lock(m_mutex);
    if (!*scope) { // what cannot be checked any more is not used
        m_contents.reset();
        m_totals.reset();
    }
    m_mustCheck = false;
    return Done{};
}

/// Numbers that have settled since come to the totals.
Result<Done> History::moveOn(db::Session &session, const HistoryLook &look, const std::stop_token &stop)
{
    DayTotalsCache::Contents moved = *contents();
    const qint64 from = moved.totals.upTo;
    if (look.settled - from < std::min(step, m_options.limits.reach))
        return Done{};
    DayTotals more{from + 1, look.settled, {}};
    if (look.settled - from <= mostAtOnce) {
        const Result<DaySums> sums = sumsBehind(session, from, look.settled);
        if (!sums.ok())
            return sums.error();
        Result<QList<LedgerDelta>> rows = sums->deltas();
        if (!rows.ok())
            return rows.error();
        more.rows = *std::move(rows);
    } else {
        Result<QList<LedgerDelta>> rows =
            pass({more.first, more.upTo, HistoryPass::Manner::ByNumber, {}}, look.server, stop);
        if (!rows.ok())
            return rows.error();
        more.rows = *std::move(rows);
    }
    moved.totals = joined(moved.totals, more);
    const Result<QByteArray> print = HistoryLook::print(session, moved.totals);
    if (!print.ok())
        return print.error();
    moved.print = *print;
    {
        const std::lock_guard lock(m_mutex);
        if (m_contents->totals.upTo != from || m_contents->checkedAt != moved.checkedAt)
            return Done{}; // a check has just exchanged them: next time
    }
    use(std::move(moved));
    save();
    return Done{};
}

void History::use(DayTotalsCache::Contents contents)
{
    auto totals = std::make_shared<const DayTotals>(contents.totals);
    const std::lock_guard lock(m_mutex);
    m_contents = std::move(contents);
    m_totals = std::move(totals);
}

void History::save() const
{
    const std::optional<DayTotalsCache::Contents> kept = contents();
    if (!kept)
        return;
    // The figures are right without the file; the next start is slower, that is all.
    if (const Result<Done> saved = m_cache.save(*kept); !saved.ok())
        qCWarning(history, "%ls", qUtf16Printable(saved.error().message));
}

/// False when they differ: then the totals of before are gone, and what was read now stands for them.
bool History::takeChecked(const DayTotals &before, const DayTotals &now, const QByteArray &print)
{
    const QList<TotalsDifference> differences = differencesBetween(before, now);
    {
        const std::lock_guard lock(m_mutex);
        if (!m_contents || m_contents->totals.first != before.first || m_contents->totals.upTo < before.upTo)
            return differences.isEmpty(); // dropped meanwhile
        m_contents->checkedAt = Timestamp::now();
        if (!differences.isEmpty() || m_contents->totals.upTo == before.upTo) {
            m_contents->totals = now;
            m_contents->print = print;
            m_totals = std::make_shared<const DayTotals>(now);
        }
        if (!differences.isEmpty()) {
            m_differences = differences;
            ++m_revision;
        }
    }
    if (!differences.isEmpty())
        qCWarning(history, "entries do not add up to the day totals kept of them: these were made anew");
    save();
    return differences.isEmpty();
}

Result<bool> History::check(const std::stop_token &stop, HistoryPass::Pace pace)
{
    const std::optional<DayTotalsCache::Contents> known = contents();
    if (!known)
        return true;
    const DayTotals &before = known->totals;
    db::Lane lane(m_profile, db::Database::Ledger, db::SessionMode::Reading, m_password);
    const auto scope =
        lane.run<std::optional<HistoryPass::Scope>>(
                [first = before.first, upTo = before.upTo](db::Session &session, std::stop_token) {
                    return HistoryPass::scopeOf(session, first, upTo);
                },
                stop)
            .result();
    if (!scope.ok())
        return scope.error();
    if (!*scope)
        return true;
    HistoryPass pass(m_profile, m_password, **scope, pace);
    Result<QList<LedgerDelta>> rows = pass.run(stop);
    if (!rows.ok())
        return rows.error();
    const DayTotals now{before.first, before.upTo, *std::move(rows)};
    const auto print =
        lane.run<QByteArray>(
                [now](db::Session &session, std::stop_token) { return HistoryLook::print(session, now); },
                stop)
            .result();
    if (!print.ok())
        return print.error();
    return takeChecked(before, now, *print);
}

void History::startCheck()
{
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_checkStarted, true))
        return;
    m_check = std::jthread([this](const std::stop_token &stop) {
        {
            std::mutex mutex;
            std::condition_variable_any delay;
            std::unique_lock wait(mutex);
            delay.wait_for(wait, stop, m_options.checkDelay, [] { return false; });
        }
        if (stop.stop_requested())
            return;
        const Result<bool> checked = check(stop, HistoryPass::Pace::Gentle);
        if (!checked.ok() && checked.error().kind != ErrorKind::Cancelled)
            qCWarning(history, "the day totals could not be checked: %ls",
                      qUtf16Printable(checked.error().message));
    });
}

} // namespace zf::ledger
