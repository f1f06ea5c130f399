// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/ledgertail.h"

#include <QByteArrayView>
#include <QHash>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zf::ledger {

/// One row of voucher_entry as a tail reads it; texts are borrowed.
struct TailEntry {
    std::string_view voucherNo;
    int lineNo = 0;
    std::string_view subject;
    bool debit = true;
    qint64 amount = 0;
    std::string_view currency;
    qint64 julianDay = 0;
};

/// One row of accounting_day as a tail reads it.
struct TailDay {
    qint64 julianDay = 0;
    bool closed = false;
};

/// Adds entries up as they stream by: per date, subject and currency, and per voucher, to find those that do
/// not balance. Thousands of vouchers a second pass here, so nothing is allocated for an entry whose key is
/// known.
class DeltaSum {
public:
    enum class Sign { Plus, Minus };

    /// Which book each subject belongs to; one that is not among them counts to Book::Single.
    explicit DeltaSum(const ChartOfAccounts &chart, SealedDates sealed = {});

    void add(const TailEntry &entry, Sign sign);
    void endTransaction();  ///< what has been added since the last one is committed
    void dropTransaction(); ///< or never was
    void noteDays() { m_daysChanged = true; }
    /// The day cut moved this date; entries that are added from now on are judged by it.
    void noteDay(const TailDay &day);
    void seal(qint64 julianDay);
    const SealedDates &sealed() const { return m_sealed; }
    bool isEmpty() const { return m_committed.empty() && !m_daysChanged; }
    /// What was committed since the last take. An unknown currency's code is an error of the ledger's.
    Result<TailBatch> take();

private:
    struct Key {
        int subject = 0, currency = 0;
        qint64 julianDay = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash {
        size_t operator()(const Key &key) const
        {
            return qHashMulti(0, key.subject, key.currency, key.julianDay);
        }
    };
    struct Sum {
        Int128 debit = 0, credit = 0;
        qint64 entries = 0;
    };
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Names = std::unordered_map<std::string, int, TextHash, std::equal_to<>>;
    using Sums = std::unordered_map<Key, Sum, KeyHash>;
    struct Net { ///< of the voucher at hand, per book and currency
        Book book = Book::Single;
        int currency = 0;
        Int128 value = 0;
    };
    int intern(Names &names, std::vector<QString> &texts, std::string_view text);
    void endVoucher();
    void noteLate(const TailEntry &entry);

    Names m_subjectAt, m_currencyAt;
    std::vector<QString> m_subjects, m_currencies;
    std::vector<Book> m_books; ///< by subject
    ChartOfAccounts m_chart;
    Sums m_committed, m_open;
    std::string m_voucher;
    std::vector<Net> m_nets;
    QList<VoucherNo> m_openUnbalanced, m_unbalanced;
    SealedDates m_sealed;
    QList<LateVoucher> m_openLate, m_late;
    std::optional<qint64> m_asked; ///< the date that was asked about last, and whether it is sealed
    bool m_askedIsSealed = false;
    qint64 m_openVouchers = 0, m_vouchers = 0;
    bool m_daysChanged = false;
};

} // namespace zf::ledger
