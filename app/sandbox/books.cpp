// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/books.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace zf::sandbox {

namespace {

constexpr quint32 creditBit = 1U << 31;

Error ruleError(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Internal;
    error.code = QStringLiteral("sandbox");
    error.message = message;
    return error;
}

/// "amount-fee": a signed sum of the figures.
bool parseTerm(const QString &term, Rule::Line &line)
{
    int sign = 1;
    qsizetype from = 0;
    while (from < term.size()) {
        qsizetype to = from;
        while (to < term.size() && term[to] != u'-' && term[to] != u'+')
            ++to;
        const QStringView word = QStringView(term).mid(from, to - from).trimmed();
        if (word == u"amount")
            line.amount += sign;
        else if (word == u"fee")
            line.fee += sign;
        else if (word == u"cost")
            line.cost += sign;
        else
            return false;
        if (to < term.size())
            sign = term[to] == u'-' ? -1 : 1;
        from = to + 1;
    }
    return true;
}

const QHash<QString, Rule::Party> &partyWords()
{
    static const QHash<QString, Rule::Party> words = {{QStringLiteral("payer"), Rule::Party::Payer},
                                                      {QStringLiteral("payee"), Rule::Party::Payee},
                                                      {QStringLiteral("channel"), Rule::Party::Channel},
                                                      {QStringLiteral("bank"), Rule::Party::Bank},
                                                      {QStringLiteral("internal"), Rule::Party::Internal}};
    return words;
}

/// The accounts that a line of the company's own means, whatever the order.
void resolve(Rule::Line &line, const QByteArray &subject, const Company &company)
{
    if (line.party == Rule::Party::Bank || line.party == Rule::Party::Internal) {
        std::array<quint32, currencyCount> accounts{};
        for (int currency = 0; currency < currencyCount; ++currency)
            accounts[static_cast<size_t>(currency)] =
                company.own(line.party == Rule::Party::Bank ? Bank : Internal, currency, subject);
        line.accounts.push_back(accounts);
    } else if (line.party == Rule::Party::Channel) {
        for (const Channel &channel : company.channels) {
            // The rule names the group; which leaf it is, the channel's account decides.
            line.accounts.push_back(channel.clearingSubject.startsWith(subject) ? channel.clearing
                                    : subject == "220204"                       ? channel.refundPayable
                                                                                : channel.feePayable);
        }
    }
}

} // namespace

std::vector<BookLine> Rule::apply(const Figures &figures, const Parties &parties) const
{
    std::vector<BookLine> result;
    result.reserve(lines.size());
    for (const Line &line : lines) {
        const qint64 amount =
            line.amount * figures.amount + line.fee * figures.fee + line.cost * figures.cost;
        if (amount == 0)
            continue;
        quint32 account = noAccount;
        if (line.party == Party::Payer)
            account = parties.payer;
        else if (line.party == Party::Payee)
            account = parties.payee;
        else
            account = line.accounts[line.party == Party::Channel ? static_cast<size_t>(parties.channel) : 0]
                                   [static_cast<size_t>(parties.currency)];
        result.push_back({account, line.credit, amount});
    }
    return result;
}

Result<RuleBook> RuleBook::read(db::Session &ledger, const Company &company)
{
    const Result<db::Rows> rules = ledger.select(
        {"filling.rules", QStringLiteral("SELECT rule_code, name FROM posting_rule ORDER BY rule_code")});
    if (!rules.ok())
        return rules.error();
    const Result<db::Rows> lines = ledger.select(
        {"filling.ruleLines", QStringLiteral("SELECT rule_code, subject_code, side, amount_term, party"
                                             " FROM posting_rule_line ORDER BY rule_code, line_no")});
    if (!lines.ok())
        return lines.error();
    RuleBook book;
    for (qsizetype i = 0; i < rules->size(); ++i)
        book.m_rules.insert(rules->text(i, 0).toUtf8(),
                            {rules->text(i, 0).toUtf8(), rules->text(i, 1).toUtf8(), {}});
    for (qsizetype i = 0; i < lines->size(); ++i) {
        Rule::Line line;
        line.credit = lines->text(i, 2) == u"C";
        const auto party = partyWords().constFind(lines->text(i, 4));
        if (party == partyWords().constEnd() || !parseTerm(lines->text(i, 3), line))
            return ruleError(QCoreApplication::translate(
                                 "Sandbox", "The posting rule %1 has a line that the sandbox cannot fill.")
                                 .arg(lines->text(i, 0)));
        line.party = *party;
        resolve(line, lines->text(i, 1).toUtf8(), company);
        book.m_rules[lines->text(i, 0).toUtf8()].lines.push_back(line);
    }
    return book;
}

