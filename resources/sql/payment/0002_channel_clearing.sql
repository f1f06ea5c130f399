-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the channels' clearing files (清算文件) say they have cleared: one row an item, loaded as the files come. An
-- order without a row here was not paid by its channel (T10); a row without an order is money that nobody asked for.

CREATE TABLE channel_clearing (
  channel_code     VARCHAR(16) NOT NULL,
  channel_trade_no VARCHAR(64) NOT NULL,
  clearing_date    DATE        NOT NULL,        -- the channel's settlement day (清算日)
  kind             VARCHAR(16) NOT NULL,        -- as pay_order.kind
  amount           BIGINT      NOT NULL,        -- of a chargeback negative
  currency         CHAR(3)     NOT NULL,
  PRIMARY KEY (channel_code, channel_trade_no, clearing_date),
  KEY clearing_by_day (channel_code, clearing_date)
) ENGINE=InnoDB;
