// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/channels.h"

#include "models/ledger/clearingaccounts.h"
#include "tests/support/fixture.h"

#include <QTest>

using namespace zf;
using namespace zf::test;
using State = SettlementDay::State;

namespace {

Amount minor(qint64 value)
{
    return Amount::fromMinor(value);
}

ClearingMovement on(int day, qint64 items, qint64 withheld = 0, qint64 settled = 0)
{
    return {QDate(2026, 9, day), minor(items), minor(withheld), minor(settled), settled == 0 ? 0 : 1};
}

ClearingAccount account(QList<ClearingMovement> movements, qint64 before = 0)
{
    ClearingAccount account;
    account.currency = *Currency::fromCode(QStringLiteral("CNY"));
    account.since = QDate(2026, 9, 1);
    account.before = minor(before);
    account.movements = std::move(movements);
    return account;
}

/// "2026-09-02 Short 88", one a row.
QStringList told(const QList<SettlementDay> &rows)
{
    QStringList lines;
    for (const SettlementDay &row : rows) {
        const char *state = row.state == State::NotDue    ? "NotDue"
                            : row.state == State::Settled ? "Settled"
                            : row.state == State::Short   ? "Short"
                                                          : "Over";
        lines << QStringLiteral("%1 %2 %3")
                     .arg(row.day.toString(Qt::ISODate), QLatin1StringView(state),
                          row.residual().minorText());
    }
    return lines;
}

} // namespace

