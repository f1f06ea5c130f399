// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/tabular.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace zf;

namespace {

using Kind = TableColumn::Kind;

Money money(qint64 minor, const char *code)
{
    return {Amount::fromMinor(minor), *Currency::fromCode(QString::fromLatin1(code))};
}

Table sample()
{
    Table table;
    table.columns = {{QStringLiteral("name"), QStringLiteral("名称"), Kind::Text},
                     {QStringLiteral("no"), QStringLiteral("号"), Kind::Identifier},
                     {QStringLiteral("amount"), QStringLiteral("金额"), Kind::Amount},
                     {QStringLiteral("entries"), QStringLiteral("Entries"), Kind::Integer},
                     {QStringLiteral("date"), QStringLiteral("Date"), Kind::Date},
                     {QStringLiteral("at"), QStringLiteral("At"), Kind::Time},
                     {QStringLiteral("leaf"), QStringLiteral("Leaf"), Kind::Boolean}};
    table.rows = {{QStringLiteral("银行存款"), QStringLiteral("-1002"), money(-1, "CNY"), qint64(3),
                   QDate(2026, 7, 1), Timestamp::fromMicros(1), true},
                  {QStringLiteral("a"), QStringLiteral("=1"), money(123456, "KWD"), std::monostate(), QDate(),
                   Timestamp(), false}};
    return table;
}

QByteArray csv(const Table &table, DelimitedOptions options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DelimitedWriter writer(buffer, options);
    return writer.writeTable(table).ok() ? buffer.data() : QByteArrayLiteral("failed");
}

/// One text cell through the writer: the line without its end.
QByteArray cell(const QString &text, Kind kind, DelimitedOptions options = {})
{
    Table table;
    table.columns = {{QStringLiteral("k"), QString(), kind}};
    table.rows = {{text}};
    const QByteArray file = csv(table, options);
    return file.mid(3).chopped(2); // "k", and both line ends
}

/// An independent reader of RFC 4180.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && text.mid(i + 1, 1) == u"\"") {
            field += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            record << field;
            field.clear();
        } else if (!quoted && c == u'\n') {
            record << field;
            records << record;
            record.clear();
            field.clear();
        } else if (quoted || c != u'\r') {
            field += c;
        }
    }
    return records;
}

class FullDevice : public QIODevice {
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(QStringLiteral("No space left on device"));
        return -1;
    }
};

} // namespace

class TestTabular : public QObject {
    Q_OBJECT

private slots:
    void csv_sample_isWrittenExactly();
    void csv_options_changeHeadsEndsAndMark();
    void csv_anyText_readsBack();
    void csv_formula_isNeutralisedInTextsOnly_data();
    void csv_formula_isNeutralisedInTextsOnly();
    void csv_moneyExtremes_roundTrip();
    void tsv_controlCharacters_areEscaped();
    void text_columns_areAlignedByDisplayWidth();
    void text_hostileText_cannotSteerTheTerminal();
    void json_rows_parseBack();
    void width_eastAsian_data();
    void width_eastAsian();
    void row_wrongLength_isRefused();
    void write_deviceFull_isAnError();
};

void TestTabular::csv_sample_isWrittenExactly()
{
    QCOMPARE(QString::fromUtf8(csv(sample())),
             QStringLiteral("name,no,amount,entries,date,at,leaf\r\n"
                            "银行存款,-1002,-0.01,3,2026-07-01,1970-01-01T08:00:00.000001+08:00,true\r\n"
                            "a,=1,123.456,,,,false\r\n"));
}

void TestTabular::csv_options_changeHeadsEndsAndMark()
{
    DelimitedOptions options;
    options.heads = DelimitedOptions::Heads::Titles;
    options.lineEnd = DelimitedOptions::LineEnd::Lf;
    options.byteOrderMark = DelimitedOptions::ByteOrderMark::Present;
    const QByteArray file = csv(sample(), options);
    QVERIFY(file.startsWith("\xef\xbb\xbf"));
    QVERIFY(QString::fromUtf8(file.mid(3)).startsWith(QStringLiteral("名称,号,金额,Entries,Date,At,Leaf\n")));
    QVERIFY(!file.contains('\r'));
}

