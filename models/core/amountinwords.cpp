// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amountinwords.h"

#include <QStringList>

#include <array>

namespace zf {

namespace {

constexpr std::array<char16_t, 10> capitals{u'零', u'壹', u'贰', u'叁', u'肆',
                                            u'伍', u'陆', u'柒', u'捌', u'玖'};
constexpr std::array<const char *, 4> powers{"", "拾", "佰", "仟"};

struct UnitNames {
    QString prefix;   ///< before the number
    QString unit;     ///< of the major unit
    QString fraction; ///< of a minor unit that is counted as a whole (345 fils); empty: 角, 分, 厘 …
};

UnitNames namesOf(const Currency &currency)
{
    struct Known {
        const char *code, *prefix, *unit, *fraction;
    };
    // Names as printed on Chinese bank forms. A thousandth of a dinar or rial is counted as such.
    static constexpr std::array known{
        Known{"CNY", "人民币", "元", ""},
        Known{"USD", "美元", "元", ""},
        Known{"HKD", "港元", "元", ""},
        Known{"MOP", "澳门元", "元", ""},
        Known{"TWD", "新台币", "元", ""},
        Known{"JPY", "日元", "元", ""},
        Known{"KRW", "韩元", "元", ""},
        Known{"EUR", "欧元", "元", ""},
        Known{"GBP", "英镑", "元", ""},
        Known{"SGD", "新加坡元", "元", ""},
        Known{"AUD", "澳大利亚元", "元", ""},
        Known{"CAD", "加拿大元", "元", ""},
        Known{"CHF", "瑞士法郎", "元", ""},
        Known{"CZK", "捷克克朗", "元", ""},
        Known{"THB", "泰铢", "元", ""},
        Known{"KWD", "科威特第纳尔", "第纳尔", "费尔"},
        Known{"BHD", "巴林第纳尔", "第纳尔", "费尔"},
        Known{"IQD", "伊拉克第纳尔", "第纳尔", "费尔"},
        Known{"JOD", "约旦第纳尔", "第纳尔", "费尔"},
        Known{"LYD", "利比亚第纳尔", "第纳尔", "迪拉姆"},
        Known{"TND", "突尼斯第纳尔", "第纳尔", "米利姆"},
        Known{"OMR", "阿曼里亚尔", "里亚尔", "派沙"},
    };
    const QString code = currency.code();
    for (const Known &entry : known) {
        if (code == QLatin1StringView(entry.code))
            return {QString::fromUtf8(entry.prefix), QString::fromUtf8(entry.unit),
                    QString::fromUtf8(entry.fraction)};
    }
    return {code, QStringLiteral("元"), QString()};
}

QString capital(int digit)
{
    return QString(QChar(capitals[static_cast<size_t>(digit)]));
}

/// Four digits, 0…9999, with zeros inside read once: 1004 → 壹仟零肆.
QString section(int value)
{
    static constexpr std::array<int, 4> weights{1, 10, 100, 1000};
    QString text;
    bool zero = false;
    for (size_t power = 4; power-- > 0;) {
        const int digit = value / weights[power] % 10;
        if (digit == 0) {
            zero = !text.isEmpty();
            continue;
        }
        if (zero)
            text += capital(0);
        zero = false;
        text += capital(digit) + QString::fromUtf8(powers[power]);
    }
    return text;
}

/// A positive whole number in sections of four digits: 万, 亿, above them 万亿 and 亿亿.
/// A section of less than 1000 behind a higher one begins with 零, also across sections of zeros.
QString whole(Int128 value)
{
    constexpr Int128 yi = 100'000'000;
    QString text;
    if (value >= yi) {
        text = whole(value / yi) + QStringLiteral("亿");
        value %= yi;
        if (value > 0 && value < yi / 10)
            text += capital(0);
    }
    const int upper = static_cast<int>(value / 10'000);
    const int lower = static_cast<int>(value % 10'000);
    if (upper > 0) {
        text += section(upper) + QStringLiteral("万");
        if (lower > 0 && lower < 1'000)
            text += capital(0);
    }
    return text + section(lower);
}

/// Decimal digits read one by one (5, 6 → 伍角陆分); a zero before a digit that is not zero is read when
/// anything stands before it: 壹元零伍分, but 伍分.
QString digitByDigit(const QString &digits, bool afterWhole)
{
    static constexpr std::array<const char *, 4> units{"角", "分", "厘", "毫"};
    QString text;
    bool zero = false;
    for (qsizetype i = 0; i < digits.size() && i < qsizetype(units.size()); ++i) {
        const int digit = digits[i].digitValue();
        if (digit == 0) {
            zero = true;
            continue;
        }
        if (zero && (afterWhole || !text.isEmpty()))
            text += capital(0);
        zero = false;
        text += capital(digit) + QString::fromUtf8(units[static_cast<size_t>(i)]);
    }
    // 整 must follow 元 and may follow 角; it never follows the smaller units.
    if (text.endsWith(u'角'))
        text += u'整';
    return text;
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
    const int fraction = static_cast<int>(magnitude % scale);

    QString text = names.prefix;
    if (money.amount.isNegative())
        text += QStringLiteral("负");
    if (major > 0)
        text += whole(major) + names.unit;
    if (fraction == 0)
        return text + (major > 0 ? QStringLiteral("整") : QString(capital(0) + names.unit + u'整'));
    if (names.fraction.isEmpty())
        return text + digitByDigit(QString::number(fraction).rightJustified(exponent, u'0'), major > 0);
    if (major > 0 && fraction < static_cast<int>(scale) / 10)
        text += capital(0);
    return text + section(fraction) + names.fraction;
}

} // namespace zf