const Rule &RuleBook::rule(const char *code) const
{
    static const Rule none;
    const auto found = m_rules.constFind(code);
    return found == m_rules.constEnd() ? none : *found;
}

Books::Books(Company &company, BulkLoader &loader, qint64 rowsAFile)
    : m_company(company)
    , m_numberByKey(rowsAFile > 0)
    , m_voucherTable(
          loader, db::Database::Ledger, "voucher",
          "voucher_no, kind, order_no, log_id, accounting_date, posted_at, summary, reverses_voucher_no,"
          " maker, checker, attachments",
          rowsAFile)
    , m_entryTable(
          loader, db::Database::Ledger, "voucher_entry",
          "entry_id, voucher_no, line_no, subject_code, account_no, side, amount, currency, accounting_date",
          rowsAFile)
    , m_requestTable(loader, db::Database::Ledger, "posting_request",
                     "request_id, idempotency_key, content_hash, voucher_no, requested_at", rowsAFile)
    , m_journalTable(loader, db::Database::Ledger, "account_journal",
                     "journal_id, account_no, seq, voucher_no, side, amount, balance_before, balance_after,"
                     " accounting_date, posted_at",
                     rowsAFile)
{
}

QByteArray Books::voucherNo(quint32 voucher) const
{
    QByteArray number;
    const QDate date = chinaDate(m_vouchers[voucher].postedAt);
    appendNumber(number, date.year(), 4);
    appendNumber(number, date.month(), 2);
    appendNumber(number, date.day(), 2);
    number.append('-');
    appendNumber(number, static_cast<qint64>(voucher) + 1, 9);
    return number;
}

