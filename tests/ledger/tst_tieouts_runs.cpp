// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieouts.h"

#include "tests/ledger/ledgertest.h"

#include <QElapsedTimer>

using namespace zf;
using namespace zf::test;

namespace {

constexpr qint64 smallChunks = 20'000; ///< of 200,000 entries

QString word(const QString &id, const ledger::Finding &f)
{
    return QStringList{id, f.kind, f.key, f.expected, f.actual}.join(u' ');
}

QStringList words(const QList<ledger::TieOutCheck> &checks)
{
    QStringList result;
    for (const ledger::TieOutCheck &check : checks) {
        for (const ledger::Finding &finding : check.findings)
            result << word(check.id, finding);
        if (!check.unavailable.isEmpty())
            result << QString(check.id + u' ' + check.unavailable);
    }
    result.sort();
    return result;
}

} // namespace

/// Runs of the tie-outs over damaged books, in chunks, interrupted and broken.
class TestTieOutRuns : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_ledger, m_second, m_payment;
    std::unique_ptr<ledger::TieOuts> m_tieOuts;
    QString m_closedDay;

    Result<QList<ledger::TieOutCheck>> run(qint64 rowsPerChunk, const QStringList &ids = {})
    {
        const auto prepared = m_tieOuts->prepare({ids, {}, 100, rowsPerChunk});
        if (!prepared.ok())
            return prepared.error();
        return m_tieOuts->proceed(*prepared).result();
    }

    QString value(const QString &sql) { return m_server->value(sql); }

    /// A balanced voucher of two or four lines, with journal lines and balances, as the ledger itself would
    /// have refused it.
    QStringList voucher(const QString &number, const QList<std::tuple<QString, QString, qint64>> &lines) const
    {
        QStringList statements{
            QStringLiteral(
                "INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, maker)"
                " SELECT '%1', 'manual', MAX(accounting_date), '2026-09-30', 'planted', 'nobody'"
                " FROM accounting_day WHERE state = 'open'")
                .arg(number)};
        int lineNo = 0;
        for (const auto &[account, side, amount] : lines) {
            statements << QStringLiteral("INSERT INTO voucher_entry (voucher_no, line_no, subject_code, "
                                         "account_no, side, amount, currency, accounting_date)"
                                         " SELECT '%1', %2, a.subject_code, a.account_no, '%3', %4, "
                                         "a.currency, v.accounting_date FROM account a"
                                         " JOIN voucher v ON v.voucher_no = '%1' WHERE a.account_no = '%5'")
                              .arg(number)
                              .arg(++lineNo)
                              .arg(side)
                              .arg(amount)
                              .arg(account)
                       << QStringLiteral(
                              "INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, "
                              "balance_before, balance_after, accounting_date, posted_at)"
                              " SELECT a.account_no, a.last_seq + 1, '%1', '%2', %3, a.balance,"
                              " a.balance + IF(s.normal_side = 'C', -1, 1) * IF('%2' = 'D', 1, -1) * %3,"
                              " v.accounting_date, v.posted_at FROM account a JOIN subject s ON s.code ="
                              " a.subject_code JOIN voucher v ON v.voucher_no = '%1'"
                              " WHERE a.account_no = '%4'")
                              .arg(number, side, QString::number(amount), account)
                       << QStringLiteral("UPDATE account a JOIN account_journal j ON j.account_no = "
                                         "a.account_no AND j.seq = a.last_seq + 1"
                                         " SET a.balance = j.balance_after, a.last_seq = j.seq"
                                         " WHERE a.account_no = '%1'")
                              .arg(account);
        }
        return statements;
    }

    QString accountOf(const QString &subject)
    {
        return value(QStringLiteral("SELECT account_no FROM account WHERE subject_code = '%1' AND currency = "
                                    "'CNY' ORDER BY balance DESC LIMIT 1")
                         .arg(subject));
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_ledger = ledgerLane(*m_server);
        m_second = ledgerLane(*m_server);
        m_payment = std::make_unique<db::Lane>(m_server->root(), db::Database::Payment,
                                               db::SessionMode::Reading, noPassword());
        m_tieOuts = std::make_unique<ledger::TieOuts>(*m_ledger, m_payment.get(), m_second.get());
        m_closedDay =
            value(QStringLiteral("SELECT MAX(accounting_date) FROM accounting_day WHERE state = 'closed'"));
    }

    void run_cleanBooks_findsNothingInChunksOfAnySize()
    {
        const auto whole = run(1'000'000), chunked = run(smallChunks);
        REQUIRE(whole);
        REQUIRE(chunked);
        QCOMPARE(words(*whole), QStringList());
        QCOMPARE(words(*chunked), QStringList());
        for (qsizetype i = 0; i < whole->size(); ++i) {
            const ledger::TieOutCheck &one = whole->at(i), &many = chunked->at(i);
            QCOMPARE(many.id, one.id);
            QVERIFY2(many.scanned == one.scanned, qPrintable(one.id));
            QCOMPARE(one.status, ledger::TieOutStatus::Clean);
            QVERIFY(one.snapshotAt.isValid());
            QVERIFY(one.chunks <= 6);
            QCOMPARE(many.chunks, many.chunksTotal);
            if (one.id == u"T1" || one.id == u"T2" || one.id == u"T3")
                QVERIFY2(many.chunks >= 10, qPrintable(one.id));
        }
    }

    void run_plantedDamage_isFoundExactly_data()
    {
        QTest::addColumn<QStringList>("damage");
        QTest::addColumn<QStringList>("repair");
        QTest::addColumn<QStringList>("found"); ///< "T3 brokenChain …" of each finding, and no other
        QTest::addColumn<QString>("voucher");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("amount");

        const db::Rows line = m_server->sql(
            QStringLiteral(
                "SELECT j.account_no, j.seq, j.voucher_no, j.side, j.amount, a.currency,"
                " j.balance_before FROM account_journal j JOIN account a USING (account_no)"
                " WHERE j.seq = 5 AND j.accounting_date < '%1' ORDER BY j.account_no LIMIT 1 OFFSET 3")
                .arg(m_closedDay));
        const QString account = line.text(0, 0), of = line.text(0, 2);
        const QString at = QStringLiteral(" WHERE account_no = '%1' AND seq = 5").arg(account);
        const QString tail =
            QStringLiteral("|%1|%2|%3|%4").arg(account, line.text(0, 3), line.text(0, 4), line.text(0, 5));
        QTest::newRow("T2 journal line of another voucher")
            << QStringList{QStringLiteral("UPDATE account_journal SET voucher_no = 'ZZ-1'") + at}
            << QStringList{QStringLiteral("UPDATE account_journal SET voucher_no = '%1'").arg(of) + at}
            << QStringList{QStringLiteral("T2 journalLineMissing %1%2 1 0").arg(of, tail),
                           QStringLiteral("T2 entryMissing ZZ-1%1 0 1").arg(tail)}
            << of << account << line.text(0, 4);
        QTest::newRow("T3 broken chain")
            << QStringList{QStringLiteral("UPDATE account_journal SET balance_before = balance_before + 7") +
                           at}
            << QStringList{QStringLiteral("UPDATE account_journal SET balance_before = balance_before - 7") +
                           at}
            << QStringList{QStringLiteral("T3 brokenChain %1#5 %2 %3")
                               .arg(account, line.text(0, 6), QString::number(line.integer(0, 6) + 7))}
            << of << account << QStringLiteral("7");
        const db::Rows pair = m_server->sql(QStringLiteral(
            "SELECT account_no, balance FROM account WHERE subject_code = '224101' AND currency = 'CNY'"
            " AND balance > 1000 AND frozen = 0 ORDER BY account_no LIMIT 2"));
        const auto shift = [&pair](int row, const char *by) {
            return QStringLiteral("UPDATE account SET balance = balance %1 WHERE account_no = '%2'")
                .arg(QLatin1StringView(by), pair.text(row, 0));
        };
        const auto differing = [&pair](int row, int by) {
            return QStringLiteral("T4 balanceDiffers %1 %2 %3")
                .arg(pair.text(row, 0), pair.text(row, 1), QString::number(pair.integer(row, 1) + by));
        };
        QTest::newRow("T4 two balances that make up for each other")
            << QStringList{shift(0, "+ 9"), shift(1, "- 9")} << QStringList{shift(0, "- 9"), shift(1, "+ 9")}
            << QStringList{differing(0, 9), differing(1, -9)} << QString() << pair.text(0, 0)
            << QStringLiteral("9");
        const db::Rows total = m_server->sql(
            QStringLiteral("SELECT t.subject_code, t.debit, t.credit, t.entries, t.opening FROM daily_total t"
                           " JOIN subject s ON s.code = t.subject_code WHERE t.accounting_date = '%1'"
                           " AND t.currency = 'CNY' AND s.is_leaf = 1 AND s.level > 2 AND t.debit > 0"
                           " ORDER BY 1 LIMIT 1")
                .arg(m_closedDay));
        const QString leaf = total.text(0, 0);
        const auto change = [&](const QString &set, const QString &subjects) {
            return QStringLiteral(
                       "UPDATE daily_total SET %1 WHERE accounting_date = '%2' AND currency = 'CNY'"
                       " AND %3")
                .arg(set, m_closedDay, subjects);
        };
        const QString lineage = QStringLiteral("'%1' LIKE CONCAT(subject_code, '%')").arg(leaf);
        const QString plus = QStringLiteral("debit = debit + 3, credit = credit + 3"),
                      minus = QStringLiteral("debit = debit - 3, credit = credit - 3");
        QTest::newRow("T5 daily total")
            << QStringList{change(plus, lineage)} << QStringList{change(minus, lineage)}
            << QStringList{QStringLiteral("T5 dailyTotalDiffers %1|%2|CNY %3/%4/%5 %6/%7/%5")
                               .arg(m_closedDay, leaf)
                               .arg(total.integer(0, 1))
                               .arg(total.integer(0, 2))
                               .arg(total.integer(0, 3))
                               .arg(total.integer(0, 1) + 3)
                               .arg(total.integer(0, 2) + 3)}
            << QString() << QString() << QStringLiteral("3");
        const db::Rows top = m_server->sql(
            QStringLiteral("SELECT t.subject_code, t.opening, t.debit, t.credit, t.closing, t.entries"
                           " FROM daily_total t JOIN subject s ON s.code = t.subject_code"
                           " WHERE t.accounting_date = '%1' AND t.currency = 'CNY' AND s.level = 1"
                           " AND s.is_leaf = 0 ORDER BY 1 LIMIT 1")
                .arg(m_closedDay));
        QTest::newRow("T6 group")
            << QStringList{change(plus, QStringLiteral("subject_code = '%1'").arg(top.text(0, 0)))}
            << QStringList{change(minus, QStringLiteral("subject_code = '%1'").arg(top.text(0, 0)))}
            << QStringList{QStringLiteral("T6 parentDiffers %1|%2|CNY %3/%4/%5/%6/%7 %3/%8/%9/%6/%7")
                               .arg(m_closedDay, top.text(0, 0))
                               .arg(top.integer(0, 1))
                               .arg(top.integer(0, 2))
                               .arg(top.integer(0, 3))
                               .arg(top.integer(0, 4))
                               .arg(top.integer(0, 5))
                               .arg(top.integer(0, 2) + 3)
                               .arg(top.integer(0, 3) + 3)}
            << QString() << QString() << QStringLiteral("3");
        QStringList openings;
        const db::Rows line7 = m_server->sql(
            QStringLiteral("SELECT subject_code, opening FROM daily_total WHERE accounting_date = '%1' AND "
                           "currency = 'CNY' AND %2")
                .arg(m_closedDay, lineage));
        for (qsizetype row = 0; row < line7.size(); ++row)
            openings << QStringLiteral("T7 openingDiffers %1|%2|CNY %3 %4")
                            .arg(m_closedDay, line7.text(row, 0))
                            .arg(line7.integer(row, 1))
                            .arg(line7.integer(row, 1) + 4);
        QTest::newRow("T7 opening of a subject and all above it")
            << QStringList{change(QStringLiteral("opening = opening + 4, closing = closing + 4"), lineage)}
            << QStringList{change(QStringLiteral("opening = opening - 4, closing = closing - 4"), lineage)}
            << openings << QString() << QString() << QStringLiteral("4");
        QTest::newRow("T8 frozen")
            << QStringList{QStringLiteral("UPDATE account SET frozen = 5 WHERE "
                                          "account_no = '%1'")
                               .arg(pair.text(0, 0))}
            << QStringList{QStringLiteral("UPDATE account SET frozen = 0 WHERE "
                                          "account_no = '%1'")
                               .arg(pair.text(0, 0))}
            << QStringList{QStringLiteral("T8 frozenDiffers %1 0 5").arg(pair.text(0, 0))} << QString()
            << pair.text(0, 0) << QStringLiteral("5");

        const QString bank = accountOf(QStringLiteral("10020101")),
                      fees = accountOf(QStringLiteral("602101")), wallet = pair.text(0, 0),
                      due = accountOf(QStringLiteral("300101")), owed = accountOf(QStringLiteral("300104"));
        QVERIFY(!bank.isEmpty() && !fees.isEmpty() && !due.isEmpty() && !owed.isEmpty());
        const auto undo = [&](const QString &number) {
            return QStringList{
                QStringLiteral("UPDATE account a JOIN account_journal j ON j.account_no = a.account_no AND "
                               "j.voucher_no = '%1' SET a.balance = j.balance_before, a.last_seq = j.seq - 1")
                    .arg(number),
                QStringLiteral("DELETE FROM account_journal WHERE voucher_no = '%1'").arg(number),
                QStringLiteral("DELETE FROM voucher_entry WHERE voucher_no = '%1'").arg(number),
                QStringLiteral("DELETE FROM voucher WHERE voucher_no = '%1'").arg(number)};
        };
        const auto identity = [&](const char *id) {
            const db::Rows sums = m_server->sql(
                QStringLiteral("SELECT SUM(IF(i.side = 'left', i.factor * a.balance, 0)),"
                               " SUM(IF(i.side = 'left', 0, i.factor * a.balance)) FROM identity_term i"
                               " JOIN account a ON a.subject_code = i.subject_code AND a.currency = 'CNY'"
                               " WHERE i.identity = '%1'")
                    .arg(QLatin1StringView(id)));
            return std::pair(sums.integer(0, 0), sums.integer(0, 1));
        };
        const auto [customers, covered] = identity("T13");
        QTest::newRow("T13 crosses books without a mirror, balanced in total")
            << voucher(QStringLiteral("ZZ-2"),
                       {{bank, QStringLiteral("D"), 1100}, {fees, QStringLiteral("C"), 1100}})
            << undo(QStringLiteral("ZZ-2"))
            << QStringList{QStringLiteral("T1 unbalanced ZZ-2|CNY|reserve 1100 0"),
                           QStringLiteral("T1 unbalanced ZZ-2|CNY|own 0 1100"),
                           QStringLiteral("T13 T13 T13|CNY %1 %2").arg(customers).arg(covered + 1100)}
            << QStringLiteral("ZZ-2") << bank << QStringLiteral("-1100");
        const auto [receivable, payable] = identity("T12a");
        QTest::newRow("T12 mirror leg with another amount")
            << voucher(QStringLiteral("ZZ-3"), {{wallet, QStringLiteral("D"), 100},
                                                {due, QStringLiteral("D"), 90},
                                                {owed, QStringLiteral("C"), 100},
                                                {fees, QStringLiteral("C"), 90}})
            << undo(QStringLiteral("ZZ-3"))
            << QStringList{QStringLiteral("T12 T12a T12a|CNY %1 %2").arg(receivable + 90).arg(payable + 100)}
            << QStringLiteral("ZZ-3") << due << QStringLiteral("-10");
    }
    void run_plantedDamage_isFoundExactly()
    {
        QFETCH(QStringList, damage);
        QFETCH(QStringList, repair);
        QFETCH(QStringList, found);
        QFETCH(QString, voucher);
        QFETCH(QString, account);
        QFETCH(QString, amount);
        for (const QString &statement : damage)
            QVERIFY2(m_server->change(statement) > 0, qPrintable(statement));
        const auto whole = run(1'000'000), chunked = run(smallChunks);
        for (const QString &statement : repair)
            QVERIFY2(m_server->change(statement) > 0, qPrintable(statement));
        REQUIRE(whole);
        REQUIRE(chunked);
        found.sort();
        QCOMPARE(words(*whole).join(u'\n'), found.join(u'\n'));
        QCOMPARE(words(*chunked).join(u'\n'), found.join(u'\n'));
        // Named in fields of their own, not only in the text.
        const QString id = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        for (const ledger::TieOutCheck &check : *chunked) {
            if (check.id != id)
                continue;
            const bool named =
                std::any_of(check.findings.begin(), check.findings.end(), [&](const ledger::Finding &f) {
                    return (voucher.isEmpty() || f.vouchers.contains(VoucherNo(voucher))) &&
                           (account.isEmpty() || f.accounts.contains(AccountNo(account))) && f.amount &&
                           f.amount->minorText() == amount && f.currency.isValid();
                });
            QVERIFY(named);
        }
    }

    void chain_oneLineOfAMillionDeleted_isFoundInTime()
    {
        FixtureServer big(Contents::Schema);
        QVERIFY2(big.isUp(), qPrintable(big.problem()));
        const QString begin = QStringLiteral(
            "INSERT INTO account (account_no, subject_code, owner_kind, owner_no, owner_name, currency, "
            "balance,"
            " opened_at, updated_at, last_seq) VALUES ('A1', '224101', 'user', 'U1', 'x', 'CNY', 100000000,"
            " '2026-01-01', '2026-01-01', 1000000)");
        QCOMPARE(big.change(begin), 1);
        QCOMPARE(big.change(QStringLiteral(
                     "INSERT INTO account_journal (journal_id, account_no, seq, voucher_no, side, amount,"
                     " balance_before, balance_after, accounting_date, posted_at)"
                     " SELECT seq, 'A1', seq, CONCAT('V', seq), 'C', 100, (seq - 1) * 100, seq * 100,"
                     " '2026-01-01', '2026-01-01' FROM seq_1_to_1000000")),
                 1'000'000);
        QCOMPARE(big.change(QStringLiteral("DELETE FROM account_journal WHERE seq = 654321")), 1);
        const auto lane = ledgerLane(big);
        QElapsedTimer timer;
        timer.start();
        const auto checks = ledger::TieOuts(*lane, nullptr).run({QStringLiteral("T3")}, {}).result();
        const qint64 took = timer.elapsed();
        REQUIRE(checks);
        QCOMPARE(words(*checks), QStringList{QStringLiteral("T3 gap A1#654322 654321 ")});
        QCOMPARE(checks->first().findings.first().amount->minorText(), QStringLiteral("100"));
        qInfo("a million lines in %lld ms", static_cast<long long>(took));
        QVERIFY(took < 10'000);
    }

    void proceed_afterCancel_findsTheSameAsOneRun()
    {
        const QString account =
            value(QStringLiteral("SELECT MIN(account_no) FROM account_journal WHERE seq > 9"));
        const QString at = QStringLiteral(" WHERE account_no = '%1' AND seq = 7").arg(account);
        QVERIFY(m_server->change(QStringLiteral("UPDATE account_journal SET amount = amount + 1") + at) == 1);
        const auto once = run(smallChunks);
        const auto prepared = m_tieOuts->prepare({{}, {}, 100, 2'000});
        REQUIRE(prepared);
        int cancelled = 0;
        qint64 slowest = 0;
        Result<QList<ledger::TieOutCheck>> result = QList<ledger::TieOutCheck>();
        for (qint64 target = 3;; target += 60) {
            std::stop_source stop;
            auto future = m_tieOuts->proceed(*prepared, stop.get_token());
            const auto chunks = [&] {
                qint64 sum = 0;
                for (const ledger::TieOutCheck &check : (*prepared)->checks())
                    sum += check.chunks;
                return sum;
            };
            while (chunks() < target && !future.isFinished())
                QTest::qWait(1);
            QElapsedTimer timer;
            timer.start();
            stop.request_stop();
            result = future.result();
            slowest = std::max(slowest, timer.elapsed());
            if (result.ok())
                break;
            QCOMPARE(result.error().kind, ErrorKind::Cancelled);
            ++cancelled;
            QVERIFY(!(*prepared)->isFinished());
        }
        QVERIFY(m_server->change(QStringLiteral("UPDATE account_journal SET amount = amount - 1") + at) == 1);
        REQUIRE(once);
        REQUIRE(result);
        QVERIFY2(cancelled >= 3, qPrintable(QString::number(cancelled)));
        QCOMPARE(words(*result).join(u'\n'), words(*once).join(u'\n'));
        QVERIFY(words(*once).size() >= 2); // T2 and T3
        for (qsizetype i = 0; i < once->size(); ++i)
            QVERIFY2(result->at(i).scanned == once->at(i).scanned, qPrintable(once->at(i).id));
        qInfo("cancelled %d times, the slowest took %lld ms", cancelled, static_cast<long long>(slowest));
        QVERIFY(slowest < 1000);
    }

    void proceed_serverKilled_namesTheCheckAndGoesOnAfterRestart()
    {
        const auto prepared = m_tieOuts->prepare({{}, {}, 100, 2'000});
        REQUIRE(prepared);
        auto future = m_tieOuts->proceed(*prepared);
        const auto chunks = [&] {
            int sum = 0;
            for (const ledger::TieOutCheck &check : (*prepared)->checks())
                sum += check.chunks;
            return sum;
        };
        QTRY_VERIFY(chunks() > 20);
        QVERIFY(m_server->server().kill().ok());
        const auto broken = future.result();
        QVERIFY(!broken.ok());
        QCOMPARE(broken.error().kind, ErrorKind::Unreachable);
        const QList<ledger::TieOutCheck> stopped = (*prepared)->checks();
        QVERIFY2(std::any_of(stopped.begin(), stopped.end(),
                             [&](const ledger::TieOutCheck &check) {
                                 return check.status == ledger::TieOutStatus::Stopped &&
                                        broken.error().message.startsWith(check.id + u' ');
                             }),
                 qPrintable(broken.error().message));
        const int before = chunks();
        QVERIFY(m_server->server().start({}).ok());
        const auto whole = m_tieOuts->proceed(*prepared).result();
        REQUIRE(whole);
        QCOMPARE(words(*whole), QStringList());
        QVERIFY(chunks() > before);
        QVERIFY((*prepared)->isFinished());
    }
};

QTEST_GUILESS_MAIN(TestTieOutRuns)
#include "tst_tieouts_runs.moc"
