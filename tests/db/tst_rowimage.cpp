// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowimage.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace zf;
using namespace zf::db;

namespace {

const QList<LogColumn> columns{
    {QStringLiteral("id"), QStringLiteral("bigint"), QStringLiteral("bigint(20)"), 19, 0, {}},
    {QStringLiteral("note"), QStringLiteral("varchar"), QStringLiteral("varchar(100)"), 0, 0,
     QStringLiteral("utf8mb4")},
    {QStringLiteral("price"), QStringLiteral("decimal"), QStringLiteral("decimal(10,2)"), 10, 2, {}},
    {QStringLiteral("at"), QStringLiteral("datetime"), QStringLiteral("datetime(6)"), 6, 0, {}},
    {QStringLiteral("day"), QStringLiteral("date"), QStringLiteral("date"), 0, 0, {}},
    {QStringLiteral("share"), QStringLiteral("double"), QStringLiteral("double"), 22, 0, {}},
    {QStringLiteral("side"), QStringLiteral("enum"), QStringLiteral("enum('D','C')"), 0, 0,
     QStringLiteral("utf8mb4")},
};
const QStringList wanted{QStringLiteral("side"), QStringLiteral("price"), QStringLiteral("note"),
                         QStringLiteral("at"),   QStringLiteral("day"),   QStringLiteral("id")};
// As the table map of such a table gives them.
const QByteArray types = QByteArray::fromHex("08 0f f6 12 0a 05 fe");
const QByteArray metadata = QByteArray::fromHex("9001 0a02 06 08 f701");
// −2, 'ab', −1234.56, 2026-11-24 01:02:03.000004, 2026-11-24, 1.0, 'C'
const QByteArray row = QByteArray::fromHex("80 feffffffffffffff 0200 6162 7ffffb2dc7"
                                           " 99bb701083 000004 78d50f 000000000000f03f 02");

RowImage checked()
{
    Result<RowImage> image = RowImage::make(QStringLiteral("t"), columns, wanted);
    if (!image.ok() || !image->check(types, metadata).ok())
        qFatal("the fixture is wrong");
    return std::move(*image);
}

const uchar *bytes(const QByteArray &array)
{
    return reinterpret_cast<const uchar *>(array.constData());
}

const std::array<uchar, 1> all{0x7f};

} // namespace

/// Rows as the log holds them, byte by byte; whole ones against the real server are tst_binarylog's.
class TestRowImage : public QObject {
    Q_OBJECT
private slots:
    void decode_ofRow_isExact();
    void decode_ofNulls_isNull();
    void decode_ofFewerColumns_usesTheBitmap();
    void decode_ofOddDates_isTheServersText();
    void decode_ofTruncatedRow_isMalformed();
    void decode_ofNoise_staysWithin();
    void check_ofOtherColumns_fails_data();
    void check_ofOtherColumns_fails();
    void check_afterAFailure_isDoneAgain();
};

void TestRowImage::decode_ofRow_isExact()
{
    const RowImage image = checked();
    LogArena arena;
    std::array<LogValue, 6> values;
    const uchar *end = image.decode(bytes(row), bytes(row) + row.size(), all.data(), values.data(), arena);
    QCOMPARE(end, bytes(row) + row.size());
    QCOMPARE(values[0].toString(), "C");
    QCOMPARE(values[1].toString(), "-1234.56");
    QCOMPARE(values[2].text(), QByteArrayView("ab"));
    QCOMPARE(values[3].timestamp().serverText(), "2026-11-24 01:02:03.000004");
    QCOMPARE(values[4].date(), QDate(2026, 11, 24));
    QCOMPARE(values[5].integer(), -2);
}

void TestRowImage::decode_ofNulls_isNull()
{
    const RowImage image = checked();
    LogArena arena;
    std::array<LogValue, 6> values;
    const QByteArray nulls = QByteArray::fromHex("ff");
    const uchar *end = image.decode(bytes(nulls), bytes(nulls) + 1, all.data(), values.data(), arena);
    QCOMPARE(end, bytes(nulls) + 1);
    for (const LogValue &value : values) {
        QVERIFY(value.isNull());
        QVERIFY(value.toString().isNull());
    }
}

