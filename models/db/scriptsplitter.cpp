// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/scriptsplitter.h"

namespace zf::db {

namespace {

class Splitter {
public:
    explicit Splitter(const QString &sql)
        : m_sql(sql)
    {
    }

    QStringList run()
    {
        while (m_at < m_sql.size()) {
            if (m_statement.trimmed().isEmpty() && takeDelimiterLine())
                continue;
            if (startsWith(m_delimiter)) {
                m_at += m_delimiter.size();
                finish();
            } else if (isLineComment()) {
                m_at = lineEnd();
            } else if (startsWith(u"/*")) {
                takeBlockComment();
            } else if (const QChar c = m_sql[m_at]; c == u'\'' || c == u'"' || c == u'`') {
                takeQuoted(c);
            } else {
                m_statement += m_sql[m_at++];
            }
        }
        finish();
        return m_statements;
    }

private:
    bool startsWith(QStringView text) const { return QStringView(m_sql).sliced(m_at).startsWith(text); }

    qsizetype lineEnd() const
    {
        const qsizetype end = m_sql.indexOf(u'\n', m_at);
        return end < 0 ? m_sql.size() : end;
    }

    bool isLineComment() const
    {
        if (startsWith(u"#"))
            return true;
        // "--" begins a comment only before white space or the end: 5--3 is arithmetic.
        return startsWith(u"--") && (m_at + 2 >= m_sql.size() || m_sql[m_at + 2].isSpace());
    }

    bool takeDelimiterLine()
    {
        const QStringView rest = QStringView(m_sql).sliced(m_at);
        if (!rest.startsWith(u"DELIMITER ", Qt::CaseInsensitive))
            return false;
        const qsizetype end = lineEnd();
        m_delimiter = m_sql.mid(m_at + 10, end - m_at - 10).trimmed();
        m_at = end;
        m_statement.clear();
        return true;
    }

    void takeBlockComment()
    {
        const qsizetype close = m_sql.indexOf(u"*/", m_at + 2);
        const qsizetype end = close < 0 ? m_sql.size() : close + 2;
        if (startsWith(u"/*!") || startsWith(u"/*M!"))
            m_statement += QStringView(m_sql).sliced(m_at, end - m_at);
        else
            m_statement += u' ';
        m_at = end;
    }

    void takeQuoted(QChar quote)
    {
        m_statement += m_sql[m_at++];
        while (m_at < m_sql.size()) {
            const QChar c = m_sql[m_at++];
            m_statement += c;
            if (c == u'\\' && quote != u'`' && m_at < m_sql.size())
                m_statement += m_sql[m_at++];
            else if (c == quote)
                return; // a doubled quote simply opens the next string
        }
    }

    void finish()
    {
        const QString statement = m_statement.trimmed();
        if (!statement.isEmpty())
            m_statements << statement;
        m_statement.clear();
    }

    const QString &m_sql;
    qsizetype m_at = 0;
    QString m_delimiter = QStringLiteral(";");
    QString m_statement;
    QStringList m_statements;
};

} // namespace

QStringList splitScript(const QString &sql)
{
    return Splitter(sql).run();
}

} // namespace zf::db
