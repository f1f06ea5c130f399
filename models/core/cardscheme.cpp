// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/cardscheme.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <bit>

namespace zf {

namespace {

constexpr CardLengths lengths(int from, int to)
{
    CardLengths set = 0;
    for (int length = from; length <= to; ++length)
        set = CardLengths(set | cardLengthBit(length));
    return set;
}

struct SchemeFacts {
    const char *code;
    const char *name;
    CardLengths lengths;
};

/// In the order of the enumeration. Lengths as npm credit-card-type 10.3.0 (MIT) lists them.
constexpr std::array<SchemeFacts, size_t(CardScheme::Count)> facts{{
    {"", "", anyCardLength},
    {"unionpay", "UnionPay", lengths(14, 19)},
    {"visa", "Visa", CardLengths(cardLengthBit(16) | lengths(18, 19))},
    {"mastercard", "Mastercard", cardLengthBit(16)},
    {"amex", "American Express", cardLengthBit(15)},
    {"jcb", "JCB", lengths(16, 19)},
    {"discover", "Discover", CardLengths(cardLengthBit(16) | cardLengthBit(19))},
    {"diners", "Diners Club", CardLengths(cardLengthBit(14) | cardLengthBit(16) | cardLengthBit(19))},
    {"maestro", "Maestro", lengths(12, 19)},
    {"mir", "Mir", lengths(16, 19)},
    {"elo", "Elo", cardLengthBit(16)},
    {"mada", "mada", cardLengthBit(16)},
    {"solo", "Solo", CardLengths(cardLengthBit(16) | lengths(18, 19))},
    {"laser", "Laser", lengths(16, 19)},
    {"dankort", "Dankort", cardLengthBit(16)},
    {"aura", "Aura", lengths(16, 19)},
    {"national", QT_TRANSLATE_NOOP("Cards", "National card"), anyCardLength},
}};

/// A range of prefixes with equally many digits.
struct SchemeRange {
    std::string_view from, to;
    CardScheme scheme;
};

/// The longest that fits counts; of equal ones the first. UnionPay, Visa, Mastercard, Amex, JCB, Discover,
/// Diners: credit-card-type 10.3.0. Prefixes from 9 are given out by national bodies (ISO/IEC 7812-1).
constexpr SchemeRange ranges[] = {
    {"620", "620", CardScheme::UnionPay},
    {"62100", "62182", CardScheme::UnionPay},
    {"62184", "62197", CardScheme::UnionPay},
    {"62200", "62205", CardScheme::UnionPay},
    {"622010", "622999", CardScheme::UnionPay},
    {"62207", "62209", CardScheme::UnionPay},
    {"623", "626", CardScheme::UnionPay},
    {"6270", "6270", CardScheme::UnionPay},
    {"6272", "6272", CardScheme::UnionPay},
    {"6276", "6276", CardScheme::UnionPay},
    {"627700", "627779", CardScheme::UnionPay},
    {"627781", "627799", CardScheme::UnionPay},
    {"6282", "6289", CardScheme::UnionPay},
    {"6291", "6292", CardScheme::UnionPay},
    {"810", "810", CardScheme::UnionPay},
    {"8110", "8171", CardScheme::UnionPay},
    {"4", "4", CardScheme::Visa},
    {"51", "55", CardScheme::Mastercard},
    {"2221", "2720", CardScheme::Mastercard},
    {"34", "34", CardScheme::Amex},
    {"37", "37", CardScheme::Amex},
    {"2131", "2131", CardScheme::Jcb},
    {"1800", "1800", CardScheme::Jcb},
    {"3528", "3589", CardScheme::Jcb},
    {"6011", "6011", CardScheme::Discover},
    {"644", "649", CardScheme::Discover},
    {"65", "65", CardScheme::Discover},
    {"300", "305", CardScheme::Diners},
    {"36", "36", CardScheme::Diners},
    {"38", "39", CardScheme::Diners},
    {"50", "50", CardScheme::Maestro},
    {"56", "58", CardScheme::Maestro},
    {"63", "63", CardScheme::Maestro},
    {"67", "67", CardScheme::Maestro},
    {"2200", "2204", CardScheme::Mir},
    {"9", "9", CardScheme::National},
};

} // namespace

int singleCardLength(CardLengths lengths)
{
    return std::has_single_bit(lengths) ? shortestCard + std::countr_zero(lengths) : 0;
}

QString cardLengthsText(CardLengths lengths)
{
    QStringList parts;
    for (int length = shortestCard; length <= longestCard; ++length) {
        if ((lengths & cardLengthBit(length)) == 0)
            continue;
        int last = length;
        while ((lengths & cardLengthBit(last + 1)) != 0)
            ++last;
        if (last - length < 2) {
            parts << QString::number(length);
            continue;
        }
        parts << QStringLiteral("%1–%2").arg(length).arg(last);
        length = last;
    }
    return parts.join(QStringLiteral(", "));
}

QString schemeCode(CardScheme scheme)
{
    return QString::fromLatin1(facts[size_t(scheme)].code);
}

QString schemeName(CardScheme scheme)
{
    return QCoreApplication::translate("Cards", facts[size_t(scheme)].name);
}

CardScheme schemeFromCode(QStringView code)
{
    for (size_t i = 1; i < facts.size(); ++i) {
        if (code.compare(QLatin1StringView(facts[i].code), Qt::CaseInsensitive) == 0)
            return CardScheme(i);
    }
    return CardScheme::Unknown;
}

CardLengths schemeLengths(CardScheme scheme)
{
    return facts[size_t(scheme)].lengths;
}

CardScheme schemeOf(std::string_view digits)
{
    CardScheme best = CardScheme::Unknown;
    size_t longest = 0;
    for (const SchemeRange &range : ranges) {
        const size_t size = range.from.size();
        if (size <= longest || digits.size() < size)
            continue;
        const std::string_view head = digits.substr(0, size);
        if (head >= range.from && head <= range.to) {
            best = range.scheme;
            longest = size;
        }
    }
    return best;
}

CardScheme schemeOfDomestic(std::string_view prefix, CardLengths lengths)
{
    const CardScheme scheme = schemeOf(prefix);
    switch (scheme) {
    case CardScheme::UnionPay:
        return scheme;
    case CardScheme::Visa: // has cards of 18 and 19 digits, but no Chinese bank issues them
        return lengths == cardLengthBit(16) ? scheme : CardScheme::National;
    case CardScheme::Unknown:
        return prefix.starts_with("62") ? CardScheme::UnionPay : CardScheme::National;
    default:
        return (schemeLengths(scheme) & lengths) != 0 ? scheme : CardScheme::National;
    }
}

QString cardTypeCode(CardType type)
{
    switch (type) {
    case CardType::Debit:
        return QStringLiteral("DC");
    case CardType::Credit:
        return QStringLiteral("CC");
    case CardType::SemiCredit:
        return QStringLiteral("SCC");
    case CardType::Prepaid:
        return QStringLiteral("PC");
    case CardType::Unknown:
    case CardType::Count:
        break;
    }
    return {};
}

QString cardTypeName(CardType type)
{
    switch (type) {
    case CardType::Debit:
        return QCoreApplication::translate("Cards", "Debit card");
    case CardType::Credit:
        return QCoreApplication::translate("Cards", "Credit card");
    case CardType::SemiCredit:
        return QCoreApplication::translate("Cards", "Semi-credit card");
    case CardType::Prepaid:
        return QCoreApplication::translate("Cards", "Prepaid card");
    case CardType::Unknown:
    case CardType::Count:
        break;
    }
    return {};
}

CardType cardTypeFromText(QStringView text)
{
    struct Word {
        QStringView word;
        CardType type;
    };
    // As tables in use write them; 准贷记 before 贷记, which it contains.
    static constexpr Word words[] = {
        {u"SCC", CardType::SemiCredit}, {u"准贷记", CardType::SemiCredit}, {u"SEMI", CardType::SemiCredit},
        {u"DC", CardType::Debit},       {u"借记", CardType::Debit},        {u"DEBIT", CardType::Debit},
        {u"储蓄", CardType::Debit},     {u"CC", CardType::Credit},         {u"贷记", CardType::Credit},
        {u"信用", CardType::Credit},    {u"CREDIT", CardType::Credit},     {u"CHARGE", CardType::Credit},
        {u"PC", CardType::Prepaid},     {u"预付", CardType::Prepaid},      {u"PREPAID", CardType::Prepaid},
    };
    for (const Word &word : words) {
        if (word.word.size() <= 3 && word.word[0].unicode() < 0x80
                ? text.compare(word.word, Qt::CaseInsensitive) == 0
                : text.contains(word.word, Qt::CaseInsensitive))
            return word.type;
    }
    return CardType::Unknown;
}

} // namespace zf
