// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieouts.h"

#include "models/ledger/tieoutcheckpoint.h"
#include "models/ledger/tieoutrun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <array>
#include <condition_variable>

namespace zf::ledger {

namespace {

using tieout::Checker;
using State = TieOutRun::State;
using Checks = QList<TieOutCheck>;

/// `weight`: how long a check takes beside the others, measured over a million entries.
struct Definition {
    const char *id;
    int weight;
    std::unique_ptr<Checker> (*make)();
};

constexpr std::array definitions{
    Definition{"T1", 9, [] { return tieout::makeVoucherChecker(); }},
    Definition{"T2", 8, [] { return tieout::makeLineChecker(); }},
    Definition{"T3", 6, [] { return tieout::makeChainChecker(); }},
    Definition{"T4", 3, [] { return tieout::makeRangeChecker("T4", "account", "account_no"); }},
    Definition{"T5", 5, [] { return tieout::makeTotalChecker(); }},
    Definition{"T6", 2, [] { return tieout::makeRangeChecker("T6", "daily_total", "accounting_date"); }},
    Definition{"T7", 2, [] { return tieout::makeRangeChecker("T7", "daily_total", "accounting_date"); }},
    Definition{"T8", 2, [] { return tieout::makeRangeChecker("T8", "account", "account_no"); }},
    Definition{"T9", 7, [] { return tieout::makeOrderChecker(); }},
    Definition{"T12", 1, [] { return tieout::makeIdentityChecker("T12"); }},
    Definition{"T13", 1, [] { return tieout::makeIdentityChecker("T13"); }},
};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieOuts)
};

/// Where T9 finds the orders: in the payment database of this name on the ledger's server, or over a lane of
/// its own where it is on another one; else why not.
struct PaymentDatabase {
    QString name;
    QString unavailable;
    db::Lane *apart = nullptr;
};

PaymentDatabase paymentDatabase(const db::Lane &ledger, db::Lane *payment)
{
    if (payment == nullptr)
        return {{}, Text::tr("The profile names no payment database.")};
    const std::optional<db::Endpoint> here = ledger.profile().endpoint(db::Database::Ledger);
    const std::optional<db::Endpoint> there = payment->profile().endpoint(db::Database::Payment);
    if (!here || !there)
        return {{}, Text::tr("The profile names no payment database.")};
    if (!here->isOnServerOf(*there))
        return {{}, {}, payment};
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_$-]+$"));
    if (!plain.match(there->database).hasMatch())
        return {
            {},
            Text::tr("The name of the payment database has characters that cannot be used in a statement.")};
    return {there->database, {}};
}

/// How much there is to read, by the server's statistics, and whether it is all tables.
Result<Done> estimate(db::Session &session, const Checker &checker, tieout::Progress &progress)
{
    const QStringList relations = checker.relations();
    QVariantList values;
    for (const QString &relation : relations)
        values << relation;
    const Result<db::Rows> rows = session.select(
        {"tieout.estimate",
         QStringLiteral("SELECT TABLE_TYPE, COALESCE(TABLE_ROWS, 0) FROM information_schema.TABLES"
                        " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN (%1)")
             .arg(db::placeholders(relations.size()))},
        values);
    if (!rows.ok())
        return rows.error();
    progress.rowsExpected = 1;
    for (qsizetype row = 0; row < rows->size(); ++row) {
        progress.viewed = progress.viewed || rows->text(row, 0).contains(u"VIEW");
        progress.rowsExpected += rows->integer(row, 1);
    }
    return Done{};
}

/// The next chunk of a check, in a snapshot of its own.
Result<Done> runChunk(db::Session &session, const std::stop_token &stop, State &state, State::Item &item)
{
    QElapsedTimer timer;
    timer.start();
    tieout::Progress progress = item.progress;
    if (progress.rowsExpected == 0) {
        if (Result<Done> known = estimate(session, *item.checker, progress); !known.ok())
            return known;
    }
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    tieout::Chunk chunk{session, stop, (*snapshot)->at(), state.request, state.lagMicros()};
    if (Result<Done> done = item.checker->advance(chunk, progress); !done.ok())
        return done;
    state.store(item, std::move(progress), (*snapshot)->at(), timer.elapsed());
    return Done{};
}

void waitFor(int milliseconds, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any nothing;
    std::unique_lock lock(mutex);
    nothing.wait_for(lock, stop, std::chrono::milliseconds(milliseconds), [] { return false; });
}

/// Takes checks that are not done and brings them to their end.
Result<Done> work(db::Session &session, const std::stop_token &stop, State &state)
{
    if (Result<Done> fit = state.watchReplica(session, stop); !fit.ok())
        return fit;
    if (Result<Done> claimed = state.claimDatabase(session); !claimed.ok())
        return claimed;
    while (State::Item *item = state.claim()) {
        if (item->check.id == u"T9" && !state.request.paymentMissing.isEmpty()) {
            state.setUnavailable(*item, state.request.paymentMissing);
            continue;
        }
        while (!item->progress.finished) {
            if (item->progress.waitMs > 0)
                waitFor(item->progress.waitMs, stop);
            state.observe(*item);
            const Result<Done> fit =
                stop.stop_requested() ? Result<Done>(tieout::cancelled()) : state.watchReplica(session, stop);
            const Result<Done> done = fit.ok() ? runChunk(session, stop, state, *item) : fit;
            if (done.ok()) {
                state.keep(item->progress.finished ? State::Keep::Now : State::Keep::WhenDue);
                continue;
            }
            // What the database lacks, hides or cannot do in time is not a clean check, nor an end to the
            // others.
            const Error &error = done.error();
            if (stop.stop_requested() || session.isBroken() || !fit.ok() ||
                (error.kind != ErrorKind::ContractNotMet && error.kind != ErrorKind::Refused &&
                 error.kind != ErrorKind::Timeout)) {
                state.stop(*item);
                state.keep(State::Keep::Now);
                return stop.stop_requested() ? tieout::cancelled() : error;
            }
            state.setUnavailable(*item, error.message);
            state.keep(State::Keep::Now);
            break;
        }
    }
    return Done{};
}

