// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amount.h"
#include "tests/app/ctlrunner.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace zf;
using namespace zf::test;

/// The reading commands against a small sandbox's data, compared with plain SQL.
class TestCtlLedger : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void trialBalance_json_hasTheKeysAndEqualsSql();
    void trialBalance_range_takesOpenEnds();
    void trialBalance_level_andLeafChooseRows();
    void trialBalance_currency_keepsOne();
    void trialBalance_table_endsInAVerdict();
    void trialBalance_asKnownAt_beforeEverything_isEmpty();
    void trialBalance_languages_nameSubjects();
    void subjects_json_holdsTheChart();
    void accounts_pages_meetWithoutGapOrRepeat();
    void accounts_filtered_areOfTheSubject();
    void account_json_equalsTheRow();
    void account_unknown_exits1();
    void journal_pages_chainAndClose();
    void journal_last_endsAtTheBalance();
    void vouchers_newestFirst();
    void voucher_json_isComplete();
    void voucher_unknown_exits1();
    void order_foundByEveryNumber();
    void order_miss_exits1AndSaysWhere();
    void trace_json_isInTimeOrder();
    void timeline_mergesVouchersAndLog();
    void tieout_clean_exits0();
    void tieout_finding_namesAccountAndAmount();
    void tieout_killed_goesOnInAnotherProcess();
    void trialBalance_storedTotalThatDiffers_isAFinding();
    void doctor_json_hasChecks();
    void formats_csvTsvXlsx();
    void anywhere_optionsAfterTheCommand();

private:
    QJsonObject ask(QStringList line, int exitCode = 0);
    Amount sum(const QJsonArray &rows, const char *key, const char *currency);
    FixtureServer m_server;
    CtlRunner m_ctl;
};

void TestCtlLedger::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    const db::Profile profile = m_server.profile();
    const CtlAnswer added =
        m_ctl.run({"profile", "add", "fixture", "--socket", profile.ledger.socketPath, "--user",
                   profile.ledger.user, "--authentication", "none", "--ledger", profile.ledger.database,
                   "--payment", profile.payment->database, "--desk", profile.desk->database});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
}

QJsonObject TestCtlLedger::ask(QStringList line, int exitCode)
{
    line << "--profile"
         << "fixture"
         << "--format"
         << "json";
    const CtlAnswer answer = m_ctl.run(line);
    if (answer.exitCode != exitCode)
        qWarning() << line << answer.exitCode << answer.errors << answer.output.left(2000);
    const QJsonObject object = answer.json();
    return answer.exitCode == exitCode ? object : QJsonObject();
}

Amount TestCtlLedger::sum(const QJsonArray &rows, const char *key, const char *currency)
{
    const Currency unit = *Currency::fromCode(QString::fromLatin1(currency));
    Amount total;
    for (const QJsonValue &row : rows) {
        if (row["currency"].toString() == QLatin1String(currency) && row["isLeaf"].toBool(true))
            total += *Amount::fromMajorText(row[QLatin1String(key)].toString(), unit);
    }
    return total;
}

