-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T4: an account's balance is what the last line of its journal says. Of now, whatever date is asked for.
SELECT 'balanceDiffers' AS kind, x.account_no AS finding_key, CAST(x.last_after AS CHAR) AS expected,
       CAST(x.balance AS CHAR) AS actual,
       (SELECT j.voucher_no FROM account_journal j WHERE j.account_no = x.account_no ORDER BY j.seq DESC LIMIT 1) AS voucher_no
FROM (SELECT a.account_no, a.balance,
             COALESCE((SELECT j.balance_after FROM account_journal j
                       WHERE j.account_no = a.account_no ORDER BY j.seq DESC LIMIT 1), 0) AS last_after
      FROM account a) x
WHERE x.balance <> x.last_after
UNION ALL
SELECT 'accountMissing', g.account_no, 'an account', '', NULL
FROM (SELECT j.account_no FROM account_journal j GROUP BY j.account_no) g
LEFT JOIN account a ON a.account_no = g.account_no
WHERE a.account_no IS NULL
