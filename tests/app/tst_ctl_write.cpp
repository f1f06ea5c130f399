// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amount.h"
#include "tests/app/ctlrunner.h"
#include "tests/support/fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <cstring>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace zf;
using namespace zf::test;

/// The commands that write, export, find what was damaged, or are interrupted. They change the fixture, in
/// this order.
class TestCtlWrite : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void schema_install_upgrade_status();
    void password_onTerminal_isAskedOnceWithoutEcho();
    void export_csv_rereadSumsEqual();
    void export_everyList_everyFormat();
    void export_atomic_replacesOnlyWhenWhole();
    void post_twice_isOneVoucher();
    void post_sameKeyOtherContent_exits1();
    void post_refusals_exit1_data();
    void post_refusals_exit1();
    void post_malformed_exits2_data();
    void post_malformed_exits2();
    void post_notPermitted_exits3();
    void watch_postedVoucher_isALineEach_data();
    void watch_postedVoucher_isALineEach();
    void watch_wrongUse_exits2();
    void reversal_once();
    void day_moves();
    void interrupt_exits4AndEndsTheStatement();
    void timeout_exits4();
    void damage_isFoundAndNamed();

private:
    CtlAnswer as(const QString &profile, QStringList line, const QByteArray &input = {});
    QJsonObject request(const QString &key, const QString &amount = "12.34");
    QString openDate();
    void waitForWaitingStatement(const QString &user);
    FixtureServer m_server;
    CtlRunner m_ctl;
    QString m_debit, m_credit, m_posted;
};

void TestCtlWrite::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    for (const auto &[name, role, seconds] :
         {std::tuple("finance", "zf_finance", "60"), std::tuple("posting", "zf_posting", "60"),
          std::tuple("root", "root", "60"), std::tuple("hasty", "zf_finance", "1")}) {
        const db::Profile profile = m_server.profile(QLatin1String(role));
        const CtlAnswer added = m_ctl.run(
            {"profile", "add", name, "--socket", profile.ledger.socketPath, "--user", profile.ledger.user,
             "--authentication", "none", "--ledger", profile.ledger.database, "--payment",
             profile.payment->database, "--desk", profile.desk->database, "--statement-timeout", seconds});
        QVERIFY2(added.exitCode == 0, added.errors.constData());
    }
    // Two accounts of one book that every posting may move.
    const db::Rows pair = m_server.sql(
        "SELECT a.account_no, b.account_no FROM account a JOIN subject sa ON sa.code = a.subject_code"
        " JOIN account b JOIN subject sb ON sb.code = b.subject_code"
        " WHERE a.currency = 'CNY' AND b.currency = 'CNY' AND a.status = 'active' AND b.status = 'active'"
        " AND sa.book = sb.book AND a.subject_code < b.subject_code LIMIT 1");
    QVERIFY(!pair.isEmpty());
    m_debit = pair.text(0, 0);
    m_credit = pair.text(0, 1);
    QVERIFY(m_server.change("UPDATE account SET allow_overdraft = 1 WHERE account_no IN ('" + m_debit +
                            "', '" + m_credit + "')") >= 0);
}

CtlAnswer TestCtlWrite::as(const QString &profile, QStringList line, const QByteArray &input)
{
    line << "--profile" << profile << "--format"
         << "json";
    return m_ctl.run(line, input);
}

QString TestCtlWrite::openDate()
{
    return m_server.value(
        "SELECT CAST(MIN(accounting_date) AS CHAR) FROM accounting_day WHERE state = 'open'");
}

QJsonObject TestCtlWrite::request(const QString &key, const QString &amount)
{
    const auto line = [&](const QString &account, const char *side) {
        return QJsonObject{{"accountNo", account}, {"side", side}, {"amount", amount}, {"currency", "CNY"}};
    };
    return {{"idempotencyKey", key},
            {"kind", "manual"},
            {"accountingDate", openDate()},
            {"summary", "test"},
            {"maker", "anna"},
            {"checker", "bert"},
            {"lines", QJsonArray{line(m_debit, "D"), line(m_credit, "C")}}};
}

