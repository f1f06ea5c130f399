// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/generator.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/template.h"
#include "tests/support/fixture.h"
#include "tests/support/tieoutcheck.h"

#include <QFile>
#include <QTest>

using namespace zf;
using namespace zf::test;

namespace {

QString problemOf(const auto &result)
{
    return result.ok() ? QString() : QString(result.error().message + u' ' + result.error().remedy);
}

} // namespace

/// The small sandbox, filled once for all functions.
class TestSandbox : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void scale_ofEveryCode_comesBack();
    void small_isOfThePromisedSize();
    void small_passesTieOut_data();
    void small_passesTieOut();
    void small_leavesNoCustomerInDebt();
    void small_ordersAndVouchersAgree();
    void small_postedAtLiesOnTheAccountingDateInChina();
    void small_holdsNothingUnmasked();
    void small_keyOfAGeneratedVoucher_returnsIt();
    void sameSeed_givesTheSameRows();
    void otherSeed_givesOtherRows();
    void start_twice_isOneSandbox();
    void start_ofOtherScale_isRefused();
    void reset_removesTheData();
    void cancel_duringFilling_leavesNothing();

private:
    std::unique_ptr<FixtureServer> m_server;
};

void TestSandbox::initTestCase()
{
    m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestSandbox::scale_ofEveryCode_comesBack()
{
    for (const auto scale : {sandbox::Scale::Small, sandbox::Scale::Million, sandbox::Scale::ThirtyMillion}) {
        const Result<sandbox::Scale> back = sandbox::scaleFromCode(sandbox::scaleCode(scale));
        QVERIFY(back.ok());
        QCOMPARE(*back, scale);
    }
    QVERIFY(!sandbox::scaleFromCode(u"2m").ok());
}

void TestSandbox::small_isOfThePromisedSize()
{
    const auto number = [this](const char *sql, db::Database database = db::Database::Ledger) {
        return m_server->value(QString::fromLatin1(sql), database).toLongLong();
    };
    const qint64 entries = number("SELECT COUNT(*) FROM voucher_entry");
    QVERIFY2(entries > 190'000 && entries < 210'000, qPrintable(QString::number(entries)));
    const qint64 accounts = number("SELECT COUNT(*) FROM account");
    QVERIFY2(accounts > 1'900 && accounts < 2'200, qPrintable(QString::number(accounts)));
    QCOMPARE(number("SELECT COUNT(*) FROM accounting_day"), 92);
    QCOMPARE(number("SELECT COUNT(*) FROM accounting_day WHERE state = 'closed' AND hash IS NOT NULL"), 91);
    QCOMPARE(m_server->value(QStringLiteral(
                 "SELECT CAST(accounting_date AS CHAR) FROM accounting_day WHERE state = 'open'")),
             QStringLiteral("2026-09-29"));
    QCOMPARE(number("SELECT COUNT(DISTINCT currency) FROM voucher_entry"), 5);
    QCOMPARE(number("SELECT COUNT(*) FROM voucher WHERE kind = 'opening'"), 5);
    QVERIFY(number("SELECT COUNT(*) FROM account_freeze WHERE state = 'open'") > 5);
    QVERIFY(number("SELECT COUNT(*) FROM voucher WHERE kind = 'red'") > 0);
    QCOMPARE(number("SELECT COUNT(*) FROM voucher WHERE kind = 'red'"),
             number("SELECT COUNT(*) FROM voucher WHERE kind = 'blue'"));
    for (const char *kind :
         {"topup", "payment", "transfer", "withdrawal", "refund", "chargeback", "share", "settlement"})
        QVERIFY2(m_server->value(QStringLiteral("SELECT COUNT(*) FROM pay_order WHERE kind = '%1'")
                                     .arg(QLatin1StringView(kind)),
                                 db::Database::Payment)
                         .toLongLong() > 0,
                 kind);
    // Every date has business.
    QCOMPARE(number("SELECT COUNT(DISTINCT accounting_date) FROM voucher"), 92);
}

void TestSandbox::small_passesTieOut_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : tieOutIds())
        QTest::newRow(qPrintable(id)) << id;
}

void TestSandbox::small_passesTieOut()
{
    QFETCH(QString, id);
    const std::unique_ptr<db::Session> session = m_server->open();
    QVERIFY(session);
    QCOMPARE(tieOutFindings(*session, {id}), QStringList());
}

