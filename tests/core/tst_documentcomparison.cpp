// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/documentcomparison.h"

#include "tests/core/zonewriter.h"

#include <QTest>

using namespace zf;
using zf::test::ZoneWriter;
using Values = DocumentComparison::Values;
using Verdict = DocumentComparison::Verdict;

namespace {

MachineReadableZone zoneOf(const ZoneWriter &writer)
{
    return MachineReadableZone::read(writer.lines(ZoneFormat::Td3).join(u'\n'), QDate(2026, 11, 24));
}

const Values applicant{{"name", "吕芳"},       {"documentNumber", "E12345678"}, {"birthDate", "1990-01-01"},
                       {"sex", "F"},           {"nationality", "CHN"},          {"expiryDate", "2030-01-01"},
                       {"issuingState", "CHN"}};

QString verdict(const DocumentComparison &comparison, const char *code)
{
    for (const DocumentComparison::Field &field : comparison.fields()) {
        if (field.code == QLatin1String(code))
            return DocumentComparison::verdictCode(field.verdict);
    }
    return {};
}

} // namespace

class TestDocumentComparison : public QObject {
    Q_OBJECT

private slots:
    void fields_allAgree_areSame();
    void field_oneDiffers_onlyItsVerdictChanges_data();
    void field_oneDiffers_onlyItsVerdictChanges();
    void zone_wrongDigit_onlyItsFieldIsMisread();
    void bank_differs_isDifferent();
    void zone_absent_leavesTypedAndBank();
};

void TestDocumentComparison::fields_allAgree_areSame()
{
    const auto comparison = DocumentComparison::of(applicant, zoneOf({}), applicant);
    QVERIFY(comparison.worst() == Verdict::Same);
    QCOMPARE(comparison.fields().size(), 7);
    QVERIFY(comparison.fields().first().names.has_value());
    QVERIFY(!comparison.fields().first().hasCheckDigit);
    QVERIFY(comparison.fields().at(1).hasCheckDigit);
}

void TestDocumentComparison::field_oneDiffers_onlyItsVerdictChanges_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("another number") << "documentNumber"
                                    << "E12345679"
                                    << "different";
    QTest::newRow("number with spaces") << "documentNumber"
                                        << "e1234 5678"
                                        << "same";
    QTest::newRow("number in full width") << "documentNumber"
                                          << "Ｅ１２３４５６７８"
                                          << "same";
    QTest::newRow("not typed") << "documentNumber" << QString() << "unopposed";
    QTest::newRow("another day") << "birthDate"
                                 << "1990-01-02"
                                 << "different";
    QTest::newRow("another sex") << "sex"
                                 << "M"
                                 << "different";
    QTest::newRow("another name") << "name"
                                  << "吕方"
                                  << "same"; // the zone does not tell them apart
    QTest::newRow("another person") << "name"
                                    << "陈芳"
                                    << "different";
    QTest::newRow("not pinyin") << "name"
                                << "阿凡提·买买提"
                                << "review";
}

void TestDocumentComparison::field_oneDiffers_onlyItsVerdictChanges()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    Values values = applicant;
    values[field] = typed;
    const auto comparison = DocumentComparison::of(values, zoneOf({}), {});
    for (const DocumentComparison::Field &line : comparison.fields()) {
        if (line.code == field)
            QTEST(DocumentComparison::verdictCode(line.verdict), "verdict");
        else
            QCOMPARE(DocumentComparison::verdictCode(line.verdict), QStringLiteral("same"));
    }
}

void TestDocumentComparison::zone_wrongDigit_onlyItsFieldIsMisread()
{
    QStringList lines = ZoneWriter().lines(ZoneFormat::Td3);
    lines[1][19] = lines[1][19] == u'9' ? u'0' : u'9';
    const auto zone = MachineReadableZone::read(lines.join(u'\n'), QDate(2026, 11, 24));
    const auto comparison = DocumentComparison::of(applicant, zone, applicant);
    QVERIFY(comparison.worst() == Verdict::Misread);
    QCOMPARE(verdict(comparison, "birthDate"), QStringLiteral("misread"));
    for (const char *other : {"name", "documentNumber", "nationality", "sex", "expiryDate"})
        QCOMPARE(verdict(comparison, other), QStringLiteral("same"));

    ZoneWriter partly, german, legacy;
    partly.birth = QStringLiteral("90<<<<");
    QCOMPARE(verdict(DocumentComparison::of(applicant, zoneOf(partly), {}), "birthDate"),
             QStringLiteral("review"));
    german.nationality = QStringLiteral("D");
    QCOMPARE(verdict(DocumentComparison::of({{"nationality", "DEU"}}, zoneOf(german), {}), "nationality"),
             QStringLiteral("same"));
    legacy.name = QStringLiteral("LV<<FANG");
    QCOMPARE(verdict(DocumentComparison::of(applicant, zoneOf(legacy), {}), "name"),
             QStringLiteral("explained"));
}

void TestDocumentComparison::bank_differs_isDifferent()
{
    Values bank = applicant;
    bank[QStringLiteral("birthDate")] = QStringLiteral("1991-01-01");
    bank[QStringLiteral("name")] = QStringLiteral("陈芳");
    const auto comparison = DocumentComparison::of(applicant, zoneOf({}), bank);
    QCOMPARE(verdict(comparison, "birthDate"), QStringLiteral("different"));
    QCOMPARE(verdict(comparison, "name"), QStringLiteral("different"));
    QCOMPARE(verdict(comparison, "sex"), QStringLiteral("same"));
    bank[QStringLiteral("name")] = QStringLiteral("吕方"); // which the zone cannot tell from 吕芳
    QCOMPARE(verdict(DocumentComparison::of(applicant, zoneOf({}), bank), "name"),
             QStringLiteral("different"));
}

void TestDocumentComparison::zone_absent_leavesTypedAndBank()
{
    const MachineReadableZone none = MachineReadableZone::read(u"", QDate(2026, 11, 24));
    QVERIFY(DocumentComparison::of(applicant, none, applicant).worst() == Verdict::Same);
    QVERIFY(DocumentComparison::of(applicant, none, {}).worst() == Verdict::Unopposed);
    QVERIFY(DocumentComparison::of({}, none, {}).worst() == Verdict::Unopposed);
    Values bank = applicant;
    bank[QStringLiteral("name")] = QStringLiteral("陈芳");
    QCOMPARE(verdict(DocumentComparison::of(applicant, none, bank), "name"), QStringLiteral("different"));
}

QTEST_APPLESS_MAIN(TestDocumentComparison)
#include "tst_documentcomparison.moc"
