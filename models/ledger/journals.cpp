// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/journals.h"

#include "models/ledger/journaldays.h"
#include "models/ledger/journalsums.h"
#include "models/ledger/ledgersql.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace zf::ledger {

namespace {

/// Where a page stands: a line of the account, or the place just before or behind it. Written "seq@date", so
/// that the same key serves a page by sequence and a page by date.
struct Place {
    qint64 seq = 0;
    QDate date;

    QString key() const { return QString(QString::number(seq) + u'@' + date.toString(Qt::ISODate)); }
    static Result<Place> parse(const QString &key)
    {
        const qsizetype at = key.indexOf(u'@');
        bool number = false;
        Place place{key.left(at).toLongLong(&number), QDate::fromString(key.mid(at + 1), Qt::ISODate)};
        if (at > 0 && number && place.date.isValid())
            return place;
        Error error;
        error.kind = ErrorKind::Usage;
        error.code = QStringLiteral("pageKey");
        error.message =
            QCoreApplication::translate("Journals", "“%1” is not a key of a journal page.").arg(key.left(40));
        error.remedy = QCoreApplication::translate("Journals", "Use the key that the page before gave.");
        return error;
    }
};

enum class Direction { Forward, Backward };

/// Lines of the account behind (Forward) or before (Backward) a place, nearest first. Without a range this
/// reads the clustered key (account_no, seq), with one the index (account_no, accounting_date, seq); ordering
/// by all its columns in one direction keeps it a range read there.
db::BoundQuery linesQuery(const char *name, const QString &columns, const JournalQuery &query,
                          const std::optional<Place> &place, Direction direction, int limit)
{
    const bool forward = direction == Direction::Forward;
    QString where = QStringLiteral("account_no = ?");
    QVariantList values{query.accountNo.text()};
    QString order;
    if (query.range.isValid()) {
        order = forward ? QStringLiteral("account_no, accounting_date, seq")
                        : QStringLiteral("account_no DESC, accounting_date DESC, seq DESC");
        if (!place) {
            where += QStringLiteral(" AND accounting_date BETWEEN ? AND ?");
            values << query.range.from << query.range.to;
        } else if (forward) {
            where += QStringLiteral(" AND accounting_date BETWEEN ? AND ? AND (accounting_date > ? OR "
                                    "(accounting_date = ? AND seq > ?))");
            values << std::max(query.range.from, place->date) << query.range.to << place->date << place->date
                   << place->seq;
        } else {
            where += QStringLiteral(" AND accounting_date BETWEEN ? AND ? AND (accounting_date < ? OR "
                                    "(accounting_date = ? AND seq < ?))");
            values << query.range.from << std::min(query.range.to, place->date) << place->date << place->date
                   << place->seq;
        }
    } else {
        order = forward ? QStringLiteral("account_no, seq") : QStringLiteral("account_no DESC, seq DESC");
        if (place) {
            where += forward ? QStringLiteral(" AND seq > ?") : QStringLiteral(" AND seq < ?");
            values << place->seq;
        }
    }
    values << limit;
    return {name,
            QString(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM account_journal WHERE ") +
                    where + QStringLiteral(" ORDER BY ") + order + QStringLiteral(" LIMIT ?")),
            values};
}

db::BoundQuery pageQuery(const JournalQuery &query, const std::optional<Place> &place, Direction direction,
                         int limit)
{
    return linesQuery("journal.page",
                      QString(QStringLiteral("journal_id, account_no, seq, voucher_no, side, CAST(amount AS "
                                             "CHAR), CAST(balance_before AS CHAR),"
                                             " CAST(balance_after AS CHAR), accounting_date, ") +
                              db::momentText(QStringLiteral("posted_at"))),
                      query, place, direction, limit);
}

/// Is there any line further on?
db::BoundQuery probeQuery(const JournalQuery &query, const Place &place, Direction direction)
{
    return linesQuery("journal.probe", QStringLiteral("seq"), query, place, direction, 1);
}

db::BoundQuery summariesQuery(const QStringList &vouchers)
{
    QVariantList values;
    for (const QString &voucher : vouchers)
        values << voucher;
    return {"journal.summaries",
            QString(QStringLiteral("SELECT voucher_no, summary FROM voucher WHERE voucher_no IN (") +
                    db::placeholders(values.size()) + u')'),
            values};
}

db::BoundQuery accountSideQuery(const AccountNo &accountNo)
{
    return {"journal.account",
            QStringLiteral("SELECT s.normal_side, CAST(a.balance AS CHAR) FROM account a JOIN subject s ON "
                           "s.code = a.subject_code WHERE a.account_no = ?"),
            {accountNo.text()}};
}

struct AccountSide {
    NormalSide normalSide = NormalSide::Debit;
    Amount balance;
};

Result<AccountSide> loadAccount(db::Session &session, const AccountNo &accountNo)
{
    const Result<db::Rows> rows = accountSideQuery(accountNo).run(session);
    if (!rows.ok())
        return rows.error();
    if (rows->isEmpty())
        return notFound(
            "account",
            QCoreApplication::translate("Journals", "There is no account %1.").arg(accountNo.text()));
    const Result<NormalSide> side = normalSideFromCode(rows->text(0, 0));
    if (!side.ok())
        return invalidData(
            QCoreApplication::translate("Journals", "The subject of account %1 has an unknown normal side.")
                .arg(accountNo.text()));
    return AccountSide{*side, rows->amount(0, 1)};
}

Result<QList<JournalLine>> linesFrom(const db::Rows &rows)
{
    QList<JournalLine> lines;
    lines.reserve(rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const Result<Side> side = storedSide(rows.text(row, 4), "account_journal");
        if (!side.ok())
            return side.error();
        JournalLine line;
        line.journalId = rows.integer(row, 0);
        line.accountNo = AccountNo(rows.text(row, 1));
        line.seq = rows.integer(row, 2);
        line.voucherNo = VoucherNo(rows.text(row, 3));
        line.side = *side;
        line.amount = rows.amount(row, 5);
        line.balanceBefore = rows.amount(row, 6);
        line.balanceAfter = rows.amount(row, 7);
        line.accountingDate = rows.date(row, 8);
        line.postedAt = rows.timestamp(row, 9);
        lines << line;
    }
    return lines;
}

Result<Done> addSummaries(db::Session &session, QList<JournalLine> &lines)
{
    QSet<QString> vouchers;
    for (const JournalLine &line : lines)
        vouchers << line.voucherNo.text();
    if (vouchers.isEmpty())
        return Done{};
    const Result<db::Rows> rows = summariesQuery(vouchers.values()).run(session);
    if (!rows.ok())
        return rows.error();
    QHash<QString, QString> summaries;
    for (qsizetype row = 0; row < rows->size(); ++row)
        summaries.insert(rows->text(row, 0), rows->text(row, 1));
    for (JournalLine &line : lines)
        line.summary = summaries.value(line.voucherNo.text());
    return Done{};
}

Place placeOf(const JournalLine &line)
{
    return {line.seq, line.accountingDate};
}

Result<Page<JournalLine>> loadPage(db::Session &session, const JournalQuery &query, const PageAt &at)
{
    const bool keyed = at.where == PageAt::Where::After || at.where == PageAt::Where::Before;
    std::optional<Place> place;
    if (keyed) {
        const Result<Place> parsed = Place::parse(at.key);
        if (!parsed.ok())
            return parsed.error();
        place = *parsed;
    }
    const bool forward = at.where == PageAt::Where::First || at.where == PageAt::Where::After;
    const Direction direction = forward ? Direction::Forward : Direction::Backward;
    const Result<db::Rows> rows = pageQuery(query, place, direction, at.limit + 1).run(session);
    if (!rows.ok())
        return rows.error();
    Result<QList<JournalLine>> lines = linesFrom(*rows);
    if (!lines.ok())
        return lines.error();
    Page<JournalLine> page;
    page.rows = std::move(lines).value();
    const bool more = page.rows.size() > at.limit;
    if (more)
        page.rows.removeLast();
    if (!forward)
        std::reverse(page.rows.begin(), page.rows.end());

    const auto further = [&](const Place &from, Direction way) -> Result<bool> {
        const Result<db::Rows> probe = probeQuery(query, from, way).run(session);
        if (!probe.ok())
            return probe.error();
        return !probe->isEmpty();
    };
    // On the side that was not read there is something only where the page did not begin at an end. An empty
    // page stands at its key: the line of the key itself lies on the other side of it.
    bool behind = more;
    if (keyed) {
        Place edge = *place;
        if (!page.rows.isEmpty())
            edge = placeOf(forward ? page.rows.first() : page.rows.last());
        else
            edge.seq += forward ? 1 : -1;
        const Result<bool> found = further(edge, forward ? Direction::Backward : Direction::Forward);
        if (!found.ok())
            return found.error();
        behind = *found;
        if (behind)
            (forward ? page.previous : page.next) = edge.key();
    } else if (page.rows.isEmpty()) {
        if (const Result<AccountSide> account = loadAccount(session, query.accountNo); !account.ok())
            return account.error(); // an empty journal is not an account that does not exist
    }
    if (more)
        (forward ? page.next : page.previous) = placeOf(forward ? page.rows.last() : page.rows.first()).key();
    if (const Result<Done> added = addSummaries(session, page.rows); !added.ok())
        return added.error();
    return page;
}

Result<QList<DayTurnover>> loadDayBalances(db::Session &session, const AccountNo &accountNo, int count)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<AccountSide> account = loadAccount(session, accountNo);
    if (!account.ok())
        return account.error();
    const Result<JournalDays> days = JournalDays::load(session, accountNo);
    if (!days.ok())
        return days.error();
    const QList<JournalDays::Day> &all = days->days();
    const qsizetype wanted = std::min<qsizetype>(count, all.size());
    // One day more than wanted, whose closing is where the first wanted one starts.
    const qsizetype from = std::max<qsizetype>(0, all.size() - wanted - 1);

