// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/binreport.h"

#include "app/ctl/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zf::ctl {

namespace {

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
}

QJsonValue lengthOf(CardLengths lengths)
{
    const int length = singleCardLength(lengths);
    return length == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(length);
}

QJsonArray lengthList(CardLengths lengths)
{
    QJsonArray list;
    for (int length = shortestCard; length <= longestCard; ++length) {
        if ((lengths & cardLengthBit(length)) != 0)
            list.append(length);
    }
    return list;
}

QJsonObject jsonOf(const BinCandidate &candidate)
{
    const BinRecord &record = candidate.record;
    QJsonObject object{{QStringLiteral("prefix"), candidate.prefix},
                       {QStringLiteral("length"), lengthOf(record.lengths)},
                       {QStringLiteral("lengths"), lengthList(record.lengths)},
                       {QStringLiteral("bankCode"), text(record.bankCode)},
                       {QStringLiteral("bankName"), text(record.bankName)},
                       {QStringLiteral("cardType"), text(cardTypeCode(record.type))},
                       {QStringLiteral("scheme"), text(schemeCode(record.scheme))},
                       {QStringLiteral("country"), text(record.country)},
                       {QStringLiteral("source"), candidate.source.id},
                       {QStringLiteral("asOf"), text(candidate.source.asOf.toString(Qt::ISODate))}};
    if (record.to != record.from)
        object.insert(QStringLiteral("range"), QString(record.from + u'-' + record.to));
    return object;
}

const char *problemCode(CardNumber::Problem problem)
{
    switch (problem) {
    case CardNumber::Problem::NotDigits:
        return "notDigits";
    case CardNumber::Problem::TooShort:
        return "tooShort";
    case CardNumber::Problem::TooLong:
        return "tooLong";
    case CardNumber::Problem::Empty:
    case CardNumber::Problem::None:
        break;
    }
    return "";
}

/// The one answer, where there is one.
const BinCandidate *foundOf(const BinAnswer &answer)
{
    return answer.status == BinStatus::Found ? answer.best() : nullptr;
}

QList<TableColumn> columns()
{
    return {
        {QStringLiteral("masked"), translate("Ctl", "Card"), Kind::Identifier},
        {QStringLiteral("status"), translate("Ctl", "Result")},
        {QStringLiteral("luhn"), translate("Ctl", "Check digit"), Kind::Boolean},
        {QStringLiteral("prefix"), translate("Ctl", "Prefix"), Kind::Identifier},
        {QStringLiteral("length"), translate("Ctl", "Digits"), Kind::Integer},
        {QStringLiteral("bankCode"), translate("Ctl", "Bank code"), Kind::Identifier},
        {QStringLiteral("bankName"), translate("Ctl", "Bank")},
        {QStringLiteral("cardType"), translate("Ctl", "Card type"), Kind::Identifier},
        {QStringLiteral("scheme"), translate("Ctl", "Scheme"), Kind::Identifier},
        {QStringLiteral("source"), translate("Ctl", "Source"), Kind::Identifier},
        {QStringLiteral("asOf"), translate("Ctl", "As of"), Kind::Date},
        {QStringLiteral("conflicts"), translate("Ctl", "Contradicted by")},
    };
}

QStringList contradicting(const BinAnswer &answer)
{
    QStringList sources;
    for (const BinConflict &conflict : answer.conflicts)
        sources << QStringLiteral("%1 (%2)").arg(conflict.candidate.source.id,
                                                 conflict.differs.join(QStringLiteral(", ")));
    return sources;
}

TableRow rowOf(const BinAnswer &answer)
{
    const BinCandidate *found = foundOf(answer);
    const bool complete = answer.digits >= shortestCard;
    TableRow row{answer.masked, binStatusCode(answer.status),
                 answer.luhn == LuhnCheck::NotComplete ? TableCell()
                                                       : TableCell(answer.luhn == LuhnCheck::Passed)};
    row << optional(found ? found->prefix : QString());
    const int length = found ? complete ? answer.digits : singleCardLength(found->record.lengths) : 0;
    row << (length > 0 ? TableCell(qint64(length)) : TableCell());
    row << optional(found ? found->record.bankCode : QString());
    // Several candidates are named where people read; scripts have them in JSON.
    QStringList banks;
    for (const BinCandidate &candidate : answer.candidates) {
        if (!banks.contains(candidate.record.bankName))
            banks << candidate.record.bankName;
    }
    row << optional(banks.join(QStringLiteral(" | ")))
        << optional(found ? cardTypeCode(found->record.type) : QString())
        << optional(schemeCode(answer.scheme)) << optional(found ? found->source.id : QString())
        << optional(found ? found->source.asOf : QDate())
        << optional(contradicting(answer).join(QStringLiteral("; ")));
    return row;
}

QJsonObject jsonOf(const std::map<QString, qint64> &counts)
{
    QJsonObject object;
    for (const auto &[key, count] : counts)
        object.insert(key, count);
    return object;
}

} // namespace

