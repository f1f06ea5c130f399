// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/binbatch.h"
#include "models/core/bintablebuilder.h"
#include "models/core/cardnumberreader.h"
#include "models/core/wipe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <unordered_map>

using namespace zf;

namespace {

BinRecord row(const char *prefix, int length, const char *bank, CardType type = CardType::Debit,
              CardScheme scheme = CardScheme::UnionPay)
{
    const QString text = QString::fromLatin1(prefix);
    return {text.section(u'-', 0, 0),
            text.section(u'-', -1),
            length == 0 ? anyCardLength : cardLengthBit(length),
            QString::fromLatin1(bank),
            QString::fromLatin1(bank),
            QStringLiteral("CN"),
            type,
            scheme};
}

QByteArray preparedOf(const QList<BinRecord> &records, const char *id = "test",
                      BinTableInfo::Lengths lengths = BinTableInfo::Lengths::Stated)
{
    BinTableBuilder builder;
    for (const BinRecord &record : records) {
        if (!builder.add(record).ok())
            qFatal("a row of the test is wrong");
    }
    return builder.build({QString::fromLatin1(id), QString::fromLatin1(id), {}, QDate(2026, 7, 1), lengths});
}

std::shared_ptr<const BinTable> tableOf(const QList<BinRecord> &records, const char *id = "test",
                                        BinTableInfo::Lengths lengths = BinTableInfo::Lengths::Stated)
{
    const auto table = BinTable::fromBytes(preparedOf(records, id, lengths));
    return table.ok() ? *table : nullptr;
}

CardNumber number(const char *digits)
{
    return CardNumber::parse(QByteArrayView(digits));
}

BinAnswer look(const QList<BinRecord> &records, const char *digits)
{
    BinDirectory directory;
    directory.add(tableOf(records));
    return directory.look(number(digits));
}

QStringList banksOf(const BinAnswer &answer)
{
    QStringList banks;
    for (const BinCandidate &candidate : answer.candidates)
        banks << candidate.record.bankCode + u' ' + cardLengthsText(candidate.record.lengths);
    banks.sort();
    return banks;
}

/// The digits with a last one that fits.
QByteArray withCheckDigit(QByteArray digits)
{
    for (char last = '0'; last <= '9'; ++last) {
        if (number(QByteArray(digits + last).constData()).passesLuhn())
            return digits + last;
    }
    return {};
}

/// Longest prefix with the length, one prefix after the other.
class PlainSearch {
public:
    explicit PlainSearch(const QList<BinRecord> &records)
    {
        for (const BinRecord &record : records) {
            const auto size = int(record.from.size());
            for (qulonglong p = record.from.toULongLong(); p <= record.to.toULongLong(); ++p)
                m_rows[QStringLiteral("%1").arg(p, size, 10, QLatin1Char('0')).toStdString()] << record;
        }
    }
    BinTable::Outcome find(const std::string &digits, QString &bank) const
    {
        bool other = false;
        for (size_t size = 10; size >= 2; --size) {
            const auto at = m_rows.find(digits.substr(0, size));
            if (at == m_rows.end())
                continue;
            qsizetype fitting = 0;
            for (const BinRecord &record : at->second) {
                if ((record.lengths & cardLengthBit(qsizetype(digits.size()))) == 0)
                    continue;
                bank = record.bankCode;
                ++fitting;
            }
            if (fitting > 0)
                return fitting == 1 ? BinTable::Outcome::Found : BinTable::Outcome::Ambiguous;
            other = true;
        }
        return other ? BinTable::Outcome::WrongLength : BinTable::Outcome::NotFound;
    }

private:
    std::unordered_map<std::string, QList<BinRecord>> m_rows;
};

} // namespace

