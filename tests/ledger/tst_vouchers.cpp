// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/vouchers.h"

#include "tests/ledger/miniledger.h"

#include <QLocale>

using namespace zf;
using namespace zf::test;

/// 600 vouchers of two lines over ten days, and a few whose every part is known.
class TestVouchers : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_lane;

    QStringList column(const QString &select)
    {
        const db::Rows rows = m_server->sql(select);
        QStringList result;
        for (qsizetype row = 0; row < rows.size(); ++row)
            result << rows.text(row, 0);
        return result;
    }

    static QStringList numbers(const QList<Voucher> &vouchers)
    {
        QStringList result;
        for (const Voucher &voucher : vouchers)
            result << voucher.voucherNo.text();
        return result;
    }

    /// Every page from the newest on, provided that the walk from the oldest finds the same.
    QStringList all(const ledger::VoucherQuery &query, int limit)
    {
        QStringList forward, backward;
        PageAt at = PageAt::first(limit);
        for (bool first = true;; first = false) {
            const auto page = ledger::Vouchers(*m_lane).list(query, at).result();
            if (!page.ok())
                return {QString::fromUtf8(errorOf(page))};
            if (first != page->previous.isEmpty())
                return {QStringLiteral("previous is wrong")};
            forward << numbers(page->rows);
            if (page->next.isEmpty())
                break;
            at = PageAt::after(page->next, limit);
        }
        at = PageAt::last(limit);
        for (bool last = true;; last = false) {
            const auto page = ledger::Vouchers(*m_lane).list(query, at).result();
            if (!page.ok())
                return {QString::fromUtf8(errorOf(page))};
            if (last != page->next.isEmpty())
                return {QStringLiteral("next is wrong")};
            backward = numbers(page->rows) + backward;
            if (page->previous.isEmpty())
                break;
            at = PageAt::before(page->previous, limit);
        }
        return forward == backward ? forward : QStringList{QStringLiteral("the two ways differ")};
    }

    ledger::VoucherQuery filtered(const QString &text)
    {
        ledger::VoucherQuery query;
        const Result<Filter> filter = Filter::parse(text, ledger::Vouchers::filterFields());
        if (!filter.ok())
            qWarning("%s", errorOf(filter).constData());
        else
            query.filter = *filter;
        return query;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Schema);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_lane = ledgerLane(*m_server);
        MiniLedger ledger(*m_server);
        QVERIFY(ledger.account(QStringLiteral("BANK"), QStringLiteral("10020101"), QStringLiteral("CNY")));
        QVERIFY(ledger.account(QStringLiteral("MANY"), QStringLiteral("10020101"), QStringLiteral("CNY")));
        for (int i = 0; i < 7; ++i)
            QVERIFY(ledger.account(QStringLiteral("W%1").arg(i),
                                   i == 3 ? QStringLiteral("224102") : QStringLiteral("224101"),
                                   QStringLiteral("CNY")));
        QVERIFY(ledger.account(QStringLiteral("JB"), QStringLiteral("10020101"), QStringLiteral("JPY")));
        QVERIFY(ledger.account(QStringLiteral("JW"), QStringLiteral("224101"), QStringLiteral("JPY")));
        QCOMPARE(
            m_server->change(QStringLiteral(
                "INSERT INTO voucher (voucher_no, kind, order_no, log_id, accounting_date, posted_at, "
                "summary, maker, checker, attachments)"
                " SELECT CONCAT('V', LPAD(seq * 7919 % 100000, 6, '0')), ELT(seq % 3 + 1, 'topup', "
                "'payment', 'manual'), IF(seq % 3 = 2, NULL, CONCAT('O', seq DIV 2)),"
                " CONCAT('L', seq), '2026-07-01' + INTERVAL seq % 10 DAY, '2026-07-01 08:00:00' + INTERVAL "
                "seq HOUR, CONCAT('摘要 ', seq), 'maker', IF(seq % 5 = 0, NULL, 'checker'), seq % 4"
                " FROM seq_1_to_600")),
            600);
        QCOMPARE(
            m_server->change(QStringLiteral(
                "INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, amount, "
                "currency, accounting_date)"
                " SELECT CONCAT('V', LPAD(seq * 7919 % 100000, 6, '0')), n.line, IF(n.line = 1, '10020101', "
                "IF(seq % 7 = 3, '224102', '224101')), IF(n.line = 1, 'BANK', CONCAT('W', seq % 7)),"
                " IF(n.line = 1, 'D', 'C'), seq * 100, 'CNY', '2026-07-01' + INTERVAL seq % 10 DAY FROM "
                "seq_1_to_600 JOIN (SELECT 1 AS line UNION ALL SELECT 2) n")),
            1200);
        QCOMPARE(m_server->change(QStringLiteral(
                     "INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, "
                     "balance_before, balance_after, accounting_date, posted_at)"
                     " SELECT account_no, ROW_NUMBER() OVER (PARTITION BY account_no ORDER BY entry_id), "
                     "voucher_no, side, amount, 0, 0, accounting_date, accounting_date FROM voucher_entry")),
                 1200);
        // An account of many lines, of which some belong to these vouchers.
        QCOMPARE(m_server->change(
                     QStringLiteral("INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, "
                                    "balance_before, balance_after, accounting_date, posted_at)"
                                    " SELECT 'MANY', seq, CONCAT('X', seq), 'D', 1, 0, 0, '2026-07-01', "
                                    "'2026-07-01' FROM seq_1_to_25000")),
                 25000);
        QCOMPARE(m_server->change(QStringLiteral("UPDATE voucher_entry SET account_no = 'MANY' WHERE "
                                                 "account_no = 'BANK' AND amount % 1300 = 0")),
                 46);
        QVERIFY(ledger.voucher(QStringLiteral("Y1"), QStringLiteral("2026-07-20"),
                               {{QStringLiteral("JW"), 'C', QStringLiteral("1500")},
                                {QStringLiteral("JB"), 'D', QStringLiteral("1000")},
                                {QStringLiteral("JB"), 'D', QStringLiteral("500")}},
                               QStringLiteral("'topup', 'ORDER9', 'LOG9', '充值', NULL")));
        QVERIFY(ledger.voucher(QStringLiteral("Y2"), QStringLiteral("2026-07-21"),
                               {{QStringLiteral("JW"), 'C', QStringLiteral("-1500")},
                                {QStringLiteral("JB"), 'D', QStringLiteral("-1500")}},
                               QStringLiteral("'red', 'ORDER9', 'LOG9', '注销', 'Y1'")));
    }

    void list_bothWays_visitsEveryVoucherOnce_data()
    {
        QTest::addColumn<DateRange>("range");
        QTest::addColumn<int>("limit");
        QTest::newRow("all") << DateRange() << 37;
        QTest::newRow("whole in one page") << DateRange() << 602;
        QTest::newRow("a few days") << DateRange{QDate(2026, 7, 3), QDate(2026, 7, 6)} << 31;
        QTest::newRow("one day") << DateRange{QDate(2026, 7, 9), QDate(2026, 7, 9)} << 10;
    }
    void list_bothWays_visitsEveryVoucherOnce()
    {
        QFETCH(DateRange, range);
        QFETCH(int, limit);
        const QString where = range.isValid()
                                  ? QStringLiteral("accounting_date BETWEEN '%1' AND '%2'")
                                        .arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate))
                                  : QStringLiteral("1 = 1");
        QCOMPARE(
            all({range, {}}, limit),
            column(
                QStringLiteral(
                    "SELECT voucher_no FROM voucher WHERE %1 ORDER BY accounting_date DESC, voucher_no DESC")
                    .arg(where)));
    }

    void list_filters_findWhatSqlFinds_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("where");
        const auto line = [](const char *condition) {
            return QStringLiteral(
                       "EXISTS (SELECT 1 FROM voucher_entry e WHERE e.voucher_no = v.voucher_no AND %1)")
                .arg(QString::fromLatin1(condition));
        };
        QTest::newRow("kind") << QStringLiteral("kind:topup") << QStringLiteral("kind = 'topup'");
        QTest::newRow("kinds in Chinese")
            << QStringLiteral("类型:红冲,topup") << QStringLiteral("kind IN ('red', 'topup')");
        QTest::newRow("not a kind") << QStringLiteral("-kind:topup") << QStringLiteral("kind <> 'topup'");
        QTest::newRow("number") << QStringLiteral("凭证号:Y1") << QStringLiteral("voucher_no = 'Y1'");
        QTest::newRow("order") << QStringLiteral("order:O77") << QStringLiteral("order_no = 'O77'");
        QTest::newRow("log") << QStringLiteral("日志号:L5") << QStringLiteral("log_id = 'L5'");
        QTest::newRow("no order") << QStringLiteral("-has:order") << QStringLiteral("order_no IS NULL");
        QTest::newRow("date") << QStringLiteral("date:2026-07-02..2026-07-03")
                              << QStringLiteral("accounting_date BETWEEN '2026-07-02' AND '2026-07-03'");
        QTest::newRow("posted on a Chinese day")
            << QStringLiteral("posted:2026-07-03")
            << QStringLiteral("posted_at >= '2026-07-02 16:00' AND posted_at < '2026-07-03 16:00'");
        QTest::newRow("summary") << QStringLiteral("摘要~\"摘要 12\"")
                                 << QStringLiteral("summary LIKE '%摘要 12%'");
        QTest::newRow("no checker") << QStringLiteral("-has:checker") << QStringLiteral("checker IS NULL");
        QTest::newRow("attachments") << QStringLiteral("has:附件") << QStringLiteral("attachments > 0");
        QTest::newRow("reversed") << QStringLiteral("has:reversal") << QStringLiteral("voucher_no = 'Y1'");
        QTest::newRow("reversing") << QStringLiteral("has:reverses") << QStringLiteral("voucher_no = 'Y2'");
        QTest::newRow("amount of a line")
            << QStringLiteral("金额:500")
            << line("e.amount = CASE e.currency WHEN 'JPY' THEN 500 ELSE 50000 END");
        QTest::newRow("amount from") << QStringLiteral("amount>=590")
                                     << line(
                                            "e.amount >= CASE e.currency WHEN 'JPY' THEN 590 ELSE 59000 END");
        QTest::newRow("no line of the amount")
            << QStringLiteral("-amount>=20")
            << QStringLiteral("NOT ") + line("e.amount >= CASE e.currency WHEN 'JPY' THEN 20 ELSE 2000 END");
        QTest::newRow("account of few lines") << QStringLiteral("账号:W2") << line("e.account_no = 'W2'");
        QTest::newRow("account of many lines")
            << QStringLiteral("account:MANY") << line("e.account_no = 'MANY'");
        QTest::newRow("two accounts")
            << QStringLiteral("account:W2 account:BANK")
            << line("e.account_no = 'W2'") + QStringLiteral(" AND ") + line("e.account_no = 'BANK'");
        QTest::newRow("not an account")
            << QStringLiteral("account!=BANK") << QStringLiteral("NOT ") + line("e.account_no = 'BANK'");
        QTest::newRow("subject") << QStringLiteral("科目:224102") << line("e.subject_code = '224102'");
        QTest::newRow("group of subjects")
            << QStringLiteral("subject:2241 kind:payment")
            << line("e.subject_code LIKE '2241%'") + QStringLiteral(" AND kind = 'payment'");
        QTest::newRow("subject that is none") << QStringLiteral("subject:999") << QStringLiteral("1 = 0");
        QTest::newRow("bare word") << QStringLiteral("ORDER9") << QStringLiteral("order_no LIKE 'ORDER9%'");
        QTest::newRow("everything together")
            << QStringLiteral("account:W1 kind:manual amount<300 date>=2026-07-02 has:checker")
            << line("e.account_no = 'W1'") +
                   QStringLiteral(" AND kind = 'manual' AND accounting_date >= '2026-07-02' AND checker IS "
                                  "NOT NULL AND ") +
                   line("e.amount < 30000 AND e.currency = 'CNY'");
    }
    void list_filters_findWhatSqlFinds()
    {
        QFETCH(QString, filter);
        QFETCH(QString, where);
        const ledger::VoucherQuery query = filtered(filter);
        QVERIFY(!query.filter.isEmpty());
        QCOMPARE(all(query, 20), column(QStringLiteral("SELECT voucher_no FROM voucher v WHERE %1 ORDER BY "
                                                       "accounting_date DESC, voucher_no DESC")
                                            .arg(where)));
        ledger::VoucherQuery ranged = query;
        ranged.range = {QDate(2026, 7, 2), QDate(2026, 7, 8)};
        QCOMPARE(all(ranged, 50),
                 column(QStringLiteral(
                            "SELECT voucher_no FROM voucher v WHERE accounting_date BETWEEN '2026-07-02' AND "
                            "'2026-07-08' AND (%1) ORDER BY accounting_date DESC, voucher_no DESC")
                            .arg(where)));
    }

    void list_keyThatIsNone_isRefused()
    {
        for (const char *key : {"", "x", "2026-07-01", "/V1", "2026-07-01/"}) {
            const auto page =
                ledger::Vouchers(*m_lane).list({}, PageAt::after(QString::fromLatin1(key))).result();
            QVERIFY(!page.ok());
            QCOMPARE(page.error().kind, ErrorKind::Usage);
        }
    }

    void find_voucher_hasEveryPart()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        const auto english = ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("Y1"))).result();
        QLocale::setDefault(QLocale(QLocale::Chinese));
        const auto chinese = ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("Y1"))).result();
        QLocale::setDefault(before);
        REQUIRE(english);
        REQUIRE(chinese);
        QCOMPARE(english->kindName, m_server->value(QStringLiteral(
                                        "SELECT name_en FROM posting_rule WHERE rule_code = 'topup'")));
        QCOMPARE(chinese->kindName,
                 m_server->value(QStringLiteral("SELECT name FROM posting_rule WHERE rule_code = 'topup'")));
        QCOMPARE(QString::number(english->rule.size()),
                 m_server->value(
                     QStringLiteral("SELECT COUNT(*) FROM posting_rule_line WHERE rule_code = 'topup'")));
        QVERIFY(english->rule[0].side == Side::Debit);
        QCOMPARE(english->entries.size(), 3);
        QStringList entries;
        for (const VoucherEntry &entry : english->entries)
            entries << QString(entry.accountNo.text() + sideCode(entry.side) + entry.amount.minorText() +
                               entry.currency.code() + QString::number(entry.lineNo));
        QCOMPARE(entries, (QStringList{QStringLiteral("JBD1000JPY2"), QStringLiteral("JBD500JPY3"),
                                       QStringLiteral("JWC1500JPY1")}));
        QCOMPARE(english->journal.size(), 3);
        QCOMPARE(english->reversedBy.text(), QStringLiteral("Y2"));
        QVERIFY(english->balanced());
        QCOMPARE(english->voucher.postedAt.serverText(), QStringLiteral("2026-07-20 23:59:59.999999"));
    }

    void find_unknownVoucher_isNotFound()
    {
        const auto found = ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("none"))).result();
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, ErrorKind::NotFound);
        QVERIFY(found.error().message.contains(u"none"));
    }

    void find_withoutBusinessRules_showsTheKind()
    {
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE posting_rule TO posting_rule_away")) >= 0);
        const auto topup = ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("Y1"))).result();
        const auto red = ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("Y2"))).result();
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE posting_rule_away TO posting_rule")) >= 0);
        REQUIRE(topup);
        REQUIRE(red);
        QCOMPARE(topup->kindName, QStringLiteral("topup"));
        QCOMPARE(red->kindName, QStringLiteral("Red-letter reversal"));
        QVERIFY(topup->rule.isEmpty());
    }

    void ofOrder_listsItsVouchersInTimeOrder()
    {
        const auto vouchers = ledger::Vouchers(*m_lane).ofOrder(OrderNo(QStringLiteral("ORDER9"))).result();
        REQUIRE(vouchers);
        QCOMPARE(numbers(*vouchers), (QStringList{QStringLiteral("Y1"), QStringLiteral("Y2")}));
        const auto none = ledger::Vouchers(*m_lane).ofOrder(OrderNo(QStringLiteral("none"))).result();
        REQUIRE(none);
        QVERIFY(none->isEmpty());
    }

    void plannedQueries_allExplain()
    {
        const std::unique_ptr<db::Session> session = m_server->open();
        QVERIFY(session != nullptr);
        for (const db::PlannedQuery &query : ledger::Vouchers::plannedQueries())
            QVERIFY2(
                session->select({query.name, QString(QStringLiteral("EXPLAIN ") + query.sql)}, query.sample)
                    .ok(),
                query.name);
    }
};

QTEST_GUILESS_MAIN(TestVouchers)
#include "tst_vouchers.moc"