void TestTabular::csv_anyText_readsBack()
{
    const QStringList texts{QString(),
                            QStringLiteral("a"),
                            QStringLiteral("a,b"),
                            QStringLiteral("\""),
                            QStringLiteral("\"\""),
                            QStringLiteral("a\r\nb"),
                            QStringLiteral(" a"),
                            QStringLiteral("a "),
                            QStringLiteral("退汇，“全额”"),
                            QStringLiteral("𠮷"),
                            QStringLiteral("'x"),
                            QStringLiteral("x=1")};
    Table table;
    table.columns = {{QStringLiteral("x"), QString(), Kind::Text},
                     {QStringLiteral("y"), QString(), Kind::Text}};
    for (const QString &text : texts)
        table.rows << TableRow{text, text};
    const QList<QStringList> records = readCsv(QString::fromUtf8(csv(table)));
    QCOMPARE(records.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(records[i + 1], QStringList({texts[i], texts[i]}));
    QCOMPARE(cell(QString(), Kind::Text), QByteArray("\"\"")); // an absent cell is nothing at all
}

void TestTabular::csv_formula_isNeutralisedInTextsOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("formula");
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"})
        QTest::addRow("%s", text) << QString::fromUtf8(text) << true;
    QTest::newRow("tab") << "\t=1" << true;
    QTest::newRow("carriage return") << "\r=1" << true;
    QTest::newRow("line feed") << "\n=1" << true;
    QTest::newRow("inside") << "a=1" << false;
    QTest::newRow("quote") << "'=1" << false;
}

void TestTabular::csv_formula_isNeutralisedInTextsOnly()
{
    QFETCH(QString, text);
    QFETCH(bool, formula);
    const QString written =
        readCsv(QString(QString::fromUtf8(cell(text, Kind::Text)) + u'\n')).value(0).value(0);
    QCOMPARE(written, formula ? QString(u'\'' + text) : text);
    const QString number =
        readCsv(QString(QString::fromUtf8(cell(text, Kind::Identifier)) + u'\n')).value(0).value(0);
    QCOMPARE(number, text);
    DelimitedOptions off;
    off.formulaGuard = DelimitedOptions::FormulaGuard::Off;
    QVERIFY(!cell(text, Kind::Text, off).startsWith("'") || text.startsWith(u'\''));
}

void TestTabular::csv_moneyExtremes_roundTrip()
{
    for (const char *code : {"CNY", "JPY", "KWD", "CLF"}) {
        const Currency currency = *Currency::fromCode(QString::fromLatin1(code));
        for (const qint64 minor : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(),
                                   qint64(-1), qint64(0), qint64(9007199254740993)}) {
            Table table;
            table.columns = {{QStringLiteral("amount"), QString(), Kind::Amount}};
            table.rows = {{money(minor, code)}};
            const QString written = readCsv(QString::fromUtf8(csv(table))).value(1).value(0);
            const Result<Amount> back = Amount::fromMajorText(written, currency);
            QVERIFY2(back.ok(), qPrintable(written));
            QCOMPARE(back->toInt64(), std::optional<qint64>(minor));
        }
    }
}

void TestTabular::tsv_controlCharacters_areEscaped()
{
    DelimitedOptions tsv;
    tsv.format = DelimitedOptions::Format::Tsv;
    QCOMPARE(cell(QStringLiteral("a\tb\nc\rd\\e,\"f\""), Kind::Text, tsv),
             QByteArray("a\\tb\\nc\\rd\\\\e,\"f\""));
    QVERIFY(csv(sample(), tsv).startsWith("name\tno\tamount\tentries\tdate\tat\tleaf\r\n"));
}