class TestCardBins : public QObject {
    Q_OBJECT

private slots:
    void parse_anyForm_isDigits_data();
    void parse_anyForm_isDigits();
    void masked_byLength_showsNoMoreThanAllowed_data();
    void masked_byLength_showsNoMoreThanAllowed();
    void number_movedOrWiped_leavesNoDigits();
    void wipe_sharedBuffer_isOverwrittenForAll();
    void luhn_wrongDigit_meansWhatTheSchemeSays_data();
    void luhn_wrongDigit_meansWhatTheSchemeSays();
    void schemeOf_publishedRanges_data();
    void schemeOf_publishedRanges();
    void find_longerPrefixOfAnotherLength_doesNotWin();
    void look_samePrefixTwoLengths_candidatesUntilTheCardIsWhole();
    void look_typing_offersWhatCanStillCome();
    void look_wrongAmbiguousNotFoundInvalid_areDifferent();
    void look_rangesAndShortPrefixes_areFound();
    void look_firstSourceDecides_othersContradict();
    void look_inferredLengths_yieldToStatedOnes();
    void neighbours_ofTheSameBank();
    void open_damagedFile_isRefused();
    void build_sameRowTwice_countsOnce();
    void add_badRows_areRefused();
    void find_againstPlainSearch_agrees();
    void reader_pieces_giveTheSameNumbers();
    void batch_numbers_areMaskedAndCounted();
};

void TestCardBins::parse_anyForm_isDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<CardNumber::Problem>("problem");
    using Problem = CardNumber::Problem;
    const QString card = QStringLiteral("6222021234567890");
    QTest::newRow("plain") << card << card << Problem::None;
    QTest::newRow("groups") << QStringLiteral(" 6222 0212 3456 7890\r") << card << Problem::None;
    QTest::newRow("hyphens") << QStringLiteral("6222-0212—3456-7890").replace(u'—', u'‐') << card
                             << Problem::None;
    QTest::newRow("full width") << QStringLiteral("６２２２０２１２３４５６７８９０") << card
                                << Problem::None;
    QTest::newRow("beginning") << QStringLiteral("622202") << QStringLiteral("622202") << Problem::None;
    QTest::newRow("short") << QStringLiteral("62220") << QStringLiteral("62220") << Problem::TooShort;
    QTest::newRow("19") << QString(19, u'6') << QString(19, u'6') << Problem::None;
    QTest::newRow("20") << QString(20, u'6') << QString(19, u'6') << Problem::TooLong;
    QTest::newRow("letter") << QStringLiteral("62220212345678O0") << QStringLiteral("622202123456780")
                            << Problem::NotDigits;
    QTest::newRow("other script") << QStringLiteral("٦٢٢٢٠٢") << QString() << Problem::NotDigits;
    QTest::newRow("nothing") << QStringLiteral(" - ") << QString() << Problem::Empty;
}

void TestCardBins::parse_anyForm_isDigits()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    QFETCH(CardNumber::Problem, problem);
    const QByteArray utf8 = text.toUtf8();
    for (const CardNumber &parsed :
         {CardNumber::parse(QStringView(text)), CardNumber::parse(QByteArrayView(utf8))}) {
        QCOMPARE(parsed.problem(), problem);
        QCOMPARE(QString::fromStdString(std::string(parsed.digits())), digits);
    }
}

void TestCardBins::masked_byLength_showsNoMoreThanAllowed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CardNumber::Mask>("mask");
    QTest::addColumn<QString>("shown");
    using Mask = CardNumber::Mask;
    QTest::newRow("16") << "6222021234567890" << Mask::SixAndFour << "622202******7890";
    QTest::newRow("16, eight") << "6222021234567890" << Mask::EightAndFour << "62220212****7890";
    QTest::newRow("19") << "6222021234567890123" << Mask::SixAndFour << "622202*********0123";
    QTest::newRow("19, eight is not permitted")
        << "6222021234567890123" << Mask::EightAndFour << "622202*********0123";
    QTest::newRow("15, eight is not permitted")
        << "371234567890123" << Mask::EightAndFour << "371234*****0123";
    QTest::newRow("13") << "4222222222222" << Mask::SixAndFour << "422222***2222";
    QTest::newRow("12") << "676212345678" << Mask::SixAndFour << "676212******";
    QTest::newRow("8") << "62220212" << Mask::EightAndFour << "622202**";
    QTest::newRow("6") << "622202" << Mask::SixAndFour << "622202";
    QTest::newRow("no number") << "6222O21234567890" << Mask::SixAndFour << "****************";
    QTest::newRow("too long") << "62220212345678901234" << Mask::SixAndFour << "*******************";
    QTest::newRow("nothing") << "" << Mask::SixAndFour << "";
}

