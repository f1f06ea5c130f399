// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieouts.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <array>
#include <limits>
#include <optional>

namespace zf::ledger {

namespace {

/// A check's number, the name its statement is logged under, and what it goes through: counted where `count`
/// says, of the date where `dateColumn` is given.
struct Definition {
    const char *id;
    const char *statement;
    const char *count;
    const char *dateColumn;
};

constexpr std::array definitions{
    Definition{"T1", "tieout.T1", "voucher", "accounting_date"},
    Definition{"T2", "tieout.T2", "voucher_entry", "accounting_date"},
    Definition{"T3", "tieout.T3", "account_journal", "accounting_date"},
    Definition{"T4", "tieout.T4", "account", ""},
    Definition{"T5", "tieout.T5", "account", ""},
    Definition{"T6", "tieout.T6", "daily_total", "accounting_date"},
    Definition{"T7", "tieout.T7", "daily_total", "accounting_date"},
    Definition{"T8", "tieout.T8", "account", ""},
    Definition{"T9", "tieout.T9", "voucher", "accounting_date"},
    Definition{"T12", "tieout.T12", "account", ""},
    Definition{"T13", "tieout.T13", "account", ""},
};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieOuts)
};

db::BoundQuery countQuery(const Definition &definition, QDate date)
{
    db::BoundQuery query{
        definition.statement,
        QString(QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1StringView(definition.count)),
        {}};
    if (date.isValid() && *definition.dateColumn != '\0') {
        query.sql +=
            QStringLiteral(" WHERE ") + QLatin1StringView(definition.dateColumn) + QStringLiteral(" = ?");
        query.values << date;
    }
    return query;
}

/// What stands behind {{optional}} in a check's text asks relations that a foreign ledger may not have.
enum class Extent { Whole, Required };

/// The check's text with its placeholders filled in (resources/sql/README.md, "Tie-outs").
Result<db::BoundQuery> checkQuery(const Definition &definition, Extent extent, QDate date,
                                  const QString &paymentDatabase, int limit)
{
    QFile file(QStringLiteral(":/sql/tieouts/%1.sql").arg(QLatin1StringView(definition.id)));
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.kind = ErrorKind::Internal;
        error.message = Text::tr("The text of tie-out %1 is missing from the program.")
                            .arg(QLatin1StringView(definition.id));
        return error;
    }
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QStringLiteral("{payment}"), paymentDatabase);
    const QString optional = QStringLiteral("{{optional}}");
    if (const qsizetype at = text.indexOf(optional); at >= 0 && extent == Extent::Required)
        text.truncate(at);
    text.remove(optional);
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{date_filter:([a-z_.]+)\\}\\}"));
    db::BoundQuery query{definition.statement, {}, {}};
    qsizetype done = 0;
    for (QRegularExpressionMatchIterator it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        query.sql += QStringView(text).sliced(done, match.capturedStart() - done);
        if (date.isValid()) {
            query.sql += QStringLiteral("AND ") + match.capturedView(1) + QStringLiteral(" = ?");
            query.values << date;
        }
        done = match.capturedEnd();
    }
    query.sql += QStringView(text).sliced(done) + QStringLiteral("\nLIMIT ?");
    query.values << limit;
    return query;
}

/// Where T9 finds the orders: the payment database's name, when the ledger's server has it; else why not.
struct PaymentDatabase {
    QString name;
    QString unavailable;
};

PaymentDatabase paymentDatabase(const db::Lane &ledger, const db::Lane *payment)
{
    if (payment == nullptr)
        return {{}, Text::tr("The profile names no payment database.")};
    const std::optional<db::Endpoint> here = ledger.profile().endpoint(db::Database::Ledger);
    const std::optional<db::Endpoint> there = payment->profile().endpoint(db::Database::Payment);
    if (!here || !there)
        return {{}, Text::tr("The profile names no payment database.")};
    if (here->socketPath != there->socketPath || here->host != there->host ||
        (!here->isSocket() && here->port != there->port))
        return {{}, Text::tr("The payment database is on another server than the ledger.")};
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_$-]+$"));
    if (!plain.match(there->database).hasMatch())
        return {
            {},
            Text::tr("The name of the payment database has characters that cannot be used in a statement.")};
    return {there->database, {}};
}

Finding findingOf(const db::Rows &rows, qsizetype row)
{
    Finding finding{rows.text(row, 0), rows.text(row, 1), rows.text(row, 2), rows.text(row, 3), {}, {}};
    if (!rows.isNull(row, 4))
        finding.vouchers << VoucherNo(rows.text(row, 4));
    return finding;
}