void TestCtlLedger::trialBalance_json_hasTheKeysAndEqualsSql()
{
    const QString open = m_server.value(
        "SELECT CAST(MIN(accounting_date) AS CHAR) FROM accounting_day WHERE state <> 'closed'");
    const QJsonObject answer = ask({"trial-balance"});
    for (const char *key : {"snapshotAt", "from", "to", "provisional", "rows", "equalities", "identities",
                            "unbalancedVouchers"})
        QVERIFY2(answer.contains(QLatin1String(key)), key);
    QCOMPARE(answer["from"].toString(), open);
    QCOMPARE(answer["to"].toString(), open);
    QCOMPARE(answer["provisional"].toBool(), true);
    const QJsonArray rows = answer["rows"].toArray();
    QVERIFY(!rows.isEmpty());
    for (const char *key :
         {"subject", "name", "level", "isLeaf", "currency", "openingDebit", "openingCredit", "debit",
          "credit", "ytdDebit", "ytdCredit", "closingDebit", "closingCredit", "entries"})
        QVERIFY2(rows.first()[QLatin1String(key)] != QJsonValue::Undefined, key);
    QVERIFY(rows.first()["debit"].isString());
    const QString where = QStringLiteral(
        " FROM voucher_entry WHERE currency = 'CNY' AND side = '%1' AND accounting_date = '%2'");
    QCOMPARE(sum(rows, "debit", "CNY").minorText(),
             m_server.value("SELECT CAST(SUM(amount) AS CHAR)" + where.arg("D", open)));
    QCOMPARE(sum(rows, "credit", "CNY").minorText(),
             m_server.value("SELECT CAST(SUM(amount) AS CHAR)" + where.arg("C", open)));
    QCOMPARE(sum(rows, "closingDebit", "JPY"), sum(rows, "closingCredit", "JPY"));
    for (const QJsonValue &equality : answer["equalities"].toArray()) {
        QVERIFY(equality["balanced"].toBool());
        const QString zero = Amount().plain(Currency::fromCode(equality["currency"].toString())->exponent());
        for (const char *key : {"opening", "period", "closing"})
            QCOMPARE(equality[QLatin1String(key)].toString(), zero); // "0.00", JPY "0", KWD "0.000"
    }
    QVERIFY(!answer["equalities"].toArray().isEmpty());
    QVERIFY(!answer["identities"].toArray().isEmpty());
}

void TestCtlLedger::trialBalance_range_takesOpenEnds()
{
    const QString first = m_server.value("SELECT CAST(MIN(accounting_date) AS CHAR) FROM accounting_day");
    const QString open = m_server.value(
        "SELECT CAST(MIN(accounting_date) AS CHAR) FROM accounting_day WHERE state <> 'closed'");
    const QJsonObject whole = ask({"trial-balance", "--from", first});
    QCOMPARE(whole["from"].toString(), first);
    QCOMPARE(whole["to"].toString(), open);
    QCOMPARE(sum(whole["rows"].toArray(), "debit", "CNY").minorText(),
             m_server.value("SELECT CAST(SUM(amount) AS CHAR) FROM voucher_entry WHERE currency = 'CNY' AND "
                            "side = 'D' AND accounting_date <= '" +
                            open + "'"));
    const QJsonObject day = ask({"trial-balance", "--to", first});
    QCOMPARE(day["from"].toString(), first);
    QCOMPARE(day["to"].toString(), first);
}

void TestCtlLedger::trialBalance_level_andLeafChooseRows()
{
    for (const QJsonValue &row : ask({"trial-balance", "--level", "1"})["rows"].toArray())
        QCOMPARE(row["level"].toInt(), 1);
    const QJsonArray leaves = ask({"trial-balance", "--level", "leaf"})["rows"].toArray();
    QVERIFY(!leaves.isEmpty());
    for (const QJsonValue &row : leaves)
        QVERIFY(row["isLeaf"].toBool());
}

void TestCtlLedger::trialBalance_currency_keepsOne()
{
    const QJsonObject answer = ask({"trial-balance", "--currency", "KWD"});
    for (const char *list : {"rows", "equalities", "identities"}) {
        for (const QJsonValue &row : answer[QLatin1String(list)].toArray())
            QCOMPARE(row["currency"].toString(), QString("KWD"));
    }
    QVERIFY(!answer["rows"].toArray().isEmpty());
}

void TestCtlLedger::trialBalance_table_endsInAVerdict()
{
    const CtlAnswer answer = m_ctl.run({"--profile", "fixture", "trial-balance", "--level", "1"});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.output.contains("Balanced: every equality and identity holds."));
    QVERIFY(answer.output.contains("Provisional"));
    QVERIFY(answer.output.contains("Total"));
    QVERIFY(answer.errors.isEmpty()); // no bar without a terminal
}

void TestCtlLedger::trialBalance_asKnownAt_beforeEverything_isEmpty()
{
    QVERIFY(ask({"trial-balance", "--as-known-at", "2001-01-01T00:00:00+08:00"})["rows"].toArray().isEmpty());
}

