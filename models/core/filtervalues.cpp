// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/filtervalues.h"

#include <QHash>
#include <QRegularExpression>

namespace zf::filtervalues {

namespace {

constexpr qsizetype finestExponent = 4; // CLF and UYW

/// Powers of ten of the units behind a number; units multiply: 3千万.
int shiftOf(QStringView units)
{
    int shift = 0;
    for (const QChar unit : units) {
        switch (unit.unicode()) {
        case u'百':
            shift += 2;
            break;
        case u'千':
            shift += 3;
            break;
        case u'万':
        case u'萬':
            shift += 4;
            break;
        default: // 亿 and 億: the pattern lets nothing else through
            shift += 8;
            break;
        }
    }
    return shift;
}

QString stripped(QString whole, QString fraction)
{
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return fraction.isEmpty() ? whole : QString(whole + u'.' + fraction);
}

} // namespace

QString normalized(QStringView text)
{
    QString result = text.toString().normalized(QString::NormalizationForm_KC);
    result.replace(QChar(0x2212), u'-');
    return result.trimmed();
}

std::variant<QString, AmountFault> amount(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A([+-]?)([0-9]+)(?:\\.([0-9]+))?([百千万萬亿億]{0,4})元?\\z"));
    static const QString largest = QStringLiteral("9223372036854775808");
    const QString plain = normalized(text);
    const QRegularExpressionMatch match = shape.match(plain);
    if (!match.hasMatch())
        return AmountFault::Malformed;
    if (plain.size() > 64)
        return AmountFault::TooLarge;
    QString whole = match.captured(2);
    QString fraction = match.captured(3);
    const int shift = shiftOf(match.capturedView(4));
    whole += fraction.left(shift).leftJustified(shift, u'0');
    fraction = fraction.mid(shift);

    QString result = stripped(whole, fraction);
    const qsizetype point = result.indexOf(u'.');
    const QString major = result.left(point < 0 ? result.size() : point);
    if (major.size() > largest.size() || (major.size() == largest.size() && major > largest))
        return AmountFault::TooLarge;
    if (point >= 0 && result.size() - point - 1 > finestExponent)
        return AmountFault::TooFine;
    if (match.captured(1) == u"-" && result != u"0")
        result.prepend(u'-');
    return result;
}

Int128 tenThousandths(const QString &amount)
{
    const bool negative = amount.startsWith(u'-');
    const qsizetype point = amount.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : amount.size() - point - 1;
    Int128 value = 0;
    for (const QChar c : amount) {
        if (c.isDigit())
            value = value * 10 + c.digitValue();
    }
    for (qsizetype i = decimals; i < finestExponent; ++i)
        value *= 10;
    return negative ? -value : value;
}

std::optional<DateRange> dates(const QString &text)
{
    static const QRegularExpression parts(
        QStringLiteral("\\A([0-9]{4})(?:[-/年.]([0-9]{1,2})(?:[-/月.]([0-9]{1,2})日?|月)?|年)?\\z"));
    static const QRegularExpression compact(QStringLiteral("\\A([0-9]{4})([0-9]{2})([0-9]{2})\\z"));
    QString plain = normalized(text);
    if (plain.size() > 32 || plain.contains(u".."))
        return std::nullopt;
    QRegularExpressionMatch match = parts.match(plain);
    if (!match.hasMatch())
        match = compact.match(plain);
    if (match.hasMatch()) {
        plain = match.captured(1);
        for (int group = 2; group <= match.lastCapturedIndex(); ++group)
            plain += u'-' + match.captured(group).rightJustified(2, u'0');
    }
    const Result<AccountingPeriod> period = AccountingPeriod::parse(plain);
    if (!period.ok())
        return std::nullopt;
    return period->range();
}

std::optional<QString> code(const FilterField &field, const QString &text)
{
    const QString plain = normalized(text);
    for (const auto &[stored, names] : field.codes) {
        if (stored == text || stored == plain)
            return stored;
    }
    for (const auto &[stored, names] : field.codes) {
        if (stored.compare(plain, Qt::CaseInsensitive) == 0)
            return stored;
        for (const QString &name : names) {
            if (normalized(name).compare(plain, Qt::CaseInsensitive) == 0)
                return stored;
        }
    }
    return std::nullopt;
}

Connective connective(QStringView word)
{
    static const QHash<QString, Connective> words{
        {QStringLiteral("and"), Connective::And}, {QStringLiteral("&&"), Connective::And},
        {QStringLiteral("且"), Connective::And},  {QStringLiteral("并且"), Connective::And},
        {QStringLiteral("和"), Connective::And},  {QStringLiteral("or"), Connective::Or},
        {QStringLiteral("||"), Connective::Or},   {QStringLiteral("或"), Connective::Or},
        {QStringLiteral("或者"), Connective::Or}, {QStringLiteral("not"), Connective::Not},
        {QStringLiteral("非"), Connective::Not},
    };
    return words.value(normalized(word).toLower(), Connective::None);
}

} // namespace zf::filtervalues
