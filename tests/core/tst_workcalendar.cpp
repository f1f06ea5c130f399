// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/workcalendar.h"

#include <QRandomGenerator>
#include <QTest>

using namespace zf;
using DayKind = WorkCalendar::DayKind;

namespace {

Timestamp at(const char *text)
{
    return *Timestamp::fromIso(QString::fromLatin1(text));
}

WorkCalendar builtIn()
{
    return *WorkCalendar::builtIn();
}

QByteArray notice(int year, const QByteArray &days, const QByteArray &papers = "\"x\"")
{
    QByteArray free;
    for (int day = 1; day <= 7; ++day)
        free += ",{\"name\":\"春节\",\"date\":\"" + QByteArray::number(year) + "-02-0" +
                QByteArray::number(day) + "\",\"isOffDay\":true}";
    return "{\"year\":" + QByteArray::number(year) + ",\"papers\":[" + papers + "],\"days\":[" + days +
           (days.isEmpty() ? free.mid(1) : free) + "]}";
}

} // namespace

class TestWorkCalendar : public QObject {
    Q_OBJECT

private slots:
    void builtIn_workingDaysOfEachYear();
    void day_kinds_data();
    void day_kinds();
    void day_unknownYear_isNeverAWeekday();
    void day_lastOfTheLastYear_isProvisional();
    void deadline_examples_data();
    void deadline_examples();
    void deadline_pauses_areNotCounted();
    void deadline_intoUnknownYear_isUnknown();
    void deadline_wrongQuestion_isUsage();
    void deadline_random_growsWithStartAndCountsWorkdays();
    void notice_added_replacesItsYear();
    void notice_doubtful_changesNothing_data();
    void notice_doubtful_changesNothing();
};

void TestWorkCalendar::builtIn_workingDaysOfEachYear()
{
    const WorkCalendar calendar = builtIn();
    // Counted from three independent lists.
    const QMap<int, int> expected{{2017, 249}, {2018, 250}, {2019, 250}, {2020, 249}, {2021, 250},
                                  {2022, 249}, {2023, 249}, {2024, 251}, {2025, 248}, {2026, 248}};
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        int workdays = 0;
        for (QDate date(it.key(), 1, 1); date.year() == it.key(); date = date.addDays(1))
            workdays += calendar.day(date).isWorkday() ? 1 : 0;
        QCOMPARE(workdays, it.value());
    }
}

void TestWorkCalendar::day_kinds_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("Friday") << QDate(2017, 9, 29) << "workday" << QString();
    QTest::newRow("make-up Saturday") << QDate(2017, 9, 30) << "makeUpWorkday"
                                      << "中秋节、国庆节";
    QTest::newRow("National Day") << QDate(2017, 10, 1) << "holiday"
                                  << "中秋节、国庆节";
    QTest::newRow("Sunday") << QDate(2017, 9, 24) << "weekend" << QString();
    QTest::newRow("of the next year's notice") << QDate(2018, 12, 29) << "makeUpWorkday"
                                               << "元旦";
    QTest::newRow("free by the next year's notice") << QDate(2018, 12, 31) << "holiday"
                                                    << "元旦";
    QTest::newRow("prolonged in 2020") << QDate(2020, 1, 31) << "holiday"
                                       << "春节";
    QTest::newRow("said to be a workday") << QDate(2020, 2, 3) << "workday" << QString();
    QTest::newRow("other lists err here") << QDate(2018, 6, 16) << "weekend" << QString();
    QTest::newRow("and here") << QDate(2018, 9, 22) << "weekend" << QString();
    QTest::newRow("no date") << QDate() << "unknown" << QString();
}

void TestWorkCalendar::day_kinds()
{
    QFETCH(QDate, date);
    const WorkCalendar::Day day = builtIn().day(date);
    QTEST(WorkCalendar::kindCode(day.kind), "kind");
    QTEST(day.name, "name");
}

void TestWorkCalendar::day_unknownYear_isNeverAWeekday()
{
    const WorkCalendar calendar = builtIn();
    for (const QDate date : {QDate(2015, 12, 31), QDate(2027, 1, 4), QDate(2028, 5, 6)}) {
        QVERIFY(!calendar.day(date).isKnown());
        QVERIFY(!calendar.day(date).isWorkday());
    }
    QVERIFY(!WorkCalendar().day(QDate(2020, 3, 3)).isKnown());
}

