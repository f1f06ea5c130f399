// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ctlrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using zf::test::CtlAnswer;
using zf::test::CtlRunner;

namespace {

QJsonObject rowOf(const CtlAnswer &answer, int row = 0)
{
    return answer.json()[QLatin1String("rows")].toArray()[row].toObject();
}

} // namespace

/// Card BINs on the command line; and that no number given to the program is found anywhere afterwards.
class TestCtlBin : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void bin_number_hasTheDocumentedWords();
    void bin_partAndFaults_areToldApart_data();
    void bin_partAndFaults_areToldApart();
    void bin_help_warnsOfTheProcessList();
    void bin_standardInput_keepsTheOrder();
    void bin_tenThousand_areExportedMasked();
    void bin_commandLine_isOverwritten();
    void bin_misplacedNumber_isNotRepeated();
    void import_changesNothingUntilConfirmed();
    void import_unusable_exits2();
    void numbers_areNowhereAfterwards();

private:
    CtlAnswer run(const QStringList &arguments, const QByteArray &input = {});
    CtlRunner m_ctl;
    QList<QByteArray> m_given; ///< every whole number that a test gave
    QByteArray m_said;         ///< everything that the program answered
};

void TestCtlBin::initTestCase()
{
    for (const char *place : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME", "TMPDIR"}) {
        const QString folder = m_ctl.filePath(QString::fromLatin1(place));
        QVERIFY(QDir().mkpath(folder));
        m_ctl.environment().insert(QString::fromLatin1(place), folder);
    }
}

CtlAnswer TestCtlBin::run(const QStringList &arguments, const QByteArray &input)
{
    for (const QString &word : arguments) {
        if (QString(word).remove(u' ').size() >= 12 && word.front().isDigit())
            m_given << word.toLatin1();
    }
    CtlAnswer answer = m_ctl.run(arguments, input);
    m_said += answer.output + answer.errors;
    return answer;
}

void TestCtlBin::bin_number_hasTheDocumentedWords()
{
    const CtlAnswer answer = run({"--format", "json", "bin", "6212600011234567892"});
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(answer.exitCode, 0);
    const QJsonObject row = rowOf(answer);
    QCOMPARE(row["masked"].toString(), "621260*********7892");
    QCOMPARE(row["status"].toString(), "found");
    QCOMPARE(row["prefix"].toString(), "621260001");
    QCOMPARE(row["length"].toInt(), 19);
    QCOMPARE(row["bankCode"].toString(), "XFRCB");
    QVERIFY(!row["bankName"].toString().isEmpty());
    QCOMPARE(row["cardType"].toString(), "DC");
    QCOMPARE(row["scheme"].toString(), "unionpay");
    QCOMPARE(row["source"].toString(), "china");
    QCOMPARE(row["asOf"].toString(), "2020-01-01");
    QVERIFY(row["luhn"].isBool());
    QCOMPARE(row["candidates"].toArray().size(), 1);
    QVERIFY(row["conflicts"].isArray());
    QVERIFY(answer.json()["next"].isNull());
}

void TestCtlBin::bin_partAndFaults_areToldApart_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("beginning, two banks") << "622303"
                                          << "ambiguous"
                                          << "none" << 1;
    QTest::newRow("beginning, one bank") << "6228480"
                                         << "found"
                                         << "none" << 0;
    QTest::newRow("wrong length") << "62220212345678901"
                                  << "wrongLength"
                                  << "warning" << 1;
    QTest::newRow("no bank") << "0000001234567894"
                             << "notFound"
                             << "warning" << 1;
    QTest::newRow("too short") << "62220"
                               << "invalid"
                               << "none" << 1;
    QTest::newRow("too long") << "62220212345678901234"
                              << "invalid"
                              << "none" << 1;
    QTest::newRow("letters") << "62220212345x"
                             << "invalid"
                             << "none" << 1;
    QTest::newRow("UnionPay, wrong check digit") << "6222 0212 3456 7890 123"
                                                 << "found"
                                                 << "warning" << 0;
    QTest::newRow("Amex, wrong check digit") << "3712-345678-90123"
                                             << "found"
                                             << "error" << 1;
}

void TestCtlBin::bin_partAndFaults_areToldApart()
{
    QFETCH(QString, number);
    const CtlAnswer answer = run({"bin", "--format=json", number});
    QTEST(rowOf(answer)["status"].toString(), "status");
    QTEST(rowOf(answer)["luhnSeverity"].toString(), "severity");
    QTEST(answer.exitCode, "exitCode");
}

void TestCtlBin::bin_help_warnsOfTheProcessList()
{
    const CtlAnswer answer = run({"help", "bin"});
    QVERIFY(answer.output.contains("process list"));
    QVERIFY(answer.output.contains("bin -"));
    QCOMPARE(run({"bin"}).exitCode, 2);
}

void TestCtlBin::bin_standardInput_keepsTheOrder()
{
    const QByteArray input = "6222021234567890123\r\n\n６２２８４８１２３４５６７８９０１２３\n4111 1111 "
                             "1111 1111\nnothing\n622303";
    m_given << "6222021234567890123"
            << "6228481234567890123"
            << "4111111111111111"
            << "4111 1111 1111 1111";
    const CtlAnswer answer = run({"bin", "-", "--format", "json"}, input);
    QStringList rows;
    for (const QJsonValue &row : answer.json()["rows"].toArray())
        rows << row["masked"].toString() + u' ' + row["status"].toString();
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0], "622202*********0123 found");
    QCOMPARE(rows[1], "622848*********0123 found");
    QVERIFY(rows[2].startsWith("411111"));
    QCOMPARE(rows[3], "******* invalid");
    QCOMPARE(rows[4], "622303 ambiguous");
    QCOMPARE(answer.json()["counts"].toObject()["status"].toObject()["ambiguous"].toInt(), 1);
    const CtlAnswer none = run({"bin", "-", "--format", "json"}, "\n");
    QCOMPARE(none.json()["rows"].toArray().size(), 0);
    QCOMPARE(none.exitCode, 0);
}

