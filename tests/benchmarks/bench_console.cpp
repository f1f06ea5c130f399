// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the console takes for what its users do all day, at a sandbox's scale, beside what the same server
// needs for a bare round trip and for the plain GROUP BY, in the same run: shared machines drift, ratios
// hold.
//
//   bench_console [--scale small|1m|30m] [--runs N] [--without-daily-total]
//
// The last measures only the starts over a ledger that has no daily_total: views of the same tables in a
// database that is made for it and removed.
//
// With ZHANGFANG_SANDBOX_DIR set, in the sandbox of that directory, which stays; else in one that is made and
// removed. Prints the median, minimum and maximum of N runs after one that is not counted.

#include "app/sandbox/sandbox.h"
#include "models/ledger/accounts.h"
#include "models/ledger/chart.h"
#include "models/ledger/journals.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace zf;

namespace {

QTextStream out(stdout);

struct Timing {
    qint64 medianUs = 0, minUs = 0, maxUs = 0;
};

Timing measure(int runs, const std::function<void()> &work)
{
    work();
    QList<qint64> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times << timer.nsecsElapsed() / 1000;
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.first(), times.last()};
}

QString milliseconds(qint64 us)
{
    return QStringLiteral("%1.%2").arg(us / 1000).arg(us % 1000 / 100);
}

void report(const QString &what, const Timing &t, const Timing &roundTrip)
{
    out << qSetFieldWidth(46) << Qt::left << what << Qt::right << qSetFieldWidth(12)
        << milliseconds(t.medianUs) << milliseconds(t.minUs) << milliseconds(t.maxUs) << qSetFieldWidth(14)
        << QString::number(t.medianUs / std::max<qint64>(1, roundTrip.medianUs)) << qSetFieldWidth(0)
        << Qt::endl;
}

/// The value of a finished future, or the end of the program with its error: a benchmark of an error says
/// nothing.
template <class T> T expect(const char *what, Result<T> result)
{
    if (!result.ok()) {
        QTextStream(stderr) << "bench_console: " << what << ": " << result.error().message << Qt::endl;
        std::exit(3);
    }
    return std::move(result).value();
}

