// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/logstatement.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace zf::db {

namespace {

/// The names, words and dots of a statement. Strings are passed over; a text in double quotes counts as a
/// name, as it is one under ANSI_QUOTES; what a comment for the server (/*! … */) holds counts as well.
QStringList tokensOf(QByteArrayView sql)
{
    QStringList tokens;
    const qsizetype size = sql.size();
    const auto at = [&](qsizetype i) { return i < size ? sql[i] : '\0'; };
    const auto isWord = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    for (qsizetype i = 0; i < size;) {
        const char c = sql[i];
        if (c == '/' && at(i + 1) == '*') {
            if (at(i + 2) == '!' || (at(i + 2) == 'M' && at(i + 3) == '!')) {
                i += at(i + 2) == '!' ? 3 : 4;
                while (std::isdigit(static_cast<unsigned char>(at(i))) != 0)
                    ++i;
            } else {
                const qsizetype end = sql.indexOf(QByteArrayView("*/"), i + 2);
                i = end < 0 ? size : end + 2;
            }
        } else if (c == '#' ||
                   (c == '-' && at(i + 1) == '-' &&
                    (at(i + 2) == '\0' || std::isspace(static_cast<unsigned char>(at(i + 2))) != 0))) {
            const qsizetype end = sql.indexOf('\n', i);
            i = end < 0 ? size : end + 1;
        } else if (c == '`' || c == '"' || c == '\'') {
            QByteArray name;
            for (++i; i < size; ++i) {
                if (sql[i] == c) {
                    if (at(i + 1) != c)
                        break;
                    ++i; // doubled
                } else if (sql[i] == '\\' && c == '\'') {
                    ++i;
                }
                name += at(i);
            }
            ++i;
            if (c != '\'')
                tokens << QString::fromUtf8(name);
        } else if (isWord(c)) {
            const qsizetype begin = i;
            while (i < size && isWord(sql[i]))
                ++i;
            tokens << QString::fromUtf8(sql.sliced(begin, i - begin));
        } else {
            if (c == '.')
                tokens << QStringLiteral(".");
            ++i;
        }
    }
    return tokens;
}

bool same(const QString &a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

class Reader {
public:
    Reader(QByteArrayView sql, QByteArrayView defaultSchema, const QList<LogTable> &tables)
        : m_tokens(tokensOf(sql))
        , m_schema(QString::fromUtf8(defaultSchema))
        , m_tables(tables)
    {
    }
    StatementEffect effect();

private:
    bool skip(QStringView word)
    {
        if (m_next >= m_tokens.size() || !same(m_tokens[m_next], word))
            return false;
        ++m_next;
        return true;
    }
    bool skipOneOf(std::initializer_list<QStringView> words)
    {
        return std::any_of(words.begin(), words.end(), [this](QStringView word) { return skip(word); });
    }
    StatementEffect create();
    StatementEffect drop();
    /// Whether one of the tables is named among the next `count` tokens.
    StatementEffect mention(qsizetype count = std::numeric_limits<qsizetype>::max()) const;
    StatementEffect mentionOfSchema() const;

    const QStringList m_tokens;
    const QString m_schema;
    const QList<LogTable> &m_tables;
    qsizetype m_next = 0;
};

StatementEffect Reader::mention(qsizetype count) const
{
    const qsizetype end = std::min(m_tokens.size(), count > m_tokens.size() ? count : m_next + count);
    const auto isDot = [this](qsizetype i) { return i >= 0 && i < m_tokens.size() && m_tokens[i] == u"."; };
    for (qsizetype i = m_next; i < end; ++i) {
        if (isDot(i + 1)) // a schema's name, or the table before a column's
            continue;
        const QString schema = isDot(i - 1) && i >= 2 ? m_tokens[i - 2] : m_schema;
        for (const LogTable &table : m_tables) {
            if (same(m_tokens[i], table.table) && same(schema, table.schema))
                return StatementEffect::TableChange;
        }
    }
    return StatementEffect::None;
}

StatementEffect Reader::mentionOfSchema() const
{
    for (qsizetype i = m_next; i < m_tokens.size(); ++i) {
        for (const LogTable &table : m_tables) {
            if (same(m_tokens[i], table.schema))
                return StatementEffect::TableChange;
        }
    }
    return StatementEffect::None;
}

StatementEffect Reader::create()
{
    if (skip(u"OR"))
        skip(u"REPLACE");
    if (skip(u"TABLE")) {
        if (skip(u"IF")) {
            skip(u"NOT");
            skip(u"EXISTS");
        }
        return mention(m_next + 1 < m_tokens.size() && m_tokens[m_next + 1] == u"." ? 3 : 1);
    }
    if (skipOneOf({u"DATABASE", u"SCHEMA"}))
        return mentionOfSchema();
    while (skipOneOf({u"UNIQUE", u"FULLTEXT", u"SPATIAL", u"ONLINE", u"OFFLINE"})) {
    }
    return skip(u"INDEX") ? mention() : StatementEffect::None;
}

StatementEffect Reader::drop()
{
    if (skipOneOf({u"DATABASE", u"SCHEMA"}))
        return mentionOfSchema();
    skipOneOf({u"ONLINE", u"OFFLINE"});
    return skipOneOf({u"TABLE", u"TABLES", u"INDEX"}) ? mention() : StatementEffect::None;
}

StatementEffect Reader::effect()
{
    if (skip(u"SET") && skip(u"STATEMENT")) { // SET STATEMENT variable=value FOR statement
        while (m_next < m_tokens.size() && !same(m_tokens[m_next], u"FOR"))
            ++m_next;
        ++m_next;
    }
    if (skipOneOf({u"COMMIT", u"ROLLBACK", u"START"})) {
        if (skip(u"ALTER")) // an ALTER TABLE that is logged in two phases
            return mention();
        const QString &word = m_tokens[m_next - 1];
        if (same(word, u"COMMIT"))
            return StatementEffect::Commit;
        if (same(word, u"START"))
            return StatementEffect::None;
        skip(u"WORK");
        return skip(u"TO") ? StatementEffect::PartialRollback : StatementEffect::Rollback;
    }
    if (skip(u"XA"))
        return skip(u"COMMIT") ? StatementEffect::XaCommit : StatementEffect::None;
    if (skip(u"ALTER")) {
        while (skipOneOf({u"ONLINE", u"OFFLINE", u"IGNORE"})) {
        }
        return skip(u"TABLE") ? mention() : StatementEffect::None;
    }
    if (skip(u"CREATE"))
        return create();
    if (skip(u"DROP"))
        return drop();
    if (skip(u"RENAME"))
        return skipOneOf({u"TABLE", u"TABLES"}) ? mention() : StatementEffect::None;
    if (skip(u"TRUNCATE"))
        return mention();
    // A function that changes rows is logged as SELECT.
    if (skipOneOf({u"INSERT", u"UPDATE", u"DELETE", u"REPLACE", u"LOAD", u"WITH", u"CALL", u"DO", u"SELECT",
                   u"EXECUTE"}))
        return StatementEffect::RowsUnseen;
    return StatementEffect::None;
}

} // namespace

StatementEffect statementEffect(QByteArrayView sql, QByteArrayView defaultSchema,
                                const QList<LogTable> &tables)
{
    return Reader(sql, defaultSchema, tables).effect();
}

} // namespace zf::db
