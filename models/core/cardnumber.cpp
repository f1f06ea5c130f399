// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/cardnumber.h"

#include "models/core/wipe.h"

#include <algorithm>

namespace zf {

namespace {

bool isSeparator(char32_t c)
{
    // Hyphens of several keyboards; ideographic, no-break and thin blanks.
    return c == U' ' || c == U'\t' || c == U'\r' || c == U'-' || c == 0x2010 || c == 0x2011 || c == 0x2012 ||
           c == 0x2013 || c == 0xff0d || c == 0x3000 || c == 0x00a0 || c == 0x2009 || c == 0x202f ||
           c == 0xfeff;
}

} // namespace

CardNumber::CardNumber(CardNumber &&other) noexcept
{
    *this = std::move(other);
}

CardNumber &CardNumber::operator=(CardNumber &&other) noexcept
{
    if (this == &other)
        return *this;
    m_digits = other.m_digits;
    m_size = other.m_size;
    m_read = other.m_read;
    m_foreign = other.m_foreign;
    m_problem = other.m_problem;
    other.wipe();
    return *this;
}

CardNumber CardNumber::parse(QByteArrayView utf8)
{
    CardNumber number;
    const auto *at = reinterpret_cast<const uchar *>(utf8.data());
    const uchar *end = at + utf8.size();
    while (at < end) {
        char32_t c = *at++;
        if (c >= 0x80) {
            int more = 0;
            if ((c & 0xe0) == 0xc0) {
                c &= 0x1f;
                more = 1;
            } else if ((c & 0xf0) == 0xe0) {
                c &= 0x0f;
                more = 2;
            } else if ((c & 0xf8) == 0xf0) {
                c &= 0x07;
                more = 3;
            }
            for (; more > 0 && at < end && (*at & 0xc0) == 0x80; --more)
                c = (c << 6) | (*at++ & 0x3f);
        }
        number.append(c);
    }
    return number;
}

CardNumber CardNumber::parse(QStringView text)
{
    CardNumber number;
    for (const QChar c : text)
        number.append(c.unicode());
    return number;
}

void CardNumber::append(char32_t c)
{
    if (isSeparator(c))
        return;
    ++m_read;
    if (c >= 0xff10 && c <= 0xff19) // full width
        c = U'0' + (c - 0xff10);
    if (c < U'0' || c > U'9') {
        m_foreign = true;
    } else if (m_size < mostDigits && m_read <= mostDigits) {
        m_digits[size_t(m_size)] = static_cast<char>(c);
        ++m_size;
    }
    judge();
}

void CardNumber::chop()
{
    if (m_read == 0)
        return;
    if (m_read == m_size)
        m_digits[size_t(--m_size)] = '\0';
    --m_read;
    judge();
}

void CardNumber::judge()
{
    if (m_foreign)
        m_problem = Problem::NotDigits;
    else if (m_read > mostDigits)
        m_problem = Problem::TooLong;
    else if (m_read == 0)
        m_problem = Problem::Empty;
    else
        m_problem = m_size < fewestDigits ? Problem::TooShort : Problem::None;
}

void CardNumber::wipe()
{
    zf::wipe(m_digits.data(), m_digits.size());
    m_size = 0;
    m_read = 0;
    m_foreign = false;
    m_problem = Problem::Empty;
}

QString CardNumber::masked(Mask mask) const
{
    if (!isValid() && m_problem != Problem::TooShort)
        return QString(std::min(m_read, mostDigits), u'*');
    const qsizetype front = mask == Mask::EightAndFour && m_size == 16 ? 8 : 6;
    const qsizetype back = m_size >= 13 ? 4 : 0;
    QString text(m_size, u'*');
    for (qsizetype i = 0; i < m_size; ++i) {
        if (i < front || i >= m_size - back)
            text[i] = QLatin1Char(m_digits[size_t(i)]);
    }
    return text;
}

bool CardNumber::passesLuhn() const
{
    int sum = 0;
    for (qsizetype i = 0; i < m_size; ++i) {
        int digit = m_digits[size_t(m_size - 1 - i)] - '0';
        if (i % 2 == 1)
            digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
        sum += digit;
    }
    return m_size > 0 && sum % 10 == 0;
}

LuhnCheck luhnCheck(const CardNumber &number, CardScheme scheme)
{
    if (!number.isComplete())
        return LuhnCheck::NotComplete;
    if (number.passesLuhn())
        return LuhnCheck::Passed;
    switch (scheme) {
    case CardScheme::Visa:
    case CardScheme::Mastercard:
    case CardScheme::Amex:
    case CardScheme::Jcb:
    case CardScheme::Discover:
        return LuhnCheck::Failed;
    default:
        return LuhnCheck::Warning;
    }
}

} // namespace zf