/// Beside the mariadb client's GROUP BY of the same view: the first start, which reads all entries, and the
/// second, from the file that the first one wrote.
void measureHistory(const sandbox::Info &info, int runs, const QString &what, const QString &hint)
{
    const db::Profile root = info.profile(QStringLiteral("root"));
    const QString database = QStringLiteral("zf_bench_history");
    const db::PasswordSource noPassword = [](const db::Profile &) { return Result<QString>(QString()); };
    const auto session =
        expect("session", db::Session::open(root, db::Database::Ledger, db::SessionMode::Maintenance, {}));
    const auto run = [&session](const QString &sql) { expect("views", session->execute({"bench", sql})); };
    run(QStringLiteral("DROP DATABASE IF EXISTS ") + database);
    run(QStringLiteral("CREATE DATABASE ") + database);
    for (const char *relation : {"subject", "voucher", "accounting_day", "identity_term", "voucher_entry"}) {
        const bool hinted = qstrcmp(relation, "voucher_entry") == 0;
        run(QStringLiteral("CREATE VIEW %1.%3 AS SELECT * FROM %2.%3 %4")
                .arg(database, info.ledger, QString::fromLatin1(relation), hinted ? hint : QString()));
    }
    db::Profile profile = root;
    profile.ledger.database = database;
    QTemporaryDir directory;
    const auto start = [&] {
        ledger::History::Options options;
        options.directory = directory.path();
        db::Lane lane(profile, db::Database::Ledger, db::SessionMode::Reading, noPassword);
        const auto history = std::make_shared<ledger::History>(profile, noPassword, options);
        expect("start", ledger::TrialBalances(lane, history).load({}).result());
    };
    const auto forget = [&] {
        for (const QString &file : QDir(directory.path()).entryList(QDir::Files))
            QFile::remove(directory.filePath(file));
    };
    const auto groupBy = [&] {
        QProcess client;
        client.start(QStringLiteral("mariadb"),
                     {QStringLiteral("--no-defaults"), QStringLiteral("--socket=") + info.socket,
                      QStringLiteral("--user=") + profile.ledger.user, database,
                      QStringLiteral("--execute=SELECT subject_code, currency, side, SUM(amount) FROM "
                                     "voucher_entry GROUP BY subject_code, currency, side")});
        client.waitForFinished(-1);
        if (client.exitStatus() != QProcess::NormalExit || client.exitCode() != 0) {
            QTextStream(stderr) << client.readAllStandardError();
            std::exit(3);
        }
    };
    const Timing grouped = measure(runs, groupBy);
    const auto row = [&](const QString &name, const Timing &t) {
        out << qSetFieldWidth(46) << Qt::left << name << Qt::right << qSetFieldWidth(12)
            << milliseconds(t.medianUs) << milliseconds(t.minUs) << milliseconds(t.maxUs)
            << t.medianUs * 100 / std::max<qint64>(1, grouped.medianUs) << qSetFieldWidth(0) << " %"
            << Qt::endl;
    };
    out << what << ": median, min and max in ms, share of the GROUP BY" << Qt::endl;
    row(QStringLiteral("GROUP BY by the mariadb client"), grouped);
    row(QStringLiteral("first start"), measure(runs, [&] {
            forget();
            start();
        }));
    row(QStringLiteral("second start"), measure(runs, start));
    run(QStringLiteral("DROP DATABASE ") + database);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("scale"), QStringLiteral("small, 1m or 30m"), QStringLiteral("scale"),
                      QStringLiteral("small")});
    parser.addOption(
        {QStringLiteral("runs"), QStringLiteral("counted runs"), QStringLiteral("n"), QStringLiteral("7")});
    parser.addOption({QStringLiteral("without-daily-total"),
                      QStringLiteral("only the starts over a ledger without daily_total")});
    parser.addHelpOption();
    parser.process(app);
    const int runs = std::max(1, parser.value(QStringLiteral("runs")).toInt());

    QTemporaryDir directory;
    sandbox::Options options;
    // One that is there already may be used again: filling thirty million entries takes its time.
    const QString kept = qEnvironmentVariable("ZHANGFANG_SANDBOX_DIR");
    options.directory = kept.isEmpty() ? directory.path() : kept;
    options.scale = expect("scale", sandbox::scaleFromCode(parser.value(QStringLiteral("scale"))));
    QElapsedTimer starting;
    starting.start();
    const sandbox::Info info = expect("sandbox", sandbox::Sandbox::start(options));
    out << "sandbox " << sandbox::scaleCode(info.scale) << " started in " << starting.elapsed() << " ms"
        << Qt::endl;
    if (parser.isSet(QStringLiteral("without-daily-total"))) {
        measureHistory(info, runs, QStringLiteral("With an index that covers the sums by date"), {});
        measureHistory(info, runs, QStringLiteral("Without one"),
                       QStringLiteral("IGNORE INDEX (entry_totals)"));
        if (kept.isEmpty())
            expect("stop", sandbox::Sandbox::stop(options.directory));
        return 0;
    }
    const db::Profile profile = info.profile();
    const db::PasswordSource noPassword = [](const db::Profile &) { return Result<QString>(QString()); };

    db::Lane lane(profile, db::Database::Ledger, db::SessionMode::Reading, noPassword);
    const auto query = [&lane](const QString &sql) {
        return expect("query", lane.run<db::Rows>([sql](db::Session &s, std::stop_token) {
                                       return s.select({"bench", sql});
                                   })
                                   .result());
    };
    const qint64 entries = query(QStringLiteral("SELECT COUNT(*) FROM voucher_entry")).integer(0, 0);
    const db::Rows hot =
        query(QStringLiteral("SELECT account_no, last_seq FROM account ORDER BY last_seq DESC LIMIT 1"));
    const AccountNo hotAccount(hot.text(0, 0));
    const qint64 hotLines = hot.integer(0, 1);
    const QDate openDate = expect(
        "open date",
        lane.run<QDate>([](db::Session &s, std::stop_token) { return ledger::Chart::openDate(s); }).result());
    out << entries << " entries; busiest account " << hotLines << " journal lines" << Qt::endl;

    out << qSetFieldWidth(46) << Qt::left << "what" << Qt::right << qSetFieldWidth(12) << "median ms"
        << "min"
        << "max" << qSetFieldWidth(14) << "x round trip" << qSetFieldWidth(0) << Qt::endl;
    const Timing roundTrip = measure(runs * 10, [&] { query(QStringLiteral("SELECT 1")); });
    report(QStringLiteral("round trip (SELECT 1)"), roundTrip, roundTrip);

    ledger::TrialBalances balances(lane);
    ledger::Accounts accounts(lane);
    ledger::Journals journals(lane);
    ledger::Vouchers vouchers(lane);
    const auto row = [&](const char *what, const std::function<void()> &work) {
        report(QString::fromLatin1(what), measure(runs, work), roundTrip);
    };
    const DateRange today{openDate, openDate}, quarter{openDate.addMonths(-3), openDate};

    row("connect", [&] {
        db::Lane fresh(profile, db::Database::Ledger, db::SessionMode::Reading, noPassword);
        expect("connect", fresh
                              .run<db::Rows>([](db::Session &s, std::stop_token) {
                                  return s.select({"bench", QStringLiteral("SELECT 1")});
                              })
                              .result());
    });
    row("plain GROUP BY of all entries", [&] {
        query(QStringLiteral("SELECT subject_code, currency, side, CAST(SUM(amount) AS CHAR) FROM "
                             "voucher_entry IGNORE INDEX (entry_totals)"
                             " GROUP BY subject_code, currency, side"));
    });
    row("trial balance, open date", [&] { expect("tb", balances.load({today, {}, false}).result()); });
    row("trial balance, whole quarter", [&] { expect("tb", balances.load({quarter, {}, false}).result()); });
    row("trial balance recomputed from the entries", [&] {
        expect("tb", balances.load({quarter, {}, true}).result());
    });
    row("accounts, first page", [&] { expect("accounts", accounts.list({}, PageAt::first()).result()); });
    row("journal of the busiest account, first page", [&] {
        expect("journal", journals.page({hotAccount, {}}, PageAt::first()).result());
    });
    const Page<JournalLine> first =
        expect("journal", journals.page({hotAccount, {}}, PageAt::first()).result());
    row("journal of the busiest account, page down", [&] {
        expect("journal", journals.page({hotAccount, {}}, PageAt::after(first.next)).result());
    });
    row("journal of the busiest account, jump to a date", [&] {
        const QString key = expect("key", journals.keyOfDate(hotAccount, openDate.addDays(-45)).result());
        expect("journal", journals.page({hotAccount, {}}, PageAt::after(key)).result());
    });
    row("journal of the busiest account, last page", [&] {
        expect("journal", journals.page({hotAccount, {}}, PageAt::last()).result());
    });
    row("vouchers, first page", [&] { expect("vouchers", vouchers.list({}, PageAt::first()).result()); });
    const VoucherNo some =
        expect("vouchers", vouchers.list({}, PageAt::first(1)).result()).rows.first().voucherNo;
    row("one voucher", [&] { expect("voucher", vouchers.find(some).result()); });

    // Whole programs, from the shell's view.
    const QString ctl = QStringLiteral(ZF_CTL), window = QStringLiteral(ZF_WINDOW);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ZHANGFANG_SANDBOX_DIR"), options.directory);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    const auto runProgram = [&](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.waitForFinished(120000);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
            QTextStream(stderr) << process.readAllStandardError();
            std::exit(3);
        }
    };
    row("zhangfangctl --version (start-up alone)", [&] { runProgram(ctl, {QStringLiteral("--version")}); });
    row("zhangfangctl trial-balance", [&] {
        runProgram(ctl, {QStringLiteral("--sandbox"), QStringLiteral("--format"), QStringLiteral("json"),
                         QStringLiteral("trial-balance")});
    });
    QTemporaryDir pictures;
    row("window: start-up to the finished trial balance", [&] {
        runProgram(window, {QStringLiteral("--sandbox"), QStringLiteral("--screenshot"), pictures.path(),
                            QStringLiteral("--page"), QStringLiteral("trial-balance")});
    });

    if (kept.isEmpty())
        expect("stop", sandbox::Sandbox::stop(options.directory));
    return 0;
}
