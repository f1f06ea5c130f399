// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/filter.h"

#include <optional>

namespace zf {

/// Reads a filter; Filter::parse() is the way to use it. Positions are offsets into the text as typed: syntax
/// is recognised on a copy of the same length in which each character stands for its ASCII equivalent.
class FilterParser {
public:
    FilterParser(QString text, const FilterFields &fields);
    Result<QList<FilterTerm>> parse();

private:
    enum class Operator { Is, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Like, NotLike };
    enum class Split { Nothing, Lists, Ranges, ListsAndRanges };
    struct Operand {
        QString text;
        qsizetype at = 0;
        bool quoted = false;
        bool isEmpty() const { return text.isEmpty() && !quoted; }
    };
    using Step = std::optional<Error>; ///< nothing: go on

    Step readTerm();
    Step connective(const Operand &word) const;
    Step readOperator(Operator &op);
    Step readHas(FilterTerm term);
    Step readComparison(const FilterField &field, FilterTerm term, Operator op);
    Step readEquality(const FilterField &field, FilterTerm term);
    Step readRange(const FilterField &field, FilterTerm term, const Operand &first);
    Step readText(const FilterField &field, FilterTerm term);
    Step readOperand(Split split, Operand &operand);
    Step readQuoted(Operand &operand);
    Step value(const FilterField &field, const Operand &operand, QString &canonical) const;
    Step days(const Operand &operand, QString &first, QString &last) const;
    Step badCode(const FilterField &field, const Operand &operand) const;
    const FilterField *otherFieldAhead(const FilterField &field) const;

    bool atEnd() const { return m_at >= m_syntax.size(); }
    bool isAt(char16_t c) const { return !atEnd() && m_syntax[m_at] == c; }
    bool isQuote(qsizetype at) const;
    bool isOperator(qsizetype at) const;
    qsizetype rangeMark(qsizetype at) const; ///< length of the mark there, 0 when there is none
    void skipBlanks();
    Error wrong(qsizetype at, const QString &message, const QString &remedy = {}) const;

    QString m_text;
    QString m_syntax;
    const FilterFields &m_fields;
    qsizetype m_at = 0;
    QList<FilterTerm> m_terms;
};

} // namespace zf
