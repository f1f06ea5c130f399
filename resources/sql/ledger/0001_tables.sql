-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The reference ledger: relations of the contract (resources/sql/README.md). Columns behind "beyond the
-- contract" are ours; an adapter need not have them. Common subset of MariaDB 10.6+ and MySQL 8.
-- Amounts are BIGINT minor units of the row's currency; sides are 'D' (借) and 'C' (贷).
-- Identifiers compare byte by byte; every column inherits utf8mb4_bin so that no join converts.

CREATE TABLE subject (
  code        VARCHAR(32)  NOT NULL,
  name        VARCHAR(64)  NOT NULL,
  name_en     VARCHAR(96)  NOT NULL DEFAULT '',
  parent_code VARCHAR(32)  NULL,
  class       VARCHAR(16)  NOT NULL,            -- asset liability common equity cost income expense
  normal_side CHAR(1)      NOT NULL,            -- D, C, or B where either side is normal (共同类)
  level       TINYINT UNSIGNED NOT NULL,
  is_leaf     TINYINT      NOT NULL,
  status      VARCHAR(16)  NOT NULL DEFAULT 'active',
  book        VARCHAR(16)  NULL,                -- reserve, own; NULL on a group over both
  PRIMARY KEY (code),
  KEY subject_by_parent (parent_code)
) ENGINE=InnoDB;

CREATE TABLE account (
  account_no   VARCHAR(32)  NOT NULL,
  subject_code VARCHAR(32)  NOT NULL,
  owner_kind   VARCHAR(16)  NOT NULL,           -- user merchant channel bank internal
  owner_no     VARCHAR(32)  NOT NULL,
  owner_name   VARCHAR(64)  NOT NULL,
  currency     CHAR(3)      NOT NULL,
  balance      BIGINT       NOT NULL DEFAULT 0, -- on the subject's natural side
  frozen       BIGINT       NOT NULL DEFAULT 0,
  status       VARCHAR(16)  NOT NULL DEFAULT 'active',
  opened_at    DATETIME(6)  NOT NULL,
  updated_at   DATETIME(6)  NOT NULL,
  -- beyond the contract
  last_seq        BIGINT    NOT NULL DEFAULT 0, -- of its journal; moves with the balance, so seq is gapless
  allow_overdraft TINYINT   NOT NULL DEFAULT 0, -- internal accounts whose balance may turn
  PRIMARY KEY (account_no),
  KEY account_by_subject (subject_code, currency, account_no),
  KEY account_by_owner (owner_no, account_no),
  KEY account_by_name (owner_name, account_no)
) ENGINE=InnoDB;

-- Clustered by account and sequence: a page anywhere in an account of millions of lines is one range read.
CREATE TABLE account_journal (
  journal_id      BIGINT      NOT NULL AUTO_INCREMENT,
  account_no      VARCHAR(32) NOT NULL,
  seq             BIGINT      NOT NULL,
  voucher_no      VARCHAR(32) NOT NULL,
  side            CHAR(1)     NOT NULL,
  amount          BIGINT      NOT NULL,
  balance_before  BIGINT      NOT NULL,
  balance_after   BIGINT      NOT NULL,
  accounting_date DATE        NOT NULL,
  posted_at       DATETIME(6) NOT NULL,
  PRIMARY KEY (account_no, seq),
  UNIQUE KEY journal_by_id (journal_id),
  KEY journal_by_voucher (voucher_no),
  KEY journal_by_date (account_no, accounting_date, seq, side, amount) -- covers an account's turnover
) ENGINE=InnoDB;

CREATE TABLE voucher (
  voucher_no          VARCHAR(32)  NOT NULL,
  kind                VARCHAR(24)  NOT NULL,    -- posting_rule.rule_code, or red, blue, manual, opening
  order_no            VARCHAR(32)  NULL,
  log_id              VARCHAR(32)  NULL,
  accounting_date     DATE         NOT NULL,
  posted_at           DATETIME(6)  NOT NULL,
  summary             VARCHAR(120) NOT NULL,
  reverses_voucher_no VARCHAR(32)  NULL,        -- of a red voucher its original, of a blue one the red
  maker               VARCHAR(64)  NOT NULL,
  checker             VARCHAR(64)  NULL,
  attachments         INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (voucher_no),
  UNIQUE KEY voucher_reverses_once (reverses_voucher_no),
  KEY voucher_by_date (accounting_date, voucher_no),
  KEY voucher_by_order (order_no, voucher_no),
  KEY voucher_by_log (log_id),
  KEY voucher_by_posting (posted_at),
  KEY voucher_by_kind (kind, accounting_date, voucher_no)
) ENGINE=InnoDB;