void TestWorkCalendar::day_lastOfTheLastYear_isProvisional()
{
    WorkCalendar calendar = builtIn();
    QVERIFY(calendar.day(QDate(2026, 12, 31)).provisional);
    QVERIFY(calendar.day(QDate(2026, 12, 31)).isWorkday());
    QVERIFY(!calendar.day(QDate(2026, 12, 28)).provisional);
    QVERIFY(!calendar.day(QDate(2025, 12, 31)).provisional);
    QVERIFY(
        calendar.addNotice(notice(2027, "{\"name\":\"元旦\",\"date\":\"2026-12-31\",\"isOffDay\":true}")));
    QVERIFY(calendar.day(QDate(2026, 12, 31)).kind == DayKind::Holiday);
    QVERIFY(!calendar.day(QDate(2026, 12, 30)).provisional);
}

void TestWorkCalendar::deadline_examples_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    QTest::newRow("over the golden week") << "2017-09-29T17:00:00" << 2 << "2017-10-09T17:00:00";
    QTest::newRow("the same in UTC") << "2017-09-29T09:00:00Z" << 2 << "2017-10-09T17:00:00";
    QTest::newRow("late evening in China") << "2017-09-29T23:59:59" << 1 << "2017-09-30T23:59:59";
    QTest::newRow("next day") << "2017-09-25T09:30:00" << 1 << "2017-09-26T09:30:00";
    QTest::newRow("none") << "2017-10-03T09:30:00" << 0 << "2017-10-03T09:30:00";
    QTest::newRow("begun on a holiday") << "2017-10-03T09:30:00" << 1 << "2017-10-10T00:00:00";
    QTest::newRow("begun on a Saturday") << "2017-09-16T09:30:00" << 2 << "2017-09-20T00:00:00";
    QTest::newRow("over the turn of a year") << "2018-12-28T12:00:00" << 2 << "2019-01-02T12:00:00";
}

void TestWorkCalendar::deadline_examples()
{
    QFETCH(QString, start);
    QFETCH(int, days);
    QFETCH(QString, due);
    const auto deadline = builtIn().deadline(*Timestamp::fromIso(start), days);
    QVERIFY(deadline);
    QCOMPARE(deadline->iso(), Timestamp::fromIso(due)->iso());
}

void TestWorkCalendar::deadline_pauses_areNotCounted()
{
    const WorkCalendar calendar = builtIn();
    const Timestamp start = at("2017-09-25T10:00:00"); // a Monday
    const auto due = [&](const QList<TimeSpan> &pauses) {
        return calendar.deadline(start, 2, pauses)->display();
    };
    QCOMPARE(due({}), QStringLiteral("2017-09-27 10:00:00"));
    QCOMPARE(due({{at("2017-09-25T12:00:00"), at("2017-09-25T15:00:00")}}),
             QStringLiteral("2017-09-27 13:00:00"));
    // Given in no order, overlapping, one inside another.
    QCOMPARE(due({{at("2017-09-26T12:00:00"), at("2017-09-26T13:00:00")},
                  {at("2017-09-25T12:00:00"), at("2017-09-25T15:00:00")},
                  {at("2017-09-25T14:00:00"), at("2017-09-25T16:00:00")},
                  {at("2017-09-25T12:30:00"), at("2017-09-25T13:00:00")}}),
             QStringLiteral("2017-09-27 15:00:00"));
    // A pause that ends within the holidays costs only its working time.
    QCOMPARE(due({{at("2017-09-26T10:00:00"), at("2017-10-05T12:00:00")}}),
             QStringLiteral("2017-10-10 00:00:00"));
    // Before the beginning and after the end it changes nothing.
    QCOMPARE(due({{at("2017-09-20T10:00:00"), at("2017-09-21T10:00:00")},
                  {at("2017-09-27T10:00:00"), at("2017-09-28T10:00:00")}}),
             QStringLiteral("2017-09-27 10:00:00"));
}

void TestWorkCalendar::deadline_intoUnknownYear_isUnknown()
{
    const auto due = builtIn().deadline(at("2026-12-31T17:00:00"), 2);
    QVERIFY(!due);
    QVERIFY(due.error().kind == ErrorKind::NotFound);
    QCOMPARE(due.error().code, QStringLiteral("calendarUnknown"));
    QVERIFY(!builtIn().deadline(at("1969-12-31T17:00:00"), 2));
}

