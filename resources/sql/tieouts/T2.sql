-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T2: journal lines and voucher entries are the same lines, one to one: account, side, amount, currency, voucher, date.
-- The program asks this of the vouchers of dates on which the two differ as a whole.
SELECT CASE WHEN SUM(x.in_entries) > SUM(x.in_journal) THEN 'journalLineMissing' ELSE 'entryMissing' END AS kind,
       CONCAT_WS('|', x.voucher_no, x.account_no, x.side, x.amount, x.currency) AS finding_key,
       CAST(SUM(x.in_entries) AS CHAR) AS expected, CAST(SUM(x.in_journal) AS CHAR) AS actual,
       x.voucher_no AS voucher_no, x.account_no AS account_no, NULL AS subject_code, x.currency AS currency,
       NULL AS order_no, x.accounting_date AS accounting_date, CAST(x.amount AS CHAR) AS amount
FROM (SELECT e.voucher_no, e.account_no, e.side, e.amount, e.currency, e.accounting_date, 1 AS in_entries, 0 AS in_journal
      FROM voucher_entry e
      WHERE 1 = 1 {{keys:e.voucher_no}} {{date_filter:e.accounting_date}}
      UNION ALL
      SELECT j.voucher_no, j.account_no, j.side, j.amount, a.currency, j.accounting_date, 0, 1
      FROM account_journal j LEFT JOIN account a ON a.account_no = j.account_no
      WHERE 1 = 1 {{keys:j.voucher_no}} {{date_filter:j.accounting_date}}) x
GROUP BY x.voucher_no, x.account_no, x.side, x.amount, x.currency, x.accounting_date
HAVING SUM(x.in_entries) <> SUM(x.in_journal)
