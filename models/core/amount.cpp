// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/amount.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace zf {

namespace {

constexpr Int128 int64Max = std::numeric_limits<qint64>::max();
constexpr Int128 int64Min = std::numeric_limits<qint64>::min();

Error amountError(ErrorKind kind, const char *code, QString message, QString remedy = {})
{
    Error error;
    error.kind = kind;
    error.code = QString::fromLatin1(code);
    error.message = std::move(message);
    error.remedy = std::move(remedy);
    return error;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Appends digits to `value`; false when 38 decimal digits are exceeded (a 128-bit number holds them).
bool appendDigits(Int128 &value, QStringView digits)
{
    constexpr Int128 limit = (Int128(1) << 126) / 10;
    for (const QChar c : digits) {
        if (value > limit)
            return false;
        value = value * 10 + (c.unicode() - u'0');
    }
    return true;
}

QString digitsOf(Int128 magnitude)
{
    QString text;
    do {
        text.prepend(QChar(u'0' + static_cast<char16_t>(magnitude % 10)));
        magnitude /= 10;
    } while (magnitude > 0);
    return text;
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Amount)
};

} // namespace

Result<Amount> Amount::fromMinorText(QStringView text)
{
    QStringView digits = text;
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits = digits.sliced(1);
    const bool wellFormed = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigit);
    Int128 value = 0;
    if (!wellFormed || !appendDigits(value, digits))
        return amountError(ErrorKind::DataInvalid, "malformedAmount",
                           Text::tr("“%1” is not a whole number of minor units.").arg(text.left(48)));
    return fromMinor(negative ? -value : value);
}

Result<Amount> Amount::fromMajorText(QStringView text, const Currency &currency)
{
    if (!currency.isValid())
        return amountError(ErrorKind::Usage, "noCurrency", Text::tr("An amount needs a currency."));
    QStringView rest = text;
    const bool negative = rest.startsWith(u'-');
    if (negative)
        rest = rest.sliced(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.first(point);
    const QStringView fraction = point < 0 ? QStringView() : rest.sliced(point + 1);
    const bool wellFormed = !whole.isEmpty() && (point < 0 || !fraction.isEmpty()) &&
                            std::all_of(whole.begin(), whole.end(), isDigit) &&
                            std::all_of(fraction.begin(), fraction.end(), isDigit);
    if (!wellFormed)
        return amountError(
            ErrorKind::Usage, "malformedAmount", Text::tr("“%1” is not an amount.").arg(text.left(48)),
            Text::tr("Write digits with a decimal point and no grouping, for example -1234.56."));
    if (fraction.size() > currency.exponent())
        return amountError(
            ErrorKind::Usage, "subCent",
            Text::tr("“%1” has more decimal digits than %2 has (%3).")
                .arg(text.left(48).toString(), currency.code(), QString::number(currency.exponent())),
            Text::tr("Amounts are never rounded silently: give the exact amount."));
    Int128 value = 0;
    bool fits = appendDigits(value, whole) && appendDigits(value, fraction);
    for (qsizetype i = fraction.size(); fits && i < currency.exponent(); ++i)
        fits = appendDigits(value, u"0");
    const Int128 result = negative ? -value : value;
    if (!fits || result > int64Max || result < int64Min)
        return amountError(ErrorKind::Usage, "overflow",
                           Text::tr("“%1” is larger than an account can hold.").arg(text.left(48)));
    return fromMinor(result);
}

std::optional<qint64> Amount::toInt64() const
{
    if (m_minor > int64Max || m_minor < int64Min)
        return std::nullopt;
    return static_cast<qint64>(m_minor);
}

QString Amount::minorText() const
{
    const QString digits = digitsOf(m_minor < 0 ? -m_minor : m_minor);
    return m_minor < 0 ? QString(u'-' + digits) : digits;
}

QString Amount::plain(int exponent) const
{
    QString digits = digitsOf(m_minor < 0 ? -m_minor : m_minor);
    if (exponent > 0) {
        digits = digits.rightJustified(exponent + 1, u'0');
        digits.insert(digits.size() - exponent, u'.');
    }
    return m_minor < 0 ? QString(u'-' + digits) : digits;
}

QString Amount::display(int exponent) const
{
    QString text = abs().plain(exponent);
    const qsizetype point = text.indexOf(u'.');
    for (qsizetype at = (point < 0 ? text.size() : point) - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return isNegative() ? QString(QChar(0x2212) + text) : text; // U+2212 is as wide as a digit
}

} // namespace zf
