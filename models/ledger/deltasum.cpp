// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/deltasum.h"

#include "models/ledger/ledgersql.h"

#include <algorithm>

namespace zf::ledger {

namespace {

constexpr qsizetype mostUnbalanced = 50;
constexpr qsizetype mostLate = 50;

} // namespace

DeltaSum::DeltaSum(const ChartOfAccounts &chart, SealedDates sealed)
    : m_chart(chart)
    , m_sealed(std::move(sealed))
{
}

void DeltaSum::noteDay(const TailDay &day)
{
    m_daysChanged = true;
    m_asked.reset();
    if (day.closed)
        m_sealed.closed.insert(day.julianDay);
    else
        m_sealed.closed.remove(day.julianDay);
}

void DeltaSum::seal(qint64 julianDay)
{
    m_asked.reset();
    m_sealed.closed.insert(julianDay);
}

void DeltaSum::noteLate(const TailEntry &entry)
{
    if (m_asked != entry.julianDay) {
        m_asked = entry.julianDay;
        m_askedIsSealed = m_sealed.contains(entry.julianDay);
    }
    if (!m_askedIsSealed || m_openLate.size() >= mostLate)
        return;
    const LateVoucher late{
        QDate::fromJulianDay(entry.julianDay),
        VoucherNo(QString::fromUtf8(entry.voucherNo.data(), static_cast<qsizetype>(entry.voucherNo.size())))};
    if (!m_openLate.contains(late))
        m_openLate << late;
}

int DeltaSum::intern(Names &names, std::vector<QString> &texts, std::string_view text)
{
    if (const auto known = names.find(text); known != names.end())
        return known->second;
    const int number = static_cast<int>(texts.size());
    texts.push_back(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    names.emplace(text, number);
    return number;
}

void DeltaSum::add(const TailEntry &entry, Sign sign)
{
    const int subject = intern(m_subjectAt, m_subjects, entry.subject);
    if (static_cast<size_t>(subject) == m_books.size()) {
        const Subject *known = m_chart.find(SubjectCode(m_subjects.back()));
        m_books.push_back(known == nullptr ? Book::Single : known->book);
    }
    const int currency = intern(m_currencyAt, m_currencies, entry.currency);
    const Int128 amount = sign == Sign::Plus ? Int128(entry.amount) : -Int128(entry.amount);

    Sum &sum = m_open[{subject, currency, entry.julianDay}];
    (entry.debit ? sum.debit : sum.credit) += amount;
    sum.entries += sign == Sign::Plus ? 1 : -1;

    if (sign == Sign::Plus) // what is taken away, as by an archive, is not late
        noteLate(entry);
    if (entry.voucherNo != m_voucher) {
        endVoucher();
        m_voucher = entry.voucherNo;
    }
    if (entry.lineNo == 1)
        m_openVouchers += sign == Sign::Plus ? 1 : -1;
    const Book book = m_books[static_cast<size_t>(subject)];
    const auto at = std::find_if(m_nets.begin(), m_nets.end(), [&](const Net &net) {
        return net.book == book && net.currency == currency;
    });
    Net &net = at == m_nets.end() ? m_nets.emplace_back(Net{book, currency, 0}) : *at;
    net.value += entry.debit ? amount : -amount;
}

void DeltaSum::endVoucher()
{
    const bool balanced =
        std::all_of(m_nets.begin(), m_nets.end(), [](const Net &net) { return net.value == 0; });
    if (!balanced && m_openUnbalanced.size() < mostUnbalanced)
        m_openUnbalanced << VoucherNo(QString::fromStdString(m_voucher));
    m_nets.clear();
    m_voucher.clear();
}

void DeltaSum::endTransaction()
{
    endVoucher();
    for (const auto &[key, sum] : m_open) {
        Sum &total = m_committed[key];
        total.debit += sum.debit;
        total.credit += sum.credit;
        total.entries += sum.entries;
    }
    m_open.clear();
    for (const VoucherNo &voucher : std::as_const(m_openUnbalanced)) {
        if (m_unbalanced.size() < mostUnbalanced && !m_unbalanced.contains(voucher))
            m_unbalanced << voucher;
    }
    m_openUnbalanced.clear();
    for (const LateVoucher &late : std::as_const(m_openLate)) {
        if (m_late.size() < mostLate && !m_late.contains(late))
            m_late << late;
    }
    m_openLate.clear();
    m_vouchers += std::exchange(m_openVouchers, 0);
}

void DeltaSum::dropTransaction()
{
    m_open.clear();
    m_nets.clear();
    m_voucher.clear();
    m_openUnbalanced.clear();
    m_openLate.clear();
    m_openVouchers = 0;
}

Result<TailBatch> DeltaSum::take()
{
    TailBatch batch;
    batch.deltas.reserve(static_cast<qsizetype>(m_committed.size()));
    for (const auto &[key, sum] : m_committed) {
        const Result<Currency> currency =
            storedCurrency(m_currencies[static_cast<size_t>(key.currency)], "voucher_entry");
        if (!currency.ok())
            return currency.error();
        batch.deltas << LedgerDelta{QDate::fromJulianDay(key.julianDay),
                                    SubjectCode(m_subjects[static_cast<size_t>(key.subject)]),
                                    *currency,
                                    Amount::fromMinor(sum.debit),
                                    Amount::fromMinor(sum.credit),
                                    sum.entries};
    }
    m_committed.clear();
    batch.unbalanced = std::exchange(m_unbalanced, {});
    batch.late = std::exchange(m_late, {});
    batch.vouchers = std::exchange(m_vouchers, 0);
    batch.daysChanged = std::exchange(m_daysChanged, false);
    batch.readAt = Timestamp::now();
    return batch;
}

} // namespace zf::ledger
