// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/bindirectory.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf {

namespace {

/// A bank's name without what two tables may write differently.
QString bare(const QString &name)
{
    QString text;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            text += c.toCaseFolded();
    }
    return text;
}

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool banksDiffer(const BinRecord &a, const BinRecord &b)
{
    if (!a.bankCode.isEmpty() && !b.bankCode.isEmpty())
        return a.bankCode.compare(b.bankCode, Qt::CaseInsensitive) != 0;
    const QString nameA = bare(a.bankName), nameB = bare(b.bankName);
    if (nameA.isEmpty() || nameB.isEmpty() || hasHan(nameA) != hasHan(nameB))
        return false;
    return !nameA.contains(nameB) && !nameB.contains(nameA);
}

} // namespace

QString binStatusCode(BinStatus status)
{
    switch (status) {
    case BinStatus::Found:
        return QStringLiteral("found");
    case BinStatus::NotFound:
        return QStringLiteral("notFound");
    case BinStatus::WrongLength:
        return QStringLiteral("wrongLength");
    case BinStatus::Ambiguous:
        return QStringLiteral("ambiguous");
    case BinStatus::Invalid:
        break;
    }
    return QStringLiteral("invalid");
}

QString binStatusName(BinStatus status)
{
    switch (status) {
    case BinStatus::Found:
        return QCoreApplication::translate("Cards", "Found");
    case BinStatus::NotFound:
        return QCoreApplication::translate("Cards", "Not found");
    case BinStatus::WrongLength:
        return QCoreApplication::translate("Cards", "Wrong length");
    case BinStatus::Ambiguous:
        return QCoreApplication::translate("Cards", "Ambiguous");
    case BinStatus::Invalid:
        break;
    }
    return QCoreApplication::translate("Cards", "No card number");
}

QString binSourceTitle(const BinTableInfo &info)
{
    if (info.id == chineseBinSource)
        return QCoreApplication::translate("Cards", "Built-in, Chinese banks");
    if (info.id == worldBinSource)
        return QCoreApplication::translate("Cards", "Built-in, international");
    if (info.id == databaseBinSource)
        return QCoreApplication::translate("Cards", "Payment database");
    return info.title;
}

bool BinCandidate::sameFacts(const BinCandidate &other) const
{
    const BinRecord &a = record, &b = other.record;
    return a.bankCode == b.bankCode && a.bankName == b.bankName && a.country == b.country &&
           a.type == b.type && a.scheme == b.scheme && a.lengths == b.lengths;
}

QStringList binDifferences(const BinRecord &a, const BinRecord &b)
{
    QStringList differs;
    if (banksDiffer(a, b))
        differs << QStringLiteral("bank");
    if (a.type != CardType::Unknown && b.type != CardType::Unknown && a.type != b.type)
        differs << QStringLiteral("cardType");
    if (a.scheme != CardScheme::Unknown && b.scheme != CardScheme::Unknown && a.scheme != b.scheme)
        differs << QStringLiteral("scheme");
    if (!a.country.isEmpty() && !b.country.isEmpty() && a.country != b.country)
        differs << QStringLiteral("country");
    return differs;
}

BinCandidate BinDirectory::candidate(int table, quint32 row, std::string_view digits) const
{
    const BinTable &source = *m_tables[table];
    BinCandidate candidate{source.record(row), {}, source.info()};
    const auto length = size_t(source.prefixLength(row));
    candidate.prefix = digits.size() >= length ? QString::fromLatin1(digits.data(), qsizetype(length))
                                               : candidate.record.from;
    return candidate;
}

/// A table that states no lengths of its own says "found" of any length that the scheme permits; it yields to
/// one that states them and knows as long a prefix, which then says that the length is wrong.
BinDirectory::Decision BinDirectory::decide(const CardNumber &number) const
{
    using Outcome = BinTable::Outcome;
    const std::string_view digits = number.digits();
    Decision wrong;
    int wrongPrefix = 0;
    for (int i = 0; i < m_tables.size(); ++i) {
        const BinTable &table = *m_tables[i];
        const BinTable::Match match = table.find(digits);
        const bool states = table.info().lengths == BinTableInfo::Lengths::Stated;
        switch (match.outcome) {
        case Outcome::NotFound:
            break;
        case Outcome::Found:
        case Outcome::Ambiguous:
            if (states || table.prefixLength(match.row) > wrongPrefix)
                return {match.outcome == Outcome::Found ? BinStatus::Found : BinStatus::Ambiguous, i, match,
                        table.scheme(match.row)};
            break;
        case Outcome::WrongLength:
            if (wrong.table < 0)
                wrong = {BinStatus::WrongLength, i, match, table.scheme(match.row)};
            if (states)
                wrongPrefix = std::max(wrongPrefix, table.prefixLength(match.row));
            break;
        }
    }
    if (wrong.table >= 0)
        return wrong;
    Decision none;
    none.scheme = schemeOf(digits);
    if ((schemeLengths(none.scheme) & cardLengthBit(number.size())) == 0)
        none.status = BinStatus::WrongLength;
    return none;
}

