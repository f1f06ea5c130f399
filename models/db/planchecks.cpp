// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctorchecks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>

namespace zf::db {

namespace {

constexpr qint64 slowMs = 1'000;       // for one page
constexpr qint64 largeTable = 100'000; // rows; reading so many for one page is a mistake in the plan

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

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

/// What a page read to answer, where it can be asked for its first rows.
Check readCheck(Session &session, const PlannedQuery &query, const QString &id, const QString &remark)
{
    const QString name = QString::fromLatin1(query.name);
    const Result<qint64> before = rowsRead(session);
    QElapsedTimer timer;
    timer.start();
    const Result<Rows> ran = session.select({query.name, query.sql}, query.sample);
    const qint64 elapsed = timer.elapsed();
    const Result<qint64> after = rowsRead(session);
    if (!ran.ok())
        return {id, false, Severity::Warning, ran.error().message, ran.error().remedy};
    const qint64 read = before.ok() && after.ok() ? *after - *before : 0;
    if (read > largeTable) {
        //: a query's name, counts of rows, milliseconds
        const QString detail =
            Text::tr("%1 read %2 rows in %3 ms to answer with %4.")
                .arg(name, QString::number(read), QString::number(elapsed), QString::number(ran->size()));
        if (elapsed > slowMs)
            return {id, false, Severity::Error, detail,
                    Text::tr("Make the key of the page the key of the table or of an index.")};
        return {id, true, Severity::Info, detail, Text::tr("Fast enough while the tables are small.")};
    }
    return {id,
            true,
            Severity::Ok,
            QString(Text::tr("%1 read %2 rows.").arg(name, QString::number(read)) + remark),
            {}};
}

Check planCheck(Session &session, const PlannedQuery &query, const QString &id)
{
    constexpr int viewIsClosed = 1345; // EXPLAIN through a view needs rights on the tables behind it
    const QString name = QString::fromLatin1(query.name);
    const bool answersPage = query.sql.contains(u" LIMIT ");
    const Result<Rows> explained =
        session.select({"doctor.explain", QStringLiteral("EXPLAIN ") + query.sql}, query.sample);
    if (!explained.ok()) {
        if (explained.error().kind == ErrorKind::ContractNotMet)
            return {id,
                    true,
                    Severity::Info,
                    Text::tr("%1 asks an optional relation that is absent.").arg(name),
                    {}};
        if (explained.error().nativeCode != viewIsClosed)
            return {id, false, Severity::Warning, explained.error().message, explained.error().remedy};
        if (answersPage)
            return readCheck(session, query, id, Text::tr(" Its plan is behind a view."));
        return {id, true, Severity::Info,
                Text::tr("The plan of %1 is behind a view, which this account may not look into.").arg(name),
                Text::tr("Run doctor once as the account that owns the views.")};
    }
    for (const PlanStep &step : planOf(*explained, session)) {
        const bool scans = step.type == u"ALL" || step.type == u"index";
        if (scans && step.rows > largeTable && !step.table.startsWith(u'<'))
            return {
                id, false, Severity::Error,
                Text::tr("%1 would read all of %2 (about %3 rows).")
                    .arg(name, step.table, QString::number(step.rows)),
                Text::tr("Add an index to %1 that leads with the columns of this query.").arg(step.table)};
    }
    if (answersPage)
        return readCheck(session, query, id, {});
    return {id, true, Severity::Ok, Text::tr("%1 goes by an index.").arg(name), {}};
}

} // namespace

QList<Check> planChecks(Session &session, Database database, const QList<PlannedQuery> &queries,
                        const std::stop_token &stop)
{
    QList<Check> checks;
    QHash<QString, int> variants; // of one question: by filter, direction or period
    for (const PlannedQuery &query : queries) {
        if (stop.stop_requested())
            break;
        if (query.database != database)
            continue;
        const QString name = QString::fromLatin1(query.name);
        const int variant = ++variants[name];
        const QString id = QStringLiteral("plan:") + name;
        checks << planCheck(session, query, variant == 1 ? id : QStringLiteral("%1#%2").arg(id).arg(variant));
    }
    return checks;
}

} // namespace zf::db
