// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The adapter resources/adapters/pkdd99.sql over a few made-up rows in the format of the bank's files, loaded
// as a DBA loads them, and read through the ordinary services.

#include "app/sandbox/privateserver.h"
#include "models/db/lane.h"
#include "models/db/session.h"
#include "models/ledger/accounts.h"
#include "models/ledger/journals.h"
#include "models/ledger/tieouts.h"
#include "models/ledger/trialbalances.h"
#include "models/ledger/vouchers.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace zf;

namespace {

constexpr auto accounts = R"("account_id";"district_id";"frequency";"date"
7;55;"POPLATEK MESICNE";930101
8;74;"POPLATEK TYDNE";930103
9;1;"POPLATEK MESICNE";930210
)";

// Account 7: three movements on one day, in the file in another order than they happened (interest, cash out,
// fee). Account 8: the bank states 10 haleru less than the interest gives on 28 February, and goes on from
// there.
constexpr auto movements =
    R"("trans_id";"account_id";"date";"type";"operation";"amount";"balance";"k_symbol";"bank";"account"
101;7;930101;"PRIJEM";"VKLAD";700.00;700.00;"";;
102;7;930131;"VYDAJ";"VYBER";14.60;687.10;"SLUZBY";;
103;7;930131;"VYDAJ";"VYBER";100.00;701.70;"";;
190;7;930131;"PRIJEM";"";101.70;801.70;"UROK";;
201;8;930105;"PRIJEM";"PREVOD Z UCTU";5000.00;5000.00;"DUCHOD";"AB";"41403269"
202;8;930228;"PRIJEM";"";12.35;5012.25;"UROK";;
203;8;930301;"VYDAJ";"PREVOD NA UCET";1000.00;4012.25;"SIPO";"CD";"87144583"
204;8;930302;"VYBER";"VYBER";12.25;4000.00;"";;
205;8;930303;"VYDAJ";"VYBER";0.05;3999.95;"SANKC. UROK";;
206;8;930304;"VYDAJ";"VYBER KARTOU";99.95;3900.00;"";;
)";

Amount haler(qint64 minor)
{
    return Amount::fromMinor(minor);
}

} // namespace

class TestPkdd99 : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void trialBalance_wholeYear_equalsPlainSum();
    void trialBalance_everyDay_balances();
    void journal_sameDay_isInTheOrderOfTheStatedBalances();
    void tieOut_statedBalance_namesAccountAndFirstDay();
    void voucher_ofMovement_hasTwoBalancedLinesAndNoOrder();
    void cleanupTestCase();

private:
    QTemporaryDir m_directory;
    std::unique_ptr<sandbox::PrivateServer> m_server;
    std::unique_ptr<db::Lane> m_lane;
    const DateRange m_year{QDate(1993, 1, 1), QDate(1993, 12, 31)};
};

void TestPkdd99::initTestCase()
{
    m_server = std::make_unique<sandbox::PrivateServer>(m_directory.path());
    QVERIFY(m_server->create().ok());
    const Result<Done> started = m_server->start({QStringLiteral("--local-infile=ON")});
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().message));

    for (const auto &[name, text] : {std::pair("account.asc", accounts), std::pair("trans.asc", movements)}) {
        QFile file(m_directory.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QFile adapter(QStringLiteral(ZF_SOURCE_DIR "/resources/adapters/pkdd99.sql"));
    QVERIFY(adapter.open(QIODevice::ReadOnly));
    const QString load = QStringLiteral("LOAD DATA LOCAL INFILE '%1' INTO TABLE %2 FIELDS TERMINATED BY ';'"
                                        " OPTIONALLY ENCLOSED BY '\"' IGNORE 1 LINES;\n");
    const QByteArray script =
        QByteArrayLiteral("CREATE DATABASE pkdd CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; USE pkdd;\n") +
        adapter.readAll() +
        load.arg(m_directory.filePath(QStringLiteral("account.asc")), QStringLiteral("pkdd_account"))
            .toUtf8() +
        load.arg(m_directory.filePath(QStringLiteral("trans.asc")), QStringLiteral("pkdd_trans")).toUtf8();
    QProcess client; // the guide's own way
    client.start(QStandardPaths::findExecutable(QStringLiteral("mariadb")),
                 {QStringLiteral("--no-defaults"), QStringLiteral("--local-infile=1"),
                  QStringLiteral("--user=root"), QStringLiteral("--socket=") + m_server->socketPath()});
    client.write(script);
    client.closeWriteChannel();
    QVERIFY(client.waitForFinished());
    QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());

    db::Profile profile = m_server->rootProfile();
    profile.ledger.database = QStringLiteral("pkdd");
    profile.payment.reset();
    profile.desk.reset();
    m_lane = std::make_unique<db::Lane>(profile, db::Database::Ledger, db::SessionMode::Reading,
                                        [](const db::Profile &) { return Result<QString>(QString()); });
}

