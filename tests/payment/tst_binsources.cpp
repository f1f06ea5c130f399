// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/binimport.h"
#include "models/payment/binsources.h"
#include "models/payment/builtinbins.h"
#include "models/payment/cardbins.h"
#include "models/payment/sheetreader.h"

#include "tests/support/fixture.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace zf;
using namespace zf::payment;
using namespace zf::test;

namespace {

const QByteArray types =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
const QByteArray workbook =
    R"(<workbook xmlns:r="http://r"><sheets><sheet name="a" sheetId="1" r:id="rId7"/></sheets></workbook>)";
const QByteArray relations =
    R"(<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/s.xml"/></Relationships>)";

/// A row of inline texts.
QByteArray sheetRow(const QStringList &cells)
{
    QByteArray xml = "<row>";
    for (const QString &cell : cells)
        xml += "<c t=\"inlineStr\"><is><t>" + cell.toHtmlEscaped().toUtf8() + "</t></is></c>";
    return xml + "</row>";
}

QByteArray sheet(const QByteArray &rows)
{
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

} // namespace

class TestBinSources : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString fileWith(const QByteArray &bytes, const QString &name = QStringLiteral("in.csv"))
    {
        QFile file(m_folder.filePath(QString::number(++m_files) + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning("cannot write");
        return file.fileName();
    }

    QString workbookWith(const QMap<QByteArray, QByteArray> &parts)
    {
        const QString name = m_folder.filePath(QStringLiteral("%1.xlsx").arg(++m_files));
        zip_t *archive = zip_open(QFile::encodeName(name).constData(), ZIP_CREATE | ZIP_EXCL, nullptr);
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            zip_source_t *source =
                zip_source_buffer(archive, part.value().constData(), zip_uint64_t(part.value().size()), 0);
            zip_file_add(archive, part.key().constData(), source, 0);
        }
        return zip_close(archive) == 0 ? name : QString();
    }

    QString workbookOf(const QByteArray &sheetXml, const QByteArray &strings = {})
    {
        QMap<QByteArray, QByteArray> parts{{"[Content_Types].xml", types},
                                           {"xl/workbook.xml", workbook},
                                           {"xl/_rels/workbook.xml.rels", relations},
                                           {"xl/worksheets/s.xml", sheetXml}};
        if (!strings.isEmpty())
            parts.insert("xl/sharedStrings.xml", strings);
        return workbookWith(parts);
    }

    static QString readAll(const QString &file, const SheetLimits &limits = {})
    {
        QStringList rows;
        const Result<Done> done = readSheet(
            file,
            [&](qint64 line, const QStringList &cells) -> Result<Done> {
                rows << QStringLiteral("%1:%2").arg(line).arg(cells.join(u'|'));
                return Done{};
            },
            limits);
        return done.ok() ? rows.join(u'\n') : QString(u'!' + done.error().code);
    }

private slots:
    void readSheet_text_hasEveryForm_data();
    void readSheet_text_hasEveryForm();
    void readSheet_workbook_hasCells();
    void readSheet_madeByALibrary_isRead();
    void readSheet_malformedWorkbook_isRefused_data();
    void readSheet_malformedWorkbook_isRefused();
    void import_anyOrder_isMapped_data();
    void import_anyOrder_isMapped();
    void import_unclearColumns_asksForMap();
    void import_problems_areReported();
    void import_conflictsWithSources_areReported();
    void sources_installReplaceRemove();
    void sources_damagedFile_isListedAndTakesNoPart();
    void builtIn_examplesOfTheTrade_data();
    void builtIn_examplesOfTheTrade();
    void builtIn_everyChineseRow_isFound();
    void database_cardBin_isASource();
};

