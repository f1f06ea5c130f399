// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/machinereadablezone.h"

#include "models/core/checkdigits.h"
#include "models/core/statecodes.h"
#include "tests/core/zonewriter.h"

#include <QTest>

using namespace zf;
using zf::test::ZoneWriter;
using Field = MachineReadableZone::Field;

namespace {

const QDate today(2026, 11, 24);

const QString td3 = QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                                   "L898902C36UTO7408122F1204159ZE184226B<<<<<10\n");
const QString td1 = QStringLiteral("I<UTOD231458907<<<<<<<<<<<<<<<\n"
                                   "7408122F1204159UTO<<<<<<<<<<<6\n"
                                   "ERIKSSON<<ANNA<MARIA<<<<<<<<<<\n");

MachineReadableZone read(const QString &text)
{
    return MachineReadableZone::read(text, today);
}

MachineReadableZone read(const ZoneWriter &writer, ZoneFormat format)
{
    return read(writer.lines(format).join(u'\n'));
}

int valueOf(QChar c)
{
    if (c == u'<')
        return 0;
    return c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
}

} // namespace

/// Specimens are those that ICAO Doc 9303 prints.
class TestMachineReadableZone : public QObject {
    Q_OBJECT

private slots:
    void digit_examplesOfTheStandard_fit();
    void specimen_everyFormat_isReadAndValid_data();
    void specimen_everyFormat_isReadAndValid();
    void specimen_td3_allFields();
    void check_digitAltered_onlyItsFieldAndCompositeAreWrong_data();
    void check_digitAltered_onlyItsFieldAndCompositeAreWrong();
    void number_long_isReadWhole_data();
    void number_long_isReadWhole();
    void number_longWithFillerCounted_isDeviation();
    void number_longInPassport_isNoOverflow();
    void content_unusual_isJudged_data();
    void content_unusual_isJudged();
    void personalNumber_absent_zeroOrFiller();
    void state_special_isKnown_data();
    void state_special_isKnown();
    void text_disguised_isReadWithWarning_data();
    void text_disguised_isReadWithWarning();
    void text_notAZone_isRefused_data();
    void text_notAZone_isRefused();
    void text_illegalCharacter_spoilsOnlyItsField();
    void date_centuries_data();
    void date_centuries();
    void name_neverProtected();
    void hint_misread_namesTheCharacter();
    void date_letters_areInvalidThoughTheDigitFits();
    void random_written_isReadEqual();
    void random_oneCharacterReplaced_isFoundUnlessValuesAgree();
};

void TestMachineReadableZone::digit_examplesOfTheStandard_fit()
{
    QCOMPARE(travelDocumentCheckDigit(u"520727"), 3);
    QCOMPARE(travelDocumentCheckDigit(u"AB2134<<<"), 5);
    QCOMPARE(travelDocumentCheckDigit(u"HA672242<658022549601086<<<<<<<<<<<<<<0"), 8);
    QCOMPARE(travelDocumentCheckDigit(u"D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<"), 2);
    QCOMPARE(travelDocumentCheckDigit(u""), 0);
    QVERIFY(!travelDocumentCheckDigit(u"A-1"));
    QVERIFY(!travelDocumentCheckDigit(u"\u0661")); // a digit of another script
}

void TestMachineReadableZone::specimen_everyFormat_isReadAndValid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("checks");
    QTest::newRow("TD3") << td3 << "TD3" << 5;
    QTest::newRow("TD1") << td1 << "TD1" << 4;
    QTest::newRow("TD2") << "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
                         << "TD2" << 4;
    QTest::newRow("MRV-A")
        << "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"
        << "MRV-A" << 3;
    QTest::newRow("MRV-B") << "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<"
                           << "MRV-B" << 3;
}