void TestCtlWrite::schema_install_upgrade_status()
{
    const db::Profile root = m_server.root();
    QCOMPARE(m_ctl
                 .run({"profile", "add", "fresh", "--socket", root.ledger.socketPath, "--user", "root",
                       "--authentication", "none", "--ledger", "fresh_ledger", "--payment", "fresh_payment"})
                 .exitCode,
             0);
    QCOMPARE(as("fresh", {"schema", "status"}).exitCode, 3); // there is no such database yet
    const CtlAnswer installed = as("fresh", {"schema", "install"});
    QVERIFY2(installed.exitCode == 0, installed.errors.constData());
    QCOMPARE(m_server.value("SELECT DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA WHERE "
                            "SCHEMA_NAME = 'fresh_ledger'"),
             QString("utf8mb4_bin"));
    for (const QJsonValue &row : installed.json()["rows"].toArray())
        QVERIFY(row["applied"].toBool() && !row["changed"].toBool());
    const CtlAnswer again = as("fresh", {"schema", "upgrade", "--database", "ledger"});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.errors.contains("ledger: 0"), again.errors.constData());
    QCOMPARE(as("fresh", {"schema", "status", "--database", "desk"}).exitCode, 2); // the profile has none
    m_server.change("UPDATE fresh_ledger.schema_migration SET sha256 = REPEAT('0', 64)");
    QCOMPARE(as("fresh", {"schema", "status"}).exitCode, 1);
    QVERIFY(as("fresh", {"schema", "upgrade"}).exitCode != 0);
    QCOMPARE(as("finance", {"schema", "install"}).exitCode, 3); // an operator may not
}

void TestCtlWrite::password_onTerminal_isAskedOnceWithoutEcho()
{
    QVERIFY(m_server.change("CREATE USER guarded@localhost IDENTIFIED BY 'geheim'") >= 0);
    QVERIFY(m_server.change("GRANT SELECT ON *.* TO guarded@localhost") >= 0);
    const db::Profile root = m_server.root();
    QCOMPARE(m_ctl
                 .run({"profile", "add", "guarded", "--socket", root.ledger.socketPath, "--user", "guarded",
                       "--authentication", "ask", "--ledger", root.ledger.database, "--payment",
                       root.payment->database})
                 .exitCode,
             0);
    for (const auto &[password, exitCode] : {std::pair("geheim\n", 0), std::pair("falsch\n", 3)}) {
        int terminal = -1, far = -1;
        QCOMPARE(::openpty(&terminal, &far, nullptr, nullptr, nullptr), 0);
        QProcess process;
        process.setProcessEnvironment(m_ctl.environment());
        process.setChildProcessModifier([far] {
            ::setsid();
            ::ioctl(far, TIOCSCTTY, 0);
        });
        // Both databases are asked; the password once.
        process.start(QStringLiteral(ZF_CTL), {"--profile", "guarded", "--format", "json", "order", m_debit});
        QVERIFY(process.waitForStarted());
        ::close(far);
        QByteArray shown;
        const auto read = [&] {
            pollfd ready = {terminal, POLLIN, 0};
            char bytes[512];
            while (::poll(&ready, 1, 20) > 0) {
                const ssize_t n = ::read(terminal, bytes, sizeof bytes);
                if (n <= 0)
                    return; // the other end is closed
                shown.append(bytes, n);
            }
        };
        QTRY_VERIFY_WITH_TIMEOUT((read(), shown.contains("Password of guarded")), 10000);
        // Echo goes off before the question appears, so that what is typed now stays invisible.
        QVERIFY(::write(terminal, password, std::strlen(password)) > 0);
        const CtlAnswer answer = CtlRunner::finish(process);
        read();
        ::close(terminal);
        QVERIFY2(answer.exitCode == exitCode, answer.errors.constData());
        QCOMPARE(shown.count("Password"), 1);
        QVERIFY(!shown.contains("geheim") && !shown.contains("falsch"));
    }
}

