-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The reference payment database: relations of the contract (resources/sql/README.md).
-- People's and cards' details are stored masked here; an exact search goes by digest.

CREATE TABLE pay_order (
  order_no          VARCHAR(32)  NOT NULL,
  merchant_order_no VARCHAR(64)  NULL,
  channel_trade_no  VARCHAR(64)  NULL,
  kind              VARCHAR(16)  NOT NULL,      -- topup payment transfer withdrawal refund chargeback share settlement
  state             VARCHAR(16)  NOT NULL,      -- created paying success failed closed refunded
  merchant_no       VARCHAR(32)  NULL,
  channel_code      VARCHAR(16)  NULL,
  payer_account_no  VARCHAR(32)  NULL,
  payee_account_no  VARCHAR(32)  NULL,
  payer_name        VARCHAR(64)  NOT NULL DEFAULT '',   -- masked
  payer_phone       VARCHAR(16)  NULL,                  -- masked 138****1234
  payer_phone_digest CHAR(64)    NULL,                  -- SHA-256 of the digits
  card_masked       VARCHAR(24)  NULL,                  -- first six, last four
  card_last4        CHAR(4)      NULL,
  subject_text      VARCHAR(120) NOT NULL DEFAULT '',
  amount            BIGINT       NOT NULL,
  fee               BIGINT       NOT NULL DEFAULT 0,
  currency          CHAR(3)      NOT NULL,
  log_id            VARCHAR(32)  NULL,
  accounting_date   DATE         NULL,
  created_at        DATETIME(6)  NOT NULL,
  paid_at           DATETIME(6)  NULL,
  finished_at       DATETIME(6)  NULL,
  PRIMARY KEY (order_no),
  KEY order_by_merchant_order (merchant_order_no),
  KEY order_by_channel_trade (channel_trade_no),
  KEY order_by_log (log_id),
  KEY order_by_time (created_at, order_no),
  KEY order_by_merchant (merchant_no, created_at),
  KEY order_by_phone (payer_phone_digest, created_at),
  KEY order_by_card (card_last4, created_at),
  KEY order_by_day (accounting_date, kind)
) ENGINE=InnoDB;

CREATE TABLE order_event (
  event_id  BIGINT       NOT NULL AUTO_INCREMENT,
  order_no  VARCHAR(32)  NOT NULL,
  at        DATETIME(6)  NOT NULL,
  state     VARCHAR(16)  NOT NULL,
  actor     VARCHAR(32)  NOT NULL,
  note      VARCHAR(120) NOT NULL DEFAULT '',
  PRIMARY KEY (event_id),
  KEY event_by_order (order_no, at)
) ENGINE=InnoDB;

CREATE TABLE refund (
  refund_no   VARCHAR(32)  NOT NULL,
  order_no    VARCHAR(32)  NOT NULL,            -- the original order
  amount      BIGINT       NOT NULL,
  fee_returned BIGINT      NOT NULL DEFAULT 0,
  currency    CHAR(3)      NOT NULL,
  state       VARCHAR(16)  NOT NULL,
  reason      VARCHAR(120) NOT NULL DEFAULT '',
  log_id      VARCHAR(32)  NULL,
  created_at  DATETIME(6)  NOT NULL,
  finished_at DATETIME(6)  NULL,
  PRIMARY KEY (refund_no),
  KEY refund_by_order (order_no),
  KEY refund_by_log (log_id)
) ENGINE=InnoDB;

CREATE TABLE trace_log (
  log_id      VARCHAR(32)  NOT NULL,
  seq         INT          NOT NULL,
  module      VARCHAR(24)  NOT NULL,
  at          DATETIME(6)  NOT NULL,
  duration_us BIGINT       NOT NULL,
  level       VARCHAR(8)   NOT NULL,
  message     TEXT         NOT NULL,
  PRIMARY KEY (log_id, seq)
) ENGINE=InnoDB;

CREATE TABLE merchant (
  merchant_no   VARCHAR(32)  NOT NULL,
  name          VARCHAR(64)  NOT NULL,
  category      VARCHAR(32)  NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  fee_rate_bp   INT          NOT NULL,          -- basis points
  stop_in       TINYINT      NOT NULL DEFAULT 0,
  stop_out      TINYINT      NOT NULL DEFAULT 0,
  limit_single  BIGINT       NOT NULL,
  limit_day     BIGINT       NOT NULL,
  limit_count   INT          NOT NULL,
  opened_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (merchant_no)
) ENGINE=InnoDB;

CREATE TABLE channel (
  channel_code  VARCHAR(16)  NOT NULL,
  name          VARCHAR(64)  NOT NULL,
  name_en       VARCHAR(64)  NOT NULL,
  clearing_route VARCHAR(16) NOT NULL,          -- NUCC, UnionPay (银支付〔2017〕209号: no direct bank)
  clearing_account_no VARCHAR(32) NOT NULL,
  cost_rate_bp  INT          NOT NULL,
  cut_off       TIME         NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  PRIMARY KEY (channel_code)
) ENGINE=InnoDB;

CREATE TABLE card_bin (
  prefix     VARCHAR(10) NOT NULL,
  length     TINYINT     NOT NULL,
  bank_code  VARCHAR(16) NOT NULL,
  bank_name  VARCHAR(64) NOT NULL,
  card_type  VARCHAR(4)  NOT NULL,
  card_name  VARCHAR(64) NOT NULL DEFAULT '',
  as_of      DATE        NOT NULL,
  PRIMARY KEY (prefix, length, bank_code)
) ENGINE=InnoDB;
