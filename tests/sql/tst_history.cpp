// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A ledger without daily_total: the pass, the totals kept of it, and the entries behind them.

#include "models/ledger/history.h"
#include "models/ledger/livetrialbalance.h"
#include "tests/ledger/ledgertest.h"
#include "tests/sql/books.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <future>
#include <random>

using namespace zf;
using namespace zf::test;
using namespace std::chrono_literals;
using ledger::DayTotalsCache;
using ledger::History;
using ledger::HistoryLook;
using ledger::HistoryPass;

namespace {

const DateRange wholeTime{QDate(2026, 1, 1), QDate(2026, 12, 31)};

QString described(const Result<TrialBalance> &balance)
{
    if (!balance.ok())
        return balance.error().message;
    QStringList lines;
    for (const TrialBalanceRow &row : balance->rows())
        lines << QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                     .arg(row.subject.text(), row.currency.code(), row.opening.minorText(),
                          row.debit.minorText(), row.credit.minorText(), row.ytdDebit.minorText(),
                          row.ytdCredit.minorText(), QString::number(row.entries));
    return lines.join(u'\n');
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<QTemporaryDir> m_directory;
    QStringList m_accounts;
    int m_posted = 0;

    History::Options options() const
    {
        History::Options options;
        options.directory = m_directory->path();
        options.limits = {1'000, 500, 240s};
        options.checkDelay = 1h;
        return options;
    }
    std::shared_ptr<History> start() const // as a console does
    {
        return std::make_shared<History>(m_server->root(), noPassword(), options());
    }
    /// By the totals of a new start; and that there are any.
    QString shown(const std::shared_ptr<History> &history, const DateRange &range = wholeTime) const
    {
        const auto lane = ledgerLane(*m_server);
        return described(ledger::TrialBalances(*lane, history).load({range, {}, false}).result());
    }
    QString shown() const { return shown(start()); }
    /// Added up from the entries alone.
    QString truth(const DateRange &range = wholeTime) const
    {
        const auto lane = ledgerLane(*m_server);
        return described(ledger::TrialBalances(*lane).load({range, {}, true}).result());
    }
    std::optional<DayTotalsCache::Contents> kept() const
    {
        const auto contents = cache().load();
        return contents.ok() ? *contents : std::nullopt;
    }
    DayTotalsCache cache() const { return {m_directory->path(), m_server->root()}; }
    std::optional<HistoryPass::Scope> scope() const
    {
        const std::unique_ptr<db::Session> session = m_server->open();
        const auto look = HistoryLook::read(*session, options().limits);
        if (!look.ok() || !*look)
            return std::nullopt;
        const auto scope = HistoryPass::scopeOf(*session, (*look)->first, (*look)->settled);
        return scope.ok() ? *scope : std::nullopt;
    }

    /// Straight into the tables: a voucher of two entries, of whatever date.
    bool insertVoucher(db::Session &session, const QString &date, int amount)
    {
        const QString no = QStringLiteral("H%1").arg(++m_posted);
        return session
                   .execute(
                       {"test", QStringLiteral("INSERT INTO voucher (voucher_no, kind, accounting_date, "
                                               "posted_at, summary, maker) VALUES ('%1', 'manual', '%2', "
                                               "UTC_TIMESTAMP(6), 's', 'm')")
                                    .arg(no, date)})
                   .ok() &&
               session
                   .execute({"test",
                             QStringLiteral("INSERT INTO voucher_entry (voucher_no, line_no, subject_code, "
                                            "account_no, side, amount, currency, accounting_date) VALUES "
                                            "('%1', 1, '11220101', 'X', 'D', %3, 'CNY', '%2'), "
                                            "('%1', 2, '224101', 'Y', 'C', %3, 'CNY', '%2')")
                                 .arg(no, date)
                                 .arg(amount)})
                   .ok();
    }
    void makeOld() // so that what was posted has settled
    {
        QVERIFY(m_server->change(QStringLiteral("UPDATE voucher SET posted_at = posted_at - INTERVAL 1 DAY "
                                                "WHERE posted_at > UTC_TIMESTAMP() - INTERVAL 1 HOUR")) >= 0);
    }
    void writeFile(const QByteArray &bytes) const
    {
        QFile file(cache().path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray readFile() const
    {
        QFile file(cache().path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        QVERIFY(m_server->change(QStringLiteral("DROP TABLE daily_total")) >= 0);
        QVERIFY(m_server->change(QStringLiteral("DELETE FROM voucher_entry WHERE entry_id > 60000")) > 0);
    }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void start_firstAndSecond_areExact_data()
    {
        QTest::addColumn<bool>("covered");
        QTest::newRow("sums by date") << true;
        QTest::newRow("rows by number, without an index over the dates") << false;
    }
    void start_firstAndSecond_areExact()
    {
        QFETCH(const bool, covered);
        if (!covered)
            QVERIFY(m_server->change(QStringLiteral("ALTER TABLE voucher_entry DROP KEY entry_totals")) >= 0);
        const auto found = scope();
        QVERIFY(found.has_value());
        QVERIFY(found->manner == (covered ? HistoryPass::Manner::ByDate : HistoryPass::Manner::ByNumber));
        for (const DateRange &range : {wholeTime, DateRange{QDate(2026, 9, 1), QDate(2026, 9, 20)}}) {
            QCOMPARE(shown(start(), range), truth(range));
            QVERIFY(kept().has_value());
        }
        QCOMPARE(kept()->totals.upTo, found->upTo);
        QVERIFY(found->upTo > found->first + 40'000); // most of it is not read again
        QCOMPARE(QFileInfo(cache().path()).permissions() &
                     ~(QFile::ReadUser | QFile::WriteUser), // of whoever runs this
                 QFile::ReadOwner | QFile::WriteOwner);
        const Timestamp checkedAt = kept()->checkedAt;
        QCOMPARE(shown(), truth());
        QCOMPARE(kept()->checkedAt.micros(), checkedAt.micros()); // and not read a second time
        if (!covered)
            QVERIFY(m_server->change(QStringLiteral(
                        "ALTER TABLE voucher_entry ADD KEY entry_totals (accounting_date, subject_code, "
                        "currency, side, amount, account_no)")) >= 0);
    }

    void turnovers_withoutDayCut_areThoseOfTheEntries()
    {
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE accounting_day TO day_away")) >= 0);
        const auto lane = ledgerLane(*m_server);
        const QDate last(2026, 9, 20);
        const auto plain = ledger::TrialBalances(*lane).turnovers(last, 20).result();
        const auto kept = ledger::TrialBalances(*lane, start()).turnovers(last, 20).result();
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE day_away TO accounting_day")) >= 0);
        REQUIRE(plain);
        REQUIRE(kept);
        QVERIFY(!plain->isEmpty());
        QCOMPARE(kept->keys().size(), plain->keys().size());
        for (auto it = plain->begin(); it != plain->end(); ++it) {
            const QList<DayTurnover> &other = (*kept)[it.key()];
            QCOMPARE(other.size(), it->size());
            for (qsizetype i = 0; i < it->size(); ++i) {
                QCOMPARE(other[i].date, (*it)[i].date);
                QVERIFY(other[i].debit == (*it)[i].debit && other[i].credit == (*it)[i].credit);
                QVERIFY(other[i].closing == (*it)[i].closing);
            }
        }
    }

    void start_afterPostings_isExact()
    {
        std::mt19937 random(5);
        const auto number = [&random](int from, int to) {
            return std::uniform_int_distribution<int>(from, to)(random);
        };
        const std::unique_ptr<db::Session> session = m_server->open(), held = m_server->open();
        QCOMPARE(shown(), truth());
        qint64 upTo = kept()->totals.upTo;
        int moved = 0;
        for (int round = 0; round < 6; ++round) {
            // A transaction takes its numbers, others commit behind them and are read, then it commits.
            QVERIFY(held->execute({"test", QStringLiteral("START TRANSACTION")}).ok());
            QVERIFY(insertVoucher(*held, QStringLiteral("2026-07-1%1").arg(round), number(1, 9000)));
            for (int i = number(10, 300); i > 0; --i) // into the present and into long closed days
                QVERIFY(insertVoucher(*session,
                                      QDate(2026, 7, 1).addDays(number(0, 90)).toString(Qt::ISODate),
                                      number(1, 90000)));
            const auto history = start();
            QCOMPARE(shown(history), truth());
            QVERIFY(held->execute(
                            {"test", round % 2 == 0 ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK")})
                        .ok());
            QCOMPARE(shown(history), truth());
            QCOMPARE(shown(), truth());
            makeOld();
            moved += kept()->totals.upTo > upTo;
            upTo = kept()->totals.upTo;
        }
        QCOMPARE(shown(), truth());
        QVERIFY(moved > 0);
        const auto last = start();
        QCOMPARE(shown(last), truth());
        const auto checked = last->check({}, HistoryPass::Pace::Fast);
        REQUIRE(checked);
        QVERIFY(*checked);
    }

    void start_uselessFile_isDiscardedAndRebuilt_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage :
             {"truncated", "empty", "bit", "version", "server", "first", "number", "text"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }
    void start_uselessFile_isDiscardedAndRebuilt()
    {
        QFETCH(const QString, damage);
        const QString expected = truth();
        QCOMPARE(shown(), expected);
        DayTotalsCache::Contents contents = *kept();
        const Timestamp before = contents.checkedAt;
        contents.totals.rows.first().debit += minor(QStringLiteral("100")); // would show if believed
        const QByteArray good = readFile();
        if (damage != u"server" && damage != u"first" && damage != u"number")
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("damaged")));
        if (damage == u"truncated") {
            writeFile(good.left(good.size() / 2));
        } else if (damage == u"empty") {
            writeFile({});
        } else if (damage == u"text") {
            writeFile("{\"daily\": [1, 2, 3, \"and more than thirty-two bytes of it\"]}");
        } else if (damage == u"bit") {
            QByteArray bad = good;
            bad[bad.size() / 2] = static_cast<char>(bad[bad.size() / 2] ^ 4);
            writeFile(bad);
        } else if (damage == u"version") {
            QByteArray bad = good.chopped(32);
            bad[7] = 99;
            writeFile(bad + QCryptographicHash::hash(bad, QCryptographicHash::Sha256));
        } else {
            if (damage == u"server")
                contents.server = QByteArray(32, 'x');
            if (damage == u"first")
                ++contents.totals.first;
            if (damage == u"number")
                contents.totals.upTo += 1'000'000'000;
            QVERIFY(cache().save(contents).ok());
        }
        QCOMPARE(shown(), expected);
        QVERIFY(kept().has_value());
        QVERIFY(kept()->checkedAt > before);
    }

    void start_entriesChangedMeanwhile_isExactAndSaysSo_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("an entry that each start compares") << QStringLiteral("SELECT MIN(entry_id)");
        QTest::newRow("any other") << QStringLiteral("SELECT MIN(entry_id) + 17");
    }
    void start_entriesChangedMeanwhile_isExactAndSaysSo()
    {
        QFETCH(const QString, where);
        QCOMPARE(shown(), truth());
        const QString id = m_server->value(where + QStringLiteral(" FROM voucher_entry"));
        const db::Rows entry = m_server->sql(
            QStringLiteral("SELECT subject_code, currency, side FROM voucher_entry WHERE entry_id = ") + id);
        QVERIFY(!entry.isEmpty());
        const auto change = [this, &id](const char *sign) {
            return m_server->change(
                QStringLiteral("UPDATE voucher_entry SET amount = amount %1 7 WHERE entry_id = %2")
                    .arg(QLatin1StringView(sign), id));
        };
        QCOMPARE(change("+"), 1);
        History::Options quick = options();
        quick.checkDelay = 0ms;
        const auto history = std::make_shared<History>(m_server->root(), noPassword(), quick);
        ledger::LiveTrialBalance live(m_server->root(), noPassword(), history);
        QSignalSpy differs(&live, &ledger::LiveTrialBalance::differs);
        ledger::TrialBalanceQuery query;
        query.range = wholeTime;
        live.follow(query);
        QTRY_COMPARE_WITH_TIMEOUT(differs.size(), 1, 15'000);
        QCOMPARE(described(Result<TrialBalance>(live.balance())), truth());
        const auto found = differs.first().first().value<QList<ledger::LiveDifference>>();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().subject.text(), entry.text(0, 0));
        QCOMPARE(found.first().currency.code(), entry.text(0, 1));
        const Amount more = found.first().actual - found.first().shown;
        QCOMPARE(more.minorText(), entry.text(0, 2) == u"D" ? QStringLiteral("7") : QStringLiteral("-7"));
        QCOMPARE(shown(), truth()); // and the file is the new one
        live.stop();

        QCOMPARE(change("-"), 1);
        QFile::remove(cache().path());
    }

    void start_asKnownAtAndEvidence_areNotFromTheFile()
    {
        QCOMPARE(shown(), truth());
        DayTotalsCache::Contents contents = *kept();
        contents.totals.rows.first().debit += minor(QStringLiteral("100"));
        QVERIFY(cache().save(contents).ok());
        const auto lane = ledgerLane(*m_server);
        const ledger::TrialBalances service(*lane, start());
        ledger::TrialBalanceQuery query{wholeTime, Timestamp::now(), false};
        QCOMPARE(described(service.load(query).result()), truth());
        query = {wholeTime, {}, true};
        QCOMPARE(described(service.load(query).result()), truth());
    }

    void start_oldFile_isCheckedBeforeUse()
    {
        QCOMPARE(shown(), truth());
        DayTotalsCache::Contents contents = *kept();
        contents.totals.rows.first().debit += minor(QStringLiteral("100"));
        contents.checkedAt = Timestamp::fromMicros(contents.checkedAt.micros() - 7'200'000'000);
        QVERIFY(cache().save(contents).ok());
        History::Options strict = options();
        strict.trust = 1h;
        const auto history = std::make_shared<History>(m_server->root(), noPassword(), strict);
        QCOMPARE(shown(history), truth());
        QCOMPARE(history->revision(), 1);
        QCOMPARE(history->differences().size(), 1);
    }

    void start_twoConsolesAtOnce_areBothExact()
    {
        const QString expected = truth();
        std::vector<std::future<QString>> consoles;
        for (int i = 0; i < 4; ++i)
            consoles.push_back(std::async(std::launch::async, [this] { return shown(); }));
        for (std::future<QString> &console : consoles)
            QCOMPARE(console.get(), expected);
        QVERIFY(kept().has_value());
        QCOMPARE(shown(), expected);
    }

    void pass_stoppedInTheMiddle_goesOnFromThere_data() { start_firstAndSecond_areExact_data(); }
    void pass_stoppedInTheMiddle_goesOnFromThere()
    {
        QFETCH(const bool, covered);
        HistoryPass::Scope whole = *scope();
        if (!covered)
            whole.manner = HistoryPass::Manner::ByNumber;
        const auto expected = HistoryPass(m_server->root(), noPassword(), whole).run({});
        REQUIRE(expected);

        HistoryPass pass(m_server->root(), noPassword(), whole);
        const std::unique_ptr<db::Session> locking = m_server->open();
        QVERIFY(locking->execute({"test", QStringLiteral("LOCK TABLES voucher_entry WRITE")}).ok());
        std::stop_source stop;
        auto running = std::async(std::launch::async, [&] { return pass.run(stop.get_token()); });
        QVERIFY(waitingForTheLock() > 0);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        const auto stopped = running.get();
        QVERIFY(!stopped.ok());
        QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 3'000);
        QVERIFY(locking->execute({"test", QStringLiteral("UNLOCK TABLES")}).ok());
        const auto whatIsLeft = pass.run({});
        REQUIRE(whatIsLeft);
        QCOMPARE(pass.progress().rows, pass.progress().of - missingNumbers(whole));
        QVERIFY(isSame(*whatIsLeft, *expected));
    }

    void pass_serverKilledMeanwhile_goesOnFromThere()
    {
        const HistoryPass::Scope whole = *scope();
        const auto expected = HistoryPass(m_server->root(), noPassword(), whole).run({});
        REQUIRE(expected);
        HistoryPass pass(m_server->root(), noPassword(), whole);
        std::unique_ptr<db::Session> locking = m_server->open();
        QVERIFY(locking->execute({"test", QStringLiteral("LOCK TABLES voucher_entry WRITE")}).ok());
        auto running = std::async(std::launch::async, [&] { return pass.run({}); });
        QVERIFY(waitingForTheLock() > 0);
        QVERIFY(m_server->server().kill().ok());
        const auto broken = running.get();
        QVERIFY(!broken.ok());
        QVERIFY(broken.error().kind == ErrorKind::Unreachable);
        locking.reset();
        QVERIFY(m_server->server().start().ok());
        const auto whatIsLeft = pass.run({});
        REQUIRE(whatIsLeft);
        QVERIFY(isSame(*whatIsLeft, *expected));
    }

private:
    int waitingForTheLock() const
    {
        const std::unique_ptr<db::Session> session = m_server->open();
        int waiting = 0;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                const auto rows = session->select(
                    {"test", QStringLiteral("SELECT COUNT(*) FROM information_schema.processlist WHERE state "
                                            "LIKE 'Waiting for table%'")});
                waiting = rows.ok() ? static_cast<int>(rows->integer(0, 0)) : 0;
                return waiting > 0;
            },
            5'000));
        return waiting;
    }
    qint64 missingNumbers(const HistoryPass::Scope &whole)
    {
        return whole.upTo - whole.first + 1 -
               m_server
                   ->value(QStringLiteral("SELECT COUNT(*) FROM voucher_entry WHERE entry_id <= %1")
                               .arg(whole.upTo))
                   .toLongLong();
    }
    static bool isSame(const QList<LedgerDelta> &a, const QList<LedgerDelta> &b)
    {
        return !a.isEmpty() && ledger::differencesBetween({1, 1, a}, {1, 1, b}).isEmpty();
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