void TestMachineReadableZone::specimen_everyFormat_isReadAndValid()
{
    QFETCH(QString, text);
    QFETCH(QString, format);
    const MachineReadableZone zone = read(text);
    QCOMPARE(zone.errors, QStringList());
    QCOMPARE(MachineReadableZone::formatName(*zone.format), format);
    QTEST(int(zone.checks.size()), "checks");
    QCOMPARE(zone.name.surname(), QStringLiteral("ERIKSSON"));
    QCOMPARE(zone.name.givenNames(), QStringLiteral("ANNA MARIA"));
    QVERIFY(zone.warnings.contains(QStringLiteral("stateSpecimen")));
    QVERIFY(zone.hints.isEmpty());
}

void TestMachineReadableZone::specimen_td3_allFields()
{
    const MachineReadableZone zone = read(td3);
    QCOMPARE(zone.documentCode, QStringLiteral("P"));
    QCOMPARE(zone.issuingState, QStringLiteral("UTO"));
    QCOMPARE(zone.nationality, QStringLiteral("UTO"));
    QCOMPARE(zone.documentNumber, QStringLiteral("L898902C3"));
    QCOMPARE(zone.birthDate.date(), QDate(1974, 8, 12));
    QCOMPARE(zone.sex, QChar(u'F'));
    QCOMPARE(zone.expiryDate.date(), QDate(2012, 4, 15));
    QCOMPARE(zone.optionalData, QStringLiteral("ZE184226B"));
    QCOMPARE(zone.warnings, (QStringList{"stateSpecimen", "documentExpired"}));
    QCOMPARE(zone.check(Field::Composite)->expected, QChar(u'0'));
}

void TestMachineReadableZone::check_digitAltered_onlyItsFieldAndCompositeAreWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("error");
    const int second = 45; // where line two of TD3 begins
    const auto row = [](const char *name, const QString &text, int at, Field field, const char *error) {
        QTest::newRow(name) << text << at << int(field) << QString::fromLatin1(error);
    };
    row("TD3 number", td3, second + 9, Field::DocumentNumber, "documentNumberCheckDigit");
    row("TD3 birth", td3, second + 19, Field::BirthDate, "birthDateCheckDigit");
    row("TD3 expiry", td3, second + 27, Field::ExpiryDate, "expiryDateCheckDigit");
    row("TD3 personal number", td3, second + 42, Field::PersonalNumber, "personalNumberCheckDigit");
    row("TD3 composite", td3, second + 43, Field::Composite, "compositeCheckDigit");
    row("TD1 number", td1, 14, Field::DocumentNumber, "documentNumberCheckDigit");
    row("TD1 birth", td1, 31 + 6, Field::BirthDate, "birthDateCheckDigit");
    row("TD1 expiry", td1, 31 + 14, Field::ExpiryDate, "expiryDateCheckDigit");
    row("TD1 composite", td1, 31 + 29, Field::Composite, "compositeCheckDigit");
}

void TestMachineReadableZone::check_digitAltered_onlyItsFieldAndCompositeAreWrong()
{
    QFETCH(QString, text);
    QFETCH(int, at);
    QFETCH(int, field);
    QFETCH(QString, error);
    const QChar right = text[at];
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        if (right == QChar(digit))
            continue;
        text[at] = QChar(digit);
        const MachineReadableZone zone = read(text);
        const MachineReadableZone::Check *check = zone.check(Field(field));
        QVERIFY(!check->ok);
        QCOMPARE(check->expected, right);
        QCOMPARE(check->actual, QChar(digit));
        QVERIFY(zone.errors.contains(error));
        for (const MachineReadableZone::Check &other : zone.checks)
            QVERIFY(other.ok || other.field == Field(field) || other.field == Field::Composite);
    }
}

void TestMachineReadableZone::number_long_isReadWhole_data()
{
    QTest::addColumn<QString>("text");
    // Doc 9303-11, appendix D.2.
    QTest::newRow("TD1") << "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\n"
                            "STEVENSON<<PETER<JOHN<<<<<<<<<";
    QTest::newRow("TD2") << "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8";
}

void TestMachineReadableZone::number_long_isReadWhole()
{
    QFETCH(QString, text);
    const MachineReadableZone zone = read(text);
    QCOMPARE(zone.errors, QStringList());
    QCOMPARE(zone.documentNumber, QStringLiteral("D23145890734"));
    QCOMPARE(zone.optionalData, QString());
    QVERIFY(zone.warnings.contains(QStringLiteral("documentNumberLong")));
    QVERIFY(!zone.warnings.contains(QStringLiteral("documentNumberCheckDigitDeviation")));
}

