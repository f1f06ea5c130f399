-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The roles of the reference databases. Whoever runs this replaces {ledger}, {payment} and {desk} by the databases'
-- names, escaped and without back-ticks of their own. Operators get an own account, one role, and that role as default:
-- an account with a role but no default role can do nothing until SET ROLE.
-- No role may write a table, but zf_feed the feed's two. Of desk, operators read named views and call named procedures:
-- never grant a whole database there, since later migrations would be in it.

CREATE ROLE IF NOT EXISTS zf_finance;
CREATE ROLE IF NOT EXISTS zf_compliance;
CREATE ROLE IF NOT EXISTS zf_compliance_lead;
CREATE ROLE IF NOT EXISTS zf_support;
CREATE ROLE IF NOT EXISTS zf_auditor;
CREATE ROLE IF NOT EXISTS zf_posting;
CREATE ROLE IF NOT EXISTS zf_feed;
CREATE ROLE IF NOT EXISTS zf_intake;

GRANT SELECT ON `{ledger}`.* TO zf_finance, zf_support, zf_auditor, zf_posting;
GRANT SELECT ON `{payment}`.* TO zf_finance, zf_compliance, zf_compliance_lead, zf_support, zf_auditor;

-- Posting and the day cut by their procedures alone.
GRANT EXECUTE ON PROCEDURE `{ledger}`.post_voucher TO zf_posting;
GRANT EXECUTE ON PROCEDURE `{ledger}`.reverse_voucher TO zf_posting;
GRANT EXECUTE ON PROCEDURE `{ledger}`.cut_day TO zf_posting;
GRANT EXECUTE ON PROCEDURE `{ledger}`.drain_day TO zf_posting;
GRANT EXECUTE ON PROCEDURE `{ledger}`.close_day TO zf_posting;

-- The feed service's account, never an operator's: the log shows every schema. It follows three tables of the ledger.
GRANT REPLICATION SLAVE ON *.* TO zf_feed;
GRANT SELECT ON `{ledger}`.voucher_entry TO zf_feed;
GRANT SELECT ON `{ledger}`.accounting_day TO zf_feed;
GRANT SELECT ON `{ledger}`.subject TO zf_feed;
GRANT SELECT, INSERT, DELETE ON `{desk}`.ledger_feed TO zf_feed;
GRANT SELECT, UPDATE ON `{desk}`.ledger_feed_state TO zf_feed;
GRANT SELECT ON `{desk}`.ledger_feed TO zf_finance, zf_support, zf_auditor;
GRANT SELECT ON `{desk}`.ledger_feed_state TO zf_finance, zf_support, zf_auditor;

-- Sign-off: who is signed in signs, by the procedure alone; whoever reads the ledger sees what is signed.
GRANT EXECUTE ON PROCEDURE `{desk}`.sign_day TO zf_finance;
GRANT SELECT ON `{desk}`.day_signature TO zf_finance, zf_support, zf_auditor;
GRANT SELECT ON `{desk}`.day_signature_figure TO zf_finance, zf_support, zf_auditor;

-- The audit log.
GRANT SELECT ON `{desk}`.audit_event TO zf_auditor;
GRANT SELECT ON `{desk}`.audit_head TO zf_auditor;
GRANT SELECT ON `{desk}`.operator TO zf_auditor;

-- The review queue: masked views, reference data without people in it, and procedures.
GRANT SELECT ON `{desk}`.review_queue_summary TO zf_finance, zf_compliance, zf_compliance_lead, zf_auditor;
GRANT SELECT ON `{desk}`.review_queue TO zf_compliance, zf_compliance_lead, zf_auditor;
GRANT SELECT ON `{desk}`.review_case_field TO zf_compliance, zf_compliance_lead;
GRANT SELECT ON `{desk}`.review_case_document TO zf_compliance, zf_compliance_lead;
GRANT SELECT ON `{desk}`.review_case_decision TO zf_compliance, zf_compliance_lead, zf_auditor;
GRANT SELECT ON `{desk}`.review_case_event TO zf_compliance, zf_compliance_lead, zf_auditor;
GRANT SELECT ON `{desk}`.review_team TO zf_compliance_lead, zf_auditor;
GRANT SELECT ON `{desk}`.review_kind TO zf_compliance, zf_compliance_lead, zf_auditor, zf_intake;
GRANT SELECT ON `{desk}`.review_reason TO zf_compliance, zf_compliance_lead, zf_auditor, zf_intake;
GRANT SELECT ON `{desk}`.review_field_rule TO zf_compliance, zf_compliance_lead, zf_auditor, zf_intake;
GRANT SELECT ON `{desk}`.work_year TO zf_finance, zf_compliance, zf_compliance_lead, zf_auditor, zf_intake;
GRANT SELECT ON `{desk}`.work_day TO zf_finance, zf_compliance, zf_compliance_lead, zf_auditor, zf_intake;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_claim TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_claim_next TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_renew TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_release TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_take_over TO zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_reveal TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_page TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_decide TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_outcome TO zf_compliance, zf_compliance_lead;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_expire TO zf_compliance_lead, zf_intake;

-- The payment system's account: it submits and hears of outcomes, and reads no case.
GRANT EXECUTE ON PROCEDURE `{desk}`.review_attach TO zf_intake;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_submit TO zf_intake;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_withdraw TO zf_intake;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_outbox_pick TO zf_intake;
GRANT EXECUTE ON PROCEDURE `{desk}`.review_outbox_acknowledge TO zf_intake;
