// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/pageledger.h"

namespace zf::test {

PageLedger::PageLedger()
    : m_server(Contents::Schema)
{
    if (!m_server.isUp())
        return;
    makeLines();
    makeLedger();
    makeTotals();
    makeOrders();
    run(QStringLiteral("DROP TABLE ln"));
    run(QStringLiteral("DROP TABLE ev"));
}

void PageLedger::run(const QString &statement, db::Database database)
{
    if (m_problem.isEmpty() && m_server.change(statement, database) < 0)
        m_problem = m_server.problem() + u' ' + statement;
}

void PageLedger::makeLines()
{
    // Events: k is the place in the day. Users are topped up before they pay.
    run(QStringLiteral(
        "CREATE TABLE ev AS SELECT n, k, d, u, m, amount, fee, cur,"
        " CONCAT('V', DATE_FORMAT(d, '%Y%m%d'), LPAD(k + 1, 6, '0')) AS vno,"
        " IF(k = 29, NULL, CONCAT('PO', DATE_FORMAT(d, '%Y%m%d'), LPAD(n, 8, '0'))) AS ono,"
        " IF(k = 29, NULL, CONCAT('LG', LPAD(n, 8, '0'))) AS lid,"
        " CASE WHEN k < 10 OR k = 28 THEN 'topup' WHEN k < 28 THEN 'payment' ELSE 'settlement' END AS kind,"
        " TIMESTAMP(d, '02:00:00') + INTERVAL (k * 1200000000 + n * 7919 % 1000000) MICROSECOND AS at"
        " FROM (SELECT s.seq AS n, (s.seq - 1) % 30 AS k, DATE'2026-06-30' + INTERVAL FLOOR((s.seq - 1) / "
        "30) DAY AS d,"
        "  CASE WHEN (s.seq - 1) % 30 < 10 THEN (FLOOR((s.seq - 1) / 30) * 10 + (s.seq - 1) % 30) % 100 + 1"
        "       ELSE (s.seq * 37) % LEAST(100, 10 * (FLOOR((s.seq - 1) / 30) + 1)) + 1 END AS u,"
        "  1 + (s.seq * 7) % 10 AS m,"
        "  CASE WHEN (s.seq - 1) % 30 < 10 THEN 500000 + (s.seq * 7919) % 100000"
        "       WHEN (s.seq - 1) % 30 < 28 THEN 1000 + (s.seq * 104729) % 20000"
        "       WHEN (s.seq - 1) % 30 = 28 THEN 10000 + (s.seq * 31) % 5000 ELSE 4000000 END AS amount,"
        "  CASE WHEN (s.seq - 1) % 30 BETWEEN 10 AND 27"
        "       THEN GREATEST(1, (1000 + (s.seq * 104729) % 20000) * 38 DIV 10000) ELSE 0 END AS fee,"
        "  IF((s.seq - 1) % 30 = 28, 'JPY', 'CNY') AS cur FROM seq_1_to_2760 s) e"));
    run(QStringLiteral(
        "CREATE TABLE ln (n INT, vno VARCHAR(32), line_no INT, sub VARCHAR(32), acc VARCHAR(32),"
        " side CHAR(1), amount BIGINT, cur CHAR(3), d DATE, at DATETIME(6), KEY (d, cur))"));
    const auto line = [this](int number, const char *subject, const char *account, char side,
                             const char *amount, const char *where) {
        run(QStringLiteral(
                "INSERT INTO ln SELECT n, vno, %1, '%2', %3, '%4', %5, cur, d, at FROM ev WHERE %6")
                .arg(QString::number(number), QLatin1StringView(subject), QLatin1StringView(account),
                     QString(QLatin1Char(side)), QLatin1StringView(amount), QLatin1StringView(where)));
    };
    constexpr auto user = "CONCAT('U', LPAD(u, 4, '0'))", merchant = "CONCAT('M', LPAD(m, 4, '0'))";
    line(1, "11220101", "'CH-NUCC-CNY'", 'D', "amount", "k < 10");
    line(2, "224101", user, 'C', "amount", "k < 10");
    line(1, "224101", user, 'D', "amount", "k BETWEEN 10 AND 27");
    line(2, "300101", "'IN-300101-CNY'", 'D', "fee", "k BETWEEN 10 AND 27");
    line(3, "224102", merchant, 'C', "amount - fee", "k BETWEEN 10 AND 27");
    line(4, "300104", "'IN-300104-CNY'", 'C', "fee", "k BETWEEN 10 AND 27");
    line(5, "602101", "'IN-602101-CNY'", 'C', "fee", "k BETWEEN 10 AND 27");
    line(1, "10020103", "'BK-JPY'", 'D', "amount", "k = 28");
    line(2, "224101", "CONCAT('J', LPAD(u % 5, 4, '0'))", 'C', "amount", "k = 28");
    line(1, "10020101", "'BK-CNY'", 'D', "amount", "k = 29");
    line(2, "11220101", "'CH-NUCC-CNY'", 'C', "amount", "k = 29");
    // A red letter of the last payment, and a long voucher.
    run(QStringLiteral("INSERT INTO ln SELECT 2761, '%1', line_no, sub, acc, side, -amount, cur, d, "
                       "'2026-09-29 13:00:00.123456'"
                       " FROM ln WHERE vno = '%2'")
            .arg(QLatin1StringView(RedVoucher), QLatin1StringView(RedOriginal)));
    run(QStringLiteral("INSERT INTO ln VALUES (2762, '%1', 1, '224102', 'M0001', 'D', 110000, 'CNY', "
                       "'2026-09-29', '2026-09-29 13:10:00')")
            .arg(QLatin1StringView(LongVoucher)));
    run(QStringLiteral("INSERT INTO ln SELECT 2762, '%1', seq, '224102', CONCAT('M', LPAD(seq, 4, '0')), "
                       "'C', 10000, 'CNY', '2026-09-29',"
                       " '2026-09-29 13:10:00' FROM seq_2_to_12")
            .arg(QLatin1StringView(LongVoucher)));
}

void PageLedger::makeLedger()
{
    run(QStringLiteral("INSERT INTO accounting_day (accounting_date, state, closed_at, signed_by)"
                       " SELECT DATE'2026-06-30' + INTERVAL seq DAY, IF(seq < 91, 'closed', 'open'),"
                       " IF(seq < 91, TIMESTAMP(DATE'2026-06-30' + INTERVAL seq + 1 DAY), NULL), IF(seq < "
                       "91, 'keeper', NULL) FROM seq_0_to_91"));
    run(QStringLiteral(
        "INSERT INTO voucher (voucher_no, kind, order_no, log_id, accounting_date, posted_at, summary, "
        "reverses_voucher_no,"
        " maker, checker, attachments) SELECT vno, kind, ono, lid, d, at,"
        " CASE kind WHEN 'topup' THEN CONCAT('余额充值 用户', u) WHEN 'payment' THEN CONCAT('支付 商户', m, "
        "' 双人套餐')"
        " ELSE '网联清算款到账' END, NULL, 'system', IF(kind = 'settlement', 'wang.jie', NULL), 0 FROM ev"));
    run(QStringLiteral("INSERT INTO voucher (voucher_no, kind, order_no, log_id, accounting_date, posted_at, "
                       "summary, reverses_voucher_no,"
                       " maker, checker, attachments) SELECT '%1', 'red', order_no, log_id, accounting_date, "
                       "'2026-09-29 13:00:00.123456',"
                       " '注销2026年9月29日凭证', voucher_no, 'li.na', 'wang.jie', 1 FROM voucher WHERE "
                       "voucher_no = '%2'")
            .arg(QLatin1StringView(RedVoucher), QLatin1StringView(RedOriginal)));
    run(QStringLiteral("INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, maker, "
                       "checker, attachments)"
                       " VALUES ('%1', 'manual', '2026-09-29', '2026-09-29 13:10:00', "
                       "'平台分账：九月第四周', 'li.na', 'wang.jie', 3)")
            .arg(QLatin1StringView(LongVoucher)));
    run(QStringLiteral("INSERT INTO account (account_no, subject_code, owner_kind, owner_no, owner_name, "
                       "currency, opened_at, updated_at)"
                       " SELECT acc, sub, CASE LEFT(acc, 1) WHEN 'U' THEN 'user' WHEN 'J' THEN 'user' WHEN "
                       "'M' THEN 'merchant'"
                       " WHEN 'C' THEN 'channel' WHEN 'B' THEN 'bank' ELSE 'internal' END, acc,"
                       " CASE LEFT(acc, 1) WHEN 'U' THEN '张*' WHEN 'J' THEN '李**' WHEN 'M' THEN "
                       "CONCAT('杭州云栖茶舍', SUBSTR(acc, 4), '号店')"
                       " WHEN 'C' THEN '网联清算' WHEN 'B' THEN '备付金集中存管' ELSE '内部户' END, cur, "
                       "'2026-06-29 16:00:00', MAX(at)"
                       " FROM ln GROUP BY acc, sub, cur"));
    run(QStringLiteral("INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, "
                       "amount, currency, accounting_date)"
                       " SELECT vno, line_no, sub, acc, side, amount, cur, d FROM ln ORDER BY n, line_no"));
    run(QStringLiteral("INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, "
                       "balance_before, balance_after, accounting_date, posted_at)"
                       " SELECT acc, ROW_NUMBER() OVER w, vno, side, amount, SUM(delta) OVER w - delta, "
                       "SUM(delta) OVER w, d, at FROM"
                       " (SELECT ln.*, IF(ln.side = s.normal_side OR (s.normal_side = 'B' AND ln.side = "
                       "'D'), amount, -amount) AS delta"
                       "  FROM ln JOIN subject s ON s.code = ln.sub) x"
                       " WINDOW w AS (PARTITION BY acc ORDER BY n, line_no)"));
    run(QStringLiteral("UPDATE account a JOIN (SELECT account_no, MAX(seq) AS seq FROM account_journal GROUP "
                       "BY account_no) l ON l.account_no = a.account_no"
                       " JOIN account_journal j ON j.account_no = l.account_no AND j.seq = l.seq SET "
                       "a.balance = j.balance_after, a.last_seq = j.seq"));
    run(QStringLiteral("UPDATE account SET frozen = 10000 WHERE account_no = 'U0001'"));
    run(QStringLiteral(
        "INSERT INTO account_freeze (account_no, amount, remaining, state, reason, created_at, updated_at)"
        " VALUES ('U0001', 10000, 10000, 'open', 'risk', '2026-09-20', '2026-09-20')"));
}

void PageLedger::makeTotals()
{
    run(QStringLiteral(
        "INSERT INTO daily_total (accounting_date, subject_code, currency, debit, credit, entries, opening, "
        "closing)"
        " SELECT d, code, cur, debit, credit, entries, SUM(debit - credit) OVER w - debit + credit, "
        "SUM(debit - credit) OVER w FROM"
        " (SELECT y.accounting_date AS d, k.code, k.cur, COALESCE(SUM(IF(l.side = 'D', l.amount, 0)), 0) AS "
        "debit,"
        "   COALESCE(SUM(IF(l.side = 'C', l.amount, 0)), 0) AS credit, COUNT(l.n) AS entries"
        "  FROM accounting_day y JOIN (SELECT DISTINCT p.code, ln.cur FROM ln JOIN subject p ON ln.sub LIKE "
        "CONCAT(p.code, '%')) k"
        "  LEFT JOIN ln l ON l.d = y.accounting_date AND l.cur = k.cur AND l.sub LIKE CONCAT(k.code, '%')"
        "  WHERE y.state = 'closed' GROUP BY y.accounting_date, k.code, k.cur) x"
        " WINDOW w AS (PARTITION BY code, cur ORDER BY d ROWS UNBOUNDED PRECEDING)"));
}

void PageLedger::makeOrders()
{
    constexpr auto payment = db::Database::Payment;
    const QString ledger = m_server.root().ledger.database;
    run(QStringLiteral("INSERT INTO merchant (merchant_no, name, category, state, fee_rate_bp, limit_single, "
                       "limit_day, limit_count, opened_at)"
                       " SELECT CONCAT('M', LPAD(seq, 4, '0')), CONCAT('杭州云栖茶舍', seq, '号店'), '餐饮', "
                       "'active', 38, 1, 1, 1, '2026-01-01' FROM seq_1_to_12"),
        payment);
    run(QStringLiteral("INSERT INTO pay_order (order_no, merchant_order_no, channel_trade_no, kind, state, "
                       "merchant_no, channel_code, payer_account_no,"
                       " payee_account_no, payer_name, payer_phone, card_masked, card_last4, subject_text, "
                       "amount, fee, currency, log_id, accounting_date,"
                       " created_at, paid_at, finished_at)"
                       " SELECT ono, CONCAT('MO', n), IF(kind = 'topup', CONCAT('CT', n), NULL), kind, "
                       "'success', IF(kind = 'payment', CONCAT('M', LPAD(m, 4, '0')), NULL),"
                       " IF(kind = 'topup', 'NUCC', NULL), CONCAT('U', LPAD(u, 4, '0')), IF(kind = "
                       "'payment', CONCAT('M', LPAD(m, 4, '0')), NULL), '张*', '138****8000',"
                       " '622202******1234', '1234', IF(kind = 'topup', '余额充值', '双人套餐'), amount, "
                       "fee, cur, lid, d, at - INTERVAL 3 SECOND,"
                       " at - INTERVAL 1 SECOND, at FROM %1.ev WHERE ono IS NOT NULL")
            .arg(ledger),
        payment);
    run(QStringLiteral(
            "INSERT INTO trace_log (log_id, seq, module, at, duration_us, level, message)"
            " SELECT lid, t.s, ELT(t.s, 'gateway', 'cashier', 'payment-core', 'channel', 'ledger'),"
            " at - INTERVAL ELT(t.s, 3000000, 2990000, 2700000, 1200000, 40000) MICROSECOND, ELT(t.s, 1500, "
            "800, 240000, 1150000, 38000),"
            " IF(t.s = 4 AND n % 10 = 0, 'WARN', 'INFO'),"
            " ELT(t.s, CONCAT('POST /v3/pay received order=', ono), 'risk passed', 'route chosen NUCC', "
            "'channel answered 0000',"
            " CONCAT('voucher posted ', vno)) FROM %1.ev JOIN (SELECT seq AS s FROM seq_1_to_5) t WHERE ono "
            "IS NOT NULL")
            .arg(ledger),
        payment);
    run(QStringLiteral("UPDATE trace_log SET message = CONCAT('<b>paid</b>', CHAR(27 USING utf8mb4), '[2J', "
                       "CHAR(10 USING utf8mb4),"
                       " 'refunded ', CHAR(0xE280AE USING utf8mb4), 'live') WHERE log_id = '%1' AND seq = 2")
            .arg(QLatin1StringView(HostileLog)),
        payment);
}

} // namespace zf::test
