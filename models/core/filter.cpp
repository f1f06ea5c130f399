// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/filter.h"

#include "models/core/filterparser.h"
#include "models/core/filtervalues.h"

#include <algorithm>

namespace zf {

namespace {

using Op = FilterTerm::Op;

QString signOf(Op op)
{
    switch (op) {
    case Op::NotEquals:
        return QStringLiteral("!=");
    case Op::Less:
        return QStringLiteral("<");
    case Op::LessOrEqual:
        return QStringLiteral("<=");
    case Op::Greater:
        return QStringLiteral(">");
    case Op::GreaterOrEqual:
        return QStringLiteral(">=");
    case Op::Matches:
        return QStringLiteral("~");
    case Op::Equals:
    case Op::OneOf:
    case Op::Between:
    case Op::Bare:
    case Op::Has:
        break;
    }
    return QStringLiteral(":");
}

/// True for a value that reads the same without quotation marks, whatever its field.
bool isPlain(const QString &value)
{
    const auto harmless = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'/';
    };
    return !value.isEmpty() && std::all_of(value.begin(), value.end(), harmless) && !value.contains(u"..") &&
           !value.startsWith(u'.') && !value.endsWith(u'.') &&
           value == value.normalized(QString::NormalizationForm_KC);
}

QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\"));
    value.replace(u'"', QStringLiteral("\\\""));
    return u'"' + value + u'"';
}

QString written(const FilterTerm &term, const QString &value)
{
    bool plain = isPlain(value);
    if (term.op == Op::Bare)
        plain = plain && !value.startsWith(u'-') && // would negate
                filtervalues::connective(value) == filtervalues::Connective::None;
    else if (signOf(term.op) != u":" && term.op != Op::Matches)
        plain = plain && !value.front().isLetter(); // could name another field
    return plain ? value : quoted(value);
}

QString termText(const FilterTerm &term)
{
    const QString minus = term.negated ? QStringLiteral("-") : QString();
    if (term.op == Op::Has)
        return minus + QStringLiteral("has:") + term.field;
    if (!term.otherField.isEmpty())
        return minus + term.field + (term.op == Op::Equals ? QStringLiteral("=") : signOf(term.op)) +
               term.otherField;
    QStringList values;
    for (const QString &value : term.values)
        values << written(term, value);
    if (term.op == Op::Bare)
        return minus + values.join(u' ');
    return minus + term.field + signOf(term.op) +
           values.join(term.op == Op::Between ? QStringLiteral("..") : QStringLiteral(","));
}

} // namespace

const FilterField *FilterFields::find(QStringView nameOrAlias) const
{
    for (const FilterField &field : fields) {
        if (nameOrAlias.compare(field.name, Qt::CaseInsensitive) == 0 ||
            field.aliases.contains(nameOrAlias, Qt::CaseInsensitive))
            return &field;
    }
    return nullptr;
}

Result<Filter> Filter::parse(const QString &text, const FilterFields &fields)
{
    Result<QList<FilterTerm>> terms = FilterParser(text, fields).parse();
    if (!terms.ok())
        return terms.error();
    return fromTerms(*std::move(terms));
}

QString Filter::text() const
{
    QStringList texts;
    for (const FilterTerm &term : m_terms)
        texts << termText(term);
    return texts.join(u' ');
}

} // namespace zf