    QList<qint64> seqs;
    for (qsizetype i = from; i < all.size(); ++i)
        seqs << days->lastSeqUpTo(all[i].date).value_or(0) << days->firstSeqFrom(all[i].date).value_or(0);
    const Result<QHash<qint64, JournalBalances>> balances = loadJournalBalances(session, accountNo, seqs);
    if (!balances.ok())
        return balances.error();

    QList<DayTurnover> result;
    Amount previous =
        all.isEmpty() ? Amount() : balances->value(days->firstSeqFrom(all[from].date).value_or(0)).before;
    for (qsizetype i = from; i < all.size(); ++i) {
        const qint64 last = days->lastSeqUpTo(all[i].date).value_or(0);
        Amount closing = balances->value(last).after;
        const std::optional<qint64> later =
            i + 1 < all.size() ? days->firstSeqFrom(all[i + 1].date) : std::nullopt;
        if (later && *later < last) { // out of order: lines of this date behind lines of the next
            const Result<db::Rows> sums =
                journalSumsQuery(accountNo, *later, last, {all[i + 1].date, all[i + 1].date}).run(session);
            if (!sums.ok())
                return sums.error();
            closing = balances->value(*later).before +
                      naturalFromSigned(sums->amount(0, 0) - sums->amount(0, 1), account->normalSide);
        }
        const Amount moved = signedFromNatural(closing - previous, account->normalSide);
        previous = closing;
        if (i < all.size() - wanted)
            continue;
        result << DayTurnover{all[i].date, moved.isNegative() ? Amount() : moved,
                              moved.isNegative() ? -moved : Amount(), closing};
    }
    return result;
}

} // namespace