void TestCtlLedger::trialBalance_languages_nameSubjects()
{
    const auto nameOf = [&](const char *language) {
        return ask({"trial-balance", "--level", "1", "--lang", language})["rows"]
            .toArray()
            .first()["name"]
            .toString();
    };
    const QString code =
        ask({"trial-balance", "--level", "1"})["rows"].toArray().first()["subject"].toString();
    QCOMPARE(nameOf("zh_CN"), m_server.value("SELECT name FROM subject WHERE code = '" + code + "'"));
    QCOMPARE(nameOf("en"), m_server.value("SELECT name_en FROM subject WHERE code = '" + code + "'"));
}

void TestCtlLedger::subjects_json_holdsTheChart()
{
    const QJsonObject answer = ask({"subjects"});
    QCOMPARE(QString::number(answer["rows"].toArray().size()),
             m_server.value("SELECT COUNT(*) FROM subject"));
    QVERIFY(answer["next"].isNull());
    for (const char *key : {"code", "name", "parent", "class", "normalSide", "level", "isLeaf", "book"})
        QVERIFY2(answer["rows"].toArray().first()[QLatin1String(key)] != QJsonValue::Undefined, key);
}

void TestCtlLedger::accounts_pages_meetWithoutGapOrRepeat()
{
    QStringList numbers;
    QStringList line{"accounts", "--limit", "700"};
    int pages = 0;
    while (true) {
        const QJsonObject page = ask(line);
        QVERIFY(page.contains("next"));
        for (const QJsonValue &row : page["rows"].toArray())
            numbers << row["accountNo"].toString();
        ++pages;
        if (page["next"].isNull())
            break;
        line = {"accounts", "--limit", "700", "--after", page["next"].toString()};
    }
    QVERIFY(pages > 1);
    QStringList sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(numbers, sorted);
    QCOMPARE(sorted.removeDuplicates(), 0);
    QCOMPARE(QString::number(numbers.size()), m_server.value("SELECT COUNT(*) FROM account"));
}

void TestCtlLedger::accounts_filtered_areOfTheSubject()
{
    const QString subject = m_server.value(
        "SELECT subject_code FROM account GROUP BY subject_code ORDER BY COUNT(*) DESC LIMIT 1");
    const QJsonArray rows =
        ask({"accounts", "--subject", subject, "--currency", "CNY", "--limit", "50"})["rows"].toArray();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue &row : rows) {
        QCOMPARE(row["subject"].toString(), subject);
        QCOMPARE(row["currency"].toString(), QString("CNY"));
    }
}

void TestCtlLedger::account_json_equalsTheRow()
{
    const QString number =
        m_server.value("SELECT account_no FROM account WHERE frozen > 0 AND currency = 'CNY' LIMIT 1");
    QVERIFY(!number.isEmpty());
    const QJsonObject account = ask({"account", number});
    for (const char *key : {"accountNo", "subject", "ownerKind", "ownerNo", "ownerName", "currency",
                            "balance", "frozen", "available", "status", "openedAt", "updatedAt"})
        QVERIFY2(account.contains(QLatin1String(key)), key);
    const Currency cny = *Currency::fromCode(u"CNY");
    const auto minor = [&](const char *key) {
        return Amount::fromMajorText(account[QLatin1String(key)].toString(), cny)->minorText();
    };
    QCOMPARE(minor("balance"),
             m_server.value("SELECT CAST(balance AS CHAR) FROM account WHERE account_no = '" + number + "'"));
    QCOMPARE(minor("available"),
             m_server.value("SELECT CAST(balance - frozen AS CHAR) FROM account WHERE account_no = '" +
                            number + "'"));
    QVERIFY(account["openedAt"].toString().endsWith("+08:00"));
}

void TestCtlLedger::account_unknown_exits1()
{
    const CtlAnswer answer = m_ctl.run({"--profile", "fixture", "account", "no-such-account"});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.output.isEmpty());
    QCOMPARE(answer.errors.count('\n'), 1);
}

