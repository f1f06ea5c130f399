// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/accounts.h"

#include "models/ledger/trialbalances.h"
#include "tests/ledger/ledgertest.h"

#include <QMap>

using namespace zf;
using namespace zf::test;

class TestAccounts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_lane;
    QDate m_firstDay, m_open;

    QList<ledger::AccountRow> forward(const ledger::AccountQuery &query, int limit)
    {
        QList<ledger::AccountRow> rows;
        PageAt at = PageAt::first(limit);
        for (;;) {
            const auto page = ledger::Accounts(*m_lane).list(query, at).result();
            if (!page.ok()) {
                qWarning("%s", errorOf(page).constData());
                return {};
            }
            rows << page->rows;
            if (page->next.isEmpty())
                break;
            at = PageAt::after(page->next, limit);
        }
        return rows;
    }

    /// All pages of a query one way, checked against a walk the other way.
    QList<ledger::AccountRow> all(const ledger::AccountQuery &query, int limit)
    {
        const QList<ledger::AccountRow> rows = forward(query, limit);
        QStringList backward;
        PageAt at = PageAt::last(limit);
        for (;;) {
            const auto page = ledger::Accounts(*m_lane).list(query, at).result();
            if (!page.ok())
                return {};
            backward = numbers(page->rows) + backward;
            if (page->previous.isEmpty())
                break;
            at = PageAt::before(page->previous, limit);
        }
        return numbers(rows) == backward ? rows : QList<ledger::AccountRow>();
    }

    QStringList numbers(const QList<ledger::AccountRow> &rows) const
    {
        QStringList result;
        for (const ledger::AccountRow &row : rows)
            result << row.account.accountNo.text();
        return result;
    }

    QStringList column(const QString &select)
    {
        const db::Rows rows = m_server->sql(select);
        QStringList result;
        for (qsizetype row = 0; row < rows.size(); ++row)
            result << rows.text(row, 0);
        return result;
    }

    ledger::AccountQuery filtered(const QString &text)
    {
        ledger::AccountQuery query;
        const Result<Filter> filter = Filter::parse(text, ledger::Accounts::filterFields());
        if (!filter.ok())
            qWarning("%s", errorOf(filter).constData());
        else
            query.filter = *filter;
        return query;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_lane = ledgerLane(*m_server);
        m_firstDay = QDate::fromString(
            m_server->value(QStringLiteral("SELECT MIN(accounting_date) FROM accounting_day")), Qt::ISODate);
        m_open = QDate::fromString(
            m_server->value(QStringLiteral("SELECT MAX(accounting_date) FROM accounting_day")), Qt::ISODate);
        QVERIFY(m_server->value(QStringLiteral("SELECT COUNT(*) FROM account")).toInt() > 500);
    }

    void list_everyWay_visitsEachAccountOnce()
    {
        const QStringList every =
            column(QStringLiteral("SELECT account_no FROM account ORDER BY account_no"));
        QCOMPARE(numbers(all({}, 177)), every);

        ledger::AccountQuery ofLeaf;
        ofLeaf.subject = SubjectCode(QStringLiteral("224101"));
        QCOMPARE(numbers(all(ofLeaf, 83)),
                 column(QStringLiteral(
                     "SELECT account_no FROM account WHERE subject_code = '224101' ORDER BY account_no")));
        ofLeaf.currency = currency("USD");
        QCOMPARE(numbers(all(ofLeaf, 20)),
                 column(QStringLiteral("SELECT account_no FROM account WHERE subject_code = '224101' AND "
                                       "currency = 'USD' ORDER BY account_no")));

        ledger::AccountQuery ofGroup;
        ofGroup.subject = SubjectCode(QStringLiteral("2241"));
        QCOMPARE(numbers(all(ofGroup, 99)),
                 column(QStringLiteral(
                     "SELECT account_no FROM account WHERE subject_code LIKE '2241%' ORDER BY account_no")));
        ofGroup.subject = SubjectCode(QStringLiteral("1002"));
        ofGroup.book = Book::Own;
        QCOMPARE(numbers(all(ofGroup, 2)),
                 column(QStringLiteral(
                     "SELECT a.account_no FROM account a JOIN subject s ON s.code = a.subject_code"
                     " WHERE a.subject_code LIKE '1002%' AND s.book = 'own' ORDER BY a.account_no")));
        ledger::AccountQuery ofBook;
        ofBook.book = Book::Own;
        QCOMPARE(numbers(all(ofBook, 13)),
                 column(QStringLiteral("SELECT a.account_no FROM account a JOIN subject s ON s.code = "
                                       "a.subject_code WHERE s.book = 'own' ORDER BY a.account_no")));
    }

    void list_oneRow_isMappedWhole()
    {
        const db::Rows stored = m_server->sql(QStringLiteral(
            "SELECT account_no, subject_code, owner_kind, owner_no, owner_name, currency, balance, frozen, "
            "status,"
            " DATE_FORMAT(opened_at, '%Y-%m-%d %H:%i:%s.%f'), DATE_FORMAT(updated_at, '%Y-%m-%d %H:%i:%s.%f')"
            " FROM account WHERE frozen <> 0 ORDER BY account_no LIMIT 1"));
        QCOMPARE(stored.size(), 1);
        const auto found = ledger::Accounts(*m_lane).find(AccountNo(stored.text(0, 0))).result();
        REQUIRE(found);
        const QStringList values{found->accountNo.text(),
                                 found->subject.text(),
                                 found->ownerKind,
                                 found->ownerNo,
                                 found->ownerName,
                                 found->currency.code(),
                                 found->balance.minorText(),
                                 found->frozen.minorText(),
                                 found->status,
                                 found->openedAt.serverText(),
                                 found->updatedAt.serverText()};
        for (int i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], stored.text(0, i));
        QCOMPARE((found->available() + found->frozen).minorText(), found->balance.minorText());
    }

    void find_unknownAccount_isNotFound()
    {
        const auto found = ledger::Accounts(*m_lane).find(AccountNo(QStringLiteral("none"))).result();
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, ErrorKind::NotFound);
    }

    void list_unknownSubject_isNotFound()
    {
        ledger::AccountQuery query;
        query.subject = SubjectCode(QStringLiteral("0000"));
        const auto page = ledger::Accounts(*m_lane).list(query, PageAt::first()).result();
        QVERIFY(!page.ok());
        QCOMPARE(page.error().kind, ErrorKind::NotFound);
    }

    void drillDown_everyCell_equalsTheSumOfItsAccounts_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("open day") << m_open << m_open;
        QTest::newRow("a closed week") << m_firstDay.addDays(40) << m_firstDay.addDays(46);
        QTest::newRow("everything") << m_firstDay << m_open;
    }
    void drillDown_everyCell_equalsTheSumOfItsAccounts()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const DateRange range{from, to};
        const auto balance = ledger::TrialBalances(*m_lane).load({range, {}, false}).result();
        REQUIRE(balance);
        int cells = 0;
        for (const TrialBalanceRow &cell : balance->rows()) {
            const bool leaf = balance->chart().find(cell.subject)->isLeaf;
            if (!leaf && cell.subject.text().size() > 4)
                continue; // groups: the top ones suffice
            for (const bool movedOnly : {false, true}) {
                ledger::AccountQuery query;
                query.subject = cell.subject;
                query.currency = cell.currency;
                query.moved = range;
                query.movedOnly = movedOnly;
                const auto totals = ledger::Accounts(*m_lane).totals(query).result();
                REQUIRE(totals);
                const QList<ledger::AccountRow> rows = forward(query, 1000);
                Amount opening, debit, credit;
                for (const ledger::AccountRow &row : rows) {
                    opening += row.opening;
                    debit += row.debit;
                    credit += row.credit;
                }
                const QString where = cell.subject.text() + u' ' + cell.currency.code();
                QCOMPARE(QString(where + debit.minorText()), QString(where + cell.debit.minorText()));
                QCOMPARE(QString(where + credit.minorText()), QString(where + cell.credit.minorText()));
                if (!movedOnly)
                    QCOMPARE(QString(where + opening.minorText()), QString(where + cell.opening.minorText()));
                const ledger::AccountTotals total =
                    totals->isEmpty() ? ledger::AccountTotals() : totals->first();
                QVERIFY(totals->size() <= 1);
                QCOMPARE(total.debit.minorText(), debit.minorText());
                QCOMPARE(total.credit.minorText(), credit.minorText());
                QCOMPARE(QString(where + total.opening.minorText()), QString(where + opening.minorText()));
                QCOMPARE(total.accounts, rows.size());
                ++cells;
            }
        }
        QVERIFY(cells > 20);
    }

    void list_movedOnly_equalsTheEntries()
    {
        ledger::AccountQuery query;
        query.movedOnly = true;
        query.moved = {m_firstDay.addDays(50), m_firstDay.addDays(50)};
        const QString date = query.moved.from.toString(Qt::ISODate);
        QCOMPARE(numbers(all(query, 50)),
                 column(QStringLiteral("SELECT DISTINCT account_no FROM voucher_entry WHERE accounting_date "
                                       "= '%1' ORDER BY account_no")
                            .arg(date)));
        query.subject = SubjectCode(QStringLiteral("224101"));
        query.currency = currency("CNY");
        QCOMPARE(
            numbers(all(query, 50)),
            column(QStringLiteral("SELECT DISTINCT account_no FROM voucher_entry WHERE accounting_date = "
                                  "'%1' AND subject_code = '224101' AND currency = 'CNY' ORDER BY account_no")
                       .arg(date)));
        query.moved = {m_firstDay.addDays(-20), m_firstDay.addDays(-10)};
        QVERIFY(numbers(all(query, 50)).isEmpty());
        const auto totals = ledger::Accounts(*m_lane).totals(query).result();
        REQUIRE(totals);
        QVERIFY(totals->isEmpty());
    }

    void list_filters_findWhatSqlFinds_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("where");
        const QString owner = m_server->value(QStringLiteral(
            "SELECT owner_no FROM account WHERE owner_kind = 'user' ORDER BY account_no LIMIT 1 OFFSET 7"));
        const QString name =
            m_server->value(QStringLiteral("SELECT owner_name FROM account WHERE owner_kind = 'merchant' "
                                           "ORDER BY account_no LIMIT 1 OFFSET 3"));
        QTest::newRow("owner") << QStringLiteral("户主:%1").arg(owner)
                               << QStringLiteral("owner_no = '%1'").arg(owner);
        QTest::newRow("name") << QStringLiteral("户名~\"%1\"").arg(name)
                              << QStringLiteral("owner_name LIKE '%%1%'").arg(name);
        QTest::newRow("balance in yuan") << QStringLiteral("balance>=1万 currency:CNY")
                                         << QStringLiteral("balance >= 1000000 AND currency = 'CNY'");
        QTest::newRow("balance of each currency")
            << QStringLiteral("余额>1000")
            << QStringLiteral(
                   "balance > CASE currency WHEN 'JPY' THEN 1000 WHEN 'KWD' THEN 1000000 ELSE 100000 END");
        QTest::newRow("frozen") << QStringLiteral("has:frozen") << QStringLiteral("frozen <> 0");
        QTest::newRow("available")
            << QStringLiteral("available<10 currency:CNY -subject:224101")
            << QStringLiteral("balance - frozen < 1000 AND currency = 'CNY' AND subject_code <> '224101'");
        QTest::newRow("status") << QStringLiteral("状态:正常") << QStringLiteral("status = 'active'");
        QTest::newRow("not that status")
            << QStringLiteral("-status:active") << QStringLiteral("status <> 'active'");
        QTest::newRow("bare word")
            << owner
            << QStringLiteral("(account_no LIKE '%1%' OR owner_no LIKE '%1%' OR owner_name LIKE '%%1%')")
                   .arg(owner);
    }
    void list_filters_findWhatSqlFinds()
    {
        QFETCH(QString, filter);
        QFETCH(QString, where);
        ledger::AccountQuery query = filtered(filter);
        QVERIFY(!query.filter.isEmpty());
        const QStringList expected =
            column(QStringLiteral("SELECT account_no FROM account WHERE %1 ORDER BY account_no").arg(where));
        QCOMPARE(numbers(all(query, 100)), expected);

        // The same accounts with a period: their totals are those of their journals.
        query.moved = {m_firstDay.addDays(60), m_open};
        const auto totals = ledger::Accounts(*m_lane).totals(query).result();
        REQUIRE(totals);
        const QList<ledger::AccountRow> rows = forward(query, 1000);
        qint64 accounts = 0;
        for (const ledger::AccountTotals &total : *totals) {
            accounts += total.accounts;
            Amount opening, debit, credit;
            for (const ledger::AccountRow &row : rows) {
                if (row.account.currency == total.currency) {
                    opening += row.opening;
                    debit += row.debit;
                    credit += row.credit;
                }
            }
            QCOMPARE(total.opening.minorText(), opening.minorText());
            QCOMPARE(total.debit.minorText(), debit.minorText());
            QCOMPARE(total.credit.minorText(), credit.minorText());
        }
        QCOMPARE(accounts, expected.size());
    }

    void totals_withoutPeriod_addTheBalances()
    {
        ledger::AccountQuery query;
        query.subject = SubjectCode(QStringLiteral("224101"));
        query.currency = currency("CNY");
        const auto totals = ledger::Accounts(*m_lane).totals(query).result();
        REQUIRE(totals);
        QCOMPARE(totals->size(), 1);
        QCOMPARE((-totals->first().opening).minorText(),
                 m_server->value(QStringLiteral("SELECT CAST(SUM(balance) AS CHAR) FROM account WHERE "
                                                "subject_code = '224101' AND currency = 'CNY'")));
    }

    void plannedQueries_allExplain()
    {
        const std::unique_ptr<db::Session> session = m_server->open();
        QVERIFY(session != nullptr);
        for (const db::PlannedQuery &query : ledger::Accounts::plannedQueries())
            QVERIFY2(
                session->select({query.name, QString(QStringLiteral("EXPLAIN ") + query.sql)}, query.sample)
                    .ok(),
                query.name);
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
