// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures at the edges of what a column holds, through every service of the ledger.

#include "models/ledger/accounts.h"
#include "models/ledger/journals.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"
#include "tests/ledger/miniledger.h"

using namespace zf;
using namespace zf::test;

class TestExactness : public QObject {
    Q_OBJECT

private:
    const QString m_largest = QStringLiteral("9223372036854775807");
    const QString m_threeTimes = QStringLiteral("27670116110564327421"); // 3 × (2^63 − 1), beyond 64 bits
    const SubjectCode m_bank{QStringLiteral("10020101")}, m_wallets{QStringLiteral("224101")};
    const DateRange m_all{QDate(2026, 7, 1), QDate(2026, 7, 3)};
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_lane;

    TrialBalance balanceOf(const DateRange &range)
    {
        const Result<TrialBalance> balance = ledger::TrialBalances(*m_lane).load({range, {}, false}).result();
        if (!balance.ok())
            qWarning("%s", errorOf(balance).constData());
        return balance.ok() ? *balance : TrialBalance();
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Schema);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_lane = ledgerLane(*m_server);
        MiniLedger ledger(*m_server);
        for (const char *date : {"2026-07-01", "2026-07-02", "2026-07-03"})
            QVERIFY(ledger.openDay(QString::fromLatin1(date)));
        for (int i = 1; i <= 3; ++i) {
            const QString n = QString::number(i);
            QVERIFY(ledger.account(QStringLiteral("B") + n, m_bank.text(), QStringLiteral("CNY")));
            QVERIFY(ledger.account(QStringLiteral("W") + n, m_wallets.text(), QStringLiteral("CNY"),
                                   QStringLiteral("whale")));
            QVERIFY(ledger.voucher(
                QStringLiteral("V") + n, QStringLiteral("2026-07-01"),
                {{QStringLiteral("B") + n, 'D', m_largest}, {QStringLiteral("W") + n, 'C', m_largest}}));
        }
        for (const auto &[code, amount] : {std::pair{QStringLiteral("JPY"), QStringLiteral("1200")},
                                           std::pair{QStringLiteral("KWD"), QStringLiteral("125")}}) {
            QVERIFY(ledger.account(QStringLiteral("B") + code, m_bank.text(), code));
            QVERIFY(ledger.account(QStringLiteral("W") + code, m_wallets.text(), code));
            QVERIFY(ledger.voucher(
                QStringLiteral("V") + code, QStringLiteral("2026-07-02"),
                {{QStringLiteral("B") + code, 'D', amount}, {QStringLiteral("W") + code, 'C', amount}}));
        }
        // One fen back as a red-letter line, then everything of the first account.
        QVERIFY(ledger.voucher(QStringLiteral("R1"), QStringLiteral("2026-07-03"),
                               {{QStringLiteral("B1"), 'D', QStringLiteral("-1")},
                                {QStringLiteral("W1"), 'C', QStringLiteral("-1")}},
                               QStringLiteral("'red', 'O1', 'L1', '红冲', NULL")));
        QVERIFY(ledger.voucher(QStringLiteral("R2"), QStringLiteral("2026-07-03"),
                               {{QStringLiteral("B2"), 'D', QStringLiteral("-9223372036854775807")},
                                {QStringLiteral("W2"), 'C', QStringLiteral("-9223372036854775807")}},
                               QStringLiteral("'red', 'O1', 'L1', '红冲', 'V2'")));
    }

    void trialBalance_sumsBeyond64Bits_areExact()
    {
        const TrialBalance first = balanceOf({m_all.from, m_all.from});
        const TrialBalanceRow *bank = first.find(m_bank, currency("CNY"));
        QVERIFY(bank != nullptr);
        QCOMPARE(bank->debit.minorText(), m_threeTimes);
        QCOMPARE(bank->closing().minorText(), m_threeTimes);
        QCOMPARE(bank->entries, 3);
        const TrialBalanceRow *group = first.find(SubjectCode(QStringLiteral("1002")), currency("CNY"));
        QVERIFY(group != nullptr);
        QCOMPARE(group->closingDebit().minorText(), m_threeTimes);
        QVERIFY(first.balanced());

        const TrialBalance last = balanceOf({m_all.to, m_all.to});
        const TrialBalanceRow *wallets = last.find(m_wallets, currency("CNY"));
        QVERIFY(wallets != nullptr);
        QCOMPARE(wallets->openingCredit().minorText(), m_threeTimes);
        QCOMPARE(wallets->credit.minorText(), QStringLiteral("-9223372036854775808"));
        QCOMPARE(wallets->closingCredit().minorText(), QStringLiteral("18446744073709551613"));
        QCOMPARE(wallets->ytdCredit.minorText(), QStringLiteral("18446744073709551613"));
        QVERIFY(last.balanced());
    }

    void trialBalance_currencies_stayApart()
    {
        const TrialBalance balance = balanceOf(m_all);
        QCOMPARE(balance.find(m_bank, currency("JPY"))->debit.plain(0), QStringLiteral("1200"));
        QCOMPARE(balance.find(m_bank, currency("KWD"))->debit.plain(3), QStringLiteral("0.125"));
        QCOMPARE(balance.currencies().size(), 3);
        for (const Equality &equality : balance.equalities())
            QVERIFY(equality.holds());
    }

    void accounts_extremes_addUpToTheirCell()
    {
        ledger::AccountQuery query;
        query.subject = m_wallets;
        query.currency = currency("CNY");
        query.moved = {m_all.to, m_all.to};
        const auto page = ledger::Accounts(*m_lane).list(query, PageAt::first()).result();
        REQUIRE(page);
        QCOMPARE(page->rows.size(), 3);
        QCOMPARE(page->rows[0].opening.minorText(), QStringLiteral("-9223372036854775807"));
        QCOMPARE(page->rows[0].credit.minorText(), QStringLiteral("-1"));
        QCOMPARE(page->rows[0].account.balance.minorText(), QStringLiteral("9223372036854775806"));
        QCOMPARE(page->rows[1].account.balance.minorText(), QStringLiteral("0"));
        QCOMPARE(page->rows[0].account.openedAt.serverText(), QStringLiteral("2026-07-01 01:02:03.999999"));
        for (const bool movedOnly : {false, true}) {
            query.movedOnly = movedOnly;
            const auto totals = ledger::Accounts(*m_lane).totals(query).result();
            REQUIRE(totals);
            QCOMPARE(totals->size(), 1);
            QCOMPARE(totals->first().accounts, movedOnly ? 2 : 3);
            QCOMPARE(totals->first().credit.minorText(), QStringLiteral("-9223372036854775808"));
            QCOMPARE((-totals->first().opening).minorText(),
                     movedOnly ? QStringLiteral("18446744073709551614") : m_threeTimes);
        }
    }

    void accounts_filterOnTheLargestAmount_findsIt()
    {
        const Result<Filter> filter = Filter::parse(
            QStringLiteral("balance>=92233720368547758.07 currency:CNY"), ledger::Accounts::filterFields());
        REQUIRE(filter);
        ledger::AccountQuery query;
        query.filter = *filter;
        const auto page = ledger::Accounts(*m_lane).list(query, PageAt::first()).result();
        REQUIRE(page);
        QStringList found;
        for (const ledger::AccountRow &row : page->rows)
            found << row.account.accountNo.text();
        QCOMPARE(found, (QStringList{QStringLiteral("B3"), QStringLiteral("W3")}));
    }

    void journal_extremes_keepTheirChain()
    {
        const ledger::JournalQuery query{AccountNo(QStringLiteral("W2")), {}};
        const auto page = ledger::Journals(*m_lane).page(query, PageAt::first()).result();
        REQUIRE(page);
        QCOMPARE(page->rows.size(), 2);
        QCOMPARE(page->rows[0].balanceAfter.minorText(), m_largest);
        QCOMPARE(page->rows[1].amount.minorText(), QStringLiteral("-9223372036854775807"));
        QCOMPARE(page->rows[1].summary, QStringLiteral("红冲"));
        QCOMPARE(page->rows[1].postedAt.serverText(), QStringLiteral("2026-07-03 23:59:59.999999"));
        QCOMPARE(page->rows[1].accountingDate, QDate(2026, 7, 3));
        const auto summary =
            ledger::Journals(*m_lane).summary({query.accountNo, {m_all.to, m_all.to}}).result();
        REQUIRE(summary);
        QCOMPARE(summary->openingSigned.minorText(), QStringLiteral("-9223372036854775807"));
        QCOMPARE(summary->credit.minorText(), QStringLiteral("-9223372036854775807"));
        QVERIFY(summary->closingSigned().isZero());
    }

    void voucher_redLine_isShownNegative()
    {
        const auto red = ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("R2"))).result();
        REQUIRE(red);
        QCOMPARE(red->entries.size(), 2);
        QVERIFY(red->entries[0].side == Side::Debit);
        QCOMPARE(red->entries[0].amount.minorText(), QStringLiteral("-9223372036854775807"));
        QVERIFY(red->balanced());
        QCOMPARE(red->voucher.reverses.text(), QStringLiteral("V2"));
        const auto original = ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("V2"))).result();
        REQUIRE(original);
        QCOMPARE(original->reversedBy.text(), QStringLiteral("R2"));
    }
};

QTEST_GUILESS_MAIN(TestExactness)
#include "tst_exactness.moc"
