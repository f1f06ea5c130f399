// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutchecker.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <cstring>

namespace zf::ledger::tieout {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieOuts)
};

/// One placeholder's text; its values go to `query` in the order in which they are met.
QString filled(QStringView word, QStringView column, const Filling &filling, db::BoundQuery &query)
{
    const auto condition = [&column](QLatin1StringView rest) {
        return QString(QStringLiteral("AND ") + column + rest);
    };
    if (word == u"date_filter" && filling.date.isValid()) {
        query.values << filling.date;
        return condition(QLatin1StringView(" = ?"));
    }
    if (word == u"keys" && !filling.keys.isEmpty()) {
        for (const QString &key : filling.keys)
            query.values << key;
        return QString(QStringLiteral("AND ") + column + QStringLiteral(" IN (") +
                       db::placeholders(filling.keys.size()) + u')');
    }
    if (word == u"range") {
        QString text;
        if (!filling.after.isEmpty()) {
            query.values << filling.after;
            text = condition(QLatin1StringView(" > ? "));
        }
        if (!filling.upTo.isEmpty()) {
            query.values << filling.upTo;
            text += condition(QLatin1StringView(" <= ?"));
        }
        return text;
    }
    if (word == u"first_chunk" && !filling.after.isEmpty())
        return QStringLiteral("AND 1 = 0");
    return {};
}

} // namespace

Error cancelled()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Text::tr("The tie-outs were cancelled.");
    return error;
}

Result<db::BoundQuery> textQuery(const char *id, int section, const Filling &filling)
{
    QFile file(QStringLiteral(":/sql/tieouts/%1.sql").arg(QLatin1StringView(id)));
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.message =
            Text::tr("The text of tie-out %1 is missing from the program.").arg(QLatin1StringView(id));
        return error;
    }
    static const QRegularExpression divider(QStringLiteral("\\{\\{stage\\}\\}\\s+UNION ALL\\s+"));
    const QString text = QString::fromUtf8(file.readAll())
                             .replace(QStringLiteral("{payment}"), filling.paymentDatabase)
                             .split(divider)
                             .value(section);
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{([a-z_]+)(?::([a-z_.]+))?\\}\\}"));
    db::BoundQuery query{"tieout", {}, {}};
    qsizetype done = 0;
    for (QRegularExpressionMatchIterator it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        query.sql += QStringView(text).sliced(done, match.capturedStart() - done);
        query.sql += filled(match.capturedView(1), match.capturedView(2), filling, query);
        done = match.capturedEnd();
    }
    query.sql += QStringView(text).sliced(done);
    return query;
}

std::optional<Amount> amountOf(const QString &minorText)
{
    const Result<Amount> amount = Amount::fromMinorText(minorText);
    return amount.ok() ? std::optional<Amount>(*amount) : std::nullopt;
}

Finding findingOf(const db::Rows &rows, qsizetype row)
{
    enum Column { Kind, Key, Expected, Actual, Voucher, Account, Subject, Code, Order, Date, Difference };
    Finding finding;
    finding.kind = rows.text(row, Kind);
    finding.key = rows.text(row, Key);
    finding.expected = rows.text(row, Expected);
    finding.actual = rows.text(row, Actual);
    if (!rows.isNull(row, Voucher))
        finding.vouchers << VoucherNo(rows.text(row, Voucher));
    if (!rows.isNull(row, Account))
        finding.accounts << AccountNo(rows.text(row, Account));
    finding.subject = SubjectCode(rows.text(row, Subject));
    if (const Result<Currency> currency = Currency::fromCode(rows.text(row, Code)); currency.ok())
        finding.currency = *currency;
    finding.order = OrderNo(rows.text(row, Order));
    if (!rows.isNull(row, Date))
        finding.date = rows.date(row, Date);
    if (!rows.isNull(row, Difference))
        finding.amount = amountOf(rows.text(row, Difference));
    return finding;
}

void addFinding(const Request &request, Progress &progress, Finding finding)
{
    if (progress.findings.contains(finding))
        return; // two chunks met the same thing
    if (progress.findings.size() >= request.limit) {
        progress.more = progress.finished = true;
        return;
    }
    progress.findings << std::move(finding);
}

Result<Done> addFindings(Chunk &chunk, Progress &progress, const db::BoundQuery &query)
{
    // One more than wanted tells whether there are more.
    const int wanted = chunk.request.limit - static_cast<int>(progress.findings.size()) + 1;
    db::BoundQuery limited = query;
    limited.sql += QStringLiteral("\nLIMIT ?");
    limited.values << wanted;
    const Result<db::Rows> rows = limited.run(chunk.session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row)
        addFinding(chunk.request, progress, findingOf(*rows, row));
    return Done{};
}

quint64 stableHash(std::initializer_list<QByteArrayView> parts)
{
    // Eight bytes at a time, with the finaliser of MurmurHash3 over each part: sums of such hashes are
    // compared.
    quint64 hash = 0x9e3779b97f4a7c15ULL;
    const auto mix = [&hash](quint64 word) {
        hash = (hash ^ word) * 0xff51afd7ed558ccdULL;
        hash ^= hash >> 32;
    };
    for (const QByteArrayView part : parts) {
        mix(static_cast<quint64>(part.size()));
        for (qsizetype at = 0; at < part.size(); at += 8) {
            quint64 word = 0;
            std::memcpy(&word, part.data() + at,
                        static_cast<size_t>(std::min<qsizetype>(8, part.size() - at)));
            mix(word);
        }
    }
    hash = (hash ^ (hash >> 29)) * 0xc4ceb9fe1a85ec53ULL;
    return hash ^ (hash >> 33);
}

Result<QDate> liveFrom(db::Session &session)
{
    const Result<db::Rows> rows = session.select(
        {"tieout.live", QStringLiteral("SELECT MIN(accounting_date) FROM accounting_day WHERE state <> "
                                       "'closed'")});
    if (!rows.ok())
        return db::isMissingRelation(rows.error()) ? Result<QDate>(QDate()) : rows.error();
    return rows->isNull(0, 0) ? QDate() : rows->date(0, 0);
}

} // namespace zf::ledger::tieout
