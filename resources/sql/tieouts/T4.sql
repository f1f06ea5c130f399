-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T4: an account's balance is what the last line of its journal says. Of now, whatever date is asked for.
SELECT 'balanceDiffers' AS kind, x.account_no AS finding_key, CAST(x.last_after AS CHAR) AS expected,
       CAST(x.balance AS CHAR) AS actual,
       (SELECT j.voucher_no FROM account_journal j WHERE j.account_no = x.account_no ORDER BY j.seq DESC LIMIT 1) AS voucher_no,
       x.account_no AS account_no, x.subject_code AS subject_code, x.currency AS currency, NULL AS order_no,
       NULL AS accounting_date, CAST(CAST(x.balance AS DECIMAL(30,0)) - x.last_after AS CHAR) AS amount
FROM (SELECT a.account_no, a.subject_code, a.currency, a.balance,
             COALESCE((SELECT j.balance_after FROM account_journal j
                       WHERE j.account_no = a.account_no ORDER BY j.seq DESC LIMIT 1), 0) AS last_after
      FROM account a WHERE 1 = 1 {{range:a.account_no}}) x
WHERE x.balance <> x.last_after
UNION ALL
SELECT 'accountMissing', g.account_no, 'an account', '', NULL, g.account_no, NULL, NULL, NULL, NULL, NULL
FROM (SELECT j.account_no FROM account_journal j WHERE 1 = 1 {{range:j.account_no}} GROUP BY j.account_no) g
LEFT JOIN account a ON a.account_no = g.account_no
WHERE a.account_no IS NULL
