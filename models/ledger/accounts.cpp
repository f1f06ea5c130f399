// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/accounts.h"

#include "models/ledger/accountselection.h"
#include "models/ledger/chart.h"
#include "models/ledger/journalsums.h"
#include "models/ledger/ledgersql.h"
#include "models/ledger/ledgertotals.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <span>

namespace zf::ledger {

namespace {

/// An account of more lines than this is not added up from its first line (see addTurnover()).
constexpr qint64 busyAccount = 20000;

QString accountColumns()
{
    return QString(QStringLiteral("a.account_no, a.subject_code, a.owner_kind, a.owner_no, a.owner_name, "
                                  "a.currency, CAST(a.balance AS CHAR),"
                                  " CAST(a.frozen AS CHAR), a.status, ") +
                   db::momentText(QStringLiteral("a.opened_at")) + QStringLiteral(", ") +
                   db::momentText(QStringLiteral("a.updated_at")));
}

db::BoundQuery findQuery(const AccountNo &accountNo)
{
    return {"accounts.find",
            QString(QStringLiteral("SELECT ") + accountColumns() +
                    QStringLiteral(" FROM account a WHERE a.account_no = ?")),
            {accountNo.text()}};
}

QVariantList texts(const QList<AccountNo> &accounts)
{
    QVariantList values;
    for (const AccountNo &account : accounts)
        values << account.text();
    return values;
}

db::BoundQuery lastLinesQuery(const QList<AccountNo> &accounts)
{
    return {"accounts.last-lines",
            QString(QStringLiteral("SELECT account_no, MAX(seq) FROM account_journal WHERE account_no IN (") +
                    db::placeholders(accounts.size()) + QStringLiteral(") GROUP BY account_no")),
            texts(accounts)};
}

/// Debit and credit of each account before the period and in it.
db::BoundQuery turnoverQuery(const QList<AccountNo> &accounts, const DateRange &range)
{
    const auto sum = [](const char *side, const char *when) {
        return QString(QStringLiteral("CAST(SUM(CASE WHEN side = '") + QLatin1StringView(side) +
                       QStringLiteral("' AND accounting_date ") + QLatin1StringView(when) +
                       QStringLiteral(" ? THEN amount ELSE 0 END) AS CHAR)"));
    };
    const QStringList columns{sum("D", "<"), sum("C", "<"), sum("D", ">="), sum("C", ">=")};
    return {"accounts.turnover-of-page",
            QString(QStringLiteral("SELECT account_no, ") + columns.join(QStringLiteral(", ")) +
                    QStringLiteral(" FROM account_journal WHERE account_no IN (") +
                    db::placeholders(accounts.size()) +
                    QStringLiteral(") AND accounting_date <= ? GROUP BY account_no")),
            QVariantList{range.from, range.from, range.from, range.from} + texts(accounts) +
                QVariantList{range.to}};
}

Result<Account> accountFromRow(const db::Rows &rows, qsizetype row, const ChartOfAccounts &chart)
{
    Account account;
    account.accountNo = AccountNo(rows.text(row, 0));
    account.subject = SubjectCode(rows.text(row, 1));
    account.ownerKind = rows.text(row, 2);
    account.ownerNo = rows.text(row, 3);
    account.ownerName = rows.text(row, 4);
    const Result<Currency> currency = storedCurrency(rows.text(row, 5), "account");
    if (!currency.ok())
        return currency.error();
    account.currency = *currency;
    const Subject *subject = chart.find(account.subject);
    if (subject == nullptr)
        return invalidData(
            QCoreApplication::translate(
                "Accounts", "Account %1 belongs to subject %2, which the chart of accounts does not have.")
                .arg(account.accountNo.text(), account.subject.text()));
    account.normalSide = subject->normalSide;
    account.balance = rows.amount(row, 6);
    account.frozen = rows.amount(row, 7);
    account.status = rows.text(row, 8);
    account.openedAt = rows.timestamp(row, 9);
    account.updatedAt = rows.timestamp(row, 10);
    return account;
}

/// Opening and turnover of some accounts. Ordinary ones add up their lines to the end of the period, from the
/// index that covers it; one of very many lines reads those of the period alone (summarizeJournal).
Result<Done> addTurnover(db::Session &session, std::span<AccountRow> accounts, const DateRange &range)
{
    if (accounts.empty())
        return Done{};
    QHash<AccountNo, AccountRow *> byNumber;
    QList<AccountNo> all;
    for (AccountRow &row : accounts) {
        byNumber.insert(row.account.accountNo, &row);
        all << row.account.accountNo;
    }
    const Result<db::Rows> last = lastLinesQuery(all).run(session);
    if (!last.ok())
        return last.error();
    QList<AccountNo> ordinary;
    for (qsizetype row = 0; row < last->size(); ++row) {
        const AccountNo number(last->text(row, 0));
        if (last->integer(row, 1) <= busyAccount) {
            ordinary << number;
            continue;
        }
        AccountRow &account = *byNumber.value(number);
        const Result<JournalSummary> summary =
            summarizeJournal(session, {number, range}, account.account.normalSide, account.account.balance);
        if (!summary.ok())
            return summary.error();
        account.opening = summary->openingSigned;
        account.debit = summary->debit;
        account.credit = summary->credit;
    }
    if (ordinary.isEmpty())
        return Done{};
    const Result<db::Rows> sums = turnoverQuery(ordinary, range).run(session);
    if (!sums.ok())
        return sums.error();
    for (qsizetype row = 0; row < sums->size(); ++row) {
        AccountRow &account = *byNumber.value(AccountNo(sums->text(row, 0)));
        account.opening = sums->amount(row, 1) - sums->amount(row, 2);
        account.debit = sums->amount(row, 3);
        account.credit = sums->amount(row, 4);
    }
    return Done{};
}

Result<Page<AccountRow>> loadPage(db::Session &session, const AccountQuery &query, const PageAt &at)
{
    // Accounts and their turnover belong to one moment.
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<ChartOfAccounts> chart = Chart::loadSubjects(session);
    if (!chart.ok())
        return chart.error();
    const Result<AccountSelection> selection = AccountSelection::resolve(session, *chart, query);
    if (!selection.ok())
        return selection.error();
    Page<AccountRow> page;
    if (selection->isEmpty())
        return page;
    const bool keyed = at.where == PageAt::Where::After || at.where == PageAt::Where::Before;
    const bool forward = at.where == PageAt::Where::First || at.where == PageAt::Where::After;
    const Result<db::Rows> rows =
        selection->page(accountColumns(), keyed ? at.key : QString(), forward, at.limit + 1).run(session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Result<Account> account = accountFromRow(*rows, row, *chart);
        if (!account.ok())
            return account.error();
        page.rows << AccountRow{std::move(account).value(), {}, {}, {}};
    }
    const bool more = page.rows.size() > at.limit;
    if (more)
        page.rows.removeLast();
    if (!forward)
        std::reverse(page.rows.begin(), page.rows.end());
    if (more)
        (forward ? page.next : page.previous) =
            (forward ? page.rows.last() : page.rows.first()).account.accountNo.text();
    if (keyed && !page.rows.isEmpty()) {
        const QString edge = (forward ? page.rows.first() : page.rows.last()).account.accountNo.text();
        const Result<db::Rows> probe =
            selection->page(QStringLiteral("a.account_no"), edge, !forward, 1).run(session);
        if (!probe.ok())
            return probe.error();
        if (!probe->isEmpty())
            (forward ? page.previous : page.next) = edge;
    }
    if (query.moved.isValid()) {
        if (const Result<Done> added = addTurnover(session, page.rows, query.moved); !added.ok())
            return added.error();
    }
    return page;
}

using TotalsByCurrency = QMap<QString, AccountTotals>;

/// Rows of (subject, currency, count, Σ balance): natural balances become signed ones of the currency.
Result<Done> addBalances(const Result<db::Rows> &rows, const ChartOfAccounts &chart, TotalsByCurrency &totals)
{
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const Subject *subject = chart.find(SubjectCode(rows->text(row, 0)));
        if (subject == nullptr)
            return invalidData(
                QCoreApplication::translate(
                    "Accounts",
                    "There are accounts of subject %1, which the chart of accounts does not have.")
                    .arg(rows->text(row, 0)));
        AccountTotals &total = totals[rows->text(row, 1)];
        total.accounts += rows->integer(row, 2);
        total.opening += signedFromNatural(rows->amount(row, 3), subject->normalSide);
    }
    return Done{};
}

/// The accounts that moved in a cell of few entries, added up one by one.
Result<Done> addTotalsOfCell(db::Session &session, const AccountSelection &selection,
                             const AccountQuery &query, const ChartOfAccounts &chart,
                             TotalsByCurrency &totals)
{
    const Result<db::Rows> rows =
        selection.page(accountColumns(), {}, true, AccountSelection::mostCellEntries).run(session);
    if (!rows.ok())
        return rows.error();
    std::vector<AccountRow> accounts;
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Result<Account> account = accountFromRow(*rows, row, chart);
        if (!account.ok())
            return account.error();
        accounts.push_back({std::move(account).value(), {}, {}, {}});
    }
    constexpr size_t atOnce = 1000;
    for (size_t first = 0; first < accounts.size(); first += atOnce) {
        const Result<Done> added = addTurnover(
            session, std::span(accounts).subspan(first, std::min(atOnce, accounts.size() - first)),
            query.moved);
        if (!added.ok())
            return added.error();
    }
    for (const AccountRow &row : accounts) {
        AccountTotals &total = totals[row.account.currency.code()];
        ++total.accounts;
        total.opening += row.opening;
        total.debit += row.debit;
        total.credit += row.credit;
    }
    return Done{};
}

