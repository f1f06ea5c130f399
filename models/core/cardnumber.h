// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/cardscheme.h"

#include <QByteArrayView>
#include <QString>

#include <array>
#include <string_view>

namespace zf {

/// A card's number or its beginning, the only form in which the program holds one: in a buffer of its own
/// that is overwritten when it goes, cannot be copied, printed or stored, and answers only its mask.
class CardNumber {
public:
    static constexpr qsizetype fewestDigits = 6; ///< fewer say nothing about the issuer
    static constexpr qsizetype mostDigits = longestCard;
    enum class Problem { None, Empty, NotDigits, TooShort, TooLong };
    /// PCI DSS 4.0.1, 3.4.1: at most the BIN and the last four are shown. Eight digits in front are permitted
    /// for a number of 16 alone (FAQ 1091), so that EightAndFour means SixAndFour for all others.
    enum class Mask { SixAndFour, EightAndFour };

    CardNumber() = default;
    ~CardNumber() { wipe(); }
    CardNumber(CardNumber &&other) noexcept;
    CardNumber &operator=(CardNumber &&other) noexcept;
    CardNumber(const CardNumber &) = delete;
    CardNumber &operator=(const CardNumber &) = delete;

    /// Takes digits of either width; blanks and hyphens between them are left out.
    static CardNumber parse(QByteArrayView utf8);
    static CardNumber parse(QStringView text);

    Problem problem() const { return m_problem; }
    bool isValid() const { return m_problem == Problem::None; }
    /// As many digits as a card has, rather than the beginning of a number.
    bool isComplete() const { return isValid() && m_size >= shortestCard; }
    qsizetype size() const { return m_size; }
    /// Valid while the number lives and is unchanged; goes nowhere but into a lookup.
    std::string_view digits() const { return {m_digits.data(), size_t(m_size)}; }
    /// Of fewer than 13 digits the first six, of more the last four too; asterisks alone when it is invalid.
    QString masked(Mask mask = Mask::SixAndFour) const;
    bool passesLuhn() const; ///< ISO/IEC 7812-1, annex B

    void append(char32_t character); ///< as parse() takes it
    void chop();                     ///< takes the last digit away
    void wipe();

private:
    void judge();
    std::array<char, mostDigits> m_digits{};
    qsizetype m_size = 0;
    qsizetype m_read = 0; ///< characters taken or refused, for the mask of an invalid number
    bool m_foreign = false;
    Problem m_problem = Problem::Empty;
};

/// What the check digit means: not every UnionPay card carries a right one, nor do those of national schemes
/// (braintree's card-validator leaves it off for them), while Visa, Mastercard, Amex, JCB and Discover do.
enum class LuhnCheck { NotComplete, Passed, Warning, Failed };
LuhnCheck luhnCheck(const CardNumber &number, CardScheme scheme);

} // namespace zf
