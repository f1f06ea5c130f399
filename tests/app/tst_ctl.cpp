// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ctlrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using zf::test::CtlAnswer;
using zf::test::CtlRunner;

/// What the program answers before any server is there: usage, profiles, languages, exit statuses.
class TestCtl : public QObject {
    Q_OBJECT

private slots:
    void version_printed();
    void help_listsEveryCommand();
    void help_ofOneCommand_listsItsOptions();
    void wrongUse_exits2_data();
    void wrongUse_exits2();
    void unknownCommand_suggestsTheNearest();
    void sandbox_notRunning_exits3();
    void sandboxStatus_notRunning_saysSo();
    void profile_roundTrip();
    void profile_withReplica_isShown();
    void profile_passwordNeverInFile();
    void profile_unreachable_exits3();
    void password_withoutTerminal_exits3();
    void host_withoutAuthority_exits2();
    void output_onError_leavesNoFile();
    void output_notAnOrdinaryFile_exits2();
    void output_fullDevice_exits3();
    void language_chinese_translatesMessages();

private:
    CtlRunner m_ctl;
};

void TestCtl::version_printed()
{
    const CtlAnswer answer = m_ctl.run({"--version"});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.output.startsWith("zhangfangctl 0."));
    QVERIFY(answer.errors.isEmpty());
}

void TestCtl::help_listsEveryCommand()
{
    const CtlAnswer answer = m_ctl.run({"help"});
    QCOMPARE(answer.exitCode, 0);
    for (const char *command : {"sandbox start", "profile add", "schema install", "doctor", "tieout",
                                "trial-balance", "subjects", "accounts", "account ", "journal", "vouchers",
                                "voucher ", "order", "trace", "timeline", "post", "export", "day close"})
        QVERIFY2(answer.output.contains(QByteArray(QByteArray("\n  ") + command)), command);
    QVERIFY(!answer.output.contains("traffic-run"));
}

void TestCtl::help_ofOneCommand_listsItsOptions()
{
    for (const QStringList &line :
         {QStringList{"help", "journal"}, QStringList{"journal", "--help"}, QStringList{"-h", "journal"}}) {
        const CtlAnswer answer = m_ctl.run(line);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.output.contains("--before KEY"));
        QVERIFY(!answer.output.contains("--level"));
    }
}

