-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T6: a group's total is the sum of the rows below it, and the chart itself is a tree whose leaves alone hold accounts.
SELECT 'parentDiffers' AS kind, CONCAT_WS('|', x.accounting_date, x.code, x.currency) AS finding_key,
       CONCAT_WS('/', SUM(x.opening), SUM(x.debit), SUM(x.credit), SUM(x.closing), SUM(x.n)) AS expected,
       CONCAT_WS('/', SUM(x.stored_opening), SUM(x.stored_debit), SUM(x.stored_credit), SUM(x.stored_closing),
                 SUM(x.stored_n)) AS actual, NULL AS voucher_no, NULL AS account_no,
       x.code AS subject_code, x.currency AS currency, NULL AS order_no, x.accounting_date AS accounting_date,
       CAST(COALESCE(NULLIF(SUM(x.stored_closing) - SUM(x.closing), 0), NULLIF(SUM(x.stored_debit) - SUM(x.debit), 0),
                     NULLIF(SUM(x.stored_credit) - SUM(x.credit), 0), SUM(x.stored_opening) - SUM(x.opening)) AS CHAR) AS amount
FROM (SELECT t.accounting_date, s.parent_code AS code, t.currency, t.opening, t.debit, t.credit, t.closing,
             t.entries AS n, 0 AS stored_opening, 0 AS stored_debit, 0 AS stored_credit, 0 AS stored_closing, 0 AS stored_n
      FROM daily_total t JOIN subject s ON s.code = t.subject_code
      WHERE s.parent_code IS NOT NULL {{range:t.accounting_date}} {{date_filter:t.accounting_date}}
      UNION ALL
      SELECT t.accounting_date, t.subject_code, t.currency, 0, 0, 0, 0, 0, t.opening, t.debit, t.credit, t.closing, t.entries
      FROM daily_total t JOIN subject s ON s.code = t.subject_code
      WHERE s.is_leaf = 0 {{range:t.accounting_date}} {{date_filter:t.accounting_date}}) x
GROUP BY x.accounting_date, x.code, x.currency
HAVING SUM(x.opening) <> SUM(x.stored_opening) OR SUM(x.debit) <> SUM(x.stored_debit)
    OR SUM(x.credit) <> SUM(x.stored_credit) OR SUM(x.closing) <> SUM(x.stored_closing) OR SUM(x.n) <> SUM(x.stored_n)
UNION ALL
SELECT 'subjectUnknown', CONCAT_WS('|', t.accounting_date, t.subject_code, t.currency), 'a subject', '', NULL,
       NULL, t.subject_code, t.currency, NULL, t.accounting_date, NULL
FROM daily_total t LEFT JOIN subject s ON s.code = t.subject_code
WHERE s.code IS NULL {{range:t.accounting_date}} {{date_filter:t.accounting_date}}
UNION ALL
SELECT CASE WHEN s.parent_code IS NOT NULL AND p.code IS NULL THEN 'parentMissing'
            WHEN p.is_leaf = 1 THEN 'leafWithChildren' ELSE 'levelDiffers' END,
       s.code, CAST(COALESCE(p.level, 0) + 1 AS CHAR), CAST(s.level AS CHAR), NULL, NULL, s.code, NULL,
       NULL, NULL, NULL
FROM subject s LEFT JOIN subject p ON p.code = s.parent_code
WHERE ((s.parent_code IS NOT NULL AND p.code IS NULL) OR p.is_leaf = 1 OR s.level <> COALESCE(p.level, 0) + 1)
  {{first_chunk}}
UNION ALL
SELECT 'accountsOfNonLeaf', g.subject_code, 'a leaf', CASE WHEN s.code IS NULL THEN 'unknown' ELSE 'a group' END, NULL,
       NULL, g.subject_code, NULL, NULL, NULL, NULL
FROM (SELECT a.subject_code FROM account a GROUP BY a.subject_code) g
LEFT JOIN subject s ON s.code = g.subject_code
WHERE (s.code IS NULL OR s.is_leaf = 0) {{first_chunk}}
