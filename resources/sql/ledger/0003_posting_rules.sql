-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Business rules as data: which subject stands on which side for an event. The generator posts by them, the voucher
-- page shows them, T9 asks which orders lack their voucher.
--
-- amount_term, a figure of the event (minor units):
--   amount      the order's amount; of a refund what the payer gets back
--   fee         our fee on it (of a refund: the fee that is returned to the merchant)
--   amount-fee  amount less fee
--   cost        what a channel or bank charges us
-- A line whose term is zero is left out. Every rule balances inside each book; what crosses goes through the
-- mirrors 300101 to 300104. Where a line names a group (112201, 100201), the account of the party decides the leaf.
--
-- demand: rules with the same demand are alternatives, of which an order of order_kind in one of order_state has
-- exactly one voucher. order_state NULL with an order_kind: may be posted for such an order, never must.
-- States of an order: failed = the money came back after a voucher existed (withdrawal) or nothing was posted (other
-- kinds); closed = nothing was posted.

INSERT INTO posting_rule (rule_code, name, name_en, order_kind, order_state, demand, is_manual, source) VALUES
('topup', '充值', 'Top-up', 'topup', 'success', 'topup', 0, 'published accounting system, types 0018/0002'),
('payment', '余额支付', 'Payment from balance', 'payment', 'success,refunded', 'payment', 0, 'published accounting system, type 0032; fee in both books'),
('payment_card', '快捷支付', 'Fast payment by card', 'payment', 'success,refunded', 'payment', 0, 'published accounting system, type 0032; gateway suspense collapsed'),
('refund', '退款至余额', 'Refund to balance', 'refund', 'success', 'refund', 0, 'fee returned pro rata'),
('refund_card', '退款至银行卡', 'Refund to card', 'refund', 'success', 'refund', 0, 'published accounting system, type 0037'),
('refund_settle', '退款出账', 'Refunds debited by the bank', NULL, NULL, NULL, 1, 'published accounting system, type 0010'),
('transfer', '转账', 'Transfer between users', 'transfer', 'success', 'transfer', 0, 'net zero on the subject, visible by account'),
('withdrawal', '提现申请', 'Withdrawal submitted', 'withdrawal', 'paying,success,failed', 'withdrawal', 0, 'fee in both books'),
('payout', '商户出款申请', 'Merchant payout submitted', 'withdrawal', 'paying,success,failed', 'withdrawal', 0, 'as withdrawal, from the merchant''s money'),
('withdrawal_done', '提现出账', 'Withdrawal debited by the bank', 'withdrawal', 'success', 'withdrawal_done', 0, 'second step of withdrawal and payout'),
('withdrawal_return', '提现退回', 'Withdrawal returned', 'withdrawal', 'failed', 'withdrawal_return', 0, 'published accounting system, types 0027/0030: a new voucher, never an edit'),
('payout_return', '商户出款退回', 'Merchant payout returned', 'withdrawal', 'failed', 'withdrawal_return', 0, 'as withdrawal_return, to the merchant''s money'),
('settlement', '渠道清算到账', 'Channel settlement', 'settlement', 'success', 'settlement', 0, 'published accounting system, type 0010'),
('chargeback', '拒付', 'Chargeback', 'chargeback', 'success', 'chargeback', 0, 'published accounting system, types 0048/0049'),
('chargeback_advance', '拒付垫付', 'Chargeback advanced by us', 'chargeback', 'success', 'chargeback', 0, 'published accounting system, type 0048: the merchant''s money does not suffice'),
('profit_share', '分账', 'Profit share', 'share', 'success', 'profit_share', 0, 'published accounting system, type 0044'),
('cost', '渠道手续费', 'Channel fee withheld', NULL, NULL, NULL, 1, 'published accounting system, type 0032: withheld from the settlement'),
('cost_billed', '渠道手续费账单', 'Channel fee billed', NULL, NULL, NULL, 1, 'published accounting system, type 0002'),
('fee_sweep', '手续费划转', 'Fees swept to own funds', NULL, NULL, NULL, 1, 'restores the reserve identity; dated sweep by PBOC Order 2021-1'),
('reserve_refill', '自有资金补足备付金', 'Reserve refilled from own funds', NULL, NULL, NULL, 1, 'published accounting system, type 0001'),
('bank_fee', '账户管理费', 'Bank charges', NULL, NULL, NULL, 1, 'published accounting system, type 0013'),
('interest', '备付金利息', 'Interest on the reserve', NULL, NULL, NULL, 1, 'published accounting system, type 0014'),
('bank_long', '银行长款', 'Bank surplus', NULL, NULL, NULL, 1, 'published accounting system, type 0011: more came than was due; never netted with shortages'),
('bank_short', '银行短款', 'Bank shortage', NULL, NULL, NULL, 1, 'published accounting system, type 0012'),
('manual', '手工凭证', 'Manual voucher', NULL, NULL, NULL, 1, 'published accounting system, type 0000: reason and a second person'),
('opening', '期初余额', 'Opening balances', NULL, NULL, NULL, 1, 'one balanced voucher a currency'),
('red', '红字冲销', 'Red-letter reversal', NULL, NULL, NULL, 1, '会计基础工作规范 (财会字〔1996〕19号), article 51(5)'),
('blue', '蓝字更正', 'Blue correction', NULL, NULL, NULL, 1, '会计基础工作规范 (财会字〔1996〕19号), article 51(5)');