void TestCtlWrite::export_csv_rereadSumsEqual()
{
    const QString file = m_ctl.filePath("journal.csv");
    const QString account = m_server.value(
        "SELECT account_no FROM account WHERE currency = 'CNY' ORDER BY last_seq DESC LIMIT 1");
    const CtlAnswer answer =
        m_ctl.run({"--profile", "finance", "export", "journal", account, "--output", file});
    QVERIFY2(answer.exitCode == 0, answer.errors.constData());
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> heads = csv.readLine().trimmed().split(',');
    const qsizetype side = heads.indexOf("side"), amount = heads.indexOf("amount");
    const Currency cny = *Currency::fromCode(u"CNY");
    Amount sum[2];
    qint64 rows = 0;
    while (!csv.atEnd()) {
        const QList<QByteArray> cells =
            csv.readLine().trimmed().split(','); // up to the amount no cell has a comma
        sum[cells[side] == "D" ? 0 : 1] += *Amount::fromMajorText(QString::fromLatin1(cells[amount]), cny);
        ++rows;
    }
    const QString where = " FROM account_journal WHERE account_no = '" + account + "'";
    QCOMPARE(QString::number(rows), m_server.value("SELECT COUNT(*)" + where));
    QCOMPARE(sum[0].minorText(),
             m_server.value("SELECT CAST(SUM(IF(side = 'D', amount, 0)) AS CHAR)" + where));
    QCOMPARE(sum[1].minorText(),
             m_server.value("SELECT CAST(SUM(IF(side = 'C', amount, 0)) AS CHAR)" + where));
    QVERIFY(answer.output.isEmpty());
    QVERIFY2(answer.errors.contains(sum[0].plain(2).toUtf8()),
             answer.errors.constData()); // and says the sums itself
}

void TestCtlWrite::export_everyList_everyFormat()
{
    const QString account =
        m_server.value("SELECT account_no FROM account WHERE last_seq BETWEEN 5 AND 50 LIMIT 1");
    const QList<std::pair<QStringList, QString>> lists{
        {{"trial-balance", "--level", "leaf"}, {}},
        {{"subjects"}, "SELECT COUNT(*) FROM subject"},
        {{"accounts"}, "SELECT COUNT(*) FROM account"},
        {{"journal", account}, "SELECT COUNT(*) FROM account_journal WHERE account_no = '" + account + "'"},
        {{"vouchers"}, "SELECT COUNT(*) FROM voucher"},
    };
    for (const auto &[words, count] : lists) {
        const CtlAnswer json = as("finance", QStringList{"export"} + words);
        QVERIFY2(json.exitCode == 0, json.errors.constData());
        const QJsonObject object = json.json();
        for (const char *key : {"rows", "sums", "snapshotAt", "count", "environment", "next"})
            QVERIFY2(object.contains(QLatin1String(key)), key);
        QCOMPARE(object["count"].toInteger(), object["rows"].toArray().size());
        if (!count.isEmpty())
            QCOMPARE(QString::number(object["count"].toInteger()), m_server.value(count));
        for (const char *format : {"csv", "tsv", "xlsx"}) {
            const QString file = m_ctl.filePath("list." + QString::fromLatin1(format));
            const CtlAnswer answer =
                m_ctl.run(QStringList{"--profile", "finance", "--output", file, "export"} + words);
            QVERIFY2(answer.exitCode == 0, answer.errors.constData());
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            const QByteArray bytes = written.readAll();
            if (QLatin1String(format) == QLatin1String("xlsx"))
                QVERIFY(bytes.startsWith("PK\x03\x04"));
            else
                QCOMPARE(bytes.count('\n'), object["count"].toInteger() + 1);
        }
    }
}