void TestBinSources::readSheet_text_hasEveryForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const QByteArray gbk = "\xbf\xa8"
                           "BIN,\xd2\xf8\xd0\xd0\r\n622202,\xb9\xa4\xc9\xcc\r\n";
    QTest::newRow("UTF-8") << QByteArray("a,银行\n1,工商\n") << "1:a|银行\n2:1|工商";
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf"
                                                   "a,b\n1,2")
                                     << "1:a|b\n2:1|2";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0,\0b\0\n\0",
                                          10)
                            << "1:a|b";
    QTest::newRow("GBK") << gbk << "1:卡BIN|银行\n2:622202|工商";
    QTest::newRow("tab and CRLF") << QByteArray("a\tb\r\n1\t2\r\n") << "1:a|b\n2:1|2";
    QTest::newRow("semicolon, old Mac line ends") << QByteArray("a;b\r1;2") << "1:a|b\n2:1|2";
    QTest::newRow("quotes") << QByteArray("\"a,\"\"x\"\"\",b\n\"1\n2\",3\n4,5")
                            << "1:a,\"x\"|b\n2:1\n2|3\n4:4|5";
    QTest::newRow("empty lines") << QByteArray("a,b\n\n\n1,2\n") << "1:a|b\n4:1|2";
    QTest::newRow("open quote") << QByteArray("a,b\n\"1,2\n") << "!quotes";
    QTest::newRow("binary") << QByteArray("a,b\n\0\0", 6) << "!encoding";
    QTest::newRow("neither encoding") << QByteArray("a,b\n\xff\xff\xfe,2") << "!encoding";
    QTest::newRow("mark, then no UTF-8") << QByteArray("\xef\xbb\xbf\xd2\xf8\xd0") << "!encoding";
    QTest::newRow("cut in a character") << gbk.left(gbk.size() - 3) << "!encoding";
    QTest::newRow("a million columns") << QByteArray(1'000'000, ',') << "!columns";
    QTest::newRow("nothing") << QByteArray() << "";
}

void TestBinSources::readSheet_text_hasEveryForm()
{
    QFETCH(QByteArray, bytes);
    QTEST(readAll(fileWith(bytes)), "rows");
}

void TestBinSources::readSheet_workbook_hasCells()
{
    const QByteArray strings =
        "<sst><si><t>卡BIN</t></si><si><r><t>银</t></r><r><t>行</t></r><rPh><t>x</t></rPh></si></sst>";
    const QByteArray cells =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"5\"><c r=\"A5\"><v>6.22202E5</v></c><c r=\"B5\" t=\"str\"><f>1+1</f><v>2</v></c>"
        "<c r=\"C5\" t=\"s\"><v>9</v></c></row><row r=\"6\"/>";
    QCOMPARE(readAll(workbookOf(sheet(cells), strings)), QStringLiteral("1:卡BIN||银行\n5:622202|2|"));
}

void TestBinSources::readSheet_madeByALibrary_isRead()
{
    // A workbook as programs write it, with a content type for everything: the one that zhangfangctl makes.
    QMap<QByteArray, QByteArray> parts{
        {"[Content_Types].xml", types},
        {"docProps/app.xml", "<Properties/>"},
        {"xl/workbook.xml", workbook},
        {"xl/_rels/workbook.xml.rels",
         QByteArray(relations).replace("worksheets/s.xml", "/xl/worksheets/s.xml")},
        {"xl/worksheets/s.xml", sheet(sheetRow({"a", "b"}))}};
    QCOMPARE(readAll(workbookWith(parts)), QStringLiteral("1:a|b"));
}

