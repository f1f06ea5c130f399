// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/binimport.h"

#include "models/core/bintablebuilder.h"
#include "models/payment/sheetreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace zf::payment {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BinImport)
};

constexpr qsizetype mostSamples = 5;
constexpr qsizetype mostRemarks = 50;

struct ColumnWords {
    BinColumn column;
    const char *code;
    const char *heads; ///< as files call it, in lower case without blanks and punctuation, a blank between
};

constexpr std::array<ColumnWords, 8> columnWords{{
    {BinColumn::PrefixEnd, "to",
     "to end prefixto prefixend rangeend binend 结束 止 至 终止bin bin结束 号段结束 卡bin终止"},
    {BinColumn::Prefix, "prefix",
     "prefix bin cardbin iin from binfrom rangestart 卡bin 卡bin号 发卡行标识 发卡行标识代码 发卡行标识取值 "
     "标识取值 前缀 卡前缀 号段 起始bin bin起始 取值"},
    {BinColumn::Length, "length",
     "length cardlength panlength len 卡号长度 主账号长度 长度 卡长度 主帐号长度"},
    {BinColumn::BankCode, "bankCode",
     "bankcode code issuercode 机构代码 银行代码 发卡行代码 发卡行机构代码 行号 银行编码"},
    {BinColumn::BankName, "bankName",
     "bankname bank issuer issuername name 发卡行名称 发卡行 银行 银行名称 发卡机构 发卡银行 机构名称"},
    {BinColumn::CardType, "cardType", "cardtype type kind 卡种 卡类型 卡性质 借贷标识 类型 卡片类型"},
    {BinColumn::Country, "country", "country countrycode 国家 国家代码 国别 地区"},
    {BinColumn::Scheme, "scheme", "scheme brand network 卡组织 品牌 卡品牌"},
}};

/// For comparing heads: compatible forms, lower case, letters and digits only.
QString plain(const QString &head)
{
    QString text;
    for (const QChar c : head.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            text += c.toLower();
    }
    return text;
}

/// Full-width digits become plain, blanks and an apostrophe that keeps a spreadsheet from counting go.
QString digitsOf(const QString &cell)
{
    QString text = cell.normalized(QString::NormalizationForm_KC).trimmed();
    text.remove(u' ').remove(u'\'');
    return text;
}

/// "16", "16/19", "16-19", "16、19"; 0 where it is no length of a card.
CardLengths lengthsOf(const QString &cell)
{
    CardLengths lengths = 0;
    int before = 0;
    QString number;
    bool range = false;
    const QString text = digitsOf(cell) + u',';
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            number += c;
            continue;
        }
        if (!number.isEmpty()) {
            const int value = number.toInt();
            for (int length = range ? before : value; length <= value; ++length)
                lengths |= cardLengthBit(length);
            if (cardLengthBit(value) == 0)
                return 0;
            before = value;
            number.clear();
        }
        range = c == u'-' || c == u'~' || c == u'–';
    }
    return lengths;
}

Result<Done> applyMap(const QString &map, const QStringList &heads, BinMapping &mapping)
{
    for (const QString &part : map.split(u',', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0).trimmed(), value = part.section(u'=', 1).trimmed();
        const auto word = std::find_if(columnWords.begin(), columnWords.end(), [&](const ColumnWords &w) {
            return key.compare(QLatin1StringView(w.code), Qt::CaseInsensitive) == 0;
        });
        if (word == columnWords.end() || value.isEmpty())
            return sheetError("map", Text::tr("“%1” is no mapping of a column.").arg(part));
        bool isNumber = false;
        qsizetype column = value.toInt(&isNumber) - 1;
        if (!isNumber) {
            column = heads.indexOf(value);
            mapping.hasHeads = true;
        }
        if (column < 0 || column >= heads.size())
            return sheetError("map", Text::tr("The file has no column “%1”.").arg(value));
        mapping.columns.insert(word->column, int(column));
    }
    return Done{};
}

} // namespace

QString binColumnCode(BinColumn column)
{
    const auto word = std::find_if(columnWords.begin(), columnWords.end(),
                                   [&](const ColumnWords &w) { return w.column == column; });
    return QString::fromLatin1(word->code);
}

bool BinMapping::isComplete() const
{
    return columns.contains(BinColumn::Prefix) &&
           (columns.contains(BinColumn::BankName) || columns.contains(BinColumn::BankCode));
}

BinMapping guessMapping(const QStringList &heads)
{
    BinMapping mapping;
    for (int i = 0; i < heads.size(); ++i) {
        const QString head = plain(heads[i]);
        for (const ColumnWords &words : columnWords) {
            if (!head.isEmpty() && !mapping.columns.contains(words.column) &&
                QString::fromUtf8(words.heads).split(u' ').contains(head)) {
                mapping.columns.insert(words.column, i);
                mapping.hasHeads = true;
                break;
            }
        }
    }
    return mapping;
}