void TestPkdd99::trialBalance_wholeYear_equalsPlainSum()
{
    const Result<TrialBalance> balance = ledger::TrialBalances(*m_lane).load({m_year, {}, false}).result();
    QVERIFY2(balance.ok(), balance.ok() ? "" : qPrintable(balance.error().message));
    QVERIFY(balance->balanced());
    const Currency czk = *Currency::fromCode(u"CZK");
    const TrialBalanceRow *deposits = balance->find(SubjectCode(QStringLiteral("2011")), czk);
    QVERIFY(deposits != nullptr);
    QCOMPARE(deposits->credit, haler(70000 + 10170 + 500000 + 1235));
    QCOMPARE(deposits->debit, haler(1460 + 10000 + 100000 + 1225 + 5 + 9995));
    QCOMPARE(balance->find(SubjectCode(QStringLiteral("6021")), czk)->credit, haler(1460));
    QCOMPARE(balance->find(SubjectCode(QStringLiteral("6011")), czk)->credit, haler(5));
    QCOMPARE(balance->find(SubjectCode(QStringLiteral("1013")), czk)->credit, haler(9995));
    QCOMPARE(balance->find(SubjectCode(QStringLiteral("1012")), czk)->credit, haler(100000));
    QCOMPARE(balance->find(SubjectCode(QStringLiteral("1011")), czk)->debit, haler(500000));
    QCOMPARE(balance->find(SubjectCode(QStringLiteral("6411")), czk)->debit, haler(10170 + 1235));
}

void TestPkdd99::trialBalance_everyDay_balances()
{
    ledger::TrialBalances balances(*m_lane);
    for (QDate day(1993, 1, 1); day <= QDate(1993, 3, 5); day = day.addDays(7)) {
        const Result<TrialBalance> balance = balances.load({{day, day.addDays(6)}, {}, false}).result();
        QVERIFY(balance.ok());
        QVERIFY(balance->balanced());
    }
}

void TestPkdd99::journal_sameDay_isInTheOrderOfTheStatedBalances()
{
    const Result<Page<JournalLine>> page =
        ledger::Journals(*m_lane).page({AccountNo(QStringLiteral("7")), {}}, PageAt::first()).result();
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().message));
    QStringList order;
    for (const JournalLine &line : page->rows)
        order << line.voucherNo.text();
    QCOMPARE(order, QStringList({QStringLiteral("101"), QStringLiteral("190"), QStringLiteral("103"),
                                 QStringLiteral("102")}));
    for (qsizetype i = 0; i < page->rows.size(); ++i) {
        QCOMPARE(page->rows[i].seq, i + 1);
        QCOMPARE(page->rows[i].balanceBefore, i == 0 ? Amount() : page->rows[i - 1].balanceAfter);
    }
}

void TestPkdd99::tieOut_statedBalance_namesAccountAndFirstDay()
{
    const Result<QList<ledger::TieOutCheck>> checks =
        ledger::TieOuts(*m_lane, nullptr).run({QStringLiteral("T3")}, {}).result();
    QVERIFY2(checks.ok(), checks.ok() ? "" : qPrintable(checks.error().message));
    QCOMPARE(checks->size(), 1);
    const ledger::TieOutCheck &chain = checks->first();
    QVERIFY(!chain.ok);
    QCOMPARE(chain.findings.size(), 1); // account 7 is clean, though its file is out of order
    QVERIFY2(chain.findings.first().key.contains(u'8'), qPrintable(chain.findings.first().key));
    QCOMPARE(chain.findings.first().vouchers, QList<VoucherNo>{VoucherNo(QStringLiteral("202"))});
}

void TestPkdd99::voucher_ofMovement_hasTwoBalancedLinesAndNoOrder()
{
    const Result<VoucherDetail> voucher =
        ledger::Vouchers(*m_lane).find(VoucherNo(QStringLiteral("203"))).result();
    QVERIFY2(voucher.ok(), voucher.ok() ? "" : qPrintable(voucher.error().message));
    QCOMPARE(voucher->entries.size(), 2);
    QVERIFY(voucher->balanced());
    QCOMPARE(voucher->entries.first().side, Side::Debit);
    QVERIFY(voucher->voucher.orderNo.isEmpty());
    QCOMPARE(voucher->journal.size(), 2);
}

void TestPkdd99::cleanupTestCase()
{
    m_lane.reset();
    QVERIFY(m_server->stop().ok());
}

QTEST_GUILESS_MAIN(TestPkdd99)
#include "tst_pkdd99.moc"
