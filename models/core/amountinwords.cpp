// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amountinwords.h"

#include <QStringList>

#include <array>

namespace zf {

namespace {

constexpr std::array<char16_t, 10> capitals{u'零', u'壹', u'贰', u'叁', u'肆',
                                            u'伍', u'陆', u'柒', u'捌', u'玖'};

struct UnitNames {
    const char16_t *prefix;       ///< before the number
    const char16_t *unit;         ///< of the major unit
    const char16_t *fractions[3]; ///< of its decimal digits; unused ones are null
};

UnitNames namesOf(const Currency &currency)
{
    const QString code = currency.code();
    if (code == u"CNY")
        return {u"人民币", u"元", {u"角", u"分", nullptr}};
    if (code == u"USD")
        return {u"美元", u"元", {u"角", u"分", nullptr}};
    if (code == u"HKD")
        return {u"港币", u"元", {u"角", u"分", nullptr}};
    if (code == u"JPY")
        return {u"日元", u"元", {nullptr, nullptr, nullptr}};
    if (code == u"KWD") // one dinar is a thousand fils; its digits are read one by one as 角, 分, 厘
        return {u"科威特第纳尔", u"元", {u"角", u"分", u"厘"}};
    if (code == u"EUR")
        return {u"欧元", u"元", {u"角", u"分", nullptr}};
    if (code == u"CZK")
        return {u"捷克克朗", u"元", {u"角", u"分", nullptr}};
    return {nullptr, u"元", {u"角", u"分", u"厘"}};
}

/// Four digits, 0…9999, with zeros inside read once: 1004 → 壹仟零肆.
QString section(int value)
{
    static const std::array<QString, 4> units{QString(), QStringLiteral("拾"), QStringLiteral("佰"),
                                              QStringLiteral("仟")};
    QString text;
    bool zero = false;
    for (int power = 3; power >= 0; --power) {
        static constexpr std::array<int, 4> weights{1, 10, 100, 1000};
        const int digit = value / weights[static_cast<size_t>(power)] % 10;
        if (digit == 0) {
            zero = !text.isEmpty();
            continue;
        }
        if (zero)
            text += QChar(u'零');
        zero = false;
        text += QChar(capitals[static_cast<size_t>(digit)]) + units[static_cast<size_t>(power)];
    }
    return text;
}

/// A positive whole number. Sections of four digits: 万, 亿, and above them 万亿 and 亿亿 read as nested 亿.
QString whole(Int128 value)
{
    constexpr Int128 yi = 100'000'000;
    QString text;
    if (value >= yi) {
        text = whole(value / yi) + QChar(u'亿');
        value %= yi;
        if (value == 0)
            return text;
        if (value < yi / 10)
            text += QChar(u'零');
    }
    const int upper = static_cast<int>(value / 10'000);
    const int lower = static_cast<int>(value % 10'000);
    if (upper > 0) {
        text += section(upper) + QChar(u'万');
        if (lower > 0 && lower < 1'000)
            text += QChar(u'零');
    }
    return text + section(lower);
}

} // namespace

QString amountInChineseCapitals(const Money &money)
{
    const UnitNames names = namesOf(money.currency);
    const int exponent = money.currency.exponent();
    Int128 scale = 1;
    for (int i = 0; i < exponent; ++i)
        scale *= 10;
    const Int128 magnitude = money.amount.abs().minor();
    const Int128 major = magnitude / scale;
    Int128 fraction = magnitude % scale;

    QString text =
        names.prefix != nullptr ? QString::fromUtf16(names.prefix) : QString(money.currency.code());
    if (money.amount.isNegative())
        text += QChar(u'负');
    if (major > 0)
        text += whole(major) + QString::fromUtf16(names.unit);
    if (fraction == 0)
        return text + (major > 0 ? QStringLiteral("整") : QStringLiteral("零元整"));

    // A zero between the whole part and the first digit that is not zero is read: 壹元零伍分 (1.05).
    bool zero = false;
    bool endsInFirst = false; // 角 as the last unit takes 整 (rule 2 of the appendix)
    Int128 weight = scale / 10;
    for (int i = 0; i < exponent; ++i, weight /= 10) {
        const int digit = static_cast<int>(fraction / weight);
        fraction %= weight;
        if (digit == 0) {
            zero = true;
            continue;
        }
        if (zero && (major > 0 || i > 1))
            text += QChar(u'零');
        else if (zero && major == 0 && text.endsWith(QString::fromUtf16(names.fractions[0])))
            text += QChar(u'零');
        zero = false;
        text += QChar(capitals[static_cast<size_t>(digit)]);
        text += names.fractions[i] != nullptr ? QString::fromUtf16(names.fractions[i]) : QString();
        endsInFirst = i == 0 && fraction == 0;
    }
    return endsInFirst ? QString(text + u'整') : text;
}

} // namespace zf
