// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

namespace zf {

/// The network that a card belongs to. The numbers are part of the prepared tables' format: append only.
enum class CardScheme : quint8 {
    Unknown,
    UnionPay,
    Visa,
    Mastercard,
    Amex,
    Jcb,
    Discover,
    Diners,
    Maestro,
    Mir,
    Elo,
    Mada,
    Solo,
    Laser,
    Dankort,
    Aura,
    National, ///< a bank's or country's own prefix, outside the international ranges
    Count
};

/// What a card does. Appended only, as above.
enum class CardType : quint8 { Unknown, Debit, Credit, SemiCredit, Prepaid, Count };

/// The lengths that cards may have, a bit each: bit 0 is 12 digits, bit 7 is 19.
using CardLengths = quint8;
constexpr int shortestCard = 12, longestCard = 19;
constexpr CardLengths anyCardLength = 0xff;
constexpr CardLengths cardLengthBit(qsizetype length)
{
    return length < shortestCard || length > longestCard ? CardLengths(0)
                                                         : CardLengths(1u << (length - shortestCard));
}
/// The only length of a set of one, else 0.
int singleCardLength(CardLengths lengths);
/// "16", "14–19", "16, 18, 19".
QString cardLengthsText(CardLengths lengths);

QString schemeCode(CardScheme scheme); ///< "unionpay"; empty for Unknown
QString schemeName(CardScheme scheme); ///< "UnionPay", translated where it is no proper name
CardScheme schemeFromCode(QStringView code);
CardLengths schemeLengths(CardScheme scheme);
/// By the published ranges alone; Unknown where none fits or the digits are too few to tell.
CardScheme schemeOf(std::string_view digits);
/// For a row of a table of Chinese banks: as above, but a prefix in the range of an international scheme that
/// has no card of these lengths is a domestic card's, and so is one that no range has.
CardScheme schemeOfDomestic(std::string_view prefix, CardLengths lengths);

QString cardTypeCode(CardType type); ///< DC, CC, SCC, PC as Chinese BIN tables write it; empty for Unknown
QString cardTypeName(CardType type); ///< translated
/// From a code or a word in Chinese or English: DC, 借记卡, debit …
CardType cardTypeFromText(QStringView text);

} // namespace zf
