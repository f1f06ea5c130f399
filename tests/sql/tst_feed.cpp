// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/feeder.h"
#include "models/ledger/feedreader.h"
#include "models/ledger/feedstore.h"
#include "tests/sql/feeds.h"

#include <QTest>

#include <atomic>
#include <map>
#include <random>
#include <thread>

using namespace zf;
using namespace zf::test;
using namespace std::chrono_literals;
using ledger::FeedLease;
using ledger::FeedReader;
using ledger::FeedRow;

namespace {

constexpr int writers = 6;

/// A row of transactions 0-1-first to 0-1-last, each of which moves a subject by its number.
FeedRow rowOf(int first, int last)
{
    FeedRow row;
    for (int i = first; i <= last; ++i) {
        ledger::FeedTransaction transaction;
        transaction.gtid = QStringLiteral("0-1-%1").arg(i);
        transaction.batch.vouchers = 1;
        transaction.batch.deltas = {LedgerDelta{QDate(2026, 9, 29),
                                                SubjectCode(QStringLiteral("224101")),
                                                *Currency::fromCode(u"CNY"),
                                                Amount::fromMinor(i),
                                                {},
                                                1}};
        row.transactions << transaction;
    }
    row.position = {QStringLiteral("0-1-%1").arg(last)};
    return row;
}

QString debitOf(const Result<FeedReader::News> &news)
{
    if (!news.ok())
        return news.error().code;
    Amount sum;
    for (const LedgerDelta &delta : news->batch.deltas)
        sum += delta.debit;
    return sum.minorText();
}

} // namespace

