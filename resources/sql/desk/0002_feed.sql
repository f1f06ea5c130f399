-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The feed: what committed transactions did to the ledger, appended by the feed service alone in the order of the
-- ledger's binary log, and followed by any number of consoles by number.

CREATE TABLE ledger_feed (
  number       BIGINT        NOT NULL,           -- gapless
  term         BIGINT        NOT NULL,           -- of the lease under which it was appended
  gtid         VARCHAR(1024) NOT NULL,           -- the position in the ledger's log behind this row
  is_start     TINYINT       NOT NULL DEFAULT 0, -- the log was not followed from the row before up to here
  committed_at DATETIME(6)   NULL,               -- of the last transaction, by the ledger's server, in whole seconds
  appended_at  DATETIME(6)   NOT NULL,
  vouchers     BIGINT        NOT NULL DEFAULT 0, -- posted in it
  days_changed TINYINT       NOT NULL DEFAULT 0, -- the day cut moved a date
  unbalanced   MEDIUMTEXT    NOT NULL,           -- JSON: numbers of vouchers that break an equality
  deltas       MEDIUMTEXT    NOT NULL,           -- JSON: [[date, subject, currency, debit, credit, entries], …]
  transactions MEDIUMTEXT    NOT NULL,           -- JSON: the same one by one, for whoever joins in the middle of it
  PRIMARY KEY (number),
  KEY ledger_feed_appended (appended_at)
) ENGINE=InnoDB;

CREATE TABLE ledger_feed_state (
  id          TINYINT       NOT NULL,            -- 1
  ledger      VARCHAR(64)   NOT NULL DEFAULT '', -- the database that is followed
  layout      CHAR(64)      NOT NULL DEFAULT '', -- hash of the followed tables' columns
  number      BIGINT        NOT NULL,            -- the last one in ledger_feed
  gtid        VARCHAR(1024) NULL,                -- up to here the log is read and appended; NULL: never begun
  holder      VARCHAR(160)  NOT NULL DEFAULT '', -- who may append
  term        BIGINT        NOT NULL DEFAULT 0,  -- grows whenever somebody takes the lease
  lease_until DATETIME(6)   NOT NULL,
  renewed_at  DATETIME(6)   NOT NULL,
  lag_ms      BIGINT        NOT NULL DEFAULT 0,  -- how far the log was known to be behind then
  PRIMARY KEY (id)
) ENGINE=InnoDB;

INSERT INTO ledger_feed_state (id, number, lease_until, renewed_at)
  VALUES (1, 0, '2000-01-01 00:00:00', '2000-01-01 00:00:00');
