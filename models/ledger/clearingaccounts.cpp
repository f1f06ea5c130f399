// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/clearingaccounts.h"

#include "models/ledger/chart.h"
#include "models/ledger/ledgersql.h"

#include <QMap>

#include <algorithm>

namespace zf::ledger {

namespace {

QVariantList valuesOf(const QStringList &texts)
{
    return {texts.cbegin(), texts.cend()};
}

/// All accounts of channels on the subjects of the named clearing accounts.
db::BoundQuery accountsQuery(const QStringList &clearing)
{
    return {"clearing.accounts",
            QString(QStringLiteral(
                        "SELECT a.account_no, a.owner_no, a.owner_name, a.currency,"
                        " CAST(CASE WHEN s.normal_side = 'C' THEN -a.balance ELSE a.balance END AS CHAR)"
                        " FROM account a JOIN subject s ON s.code = a.subject_code"
                        " WHERE a.owner_kind = 'channel' AND a.subject_code IN"
                        " (SELECT c.subject_code FROM account c WHERE c.account_no IN (") +
                    db::placeholders(clearing.size()) + QStringLiteral(")) ORDER BY a.account_no")),
            valuesOf(clearing)};
}

/// Everything that moved, a row an account and date; the index journal_by_date covers it.
db::BoundQuery movementsQuery(const QStringList &accounts, QDate from)
{
    QVariantList values = valuesOf(accounts);
    values << from;
    return {"clearing.movements",
            QString(QStringLiteral("SELECT account_no, accounting_date,"
                                   " CAST(SUM(CASE WHEN side = 'D' THEN amount ELSE -amount END) AS CHAR)"
                                   " FROM account_journal WHERE account_no IN (") +
                    db::placeholders(accounts.size()) +
                    QStringLiteral(") AND accounting_date >= ? GROUP BY account_no, accounting_date")),
            values};
}

/// What settlements and withheld fees took off the accounts: vouchers of the kinds that the posting rules
/// settlement and cost give (0003_posting_rules.sql).
db::BoundQuery settlingQuery(const QStringList &accounts, QDate from)
{
    QVariantList values{from};
    values << valuesOf(accounts);
    return {
        "clearing.settling",
        QString(QStringLiteral("SELECT j.account_no, j.accounting_date, v.kind,"
                               " CAST(SUM(CASE WHEN j.side = 'C' THEN j.amount ELSE -j.amount END) AS CHAR),"
                               " COUNT(DISTINCT v.voucher_no)"
                               " FROM voucher v JOIN account_journal j ON j.voucher_no = v.voucher_no"
                               " WHERE v.kind IN ('settlement', 'cost') AND v.accounting_date >= ?"
                               " AND j.account_no IN (") +
                db::placeholders(accounts.size()) +
                QStringLiteral(") GROUP BY j.account_no, j.accounting_date, v.kind")),
        values};
}

struct Movements {
    ClearingAccount account;
    QMap<QDate, ClearingMovement> byDate;

    ClearingMovement &on(QDate date)
    {
        ClearingMovement &movement = byDate[date];
        movement.date = date;
        return movement;
    }
};

Result<QMap<QString, Movements>> readAccounts(db::Session &session, const QList<Channel> &channels)
{
    QStringList clearing;
    for (const Channel &channel : channels)
        clearing << channel.clearingAccount.text();
    const Result<db::Rows> rows = accountsQuery(clearing).run(session);
    if (!rows.ok())
        return rows.error();
    QMap<QString, Movements> accounts;
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const Result<Currency> currency = storedCurrency(rows->text(row, 3), "account");
        if (!currency.ok())
            return currency.error();
        ClearingAccount account;
        account.accountNo = AccountNo(rows->text(row, 0));
        account.owner = rows->text(row, 1);
        account.ownerName = rows->text(row, 2);
        account.currency = *currency;
        account.balance = rows->amount(row, 4);
        for (const Channel &channel : channels) {
            if (channel.clearingAccount == account.accountNo || channel.code == account.owner) {
                account.owner = channel.code;
                account.ownerName = channel.name;
            }
        }
        accounts[account.accountNo.text()].account = account;
    }
    return accounts;
}

Result<Done> readMovements(db::Session &session, QMap<QString, Movements> &accounts, QDate from)
{
    const Result<db::Rows> moved = movementsQuery(accounts.keys(), from).run(session);
    if (!moved.ok())
        return moved.error();
    const Result<db::Rows> settling = settlingQuery(accounts.keys(), from).run(session);
    if (!settling.ok())
        return settling.error();
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        it->account.since = from;
        it->account.before = it->account.balance;
    }
    for (qsizetype row = 0; row < moved->size(); ++row) {
        Movements &one = accounts[moved->text(row, 0)];
        const Amount sum = moved->amount(row, 2);
        one.on(moved->date(row, 1)).items += sum;
        one.account.before -= sum;
    }
    for (qsizetype row = 0; row < settling->size(); ++row) {
        ClearingMovement &movement = accounts[settling->text(row, 0)].on(settling->date(row, 1));
        const Amount sum = settling->amount(row, 3);
        movement.items += sum; // which had taken it off
        if (settling->text(row, 2) == u"settlement") {
            movement.settled += sum;
            movement.settlements += settling->integer(row, 4);
        } else {
            movement.withheld += sum;
        }
    }
    return Done{};
}

Result<QList<SettlementDay>> load(db::Session &session, const ClearingQuery &query)
{
    const auto snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<QDate> open = Chart::openDate(session);
    if (!open.ok())
        return open.error();
    Result<QMap<QString, Movements>> accounts = readAccounts(session, query.channels);
    if (!accounts.ok())
        return accounts.error();
    QList<SettlementDay> days;
    if (accounts->isEmpty())
        return days;
    if (const Result<Done> read = readMovements(session, *accounts, open->addDays(-query.days)); !read.ok())
        return read.error();
    for (Movements &one : *accounts) {
        one.account.movements = one.byDate.values();
        days << settlementDays(one.account, *open, query.settledAfter);
    }
    std::stable_sort(days.begin(), days.end(), [](const SettlementDay &a, const SettlementDay &b) {
        return std::pair(a.channel, a.currency.code()) < std::pair(b.channel, b.currency.code());
    });
    return days;
}

} // namespace

QFuture<Result<QList<SettlementDay>>> ClearingAccounts::days(ClearingQuery query,
                                                             std::stop_token ticket) const
{
    return m_lane.run<QList<SettlementDay>>(
        [query = std::move(query)](db::Session &session, std::stop_token) -> Result<QList<SettlementDay>> {
            if (query.channels.isEmpty())
                return QList<SettlementDay>();
            return load(session, query);
        },
        std::move(ticket));
}

QList<db::PlannedQuery> ClearingAccounts::plannedQueries()
{
    const QStringList one{QStringLiteral("1")};
    const QDate from(2026, 7, 1);
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query :
         {accountsQuery(one), movementsQuery(one, from), settlingQuery(one, from)})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