void TestCtlLedger::journal_pages_chainAndClose()
{
    const QString number = m_server.value(
        "SELECT account_no FROM account WHERE last_seq BETWEEN 60 AND 400 ORDER BY last_seq DESC LIMIT 1");
    QVERIFY(!number.isEmpty());
    const QJsonObject first = ask({"journal", number, "--limit", "25"});
    for (const char *key : {"rows", "opening", "closing", "segments", "next", "previous"})
        QVERIFY2(first.contains(QLatin1String(key)), key);
    QCOMPARE(first["segments"].toArray(), QJsonArray{"live"});
    qint64 seq = 0;
    QString balance = first["rows"].toArray().first()["balanceBefore"].toString();
    QCOMPARE(first["opening"].toString(), balance);
    QJsonObject page = first;
    while (true) {
        for (const QJsonValue &line : page["rows"].toArray()) {
            QCOMPARE(line["seq"].toInteger(), ++seq);
            QCOMPARE(line["balanceBefore"].toString(), balance);
            balance = line["balanceAfter"].toString();
        }
        if (page["next"].isNull())
            break;
        page = ask({"journal", number, "--limit", "25", "--after", page["next"].toString()});
    }
    QCOMPARE(first["closing"].toString(), balance);
    QCOMPARE(QString::number(seq),
             m_server.value("SELECT last_seq FROM account WHERE account_no = '" + number + "'"));
    const QJsonObject back =
        ask({"journal", number, "--limit", "25", "--before", page["previous"].toString()});
    QCOMPARE(back["rows"].toArray().size(), 25);
}

void TestCtlLedger::journal_last_endsAtTheBalance()
{
    const QString number =
        m_server.value("SELECT account_no FROM account WHERE last_seq > 300 AND currency = 'CNY' LIMIT 1");
    const QJsonObject page = ask({"journal", number, "--last", "--limit", "3"});
    QCOMPARE(page["rows"].toArray().size(), 3);
    QVERIFY(page["next"].isNull());
    QCOMPARE(page["rows"].toArray().last()["balanceAfter"], ask({"account", number})["balance"]);
    const QString date = page["rows"].toArray().last()["accountingDate"].toString();
    const QJsonObject day = ask({"journal", number, "--from", date, "--to", date});
    for (const QJsonValue &line : day["rows"].toArray())
        QCOMPARE(line["accountingDate"].toString(), date);
    QCOMPARE(day["opening"], day["rows"].toArray().first()["balanceBefore"]);
}

void TestCtlLedger::vouchers_newestFirst()
{
    const QJsonArray rows = ask({"vouchers", "--limit", "40"})["rows"].toArray();
    QCOMPARE(rows.size(), 40);
    for (qsizetype i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i - 1]["accountingDate"].toString() >= rows[i]["accountingDate"].toString());
    const QJsonArray red = ask({"vouchers", "--filter", "kind:red", "--limit", "5"})["rows"].toArray();
    for (const QJsonValue &row : red)
        QCOMPARE(row["kind"].toString(), QString("red"));
    QCOMPARE(red.isEmpty(), m_server.value("SELECT COUNT(*) FROM voucher WHERE kind = 'red'") == "0");
}

void TestCtlLedger::voucher_json_isComplete()
{
    const QString number = m_server.value(
        "SELECT voucher_no FROM voucher WHERE order_no IS NOT NULL ORDER BY voucher_no LIMIT 1");
    const QJsonObject voucher = ask({"voucher", number});
    for (const char *key : {"voucherNo", "kind", "orderNo", "logId", "accountingDate", "postedAt", "summary",
                            "reverses", "reversedBy", "maker", "checker", "attachments", "entries", "journal",
                            "order", "balanced", "totals"})
        QVERIFY2(voucher.contains(QLatin1String(key)), key);
    QCOMPARE(voucher["balanced"].toBool(), true);
    QCOMPARE(QString::number(voucher["entries"].toArray().size()),
             m_server.value("SELECT COUNT(*) FROM voucher_entry WHERE voucher_no = '" + number + "'"));
    QCOMPARE(voucher["journal"].toArray().size(), voucher["entries"].toArray().size());
    QCOMPARE(voucher["order"]["orderNo"], voucher["orderNo"]);
}

void TestCtlLedger::voucher_unknown_exits1()
{
    QCOMPARE(m_ctl.run({"--profile", "fixture", "voucher", "V0"}).exitCode, 1);
}

