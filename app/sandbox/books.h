// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/company.h"
#include "app/sandbox/tablewriter.h"

#include <QHash>

#include <functional>

namespace zf::sandbox {

/// What a rule's amount terms are made of.
struct Figures {
    qint64 amount = 0, fee = 0, cost = 0;
};

/// Whose accounts a rule's lines mean.
struct Parties {
    int currency = Cny;
    int channel = -1;
    quint32 payer = noAccount, payee = noAccount;
};

struct BookLine {
    quint32 account;
    bool credit;
    qint64 amount;
};

/// A rule of posting_rule and posting_rule_line, its lines resolved to our accounts.
struct Rule {
    enum class Party { Payer, Payee, Channel, Bank, Internal };
    struct Line {
        bool credit = false;
        Party party = Party::Internal;
        int amount = 0, fee = 0, cost = 0; ///< factors of the figures: "amount-fee" is 1, −1, 0
        std::vector<std::array<quint32, currencyCount>> accounts; ///< of each channel, or one for all
    };
    QByteArray code, name;
    std::vector<Line> lines;

    std::vector<BookLine> apply(const Figures &figures,
                                const Parties &parties) const; ///< lines of zero are left out
};

/// The posting rules as the ledger has them: the data decides, nothing here knows a subject.
class RuleBook {
public:
    static Result<RuleBook> read(db::Session &ledger, const Company &company);
    const Rule &rule(const char *code) const;
    bool has(const char *code) const { return m_rules.contains(code); }

private:
    QHash<QByteArray, Rule> m_rules;
};

/// What a voucher says about itself.
struct Heading {
    QByteArray kind, orderNo, logId, summary, maker, checker, key, reverses;
    int attachments = 0;
};

/// The ledger in memory: posts as post_voucher does and writes the rows that it would have written.
class Books {
public:
    Books(Company &company, BulkLoader &loader, qint64 rowsAFile);

    /// Posts and answers the voucher's number. What post_voucher would refuse becomes error(): our own bug.
    QByteArray post(const Heading &heading, const std::vector<BookLine> &lines, qint64 at);
    const std::optional<Error> &error() const { return m_error; }
    qint64 entries() const { return static_cast<qint64>(m_lines.size()); }
    /// The journals, which are clustered by account, once everything is posted.
    Result<Done> writeJournals(const std::function<bool()> &goOn);
    Result<Done> flush();

private:
    struct Line {
        quint32 account;
        quint32 voucher; ///< the highest bit: credit
        qint64 amount;
    };
    struct Voucher {
        qint64 postedAt;
    };
    QByteArray voucherNo(quint32 voucher) const;
    static QByteArray contentHash(const Heading &heading, const QByteArray &canonicalLines);

    Company &m_company;
    bool m_numberByKey;
    std::optional<Error> m_error;
    std::vector<Line> m_lines;
    std::vector<Voucher> m_vouchers;
    qint64 m_lastAt = 0;
    TableWriter m_voucherTable, m_entryTable, m_requestTable, m_journalTable;
};

} // namespace zf::sandbox
