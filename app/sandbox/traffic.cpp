// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/traffic.h"

#include "app/sandbox/installation.h"
#include "app/sandbox/privateserver.h"
#include "app/sandbox/trafficworker.h"
#include "models/core/timestamp.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTextStream>

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace zf::sandbox {

namespace {

/// A run that was killed between a voucher and its order's last word: the voucher decides. Orders of the last
/// days only, by the index on their time.
Result<Done> completeHalfDone(db::Session &payment, const QString &ledger)
{
    const QString since = Timestamp::fromMicros(Timestamp::now().micros() - 3 * dayUs).serverText();
    const auto repair = [&](const char *name, const QString &kinds, const QString &set,
                            const QString &where) -> Result<qint64> {
        return payment.execute(
            {name, QStringLiteral(
                       "UPDATE pay_order o JOIN %1.voucher v ON v.order_no = o.order_no AND v.kind IN (%2)"
                       " SET %3 WHERE o.created_at > '%4' AND o.state IN (%5)")
                       .arg(ledger, kinds, set, since, where)});
    };
    const QString submitted =
        QStringLiteral("o.accounting_date = v.accounting_date, o.paid_at = v.posted_at");
    for (const Result<qint64> &done :
         {repair("traffic.repair",
                 QStringLiteral("'payment', 'payment_card', 'topup', 'transfer', 'refund', 'refund_card'"),
                 submitted + QStringLiteral(", o.state = 'success', o.finished_at = v.posted_at"),
                 QStringLiteral("'created'")),
          repair("traffic.repairWithdrawal", QStringLiteral("'withdrawal'"),
                 submitted + QStringLiteral(", o.state = 'paying'"), QStringLiteral("'created'")),
          repair("traffic.repairDone", QStringLiteral("'withdrawal_done'"),
                 QStringLiteral("o.state = 'success', o.finished_at = v.posted_at"),
                 QStringLiteral("'paying'")),
          repair("traffic.repairReturn", QStringLiteral("'withdrawal_return'"),
                 QStringLiteral("o.state = 'failed', o.finished_at = v.posted_at"),
                 QStringLiteral("'paying'"))}) {
        if (!done.ok())
            return done.error();
    }
    return Done{};
}

Result<QList<CardPrefix>> readCards(db::Session &payment)
{
    const Result<db::Rows> rows = payment.select(
        {"traffic.cards",
         QStringLiteral(
             "SELECT prefix, length, bank_name FROM card_bin ORDER BY prefix, length, bank_code")});
    if (!rows.ok())
        return rows.error();
    QList<CardPrefix> cards;
    for (qsizetype i = 0; i < rows->size(); ++i)
        cards << CardPrefix{rows->text(i, 0).toUtf8(), static_cast<int>(rows->integer(i, 1)),
                            rows->text(i, 2).toUtf8(), true};
    return cards;
}

/// Waits for its next event's moment, or for the end.
class Pace {
public:
    Pace(int perSecond, int threads)
        : m_interval(std::chrono::nanoseconds(1'000'000'000LL * threads / perSecond))
        , m_next(std::chrono::steady_clock::now())
    {
    }
    bool wait(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, stop, m_next, [] { return false; });
        const auto now = std::chrono::steady_clock::now();
        m_next += m_interval;
        if (now - m_next > std::chrono::seconds(1)) // the server does not keep up: no burst later
            m_next = now;
        return !stop.stop_requested();
    }

private:
    std::chrono::nanoseconds m_interval;
    std::chrono::steady_clock::time_point m_next;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
};

} // namespace

Result<TrafficReport> runTraffic(const TrafficOptions &options, std::stop_token stop)
{
    const Result<Info> info = Sandbox::status(options.directory);
    if (!info.ok())
        return info.error();
    if (!info->running || options.perSecond < 1) {
        Error error;
        error.kind = ErrorKind::Usage;
        error.message =
            QCoreApplication::translate("Sandbox", "No sandbox is running in %1.").arg(info->directory);
        return error;
    }
    const db::Profile root = info->profile(QStringLiteral("root"));
    Result<std::unique_ptr<db::Session>> ledger =
        db::Session::open(root, db::Database::Ledger, db::SessionMode::Maintenance, {});
    if (!ledger.ok())
        return ledger.error();
    Result<std::unique_ptr<db::Session>> payment =
        db::Session::open(root, db::Database::Payment, db::SessionMode::Maintenance, {});
    if (!payment.ok())
        return payment.error();
    if (Result<Done> repaired = completeHalfDone(**payment, info->ledger); !repaired.ok())
        return repaired.error();

    Result<Company> company = Company::make(**ledger, info->seed, info->scale);
    if (!company.ok())
        return company.error();
    Result<RuleBook> rules = RuleBook::read(**ledger, *company);
    if (!rules.ok())
        return rules.error();
    Result<QList<CardPrefix>> cards = readCards(**payment);
    if (!cards.ok())
        return cards.error();
    // Numbers begin at the time's, so that two runs of the same day do not meet.
    TrafficWorld world{std::move(*company),
                       std::move(*rules),
                       *cards,
                       info->profile(QStringLiteral("zf_posting")),
                       root,
                       {},
                       {},
                       {},
                       {},
                       {}};
    world.number = static_cast<quint64>(Timestamp::now().micros() / 1'000 % 1'000'000'000) / 2;
    world.left = options.limit;

    // A thread posts some fifty events a second; more than eight only wait for each other's hot accounts.
    const int threads = std::clamp(options.perSecond / 40 + 1, 1, 8);
    std::mutex mutex;
    std::optional<Error> failure;
    std::stop_source all;
    {
        const std::stop_callback outer(stop, [&all] { all.request_stop(); });
        std::vector<std::jthread> workers;
        for (int t = 0; t < threads; ++t) {
            const quint64 seed = mixed(options.seed ^ mixed(static_cast<quint64>(t) +
                                                            static_cast<quint64>(Timestamp::now().micros())));
            workers.emplace_back([&, seed] {
                TrafficWorker worker(world, seed);
                Pace pace(options.perSecond, threads);
                int lost = 0;
                while (pace.wait(all.get_token())) {
                    if (options.limit > 0 && world.left-- <= 0)
                        return;
                    const Result<Done> done = worker.event(all.get_token());
                    lost = done.ok() ? 0 : lost + 1;
                    // A server that is gone for good, or an error of ours that would come again and again.
                    if (!done.ok() &&
                        (lost >= 20 || !(done.error().retryable() || done.error().outcomeUnknown))) {
                        const std::scoped_lock lock(mutex);
                        if (!failure)
                            failure = done.error();
                        all.request_stop();
                        return;
                    }
                }
            });
        }
    } // joined: every posting in hand is complete
    if (failure)
        return *failure;
    return TrafficReport{world.posted, world.refused, world.repeated};
}

int trafficMain(const QStringList &arguments)
{
    TrafficOptions options;
    for (qsizetype i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] == u"--directory")
            options.directory = arguments[i + 1];
        else if (arguments[i] == u"--traffic")
            options.perSecond = arguments[i + 1].toInt();
        else if (arguments[i] == u"--seed")
            options.seed = arguments[i + 1].toULongLong();
    }
    // Taken by this thread alone; the others are started with both blocked.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::stop_source source;
    int status = 0;
    std::jthread run([&] {
        const Result<TrafficReport> report = runTraffic(options, source.get_token());
        if (!report.ok()) {
            QTextStream(stderr) << report.error().message << Qt::endl;
            status = 3;
        }
        ::kill(::getpid(), SIGTERM); // wakes the thread below
    });
    int signal = 0;
    sigwait(&ends, &signal);
    source.request_stop();
    run.join();
    return status;
}

} // namespace zf::sandbox
