// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How soon a committed voucher is in the live trial balance, and what following costs this program, while
// another process posts. The latency is taken order by order: the n-th commit that the posting process was
// told of against the moment at which the model had n vouchers.
//
//   bench_live [--scale small|1m|30m] [--source log|feed|polling] [--rate N (0: as many as the machine can)]
//              [--writers N] [--seconds N] [--consoles N (so many follow; one is measured)]

#include "app/sandbox/sandbox.h"
#include "models/ledger/feeder.h"
#include "models/ledger/livetrialbalance.h"
#include "tests/benchmarks/measuring.h"
#include "tests/benchmarks/poster.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <memory>

#include <csignal>

using namespace zf;
using namespace zf::bench;

namespace {

QTextStream out(stdout);

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
    const qint64 cpu = cpuMicros(), serverCpu = cpuMicros(serverPid);
    process.start(QCoreApplication::applicationFilePath(), poster);
    loop.exec();
    const qint64 ended = nowNs();
    const qint64 used = cpuMicros() - cpu, serverUsed = cpuMicros(serverPid) - serverCpu;
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
    if (latencies.isEmpty()) {
        out << "nothing was posted" << Qt::endl;
        return;
    }
    out << "vouchers posted                    " << commits.size() << " (" << commits.size() / seconds
        << " a second), " << commits.size() - seen.size() << " not seen" << Qt::endl;
    out << "commit to figure in the model      " << spread(latencies) << Qt::endl;
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
    const PosterOptions posting{.writers = parser.value(QStringLiteral("writers")).toInt(),
                                .rate = parser.value(QStringLiteral("rate")).toInt(),
                                .seconds = parser.value(QStringLiteral("seconds")).toInt()};
    if (parser.isSet(QStringLiteral("poster")))
        return runPoster(info->profile(QStringLiteral("root")), posting);
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
    measure(profile, source, poster, posting.seconds, kind, info->serverPid);
    end(std::move(followers));
    end(std::move(feed));
    return 0;
}
