// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/storedtotals.h"

#include "models/db/boundquery.h"
#include "models/db/rowstream.h"
#include "models/ledger/chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace zf::ledger {

namespace {

constexpr qsizetype mostFindings = 50;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoredTotals)
};

struct Total {
    Amount opening, debit, credit, closing;
    qint64 entries = 0;

    Total &operator+=(const Total &other)
    {
        opening += other.opening;
        debit += other.debit;
        credit += other.credit;
        closing += other.closing;
        entries += other.entries;
        return *this;
    }
    QString text() const
    {
        return QStringList{opening.minorText(), debit.minorText(), credit.minorText(), closing.minorText(),
                           QString::number(entries)}
            .join(u'/');
    }
    friend bool operator==(const Total &, const Total &) = default;
};

struct Key {
    QDate date;
    QString subject, currency;
    friend bool operator<(const Key &a, const Key &b)
    {
        return std::tie(a.date, a.subject, a.currency) < std::tie(b.date, b.subject, b.currency);
    }
};
using Totals = std::map<Key, Total>;

/// Dates are written by us, never by a user.
QString rangeSql(const DateRange &range)
{
    return QStringLiteral(
               "SELECT accounting_date, subject_code, currency, opening, debit, credit, closing, entries"
               " FROM daily_total WHERE accounting_date BETWEEN '%1' AND '%2'")
        .arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate));
}

Result<Totals> loadTotals(db::Session &session, const DateRange &range, const std::stop_token &stop)
{
    Totals totals;
    std::optional<Error> malformed;
    const auto amount = [&malformed](const db::RowStream::Cell &cell) {
        const Result<Amount> value = Amount::fromMinorText(QString::fromLatin1(cell.view()));
        if (!value.ok())
            malformed = value.error();
        return value.ok() ? *value : Amount();
    };
    const Result<qint64> read = db::RowStream::read(
        session, {"stored-totals.range", rangeSql(range)},
        [&](std::span<const db::RowStream::Cell> row) {
            const Key key{QDate::fromString(QString::fromLatin1(row[0].view()), Qt::ISODate),
                          QString::fromUtf8(row[1].view()), QString::fromUtf8(row[2].view())};
            totals[key] += Total{amount(row[3]), amount(row[4]), amount(row[5]), amount(row[6]),
                                 row[7].view().toLongLong()};
            return !malformed;
        },
        stop);
    if (!read.ok())
        return read.error();
    return malformed ? Result<Totals>(*malformed) : Result<Totals>(std::move(totals));
}

Finding differs(const char *kind, const Key &key, const QString &expected, const QString &actual, Amount by)
{
    Finding finding;
    finding.kind = QString::fromLatin1(kind);
    finding.key = QStringList{key.date.toString(Qt::ISODate), key.subject, key.currency}.join(u'|');
    finding.expected = expected;
    finding.actual = actual;
    finding.date = key.date;
    finding.subject = SubjectCode(key.subject);
    if (const Result<Currency> currency = Currency::fromCode(key.currency); currency.ok())
        finding.currency = *currency;
    finding.amount = by;
    return finding;
}

void add(TieOutCheck &check, Finding finding)
{
    check.more = check.findings.size() >= mostFindings;
    if (!check.more)
        check.findings << std::move(finding);
}

/// By how much a stored total is off, in the first of its figures that is.
Amount difference(const Total &stored, const Total &sum)
{
    for (const Amount by :
         {stored.closing - sum.closing, stored.debit - sum.debit, stored.credit - sum.credit}) {
        if (!by.isZero())
            return by;
    }
    return stored.opening - sum.opening;
}

/// T6 of the dates from `first`.
void judgeParents(const Totals &totals, const ChartOfAccounts &chart, QDate first, TieOutCheck &check)
{
    Totals sums, parents;
    for (const auto &[key, total] : totals) {
        if (key.date < first)
            continue;
        const Subject *subject = chart.find(SubjectCode(key.subject));
        if (subject == nullptr) {
            Finding unknown = differs("subjectUnknown", key, QStringLiteral("a subject"), {}, {});
            unknown.amount.reset();
            add(check, std::move(unknown));
            continue;
        }
        if (!subject->parent.isEmpty())
            sums[{key.date, subject->parent.text(), key.currency}] += total;
        if (!subject->isLeaf)
            parents[key] = total;
    }
    for (const auto &[key, total] : sums)
        parents[key]; // children without their parent's row
    for (const auto &[key, stored] : parents) {
        const auto at = sums.find(key);
        const Total sum = at == sums.end() ? Total() : at->second;
        if (stored != sum)
            add(check, differs("parentDiffers", key, sum.text(), stored.text(), difference(stored, sum)));
    }
}

