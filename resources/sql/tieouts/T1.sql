-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T1: each voucher's debits equal its credits per currency and inside each book; it has both sides, no zero line, one
-- accounting date, and its entries have a voucher.
SELECT 'unbalanced' AS kind, CONCAT_WS('|', e.voucher_no, e.currency, s.book) AS finding_key,
       CAST(SUM(CASE e.side WHEN 'D' THEN e.amount ELSE 0 END) AS CHAR) AS expected,
       CAST(SUM(CASE e.side WHEN 'D' THEN 0 ELSE e.amount END) AS CHAR) AS actual, e.voucher_no AS voucher_no
FROM voucher_entry e LEFT JOIN subject s ON s.code = e.subject_code
WHERE 1 = 1 {{date_filter:e.accounting_date}}
GROUP BY e.voucher_no, e.currency, s.book
HAVING SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0
UNION ALL
SELECT 'malformedVoucher', e.voucher_no, '2 sides, 0 zero lines, 0 lines of another date or voucher',
       CONCAT(COUNT(DISTINCT e.side), ' sides, ', SUM(e.amount = 0), ' zero lines, ', SUM(v.voucher_no IS NULL),
              ' lines of another date or voucher'), e.voucher_no
FROM voucher_entry e
LEFT JOIN voucher v ON v.voucher_no = e.voucher_no AND v.accounting_date = e.accounting_date
WHERE 1 = 1 {{date_filter:e.accounting_date}}
GROUP BY e.voucher_no
HAVING COUNT(DISTINCT e.side) < 2 OR SUM(e.amount = 0) > 0 OR SUM(v.voucher_no IS NULL) > 0
UNION ALL
SELECT 'voucherWithoutEntries', v.voucher_no, '2', '0', v.voucher_no
FROM voucher v LEFT JOIN voucher_entry e ON e.voucher_no = v.voucher_no
WHERE e.voucher_no IS NULL {{date_filter:v.accounting_date}}