/// Accounts of some subjects, all or those that moved: they turn over what the entries say. All of them
/// together open as their subjects do; those that moved are added up.
Result<Done> addTotalsOfSubjects(db::Session &session, const AccountSelection &selection,
                                 const AccountQuery &query, const ChartOfAccounts &chart,
                                 TotalsByCurrency &totals)
{
    const Result<db::Rows> counts =
        (query.movedOnly ? selection.movedTotals() : selection.counts()).run(session);
    if (!counts.ok())
        return counts.error();
    for (qsizetype row = 0; row < counts->size(); ++row) {
        AccountTotals &total = totals[counts->text(row, 0)];
        total.accounts = counts->integer(row, 1);
        if (query.movedOnly)
            total.opening = counts->amount(row, 2);
    }
    const Result<db::Rows> turnover = selection.turnover().run(session);
    if (!turnover.ok())
        return turnover.error();
    for (qsizetype row = 0; row < turnover->size(); ++row) {
        AccountTotals &total = totals[turnover->text(row, 0)];
        total.debit = turnover->amount(row, 1);
        total.credit = turnover->amount(row, 2);
    }
    if (query.movedOnly)
        return Done{};
    const Result<QList<AccountingDay>> days = Chart::loadDays(session);
    if (!days.ok())
        return days.error();
    const Result<LedgerTotals> plan =
        LedgerTotals::plan(session, chart, *days, query.moved.to, LedgerTotals::Source::DailyTotals);
    if (!plan.ok())
        return plan.error();
    const Result<QList<LeafFigures>> figures = plan->figures(query.moved);
    if (!figures.ok())
        return figures.error();
    for (const LeafFigures &leaf : *figures) {
        if ((!selection.subjects() || selection.subjects()->contains(leaf.subject)) &&
            (!query.currency.isValid() || query.currency == leaf.currency))
            totals[leaf.currency.code()].opening += leaf.opening;
    }
    return Done{};
}

