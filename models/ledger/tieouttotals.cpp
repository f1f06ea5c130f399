// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutchecker.h"

#include <QElapsedTimer>

namespace zf::ledger::tieout {

namespace {

QString keyOf(const QString &subject, const QString &currency)
{
    return QString(subject + u'|' + currency);
}

/// One subject's movements of one date.
struct Moved {
    Amount debit, credit;
    qint64 entries = 0;
    friend bool operator==(const Moved &, const Moved &) = default;
    QString text() const
    {
        return QStringLiteral("%1/%2/%3").arg(debit.minorText(), credit.minorText()).arg(entries);
    }
};
using Movements = QMap<QString, Moved>; ///< by date|subject|currency

Finding differs(const char *kind, const QString &key, const QString &subject, const QString &currency)
{
    Finding finding;
    finding.kind = QString::fromLatin1(kind);
    finding.key = key;
    finding.subject = SubjectCode(subject);
    if (const Result<Currency> known = Currency::fromCode(currency); known.ok())
        finding.currency = *known;
    return finding;
}

/// T5: the entries are added up date by date, each of which is held against its daily totals; at the end, in
/// one snapshot, the accounts' balances and the dates that still move complete the comparison by subject.
class TotalChecker final : public Checker {
public:
    QStringList relations() const override { return {QStringLiteral("voucher_entry")}; }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        if (progress.stage == 0)
            return begin(chunk, progress);
        return progress.stage == 1 ? addDates(chunk, progress) : compareAccounts(chunk, progress);
    }

private:
    static Result<Done> begin(Chunk &chunk, Progress &progress)
    {
        Result<QDate> live = liveFrom(chunk.session);
        if (live.ok() && !live->isValid()) {
            // Nothing says which dates are settled: the two latest are taken not to be.
            const Result<db::Rows> latest = chunk.session.select(
                {"tieout.latest", QStringLiteral("SELECT MAX(accounting_date) FROM voucher_entry")});
            if (!latest.ok())
                return latest.error();
            if (!latest->isNull(0, 0))
                live = latest->date(0, 0).addDays(progress.viewed ? 1 : -1);
        }
        if (!live.ok())
            return live.error();
        progress.liveFrom = live->isValid() ? *live : QDate(9999, 12, 31);
        progress.stage = 1;
        return Done{};
    }

    /// Sums of the entries where `condition` holds.
    static Result<Movements> movements(Chunk &chunk, const QString &condition, const QVariantList &values)
    {
        const Result<db::Rows> rows = chunk.session.select(
            {"tieout.T5",
             QString(QStringLiteral("SELECT accounting_date, subject_code, currency, side, "
                                    "CAST(SUM(amount) AS CHAR), COUNT(*) FROM voucher_entry WHERE ") +
                     condition + QStringLiteral(" GROUP BY accounting_date, subject_code, currency, side"))},
            values);
        if (!rows.ok())
            return rows.error();
        Movements sums;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            Moved &moved = sums[QString(rows->date(row, 0).toString(Qt::ISODate) + u'|' +
                                        keyOf(rows->text(row, 1), rows->text(row, 2)))];
            (rows->text(row, 3) == u"D" ? moved.debit : moved.credit) += rows->amount(row, 4);
            moved.entries += rows->integer(row, 5);
        }
        return sums;
    }