void TestCtlWrite::export_atomic_replacesOnlyWhenWhole()
{
    const QString folder = m_ctl.filePath("atomic");
    QVERIFY(QDir().mkpath(folder));
    QFile old(folder + "/vouchers.csv");
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    m_server.change("LOCK TABLES voucher WRITE");
    const auto process =
        m_ctl.start({"--profile", "finance", "--output", folder + "/vouchers.csv", "export", "vouchers"});
    waitForWaitingStatement("finance");
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlAnswer answer = CtlRunner::finish(*process);
    m_server.change("UNLOCK TABLES");
    QCOMPARE(answer.exitCode, 4);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestCtlWrite::post_twice_isOneVoucher()
{
    const QByteArray json = QJsonDocument(request("ctl-1")).toJson();
    QFile file(m_ctl.filePath("request.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    const CtlAnswer first = as("posting", {"post", file.fileName()});
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    m_posted = first.json()["voucherNo"].toString();
    QVERIFY(!m_posted.isEmpty());
    QCOMPARE(first.json()["repeated"], QJsonValue(false));
    const CtlAnswer second = as("posting", {"post", "-"}, json);
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.json()["voucherNo"].toString(), m_posted);
    QCOMPARE(second.json()["repeated"], QJsonValue(true));
    QCOMPARE(m_server.value("SELECT CAST(SUM(amount) AS CHAR) FROM voucher_entry WHERE voucher_no = '" +
                            m_posted + "'"),
             QString("2468"));
    QCOMPARE(as("finance", {"voucher", m_posted}).json()["balanced"], QJsonValue(true));
}

void TestCtlWrite::watch_postedVoucher_isALineEach_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("source");
    QTest::newRow("log") << "root"
                         << "log";
    QTest::newRow("polling") << "finance"
                             << "polling";
}

void TestCtlWrite::watch_postedVoucher_isALineEach()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, source);
    const auto process = m_ctl.start({"--profile", profile, "trial-balance", "--watch", "--level", "leaf"});
    const auto nextLine = [&process] {
        return QTest::qWaitFor([&process] { return process->canReadLine(); }, 15'000)
                   ? QJsonDocument::fromJson(process->readLine()).object()
                   : QJsonObject();
    };
    const QJsonObject first = nextLine();
    QCOMPARE(first["complete"], QJsonValue(true));
    const auto rowOf = [](const QJsonObject &line, const QString &subject) {
        for (const QJsonValue value : line["rows"].toArray()) {
            if (value["subject"].toString() == subject && value["currency"].toString() == "CNY")
                return value.toObject();
        }
        return QJsonObject();
    };
    const QJsonObject asked = request("watched-" + source, "77.01");
    QCOMPARE(as("posting", {"post", "-"}, QJsonDocument(asked).toJson()).exitCode, 0);
    const QJsonObject second = nextLine();
    QCOMPARE(second["source"].toString(), source);
    QCOMPARE(second["balanced"], QJsonValue(true));
    QVERIFY(!second["seenAt"].toString().isEmpty());
    QVERIFY(second["lagMs"].isDouble());
    for (const char *account : {"debit", "credit"}) {
        const QString subject = m_server.value("SELECT subject_code FROM account WHERE account_no = '" +
                                               (*account == 'd' ? m_debit : m_credit) + "'");
        const Currency cny = *Currency::fromCode(u"CNY");
        const auto figure = [&](const QJsonObject &line) {
            const QString text = rowOf(line, subject)[account].toString();
            return text.isEmpty() ? 0 : Amount::fromMajorText(text, cny)->minorText().toLongLong();
        };
        QCOMPARE(figure(second) - figure(first), 7701);
    }
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(10'000));
    QCOMPARE(process->exitCode(), 0); // as asked for: nothing was cut short
}

void TestCtlWrite::watch_wrongUse_exits2()
{
    QCOMPARE(as("finance", {"trial-balance", "--watch", "--as-known-at", "2026-09-01T00:00:00Z"}).exitCode,
             2);
    QCOMPARE(m_ctl.run({"--profile", "finance", "--format", "csv", "trial-balance", "--watch"}).exitCode, 2);
    QCOMPARE(as("finance", {"trial-balance", "--watch", "--from", "2026-09-01"}).exitCode, 2);
}

void TestCtlWrite::post_sameKeyOtherContent_exits1()
{
    const CtlAnswer answer = as("posting", {"post", "-"}, QJsonDocument(request("ctl-1", "12.35")).toJson());
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.output.isEmpty());
    QCOMPARE(answer.errors.count('\n'), 1);
}

void TestCtlWrite::post_refusals_exit1_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("unbalanced") << "unbalanced";
    QTest::newRow("closed date") << "closed";
    QTest::newRow("unknown account") << "account";
    QTest::newRow("wrong currency") << "currency";
    QTest::newRow("zero line") << "zero";
}

