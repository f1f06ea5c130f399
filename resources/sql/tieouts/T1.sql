-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T1: each voucher's debits equal its credits per currency and inside each book; it has both sides, no zero line and one
-- accounting date; and no entry is without a voucher. One pass in the vouchers' order finds what is suspect, among it
-- every voucher of several currencies; only that is added up per currency and book.
SELECT CASE WHEN SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0 THEN 'unbalanced'
            WHEN d.n = 0 THEN 'voucherWithoutEntries' ELSE 'malformedVoucher' END AS kind,
       CONCAT_WS('|', d.voucher_no, e.currency, s.book) AS finding_key,
       CASE WHEN SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0
            THEN CAST(SUM(CASE e.side WHEN 'D' THEN e.amount ELSE 0 END) AS CHAR)
            ELSE '2 sides, no zero line, one date' END AS expected,
       CASE WHEN SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0
            THEN CAST(SUM(CASE e.side WHEN 'D' THEN 0 ELSE e.amount END) AS CHAR)
            ELSE CONCAT(d.sides, ' sides, ', d.zeros, ' zero lines, ', d.elsewhere, ' lines of another date') END AS actual,
       d.voucher_no AS voucher_no, NULL AS account_no, NULL AS subject_code, e.currency AS currency, NULL AS order_no,
       d.accounting_date AS accounting_date,
       CAST(SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) AS CHAR) AS amount
FROM (SELECT v.voucher_no, MAX(v.accounting_date) AS accounting_date, COUNT(e.entry_id) AS n,
             COALESCE(MAX(e.side = 'D'), 0) + COALESCE(MAX(e.side = 'C'), 0) AS sides,
             COALESCE(SUM(e.amount = 0), 0) AS zeros, COALESCE(SUM(e.accounting_date <> v.accounting_date), 0) AS elsewhere
      FROM voucher v
      LEFT JOIN voucher_entry e ON e.voucher_no = v.voucher_no
      LEFT JOIN subject s ON s.code = e.subject_code
      WHERE 1 = 1 {{keys:v.voucher_no}} {{date_filter:v.accounting_date}}
      GROUP BY v.voucher_no
      HAVING COUNT(e.entry_id) = 0 OR SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0
          OR SUM(CASE WHEN s.book = 'reserve' THEN CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END ELSE 0 END) <> 0
          OR MIN(e.currency) <> MAX(e.currency) OR MIN(e.side) = MAX(e.side) OR SUM(e.amount = 0) > 0
          OR SUM(e.accounting_date <> v.accounting_date) > 0) d
LEFT JOIN voucher_entry e ON e.voucher_no = d.voucher_no
LEFT JOIN subject s ON s.code = e.subject_code
GROUP BY d.voucher_no, d.accounting_date, d.n, d.sides, d.zeros, d.elsewhere, e.currency, s.book
HAVING SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0
    OR d.n = 0 OR d.sides < 2 OR d.zeros > 0 OR d.elsewhere > 0
{{stage}}
UNION ALL
SELECT 'entryWithoutVoucher', CONCAT(e.voucher_no, '#', e.line_no), 'a voucher', '', e.voucher_no, e.account_no,
       e.subject_code, e.currency, NULL, e.accounting_date, CAST(e.amount AS CHAR)
FROM voucher_entry e LEFT JOIN voucher v ON v.voucher_no = e.voucher_no
WHERE v.voucher_no IS NULL {{keys:e.voucher_no}} {{range:e.voucher_no}} {{date_filter:e.accounting_date}}
