// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/trialbalances.h"

#include "models/ledger/chart.h"
#include "models/ledger/entrypoll.h"
#include "models/ledger/ledgersql.h"
#include "models/ledger/ledgertotals.h"
#include "models/ledger/storedtotals.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace zf::ledger {

namespace {

constexpr int daysAtOnce = 31;

db::BoundQuery identityQuery()
{
    return {"trial-balance.identities",
            QStringLiteral("SELECT identity, side, subject_code, factor FROM identity_term"),
            {}};
}

/// Dates of which some book and currency do not balance: one read of the index that covers the entries.
db::BoundQuery unbalancedDatesQuery(const DateRange &range, const QString &bookColumn)
{
    return {"trial-balance.unbalanced-dates",
            QString(QStringLiteral(
                        "SELECT DISTINCT d.accounting_date FROM (SELECT e.accounting_date, e.subject_code, "
                        "e.currency,"
                        " SUM(CASE WHEN e.side = 'D' THEN e.amount ELSE 0 END) AS debit,"
                        " SUM(CASE WHEN e.side = 'C' THEN e.amount ELSE 0 END) AS credit FROM voucher_entry e"
                        " WHERE e.accounting_date BETWEEN ? AND ? GROUP BY e.accounting_date, "
                        "e.subject_code, e.currency) d"
                        " LEFT JOIN (SELECT s.code, ") +
                    bookColumn +
                    QStringLiteral(" FROM subject s) b ON b.code = d.subject_code"
                                   " GROUP BY d.accounting_date, d.currency, b.book HAVING SUM(d.debit) <> "
                                   "SUM(d.credit) ORDER BY d.accounting_date")),
            {range.from, range.to}};
}

/// One group a voucher, currency and book: what must balance on its own.
db::BoundQuery unbalancedQuery(const DateRange &range, int limit, const QString &bookColumn)
{
    return {"trial-balance.unbalanced",
            QString(QStringLiteral("SELECT DISTINCT voucher_no FROM (SELECT e.voucher_no, e.currency, ") +
                    bookColumn +
                    QStringLiteral(
                        " FROM voucher_entry e LEFT JOIN subject s ON s.code = e.subject_code"
                        " WHERE e.accounting_date BETWEEN ? AND ? GROUP BY e.voucher_no, e.currency, book"
                        " HAVING SUM(CASE WHEN e.side = 'D' THEN e.amount ELSE 0 END)"
                        " <> SUM(CASE WHEN e.side = 'C' THEN e.amount ELSE 0 END)) broken"
                        " ORDER BY voucher_no LIMIT ?")),
            {range.from, range.to, limit}};
}

/// By how much a term moves left less right of its identity, for a debit of one.
const QString identityWeight = QStringLiteral("i.factor * CASE i.side WHEN 'left' THEN 1 ELSE -1 END"
                                              " * CASE s.normal_side WHEN 'C' THEN -1 ELSE 1 END");

/// Dates whose entries, as a whole, do not keep some identity; like unbalancedDatesQuery().
db::BoundQuery identityDatesQuery(const DateRange &range)
{
    return {
        "trial-balance.identity-dates",
        QStringLiteral(
            "SELECT DISTINCT d.accounting_date FROM (SELECT e.accounting_date, e.subject_code, e.currency,"
            " SUM(CASE WHEN e.side = 'D' THEN e.amount ELSE -e.amount END) AS moved FROM voucher_entry e"
            " WHERE e.accounting_date BETWEEN ? AND ? GROUP BY e.accounting_date, e.subject_code,"
            " e.currency) d JOIN identity_term i ON i.subject_code = d.subject_code"
            " JOIN subject s ON s.code = i.subject_code"
            " GROUP BY d.accounting_date, d.currency, i.identity HAVING SUM(d.moved * %1) <> 0"
            " ORDER BY d.accounting_date")
            .arg(identityWeight),
        {range.from, range.to}};
}

/// Vouchers that balance and yet do not keep an identity, as a mirror's two legs with two amounts.
db::BoundQuery identityVouchersQuery(QDate date, int limit)
{
    return {"trial-balance.identity-vouchers",
            QStringLiteral(
                "SELECT DISTINCT voucher_no FROM (SELECT e.voucher_no FROM voucher_entry e"
                " JOIN identity_term i ON i.subject_code = e.subject_code"
                " JOIN subject s ON s.code = e.subject_code WHERE e.accounting_date = ?"
                " GROUP BY e.voucher_no, e.currency, i.identity"
                " HAVING SUM(CASE WHEN e.side = 'D' THEN e.amount ELSE -e.amount END * %1) <> 0) broken"
                " ORDER BY voucher_no LIMIT ?")
                .arg(identityWeight),
            {date, limit}};
}

/// Adds those of the range that break an identity, up to `limit` in all.
Result<Done> addIdentityBreakers(db::Session &session, const DateRange &range, int limit,
                                 QList<VoucherNo> &vouchers)
{
    const Result<db::Rows> dates = identityDatesQuery(range).run(session);
    if (!dates.ok())
        return db::isMissingRelation(dates.error()) ? Result<Done>(Done{}) : dates.error();
    for (qsizetype i = 0; i < dates->size() && vouchers.size() < limit; ++i) {
        const Result<db::Rows> rows = identityVouchersQuery(dates->date(i, 0), limit).run(session);
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size() && vouchers.size() < limit; ++row) {
            const VoucherNo voucher(rows->text(row, 0));
            if (!vouchers.contains(voucher))
                vouchers << voucher;
        }
    }
    return Done{};
}

