// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/namecomparison.h"

#include <QFile>
#include <QTest>

using namespace zf;
using Role = NameComparison::Role;

namespace {

/// A field of 39 columns, as in a passport.
ZoneName zone(const QString &text)
{
    return ZoneName::fromField(text.leftJustified(39, u'<'));
}

} // namespace

class TestNameComparison : public QObject {
    Q_OBJECT

private slots:
    void chinese_ladder_data();
    void chinese_ladder();
    void latin_ladder_data();
    void latin_ladder();
    void onlyTheFirstFourStepsPass();
    void components_showTheDifference();
    void surnames_everyOneOfTheList_isSpelledAsListed();
    void readings_umlaut_neverBare();
};

void TestNameComparison::chinese_ladder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *typed, const char *document, const char *step) {
        QTest::addRow("%s %s", typed, document)
            << QString::fromUtf8(typed) << QString::fromLatin1(document) << QString::fromLatin1(step);
    };
    row("杨为民", "YANG<<WEIMIN", "exact");
    row("杨 为民", "YANG<<WEIMIN", "exact");
    row("杨为民", "YANG<<WEI<MIN", "separatorsIgnored");
    row("欧阳文", "OUYANG<<WEN", "exact");
    row("欧阳文", "OU<YANG<<WEN", "separatorsIgnored");
    row("欧阳文", "OU<<YANGWEN", "otherReading"); // somebody took 欧 for the surname
    row("司马相南", "SIMA<<XIANGNAN", "exact");
    row("吕芳", "LYU<<FANG", "exact");
    row("吕芳", "LV<<FANG", "legacySpelling");
    row("吕芳", "LU<<FANG", "legacySpelling");
    row("闾丘芳", "LVQIU<<FANG", "legacySpelling");
    row("王女", "WANG<<NYU", "exact");
    row("王女", "WANG<<NV", "legacySpelling");
    row("王略", "WANG<<LUE", "exact");
    row("王略", "WANG<<LVE", "legacySpelling");
    row("陆芳", "LU<<FANG", "exact");
    row("陆芳", "LYU<<FANG", "noMatch");
    row("单雄信", "SHAN<<XIONGXIN", "exact");
    row("单雄信", "DAN<<XIONGXIN", "otherReading");
    row("曾国藩", "ZENG<<GUOFAN", "exact");
    row("仇英", "QIU<<YING", "exact");
    row("解缙", "XIE<<JIN", "exact");
    row("查良镛", "ZHA<<LIANGYONG", "exact");
    row("朴正熙", "PIAO<<ZHENGXI", "exact");
    row("区寄", "OU<<JI", "exact");
    row("翟让", "ZHAI<<RANG", "exact");
    row("万俟卨", "MOQI<<XIE", "exact");
    row("尉迟恭", "YUCHI<<GONG", "exact");
    row("长孙无忌", "ZHANGSUN<<WUJI", "exact");
    row("澹台灭明", "TANTAI<<MIEMING", "exact");
    row("王重阳", "WANG<<CHONGYANG", "otherReading");
    row("王重阳", "WANG<<ZHONGYANG", "exact");
    row("杨为民", "WEIMIN<<YANG", "swapped");
    row("杨为民", "YANG<<WEIGUO", "noMatch");
    row("杨为民", "YANG<<WEI", "noMatch"); // not full: nothing was cut
    row("杨为民", "YANG", "noMatch");
    row("阿凡提·买买提", "AFANTI<<MAIMAITI", "notPinyin");
    row("Anna", "ANNA", "notPinyin");
    row("", "ANNA", "notPinyin");
}

void TestNameComparison::chinese_ladder()
{
    QFETCH(QString, typed);
    QFETCH(QString, document);
    const NameComparison comparison = NameComparison::ofChinese(typed, zone(document));
    QTEST(NameComparison::stepCode(comparison.step()), "step");
    QVERIFY(!comparison.reason().isEmpty());
    QVERIFY(!comparison.components().isEmpty());
}

