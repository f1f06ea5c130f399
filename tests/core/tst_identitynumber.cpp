// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/identitynumber.h"

#include "models/core/checkdigits.h"
#include "models/core/statecodes.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <utility>

using namespace zf;
using Kind = IdentityNumber::Kind;

namespace {

const QDate today(2026, 11, 24);

IdentityNumber judge(const QString &text)
{
    return IdentityNumber::judge(text, today);
}

QString withCheck(const QString &seventeen)
{
    return seventeen + residentCheckCharacter(seventeen);
}

} // namespace

class TestIdentityNumber : public QObject {
    Q_OBJECT

private slots:
    void number_ofEveryKind_isJudged_data();
    void number_ofEveryKind_isJudged();
    void residentId_standardsExample_allFields();
    void residentId_oneCharacterReplaced_isAlwaysFound();
    void residentId_neighboursSwapped_isAlwaysFound();
    void residentId15_hasItsEighteen();
    void region_byBirthYear_thenAndNow_data();
    void region_byBirthYear_thenAndNow();
    void regions_everyCodeOfTheList_isKnown();
    void permanentResident_nationality_isNamed();
    void kind_given_isNotGuessed();
    void kindCodes_areInverse();
    void masked_showsEndsOnly();
};

void TestIdentityNumber::number_ofEveryKind_isJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("reasons");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *name, const QString &text, const char *kind, const char *reasons,
                        bool valid) {
        QTest::newRow(name) << text << QString::fromLatin1(kind)
                            << QString::fromLatin1(reasons).split(u' ', Qt::SkipEmptyParts) << valid;
    };
    row("example of GB 11643", "11010519491231002X", "residentId", "", true);
    row("lower case x", "11010519491231002x", "residentId", "", true);
    row("full width", "１１０１０５１９４９１２３１００２Ｘ", "residentId", "", true);
    row("with spaces", " 110105 19491231 002X ", "residentId", "", true);
    row("wrong check digit", "110105194912310021", "residentId", "checkDigit", false);
    row("no such day", withCheck("11010519490230002"), "residentId", "birthDateInvalid", false);
    row("no leap year", withCheck("11010519000229002"), "residentId", "birthDateInvalid", false);
    row("in the future", withCheck("11010520270101002"), "residentId", "birthDateInFuture", false);
    row("very old", withCheck("11010519010101002"), "residentId", "birthDateImplausible", true);
    row("impossibly old", withCheck("11010515010101002"), "residentId", "birthDateInvalid", false);
    row("unknown region", withCheck("11999919900101002"), "residentId", "regionUnknown", true);
    row("a whole province", withCheck("11000019900101002"), "residentId", "regionUnknown", true);
    row("a prefecture", withCheck("44030019900101002"), "residentId", "", true);
    row("abolished before birth", withCheck("31010220050101002"), "residentId", "regionEndedBeforeBirth",
        true);
    row("a letter inside", "1101O519491231002X", "residentId", "illegalCharacter", false);
    row("fifteen digits", "110105491231002", "residentId15", "fifteenDigits", true);
    row("fifteen digits, no such day", "110105491331002", "residentId15", "birthDateInvalid fifteenDigits",
        false);
    row("Hong Kong resident", withCheck("81000019900101002"), "hmtResidence", "", true);
    row("Macao resident", withCheck("82000019900101002"), "hmtResidence", "", true);
    row("Taiwan resident", withCheck("83000019900101002"), "hmtResidence", "", true);
    row("another 81", withCheck("81010119900101002"), "hmtResidence", "regionUnknown", true);
    row("permanent resident 2017", "CAN110081080310", "permanentResident2017", "", true);
    row("permanent resident 2017, digit", "CAN110081080311", "permanentResident2017", "checkDigit", false);
    row("permanent resident 2023, man", "932682198501010017", "permanentResident2023", "", true);
    row("permanent resident 2023, woman", "911124198108030024", "permanentResident2023", "", true);
    row("permanent resident 2023, digit", "911124198108030025", "permanentResident2023", "checkDigit", false);
    row("permanent resident 2023, no such state", withCheck("91199919810803002"), "permanentResident2023",
        "nationalityUnknown", true);
    row("Hong Kong permit, 11", "H1234567801", "hmPermit", "", true);
    row("Macao permit, 11", "M1234567801", "hmPermit", "", true);
    row("Hong Kong permit or passport", "H12345678", "hmPermit", "kindAmbiguous", true);
    row("Taiwan permit", "12345678", "twPermit", "", true);
    row("Taiwan booklet", "0012345601(A)", "twPermit", "", true);
    row("Taiwan booklet, full width", "0012345601（Ａ）", "twPermit", "", true);
    row("passport 2012", "E12345678", "passportCn", "", true);
    row("passport 2017", "EA1234567", "passportCn", "", true);
    row("passport with I", "EI1234567", "unknown", "kindUnknown", false);
    row("passport with O", "EO1234567", "unknown", "kindUnknown", false);
    row("passport 1997", "G12345678", "passportCn", "", true);
    row("passport before", "141234567", "passportCn", "", true);
    row("diplomatic", "DE1234567", "passportCn", "", true);
    row("service, old", "S1234567", "passportCn", "", true);
    row("Hong Kong passport", "HA1234567", "passportCn", "", true);
    row("Macao passport", "MA1234567", "passportCn", "", true);
    row("nothing", "", "unknown", "kindUnknown", false);
    row("seventeen digits", "11010519491231002", "unknown", "kindUnknown", false);
    row("digits of another script", QString(18, QChar(0x0661)), "residentId", "illegalCharacter", false);
}

