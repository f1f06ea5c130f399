// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/tieoutchecker.h"

namespace zf::ledger::tieout {

/// What the business rules demand of orders and allow vouchers (T9), as small numbers.
class OrderRules {
public:
    struct Rule {
        QByteArray orderKind;
        QList<QByteArray> states;
        int demand = -1; ///< −1: none
        bool manual = false, anyKind = false, anyState = false;
    };
    struct Demand {
        QByteArray name; ///< null: the rule demands without a name, which no voucher can meet
        QByteArray orderKind;
        QList<QByteArray> states;
        int demand = -1;
    };

    static Result<OrderRules> load(db::Session &session);
    const Rule *find(const QByteArray &code) const
    {
        const auto it = m_rules.constFind(code);
        return it == m_rules.cend() ? nullptr : &*it;
    }
    const QList<Demand> &demands() const { return m_demands; }
    int demandKinds() const { return m_kinds; }

private:
    QHash<QByteArray, Rule> m_rules;
    QList<Demand> m_demands;
    int m_kinds = 0;
};

/// An order and its voucher are committed apart. What is younger than this is read again rather than called
/// a finding: long enough for a posting that is tried again, short enough to wait for.
constexpr qint64 settleMicros = 20'000'000;

/// Whether what changed at `changed`, by the clock that now shows `now`, may still be on its way here.
inline bool isInFlight(const Chunk &chunk, const Timestamp &now, const Timestamp &changed)
{
    return changed.isValid() && std::abs(now.micros() - changed.micros()) < settleMicros + chunk.lagMicros;
}

/// The orders, and the vouchers, among `suspects` that do not fit, where the payment database is on another
/// server: the findings that the check's text makes where it is not. Answer those that may be in flight.
Result<QStringList> judgeOrdersApart(Chunk &chunk, Progress &progress, const QStringList &suspects);
Result<QStringList> judgeVouchersApart(Chunk &chunk, Progress &progress, const QStringList &suspects);

} // namespace zf::ledger::tieout
