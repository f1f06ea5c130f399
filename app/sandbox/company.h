// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sampling.h"
#include "app/sandbox/sandbox.h"
#include "models/db/session.h"

#include <QHash>

#include <array>
#include <vector>

namespace zf::sandbox {

class TableWriter;

inline constexpr quint32 noAccount = ~0U;

/// Kinds of account, by the first two digits of their numbers.
enum AccountType : quint8 {
    Wallet,
    Settlement,
    Deposit,
    Clearing,
    RefundPayable,
    FeePayable,
    Bank,
    Internal,
    typeCount
};

struct Account {
    qint64 balance = 0;   ///< on the natural side
    qint64 committed = 0; ///< promised to orders that will be posted; nothing else may take it
    qint64 frozen = 0;
    qint64 openedAt = 0, updatedAt = 0;
    quint32 seq = 0;
    quint32 ordinal = 0; ///< which one of its type and currency
    quint16 subject = 0; ///< index into Company::subjects
    quint8 type = 0, currency = 0;
    bool creditNormal = false, mayOverdraw = false, mirror = false;

    qint64 available() const { return balance - committed - frozen; }
};

struct LedgerSubject {
    QByteArray code, name;
    char normalSide = 'D';
};

struct Channel {
    QByteArray code, name, nameEn, route, clearingSubject;
    int costBp = 0;
    bool withheld = true; ///< its fee comes out of the settlement; else it is billed
    std::array<bool, currencyCount> takes{};
    std::array<quint32, currencyCount> clearing{}, refundPayable{}, feePayable{};
};

struct Merchant {
    QByteArray number, name, category;
    int feeBp = 0;
    bool shares = false; ///< a platform that shares what it earns with others
    bool paysForPayouts = false;
};

/// Who there is: accounts in the order of their numbers, which is that of the tables' keys.
class Company {
public:
    /// Reads the chart of accounts from the ledger.
    static Result<Company> make(db::Session &ledger, quint64 seed, Scale scale);

    QByteArray accountNo(quint32 account) const;
    QByteArray ownerNo(quint32 account) const;
    QByteArray ownerName(quint32 account) const;
    quint32 wallet(quint64 user, int currency) const;
    quint32 userOf(quint32 wallet) const;
    quint32 count(AccountType type, int currency) const
    {
        return m_count[type][static_cast<size_t>(currency)];
    }
    quint32 first(AccountType type, int currency) const
    {
        return m_first[type][static_cast<size_t>(currency)];
    }
    quint32 settlement(quint32 merchant, int currency) const
    {
        return first(Settlement, currency) + merchant;
    }
    /// The account of the company itself whose subject is `subject` or lies below it.
    quint32 own(AccountType type, int currency, const QByteArray &subject) const;
    /// Users who have an account by then: the company grows while we look.
    quint32 activeUsers(QDate date) const;
    quint64 seed() const { return m_seed; }

    void writeAccounts(TableWriter &table) const;
    void writeMerchants(TableWriter &table) const;
    void writeChannels(TableWriter &table) const;

    std::vector<LedgerSubject> subjects; ///< leaves
    std::vector<Account> accounts;
    std::vector<Channel> channels;
    std::vector<Merchant> merchants;
    QDate goLive = QDate(2026, 6, 30), last = QDate(2026, 9, 29);

private:
    Result<Done> lay(Scale scale);
    Result<quint16> subject(const QByteArray &code) const;
    quint32 foreignStride(int currency) const;

    quint64 m_seed = 1;
    QHash<QByteArray, quint16> m_byCode;
    std::array<std::array<quint32, currencyCount>, typeCount> m_first{}, m_count{};
};

} // namespace zf::sandbox