void TestBinSources::readSheet_malformedWorkbook_isRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("result");
    const QString sound = workbookOf(sheet(sheetRow({"a", "b"})));
    QFile whole(sound);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QTest::newRow("sound") << sound << "1:a|b";
    QTest::newRow("cut off") << fileWith(bytes.left(bytes.size() / 2)) << "!workbook";
    QTest::newRow("four bytes") << fileWith(bytes.left(4)) << "!workbook";
    QByteArray changed = bytes;
    changed.replace("xl/worksheets", "xl/workshXXts");
    QTest::newRow("no sheet") << fileWith(changed) << "!workbook";
    QTest::newRow("no workbook") << workbookWith({{"a.txt", "x"}}) << "!workbook";
    QTest::newRow("XML cut off") << workbookOf("<worksheet><sheetData><row><c><v>1</v>") << "!workbook";
    QTest::newRow("no XML") << workbookOf("{}") << "!workbook";
    QTest::newRow("entities")
        << workbookOf(
               "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>")
        << "!workbook";
    QTest::newRow("deep") << workbookOf(QByteArray("<a>").repeated(100'000)) << "!workbook";
    QTest::newRow("column ZZZZ") << workbookOf(sheet("<row><c r=\"ZZZZ1\"><v>1</v></c></row>")) << "!columns";
    QTest::newRow("column without letters")
        << workbookOf(sheet("<row><c r=\"1\"><v>1</v></c></row>")) << "!workbook";
    // 80 MiB of blanks pack into 80 kB.
    QTest::newRow("bomb, sheet") << workbookOf(sheet(QByteArray(80 << 20, ' '))) << "!tooLarge";
    QTest::newRow("bomb, texts") << workbookOf(sheet({}), QByteArray("<sst>") + QByteArray(80 << 20, ' '))
                                 << "!tooLarge";
    QTest::newRow("rows without end") << workbookOf(sheet(QByteArray("<row/>").repeated(500'001))) << "!rows";
}

void TestBinSources::readSheet_malformedWorkbook_isRefused()
{
    QFETCH(QString, file);
    QTEST(readAll(file), "result");
}

void TestBinSources::import_anyOrder_isMapped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("map");
    const QByteArray row = "工商银行,6222021,借记卡,19,ICBC\n";
    QTest::newRow("Chinese heads") << QByteArray("发卡行名称,发卡行标识,卡种,卡号长度,机构代码\n" + row)
                                   << "";
    QTest::newRow("heads with noise")
        << QByteArray("【发卡行 名称】,卡 BIN,卡类型,主账号长度,银行代码\n" + row) << "";
    QTest::newRow("English heads") << QByteArray("Bank Name,BIN,Card Type,Length,Bank_Code\n" + row) << "";
    QTest::newRow("no heads, by number") << row << "bankName=1,prefix=2,cardType=3,length=4,bankCode=5";
    QTest::newRow("strange heads, by name")
        << QByteArray("甲,乙,丙,丁,戊\n" + row) << "bankName=甲,prefix=乙,cardType=丙,length=丁,bankCode=戊";
    QTest::newRow("one corrected") << QByteArray("银行,x,卡种,长度,机构代码\n" + row) << "prefix=2";
    QTest::newRow("full width") << QByteArray("发卡行名称,发卡行标识,卡种,卡号长度,机构代码\n"
                                              "工商银行,６２２２０２１,借记卡,１９,ICBC\n")
                                << "";
}

void TestBinSources::import_anyOrder_isMapped()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, map);
    const auto import = BinImport::read(fileWith(text), map, {});
    QVERIFY2(import.ok(), import.ok() ? "" : qPrintable(import.error().message));
    const BinRecord expected{QStringLiteral("6222021"), QStringLiteral("6222021"),  cardLengthBit(19),
                             QStringLiteral("ICBC"),    QStringLiteral("工商银行"), {},
                             CardType::Debit,           CardScheme::UnionPay};
    QCOMPARE(import->report().sample, QList<BinRecord>{expected});
    QCOMPARE(import->report().accepted, 1);
    QCOMPARE(import->report().remarks.size(), 0);
}

void TestBinSources::import_unclearColumns_asksForMap()
{
    for (const char *map :
         {"", "prefix=1", "prefix=9,bankName=2", "prefix=x,bankName=2", "nonsense=1", "prefix"}) {
        const auto import = BinImport::read(fileWith("622202,工商银行\n"), QString::fromLatin1(map), {});
        QVERIFY2(!import.ok(), map);
        QCOMPARE(import.error().code, QStringLiteral("map"));
    }
    QCOMPARE(BinImport::read(fileWith(""), {}, {}).error().code, QStringLiteral("empty"));
    const auto none = BinImport::read(fileWith("bin,bank\nx,y\n"), {}, {});
    QVERIFY(none.ok());
    QCOMPARE(none->prepared({}).error().code, QStringLiteral("empty"));
}

void TestBinSources::import_problems_areReported()
{
    const auto import = BinImport::read(fileWith("bin,length,bank,type\n"
                                                 "622202,19,ICBC,DC\n"
                                                 "622202,19,ICBC,DC\n"
                                                 "622202,19,ABC,DC\n"
                                                 "622202,16,CCB,DC\n"
                                                 "6222021234567890123,19,WHOLE,DC\n"
                                                 "622203,11,SHORT,DC\n"
                                                 "622204,19,,DC\n"
                                                 "6.222E+09,19,EXCEL,DC\n"
                                                 "622205,16/19,TWO,DC\n"
                                                 "622206,16-18,THREE,DC\n"),
                                        {}, {});
    QVERIFY(import.ok());
    const BinImportReport &report = import->report();
    QCOMPARE(report.rows, 10);
    QCOMPARE(report.accepted, 5);
    QCOMPARE(report.duplicates, 1);
    QCOMPARE(report.ambiguities, 1);
    QCOMPARE(report.refused, 4);
    QList<qint64> lines;
    for (const BinImportRemark &remark : report.remarks) {
        lines << remark.line;
        QVERIFY(!remark.text.contains(QStringLiteral("6222021234567890123")));
    }
    QCOMPARE(lines, (QList<qint64>{4, 6, 7, 8, 9}));
    QCOMPARE(report.sample[3].lengths, CardLengths(cardLengthBit(16) | cardLengthBit(19)));
    QCOMPARE(report.sample[4].lengths,
             CardLengths(cardLengthBit(16) | cardLengthBit(17) | cardLengthBit(18)));
}

void TestBinSources::import_conflictsWithSources_areReported()
{
    const BinSources sources(m_folder.filePath(QStringLiteral("none")));
    const auto import = BinImport::read(fileWith("bin,length,code,bank,type\n"
                                                 "622202,19,ICBC,中国工商银行,DC\n"
                                                 "622848,19,CCB,建设银行,DC\n"),
                                        {}, sources.directory());
    QVERIFY(import.ok());
    QCOMPARE(import->report().conflicts, 1);
    QCOMPARE(import->report().remarks.size(), 1);
    QVERIFY2(import->report().remarks[0].text.contains(QStringLiteral("china")),
             qPrintable(import->report().remarks[0].text));
}

void TestBinSources::sources_installReplaceRemove()
{
    const QString folder = m_folder.filePath(QStringLiteral("data/bin"));
    BinSources sources(folder);
    QCOMPARE(sources.list().size(), 2);
    const CardNumber card = CardNumber::parse(QByteArrayView("6222021234567890123"));
    QCOMPARE(sources.directory().look(card).best()->record.bankCode, QStringLiteral("ICBC"));

    const auto prepare = [&](const QByteArray &bank, QDate asOf) {
        const auto import = BinImport::read(fileWith("bin,length,code\n622202,19," + bank + "\n"), {}, {});
        return *import->prepared({QStringLiteral("ours"), QStringLiteral("ours"), {}, asOf, {}});
    };
    QVERIFY(sources.install(QStringLiteral("ours"), prepare("OURS", QDate(2026, 1, 1))).ok());
    QCOMPARE(sources.list().front().kind, BinSource::Kind::Imported);
    const BinAnswer answer = sources.directory().look(card);
    QCOMPARE(answer.best()->record.bankCode, QStringLiteral("OURS"));
    QCOMPARE(answer.best()->source.asOf, QDate(2026, 1, 1));
    QCOMPARE(answer.conflicts.front().candidate.source.id, QStringLiteral("china"));
    QCOMPARE(QFile::permissions(sources.list().front().file) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());

    QVERIFY(sources.install(QStringLiteral("newer"), prepare("NEWER", QDate(2026, 2, 1))).ok());
    QCOMPARE(sources.directory().look(card).best()->record.bankCode, QStringLiteral("NEWER"));
    QVERIFY(sources.install(QStringLiteral("newer"), prepare("AGAIN", QDate(2026, 2, 1))).ok());
    QCOMPARE(BinSources(folder).directory().look(card).best()->record.bankCode, QStringLiteral("AGAIN"));
    QVERIFY(sources.remove(QStringLiteral("newer")).ok());
    QCOMPARE(sources.directory().look(card).best()->record.bankCode, QStringLiteral("OURS"));
    QCOMPARE(sources.remove(QStringLiteral("newer")).error().kind, ErrorKind::NotFound);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("ours.zfbin")});

    for (const char *id : {"", "../x", "a/b", ".hidden", "china", "world", "database"})
        QVERIFY2(!sources.install(QString::fromLatin1(id), prepare("X", QDate(2026, 1, 1))).ok(), id);
    QVERIFY(!sources.install(QStringLiteral("bad"), "no table").ok());
    QCOMPARE(sources.list().size(), 3);
}