QJsonObject jsonOf(const BinAnswer &answer)
{
    const BinCandidate *found = foundOf(answer);
    QJsonObject object = found ? jsonOf(*found) : QJsonObject{{QStringLiteral("prefix"), QJsonValue::Null},
                                                              {QStringLiteral("length"), QJsonValue::Null},
                                                              {QStringLiteral("bankCode"), QJsonValue::Null},
                                                              {QStringLiteral("bankName"), QJsonValue::Null},
                                                              {QStringLiteral("cardType"), QJsonValue::Null},
                                                              {QStringLiteral("country"), QJsonValue::Null},
                                                              {QStringLiteral("source"), QJsonValue::Null},
                                                              {QStringLiteral("asOf"), QJsonValue::Null}};
    if (found && answer.digits >= shortestCard)
        object.insert(QStringLiteral("length"), answer.digits);
    object.insert(QStringLiteral("masked"), answer.masked);
    object.insert(QStringLiteral("status"), binStatusCode(answer.status));
    object.insert(QStringLiteral("problem"), text(QString::fromLatin1(problemCode(answer.problem))));
    object.insert(QStringLiteral("digits"), answer.digits);
    object.insert(QStringLiteral("luhn"), answer.luhn == LuhnCheck::NotComplete
                                              ? QJsonValue(QJsonValue::Null)
                                              : QJsonValue(answer.luhn == LuhnCheck::Passed));
    object.insert(QStringLiteral("luhnSeverity"),
                  answer.luhn == LuhnCheck::Warning  ? QStringLiteral("warning")
                  : answer.luhn == LuhnCheck::Failed ? QStringLiteral("error")
                                                     : QStringLiteral("none"));
    object.insert(QStringLiteral("scheme"), text(schemeCode(answer.scheme)));
    QJsonArray candidates, conflicts;
    for (const BinCandidate &candidate : answer.candidates)
        candidates.append(jsonOf(candidate));
    for (const BinConflict &conflict : answer.conflicts) {
        QJsonObject other = jsonOf(conflict.candidate);
        other.insert(QStringLiteral("differs"), QJsonArray::fromStringList(conflict.differs));
        conflicts.append(other);
    }
    object.insert(QStringLiteral("candidates"), candidates);
    object.insert(QStringLiteral("conflicts"), conflicts);
    return object;
}

BinReport::BinReport(Format format, Destination &destination)
    : m_format(format)
    , m_destination(destination)
{
    m_table.key = QStringLiteral("rows");
    m_table.columns = columns();
    if (format == Format::Csv || format == Format::Tsv || format == Format::Xlsx)
        m_writer = makeListWriter(format, destination);
}

Result<Done> BinReport::write(const QByteArray &bytes)
{
    if (m_destination.device().write(bytes) != bytes.size())
        return m_destination.writeError();
    return Done{};
}

Result<Done> BinReport::add(const BinAnswer &answer)
{
    m_finding = m_finding || answer.status != BinStatus::Found || answer.luhn == LuhnCheck::Failed;
    const BinCandidate *found = foundOf(answer);
    ++m_byStatus[binStatusCode(answer.status)];
    ++m_byBank[found ? found->record.bankName : QString()];
    ++m_byType[found ? cardTypeCode(found->record.type) : QString()];
    ++m_byScheme[schemeCode(answer.scheme)];
    const bool first = m_rows++ == 0;
    if (m_format == Format::Json)
        return write((first ? QByteArrayLiteral("{\"rows\": [\n") : QByteArrayLiteral(",\n")) +
                     QJsonDocument(jsonOf(answer)).toJson(QJsonDocument::Compact));
    if (!m_writer) {
        m_table.rows << rowOf(answer);
        return Done{};
    }
    if (first) {
        if (Result<Done> begun = m_writer->begin(m_table.columns); !begun)
            return begun;
    }
    return m_writer->row(rowOf(answer));
}

QJsonObject BinReport::counts() const
{
    return {{QStringLiteral("status"), jsonOf(m_byStatus)},
            {QStringLiteral("bank"), jsonOf(m_byBank)},
            {QStringLiteral("cardType"), jsonOf(m_byType)},
            {QStringLiteral("scheme"), jsonOf(m_byScheme)}};
}

Result<Done> BinReport::finish()
{
    if (m_format == Format::Json) {
        const QByteArray head = m_rows == 0 ? QByteArrayLiteral("{\"rows\": [") : QByteArray();
        if (Result<Done> done = write(head + QByteArrayLiteral("\n], \"counts\": ") +
                                      QJsonDocument(counts()).toJson(QJsonDocument::Compact) +
                                      QByteArrayLiteral(", \"next\": null}\n"));
            !done)
            return done;
        return m_destination.commit();
    }
    if (m_writer) {
        if (m_rows == 0) {
            if (Result<Done> begun = m_writer->begin(m_table.columns); !begun)
                return begun;
        }
        if (Result<Done> ended = m_writer->end({}); !ended)
            return ended;
        return m_destination.commit();
    }
    Document document;
    document.sections << m_table;
    return writeDocument(document, m_format, m_destination);
}

} // namespace zf::ctl