void TestCtlLedger::order_foundByEveryNumber()
{
    const db::Rows row = m_server.sql(
        "SELECT order_no, merchant_order_no, channel_trade_no, log_id, card_last4 FROM pay_order WHERE "
        "merchant_order_no IS NOT NULL"
        " AND channel_trade_no IS NOT NULL AND log_id IS NOT NULL AND card_last4 IS NOT NULL LIMIT 1",
        db::Database::Payment);
    QVERIFY(!row.isEmpty());
    const QString order = row.text(0, 0);
    const QStringList kinds{"order", "merchantOrder", "channelTrade", "log"};
    for (int column = 0; column < kinds.size(); ++column) {
        const QJsonObject answer = ask({"order", row.text(0, column)});
        const QJsonObject match = answer["matches"].toArray().first().toObject();
        QCOMPARE(match["kind"].toString(), kinds[column]);
        QCOMPARE(match["order"]["orderNo"].toString(), order);
    }
    QVERIFY(!ask({"order", row.text(0, 4)})["matches"].toArray().isEmpty());
    const QString voucher =
        m_server.value("SELECT voucher_no FROM voucher WHERE order_no = '" + order + "' LIMIT 1");
    if (!voucher.isEmpty()) {
        const QJsonObject match = ask({"order", voucher})["matches"].toArray().first().toObject();
        QCOMPARE(match["kind"].toString(), QString("voucher"));
        QCOMPARE(match["order"]["orderNo"].toString(), order);
    }
    const QString account = m_server.value("SELECT account_no FROM account LIMIT 1");
    QCOMPARE(ask({"order", account})["matches"].toArray().first()["kind"].toString(), QString("account"));
    const QString refund = m_server.value("SELECT refund_no FROM refund LIMIT 1", db::Database::Payment);
    QVERIFY(!ask({"order", refund})["matches"].toArray().isEmpty());
}

void TestCtlLedger::order_miss_exits1AndSaysWhere()
{
    const CtlAnswer answer =
        m_ctl.run({"--profile", "fixture", "--format", "json", "order", "6222021234567890123"});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.json()["matches"].toArray().isEmpty());
    QVERIFY(answer.json()["searched"].toArray().contains("voucher"));
    QVERIFY(answer.json()["searched"].toArray().contains("order"));
    QVERIFY2(answer.errors.contains("Looked for it as"), answer.errors.constData());
    QVERIFY(!QByteArray(answer.errors + answer.output).contains("6222021234567890123")); // may be a card
}

void TestCtlLedger::trace_json_isInTimeOrder()
{
    const QString log = m_server.value(
        "SELECT log_id FROM trace_log GROUP BY log_id ORDER BY COUNT(*) DESC LIMIT 1", db::Database::Payment);
    const QJsonArray events = ask({"trace", log})["events"].toArray();
    QVERIFY(events.size() > 2);
    QString before;
    for (const QJsonValue &event : events) {
        for (const char *key : {"at", "source", "module", "what", "sincePreviousMs"})
            QVERIFY2(event[QLatin1String(key)] != QJsonValue::Undefined, key);
        QVERIFY(before <= event["at"].toString());
        before = event["at"].toString();
    }
    const CtlAnswer none = m_ctl.run({"--profile", "fixture", "--format", "json", "trace", "no-such-log"});
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.json()["events"].toArray().isEmpty());
}

void TestCtlLedger::timeline_mergesVouchersAndLog()
{
    const QString order = m_server.value("SELECT order_no FROM voucher WHERE order_no IS NOT NULL LIMIT 1");
    const QJsonObject answer = ask({"timeline", order});
    QStringList sources;
    for (const QJsonValue &event : answer["events"].toArray())
        sources << event["source"].toString();
    QVERIFY(sources.contains("voucher"));
    QVERIFY(sources.contains("order"));
    QCOMPARE(answer["order"]["orderNo"].toString(), order);
}

void TestCtlLedger::tieout_clean_exits0()
{
    const QJsonArray checks = ask({"tieout"})["checks"].toArray();
    QVERIFY(checks.size() >= 11);
    for (const QJsonValue &check : checks) {
        QVERIFY2(check["ok"].toBool(), qPrintable(check["id"].toString()));
        QVERIFY(check["scanned"].toInteger() > 0);
        QVERIFY(check["findings"].isArray());
    }
    QCOMPARE(ask({"tieout", "t1", "T4"})["checks"].toArray().size(), 2);
}