void TestSandbox::small_leavesNoCustomerInDebt()
{
    QCOMPARE(m_server->value(QStringLiteral(
                 "SELECT COUNT(*) FROM account_journal j JOIN account a ON a.account_no = j.account_no"
                 " WHERE j.balance_after < 0 AND a.owner_kind IN ('user', 'merchant', 'bank')")),
             QStringLiteral("0"));
}

void TestSandbox::small_ordersAndVouchersAgree()
{
    // The voucher's money on the payer's or payee's account is the order's.
    QCOMPARE(m_server->value(QStringLiteral(
                 "SELECT COUNT(*) FROM voucher v JOIN zf_payment.pay_order o ON o.order_no = v.order_no"
                 " WHERE v.kind IN ('topup', 'payment', 'payment_card', 'transfer', 'withdrawal', 'payout')"
                 " AND NOT EXISTS (SELECT 1 FROM voucher_entry e WHERE e.voucher_no = v.voucher_no AND "
                 "e.currency = o.currency"
                 "   AND e.side = 'D' AND e.amount = o.amount)")),
             QStringLiteral("0"));
    QCOMPARE(m_server->value(QStringLiteral(
                 "SELECT COUNT(*) FROM voucher v JOIN zf_payment.pay_order o ON o.order_no = v.order_no"
                 " WHERE o.accounting_date <> v.accounting_date AND v.kind NOT IN ('withdrawal_done', "
                 "'withdrawal_return', 'payout_return')")),
             QStringLiteral("0"));
    // Every voucher with a log has a trace of at least three lines over three modules.
    QCOMPARE(m_server->value(QStringLiteral("SELECT COUNT(*) FROM voucher v WHERE v.log_id IS NOT NULL AND "
                                            "(SELECT COUNT(*) FROM zf_payment.trace_log t"
                                            " WHERE t.log_id = v.log_id) < 3")),
             QStringLiteral("0"));
    // Refunds: never more than was paid, later than the payment, each with its own order.
    QCOMPARE(
        m_server->value(
            QStringLiteral("SELECT COUNT(*) FROM refund r JOIN pay_order o ON o.order_no = r.order_no"
                           " LEFT JOIN pay_order b ON b.order_no = r.refund_no"
                           " WHERE r.amount > o.amount OR r.created_at <= o.paid_at OR b.kind <> 'refund'"
                           " OR b.order_no IS NULL OR b.amount <> r.amount"),
            db::Database::Payment),
        QStringLiteral("0"));
    QCOMPARE(
        m_server->value(
            QStringLiteral("SELECT COUNT(*) FROM pay_order o WHERE o.state = 'refunded' AND NOT EXISTS"
                           " (SELECT 1 FROM refund r WHERE r.order_no = o.order_no AND r.amount = o.amount)"),
            db::Database::Payment),
        QStringLiteral("0"));
    // Merchants, channels and accounts that orders name exist.
    QCOMPARE(m_server->value(
                 QStringLiteral(
                     "SELECT COUNT(*) FROM pay_order o LEFT JOIN merchant m ON m.merchant_no = o.merchant_no"
                     " LEFT JOIN channel c ON c.channel_code = o.channel_code"
                     " LEFT JOIN zf_ledger.account p ON p.account_no = o.payer_account_no"
                     " LEFT JOIN zf_ledger.account q ON q.account_no = o.payee_account_no"
                     " WHERE (o.merchant_no IS NOT NULL AND m.merchant_no IS NULL) OR (o.channel_code IS NOT "
                     "NULL AND c.channel_code IS NULL)"
                     " OR (o.payer_account_no IS NOT NULL AND p.account_no IS NULL) OR (o.payee_account_no "
                     "IS NOT NULL AND q.account_no IS NULL)"),
                 db::Database::Payment),
             QStringLiteral("0"));
    QCOMPARE(
        m_server->value(QStringLiteral("SELECT COUNT(*) FROM channel c LEFT JOIN zf_ledger.account a"
                                       " ON a.account_no = c.clearing_account_no WHERE a.account_no IS NULL"),
                        db::Database::Payment),
        QStringLiteral("0"));
    // The last state of an order's story is the order's.
    QCOMPARE(m_server->value(
                 QStringLiteral("SELECT COUNT(*) FROM pay_order o JOIN order_event e ON e.event_id ="
                                " (SELECT MAX(x.event_id) FROM order_event x WHERE x.order_no = o.order_no)"
                                " WHERE e.state <> o.state AND o.state <> 'created'"),
                 db::Database::Payment),
             QStringLiteral("0"));
}