CREATE TABLE voucher_entry (
  entry_id        BIGINT      NOT NULL AUTO_INCREMENT,
  voucher_no      VARCHAR(32) NOT NULL,
  line_no         INT         NOT NULL,
  subject_code    VARCHAR(32) NOT NULL,
  account_no      VARCHAR(32) NOT NULL,
  side            CHAR(1)     NOT NULL,
  amount          BIGINT      NOT NULL,
  currency        CHAR(3)     NOT NULL,
  accounting_date DATE        NOT NULL,
  PRIMARY KEY (entry_id),
  UNIQUE KEY entry_by_voucher (voucher_no, line_no),
  -- Covers the trial balance of open days and, of each of its cells, the accounts that moved.
  KEY entry_totals (accounting_date, subject_code, currency, side, amount, account_no)
) ENGINE=InnoDB;

CREATE TABLE accounting_day (
  accounting_date DATE        NOT NULL,
  state           VARCHAR(16) NOT NULL,         -- open cutting drained closed
  closed_at       DATETIME(6) NULL,
  signed_by       VARCHAR(64) NULL,
  hash            CHAR(64)    NULL,             -- of the day's totals at closing, SHA-256
  PRIMARY KEY (accounting_date),
  KEY day_by_state (state, accounting_date)     -- finds the open date without reading years of closed ones
) ENGINE=InnoDB;

-- Written at the day cut for every subject, groups included, in every currency that has a balance or turnover.
CREATE TABLE daily_total (
  accounting_date DATE        NOT NULL,
  subject_code    VARCHAR(32) NOT NULL,
  currency        CHAR(3)     NOT NULL,
  debit           BIGINT      NOT NULL,
  credit          BIGINT      NOT NULL,
  entries         BIGINT      NOT NULL,
  -- beyond the contract: signed, debit positive
  opening         BIGINT      NOT NULL,
  closing         BIGINT      NOT NULL,
  PRIMARY KEY (accounting_date, subject_code, currency),
  KEY daily_total_by_subject (subject_code, currency, accounting_date)
) ENGINE=InnoDB;

CREATE TABLE account_freeze (
  freeze_id   BIGINT      NOT NULL AUTO_INCREMENT,
  account_no  VARCHAR(32) NOT NULL,
  order_no    VARCHAR(32) NULL,
  amount      BIGINT      NOT NULL,
  remaining   BIGINT      NOT NULL,             -- Σ remaining of open freezes = account.frozen (T8)
  state       VARCHAR(16) NOT NULL,             -- open, captured, released
  reason      VARCHAR(64) NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  updated_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (freeze_id),
  KEY freeze_by_account (account_no, state),
  KEY freeze_by_order (order_no)
) ENGINE=InnoDB;

-- One row a posting request, written first: it claims the idempotency key and numbers the voucher.
CREATE TABLE posting_request (
  request_id      BIGINT       NOT NULL AUTO_INCREMENT,
  idempotency_key VARCHAR(64)  NOT NULL,
  content_hash    CHAR(64)     NOT NULL,        -- SHA-256 of the canonical request
  voucher_no      VARCHAR(32)  NULL,
  requested_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (request_id),
  UNIQUE KEY posting_request_key (idempotency_key)
) ENGINE=InnoDB;

-- Business rules as data: which subject stands on which side for an event.
CREATE TABLE posting_rule (
  rule_code  VARCHAR(24)  NOT NULL,
  name       VARCHAR(64)  NOT NULL,
  name_en    VARCHAR(96)  NOT NULL,
  order_kind VARCHAR(16)  NULL,                 -- pay_order.kind that demands this voucher (T9) …
  order_state VARCHAR(160) NULL,                -- … once in one of these states (comma separated); NULL: never demanded
  demand     VARCHAR(24)  NULL,                 -- rules with the same demand are alternatives: exactly one of them
  is_manual  TINYINT      NOT NULL DEFAULT 0,   -- such vouchers need no order (T9)
  source     VARCHAR(255) NOT NULL DEFAULT '',
  PRIMARY KEY (rule_code)
) ENGINE=InnoDB;

CREATE TABLE posting_rule_line (
  rule_code    VARCHAR(24)  NOT NULL,
  line_no      INT          NOT NULL,
  subject_code VARCHAR(32)  NOT NULL,
  side         CHAR(1)      NOT NULL,
  amount_term  VARCHAR(24)  NOT NULL,           -- amount, fee, cost, amount-fee …: a signed sum of an event's figures
  party        VARCHAR(16)  NOT NULL,           -- whose account: payer payee channel bank internal
  note         VARCHAR(120) NOT NULL DEFAULT '',
  PRIMARY KEY (rule_code, line_no)
) ENGINE=InnoDB;

-- T12 and T13 as data: Σ factor × natural balance of the left terms equals that of the right ones.
CREATE TABLE identity_term (
  identity     VARCHAR(16) NOT NULL,            -- T12a, T12b, T13
  side         VARCHAR(5)  NOT NULL,            -- left, right
  subject_code VARCHAR(32) NOT NULL,
  factor       TINYINT     NOT NULL DEFAULT 1,
  PRIMARY KEY (identity, side, subject_code)
) ENGINE=InnoDB;