void TestBinSources::sources_damagedFile_isListedAndTakesNoPart()
{
    const QString folder = m_folder.filePath(QStringLiteral("damaged"));
    QVERIFY(QDir().mkpath(folder));
    QFile file(QDir(folder).filePath(QStringLiteral("old.zfbin")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("ZFBINTB\0 and then nothing", 25) == 25);
    file.close();
    const BinSources sources(folder);
    QCOMPARE(sources.list().size(), 3);
    QVERIFY(sources.list().front().problem.has_value());
    QCOMPARE(sources.directory().tables().size(), 2);
}

void TestBinSources::builtIn_examplesOfTheTrade_data()
{
    QTest::addColumn<BinStatus>("status");
    QTest::addColumn<QStringList>("banks");
    QTest::addColumn<CardScheme>("scheme");
    QTest::newRow("6212600011234567890") << BinStatus::Found << QStringList{"XFRCB"} << CardScheme::UnionPay;
    QTest::newRow("6212600031234567890") << BinStatus::Found << QStringList{"CSRCB"} << CardScheme::UnionPay;
    QTest::newRow("6212601234567890") << BinStatus::Found << QStringList{"SPABANK"} << CardScheme::UnionPay;
    QTest::newRow("622303") << BinStatus::Ambiguous << QStringList{"ICBC", "NJCB"} << CardScheme::UnionPay;
    QTest::newRow("6222021234567890")
        << BinStatus::WrongLength << QStringList{"ICBC"} << CardScheme::UnionPay;
    QTest::newRow("1031234567890123456") << BinStatus::Found << QStringList{"ABC"} << CardScheme::National;
    QTest::newRow("4367421234567890123") << BinStatus::Found << QStringList{"CCB"} << CardScheme::National;
    QTest::newRow("371234567890123") << BinStatus::Found << QStringList{""} << CardScheme::Amex;
    QTest::newRow("37123456789012") << BinStatus::WrongLength << QStringList{""} << CardScheme::Amex;
    QTest::newRow("0000001234567890") << BinStatus::NotFound << QStringList{} << CardScheme::Unknown;
}

void TestBinSources::builtIn_examplesOfTheTrade()
{
    const BinSources sources(m_folder.filePath(QStringLiteral("none")));
    const BinAnswer answer =
        sources.directory().look(CardNumber::parse(QByteArrayView(QTest::currentDataTag())));
    QStringList banks;
    for (const BinCandidate &candidate : answer.candidates)
        banks << candidate.record.bankCode;
    banks.sort();
    QTEST(answer.status, "status");
    QTEST(banks, "banks");
    QTEST(answer.scheme, "scheme");
}

void TestBinSources::builtIn_everyChineseRow_isFound()
{
    const auto table = chineseBins();
    QVERIFY(table.ok());
    QFile file(QStringLiteral(ZF_SOURCE_DIR "/resources/bin/china.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    quint32 rows = 0;
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine().trimmed()).split(u',');
        const int length = fields[1].toInt();
        // A digit behind the prefix that no longer prefix has: one of the ten is free.
        bool found = false;
        for (char next = '0'; next <= '9' && !found; ++next) {
            const std::string card =
                QString(fields[0] + QString(length - fields[0].size(), QLatin1Char(next))).toStdString();
            const BinTable::Match match = (*table)->find(card);
            found = match.outcome == BinTable::Outcome::Found &&
                    (*table)->record(match.row).from == fields[0] &&
                    (*table)->record(match.row).bankName == fields[3] &&
                    cardTypeCode((*table)->record(match.row).type) == fields[4];
        }
        QVERIFY2(found, qPrintable(fields.join(u' ')));
        ++rows;
    }
    QCOMPARE(rows, (*table)->size());
    QVERIFY(rows > 1700);
    const auto world = worldBins();
    QVERIFY(world.ok());
    QVERIFY((*world)->size() > 60'000);
    QCOMPARE((*world)->info().lengths, BinTableInfo::Lengths::Inferred);
}

void TestBinSources::database_cardBin_isASource()
{
    FixtureServer server(Contents::Schema);
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    QCOMPARE(server.change(
                 QStringLiteral("INSERT INTO card_bin (prefix, length, bank_code, bank_name, "
                                "card_type, as_of) VALUES ('622202', 19, 'OURS', '本行', 'CC', '2026-05-01'),"
                                " ('62220x', 19, 'BAD', '坏', 'DC', '2026-05-02')"),
                 db::Database::Payment),
             2);
    db::Lane lane(server.profile(QStringLiteral("zf_support")), db::Database::Payment,
                  db::SessionMode::Reading, {});
    const auto table = CardBins(lane).load().result();
    QVERIFY2(table.ok(), table.ok() ? "" : qPrintable(table.error().message));
    QCOMPARE((*table)->size(), 1u);
    BinSources sources(m_folder.filePath(QStringLiteral("none")));
    sources.setDatabase(*table);
    QCOMPARE(sources.list().front().kind, BinSource::Kind::Database);
    const BinAnswer answer =
        sources.directory().look(CardNumber::parse(QByteArrayView("6222021234567890123")));
    QCOMPARE(answer.best()->record.bankName, QStringLiteral("本行"));
    QCOMPARE(answer.best()->source.asOf, QDate(2026, 5, 2));
    QCOMPARE(answer.conflicts.front().candidate.source.id, QStringLiteral("china"));
    QCOMPARE(answer.conflicts.front().differs, (QStringList{"bank", "cardType"}));
    sources.setDatabase(nullptr);
    QCOMPARE(sources.list().size(), 2);

    QVERIFY(server.change(QStringLiteral("DROP TABLE card_bin"), db::Database::Payment) >= 0);
    const auto none = CardBins(lane).load().result();
    QVERIFY(!none.ok());
    QCOMPARE(none.error().kind, ErrorKind::ContractNotMet);
}

QTEST_GUILESS_MAIN(TestBinSources)
#include "tst_binsources.moc"