Result<BinImport> BinImport::read(const QString &file, const QString &map, const BinDirectory &existing)
{
    BinImport import;
    const Result<Done> done = readSheet(file, [&](qint64 line, const QStringList &cells) {
        return import.takeRow(line, cells, map, existing);
    });
    if (!done)
        return done.error();
    if (!import.m_mapped)
        return sheetError("empty", Text::tr("The file has no row."));
    return import;
}

Result<Done> BinImport::takeRow(qint64 line, const QStringList &cells, const QString &map,
                                const BinDirectory &existing)
{
    BinMapping &mapping = m_report.mapping;
    if (!m_mapped) {
        m_mapped = true;
        mapping = guessMapping(cells);
        if (Result<Done> done = applyMap(map, cells, mapping); !done)
            return done;
        for (int i = 0; i < cells.size(); ++i)
            m_report.heads << (mapping.hasHeads ? cells[i] : QString::number(i + 1));
        if (!mapping.isComplete()) {
            Error error =
                sheetError("map", Text::tr("Which columns hold the prefix and the bank cannot be seen."));
            error.remedy = Text::tr("Say it by number or head: prefix=1,length=2,bankName=3");
            return error;
        }
        if (mapping.hasHeads)
            return Done{};
    }
    ++m_report.rows;
    const auto cell = [&](BinColumn column) {
        return cells.value(mapping.columns.value(column, -1)).simplified();
    };
    BinRecord record;
    record.from = digitsOf(cell(BinColumn::Prefix));
    record.to = digitsOf(cell(BinColumn::PrefixEnd));
    if (record.to.isEmpty())
        record.to = record.from;
    record.bankCode = cell(BinColumn::BankCode).left(64);
    record.bankName = cell(BinColumn::BankName).left(200);
    record.country = cell(BinColumn::Country).left(3).toUpper();
    record.type = cardTypeFromText(cell(BinColumn::CardType));
    record.scheme = schemeFromCode(plain(cell(BinColumn::Scheme)));
    if (mapping.columns.contains(BinColumn::Length))
        record.lengths = lengthsOf(cell(BinColumn::Length));
    if (record.scheme == CardScheme::Unknown)
        record.scheme = schemeOfDomestic(record.from.toStdString(), record.lengths);
    if (!mapping.columns.contains(BinColumn::Length))
        record.lengths = schemeLengths(record.scheme);
    if (record.bankCode.isEmpty() && record.bankName.isEmpty()) {
        ++m_report.refused;
        remark(line, Text::tr("It names no bank."));
        return Done{};
    }
    BinTableBuilder trial;
    if (const Result<Done> added = trial.add(record); !added) {
        ++m_report.refused;
        remark(line, added.error().message);
        return Done{};
    }
    takeRecord(line, record, existing);
    return Done{};
}

void BinImport::takeRecord(qint64 line, const BinRecord &record, const BinDirectory &existing)
{
    const QString key = record.from + u'-' + record.to;
    bool ambiguous = false;
    for (auto it = m_byPrefix.constFind(key); it != m_byPrefix.constEnd() && it.key() == key; ++it) {
        const BinRecord &other = m_records[*it];
        if (other == record) {
            ++m_report.duplicates;
            return;
        }
        ambiguous = ambiguous || ((other.lengths & record.lengths) != 0 &&
                                  (other.bankName != record.bankName || other.bankCode != record.bankCode ||
                                   other.type != record.type));
    }
    if (ambiguous) {
        ++m_report.ambiguities;
        remark(line,
               Text::tr("Prefix %1 stands in the file before, with another bank or type.").arg(record.from));
    }
    bool conflict = false;
    for (const auto &table : existing.tables()) {
        for (const quint32 row : table->candidates(record.from.toStdString())) {
            const BinRecord other = table->record(row);
            if (conflict || other.from.size() != record.from.size() || (other.lengths & record.lengths) == 0)
                continue;
            const QStringList differs = binDifferences(record, other);
            if (differs.isEmpty())
                continue;
            conflict = true;
            ++m_report.conflicts;
            remark(line, Text::tr("Prefix %1: source “%2” says otherwise (%3): %4.")
                             .arg(record.from, table->info().id, differs.join(QStringLiteral(", ")),
                                  other.bankName.isEmpty() ? other.country : other.bankName));
        }
    }
    m_byPrefix.insert(key, m_records.size());
    m_records << record;
    ++m_report.accepted;
    if (m_report.sample.size() < mostSamples)
        m_report.sample << record;
}

void BinImport::remark(qint64 line, const QString &text)
{
    if (m_report.remarks.size() < mostRemarks)
        m_report.remarks << BinImportRemark{line, text};
}

Result<QByteArray> BinImport::prepared(const BinTableInfo &info) const
{
    if (m_records.isEmpty())
        return sheetError("empty", Text::tr("No row of the file can be used."));
    BinTableBuilder builder;
    for (const BinRecord &record : m_records) {
        if (const Result<Done> added = builder.add(record); !added)
            return added.error();
    }
    BinTableInfo own = info;
    own.lengths = m_report.mapping.columns.contains(BinColumn::Length) ? BinTableInfo::Lengths::Stated
                                                                       : BinTableInfo::Lengths::Inferred;
    return builder.build(own);
}

} // namespace zf::payment
