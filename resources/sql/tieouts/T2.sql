-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T2: journal lines and voucher entries are the same lines, one to one: account, side, amount, currency, voucher, date.
-- First both sides are condensed to a count and a sum of checksums per date, each in one pass; only dates that differ
-- are compared line by line.
SELECT CASE WHEN SUM(x.in_entries) > SUM(x.in_journal) THEN 'journalLineMissing' ELSE 'entryMissing' END AS kind,
       CONCAT_WS('|', x.voucher_no, x.account_no, x.side, x.amount, x.currency) AS finding_key,
       CAST(SUM(x.in_entries) AS CHAR) AS expected, CAST(SUM(x.in_journal) AS CHAR) AS actual,
       x.voucher_no AS voucher_no
FROM (
  SELECT COALESCE(e.voucher_no, j.voucher_no) AS voucher_no, COALESCE(e.account_no, j.account_no) AS account_no,
         COALESCE(e.side, j.side) AS side, COALESCE(e.amount, j.amount) AS amount,
         COALESCE(e.currency, a.currency) AS currency, d.accounting_date,
         e.voucher_no IS NOT NULL AS in_entries, j.voucher_no IS NOT NULL AS in_journal
  FROM (SELECT f.accounting_date
        FROM (SELECT e.accounting_date, COUNT(*) AS n,
                     SUM(CRC32(CONCAT_WS('|', e.voucher_no, e.account_no, e.side, e.amount, e.currency))) AS sums
              FROM voucher_entry e
              WHERE 1 = 1 {{date_filter:e.accounting_date}}
              GROUP BY e.accounting_date
              UNION ALL
              SELECT j.accounting_date, -COUNT(*),
                     -SUM(CRC32(CONCAT_WS('|', j.voucher_no, j.account_no, j.side, j.amount, a.currency)))
              FROM account a STRAIGHT_JOIN account_journal j ON j.account_no = a.account_no
              WHERE 1 = 1 {{date_filter:j.accounting_date}}
              GROUP BY j.accounting_date) f
        GROUP BY f.accounting_date HAVING SUM(f.n) <> 0 OR SUM(f.sums) <> 0) d
  JOIN (SELECT 'E' AS source UNION ALL SELECT 'J') s ON 1 = 1
  LEFT JOIN voucher_entry e ON s.source = 'E' AND e.accounting_date = d.accounting_date
  LEFT JOIN account_journal j ON s.source = 'J' AND j.accounting_date = d.accounting_date
  LEFT JOIN account a ON a.account_no = j.account_no
) x
WHERE x.voucher_no IS NOT NULL
GROUP BY x.voucher_no, x.account_no, x.side, x.amount, x.currency, x.accounting_date
HAVING SUM(x.in_entries) <> SUM(x.in_journal)