/// T7: `dates` are those judged, behind the one whose closing is carried into the first.
void judgeCarrying(const Totals &totals, QDate before, const QList<QDate> &dates, TieOutCheck &check)
{
    for (const auto &[key, total] : totals) {
        const Amount closing = total.opening + total.debit - total.credit;
        if (key.date >= dates.constFirst() && closing != total.closing)
            add(check, differs("wrongClosing", key, closing.minorText(), total.closing.minorText(),
                               total.closing - closing));
    }
    struct Carried {
        Amount carried, opening;
    };
    QDate previous = before;
    for (const QDate date : dates) {
        if (previous.isValid()) {
            std::map<Key, Carried> pairs;
            for (auto it = totals.lower_bound({previous, {}, {}});
                 it != totals.end() && it->first.date == previous; ++it)
                pairs[{date, it->first.subject, it->first.currency}].carried = it->second.closing;
            for (auto it = totals.lower_bound({date, {}, {}}); it != totals.end() && it->first.date == date;
                 ++it)
                pairs[it->first].opening = it->second.opening;
            for (const auto &[key, pair] : pairs) {
                if (pair.carried != pair.opening)
                    add(check, differs("openingDiffers", key, pair.carried.minorText(),
                                       pair.opening.minorText(), pair.opening - pair.carried));
            }
        }
        previous = date;
    }
}

/// The closed dates to judge, oldest first, and the one before them.
std::pair<QList<QDate>, QDate> datesOf(const QList<AccountingDay> &days, const DateRange &shown)
{
    QList<QDate> closed;
    for (const AccountingDay &day : days) {
        if (day.state == u"closed" && day.date <= shown.to)
            closed << day.date;
    }
    std::sort(closed.begin(), closed.end());
    const auto inside = std::lower_bound(closed.cbegin(), closed.cend(), shown.from);
    qsizetype first = std::max<qsizetype>(0, (inside - closed.cbegin()) - 1);
    first = std::max(first, closed.size() - StoredTotals::mostDays);
    return {closed.sliced(first), first > 0 ? closed[first - 1] : QDate()};
}

TieOutCheck named(const char *id)
{
    TieOutCheck check;
    check.id = QString::fromLatin1(id);
    return check;
}

} // namespace

QList<Finding> StoredTotalsReport::findings() const
{
    QList<Finding> all;
    for (const TieOutCheck &check : checks)
        all += check.findings;
    return all;
}

Result<StoredTotalsReport> StoredTotals::check(db::Session &session, const DateRange &shown,
                                               const std::stop_token &stop)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<ChartOfAccounts> chart = Chart::loadSubjects(session);
    if (!chart.ok())
        return chart.error();
    const Result<QList<AccountingDay>> days = Chart::loadDays(session);
    if (!days.ok())
        return days.error();
    StoredTotalsReport report;
    report.snapshotAt = (*snapshot)->at();
    TieOutCheck accounts = named("T5"), parents = named("T6"), carrying = named("T7");
    accounts.unavailable =
        Text::tr("It adds up every account, which takes too long to be done all the time. Run T5.");
    const auto [dates, before] = datesOf(*days, shown);
    if (!dates.isEmpty()) {
        report.dates = {dates.constFirst(), dates.constLast()};
        const Result<Totals> totals =
            loadTotals(session, {before.isValid() ? before : report.dates.from, report.dates.to}, stop);
        if (totals.ok()) {
            judgeParents(*totals, *chart, report.dates.from, parents);
            judgeCarrying(*totals, before, dates, carrying);
            parents.scanned = carrying.scanned = static_cast<qint64>(totals->size());
        } else if (db::isMissingRelation(totals.error())) {
            // Without them figures are added up from the entries.
            parents.unavailable = carrying.unavailable = totals.error().message;
        } else {
            return totals.error();
        }
    }
    for (TieOutCheck *check : {&accounts, &parents, &carrying}) {
        check->snapshotAt = report.snapshotAt;
        check->ok = check->unavailable.isEmpty() && check->findings.isEmpty();
        check->status = !check->unavailable.isEmpty() ? TieOutStatus::Unavailable
                        : check->ok                   ? TieOutStatus::Clean
                                                      : TieOutStatus::Found;
        report.checks << *check;
    }
    return report;
}

StoredTotalsReport StoredTotals::notJudged(const Error &why)
{
    StoredTotalsReport report;
    for (const char *id : {"T6", "T7"}) {
        TieOutCheck check = named(id);
        check.unavailable = why.message;
        check.status = TieOutStatus::Unavailable;
        report.checks << check;
    }
    return report;
}

QFuture<Result<StoredTotalsReport>> StoredTotals::check(DateRange shown, std::stop_token ticket) const
{
    return m_lane.run<StoredTotalsReport>(
        [shown](db::Session &session, const std::stop_token &stop) { return check(session, shown, stop); },
        std::move(ticket));
}

QList<db::PlannedQuery> StoredTotals::plannedQueries()
{
    return {
        {db::Database::Ledger, "stored-totals.range", rangeSql({QDate(2026, 7, 1), QDate(2026, 7, 2)}), {}}};
}

} // namespace zf::ledger