INSERT INTO posting_rule_line (rule_code, line_no, subject_code, side, amount_term, party, note) VALUES
('topup', 1, '112201', 'D', 'amount', 'channel', '信息流成功，资金待清算'),
('topup', 2, '224101', 'C', 'amount', 'payee', ''),

('payment', 1, '224101', 'D', 'amount', 'payer', ''),
('payment', 2, '300101', 'D', 'fee', 'internal', '自有账套'),
('payment', 3, '224102', 'C', 'amount-fee', 'payee', ''),
('payment', 4, '300104', 'C', 'fee', 'internal', '备付金账套'),
('payment', 5, '602101', 'C', 'fee', 'internal', '自有账套'),

('payment_card', 1, '112201', 'D', 'amount', 'channel', '信息流成功，资金待清算'),
('payment_card', 2, '300101', 'D', 'fee', 'internal', '自有账套'),
('payment_card', 3, '224102', 'C', 'amount-fee', 'payee', ''),
('payment_card', 4, '300104', 'C', 'fee', 'internal', '备付金账套'),
('payment_card', 5, '602101', 'C', 'fee', 'internal', '自有账套'),

('refund', 1, '224102', 'D', 'amount-fee', 'payer', '商户'),
('refund', 2, '300104', 'D', 'fee', 'internal', '备付金账套'),
('refund', 3, '602101', 'D', 'fee', 'internal', '退还手续费，自有账套'),
('refund', 4, '224101', 'C', 'amount', 'payee', '用户'),
('refund', 5, '300101', 'C', 'fee', 'internal', '自有账套'),

('refund_card', 1, '224102', 'D', 'amount-fee', 'payer', '商户'),
('refund_card', 2, '300104', 'D', 'fee', 'internal', '备付金账套'),
('refund_card', 3, '602101', 'D', 'fee', 'internal', '退还手续费，自有账套'),
('refund_card', 4, '220204', 'C', 'amount', 'channel', '待银行出账'),
('refund_card', 5, '300101', 'C', 'fee', 'internal', '自有账套'),

('refund_settle', 1, '220204', 'D', 'amount', 'channel', ''),
('refund_settle', 2, '100201', 'C', 'amount', 'bank', ''),

('transfer', 1, '224101', 'D', 'amount', 'payer', ''),
('transfer', 2, '224101', 'C', 'amount', 'payee', ''),

('withdrawal', 1, '224101', 'D', 'amount', 'payer', ''),
('withdrawal', 2, '300101', 'D', 'fee', 'internal', '自有账套'),
('withdrawal', 3, '224104', 'C', 'amount-fee', 'internal', '提现在途'),
('withdrawal', 4, '300104', 'C', 'fee', 'internal', '备付金账套'),
('withdrawal', 5, '602102', 'C', 'fee', 'internal', '自有账套'),

('payout', 1, '224102', 'D', 'amount', 'payer', '商户'),
('payout', 2, '300101', 'D', 'fee', 'internal', '自有账套'),
('payout', 3, '224104', 'C', 'amount-fee', 'internal', '提现在途'),
('payout', 4, '300104', 'C', 'fee', 'internal', '备付金账套'),
('payout', 5, '602102', 'C', 'fee', 'internal', '自有账套'),

('withdrawal_done', 1, '224104', 'D', 'amount-fee', 'internal', ''),
('withdrawal_done', 2, '100201', 'C', 'amount-fee', 'bank', ''),

('withdrawal_return', 1, '224104', 'D', 'amount-fee', 'internal', ''),
('withdrawal_return', 2, '300104', 'D', 'fee', 'internal', '备付金账套'),
('withdrawal_return', 3, '602102', 'D', 'fee', 'internal', '退还手续费，自有账套'),
('withdrawal_return', 4, '224101', 'C', 'amount', 'payer', ''),
('withdrawal_return', 5, '300101', 'C', 'fee', 'internal', '自有账套'),

('payout_return', 1, '224104', 'D', 'amount-fee', 'internal', ''),
('payout_return', 2, '300104', 'D', 'fee', 'internal', '备付金账套'),
('payout_return', 3, '602102', 'D', 'fee', 'internal', '退还手续费，自有账套'),
('payout_return', 4, '224102', 'C', 'amount', 'payer', '商户'),
('payout_return', 5, '300101', 'C', 'fee', 'internal', '自有账套'),