void TestCtlBin::bin_tenThousand_areExportedMasked()
{
    QByteArray input;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray number = "622202" + QByteArray::number(1'000'000'000'000LL + i * 7919LL);
        input += number + '\n';
        if (i % 100 == 0)
            m_given << number;
    }
    const QString file = m_ctl.filePath("out.csv");
    const CtlAnswer answer = run({"bin", "-", "--output", file}, input);
    QCOMPARE(answer.exitCode, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), 10'001);
}

void TestCtlBin::bin_commandLine_isOverwritten()
{
    const QString number = QStringLiteral("6222029876543210987");
    m_given << number.toLatin1();
    // Waits for its input, so that its command line can be read while it runs.
    const auto process = m_ctl.start({"bin", number, "-"});
    QFile line(QStringLiteral("/proc/%1/cmdline").arg(process->processId()));
    QVERIFY(QTest::qWaitFor([&] {
        line.close();
        return line.open(QIODevice::ReadOnly) && line.readAll().contains("*******************");
    }));
    line.seek(0);
    QVERIFY(!line.readAll().contains(number.toLatin1()));
    process->write("6228481234567890123\n");
    process->closeWriteChannel();
    const CtlAnswer answer = CtlRunner::finish(*process);
    m_said += answer.output + answer.errors;
    QVERIFY(answer.output.contains("622202*********0987") && answer.output.contains("622848*********0123"));
}

void TestCtlBin::bin_misplacedNumber_isNotRepeated()
{
    for (const QStringList &line :
         {QStringList{"6222029876543210111"}, {"--lang", "en", "6222029876543210111"}}) {
        const CtlAnswer answer = run(line);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.errors.contains("*******************"));
    }
}

void TestCtlBin::import_changesNothingUntilConfirmed()
{
    const QString name = m_ctl.filePath("ours.csv");
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("发卡行名称,卡号长度,BIN,机构代码\n我行,19,622202,OURS\n我行,19,622202,OURS\n");
    file.close();
    const CtlAnswer preview = run({"bin", "import", name, "--format", "json"});
    QCOMPARE(preview.errors, QByteArray());
    QCOMPARE(preview.exitCode, 0);
    QCOMPARE(preview.json()["installed"].toBool(true), false);
    QCOMPARE(preview.json()["accepted"].toInt(), 1);
    QCOMPARE(preview.json()["duplicates"].toInt(), 1);
    QCOMPARE(preview.json()["conflicts"].toInt(), 1);
    QCOMPARE(preview.json()["mapping"].toObject()["prefix"].toString(), "BIN");
    QCOMPARE(rowOf(run({"bin", "sources", "--format", "json"}))["source"].toString(), "china");
    QVERIFY(QDir(m_ctl.filePath("XDG_DATA_HOME")).isEmpty());

    const CtlAnswer installed =
        run({"bin", "import", name, "--yes", "--as-of", "2026-03-01", "--format", "json"});
    QCOMPARE(installed.json()["installed"].toBool(), true);
    const QJsonObject first = rowOf(run({"bin", "sources", "--format", "json"}));
    QCOMPARE(first["source"].toString(), "ours");
    QCOMPARE(first["asOf"].toString(), "2026-03-01");
    const QJsonObject row = rowOf(run({"bin", "--format", "json", "6222021234567890123"}));
    QCOMPARE(row["bankCode"].toString(), "OURS");
    QCOMPARE(row["conflicts"].toArray()[0].toObject()["source"].toString(), "china");
    QCOMPARE(run({"bin", "remove", "ours"}).exitCode, 0);
    QCOMPARE(run({"bin", "remove", "ours"}).exitCode, 1);
    QCOMPARE(rowOf(run({"bin", "--format", "json", "6222021234567890123"}))["bankCode"].toString(), "ICBC");
}

void TestCtlBin::import_unusable_exits2()
{
    const QString name = m_ctl.filePath("cards.csv");
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_given << "6222027777777777777";
    file.write("bin,bank\n6222027777777777777,x\n"); // whole numbers instead of prefixes
    file.close();
    QCOMPARE(run({"bin", "import", name}).exitCode, 2);
    QVERIFY(file.remove());
    QCOMPARE(run({"bin", "import", m_ctl.filePath("none.csv")}).exitCode, 2);
    QCOMPARE(run({"bin", "import", name, "--map", "x=1"}).exitCode, 2);
}

/// The last of the tests: nothing that the program wrote or said holds a number that it was given.
void TestCtlBin::numbers_areNowhereAfterwards()
{
    QVERIFY(m_given.size() > 100);
    QVERIFY(m_said.size() > 1000);
    for (const QByteArray &number : std::as_const(m_given))
        QVERIFY2(!m_said.contains(number), number.constData());
    int files = 0;
    QDirIterator all(m_ctl.filePath(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        ++files;
        for (const QByteArray &number : std::as_const(m_given))
            QVERIFY2(!content.contains(number), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(TestCtlBin)
#include "tst_ctl_bin.moc"