    static void addSums(Progress &progress, const Movements &sums)
    {
        for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
            progress.sums[it.key().section(u'|', 1)] += it->debit - it->credit;
            progress.scanned += it->entries;
            progress.rows += it->entries;
        }
    }

    static Result<Done> addDates(Chunk &chunk, Progress &progress)
    {
        QElapsedTimer timer;
        timer.start();
        const QString open = progress.liveFrom.toString(Qt::ISODate);
        do {
            if (chunk.stop.stop_requested())
                return cancelled();
            if (progress.viewed) { // each look at a view reads all of it
                if (Result<Done> done =
                        addWhere(chunk, progress, QStringLiteral("accounting_date < ?"), open);
                    !done.ok())
                    return done;
                progress.stage = 2;
                return Done{};
            }
            const Result<db::Rows> next = chunk.session.select(
                {"tieout.T5.next", QStringLiteral("SELECT MIN(accounting_date) FROM voucher_entry"
                                                  " WHERE accounting_date > ? AND accounting_date < ?")},
                {progress.after.isEmpty() ? QStringLiteral("0001-01-01") : progress.after, open});
            if (!next.ok())
                return next.error();
            if (next->isNull(0, 0)) {
                progress.stage = 2;
                return Done{};
            }
            const QString date = next->date(0, 0).toString(Qt::ISODate);
            if (Result<Done> done = addWhere(chunk, progress, QStringLiteral("accounting_date = ?"), date);
                !done.ok())
                return done;
            progress.after = date;
        } while (timer.elapsed() < chunkTimeMs && !progress.finished);
        return Done{};
    }

    static Result<Done> addWhere(Chunk &chunk, Progress &progress, const QString &condition,
                                 const QString &date)
    {
        const Result<Movements> sums = movements(chunk, condition, {date});
        if (!sums.ok())
            return sums.error();
        addSums(progress, *sums);
        return compareDays(chunk, progress, *sums, condition, date);
    }

    /// Each closed date's totals of leaf subjects are what its entries add up to; a date that is not closed
    /// has none.
    static Result<Done> compareDays(Chunk &chunk, Progress &progress, const Movements &sums,
                                    const QString &condition, const QString &date)
    {
        const Result<db::Rows> closed = chunk.session.select(
            {"tieout.T5.closed",
             QString(
                 QStringLiteral("SELECT accounting_date FROM accounting_day WHERE state = 'closed' AND ") +
                 condition)},
            {date});
        const Result<db::Rows> totals =
            closed.ok() ? chunk.session.select(
                              {"tieout.T5.totals",
                               QString(QStringLiteral(
                                           "SELECT t.accounting_date, t.subject_code, t.currency, t.debit, "
                                           "t.credit, t.entries FROM daily_total t JOIN subject s"
                                           " ON s.code = t.subject_code AND s.is_leaf = 1 WHERE t.") +
                                       condition)},
                              {date})
                        : closed;
        if (!totals.ok())
            return db::isMissingRelation(totals.error()) ? Result<Done>(Done{}) : totals.error();
        QSet<QString> days;
        for (qsizetype row = 0; row < closed->size(); ++row)
            days << closed->date(row, 0).toString(Qt::ISODate);
        Movements stored;
        for (qsizetype row = 0; row < totals->size(); ++row)
            stored[QString(totals->date(row, 0).toString(Qt::ISODate) + u'|' +
                           keyOf(totals->text(row, 1), totals->text(row, 2)))] = {
                totals->amount(row, 3), totals->amount(row, 4), totals->integer(row, 5)};
        Movements expected = sums;
        expected.removeIf(
            [&days](const auto &item) { return !days.contains(item.key().section(u'|', 0, 0)); });
        for (auto it = stored.cbegin(); it != stored.cend(); ++it)
            expected[it.key()]; // those without entries are expected to be zero
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
            const Moved kept = stored.value(it.key());
            const QDate day = QDate::fromString(it.key().section(u'|', 0, 0), Qt::ISODate);
            if (kept == *it || (chunk.request.date.isValid() && chunk.request.date != day))
                continue;
            Finding finding = differs("dailyTotalDiffers", it.key(), it.key().section(u'|', 1, 1),
                                      it.key().section(u'|', 2));
            finding.expected = it->text();
            finding.actual = kept.text();
            finding.date = day;
            const Amount debit = kept.debit - it->debit;
            finding.amount = debit.isZero() ? kept.credit - it->credit : debit;
            addFinding(chunk.request, progress, finding);
        }
        return Done{};
    }

    static Result<QMap<QString, Amount>> accountSums(Chunk &chunk)
    {
        const Result<db::Rows> rows = chunk.session.select(
            {"tieout.T5.accounts",
             QStringLiteral("SELECT a.subject_code, a.currency, CAST(SUM(CASE s.normal_side WHEN 'C' THEN "
                            "-a.balance ELSE a.balance END) AS CHAR) FROM account a LEFT JOIN subject s"
                            " ON s.code = a.subject_code GROUP BY a.subject_code, a.currency")});
        if (!rows.ok())
            return rows.error();
        QMap<QString, Amount> sums;
        for (qsizetype row = 0; row < rows->size(); ++row)
            sums[keyOf(rows->text(row, 0), rows->text(row, 1))] += rows->amount(row, 2);
        return sums;
    }

    static Result<Done> compareAccounts(Chunk &chunk, Progress &progress)
    {
        const QString open = progress.liveFrom.toString(Qt::ISODate);
        if (Result<Done> done = addWhere(chunk, progress, QStringLiteral("accounting_date >= ?"), open);
            !done.ok())
            return done;
        const Result<QMap<QString, Amount>> accounts = accountSums(chunk);
        if (!accounts.ok())
            return accounts.error();
        QMap<QString, Amount> entries = progress.sums;
        for (auto it = accounts->cbegin(); it != accounts->cend(); ++it)
            entries[it.key()];
        QStringList suspects;
        for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
            if (accounts->value(it.key()) != *it)
                suspects << it.key();
        }
        progress.finished = true;
        return suspects.isEmpty() ? Result<Done>(Done{}) : confirm(chunk, progress, *accounts, suspects);
    }

    /// The earlier dates were read in earlier snapshots: what differs is added up again in this one.
    static Result<Done> confirm(Chunk &chunk, Progress &progress, const QMap<QString, Amount> &accounts,
                                const QStringList &suspects)
    {
        QSet<QString> subjects;
        QVariantList values;
        for (const QString &key : suspects)
            subjects << key.section(u'|', 0, 0);
        for (const QString &subject : std::as_const(subjects))
            values << subject;
        const Result<Movements> sums = movements(
            chunk, QStringLiteral("subject_code IN (%1)").arg(db::placeholders(values.size())), values);
        if (!sums.ok())
            return sums.error();
        QMap<QString, Amount> entries;
        for (auto it = sums->cbegin(); it != sums->cend(); ++it)
            entries[it.key().section(u'|', 1)] += it->debit - it->credit;
        for (const QString &key : suspects) {
            const Amount expected = entries.value(key), actual = accounts.value(key);
            if (expected == actual)
                continue;
            Finding finding = differs("accountsDiffer", key, key.section(u'|', 0, 0), key.section(u'|', 1));
            finding.expected = expected.minorText();
            finding.actual = actual.minorText();
            finding.amount = actual - expected;
            addFinding(chunk.request, progress, finding);
        }
        return Done{};
    }
};

} // namespace

std::unique_ptr<Checker> makeTotalChecker()
{
    return std::make_unique<TotalChecker>();
}

} // namespace zf::ledger::tieout