void TestCardBins::masked_byLength_showsNoMoreThanAllowed()
{
    QFETCH(QString, text);
    QFETCH(CardNumber::Mask, mask);
    QTEST(CardNumber::parse(QStringView(text)).masked(mask), "shown");
}

void TestCardBins::number_movedOrWiped_leavesNoDigits()
{
    const auto bytes = [](const CardNumber &n) {
        return QByteArray(reinterpret_cast<const char *>(&n), sizeof n);
    };
    CardNumber first = number("6222021234567890");
    QVERIFY(bytes(first).contains("6222021234567890"));
    CardNumber second = std::move(first);
    QVERIFY(!bytes(first).contains("62220"));
    QCOMPARE(second.size(), 16);
    second.chop();
    QVERIFY(!bytes(second).contains("6222021234567890"));
    QCOMPARE(second.masked(), QStringLiteral("622202*****6789"));

    alignas(CardNumber) char place[sizeof(CardNumber)];
    auto *placed = new (place) CardNumber(number("6222021234567890"));
    QVERIFY(QByteArray(place, sizeof place).contains("622202"));
    placed->~CardNumber();
    QVERIFY(!QByteArray(place, sizeof place).contains("62220"));
}

void TestCardBins::wipe_sharedBuffer_isOverwrittenForAll()
{
    QByteArray bytes = QByteArray::number(6222021234567890LL);
    const char *buffer = bytes.constData();
    const QByteArray other = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(other.constData(), buffer);
    QCOMPARE(other, QByteArray(16, '\0'));
    QString text = QString::number(6222021234567890LL);
    const QString otherText = text;
    wipe(text);
    QCOMPARE(otherText, QString(16, QChar(u'\0')));
    QByteArray constant = QByteArrayLiteral("constant");
    wipe(constant); // does not write to what cannot be written
    QVERIFY(constant.isEmpty());
}

void TestCardBins::luhn_wrongDigit_meansWhatTheSchemeSays_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<LuhnCheck>("right");
    QTest::addColumn<LuhnCheck>("wrong");
    QTest::newRow("UnionPay") << QByteArray("622202123456789") << LuhnCheck::Passed << LuhnCheck::Warning;
    QTest::newRow("national") << QByteArray("900010123456789") << LuhnCheck::Passed << LuhnCheck::Warning;
    QTest::newRow("Visa") << QByteArray("411111111111111") << LuhnCheck::Passed << LuhnCheck::Failed;
    QTest::newRow("Mastercard") << QByteArray("555555555555444") << LuhnCheck::Passed << LuhnCheck::Failed;
    QTest::newRow("Amex") << QByteArray("37828224631000") << LuhnCheck::Passed << LuhnCheck::Failed;
    QTest::newRow("JCB") << QByteArray("353011133330000") << LuhnCheck::Passed << LuhnCheck::Failed;
    QTest::newRow("a beginning") << QByteArray("6222021") << LuhnCheck::NotComplete << LuhnCheck::NotComplete;
}

void TestCardBins::luhn_wrongDigit_meansWhatTheSchemeSays()
{
    QFETCH(QByteArray, digits);
    QByteArray right = withCheckDigit(digits);
    const CardScheme scheme = schemeOf(right.toStdString());
    QTEST(luhnCheck(number(right.constData()), scheme), "right");
    right.back() = right.back() == '9' ? '0' : char(right.back() + 1);
    QTEST(luhnCheck(number(right.constData()), scheme), "wrong");
}

void TestCardBins::schemeOf_publishedRanges_data()
{
    QTest::addColumn<CardScheme>("scheme");
    const auto rows = [](CardScheme scheme, const char *prefixes) {
        for (const QByteArray &prefix : QByteArray(prefixes).split(' '))
            QTest::newRow(prefix.constData()) << scheme;
    };
    rows(CardScheme::UnionPay, "620000 621000 621829 621840 621979 622000 622059 622010 622999 622070 623000 "
                               "626999 627000 627200 627600 627700 627779 627781 628200 628999 629100 810000 "
                               "817199");
    rows(CardScheme::Visa, "400000 499999");
    rows(CardScheme::Mastercard, "510000 559999 222100 272099");
    rows(CardScheme::Amex, "340000 379999");
    rows(CardScheme::Jcb, "352800 358999 213100 180000");
    rows(CardScheme::Discover, "601100 644000 650000");
    rows(CardScheme::National, "900000");
    rows(CardScheme::Unknown, "100000 627780 621830 272100 222099 818000");
}

