// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fixture.h"

namespace zf::test {

/// A server with a small payment company whose rows are made by plain SQL, so that the pages' tests know
/// every figure without asking the code under test: 92 accounting dates from 2026-06-30, the last one open,
/// 30 vouchers a day (top-ups, payments with a fee, one in JPY, a settlement), orders and log lines. Beyond
/// those, on the last date: RedVoucher, which reverses RedOriginal, and LongVoucher with twelve lines.
class PageLedger {
public:
    PageLedger();
    bool isUp() const { return m_server.isUp() && m_problem.isEmpty(); }
    QString problem() const { return m_server.isUp() ? m_problem : m_server.problem(); }
    FixtureServer &server() { return m_server; }

    static constexpr auto FirstDate = "2026-06-30";
    static constexpr auto OpenDate = "2026-09-29";
    static constexpr auto RedVoucher = "V20260929000031";
    static constexpr auto RedOriginal = "V20260929000028";
    static constexpr auto LongVoucher = "V20260929000032"; ///< profit share among merchants; has no order
    static constexpr auto HostileLog =
        "LG00002757"; ///< its second line tries to be markup and to move the cursor
    static constexpr auto BusyAccount = "CH-NUCC-CNY"; ///< 1,012 journal lines

private:
    void run(const QString &statement, db::Database database = db::Database::Ledger);
    void makeLines();
    void makeLedger();
    void makeTotals();
    void makeOrders();

    FixtureServer m_server;
    QString m_problem;
};

} // namespace zf::test