QFuture<Result<Page<JournalLine>>> Journals::page(JournalQuery query, PageAt at, std::stop_token ticket) const
{
    return m_lane.run<Page<JournalLine>>(
        [query = std::move(query), at = std::move(at)](db::Session &session, std::stop_token) {
            return loadPage(session, query, at);
        },
        std::move(ticket));
}

QFuture<Result<QString>> Journals::keyOfDate(AccountNo accountNo, QDate date, std::stop_token ticket) const
{
    return m_lane.run<QString>(
        [accountNo = std::move(accountNo), date](db::Session &session, std::stop_token) -> Result<QString> {
            const Result<JournalDays> days = JournalDays::load(session, accountNo);
            if (!days.ok())
                return days.error();
            // The place before the first such line; behind the last line when there is none.
            const qint64 seq = days->firstSeqFrom(date).value_or(days->lastSeq() + 1) - 1;
            return Place{seq, date}.key();
        },
        std::move(ticket));
}

QFuture<Result<JournalSummary>> Journals::summary(JournalQuery query, std::stop_token ticket) const
{
    return m_lane.run<JournalSummary>(
        [query = std::move(query)](db::Session &session, std::stop_token) -> Result<JournalSummary> {
            const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
            if (!snapshot.ok())
                return snapshot.error();
            const Result<AccountSide> account = loadAccount(session, query.accountNo);
            if (!account.ok())
                return account.error();
            return summarizeJournal(session, query, account->normalSide, account->balance);
        },
        std::move(ticket));
}

QFuture<Result<QList<DayTurnover>>> Journals::balances(AccountNo accountNo, int days,
                                                       std::stop_token ticket) const
{
    return m_lane.run<QList<DayTurnover>>(
        [accountNo = std::move(accountNo), days](db::Session &session, std::stop_token) {
            return loadDayBalances(session, accountNo, days);
        },
        std::move(ticket));
}

QList<db::PlannedQuery> Journals::plannedQueries()
{
    const AccountNo account(QStringLiteral("1"));
    const QDate day(2026, 7, 1);
    const JournalQuery whole{account, {}}, ranged{account, {day, day.addDays(30)}};
    const Place place{1000, day.addDays(3)};
    QList<db::PlannedQuery> planned = JournalDays::plannedQueries();
    for (const db::BoundQuery &query :
         {pageQuery(whole, {}, Direction::Forward, 201), pageQuery(whole, place, Direction::Forward, 201),
          pageQuery(whole, place, Direction::Backward, 201), pageQuery(whole, {}, Direction::Backward, 201),
          pageQuery(ranged, {}, Direction::Forward, 201), pageQuery(ranged, place, Direction::Forward, 201),
          pageQuery(ranged, place, Direction::Backward, 201), pageQuery(ranged, {}, Direction::Backward, 201),
          probeQuery(whole, place, Direction::Backward), probeQuery(ranged, place, Direction::Forward),
          summariesQuery({QStringLiteral("1"), QStringLiteral("2")}), accountSideQuery(account),
          journalBalancesQuery(account, {1, 2}), journalSumsQuery(account, 1, 1000, ranged.range)})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