void TestCtlWrite::post_refusals_exit1()
{
    QFETCH(const QString, change);
    QJsonObject object = request("ctl-refused-" + change, change == "zero" ? "0.00" : "1.00");
    QJsonArray lines = object["lines"].toArray();
    QJsonObject line = lines[0].toObject();
    if (change == "unbalanced")
        line["amount"] = "1.01";
    if (change == "account")
        line["accountNo"] = "nobody";
    if (change == "currency")
        line["currency"] = "USD";
    lines[0] = line;
    object["lines"] = lines;
    if (change == "closed")
        object["accountingDate"] = m_server.value(
            "SELECT CAST(MAX(accounting_date) AS CHAR) FROM accounting_day WHERE state = 'closed'");
    const QString before = m_server.value("SELECT COUNT(*) FROM voucher");
    const CtlAnswer answer = as("posting", {"post", "-"}, QJsonDocument(object).toJson());
    QVERIFY2(answer.exitCode == 1, answer.errors.constData());
    QVERIFY(answer.output.isEmpty());
    QCOMPARE(m_server.value("SELECT COUNT(*) FROM voucher"), before);
}

void TestCtlWrite::post_malformed_exits2_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"kind\": ");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("binary") << QByteArray("\xff\x00\xfe", 3);
    QJsonObject object = request("ctl-malformed");
    QJsonArray lines = object["lines"].toArray();
    const auto withAmount = [&](const QJsonValue &amount) {
        QJsonObject line = lines[0].toObject();
        line["amount"] = amount;
        QJsonObject changed = object;
        changed["lines"] = QJsonArray{line, lines[1]};
        return QJsonDocument(changed).toJson();
    };
    QTest::newRow("sub-cent amount") << withAmount("1.001");
    QTest::newRow("amount as a number") << withAmount(1.5);
    QTest::newRow("overflow") << withAmount("92233720368547758.08");
    QTest::newRow("red without original")
        << QByteArray("{\"kind\": \"red\", \"summary\": \"x\", \"maker\": \"a\", \"idempotencyKey\": \"k\"}");
    QTest::newRow("red with lines") << QByteArray(
        "{\"kind\": \"red\", \"reverses\": \"V\", \"summary\": \"x\", \"maker\": \"a\", \"idempotencyKey\": "
        "\"k\", \"lines\": []}");
    QTest::newRow("red with a bad date")
        << QByteArray("{\"kind\": \"red\", \"reverses\": \"V\", \"summary\": \"x\", \"maker\": \"a\", "
                      "\"idempotencyKey\": \"k\", \"accountingDate\": \"soon\"}");
}

void TestCtlWrite::post_malformed_exits2()
{
    QFETCH(const QByteArray, json);
    const CtlAnswer answer = as("posting", {"post", "-"}, json);
    QVERIFY2(answer.exitCode == 2, answer.errors.constData());
    QVERIFY(answer.output.isEmpty());
    QCOMPARE(answer.errors.count('\n'), 1);
}

void TestCtlWrite::post_notPermitted_exits3()
{
    const CtlAnswer answer = as("finance", {"post", "-"}, QJsonDocument(request("ctl-forbidden")).toJson());
    QVERIFY2(answer.exitCode == 3, answer.errors.constData());
}

void TestCtlWrite::reversal_once()
{
    QVERIFY(!m_posted.isEmpty());
    QJsonObject red{{"kind", "red"},   {"reverses", m_posted}, {"summary", "wrong"},
                    {"maker", "anna"}, {"checker", "bert"},    {"idempotencyKey", "ctl-red"}};
    const CtlAnswer first = as("posting", {"post", "-"}, QJsonDocument(red).toJson());
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    const QString number = first.json()["voucherNo"].toString();
    const QJsonObject voucher = as("finance", {"voucher", number}).json();
    QCOMPARE(voucher["kind"].toString(), QString("red"));
    QCOMPARE(voucher["reverses"].toString(), m_posted);
    QVERIFY(voucher["entries"].toArray().first()["amount"].toString().startsWith('-'));
    QCOMPARE(as("finance", {"voucher", m_posted}).json()["reversedBy"].toString(), number);
    red["idempotencyKey"] = "ctl-red-2";
    QCOMPARE(as("posting", {"post", "-"}, QJsonDocument(red).toJson()).exitCode, 1);
}