void TestCardBins::schemeOf_publishedRanges()
{
    QTEST(schemeOf(QTest::currentDataTag()), "scheme");
}

void TestCardBins::find_longerPrefixOfAnotherLength_doesNotWin()
{
    const QList<BinRecord> records = {row("621260001", 19, "XFRCB"), row("621260", 19, "CSRCB"),
                                      row("621260", 16, "SPABANK", CardType::Credit)};
    QCOMPARE(banksOf(look(records, "6212600011234567890")), QStringList{"XFRCB 19"});
    QCOMPARE(banksOf(look(records, "6212600031234567890")), QStringList{"CSRCB 19"});
    QCOMPARE(banksOf(look(records, "6212601234567890")), QStringList{"SPABANK 16"});
    QCOMPARE(banksOf(look(records, "6212600011234567")), QStringList{"SPABANK 16"});
    QCOMPARE(look(records, "62126000112345678").status, BinStatus::WrongLength);
    QCOMPARE(look(records, "6212600011234567890").candidates.front().prefix, QStringLiteral("621260001"));
}

void TestCardBins::look_samePrefixTwoLengths_candidatesUntilTheCardIsWhole()
{
    const QList<BinRecord> records = {row("622303", 16, "NJCB", CardType::Credit), row("622303", 18, "ICBC")};
    const BinAnswer typing = look(records, "622303");
    QCOMPARE(typing.status, BinStatus::Ambiguous);
    QCOMPARE(banksOf(typing), (QStringList{"ICBC 18", "NJCB 16"}));
    QCOMPARE(typing.luhn, LuhnCheck::NotComplete);
    QCOMPARE(banksOf(look(records, "6223031234567890")), QStringList{"NJCB 16"});
    QCOMPARE(banksOf(look(records, "622303123456789012")), QStringList{"ICBC 18"});
    const BinAnswer wrong = look(records, "62230312345678901");
    QCOMPARE(wrong.status, BinStatus::WrongLength);
    QCOMPARE(banksOf(wrong), (QStringList{"ICBC 18", "NJCB 16"}));
}

void TestCardBins::look_typing_offersWhatCanStillCome()
{
    const QList<BinRecord> records = {row("621260001", 19, "XFRCB"), row("621260", 19, "CSRCB"),
                                      row("621260", 16, "SPABANK"), row("62", 19, "UPOP")};
    BinDirectory directory;
    directory.add(tableOf(records));
    const auto typed = [&](const char *digits) {
        return banksOf(directory.look(number(digits), BinDirectory::Reading::Typing));
    };
    QCOMPARE(typed("621260"), (QStringList{"CSRCB 19", "SPABANK 16", "XFRCB 19"}));
    QCOMPARE(typed("621260001"),
             (QStringList{"SPABANK 16", "XFRCB 19"})); // the shorter of 19 cannot be meant
    QCOMPARE(typed("6212600021"), (QStringList{"CSRCB 19", "SPABANK 16"}));
    QCOMPARE(typed("62126000212345"), (QStringList{"CSRCB 19", "SPABANK 16"}));
    QCOMPARE(typed("6212600021234567"), QStringList{"SPABANK 16"}); // whole as it stands
    QCOMPARE(typed("62126000212345678"), QStringList{"CSRCB 19"});
    QCOMPARE(typed("629999"), QStringList{"UPOP 19"});
}