db::BoundQuery movedDatesQuery(QDate last, int days)
{
    return {"trial-balance.moved-dates",
            QStringLiteral("SELECT DISTINCT accounting_date FROM voucher_entry WHERE accounting_date <= ?"
                           " ORDER BY accounting_date DESC LIMIT ?"),
            {last, days}};
}

Result<QList<IdentityTerm>> loadIdentityTerms(db::Session &session)
{
    QList<IdentityTerm> terms;
    const Result<db::Rows> rows = identityQuery().run(session);
    if (!rows.ok()) {
        if (db::isMissingRelation(rows.error()))
            return terms; // the adapter declares no identities
        return rows.error();
    }
    for (qsizetype row = 0; row < rows->size(); ++row)
        terms << IdentityTerm{rows->text(row, 0), rows->text(row, 1) == u"left",
                              SubjectCode(rows->text(row, 2)), static_cast<int>(rows->integer(row, 3))};
    return terms;
}

/// A day up to `to` that the day cut has not closed, or `to` beyond the last date there is.
bool isProvisional(const QList<AccountingDay> &days, QDate to)
{
    return days.isEmpty() || to > days.last().date ||
           std::any_of(days.begin(), days.end(),
                       [to](const AccountingDay &day) { return day.date <= to && day.state != u"closed"; });
}

/// The newest `count` accounting dates up to `last`, oldest first.
Result<QList<QDate>> newestDates(db::Session &session, const QList<AccountingDay> &days, QDate last,
                                 int count, const LedgerTotals::Settled &settled)
{
    QList<QDate> dates;
    if (days.size() > 1) {
        for (const AccountingDay &day : days) {
            if (day.date <= last)
                dates << day.date;
        }
        return dates.sliced(std::max<qsizetype>(0, dates.size() - count));
    }
    if (settled) // no day cut
        return LedgerTotals::movedDates(session, *settled, last, count);
    const Result<db::Rows> rows = movedDatesQuery(last, count).run(session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row)
        dates.prepend(rows->date(row, 0));
    return dates;
}

using Turnovers = QHash<QString, QList<DayTurnover>>;

QString keyOf(const SubjectCode &subject, const Currency &currency)
{
    return subject.text() + u'|' + currency.code();
}

