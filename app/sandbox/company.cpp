// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/company.h"

#include "app/sandbox/names.h"
#include "app/sandbox/tablewriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::sandbox {

namespace {

struct Size {
    quint32 users, foreignWallets, merchants, foreignMerchants;
};

Size sizeOf(Scale scale)
{
    switch (scale) {
    case Scale::Small:
        return {1'300, 30, 150, 10};
    case Scale::Million:
        return {9'000, 150, 600, 30};
    case Scale::ThirtyMillion:
        return {1'120'000, 11'000, 15'000, 200};
    }
    Q_UNREACHABLE();
}

constexpr std::array<const char *, typeCount> typeDigits = {"10", "20", "21", "30", "31", "32", "40", "90"};

/// Bank accounts, and what the rules book on a bank's side.
constexpr std::array<const char *, 6> bankSubjects = {"10020101", "10020102", "10020103",
                                                      "100202",   "112204",   "220202"};
/// What the company needs in a foreign currency; in CNY it has every leaf.
constexpr std::array<const char *, 16> foreignSubjects = {
    "112205", "122101", "122102", "224104", "224106", "300101", "300102", "300103",
    "300104", "3002",   "602101", "602102", "602104", "642101", "660301", "660302"};

bool isOneOf(const auto &list, const QByteArray &code)
{
    return std::any_of(list.begin(), list.end(), [&code](const char *one) { return code == one; });
}

std::vector<Channel> makeChannels()
{
    const auto channel = [](const char *code, const char *name, const char *nameEn, const char *route,
                            const char *subject, int costBp, bool withheld,
                            std::initializer_list<int> currencies) {
        Channel c;
        c.code = code;
        c.name = name;
        c.nameEn = nameEn;
        c.route = route;
        c.clearingSubject = subject;
        c.costBp = costBp;
        c.withheld = withheld;
        for (const int currency : currencies)
            c.takes[static_cast<size_t>(currency)] = true;
        return c;
    };
    // 银支付〔2017〕209号: every payment from a bank account goes through NUCC or UnionPay.
    return {
        channel("NUCC", "网联清算", "NUCC", "NUCC", "11220101", 4, true, {Cny}),
        channel("UNIONPAY", "银联云闪付", "UnionPay", "UnionPay", "11220102", 5, true, {Cny}),
        channel("UPI", "银联国际", "UnionPay International", "UnionPay", "11220103", 60, true,
                {Hkd, Jpy, Usd}),
        channel("VISA", "维萨收单", "Visa acquiring", "CrossBorder", "11220103", 120, false,
                {Hkd, Jpy, Kwd, Usd}),
        channel("MASTERCARD", "万事达收单", "Mastercard acquiring", "CrossBorder", "11220103", 118, false,
                {Hkd, Kwd, Usd}),
    };
}

char checkDigit(const QByteArray &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 0) {
            digit *= 2;
            digit = digit > 9 ? digit - 9 : digit;
        }
        sum += digit;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

} // namespace

Result<Company> Company::make(db::Session &ledger, quint64 seed, Scale scale)
{
    Result<db::Rows> rows = ledger.select(
        {"filling.subjects",
         QStringLiteral("SELECT code, name, normal_side FROM subject WHERE is_leaf = 1 ORDER BY code")});
    if (!rows.ok())
        return rows.error();
    Company company;
    company.m_seed = seed;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const LedgerSubject subject{rows->text(i, 0).toUtf8(), rows->text(i, 1).toUtf8(),
                                    rows->text(i, 2).at(0).toLatin1()};
        company.m_byCode.insert(subject.code, static_cast<quint16>(company.subjects.size()));
        company.subjects.push_back(subject);
    }
    company.channels = makeChannels();
    if (Result<Done> laid = company.lay(scale); !laid.ok())
        return laid.error();
    return company;
}

Result<quint16> Company::subject(const QByteArray &code) const
{
    const auto found = m_byCode.constFind(code);
    if (found == m_byCode.constEnd()) {
        Error error;
        error.kind = ErrorKind::Internal;
        error.message =
            QCoreApplication::translate("Sandbox", "The chart of accounts has no leaf subject %1.")
                .arg(QString::fromLatin1(code));
        return error;
    }
    return *found;
}

Result<Done> Company::lay(Scale scale)
{
    const Size size = sizeOf(scale);
    for (quint32 m = 0; m < size.merchants; ++m) {
        constexpr std::array<int, 8> rates = {0, 38, 38, 55, 60, 60, 60, 100};
        const quint64 bits = mixed(m_seed * 7 + m);
        const MerchantName name = merchantNameOf(m_seed, m);
        Merchant merchant;
        merchant.number = "8983";
        appendNumber(merchant.number, static_cast<qint64>(mixed(m_seed + m) % 10'000), 4);
        appendNumber(merchant.number, m + 1, 7);
        merchant.name = name.name;
        merchant.category = name.category;
        merchant.feeBp = rates[bits % rates.size()];
        merchant.shares = m % 7 == 3;
        merchant.paysForPayouts = bits % 10 < 3;
        merchants.push_back(merchant);
    }

    const qint64 live = startOfChinaDay(goLive);
    Result<Done> result = Done{};
    const auto add = [&](AccountType type, int currency, quint32 ordinal, const QByteArray &code) {
        const Result<quint16> index = subject(code);
        if (!index.ok()) {
            result = index.error();
            return noAccount;
        }
        Account account;
        account.type = type;
        account.currency = static_cast<quint8>(currency);
        account.ordinal = ordinal;
        account.subject = *index;
        const char side = subjects[*index].normalSide;
        account.creditNormal = side == 'C';
        account.mirror = side == 'B';
        account.mayOverdraw =
            type == Internal || type == Clearing || type == RefundPayable || type == FeePayable;
        // Opened before the company moved to this ledger, except those that came later.
        account.openedAt =
            live - static_cast<qint64>(mixed(m_seed + accounts.size()) % static_cast<quint64>(700 * dayUs));
        account.updatedAt = account.openedAt;
        accounts.push_back(account);
        return static_cast<quint32>(accounts.size() - 1);
    };
    for (int type = 0; type < typeCount; ++type) {
        for (int currency = 0; currency < currencyCount; ++currency) {
            const bool cny = currency == Cny;
            const auto at = static_cast<size_t>(currency);
            m_first[static_cast<size_t>(type)][at] = static_cast<quint32>(accounts.size());
            switch (type) {
            case Wallet:
                for (quint32 u = 0; u < (cny ? size.users : size.foreignWallets); ++u)
                    add(Wallet, currency, u, "224101");
                break;
            case Settlement:
            case Deposit:
                for (quint32 m = 0; m < (cny ? size.merchants : size.foreignMerchants); ++m)
                    add(static_cast<AccountType>(type), currency, m,
                        type == Settlement ? "224102" : "224105");
                break;
            case Clearing:
            case RefundPayable:
            case FeePayable:
                for (quint32 c = 0; c < channels.size(); ++c) {
                    Channel &channel = channels[c];
                    if (!channel.takes[at])
                        continue;
                    const QByteArray code = type == Clearing        ? channel.clearingSubject
                                            : type == RefundPayable ? QByteArray("220204")
                                                                    : QByteArray("220201");
                    auto &list = type == Clearing        ? channel.clearing
                                 : type == RefundPayable ? channel.refundPayable
                                                         : channel.feePayable;
                    list[at] = add(static_cast<AccountType>(type), currency, c, code);
                }
                break;
            case Bank:
                for (quint32 b = 0; b < bankSubjects.size(); ++b)
                    add(Bank, currency, b, bankSubjects[b]);
                break;
            case Internal: {
                constexpr std::array<const char *, 7> customers = {
                    "224101", "224102", "224105", "11220101", "11220102", "11220103", "220204"};
                for (quint32 s = 0; s < subjects.size(); ++s) {
                    const QByteArray &code = subjects[s].code;
                    const bool elsewhere =
                        isOneOf(customers, code) || isOneOf(bankSubjects, code) || code == "220201";
                    if (!elsewhere && (cny || isOneOf(foreignSubjects, code)))
                        add(Internal, currency, s, code);
                }
                break;
            }
            default:
                break;
            }
            m_count[static_cast<size_t>(type)][at] =
                static_cast<quint32>(accounts.size()) - m_first[static_cast<size_t>(type)][at];
        }
    }
    // The last sixth of the users came one after another in the months we look at, each on the day before his
    // first.
    for (QDate day = goLive.addDays(1); day <= last; day = day.addDays(1)) {
        for (quint32 u = activeUsers(day.addDays(-1)); u < activeUsers(day); ++u) {
            Account &account = accounts[first(Wallet, Cny) + u];
            account.openedAt = startOfChinaDay(day.addDays(-1)) +
                               static_cast<qint64>(mixed(m_seed + u) % static_cast<quint64>(dayUs));
            account.updatedAt = account.openedAt;
        }
    }
    return result;
}

quint32 Company::activeUsers(QDate date) const
{
    const quint64 users = count(Wallet, Cny);
    const auto days = static_cast<quint64>(std::max<qint64>(0, goLive.daysTo(date)));
    return static_cast<quint32>(std::min(users, users * 5 / 6 + users * days / (6 * 91)));
}

quint32 Company::foreignStride(int currency) const
{
    // Among those who were there from the start.
    return std::max<quint32>(1, count(Wallet, Cny) * 5 / 6 / std::max<quint32>(1, count(Wallet, currency)));
}

quint32 Company::wallet(quint64 user, int currency) const
{
    return first(Wallet, currency) + static_cast<quint32>(user);
}

quint32 Company::userOf(quint32 wallet) const
{
    const Account &account = accounts[wallet];
    return account.currency == Cny ? account.ordinal : account.ordinal * foreignStride(account.currency);
}

quint32 Company::own(AccountType type, int currency, const QByteArray &subject) const
{
    for (quint32 i = first(type, currency); i < first(type, currency) + count(type, currency); ++i) {
        if (subjects[accounts[i].subject].code.startsWith(subject))
            return i;
    }
    return noAccount;
}

QByteArray Company::accountNo(quint32 index) const
{
    const Account &account = accounts[index];
    QByteArray number = typeDigits[account.type] + currencyNumber(account.currency);
    appendNumber(number, account.ordinal + 1, 10);
    number.append(checkDigit(number));
    return number;
}

QByteArray Company::ownerNo(quint32 index) const
{
    const Account &account = accounts[index];
    switch (account.type) {
    case Wallet: {
        QByteArray number = "6";
        appendNumber(number, 100'000'000 + static_cast<qint64>(userOf(index)), 11);
        return number;
    }
    case Settlement:
    case Deposit:
        return merchants[account.ordinal].number;
    case Clearing:
    case RefundPayable:
    case FeePayable:
        return channels[account.ordinal].code;
    default:
        return account.type == Bank && account.ordinal < 2 ? "PBOC" : account.type == Bank ? "ICBC" : "ZF";
    }
}

QByteArray Company::ownerName(quint32 index) const
{
    const Account &account = accounts[index];
    switch (account.type) {
    case Wallet:
        return maskedNameOf(m_seed, userOf(index));
    case Settlement:
    case Deposit:
        return merchants[account.ordinal].name;
    case Clearing:
    case RefundPayable:
    case FeePayable:
        return channels[account.ordinal].name;
    default:
        return subjects[account.subject].name;
    }
}

void Company::writeAccounts(TableWriter &table) const
{
    constexpr std::array<const char *, typeCount> owners = {"user",    "merchant", "merchant", "channel",
                                                            "channel", "channel",  "bank",     "internal"};
    for (quint32 i = 0; i < accounts.size(); ++i) {
        const Account &account = accounts[i];
        table.text(accountNo(i))
            .text(subjects[account.subject].code)
            .text(owners[account.type])
            .text(ownerNo(i));
        table.text(ownerName(i))
            .text(currencyCode(account.currency))
            .number(account.balance)
            .number(account.frozen);
        table.text("active").moment(account.openedAt).moment(account.updatedAt).number(account.seq);
        table.number(account.mayOverdraw ? 1 : 0).endRow();
    }
}

void Company::writeMerchants(TableWriter &table) const
{
    for (quint32 m = 0; m < merchants.size(); ++m) {
        const Merchant &merchant = merchants[m];
        const quint64 bits = mixed(m_seed * 13 + m);
        table.text(merchant.number).text(merchant.name).text(merchant.category).text("active");
        table.number(merchant.feeBp).number(0).number(0);
        table.number(bits % 4 == 0 ? 500'000'00 : 50'000'00)
            .number(bits % 4 == 0 ? 20'000'000'00 : 2'000'000'00);
        table.number(bits % 4 == 0 ? 100'000 : 20'000).moment(accounts[settlement(m, Cny)].openedAt).endRow();
    }
}

void Company::writeChannels(TableWriter &table) const
{
    for (const Channel &channel : channels) {
        const auto currency = static_cast<size_t>(
            std::find(channel.takes.begin(), channel.takes.end(), true) - channel.takes.begin());
        table.text(channel.code).text(channel.name).text(channel.nameEn).text(channel.route);
        table.text(accountNo(channel.clearing[currency])).number(channel.costBp);
        // UnionPay's clearing day ends at 23:00, NUCC cuts every hour and we follow its last.
        table.text(channel.route == "NUCC" ? "00:00:00" : "23:00:00").text("active").endRow();
    }
}

} // namespace zf::sandbox
