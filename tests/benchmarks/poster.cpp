// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/poster.h"

#include "models/db/session.h"
#include "tests/benchmarks/measuring.h"

#include <QTextStream>

#include <chrono>
#include <thread>

namespace zf::bench {

using namespace std::chrono_literals;

namespace {

QTextStream out(stdout), err(stderr);

struct Pair {
    QString debit, credit;
};

/// One thread: postings at its share of the rate, each commit's time noted.
void post(const db::Profile &profile, const QList<Pair> &accounts, const QString &prefix,
          std::chrono::nanoseconds pause, std::chrono::steady_clock::time_point until, QList<qint64> &commits)
{
    const auto opened = db::Session::open(profile, db::Database::Ledger, db::SessionMode::Calling, {});
    if (!opened.ok())
        return;
    db::Session &session = **opened;
    std::chrono::steady_clock::time_point next = std::chrono::steady_clock::now();
    for (int i = 0; std::chrono::steady_clock::now() < until; ++i) {
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

} // namespace

int runPoster(const db::Profile &profile, const PosterOptions &options)
{
    const auto [writers, rate, seconds] = options;
    const auto reading = db::Session::open(profile, db::Database::Ledger, db::SessionMode::Calling, {});
    if (!reading.ok()) {
        err << reading.error().message << Qt::endl;
        return 1;
    }
    // Accounts of users: writers do not wait for each other, as customers do not.
    const auto rows = (*reading)->select(
        {"bench", QStringLiteral(
                      "SELECT account_no FROM account WHERE subject_code = '224101' AND currency = 'CNY' AND "
                      "status = 'active' AND balance > 100000 LIMIT 400")});
    if (!rows.ok() || rows->size() < writers * 4)
        return 1;
    const std::chrono::steady_clock::time_point until =
        std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
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

int runBurst(const db::Profile &profile, int entries)
{
    const auto opened = db::Session::open(profile, db::Database::Ledger, db::SessionMode::Maintenance, {});
    if (!opened.ok()) {
        err << opened.error().message << Qt::endl;
        return 1;
    }
    db::Session &session = **opened;
    const auto run = [&](const char *statement, const QVariantList &values = {}) {
        const Result<qint64> done = session.execute({"burst", QString::fromLatin1(statement)}, values);
        if (!done.ok())
            err << done.error().code << ' ' << done.error().message << Qt::endl;
        return done.ok();
    };
    const QString voucher = QStringLiteral("BURST%1").arg(nowNs());
    // Lines in turn debit and credit one account, so that no balance moves and only the entries are many.
    const bool written =
        run("START TRANSACTION") &&
        run("INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, maker) "
            "SELECT ?, 'manual', MAX(accounting_date), SYSDATE(6), 'burst', 'bench' FROM accounting_day "
            "WHERE state = 'open'",
            {voucher}) &&
        run("INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, amount, "
            "currency, accounting_date) "
            "SELECT v.voucher_no, line.seq, a.subject_code, a.account_no, IF(line.seq MOD 2, 'D', 'C'), 1, "
            "a.currency, v.accounting_date FROM seq_1_to_200000 line CROSS JOIN voucher v "
            "CROSS JOIN (SELECT * FROM account WHERE subject_code = '224101' AND currency = 'CNY' LIMIT 1) a "
            "WHERE v.voucher_no = ? AND line.seq <= ?",
            {voucher, qint64(entries)}) &&
        run("COMMIT");
    if (!written)
        return 1;
    out << nowNs() << Qt::endl;
    QTextStream(stdin).readLine();
    return run("START TRANSACTION") && run("DELETE FROM voucher_entry WHERE voucher_no = ?", {voucher}) &&
                   run("DELETE FROM voucher WHERE voucher_no = ?", {voucher}) && run("COMMIT")
               ? 0
               : 1;
}

} // namespace zf::bench