Result<QList<AccountTotals>> loadTotals(db::Session &session, const AccountQuery &query)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<ChartOfAccounts> chart = Chart::loadSubjects(session);
    if (!chart.ok())
        return chart.error();
    const Result<AccountSelection> selection = AccountSelection::resolve(session, *chart, query);
    if (!selection.ok())
        return selection.error();
    if (selection->isEmpty())
        return QList<AccountTotals>();
    TotalsByCurrency totals;
    Result<Done> added = Done{};
    if (!query.moved.isValid()) {
        added = addBalances(selection->balances().run(session), *chart, totals);
    } else if (query.movedOnly && selection->startsFromCell()) {
        added = addTotalsOfCell(session, *selection, query, *chart, totals);
    } else if (selection->hasFilter()) {
        const Result<db::Rows> rows = selection->filteredTotals().run(session);
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row)
            totals.insert(rows->text(row, 0), AccountTotals{{},
                                                            rows->amount(row, 2) - rows->amount(row, 3),
                                                            rows->amount(row, 4),
                                                            rows->amount(row, 5),
                                                            rows->integer(row, 1)});
    } else {
        added = addTotalsOfSubjects(session, *selection, query, *chart, totals);
    }
    if (!added.ok())
        return added.error();
    QList<AccountTotals> result;
    for (auto it = totals.begin(); it != totals.end(); ++it) {
        const Result<Currency> currency = storedCurrency(it.key(), "account");
        if (!currency.ok())
            return currency.error();
        it->currency = *currency;
        result << *it;
    }
    return result;
}

} // namespace