void TestCardBins::look_wrongAmbiguousNotFoundInvalid_areDifferent()
{
    const QList<BinRecord> records = {row("622202", 19, "ICBC"), row("622848", 19, "ABC"),
                                      row("622848", 19, "CCB")};
    QCOMPARE(look(records, "6222021234567890123").status, BinStatus::Found);
    QCOMPARE(look(records, "6222021234567890").status, BinStatus::WrongLength);
    const BinAnswer ambiguous = look(records, "6228481234567890123");
    QCOMPARE(ambiguous.status, BinStatus::Ambiguous);
    QCOMPARE(banksOf(ambiguous), (QStringList{"ABC 19", "CCB 19"}));
    const BinAnswer unknown = look(records, "4111111111111111");
    QCOMPARE(unknown.status, BinStatus::NotFound);
    QCOMPARE(unknown.scheme, CardScheme::Visa);
    QCOMPARE(unknown.luhn, LuhnCheck::Passed);
    QCOMPARE(look(records, "411111111111111").status, BinStatus::WrongLength); // Visa has none of 15
    QCOMPARE(look(records, "1234567890123").scheme, CardScheme::Unknown);
    QCOMPARE(look(records, "1234567890123").status, BinStatus::NotFound);
    QCOMPARE(look(records, "62220").status, BinStatus::Invalid);
    QCOMPARE(look(records, "62220212345678901234").status, BinStatus::Invalid);
    QCOMPARE(look(records, "6222o21234567890123").status, BinStatus::Invalid);
    QCOMPARE(look({}, "6222021234567890123").status, BinStatus::NotFound);
}

void TestCardBins::look_rangesAndShortPrefixes_areFound()
{
    const QList<BinRecord> records = {row("103", 19, "ABC"), row("62220000-62220099", 16, "RANGE"),
                                      row("6222001234-6222001299", 16, "TEN"), row("00", 12, "ZERO")};
    QCOMPARE(banksOf(look(records, "1031234567890123456")), QStringList{"ABC 19"});
    QCOMPARE(banksOf(look(records, "6222000012345678")), QStringList{"RANGE 16"});
    QCOMPARE(banksOf(look(records, "6222009912345678")), QStringList{"RANGE 16"});
    QCOMPARE(look(records, "6222010012345678").status, BinStatus::NotFound);
    QCOMPARE(banksOf(look(records, "6222001234345678")), QStringList{"TEN 16"});
    QCOMPARE(banksOf(look(records, "6222001299345678")), QStringList{"TEN 16"});
    QCOMPARE(banksOf(look(records, "6222001233345678")), QStringList{"RANGE 16"});
    QCOMPARE(banksOf(look(records, "001234567890")), QStringList{"ZERO 12"});
    QCOMPARE(look(records, "6222009912345678").candidates.front().prefix, QStringLiteral("62220099"));
    // An eight-digit BIN may be shown whole with a number of 16.
    QCOMPARE(look(records, "6222009912345678").masked, QStringLiteral("62220099****5678"));
}

void TestCardBins::look_firstSourceDecides_othersContradict()
{
    BinDirectory directory;
    directory.add(tableOf({row("622202", 19, "ICBC")}, "first"));
    directory.add(tableOf({row("622202", 19, "ABC", CardType::Credit), row("622848", 19, "ABC")}, "second"));
    directory.add(tableOf({row("622202", 19, "ICBC")}, "third"));
    directory.add(tableOf({row("622202", 16, "ICBC")}, "fourth"));
    const BinAnswer answer = directory.look(number("6222021234567890123"));
    QCOMPARE(answer.best()->source.id, QStringLiteral("first"));
    QCOMPARE(answer.best()->source.asOf, QDate(2026, 7, 1));
    QCOMPARE(answer.conflicts.size(), 2);
    QCOMPARE(answer.conflicts[0].candidate.source.id, QStringLiteral("second"));
    QCOMPARE(answer.conflicts[0].differs, (QStringList{"bank", "cardType"}));
    QCOMPARE(answer.conflicts[1].candidate.source.id, QStringLiteral("fourth"));
    QCOMPARE(answer.conflicts[1].differs, QStringList{"length"});
    QCOMPARE(directory.look(number("622202")).conflicts.front().candidate.source.id,
             QStringLiteral("second"));
    QCOMPARE(directory.look(number("6228481234567890123")).best()->source.id, QStringLiteral("second"));

    // Names in two scripts are no contradiction; the same name written differently is none either.
    BinRecord chinese = row("622202", 19, ""), english = chinese, spaced = chinese;
    chinese.bankName = QStringLiteral("中国工商银行");
    english.bankName = QStringLiteral("INDUSTRIAL AND COMMERCIAL BANK OF CHINA");
    spaced.bankName = QStringLiteral("工商银行");
    QVERIFY(binDifferences(chinese, english).isEmpty());
    QVERIFY(binDifferences(chinese, spaced).isEmpty());
    spaced.bankName = QStringLiteral("农业银行");
    QCOMPARE(binDifferences(chinese, spaced), QStringList{"bank"});
}