void TestSandbox::small_postedAtLiesOnTheAccountingDateInChina()
{
    QCOMPARE(m_server->value(QStringLiteral(
                 "SELECT COUNT(*) FROM voucher WHERE DATE(posted_at + INTERVAL 8 HOUR) <> accounting_date")),
             QStringLiteral("0"));
    QCOMPARE(m_server->value(QStringLiteral(
                 "SELECT COUNT(*) FROM voucher v JOIN account_journal j ON j.voucher_no = v.voucher_no"
                 " JOIN account a ON a.account_no = j.account_no WHERE a.opened_at > v.posted_at")),
             QStringLiteral("0"));
}

void TestSandbox::small_holdsNothingUnmasked()
{
    QCOMPARE(
        m_server->value(
            QStringLiteral(
                "SELECT COUNT(*) FROM pay_order WHERE payer_phone NOT REGEXP '^1[0-9]{2}\\\\*{4}[0-9]{4}$'"
                " OR card_masked NOT REGEXP '^[0-9]{6}\\\\*{6,9}[0-9]{4}$' OR RIGHT(card_masked, 4) <> "
                "card_last4"),
            db::Database::Payment),
        QStringLiteral("0"));
    QCOMPARE(m_server->value(QStringLiteral(
                 "SELECT COUNT(*) FROM account WHERE owner_kind = 'user' AND owner_name NOT LIKE '%*'")),
             QStringLiteral("0"));
}

void TestSandbox::small_keyOfAGeneratedVoucher_returnsIt()
{
    // What was generated is what post_voucher would have written: the same request again is a repetition, not
    // a conflict.
    for (const char *kind : {"payment", "topup", "manual", "blue", "settlement"}) {
        const QString request = m_server->value(
            QStringLiteral(
                "SELECT JSON_OBJECT('key', r.idempotency_key, 'kind', v.kind, 'order', v.order_no, 'log', "
                "v.log_id,"
                " 'summary', v.summary, 'maker', v.maker, 'checker', v.checker, 'attachments', "
                "CAST(v.attachments AS CHAR),"
                " 'reverses', v.reverses_voucher_no, 'lines', JSON_COMPACT((SELECT JSON_ARRAYAGG(JSON_OBJECT("
                "   'account', e.account_no, 'side', e.side, 'amount', CAST(e.amount AS CHAR), 'currency', "
                "e.currency)"
                "   ORDER BY e.line_no) FROM voucher_entry e WHERE e.voucher_no = v.voucher_no)))"
                " FROM voucher v JOIN posting_request r ON r.voucher_no = v.voucher_no WHERE v.kind = '%1' "
                "LIMIT 1")
                .arg(QLatin1StringView(kind)));
        QVERIFY2(!request.isEmpty(), kind);
        const std::unique_ptr<db::Session> session =
            m_server->openAs(QStringLiteral("zf_posting"), db::Database::Ledger, db::SessionMode::Calling);
        QVERIFY(session);
        const Result<QVariantList> posted = session->call("post_voucher", {request}, 2);
        QVERIFY2(posted.ok(), qPrintable(problemOf(posted) + request));
        QCOMPARE(posted->at(1).toInt(), 1);
    }
}

void TestSandbox::sameSeed_givesTheSameRows()
{
    FixtureServer other(Contents::Schema, {QStringLiteral("--innodb-buffer-pool-size=256M")});
    QVERIFY2(other.isUp(), qPrintable(other.problem()));
    const Result<Done> filled =
        sandbox::fill(other.server(), {sandbox::Scale::Small, 1, other.server().directory()}, {}, {});
    QVERIFY2(filled.ok(), qPrintable(problemOf(filled)));
    for (const auto &[database, tables] :
         {std::pair{db::Database::Ledger,
                    "account, account_journal, voucher, voucher_entry, accounting_day, daily_total,"
                    " account_freeze, posting_request"},
          std::pair{
              db::Database::Payment,
              "pay_order, order_event, refund, trace_log, merchant, channel, channel_clearing, card_bin"}}) {
        const QString sql = QStringLiteral("CHECKSUM TABLE ") + QLatin1StringView(tables);
        const db::Rows here = m_server->sql(sql, database), there = other.sql(sql, database);
        QVERIFY(here.size() > 5);
        for (qsizetype i = 0; i < here.size(); ++i)
            QVERIFY2(here.text(i, 1) == there.text(i, 1) && here.text(i, 1) != u"0",
                     qPrintable(here.text(i, 0)));
    }
}

