// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sql/books.h"

#include <QTest>

#include <thread>

using namespace zf;
using namespace zf::test;

/// Red-letter reversal, blue correction, and the business rules that are shipped as data.
class TestReversal : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Books> m_books;
    std::unique_ptr<db::Session> m_poster;
    int m_keys = 0;

    QString key() { return QStringLiteral("k%1").arg(++m_keys); }
    QString post(const QString &lines) { return postNow(*m_poster, request(key(), lines)).voucherNo; }
    Answer reverse(const QString &voucher, QJsonObject more = {})
    {
        more.insert(QStringLiteral("voucher"), voucher);
        if (!more.contains(QStringLiteral("key")))
            more.insert(QStringLiteral("key"), key());
        if (!more.contains(QStringLiteral("maker")))
            more.insert(QStringLiteral("maker"), QStringLiteral("tester"));
        return reverseNow(*m_poster, more);
    }
    Answer follow(const QString &voucher, const QString &lines, const QString &date = {})
    {
        QJsonObject blue = request(key(), lines);
        blue.insert(QStringLiteral("kind"), QStringLiteral("blue"));
        blue.insert(QStringLiteral("reverses"), voucher);
        if (!date.isEmpty())
            blue.insert(QStringLiteral("date"), date);
        return postNow(*m_poster, blue);
    }
    QString entries(const QString &voucher)
    {
        return m_books->value(
            QStringLiteral("SELECT GROUP_CONCAT(CONCAT_WS(' ', line_no, account_no, side, amount, currency) "
                           "ORDER BY line_no) FROM voucher_entry WHERE voucher_no = '%1'")
                .arg(voucher));
    }

