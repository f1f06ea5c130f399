// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"
#include "models/core/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace zf {

/// A field the filter language knows: its names, what kind of value it takes and the column that answers it.
struct FilterField {
    /// Moment: a DATETIME column in UTC that is asked for by the day in China; Date: a DATE column.
    enum class Kind { Text, Identifier, Amount, Date, Code, Moment };
    QString name;        ///< English, lower-case: "amount"
    QStringList aliases; ///< Chinese and others: "金额"
    Kind kind = Kind::Text;
    QString column;                               ///< SQL expression, trusted, never from a user: "a.balance"
    bool indexed = false;                         ///< may carry a search alone
    QList<std::pair<QString, QStringList>> codes; ///< of Kind::Code: stored value and its names
    QString currencyColumn; ///< of Kind::Amount: SQL expression of the row's currency code; trusted
};

struct FilterFields {
    QList<FilterField> fields;
    QStringList bareTextFields; ///< names of the fields that a word without a field is sought in
    const FilterField *find(QStringView nameOrAlias) const;
};

/// One condition of a filter.
struct FilterTerm {
    enum class Op {
        Equals,
        NotEquals,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Matches,
        OneOf,
        Between,
        Bare,
        Has ///< there is a value: not NULL, not empty, not zero
    };
    bool negated = false;
    QString field; ///< canonical name; empty for Bare
    Op op = Op::Equals;
    QStringList values; ///< canonical text of each value: dates ISO, amounts plain decimal major units
    QString otherField; ///< column against column; then `values` is empty
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// A parsed filter: conditions that must all hold (grammar in ui.md; e.g. `amount>=10万 currency:CNY
/// -kind:red date:2026-07-01..2026-07-05 summary~"退汇"`). Full-width input means the same as its NFKC form;
/// only what is sought in texts stays as typed, and is then found in either form.
///
/// - `field:value` or `field=value` is, `-field:value` or `field!=value` is not
/// - `field:a,b` is one of; `field:a..b` lies between, both included, and either may be left out
/// - `field<value`, `<=`, `>`, `>=`; `field~text` contains
/// - `field=other` and so on: two fields of a row; `has:field`: there is a value
/// - `word` or `"two words"`: sought in the fields for that
///
/// Dates may be days, months (2026-07), quarters (2026-Q3) or years; amounts may end in 万 or 亿. A value
/// with spaces or commas stands in quotes, with \" and \\ inside them.
class Filter {
public:
    Filter() = default;
    /// A Usage error's `code` is "filter@N", N the offset (in UTF-16 units) of the word that is wrong.
    static Result<Filter> parse(const QString &text, const FilterFields &fields);
    /// Some terms of a parsed filter, for a service that answers the others by subqueries of its own.
    static Filter fromTerms(QList<FilterTerm> terms)
    {
        Filter filter;
        filter.m_terms = std::move(terms);
        return filter;
    }
    bool isEmpty() const { return m_terms.isEmpty(); }
    const QList<FilterTerm> &terms() const { return m_terms; }
    QString text() const; ///< canonical; parse(text()) gives the same terms

    struct Sql {
        QString where;
        QVariantList values;
    }; ///< where is empty for an empty filter
    /// A condition on trusted columns with `?` for every value. Amounts are compared in minor units of
    /// `currency`; without one, of the currency that the filter asks for, else of each row's own
    /// (FilterField::currencyColumn). A negation also holds where the column is NULL.
    Result<Sql> toSql(const FilterFields &fields, const Currency &currency = {}) const;
    friend bool operator==(const Filter &, const Filter &) = default;

private:
    QList<FilterTerm> m_terms;
};

} // namespace zf