/// T10: what the channels owe, by settlement day, and the orders behind a residual.
class TestChannels : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_ledger, m_payment;
    QList<Channel> m_channels;

    QList<SettlementDay> days(int count = 30)
    {
        const auto result = ledger::ClearingAccounts(*m_ledger).days({m_channels, count, 1}).result();
        if (!result.ok())
            qWarning("%s", qPrintable(result.error().message));
        return result.ok() ? *result : QList<SettlementDay>();
    }
    static QList<SettlementDay> findings(const QList<SettlementDay> &days)
    {
        QList<SettlementDay> found;
        for (const SettlementDay &day : days) {
            if (day.isFinding())
                found << day;
        }
        return found;
    }
    UnclearedItems itemsOf(const SettlementDay &day)
    {
        const auto result = payment::Channels(*m_payment).uncleared(day).result();
        if (!result.ok())
            qWarning("%s", qPrintable(result.error().message));
        return result.ok() ? *result : UnclearedItems();
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        const db::PasswordSource none = [](const db::Profile &) { return Result<QString>(QString()); };
        m_ledger = std::make_unique<db::Lane>(m_server->profile(), db::Database::Ledger,
                                              db::SessionMode::Reading, none);
        m_payment = std::make_unique<db::Lane>(m_server->profile(), db::Database::Payment,
                                               db::SessionMode::Reading, none);
        const auto channels = payment::Channels(*m_payment).list().result();
        QVERIFY2(channels.ok(), channels.ok() ? "" : qPrintable(channels.error().message));
        m_channels = *channels;
        QCOMPARE(m_channels.size(), 5);
    }

    void settlementDays_ofAccount_areJudged_data()
    {
        QTest::addColumn<ClearingAccount>("clearing");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const ClearingAccount &clearing, const QStringList &expected) {
            QTest::newRow(name) << clearing << expected;
        };
        row("settled, and today's not due", account({on(1, 100), on(2, 70, 1, 99), on(8, 30, 0, 70)}),
            {"2026-09-01 Settled 0", "2026-09-02 Settled 0", "2026-09-08 NotDue 30"});
        row("one item is missing", account({on(1, 100), on(2, 50, 0, 88)}),
            {"2026-09-01 Short 12", "2026-09-02 Short 50"});
        row("too much came", account({on(1, 100), on(2, 0, 0, 103)}), {"2026-09-01 Over -3"});
        row("a settlement of several days", account({on(4, 100), on(5, 60), on(6, 7), on(7, 9, 2, 160)}),
            {"2026-09-04 Settled 0", "2026-09-05 Settled 0", "2026-09-06 Short 5", "2026-09-07 NotDue 9"});
        row("older days stand in one", account({on(1, 10, 0, 500), on(2, 0, 0, 10)}, 512),
            {"2026-08-31 Short 12", "2026-09-01 Settled 0"});
        row("settled on the day itself", account({on(1, 100, 0, 100), on(2, 40, 0, 40)}),
            {"2026-09-01 Settled 0", "2026-09-02 Settled 0"});
        row("money for nothing", account({on(1, 0, 0, 40)}), {"2026-09-01 Over -40"});
        row("a fee without its settlement", account({on(7, 20), on(8, 0, 3)}), {"2026-09-07 NotDue 17"});
        row("nothing", account({}), {});
    }
    void settlementDays_ofAccount_areJudged()
    {
        QFETCH(const ClearingAccount, clearing);
        QFETCH(const QStringList, expected);
        const QList<SettlementDay> rows = settlementDays(clearing, QDate(2026, 9, 8), 1);
        QCOMPARE(told(rows), expected);
        Amount balance = clearing.before, residuals;
        for (const ClearingMovement &movement : clearing.movements)
            balance += movement.items - movement.withheld - movement.settled;
        for (const SettlementDay &row : rows)
            residuals += row.residual();
        QCOMPARE(residuals.minorText(), balance.minorText());
    }

    void sandbox_residualsOfAllDays_areTheAccountsBalances()
    {
        for (const int count : {5, 30, 200}) {
            QHash<QString, Amount> sums;
            for (const SettlementDay &day : days(count))
                sums[day.accountNo.text()] += day.residual();
            QVERIFY(sums.size() >= 8);
            for (auto it = sums.cbegin(); it != sums.cend(); ++it)
                QCOMPARE(
                    it->minorText(),
                    m_server->value(
                        QStringLiteral("SELECT balance FROM account WHERE account_no = '%1'").arg(it.key())));
        }
    }

    void sandbox_plantedItems_areListedWithOrderAndAge()
    {
        const QList<SettlementDay> found = findings(days());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].channel, QStringLiteral("NUCC"));
        QCOMPARE(found[0].day, QDate(2026, 9, 23));
        QCOMPARE(found[0].ageDays, 6);
        QCOMPARE(found[1].channel, QStringLiteral("UNIONPAY"));
        QCOMPARE(found[1].day, QDate(2026, 9, 26));
        QCOMPARE(found[1].ageDays, 3);
        for (const SettlementDay &day : found) {
            const UnclearedItems items = itemsOf(day);
            QVERIFY(items.hasFile && !items.more);
            QCOMPARE(items.items.size(), 1);
            const UnclearedItem &item = items.items.first();
            QCOMPARE(item.money.amount.minorText(), day.residual().minorText());
            QCOMPARE(item.ageDays, day.ageDays);
            QCOMPARE(item.day, day.day);
            // It is an order of that channel whose voucher stands on the clearing account.
            QCOMPARE(
                m_server->value(QStringLiteral("SELECT channel_code FROM pay_order WHERE order_no = '%1'")
                                    .arg(item.orderNo.text()),
                                db::Database::Payment),
                day.channel);
            QCOMPARE(
                m_server->value(QStringLiteral("SELECT j.account_no FROM voucher v JOIN account_journal j "
                                               "ON j.voucher_no = v.voucher_no AND j.account_no = '%2' "
                                               "WHERE v.order_no = '%1'")
                                    .arg(item.orderNo.text(), day.accountNo.text())),
                day.accountNo.text());
        }
    }

    void sandbox_windowAfterThePlantedDay_stillTellsIt()
    {
        const QList<SettlementDay> found = findings(days(4));
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].andBefore);
        const UnclearedItems items = itemsOf(found[0]);
        QCOMPARE(items.items.size(), 1);
        QCOMPARE(items.items.first().money.amount.minorText(), found[0].residual().minorText());
        QCOMPARE(items.items.first().ageDays, 6); // its own, not that of the row it stands in
    }

    void plantedByHand_moneyWithoutAnOrder_isNamed()
    {
        QCOMPARE(
            m_server->change(QStringLiteral("INSERT INTO channel_clearing VALUES ('UNIONPAY', 'STRANGER', "
                                            "'2026-09-26', 'payment', 777, 'CNY')"),
                             db::Database::Payment),
            1);
        const UnclearedItems items = itemsOf(findings(days())[1]);
        QCOMPARE(m_server->change(
                     QStringLiteral("DELETE FROM channel_clearing WHERE channel_trade_no = 'STRANGER'"),
                     db::Database::Payment),
                 1);
        QCOMPARE(items.items.size(), 2);
        QVERIFY(items.items.last().orderNo.isEmpty());
        QCOMPARE(items.items.last().channelTradeNo, QStringLiteral("STRANGER"));
        QCOMPARE(items.items.last().money.amount.minorText(), QStringLiteral("-777"));
    }

    void dayBeforeTheFirstFile_hasNoFile()
    {
        SettlementDay day = findings(days()).first();
        day.day = QDate(2026, 6, 1);
        const UnclearedItems items = itemsOf(day);
        QVERIFY(!items.hasFile);
        QVERIFY(items.items.isEmpty());
    }

    void databaseWithoutClearingAccounts_isSaid()
    {
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE channel TO channel_away"),
                                 db::Database::Payment) >= 0);
        const auto channels = payment::Channels(*m_payment).list().result();
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE channel_away TO channel"),
                                 db::Database::Payment) >= 0);
        QVERIFY(!channels.ok());
        QCOMPARE(channels.error().kind, ErrorKind::ContractNotMet);
        QVERIFY(ledger::ClearingAccounts(*m_ledger).days({}).result()->isEmpty());
    }

    void plannedQueries_allExplain()
    {
        const auto explain = [this](const QList<db::PlannedQuery> &queries, db::Database database) {
            const auto session = m_server->open(database);
            QVERIFY(session != nullptr);
            for (const db::PlannedQuery &query : queries) {
                const auto plan =
                    session->select({"explain", QStringLiteral("EXPLAIN ") + query.sql}, query.sample);
                QVERIFY2(plan.ok(), query.name);
            }
        };
        explain(ledger::ClearingAccounts::plannedQueries(), db::Database::Ledger);
        explain(payment::Channels::plannedQueries(), db::Database::Payment);
    }
};

QTEST_GUILESS_MAIN(TestChannels)
#include "tst_channels.moc"