private slots:
    void initTestCase()
    {
        m_books = std::make_unique<Books>();
        QVERIFY2(m_books->isUp(), qPrintable(m_books->problem()));
        m_poster = m_books->poster();
        QVERIFY(m_poster);
        QVERIFY(!post(QStringLiteral("C1 D 100000,U1 C 100000")).isEmpty());
    }

    void reverse_voucher_negatesOnTheSameSides()
    {
        QJsonObject payment = request(key(), QStringLiteral("U1 D 1000,M1 D 6,S1 C 994,M4 C 6,F1 C 6"));
        payment.insert(QStringLiteral("kind"), QStringLiteral("payment"));
        payment.insert(QStringLiteral("order"), QStringLiteral("P1"));
        payment.insert(QStringLiteral("log"), QStringLiteral("L1"));
        payment.insert(QStringLiteral("date"), QStringLiteral("2026-09-28"));
        const QString original = postNow(*m_poster, payment).voucherNo;
        const QString before =
            m_books->value(QStringLiteral("SELECT CONCAT_WS('|', v.kind, v.summary, v.posted_at) FROM "
                                          "voucher v WHERE voucher_no = '%1'")
                               .arg(original));
        const Answer red = reverse(original, {{QStringLiteral("key"), QStringLiteral("red1")}});
        QVERIFY2(red.posted(), qPrintable(red.message));
        QCOMPARE(
            entries(red.voucherNo),
            QStringLiteral("1 U1 D -1000 CNY,2 M1 D -6 CNY,3 S1 C -994 CNY,4 M4 C -6 CNY,5 F1 C -6 CNY"));
        QCOMPARE(m_books->value(
                     QStringLiteral("SELECT CONCAT_WS('|', kind, order_no, log_id, accounting_date, summary, "
                                    "reverses_voucher_no) FROM voucher WHERE voucher_no = '%1'")
                         .arg(red.voucherNo)),
                 QStringLiteral("red|P1|L1|2026-09-29|注销2026年9月28日第%1号凭证|%1").arg(original));
        QCOMPARE(m_books->value(QStringLiteral("SELECT CONCAT_WS('|', v.kind, v.summary, v.posted_at) FROM "
                                               "voucher v WHERE voucher_no = '%1'")
                                    .arg(original)),
                 before); // nothing of it changes
        QCOMPARE(
            m_books->value(QStringLiteral(
                "SELECT GROUP_CONCAT(balance) FROM account WHERE account_no IN ('S1', 'M1', 'M4', 'F1')")),
            QStringLiteral("0,0,0,0"));

        // The same key again answers with the same voucher; any other reversal of it is the second.
        const Answer again = reverse(original, {{QStringLiteral("key"), QStringLiteral("red1")}});
        QVERIFY(again.posted() && again.repeated);
        QCOMPARE(again.voucherNo, red.voucherNo);
        QCOMPARE(reverse(original, {{QStringLiteral("key"), QStringLiteral("red1")},
                                    {QStringLiteral("summary"), QStringLiteral("x")}})
                     .refusal,
                 QStringLiteral("keyReused"));
        const QString state = m_books->fingerprint();
        QCOMPARE(reverse(original).refusal, QStringLiteral("alreadyReversed"));
        QCOMPARE(reverse(red.voucherNo).refusal, QStringLiteral("notReversible"));

        // The blue one follows the red, once.
        QCOMPARE(follow(original, QStringLiteral("U1 D 900,S1 C 900")).refusal,
                 QStringLiteral("notReversible"));
        QCOMPARE(
            follow(red.voucherNo, QStringLiteral("U1 D 900,S1 C 900"), QStringLiteral("2026-09-28")).refusal,
            QStringLiteral("notReversible")); // before the red one's date
        QCOMPARE(m_books->fingerprint(), state);
        const Answer blue = follow(red.voucherNo, QStringLiteral("U1 D 900,S1 C 900"));
        QVERIFY2(blue.posted(), qPrintable(blue.message));
        QCOMPARE(m_books->value(
                     QStringLiteral(
                         "SELECT CONCAT(kind, reverses_voucher_no) FROM voucher WHERE voucher_no = '%1'")
                         .arg(blue.voucherNo)),
                 QString(u"blue" + red.voucherNo));
        QCOMPARE(follow(red.voucherNo, QStringLiteral("U1 D 900,S1 C 900")).refusal,
                 QStringLiteral("alreadyReversed"));
        // A wrong correction gets a further voucher: the blue one is a voucher like any other.
        QVERIFY(reverse(blue.voucherNo).posted());
    }

    void reverse_refusals_leaveNothing()
    {
        const QString original = post(QStringLiteral("C1 D 50,U2 C 50"));
        const QString state = m_books->fingerprint();
        QCOMPARE(reverse(QStringLiteral("20200101-000000001")).refusal, QStringLiteral("unknownVoucher"));
        QCOMPARE(reverse(original, {{QStringLiteral("date"), QStringLiteral("2026-09-28")}}).refusal,
                 QStringLiteral("notReversible"));
        QCOMPARE(reverse(original, {{QStringLiteral("date"), QStringLiteral("2026-09-01")}}).refusal,
                 QStringLiteral("closedDate"));
        QCOMPARE(reverse(original, {{QStringLiteral("date"), QStringLiteral("yesterday")}}).refusal,
                 QStringLiteral("malformed"));
        QCOMPARE(reverse(original, {{QStringLiteral("key"), QString()}}).refusal,
                 QStringLiteral("malformed"));
        QCOMPARE(reverse(original, {{QStringLiteral("maker"), QString()}}).refusal,
                 QStringLiteral("malformed"));
        QCOMPARE(reverse({}).refusal, QStringLiteral("unknownVoucher"));
        QCOMPARE(reverse(original, {{QStringLiteral("summary"), QString(121, u'注')}}).refusal,
                 QStringLiteral("malformed"));
        QCOMPARE(m_books->fingerprint(), state);
        // The money is gone: the customer would owe us.
        QVERIFY(!post(QStringLiteral("U2 D 50,U3 C 50")).isEmpty());
        QCOMPARE(reverse(original).refusal, QStringLiteral("overdraft"));
        QVERIFY(!post(QStringLiteral("U3 D 50,U2 C 50")).isEmpty());
        const Answer red = reverse(original, {{QStringLiteral("summary"), QStringLiteral("重复入账")}});
        QVERIFY(red.posted());
        QCOMPARE(
            m_books->value(
                QStringLiteral("SELECT summary FROM voucher WHERE voucher_no = '%1'").arg(red.voucherNo)),
            QStringLiteral("重复入账"));
    }

    void reverse_atTheSameTime_oneWins()
    {
        for (int round = 0; round < 10; ++round) {
            const QString original = post(QStringLiteral("C1 D 5,U4 C 5"));
            constexpr size_t callers = 6;
            std::array<Answer, callers> answers;
            std::vector<std::thread> threads;
            for (size_t i = 0; i < callers; ++i) {
                const QString own = key();
                threads.emplace_back([this, i, own, original, &answers] {
                    const std::unique_ptr<db::Session> session = m_books->poster();
                    do
                        answers[i] = reverseNow(*session, {{QStringLiteral("key"), own},
                                                           {QStringLiteral("voucher"), original},
                                                           {QStringLiteral("maker"), QStringLiteral("m")}});
                    while (answers[i].refusal == u"error 1213");
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            qsizetype won = 0;
            for (const Answer &answer : answers) {
                won += answer.posted() ? 1 : 0;
                QVERIFY2(answer.posted() || answer.refusal == u"alreadyReversed", qPrintable(answer.refusal));
            }
            QCOMPARE(won, 1);
        }
        QCOMPARE(m_books->value(QStringLiteral("SELECT balance FROM account WHERE account_no = 'U4'")),
                 QStringLiteral("0"));
    }

    void chart_isATreeInTwoBooks()
    {
        QVERIFY(m_books->value(QStringLiteral("SELECT COUNT(*) FROM subject WHERE is_leaf = 1")).toInt() >=
                60);
        QCOMPARE(m_books->value(QStringLiteral("SELECT MAX(level) FROM subject")), QStringLiteral("3"));
        const auto none = [&](const char *where) {
            QCOMPARE(m_books->value(QStringLiteral("SELECT GROUP_CONCAT(s.code) FROM subject s LEFT JOIN "
                                                   "subject p ON p.code = s.parent_code WHERE ") +
                                    where),
                     QString());
        };
        none("s.name = '' OR s.name_en = '' OR s.status <> 'active'");
        none("(s.parent_code IS NULL) <> (s.level = 1) OR (p.code IS NOT NULL AND (s.level <> p.level + 1 OR "
             "s.code NOT LIKE CONCAT(p.code, '__')))");
        none("s.parent_code IS NOT NULL AND (p.code IS NULL OR p.is_leaf = 1 OR p.class <> s.class)");
        none("s.is_leaf = 0 AND NOT EXISTS (SELECT 1 FROM subject c WHERE c.parent_code = s.code)");
        none("s.is_leaf = 1 AND (s.book IS NULL OR s.book NOT IN ('reserve', 'own'))");
        none("s.class NOT IN ('asset', 'liability', 'common', 'equity', 'cost', 'income', 'expense') OR "
             "s.normal_side NOT IN ('D', 'C', 'B')");
        // A group's book is that of all below it, or NULL.
        none("s.is_leaf = 0 AND NOT (s.book <=> (SELECT CASE WHEN COUNT(DISTINCT c.book) = 1 THEN "
             "MIN(c.book) END FROM subject c WHERE c.is_leaf = 1 AND c.code LIKE CONCAT(s.code, '%')))");
        // T13 names every leaf of the reserve book and nothing else.
        none("s.is_leaf = 1 AND (s.book = 'reserve') <> EXISTS (SELECT 1 FROM identity_term i WHERE "
             "i.identity = 'T13' AND i.subject_code = s.code)");
        none("s.code LIKE '3001__' AND NOT EXISTS (SELECT 1 FROM identity_term i WHERE i.identity LIKE "
             "'T12_' AND i.subject_code = s.code)");
    }

    void rules_eachPostsAndKeepsTheIdentities()
    {
        // One account a subject; of a group its first leaf's. Amount 1000, fee 6, cost 2.
        const QString leaf = QStringLiteral("(SELECT MIN(c.code) FROM subject c WHERE c.is_leaf = 1 AND "
                                            "c.code LIKE CONCAT(l.subject_code, '%'))");
        m_books->change(QStringLiteral("INSERT INTO account (account_no, subject_code, owner_kind, owner_no, "
                                       "owner_name, currency, opened_at, updated_at, allow_overdraft) "
                                       "SELECT DISTINCT CONCAT('R', %1), %1, 'internal', '', '', 'HKD', "
                                       "NOW(6), NOW(6), 1 FROM posting_rule_line l")
                            .arg(leaf));
        const db::Rows rules = m_books->server().sql(
            QStringLiteral(
                "SELECT r.rule_code, r.is_manual, r.order_kind, r.order_state, r.demand, COUNT(l.line_no), "
                "GROUP_CONCAT(CONCAT('R', %1, ' ', l.side, ' ', CASE l.amount_term WHEN 'amount' THEN 1000 "
                "WHEN 'fee' THEN 6 WHEN 'amount-fee' THEN 994 WHEN 'cost' THEN 2 END, ' HKD') ORDER BY "
                "l.line_no SEPARATOR ',') "
                "FROM posting_rule r LEFT JOIN posting_rule_line l ON l.rule_code = r.rule_code GROUP BY "
                "r.rule_code, r.is_manual, r.order_kind, r.order_state, r.demand ORDER BY r.rule_code")
                .arg(leaf));
        QVERIFY(rules.size() > 20);
        int posted = 0;
        for (qsizetype i = 0; i < rules.size(); ++i) {
            const QString code = rules.text(i, 0);
            // What an order demands needs one, what it does not is of a manual kind.
            QVERIFY2((rules.integer(i, 1) == 1) == rules.isNull(i, 2) &&
                         rules.isNull(i, 2) == rules.isNull(i, 4) && rules.isNull(i, 3) == rules.isNull(i, 4),
                     qPrintable(code));
            const QStringList hand{QStringLiteral("manual"), QStringLiteral("opening"), QStringLiteral("red"),
                                   QStringLiteral("blue")};
            QCOMPARE(rules.integer(i, 5) == 0, hand.contains(code));
            if (rules.integer(i, 5) == 0)
                continue;
            QJsonObject voucher = request(QString(u"rule-" + code), rules.text(i, 6));
            voucher.insert(QStringLiteral("kind"), code);
            const Answer answer = postNow(*m_poster, voucher);
            QVERIFY2(answer.posted(), qPrintable(code + u' ' + answer.message));
            ++posted;
            for (const char *check : {"T12", "T13"}) {
                QFile file(QStringLiteral(":/sql/tieouts/%1.sql").arg(QLatin1StringView(check)));
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(m_books->server().sql(QString::fromUtf8(file.readAll())).isEmpty(),
                         qPrintable(code + QLatin1StringView(check)));
            }
        }
        QVERIFY(posted > 20);
        for (const char *needed : {"topup", "payment", "refund", "transfer", "withdrawal", "fee_sweep",
                                   "settlement", "chargeback", "profit_share"})
            QCOMPARE(m_books->value(QStringLiteral("SELECT COUNT(*) FROM posting_rule WHERE rule_code = '%1' "
                                                   "AND name <> '' AND name_en <> ''")
                                        .arg(QLatin1StringView(needed))),
                     QStringLiteral("1"));
    }

    void cleanupTestCase()
    {
        if (m_books && m_books->isUp())
            QCOMPARE(m_books->tieOuts(), QString());
    }
};

QTEST_GUILESS_MAIN(TestReversal)
#include "tst_reversal.moc"