void TestCardBins::look_inferredLengths_yieldToStatedOnes()
{
    BinDirectory directory;
    directory.add(tableOf({row("621260", 19, "CSRCB"), row("303", 16, "CEB")}));
    directory.add(tableOf({row("621260", 0, ""), row("303600", 0, "DINERS"), row("621261", 0, "OTHER")},
                          "inferred", BinTableInfo::Lengths::Inferred));
    QCOMPARE(directory.look(number("62126012345678901")).status, BinStatus::WrongLength);
    QCOMPARE(banksOf(directory.look(number("30360012345678"))).front().section(u' ', 0, 0),
             QStringLiteral("DINERS")); // its prefix is the longer one
    QCOMPARE(directory.look(number("62126112345678901")).status, BinStatus::Found);
}

void TestCardBins::neighbours_ofTheSameBank()
{
    BinDirectory directory;
    directory.add(tableOf({row("622202", 19, "ICBC"), row("622208", 19, "ICBC"), row("622210", 16, "ICBC"),
                           row("622848", 19, "ABC")}));
    const BinAnswer answer = directory.look(number("6222021234567890123"));
    QStringList prefixes;
    for (const BinCandidate &candidate : directory.neighbours(*answer.best(), 10))
        prefixes << candidate.record.from;
    QCOMPARE(prefixes, (QStringList{"622208", "622210"}));
    QCOMPARE(directory.neighbours(*answer.best(), 1).size(), 1);
}

void TestCardBins::open_damagedFile_isRefused()
{
    const QByteArray sound = preparedOf({row("622202", 19, "ICBC"), row("621260001", 19, "XFRCB")});
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("t.zfbin"));
    const auto opens = [&](const QByteArray &bytes) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return false;
        file.close();
        return BinTable::open(name).ok();
    };
    QVERIFY(opens(sound));
    for (qsizetype size = 0; size < sound.size(); size += size < 100 ? 1 : 997)
        QVERIFY2(!opens(sound.left(size)), qPrintable(QString::number(size)));
    QVERIFY(!opens(sound + QByteArray(8, '\0')));
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        QByteArray changed = sound;
        const auto at = qsizetype(random() % quint32(sound.size()));
        changed[at] = char(changed[at] ^ char(1 << random() % 8));
        QVERIFY2(!opens(changed), qPrintable(QString::number(at)));
    }
    const auto error = BinTable::open(folder.filePath(QStringLiteral("none")));
    QVERIFY(!error.ok() && error.error().kind == ErrorKind::Io);
}

void TestCardBins::build_sameRowTwice_countsOnce()
{
    const auto table =
        tableOf({row("622202", 19, "ICBC"), row("622202", 19, "ICBC"), row("622202", 16, "ICBC")});
    QCOMPARE(table->size(), 2u);
    QCOMPARE(table->find("6222021234567890123").outcome, BinTable::Outcome::Found);
    QCOMPARE(table->record(table->find("6222021234567890123").row), row("622202", 19, "ICBC"));
}

void TestCardBins::add_badRows_areRefused()
{
    for (const char *prefix : {"", "6", "62220212345", "62a", "622202-6222021", "622210-622202"}) {
        const auto added = BinTableBuilder().add(row(prefix, 19, "X"));
        QVERIFY2(!added.ok(), prefix);
        QCOMPARE(added.error().kind, ErrorKind::Usage);
    }
    QVERIFY(!BinTableBuilder().add(row("622202", 11, "X")).ok());
    QVERIFY(!BinTableBuilder().add(row("622202", 20, "X")).ok());
}

