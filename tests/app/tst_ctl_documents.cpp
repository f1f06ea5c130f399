// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using zf::test::CtlAnswer;
using zf::test::CtlRunner;

/// mrz, id and workday: the words that scripts rely on. The rules are tested in tests/core.
class TestCtlDocuments : public QObject {
    Q_OBJECT

private slots:
    void mrz_specimen_allKeys();
    void mrz_oneDigitWrong_onlyItsCheck();
    void mrz_file_isRead();
    void mrz_notAZone_saysSo();
    void id_rows_inTheOrderGiven();
    void id_standardInput_aNumberALine();
    void id_kindGiven_isJudgedAsThat();
    void id_numbers_neverPrintedWhole();
    void workday_is_exitStatus_data();
    void workday_is_exitStatus();
    void workday_add_due_data();
    void workday_add_due();
    void workday_add_unknownYear_isAFinding();
    void workday_calendar_laterNotice();
    void wrongUse_exits2_data();
    void wrongUse_exits2();

private:
    CtlAnswer json(const QStringList &words, const QByteArray &input = {}) const
    {
        return m_ctl.run(QStringList{"--format", "json"} + words, input);
    }
    CtlRunner m_ctl;
};

namespace {

const QByteArray specimen = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                            "L898902C36UTO7408122F1204159ZE184226B<<<<<10\n";

QJsonObject rowOf(const CtlAnswer &answer, qsizetype index)
{
    return answer.json().value("rows").toArray().at(index).toObject();
}

} // namespace

void TestCtlDocuments::mrz_specimen_allKeys()
{
    const CtlAnswer answer = json({"mrz", "-"}, specimen);
    QCOMPARE(answer.exitCode, 0);
    const QJsonObject zone = answer.json();
    QCOMPARE(zone.value("format").toString(), QStringLiteral("TD3"));
    QVERIFY(zone.value("valid").isBool() && zone.value("valid").toBool());
    QCOMPARE(zone.value("errors").toArray(), QJsonArray());
    QVERIFY(zone.value("warnings").toArray().contains(QStringLiteral("documentExpired")));
    const QJsonObject fields = zone.value("fields").toObject();
    const QMap<QString, QString> expected{
        {"documentCode", "P"},           {"issuingState", "UTO"},        {"nationality", "UTO"},
        {"documentNumber", "L898902C3"}, {"birthDate", "1974-08-12"},    {"sex", "F"},
        {"expiryDate", "2012-04-15"},    {"surname", "ERIKSSON"},        {"givenNames", "ANNA MARIA"},
        {"optionalData", "ZE184226B"},   {"personalNumber", "ZE184226B"}};
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(fields.value(it.key()).toString(), it.value());
    QStringList checked;
    for (const QJsonValue &check : zone.value("checks").toArray()) {
        checked << check.toObject().value("field").toString();
        QVERIFY(check.toObject().value("ok").toBool());
        QCOMPARE(check.toObject().value("expected"), check.toObject().value("actual"));
    }
    QCOMPARE(checked,
             (QStringList{"documentNumber", "birthDate", "expiryDate", "personalNumber", "composite"}));
    QVERIFY(zone.value("unprotected").toArray().contains(QStringLiteral("surname")));
    QVERIFY(!zone.value("unprotected").toArray().contains(QStringLiteral("birthDate")));
}

void TestCtlDocuments::mrz_oneDigitWrong_onlyItsCheck()
{
    QByteArray altered = specimen;
    altered[45 + 13] = '8'; // born in 84
    const CtlAnswer answer = json({"mrz", "-"}, altered);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(!answer.json().value("valid").toBool());
    QCOMPARE(answer.json().value("errors").toArray(),
             (QJsonArray{"birthDateCheckDigit", "compositeCheckDigit"}));
}