void TestSandbox::otherSeed_givesOtherRows()
{
    FixtureServer other(Contents::Schema, {QStringLiteral("--innodb-buffer-pool-size=256M")});
    QVERIFY2(other.isUp(), qPrintable(other.problem()));
    const Result<Done> filled =
        sandbox::fill(other.server(), {sandbox::Scale::Small, 20260929, other.server().directory()}, {}, {});
    QVERIFY2(filled.ok(), qPrintable(problemOf(filled)));
    const QString sql = QStringLiteral("CHECKSUM TABLE voucher_entry");
    QVERIFY(m_server->sql(sql).text(0, 1) != other.sql(sql).text(0, 1));
    const std::unique_ptr<db::Session> session = other.open();
    QVERIFY(session);
    QCOMPARE(tieOutFindings(*session), QStringList());
}

void TestSandbox::start_twice_isOneSandbox()
{
    QTemporaryDir directory;
    const QString where = directory.filePath(QStringLiteral("sandbox"));
    const Result<sandbox::Info> before = sandbox::Sandbox::status(where);
    QVERIFY(before.ok() && !before->running);
    const Result<sandbox::Info> first = sandbox::Sandbox::start({where, {}, {}, {}});
    QVERIFY2(first.ok(), qPrintable(problemOf(first)));
    QVERIFY(first->running);
    const Result<sandbox::Info> second = sandbox::Sandbox::start({where, {}, {}, {}});
    QVERIFY2(second.ok(), qPrintable(problemOf(second)));
    QCOMPARE(second->serverPid, first->serverPid);
    QCOMPARE(second->users.value(QStringLiteral("zf_posting")), QStringLiteral("posting"));

    const Result<std::unique_ptr<db::Session>> session = db::Session::open(
        second->profile(QStringLiteral("zf_support")), db::Database::Payment, db::SessionMode::Reading, {});
    QVERIFY2(session.ok(), qPrintable(problemOf(session)));
    QVERIFY((*session)->select({"test", QStringLiteral("SELECT COUNT(*) FROM pay_order")}).ok());
    QVERIFY(!(*session)->execute({"test", QStringLiteral("DELETE FROM pay_order")}).ok());

    QVERIFY(sandbox::Sandbox::stop(where).ok());
    const Result<sandbox::Info> stopped = sandbox::Sandbox::status(where);
    QVERIFY(stopped.ok() && !stopped->running);
    QVERIFY(sandbox::Sandbox::stop(where).ok());
}

void TestSandbox::start_ofOtherScale_isRefused()
{
    QTemporaryDir directory;
    const QString where = directory.filePath(QStringLiteral("sandbox"));
    QVERIFY(sandbox::Sandbox::start({where, sandbox::Scale::Small, 1, {}}).ok());
    const Result<sandbox::Info> other = sandbox::Sandbox::start({where, sandbox::Scale::Million, {}, {}});
    QVERIFY(!other.ok());
    QCOMPARE(other.error().kind, ErrorKind::Usage);
    QVERIFY(other.error().remedy.contains(u"reset"));
    QVERIFY(sandbox::Sandbox::status(where)->running);
    QVERIFY(sandbox::Sandbox::stop(where).ok());
}

void TestSandbox::reset_removesTheData()
{
    QTemporaryDir directory;
    const QString where = directory.filePath(QStringLiteral("sandbox"));
    QVERIFY(sandbox::Sandbox::start({where, {}, {}, {}}).ok());
    QVERIFY(sandbox::Sandbox::reset(where).ok());
    QVERIFY(!QFile::exists(where + QStringLiteral("/data")));
    QVERIFY(!sandbox::Sandbox::status(where)->running);
}

void TestSandbox::cancel_duringFilling_leavesNothing()
{
    QTemporaryDir directory;
    std::stop_source source;
    const QString where = directory.filePath(QStringLiteral("sandbox"));
    // A seed that no other test prepares; stopped as soon as it tells of progress.
    const sandbox::Template prepared(sandbox::TemplateKind::Filled, sandbox::Scale::Small, 777);
    const Result<sandbox::Info> started = sandbox::Sandbox::start(
        {where, sandbox::Scale::Small, 777, {}}, [&source](const QString &, auto) { source.request_stop(); },
        source.get_token());
    QVERIFY(!started.ok());
    QCOMPARE(started.error().kind, ErrorKind::Cancelled);
    QVERIFY(!prepared.isReady());
    QVERIFY(!sandbox::Sandbox::status(where)->running);
    QVERIFY(!QFile::exists(where + QStringLiteral("/data")));
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
