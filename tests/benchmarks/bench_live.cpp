// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How soon a committed voucher is in the live trial balance, and what following costs this program, while
// another process posts. The latency is taken order by order: the n-th commit that the posting process was
// told of against the moment at which the model had n vouchers.
//
//   bench_live [--scale small|1m|30m] [--source log|feed|polling] [--rate N (0: as many as the machine can)]
//              [--writers N] [--seconds N] [--consoles N (so many follow; one is measured)]

#include "app/sandbox/sandbox.h"
#include "models/db/session.h"
#include "models/ledger/feeder.h"
#include "models/ledger/livetrialbalance.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace zf;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock; // CLOCK_MONOTONIC: the same in all processes

namespace {

QTextStream out(stdout);

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count();
}

qint64 cpuMicros()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval &time) { return qint64(time.tv_sec) * 1000000 + time.tv_usec; };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

/// What the server has used since it started.
qint64 serverCpuMicros(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000000 / sysconf(_SC_CLK_TCK);
}

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

QString ms(qint64 ns)
{
    return QStringLiteral("%1.%2 ms").arg(ns / 1000000).arg(ns / 100000 % 10);
}

struct Pair {
    QString debit, credit;
};

/// One thread: postings at its share of the rate, each commit's time noted.
void post(const db::Profile &profile, const QList<Pair> &accounts, const QString &prefix,
          std::chrono::nanoseconds pause, Clock::time_point until, QList<qint64> &commits)
{
    const auto opened = db::Session::open(profile, db::Database::Ledger, db::SessionMode::Calling, {});
    if (!opened.ok())
        return;
    db::Session &session = **opened;
    Clock::time_point next = Clock::now();
    for (int i = 0; Clock::now() < until; ++i) {
        const Pair &pair = accounts[i % accounts.size()];
        const QString request = QStringLiteral("{\"key\":\"%1-%2\",\"kind\":\"manual\",\"summary\":\"bench\","
                                               "\"maker\":\"bench\",\"lines\":[{"
                                               "\"account\":\"%3\",\"side\":\"D\",\"amount\":\"1\","
                                               "\"currency\":\"CNY\"},{\"account\":\"%4\","
                                               "\"side\":\"C\",\"amount\":\"1\",\"currency\":\"CNY\"}]}")
                                    .arg(prefix)
                                    .arg(i)
                                    .arg(pair.debit, pair.credit);
        if (session.call("post_voucher", {request}, 2).ok())
            commits << nowNs();
        next += pause;
        if (pause.count() > 0)
            std::this_thread::sleep_until(next);
    }
}

/// The posting process: prints a commit's time a line.
int runPoster(const db::Profile &profile, int writers, int rate, int seconds)
{
    const auto reading = db::Session::open(profile, db::Database::Ledger, db::SessionMode::Calling, {});
    if (!reading.ok()) {
        out << reading.error().message << Qt::endl;
        return 1;
    }
    // Accounts of users: writers do not wait for each other, as customers do not.
    const auto rows = (*reading)->select(
        {"bench", QStringLiteral(
                      "SELECT account_no FROM account WHERE subject_code = '224101' AND currency = 'CNY' AND "
                      "status = 'active' AND balance > 100000 LIMIT 400")});
    if (!rows.ok() || rows->size() < writers * 4)
        return 1;
    const Clock::time_point until = Clock::now() + std::chrono::seconds(seconds);
    const std::chrono::nanoseconds pause =
        rate > 0 ? std::chrono::nanoseconds(1000000000LL * writers / rate) : 0ns;
    std::vector<QList<qint64>> commits(static_cast<size_t>(writers));
    std::vector<std::thread> threads;
    const qsizetype share = rows->size() / writers;
    for (int i = 0; i < writers; ++i) {
        QList<Pair> pairs;
        for (qsizetype j = 0; j + 1 < share; j += 2)
            pairs << Pair{rows->text(i * share + j, 0), rows->text(i * share + j + 1, 0)};
        threads.emplace_back(post, profile, pairs, QStringLiteral("b%1-%2").arg(nowNs()).arg(i), pause, until,
                             std::ref(commits[static_cast<size_t>(i)]));
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QList<qint64> &list : commits) {
        for (const qint64 at : list)
            out << at << '\n';
    }
    return 0;
}

const auto noPassword = [](const db::Profile &) -> Result<QString> { return QString(); };

std::stop_source stopped;