void TestCtlDocuments::mrz_file_isRead()
{
    QFile file(m_ctl.filePath(QStringLiteral("zone.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(specimen);
    file.close();
    const CtlAnswer answer = m_ctl.run({"mrz", file.fileName()});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.output.contains("ERIKSSON"));
    QVERIFY(answer.output.contains("stateSpecimen"));
}

void TestCtlDocuments::mrz_notAZone_saysSo()
{
    const CtlAnswer answer = json({"mrz", "-"}, "hello\nworld\n");
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.json().value("format").isNull());
    QVERIFY(answer.json().value("errors").toArray().contains(QStringLiteral("formatUnrecognized")));
    QCOMPARE(answer.json().value("checks").toArray(), QJsonArray());
}

void TestCtlDocuments::id_rows_inTheOrderGiven()
{
    const CtlAnswer answer = json({"id", "11010519491231002X", "110105194912310021", "E12345678"});
    QCOMPARE(answer.exitCode, 1);
    const QJsonObject good = rowOf(answer, 0), bad = rowOf(answer, 1), passport = rowOf(answer, 2);
    QCOMPARE(good.value("kind").toString(), QStringLiteral("residentId"));
    QCOMPARE(good.value("valid").toBool(), true);
    QCOMPARE(good.value("reasons").toArray(), QJsonArray());
    QCOMPARE(good.value("birthDate").toString(), QStringLiteral("1949-12-31"));
    QCOMPARE(good.value("sex").toString(), QStringLiteral("F"));
    QCOMPARE(good.value("region").toString(), QStringLiteral("北京市 朝阳区"));
    QCOMPARE(good.value("regionStatus").toString(), QStringLiteral("current"));
    QCOMPARE(bad.value("reasons").toArray(), QJsonArray{"checkDigit"});
    QCOMPARE(bad.value("decision").toString(), QStringLiteral("reject"));
    QCOMPARE(passport.value("kind").toString(), QStringLiteral("passportCn"));
    QVERIFY(passport.value("birthDate").isNull() && passport.value("region").isNull());
}

void TestCtlDocuments::id_standardInput_aNumberALine()
{
    const CtlAnswer answer = json({"id", "-"}, "911124198108030024\r\n\nCAN110081080310\n");
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value("rows").toArray().size(), 2);
    QCOMPARE(rowOf(answer, 0).value("kind").toString(), QStringLiteral("permanentResident2023"));
    QCOMPARE(rowOf(answer, 1).value("kind").toString(), QStringLiteral("permanentResident2017"));
    QCOMPARE(rowOf(answer, 1).value("nationality").toString(), QStringLiteral("CAN"));
}

void TestCtlDocuments::id_kindGiven_isJudgedAsThat()
{
    const CtlAnswer answer = json({"id", "--kind", "passportCn", "11010519491231002X", "H12345678"});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(rowOf(answer, 0).value("reasons").toArray(), QJsonArray{"shapeInvalid"});
    QCOMPARE(rowOf(answer, 1).value("valid").toBool(), true);
}

void TestCtlDocuments::id_numbers_neverPrintedWhole()
{
    for (const char *format : {"table", "json", "csv", "tsv"}) {
        const CtlAnswer answer =
            m_ctl.run({"--format", format, "id", "11010519491231002X", "110105194912310021", "oh no"});
        QCOMPARE(answer.exitCode, 1);
        for (const char *secret : {"11010519491231002X", "110105194912310021", "oh no", "9491231"}) {
            QVERIFY2(!answer.output.contains(secret), secret);
            QVERIFY2(!answer.errors.contains(secret), secret);
        }
    }
}

void TestCtlDocuments::workday_is_exitStatus_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QJsonValue>("workday");
    QTest::addColumn<QJsonValue>("name");
    QTest::newRow("make-up Saturday")
        << "2017-09-30" << 0 << QJsonValue(true) << QJsonValue("中秋节、国庆节");
    QTest::newRow("Monday") << "2017-10-09" << 0 << QJsonValue(true) << QJsonValue();
    QTest::newRow("holiday") << "2017-10-02" << 1 << QJsonValue(false) << QJsonValue("中秋节、国庆节");
    QTest::newRow("Sunday") << "2017-09-24" << 1 << QJsonValue(false) << QJsonValue();
    QTest::newRow("a Monday without notice") << "2040-01-02" << 1 << QJsonValue() << QJsonValue();
}

