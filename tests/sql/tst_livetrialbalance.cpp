// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/livetrialbalance.h"
#include "tests/sql/books.h"
#include "tests/sql/feeds.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

#include <signal.h>

using namespace zf;
using namespace zf::test;
using ledger::LiveTrialBalance;
using ledger::TailKind;
using ledger::TailState;

namespace {

constexpr int writers = 16;
const QDate openDay(2026, 9, 29);

ledger::TrialBalanceQuery openDayQuery()
{
    ledger::TrialBalanceQuery query;
    query.range = {openDay, openDay};
    return query;
}

QString described(const TrialBalance &balance)
{
    QStringList lines;
    for (const TrialBalanceRow &row : balance.rows())
        lines << QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                     .arg(row.subject.text(), row.currency.code(), row.opening.minorText(),
                          row.debit.minorText(), row.credit.minorText(), row.ytdDebit.minorText(),
                          row.ytdCredit.minorText(), QString::number(row.entries));
    for (const Equality &equality : balance.equalities())
        lines << QStringLiteral("= %1 %2 %3 %4 %5 %6 %7 %8")
                     .arg(equality.currency.code(), bookCode(equality.book),
                          equality.openingDebit.minorText(), equality.openingCredit.minorText(),
                          equality.debit.minorText(), equality.credit.minorText(),
                          equality.closingDebit.minorText(), equality.closingCredit.minorText());
    for (const IdentityCheck &check : balance.identities())
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(check.id, check.currency.code(), check.left.minorText(), check.right.minorText());
    return lines.join(u'\n');
}

/// Added up anew from the entries alone.
QString recomputed(Books &books)
{
    const std::unique_ptr<db::Session> session =
        books.server().openAs(QStringLiteral("zf_finance"), db::Database::Ledger);
    if (!session)
        return QStringLiteral("no session");
    ledger::TrialBalanceQuery query = openDayQuery();
    query.fromEntries = true;
    const Result<TrialBalance> balance = ledger::TrialBalances::compute(*session, query);
    return balance.ok() ? described(*balance) : balance.error().message;
}

std::unique_ptr<LiveTrialBalance> liveAs(Books &books, const QString &role)
{
    const db::Profile profile = role == u"root" ? books.server().root() : books.server().profile(role);
    return std::make_unique<LiveTrialBalance>(
        profile, [](const db::Profile &) -> Result<QString> { return QString(); });
}

/// Posts; a lost connection is replaced, when the server is up.
void post(Books &books, unsigned writer, int requests, std::atomic_int &posted, const std::atomic_bool &up)
{
    std::mt19937 random(77 + writer);
    const auto number = [&random](int from, int to) {
        return std::uniform_int_distribution<int>(from, to)(random);
    };
    std::unique_ptr<db::Session> session;
    for (int i = 0; i < requests; ++i) {
        while (!session || session->isBroken()) {
            up.wait(false);
            session = books.poster();
        }
        const int amount = number(1, 9000);
        const QString user = QStringLiteral("U%1").arg(number(1, 20));
        QString lines = QStringLiteral("C1 D %2,%1 C %2").arg(user).arg(amount);
        if (number(1, 4) == 1)
            lines = QStringLiteral("C1USD D %1 USD,U1USD C %1 USD").arg(amount);
        if (number(1, 3) == 1) // refused after its rows were written: the book does not balance
            lines = QStringLiteral("C1 D %1,F1 C %1").arg(amount);
        const Answer answer = postNow(*session, request(QStringLiteral("l%1-%2").arg(writer).arg(i), lines));
        if (answer.posted())
            ++posted;
    }
}

/// Transactions that stay open for seconds while others commit behind them, then end one way or the other.
void holdOpen(Books &books, int number, std::chrono::milliseconds duration)
{
    const std::unique_ptr<db::Session> session = books.server().open();
    if (!session)
        return;
    const QString no = QStringLiteral("20260929-held-%1").arg(number);
    static_cast<void>(session->execute({"test", QStringLiteral("START TRANSACTION")}));
    static_cast<void>(session->execute(
        {"test",
         QStringLiteral("INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, maker) "
                        "VALUES ('%1', 'manual', '2026-09-29', SYSDATE(6), 's', 'm')")
             .arg(no)}));
    static_cast<void>(session->execute(
        {"test",
         QStringLiteral(
             "INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, amount, "
             "currency, accounting_date) VALUES ('%1', 1, '11220101', 'C1', 'D', 7, 'CNY', "
             "'2026-09-29'), ('%1', 2, '224101', 'U1', 'C', 7, 'CNY', '2026-09-29')")
             .arg(no)}));
    std::this_thread::sleep_for(duration);
    static_cast<void>(
        session->execute({"test", number % 3 == 0 ? QStringLiteral("ROLLBACK") : QStringLiteral("COMMIT")}));
}

} // namespace

