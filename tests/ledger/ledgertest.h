// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/db/lane.h"
#include "tests/support/fixture.h"

#include <QTest>

namespace zf::test {

inline db::PasswordSource noPassword()
{
    return [](const db::Profile &) { return Result<QString>(QString()); };
}

/// A lane over the fixture's ledger, as root: these tests ask the services, not the roles.
inline std::unique_ptr<db::Lane> ledgerLane(const FixtureServer &server,
                                            db::SessionMode mode = db::SessionMode::Reading)
{
    return std::make_unique<db::Lane>(server.root(), db::Database::Ledger, mode, noPassword());
}

template <class T> QByteArray errorOf(const Result<T> &result)
{
    return result.ok() ? QByteArray() : result.error().message.toUtf8();
}

inline Amount minor(const QString &text)
{
    const Result<Amount> amount = Amount::fromMinorText(text);
    return amount.ok() ? *amount : Amount::fromMinor(-987654321);
}

inline Currency currency(const char *code)
{
    const Result<Currency> result = Currency::fromCode(QString::fromLatin1(code));
    return result.ok() ? *result : Currency();
}

inline QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// An own sum of the raw entries, by subject, currency and date; nothing of the services is in it.
struct RawTurnover {
    QString subject, currency;
    QDate date;
    Amount debit, credit;
    qint64 entries = 0;
};

inline QList<RawTurnover> rawTurnover(FixtureServer &server, const QString &where = QStringLiteral("1 = 1"))
{
    QList<RawTurnover> result;
    const db::Rows rows = server.sql(
        QStringLiteral("SELECT e.subject_code, e.currency, e.accounting_date, e.side, CAST(SUM(e.amount) AS "
                       "CHAR), COUNT(*)"
                       " FROM voucher_entry e JOIN voucher v ON v.voucher_no = e.voucher_no WHERE %1"
                       " GROUP BY e.subject_code, e.currency, e.accounting_date, e.side")
            .arg(where));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        RawTurnover one{rows.text(row, 0),   rows.text(row, 1), rows.date(row, 2), {}, {},
                        rows.integer(row, 5)};
        (rows.text(row, 3) == u"D" ? one.debit : one.credit) = minor(rows.text(row, 4));
        result << one;
    }
    return result;
}

} // namespace zf::test

/// Ends the test function with the error's text unless the result is a value.
#define REQUIRE(result) QVERIFY2((result).ok(), zf::test::errorOf(result).constData())