void TestMachineReadableZone::number_longWithFillerCounted_isDeviation()
{
    const QChar digit = zf::test::zoneDigit(QStringLiteral("D23145890<735"));
    QVERIFY(digit != zf::test::zoneDigit(QStringLiteral("D23145890735"))); // which is the standard's
    const QString first = QStringLiteral("I<UTOD23145890<735") + digit + QStringLiteral("<<<<<<<<<<<");
    const QString second = QStringLiteral("3407127M9507122UTO<<<<<<<<<<<");
    const QString covered = first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18);
    const MachineReadableZone zone = read(QString(first + u'\n' + second + zf::test::zoneDigit(covered) +
                                                  QStringLiteral("\nSTEVENSON<<PETER<JOHN<<<<<<<<<")));
    QCOMPARE(zone.errors, QStringList());
    QVERIFY(zone.warnings.contains(QStringLiteral("documentNumberCheckDigitDeviation")));
    QCOMPARE(zone.documentNumber, QStringLiteral("D23145890735"));
}

void TestMachineReadableZone::number_longInPassport_isNoOverflow()
{
    QStringList lines = ZoneWriter().lines(ZoneFormat::Td3);
    lines[1][9] = u'<';
    lines[1].replace(28, 4, QStringLiteral("7349"));
    const MachineReadableZone zone = read(lines.join(u'\n'));
    QCOMPARE(zone.documentNumber, QStringLiteral("E12345678"));
    QVERIFY(zone.errors.contains(QStringLiteral("documentNumberCheckDigit")));
}

void TestMachineReadableZone::content_unusual_isJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char *name, const char *error, const char *warning,
                        void (*change)(ZoneWriter &)) {
        ZoneWriter writer;
        change(writer);
        QTest::newRow(name) << writer.lines(ZoneFormat::Td3).join(u'\n') << QString::fromLatin1(error)
                            << QString::fromLatin1(warning);
    };
    row("ordinary", "", "", [](ZoneWriter &) {});
    row("single name", "", "nameSingle", [](ZoneWriter &w) { w.name = "ARKFREITH"; });
    row("name fills the field", "", "namePossiblyTruncated",
        [](ZoneWriter &w) { w.name = "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKR"; });
    row("name with a digit", "nameInvalid", "", [](ZoneWriter &w) { w.name = "LYU<<FANG2"; });
    row("no name", "nameInvalid", "", [](ZoneWriter &w) { w.name = ""; });
    row("no surname", "nameInvalid", "", [](ZoneWriter &w) { w.name = "<<FANG"; });
    row("two separators", "", "nameSeparatorUnusual", [](ZoneWriter &w) { w.name = "LYU<<FANG<<LI"; });
    row("birth unknown", "", "birthDateUnknown", [](ZoneWriter &w) { w.birth = "<<<<<<"; });
    row("birth year only", "", "birthDatePartlyUnknown", [](ZoneWriter &w) { w.birth = "90<<<<"; });
    row("birth day unknown", "", "birthDatePartlyUnknown", [](ZoneWriter &w) { w.birth = "9002<<"; });
    row("birth year unknown", "", "birthDatePartlyUnknown", [](ZoneWriter &w) { w.birth = "<<0229"; });
    row("birth half a pair", "birthDateInvalid", "", [](ZoneWriter &w) { w.birth = "9002<1"; });
    row("birth no such day", "birthDateInvalid", "", [](ZoneWriter &w) { w.birth = "900230"; });
    row("birth no such month", "birthDateInvalid", "", [](ZoneWriter &w) { w.birth = "9013<<"; });
    row("expiry unknown", "expiryDateInvalid", "", [](ZoneWriter &w) { w.expiry = "<<<<<<"; });
    row("expired", "", "documentExpired", [](ZoneWriter &w) { w.expiry = "250101"; });
    row("sex not stated", "", "", [](ZoneWriter &w) { w.sex = "<"; });
    row("sex X", "sexInvalid", "", [](ZoneWriter &w) { w.sex = "X"; });
    row("number missing", "documentNumberMissing", "", [](ZoneWriter &w) { w.number = ""; });
    row("state with a digit", "issuingStateInvalid", "", [](ZoneWriter &w) { w.state = "C1N"; });
    row("unknown state", "", "issuingStateUnknown", [](ZoneWriter &w) { w.state = "QQQ"; });
    row("unknown nationality", "", "nationalityUnknown", [](ZoneWriter &w) { w.nationality = "QQQ"; });
    row("no nationality", "nationalityInvalid", "", [](ZoneWriter &w) { w.nationality = ""; });
    row("withdrawn state", "", "stateWithdrawn", [](ZoneWriter &w) { w.nationality = "ANT"; });
    row("code of 2026", "", "", [](ZoneWriter &w) { w.code = "PP"; });
    row("code with a digit", "documentCodeInvalid", "", [](ZoneWriter &w) { w.code = "1<"; });
    row("code of another size", "", "documentCodeUnusual", [](ZoneWriter &w) { w.code = "I<"; });
}

