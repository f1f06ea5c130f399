-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adapter for the PKDD'99 bank data (P. Berka, M. Sochorova): views of the ledger contract over its two files, loaded
-- as they are. Views only; nothing of the bank's data is changed. How to load and open it: README.md beside this file.
--
-- What the bank's data says and what is ours:
--  * A movement is PRIJEM (in) or VYDAJ/VYBER (out) on a customer's deposit, which is the bank's liability. The other
--    side is not in the data; it follows from the operation (see movement_counter below). Each movement is one voucher.
--  * `balance` is what the bank stated after the movement: it becomes balance_after, whatever the sum of the movements
--    says. The tie-out T3 therefore lists every account whose stated balance leaves its movements, at the first day.
--  * Movements of one day have no stated order. The stated balances give one: a movement stands behind the one whose
--    balance it starts from. The bank rounded to 10 haleru now and then, so "starts from" allows 20.
--  * There is no time of day, no order, no log, no day cut and no maker: those relations are absent, and the console
--    shows their pages as unavailable.

-- Texts in views take the character set of the session that creates them.
SET NAMES utf8mb4 COLLATE utf8mb4_bin;

-- The tables, as the files are. They may be loaded before or after the views are made.
CREATE TABLE IF NOT EXISTS pkdd_account (
  account_id  INT         NOT NULL,
  district_id INT         NOT NULL,
  frequency   VARCHAR(32) NOT NULL,
  date        CHAR(6)     NOT NULL,             -- YYMMDD
  PRIMARY KEY (account_id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS pkdd_trans (
  trans_id   INT           NOT NULL,
  account_id INT           NOT NULL,
  date       CHAR(6)       NOT NULL,            -- YYMMDD
  type       VARCHAR(16)   NOT NULL,            -- PRIJEM, VYDAJ, VYBER
  operation  VARCHAR(32)   NOT NULL,
  amount     DECIMAL(15,2) NOT NULL,            -- CZK
  balance    DECIMAL(15,2) NOT NULL,            -- as the bank stated it after the movement
  k_symbol   VARCHAR(16)   NOT NULL,
  bank       VARCHAR(8)    NULL,
  account    VARCHAR(16)   NULL,
  PRIMARY KEY (trans_id),
  KEY trans_of_account (account_id, date)
) ENGINE=InnoDB;

CREATE OR REPLACE VIEW subject AS
          SELECT '10' AS code, '资金' AS name, 'Funds' AS name_en, NULL AS parent_code, 'asset' AS class,
                 'D' AS normal_side, 1 AS level, 0 AS is_leaf, 'active' AS status, 'single' AS book
UNION ALL SELECT '1001', '库存现金', 'Cash', '10', 'asset', 'D', 2, 1, 'active', 'single'
UNION ALL SELECT '1011', '跨行转入清算', 'Interbank transfers in', '10', 'asset', 'D', 2, 1, 'active', 'single'
UNION ALL SELECT '1012', '跨行转出清算', 'Interbank transfers out', '10', 'asset', 'B', 2, 1, 'active', 'single'
UNION ALL SELECT '1013', '银行卡取款清算', 'Card withdrawals', '10', 'asset', 'B', 2, 1, 'active', 'single'
UNION ALL SELECT '20', '客户负债', 'Customers', NULL, 'liability', 'C', 1, 0, 'active', 'single'
UNION ALL SELECT '2011', '客户存款', 'Customer deposits', '20', 'liability', 'C', 2, 1, 'active', 'single'
UNION ALL SELECT '60', '损益', 'Income and expense', NULL, 'income', 'C', 1, 0, 'active', 'single'
UNION ALL SELECT '6011', '罚息收入', 'Penalty interest', '60', 'income', 'C', 2, 1, 'active', 'single'
UNION ALL SELECT '6021', '手续费收入', 'Fees', '60', 'income', 'C', 2, 1, 'active', 'single'
UNION ALL SELECT '6411', '利息支出', 'Interest paid', '60', 'expense', 'D', 2, 1, 'active', 'single';

-- One row a movement, signed from the customer's view, with the counter-subject by operation.
CREATE OR REPLACE VIEW pkdd_movement AS
SELECT t.trans_id,
       t.account_id,
       t.date AS day,
       CAST(t.account_id AS CHAR(11)) AS account_no,
       STR_TO_DATE(t.date, '%y%m%d') AS accounting_date,
       CASE WHEN t.type = 'PRIJEM' THEN 'C' ELSE 'D' END AS side,
       CAST(t.amount * 100 AS SIGNED) AS amount,
       CAST(t.balance * 100 AS SIGNED) AS balance_after,
       CAST(t.balance * 100 - CASE WHEN t.type = 'PRIJEM' THEN t.amount ELSE -t.amount END * 100 AS SIGNED) AS balance_before,
       CASE WHEN t.k_symbol = 'UROK' THEN '6411'
            WHEN t.k_symbol = 'SANKC. UROK' THEN '6011'
            WHEN t.k_symbol = 'SLUZBY' THEN '6021'
            WHEN t.operation = 'PREVOD Z UCTU' THEN '1011'
            WHEN t.operation = 'PREVOD NA UCET' THEN '1012'
            WHEN t.operation = 'VYBER KARTOU' THEN '1013'
            ELSE '1001' END AS counter_subject,
       t.operation,
       t.k_symbol
  FROM pkdd_trans t;

-- `place`: how many movements of the same account and day stand before this one, as far as the stated balances tell.
CREATE OR REPLACE VIEW pkdd_placed AS
SELECT m.trans_id, m.account_id, m.day, m.account_no, m.accounting_date, m.side, m.amount, m.balance_before, m.balance_after,
       m.counter_subject,
       EXISTS (SELECT 1 FROM pkdd_movement a
                  WHERE a.account_id = m.account_id AND a.day = m.day AND a.trans_id <> m.trans_id
                    AND ABS(a.balance_after - m.balance_before) <= 20)
       + EXISTS (SELECT 1 FROM pkdd_movement a JOIN pkdd_movement b
                    ON b.account_id = a.account_id AND b.day = a.day AND b.trans_id <> a.trans_id
                   AND b.trans_id <> m.trans_id AND ABS(b.balance_after - a.balance_before) <= 20
                  WHERE a.account_id = m.account_id AND a.day = m.day AND a.trans_id <> m.trans_id
                    AND ABS(a.balance_after - m.balance_before) <= 20)
       + EXISTS (SELECT 1 FROM pkdd_movement a JOIN pkdd_movement b
                    ON b.account_id = a.account_id AND b.day = a.day AND b.trans_id <> a.trans_id
                   AND b.trans_id <> m.trans_id AND ABS(b.balance_after - a.balance_before) <= 20
                  JOIN pkdd_movement c
                    ON c.account_id = b.account_id AND c.day = b.day
                   AND c.trans_id NOT IN (a.trans_id, b.trans_id, m.trans_id) AND ABS(c.balance_after - b.balance_before) <= 20
                  WHERE a.account_id = m.account_id AND a.day = m.day AND a.trans_id <> m.trans_id
                    AND ABS(a.balance_after - m.balance_before) <= 20) AS place
  FROM pkdd_movement m;

-- The order of an account's movements: by day, then by place; where the balances do not tell, in before out.
CREATE OR REPLACE VIEW pkdd_ordered AS
SELECT p.trans_id, p.account_no, p.accounting_date, p.side, p.amount, p.balance_before, p.balance_after, p.counter_subject,
       ROW_NUMBER() OVER (PARTITION BY p.account_no ORDER BY p.accounting_date, p.place, p.side = 'D', p.trans_id) AS seq
  FROM pkdd_placed p;

-- Accounts: each customer's deposit, and one account of ours for each counter-subject (shown as owner "bank").
CREATE OR REPLACE VIEW account AS
SELECT CAST(a.account_id AS CHAR(11)) AS account_no,
       '2011' AS subject_code,
       'customer' AS owner_kind,
       CAST(a.account_id AS CHAR(11)) AS owner_no,
       CONCAT('Client of account ', a.account_id) AS owner_name,
       'CZK' AS currency,
       CAST(COALESCE(last_line.balance_after, 0) AS SIGNED) AS balance,
       0 AS frozen,
       'active' AS status,
       TIMESTAMP(STR_TO_DATE(a.date, '%y%m%d')) AS opened_at,
       TIMESTAMP(COALESCE(last_line.accounting_date, STR_TO_DATE(a.date, '%y%m%d'))) AS updated_at
  FROM pkdd_account a
  LEFT JOIN (SELECT p.account_id, p.balance_after, p.accounting_date, -- only last days are placed, not the whole year
                    ROW_NUMBER() OVER (PARTITION BY p.account_id ORDER BY p.place DESC, p.side, p.trans_id DESC) AS from_end
               FROM (SELECT t.account_id, MAX(t.date) AS day FROM pkdd_trans t GROUP BY t.account_id) last_day
               JOIN pkdd_placed p ON p.account_id = last_day.account_id AND p.day = last_day.day) last_line
    ON last_line.account_id = a.account_id AND last_line.from_end = 1
UNION ALL
SELECT CONCAT('GL-', s.code), s.code, 'bank', s.code, s.name_en, 'CZK',
       CAST(COALESCE(SUM(CASE WHEN (m.side = 'C') = (s.normal_side <> 'C') THEN m.amount ELSE -m.amount END), 0) AS SIGNED),
       0, 'active', TIMESTAMP('1993-01-01'), TIMESTAMP(COALESCE(MAX(m.accounting_date), '1993-01-01'))
  FROM subject s
  LEFT JOIN pkdd_movement m ON m.counter_subject = s.code
 WHERE s.is_leaf = 1 AND s.code <> '2011'
 GROUP BY s.code, s.name_en, s.normal_side;

-- The journal: a customer's lines with the stated balances; a counter-account's with the sum of its movements.
CREATE OR REPLACE VIEW account_journal AS
SELECT o.trans_id * 2 AS journal_id, o.account_no, o.seq, CAST(o.trans_id AS CHAR(11)) AS voucher_no, o.side, o.amount,
       o.balance_before, o.balance_after, o.accounting_date, TIMESTAMP(o.accounting_date) AS posted_at
  FROM pkdd_ordered o
UNION ALL
SELECT r.trans_id * 2 + 1, r.account_no, r.seq, CAST(r.trans_id AS CHAR(11)), r.side, r.amount,
       r.running - r.movement, r.running, r.accounting_date, TIMESTAMP(r.accounting_date)
  FROM (SELECT m.trans_id, CONCAT('GL-', s.code) AS account_no,
               CASE WHEN m.side = 'C' THEN 'D' ELSE 'C' END AS side, m.amount, m.accounting_date,
               CAST(CASE WHEN (m.side = 'C') = (s.normal_side <> 'C') THEN m.amount ELSE -m.amount END AS SIGNED) AS movement,
               CAST(SUM(CASE WHEN (m.side = 'C') = (s.normal_side <> 'C') THEN m.amount ELSE -m.amount END)
                    OVER (PARTITION BY s.code ORDER BY m.accounting_date, m.trans_id) AS SIGNED) AS running,
               ROW_NUMBER() OVER (PARTITION BY s.code ORDER BY m.accounting_date, m.trans_id) AS seq
          FROM pkdd_movement m
          JOIN subject s ON s.code = m.counter_subject) r;

-- TEMPTABLE: the number is converted, so a join would find no index; a temporary table gets a key of its own.
CREATE OR REPLACE ALGORITHM = TEMPTABLE VIEW voucher AS
SELECT CAST(m.trans_id AS CHAR(11)) AS voucher_no,
       CASE m.counter_subject WHEN '6411' THEN 'interest' WHEN '6011' THEN 'penalty' WHEN '6021' THEN 'fee'
                              WHEN '1011' THEN 'transfer_in' WHEN '1012' THEN 'transfer_out' WHEN '1013' THEN 'card_withdrawal'
                              ELSE CASE WHEN m.side = 'C' THEN 'cash_in' ELSE 'cash_out' END END AS kind,
       CAST(NULL AS CHAR(32)) AS order_no,
       CAST(NULL AS CHAR(32)) AS log_id,
       m.accounting_date,
       TIMESTAMP(m.accounting_date) AS posted_at,
       TRIM(CONCAT_WS(' ', CASE WHEN m.side = 'C' THEN 'PRIJEM' ELSE 'VYDAJ' END, m.operation, m.k_symbol)) AS summary,
       CAST(NULL AS CHAR(32)) AS reverses_voucher_no,
       'PKDD''99' AS maker,
       CAST(NULL AS CHAR(64)) AS checker,
       0 AS attachments
  FROM pkdd_movement m;

CREATE OR REPLACE VIEW voucher_entry AS
SELECT m.trans_id * 2 AS entry_id, CAST(m.trans_id AS CHAR(11)) AS voucher_no,
       CASE WHEN m.side = 'D' THEN 1 ELSE 2 END AS line_no,
       '2011' AS subject_code, m.account_no, m.side, m.amount, 'CZK' AS currency, m.accounting_date
  FROM pkdd_movement m
UNION ALL
SELECT m.trans_id * 2 + 1, CAST(m.trans_id AS CHAR(11)),
       CASE WHEN m.side = 'D' THEN 2 ELSE 1 END,
       m.counter_subject, CONCAT('GL-', m.counter_subject), CASE WHEN m.side = 'C' THEN 'D' ELSE 'C' END,
       m.amount, 'CZK', m.accounting_date
  FROM pkdd_movement m;
