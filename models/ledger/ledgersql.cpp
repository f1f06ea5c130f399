// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>

namespace zf::ledger {

namespace {

SqlCondition inList(const QString &column, QVariantList values)
{
    if (values.isEmpty())
        return {QStringLiteral("1 = 0"), {}};
    QString text = column + QStringLiteral(" IN (") + db::placeholders(values.size()) + u')';
    return {std::move(text), std::move(values)};
}

} // namespace

SqlCondition inRanges(const QString &column, const QList<DateRange> &ranges)
{
    QStringList parts;
    QVariantList values;
    for (const DateRange &range : ranges) {
        parts << column + QStringLiteral(" BETWEEN ? AND ?");
        values << range.from << range.to;
    }
    return {QString(u'(' + parts.join(QStringLiteral(" OR ")) + u')'), values};
}

SqlCondition inSubjects(const QString &column, const QList<SubjectCode> &subjects)
{
    QVariantList values;
    for (const SubjectCode &subject : subjects)
        values << subject.text();
    return inList(column, std::move(values));
}

SqlCondition inDates(const QString &column, const QList<QDate> &dates)
{
    QVariantList values;
    for (const QDate date : dates)
        values << date;
    return inList(column, std::move(values));
}

Result<Currency> storedCurrency(const QString &code, const char *relation)
{
    Result<Currency> currency = Currency::fromCode(code);
    if (currency.ok())
        return currency;
    return invalidData(
        QCoreApplication::translate("Ledger", "The relation “%1” holds an unknown currency, “%2”.")
            .arg(QString::fromLatin1(relation), code));
}

Result<Side> storedSide(const QString &code, const char *relation)
{
    Result<Side> side = sideFromCode(code);
    if (side.ok())
        return side;
    return invalidData(
        QCoreApplication::translate("Ledger", "The relation “%1” holds a side that is neither D nor C, “%2”.")
            .arg(QString::fromLatin1(relation), code));
}

Error invalidData(const QString &message)
{
    Error error;
    error.kind = ErrorKind::DataInvalid;
    error.code = QStringLiteral("dataInvalid");
    error.message = message;
    error.remedy = QCoreApplication::translate(
        "Ledger", "Correct the data or the adapter's view; “doctor” lists the contract.");
    return error;
}

Error notFound(const char *code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.code = QString::fromLatin1(code);
    error.message = message;
    return error;
}

} // namespace zf::ledger
