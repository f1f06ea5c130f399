-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- T9: each order has exactly the vouchers that the business rules demand of its kind and state, and each voucher has such
-- an order or is of a manual kind. Red and blue vouchers do not count. {payment} is the payment database on this server.
-- An order and its voucher are committed apart: changed_at tells how long what is named here has been as it is.
SELECT CASE WHEN x.found = 0 THEN 'voucherMissing' ELSE 'voucherTwice' END AS kind,
       CONCAT_WS('|', x.order_no, x.demand) AS finding_key, '1' AS expected, CAST(x.found AS CHAR) AS actual,
       x.voucher_no AS voucher_no, x.account_no AS account_no, NULL AS subject_code, x.currency AS currency,
       x.order_no AS order_no, x.accounting_date AS accounting_date, CAST(x.amount AS CHAR) AS amount,
       DATE_FORMAT(GREATEST(x.changed_at, COALESCE(x.posted_at, x.changed_at)), '%Y-%m-%d %H:%i:%s.%f') AS changed_at
FROM (SELECT o.order_no, r.demand, o.currency, o.amount, o.accounting_date,
             COALESCE(o.payer_account_no, o.payee_account_no) AS account_no,
             GREATEST(o.created_at, COALESCE(o.paid_at, o.created_at), COALESCE(o.finished_at, o.created_at)) AS changed_at,
             (SELECT COUNT(*) FROM voucher v JOIN posting_rule k ON k.rule_code = v.kind
              WHERE v.order_no = o.order_no AND k.demand = r.demand) AS found,
             (SELECT MIN(v.voucher_no) FROM voucher v WHERE v.order_no = o.order_no) AS voucher_no,
             (SELECT MAX(v.posted_at) FROM voucher v WHERE v.order_no = o.order_no) AS posted_at
      FROM `{payment}`.pay_order o
      JOIN (SELECT demand, order_kind, order_state FROM posting_rule
            WHERE order_state IS NOT NULL GROUP BY demand, order_kind, order_state) r
        ON r.order_kind = o.kind AND FIND_IN_SET(o.state, r.order_state) > 0
      WHERE 1 = 1 {{keys:o.order_no}} {{date_filter:o.accounting_date}}) x
WHERE x.found <> 1
{{stage}}
UNION ALL
SELECT CASE WHEN k.rule_code IS NULL THEN 'kindUnknown' WHEN o.order_no IS NULL THEN 'orderMissing'
            ELSE 'voucherNotDue' END,
       v.voucher_no, CONCAT_WS(' ', k.order_kind, k.order_state),
       CASE WHEN o.order_no IS NULL THEN COALESCE(v.order_no, v.kind) ELSE CONCAT_WS(' ', o.order_no, o.kind, o.state) END,
       v.voucher_no,
       NULL, NULL, o.currency, v.order_no, v.accounting_date, CAST(o.amount AS CHAR),
       DATE_FORMAT(GREATEST(v.posted_at, COALESCE(o.finished_at, o.paid_at, o.created_at, v.posted_at)),
                   '%Y-%m-%d %H:%i:%s.%f')
FROM voucher v
LEFT JOIN posting_rule k ON k.rule_code = v.kind
LEFT JOIN `{payment}`.pay_order o ON o.order_no = v.order_no
WHERE (k.rule_code IS NULL
    OR (k.is_manual = 0 AND (o.order_no IS NULL OR o.kind <> k.order_kind
                          OR FIND_IN_SET(o.state, k.order_state) = 0)))
  {{keys:v.voucher_no}} {{date_filter:v.accounting_date}}
