// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/timestamp.h"

#include <QRandomGenerator64>
#include <QTest>

using namespace zf;

class TestTimestamp : public QObject {
    Q_OBJECT

private slots:
    void serverText_lastMicrosecond_staysInItsDay();
    void serverText_fraction_isScaled();
    void serverText_malformed_isRefused_data();
    void serverText_malformed_isRefused();
    void iso_offsets_meanTheSameMoment();
    void iso_malformed_isRefused();
    void display_isChinaTime();
    void invalid_hasNoText();
    void random_roundTripsBothForms();
    void order_isByTime();
};

void TestTimestamp::serverText_lastMicrosecond_staysInItsDay()
{
    const QString text = QStringLiteral("2026-09-29 23:59:59.999999");
    const Result<Timestamp> at = Timestamp::fromServerText(text);
    QVERIFY(at.ok());
    QCOMPARE(at->serverText(), text);
    QCOMPARE(at->iso(), QStringLiteral("2026-09-30T07:59:59.999999+08:00"));
    QCOMPARE(at->micros() % 1000000, qint64(999999));
}

void TestTimestamp::serverText_fraction_isScaled()
{
    QCOMPARE(Timestamp::fromServerText(u"2026-09-29 14:03:59")->serverText(),
             QStringLiteral("2026-09-29 14:03:59.000000"));
    QCOMPARE(Timestamp::fromServerText(u"2026-09-29 14:03:59.1")->serverText(),
             QStringLiteral("2026-09-29 14:03:59.100000"));
    QCOMPARE(Timestamp::fromServerText(u"2026-09-29 14:03:59.001")->serverText(),
             QStringLiteral("2026-09-29 14:03:59.001000"));
    QCOMPARE(Timestamp::fromServerText(u"1970-01-01 00:00:00.000001")->micros(), qint64(1));
    QCOMPARE(Timestamp::fromServerText(u"1969-12-31 23:59:59.999999")->micros(), qint64(-1));
    QCOMPARE(Timestamp::fromMicros(-1).serverText(), QStringLiteral("1969-12-31 23:59:59.999999"));
}

void TestTimestamp::serverText_malformed_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "2026-09-29", "0000-00-00 00:00:00", "2026-02-30 00:00:00", "2026-09-29 24:00:00",
          "2026-09-29 23:60:00", "2026-09-29 14:03:59.1234567", "2026-09-29 14:03:59.", "2026-09-29T14:03:59",
          "2026-09-29 14:03:59\n", "2026-9-29 14:03:59", "now"})
        QTest::addRow("\"%s\"", text) << QString::fromUtf8(text);
}

void TestTimestamp::serverText_malformed_isRefused()
{
    QFETCH(QString, text);
    const Result<Timestamp> at = Timestamp::fromServerText(text);
    QVERIFY(!at.ok());
    QCOMPARE(at.error().code, QStringLiteral("malformedTime"));
}

void TestTimestamp::iso_offsets_meanTheSameMoment()
{
    const Timestamp at = *Timestamp::fromServerText(u"2026-09-29 14:03:59.123456");
    for (const char *text : {"2026-09-29T22:03:59.123456+08:00", "2026-09-29T22:03:59.123456+0800",
                             "2026-09-29T14:03:59.123456Z", "2026-09-29T09:33:59.123456-04:30",
                             "2026-09-29 22:03:59.123456", "2026-09-30T00:03:59.123456+10:00"}) {
        const Result<Timestamp> other = Timestamp::fromIso(QString::fromLatin1(text));
        QVERIFY2(other.ok(), text);
        QVERIFY2(*other == at, text);
    }
}

void TestTimestamp::iso_malformed_isRefused()
{
    for (const char *text :
         {"", "2026-09-29", "2026-09-29T25:00:00Z", "2026-02-30T00:00:00Z", "2026-09-29T14:03:59+99:00",
          "2026-09-29T14:03:59+08:60", "2026-09-29T14:03:59Z\n", "2026-09-29T14:03:59Zx"}) {
        const Result<Timestamp> at = Timestamp::fromIso(QString::fromLatin1(text));
        QVERIFY2(!at.ok(), text);
        QCOMPARE(at.error().kind, ErrorKind::Usage);
    }
}

void TestTimestamp::display_isChinaTime()
{
    const Timestamp at = *Timestamp::fromServerText(u"2026-12-31 16:00:00.000001");
    QCOMPARE(at.display(), QStringLiteral("2027-01-01 00:00:00"));
    QCOMPARE(at.displayMicros(), QStringLiteral("2027-01-01 00:00:00.000001"));
}

void TestTimestamp::invalid_hasNoText()
{
    const Timestamp none;
    QVERIFY(!none.isValid());
    QVERIFY(none.serverText().isEmpty() && none.iso().isEmpty() && none.display().isEmpty());
    QVERIFY(Timestamp::now().isValid());
    QVERIFY(none != Timestamp::fromMicros(0));
}

void TestTimestamp::random_roundTripsBothForms()
{
    QRandomGenerator64 random(7);
    const qint64 century = qint64(100) * 365 * 86400 * 1000000;
    for (int i = 0; i < 5000; ++i) {
        const Timestamp at = Timestamp::fromMicros(random.bounded(2 * century) - century / 2);
        QCOMPARE(Timestamp::fromServerText(at.serverText())->micros(), at.micros());
        QCOMPARE(Timestamp::fromIso(at.iso())->micros(), at.micros());
    }
}

void TestTimestamp::order_isByTime()
{
    const Timestamp early = Timestamp::fromMicros(1);
    const Timestamp late = Timestamp::fromMicros(2);
    QVERIFY(early < late);
    QVERIFY(!(late < early));
}

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