void TestCtlLedger::tieout_finding_namesAccountAndAmount()
{
    const QString account =
        m_server.value("SELECT account_no FROM account WHERE currency = 'CNY' AND last_seq > 0 LIMIT 1");
    const auto shift = [&](const char *by) {
        return m_server.change(
            QStringLiteral("UPDATE account SET balance = balance %1 WHERE account_no = '%2'")
                .arg(QLatin1StringView(by), account));
    };
    QCOMPARE(shift("+ 123"), 1);
    const CtlAnswer answer = m_ctl.run({"--profile", "fixture", "--format", "json", "tieout", "T4"});
    QCOMPARE(shift("- 123"), 1);
    QCOMPARE(answer.exitCode, 1);
    const QJsonValue check = answer.json()["checks"][0];
    QVERIFY(!check["snapshotAt"].toString().isEmpty());
    const QJsonValue finding = check["findings"][0];
    QCOMPARE(finding["kind"].toString(), QStringLiteral("balanceDiffers"));
    QCOMPARE(finding["accounts"][0].toString(), account);
    QCOMPARE(finding["amount"].toString(), QStringLiteral("1.23"));
    QCOMPARE(finding["currency"].toString(), QStringLiteral("CNY"));
    QVERIFY(answer.errors.isEmpty()); // no bar where there is no terminal
}