/// The live figures are those of a recomputation from the raw entries, whatever happens meanwhile.
class TestLiveTrialBalance : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_books = std::make_unique<Books>();
        QVERIFY2(m_books->isUp(), qPrintable(m_books->problem()));
    }
    void cleanup()
    {
        m_feeds.reset();
        m_books.reset();
    }

    void follow_amongWritersAndFaults_isExact_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<TailKind>("kind");
        QTest::newRow("log") << QStringLiteral("root") << TailKind::Log;
        QTest::newRow("polling") << QStringLiteral("zf_finance")
                                 << TailKind::Polling;                           // the log is refused to it
        QTest::newRow("feed") << QStringLiteral("zf_finance") << TailKind::Feed; // where one runs
    }
    void follow_amongWritersAndFaults_isExact()
    {
        QFETCH(const QString, role);
        QFETCH(const TailKind, kind);
        QVERIFY(startFeed(kind));
        const auto live = liveAs(*m_books, role);
        QSignalSpy anchored(live.get(), &LiveTrialBalance::anchored);
        QSignalSpy unbalanced(live.get(), &LiveTrialBalance::unbalanced);
        QSignalSpy differs(live.get(), &LiveTrialBalance::differs);
        // Whole transactions only: no state in between is ever out of balance.
        int broken = 0;
        connect(live.get(), &LiveTrialBalance::changed, this, [&] { broken += !live->balance().balanced(); });
        live->follow(openDayQuery());
        QTRY_VERIFY_WITH_TIMEOUT(!anchored.isEmpty(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            live->status().tail.kind == kind && live->status().tail.state == TailState::Live, 10'000);

        std::atomic_int posted = 0, running = 0;
        std::atomic_bool up = true;
        std::vector<std::thread> threads;
        const auto run = [&](auto work) {
            ++running;
            threads.emplace_back([&running, work] {
                work();
                --running;
            });
        };
        const int requests = kind == TailKind::Feed ? 300 : 60; // its takeover takes seconds
        for (unsigned i = 0; i < writers; ++i)
            run([this, i, requests, &posted, &up] { post(*m_books, i, requests, posted, up); });
        for (int i = 0; i < 6; ++i)
            run([this, i] { holdOpen(*m_books, i, std::chrono::milliseconds(700 * i)); });
        QTRY_VERIFY_WITH_TIMEOUT(posted > 100, 60'000);
        QVERIFY(m_books->change(QStringLiteral("FLUSH BINARY LOGS")) >= 0);
        // Every connection but ours, the follower's among them.
        const db::Rows connections =
            m_books->server().sql(QStringLiteral("SELECT id FROM information_schema.processlist WHERE id <> "
                                                 "CONNECTION_ID() AND user <> 'system user'"));
        for (qsizetype i = 0; i < connections.size(); ++i)
            static_cast<void>(m_books->server().open()->execute(
                {"test", QStringLiteral("KILL CONNECTION %1").arg(connections.text(i, 0))}));
        QTRY_VERIFY_WITH_TIMEOUT(posted > 250, 60'000);
        if (kind == TailKind::Feed) {
            // Its process dies, and the one that stands by takes over; a new one stands by then.
            QVERIFY(m_feeds->waitUntilAlive());
            const QString gone = m_feeds->killHolder();
            QVERIFY(!gone.isEmpty());
            QVERIFY(m_feeds->waitUntilAlive(gone));
            m_feeds->start();
        }
        up = false;
        QVERIFY(m_books->server().server().kill().ok());
        QVERIFY(m_books->server().server().start().ok());
        up = true;
        up.notify_all();
        QTRY_VERIFY_WITH_TIMEOUT(running == 0, 120'000);
        for (std::thread &thread : threads)
            thread.join();

        const QString truth = recomputed(*m_books);
        QTRY_COMPARE_WITH_TIMEOUT(described(live->balance()), truth, 20'000);
        QCOMPARE(broken, 0);
        QVERIFY(unbalanced.isEmpty());
        QVERIFY(differs.isEmpty());
        qInfo() << posted.load() << "posted; anchored" << anchored.size() << "time(s)";
        // And a new reading agrees with what was followed.
        anchored.clear();
        live->reanchor();
        QTRY_VERIFY_WITH_TIMEOUT(!anchored.isEmpty(), 10'000);
        QVERIFY(differs.isEmpty());
        QCOMPARE(described(live->balance()), truth);
        // Whatever stood in for the source meanwhile, in the end it is the best one again.
        QTRY_VERIFY_WITH_TIMEOUT(live->status().tail.state == TailState::Live, 10'000);
        QCOMPARE(live->status().tail.kind, kind);
    }

    void follow_voucherThatDoesNotBalance_isNamed_data() { follow_amongWritersAndFaults_isExact_data(); }
    void follow_voucherThatDoesNotBalance_isNamed()
    {
        QFETCH(const QString, role);
        QFETCH(const TailKind, kind);
        QVERIFY(startFeed(kind));
        const auto live = anchoredAs(role);
        QVERIFY(live);
        QSignalSpy unbalanced(live.get(), &LiveTrialBalance::unbalanced);
        QVERIFY(
            m_books->change(QStringLiteral(
                "INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, amount, "
                "currency, "
                "accounting_date) VALUES ('GOOD', 1, '11220101', 'C1', 'D', 5, 'CNY', '2026-09-29'), "
                "('GOOD', 2, "
                "'224101', 'U1', 'C', 5, 'CNY', '2026-09-29'), ('BAD', 1, '11220101', 'C1', 'D', 5, 'CNY', "
                "'2026-09-29'), ('BAD', 2, '224101', 'U1', 'C', 4, 'CNY', '2026-09-29')")) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(unbalanced.size(), 1, 5000);
        QCOMPARE(unbalanced.first().first().value<QList<VoucherNo>>(),
                 QList<VoucherNo>{VoucherNo(QStringLiteral("BAD"))});
        QVERIFY(!live->balance().balanced());
        QCOMPARE(described(live->balance()), recomputed(*m_books));
    }

    void follow_voucherThatBreaksAMirrorOrTheReserve_isNamed_data()
    {
        follow_amongWritersAndFaults_isExact_data();
    }
    void follow_voucherThatBreaksAMirrorOrTheReserve_isNamed()
    {
        QFETCH(const QString, role);
        QFETCH(const TailKind, kind);
        QVERIFY(startFeed(kind));
        const auto live = anchoredAs(role);
        QVERIFY(live);
        QSignalSpy unbalanced(live.get(), &LiveTrialBalance::unbalanced);
        const auto holds = [&live](const QString &id) {
            const QList<IdentityCheck> &checks = live->balance().identities();
            return std::all_of(checks.begin(), checks.end(),
                               [&id](const IdentityCheck &check) { return check.id != id || check.holds(); });
        };
        const auto named = [&] {
            db::Lane lane(m_books->server().root(), db::Database::Ledger, db::SessionMode::Reading,
                          [](const db::Profile &) -> Result<QString> { return QString(); });
            const auto vouchers =
                ledger::TrialBalances(lane).unbalancedVouchers(live->balance().range, 50).result();
            QStringList numbers;
            for (const VoucherNo &voucher : vouchers.ok() ? *vouchers : QList<VoucherNo>())
                numbers << voucher.text();
            return numbers.join(u' ');
        };
        const auto post = [&](const QString &rows) {
            return m_books->change(
                QStringLiteral("INSERT INTO voucher_entry (voucher_no, line_no, subject_code,"
                               " account_no, side, amount, currency, accounting_date) VALUES ") +
                rows);
        };
        // Each leg has its mirror, but with another amount: every book balances, the mirrors do not.
        QCOMPARE(post(QStringLiteral("('MIRROR', 1, '224101', 'U1', 'D', 100, 'CNY', '2026-09-29'),"
                                     " ('MIRROR', 2, '300101', 'M1', 'D', 90, 'CNY', '2026-09-29'),"
                                     " ('MIRROR', 3, '300104', 'M4', 'C', 100, 'CNY', '2026-09-29'),"
                                     " ('MIRROR', 4, '602101', 'F1', 'C', 90, 'CNY', '2026-09-29')")),
                 4);
        QTRY_VERIFY_WITH_TIMEOUT(!holds(QStringLiteral("T12a")), 5000);
        QVERIFY(holds(QStringLiteral("T12b")));
        QVERIFY(!live->balance().balanced());
        QVERIFY(unbalanced.isEmpty());
        QCOMPARE(named(), QStringLiteral("MIRROR"));
        // One that crosses the books without a mirror balances in total: not in its books, and not the
        // reserve.
        QCOMPARE(post(QStringLiteral("('CROSS', 1, '10020101', 'B1', 'D', 70, 'CNY', '2026-09-29'),"
                                     " ('CROSS', 2, '602101', 'F1', 'C', 70, 'CNY', '2026-09-29')")),
                 2);
        QTRY_COMPARE_WITH_TIMEOUT(unbalanced.size(), 1, 5000);
        QCOMPARE(unbalanced.first().first().value<QList<VoucherNo>>(),
                 QList<VoucherNo>{VoucherNo(QStringLiteral("CROSS"))});
        QVERIFY(!holds(QStringLiteral("T13")));
        QCOMPARE(named(), QStringLiteral("CROSS MIRROR"));
        QCOMPARE(described(live->balance()), recomputed(*m_books));
        // And the verdicts turn again when what broke them is taken back.
        QCOMPARE(m_books->change(
                     QStringLiteral("UPDATE voucher_entry SET amount = 100 WHERE voucher_no = 'MIRROR'")),
                 2);
        QCOMPARE(post(QStringLiteral("('BACK', 1, '10020101', 'B1', 'D', -70, 'CNY', '2026-09-29'),"
                                     " ('BACK', 2, '602101', 'F1', 'C', -70, 'CNY', '2026-09-29')")),
                 2);
        if (kind == TailKind::Polling)
            live->reanchor(); // which does not see what is changed in entries it has read
        QTRY_VERIFY_WITH_TIMEOUT(live->balance().balanced(), 10'000);
    }

    void follow_voucherIntoAClosedOrSignedDay_isNamed_data() { follow_amongWritersAndFaults_isExact_data(); }
    void follow_voucherIntoAClosedOrSignedDay_isNamed()
    {
        QFETCH(const QString, role);
        QFETCH(const TailKind, kind);
        QVERIFY(startFeed(kind));
        auto live = anchoredAs(role);
        QVERIFY(live);
        QSignalSpy late(live.get(), &LiveTrialBalance::late);
        const auto poster = m_books->poster();
        // The 28th is being cut: what still comes in is not late, nor is what it closed with.
        QJsonObject lastOne = request(QStringLiteral("a"), QStringLiteral("C1 D 9,U1 C 9"));
        lastOne.insert(QStringLiteral("date"), QStringLiteral("2026-09-28"));
        QVERIFY(postNow(*poster, lastOne).posted());
        QVERIFY(poster->call("drain_day", {QDate(2026, 9, 28)}, 0).ok());
        QSignalSpy anchored(live.get(), &LiveTrialBalance::anchored);
        QVERIFY(poster->call("close_day", {QDate(2026, 9, 28), QStringLiteral("f")}, 0).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!anchored.isEmpty() && live->status().tail.state == TailState::Live, 10'000);
        QVERIFY(postNow(*poster, request(QStringLiteral("b"), QStringLiteral("C1 D 9,U1 C 9"))).posted());
        QTRY_COMPARE_WITH_TIMEOUT(described(live->balance()), recomputed(*m_books), 5000);
        QCOMPARE(late.size(), 0);
        // Past the procedure, as only an administrator can.
        const auto slip = [this](const char *voucher, const char *date) {
            return m_books->change(
                QStringLiteral("INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, "
                               "side, amount, currency, accounting_date) VALUES ('%1', 1, '11220101', 'C1', "
                               "'D', 5, 'CNY', '%2'), ('%1', 2, '224101', 'U1', 'C', 5, 'CNY', '%2')")
                    .arg(QLatin1StringView(voucher), QLatin1StringView(date)));
        };
        using Late = QList<ledger::LateVoucher>;
        QCOMPARE(slip("LATE", "2026-09-28"), 2);
        QTRY_COMPARE_WITH_TIMEOUT(late.size(), 1, 5000);
        QCOMPARE(late.first().first().value<Late>(),
                 (Late{{QDate(2026, 9, 28), VoucherNo(QStringLiteral("LATE"))}}));
        // A date that is signed while the ledger holds it open: seen by the console that knows of it.
        late.clear();
        live->setSignedDates({openDay});
        QVERIFY(postNow(*poster, request(QStringLiteral("c"), QStringLiteral("C1 D 9,U1 C 9"))).posted());
        QTRY_COMPARE_WITH_TIMEOUT(late.size(), 1, 5000);
        QCOMPARE(late.first().first().value<Late>().first().date, openDay);
    }

    void follow_entryThatVanishes_isFound_data() { follow_amongWritersAndFaults_isExact_data(); }
    void follow_entryThatVanishes_isFound()
    {
        QFETCH(const QString, role);
        QFETCH(const TailKind, kind);
        QVERIFY(startFeed(kind));
        const auto live = anchoredAs(role);
        QVERIFY(live);
        const auto poster = m_books->poster();
        QVERIFY(postNow(*poster, request(QStringLiteral("k"), QStringLiteral("C1 D 9,U1 C 9"))).posted());
        QTRY_COMPARE_WITH_TIMEOUT(described(live->balance()), recomputed(*m_books), 5000);
        QSignalSpy differs(live.get(), &LiveTrialBalance::differs);
        QCOMPARE(m_books->change(QStringLiteral("DELETE FROM voucher_entry WHERE account_no = 'U1'")), 1);
        QTRY_COMPARE_WITH_TIMEOUT(described(live->balance()), recomputed(*m_books), 10'000);
        if (kind != TailKind::Polling) { // the log shows it, and whose it was
            QVERIFY(differs.isEmpty());
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(differs.size(), 1, 5000);
        const auto found = differs.first().first().value<QList<ledger::LiveDifference>>();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().subject.text(), QStringLiteral("224101"));
        QCOMPARE(found.first().shown.minorText(), QStringLiteral("-9"));
        QCOMPARE(found.first().actual.minorText(), QStringLiteral("0"));
    }

    void follow_openDate_movesWithTheDayCut_data() { follow_amongWritersAndFaults_isExact_data(); }
    void follow_openDate_movesWithTheDayCut()
    {
        QFETCH(const QString, role);
        QFETCH(const TailKind, kind);
        QVERIFY(startFeed(kind));
        const auto live = liveAs(*m_books, role);
        live->follow({});
        // The books begin with the 28th being cut: it is the earliest that is not closed.
        QTRY_COMPARE_WITH_TIMEOUT(live->balance().range.to, QDate(2026, 9, 28), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(live->status().tail.state, TailState::Live, 10'000);
        const auto poster = m_books->poster();
        QVERIFY(poster->call("drain_day", {QDate(2026, 9, 28)}, 0).ok());
        QVERIFY(poster->call("close_day", {QDate(2026, 9, 28), QStringLiteral("f")}, 0).ok());
        QTRY_COMPARE_WITH_TIMEOUT(live->balance().range.to, QDate(2026, 9, 29), 10'000);
        QVERIFY(live->balance().provisional);
        // The totals that were written are judged at once.
        QTRY_COMPARE_WITH_TIMEOUT(live->storedTotals().dates.to, QDate(2026, 9, 28), 10'000);
        QVERIFY(live->storedTotals().holds());
    }

    void follow_storedTotalThatDiffers_isNamedAtTheNextAnchor()
    {
        const auto poster = m_books->poster();
        QVERIFY(
            postNow(*poster, request(QStringLiteral("k1"), QStringLiteral("C1 D 500,U1 C 500"))).posted());
        QVERIFY(poster->call("drain_day", {QDate(2026, 9, 28)}, 0).ok());
        QVERIFY(poster->call("close_day", {QDate(2026, 9, 28), QStringLiteral("f")}, 0).ok());
        QVERIFY(
            m_books->change(QStringLiteral("INSERT INTO daily_total (accounting_date, subject_code, currency,"
                                           " debit, credit, entries, opening, closing) VALUES ('2026-09-28',"
                                           " '2241', 'USD', 3, 3, 1, 0, 0)")) == 1);
        const auto live = liveAs(*m_books, QStringLiteral("zf_finance"));
        QSignalSpy judged(live.get(), &LiveTrialBalance::storedTotalsJudged);
        live->follow({});
        QTRY_COMPARE_WITH_TIMEOUT(judged.size(), 1, 10'000);
        const QList<ledger::Finding> findings = live->storedTotals().findings();
        QVERIFY(!findings.isEmpty());
        QCOMPARE(findings.first().kind, QStringLiteral("parentDiffers"));
        QCOMPARE(findings.first().subject.text(), QStringLiteral("2241"));
        QCOMPARE(findings.first().date, QDate(2026, 9, 28));
        QVERIFY(m_books->change(QStringLiteral("DELETE FROM daily_total WHERE currency = 'USD'")) == 1);
        live->reanchor();
        QTRY_VERIFY_WITH_TIMEOUT(judged.size() >= 2 && live->storedTotals().holds(), 10'000);
    }

    void stop_besideASilentServer_waitsForNothing()
    {
        const auto live = anchoredAs(QStringLiteral("root"));
        QVERIFY(live);
        const auto pid = static_cast<pid_t>(m_books->server().server().pid());
        ::kill(pid, SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        live->stop(); // as the window does when the operator turns to another page
        const qint64 took = timer.elapsed();
        ::kill(pid, SIGCONT);
        QVERIFY2(took < 500, qPrintable(QString::number(took))); // the log itself needs a second and more
    }

    void follow_newSubject_isThereWithItsEntries_data() { follow_amongWritersAndFaults_isExact_data(); }
    void follow_newSubject_isThereWithItsEntries()
    {
        QFETCH(const QString, role);
        QFETCH(const TailKind, kind);
        QVERIFY(startFeed(kind));
        const auto live = anchoredAs(role);
        QVERIFY(live);
        QVERIFY(m_books->change(QStringLiteral("INSERT INTO subject (code, name, name_en, parent_code, "
                                               "class, normal_side, level, is_leaf, status, "
                                               "book) SELECT '224199', 'n', 'n', parent_code, class, "
                                               "normal_side, level, is_leaf, status, book FROM "
                                               "subject WHERE code = '224101'")) > 0);
        m_books->addAccount(QStringLiteral("NEW1"), QStringLiteral("224199"), QStringLiteral("CNY"));
        const auto poster = m_books->poster();
        QVERIFY(postNow(*poster, request(QStringLiteral("n"), QStringLiteral("C1 D 3,NEW1 C 3"))).posted());
        QTRY_VERIFY_WITH_TIMEOUT(
            live->balance().chart().find(SubjectCode(QStringLiteral("224199"))) != nullptr, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(described(live->balance()), recomputed(*m_books), 5000);
    }

    void follow_feedEnds_pollingGoesOn()
    {
        QVERIFY(startFeed(TailKind::Feed));
        const auto live = anchoredAs(QStringLiteral("zf_finance"));
        QVERIFY(live);
        QCOMPARE(live->status().tail.kind, TailKind::Feed);
        m_feeds.reset();
        const auto poster = m_books->poster();
        QVERIFY(postNow(*poster, request(QStringLiteral("p"), QStringLiteral("C1 D 9,U1 C 9"))).posted());
        QTRY_COMPARE_WITH_TIMEOUT(live->status().tail.kind, TailKind::Polling, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(described(live->balance()), recomputed(*m_books), 5000);
    }

    void follow_feedPrunedBehindUs_isExact()
    {
        QVERIFY(startFeed(TailKind::Feed));
        const auto live = anchoredAs(QStringLiteral("zf_finance"));
        QVERIFY(live);
        QSignalSpy anchored(live.get(), &LiveTrialBalance::anchored);
        const auto poster = m_books->poster();
        const std::unique_ptr<db::Session> desk = m_books->server().open(db::Database::Desk);
        for (int i = 0; i < 20; ++i) {
            const QString key = QStringLiteral("p%1").arg(i);
            QVERIFY(postNow(*poster, request(key, QStringLiteral("C1 D 9,U1 C 9"))).posted());
        }
        QVERIFY(m_feeds->waitUntilComplete());
        QVERIFY(desk->execute({"test", QStringLiteral("DELETE FROM ledger_feed WHERE number < (SELECT number "
                                                      "FROM ledger_feed_state)")})
                    .ok());
        QVERIFY(desk->execute({"test", QStringLiteral("UPDATE ledger_feed SET gtid = '0-1-1' WHERE number = "
                                                      "(SELECT number FROM ledger_feed_state)")})
                    .ok());
        QTRY_VERIFY_WITH_TIMEOUT(!anchored.isEmpty(), 10'000);
        QVERIFY(postNow(*poster, request(QStringLiteral("q"), QStringLiteral("C1 D 9,U1 C 9"))).posted());
        QTRY_COMPARE_WITH_TIMEOUT(described(live->balance()), recomputed(*m_books), 10'000);
    }

private:
    /// Two of them, for that kind; without, polling is all that is left to most accounts.
    bool startFeed(TailKind kind)
    {
        if (kind != TailKind::Feed)
            return true;
        m_feeds = std::make_unique<Feeds>(*m_books);
        m_feeds->start();
        m_feeds->start();
        return m_feeds->waitUntilAlive();
    }
    std::unique_ptr<LiveTrialBalance> anchoredAs(const QString &role)
    {
        auto live = liveAs(*m_books, role);
        live->follow(openDayQuery());
        const bool is = QTest::qWaitFor(
            [&] { return live->status().anchored && live->status().tail.state == TailState::Live; }, 10'000);
        return is ? std::move(live) : nullptr;
    }

    std::unique_ptr<Books> m_books;
    std::unique_ptr<Feeds> m_feeds;
};

QTEST_GUILESS_MAIN(TestLiveTrialBalance)
#include "tst_livetrialbalance.moc"