void TestCtlDocuments::workday_is_exitStatus()
{
    QFETCH(QString, date);
    const CtlAnswer answer = json({"workday", "is", date});
    QTEST(answer.exitCode, "exitCode");
    QCOMPARE(answer.json().value("date").toString(), date);
    QTEST(answer.json().value("workday"), "workday");
    QTEST(answer.json().value("name"), "name");
}

void TestCtlDocuments::workday_add_due_data()
{
    QTest::addColumn<QStringList>("words");
    const QString days = QStringLiteral("2");
    QTest::newRow("to the second") << QStringList{"2017-09-29T17:00:00", days};
    QTest::newRow("to the minute") << QStringList{"2017-09-29T17:00", days};
    QTest::newRow("with a space") << QStringList{"2017-09-29 17:00", days};
    QTest::newRow("two words") << QStringList{"2017-09-29", "17:00", days};
    QTest::newRow("with its offset") << QStringList{"2017-09-29T17:00+08:00", days};
    QTest::newRow("in UTC") << QStringList{"2017-09-29T09:00:00Z", days};
}

void TestCtlDocuments::workday_add_due()
{
    QFETCH(QStringList, words);
    const CtlAnswer answer = json(QStringList{"workday", "add"} + words);
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value("due").toString(), QStringLiteral("2017-10-09T17:00:00.000000+08:00"));
}

void TestCtlDocuments::workday_add_unknownYear_isAFinding()
{
    const CtlAnswer answer = json({"workday", "add", "2040-01-02T10:00:00", "1"});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.json().contains("due") && answer.json().value("due").isNull());
    QVERIFY(answer.errors.contains("2040"));
}

void TestCtlDocuments::workday_calendar_laterNotice()
{
    QFile file(m_ctl.filePath(QStringLiteral("2040.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"year\":2040,\"papers\":[\"notice\"],\"days\":[");
    for (int day = 1; day <= 7; ++day)
        file.write(QStringLiteral("%1{\"name\":\"春节\",\"date\":\"2040-02-0%2\",\"isOffDay\":true}")
                       .arg(QLatin1String(day == 1 ? "" : ","))
                       .arg(day)
                       .toUtf8());
    file.write("]}");
    file.close();
    QCOMPARE(m_ctl.run({"workday", "is", "2040-01-02", "--calendar", file.fileName()}).exitCode, 0);
    QCOMPARE(m_ctl.run({"workday", "is", "2040-02-02", "--calendar", file.fileName()}).exitCode, 1);
}

void TestCtlDocuments::wrongUse_exits2_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("no file") << QStringList{"mrz"} << "missing after mrz";
    QTest::newRow("file not there") << QStringList{"mrz", "/nonexistent"} << "cannot be read";
    QTest::newRow("no number") << QStringList{"id"} << "missing after id";
    QTest::newRow("no such kind") << QStringList{"id", "--kind", "visa", "1"} << "residentId15";
    QTest::newRow("kind unknown") << QStringList{"id", "--kind", "unknown", "1"} << "residentId15";
    QTest::newRow("no such day") << QStringList{"workday", "is", "2017-02-30"} << "YYYY-MM-DD";
    QTest::newRow("no time") << QStringList{"workday", "add", "2017-09-29", "2"}
                             << "2026-09-29T14:03:59+08:00";
    QTest::newRow("days as a word") << QStringList{"workday", "add", "2017-09-29T17:00", "two"}
                                    << "from 0 to 1000";
    QTest::newRow("calendar is none")
        << QStringList{"workday", "is", "2017-09-29", "--calendar", "/etc/hostname"} << "no calendar";
}

void TestCtlDocuments::wrongUse_exits2()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const CtlAnswer answer = m_ctl.run(words);
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.errors.contains(says.toUtf8()), answer.errors.constData());
    QVERIFY(answer.output.isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlDocuments)
#include "tst_ctl_documents.moc"
