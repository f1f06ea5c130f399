// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the company does by itself: the part of Business that settles, sweeps and keeps its own books.

#include "app/sandbox/business.h"

namespace zf::sandbox {

namespace {

/// Vouchers that people write, all in the company's own book and in CNY: major units from and to.
struct ManualKind {
    const char *summary;
    const char *debit, *credit;
    bool debitBank, creditBank;
    qint64 least, most;
};

constexpr std::array<ManualKind, 14> manualKinds = {{
    {"报销办公用品及差旅费", "660203", "100202", false, true, 380, 9'600},
    {"支付云服务器及专线费用", "660205", "100202", false, true, 12'000, 96'000},
    {"支付广告投放款", "660102", "100202", false, true, 8'000, 60'000},
    {"发放满减活动补贴", "660101", "100202", false, true, 2'000, 25'000},
    {"员工借支备用金", "122103", "100202", false, true, 1'000, 6'000},
    {"收到代理商保证金", "100202", "224109", true, false, 5'000, 30'000},
    {"计提本月工资及奖金", "660201", "221101", false, false, 1'620'000, 1'760'000},
    {"计提研发人员工资", "530101", "221101", false, false, 690'000, 740'000},
    {"计提本月折旧", "660202", "1602", false, false, 61'000, 62'000},
    {"计提本月摊销", "660202", "1702", false, false, 34'000, 35'000},
    {"支付本月房租", "660204", "100202", false, true, 186'000, 186'000},
    {"计提附加税费", "6403", "222104", false, false, 7'800, 9'900},
    {"计提坏账准备", "6702", "1231", false, false, 2'000, 12'000},
    {"发放上月工资及奖金", "221101", "100202", false, true, 1'800'000, 1'850'000},
}};

constexpr std::array<const char *, 3> makers = {"zhou.min", "lin.yue", "he.jing"};

} // namespace

void Business::batchVoucher(const char *code, qint64 at, const Figures &figures, const Parties &parties,
                            const QByteArray &what, const QByteArray &keyEnd)
{
    const Rule &rule = m_rules.rule(code);
    Heading heading;
    heading.kind = code;
    heading.summary = rule.name + ' ' + what;
    heading.maker = "settlement-batch";
    heading.logId = makeLogId(at, m_random.below(48), static_cast<quint64>(m_books.entries()) * 2 + 1);
    heading.key = QByteArray(code) + ':' + keyEnd;
    const std::vector<BookLine> lines = rule.apply(figures, parties);
    if (lines.size() < 2)
        return;
    const QByteArray voucherNo = m_books.post(heading, lines, at);
    std::vector<TraceRow> trace;
    trace.push_back(
        {"settlement", at - 210'000, 208'000, "INFO", "job " + heading.kind + ' ' + what + " started"});
    trace.push_back({"settlement", at - 120'000, 61'000, "INFO", "figures read for " + keyEnd});
    trace.push_back(
        {"ledger", at - 400, 2'900, "INFO", "post_voucher " + heading.kind + " -> voucher " + voucherNo});
    m_tables.writeTrace(heading.logId, trace);
}

void Business::settle(qint64 at, quint32 pair)
{
    const int currency = static_cast<int>(pair % currencyCount);
    const auto channelIndex = static_cast<int>(pair / currencyCount);
    const Channel &channel = m_company.channels[static_cast<size_t>(channelIndex)];
    QByteArray keyEnd = channel.code + ':' + currencyCode(currency) + ':';
    appendDate(keyEnd, m_day);
    QByteArray what = channel.name + ' ';
    appendDate(what, m_day.addDays(-1));

    // The fee of what came until now; half up to the minor unit.
    const qint64 cost = (m_turnover[pair] * channel.costBp + 5'000) / 10'000;
    m_turnover[pair] = 0;
    if (cost > 0)
        batchVoucher(channel.withheld ? "cost" : "cost_billed", at - 30 * secondUs, {0, 0, cost},
                     {currency, channelIndex, noAccount, noAccount}, what, keyEnd);
    const qint64 amount = m_clearingAtMidnight[pair] - (channel.withheld ? cost : 0);
    if (amount <= 0)
        return;
    OrderPlan order;
    order.kind = OrderKind::ChannelSettlement;
    order.rule = "settlement";
    order.currency = currency;
    order.channel = channelIndex;
    order.payer = channel.clearing[static_cast<size_t>(currency)];
    order.payee = m_company.own(Bank, currency, "10020101");
    order.amount = amount;
    order.goods = "渠道清算 " + what;
    start(order, at, 200'000, 900'000);
    submit(std::move(order), 0);
}

/// The channel's file of the day names the order; that of the open day has not come. Two items are forgotten,
/// so that there is something to find: one of NUCC's and one of UnionPay's, some days ago.
void Business::clear(const OrderPlan &order)
{
    const bool stands = order.kind == OrderKind::TopUp || order.kind == OrderKind::Payment ||
                        order.kind == OrderKind::Chargeback;
    if (order.channel < 0 || !stands || m_day == m_company.last)
        return;
    constexpr std::array<int, 2> forgottenDaysAgo = {6, 3}; // of the first two channels
    const auto channel = static_cast<size_t>(order.channel);
    const auto pair = channel * currencyCount + static_cast<size_t>(order.currency);
    if (channel < forgottenDaysAgo.size() && order.kind == OrderKind::Payment && m_uncleared[pair] == 0 &&
        m_day == m_company.last.addDays(-forgottenDaysAgo[channel])) {
        m_uncleared[pair] = order.amount;
        return;
    }
    m_tables.writeClearing(order, m_day);
}

void Business::refundSettle(qint64 at, quint32 pair)
{
    const int currency = static_cast<int>(pair % currencyCount);
    const auto channelIndex = static_cast<int>(pair / currencyCount);
    const Channel &channel = m_company.channels[static_cast<size_t>(channelIndex)];
    QByteArray keyEnd = channel.code + ':' + currencyCode(currency) + ':';
    appendDate(keyEnd, m_day);
    batchVoucher("refund_settle", at, {m_refundsAtMidnight[pair], 0, 0},
                 {currency, channelIndex, noAccount, noAccount}, channel.name, keyEnd);
}

void Business::sweep(qint64 at, int currency)
{
    // Own income that lies among the customers' money, less what the company owes them.
    const qint64 due = -signedBalance(m_company.own(Internal, currency, "300104"));
    QByteArray keyEnd = currencyCode(currency) + ':';
    appendDate(keyEnd, m_day);
    if (due > 0)
        batchVoucher("fee_sweep", at, {due, 0, 0}, {currency, -1, noAccount, noAccount},
                     currencyCode(currency), keyEnd);
}

void Business::refill(qint64 at, int currency)
{
    const qint64 due = signedBalance(m_company.own(Internal, currency, "300102"));
    QByteArray keyEnd = currencyCode(currency) + ':';
    appendDate(keyEnd, m_day);
    if (due > 0)
        batchVoucher("reserve_refill", at, {due, 0, 0}, {currency, -1, noAccount, noAccount},
                     currencyCode(currency), keyEnd);
}

void Business::bankFee(qint64 at, int currency)
{
    const qint64 unit = currency == Jpy ? 100 : currency == Kwd ? 1'000 : 100;
    QByteArray keyEnd = currencyCode(currency) + ':';
    appendDate(keyEnd, m_day);
    batchVoucher("bank_fee", at, {0, 0, m_random.between(30, 260) * unit},
                 {currency, -1, noAccount, noAccount}, currencyCode(currency), keyEnd);
}

void Business::interest(qint64 at, int currency)
{
    // 0.35 % a year for the quarter, of what is there now.
    const qint64 amount = signedBalance(m_company.own(Bank, currency, "10020101")) / 400 * 35 / 100;
    QByteArray keyEnd = currencyCode(currency) + ':';
    appendDate(keyEnd, m_day);
    if (amount > 0)
        batchVoucher("interest", at, {amount, 0, 0}, {currency, -1, noAccount, noAccount},
                     currencyCode(currency), keyEnd);
}

void Business::difference(qint64 at)
{
    const bool surplus = m_random.chance(6'000);
    QByteArray keyEnd = "CNY:";
    appendDate(keyEnd, m_day);
    batchVoucher(surplus ? "bank_long" : "bank_short", at,
                 {sampleAmount(m_random, AmountKind::Payment, Cny), 0, 0}, {Cny, -1, noAccount, noAccount},
                 "待查", keyEnd);
}

void Business::manual(qint64 at, quint32 which)
{
    const ManualKind &kind = manualKinds[which];
    const quint32 debit = m_company.own(kind.debitBank ? Bank : Internal, Cny, kind.debit);
    const quint32 credit = m_company.own(kind.creditBank ? Bank : Internal, Cny, kind.credit);
    const qint64 amount =
        m_random.between(kind.least * 100, kind.most * 100) / (which < 5 ? 1 : 100) * (which < 5 ? 1 : 100);
    Heading heading;
    heading.kind = "manual";
    heading.summary = kind.summary;
    heading.maker = makers[static_cast<size_t>(m_random.below(makers.size()))];
    heading.checker = "gao.hang";
    heading.attachments = static_cast<int>(m_random.between(1, 6));
    heading.key = "manual:" + QByteArray::number(m_books.entries()) + ':';
    appendDate(heading.key, m_day);
    Correction correction;
    correction.summary = heading.summary;
    correction.date = m_day;
    correction.lines = {{debit, false, amount}, {credit, true, amount}};
    correction.voucherNo = m_books.post(heading, correction.lines, at);
    // Now and then the amount was wrong: a red voucher takes it back on a later day, a blue one puts it
    // right.
    if (which < 5 && m_random.chance(900)) {
        m_corrections.push_back(std::move(correction));
        schedule(at + dayUs + hourUs, Action::Red, static_cast<quint32>(m_corrections.size() - 1));
    }
}

void Business::red(qint64 at, quint32 ref)
{
    Correction &correction = m_corrections[ref];
    const auto reference = [](QDate date, const QByteArray &number) -> QByteArray {
        return QByteArray::number(date.year()) + "年" + QByteArray::number(date.month()) + "月" +
               QByteArray::number(date.day()) + "日第" + number + "号凭证";
    };
    Heading heading;
    heading.kind = "red";
    heading.summary =
        "注销" + reference(correction.date, correction.voucherNo); // 会计基础工作规范, article 51(5)
    heading.maker = "zhou.min";
    heading.checker = "gao.hang";
    heading.reverses = correction.voucherNo;
    heading.key = "red:" + correction.voucherNo;
    std::vector<BookLine> lines = correction.lines;
    for (BookLine &line : lines)
        line.amount = -line.amount;
    correction.redNo = m_books.post(heading, lines, at);
    correction.redDate = m_day;
    schedule(at + 20 * minuteUs, Action::Blue, ref);
}

void Business::blue(qint64 at, quint32 ref)
{
    Correction &correction = m_corrections[ref];
    Heading heading;
    heading.kind = "blue";
    heading.summary = "订正" + QByteArray::number(correction.date.year()) + "年" +
                      QByteArray::number(correction.date.month()) + "月" +
                      QByteArray::number(correction.date.day()) + "日第" + correction.voucherNo + "号凭证";
    heading.maker = "zhou.min";
    heading.checker = "gao.hang";
    heading.reverses = correction.redNo;
    heading.key = "blue:" + correction.redNo;
    heading.attachments = 1;
    std::vector<BookLine> lines = correction.lines;
    const qint64 right = std::max<qint64>(100, lines.front().amount / 10); // a digit too many had been typed
    for (BookLine &line : lines)
        line.amount = right;
    m_books.post(heading, lines, at);
}

void Business::freezes(QDate day)
{
    constexpr std::array<const char *, 4> reasons = {"司法冻结", "风控止付", "争议交易冻结",
                                                     "商户保证金冻结"};
    const quint32 users = m_company.activeUsers(day);
    const auto howMany = static_cast<quint32>(1 + m_random.below(2)) + users / 20'000;
    const qint64 at = startOfChinaDay(day) + 13 * hourUs;
    for (quint32 i = 0; i < howMany; ++i) {
        const bool merchant = m_random.chance(2'500);
        const quint32 account = merchant ? m_company.settlement(static_cast<quint32>(pickMerchant(Cny)), Cny)
                                         : m_company.wallet(pickUser(Cny), Cny);
        Account &a = m_company.accounts[account];
        const qint64 amount = a.available() * m_random.between(20, 90) / 100;
        if (amount < 1'000)
            continue;
        a.frozen += amount;
        const qint64 until =
            at + dayUs + static_cast<qint64>(m_random.below(static_cast<quint64>(20 * dayUs)));
        const bool open = m_random.chance(3'500) || until >= m_end;
        m_tables.writeFreeze(account, amount, open,
                             merchant ? reasons[3] : reasons[static_cast<size_t>(m_random.below(3))], at,
                             open ? at : until);
        if (!open) {
            m_freezes.push_back({account, amount});
            schedule(until, Action::Release, static_cast<quint32>(m_freezes.size() - 1));
        }
    }
}

void Business::release(qint64, quint32 ref)
{
    m_company.accounts[m_freezes[ref].account].frozen -= m_freezes[ref].amount;
}

} // namespace zf::sandbox
