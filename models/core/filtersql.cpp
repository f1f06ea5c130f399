// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/filter.h"
#include "models/core/filtervalues.h"

#include <QCoreApplication>
#include <QHash>

#include <limits>

namespace zf {

namespace {

using Kind = FilterField::Kind;
using Op = FilterTerm::Op;
using Sql = Filter::Sql;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

Error usage(const char *code, const QString &message, const QString &remedy = {})
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QString::fromLatin1(code);
    error.message = message;
    error.remedy = remedy;
    return error;
}

QString comparison(Op op)
{
    switch (op) {
    case Op::NotEquals:
        return QStringLiteral(" <> ");
    case Op::Less:
        return QStringLiteral(" < ");
    case Op::LessOrEqual:
        return QStringLiteral(" <= ");
    case Op::Greater:
        return QStringLiteral(" > ");
    case Op::GreaterOrEqual:
        return QStringLiteral(" >= ");
    case Op::Equals:
    case Op::Matches:
    case Op::OneOf:
    case Op::Between:
    case Op::Bare:
    case Op::Has:
        break;
    }
    return QStringLiteral(" = ");
}

Sql joined(const QList<Sql> &parts, const QString &word)
{
    if (parts.size() == 1)
        return parts.front();
    Sql sql;
    for (const Sql &part : parts) {
        sql.where += (sql.where.isEmpty() ? QStringLiteral("(") : word) + part.where;
        sql.values += part.values;
    }
    sql.where += QStringLiteral(")");
    return sql;
}

Sql anyOf(const QList<Sql> &parts)
{
    return parts.isEmpty() ? Sql{QStringLiteral("FALSE"), {}} : joined(parts, QStringLiteral(" OR "));
}

Sql bothOf(const Sql &a, const Sql &b)
{
    return joined({a, b}, QStringLiteral(" AND "));
}

/// A pattern for LIKE … ESCAPE '!'. A backslash would depend on the server's sql_mode.
QString likeText(QString text)
{
    for (const char16_t special : {u'!', u'%', u'_'}) // the escape itself first
        text.replace(QChar(special), QString(u'!' + QChar(special)));
    return text;
}

Sql like(const QString &column, const QString &pattern)
{
    return {column + QStringLiteral(" LIKE ? ESCAPE '!'"), {pattern}};
}

/// A text as typed and, where it differs, in its NFKC form: half and full width are found alike.
QStringList forms(const QString &text)
{
    const QString folded = filtervalues::normalized(text);
    return folded == text || folded.isEmpty() ? QStringList{text} : QStringList{text, folded};
}

Sql contains(const QString &column, const QString &text)
{
    QList<Sql> parts;
    for (const QString &form : forms(text))
        parts << like(column, QString(u'%' + likeText(form) + u'%'));
    return anyOf(parts);
}

Sql isOneOf(const QString &column, const QStringList &texts)
{
    Sql sql;
    for (const QString &text : texts)
        sql.values << text;
    if (texts.size() == 1)
        sql.where = column + QStringLiteral(" = ?");
    else
        sql.where = column + QStringLiteral(" IN (") +
                    QStringList(texts.size(), QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    return sql;
}

// ---- Amounts: `column op v` becomes a bound on whole minor units, so that the comparison is exact.

enum class Bound { AtLeast, AtMost, Exactly };

/// The smallest minor unit that is ≥ v (> v when strict), the largest that is ≤ v (< v), or the one that is
/// v; nothing when no BIGINT satisfies the comparison.
std::optional<qint64> minorBound(Int128 tenThousandths, int exponent, Bound bound, Op op)
{
    Int128 unit = 1; // ten-thousandths in a minor unit
    for (int i = exponent; i < 4; ++i)
        unit *= 10;
    Int128 floor = tenThousandths / unit;
    const bool whole = tenThousandths % unit == 0;
    if (tenThousandths < 0 && !whole)
        --floor;
    const Int128 ceiling = whole ? floor : floor + 1;

    constexpr Int128 most = std::numeric_limits<qint64>::max();
    constexpr Int128 least = std::numeric_limits<qint64>::min();
    switch (bound) {
    case Bound::AtLeast: {
        const Int128 value = op == Op::Greater ? floor + 1 : ceiling;
        if (value > most)
            return std::nullopt;
        return static_cast<qint64>(std::max(value, least));
    }
    case Bound::AtMost: {
        const Int128 value = op == Op::Less ? ceiling - 1 : floor;
        if (value < least)
            return std::nullopt;
        return static_cast<qint64>(std::min(value, most));
    }
    case Bound::Exactly:
        break;
    }
    if (!whole || floor > most || floor < least)
        return std::nullopt;
    return static_cast<qint64>(floor);
}

/// "IN ('JPY', 'KRW', …)": the codes with that many digits; they come from our own list, hence no `?`.
QString codesWith(int exponent)
{
    static const QHash<int, QString> lists = [] {
        QHash<int, QStringList> codes;
        for (const Currency &currency : Currency::all())
            codes[currency.exponent()] << QString(u'\'' + currency.code() + u'\'');
        QHash<int, QString> result;
        for (auto it = codes.cbegin(); it != codes.cend(); ++it)
            result.insert(it.key(), QStringLiteral("IN (") + it->join(QStringLiteral(", ")) + u')');
        return result;
    }();
    return lists.value(exponent);
}

Result<Sql> amountCondition(const FilterField &field, Op op, const QString &value, const Currency &currency)
{
    Bound bound = Bound::Exactly;
    QString sign = QStringLiteral(" = ");
    if (op == Op::Greater || op == Op::GreaterOrEqual) {
        bound = Bound::AtLeast;
        sign = QStringLiteral(" >= ");
    } else if (op == Op::Less || op == Op::LessOrEqual) {
        bound = Bound::AtMost;
        sign = QStringLiteral(" <= ");
    }
    if (currency.isValid()) {
        const Result<Amount> amount = Amount::fromMajorText(value, currency);
        if (!amount.ok())
            return amount.error();
        const std::optional<qint64> minor = amount->toInt64(); // fromMajorText guarantees one
        return Sql{field.column + comparison(op) + u'?', {QVariant(*minor)}};
    }
    if (field.currencyColumn.isEmpty())
        return usage("filterCurrency", Text::tr("“%1” can only be compared in one currency.").arg(field.name),
                     Text::tr("Name the currency, such as currency:CNY."));

    const Int128 exact = filtervalues::tenThousandths(value);
    Sql sql;
    const auto choice = [&](int exponent) {
        const std::optional<qint64> minor = minorBound(exact, exponent, bound, op);
        if (!minor)
            return QStringLiteral("NULL"); // compares as unknown: no such row
        sql.values << QVariant(*minor);
        return QStringLiteral("CAST(? AS SIGNED)");
    };
    sql.where = field.column + sign + QStringLiteral("CASE");
    for (const int exponent : {0, 3, 4})
        sql.where += QStringLiteral(" WHEN ") + field.currencyColumn + u' ' + codesWith(exponent) +
                     QStringLiteral(" THEN ") + choice(exponent);
    sql.where += QStringLiteral(" ELSE ") + choice(2) + QStringLiteral(" END");
    return sql;
}

// ---- Dates. China is eight hours ahead of UTC and knows no daylight saving.

QString dayBegins(const QString &day)
{
    return QDate::fromString(day, Qt::ISODate).addDays(-1).toString(Qt::ISODate) +
           QStringLiteral(" 16:00:00");
}

QString dayEnds(const QString &day)
{
    return day + QStringLiteral(" 16:00:00");
}

Sql momentCondition(const QString &column, Op op, const QString &day)
{
    switch (op) {
    case Op::Less:
        return {column + QStringLiteral(" < ?"), {dayBegins(day)}};
    case Op::LessOrEqual:
        return {column + QStringLiteral(" < ?"), {dayEnds(day)}};
    case Op::Greater:
        return {column + QStringLiteral(" >= ?"), {dayEnds(day)}};
    case Op::GreaterOrEqual:
        return {column + QStringLiteral(" >= ?"), {dayBegins(day)}};
    case Op::Equals:
    case Op::NotEquals:
    case Op::Matches:
    case Op::OneOf:
    case Op::Between:
    case Op::Bare:
    case Op::Has:
        break;
    }
    return {u'(' + column + QStringLiteral(" >= ? AND ") + column + QStringLiteral(" < ?)"),
            {dayBegins(day), dayEnds(day)}};
}

// ---- Terms

Result<Sql> valueCondition(const FilterField &field, Op op, const QString &value, const Currency &currency)
{
    switch (field.kind) {
    case Kind::Amount:
        return amountCondition(field, op, value, currency);
    case Kind::Moment:
        return momentCondition(field.column, op, value);
    case Kind::Text:
        return isOneOf(field.column, forms(value));
    case Kind::Identifier:
    case Kind::Date:
    case Kind::Code:
        break;
    }
    return Sql{field.column + comparison(op) + u'?', {value}};
}

Result<Sql> listCondition(const FilterField &field, const QStringList &values, const Currency &currency)
{
    if (field.kind != Kind::Amount && field.kind != Kind::Moment) {
        QStringList all;
        for (const QString &value : values)
            all << (field.kind == Kind::Text ? forms(value) : QStringList{value});
        return isOneOf(field.column, all);
    }
    QList<Sql> parts;
    for (const QString &value : values) {
        Result<Sql> part = valueCondition(field, Op::Equals, value, currency);
        if (!part.ok())
            return part;
        parts << *part;
    }
    return anyOf(parts);
}

Sql presence(const FilterField &field)
{
    const QString present = field.column + QStringLiteral(" IS NOT NULL");
    switch (field.kind) {
    case Kind::Date:
    case Kind::Moment:
        return {present, {}};
    case Kind::Amount:
        return {u'(' + present + QStringLiteral(" AND ") + field.column + QStringLiteral(" <> 0)"), {}};
    case Kind::Text:
    case Kind::Identifier:
    case Kind::Code:
        break;
    }
    return {u'(' + present + QStringLiteral(" AND ") + field.column + QStringLiteral(" <> '')"), {}};
}

/// A word in every field for that, as far as it can be a value of it: texts contain it, identifiers begin
/// with it (which an index answers), all others equal it.
Sql bareCondition(const FilterFields &fields, const QString &word, const Currency &currency)
{
    QList<Sql> parts;
    for (const QString &name : fields.bareTextFields) {
        const FilterField *field = fields.find(name);
        if (field == nullptr)
            continue;
        switch (field->kind) {
        case Kind::Text:
            parts << contains(field->column, word);
            break;
        case Kind::Identifier:
            parts << like(field->column, QString(likeText(filtervalues::normalized(word)) + u'%'));
            break;
        case Kind::Code:
            if (const std::optional<QString> stored = filtervalues::code(*field, word))
                parts << isOneOf(field->column, {*stored});
            break;
        case Kind::Amount: {
            const auto amount = filtervalues::amount(word);
            if (const QString *text = std::get_if<QString>(&amount)) {
                // A number that is no amount of this currency is simply not found there.
                if (const Result<Sql> part = amountCondition(*field, Op::Equals, *text, currency); part.ok())
                    parts << *part;
            }
            break;
        }
        case Kind::Date:
        case Kind::Moment:
            if (const std::optional<DateRange> days = filtervalues::dates(word);
                days && days->from == days->to) {
                const QString day = days->from.toString(Qt::ISODate);
                parts << (field->kind == Kind::Moment ? momentCondition(field->column, Op::Equals, day)
                                                      : isOneOf(field->column, {day}));
            }
            break;
        }
    }
    return anyOf(parts);
}

Result<Sql> condition(const FilterTerm &term, const FilterFields &fields, const Currency &currency)
{
    if (term.op == Op::Bare)
        return bareCondition(fields, term.values.value(0), currency);
    const FilterField *field = fields.find(term.field);
    if (field == nullptr)
        return usage("filterField", Text::tr("There is no field “%1” here.").arg(term.field));
    if (term.op == Op::Has)
        return presence(*field);
    if (!term.otherField.isEmpty()) {
        const FilterField *other = fields.find(term.otherField);
        if (other == nullptr)
            return usage("filterField", Text::tr("There is no field “%1” here.").arg(term.otherField));
        return Sql{field->column + comparison(term.op) + other->column, {}};
    }
    const qsizetype needed = term.op == Op::Between ? 2 : 1;
    if (term.values.size() < needed)
        return usage("filterValue", Text::tr("The condition on “%1” has no value.").arg(field->name));

    const QString &value = term.values.front();
    switch (term.op) {
    case Op::Matches:
        return contains(field->column, value);
    case Op::OneOf:
        return listCondition(*field, term.values, currency);
    case Op::Between: {
        const Result<Sql> from = valueCondition(*field, Op::GreaterOrEqual, value, currency);
        if (!from.ok())
            return from;
        const Result<Sql> to = valueCondition(*field, Op::LessOrEqual, term.values[1], currency);
        if (!to.ok())
            return to;
        return bothOf(*from, *to);
    }
    case Op::NotEquals: {
        const Result<Sql> equal = valueCondition(*field, Op::Equals, value, currency);
        if (!equal.ok())
            return equal;
        return Sql{u'(' + equal->where + QStringLiteral(") IS NOT TRUE"), equal->values};
    }
    case Op::Equals:
    case Op::Less:
    case Op::LessOrEqual:
    case Op::Greater:
    case Op::GreaterOrEqual:
    case Op::Bare:
    case Op::Has:
        break;
    }
    return valueCondition(*field, term.op, value, currency);
}

/// The currency that the filter itself demands of every row.
Currency demandedCurrency(const QList<FilterTerm> &terms, const FilterFields &fields)
{
    for (const FilterTerm &term : terms) {
        if (term.op != Op::Equals || term.negated || term.values.size() != 1)
            continue;
        const FilterField *field = fields.find(term.field);
        const bool named =
            field != nullptr && std::any_of(fields.fields.begin(), fields.fields.end(), [&](const auto &f) {
                return !f.currencyColumn.isEmpty() && f.currencyColumn == field->column;
            });
        if (!named)
            continue;
        if (const Result<Currency> currency = Currency::fromCode(term.values.front()); currency.ok())
            return *currency;
    }
    return {};
}

} // namespace

Result<Sql> Filter::toSql(const FilterFields &fields, const Currency &currency) const
{
    const Currency one = currency.isValid() ? currency : demandedCurrency(m_terms, fields);
    Sql sql;
    for (const FilterTerm &term : m_terms) {
        const Result<Sql> part = condition(term, fields, one);
        if (!part.ok())
            return part;
        if (!sql.where.isEmpty())
            sql.where += QStringLiteral(" AND ");
        // NOT would leave out the rows where the column is NULL.
        sql.where +=
            u'(' + part->where + (term.negated ? QStringLiteral(") IS NOT TRUE") : QStringLiteral(")"));
        sql.values += part->values;
    }
    if (m_terms.size() > 1)
        sql.where = u'(' + sql.where + u')';
    return sql;
}

} // namespace zf