Result<TieOutCheck> runCheck(db::Session &session, const Definition &definition, QDate date,
                             const PaymentDatabase &payment, int limit)
{
    TieOutCheck check;
    check.id = QString::fromLatin1(definition.id);
    if (check.id == u"T9" && !payment.unavailable.isEmpty()) {
        check.unavailable = payment.unavailable;
        return check;
    }
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const auto ask = [&](Extent extent) -> Result<db::Rows> {
        const Result<db::BoundQuery> query = checkQuery(definition, extent, date, payment.name, limit);
        return query.ok() ? query->run(session) : Result<db::Rows>(query.error());
    };
    Result<db::Rows> rows = ask(Extent::Whole);
    if (!rows.ok() && db::isMissingRelation(rows.error()))
        rows = ask(Extent::Required);
    const Result<db::Rows> count = rows.ok() ? countQuery(definition, date).run(session) : rows;
    for (const Result<db::Rows> *result : std::array<const Result<db::Rows> *, 2>{&rows, &count}) {
        if (result->ok())
            continue;
        // What the database lacks, hides or cannot do in time is not a clean check, nor an end to the others.
        const Error &error = result->error();
        if (session.isBroken() || (error.kind != ErrorKind::ContractNotMet &&
                                   error.kind != ErrorKind::Refused && error.kind != ErrorKind::Timeout))
            return error;
        check.unavailable = error.message;
        return check;
    }
    check.scanned = count->integer(0, 0);
    for (qsizetype row = 0; row < rows->size(); ++row)
        check.findings << findingOf(*rows, row);
    check.ok = check.findings.isEmpty();
    return check;
}

} // namespace

QStringList TieOuts::allIds()
{
    QStringList ids;
    for (const Definition &definition : definitions)
        ids << QString::fromLatin1(definition.id);
    return ids;
}

QFuture<Result<QList<TieOutCheck>>> TieOuts::run(QStringList ids, QDate date, int limit,
                                                 std::stop_token ticket) const
{
    using Checks = QList<TieOutCheck>;
    const PaymentDatabase payment = paymentDatabase(m_ledger, m_payment);
    QList<const Definition *> wanted;
    QStringList unknown;
    for (const QString &id : ids.isEmpty() ? allIds() : ids) {
        const auto known =
            std::find_if(definitions.begin(), definitions.end(), [&id](const Definition &definition) {
                return id.compare(QLatin1StringView(definition.id), Qt::CaseInsensitive) == 0;
            });
        if (known == definitions.end())
            unknown << id;
        else if (!wanted.contains(&*known))
            wanted << &*known;
    }
    if (!unknown.isEmpty()) {
        Error error;
        error.kind = ErrorKind::Usage;
        error.code = QStringLiteral("tieOut");
        error.message = Text::tr("There is no tie-out “%1” here.").arg(unknown.first().left(20));
        error.remedy = Text::tr("The tie-outs are %1.").arg(allIds().join(u", "));
        return QtFuture::makeReadyFuture(Result<Checks>(error));
    }
    return m_ledger.run<Checks>(
        [wanted, date, payment, limit](db::Session &session, std::stop_token stop) -> Result<Checks> {
            Checks checks;
            for (const Definition *definition : wanted) {
                if (stop.stop_requested()) {
                    Error error;
                    error.kind = ErrorKind::Cancelled;
                    error.message = Text::tr("The tie-outs were cancelled.");
                    return error;
                }
                Result<TieOutCheck> check = runCheck(session, *definition, date, payment, limit);
                if (!check.ok())
                    return check.error();
                checks << std::move(check).value();
            }
            return checks;
        },
        std::move(ticket));
}

QFuture<Result<TieOutCheck>> TieOuts::firstBreaks(int limit, std::stop_token ticket) const
{
    return m_ledger.run<TieOutCheck>(
        [limit](db::Session &session, std::stop_token) -> Result<TieOutCheck> {
            const Definition &chain = definitions[2];
            Result<db::BoundQuery> breaks =
                checkQuery(chain, Extent::Whole, {}, {}, std::numeric_limits<int>::max());
            if (!breaks.ok())
                return breaks.error();
            // The key of a finding is account#seq; the check itself stays the one text of T3.
            const db::BoundQuery query{
                "tieout.first-breaks",
                QStringLiteral(
                    "SELECT f.kind, f.finding_key, f.expected, f.actual, f.voucher_no, v.accounting_date "
                    "FROM ("
                    "SELECT t.*, ROW_NUMBER() OVER (PARTITION BY SUBSTRING_INDEX(t.finding_key, '#', 1)"
                    " ORDER BY CAST(SUBSTRING_INDEX(t.finding_key, '#', -1) AS SIGNED)) AS nth FROM (") +
                    breaks->sql +
                    QStringLiteral(") t) f LEFT JOIN voucher v ON v.voucher_no = f.voucher_no WHERE f.nth = 1"
                                   " ORDER BY f.finding_key LIMIT ?"),
                breaks->values + QVariantList{limit}};
            const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
            if (!snapshot.ok())
                return snapshot.error();
            const Result<db::Rows> rows = query.run(session);
            if (!rows.ok())
                return rows.error();
            TieOutCheck check;
            check.id = QString::fromLatin1(chain.id);
            for (qsizetype row = 0; row < rows->size(); ++row) {
                Finding finding = findingOf(*rows, row);
                finding.date = rows->date(row, 5);
                check.findings << finding;
            }
            check.ok = check.findings.isEmpty();
            return check;
        },
        std::move(ticket));
}

} // namespace zf::ledger
