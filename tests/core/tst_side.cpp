// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/side.h"

#include <QSet>
#include <QTest>

using namespace zf;

class TestSide : public QObject {
    Q_OBJECT

private slots:
    void codes_everyValue_roundTrip();
    void codes_unknown_areRefused();
    void names_everyValue_differ();
    void natural_creditNormal_isTurnedAround();
};

void TestSide::codes_everyValue_roundTrip()
{
    for (const Side side : {Side::Debit, Side::Credit})
        QCOMPARE(*sideFromCode(QString(sideCode(side))), side);
    for (const char *code : {"asset", "liability", "common", "equity", "cost", "income", "expense"})
        QCOMPARE(subjectClassCode(*subjectClassFromCode(QString::fromLatin1(code))),
                 QString::fromLatin1(code));
    for (const char *code : {"reserve", "own", "single"})
        QCOMPARE(bookCode(*bookFromCode(QString::fromLatin1(code))), QString::fromLatin1(code));
    QCOMPARE(*normalSideFromCode(u"D"), NormalSide::Debit);
    QCOMPARE(*normalSideFromCode(u"C"), NormalSide::Credit);
    QCOMPARE(*normalSideFromCode(u"B"), NormalSide::Either);
}

void TestSide::codes_unknown_areRefused()
{
    for (const QString &code : {QString(), QStringLiteral("d"), QStringLiteral("DC"), QStringLiteral("借")}) {
        QCOMPARE(sideFromCode(code).error().kind, ErrorKind::DataInvalid);
        QCOMPARE(normalSideFromCode(code).error().kind, ErrorKind::DataInvalid);
        QCOMPARE(subjectClassFromCode(code).error().kind, ErrorKind::DataInvalid);
        QCOMPARE(bookFromCode(code).error().kind, ErrorKind::DataInvalid);
    }
    QVERIFY(!sideFromCode(u"B").ok());
}

void TestSide::names_everyValue_differ()
{
    QVERIFY(sideName(Side::Debit) != sideName(Side::Credit));
    QSet<QString> names;
    for (const char *code : {"asset", "liability", "common", "equity", "cost", "income", "expense"})
        names << subjectClassName(*subjectClassFromCode(QString::fromLatin1(code)));
    QCOMPARE(names.size(), 7);
    QSet<QString> books;
    for (const Book book : {Book::Reserve, Book::Own, Book::Single})
        books << bookName(book);
    QCOMPARE(books.size(), 3);
}

void TestSide::natural_creditNormal_isTurnedAround()
{
    const Amount five = Amount::fromMinor(5);
    QCOMPARE(naturalFromSigned(five, NormalSide::Debit), five);
    QCOMPARE(naturalFromSigned(five, NormalSide::Either), five);
    QCOMPARE(naturalFromSigned(five, NormalSide::Credit), -five);
    QCOMPARE(signedFromNatural(naturalFromSigned(five, NormalSide::Credit), NormalSide::Credit), five);
}

QTEST_APPLESS_MAIN(TestSide)
#include "tst_side.moc"