void TestCtlWrite::day_moves()
{
    const QString date = openDate();
    const auto stateOf = [&](const QString &day) {
        return m_server.value("SELECT state FROM accounting_day WHERE accounting_date = '" + day + "'");
    };
    QVERIFY(as("posting", {"day", "close", date}).exitCode == 1); // not drained yet
    const CtlAnswer cut = as("posting", {"day", "cut", date});
    QVERIFY2(cut.exitCode == 0, cut.errors.constData());
    QCOMPARE(stateOf(date), QString("cutting"));
    QCOMPARE(cut.json()["rows"].toArray().first()["state"].toString(), QString("cutting"));
    QVERIFY(openDate() > date);
    QCOMPARE(as("posting", {"day", "drain", date}).exitCode, 0);
    QCOMPARE(stateOf(date), QString("drained"));
    const CtlAnswer closed = as("posting", {"day", "close", date});
    QVERIFY2(closed.exitCode == 0, closed.errors.constData());
    QCOMPARE(stateOf(date), QString("closed"));
    QVERIFY(as("finance", {"day", "status"}).json()["rows"].toArray().size() > 90);
}

void TestCtlWrite::waitForWaitingStatement(const QString &user)
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_server.value("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER = '" + user +
                       "' AND STATE LIKE 'Waiting%' AND COMMAND <> 'Sleep'") != "0",
        15000);
}

void TestCtlWrite::interrupt_exits4AndEndsTheStatement()
{
    // A statement that cannot go on: the table is held by another.
    m_server.change("LOCK TABLES voucher_entry WRITE, daily_total WRITE, account WRITE");
    const auto process = m_ctl.start({"--profile", "finance", "trial-balance"});
    waitForWaitingStatement("finance");
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CtlAnswer answer = CtlRunner::finish(*process);
    QVERIFY2(answer.exitCode == 4, answer.errors.constData());
    QVERIFY(answer.output.isEmpty());
    QTRY_COMPARE(m_server.value("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER = 'finance'"),
                 QString("0"));
    m_server.change("UNLOCK TABLES");
}

void TestCtlWrite::timeout_exits4()
{
    m_server.change("LOCK TABLES voucher_entry WRITE, daily_total WRITE, account WRITE");
    const CtlAnswer answer = as("hasty", {"trial-balance"}); // a second at the server
    m_server.change("UNLOCK TABLES");
    QVERIFY2(answer.exitCode == 4, answer.errors.constData());
}

void TestCtlWrite::damage_isFoundAndNamed()
{
    const QString voucher = m_server.value("SELECT voucher_no FROM voucher_entry WHERE accounting_date = '" +
                                           openDate() + "' LIMIT 1");
    const QString any =
        voucher.isEmpty()
            ? m_server.value("SELECT voucher_no FROM voucher ORDER BY accounting_date DESC LIMIT 1")
            : voucher;
    const QString date =
        m_server.value("SELECT CAST(accounting_date AS CHAR) FROM voucher WHERE voucher_no = '" + any + "'");
    QCOMPARE(m_server.change("UPDATE voucher_entry SET amount = amount + 1 WHERE voucher_no = '" + any +
                             "' AND line_no = 1"),
             qint64(1));
    m_server.change("DELETE FROM daily_total WHERE accounting_date >= '" + date + "'");
    m_server.change("UPDATE accounting_day SET state = 'open' WHERE accounting_date >= '" + date + "'");
    const CtlAnswer balance = as("finance", {"trial-balance", "--from", date, "--to", date});
    QVERIFY2(balance.exitCode == 1, balance.errors.constData());
    QVERIFY(balance.json()["unbalancedVouchers"].toArray().contains(any));
    QCOMPARE(balance.json()["balanced"], QJsonValue(false));
    QVERIFY2(balance.errors.contains(any.toUtf8()), balance.errors.constData());
    const CtlAnswer one = as("finance", {"voucher", any});
    QCOMPARE(one.exitCode, 1);
    QCOMPARE(one.json()["balanced"], QJsonValue(false));
    const CtlAnswer tieout = as("finance", {"tieout", "T1"});
    QVERIFY2(tieout.exitCode == 1, tieout.errors.constData());
    const QJsonObject finding = tieout.json()["checks"][0]["findings"][0].toObject();
    for (const char *key : {"kind", "key", "expected", "actual", "vouchers"})
        QVERIFY2(finding.contains(QLatin1String(key)), key);
    QVERIFY(finding["vouchers"].toArray().contains(any) || finding["key"].toString().contains(any));
}

QTEST_GUILESS_MAIN(TestCtlWrite)
#include "tst_ctl_write.moc"