void TestCtl::wrongUse_exits2_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QStringList{} << "command is missing";
    QTest::newRow("unknown option") << QStringList{"trial-balance", "--fron", "2026-01-01"}
                                    << "Did you mean --from?";
    QTest::newRow("option without value") << QStringList{"trial-balance", "--from"} << "--from needs a value";
    QTest::newRow("option of another command")
        << QStringList{"subjects", "--limit", "3"} << "subjects takes no option --limit";
    QTest::newRow("flag with value") << QStringList{"--sandbox=yes", "subjects"}
                                     << "--sandbox takes no value";
    QTest::newRow("option twice") << QStringList{"--lang", "en", "--lang", "en", "subjects"} << "given twice";
    QTest::newRow("empty value") << QStringList{"--sandbox", "accounts", "--subject", ""} << "is empty";
    QTest::newRow("word too many") << QStringList{"account", "1", "2"} << "\"2\" is one word too many";
    QTest::newRow("word missing") << QStringList{"account"} << "missing after account";
    QTest::newRow("empty word") << QStringList{"--sandbox", "order", " "} << "is empty";
    QTest::newRow("half a command") << QStringList{"profile"} << "profile show";
    QTest::newRow("unknown half") << QStringList{"profile", "lst"} << "profile list";
    QTest::newRow("unknown format") << QStringList{"--format", "xml", "subjects"}
                                    << "table, json, csv, tsv or xlsx";
    QTest::newRow("unknown language") << QStringList{"--lang", "fr", "subjects"} << "zh_CN or en";
    QTest::newRow("both places") << QStringList{"--profile", "a", "--sandbox", "subjects"}
                                 << "exclude each other";
    QTest::newRow("neither place") << QStringList{"post", "-"}
                                   << "not JSON"; // the request is looked at first
    QTest::newRow("unknown profile") << QStringList{"--profile", "nobody", "subjects"}
                                     << "no profile \"nobody\"";
    QTest::newRow("no such day") << QStringList{"--sandbox", "trial-balance", "--from", "2026-02-30"}
                                 << "YYYY-MM-DD";
    QTest::newRow("day in another form")
        << QStringList{"--sandbox", "trial-balance", "--from", "1.2.2026"} << "YYYY-MM-DD";
    QTest::newRow("end before beginning")
        << QStringList{"--sandbox", "trial-balance", "--from", "2026-02-02", "--to", "2026-02-01"}
        << "later than --to";
    QTest::newRow("level zero") << QStringList{"--sandbox", "trial-balance", "--level", "0"}
                                << "whole number from 1";
    QTest::newRow("level word") << QStringList{"--sandbox", "trial-balance", "--level", "leaves"}
                                << "or leaf";
    QTest::newRow("unknown currency")
        << QStringList{"--sandbox", "trial-balance", "--currency", "XXQ"} << "XXQ";
    QTest::newRow("moment without offset")
        << QStringList{"--sandbox", "trial-balance", "--as-known-at", "yesterday"} << "offset";
    QTest::newRow("limit zero") << QStringList{"--sandbox", "accounts", "--limit", "0"} << "from 1 to 10000";
    QTest::newRow("limit word") << QStringList{"--sandbox", "accounts", "--limit", "many"}
                                << "from 1 to 10000";
    QTest::newRow("two places of a page")
        << QStringList{"--sandbox", "journal", "1", "--last", "--after", "k"} << "exclude each other";
    QTest::newRow("bad filter") << QStringList{"--sandbox", "vouchers", "--filter", "nosuchfield:1"}
                                << "nosuchfield";
    QTest::newRow("unknown tie-out") << QStringList{"--sandbox", "tieout", "T99"} << "T99";
    QTest::newRow("unknown scale") << QStringList{"sandbox", "start", "--scale", "huge"} << "1m";
    QTest::newRow("seed word") << QStringList{"sandbox", "start", "--seed", "x"} << "--seed";
    QTest::newRow("negative traffic") << QStringList{"sandbox", "start", "--traffic", "-1"} << "--traffic";
    QTest::newRow("unknown list") << QStringList{"--sandbox", "export", "everything"} << "trial-balance";
    QTest::newRow("journal of nothing")
        << QStringList{"--sandbox", "export", "journal"} << "account is missing";
    QTest::newRow("export as table") << QStringList{"--sandbox", "--format", "table", "export", "accounts"}
                                     << "no table format";
    QTest::newRow("request not there")
        << QStringList{"--sandbox", "post", "/nonexistent/request.json"} << "cannot be read";
    QTest::newRow("request is a folder") << QStringList{"--sandbox", "post", "/tmp"} << "is a folder";
    QTest::newRow("output folder not there")
        << QStringList{"--output", "/nonexistent/x.csv", "subjects"} << "does not exist";
    QTest::newRow("day not a date") << QStringList{"--sandbox", "day", "close", "today"} << "YYYY-MM-DD";
    QTest::newRow("help of nothing") << QStringList{"help", "jurnal"} << "journal";
    QTest::newRow("profile without server") << QStringList{"profile", "add", "p", "--user", "u"} << "--host";
    QTest::newRow("profile with two servers")
        << QStringList{"profile", "add", "p", "--user", "u", "--host", "h", "--socket", "/s"} << "either";
    QTest::newRow("profile without user") << QStringList{"profile", "add", "p", "--socket", "/s"} << "--user";
    QTest::newRow("options smuggled in a host")
        << QStringList{"profile", "add",     "p",         "--user",       "u",
                       "--host",  "h;ssl=0", "--ca-file", "/etc/hostname"}
        << "host";
    QTest::newRow("unknown environment")
        << QStringList{"profile", "add", "p", "--user", "u", "--socket", "/s", "--environment", "prod"}
        << "prod";
    QTest::newRow("unknown authentication")
        << QStringList{"profile", "add", "p", "--user", "u", "--socket", "/s", "--authentication", "pw"}
        << "keychain, ask or none";
    QTest::newRow("two replicas") << QStringList{"profile", "add",
                                                 "p",       "--user",
                                                 "u",       "--socket",
                                                 "/s",      "--replica-socket",
                                                 "/r",      "--replica-host",
                                                 "h"}
                                  << "one server";
    QTest::newRow("payment server without its database")
        << QStringList{"profile", "add", "p", "--user", "u", "--socket", "/s", "--payment-socket", "/t"}
        << "--payment NAME";
    QTest::newRow("lag of no replica")
        << QStringList{"profile", "add", "p", "--user", "u", "--socket", "/s", "--replica-max-lag", "9"}
        << "belongs to a replica";
    QTest::newRow("replica that is the server")
        << QStringList{"profile", "add", "p", "--user", "u", "--socket", "/s", "--replica-socket", "/s"}
        << "own server";
    QTest::newRow("watching a replica")
        << QStringList{"--sandbox", "trial-balance", "--watch", "--replica"} << "not a replica";
    QTest::newRow("port too high") << QStringList{"profile",  "add", "p",      "--user", "u",
                                                  "--socket", "/s",  "--port", "70000"}
                                   << "65535";
}

