// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/checkdigits.h"

#include <algorithm>
#include <array>

namespace zf {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

} // namespace

std::optional<int> travelDocumentCheckDigit(QStringView text)
{
    static constexpr std::array weights{7, 3, 1};
    int sum = 0;
    size_t position = 0;
    for (const QChar c : text) {
        int value = 0;
        if (isDigit(c))
            value = c.unicode() - u'0';
        else if (isCapital(c))
            value = c.unicode() - u'A' + 10;
        else if (c != u'<')
            return std::nullopt;
        sum = (sum + value * weights[position++ % weights.size()]) % 10;
    }
    return sum;
}

QChar residentCheckCharacter(QStringView digits)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView characters = u"10X98765432";
    if (digits.size() != qsizetype(weights.size()) || !isDigits(digits))
        return {};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += (digits[qsizetype(i)].unicode() - u'0') * weights[i];
    return characters[sum % 11];
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isCapitals(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isCapital);
}

} // namespace zf
