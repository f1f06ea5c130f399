-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reviewers call: claims, reveals and decisions. review_take and review_explain are granted to nobody.
-- resources/sql/README.md has what each does and the table of refusals.

SET @zf_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

DELIMITER //

-- Says why a conditional UPDATE found no row: refuses, always. p_hash NULL: it was about claiming.
CREATE PROCEDURE review_explain(IN p_case BIGINT, IN p_login VARCHAR(80), IN p_acting TINYINT, IN p_hash CHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_state, v_role VARCHAR(24);
  DECLARE v_skill, v_now_skill VARCHAR(24);
  DECLARE v_claimant VARCHAR(80);
  DECLARE v_until DATETIME(6);
  DECLARE v_hash CHAR(64);
  SELECT state, claimant, lease_until, content_hash, skill INTO v_state, v_claimant, v_until, v_hash, v_skill
    FROM review_case WHERE case_no = p_case;
  SET v_role = (SELECT role FROM operator WHERE login = p_login AND enabled = 1);
  IF v_state IS NULL THEN
    CALL refuse(31132, 'unknownCase: there is no such case');
  ELSEIF v_state NOT IN ('submitted', 'firstDecided', 'disputed') THEN
    CALL refuse(31133, CONCAT('caseState: the case is ', v_state));
  ELSEIF EXISTS (SELECT 1 FROM review_decision WHERE case_no = p_case AND login = p_login) THEN
    CALL refuse(31136, 'sameDecider: a second decision needs a second person');
  ELSEIF v_state = 'disputed' AND v_role <> 'zf_compliance_lead' THEN
    CALL refuse(31137, 'leadNeeded: a dispute is settled by a lead');
  ELSEIF v_claimant <> p_login AND v_until > SYSDATE(6) THEN
    CALL refuse(31134, CONCAT('taken: by ', LEFT(v_claimant, 64)));
  ELSEIF p_acting = 0 THEN
    CALL refuse(31138, CONCAT('noSkill: ', v_skill));
  ELSEIF v_claimant IS NULL OR v_claimant <> p_login OR v_until <= SYSDATE(6) THEN
    CALL refuse(31135, 'notClaimed: claim the case first');
  END IF;
  CALL refuse(31139, 'staleContent: the case is not what was shown');
END//

-- The one statement by which anybody comes to hold a case. p_force: also over somebody's live lease.
CREATE PROCEDURE review_take(IN p_case BIGINT, IN p_login VARCHAR(80), IN p_force TINYINT,
                             OUT p_before VARCHAR(80), OUT p_until DATETIME(6), OUT p_taken INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_now DATETIME(6);
  SET p_before = (SELECT claimant FROM review_case WHERE case_no = p_case FOR UPDATE);
  SET v_now = SYSDATE(6); -- after any wait for the lock
  UPDATE review_case c
    JOIN operator o ON o.login = p_login AND o.enabled = 1
    JOIN review_kind k ON k.kind = c.kind
    SET c.claimant = p_login, c.lease_until = v_now + INTERVAL k.lease_minutes MINUTE, c.version = c.version + 1
    WHERE c.case_no = p_case AND c.state IN ('submitted', 'firstDecided', 'disputed')
      AND (c.claimant IS NULL OR c.claimant = p_login OR c.lease_until <= v_now OR p_force = 1)
      AND (c.state <> 'disputed' OR o.role = 'zf_compliance_lead')
      AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.case_no = p_case AND d.login = p_login)
      AND EXISTS (SELECT 1 FROM review_skill s WHERE s.login = p_login AND s.skill IN (c.skill, '*'));
  SET p_taken = ROW_COUNT();
  SET p_until = IF(p_taken = 1, (SELECT lease_until FROM review_case WHERE case_no = p_case), NULL);
END//

-- A case for whoever asks first; whose own it is already gets it anew.
CREATE PROCEDURE review_claim(IN p_case BIGINT, OUT p_lease_until DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login, v_before VARCHAR(80);
  DECLARE v_taken INT;
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_lease_until = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    CALL review_take(p_case, v_login, 0, v_before, p_lease_until, v_taken);
    IF v_taken <> 1 THEN
      CALL review_explain(p_case, v_login, 0, NULL);
    END IF;
    CALL review_note(p_case, v_login, 'claim', IF(v_before <> v_login, CONCAT('after the lease of ', v_before), ''));
    COMMIT;
  END;
END//

-- The case that is due first among those that the operator may decide; NULL: there is none.
CREATE PROCEDURE review_claim_next(OUT p_case_no BIGINT, OUT p_lease_until DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login, v_before VARCHAR(80);
  DECLARE v_role VARCHAR(24);
  DECLARE v_taken, v_tries INT DEFAULT 0;
  DECLARE v_now DATETIME(6);
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  SET v_role = (SELECT role FROM operator WHERE login = v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_case_no = NULL, p_lease_until = NULL;
      RESIGNAL;
    END;
    -- Others may be quicker with the candidate: then the next one. Nothing is locked by looking.
    try: LOOP
      CALL begin_work();
      SET v_now = SYSDATE(6), v_tries = v_tries + 1;
      SET p_case_no = (SELECT c.case_no FROM review_case c
        WHERE c.state IN ('submitted', 'firstDecided', 'disputed') AND (c.state <> 'disputed' OR v_role = 'zf_compliance_lead')
          AND (c.claimant IS NULL OR c.lease_until <= v_now)
          AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.case_no = c.case_no AND d.login = v_login)
          AND EXISTS (SELECT 1 FROM review_skill s WHERE s.login = v_login AND s.skill IN (c.skill, '*'))
        ORDER BY c.due_at IS NULL, c.due_at, c.case_no LIMIT 1);
      IF p_case_no IS NULL THEN
        ROLLBACK;
        LEAVE try;
      END IF;
      CALL review_take(p_case_no, v_login, 0, v_before, p_lease_until, v_taken);
      IF v_taken = 1 THEN
        CALL review_note(p_case_no, v_login, 'claim', IF(v_before <> v_login, CONCAT('after the lease of ', v_before), ''));
        COMMIT;
        LEAVE try;
      END IF;
      ROLLBACK;
      IF v_tries >= 100 THEN
        CALL refuse(31134, 'taken: by others, again and again; ask once more');
      END IF;
    END LOOP;
  END;
END//

CREATE PROCEDURE review_renew(IN p_case BIGINT, OUT p_lease_until DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_lease_until = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    UPDATE review_case c JOIN review_kind k ON k.kind = c.kind
      SET c.lease_until = SYSDATE(6) + INTERVAL k.lease_minutes MINUTE, c.version = c.version + 1
      WHERE c.case_no = p_case AND c.state IN ('submitted', 'firstDecided', 'disputed')
        AND c.claimant = v_login AND c.lease_until > SYSDATE(6);
    IF ROW_COUNT() <> 1 THEN
      CALL review_explain(p_case, v_login, 1, NULL);
    END IF;
    SET p_lease_until = (SELECT lease_until FROM review_case WHERE case_no = p_case);
    CALL review_note(p_case, v_login, 'renew', '');
    COMMIT;
  END;
END//

CREATE PROCEDURE review_release(IN p_case BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      RESIGNAL;
    END;
    CALL begin_work();
    UPDATE review_case SET claimant = NULL, lease_until = NULL, version = version + 1
      WHERE case_no = p_case AND state IN ('submitted', 'firstDecided', 'disputed')
        AND claimant = v_login AND lease_until > SYSDATE(6);
    IF ROW_COUNT() <> 1 THEN
      CALL review_explain(p_case, v_login, 1, NULL);
    END IF;
    CALL review_note(p_case, v_login, 'release', '');
    COMMIT;
  END;
END//

-- A lead takes a case out of somebody's hands, for a stated reason; both names are noted.
CREATE PROCEDURE review_take_over(IN p_case BIGINT, IN p_reason VARCHAR(160), OUT p_lease_until DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login, v_before VARCHAR(80);
  DECLARE v_taken INT;
  CALL guard_session();
  CALL require_operator('zf_compliance_lead', v_login);
  IF p_reason IS NULL OR TRIM(p_reason) = '' THEN
    CALL refuse(31141, 'reasonNeeded: say why');
  END IF;
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_lease_until = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    CALL review_take(p_case, v_login, 1, v_before, p_lease_until, v_taken);
    IF v_taken <> 1 THEN
      CALL review_explain(p_case, v_login, 0, NULL);
    END IF;
    CALL review_note(p_case, v_login, 'takeOver', CONCAT('from ', COALESCE(v_before, 'nobody'), ' to ', v_login, ': ', p_reason));
    COMMIT;
  END;
END//

-- One value of one case that the caller holds, unmasked. The audit row is committed before the value is read: whatever
-- the session does afterwards, what was shown is on record. A transaction of the caller's is refused by guard_session.
CREATE PROCEDURE review_reveal(IN p_case BIGINT, IN p_field VARCHAR(24), IN p_source VARCHAR(8), IN p_reason VARCHAR(160),
                               OUT p_value VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  DECLARE v_revision INT;
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  IF p_reason IS NULL OR TRIM(p_reason) = '' THEN
    CALL refuse(31141, 'reasonNeeded: say why');
  END IF;
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_value = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    SET v_revision = (SELECT revision FROM review_case
      WHERE case_no = p_case AND state IN ('submitted', 'firstDecided', 'disputed')
        AND claimant = v_login AND lease_until > SYSDATE(6) FOR UPDATE);
    IF v_revision IS NULL THEN
      CALL review_explain(p_case, v_login, 1, NULL);
    END IF;
    IF NOT EXISTS (SELECT 1 FROM review_field WHERE case_no = p_case AND revision = v_revision
                   AND field = p_field AND source = p_source) THEN
      CALL refuse(31142, 'unknownField: the case has no such field');
    END IF;
    CALL review_note(p_case, v_login, 'reveal', CONCAT(p_field, '.', p_source, ': ', p_reason));
    COMMIT;
    SET p_value = (SELECT value FROM review_field WHERE case_no = p_case AND revision = v_revision
                   AND field = p_field AND source = p_source);
  END;
END//

-- A page of a case that the caller holds, as base64. Recorded like a reveal.
CREATE PROCEDURE review_page(IN p_case BIGINT, IN p_page SMALLINT, OUT p_media_type VARCHAR(16), OUT p_sha256 CHAR(64),
                             OUT p_content LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  DECLARE v_revision INT;
  DECLARE v_document BIGINT;
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_media_type = NULL, p_sha256 = NULL, p_content = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    SET v_revision = (SELECT revision FROM review_case
      WHERE case_no = p_case AND state IN ('submitted', 'firstDecided', 'disputed')
        AND claimant = v_login AND lease_until > SYSDATE(6) FOR UPDATE);
    IF v_revision IS NULL THEN
      CALL review_explain(p_case, v_login, 1, NULL);
    END IF;
    SELECT document_no, media_type, sha256 INTO v_document, p_media_type, p_sha256 FROM review_document
      WHERE case_no = p_case AND revision = v_revision AND page = p_page;
    IF v_document IS NULL THEN
      CALL refuse(31142, 'unknownField: the case has no such page');
    END IF;
    CALL review_note(p_case, v_login, 'page', CONCAT('page ', p_page));
    COMMIT;
    SET p_content = (SELECT TO_BASE64(content) FROM review_image WHERE document_no = v_document);
  END;
END//

-- approve, reject or return. p_content_hash is that of what was shown. The same token again returns the first answer with
-- p_repeated 1, whatever has happened since.
CREATE PROCEDURE review_decide(IN p_token VARCHAR(64), IN p_case BIGINT, IN p_verdict VARCHAR(8), IN p_reason_code VARCHAR(24),
                               IN p_note VARCHAR(500), IN p_content_hash CHAR(64), OUT p_state VARCHAR(16), OUT p_repeated TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
decide: BEGIN
  DECLARE v_login, v_owner VARCHAR(80);
  DECLARE v_hash, v_stored CHAR(64);
  DECLARE v_before VARCHAR(16);
  DECLARE v_first VARCHAR(8);
  DECLARE v_people, v_version, v_revision, v_ordinal, v_days INT;
  DECLARE v_now, v_due DATETIME(6);
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  IF p_token IS NULL OR p_token NOT REGEXP '^[A-Za-z0-9-]{8,64}$' THEN
    CALL refuse(31100, 'malformed: token');
  ELSEIF p_case IS NULL OR p_content_hash IS NULL OR p_verdict IS NULL OR p_verdict NOT IN ('approve', 'reject', 'return') THEN
    CALL refuse(31100, 'malformed: case, verdict or content hash');
  ELSEIF NOT EXISTS (SELECT 1 FROM review_reason WHERE code = p_reason_code AND verdict = p_verdict AND enabled = 1
                     AND (needs_note = 0 OR TRIM(COALESCE(p_note, '')) <> '')) THEN
    CALL refuse(31141, 'reasonNeeded: a reason of the verdict, with a note where it asks for one');
  END IF;
  SET v_hash = SHA2(CONCAT_WS('|', p_case, p_verdict, p_reason_code, HEX(COALESCE(p_note, '')), p_content_hash), 256);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_state = NULL, p_repeated = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    BEGIN -- a second call with the token waits here until the first has ended
      DECLARE CONTINUE HANDLER FOR 1062 SET p_repeated = 1;
      SET p_repeated = 0;
      INSERT INTO review_token VALUES (p_token, v_login, v_hash, p_case, '', SYSDATE(6));
    END;
    IF p_repeated = 1 THEN
      SELECT login, request_hash, state INTO v_owner, v_stored, p_state FROM review_token WHERE token = p_token;
      IF v_owner <> v_login OR v_stored <> v_hash THEN
        CALL refuse(31114, 'keyReused: the token was used for something else');
      END IF;
      COMMIT;
      LEAVE decide;
    END IF;

    SELECT state, people, first_verdict, version, revision, due_at INTO v_before, v_people, v_first, v_version, v_revision, v_due
      FROM review_case WHERE case_no = p_case FOR UPDATE;
    SET v_now = SYSDATE(6);
    SET p_state = CASE WHEN p_verdict = 'return' THEN 'returned'
                       WHEN v_before = 'submitted' AND v_people > 1 THEN 'firstDecided'
                       WHEN v_before = 'firstDecided' AND v_first <> p_verdict THEN 'disputed'
                       WHEN p_verdict = 'approve' THEN 'approved' ELSE 'rejected' END;
    IF p_state = 'returned' AND v_due > v_now THEN
      CALL work_days_between(v_now, v_due, v_days);
    END IF;
    UPDATE review_case c
      JOIN operator o ON o.login = v_login AND o.enabled = 1
      JOIN review_kind k ON k.kind = c.kind
      SET c.state = p_state, c.version = c.version + 1, c.claimant = NULL, c.lease_until = NULL,
          c.first_verdict = CASE WHEN p_state = 'firstDecided' THEN p_verdict ELSE c.first_verdict END,
          c.closed_at = CASE WHEN p_state IN ('approved', 'rejected') THEN v_now END,
          -- The clock stops while the applicant is asked; what is overdue stays so.
          c.paused_at = CASE WHEN p_state = 'returned' THEN v_now END,
          c.answer_by = CASE WHEN p_state = 'returned' THEN v_now + INTERVAL k.answer_days DAY END,
          c.pause_days = CASE WHEN p_state = 'returned' AND v_due IS NOT NULL THEN COALESCE(v_days, IF(v_due <= v_now, 0, NULL)) END,
          c.pause_us = CASE WHEN p_state = 'returned' THEN IF(v_due <= v_now, TIMESTAMPDIFF(MICROSECOND, v_now, v_due),
            TIME_TO_SEC(TIMEDIFF(TIME(v_due + INTERVAL 8 HOUR), TIME(v_now + INTERVAL 8 HOUR))) * 1000000) END,
          c.due_at = CASE WHEN p_state = 'returned' THEN NULL ELSE c.due_at END
      WHERE c.case_no = p_case AND c.state = v_before AND c.state IN ('submitted', 'firstDecided', 'disputed')
        AND c.version = v_version AND c.content_hash = p_content_hash
        AND c.claimant = v_login AND c.lease_until > v_now
        AND (c.state <> 'disputed' OR o.role = 'zf_compliance_lead')
        AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.case_no = p_case AND d.login = v_login);
    IF ROW_COUNT() <> 1 THEN
      CALL review_explain(p_case, v_login, 1, p_content_hash);
    END IF;
    IF p_verdict <> 'return' THEN
      SET v_ordinal = (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM review_decision WHERE case_no = p_case);
      INSERT INTO review_decision
        VALUES (p_case, v_ordinal, v_revision, v_login, p_verdict, p_reason_code, COALESCE(p_note, ''), p_content_hash, v_now);
    END IF;
    IF p_state IN ('approved', 'rejected', 'returned') THEN
      CALL review_tell(p_case, p_state, p_reason_code);
    END IF;
    UPDATE review_token SET state = p_state WHERE token = p_token;
    -- Neither verdict nor note before the second person has decided: what others read of an open case must not say them.
    INSERT INTO review_event (case_no, at, login, action, detail)
      VALUES (p_case, v_now, v_login, 'decide', IF(p_state = 'firstDecided', p_state, CONCAT(p_state, ' ', p_reason_code)));
    CALL audit_append('review.decide', CONCAT('case:', p_case),
                      CONCAT(p_verdict, ' ', p_reason_code, ' -> ', p_state, ' of ', p_content_hash));
    COMMIT;
  END;
END//

-- What became of a call by its token, for a client that lost the answer. NULL: it was not done.
CREATE PROCEDURE review_outcome(IN p_token VARCHAR(64), OUT p_case_no BIGINT, OUT p_state VARCHAR(16))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  CALL guard_session();
  CALL require_operator('zf_compliance,zf_compliance_lead', v_login);
  CALL begin_work();
  -- A call that is still under way is waited for.
  SELECT case_no, state INTO p_case_no, p_state FROM review_token WHERE token = p_token AND login = v_login LOCK IN SHARE MODE;
  COMMIT;
END//

DELIMITER ;

SET SESSION sql_mode = @zf_sql_mode;