void TestCtlLedger::tieout_killed_goesOnInAnotherProcess()
{
    // A table held by another session keeps the run under way until it is killed.
    const auto holder = m_server.open();
    QVERIFY(holder != nullptr);
    QVERIFY(holder->execute({"test", QStringLiteral("LOCK TABLES daily_total WRITE")}).ok());
    const auto process = m_ctl.start({"--profile", "fixture", "--format", "json", "tieout"});
    const QString waiting = QStringLiteral(
        "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE STATE LIKE 'Waiting for table%'");
    QTRY_VERIFY_WITH_TIMEOUT(m_server.value(waiting).toInt() >= 2, 30'000); // both lanes have come to it
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(holder->execute({"test", QStringLiteral("UNLOCK TABLES")}).ok());

    const CtlAnswer other =
        m_ctl.run({"--profile", "fixture", "--format", "json", "tieout", "T4", "T8", "--resume"});
    QVERIFY2(other.errors.contains("discarded"), other.errors.constData());
    QCOMPARE(other.json()["checks"].toArray().size(), 2);
    const CtlAnswer none =
        m_ctl.run({"--profile", "fixture", "--format", "json", "tieout", "T4", "--resume"});
    QVERIFY2(none.errors.contains("No interrupted run"), none.errors.constData());
    QCOMPARE(none.exitCode, 0);

    QVERIFY(holder->execute({"test", QStringLiteral("LOCK TABLES daily_total WRITE")}).ok());
    const auto again = m_ctl.start({"--profile", "fixture", "--format", "json", "tieout"});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.value(waiting).toInt() >= 2, 30'000);
    ::kill(static_cast<pid_t>(again->processId()), SIGINT);
    const CtlAnswer interrupted = CtlRunner::finish(*again);
    QVERIFY(holder->execute({"test", QStringLiteral("UNLOCK TABLES")}).ok());
    QCOMPARE(interrupted.exitCode, 4);
    QVERIFY2(interrupted.errors.contains("tieout --resume"), interrupted.errors.constData());
    const CtlAnswer resumed = m_ctl.run({"--profile", "fixture", "--format", "json", "tieout", "--resume"});
    QCOMPARE(resumed.exitCode, 0);
    QVERIFY2(resumed.errors.contains("Going on with the run"), resumed.errors.constData());
    const QJsonArray checks = resumed.json()["checks"].toArray();
    QVERIFY(checks.size() >= 11);
    for (const QJsonValue &check : checks)
        QVERIFY2(check["ok"].toBool(), qPrintable(check["id"].toString()));
    QCOMPARE(resumed.json()["server"].toString(), QStringLiteral("primary"));
}

void TestCtlLedger::trialBalance_storedTotalThatDiffers_isAFinding()
{
    const QString day =
        m_server.value("SELECT MAX(accounting_date) FROM accounting_day WHERE state = 'closed'");
    const auto change = [&](const char *by) {
        return m_server.change(
            QStringLiteral("UPDATE daily_total SET debit = debit %1, credit = credit %1 WHERE"
                           " accounting_date = '%2' AND subject_code = '2241' AND currency = 'CNY'")
                .arg(QLatin1StringView(by), day));
    };
    const QJsonArray clean = ask({"trial-balance"})["checks"].toArray();
    QCOMPARE(clean.size(), 3);
    QVERIFY(clean[1]["ok"].toBool() && clean[2]["ok"].toBool());
    QVERIFY(!clean[0]["unavailable"].toString().isEmpty());
    QCOMPARE(change("+ 3"), 1);
    const CtlAnswer answer = m_ctl.run({"--profile", "fixture", "--format", "json", "trial-balance"});
    const CtlAnswer elsewhere =
        m_ctl.run({"--profile", "fixture", "--format", "json", "trial-balance", "--currency", "JPY"});
    QCOMPARE(change("- 3"), 1);
    QCOMPARE(answer.exitCode, 1);
    const QJsonValue check = answer.json()["checks"][1];
    QCOMPARE(check["id"].toString(), QStringLiteral("T6"));
    QCOMPARE(check["findings"][0]["subject"].toString(), QStringLiteral("2241"));
    QCOMPARE(check["findings"][0]["date"].toString(), day);
    QCOMPARE(check["findings"][0]["amount"].toString(), QStringLiteral("0.03"));
    QVERIFY2(answer.errors.contains("2241"), answer.errors.constData());
    QCOMPARE(elsewhere.exitCode, 0);
}

void TestCtlLedger::doctor_json_hasChecks()
{
    const CtlAnswer answer = m_ctl.run({"--profile", "fixture", "--format", "json", "doctor"});
    const QJsonArray checks = answer.json()["checks"].toArray();
    QVERIFY(checks.size() > 5);
    for (const QJsonValue &check : checks) {
        for (const char *key : {"id", "ok", "severity", "detail", "remedy"})
            QVERIFY2(check[QLatin1String(key)] != QJsonValue::Undefined, key);
        QVERIFY2(check["severity"].toString() != "error" || check["ok"].toBool(),
                 QJsonDocument(check.toObject()).toJson().constData());
    }
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(m_ctl.run({"--format", "json", "profile", "test", "fixture"}).json()["steps"].toArray().size() >
            1);
}

void TestCtlLedger::formats_csvTsvXlsx()
{
    const qsizetype subjects = m_server.value("SELECT COUNT(*) FROM subject").toLongLong();
    const CtlAnswer csv = m_ctl.run({"--profile", "fixture", "--format", "csv", "subjects"});
    QCOMPARE(csv.lines().size(), subjects + 1);
    QVERIFY(csv.lines().first().startsWith("code,name,"));
    const CtlAnswer tsv = m_ctl.run({"--profile", "fixture", "--format", "tsv", "subjects"});
    QCOMPARE(tsv.lines().size(), subjects + 1);
    QCOMPARE(tsv.lines().at(1).count('\t'), tsv.lines().first().count('\t'));
    const CtlAnswer xlsx = m_ctl.run({"--profile", "fixture", "--format", "xlsx", "subjects"});
    QCOMPARE(xlsx.exitCode, 0);
    QVERIFY(xlsx.output.startsWith("PK\x03\x04"));
    const QString account = m_server.value("SELECT account_no FROM account LIMIT 1");
    const CtlAnswer fields = m_ctl.run({"--profile", "fixture", "--format", "csv", "account", account});
    QVERIFY(fields.lines().contains("accountNo," + account.toUtf8()));
}

void TestCtlLedger::anywhere_optionsAfterTheCommand()
{
    QCOMPARE(m_ctl.run({"subjects", "--format=json", "--profile=fixture"}).json(), ask({"subjects"}));
}

QTEST_GUILESS_MAIN(TestCtlLedger)
#include "tst_ctl_ledger.moc"