void TestIdentityNumber::number_ofEveryKind_isJudged()
{
    QFETCH(QString, text);
    const IdentityNumber number = judge(text);
    QTEST(IdentityNumber::kindCode(number.kind), "kind");
    QTEST(number.reasons(), "reasons");
    QTEST(number.valid(), "valid");
    QCOMPARE(number.verdict() == IdentityNumber::Verdict::Accepted, number.reasons().isEmpty());
    QCOMPARE(number.verdict() == IdentityNumber::Verdict::Rejected, !number.valid());
}

void TestIdentityNumber::residentId_standardsExample_allFields()
{
    const IdentityNumber number = judge(QStringLiteral("11010519491231002x"));
    QCOMPARE(number.birthDate, QDate(1949, 12, 31));
    QVERIFY(number.sex == IdentityNumber::Sex::Female);
    QCOMPARE(number.region->then, QStringLiteral("北京市 朝阳区"));
    QCOMPARE(number.hints, QStringList{"lowerCase"});
    QVERIFY(judge(withCheck(QStringLiteral("11010519491231003"))).sex == IdentityNumber::Sex::Male);
}

void TestIdentityNumber::residentId_oneCharacterReplaced_isAlwaysFound()
{
    // MOD 11-2 finds every single error: exhaustive over one number.
    const QString right = QStringLiteral("11010519491231002X");
    for (qsizetype at = 0; at < 18; ++at) {
        for (const QChar c : QStringLiteral("0123456789X")) {
            QString wrong = right;
            wrong[at] = c;
            if (wrong != right)
                QVERIFY2(!IdentityNumber::judgeAs(Kind::ResidentId, wrong, today).valid(), qPrintable(wrong));
        }
    }
}

void TestIdentityNumber::residentId_neighboursSwapped_isAlwaysFound()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 2000; ++i) {
        const QDate born = QDate(1950, 1, 1).addDays(random.bounded(25000));
        const QString body = QStringLiteral("110105") + born.toString(QStringLiteral("yyyyMMdd")) +
                             QString::number(random.bounded(1000)).rightJustified(3, u'0');
        QString number = withCheck(body);
        QVERIFY(judge(number).valid());
        const qsizetype at = random.bounded(17);
        if (number[at] == number[at + 1])
            continue;
        std::swap(number[at], number[at + 1]);
        QVERIFY(!IdentityNumber::judgeAs(Kind::ResidentId, number, today).valid());
    }
}

void TestIdentityNumber::residentId15_hasItsEighteen()
{
    const QString example = QStringLiteral("11010519491231002X");
    QCOMPARE(judge(QStringLiteral("110105491231002")).eighteenCharacters(), example);
    QCOMPARE(judge(example).eighteenCharacters(), example);
    QCOMPARE(judge(QStringLiteral("E12345678")).eighteenCharacters(), QString());
}

void TestIdentityNumber::region_byBirthYear_thenAndNow_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("status");
    const auto row = [](const char *name, const char *code, int year, const char *then, const char *now,
                        const char *status) {
        QTest::newRow(name) << QString::fromLatin1(code) << year << QString::fromUtf8(then)
                            << QString::fromUtf8(now) << QString::fromLatin1(status);
    };
    row("as ever", "110105", 1990, "北京市 朝阳区", "北京市 朝阳区", "current");
    row("before the lists", "110105", 1949, "北京市 朝阳区", "北京市 朝阳区", "current");
    row("after the lists", "110105", 2026, "北京市 朝阳区", "北京市 朝阳区", "current");
    row("abolished", "310102", 1985, "上海市 南市区", "", "abolished");
    row("reused, first", "362324", 1981, "江西省 宜春地区 丰城县", "", "abolished");
    row("reused, second", "362324", 1990, "江西省 上饶地区 铅山县", "", "abolished");
    row("abolished before", "362324", 2005, "江西省 上饶地区 铅山县", "", "endedBeforeBirth");
    row("never", "119999", 1990, "", "", "unknown");
    row("no digits", "ABCDEF", 1990, "", "", "unknown");
}

