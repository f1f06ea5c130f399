// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutchecker.h"

namespace zf::ledger::tieout {

namespace {

/// A tie-out whose text can be asked of a range of keys as well as of everything.
class RangeChecker final : public Checker {
public:
    RangeChecker(const char *id, const char *relation, const char *column)
        : m_id(id)
        , m_relation(QString::fromLatin1(relation))
        , m_column(QString::fromLatin1(column))
        , m_dated(m_column == u"accounting_date")
    {
    }

    QStringList relations() const override { return {m_relation}; }
    /// A row costs more here than in the checks that only read in order.
    qint64 rowsPerChunk(const Request &request) const override { return (request.rowsPerChunk + 3) / 4; }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        Filling filling;
        filling.date = chunk.request.date;
        filling.after = progress.after;
        if (!progress.viewed && !(m_dated && filling.date.isValid())) {
            const Result<QString> end = boundary(chunk, progress.after);
            if (!end.ok())
                return end.error();
            filling.upTo = *end;
        }
        const Result<db::BoundQuery> query = textQuery(m_id, 0, filling);
        if (!query.ok())
            return query.error();
        if (Result<Done> done = addFindings(chunk, progress, *query); !done.ok())
            return done;
        const Result<db::Rows> count = countQuery(filling).run(chunk.session);
        if (!count.ok())
            return count.error();
        progress.scanned += count->integer(0, 0);
        progress.rows = progress.scanned;
        progress.after = filling.upTo;
        progress.finished = progress.finished || filling.upTo.isEmpty();
        return Done{};
    }

private:
    /// The last key of the chunk behind `after`; empty: to the end.
    Result<QString> boundary(Chunk &chunk, const QString &after) const
    {
        db::BoundQuery query{
            "tieout.boundary",
            QString(QStringLiteral("SELECT ") + m_column + QStringLiteral(" FROM ") + m_relation),
            {}};
        if (!after.isEmpty()) {
            query.sql += QString(QStringLiteral(" WHERE ") + m_column + QStringLiteral(" > ?"));
            query.values << after;
        }
        query.sql += QString(QStringLiteral(" ORDER BY ") + m_column + QStringLiteral(" LIMIT 1 OFFSET ?"));
        query.values << rowsPerChunk(chunk.request);
        const Result<db::Rows> rows = query.run(chunk.session);
        if (!rows.ok())
            return rows.error();
        if (rows->isEmpty())
            return QString();
        return m_dated ? rows->date(0, 0).toString(Qt::ISODate) : rows->text(0, 0);
    }

    db::BoundQuery countQuery(const Filling &filling) const
    {
        db::BoundQuery query{
            "tieout.count",
            QString(QStringLiteral("SELECT COUNT(*) FROM ") + m_relation + QStringLiteral(" WHERE 1 = 1")),
            {}};
        const auto condition = [&](QLatin1StringView comparison, const QVariant &value) {
            query.sql += QString(QStringLiteral(" AND ") + m_column + comparison);
            query.values << value;
        };
        if (m_dated && filling.date.isValid())
            condition(QLatin1StringView(" = ?"), filling.date);
        if (!filling.after.isEmpty())
            condition(QLatin1StringView(" > ?"), filling.after);
        if (!filling.upTo.isEmpty())
            condition(QLatin1StringView(" <= ?"), filling.upTo);
        return query;
    }

    const char *m_id;
    QString m_relation, m_column;
    bool m_dated;
};

} // namespace

std::unique_ptr<Checker> makeRangeChecker(const char *id, const char *relation, const char *column)
{
    return std::make_unique<RangeChecker>(id, relation, column);
}

} // namespace zf::ledger::tieout
