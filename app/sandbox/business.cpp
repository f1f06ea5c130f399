// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/business.h"

#include <QCoreApplication>

namespace zf::sandbox {

Business::Business(Company &company, const RuleBook &rules, Books &books, OrderTables &tables,
                   qint64 targetEntries)
    : m_company(company)
    , m_rules(rules)
    , m_books(books)
    , m_tables(tables)
    , m_random(company.seed())
    , m_target(targetEntries)
    , m_end(startOfChinaDay(company.last.addDays(1)))
{
    const size_t pairs = company.channels.size() * currencyCount;
    m_clearingAtMidnight.resize(pairs);
    m_refundsAtMidnight.resize(pairs);
    m_turnover.resize(pairs);
    m_uncleared.resize(pairs);
}

Result<Done> Business::run(const Progress &progress, const std::function<bool()> &goOn)
{
    open();
    quint64 weights = 0;
    for (QDate day = m_company.goLive.addDays(1); day <= m_company.last; day = day.addDays(1))
        weights += dayWeight(day);
    qint64 perCustomer = 4'200; // entries a customer causes in the end, in thousandths; corrected day by day
    for (QDate day = m_company.goLive.addDays(1); day <= m_company.last; day = day.addDays(1)) {
        m_day = day;
        beginDay(day);
        const qint64 left = std::max<qint64>(0, m_target - m_books.entries());
        const quint64 weight = dayWeight(day);
        const qint64 today = left * static_cast<qint64>(weight) / static_cast<qint64>(weights);
        weights -= weight;
        const qint64 before = m_books.entries();
        const qint64 customers = std::max<qint64>(1, today * 1'000 / perCustomer);
        const qint64 midnight = startOfChinaDay(day);
        for (qint64 i = 0; i < customers; ++i)
            schedule(midnight + timeOfDay(m_random, day.dayOfWeek() >= 6), Action::Customer, 0);
        const qint64 nextMidnight = midnight + dayUs;
        while (!m_queue.empty() && m_queue.top().at < nextMidnight) {
            const Step step = m_queue.top();
            m_queue.pop();
            perform(step);
        }
        if (m_books.error())
            return *m_books.error();
        const qint64 made = (m_books.entries() - before) * 1'000 / customers;
        perCustomer = std::max<qint64>(1'000, (perCustomer + made) / 2);
        if (!goOn())
            return Done{}; // the caller knows why
        if (progress) {
            const auto days = m_company.goLive.daysTo(day);
            progress(QCoreApplication::translate("Sandbox", "Business of %1").arg(day.toString(Qt::ISODate)),
                     static_cast<double>(days) / 91 * 0.5);
        }
    }
    return Done{};
}

void Business::schedule(qint64 at, Action action, quint32 ref)
{
    if (at < m_end)
        m_queue.push({at, m_steps++, action, ref});
}

quint32 Business::keep(OrderPlan order)
{
    if (m_free.empty()) {
        m_pool.push_back(std::move(order));
        return static_cast<quint32>(m_pool.size() - 1);
    }
    const quint32 ref = m_free.back();
    m_free.pop_back();
    m_pool[ref] = std::move(order);
    return ref;
}

void Business::drop(quint32 ref)
{
    m_pool[ref] = {};
    m_free.push_back(ref);
}

void Business::perform(const Step &step)
{
    switch (step.action) {
    case Action::Customer:
        return customer(step.at);
    case Action::Post:
        return postOrder(step.at, step.ref);
    case Action::Finish:
        return finish(step.at, step.ref);
    case Action::Refund:
        return refund(step.at, step.ref);
    case Action::Chargeback:
        return chargeback(step.at, step.ref);
    case Action::Share:
        return share(step.at, step.ref);
    case Action::Payout:
        return payout(step.at, step.ref);
    case Action::Release:
        return release(step.at, step.ref);
    case Action::Settle:
        return settle(step.at, step.ref);
    case Action::RefundSettle:
        return refundSettle(step.at, step.ref);
    case Action::Sweep:
        return sweep(step.at, static_cast<int>(step.ref));
    case Action::Refill:
        return refill(step.at, static_cast<int>(step.ref));
    case Action::BankFee:
        return bankFee(step.at, static_cast<int>(step.ref));
    case Action::Interest:
        return interest(step.at, static_cast<int>(step.ref));
    case Action::Difference:
        return difference(step.at);
    case Action::Manual:
        return manual(step.at, step.ref);
    case Action::Red:
        return red(step.at, step.ref);
    case Action::Blue:
        return blue(step.at, step.ref);
    }
}

qint64 Business::signedBalance(quint32 account) const
{
    const Account &a = m_company.accounts[account];
    return a.creditNormal ? -a.balance : a.balance;
}

void Business::open()
{
    // One balanced voucher a currency brings the old system's balances over. A voucher has at most a thousand
    // lines, so only some of the wallets had money in them.
    constexpr quint32 wallets = 650, merchants = 120;
    const qint64 at = startOfChinaDay(m_company.goLive) + 30 * minuteUs;
    for (int currency = 0; currency < currencyCount; ++currency) {
        std::vector<BookLine> debits, credits;
        qint64 customers = 0, own = 0;
        const auto credit = [&](quint32 account, qint64 amount, qint64 &sum) {
            if (account == noAccount || amount == 0)
                return;
            credits.push_back({account, true, amount});
            sum += amount;
        };
        const auto debit = [&](quint32 account, qint64 amount, qint64 &sum) {
            if (account == noAccount || amount == 0)
                return;
            debits.push_back({account, false, amount});
            sum -= amount;
        };
        const quint32 present =
            currency == Cny ? m_company.activeUsers(m_company.goLive) : m_company.count(Wallet, currency);
        for (quint32 i = 0; i < std::min(wallets, present); ++i)
            credit(m_company.wallet(i, currency),
                   sampleAmount(m_random, AmountKind::Withdrawal, currency) * 2, customers);
        for (quint32 m = 0; m < std::min(merchants, m_company.count(Settlement, currency)); ++m) {
            credit(m_company.settlement(m, currency),
                   sampleAmount(m_random, AmountKind::Withdrawal, currency) * 30, customers);
            credit(m_company.first(Deposit, currency) + m,
                   sampleAmount(m_random, AmountKind::TopUp, currency) / 1'000 * 1'000 * 20 + 100'000,
                   customers);
        }
        debit(m_company.own(Bank, currency, "10020101"), customers, customers);

        // The company's own money, in major units.
        const qint64 unit = currency == Jpy ? 1 : currency == Kwd ? 1'000 : 100;
        const auto mine = [&](AccountType type, const char *subject, qint64 major, bool isCredit) {
            const quint32 account = m_company.own(type, currency, subject);
            isCredit ? credit(account, major * unit, own) : debit(account, major * unit, own);
        };
        if (currency == Cny) {
            mine(Bank, "100202", 83'780'000, false);
            mine(Internal, "1001", 8'600, false);
            mine(Internal, "122103", 46'000, false);
            mine(Internal, "160101", 3'260'000, false);
            mine(Internal, "160102", 418'000, false);
            mine(Internal, "1701", 2'750'000, false);
            mine(Internal, "1801", 640'000, false);
            mine(Internal, "3002", 9'200'000, false);
            mine(Internal, "1602", 1'124'000, true);
            mine(Internal, "1702", 820'000, true);
            mine(Internal, "221101", 1'930'000, true);
            mine(Internal, "222104", 38'400, true);
            mine(Internal, "4001", 50'000'000, true);
            mine(Internal, "4101", 6'100'000, true);
        } else {
            mine(Bank, "100202", currency == Jpy ? 30'000'000 : 300'000, false);
        }
        // What is left stands where the company keeps it: undistributed profit, or its position in that
        // currency.
        const quint32 rest = m_company.own(Internal, currency, currency == Cny ? "4104" : "3002");
        if (own < 0)
            credit(rest, -own, own);
        else
            debit(rest, own, own);
        debits.insert(debits.end(), credits.begin(), credits.end());
        Heading heading;
        heading.kind = "opening";
        heading.summary = "期初余额 " + currencyCode(currency);
        heading.maker = "he.jing";
        heading.checker = "gao.hang";
        heading.key = "opening:" + currencyCode(currency);
        heading.attachments = 1;
        m_books.post(heading, debits, at + currency * minuteUs);
    }
}

void Business::beginDay(QDate day)
{
    const qint64 midnight = startOfChinaDay(day);
    const bool workday = day.dayOfWeek() <= 5;
    for (quint32 c = 0; c < m_company.channels.size(); ++c) {
        for (int currency = 0; currency < currencyCount; ++currency) {
            const quint32 pair = c * currencyCount + static_cast<quint32>(currency);
            const Channel &channel = m_company.channels[c];
            if (!channel.takes[static_cast<size_t>(currency)])
                continue;
            m_clearingAtMidnight[pair] =
                signedBalance(channel.clearing[static_cast<size_t>(currency)]) - m_uncleared[pair];
            m_refundsAtMidnight[pair] = -signedBalance(channel.refundPayable[static_cast<size_t>(currency)]);
            if (m_clearingAtMidnight[pair] > 0)
                schedule(midnight + 9 * hourUs + 30 * minuteUs + pair * 20 * secondUs, Action::Settle, pair);
            if (m_refundsAtMidnight[pair] > 0)
                schedule(midnight + 10 * hourUs + pair * 20 * secondUs, Action::RefundSettle, pair);
        }
    }
    for (int currency = 0; currency < currencyCount; ++currency) {
        const auto ref = static_cast<quint32>(currency);
        if (workday)
            schedule(midnight + 10 * hourUs + 40 * minuteUs + currency * 30 * secondUs, Action::Sweep, ref);
        if (day.dayOfWeek() == 1)
            schedule(midnight + 11 * hourUs + currency * 30 * secondUs, Action::Refill, ref);
        if (day.day() == 21)
            schedule(midnight + 16 * hourUs + currency * 30 * secondUs, Action::BankFee, ref);
        if (day ==
            QDate(2026, 9,
                  21)) // banks pay interest on the 20th of the quarter's last month, it is seen a day later
            schedule(midnight + 16 * hourUs + 30 * minuteUs + currency * 30 * secondUs, Action::Interest,
                     ref);
    }
    if (workday) {
        for (quint32 m = 0; m < m_company.merchants.size(); ++m) {
            if (m_random.chance(3'800))
                schedule(midnight + 10 * hourUs +
                             static_cast<qint64>(m_random.below(static_cast<quint64>(2 * hourUs))),
                         Action::Payout, m);
        }
        if (m_random.chance(900))
            schedule(midnight + 15 * hourUs +
                         static_cast<qint64>(m_random.below(static_cast<quint64>(hourUs))),
                     Action::Difference, 0);
        const int vouchers = static_cast<int>(m_random.below(4));
        for (int i = 0; i < vouchers; ++i)
            schedule(midnight + 9 * hourUs +
                         static_cast<qint64>(m_random.below(static_cast<quint64>(8 * hourUs))),
                     Action::Manual, static_cast<quint32>(m_random.below(6)));
    }
    // The month's own vouchers: wages, depreciation, taxes.
    if (day.day() == day.daysInMonth()) {
        for (quint32 which = 6; which < 13; ++which)
            schedule(midnight + 20 * hourUs + which * 3 * minuteUs, Action::Manual, which);
    }
    if (day.day() == 10)
        schedule(midnight + 14 * hourUs, Action::Manual, 13);
    freezes(day);
}

} // namespace zf::sandbox
