// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sql/books.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>
#include <thread>

using namespace zf;
using namespace zf::test;

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();

QJsonObject with(QJsonObject object, const char *key, const QJsonValue &value)
{
    object.insert(QLatin1StringView(key), value);
    return object;
}

QJsonObject without(QJsonObject object, const char *key)
{
    object.remove(QLatin1StringView(key));
    return object;
}

} // namespace

/// post_voucher: what it writes, what it refuses, and that a refusal leaves nothing behind.
class TestPostVoucher : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Books> m_books;
    std::unique_ptr<db::Session> m_poster;
    int m_keys = 0;

    QString key() { return QStringLiteral("k%1").arg(++m_keys); }
    QString topUp(const QString &account, const QString &amount)
    {
        return postNow(*m_poster, request(key(), QStringLiteral("C1 D %2,%1 C %2").arg(account, amount)))
            .voucherNo;
    }
    QString balance(const QString &account)
    {
        return m_books->value(
            QStringLiteral("SELECT balance FROM account WHERE account_no = '%1'").arg(account));
    }

private slots:
    void initTestCase()
    {
        m_books = std::make_unique<Books>();
        QVERIFY2(m_books->isUp(), qPrintable(m_books->problem()));
        m_books->addAccount(QStringLiteral("GROUP"), QStringLiteral("1122"), QStringLiteral("CNY"));
        m_books->addAccount(QStringLiteral("CLOSED"), QStringLiteral("224101"), QStringLiteral("CNY"),
                            QStringLiteral("status = 'closed'"));
        m_books->addAccount(QStringLiteral("FULL"), QStringLiteral("224101"), QStringLiteral("CNY"));
        m_books->addAccount(QStringLiteral("DEEP"), QStringLiteral("11220101"), QStringLiteral("CNY"),
                            QStringLiteral("allow_overdraft = 1"));
        m_books->change(QStringLiteral("INSERT INTO accounting_day (accounting_date, state) VALUES "
                                       "('2026-09-26', 'closed'), ('2026-09-27', 'drained')"));
        m_poster = m_books->poster();
        QVERIFY(m_poster);
        QVERIFY(!topUp(QStringLiteral("U1"), QStringLiteral("100000")).isEmpty());
        // As large as an account gets.
        QVERIFY(
            postNow(*m_poster, request(key(), QStringLiteral("DEEP D %1,FULL C %1").arg(largest))).posted());
    }

    void init() { QVERIFY(m_books->isUp()); }

    void post_payment_writesJournalEntriesAndVoucher()
    {
        QJsonObject payment = request(key(), QStringLiteral("U1 D 1000,M1 D 6,S1 C 994,M4 C 6,F1 C 6"));
        payment =
            with(with(with(with(payment, "kind", QStringLiteral("payment")), "order", QStringLiteral("P1")),
                      "log", QStringLiteral("L1")),
                 "attachments", 2);
        const Answer answer = postNow(*m_poster, with(payment, "checker", QStringLiteral("复核人")));
        QVERIFY2(answer.posted(), qPrintable(answer.message));
        QVERIFY(!answer.repeated);
        const QString id = m_books->value(QStringLiteral("SELECT CONCAT('20260929-', LPAD(request_id, 9, "
                                                         "'0')) FROM posting_request WHERE voucher_no = '%1'")
                                              .arg(answer.voucherNo));
        QCOMPARE(answer.voucherNo, id);
        QCOMPARE(m_books->value(
                     QStringLiteral("SELECT CONCAT_WS('|', kind, order_no, log_id, accounting_date, summary, "
                                    "maker, checker, attachments) FROM voucher WHERE voucher_no = '%1'")
                         .arg(answer.voucherNo)),
                 QStringLiteral("payment|P1|L1|2026-09-29|测试凭证|tester|复核人|2"));
        QCOMPARE(m_books->value(
                     QStringLiteral(
                         "SELECT GROUP_CONCAT(CONCAT_WS(' ', line_no, subject_code, account_no, side, "
                         "amount, currency) ORDER BY line_no) FROM voucher_entry WHERE voucher_no = '%1'")
                         .arg(answer.voucherNo)),
                 QStringLiteral("1 224101 U1 D 1000 CNY,2 300101 M1 D 6 CNY,3 224102 S1 C 994 CNY,4 300104 "
                                "M4 C 6 CNY,5 602101 F1 C 6 CNY"));
        QCOMPARE(m_books->value(
                     QStringLiteral(
                         "SELECT GROUP_CONCAT(CONCAT_WS(' ', account_no, seq, side, amount, balance_before, "
                         "balance_after) ORDER BY account_no) FROM account_journal WHERE voucher_no = '%1'")
                         .arg(answer.voucherNo)),
                 QStringLiteral(
                     "F1 1 C 6 0 6,M1 1 D 6 0 6,M4 1 C 6 0 -6,S1 1 C 994 0 994,U1 2 D 1000 100000 99000"));
        QCOMPARE(m_books->value(
                     QStringLiteral("SELECT COUNT(*) FROM voucher v JOIN account_journal j USING "
                                    "(voucher_no) WHERE voucher_no = '%1' AND j.posted_at = v.posted_at AND "
                                    "ABS(TIMESTAMPDIFF(SECOND, v.posted_at, UTC_TIMESTAMP(6))) < 60")
                         .arg(answer.voucherNo)),
                 QStringLiteral("5"));
    }

    void post_linesInAnyOrder_listsDebitsFirst()
    {
        const Answer answer =
            postNow(*m_poster, request(key(), QStringLiteral("U2 C 300,C1 D 100,U3 C 50,C1 D 250")));
        QVERIFY2(answer.posted(), qPrintable(answer.message));
        QCOMPARE(m_books->value(
                     QStringLiteral("SELECT GROUP_CONCAT(CONCAT_WS(' ', line_no, account_no, side, amount) "
                                    "ORDER BY line_no) FROM voucher_entry WHERE voucher_no = '%1'")
                         .arg(answer.voucherNo)),
                 QStringLiteral("1 C1 D 100,2 C1 D 250,3 U2 C 300,4 U3 C 50"));
        // A refusal speaks of the line as the request numbered it.
        const Answer refused = postNow(
            *m_poster, request(key(), QStringLiteral("U2 C 300,C1 D 100,C1 D 200,NOBODY D 0,U3 C 1")));
        QCOMPARE(refused.refusal, QStringLiteral("zeroLine"));
        QVERIFY2(refused.message.contains(u"line 4"), qPrintable(refused.message));
        const Answer unknown =
            postNow(*m_poster, request(key(), QStringLiteral("U2 C 300,C1 D 100,NOBODY D 200")));
        QCOMPARE(unknown.refusal, QStringLiteral("unknownAccount"));
        QVERIFY2(unknown.message.contains(u"line 3"), qPrintable(unknown.message));
    }

    void post_date_isTheEarliestOpenUnlessGiven()
    {
        const QJsonObject lines = request({}, QStringLiteral("C1 D 1,U2 C 1"));
        const auto dateOf = [&](const QJsonValue &date) {
            const Answer answer = postNow(*m_poster, with(with(lines, "key", key()), "date", date));
            return answer.posted()
                       ? m_books->value(
                             QStringLiteral("SELECT accounting_date FROM voucher WHERE voucher_no = '%1'")
                                 .arg(answer.voucherNo))
                       : answer.refusal;
        };
        QCOMPARE(dateOf(QJsonValue::Null), QStringLiteral("2026-09-29"));
        QCOMPARE(dateOf(QStringLiteral("2026-09-28")),
                 QStringLiteral("2026-09-28")); // cutting: what was in flight
        QCOMPARE(dateOf(QStringLiteral("2026-09-27")), QStringLiteral("closedDate")); // drained
        QCOMPARE(dateOf(QStringLiteral("2026-09-26")), QStringLiteral("closedDate")); // closed
        QCOMPARE(dateOf(QStringLiteral("2026-10-05")), QStringLiteral("closedDate")); // unknown
        QCOMPARE(m_books->change(QStringLiteral(
                     "UPDATE accounting_day SET state = 'cutting' WHERE accounting_date = '2026-09-29'")),
                 1);
        const QString noneOpen = dateOf(QJsonValue::Null);
        QCOMPARE(m_books->change(QStringLiteral(
                     "UPDATE accounting_day SET state = 'open' WHERE accounting_date = '2026-09-29'")),
                 1);
        QCOMPARE(noneOpen, QStringLiteral("closedDate"));
    }

    void post_invalid_isRefusedWithNothingLeft_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("number");
        QTest::addColumn<QJsonObject>("asked");
        const auto row = [](const char *name, const char *word, int number, const QJsonObject &asked) {
            QTest::newRow(name) << QString::fromLatin1(word) << number << asked;
        };
        const auto lines = [](const char *text) {
            return request(QStringLiteral("bad"), QString::fromLatin1(text));
        };
        const QJsonObject good = lines("C1 D 5,U1 C 5");
        row("unbalanced by one", "unbalanced", 31101, lines("C1 D 5,U1 C 4"));
        row("unbalanced in the second currency", "unbalanced", 31101,
            lines("C1 D 5,U1 C 5,C1USD D 5 USD,U1USD C 4 USD"));
        row("balanced across currencies only", "unbalanced", 31101, lines("C1 D 5,U1USD C 5 USD"));
        row("crosses books without mirrors", "bookUnbalanced", 31102, lines("U1 D 6,F1 C 6"));
        row("one mirror is missing", "bookUnbalanced", 31102,
            lines("U1 D 1000,M1 D 6,S1 C 1000,F1 C 6,M4 C 6,M4 D 6,S1 D 6,F1 C 6"));
        row("books cancel over currencies", "bookUnbalanced", 31102,
            lines("U1 D 6,F1 C 6,C1USD D 5 USD,U1USD C 5 USD"));
        row("closed date", "closedDate", 31103, with(good, "date", QStringLiteral("2026-09-26")));
        row("unknown account", "unknownAccount", 31104, lines("C1 D 5,NOBODY C 5"));
        row("account in other case", "unknownAccount", 31104, lines("C1 D 5,u1 C 5"));
        row("account with a trailing blank", "unknownAccount", 31104,
            with(good, "lines",
                 QJsonArray{line(QStringLiteral("C1 D 5")),
                            with(line(QStringLiteral("U1 C 5")), "account", QStringLiteral("U1 "))}));
        row("closed account", "inactiveAccount", 31105, lines("C1 D 5,CLOSED C 5"));
        row("unknown subject", "unknownSubject", 31106,
            with(good, "lines",
                 QJsonArray{with(line(QStringLiteral("C1 D 5")), "subject", QStringLiteral("9999")),
                            line(QStringLiteral("U1 C 5"))}));
        row("group named", "nonLeafSubject", 31107,
            with(good, "lines",
                 QJsonArray{with(line(QStringLiteral("C1 D 5")), "subject", QStringLiteral("112201")),
                            line(QStringLiteral("U1 C 5"))}));
        row("account of a group", "nonLeafSubject", 31107, lines("GROUP D 5,U1 C 5"));
        row("another subject named", "subjectMismatch", 31108,
            with(good, "lines",
                 QJsonArray{with(line(QStringLiteral("C1 D 5")), "subject", QStringLiteral("11220102")),
                            line(QStringLiteral("U1 C 5"))}));
        row("other currency than the account", "wrongCurrency", 31109, lines("C1 D 5 USD,U1USD C 5 USD"));
        row("zero line", "zeroLine", 31110, lines("C1 D 5,U1 C 5,U2 C 0"));
        row("minus zero", "zeroLine", 31110, lines("C1 D 5,U1 C 5,U2 C -0"));
        row("debits alone", "oneSided", 31111, lines("C1 D 5,U1 D -5"));
        row("credits alone", "oneSided", 31111, lines("U1 C 5,U2 C -5"));
        row("no lines", "oneSided", 31111, lines(""));
        row("more than there is", "overdraft", 31112, lines("U9 D 1,C1 C 1"));
        row("red line takes more than there is", "overdraft", 31112,
            with(lines("U9 C -1,C1 D -1"), "kind", QStringLiteral("manual")));
        row("red line in business", "negativeLine", 31121,
            with(lines("C1 D 10,U1 C 10,C1 D -1,U1 C -1"), "kind", QStringLiteral("topup")));
        row("amount beyond 64 bits", "overflow", 31113,
            lines("C1 D 9223372036854775808,U1 C 9223372036854775808"));
        row("smallest 64 bit number", "overflow", 31113,
            lines("C1 D -9223372036854775808,U1 C -9223372036854775808"));
        row("balance beyond 64 bits", "overflow", 31113, lines("C1 D 1,FULL C 1"));
        row("no key", "malformed", 31100, without(good, "key"));
        row("empty key", "malformed", 31100, with(good, "key", QString()));
        row("long key", "malformed", 31100, with(good, "key", QString(65, u'k')));
        row("very long key", "malformed", 31100, with(good, "key", QString(100000, u'k')));
        row("no kind", "malformed", 31100, without(good, "kind"));
        row("unknown kind", "malformed", 31100, with(good, "kind", QStringLiteral("gift")));
        row("red by hand", "malformed", 31100, with(good, "kind", QStringLiteral("red")));
        row("no summary", "malformed", 31100, without(good, "summary"));
        row("long summary", "malformed", 31100, with(good, "summary", QString(121, u'账')));
        row("no maker", "malformed", 31100, without(good, "maker"));
        row("long order", "malformed", 31100, with(good, "order", QString(33, u'1')));
        row("attachments below none", "malformed", 31100, with(good, "attachments", -1));
        row("attachments in words", "malformed", 31100, with(good, "attachments", QStringLiteral("two")));
        row("date out of the calendar", "malformed", 31100, with(good, "date", QStringLiteral("2026-02-30")));
        row("date without dashes", "malformed", 31100, with(good, "date", QStringLiteral("20260929")));
        row("reverses without blue", "malformed", 31100,
            with(good, "reverses", QStringLiteral("20260929-000000001")));
        row("blue without reverses", "malformed", 31100, with(good, "kind", QStringLiteral("blue")));
        row("no lines at all", "malformed", 31100, without(good, "lines"));
        row("lines not a list", "malformed", 31100, with(good, "lines", QStringLiteral("C1")));
        row("line not an object", "malformed", 31100, with(good, "lines", QJsonArray{1, 2}));
        row("decimal amount", "malformed", 31100, lines("C1 D 5.0,U1 C 5.0"));
        row("amount with an exponent", "malformed", 31100, lines("C1 D 5e2,U1 C 5e2"));
        row("amount true", "malformed", 31100,
            with(good, "lines",
                 QJsonArray{with(line(QStringLiteral("C1 D 5")), "amount", true),
                            line(QStringLiteral("U1 C 1"))}));
        row("side in words", "malformed", 31100, lines("C1 debit 5,U1 credit 5"));
        row("side in lower case", "malformed", 31100, lines("C1 d 5,U1 c 5"));
        row("currency in lower case", "malformed", 31100, lines("C1 D 5 cny,U1 C 5 cny"));
        row("blue of an unknown voucher", "unknownVoucher", 31117,
            with(with(good, "kind", QStringLiteral("blue")), "reverses",
                 QStringLiteral("20200101-000000001")));
    }
    void post_invalid_isRefusedWithNothingLeft()
    {
        QFETCH(QString, word);
        QFETCH(int, number);
        QFETCH(QJsonObject, asked);
        const QString before = m_books->fingerprint();
        const Answer answer = postNow(*m_poster, asked);
        QVERIFY2(answer.refusal == word,
                 qPrintable(answer.refusal + u' ' + answer.voucherNo + answer.message));
        QCOMPARE(m_books->fingerprint(), before);
        // The number of resources/sql/README.md, as any client sees it.
        const std::unique_ptr<db::Session> root = m_books->server().open();
        QVERIFY(root->execute(
                        {"test", QStringLiteral(
                                     "CREATE OR REPLACE PROCEDURE test_number(IN r LONGTEXT, OUT n INT) "
                                     "BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION GET DIAGNOSTICS CONDITION "
                                     "1 n = MYSQL_ERRNO; SET n = 0; CALL post_voucher(r, @a, @b); END")})
                    .ok());
        const auto out = root->call("test_number", {QString::fromUtf8(QJsonDocument(asked).toJson())}, 1);
        QVERIFY(out.ok());
        QCOMPARE(out->at(0).toInt(), number);
        QCOMPARE(m_books->fingerprint(), before);
    }

    void post_notJson_isMalformed()
    {
        for (const char *text : {"", "{", "[1, 2]", "null", "\"text\"", "{\"key\": \"x\", \"lines\": [}"})
            QCOMPARE(postText(*m_poster, QString::fromLatin1(text)).refusal, QStringLiteral("malformed"));
    }

    void post_sameKey_returnsTheFirstVoucher()
    {
        QJsonObject first = request(key(), QStringLiteral("C1 D 7,U2 C 7"));
        const Answer posted = postNow(*m_poster, first);
        QVERIFY(posted.posted());
        const QString before = m_books->fingerprint();
        const Answer again = postNow(*m_poster, first);
        QCOMPARE(again.voucherNo, posted.voucherNo);
        QVERIFY(again.repeated);
        // Field by field, not byte by byte: other order of keys, numbers for strings, white space.
        const Answer rewritten = postText(
            *m_poster,
            QStringLiteral("{ \"lines\":[ "
                           "{\"currency\":\"CNY\",\"amount\":7,\"side\":\"D\",\"account\":\"C1\"},{"
                           "\"amount\":7,\"currency\":\"CNY\",\"side\":\"C\",\"account\":\"\\u00552\"}],\n"
                           "\"maker\":\"tester\",\"order\":null,\"summary\":\"测试凭证\",\"kind\":\"manual\","
                           "\"key\":\"%1\"}")
                .arg(first.value(QStringLiteral("key")).toString()));
        QCOMPARE(rewritten.voucherNo, posted.voucherNo);
        QVERIFY(rewritten.repeated);
        const QList<QJsonObject> others{
            with(first, "summary", QStringLiteral("另一")),
            with(first, "maker", QStringLiteral("other")),
            with(first, "order", QStringLiteral("P9")),
            with(first, "date", QStringLiteral("2026-09-29")),
            with(first, "checker", QStringLiteral("c")),
            with(first, "attachments", 1),
            with(first, "kind", QStringLiteral("opening")),
            with(first, "lines", QJsonArray{line(QStringLiteral("C1 D 8")), line(QStringLiteral("U2 C 8"))}),
            with(first, "lines", QJsonArray{line(QStringLiteral("C1 D 7")), line(QStringLiteral("U3 C 7"))})};
        for (const QJsonObject &other : others)
            QCOMPARE(postNow(*m_poster, other).refusal, QStringLiteral("keyReused"));
        QCOMPARE(m_books->fingerprint(), before);
        // A refused request has not used its key up.
        QJsonObject refused = request(key(), QStringLiteral("U10 D 5,C1 C 5"));
        QCOMPARE(postNow(*m_poster, refused).refusal, QStringLiteral("overdraft"));
        QVERIFY(!topUp(QStringLiteral("U10"), QStringLiteral("5")).isEmpty());
        const Answer later = postNow(*m_poster, refused);
        QVERIFY(later.posted() && !later.repeated);
    }

    void post_sameKeyAtTheSameTime_postsOnce()
    {
        for (int round = 0; round < 20; ++round) {
            const QJsonObject asked = request(key(), QStringLiteral("C1 D 3,U4 C 3"));
            constexpr size_t callers = 8;
            std::array<Answer, callers> answers;
            std::vector<std::thread> threads;
            for (size_t i = 0; i < callers; ++i) {
                threads.emplace_back([&, i] {
                    const std::unique_ptr<db::Session> session = m_books->poster();
                    do
                        answers[i] = postNow(*session, asked);
                    while (answers[i].refusal == u"error 1213"); // a deadlock is the caller's to retry
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            qsizetype first = 0;
            for (const Answer &answer : answers) {
                QVERIFY2(answer.posted(), qPrintable(answer.refusal + answer.message));
                QCOMPARE(answer.voucherNo, answers[0].voucherNo);
                first += answer.repeated ? 0 : 1;
            }
            QCOMPARE(first, 1);
            QCOMPARE(balance(QStringLiteral("U4")), QString::number(3 * (round + 1)));
        }
    }

    void post_overdraft_isJudgedByWhatIsAvailableAtTheEnd()
    {
        topUp(QStringLiteral("U5"), QStringLiteral("100"));
        QCOMPARE(m_books->change(QStringLiteral("UPDATE account SET frozen = 40 WHERE account_no = 'U5'")),
                 1);
        QCOMPARE(m_books->change(QStringLiteral(
                     "INSERT INTO account_freeze (account_no, amount, remaining, state, reason, created_at, "
                     "updated_at) VALUES ('U5', 40, 40, 'open', '测试', NOW(6), NOW(6))")),
                 1);
        QCOMPARE(postNow(*m_poster, request(key(), QStringLiteral("U5 D 61,U6 C 61"))).refusal,
                 QStringLiteral("overdraft"));
        QVERIFY(postNow(*m_poster, request(key(), QStringLiteral("U5 D 60,U6 C 60"))).posted());
        // Through less than nothing and back inside one voucher is no overdraft.
        QVERIFY(postNow(*m_poster, request(key(), QStringLiteral("U5 D 500,C1 D 500,U5 C 500,C1 C 500")))
                    .posted());
        // Who is overdrawn may be paid, although not yet enough.
        m_books->addAccount(QStringLiteral("LATE"), QStringLiteral("224102"), QStringLiteral("CNY"),
                            QStringLiteral("allow_overdraft = 1"));
        QVERIFY(postNow(*m_poster, request(key(), QStringLiteral("LATE D 50,U6 C 50"))).posted());
        QCOMPARE(m_books->change(
                     QStringLiteral("UPDATE account SET allow_overdraft = 0 WHERE account_no = 'LATE'")),
                 1);
        QCOMPARE(postNow(*m_poster, request(key(), QStringLiteral("LATE D 1,U6 C 1"))).refusal,
                 QStringLiteral("overdraft"));
        QVERIFY(postNow(*m_poster, request(key(), QStringLiteral("C1 D 20,LATE C 20"))).posted());
        QVERIFY(postNow(*m_poster, request(key(), QStringLiteral("C1 D 30,LATE C 30")))
                    .posted()); // whole again, for the tie-outs
        // A mirror's normal side is either.
        QVERIFY(postNow(*m_poster, request(key(), QStringLiteral("M1 D 5,O1 C 5"))).posted());
        QVERIFY(postNow(*m_poster, request(key(), QStringLiteral("O1 D 9,M1 C 9"))).posted());
    }

    void post_twoCurrencies_balanceEach()
    {
        const Answer answer =
            postNow(*m_poster, request(key(), QStringLiteral("C1 D 5,C1USD D 7 USD,U1 C 5,U1USD C 7 USD")));
        QVERIFY2(answer.posted(), qPrintable(answer.message));
        QCOMPARE(balance(QStringLiteral("U1USD")), QStringLiteral("7"));
    }

    void post_insideATransaction_isRefusedAndLeavesIt()
    {
        const std::unique_ptr<db::Session> root = m_books->server().open();
        QVERIFY(root->execute({"test", QStringLiteral("START TRANSACTION")}).ok());
        QVERIFY(root->execute(
                        {"test",
                         QStringLiteral("UPDATE account SET owner_name = 'inside' WHERE account_no = 'U20'")})
                    .ok());
        QCOMPARE(postNow(*root, request(key(), QStringLiteral("C1 D 1,U2 C 1"))).refusal,
                 QStringLiteral("nestedTransaction"));
        QCOMPARE(reverseNow(*root, {}).refusal, QStringLiteral("nestedTransaction"));
        QVERIFY(root->execute({"test", QStringLiteral("COMMIT")}).ok());
        QCOMPARE(m_books->value(QStringLiteral("SELECT owner_name FROM account WHERE account_no = 'U20'")),
                 QStringLiteral("inside"));
        // autocommit off hides the transaction's start in whatever statement comes first.
        QVERIFY(root->execute({"test", QStringLiteral("SET autocommit = 0")}).ok());
        QVERIFY(root->select({"test", QStringLiteral("SELECT COUNT(*) FROM account")}).ok());
        QCOMPARE(postNow(*root, request(key(), QStringLiteral("C1 D 1,U2 C 1"))).refusal,
                 QStringLiteral("nestedTransaction"));
        QVERIFY(root->execute({"test", QStringLiteral("ROLLBACK")}).ok());
        const Answer answer = postNow(*root, request(key(), QStringLiteral("C1 D 1,U2 C 1")));
        QVERIFY2(answer.posted(), qPrintable(answer.message));
        QVERIFY(root->execute({"test", QStringLiteral("ROLLBACK")}).ok());
        QCOMPARE(
            m_books->value(
                QStringLiteral("SELECT COUNT(*) FROM voucher WHERE voucher_no = '%1'").arg(answer.voucherNo)),
            QStringLiteral("1"));
    }

    void post_forgedSession_changesNothing_data()
    {
        QTest::addColumn<QString>("setting");
        for (const char *setting :
             {"sql_mode = ''", "foreign_key_checks = 0", "unique_checks = 0", "check_constraint_checks = 0",
              "group_concat_max_len = 4", "sql_select_limit = 1", "time_zone = '+13:00'",
              "tx_isolation = 'READ-UNCOMMITTED'", "tx_isolation = 'SERIALIZABLE'",
              "character_set_connection = 'binary'", "collation_connection = 'utf8mb4_general_ci'",
              "auto_increment_increment = 1000", "auto_increment_offset = 7", "big_tables = 1",
              "div_precision_increment = 0", "autocommit = 0"})
            QTest::newRow(setting) << QString::fromLatin1(setting);
    }
    void post_forgedSession_changesNothing()
    {
        QFETCH(QString, setting);
        const std::unique_ptr<db::Session> session = m_books->poster();
        const qint64 before = balance(QStringLiteral("U7")).toLongLong();
        QVERIFY(session->execute({"test", QStringLiteral("SET SESSION ") + setting}).ok());
        const QJsonObject asked = request(key(), QStringLiteral("C1 D 10,U7 C 4,U7 C 6"));
        const Answer answer = postNow(*session, asked);
        QVERIFY2(answer.posted(), qPrintable(answer.refusal + answer.message));
        QCOMPARE(postNow(*session, asked).repeated, true);
        QCOMPARE(postNow(*session, request(key(), QStringLiteral("U9 D 1,C1 C 1"))).refusal,
                 QStringLiteral("overdraft"));
        QCOMPARE(balance(QStringLiteral("U7")).toLongLong(), before + 10);
        QCOMPARE(m_books->value(QStringLiteral("SELECT COUNT(*) FROM voucher WHERE voucher_no = '%1' AND "
                                               "ABS(TIMESTAMPDIFF(SECOND, posted_at, UTC_TIMESTAMP(6))) < 60")
                                    .arg(answer.voucherNo)),
                 QStringLiteral("1"));
    }

    void post_forgedNumberOrTime_isRefusedOrIgnored()
    {
        const std::unique_ptr<db::Session> session = m_books->poster();
        QVERIFY(session->execute({"test", QStringLiteral("SET insert_id = 999999999")}).ok());
        const QString before = m_books->fingerprint();
        const Answer forged = postNow(*session, request(key(), QStringLiteral("C1 D 1,U8 C 1")));
        QCOMPARE(forged.refusal, QStringLiteral("malformed"));
        QCOMPARE(m_books->fingerprint(), before);
        // The server of the sandbox refuses SET timestamp itself; where one does not, SYSDATE() is immune.
        const std::unique_ptr<db::Session> other = m_books->poster();
        static_cast<void>(other->execute({"test", QStringLiteral("SET timestamp = 86400")}));
        const Answer answer = postNow(*other, request(key(), QStringLiteral("C1 D 1,U8 C 1")));
        QVERIFY(answer.posted());
        QCOMPARE(m_books->value(
                     QStringLiteral("SELECT YEAR(posted_at) > 2020 FROM voucher WHERE voucher_no = '%1'")
                         .arg(answer.voucherNo)),
                 QStringLiteral("1"));
    }

    void role_posting_writesOnlyThroughTheProcedures()
    {
        const std::unique_ptr<db::Session> session = m_books->poster();
        for (const char *statement :
             {"UPDATE account SET balance = 1",
              "INSERT INTO posting_request (idempotency_key, content_hash, requested_at) VALUES ('x', 'x', "
              "NOW())",
              "DELETE FROM voucher", "UPDATE accounting_day SET state = 'open'",
              "CALL posting_apply('k', 'h', 'manual', NULL, NULL, NULL, 's', 'm', NULL, 0, NULL, '[]', @a, "
              "@b)",
              "CALL posting_run('k', 'h', 'manual', NULL, NULL, NULL, 's', 'm', NULL, 0, NULL, '[]', @a, @b)",
              "CALL rebuild_daily_totals()", "CALL write_daily_totals('2026-09-29', '2026-09-29')",
              "CALL refuse(31100, 'malformed: x')"}) {
            const auto done = session->execute({"test", QString::fromLatin1(statement)});
            QVERIFY2(!done.ok() && done.error().kind == ErrorKind::Refused, statement);
        }
        const std::unique_ptr<db::Session> finance = m_books->server().openAs(
            QStringLiteral("zf_finance"), db::Database::Ledger, db::SessionMode::Calling);
        QVERIFY(finance);
        const Answer refused = postNow(*finance, request(key(), QStringLiteral("C1 D 1,U8 C 1")));
        QCOMPARE(refused.refusal, QStringLiteral("error 1370"));
    }

    void cleanupTestCase()
    {
        if (!m_books || !m_books->isUp())
            return;
        QCOMPARE(m_books->change(QStringLiteral("DELETE FROM account WHERE account_no = 'GROUP'")),
                 1); // itself a finding
        QCOMPARE(m_books->tieOuts(), QString());
    }
};

QTEST_GUILESS_MAIN(TestPostVoucher)
#include "tst_postvoucher.moc"
