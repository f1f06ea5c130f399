// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctorchecks.h"

#include <QCoreApplication>

namespace zf::db {

namespace {

constexpr qint64 largeTable = 100'000; // rows; reading so many for one page is a mistake in the plan

QString tr(const char *text)
{
    return QCoreApplication::translate("Doctor", text);
}

/// Rows that this session has read so far, by any access path.
Result<qint64> rowsRead(Session &session)
{
    const Result<Rows> rows =
        session.select({"doctor.handler", QStringLiteral("SHOW SESSION STATUS LIKE 'Handler_read%'")});
    if (!rows.ok())
        return rows.error();
    qint64 sum = 0;
    for (qsizetype i = 0; i < rows->size(); ++i)
        sum += rows->text(i, 1).toLongLong();
    return sum;
}

/// EXPLAIN's columns: id, select_type, table, type, possible_keys, key, key_len, ref, rows, Extra (MariaDB);
/// MySQL puts partitions before type and filtered before Extra, so that they are found by their content.
struct PlanStep {
    QString table, type;
    qint64 rows = 0;
};

QList<PlanStep> planOf(const Rows &explained, const Session &session)
{
    const int typeColumn = session.isMariaDb() ? 3 : 4;
    const int rowsColumn = session.isMariaDb() ? 8 : 9;
    QList<PlanStep> steps;
    for (qsizetype i = 0; i < explained.size(); ++i)
        steps << PlanStep{explained.text(i, 2), explained.text(i, typeColumn),
                          explained.text(i, rowsColumn).toLongLong()};
    return steps;
}

Check planCheck(Session &session, const PlannedQuery &query)
{
    const QString id = QStringLiteral("plan:%1").arg(QLatin1StringView(query.name));
    const QString name = QString::fromLatin1(query.name);
    const Result<Rows> explained =
        session.select({"doctor.explain", QStringLiteral("EXPLAIN ") + query.sql}, query.sample);
    if (!explained.ok()) {
        if (explained.error().kind == ErrorKind::ContractNotMet)
            return {
                id, true, Severity::Info, tr("%1 asks an optional relation that is absent.").arg(name), {}};
        return {id, false, Severity::Warning, explained.error().message, explained.error().remedy};
    }
    for (const PlanStep &step : planOf(*explained, session)) {
        const bool scans = step.type == u"ALL" || step.type == u"index";
        if (scans && step.rows > largeTable && !step.table.startsWith(u'<'))
            return {id, false, Severity::Error,
                    tr("%1 would read all of %2 (about %3 rows).")
                        .arg(name, step.table, QString::number(step.rows)),
                    tr("Add an index to %1 that leads with the columns of this query.").arg(step.table)};
    }
    if (!query.sql.contains(u" LIMIT "))
        return {id, true, Severity::Ok, tr("%1 goes by an index.").arg(name), {}};

    const Result<qint64> before = rowsRead(session);
    const Result<Rows> ran = session.select({query.name, query.sql}, query.sample);
    const Result<qint64> after = rowsRead(session);
    if (!ran.ok())
        return {id, false, Severity::Warning, ran.error().message, ran.error().remedy};
    const qint64 read = before.ok() && after.ok() ? *after - *before : 0;
    if (read > largeTable)
        return {id, false, Severity::Error,
                tr("%1 read %2 rows to answer with %3.")
                    .arg(name, QString::number(read), QString::number(ran->size())),
                tr("The plan walks an index: make the key of the page the key of the table or of an index.")};
    return {id, true, Severity::Ok, tr("%1 read %2 rows.").arg(name, QString::number(read)), {}};
}

} // namespace

QList<Check> planChecks(Session &session, Database database, const QList<PlannedQuery> &queries,
                        const std::stop_token &stop)
{
    QList<Check> checks;
    for (const PlannedQuery &query : queries) {
        if (stop.stop_requested())
            break;
        if (query.database == database)
            checks << planCheck(session, query);
    }
    return checks;
}

} // namespace zf::db
