// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/journals.h"

#include "tests/ledger/miniledger.h"

using namespace zf;
using namespace zf::test;

/// Two accounts whose dates are not in the order of their sequence: "BUSY" of 60,000 lines, "SMALL" of 1,500.
class TestJournals : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_lane;

    void fill(const QString &account, int lines, int linesADay)
    {
        // In the first third of each date every seventh line still belongs to the date before.
        const QString numbers =
            QStringLiteral("SELECT seq, IF(seq % 3 = 0, 'D', 'C') AS side, (seq * 37) % 1000 + 1 AS amount,"
                           " '2026-07-01' + INTERVAL (seq DIV %1 - IF(seq >= %1 AND seq % %1 < %1 DIV 3 AND "
                           "seq % 7 = 0, 1, 0)) DAY AS day FROM seq_1_to_%2")
                .arg(linesADay)
                .arg(lines);
        const QString sql =
            QStringLiteral("INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, "
                           "balance_before, balance_after, accounting_date, posted_at)"
                           " SELECT '%1', seq, CONCAT('%1', seq), side, amount, after_ - delta, after_, day, "
                           "'2026-07-01' + INTERVAL seq SECOND"
                           " FROM (SELECT n.*, IF(side = 'C', amount, -amount) AS delta, SUM(IF(side = 'C', "
                           "amount, -amount)) OVER (ORDER BY seq) AS after_"
                           " FROM (%2) n) x")
                .arg(account, numbers);
        QCOMPARE(m_server->change(sql), lines);
        QCOMPARE(m_server->change(
                     QStringLiteral(
                         "INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, maker)"
                         " SELECT voucher_no, 'manual', accounting_date, posted_at, CONCAT('line ', seq), "
                         "'m' FROM account_journal WHERE account_no = '%1'")
                         .arg(account)),
                 lines);
        QCOMPARE(m_server->change(
                     QStringLiteral("UPDATE account SET last_seq = %2, balance = (SELECT balance_after FROM "
                                    "account_journal WHERE account_no = '%1' ORDER BY seq DESC LIMIT 1)"
                                    " WHERE account_no = '%1'")
                         .arg(account)
                         .arg(lines)),
                 1);
    }

    Result<Page<JournalLine>> page(const ledger::JournalQuery &query, const PageAt &at)
    {
        return ledger::Journals(*m_lane).page(query, at).result();
    }

    /// Rows that the lane's connection has read so far.
    qint64 rowsRead()
    {
        const auto rows =
            m_lane
                ->run<db::Rows>([](db::Session &session, std::stop_token) {
                    return session.select(
                        {"test.status", QStringLiteral("SHOW SESSION STATUS LIKE 'Handler_read%'")});
                })
                .result();
        qint64 sum = 0;
        for (qsizetype row = 0; rows.ok() && row < rows->size(); ++row)
            sum += rows->integer(row, 1);
        return sum;
    }

    QList<qint64> sequence(const ledger::JournalQuery &query)
    {
        const QString where =
            query.range.isValid()
                ? QStringLiteral(" AND accounting_date BETWEEN '%1' AND '%2' ORDER BY accounting_date, seq")
                      .arg(query.range.from.toString(Qt::ISODate), query.range.to.toString(Qt::ISODate))
                : QStringLiteral(" ORDER BY seq");
        const db::Rows rows =
            m_server->sql(QStringLiteral("SELECT seq FROM account_journal WHERE account_no = '%1'")
                              .arg(query.accountNo.text()) +
                          where);
        QList<qint64> seqs;
        for (qsizetype row = 0; row < rows.size(); ++row)
            seqs << rows.integer(row, 0);
        return seqs;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Schema);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_lane = ledgerLane(*m_server);
        MiniLedger ledger(*m_server);
        for (const char *account : {"BUSY", "SMALL", "EMPTY", "ZOTHER"})
            QVERIFY(ledger.account(QString::fromLatin1(account), QStringLiteral("224101"),
                                   QStringLiteral("CNY")));
        fill(QStringLiteral("BUSY"), 60000, 3000);
        fill(QStringLiteral("SMALL"), 1500, 70);
        fill(QStringLiteral("ZOTHER"), 10, 3);
        QVERIFY(m_server
                    ->value(QStringLiteral("SELECT COUNT(*) FROM account_journal j JOIN account_journal n ON "
                                           "n.account_no = j.account_no AND n.seq = j.seq + 1"
                                           " WHERE n.accounting_date < j.accounting_date"))
                    .toInt() > 1000);
    }

    void page_bothWays_visitsEveryLineOnceInOrder_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<DateRange>("range");
        QTest::addColumn<int>("limit");
        QTest::newRow("whole busy account") << QStringLiteral("BUSY") << DateRange() << 1987;
        QTest::newRow("whole small account") << QStringLiteral("SMALL") << DateRange() << 100;
        QTest::newRow("exactly one page") << QStringLiteral("SMALL") << DateRange() << 1500;
        QTest::newRow("pages that end with the account") << QStringLiteral("SMALL") << DateRange() << 500;
        QTest::newRow("one line a page") << QStringLiteral("ZOTHER") << DateRange() << 1;
        QTest::newRow("a few days of the busy one")
            << QStringLiteral("BUSY") << DateRange{QDate(2026, 7, 5), QDate(2026, 7, 9)} << 701;
        QTest::newRow("one day") << QStringLiteral("SMALL") << DateRange{QDate(2026, 7, 4), QDate(2026, 7, 4)}
                                 << 7;
        QTest::newRow("a range beyond both ends")
            << QStringLiteral("SMALL") << DateRange{QDate(2020, 1, 1), QDate(2030, 1, 1)} << 211;
    }
    void page_bothWays_visitsEveryLineOnceInOrder()
    {
        QFETCH(QString, account);
        QFETCH(DateRange, range);
        QFETCH(int, limit);
        const ledger::JournalQuery query{AccountNo(account), range};
        const QList<qint64> all = sequence(query);
        QVERIFY(!all.isEmpty());

        QList<qint64> forward;
        PageAt at = PageAt::first(limit);
        QString lastPrevious;
        for (bool first = true;; first = false) {
            const auto result = page(query, at);
            REQUIRE(result);
            QVERIFY(!result->rows.isEmpty());
            QCOMPARE(result->previous.isEmpty(), first);
            for (const JournalLine &line : result->rows) {
                if (!range.isValid() && !forward.isEmpty())
                    QCOMPARE(line.seq, forward.last() + 1);
                QCOMPARE(line.accountNo.text(), account);
                QCOMPARE(line.summary, QStringLiteral("line %1").arg(line.seq));
                QCOMPARE((line.balanceAfter - line.balanceBefore).minorText(),
                         (line.side == Side::Credit ? line.amount : -line.amount).minorText());
                forward << line.seq;
            }
            if (result->next.isEmpty())
                break;
            at = PageAt::after(result->next, limit);
        }
        QCOMPARE(forward, all);

        QList<qint64> backward;
        at = PageAt::last(limit);
        for (bool last = true;; last = false) {
            const auto result = page(query, at);
            REQUIRE(result);
            QVERIFY(!result->rows.isEmpty());
            QCOMPARE(result->next.isEmpty(), last);
            QList<qint64> seqs;
            for (const JournalLine &line : result->rows)
                seqs << line.seq;
            backward = seqs + backward;
            if (result->previous.isEmpty())
                break;
            at = PageAt::before(result->previous, limit);
        }
        QCOMPARE(backward, all);
    }

    void page_anywhereInABusyAccount_readsOnlyThePage_data()
    {
        QTest::addColumn<DateRange>("range");
        QTest::addColumn<PageAt>("at");
        const QString middle = QStringLiteral("30000@2026-07-11");
        const DateRange range{QDate(2026, 7, 3), QDate(2026, 7, 19)};
        QTest::newRow("first") << DateRange() << PageAt::first();
        QTest::newRow("after the middle") << DateRange() << PageAt::after(middle);
        QTest::newRow("before the middle") << DateRange() << PageAt::before(middle);
        QTest::newRow("last") << DateRange() << PageAt::last();
        QTest::newRow("first of a range") << range << PageAt::first();
        QTest::newRow("after the middle of a range") << range << PageAt::after(middle);
        QTest::newRow("before the middle of a range") << range << PageAt::before(middle);
        QTest::newRow("last of a range") << range << PageAt::last();
    }
    void page_anywhereInABusyAccount_readsOnlyThePage()
    {
        QFETCH(DateRange, range);
        QFETCH(PageAt, at);
        const qint64 idle = -rowsRead() + rowsRead(); // what asking itself reads
        const qint64 before = rowsRead();
        const auto result = page({AccountNo(QStringLiteral("BUSY")), range}, at);
        const qint64 read = rowsRead() - before - idle;
        REQUIRE(result);
        QCOMPARE(result->rows.size(), 200);
        // The page's 201 lines, their vouchers, the probe: not the 30,000 lines on either side.
        QVERIFY2(read < 1000, qPrintable(QString::number(read)));
    }

    void page_ofAccountThatDoesNotExist_isNotFound()
    {
        const auto result = page({AccountNo(QStringLiteral("NONE")), {}}, PageAt::first());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
    }

    void page_ofAccountWithoutLines_isEmpty()
    {
        for (const PageAt &at : {PageAt::first(), PageAt::last()}) {
            const auto result = page({AccountNo(QStringLiteral("EMPTY")), {}}, at);
            REQUIRE(result);
            QVERIFY(result->rows.isEmpty() && result->next.isEmpty() && result->previous.isEmpty());
        }
    }

    void page_behindTheLastLine_leadsBack()
    {
        const ledger::JournalQuery query{AccountNo(QStringLiteral("SMALL")), {}};
        const auto end = page(query, PageAt::after(QStringLiteral("1500@2026-07-22"), 10));
        REQUIRE(end);
        QVERIFY(end->rows.isEmpty() && end->next.isEmpty());
        const auto back = page(query, PageAt::before(end->previous, 10));
        REQUIRE(back);
        QCOMPARE(back->rows.last().seq, 1500);
        const auto start = page(query, PageAt::before(QStringLiteral("1@2026-07-01"), 10));
        REQUIRE(start);
        QVERIFY(start->rows.isEmpty() && start->previous.isEmpty());
        const auto forth = page(query, PageAt::after(start->next, 10));
        REQUIRE(forth);
        QCOMPARE(forth->rows.first().seq, 1);
    }

    void page_keyThatIsNone_isRefused()
    {
        for (const char *key : {"", "x", "12", "@2026-07-01", "12@", "12@tomorrow", "1 OR 1=1@2026-07-01"}) {
            const auto result =
                page({AccountNo(QStringLiteral("SMALL")), {}}, PageAt::after(QString::fromLatin1(key)));
            QVERIFY(!result.ok());
            QCOMPARE(result.error().kind, ErrorKind::Usage);
        }
    }

    void keyOfDate_startsAtTheFirstLineOfTheDateOrLater()
    {
        for (const char *account : {"BUSY", "SMALL"}) {
            const AccountNo number(QString::fromLatin1(account));
            for (const char *iso : {"2026-06-01", "2026-07-01", "2026-07-08", "2026-07-15"}) {
                const auto key = ledger::Journals(*m_lane).keyOfDate(number, day(iso)).result();
                REQUIRE(key);
                const auto result = page({number, {}}, PageAt::after(*key, 5));
                REQUIRE(result);
                QCOMPARE(QString::number(result->rows.first().seq),
                         m_server->value(QStringLiteral("SELECT MIN(seq) FROM account_journal WHERE "
                                                        "account_no = '%1' AND accounting_date >= '%2'")
                                             .arg(number.text(), QString::fromLatin1(iso))));
                const auto ranged =
                    page({number, {QDate(2026, 7, 1), QDate(2026, 8, 1)}}, PageAt::after(*key, 5));
                REQUIRE(ranged);
                QCOMPARE(QString::number(ranged->rows.first().seq),
                         m_server->value(
                             QStringLiteral("SELECT seq FROM account_journal WHERE account_no = '%1' AND "
                                            "accounting_date >= '%2' ORDER BY accounting_date, seq LIMIT 1")
                                 .arg(number.text(), QString::fromLatin1(iso))));
            }
            const auto key = ledger::Journals(*m_lane).keyOfDate(number, QDate(2027, 1, 1)).result();
            REQUIRE(key);
            const auto result = page({number, {}}, PageAt::after(*key, 5));
            REQUIRE(result);
            QVERIFY(result->rows.isEmpty() && !result->previous.isEmpty());
        }
    }

    void summary_anyRange_equalsTheSumOfTheLines_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        for (const char *account : {"BUSY", "SMALL", "ZOTHER", "EMPTY"}) {
            const QString no = QString::fromLatin1(account);
            QTest::addRow("%s: whole", account) << no << QDate() << QDate();
            QTest::addRow("%s: first day", account) << no << QDate(2026, 7, 1) << QDate(2026, 7, 1);
            QTest::addRow("%s: a day between", account) << no << QDate(2026, 7, 9) << QDate(2026, 7, 9);
            QTest::addRow("%s: a week", account) << no << QDate(2026, 7, 6) << QDate(2026, 7, 12);
            QTest::addRow("%s: before everything", account) << no << QDate(2026, 1, 1) << QDate(2026, 1, 31);
            QTest::addRow("%s: after everything", account) << no << QDate(2027, 1, 1) << QDate(2027, 1, 31);
            QTest::addRow("%s: the end", account) << no << QDate(2026, 7, 15) << QDate(2027, 7, 1);
        }
    }
    void summary_anyRange_equalsTheSumOfTheLines()
    {
        QFETCH(QString, account);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const auto summary = ledger::Journals(*m_lane).summary({AccountNo(account), {from, to}}).result();
        REQUIRE(summary);
        const QString first = from.isValid() ? from.toString(Qt::ISODate) : QStringLiteral("1000-01-01");
        const QString last = to.isValid() ? to.toString(Qt::ISODate) : QStringLiteral("9000-01-01");
        const db::Rows rows = m_server->sql(
            QStringLiteral(
                "SELECT COALESCE(SUM(IF(accounting_date < '%2', IF(side = 'D', amount, -amount), 0)), 0),"
                " COALESCE(SUM(IF(accounting_date BETWEEN '%2' AND '%3' AND side = 'D', amount, 0)), 0),"
                " COALESCE(SUM(IF(accounting_date BETWEEN '%2' AND '%3' AND side = 'C', amount, 0)), 0),"
                " COALESCE(SUM(accounting_date BETWEEN '%2' AND '%3'), 0) FROM account_journal WHERE "
                "account_no = '%1'")
                .arg(account, first, last));
        QCOMPARE(summary->openingSigned.minorText(), rows.text(0, 0));
        QCOMPARE(summary->debit.minorText(), rows.text(0, 1));
        QCOMPARE(summary->credit.minorText(), rows.text(0, 2));
        QCOMPARE(QString::number(summary->lines), rows.text(0, 3));
    }

    void summary_ofOneDayInABusyAccount_readsAboutThatDay()
    {
        const qint64 before = rowsRead();
        const auto summary =
            ledger::Journals(*m_lane)
                .summary({AccountNo(QStringLiteral("BUSY")), {QDate(2026, 7, 9), QDate(2026, 7, 9)}})
                .result();
        REQUIRE(summary);
        const qint64 read = rowsRead() - before;
        QVERIFY2(read < 6000, qPrintable(QString::number(read)));
    }

    void balances_endOfEachDay_equalTheSumOfTheLines()
    {
        for (const auto &[account, days] :
             {std::pair{QStringLiteral("BUSY"), 7}, std::pair{QStringLiteral("BUSY"), 400},
              std::pair{QStringLiteral("SMALL"), 9}, std::pair{QStringLiteral("EMPTY"), 5}}) {
            const auto balances = ledger::Journals(*m_lane).balances(AccountNo(account), days).result();
            REQUIRE(balances);
            const db::Rows dates =
                m_server->sql(QStringLiteral("SELECT DISTINCT accounting_date FROM account_journal WHERE "
                                             "account_no = '%1' ORDER BY accounting_date DESC LIMIT %2")
                                  .arg(account)
                                  .arg(days));
            QCOMPARE(balances->size(), dates.size());
            for (qsizetype i = 0; i < balances->size(); ++i) {
                const DayTurnover &one = balances->at(i);
                QCOMPARE(one.date, dates.date(dates.size() - 1 - i, 0));
                const QString date = one.date.toString(Qt::ISODate);
                QCOMPARE(
                    one.closing.minorText(),
                    m_server->value(
                        QStringLiteral("SELECT SUM(IF(side = 'C', amount, -amount)) FROM account_journal "
                                       "WHERE account_no = '%1' AND accounting_date <= '%2'")
                            .arg(account, date)));
                QCOMPARE(
                    (one.credit - one.debit).minorText(),
                    m_server->value(
                        QStringLiteral("SELECT SUM(IF(side = 'C', amount, -amount)) FROM account_journal "
                                       "WHERE account_no = '%1' AND accounting_date = '%2'")
                            .arg(account, date)));
            }
        }
    }

    void plannedQueries_allExplain()
    {
        const std::unique_ptr<db::Session> session = m_server->open();
        QVERIFY(session != nullptr);
        for (const db::PlannedQuery &query : ledger::Journals::plannedQueries())
            QVERIFY2(
                session->select({query.name, QString(QStringLiteral("EXPLAIN ") + query.sql)}, query.sample)
                    .ok(),
                query.name);
    }
};

QTEST_GUILESS_MAIN(TestJournals)
#include "tst_journals.moc"