void TestCtl::wrongUse_exits2()
{
    QFETCH(const QStringList, line);
    QFETCH(const QString, says);
    const CtlAnswer answer = m_ctl.run(line);
    QVERIFY2(answer.errors.contains(says.toUtf8()), answer.errors.constData());
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(answer.output.isEmpty());
    QCOMPARE(answer.errors.count('\n'), 1); // one sentence, one line
}

void TestCtl::unknownCommand_suggestsTheNearest()
{
    const CtlAnswer answer = m_ctl.run({"trail-balance"});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.errors.contains("Did you mean trial-balance?"), answer.errors.constData());
}

void TestCtl::sandbox_notRunning_exits3()
{
    const CtlAnswer answer = m_ctl.run({"--sandbox", "trial-balance"});
    QCOMPARE(answer.exitCode, 3);
    QVERIFY2(answer.errors.contains("zhangfangctl sandbox start"), answer.errors.constData());
    QVERIFY(!QDir(m_ctl.sandboxDirectory()).exists()); // nothing was started silently
}

void TestCtl::sandboxStatus_notRunning_saysSo()
{
    const CtlAnswer answer = m_ctl.run({"--format", "json", "sandbox", "status"});
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value("running"), QJsonValue(false));
}

void TestCtl::profile_roundTrip()
{
    QVERIFY(m_ctl.run({"--format", "json", "profile", "list"}).json().value("rows").toArray().isEmpty());
    const CtlAnswer added =
        m_ctl.run({"profile", "add", "books", "--socket", "/run/mysqld/mysqld.sock", "--user", "reader",
                   "--environment", "staging", "--ledger", "gl", "--payment", "pay", "--authentication",
                   "none", "--statement-timeout", "7", "--format", "json"});
    QCOMPARE(added.exitCode, 0);
    const QJsonObject shown = m_ctl.run({"--format", "json", "profile", "show", "books"}).json();
    QCOMPARE(shown, added.json());
    QCOMPARE(shown.value("socket").toString(), QString("/run/mysqld/mysqld.sock"));
    QCOMPARE(shown.value("environment").toString(), QString("staging"));
    QCOMPARE(shown.value("ledger").toString(), QString("gl"));
    QCOMPARE(shown.value("payment").toString(), QString("pay"));
    QVERIFY(shown.value("desk").isNull());
    QCOMPARE(shown.value("statementTimeoutSeconds").toInt(), 7);

    QCOMPARE(m_ctl.run({"profile", "add", "books", "--socket", "/s", "--user", "u"}).exitCode,
             2); // never replaced silently
    const QJsonObject list = m_ctl.run({"--format", "json", "profile", "list"}).json();
    QVERIFY(list.contains("next"));
    QCOMPARE(list.value("rows").toArray().size(), 1);
    QCOMPARE(m_ctl.run({"profile", "remove", "books"}).exitCode, 0);
    QCOMPARE(m_ctl.run({"profile", "show", "books"}).exitCode, 1);
    QCOMPARE(m_ctl.run({"profile", "remove", "books"}).exitCode, 1);
}

void TestCtl::profile_withReplica_isShown()
{
    const CtlAnswer added =
        m_ctl.run({"profile", "add", "copied", "--socket", "/run/mysqld/mysqld.sock", "--user", "reader",
                   "--replica-socket", "/run/copy.sock", "--replica-max-lag", "20", "--payment", "pay",
                   "--payment-socket", "/run/pay.sock"});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    const QJsonObject shown = m_ctl.run({"--format", "json", "profile", "show", "copied"}).json();
    QCOMPARE(shown["replica"].toString(), QStringLiteral("/run/copy.sock"));
    QCOMPARE(shown["replicaLagLimitSeconds"].toInteger(), 20);
    QCOMPARE(shown["paymentServer"].toString(), QStringLiteral("/run/pay.sock"));
    QCOMPARE(shown["payment"].toString(), QStringLiteral("pay"));
    QCOMPARE(shown["socket"].toString(), QStringLiteral("/run/mysqld/mysqld.sock"));
    QCOMPARE(m_ctl.run({"profile", "remove", "copied"}).exitCode, 0);
}

void TestCtl::profile_passwordNeverInFile()
{
    // No way to give one: neither as an option nor in the host.
    const CtlAnswer answer =
        m_ctl.run({"profile", "add", "p", "--socket", "/s", "--user", "u", "--password", "geheim"});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(!answer.errors.contains("geheim"));
}