/// Every date of the newest ones for each leaf and currency, without gaps; only of `subjects` unless empty.
Result<Turnovers> loadTurnovers(db::Session &session, History *history, QDate last, int count,
                                const SubjectCode &under, const std::stop_token &stop)
{
    const Result<LedgerTotals::Settled> settled = TrialBalances::prepare(session, history, {}, stop);
    if (!settled.ok())
        return settled.error();
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<ChartOfAccounts> chart = Chart::loadSubjects(session);
    if (!chart.ok())
        return chart.error();
    const Result<QList<AccountingDay>> days = Chart::loadDays(session);
    if (!days.ok())
        return days.error();
    const Result<QList<QDate>> dates = newestDates(session, *days, last, count, *settled);
    if (!dates.ok())
        return dates.error();
    Turnovers turnovers;
    if (dates->isEmpty())
        return turnovers;
    const QList<SubjectCode> leaves = under.isEmpty() ? QList<SubjectCode>() : chart->leavesUnder(under);
    if (!under.isEmpty() && leaves.isEmpty())
        return notFound(
            "subject",
            QCoreApplication::translate("TrialBalances", "There is no subject %1.").arg(under.text()));

    const DateRange range{dates->first(), dates->last()};
    const Result<LedgerTotals> totals =
        LedgerTotals::plan(session, *chart, *days, range.to, LedgerTotals::Source::DailyTotals, {}, *settled);
    if (!totals.ok())
        return totals.error();
    const Result<QList<LeafFigures>> figures = totals->figures(range);
    if (!figures.ok())
        return figures.error();
    const Result<QList<DayFigures>> perDay = totals->perDay(range, leaves);
    if (!perDay.ok())
        return perDay.error();

    QHash<QString, QMap<QDate, DayTurnover>> moved;
    for (const DayFigures &day : *perDay) {
        DayTurnover &turnover = moved[keyOf(day.subject, day.currency)][day.date];
        turnover.debit += day.debit;
        turnover.credit += day.credit;
    }
    for (const LeafFigures &leaf : *figures) {
        if (!leaves.isEmpty() && !leaves.contains(leaf.subject))
            continue;
        const QMap<QDate, DayTurnover> ofLeaf = moved.value(keyOf(leaf.subject, leaf.currency));
        QList<DayTurnover> &list = turnovers[keyOf(leaf.subject, leaf.currency)];
        Amount balance = leaf.opening;
        auto next = ofLeaf.begin();
        for (const QDate date : *dates) {
            DayTurnover turnover{date, {}, {}, {}};
            // Entries of a date that is no accounting date count on the next one.
            for (; next != ofLeaf.end() && next.key() <= date; ++next) {
                turnover.debit += next->debit;
                turnover.credit += next->credit;
            }
            balance += turnover.debit - turnover.credit;
            turnover.closing = balance;
            list << turnover;
        }
    }
    return turnovers;
}

} // namespace

Result<TrialBalance> TrialBalances::compute(db::Session &session, const TrialBalanceQuery &query)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    return computeInSnapshot(session, query, (*snapshot)->at());
}

Result<std::shared_ptr<const DayTotals>> TrialBalances::prepare(db::Session &session, History *history,
                                                                const TrialBalanceQuery &query,
                                                                const std::stop_token &stop)
{
    if (history == nullptr || query.fromEntries || query.asKnownAt.isValid())
        return std::shared_ptr<const DayTotals>();
    return history->prepare(session, stop);
}

Result<TrialBalance> TrialBalances::computeInSnapshot(db::Session &session, const TrialBalanceQuery &query,
                                                      Timestamp at,
                                                      const std::shared_ptr<const DayTotals> &settled)
{
    const Result<ChartOfAccounts> chart = Chart::loadSubjects(session);
    if (!chart.ok())
        return chart.error();
    const Result<QList<AccountingDay>> days = Chart::loadDays(session);
    if (!days.ok())
        return days.error();
    DateRange range = query.range;
    if (!range.from.isValid() && !range.to.isValid()) {
        const Result<QDate> open = Chart::openDateOf(*days);
        if (!open.ok())
            return open.error();
        range = {*open, *open};
    } else if (!range.isValid()) {
        Error error;
        error.kind = ErrorKind::Usage;
        error.code = QStringLiteral("range");
        error.message = QCoreApplication::translate("TrialBalances",
                                                    "The first date of the range is after its last date.");
        return error;
    }
    const Result<QList<IdentityTerm>> terms = loadIdentityTerms(session);
    if (!terms.ok())
        return terms.error();
    const Result<LedgerTotals> totals = LedgerTotals::plan(
        session, *chart, *days, range.to,
        query.fromEntries ? LedgerTotals::Source::Entries : LedgerTotals::Source::DailyTotals,
        query.asKnownAt, settled);
    if (!totals.ok())
        return totals.error();
    const Result<QList<LeafFigures>> figures = totals->figures(range);
    if (!figures.ok())
        return figures.error();
    TrialBalance balance(*chart, range, *figures, *terms);
    balance.snapshotAt = at;
    balance.provisional = isProvisional(*days, range.to);
    return balance;
}

QFuture<Result<TrialBalance>> TrialBalances::load(TrialBalanceQuery query, std::stop_token ticket) const
{
    return m_lane.run<TrialBalance>(
        [query, history = m_history](db::Session &session,
                                     const std::stop_token &stop) -> Result<TrialBalance> {
            const Result<LedgerTotals::Settled> settled = prepare(session, history.get(), query, stop);
            if (!settled.ok())
                return settled.error();
            const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
            if (!snapshot.ok())
                return snapshot.error();
            return computeInSnapshot(session, query, (*snapshot)->at(), *settled);
        },
        std::move(ticket));
}

