-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T7: a closed date opens with the closing of the one before it, and closes with opening + debit - credit.
SELECT 'wrongClosing' AS kind, CONCAT_WS('|', t.accounting_date, t.subject_code, t.currency) AS finding_key,
       CAST(CAST(t.opening AS DECIMAL(30,0)) + t.debit - t.credit AS CHAR) AS expected,
       CAST(t.closing AS CHAR) AS actual, NULL AS voucher_no, NULL AS account_no, t.subject_code AS subject_code,
       t.currency AS currency, NULL AS order_no, t.accounting_date AS accounting_date,
       CAST(CAST(t.closing AS DECIMAL(30,0)) - t.opening - t.debit + t.credit AS CHAR) AS amount
FROM daily_total t
WHERE CAST(t.closing AS DECIMAL(30,0)) <> CAST(t.opening AS DECIMAL(30,0)) + t.debit - t.credit
  {{range:t.accounting_date}} {{date_filter:t.accounting_date}}
UNION ALL
SELECT 'openingDiffers', CONCAT_WS('|', x.accounting_date, x.subject_code, x.currency), CAST(SUM(x.carried) AS CHAR),
       CAST(SUM(x.opening) AS CHAR), NULL, NULL, x.subject_code, x.currency, NULL, x.accounting_date,
       CAST(SUM(x.opening) - SUM(x.carried) AS CHAR)
FROM (SELECT t.accounting_date, t.subject_code, t.currency, t.opening, 0 AS carried
      FROM daily_total t
      WHERE 1 = 1 {{range:t.accounting_date}} {{date_filter:t.accounting_date}}
      UNION ALL
      SELECT n.next_date, t.subject_code, t.currency, 0, t.closing
      FROM (SELECT c.accounting_date, LEAD(c.accounting_date) OVER (ORDER BY c.accounting_date) AS next_date
            FROM accounting_day c WHERE c.state = 'closed') n
      JOIN daily_total t ON t.accounting_date = n.accounting_date
      WHERE n.next_date IS NOT NULL {{range:n.next_date}} {{date_filter:n.next_date}}) x
GROUP BY x.accounting_date, x.subject_code, x.currency
HAVING SUM(x.carried) <> SUM(x.opening)