void TestTabular::text_columns_areAlignedByDisplayWidth()
{
    Table table;
    table.columns = {{QStringLiteral("name"), QStringLiteral("科目"), Kind::Text},
                     {QStringLiteral("amount"), QStringLiteral("Balance"), Kind::Amount},
                     {QStringLiteral("leaf"), QStringLiteral("Leaf"), Kind::Boolean}};
    table.rows = {{QStringLiteral("银行存款"), money(-123456, "CNY"), true},
                  {QStringLiteral("Cash"), money(5, "CNY"), std::monostate()}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextTableWriter writer(buffer);
    QVERIFY(writer.writeTable(table).ok());
    QCOMPARE(QString::fromUtf8(buffer.data()), QStringLiteral("科目        Balance  Leaf\n"
                                                              "--------  ---------  ----\n"
                                                              "银行存款  −1,234.56  yes\n"
                                                              "Cash           0.05\n"));
}

void TestTabular::text_hostileText_cannotSteerTheTerminal()
{
    const QString shown = cellScreenText(QStringLiteral("\x1b[2Ja\u202eb\nc\u200b\u009b"));
    for (const QChar c : shown)
        QVERIFY(c.isPrint());
    QVERIFY(shown.contains(u'a') && shown.contains(u'b') && shown.contains(u'c'));
    QCOMPARE(cellFileText(QStringLiteral("\x1b[2J")), QStringLiteral("\x1b[2J")); // files keep what is stored
}

void TestTabular::json_rows_parseBack()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonRowsWriter writer(buffer);
    QVERIFY(writer.writeTable(sample()).ok());
    QJsonParseError error{};
    const QJsonArray rows = QJsonDocument::fromJson(buffer.data(), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(rows.size(), 2);
    const QJsonObject first = rows[0].toObject();
    QCOMPARE(first[QStringLiteral("amount")], QJsonValue(QStringLiteral("-0.01")));
    QCOMPARE(first[QStringLiteral("entries")], QJsonValue(3));
    QCOMPARE(first[QStringLiteral("leaf")], QJsonValue(true));
    QCOMPARE(first[QStringLiteral("name")], QJsonValue(QStringLiteral("银行存款")));
    QVERIFY(rows[1].toObject()[QStringLiteral("entries")].isNull());
    QVERIFY(rows[1].toObject()[QStringLiteral("at")].isNull());

    QBuffer empty;
    empty.open(QIODevice::WriteOnly);
    JsonRowsWriter none(empty);
    QVERIFY(none.writeTable({sample().columns, {}}).ok());
    QVERIFY(QJsonDocument::fromJson(empty.data()).isArray());
}

void TestTabular::width_eastAsian_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << "" << 0;
    QTest::newRow("ASCII") << "abc" << 3;
    QTest::newRow("Han") << "账房" << 4;
    QTest::newRow("beyond the first plane") << "𠮷" << 2;
    QTest::newRow("full width") << "（Ａ）" << 6;
    QTest::newRow("half-width kana") << "ｱ" << 1;
    QTest::newRow("Hangul") << "한" << 2;
    QTest::newRow("combining mark") << QStringLiteral("e\u0301") << 1;
    QTest::newRow("true minus") << "−1" << 2;
    QTest::newRow("euro") << "€" << 1;
    QTest::newRow("emoji") << "😀" << 2;
    QTest::newRow("ideographic space") << "　" << 2;
}

void TestTabular::width_eastAsian()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void TestTabular::row_wrongLength_isRefused()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DelimitedWriter delimited(buffer);
    TextTableWriter text(buffer);
    JsonRowsWriter json(buffer);
    for (TableWriter *writer : std::initializer_list<TableWriter *>{&delimited, &text, &json}) {
        QVERIFY(writer->header(sample().columns).ok());
        const Result<Done> done = writer->row({QStringLiteral("alone")});
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, ErrorKind::Internal);
    }
}

void TestTabular::write_deviceFull_isAnError()
{
    FullDevice device;
    device.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    DelimitedWriter delimited(device);
    TextTableWriter text(device);
    JsonRowsWriter json(device);
    for (TableWriter *writer : std::initializer_list<TableWriter *>{&delimited, &text, &json}) {
        const Result<Done> done = writer->writeTable(sample());
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, ErrorKind::Io);
        QVERIFY(done.error().message.contains(QStringLiteral("No space")));
    }
}

QTEST_APPLESS_MAIN(TestTabular)
#include "tst_tabular.moc"