void TestNameComparison::latin_ladder_data()
{
    QTest::addColumn<QString>("surname");
    QTest::addColumn<QString>("givenNames");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *surname, const char *givenNames, const char *document, const char *step) {
        QTest::addRow("%s, %s: %s", surname, givenNames, document)
            << QString::fromUtf8(surname) << QString::fromUtf8(givenNames) << QString::fromLatin1(document)
            << QString::fromLatin1(step);
    };
    row("Eriksson", "Anna Maria", "ERIKSSON<<ANNA<MARIA", "exact");
    row("Eriksson", "Anna-Maria", "ERIKSSON<<ANNA<MARIA", "exact");
    row("Eriksson", "Annamaria", "ERIKSSON<<ANNA<MARIA", "separatorsIgnored");
    row("Eriksson", "Anna", "ERIKSSON<<ANNA<MARIA", "noMatch");
    row("Eriksson", "Anna Maria", "ERIKSSON<<ANNA", "noMatch");
    row("O'Connor", "Enya", "OCONNOR<<ENYA", "exact");
    row("O’Connor", "Enya", "O<CONNOR<<ENYA", "separatorsIgnored");
    row("Müller", "Jörg", "MUELLER<<JOERG", "exact");
    row("Müller", "Jörg", "MULLER<<JORG", "exact");
    row("Müller", "Jörg", "MUXXLLER<<JOERG", "exact");
    row("Muller", "Jorg", "MUELLER<<JOERG", "noMatch"); // what was typed has no umlaut
    row("Ångström", "Åsa", "AANGSTROEM<<AASA", "exact");
    row("Strauß", "Ida", "STRAUSS<<IDA", "exact");
    row("Nuñez", "Íñigo", "NUNEZ<<INIGO", "exact");
    row("Nuñez", "Íñigo", "NUNXXEZ<<INIGO", "exact");
    row("Þórsdóttir", "Ægir", "THORSDOTTIR<<AEGIR", "exact");
    row("Łukasz", "Şule", "LUKASZ<<SULE", "exact");
    row("Lü", "Fang", "LYU<<FANG", "exact");
    row("Lü", "Fang", "LV<<FANG", "legacySpelling");
    row("LV", "FANG", "LYU<<FANG", "legacySpelling");
    row("LYU", "FANG", "LV<<FANG", "legacySpelling");
    row("LU", "FANG", "LYU<<FANG", "otherReading"); // 陆 or 吕
    row("LYU", "FANG", "LU<<FANG", "otherReading");
    row("LVE", "FANG", "LUE<<FANG", "legacySpelling");
    row("CHAN", "TAI MAN", "CHAN<<TAI<MAN", "exact");
    row("HSIAO", "MING-CHU", "HSIAO<<MINGCHU", "separatorsIgnored");
    row("Anna", "Eriksson", "ERIKSSON<<ANNA", "swapped");
    row("", "Arkfreith", "ARKFREITH", "swapped");
    row("Arkfreith", "", "ARKFREITH", "exact");
    row("Иванов", "Иван", "IVANOV<<IVAN", "notPinyin");
    row("Nilavadhanananda", "Chayapa Dejthamrongkrisana", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKR",
        "truncatedPrefix");
    row("Nilavadhanananda", "Chayapa Dejthamrongkrisana Anan", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKR",
        "truncatedPrefix");
    row("Nilavadhanananda", "Chayapamala Dejthamrongkrisana", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKR",
        "truncatedInside");
    row("Nilavadhananandapong", "Chayapa Dejthamrongkr", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKR",
        "truncatedInside");
    row("Nilavadhanananda", "Chayapa Dejthamrongka", "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKR", "noMatch");
    row("Papandropoulous", "Jonathon Alec Trevor Pa", "PAPANDROPOULOUS<<JONATHON<ALEC<TREVORPA",
        "separatorsIgnored");
}

void TestNameComparison::latin_ladder()
{
    QFETCH(QString, surname);
    QFETCH(QString, givenNames);
    QFETCH(QString, document);
    const NameComparison comparison = NameComparison::ofLatin(surname, givenNames, zone(document));
    QTEST(NameComparison::stepCode(comparison.step()), "step");
}

void TestNameComparison::onlyTheFirstFourStepsPass()
{
    const auto passes = [](const char *typed, const char *document) {
        return NameComparison::ofChinese(QString::fromUtf8(typed), zone(QString::fromLatin1(document)))
            .passesAlone();
    };
    QVERIFY(passes("吕芳", "LYU<<FANG"));
    QVERIFY(passes("吕芳明", "LYU<<FANG<MING"));
    QVERIFY(passes("吕芳", "LV<<FANG"));
    QVERIFY(!passes("单雄信", "DAN<<XIONGXIN"));
    QVERIFY(!passes("吕芳", "FANG<<LYU"));
    QVERIFY(!passes("吕芳", "LYU<<FENG"));
    QVERIFY(!passes("阿凡提·买买提", "AFANTI<<MAIMAITI"));
}

void TestNameComparison::components_showTheDifference()
{
    const NameComparison comparison =
        NameComparison::ofChinese(QStringLiteral("吕芳"), zone(QStringLiteral("LV<<FENG")));
    const QList<NameComparison::Component> expected{
        {Role::Surname, QStringLiteral("吕"), QStringLiteral("LYU"), QStringLiteral("LV"),
         NameStep::LegacySpelling},
        {Role::GivenNames, QStringLiteral("芳"), QStringLiteral("FANG"), QStringLiteral("FENG"),
         NameStep::NoMatch}};
    QVERIFY(comparison.components() == expected);
}

void TestNameComparison::surnames_everyOneOfTheList_isSpelledAsListed()
{
    QFile file(QStringLiteral(ZF_SOURCE_DIR "/resources/data/names/surnames.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 492);
    int compound = 0;
    for (const QString &line : lines) {
        const QString surname = line.section(u'\t', 0, 0),
                      reading = line.section(u'\t', 1).section(u' ', 0, 0);
        compound += isCompoundSurname(surname) ? 1 : 0;
        const NameComparison comparison = NameComparison::ofChinese(
            QString(surname + u'文'), zone(QString(reading + QStringLiteral("<<WEN"))));
        QVERIFY2(comparison.step() == NameStep::Exact, qPrintable(line));
    }
    QCOMPARE(compound, 61);
}

void TestNameComparison::readings_umlaut_neverBare()
{
    // Every reading of the table is one that a zone can hold, and no ü was lost to LU or NU.
    QFile file(QStringLiteral(ZF_SOURCE_DIR "/resources/data/names/readings.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int characters = 0;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList readings = line.section(u'\t', 0, 0).split(u' ');
        for (const QString &reading : readings) {
            for (const QChar c : reading)
                QVERIFY2(c >= u'A' && c <= u'Z', qPrintable(line));
        }
        characters += int(line.section(u'\t', 1).toUcs4().size());
    }
    QCOMPARE(characters, 41923);
    for (const QChar c : QStringLiteral("吕绿律旅虑"))
        QCOMPARE(expectedSpelling(*givenNameSpellings(QString(c))), QStringLiteral("LYU"));
}

QTEST_APPLESS_MAIN(TestNameComparison)
#include "tst_namecomparison.moc"
