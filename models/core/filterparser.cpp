// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/filterparser.h"

#include "models/core/filtervalues.h"

#include <QCoreApplication>

namespace zf {

namespace {

using Kind = FilterField::Kind;
using Op = FilterTerm::Op;

constexpr qsizetype mostTerms = 64;   // a server compiles each of them; nobody types more
constexpr qsizetype mostValues = 500; // a pasted column of numbers
constexpr char16_t chineseQuote = u'“';

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

/// The ASCII character that a character stands for in the syntax, or itself.
QChar syntaxOf(QChar c)
{
    if (c.unicode() < 0x80)
        return c.isSpace() ? QChar(u' ') : c;
    if (c.isSpace())
        return u' ';
    if (c == QChar(0x2212))
        return u'-';
    if (c == u'”')
        return chineseQuote;
    if (c.isSurrogate())
        return c;
    const QString folded = QString(c).normalized(QString::NormalizationForm_KC);
    return folded.size() == 1 && folded[0].unicode() < 0x80 ? folded[0] : c;
}

bool isOrdered(Kind kind)
{
    return kind == Kind::Amount || kind == Kind::Date || kind == Kind::Moment || kind == Kind::Identifier;
}

QString quotedExcerpt(const QString &text)
{
    return text.size() > 40 ? QString(text.left(40) + u'…') : text;
}

} // namespace

FilterParser::FilterParser(QString text, const FilterFields &fields)
    : m_text(std::move(text))
    , m_fields(fields)
{
    m_syntax.reserve(m_text.size());
    for (const QChar c : m_text)
        m_syntax += syntaxOf(c);
}

Result<QList<FilterTerm>> FilterParser::parse()
{
    for (skipBlanks(); !atEnd(); skipBlanks()) {
        if (m_terms.size() == mostTerms)
            return wrong(m_at, Text::tr("The filter has too many conditions."));
        if (const Step fault = readTerm())
            return *fault;
    }
    return m_terms;
}

FilterParser::Step FilterParser::readTerm()
{
    FilterTerm term;
    const qsizetype start = m_at;
    if (isAt(u'-')) {
        term.negated = true;
        ++m_at;
        if (atEnd() || isAt(u' '))
            return wrong(start,
                         Text::tr("A minus sign must stand directly before the condition that it negates."));
    }

    Operand word;
    word.at = m_at;
    if (isQuote(m_at)) {
        if (const Step fault = readQuoted(word))
            return fault;
        if (!atEnd() && !isAt(u' '))
            return wrong(m_at, Text::tr("A blank is missing after the closing quotation mark."));
    } else {
        while (!atEnd() && !isAt(u' ') && !isQuote(m_at) && !isOperator(m_at))
            ++m_at;
        if (isQuote(m_at))
            return wrong(m_at, Text::tr("A quotation mark cannot stand inside a word."));
        word.text = m_text.mid(word.at, m_at - word.at);
        const FilterField *field = m_fields.find(filtervalues::normalized(word.text));
        const qsizetype wordEnd = m_at;
        if (field != nullptr)
            skipBlanks(); // amount >= 5
        if (isOperator(m_at)) {
            Operator op = Operator::Is;
            if (const Step fault = readOperator(op))
                return fault;
            const QString name = filtervalues::normalized(word.text);
            if (field == nullptr && op == Operator::Is && (name == u"has" || name == u"有"))
                return readHas(term);
            if (word.text.isEmpty())
                return wrong(word.at, Text::tr("A condition begins with the name of a field."));
            if (field == nullptr)
                return wrong(word.at, Text::tr("There is no field “%1” here.").arg(quotedExcerpt(word.text)),
                             Text::tr("A word with such a sign in it stands in quotation marks."));
            term.field = field->name;
            return readComparison(*field, term, op);
        }
        m_at = wordEnd;
    }
    if (word.text.trimmed().isEmpty())
        return wrong(word.at, Text::tr("There is nothing to look for between the quotation marks."));
    if (m_fields.bareTextFields.isEmpty())
        return wrong(word.at,
                     Text::tr("A word needs the name of a field before it here, such as name~word."));
    if (const Step fault = word.quoted ? Step() : connective(word))
        return fault;
    term.op = Op::Bare;
    term.values = {word.text};
    m_terms << term;
    return {};
}

FilterParser::Step FilterParser::connective(const Operand &word) const
{
    QString message;
    switch (filtervalues::connective(word.text)) {
    case filtervalues::Connective::None:
        return {};
    case filtervalues::Connective::And:
        message = Text::tr("Conditions that follow one another all hold: leave “%1” out.");
        break;
    case filtervalues::Connective::Or:
        message = Text::tr("There is no “%1” between conditions; list the values of one field with commas.");
        break;
    case filtervalues::Connective::Not:
        message = Text::tr("“%1” is a minus sign here, directly before the condition: -field:value.");
        break;
    }
    return wrong(word.at, message.arg(word.text),
                 Text::tr("To look for the word itself, put it in quotation marks."));
}

FilterParser::Step FilterParser::readOperator(Operator &op)
{
    const qsizetype start = m_at;
    const char16_t first = m_syntax[m_at++].unicode();
    const bool orEqual = isAt(u'=');
    switch (first) {
    case u'!':
        op = isAt(u'~') ? Operator::NotLike : Operator::NotEqual;
        ++m_at;
        break;
    case u'≠':
        op = Operator::NotEqual;
        break;
    case u'<':
        op = orEqual ? Operator::LessOrEqual : isAt(u'>') ? Operator::NotEqual : Operator::Less;
        m_at += op == Operator::Less ? 0 : 1;
        break;
    case u'≤':
        op = Operator::LessOrEqual;
        break;
    case u'>':
        op = orEqual ? Operator::GreaterOrEqual : Operator::Greater;
        m_at += orEqual ? 1 : 0;
        break;
    case u'≥':
        op = Operator::GreaterOrEqual;
        break;
    case u'~':
        op = Operator::Like;
        break;
    case u'=':
        op = Operator::Equal;
        m_at += orEqual ? 1 : 0; // ==
        break;
    default:
        op = Operator::Is;
        break;
    }
    skipBlanks();
    if (atEnd())
        return wrong(start, Text::tr("A value is missing after “%1”.").arg(m_text.mid(start, 2).trimmed()));
    return {};
}

FilterParser::Step FilterParser::readHas(FilterTerm term)
{
    Operand operand;
    if (const Step fault = readOperand(Split::Nothing, operand))
        return fault;
    const FilterField *field = m_fields.find(filtervalues::normalized(operand.text));
    if (field == nullptr)
        return wrong(operand.at, Text::tr("There is no field “%1” here.").arg(quotedExcerpt(operand.text)));
    term.field = field->name;
    term.op = Op::Has;
    m_terms << term;
    return {};
}

FilterParser::Step FilterParser::readComparison(const FilterField &field, FilterTerm term, Operator op)
{
    const qsizetype at = m_at;
    if (op == Operator::Like || op == Operator::NotLike) {
        term.negated = term.negated != (op == Operator::NotLike);
        return readText(field, term);
    }
    switch (op) {
    case Operator::Less:
        term.op = Op::Less;
        break;
    case Operator::LessOrEqual:
        term.op = Op::LessOrEqual;
        break;
    case Operator::Greater:
        term.op = Op::Greater;
        break;
    case Operator::GreaterOrEqual:
        term.op = Op::GreaterOrEqual;
        break;
    case Operator::NotEqual:
        term.op = Op::NotEquals;
        break;
    case Operator::Is:
    case Operator::Equal:
    case Operator::Like:
    case Operator::NotLike:
        term.op = Op::Equals;
        break;
    }
    const bool equality = term.op == Op::Equals || term.op == Op::NotEquals;
    if (!equality && !isOrdered(field.kind))
        return wrong(at, Text::tr("The values of “%1” have no order: use : or ~.").arg(field.name));
    if (const FilterField *other = op == Operator::Is ? nullptr : otherFieldAhead(field)) {
        while (!atEnd() && !isAt(u' '))
            ++m_at;
        term.otherField = other->name;
        m_terms << term;
        return {};
    }
    if (equality) {
        // field!=value is kept as -field:value, so that there is one way to write it.
        term.negated = term.negated != (term.op == Op::NotEquals);
        term.op = Op::Equals;
        return readEquality(field, term);
    }

    Operand operand;
    if (const Step fault = readOperand(Split::Nothing, operand))
        return fault;
    QString canonical;
    if (field.kind == Kind::Date || field.kind == Kind::Moment) {
        QString first;
        QString last;
        if (const Step fault = days(operand, first, last))
            return fault;
        canonical = term.op == Op::Less || term.op == Op::GreaterOrEqual ? first : last;
    } else if (const Step fault = value(field, operand, canonical)) {
        return fault;
    }
    term.values = {canonical};
    m_terms << term;
    return {};
}

FilterParser::Step FilterParser::readEquality(const FilterField &field, FilterTerm term)
{
    const bool lists = field.kind != Kind::Amount; // a comma in an amount may be grouping: never guess
    const bool ranges = isOrdered(field.kind);
    const Split split = lists && ranges ? Split::ListsAndRanges : lists ? Split::Lists : Split::Ranges;
    Operand operand;
    if (const Step fault = readOperand(split, operand))
        return fault;
    if (ranges && rangeMark(m_at) > 0)
        return readRange(field, term, operand);
    if (field.kind == Kind::Date || field.kind == Kind::Moment) {
        if (!isAt(u',')) { // a day, or the days of a month, a quarter or a year
            QString first;
            QString last;
            if (const Step fault = days(operand, first, last))
                return fault;
            term.op = first == last ? Op::Equals : Op::Between;
            term.values = first == last ? QStringList{first} : QStringList{first, last};
            m_terms << term;
            return {};
        }
    }
    while (true) {
        QString canonical;
        if (const Step fault = value(field, operand, canonical))
            return fault;
        if (!term.values.contains(canonical))
            term.values << canonical;
        if (!isAt(u',') || !lists)
            break;
        if (term.values.size() == mostValues)
            return wrong(m_at, Text::tr("The list has too many values."));
        ++m_at;
        if (const Step fault = readOperand(split, operand))
            return fault;
        if (ranges && rangeMark(m_at) > 0)
            return wrong(m_at, Text::tr("A range cannot stand in a list."));
    }
    if (!atEnd() && !isAt(u' '))
        return wrong(m_at, Text::tr("A blank is missing after the value."));
    term.op = term.values.size() == 1 ? Op::Equals : Op::OneOf;
    m_terms << term;
    return {};
}

FilterParser::Step FilterParser::readRange(const FilterField &field, FilterTerm term, const Operand &first)
{
    const qsizetype mark = m_at;
    m_at += rangeMark(m_at);
    Operand second;
    if (!atEnd() && !isAt(u' ')) {
        if (const Step fault = readOperand(Split::Lists, second))
            return fault;
    }
    if (!atEnd() && !isAt(u' '))
        return wrong(m_at, Text::tr("A range cannot stand in a list."));
    if (first.text.isEmpty() && second.text.isEmpty())
        return wrong(mark, Text::tr("A range needs at least one end."));

    QString from;
    QString to;
    QString ignored;
    const bool dated = field.kind == Kind::Date || field.kind == Kind::Moment;
    if (!first.text.isEmpty()) {
        if (const Step fault = dated ? days(first, from, ignored) : value(field, first, from))
            return fault;
    }
    if (!second.text.isEmpty()) {
        if (const Step fault = dated ? days(second, ignored, to) : value(field, second, to))
            return fault;
    }
    if (from.isEmpty() || to.isEmpty()) {
        term.op = to.isEmpty() ? Op::GreaterOrEqual : Op::LessOrEqual;
        term.values = {to.isEmpty() ? from : to};
    } else if (from == to) {
        term.op = Op::Equals;
        term.values = {from};
    } else {
        const bool backwards = field.kind == Kind::Amount
                                   ? filtervalues::tenThousandths(to) < filtervalues::tenThousandths(from)
                                   : dated && to < from;
        if (backwards)
            return wrong(first.at, Text::tr("The range ends before it begins."));
        term.op = Op::Between;
        term.values = {from, to};
    }
    m_terms << term;
    return {};
}

FilterParser::Step FilterParser::readText(const FilterField &field, FilterTerm term)
{
    const qsizetype at = m_at;
    if (field.kind != Kind::Text && field.kind != Kind::Identifier)
        return wrong(at, Text::tr("“%1” is no text: “contains” (~) cannot be asked of it.").arg(field.name));
    Operand operand;
    if (const Step fault = readOperand(Split::Nothing, operand))
        return fault;
    QString canonical;
    if (const Step fault = value(field, operand, canonical))
        return fault;
    if (canonical.isEmpty())
        return wrong(at, Text::tr("There is nothing to look for between the quotation marks."));
    term.op = Op::Matches;
    term.values = {canonical};
    m_terms << term;
    return {};
}

FilterParser::Step FilterParser::readOperand(Split split, Operand &operand)
{
    const bool lists = split == Split::Lists || split == Split::ListsAndRanges;
    const bool ranges = split == Split::Ranges || split == Split::ListsAndRanges;
    const auto atSeparator = [&] {
        return atEnd() || isAt(u' ') || (lists && isAt(u',')) || (ranges && rangeMark(m_at) > 0);
    };
    operand = {};
    operand.at = m_at;
    if (isQuote(m_at)) {
        if (const Step fault = readQuoted(operand))
            return fault;
        if (!atSeparator())
            return wrong(m_at, Text::tr("A blank is missing after the closing quotation mark."));
        return {};
    }
    while (!atSeparator()) {
        if (isQuote(m_at))
            return wrong(m_at, Text::tr("A quotation mark cannot stand inside a word."));
        ++m_at;
    }
    operand.text = m_text.mid(operand.at, m_at - operand.at);
    if (operand.text.isEmpty() && !(ranges && rangeMark(m_at) > 0))
        return wrong(operand.at, Text::tr("A value is missing here."));
    return {};
}

FilterParser::Step FilterParser::readQuoted(Operand &operand)
{
    const qsizetype start = m_at;
    const bool ascii = m_text[m_at] == u'"'; // a text in ASCII quotes may hold all others
    operand.quoted = true;
    for (++m_at; !atEnd(); ++m_at) {
        const QChar c = m_text[m_at];
        const bool escapes =
            c == u'\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
        if (escapes) {
            operand.text += m_text[++m_at];
        } else if (ascii ? c == u'"' : isQuote(m_at)) {
            ++m_at;
            return {};
        } else {
            operand.text += c;
        }
    }
    return wrong(start, Text::tr("The closing quotation mark is missing."));
}

FilterParser::Step FilterParser::value(const FilterField &field, const Operand &operand,
                                       QString &canonical) const
{
    if (operand.isEmpty())
        return wrong(operand.at, Text::tr("A value is missing here."));
    switch (field.kind) {
    case Kind::Text:
        canonical = operand.text; // as typed: 退汇（全额） is stored with wide brackets
        return {};
    case Kind::Identifier:
        canonical = filtervalues::normalized(operand.text);
        return {};
    case Kind::Code:
        if (const std::optional<QString> stored = filtervalues::code(field, operand.text)) {
            canonical = *stored;
            return {};
        }
        return badCode(field, operand);
    case Kind::Date:
    case Kind::Moment: {
        QString last;
        if (const Step fault = days(operand, canonical, last))
            return fault;
        if (canonical != last)
            return wrong(operand.at, Text::tr("A list of dates holds single days only."));
        return {};
    }
    case Kind::Amount:
        break;
    }
    const auto amount = filtervalues::amount(operand.text);
    if (const QString *text = std::get_if<QString>(&amount)) {
        canonical = *text;
        return {};
    }
    const QString excerpt = quotedExcerpt(operand.text);
    switch (std::get<filtervalues::AmountFault>(amount)) {
    case filtervalues::AmountFault::TooLarge:
        return wrong(operand.at, Text::tr("“%1” is larger than an account can hold.").arg(excerpt));
    case filtervalues::AmountFault::TooFine:
        return wrong(operand.at, Text::tr("“%1” has more decimal digits than any currency.").arg(excerpt));
    case filtervalues::AmountFault::Malformed:
        break;
    }
    return wrong(operand.at, Text::tr("“%1” is not an amount.").arg(excerpt),
                 Text::tr("Write digits with a decimal point and no grouping, for example 1234.56 or 10万."));
}

FilterParser::Step FilterParser::days(const Operand &operand, QString &first, QString &last) const
{
    const std::optional<DateRange> range = filtervalues::dates(operand.text);
    if (!range)
        return wrong(
            operand.at, Text::tr("“%1” is not a date.").arg(quotedExcerpt(operand.text)),
            Text::tr("Write a day (2026-07-01), a month (2026-07), a quarter (2026-Q3), a year (2026) or a "
                     "range (2026-07-01..2026-07-05)."));
    first = range->from.toString(Qt::ISODate);
    last = range->to.toString(Qt::ISODate);
    return {};
}

FilterParser::Step FilterParser::badCode(const FilterField &field, const Operand &operand) const
{
    QStringList known;
    for (const auto &[stored, names] : field.codes) {
        if (known.size() == 12) {
            known << QStringLiteral("…");
            break;
        }
        known << stored;
    }
    return wrong(operand.at,
                 Text::tr("“%1” is not a value of “%2”.").arg(quotedExcerpt(operand.text), field.name),
                 Text::tr("Possible values: %1.").arg(known.join(QStringLiteral(", "))));
}

const FilterField *FilterParser::otherFieldAhead(const FilterField &field) const
{
    qsizetype end = m_at;
    while (end < m_syntax.size() && m_syntax[end] != u' ')
        ++end;
    const FilterField *other = m_fields.find(filtervalues::normalized(m_text.mid(m_at, end - m_at)));
    return other != nullptr && other->kind == field.kind ? other : nullptr;
}

bool FilterParser::isQuote(qsizetype at) const
{
    return at < m_syntax.size() && (m_syntax[at] == u'"' || m_syntax[at] == chineseQuote);
}

bool FilterParser::isOperator(qsizetype at) const
{
    if (at >= m_syntax.size())
        return false;
    static const QString first = QStringLiteral(":=<>~≠≤≥");
    const bool notLike = m_syntax[at] == u'!' && at + 1 < m_syntax.size() &&
                         (m_syntax[at + 1] == u'=' || m_syntax[at + 1] == u'~');
    return notLike || first.contains(m_syntax[at]);
}

qsizetype FilterParser::rangeMark(qsizetype at) const
{
    if (at >= m_syntax.size())
        return 0;
    const bool two = at + 1 < m_syntax.size();
    if (m_syntax[at] == u'.' && two && m_syntax[at + 1] == u'.')
        return 2;
    if (m_syntax[at] == u'…')
        return two && m_syntax[at + 1] == u'…' ? 2 : 1;
    return 0;
}

void FilterParser::skipBlanks()
{
    while (isAt(u' '))
        ++m_at;
}

Error FilterParser::wrong(qsizetype at, const QString &message, const QString &remedy) const
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("filter@%1").arg(at);
    error.message = message;
    error.remedy = remedy;
    return error;
}

} // namespace zf
