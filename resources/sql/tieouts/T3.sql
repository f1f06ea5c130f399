-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T3: each account's journal is a chain: the sequence has no gap, each line begins where the one before it ended, and
-- moves the balance by its amount according to its side. The program reads the journal once, in order, and finds the
-- same without joining it to itself (models/ledger/tieoutchains.cpp).
SELECT CASE WHEN b.seq IS NULL AND j.seq > 1 THEN 'gap'
            WHEN j.balance_before <> COALESCE(b.balance_after, 0) THEN 'brokenChain' ELSE 'wrongStep' END AS kind,
       CONCAT(j.account_no, '#', j.seq) AS finding_key,
       CAST(CASE WHEN b.seq IS NULL AND j.seq > 1 THEN j.seq - 1
                 WHEN j.balance_before <> COALESCE(b.balance_after, 0) THEN COALESCE(b.balance_after, 0)
                 ELSE j.balance_before + CASE WHEN j.side = CASE s.normal_side WHEN 'C' THEN 'C' ELSE 'D' END
                                              THEN j.amount ELSE -j.amount END END AS CHAR) AS expected,
       CASE WHEN b.seq IS NULL AND j.seq > 1 THEN ''
            WHEN j.balance_before <> COALESCE(b.balance_after, 0) THEN CAST(j.balance_before AS CHAR)
            ELSE CAST(j.balance_after AS CHAR) END AS actual,
       j.voucher_no AS voucher_no
FROM account a
STRAIGHT_JOIN account_journal j ON j.account_no = a.account_no
LEFT JOIN account_journal b ON b.account_no = j.account_no AND b.seq = j.seq - 1
LEFT JOIN subject s ON s.code = a.subject_code
WHERE ((b.seq IS NULL AND j.seq > 1) OR j.balance_before <> COALESCE(b.balance_after, 0)
    OR j.balance_after <> j.balance_before
         + CASE WHEN j.side = CASE s.normal_side WHEN 'C' THEN 'C' ELSE 'D' END THEN j.amount ELSE -j.amount END)
  {{date_filter:j.accounting_date}}
