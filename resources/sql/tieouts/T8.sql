-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T8: what an account's open freezes still hold is its frozen amount, and nothing available is below zero unless the
-- account may be overdrawn or either side is normal. Of now, whatever date is asked for.
SELECT 'frozenDiffers' AS kind, x.account_no AS finding_key, CAST(SUM(x.remaining) AS CHAR) AS expected,
       CAST(SUM(x.frozen) AS CHAR) AS actual, NULL AS voucher_no, x.account_no AS account_no, NULL AS subject_code,
       MAX(x.currency) AS currency, NULL AS order_no, NULL AS accounting_date,
       CAST(SUM(x.frozen) - SUM(x.remaining) AS CHAR) AS amount
FROM (SELECT a.account_no, a.currency, a.frozen, 0 AS remaining FROM account a
      WHERE a.frozen <> 0 {{range:a.account_no}}
      UNION ALL
      SELECT f.account_no, a.currency, 0, f.remaining
      FROM account_freeze f LEFT JOIN account a ON a.account_no = f.account_no
      WHERE f.state = 'open' {{range:f.account_no}}) x
GROUP BY x.account_no
HAVING SUM(x.remaining) <> SUM(x.frozen)
UNION ALL
SELECT 'freezeMalformed', CAST(f.freeze_id AS CHAR), CASE f.state WHEN 'open' THEN CONCAT('1 to ', f.amount) ELSE '0' END,
       CAST(f.remaining AS CHAR), NULL, f.account_no, a.subject_code, a.currency, f.order_no, NULL, CAST(f.remaining AS CHAR)
FROM account_freeze f LEFT JOIN account a ON a.account_no = f.account_no
WHERE ((f.state = 'open' AND (f.remaining < 1 OR f.remaining > f.amount)) OR (f.state <> 'open' AND f.remaining <> 0))
  {{range:f.account_no}}
UNION ALL
SELECT 'overdrawn', a.account_no, '0', CAST(CAST(a.balance AS DECIMAL(30,0)) - a.frozen AS CHAR), NULL,
       a.account_no, a.subject_code, a.currency, NULL, NULL, CAST(CAST(a.balance AS DECIMAL(30,0)) - a.frozen AS CHAR)
FROM account a LEFT JOIN subject s ON s.code = a.subject_code
WHERE a.balance < a.frozen AND a.allow_overdraft = 0 AND COALESCE(s.normal_side, 'D') <> 'B'
  {{range:a.account_no}}