void TestRowImage::decode_ofFewerColumns_usesTheBitmap()
{
    const RowImage image = checked();
    const std::array<uchar, 1> withoutShare{0x5f};
    QVERIFY(image.holdsColumns(7, withoutShare.data()));
    QVERIFY(!image.holdsColumns(8, withoutShare.data()));
    const std::array<uchar, 1> withoutId{0x7e};
    QVERIFY(!image.holdsColumns(7, withoutId.data()));
    QByteArray shorter = row;
    shorter.remove(row.size() - 9, 8);
    LogArena arena;
    std::array<LogValue, 6> values;
    const uchar *end = image.decode(bytes(shorter), bytes(shorter) + shorter.size(), withoutShare.data(),
                                    values.data(), arena);
    QCOMPARE(end, bytes(shorter) + shorter.size());
    QCOMPARE(values[0].toString(), "C");
}

void TestRowImage::decode_ofOddDates_isTheServersText()
{
    const RowImage image = checked();
    LogArena arena;
    std::array<LogValue, 6> values;
    QByteArray odd = row;
    odd.replace(row.size() - 12, 3, QByteArray::fromHex("000000"));
    odd.replace(row.size() - 20, 8, QByteArray::fromHex("8000000000000000"));
    QVERIFY(image.decode(bytes(odd), bytes(odd) + odd.size(), all.data(), values.data(), arena));
    QCOMPARE(values[4].toString(), "0000-00-00");
    QVERIFY(!values[4].date().isValid());
    QCOMPARE(values[3].toString(), "0000-00-00 00:00:00.000000");
    QVERIFY(!values[3].timestamp().isValid());
}

void TestRowImage::decode_ofTruncatedRow_isMalformed()
{
    const RowImage image = checked();
    LogArena arena;
    std::array<LogValue, 6> values;
    for (qsizetype size = 0; size < row.size(); ++size) {
        const QByteArray cut = QByteArray(row.constData(), size); // its own memory: a sanitizer sees its end
        QVERIFY2(!image.decode(bytes(cut), bytes(cut) + cut.size(), all.data(), values.data(), arena),
                 qPrintable(QString::number(size)));
    }
}

void TestRowImage::decode_ofNoise_staysWithin()
{
    const RowImage image = checked();
    QRandomGenerator random(1);
    LogArena arena;
    std::array<LogValue, 6> values;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray noise(random.bounded(1, 60), '\0');
        for (char &c : noise)
            c = static_cast<char>(random.bounded(256));
        const uchar *begin = bytes(noise);
        const uchar *end = image.decode(begin, begin + noise.size(), all.data(), values.data(), arena);
        QVERIFY(!end || (end > begin && end <= begin + noise.size()));
        for (const LogValue &value : values)
            static_cast<void>(value.toString());
        arena.clear();
        values = {};
    }
}

void TestRowImage::check_ofOtherColumns_fails_data()
{
    QTest::addColumn<QByteArray>("otherTypes");
    QTest::addColumn<QByteArray>("otherMetadata");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    QTest::newRow("fewer") << hex("08 0f f6 12 0a 05") << hex("9001 0a02 06 08");
    QTest::newRow("more") << hex("08 0f f6 12 0a 05 fe 08") << metadata;
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("another type") << hex("03 0f f6 12 0a 05 fe") << metadata;
    QTest::newRow("another scale") << types << hex("9001 0a03 06 08 f701");
    QTest::newRow("fewer digits of the second") << types << hex("9001 0a02 03 08 f701");
    QTest::newRow("char for enum") << types << hex("9001 0a02 06 08 fe01");
    QTest::newRow("unknown type") << hex("08 0f f6 12 0a 7f fe") << metadata;
    QTest::newRow("metadata cut") << types << hex("9001 0a02 06 08 f7");
    QTest::newRow("metadata too long") << types << hex("9001 0a02 06 08 f701 00");
}

void TestRowImage::check_ofOtherColumns_fails()
{
    QFETCH(QByteArray, otherTypes);
    QFETCH(QByteArray, otherMetadata);
    RowImage image = checked();
    const Result<Done> result = image.check(otherTypes, otherMetadata);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, "logTableChanged");
}

void TestRowImage::check_afterAFailure_isDoneAgain()
{
    RowImage image = checked();
    QVERIFY(!image.check(types, QByteArray::fromHex("9001 0a02 03 08 f701")).ok());
    QVERIFY(image.check(types, metadata).ok());
    LogArena arena;
    std::array<LogValue, 6> values;
    QCOMPARE(image.decode(bytes(row), bytes(row) + row.size(), all.data(), values.data(), arena),
             bytes(row) + row.size());
    QCOMPARE(values[3].timestamp().serverText(), "2026-11-24 01:02:03.000004");
}

QTEST_APPLESS_MAIN(TestRowImage)
#include "tst_rowimage.moc"