/// The feed holds each committed transaction once, in order, whoever writes it and whatever happens to him.
class TestFeed : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_books = std::make_unique<Books>();
        QVERIFY2(m_books->isUp(), qPrintable(m_books->problem()));
        m_ledger = m_books->server().root().ledger.database;
    }
    void cleanup() { m_books.reset(); }

    void run_twoAmongKills_eachTransactionOnce()
    {
        Feeds feeds(*m_books);
        feeds.start();
        feeds.start();
        QVERIFY(feeds.waitUntilAlive());
        std::atomic_int posted = 0, running = writers;
        std::vector<std::thread> threads;
        std::atomic_bool enough = false;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                const auto session = m_books->poster();
                for (int i = 0; !enough && session; ++i) {
                    // Every third is refused after its rows were written.
                    const QString to =
                        i % 3 == 0 ? QStringLiteral("F1") : QStringLiteral("U%1").arg(i % 20 + 1);
                    const QString lines = QStringLiteral("C1 D %1,%2 C %1").arg(i % 97 + 1).arg(to);
                    const QString key = QStringLiteral("w%1-%2").arg(writer).arg(i);
                    posted += postNow(*session, request(key, lines)).posted();
                }
                --running;
            });
        std::mt19937 random(5);
        int kills = 0;
        for (; kills < 6; ++kills) {
            QTest::qWait(std::uniform_int_distribution<int>(100, 900)(random)); // any moment of a batch
            QString gone;
            if (kills % 2 == 0) {
                gone = feeds.killHolder();
                if (gone.isEmpty())
                    break;
                feeds.start();
            } else { // its connections go, perhaps between a commit and its answer
                const db::Rows connections = m_books->server().sql(
                    QStringLiteral("SELECT id FROM information_schema.processlist WHERE user = 'feed'"));
                for (qsizetype i = 0; i < connections.size(); ++i)
                    static_cast<void>(m_books->server().open()->execute(
                        {"test", QStringLiteral("KILL CONNECTION %1").arg(connections.text(i, 0))}));
            }
            if (!feeds.waitUntilAlive(gone))
                break;
        }
        enough = true;
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(kills, 6);
        QVERIFY(feeds.waitUntilComplete());
        checkFeed(posted);
        qInfo() << posted.load() << "posted, in"
                << m_books->server().value(QStringLiteral("SELECT COUNT(*) FROM ledger_feed"),
                                           db::Database::Desk)
                << "rows";
    }

    void run_logsPurgedMeanwhile_beginsAnewVisibly()
    {
        Feeds feeds(*m_books);
        QProcess &first = feeds.start();
        QVERIFY(feeds.waitUntilAlive());
        first.terminate();
        QVERIFY(first.waitForFinished(20'000));
        QCOMPARE(first.exitCode(), 0);
        const auto poster = m_books->poster();
        QVERIFY(postNow(*poster, request(QStringLiteral("k"), QStringLiteral("C1 D 9,U1 C 9"))).posted());
        QVERIFY(m_books->change(QStringLiteral("FLUSH BINARY LOGS")) >= 0);
        const QString file = m_books->server().sql(QStringLiteral("SHOW MASTER STATUS")).text(0, 0);
        // The server lets go of the file in its own time: the thread that sent it to the feed still reads it.
        QVERIFY(QTest::qWaitFor(
            [&] {
                return m_books->change(QStringLiteral("PURGE BINARY LOGS TO '%1'").arg(file)) >= 0 &&
                       m_books->server().sql(QStringLiteral("SHOW BINARY LOGS")).text(0, 0) == file;
            },
            20'000));
        feeds.start();
        QTRY_COMPARE_WITH_TIMEOUT(feedValue(QStringLiteral("SELECT SUM(is_start) FROM ledger_feed")),
                                  QStringLiteral("2"), 20'000);
        QCOMPARE(feedValue(QStringLiteral("SELECT MAX(number) FROM ledger_feed")), QStringLiteral("2"));
    }

    void run_tableChangedMeanwhile_beginsAnewVisibly()
    {
        Feeds feeds(*m_books);
        QProcess &first = feeds.start();
        QVERIFY(feeds.waitUntilAlive());
        first.terminate();
        QVERIFY(first.waitForFinished(20'000));
        const auto poster = m_books->poster();
        QVERIFY(postNow(*poster, request(QStringLiteral("k"), QStringLiteral("C1 D 9,U1 C 9"))).posted());
        QVERIFY(m_books->change(
                    QStringLiteral("ALTER TABLE voucher_entry ADD COLUMN remark INT NULL FIRST")) >= 0);
        feeds.start();
        QTRY_COMPARE_WITH_TIMEOUT(feedValue(QStringLiteral("SELECT SUM(is_start) FROM ledger_feed")),
                                  QStringLiteral("2"), 20'000);
        // And while it runs.
        QVERIFY(feeds.waitUntilAlive());
        QVERIFY(m_books->change(QStringLiteral("ALTER TABLE voucher_entry DROP COLUMN remark")) >= 0);
        QTRY_COMPARE_WITH_TIMEOUT(feedValue(QStringLiteral("SELECT SUM(is_start) FROM ledger_feed")),
                                  QStringLiteral("3"), 20'000);
        QCOMPARE(feedValue(QStringLiteral("SELECT COUNT(*) - MAX(number) FROM ledger_feed")),
                 QStringLiteral("0"));
    }

    void status_withAndWithoutFeed_says()
    {
        Feeds feeds(*m_books);
        CtlAnswer answer = feeds.status();
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json()[u"alive"].toBool(true), false);
        feeds.start();
        QVERIFY(feeds.waitUntilAlive());
        answer = feeds.status();
        QVERIFY2(answer.exitCode == 0, answer.errors.constData());
        QCOMPARE(answer.json()[u"holder"].toString(), feeds.holder());
        QVERIFY(answer.json()[u"gtid"].toString().startsWith(u"0-"));
        QVERIFY(answer.json().contains(u"lagMs"));
        QVERIFY(answer.json().contains(u"number"));
    }

    void run_withoutTheRight_endsWithAReason()
    {
        ledger::Feeder feeder(m_books->server().profile(QStringLiteral("zf_finance")), {}, {}, {});
        const Result<Done> done = feeder.run({});
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, ErrorKind::Refused);
    }

    void readers_cannotWriteTheFeed()
    {
        for (const char *role : {"zf_finance", "zf_support", "zf_auditor"}) {
            const auto session = m_books->server().openAs(QString::fromLatin1(role), db::Database::Desk,
                                                          db::SessionMode::Calling);
            if (session == nullptr) // no right in that database at all would be wrong, too
                QFAIL(role);
            QVERIFY(ledger::FeedState::read(*session).ok());
            QVERIFY(!FeedLease::claim(*session, QStringLiteral("x"), 3s).ok());
            QVERIFY(!session->execute({"test", QStringLiteral("DELETE FROM ledger_feed")}).ok());
        }
    }

    void feedAccount_canDoNothingElse()
    {
        const auto ledger = m_books->server().openAs(QStringLiteral("zf_feed"), db::Database::Ledger,
                                                     db::SessionMode::Calling);
        const auto desk = writer();
        QVERIFY(ledger && desk);
        for (const char *statement :
             {"DELETE FROM voucher_entry", "UPDATE subject SET name = ''", "DELETE FROM accounting_day",
              "CALL cut_day('2026-09-28')", "SET GLOBAL gtid_binlog_state = ''"}) {
            const Result<qint64> done = ledger->execute({"test", QString::fromLatin1(statement)});
            QVERIFY2(!done.ok() && done.error().kind == ErrorKind::Refused, statement);
        }
        QVERIFY(!ledger->select({"test", QStringLiteral("SELECT balance FROM account")}).ok());
        for (const char *statement :
             {"DELETE FROM audit_event", "UPDATE ledger_feed SET vouchers = 0",
              "DELETE FROM ledger_feed_state", "INSERT INTO operator (login) VALUES ('x')"}) {
            const Result<qint64> done = desk->execute({"test", QString::fromLatin1(statement)});
            QVERIFY2(!done.ok() && done.error().kind == ErrorKind::Refused, statement);
        }
    }

    void lease_takenOver_oldHolderWritesNothing()
    {
        const auto a = writer(), b = writer();
        auto mine = FeedLease::claim(*a, QStringLiteral("a"), 300ms);
        QVERIFY(mine.ok() && *mine);
        QVERIFY((*mine)->begin({QStringLiteral("0-1-10")}, m_ledger, QStringLiteral("l")).ok());
        auto theirs = FeedLease::claim(*b, QStringLiteral("b"), 3s);
        QVERIFY(theirs.ok() && !*theirs); // it is held
        QTRY_VERIFY_WITH_TIMEOUT((theirs = FeedLease::claim(*b, QStringLiteral("b"), 3s)).ok() && *theirs,
                                 5000);
        QCOMPARE((*theirs)->state().number, 1);
        Result<Done> late = (*mine)->append(rowOf(11, 12), 0ms);
        QVERIFY(!late.ok());
        QCOMPARE(late.error().code, QStringLiteral("leaseLost"));
        late = (*mine)->renew({QStringLiteral("0-1-12")}, 0ms);
        QVERIFY(!late.ok());
        QVERIFY((*mine)->release().ok()); // of what he has not: changes nothing
        QVERIFY((*theirs)->append(rowOf(11, 13), 0ms).ok());
        QCOMPARE(feedValue(QStringLiteral("SELECT GROUP_CONCAT(number, ':', gtid ORDER BY number) "
                                          "FROM ledger_feed")),
                 QStringLiteral("1:0-1-10,2:0-1-13"));
        QCOMPARE(feedValue(QStringLiteral("SELECT holder FROM ledger_feed_state")), QStringLiteral("b"));
    }

    void prune_oldRows_leavesTheLast()
    {
        const auto session = writer();
        auto lease = begun(*session);
        for (int i = 0; i < 3; ++i)
            QVERIFY(lease->append(rowOf(11 + i, 11 + i), 0ms).ok());
        QVERIFY(lease->prune(1h).ok());
        QCOMPARE(feedValue(QStringLiteral("SELECT COUNT(*) FROM ledger_feed")), QStringLiteral("4"));
        QVERIFY(lease->prune(0ms).ok());
        QCOMPARE(feedValue(QStringLiteral("SELECT GROUP_CONCAT(number) FROM ledger_feed")),
                 QStringLiteral("4"));
    }

    void read_snapshotAnywhere_takesTheRest_data()
    {
        QTest::addColumn<int>("snapshot");
        QTest::addColumn<QString>("debit"); ///< of what it does not show, of transactions 11 to 18
        QTest::newRow("at the beginning") << 10 << QStringLiteral("116");
        QTest::newRow("in the middle of a row") << 12 << QStringLiteral("93");
        QTest::newRow("at the end of a row") << 13 << QStringLiteral("80");
        QTest::newRow("in the middle of the last row") << 15 << QStringLiteral("51");
        QTest::newRow("ahead of the feed") << 17 << QStringLiteral("18");
        QTest::newRow("before the feed") << 9 << QStringLiteral("feedDead");
    }
    void read_snapshotAnywhere_takesTheRest()
    {
        QFETCH(const int, snapshot);
        QFETCH(const QString, debit);
        const auto session = writer();
        auto lease = begun(*session);
        QVERIFY(lease->append(rowOf(11, 13), 0ms).ok());
        QVERIFY(lease->append(rowOf(14, 16), 0ms).ok());
        const auto reading = reader();
        FeedReader reader(m_ledger, {QStringLiteral("0-1-%1").arg(snapshot)});
        const Result<FeedReader::News> first = reader.read(*reading);
        QVERIFY(lease->append(rowOf(17, 18), 0ms).ok());
        const Result<FeedReader::News> second = reader.read(*reading);
        if (!first.ok()) {
            QCOMPARE(debitOf(first), debit);
            return;
        }
        QCOMPARE(QString::number(debitOf(first).toInt() + debitOf(second).toInt()), debit);
        QCOMPARE(first->batch.vouchers + second->batch.vouchers, 18 - snapshot);
        QCOMPARE(debitOf(reader.read(*reading)), QStringLiteral("0")); // and nothing twice
    }

    void read_rowsGoneOrOthers_isLost_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("pruned") << QStringLiteral("DELETE FROM ledger_feed WHERE number <= 3");
        QTest::newRow("a gap") << QStringLiteral("DELETE FROM ledger_feed WHERE number = 3");
        QTest::newRow("written anew")
            << QStringLiteral("UPDATE ledger_feed SET gtid = '0-1-99' WHERE number = 2");
        QTest::newRow("begun anew") << QStringLiteral("UPDATE ledger_feed SET is_start = 1 WHERE number = 4");
    }
    void read_rowsGoneOrOthers_isLost()
    {
        QFETCH(const QString, damage);
        const auto session = writer();
        auto lease = begun(*session);
        QVERIFY(lease->append(rowOf(11, 13), 0ms).ok());
        const auto reading = reader();
        FeedReader reader(m_ledger, {QStringLiteral("0-1-10")});
        QCOMPARE(debitOf(reader.read(*reading)), QStringLiteral("36"));
        QVERIFY(lease->append(rowOf(14, 14), 0ms).ok());
        QVERIFY(lease->append(rowOf(15, 15), 0ms).ok());
        QVERIFY(m_books->server().change(damage, db::Database::Desk) > 0);
        QCOMPARE(debitOf(reader.read(*reading)), QStringLiteral("feedLost"));
    }

private:
    QString feedValue(const QString &select) { return m_books->server().value(select, db::Database::Desk); }
    std::unique_ptr<db::Session> writer()
    {
        return m_books->server().openAs(QStringLiteral("zf_feed"), db::Database::Desk,
                                        db::SessionMode::Calling);
    }
    std::unique_ptr<db::Session> reader()
    {
        return m_books->server().openAs(QStringLiteral("zf_finance"), db::Database::Desk);
    }
    /// Taken for an hour, begun at 0-1-10.
    std::optional<FeedLease> begun(db::Session &session)
    {
        auto lease = FeedLease::claim(session, QStringLiteral("a"), 1h);
        if (!lease.ok() || !*lease ||
            !(*lease)->begin({QStringLiteral("0-1-10")}, m_ledger, QStringLiteral("l")).ok())
            qFatal("no lease");
        return *lease;
    }
    /// Numbers without a gap, transactions in the log's order and once each, and all that the ledger holds.
    void checkFeed(int posted)
    {
        const db::Rows rows = m_books->server().sql(
            QStringLiteral("SELECT number, term, is_start, vouchers, deltas, transactions FROM ledger_feed "
                           "ORDER BY number"),
            db::Database::Desk);
        qint64 term = 0, sequence = 0, vouchers = 0, entries = 0;
        std::map<QString, std::pair<Amount, Amount>> sums, once;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            QCOMPARE(rows.integer(row, 0), row + 1);
            QVERIFY(rows.integer(row, 1) >= term);
            term = rows.integer(row, 1);
            QCOMPARE(rows.integer(row, 2), row == 0 ? 1 : 0);
            vouchers += rows.integer(row, 3);
            const auto add = [](auto &to, const QList<LedgerDelta> &deltas) {
                for (const LedgerDelta &delta : deltas) {
                    auto &sum = to[QString(delta.subject.text() + u' ' + delta.currency.code() + u' ' +
                                           delta.date.toString(Qt::ISODate))];
                    sum.first += delta.debit;
                    sum.second += delta.credit;
                }
            };
            const auto deltas = ledger::feedDeltas(rows.text(row, 4));
            const auto transactions = ledger::feedTransactions(rows.text(row, 5));
            QVERIFY(deltas.ok() && transactions.ok());
            add(sums, *deltas);
            for (const LedgerDelta &delta : *deltas)
                entries += delta.entries;
            for (const ledger::FeedTransaction &transaction : *transactions) {
                const qint64 own = transaction.gtid.section(u'-', 2, 2).toLongLong();
                QVERIFY2(own > sequence, qPrintable(transaction.gtid));
                sequence = own;
                add(once, transaction.batch.deltas);
            }
        }
        QVERIFY(sums == once);
        QCOMPARE(vouchers, posted);
        QCOMPARE(QString::number(entries),
                 m_books->value(QStringLiteral("SELECT COUNT(*) FROM voucher_entry")));
        const db::Rows truth = m_books->server().sql(QStringLiteral(
            "SELECT CONCAT(subject_code, ' ', currency, ' ', accounting_date), "
            "CAST(SUM(IF(side = 'D', amount, 0)) AS CHAR), CAST(SUM(IF(side = 'C', amount, 0)) AS CHAR) "
            "FROM voucher_entry GROUP BY subject_code, currency, accounting_date"));
        QCOMPARE(qsizetype(sums.size()), truth.size());
        for (qsizetype row = 0; row < truth.size(); ++row) {
            const auto &sum = sums[truth.text(row, 0)];
            QCOMPARE(sum.first.minorText(), truth.amount(row, 1).minorText());
            QCOMPARE(sum.second.minorText(), truth.amount(row, 2).minorText());
        }
    }

    std::unique_ptr<Books> m_books;
    QString m_ledger;
};

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