void TestMachineReadableZone::content_unusual_isJudged()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    QFETCH(QString, warning);
    const MachineReadableZone zone = read(text);
    QCOMPARE(zone.errors, error.isEmpty() ? QStringList() : QStringList{error});
    QCOMPARE(zone.warnings, warning.isEmpty() ? QStringList() : QStringList{warning});
}

void TestMachineReadableZone::personalNumber_absent_zeroOrFiller()
{
    QStringList lines = ZoneWriter().lines(ZoneFormat::Td3);
    QCOMPARE(lines[1][42], QChar(u'0'));
    QVERIFY(read(lines.join(u'\n')).valid());
    lines[1][42] = u'<';
    QVERIFY(read(lines.join(u'\n')).valid());
    lines[1][42] = u'1';
    QCOMPARE(read(lines.join(u'\n')).errors,
             (QStringList{"personalNumberCheckDigit", "compositeCheckDigit"}));
}

void TestMachineReadableZone::state_special_isKnown_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"D", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNO", "UNA", "UNK", "XOM",
                             "XXA", "XXB", "XXC", "XXX", "XPO", "IAO"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestMachineReadableZone::state_special_isKnown()
{
    QFETCH(QString, code);
    ZoneWriter writer;
    writer.nationality = code;
    const MachineReadableZone zone = read(writer, ZoneFormat::Td3);
    QCOMPARE(zone.nationality, code);
    QCOMPARE(zone.warnings, QStringList());
    QVERIFY(stateByCode(code)->kind == StateCode::Kind::Special);
}

void TestMachineReadableZone::text_disguised_isReadWithWarning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("warnings");
    QString wide = td3, crlf = td3, spaced = td3;
    for (QChar &c : wide) {
        if (c > u' ')
            c = QChar(c.unicode() + 0xFEE0);
    }
    crlf.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
    spaced.replace(QStringLiteral("\n"), QStringLiteral("  \t\n"));
    QTest::newRow("full width") << wide << QStringList{"fullWidth"};
    QTest::newRow("CRLF") << crlf << QStringList();
    QTest::newRow("CR only") << QString(td3).replace(u'\n', u'\r') << QStringList();
    QTest::newRow("byte order mark, blank lines")
        << QString(QChar(QChar::ByteOrderMark) + QStringLiteral("\n\n") + td3) << QStringList();
    QTest::newRow("trailing spaces") << spaced << QStringList{"surroundingSpace"};
    QTest::newRow("lower case") << td3.toLower() << QStringList{"lowerCase"};
}

void TestMachineReadableZone::text_disguised_isReadWithWarning()
{
    QFETCH(QString, text);
    QFETCH(QStringList, warnings);
    const MachineReadableZone zone = read(text);
    QCOMPARE(zone.errors, QStringList());
    QCOMPARE(zone.warnings, warnings + QStringList({"stateSpecimen", "documentExpired"}));
    QCOMPARE(zone.documentNumber, QStringLiteral("L898902C3"));
}