QFuture<Result<QList<VoucherNo>>> TrialBalances::unbalancedVouchers(DateRange range, int limit,
                                                                    std::stop_token ticket) const
{
    return m_lane.run<QList<VoucherNo>>(
        [range, limit](db::Session &session, std::stop_token) -> Result<QList<VoucherNo>> {
            QString book = QStringLiteral("s.book AS book");
            QList<VoucherNo> vouchers;
            // Some weeks at a time, so that no statement runs for long whatever the range.
            for (QDate from = range.from; from <= range.to; from = from.addDays(daysAtOnce)) {
                const DateRange part{from, std::min(range.to, from.addDays(daysAtOnce - 1))};
                Result<db::Rows> dates = unbalancedDatesQuery(part, book).run(session);
                if (!dates.ok() && dates.error().nativeCode == 1054) {
                    book = QStringLiteral("NULL AS book"); // one set of books
                    dates = unbalancedDatesQuery(part, book).run(session);
                }
                if (!dates.ok())
                    return dates.error();
                for (qsizetype i = 0; i < dates->size(); ++i) {
                    const DateRange day{dates->date(i, 0), dates->date(i, 0)};
                    const Result<db::Rows> rows =
                        unbalancedQuery(day, limit - static_cast<int>(vouchers.size()), book).run(session);
                    if (!rows.ok())
                        return rows.error();
                    for (qsizetype row = 0; row < rows->size(); ++row)
                        vouchers << VoucherNo(rows->text(row, 0));
                    if (vouchers.size() >= limit)
                        return vouchers;
                }
                if (const Result<Done> added = addIdentityBreakers(session, part, limit, vouchers);
                    !added.ok())
                    return added.error();
            }
            return vouchers;
        },
        std::move(ticket));
}

QFuture<Result<QList<DayTurnover>>> TrialBalances::turnover(SubjectCode subject, Currency currency,
                                                            QDate last, int days,
                                                            std::stop_token ticket) const
{
    return m_lane.run<QList<DayTurnover>>(
        [=, history = m_history](db::Session &session,
                                 const std::stop_token &stop) -> Result<QList<DayTurnover>> {
            const Result<Turnovers> all = loadTurnovers(session, history.get(), last, days, subject, stop);
            if (!all.ok())
                return all.error();
            QList<DayTurnover> sum;
            for (auto it = all->begin(); it != all->end(); ++it) {
                if (!it.key().endsWith(QString(u'|' + currency.code())))
                    continue;
                if (sum.isEmpty()) {
                    sum = it.value();
                    continue;
                }
                for (qsizetype i = 0; i < sum.size(); ++i) {
                    sum[i].debit += it.value()[i].debit;
                    sum[i].credit += it.value()[i].credit;
                    sum[i].closing += it.value()[i].closing;
                }
            }
            return sum;
        },
        std::move(ticket));
}

QFuture<Result<Turnovers>> TrialBalances::turnovers(QDate last, int days, std::stop_token ticket) const
{
    return m_lane.run<Turnovers>(
        [=, history = m_history](db::Session &session, const std::stop_token &stop) {
            return loadTurnovers(session, history.get(), last, days, {}, stop);
        },
        std::move(ticket));
}

QList<db::PlannedQuery> TrialBalances::plannedQueries()
{
    const QDate day(2026, 7, 1);
    return Chart::plannedQueries() + LedgerTotals::plannedQueries() + HistoryLook::plannedQueries() +
           EntryPoll::plannedQueries() + StoredTotals::plannedQueries() +
           QList<db::PlannedQuery>{identityQuery().planned(db::Database::Ledger),
                                   unbalancedDatesQuery({day, day}, QStringLiteral("s.book AS book"))
                                       .planned(db::Database::Ledger),
                                   unbalancedQuery({day, day}, 50, QStringLiteral("s.book AS book"))
                                       .planned(db::Database::Ledger),
                                   identityDatesQuery({day, day}).planned(db::Database::Ledger),
                                   identityVouchersQuery(day, 50).planned(db::Database::Ledger),
                                   movedDatesQuery(day, 30).planned(db::Database::Ledger)};
}

} // namespace zf::ledger