/// What the lanes of one proceed() report to.
struct Outcome {
    std::mutex mutex;
    int running = 0;
    std::optional<Error> error;
    QPromise<Result<Checks>> promise;

    void end(const Result<Done> &result, const State &state)
    {
        const std::lock_guard lock(mutex);
        if (!result.ok() && (!error || error->kind == ErrorKind::Cancelled))
            error = result.error();
        if (--running > 0)
            return;
        // A second lane that could not be opened does not matter when the first has done it all.
        if (state.isFinished() || !error) {
            promise.addResult(Result<Checks>(state.checks()));
        } else {
            const QString stopped = state.firstStopped();
            if (error->kind != ErrorKind::Cancelled && !stopped.isEmpty())
                //: %1 is T1 … T13, %2 the reason
                error->message = Text::tr("%1 stopped before its end: %2").arg(stopped, error->message);
            promise.addResult(Result<Checks>(*error));
        }
        promise.finish();
    }
};

} // namespace

QStringList TieOuts::allIds()
{
    QStringList ids;
    for (const Definition &definition : definitions)
        ids << QString::fromLatin1(definition.id);
    return ids;
}

Result<std::shared_ptr<TieOutRun>> TieOuts::prepare(const TieOutRequest &request) const
{
    auto state = std::make_unique<State>();
    const PaymentDatabase payment = paymentDatabase(m_ledger, m_payment);
    state->request = {request.date,
                      request.limit,
                      std::max<qint64>(1, request.rowsPerChunk),
                      payment.name,
                      payment.unavailable,
                      payment.apart,
                      tieout::Request::Breaks::All};
    state->ids = request.ids;
    state->primary = m_primary;
    QStringList taken;
    for (const QString &id : request.ids.isEmpty() ? allIds() : request.ids) {
        const auto known = std::find_if(definitions.begin(), definitions.end(), [&id](const Definition &d) {
            return id.compare(QLatin1StringView(d.id), Qt::CaseInsensitive) == 0;
        });
        if (known == definitions.end()) {
            Error error;
            error.kind = ErrorKind::Usage;
            error.code = QStringLiteral("tieOut");
            error.message = Text::tr("There is no tie-out “%1” here.").arg(id.left(20));
            error.remedy = Text::tr("The tie-outs are %1.").arg(allIds().join(u", "));
            return error;
        }
        const QString name = QString::fromLatin1(known->id);
        if (taken.contains(name))
            continue;
        taken << name;
        State::Item item;
        item.id = known->id;
        item.weight = known->weight;
        item.checker = known->make();
        item.check.id = name;
        state->items.push_back(std::move(item));
    }
    return std::make_shared<TieOutRun>(std::move(state));
}

Result<std::shared_ptr<TieOutRun>> TieOuts::restore(std::shared_ptr<TieOutCheckpoint> checkpoint) const
{
    const Result<TieOutCheckpoint::Summary> kept = checkpoint->summary();
    if (!kept.ok())
        return kept.error();
    Result<std::shared_ptr<TieOutRun>> run = prepare(kept->request);
    if (!run.ok())
        return run;
    if (Result<Done> filled = checkpoint->load(*(*run)->m_state); !filled.ok())
        return filled.error();
    (*run)->keepIn(std::move(checkpoint));
    return run;
}

QFuture<Result<Checks>> TieOuts::proceed(std::shared_ptr<TieOutRun> run, std::stop_token ticket) const
{
    auto outcome = std::make_shared<Outcome>();
    QFuture<Result<Checks>> future = outcome->promise.future();
    outcome->promise.start();
    QList<db::Lane *> lanes{&m_ledger};
    if (m_second != nullptr)
        lanes << m_second;
    outcome->running = static_cast<int>(lanes.size());
    for (db::Lane *lane : lanes) {
        lane->run<Done>([run](db::Session &session,
                              const std::stop_token &stop) { return work(session, stop, *run->m_state); },
                        ticket)
            .then(QtFuture::Launch::Sync,
                  [run, outcome](const Result<Done> &result) { outcome->end(result, *run->m_state); });
    }
    return future;
}

QFuture<Result<Checks>> TieOuts::run(QStringList ids, QDate date, int limit, std::stop_token ticket) const
{
    Result<std::shared_ptr<TieOutRun>> run = prepare({std::move(ids), date, limit});
    return run.ok() ? proceed(*run, std::move(ticket))
                    : QtFuture::makeReadyFuture(Result<Checks>(run.error()));
}

QFuture<Result<TieOutCheck>> TieOuts::firstBreaks(int limit, std::stop_token ticket) const
{
    const Result<std::shared_ptr<TieOutRun>> run = prepare({{QStringLiteral("T3")}, {}, limit});
    if (!run.ok())
        return QtFuture::makeReadyFuture(Result<TieOutCheck>(run.error()));
    (*run)->m_state->request.breaks = tieout::Request::Breaks::FirstOfAccount;
    return proceed(*run, std::move(ticket)).then(QtFuture::Launch::Sync, [](const Result<Checks> &checks) {
        return checks.ok() ? Result<TieOutCheck>(checks->constFirst()) : Result<TieOutCheck>(checks.error());
    });
}

} // namespace zf::ledger