/// The feed's process, until it is told to stop.
int runFeed(const db::Profile &profile)
{
    std::signal(SIGTERM, [](int) { stopped.request_stop(); });
    ledger::Feeder feeder(profile, noPassword, {}, {});
    const Result<Done> done = feeder.run(stopped.get_token());
    return done.ok() ? 0 : 1;
}

/// A process of further consoles, until it is told to stop.
int runFollowers(const db::Profile &profile, ledger::LiveTrialBalance::Source source, int count)
{
    std::vector<std::unique_ptr<ledger::LiveTrialBalance>> consoles;
    for (int i = 0; i < count; ++i) {
        consoles.push_back(std::make_unique<ledger::LiveTrialBalance>(profile, noPassword));
        consoles.back()->follow({}, source);
    }
    return QCoreApplication::exec();
}

/// Another process of this program; ended with it.
std::unique_ptr<QProcess> helper(const QString &what)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    process->start(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1) << what);
    return process;
}

void end(std::unique_ptr<QProcess> process)
{
    if (!process)
        return;
    process->terminate();
    if (!process->waitForFinished(20'000))
        process->kill();
    process->waitForFinished();
}

void measure(const db::Profile &profile, ledger::LiveTrialBalance::Source source, const QStringList &poster,
             int seconds, ledger::TailKind wanted, qint64 serverPid)
{
    ledger::LiveTrialBalance live(profile, noPassword);
    QEventLoop loop;
    const qint64 began = nowNs();
    QObject::connect(&live, &ledger::LiveTrialBalance::anchored, &loop, &QEventLoop::quit);
    QObject::connect(&live, &ledger::LiveTrialBalance::failed, &loop, &QEventLoop::quit);
    live.follow({}, source);
    loop.exec();
    if (!live.status().anchored) {
        out << live.status().tail.error.message << Qt::endl;
        return;
    }
    out << "connected and first figures        " << ms(nowNs() - began) << Qt::endl;
    const auto isAsWanted = [&] {
        return live.status().tail.kind == wanted && live.status().tail.state == ledger::TailState::Live;
    };
    for (const qint64 from = nowNs(); !isAsWanted();) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (nowNs() - from > 30'000'000'000) {
            out << "the source is not to be had" << Qt::endl;
            return;
        }
        if (wanted == ledger::TailKind::Feed && live.status().tail.kind == ledger::TailKind::Polling)
            live.reanchor(); // the feed is just starting
    }

    const auto vouchers = [&live] { // two entries each, one of them a debit of user balances
        qint64 entries = 0;
        for (const TrialBalanceRow &row : live.balance().rows()) {
            if (row.subject.text() == u"224101" && row.currency.code() == u"CNY")
                entries = row.entries;
        }
        return entries / 2;
    };
    const qint64 before = vouchers();
    QList<qint64> seen;
    QObject::connect(&live, &ledger::LiveTrialBalance::changed, &loop, [&] {
        const qint64 count = vouchers() - before, at = nowNs();
        while (seen.size() < count)
            seen << at;
    });
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QByteArray times;
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &loop,
                     [&] { times += process.readAllStandardOutput(); });
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    const qint64 cpu = cpuMicros(), serverCpu = serverCpuMicros(serverPid);
    process.start(QCoreApplication::applicationFilePath(), poster);
    loop.exec();
    const qint64 ended = nowNs();
    const qint64 used = cpuMicros() - cpu, serverUsed = serverCpuMicros(serverPid) - serverCpu;
    times += process.readAllStandardOutput();
    QList<qint64> commits;
    for (const QByteArray &line : times.split('\n')) {
        if (!line.isEmpty())
            commits << line.toLongLong();
    }
    std::sort(commits.begin(), commits.end());
    while (seen.size() < commits.size() && nowNs() - ended < 10'000'000'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    const qint64 caughtUp = seen.isEmpty() ? 0 : std::max<qint64>(0, seen.constLast() - ended);
    QList<qint64> latencies;
    for (qsizetype i = 0; i < std::min(commits.size(), seen.size()); ++i)
        latencies << seen[i] - commits[i];
    std::sort(latencies.begin(), latencies.end());
    if (latencies.isEmpty()) {
        out << "nothing was posted" << Qt::endl;
        return;
    }
    const auto percentile = [&](int per) { return latencies[(latencies.size() - 1) * per / 100]; };
    out << "vouchers posted                    " << commits.size() << " (" << commits.size() / seconds
        << " a second), " << commits.size() - seen.size() << " not seen" << Qt::endl;
    out << "commit to figure in the model      median " << ms(percentile(50)) << ", p99 "
        << ms(percentile(99)) << ", longest " << ms(latencies.constLast()) << Qt::endl;
    out << "behind when posting ended          " << ms(caughtUp) << Qt::endl;
    out << "this program's CPU                 " << used * 100 / (qint64(seconds) * 1000000)
        << " % of one core" << Qt::endl;
    out << "the server's CPU                   " << serverUsed * 100 / (qint64(seconds) * 1000000)
        << " % of one core, " << serverUsed / std::max<qint64>(1, commits.size()) << " us a voucher"
        << Qt::endl;
    out << "resident memory                    " << residentKiB() / 1024 << " MiB" << Qt::endl;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("scale"), QStringLiteral("sandbox"), QStringLiteral("scale"),
          QStringLiteral("small")},
         {QStringLiteral("source"), QStringLiteral("log, feed or polling"), QStringLiteral("source"),
          QStringLiteral("log")},
         {QStringLiteral("rate"), QStringLiteral("postings a second"), QStringLiteral("n"),
          QStringLiteral("1000")},
         {QStringLiteral("writers"), QStringLiteral("connections"), QStringLiteral("n"), QStringLiteral("4")},
         {QStringLiteral("seconds"), QStringLiteral("how long"), QStringLiteral("n"), QStringLiteral("10")},
         {QStringLiteral("consoles"), QStringLiteral("so many follow"), QStringLiteral("n"),
          QStringLiteral("1")},
         {QStringLiteral("poster"), QStringLiteral("only post")},
         {QStringLiteral("feed"), QStringLiteral("only write the feed")},
         {QStringLiteral("followers"), QStringLiteral("only follow")}});
    parser.process(app);
    sandbox::Options options;
    const Result<sandbox::Scale> scale = sandbox::scaleFromCode(parser.value(QStringLiteral("scale")));
    if (!scale.ok()) {
        out << scale.error().message << Qt::endl;
        return 2;
    }
    options.scale = *scale;
    const Result<sandbox::Info> info = sandbox::Sandbox::start(options);
    if (!info.ok()) {
        out << info.error().message << Qt::endl;
        return 1;
    }
    const int writers = parser.value(QStringLiteral("writers")).toInt(),
              rate = parser.value(QStringLiteral("rate")).toInt(),
              seconds = parser.value(QStringLiteral("seconds")).toInt();
    if (parser.isSet(QStringLiteral("poster")))
        return runPoster(info->profile(QStringLiteral("root")), writers, rate, seconds);
    if (parser.isSet(QStringLiteral("feed")))
        return runFeed(info->profile(QStringLiteral("zf_feed")));
    const QString name = parser.value(QStringLiteral("source"));
    const QMap<QString, ledger::TailKind> kinds{{QStringLiteral("log"), ledger::TailKind::Log},
                                                {QStringLiteral("feed"), ledger::TailKind::Feed},
                                                {QStringLiteral("polling"), ledger::TailKind::Polling}};
    if (!kinds.contains(name)) {
        out << "no such source" << Qt::endl;
        return 2;
    }
    const ledger::TailKind kind = kinds[name];
    const db::Profile profile =
        info->profile(kind == ledger::TailKind::Log ? QStringLiteral("root") : QStringLiteral("zf_finance"));
    const auto source = kind == ledger::TailKind::Polling ? ledger::LiveTrialBalance::Source::Polling
                                                          : ledger::LiveTrialBalance::Source::Best;
    const int others = parser.value(QStringLiteral("consoles")).toInt() - 1;
    if (parser.isSet(QStringLiteral("followers")))
        return runFollowers(profile, source, others);
    std::unique_ptr<QProcess> feed, followers;
    if (kind == ledger::TailKind::Feed)
        feed = helper(QStringLiteral("--feed"));
    if (others > 0)
        followers = helper(QStringLiteral("--followers"));
    QStringList poster = QCoreApplication::arguments().mid(1);
    poster << QStringLiteral("--poster");
    out << "scale " << parser.value(QStringLiteral("scale")) << ", source " << name << ", " << others + 1
        << " console(s)" << Qt::endl;
    measure(profile, source, poster, seconds, kind, info->serverPid);
    end(std::move(followers));
    end(std::move(feed));
    return 0;
}