void TestIdentityNumber::region_byBirthYear_thenAndNow()
{
    QFETCH(QString, code);
    QFETCH(int, year);
    const Region region = Region::of(code, year);
    QTEST(region.then, "then");
    QTEST(region.now, "now");
    QTEST(Region::statusCode(region.status), "status");
}

void TestIdentityNumber::regions_everyCodeOfTheList_isKnown()
{
    QFile file(QStringLiteral(ZF_SOURCE_DIR "/resources/data/region/regions.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1);
    QCOMPARE(lines.size(), 7704);
    QSet<QString> codes, abolished;
    for (const QString &line : lines) {
        const QStringList cells = line.split(u',');
        for (const int year : {cells[2].toInt(), cells[3].toInt()}) {
            const Region region = Region::of(cells[0], year);
            QVERIFY2(region.then.endsWith(cells[1]), qPrintable(line));
            QVERIFY(!region.needsPerson());
            if (region.status == Region::Status::Abolished)
                abolished << cells[0];
        }
        codes << cells[0];
    }
    QCOMPARE(codes.size(), 6734);
    QCOMPARE(abolished.size(), 3525);
}

void TestIdentityNumber::permanentResident_nationality_isNamed()
{
    const IdentityNumber before = judge(QStringLiteral("CAN110081080310"));
    QCOMPARE(before.nationality, QStringLiteral("CAN"));
    QCOMPARE(before.birthDate, QDate(1981, 8, 3));
    QCOMPARE(before.region->then, QStringLiteral("北京市"));
    const IdentityNumber now = judge(QStringLiteral("911124198108030024"));
    QCOMPARE(now.nationality, QStringLiteral("CAN"));
    QCOMPARE(now.birthDate, QDate(1981, 8, 3));
    QVERIFY(now.sex == IdentityNumber::Sex::Female);
    QCOMPARE(judge(QStringLiteral("932682198501010017")).nationality, QStringLiteral("SAU"));
    QCOMPARE(stateByNumber(u"156")->code, QStringLiteral("CHN"));
}

void TestIdentityNumber::kind_given_isNotGuessed()
{
    const QString example = QStringLiteral("11010519491231002X");
    QCOMPARE(IdentityNumber::judgeAs(Kind::PassportCn, example, today).reasons(),
             QStringList{"shapeInvalid"});
    QCOMPARE(IdentityNumber::judgeAs(Kind::ResidentId15, example, today).reasons(),
             QStringList{"wrongLength"});
    QCOMPARE(IdentityNumber::judgeAs(Kind::ResidentId, u"123", today).reasons(), QStringList{"wrongLength"});
    QCOMPARE(IdentityNumber::judgeAs(Kind::PermanentResident2023, example, today).reasons(),
             QStringList{"shapeInvalid"});
    QVERIFY(IdentityNumber::judgeAs(Kind::PassportCn, u"H12345678", today).reasons().isEmpty());
}

void TestIdentityNumber::kindCodes_areInverse()
{
    const QStringList codes = IdentityNumber::kindCodes();
    QCOMPARE(codes, (QStringList{"residentId", "residentId15", "hmtResidence", "hmPermit", "twPermit",
                                 "permanentResident2017", "permanentResident2023", "passportCn", "unknown"}));
    for (const QString &code : codes)
        QCOMPARE(IdentityNumber::kindCode(*IdentityNumber::kindFromCode(code)), code);
    QVERIFY(!IdentityNumber::kindFromCode(u"visa"));
}

void TestIdentityNumber::masked_showsEndsOnly()
{
    QCOMPARE(judge(QStringLiteral("11010519491231002X")).masked(), QStringLiteral("1****************X"));
    QCOMPARE(judge(QStringLiteral("12")).masked(), QStringLiteral("**"));
    QCOMPARE(judge(QString()).masked(), QString());
}

QTEST_APPLESS_MAIN(TestIdentityNumber)
#include "tst_identitynumber.moc"