void TestMachineReadableZone::text_notAZone_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("errors");
    const QStringList unknown{"formatUnrecognized"}, length{"formatUnrecognized", "wrongLength"};
    QTest::newRow("nothing") << QString() << unknown;
    QTest::newRow("one line") << td3.left(44) << unknown;
    QTest::newRow("four lines") << QString(td3 + td3) << unknown;
    QTest::newRow("a character short") << td3.trimmed().chopped(1) << length;
    QTest::newRow("a character long") << QString(td3.trimmed() + u'<') << length;
    QTest::newRow("TD1 width in two lines") << td1.left(61) << length;
    QTest::newRow("prose") << QStringLiteral("Good morning, Sir.\nHow do you do?")
                           << QStringList{"illegalCharacter", "formatUnrecognized", "wrongLength"};
}

void TestMachineReadableZone::text_notAZone_isRefused()
{
    QFETCH(QString, text);
    const MachineReadableZone zone = read(text);
    QVERIFY(!zone.format);
    QVERIFY(!zone.valid());
    QTEST(zone.errors, "errors");
    QVERIFY(zone.checks.isEmpty() && zone.unprotected().isEmpty());
}

void TestMachineReadableZone::text_illegalCharacter_spoilsOnlyItsField()
{
    QString text = td3;
    text[47] = u'-'; // inside the document number
    const MachineReadableZone zone = read(text);
    QVERIFY(zone.format == ZoneFormat::Td3);
    QVERIFY(zone.errors.contains(QStringLiteral("illegalCharacter")));
    QVERIFY(zone.check(Field::DocumentNumber)->expected.isNull());
    QVERIFY(!zone.check(Field::DocumentNumber)->ok);
    QVERIFY(zone.check(Field::BirthDate)->ok);
}

void TestMachineReadableZone::date_centuries_data()
{
    QTest::addColumn<QString>("six");
    QTest::addColumn<QDate>("at");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("expiry");
    const auto row = [](const char *six, QDate at, const char *birth, const char *expiry) {
        QTest::addRow("%s at %d", six, at.year())
            << QString::fromLatin1(six) << at << QString::fromLatin1(birth) << QString::fromLatin1(expiry);
    };
    row("261124", today, "2026-11-24", "2026-11-24");
    row("261125", today, "1926-11-25", "2026-11-25");
    row("461124", today, "1946-11-24", "2046-11-24");
    row("970101", today, "1997-01-01", "1997-01-01");
    row("961125", today, "1996-11-25", "1996-11-25");
    row("500101", today, "1950-01-01", "2050-01-01"); // outside of both: the nearest
    row("000229", today, "2000-02-29", "2000-02-29");
    row("010229", today, "", "");
    row("991231", QDate(1999, 6, 1), "1899-12-31", "1999-12-31");
    row("040101", QDate(1999, 6, 1), "1904-01-01", "2004-01-01");
    row("80<<<<", today, "1980-XX-XX", "");
    row("<<0431", today, "", "");
    row("<<0430", today, "XXXX-04-30", "");
    row("2612<<", today, "1926-12-XX", "");
    row("A00101", today, "", "");
}

void TestMachineReadableZone::date_centuries()
{
    QFETCH(QString, six);
    QFETCH(QDate, at);
    QTEST(zoneBirthDate(six, at).text(), "birth");
    QTEST(zoneExpiryDate(six, at).text(), "expiry");
}

void TestMachineReadableZone::name_neverProtected()
{
    for (const ZoneFormat format :
         {ZoneFormat::Td1, ZoneFormat::Td2, ZoneFormat::Td3, ZoneFormat::MrvA, ZoneFormat::MrvB}) {
        ZoneWriter writer;
        writer.code = ZoneLayout::of(format).isVisa() ? QStringLiteral("V") : QStringLiteral("I");
        const MachineReadableZone zone = read(writer, format);
        QVERIFY(zone.format == format);
        QVERIFY(zone.unprotected().contains(Field::Name));
        QCOMPARE(zone.unprotected().contains(Field::OptionalData), ZoneLayout::of(format).isVisa());
        writer.name = QStringLiteral("LYU<<FENG");
        QVERIFY(read(writer, format).checks == zone.checks); // that is what unprotected means
    }
}

