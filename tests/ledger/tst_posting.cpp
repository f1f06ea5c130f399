// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/accounts.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"
#include "tests/ledger/miniledger.h"

using namespace zf;
using namespace zf::test;

class TestPosting : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_lane;
    int m_key = 0;

    PostingRequest request(const QList<PostingLine> &lines)
    {
        PostingRequest r;
        r.idempotencyKey = QStringLiteral("test-%1").arg(++m_key);
        r.kind = QStringLiteral("manual");
        r.summary = QStringLiteral("手工调整");
        r.maker = QStringLiteral("zhang");
        r.checker = QStringLiteral("li");
        r.lines = lines;
        return r;
    }

    static PostingLine line(const char *account, Side side, qint64 amount, const char *code = "CNY")
    {
        return {AccountNo(QString::fromLatin1(account)), {}, side, Amount::fromMinor(amount), currency(code)};
    }

    PostingRequest topup(qint64 amount, const char *wallet = "W1")
    {
        return request({line("BANK", Side::Debit, amount), line(wallet, Side::Credit, amount)});
    }

    /// Whatever a refusal must leave as it was.
    QString state()
    {
        return m_server->value(
            QStringLiteral("SELECT CONCAT_WS('/', (SELECT COUNT(*) FROM voucher), (SELECT COUNT(*) FROM "
                           "voucher_entry), (SELECT COUNT(*) FROM account_journal),"
                           " (SELECT COUNT(*) FROM posting_request), (SELECT GROUP_CONCAT(balance, ':', "
                           "last_seq ORDER BY account_no) FROM account))"));
    }

    /// T3 and T4 by plain SQL.
    QString broken()
    {
        return m_server->value(QStringLiteral(
            "SELECT (SELECT COUNT(*) FROM account_journal j JOIN account_journal n ON n.account_no = "
            "j.account_no AND n.seq = j.seq + 1 WHERE n.balance_before <> j.balance_after)"
            " + (SELECT COUNT(*) FROM account a JOIN account_journal j ON j.account_no = a.account_no AND "
            "j.seq = a.last_seq WHERE j.balance_after <> a.balance)"
            " + (SELECT COUNT(*) FROM account a WHERE a.last_seq <> (SELECT COUNT(*) FROM account_journal j "
            "WHERE j.account_no = a.account_no))"));
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Schema);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_lane = ledgerLane(*m_server, db::SessionMode::Calling);
        MiniLedger ledger(*m_server);
        QVERIFY(ledger.openDay(QStringLiteral("2026-06-30"), QStringLiteral("drained")));
        QVERIFY(ledger.openDay(QStringLiteral("2026-07-01")));
        QVERIFY(ledger.account(QStringLiteral("BANK"), QStringLiteral("10020101"), QStringLiteral("CNY")));
        QVERIFY(ledger.account(QStringLiteral("OWN"), QStringLiteral("100202"), QStringLiteral("CNY")));
        QVERIFY(ledger.account(QStringLiteral("USD"), QStringLiteral("224101"), QStringLiteral("USD")));
        for (int i = 1; i <= 6; ++i)
            QVERIFY(ledger.account(QStringLiteral("W%1").arg(i), QStringLiteral("224101"),
                                   QStringLiteral("CNY")));
    }

    void post_balancedVoucher_movesBothAccounts()
    {
        PostingRequest r = topup(1234);
        r.orderNo = OrderNo(QStringLiteral("O1"));
        r.logId = LogId(QStringLiteral("L1"));
        r.attachments = 3;
        const auto receipt = ledger::Posting(*m_lane).post(r).result();
        REQUIRE(receipt);
        QVERIFY(!receipt->repeated);
        const auto voucher = ledger::Vouchers(*m_lane).find(receipt->voucherNo).result();
        REQUIRE(voucher);
        QCOMPARE(voucher->voucher.kind, QStringLiteral("manual"));
        QCOMPARE(voucher->voucher.summary, QStringLiteral("手工调整"));
        QCOMPARE(voucher->voucher.orderNo.text(), QStringLiteral("O1"));
        QCOMPARE(voucher->voucher.logId.text(), QStringLiteral("L1"));
        QCOMPARE(voucher->voucher.attachments, 3);
        QCOMPARE(voucher->voucher.maker, QStringLiteral("zhang"));
        QCOMPARE(voucher->voucher.checker, QStringLiteral("li"));
        QCOMPARE(voucher->voucher.accountingDate, QDate(2026, 7, 1));
        QCOMPARE(voucher->entries.size(), 2);
        QVERIFY(voucher->entries[0].side == Side::Debit);
        QCOMPARE(voucher->entries[0].accountNo.text(), QStringLiteral("BANK"));
        QCOMPARE(voucher->journal.size(), 2);
        QVERIFY(voucher->balanced());
        const auto wallet = ledger::Accounts(*m_lane).find(AccountNo(QStringLiteral("W1"))).result();
        REQUIRE(wallet);
        QCOMPARE(wallet->balance.minorText(), QStringLiteral("1234"));
    }

    void post_sameKeyAgain_returnsTheFirstVoucher()
    {
        const PostingRequest r = topup(50);
        const auto first = ledger::Posting(*m_lane).post(r).result();
        REQUIRE(first);
        const QString before = state();
        const auto second = ledger::Posting(*m_lane).post(r).result();
        REQUIRE(second);
        QVERIFY(second->repeated);
        QCOMPARE(second->voucherNo, first->voucherNo);
        QCOMPARE(state(), before);
        PostingRequest other = topup(51);
        other.idempotencyKey = r.idempotencyKey;
        const auto third = ledger::Posting(*m_lane).post(other).result();
        QVERIFY(!third.ok());
        QCOMPARE(third.error().kind, ErrorKind::BusinessRule);
        QCOMPARE(third.error().code, QStringLiteral("keyReused"));
        QCOMPARE(state(), before);
    }

    void post_refusedRequest_changesNothing_data()
    {
        QTest::addColumn<PostingRequest>("posting");
        QTest::addColumn<QString>("code");
        QTest::newRow("unbalanced") << request({line("BANK", Side::Debit, 100), line("W1", Side::Credit, 99)})
                                    << QStringLiteral("unbalanced");
        QTest::newRow("balanced across currencies only")
            << request({line("BANK", Side::Debit, 100), line("USD", Side::Credit, 100, "USD")})
            << QStringLiteral("unbalanced");
        QTest::newRow("crossing books")
            << request({line("OWN", Side::Debit, 100), line("W1", Side::Credit, 100)})
            << QStringLiteral("bookUnbalanced");
        QTest::newRow("unknown account")
            << request({line("BANK", Side::Debit, 100), line("NOBODY", Side::Credit, 100)})
            << QStringLiteral("unknownAccount");
        QTest::newRow("overdraft") << request({line("W1", Side::Debit, 100000000),
                                               line("W2", Side::Credit, 100000000)})
                                   << QStringLiteral("overdraft");
        QTest::newRow("zero line") << request({line("BANK", Side::Debit, 0), line("W1", Side::Credit, 0)})
                                   << QStringLiteral("zeroLine");
        QTest::newRow("one side") << request({line("W1", Side::Credit, 100), line("W2", Side::Credit, -100)})
                                  << QStringLiteral("oneSided");
        QTest::newRow("wrong currency")
            << request({line("BANK", Side::Debit, 100, "USD"), line("W1", Side::Credit, 100, "USD")})
            << QStringLiteral("wrongCurrency");
        QTest::newRow("overflow") << request({line("BANK", Side::Debit, INT64_MAX),
                                              line("W1", Side::Credit, INT64_MAX)})
                                  << QStringLiteral("overflow");
        PostingRequest closed = topup(1);
        closed.accountingDate = QDate(2026, 6, 30);
        QTest::newRow("drained date") << closed << QStringLiteral("closedDate");
        closed.accountingDate = QDate(2030, 1, 1);
        QTest::newRow("date that is none") << closed << QStringLiteral("closedDate");
        PostingRequest subject = topup(1);
        subject.lines[1].subject = SubjectCode(QStringLiteral("2241"));
        QTest::newRow("group subject") << subject << QStringLiteral("nonLeafSubject");
        subject.lines[1].subject = SubjectCode(QStringLiteral("224102"));
        QTest::newRow("another subject") << subject << QStringLiteral("subjectMismatch");
        PostingRequest kind = topup(1);
        kind.kind = QStringLiteral("nonsense");
        QTest::newRow("unknown kind") << kind << QStringLiteral("malformed");
    }
    void post_refusedRequest_changesNothing()
    {
        QFETCH(PostingRequest, posting);
        QFETCH(QString, code);
        posting.idempotencyKey = QStringLiteral("refused-%1").arg(++m_key);
        const QString before = state();
        const auto receipt = ledger::Posting(*m_lane).post(posting).result();
        QVERIFY(!receipt.ok());
        QCOMPARE(receipt.error().code, code);
        QVERIFY(receipt.error().kind == ErrorKind::BusinessRule || receipt.error().kind == ErrorKind::Usage);
        QVERIFY(!receipt.error().outcomeUnknown);
        QCOMPARE(state(), before);
    }

    void reverse_voucher_postsTheRedOneOnce()
    {
        const auto original = ledger::Posting(*m_lane).post(topup(777, "W3")).result();
        REQUIRE(original);
        const ledger::Posting posting(*m_lane);
        const auto red = posting
                             .reverse(original->voucherNo, {}, {}, QStringLiteral("zhang"),
                                      QStringLiteral("li"), QStringLiteral("rev-1"))
                             .result();
        REQUIRE(red);
        const auto detail = ledger::Vouchers(*m_lane).find(red->voucherNo).result();
        REQUIRE(detail);
        QCOMPARE(detail->voucher.kind, QStringLiteral("red"));
        QCOMPARE(detail->voucher.reverses, original->voucherNo);
        QCOMPARE(detail->entries[0].amount.minorText(), QStringLiteral("-777"));
        QVERIFY(detail->entries[0].side == Side::Debit);
        QVERIFY(detail->voucher.summary.contains(original->voucherNo.text()));
        const auto first = ledger::Vouchers(*m_lane).find(original->voucherNo).result();
        REQUIRE(first);
        QCOMPARE(first->reversedBy, red->voucherNo);
        const auto again = posting
                               .reverse(original->voucherNo, {}, {}, QStringLiteral("zhang"),
                                        QStringLiteral("li"), QStringLiteral("rev-1"))
                               .result();
        REQUIRE(again);
        QVERIFY(again->repeated);
        QCOMPARE(again->voucherNo, red->voucherNo);
        const auto second = posting
                                .reverse(original->voucherNo, {}, {}, QStringLiteral("zhang"),
                                         QStringLiteral("li"), QStringLiteral("rev-2"))
                                .result();
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, QStringLiteral("alreadyReversed"));

        PostingRequest blue = topup(778, "W3");
        blue.kind = QStringLiteral("blue");
        blue.reverses = red->voucherNo;
        const auto corrected = posting.post(blue).result();
        REQUIRE(corrected);
        const auto ofRed = ledger::Vouchers(*m_lane).find(red->voucherNo).result();
        REQUIRE(ofRed);
        QCOMPARE(ofRed->reversedBy, corrected->voucherNo);
        QCOMPARE(m_server->value(QStringLiteral("SELECT balance FROM account WHERE account_no = 'W3'")),
                 QStringLiteral("778"));
    }

    void post_readingSession_isRefused()
    {
        const std::unique_ptr<db::Lane> reading = ledgerLane(*m_server);
        const QString before = state();
        const auto receipt = ledger::Posting(*reading).post(topup(1)).result();
        QVERIFY(!receipt.ok());
        QCOMPARE(receipt.error().kind, ErrorKind::Refused);
        QCOMPARE(state(), before);
    }

    void post_asThePostingRole_worksWithoutTableRights()
    {
        db::Lane lane(m_server->profile(QStringLiteral("zf_posting")), db::Database::Ledger,
                      db::SessionMode::Calling, noPassword());
        const auto receipt = ledger::Posting(lane).post(topup(5)).result();
        REQUIRE(receipt);
    }

    void post_manyAtOnce_allArriveAndTheChainHolds()
    {
        constexpr int writers = 4, each = 40;
        const int before = m_server->value(QStringLiteral("SELECT COUNT(*) FROM voucher")).toInt();
        std::vector<std::unique_ptr<db::Lane>> lanes;
        QList<QFuture<Result<PostingReceipt>>> answers;
        for (int w = 0; w < writers; ++w)
            lanes.push_back(ledgerLane(*m_server, db::SessionMode::Calling));
        for (int i = 0; i < each; ++i) {
            for (int w = 0; w < writers; ++w) {
                // Transfers between the same few wallets, from both ends, so that writers meet.
                const QByteArray a = "W" + QByteArray::number(1 + (i + w) % 6),
                                 b = "W" + QByteArray::number(1 + (i * 5 + w * 2 + 1) % 6);
                answers << ledger::Posting(*lanes[static_cast<size_t>(w)])
                               .post(request({line("BANK", Side::Debit, 3),
                                              line(a.constData(), Side::Credit, 2),
                                              line(b.constData(), Side::Credit, 1)}));
            }
        }
        for (QFuture<Result<PostingReceipt>> &answer : answers) {
            const auto receipt = answer.result();
            REQUIRE(receipt);
        }
        QCOMPARE(m_server->value(QStringLiteral("SELECT COUNT(*) FROM voucher")).toInt(),
                 before + writers * each);
        QCOMPARE(broken(), QStringLiteral("0"));
        const auto balance = ledger::TrialBalances(*m_lane).load({}).result();
        REQUIRE(balance);
        QVERIFY(std::all_of(balance->equalities().begin(), balance->equalities().end(),
                            [](const Equality &e) { return e.holds(); }));
    }

    void post_connectionLostInMidCall_isAskedAgainByItsKey()
    {
        // The posting waits for a lock while its connection is killed. Whether it had been committed nobody
        // knows but the key.
        const std::unique_ptr<db::Session> holder = m_server->open();
        QVERIFY(holder != nullptr);
        REQUIRE(holder->execute({"test", QStringLiteral("START TRANSACTION")}));
        REQUIRE(holder->select(
            {"test", QStringLiteral("SELECT balance FROM account WHERE account_no = 'W4' FOR UPDATE")}));
        const PostingRequest r = topup(9, "W4");
        QFuture<Result<PostingReceipt>> answer = ledger::Posting(*m_lane).post(r);
        QString waiting;
        QTRY_VERIFY_WITH_TIMEOUT(
            !(waiting = m_server->value(
                  QStringLiteral("SELECT id FROM information_schema.processlist WHERE info LIKE "
                                 "'%account%FOR UPDATE%' AND id <> CONNECTION_ID() AND time_ms > 1 LIMIT 1")))
                 .isEmpty(),
            10000);
        QVERIFY(m_server->change(QStringLiteral("KILL CONNECTION %1").arg(waiting)) >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_server->value(
                QStringLiteral("SELECT COUNT(*) FROM information_schema.processlist WHERE id = %1")
                    .arg(waiting)) == u"0",
            10000);
        REQUIRE(holder->execute({"test", QStringLiteral("COMMIT")}));
        const auto receipt = answer.result();
        REQUIRE(receipt);
        QCOMPARE(
            m_server->value(
                QStringLiteral(
                    "SELECT COUNT(*) FROM posting_request WHERE idempotency_key = '%1' AND voucher_no = '%2'")
                    .arg(r.idempotencyKey, receipt->voucherNo.text())),
            QStringLiteral("1"));
        QCOMPARE(m_server->value(QStringLiteral(
                     "SELECT COUNT(*) FROM account_journal WHERE account_no = 'W4' AND amount = 9")),
                 QStringLiteral("1"));
        QCOMPARE(broken(), QStringLiteral("0"));
    }

    void dayCut_throughItsStates_closesAndSigns()
    {
        const QDate first(2026, 7, 1);
        const ledger::DayCut dayCut(*m_lane);
        // Both dates are closed in order.
        QVERIFY(m_server->change(
                    QStringLiteral("DELETE FROM accounting_day WHERE accounting_date = '2026-06-30'")) == 1);
        const auto early = dayCut.close(first).result();
        QVERIFY(!early.ok());
        QCOMPARE(early.error().code, QStringLiteral("dayState"));
        const auto before = ledger::TrialBalances(*m_lane).load({{first, first}, {}, false}).result();
        REQUIRE(before);
        QVERIFY(before->provisional);
        REQUIRE(dayCut.cut(first).result());
        PostingRequest inFlight = topup(1);
        inFlight.accountingDate = first;
        REQUIRE(ledger::Posting(*m_lane).post(inFlight).result());
        const auto next = ledger::Posting(*m_lane).post(topup(1)).result();
        REQUIRE(next);
        const auto detail = ledger::Vouchers(*m_lane).find(next->voucherNo).result();
        REQUIRE(detail);
        QCOMPARE(detail->voucher.accountingDate, first.addDays(1));
        REQUIRE(dayCut.drain(first).result());

        // A ledger that does not tie out is not closed.
        QVERIFY(m_server->change(
                    QStringLiteral("UPDATE account SET balance = balance + 1 WHERE account_no = 'W1'")) == 1);
        const auto refused = dayCut.close(first).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, QStringLiteral("checksFailed"));
        QVERIFY2(refused.error().message.contains(u"T4"), qPrintable(refused.error().message));
        QVERIFY(m_server->change(
                    QStringLiteral("UPDATE account SET balance = balance - 1 WHERE account_no = 'W1'")) == 1);

        REQUIRE(dayCut.close(first).result());
        const auto closed = ledger::TrialBalances(*m_lane).load({{first, first}, {}, false}).result();
        const auto exact = ledger::TrialBalances(*m_lane).load({{first, first}, {}, true}).result();
        REQUIRE(closed);
        REQUIRE(exact);
        QVERIFY(!closed->provisional);
        QCOMPARE(closed->rows().size(), exact->rows().size());
        for (const TrialBalanceRow &row : closed->rows()) {
            const TrialBalanceRow *same = exact->find(row.subject, row.currency);
            QVERIFY(same != nullptr);
            QCOMPARE(row.closing().minorText(), same->closing().minorText());
            QCOMPARE(row.debit.minorText(), same->debit.minorText());
            QCOMPARE(row.entries, same->entries);
        }
        QVERIFY(!m_server
                     ->value(QStringLiteral(
                         "SELECT signed_by FROM accounting_day WHERE accounting_date = '2026-07-01'"))
                     .isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPosting)
#include "tst_posting.moc"