void TestCtl::profile_unreachable_exits3()
{
    QCOMPARE(m_ctl
                 .run({"profile", "add", "gone", "--socket", m_ctl.filePath("no.sock"), "--user", "u",
                       "--authentication", "none"})
                 .exitCode,
             0);
    for (const QStringList &line :
         {QStringList{"--profile", "gone", "trial-balance"}, QStringList{"--profile", "gone", "doctor"},
          QStringList{"profile", "test", "gone"}, QStringList{"--profile", "gone", "schema", "status"}}) {
        const CtlAnswer answer = m_ctl.run(line);
        QVERIFY2(answer.exitCode == 3, qPrintable(line.join(' ') + ' ' + QString::number(answer.exitCode)));
        QVERIFY(!answer.errors.isEmpty());
    }
    QCOMPARE(m_ctl.run({"profile", "remove", "gone"}).exitCode, 0);
}

void TestCtl::password_withoutTerminal_exits3()
{
    QCOMPARE(m_ctl
                 .run({"profile", "add", "asks", "--socket", m_ctl.filePath("no.sock"), "--user", "u",
                       "--authentication", "ask"})
                 .exitCode,
             0);
    const CtlAnswer answer = m_ctl.run({"--profile", "asks", "subjects"});
    QCOMPARE(answer.exitCode, 3);
    QVERIFY2(answer.errors.contains("no terminal"), answer.errors.constData());
    const CtlAnswer keychain = m_ctl.run(
        {"profile", "add", "kept", "--socket", "/s", "--user", "u", "--authentication", "keychain"});
    QCOMPARE(keychain.exitCode, 3);
    QVERIFY2(keychain.errors.contains("no terminal"), keychain.errors.constData());
    QCOMPARE(m_ctl.run({"profile", "show", "kept"}).exitCode, 1); // and nothing was kept
    QCOMPARE(m_ctl.run({"profile", "remove", "asks"}).exitCode, 0);
}

void TestCtl::host_withoutAuthority_exits2()
{
    const CtlAnswer answer =
        m_ctl.run({"profile", "add", "plain", "--host", "db.example.com", "--user", "u"});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.errors.contains("authority"), answer.errors.constData());
    QCOMPARE(m_ctl
                 .run({"profile", "add", "plain", "--host", "db.example.com", "--user", "u", "--ca-file",
                       "/nonexistent.pem"})
                 .exitCode,
             2);
}

void TestCtl::output_onError_leavesNoFile()
{
    const QString folder = m_ctl.filePath("out");
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(m_ctl.run({"--sandbox", "--output", folder + "/list.csv", "export", "accounts"}).exitCode, 3);
    QVERIFY(QDir(folder).isEmpty());
    QFile old(folder + "/old.json");
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("kept");
    old.close();
    QCOMPARE(m_ctl.run({"--sandbox", "--output", folder + "/old.json", "subjects"}).exitCode, 3);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("kept"));
    old.close();
    QCOMPARE(m_ctl.run({"--output", folder + "/old.json", "profile", "list"}).exitCode,
             0); // the name says JSON
    QVERIFY(old.open(QIODevice::ReadOnly));
    QVERIFY(old.readAll().startsWith('{'));
}

void TestCtl::output_notAnOrdinaryFile_exits2()
{
    const CtlAnswer answer = m_ctl.run({"--output", "/dev/null", "profile", "list"});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(answer.errors.contains("ordinary file"));
    QCOMPARE(m_ctl.run({"--output", "/tmp", "profile", "list"}).exitCode, 2);
}

void TestCtl::output_fullDevice_exits3()
{
    QProcess process;
    process.setProcessEnvironment(m_ctl.environment());
    process.setStandardOutputFile("/dev/full");
    process.start(QStringLiteral(ZF_CTL), {"help"});
    const CtlAnswer answer = CtlRunner::finish(process);
    QCOMPARE(answer.exitCode, 3);
    QVERIFY2(answer.errors.contains("cannot be written"), answer.errors.constData());
}

void TestCtl::language_chinese_translatesMessages()
{
    const CtlAnswer english = m_ctl.run({"--lang", "en", "help"});
    const CtlAnswer chinese = m_ctl.run({"help", "--lang", "zh_CN"});
    QCOMPARE(english.exitCode, 0);
    QCOMPARE(chinese.exitCode, 0);
    QVERIFY(english.output.contains("the trial balance"));
    QVERIFY2(chinese.output.contains("试算平衡表"),
             "resources/i18n/zhangfang_zh_CN.ts lacks the command line");
    QVERIFY(m_ctl.run({"--lang", "zh_CN", "jornal"}).errors.contains("journal"));
}

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