('settlement', 1, '100201', 'D', 'amount', 'bank', '每渠道、清算日一笔'),
('settlement', 2, '112201', 'C', 'amount', 'channel', ''),

('chargeback', 1, '224102', 'D', 'amount', 'payee', '商户承担'),
('chargeback', 2, '112201', 'C', 'amount', 'channel', ''),

('chargeback_advance', 1, '122102', 'D', 'amount', 'internal', '自有账套，向商户追偿'),
('chargeback_advance', 2, '300102', 'D', 'amount', 'internal', '备付金账套'),
('chargeback_advance', 3, '112201', 'C', 'amount', 'channel', ''),
('chargeback_advance', 4, '300103', 'C', 'amount', 'internal', '自有账套'),

('profit_share', 1, '224102', 'D', 'amount', 'payer', '分账方'),
('profit_share', 2, '224102', 'C', 'amount', 'payee', '接收方，每方一行'),

('cost', 1, '300102', 'D', 'cost', 'internal', '备付金账套'),
('cost', 2, '642101', 'D', 'cost', 'internal', '自有账套'),
('cost', 3, '112201', 'C', 'cost', 'channel', '渠道从清算款中扣收'),
('cost', 4, '300103', 'C', 'cost', 'internal', '自有账套'),

('cost_billed', 1, '642101', 'D', 'cost', 'internal', ''),
('cost_billed', 2, '220201', 'C', 'cost', 'channel', ''),

('fee_sweep', 1, '100202', 'D', 'amount', 'bank', '自有账套'),
('fee_sweep', 2, '300104', 'D', 'amount', 'internal', '备付金账套'),
('fee_sweep', 3, '100201', 'C', 'amount', 'bank', '备付金账套'),
('fee_sweep', 4, '300101', 'C', 'amount', 'internal', '自有账套'),

('reserve_refill', 1, '100201', 'D', 'amount', 'bank', '备付金账套'),
('reserve_refill', 2, '300103', 'D', 'amount', 'internal', '自有账套'),
('reserve_refill', 3, '100202', 'C', 'amount', 'bank', '自有账套'),
('reserve_refill', 4, '300102', 'C', 'amount', 'internal', '备付金账套'),

('bank_fee', 1, '300102', 'D', 'cost', 'internal', '备付金账套'),
('bank_fee', 2, '660302', 'D', 'cost', 'internal', '自有账套'),
('bank_fee', 3, '100201', 'C', 'cost', 'bank', '备付金账套'),
('bank_fee', 4, '300103', 'C', 'cost', 'internal', '自有账套'),

('interest', 1, '100201', 'D', 'amount', 'bank', '备付金账套'),
('interest', 2, '300101', 'D', 'amount', 'internal', '自有账套'),
('interest', 3, '300104', 'C', 'amount', 'internal', '备付金账套'),
('interest', 4, '660301', 'C', 'amount', 'internal', '自有账套'),

('bank_long', 1, '100201', 'D', 'amount', 'bank', ''),
('bank_long', 2, '220202', 'C', 'amount', 'bank', ''),

('bank_short', 1, '112204', 'D', 'amount', 'bank', ''),
('bank_short', 2, '100201', 'C', 'amount', 'bank', '');

-- T12: what one book says of the other. Natural balances of these subjects are debit positive (B), and the two mirrors
-- of a pair stand on opposite sides, hence the factor -1 on the right.
-- T13: what is owed to customers = reserve deposits + in transit + due from own money - own income not yet swept
-- - what is owed to others. It names every leaf of the reserve book, so it holds whenever that book balances.
INSERT INTO identity_term (identity, side, subject_code, factor) VALUES
('T12a', 'left', '300101', 1),
('T12a', 'right', '300104', -1),
('T12b', 'left', '300102', 1),
('T12b', 'right', '300103', -1),
('T13', 'left', '224101', 1),
('T13', 'left', '224102', 1),
('T13', 'left', '224103', 1),
('T13', 'left', '224104', 1),
('T13', 'left', '224105', 1),
('T13', 'left', '224107', 1),
('T13', 'right', '10020101', 1),
('T13', 'right', '10020102', 1),
('T13', 'right', '10020103', 1),
('T13', 'right', '11220101', 1),
('T13', 'right', '11220102', 1),
('T13', 'right', '11220103', 1),
('T13', 'right', '112204', 1),
('T13', 'right', '112205', 1),
('T13', 'right', '112206', 1),
('T13', 'right', '122101', 1),
('T13', 'right', '220202', -1),
('T13', 'right', '220204', -1),
('T13', 'right', '224106', -1),
('T13', 'right', '224108', -1),
('T13', 'right', '300102', 1),
('T13', 'right', '300104', 1);