void TestCardBins::find_againstPlainSearch_agrees()
{
    bool counted = false;
    const int asked = qEnvironmentVariableIntValue("ZF_BIN_PROPERTY_COUNT", &counted);
    const int count = counted ? asked : 200'000; // the whole count, 10 million, is bench_bin's
    std::mt19937_64 random(20260701);
    const auto extended = [&](std::string text, size_t size) {
        while (text.size() < size)
            text += char('0' + random() % 10);
        return text;
    };
    // Every other prefix lies inside one before, so that they are nested to any depth.
    QList<BinRecord> records;
    for (int i = 0; i < 3000; ++i) {
        std::string from;
        if (i % 2 == 1)
            from = records[qsizetype(random() % quint64(records.size()))].from.toStdString();
        const size_t least = i < 20 ? 2 : 4;
        from = extended(from, std::min<size_t>(10, std::max(from.size(), least) + random() % 4));
        std::string to = from;
        if (random() % 4 == 0)
            to.back() = char(to.back() + char(random() % quint64('9' - to.back() + 1)));
        BinRecord record = row((from + '-' + to).c_str(), 0, ("B" + std::to_string(i)).c_str());
        record.lengths = CardLengths(1 + random() % 255);
        records << record;
    }
    const auto table = tableOf(records);
    const PlainSearch plain(records);
    std::map<BinTable::Outcome, int> seen;
    for (int i = 0; i < count; ++i) {
        std::string begin;
        if (i % 4 != 0)
            begin = records[qsizetype(random() % quint64(records.size()))].from.toStdString();
        const std::string card = extended(begin, 12 + random() % 8);
        QString bank;
        const BinTable::Outcome expected = plain.find(card, bank);
        const BinTable::Match match = table->find(card);
        ++seen[expected];
        if (match.outcome != expected ||
            (expected == BinTable::Outcome::Found && table->record(match.row).bankCode != bank))
            QFAIL(qPrintable(QStringLiteral("%1: %2 instead of %3")
                                 .arg(QString::fromStdString(card))
                                 .arg(int(match.outcome))
                                 .arg(int(expected))));
    }
    QCOMPARE(seen.size(), 4u); // the numbers were of every kind
}

void TestCardBins::reader_pieces_giveTheSameNumbers()
{
    const QByteArray text =
        QStringLiteral("6222021234567890\r\n\n６２２２０２,4111 1111 1111 1111，622848\tx;1").toUtf8();
    const QStringList expected = {"1 622202******7890", "3 622202", "3 411111******1111",
                                  "3 622848",           "3 *",      "3 1"};
    for (qsizetype piece = 1; piece < 20; ++piece) {
        QStringList read;
        CardNumberReader reader([&](const CardNumber &n, quint32 line) {
            read << QStringLiteral("%1 %2").arg(line).arg(n.masked());
            return true;
        });
        for (qsizetype at = 0; at < text.size(); at += piece)
            QVERIFY(reader.feed(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at))));
        QVERIFY(reader.finish());
        QCOMPARE(read, expected);
    }
}

void TestCardBins::batch_numbers_areMaskedAndCounted()
{
    BinDirectory directory;
    directory.add(tableOf({row("622202", 19, "ICBC"), row("622848", 19, "ABC", CardType::Credit)}));
    BinBatch batch(directory);
    for (const char *digits : {"6222021234567890123", "6222029999999999999", "6228481234567890123",
                               "4111111111111112", "62220", "622202", "6222021234567890"})
        QVERIFY(batch.add(number(digits), quint32(batch.rows().size() + 1)));
    QCOMPARE(batch.byBank(), (BinBatch::Counts{{QString(), 3}, {"ABC", 1}, {"ICBC", 3}}));
    QCOMPARE(batch.byType(), (BinBatch::Counts{{QString(), 3}, {"CC", 1}, {"DC", 3}}));
    QCOMPARE(batch.byScheme(), (BinBatch::Counts{{QString(), 1}, {"unionpay", 5}, {"visa", 1}}));
    QCOMPARE(batch.byStatus(),
             (BinBatch::Counts{{"found", 4}, {"invalid", 1}, {"notFound", 1}, {"wrongLength", 1}}));
    const Table table = batch.table();
    QCOMPARE(table.rows.size(), 7);
    for (const TableRow &cells : table.rows) {
        QCOMPARE(cells.size(), table.columns.size());
        for (const TableCell &cell : cells)
            QVERIFY(!cellFileText(cell).contains(QStringLiteral("6222021234567")));
    }
    QCOMPARE(cellFileText(table.rows[3][1]), QStringLiteral("411111******1112"));
    QCOMPARE(batch.rows()[3].luhn, LuhnCheck::Failed);
    QCOMPARE(batch.rows()[4].masked, QStringLiteral("62220"));
}

QTEST_GUILESS_MAIN(TestCardBins)
#include "tst_cardbins.moc"