BinAnswer BinDirectory::look(const CardNumber &number, Reading reading) const
{
    BinAnswer answer;
    answer.problem = number.problem();
    answer.masked = number.masked();
    answer.digits = int(number.size());
    if (!number.isValid()) {
        answer.status = BinStatus::Invalid;
        return answer;
    }
    const std::string_view digits = number.digits();
    if (number.isComplete()) {
        const Decision decision = decide(number);
        if (reading == Reading::Whole || decision.status == BinStatus::Found ||
            decision.status == BinStatus::Ambiguous) {
            lookWhole(digits, decision, answer);
            answer.luhn = luhnCheck(number, answer.scheme);
            if (answer.candidates.size() > 0 && answer.candidates.front().prefix.size() > 6)
                answer.masked = number.masked(CardNumber::Mask::EightAndFour);
            return answer;
        }
    }
    lookTyping(digits, answer);
    return answer;
}

QList<quint32> BinDirectory::equallyGood(int table, const BinTable::Match &match,
                                         std::string_view digits) const
{
    const BinTable &source = *m_tables[table];
    QList<quint32> rows;
    const CardLengths wanted = match.outcome == BinTable::Outcome::WrongLength
                                   ? anyCardLength
                                   : cardLengthBit(qsizetype(digits.size()));
    for (const quint32 row : source.onPath(digits)) {
        if (source.prefixLength(row) == source.prefixLength(match.row) && (source.lengths(row) & wanted) != 0)
            rows << row;
    }
    return rows;
}

void BinDirectory::lookWhole(std::string_view digits, const Decision &decision, BinAnswer &answer) const
{
    answer.status = decision.status;
    answer.scheme = decision.scheme;
    if (decision.table >= 0) {
        for (const quint32 row : equallyGood(decision.table, decision.match, digits))
            answer.candidates << candidate(decision.table, row, digits);
    }
    addConflicts(digits, decision.table, answer);
}

void BinDirectory::lookTyping(std::string_view digits, BinAnswer &answer) const
{
    int decided = -1;
    for (int i = 0; i < m_tables.size() && decided < 0; ++i) {
        for (const quint32 row : m_tables[i]->candidates(digits)) {
            decided = i;
            answer.candidates << candidate(i, row, digits);
        }
    }
    if (decided < 0) {
        answer.scheme = schemeOf(digits);
        return;
    }
    const BinCandidate &first = answer.candidates.front();
    const bool agree = std::all_of(answer.candidates.begin(), answer.candidates.end(),
                                   [&](const BinCandidate &c) { return c.sameFacts(first); });
    answer.status = agree ? BinStatus::Found : BinStatus::Ambiguous;
    const bool oneScheme =
        std::all_of(answer.candidates.begin(), answer.candidates.end(),
                    [&](const BinCandidate &c) { return c.record.scheme == first.record.scheme; });
    answer.scheme = oneScheme ? first.record.scheme : CardScheme::Unknown;
    addConflicts(digits, decided, answer);
}

/// Of a whole card what other sources say of it; of a beginning, what they say of prefixes that it has.
void BinDirectory::addConflicts(std::string_view digits, int decided, BinAnswer &answer) const
{
    using Outcome = BinTable::Outcome;
    if (answer.candidates.isEmpty())
        return;
    const auto contradict = [&](int table, quint32 row, const QStringList &more) {
        const BinCandidate other = candidate(table, row, digits);
        QStringList fewest;
        for (qsizetype i = 0; i < answer.candidates.size(); ++i) {
            const QStringList differs = binDifferences(answer.candidates[i].record, other.record);
            if (i == 0 || differs.size() < fewest.size())
                fewest = differs;
        }
        if (!(fewest + more).isEmpty())
            answer.conflicts << BinConflict{other, fewest + more};
    };
    for (int i = 0; i < m_tables.size(); ++i) {
        if (i == decided)
            continue;
        const BinTable &table = *m_tables[i];
        if (digits.size() < size_t(shortestCard)) {
            for (const quint32 row : table.candidates(digits)) {
                if (size_t(table.prefixLength(row)) <= digits.size())
                    contradict(i, row, {});
            }
            continue;
        }
        const BinTable::Match match = table.find(digits);
        const bool states = table.info().lengths == BinTableInfo::Lengths::Stated;
        if (match.outcome == Outcome::Found || match.outcome == Outcome::Ambiguous)
            contradict(i, match.row, {});
        else if (match.outcome == Outcome::WrongLength && states && answer.status != BinStatus::WrongLength)
            contradict(i, match.row, {QStringLiteral("length")});
    }
}

QList<BinCandidate> BinDirectory::neighbours(const BinCandidate &candidate, qsizetype most) const
{
    QList<BinCandidate> found;
    for (int i = 0; i < m_tables.size(); ++i) {
        if (m_tables[i]->info() != candidate.source || candidate.record.bankName.isEmpty())
            continue;
        for (const quint32 row : m_tables[i]->candidates(candidate.record.from.toStdString())) {
            if (m_tables[i]->record(row) != candidate.record)
                continue;
            for (const quint32 other : m_tables[i]->ofSameBank(row, most))
                found << this->candidate(i, other);
            return found;
        }
    }
    return found;
}

} // namespace zf
