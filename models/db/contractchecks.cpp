// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctorchecks.h"

#include <QCoreApplication>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

bool fits(const QString &type, const char *kind)
{
    const QLatin1StringView wanted(kind);
    if (wanted == u"text")
        return type.contains(u"char") || type.contains(u"text") || type == u"enum" || type == u"varbinary" ||
               type == u"null";
    if (wanted == u"date")
        return type == u"date";
    if (wanted == u"time")
        return type == u"datetime" || type == u"timestamp";
    return type.endsWith(u"int") || type == u"decimal"; // integer, money; moneyChecks() looks into decimals
}

struct Column {
    QString type;
    int scale = 0;
};

Result<QHash<QString, QHash<QString, Column>>> columnsOf(Session &session)
{
    const Result<Rows> rows =
        session.select({"doctor.columns",
                        QStringLiteral("SELECT table_name, column_name, data_type, COALESCE(numeric_scale, 0)"
                                       " FROM information_schema.columns WHERE table_schema = DATABASE()")});
    if (!rows.ok())
        return rows.error();
    QHash<QString, QHash<QString, Column>> result;
    for (qsizetype i = 0; i < rows->size(); ++i)
        result[rows->text(i, 0)].insert(rows->text(i, 1),
                                        {rows->text(i, 2).toLower(), static_cast<int>(rows->integer(i, 3))});
    return result;
}

Check relationCheck(const ContractRelation &relation, const QHash<QString, Column> &columns)
{
    const QString id = QStringLiteral("relation:%1").arg(QLatin1StringView(relation.name));
    const QString name = QString::fromLatin1(relation.name);
    if (columns.isEmpty()) {
        if (relation.optional)
            return {id, true, Severity::Info,
                    Text::tr("The optional relation %1 is absent, or may not be read.").arg(name),
                    Text::tr("What needs it is shown as unavailable.")};
        return {id, false, Severity::Error,
                Text::tr("The relation %1 is missing, or may not be read.").arg(name),
                Text::tr("Create it as a table or view, and grant SELECT on it.")};
    }
    QStringList missing, wrong;
    for (const ContractRelation::Column &column : relation.columns) {
        const QString columnName = QString::fromLatin1(column.name);
        const auto at = columns.constFind(columnName);
        if (at == columns.constEnd()) {
            if (!column.optional)
                missing << columnName;
        } else if (!fits(at->type, column.kind)) {
            wrong << QStringLiteral("%1 %2").arg(columnName, at->type);
        }
    }
    if (!missing.isEmpty())
        return {
            id, false, Severity::Error,
            Text::tr("The relation %1 lacks the columns %2.").arg(name, missing.join(QStringLiteral(", "))),
            Text::tr("Add them to the view; a typed NULL serves for what the company does not have.")};
    if (!wrong.isEmpty())
        return {
            id, false, Severity::Error,
            Text::tr("Columns of %1 have a type that the contract does not allow: %2.")
                .arg(name, wrong.join(QStringLiteral(", "))),
            Text::tr(
                "Convert them in the view: money to whole minor units, dates to DATE, moments to DATETIME.")};
    return {id, true, Severity::Ok, Text::tr("%1 is as the contract wants it.").arg(name), {}};
}

} // namespace

QList<Check> contractChecks(Session &session, Database database)
{
    const auto columns = columnsOf(session);
    if (!columns.ok())
        return {{QStringLiteral("contract"), false, Severity::Error, columns.error().message,
                 columns.error().remedy}};
    QList<Check> checks;
    for (const ContractRelation &relation : contract()) {
        if (relation.database == database)
            checks << relationCheck(relation, columns->value(QString::fromLatin1(relation.name)));
    }
    return checks;
}

QList<Check> moneyChecks(Session &session, Database database)
{
    const auto columns = columnsOf(session);
    if (!columns.ok())
        return {};
    QList<Check> checks;
    for (const ContractRelation &relation : contract()) {
        if (relation.database != database)
            continue;
        const QString name = QString::fromLatin1(relation.name);
        const QHash<QString, Column> present = columns->value(name);
        for (const ContractRelation::Column &column : relation.columns) {
            const QString columnName = QString::fromLatin1(column.name);
            const Column found = present.value(columnName);
            if (QLatin1StringView(column.kind) != u"money" || found.type != u"decimal" || found.scale == 0)
                continue;
            const QString id = QStringLiteral("subCent:%1.%2").arg(name, columnName);
            const Result<Rows> rows = session.select(
                {"doctor.subCent",
                 QStringLiteral("SELECT CAST(%1 AS CHAR) FROM %2 WHERE %1 <> FLOOR(%1) LIMIT 1")
                     .arg(columnName, name)});
            if (!rows.ok())
                checks << Check{id, false, Severity::Warning, rows.error().message, rows.error().remedy};
            else if (!rows->isEmpty())
                checks << Check{id, false, Severity::Error,
                                Text::tr("%1.%2 holds amounts that are not whole minor units, such as %3.")
                                    .arg(name, columnName, rows->text(0, 0)),
                                Text::tr("Correct them at the source: the console does not round money.")};
        }
    }
    if (checks.isEmpty())
        checks << Check{QStringLiteral("subCent"),
                        true,
                        Severity::Ok,
                        Text::tr("All money columns hold whole minor units."),
                        {}};
    return checks;
}

} // namespace zf::db
