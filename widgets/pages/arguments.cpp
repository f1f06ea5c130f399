// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/arguments.h"

#include <QCoreApplication>

namespace zf {

DateRange rangeOf(const QVariantMap &arguments)
{
    return {QDate::fromString(textOf(arguments, "from"), Qt::ISODate),
            QDate::fromString(textOf(arguments, "to"), Qt::ISODate)};
}

void setRange(QVariantMap &arguments, const DateRange &range)
{
    if (!range.isValid()) {
        arguments.remove(QStringLiteral("from"));
        arguments.remove(QStringLiteral("to"));
        return;
    }
    arguments[QStringLiteral("from")] = range.from.toString(Qt::ISODate);
    arguments[QStringLiteral("to")] = range.to.toString(Qt::ISODate);
}

Currency currencyOf(const QVariantMap &arguments)
{
    const Result<Currency> currency = Currency::fromCode(textOf(arguments, "currency"));
    return currency.ok() ? *currency : Currency();
}

QString textOf(const QVariantMap &arguments, const char *name)
{
    return arguments.value(QString::fromLatin1(name)).toString();
}

Error stoppedByOperator()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = QCoreApplication::translate("zf::PageArguments",
                                                "Stopped before the answer had come. F5 asks again.");
    return error;
}

} // namespace zf
