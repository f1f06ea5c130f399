-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T12 (mirrors): what each book says it is due from the other is what the other says it owes. Of now.
SELECT i.identity AS kind, CONCAT_WS('|', i.identity, b.currency) AS finding_key,
       CAST(SUM(CASE i.side WHEN 'left' THEN i.factor * b.balance ELSE 0 END) AS CHAR) AS expected,
       CAST(SUM(CASE i.side WHEN 'left' THEN 0 ELSE i.factor * b.balance END) AS CHAR) AS actual, NULL AS voucher_no,
       NULL AS account_no, NULL AS subject_code, b.currency AS currency, NULL AS order_no, NULL AS accounting_date,
       CAST(SUM(CASE i.side WHEN 'left' THEN i.factor * b.balance ELSE -i.factor * b.balance END) AS CHAR) AS amount
FROM identity_term i
JOIN (SELECT a.subject_code, a.currency, SUM(a.balance) AS balance FROM account a
      GROUP BY a.subject_code, a.currency) b ON b.subject_code = i.subject_code
WHERE i.identity IN ('T12a', 'T12b')
GROUP BY i.identity, b.currency
HAVING SUM(CASE i.side WHEN 'left' THEN i.factor * b.balance ELSE -i.factor * b.balance END) <> 0