void TestWorkCalendar::deadline_wrongQuestion_isUsage()
{
    const WorkCalendar calendar = builtIn();
    const Timestamp start = at("2017-09-25T10:00:00");
    QVERIFY(calendar.deadline(start, -1).error().kind == ErrorKind::Usage);
    QVERIFY(calendar.deadline(Timestamp(), 1).error().kind == ErrorKind::Usage);
    QVERIFY(calendar.deadline(start, 1, {{start, Timestamp()}}).error().kind == ErrorKind::Usage);
    QVERIFY(calendar.deadline(start, 1, {{start, at("2017-09-25T09:00:00")}}).error().kind ==
            ErrorKind::Usage);
}

void TestWorkCalendar::deadline_random_growsWithStartAndCountsWorkdays()
{
    const WorkCalendar calendar = builtIn();
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        const QDate date = QDate(2017, 1, 1).addDays(random.bounded(365 * 9));
        const qint64 second = random.bounded(24 * 3600);
        const Timestamp start = Timestamp::fromMicros(
            (QDateTime(date, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() - 8 * 3600 + second) * 1'000'000);
        const int days = random.bounded(1, 11);
        const Timestamp due = *calendar.deadline(start, days);
        const Timestamp later =
            *calendar.deadline(Timestamp::fromMicros(start.micros() + 3'600'000'000), days);
        QVERIFY(due <= later); // whoever comes later is never due earlier
        if (!calendar.day(date).isWorkday() || second == 0)
            continue;
        // From a workday: the same time of the workday so many workdays on.
        QDate walked = date;
        for (int left = days; left > 0;) {
            walked = walked.addDays(1);
            left -= calendar.day(walked).isWorkday() ? 1 : 0;
        }
        QCOMPARE(due.display(),
                 QString(walked.toString(Qt::ISODate) + u' ' +
                         QTime(0, 0).addSecs(int(second)).toString(QStringLiteral("HH:mm:ss"))));
    }
}

void TestWorkCalendar::notice_added_replacesItsYear()
{
    WorkCalendar calendar;
    QVERIFY(calendar.addNotice(notice(2027, {})));
    QCOMPARE(calendar.years(), QList<int>{2027});
    QVERIFY(calendar.day(QDate(2027, 2, 1)).kind == DayKind::Holiday);
    QVERIFY(
        calendar.addNotice(notice(2027, "{\"name\":\"元旦\",\"date\":\"2027-01-02\",\"isOffDay\":false}")));
    QVERIFY(calendar.day(QDate(2027, 1, 2)).kind == DayKind::MakeUpWorkday);
}

void TestWorkCalendar::notice_doubtful_changesNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("year 2027");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no year") << notice(0, {});
    QTest::newRow("no paper") << notice(2027, {}, "");
    QTest::newRow("no days") << QByteArray("{\"year\":2027,\"papers\":[\"x\"],\"days\":[]}");
    QTest::newRow("no such day") << notice(2027,
                                           "{\"name\":\"a\",\"date\":\"2027-02-30\",\"isOffDay\":true}");
    QTest::newRow("another year") << notice(2027,
                                            "{\"name\":\"a\",\"date\":\"2029-01-01\",\"isOffDay\":true}");
    QTest::newRow("twice") << notice(2027, "{\"name\":\"a\",\"date\":\"2027-02-01\",\"isOffDay\":true}");
    QTest::newRow("no name") << notice(2027, "{\"date\":\"2027-01-01\",\"isOffDay\":true}");
    QTest::newRow("off or not") << notice(2027, "{\"name\":\"a\",\"date\":\"2027-01-01\",\"isOffDay\":1}");
}

void TestWorkCalendar::notice_doubtful_changesNothing()
{
    QFETCH(QByteArray, json);
    WorkCalendar calendar = builtIn();
    const auto done = calendar.addNotice(json);
    QVERIFY(!done);
    QVERIFY(done.error().kind == ErrorKind::Usage);
    QVERIFY(!done.error().message.isEmpty());
    QCOMPARE(calendar.years(), builtIn().years());
}

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