QByteArray Books::contentHash(const Heading &h, const QByteArray &canonicalLines)
{
    // As post_voucher makes it: MariaDB's JSON_ARRAY of the request's fields; no date, which means the open
    // one.
    QByteArray text = "[\"post\"";
    const auto add = [&text](const QByteArray &value) {
        if (value.isEmpty())
            text += ", null";
        else
            text += ", \"" + value + '"';
    };
    add(h.kind);
    text += ", null";
    for (const QByteArray *value : {&h.orderNo, &h.logId, &h.summary, &h.maker, &h.checker})
        add(*value);
    add(QByteArray::number(h.attachments));
    add(h.reverses);
    QByteArray escaped = canonicalLines;
    escaped.replace('"', "\\\"");
    add(escaped);
    text += ']';
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QByteArray Books::post(const Heading &heading, const std::vector<BookLine> &lines, qint64 at)
{
    at = std::max(at, m_lastAt + 1); // one after another
    m_lastAt = at;
    const auto voucher = static_cast<quint32>(m_vouchers.size());
    m_vouchers.push_back({at});
    const QByteArray number = voucherNo(voucher);
    const QDate date = chinaDate(at);

    QByteArray canonical;
    qint64 difference = 0;
    int lineNo = 0;
    for (const BookLine &line : lines) {
        if (line.account == noAccount || line.amount == 0) {
            m_error = ruleError(
                QStringLiteral("line %1 of %2").arg(lineNo + 1).arg(QString::fromUtf8(heading.kind)));
            return {};
        }
        const Account &account = m_company.accounts[line.account];
        const QByteArray accountNo = m_company.accountNo(line.account);
        const QByteArray currency = currencyCode(account.currency);
        const QByteArray side = line.credit ? "C" : "D";
        difference += line.credit ? -line.amount : line.amount;
        m_entryTable.number(entries() + 1 + lineNo).text(number).number(lineNo + 1);
        ++lineNo;
        m_entryTable.text(m_company.subjects[account.subject].code).text(accountNo).text(side);
        m_entryTable.number(line.amount).text(currency).date(date).endRow();
        if (!canonical.isEmpty())
            canonical += ',';
        canonical += "[\"" + accountNo + "\", null, \"" + side + "\", \"" + QByteArray::number(line.amount) +
                     "\", \"" + currency + "\"]";
    }
    if (difference != 0)
        m_error = ruleError(QStringLiteral("unbalanced %1").arg(QString::fromUtf8(heading.kind)));

    // The accounts in the order of their numbers, as they are locked.
    std::vector<BookLine> ordered = lines;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const BookLine &a, const BookLine &b) { return a.account < b.account; });
    for (const BookLine &line : ordered) {
        Account &account = m_company.accounts[line.account];
        account.balance += line.credit == account.creditNormal ? line.amount : -line.amount;
        account.seq += 1;
        account.updatedAt = at;
        m_lines.push_back({line.account, voucher | (line.credit ? creditBit : 0), line.amount});
    }
    for (const BookLine &line : ordered) {
        const Account &account = m_company.accounts[line.account];
        if (account.balance - account.frozen < 0 && !account.mayOverdraw && !account.mirror && !m_error)
            m_error = ruleError(QStringLiteral("%1 overdraws %2 (%3)")
                                    .arg(QString::fromUtf8(heading.kind),
                                         QString::fromLatin1(m_company.accountNo(line.account)))
                                    .arg(account.balance));
    }

    m_voucherTable.text(number)
        .text(heading.kind)
        .optional(heading.orderNo)
        .optional(heading.logId)
        .date(date);
    m_voucherTable.moment(at).text(heading.summary).optional(heading.reverses).text(heading.maker);
    m_voucherTable.optional(heading.checker).number(heading.attachments).endRow();
    m_requestTable.number(static_cast<qint64>(voucher) + 1)
        .text(heading.key)
        .text(contentHash(heading, canonical));
    m_requestTable.text(number).moment(at - 300).endRow();
    return number;
}

Result<Done> Books::writeJournals(const std::function<bool()> &goOn)
{
    // A counting sort by account keeps the order of posting inside each.
    std::vector<quint32> next(m_company.accounts.size() + 1, 0);
    for (const Line &line : m_lines)
        ++next[line.account + 1];
    for (size_t i = 1; i < next.size(); ++i)
        next[i] += next[i - 1];
    std::vector<quint32> order(m_lines.size());
    for (quint32 i = 0; i < m_lines.size(); ++i)
        order[next[m_lines[i].account]++] = i;

    quint32 current = noAccount;
    qint64 balance = 0, seq = 0;
    QByteArray accountNo;
    for (size_t at = 0; at < order.size(); ++at) {
        if (at % 65'536 == 0 && !goOn())
            return ruleError(QString()); // the caller knows why it did not go on
        const Line &line = m_lines[order[at]];
        if (line.account != current) {
            current = line.account;
            accountNo = m_company.accountNo(current);
            balance = seq = 0;
        }
        const quint32 voucher = line.voucher & ~creditBit;
        const bool credit = (line.voucher & creditBit) != 0;
        const qint64 before = balance;
        balance += credit == m_company.accounts[current].creditNormal ? line.amount : -line.amount;
        const qint64 postedAt = m_vouchers[voucher].postedAt;
        // Numbers follow the postings. Where the table is too large for that, they follow its key: the index
        // on them is then written from end to end and not at thirty million places.
        m_journalTable.number(static_cast<qint64>(m_numberByKey ? at : order[at]) + 1)
            .text(accountNo)
            .number(++seq)
            .text(voucherNo(voucher));
        m_journalTable.text(credit ? "C" : "D").number(line.amount).number(before).number(balance);
        m_journalTable.date(chinaDate(postedAt)).moment(postedAt).endRow();
    }
    return m_journalTable.flush();
}

Result<Done> Books::flush()
{
    for (TableWriter *table : {&m_voucherTable, &m_entryTable, &m_requestTable}) {
        if (Result<Done> flushed = table->flush(); !flushed.ok())
            return flushed;
    }
    return Done{};
}

} // namespace zf::sandbox
