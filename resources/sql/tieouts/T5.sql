-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T5 (总分核对): Σ balances of a subject's accounts = Σ its entries, signed, debit positive, of now whatever date is asked
-- for; and a closed date's total of a leaf subject is what its entries add up to.
SELECT 'accountsDiffer' AS kind, CONCAT_WS('|', x.subject_code, x.currency) AS finding_key,
       CAST(SUM(x.entries) AS CHAR) AS expected, CAST(SUM(x.accounts) AS CHAR) AS actual, NULL AS voucher_no
FROM (SELECT a.subject_code, a.currency, 0 AS entries,
             SUM(CASE s.normal_side WHEN 'C' THEN -a.balance ELSE a.balance END) AS accounts
      FROM account a LEFT JOIN subject s ON s.code = a.subject_code
      GROUP BY a.subject_code, a.currency
      UNION ALL
      SELECT e.subject_code, e.currency, SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END), 0
      FROM voucher_entry e
      GROUP BY e.subject_code, e.currency) x
GROUP BY x.subject_code, x.currency
HAVING SUM(x.entries) <> SUM(x.accounts)
{{optional}}
UNION ALL
SELECT 'dailyTotalDiffers', CONCAT_WS('|', x.accounting_date, x.subject_code, x.currency),
       CONCAT_WS('/', SUM(x.debit), SUM(x.credit), SUM(x.n)),
       CONCAT_WS('/', SUM(x.stored_debit), SUM(x.stored_credit), SUM(x.stored_n)), NULL
FROM (SELECT e.accounting_date, e.subject_code, e.currency, SUM(CASE e.side WHEN 'D' THEN e.amount ELSE 0 END) AS debit,
             SUM(CASE e.side WHEN 'D' THEN 0 ELSE e.amount END) AS credit, COUNT(*) AS n,
             0 AS stored_debit, 0 AS stored_credit, 0 AS stored_n
      FROM accounting_day c JOIN voucher_entry e ON e.accounting_date = c.accounting_date
      WHERE c.state = 'closed' {{date_filter:c.accounting_date}}
      GROUP BY e.accounting_date, e.subject_code, e.currency
      UNION ALL
      SELECT t.accounting_date, t.subject_code, t.currency, 0, 0, 0, t.debit, t.credit, t.entries
      FROM daily_total t JOIN subject s ON s.code = t.subject_code AND s.is_leaf = 1
      WHERE 1 = 1 {{date_filter:t.accounting_date}}) x
GROUP BY x.accounting_date, x.subject_code, x.currency
HAVING SUM(x.debit) <> SUM(x.stored_debit) OR SUM(x.credit) <> SUM(x.stored_credit) OR SUM(x.n) <> SUM(x.stored_n)