void TestMachineReadableZone::hint_misread_namesTheCharacter()
{
    QString text = td3;
    text[45 + 5] = u'O'; // L8989O2C3
    const MachineReadableZone zone = read(text);
    QCOMPARE(zone.documentNumber, QStringLiteral("L8989O2C3")); // as read, not as it may have been
    const MachineReadableZone::Hint expected{Field::DocumentNumber, 2, 6, u'O', u'0'};
    QVERIFY(zone.hints.contains(expected));
}

void TestMachineReadableZone::date_letters_areInvalidThoughTheDigitFits()
{
    QCOMPARE(travelDocumentCheckDigit(u"880911"), travelDocumentCheckDigit(u"BB0911"));
    ZoneWriter writer;
    writer.birth = QStringLiteral("BB0911");
    const MachineReadableZone zone = read(writer, ZoneFormat::Td3);
    QVERIFY(zone.check(Field::BirthDate)->ok);
    QCOMPARE(zone.errors, QStringList{"birthDateInvalid"});
}

void TestMachineReadableZone::random_written_isReadEqual()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 3000; ++i) {
        const auto format = ZoneFormat(random.bounded(5));
        const ZoneWriter writer = ZoneWriter::random(random, format);
        const MachineReadableZone zone = read(writer, format);
        QVERIFY2(zone.errors.isEmpty(), qPrintable(writer.lines(format).join(u'\n')));
        QVERIFY(zone.format == format);
        QCOMPARE(zone.documentNumber, writer.number);
        QCOMPARE(zone.issuingState, writer.state);
        QCOMPARE(zone.nationality, writer.nationality);
        QCOMPARE(zone.birthDate.date().toString(QStringLiteral("yyMMdd")), writer.birth);
        QCOMPARE(zone.expiryDate.date().toString(QStringLiteral("yyMMdd")), writer.expiry);
        QCOMPARE(QString(zone.sex), writer.sex);
        QCOMPARE(zone.optionalData, writer.optional);
        QCOMPARE(zone.optionalData2, writer.optional2);
        const QString divider = zone.name.secondary.isEmpty() ? QString() : QStringLiteral("<<");
        QCOMPARE(QString(zone.name.primary.join(u'<') + divider + zone.name.secondary.join(u'<')),
                 writer.name);
    }
}

void TestMachineReadableZone::random_oneCharacterReplaced_isFoundUnlessValuesAgree()
{
    const QString alphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");
    QRandomGenerator random(7);
    for (int i = 0; i < 3000; ++i) {
        const auto format = ZoneFormat(random.bounded(5));
        ZoneWriter writer = ZoneWriter::random(random, format);
        writer.number = writer.number.left(9);
        QStringList lines = writer.lines(format);
        const ZoneLayout &layout = ZoneLayout::of(format);
        const std::pair<Field, ZoneSpan> covered[] = {{Field::DocumentNumber, layout.documentNumber},
                                                      {Field::BirthDate, layout.birthDate},
                                                      {Field::ExpiryDate, layout.expiryDate}};
        const auto &[field, span] = covered[random.bounded(3)];
        QChar &c = lines[span.line][span.column + random.bounded(span.length)];
        const QChar before = c;
        c = alphabet[random.bounded(int(alphabet.size()))];
        // 7, 3 and 1 have no divisor in common with 10: only equal values modulo 10 collide.
        const bool collides = (valueOf(before) - valueOf(c)) % 10 == 0;
        const MachineReadableZone zone = read(lines.join(u'\n'));
        QCOMPARE(zone.check(field)->ok, collides);
        if (layout.compositeCheck.exists())
            QCOMPARE(zone.check(Field::Composite)->ok, collides);
    }
}

QTEST_APPLESS_MAIN(TestMachineReadableZone)
#include "tst_machinereadablezone.moc"
