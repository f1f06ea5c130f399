-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Desk, the console's own database: operators and the append-only audit log. The review queue, adjustment
-- requests and their procedures arrive with later migrations.

CREATE TABLE operator (
  login      VARCHAR(80) NOT NULL,              -- the database account's name part
  full_name  VARCHAR(64) NOT NULL,
  role       VARCHAR(24) NOT NULL,              -- zf_finance zf_compliance zf_compliance_lead zf_support zf_auditor
  enabled    TINYINT     NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (login)
) ENGINE=InnoDB;

CREATE TABLE audit_event (
  event_no  BIGINT       NOT NULL,
  at        DATETIME(6)  NOT NULL,
  login     VARCHAR(80)  NOT NULL,
  host      VARCHAR(128) NOT NULL,
  action    VARCHAR(32)  NOT NULL,
  object    VARCHAR(128) NOT NULL,
  reason    VARCHAR(255) NOT NULL DEFAULT '',
  prev_hash CHAR(64)     NOT NULL,
  hash      CHAR(64)     NOT NULL,
  PRIMARY KEY (event_no)
) ENGINE=InnoDB;