QFuture<Result<Page<AccountRow>>> Accounts::list(AccountQuery query, PageAt at, std::stop_token ticket) const
{
    return m_lane.run<Page<AccountRow>>(
        [query = std::move(query), at = std::move(at)](db::Session &session, std::stop_token) {
            return loadPage(session, query, at);
        },
        std::move(ticket));
}

QFuture<Result<QList<AccountTotals>>> Accounts::totals(AccountQuery query, std::stop_token ticket) const
{
    return m_lane.run<QList<AccountTotals>>(
        [query = std::move(query)](db::Session &session, std::stop_token) {
            return loadTotals(session, query);
        },
        std::move(ticket));
}

QFuture<Result<Account>> Accounts::find(AccountNo accountNo, std::stop_token ticket) const
{
    return m_lane.run<Account>(
        [accountNo = std::move(accountNo)](db::Session &session, std::stop_token) -> Result<Account> {
            const Result<ChartOfAccounts> chart = Chart::loadSubjects(session);
            if (!chart.ok())
                return chart.error();
            const Result<db::Rows> rows = findQuery(accountNo).run(session);
            if (!rows.ok())
                return rows.error();
            if (rows->isEmpty())
                return notFound(
                    "account",
                    QCoreApplication::translate("Accounts", "There is no account %1.").arg(accountNo.text()));
            return accountFromRow(*rows, 0, *chart);
        },
        std::move(ticket));
}

const FilterFields &Accounts::filterFields()
{
    using Kind = FilterField::Kind;
    static const FilterFields fields = [] {
        FilterFields f;
        const auto add = [&f](const QString &name, const QStringList &aliases, Kind kind,
                              const QString &column) -> FilterField & {
            FilterField field;
            field.name = name;
            field.aliases = aliases;
            field.kind = kind;
            field.column = column;
            if (kind == Kind::Amount)
                field.currencyColumn = QStringLiteral("a.currency");
            f.fields << field;
            return f.fields.last();
        };
        add(QStringLiteral("account"), {QStringLiteral("账号")}, Kind::Identifier,
            QStringLiteral("a.account_no"))
            .indexed = true;
        add(QStringLiteral("subject"), {QStringLiteral("科目")}, Kind::Identifier,
            QStringLiteral("a.subject_code"))
            .indexed = true;
        add(QStringLiteral("owner"), {QStringLiteral("户主"), QStringLiteral("户主号")}, Kind::Identifier,
            QStringLiteral("a.owner_no"))
            .indexed = true;
        add(QStringLiteral("name"), {QStringLiteral("户名")}, Kind::Text, QStringLiteral("a.owner_name"));
        add(QStringLiteral("currency"), {QStringLiteral("币种")}, Kind::Identifier,
            QStringLiteral("a.currency"));
        add(QStringLiteral("balance"), {QStringLiteral("余额")}, Kind::Amount, QStringLiteral("a.balance"));
        add(QStringLiteral("frozen"), {QStringLiteral("冻结")}, Kind::Amount, QStringLiteral("a.frozen"));
        // DECIMAL: the difference of two BIGINTs may not fit one.
        add(QStringLiteral("available"), {QStringLiteral("可用")}, Kind::Amount,
            QStringLiteral("(CAST(a.balance AS DECIMAL(20)) - a.frozen)"));
        add(QStringLiteral("status"), {QStringLiteral("状态")}, Kind::Code, QStringLiteral("a.status"))
            .codes = {{QStringLiteral("active"), {QStringLiteral("正常")}},
                      {QStringLiteral("frozen"), {QStringLiteral("冻结")}},
                      {QStringLiteral("closed"), {QStringLiteral("销户"), QStringLiteral("已销户")}}};
        add(QStringLiteral("opened"), {QStringLiteral("开户日期"), QStringLiteral("开户")}, Kind::Moment,
            QStringLiteral("a.opened_at"));
        f.bareTextFields = {QStringLiteral("account"), QStringLiteral("owner"), QStringLiteral("name")};
        return f;
    }();
    return fields;
}

QList<db::PlannedQuery> Accounts::plannedQueries()
{
    const QList<AccountNo> accounts{AccountNo(QStringLiteral("1")), AccountNo(QStringLiteral("2"))};
    const DateRange range{QDate(2026, 7, 1), QDate(2026, 7, 31)};
    QList<db::PlannedQuery> planned = AccountSelection::plannedQueries();
    for (const db::BoundQuery &query :
         {findQuery(accounts.first()), lastLinesQuery(accounts), turnoverQuery(accounts, range)})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
