-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the payment system calls: pages and cases in, withdrawals, outcomes out; and what the review procedures share
-- (work_…, review_mask, review_note, review_tell, review_hash), which is granted to nobody.
-- resources/sql/README.md has what each does and the table of refusals.

SET @zf_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

DELIMITER //

-- 1: a working day in China, 0: none, NULL: nobody has said yet.
CREATE PROCEDURE work_day_kind(IN p_day DATE, OUT p_is TINYINT)
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  SET p_is = IF(EXISTS (SELECT 1 FROM work_year WHERE year = YEAR(p_day)),
                COALESCE((SELECT is_workday FROM work_day WHERE day = p_day), WEEKDAY(p_day) < 5), NULL);
END//

-- p_days working days after p_from, at the same time of day in China (which has one zone); never on a day off. NULL where
-- the way leads through a year that is not published.
CREATE PROCEDURE work_due(IN p_from DATETIME(6), IN p_days INT, OUT p_due DATETIME(6))
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_local DATETIME(6) DEFAULT p_from + INTERVAL 8 HOUR;
  DECLARE v_day DATE DEFAULT DATE(v_local);
  DECLARE v_left INT DEFAULT p_days;
  DECLARE v_is TINYINT;
  CALL work_day_kind(v_day, v_is);
  WHILE v_is IS NOT NULL AND (v_left > 0 OR v_is = 0) DO
    SET v_day = v_day + INTERVAL 1 DAY;
    CALL work_day_kind(v_day, v_is);
    SET v_left = v_left - IF(v_is = 1 AND v_left > 0, 1, 0);
  END WHILE;
  SET p_due = IF(v_is IS NULL, NULL, ADDTIME(TIMESTAMP(v_day), TIME(v_local)) - INTERVAL 8 HOUR);
END//

-- Working days after p_from's day up to p_to's, days of China.
CREATE PROCEDURE work_days_between(IN p_from DATETIME(6), IN p_to DATETIME(6), OUT p_days INT)
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_day DATE DEFAULT DATE(p_from + INTERVAL 8 HOUR);
  DECLARE v_end DATE DEFAULT DATE(p_to + INTERVAL 8 HOUR);
  DECLARE v_is TINYINT;
  SET p_days = 0;
  WHILE v_day < v_end AND p_days IS NOT NULL DO
    SET v_day = v_day + INTERVAL 1 DAY;
    CALL work_day_kind(v_day, v_is);
    SET p_days = p_days + v_is; -- NULL stays NULL: unknown
  END WHILE;
END//

-- JR/T 0171-2020, appendix A as commonly implemented; PCI DSS 3.4.1 for cards (first six, last four). A value that is too
-- short for its mask shows nothing.
CREATE PROCEDURE review_mask(IN p_mask VARCHAR(12), IN p_value VARCHAR(255), OUT p_masked VARCHAR(255))
  NO SQL SQL SECURITY DEFINER
BEGIN
  DECLARE v_length INT DEFAULT CHAR_LENGTH(p_value);
  DECLARE v_head, v_tail INT DEFAULT 0;
  CASE p_mask
    WHEN 'none' THEN SET v_head = v_length;
    WHEN 'name' THEN SET v_tail = FLOOR(v_length / 2);
    WHEN 'number' THEN SET v_head = IF(v_length >= 6, 1, 0), v_tail = v_head;
    WHEN 'date' THEN SET v_head = IF(v_length >= 8, 4, 0);
    WHEN 'address' THEN SET v_head = IF(v_length >= 12, 6, 0);
    WHEN 'phone' THEN -- mainland 3+4, Taiwan 2+3, Hong Kong and Macao 2+2
      SET v_head = IF(v_length >= 11, 3, IF(v_length >= 8, 2, 0)), v_tail = IF(v_length >= 11, 4, IF(v_length >= 9, 3, v_head));
    WHEN 'email' THEN
      SET v_tail = IF(LOCATE('@', p_value) > 0, v_length - LOCATE('@', p_value) + 1, 0), v_head = IF(LOCATE('@', p_value) > 4, 3, 0);
    WHEN 'card' THEN SET v_head = IF(v_length >= 13, 6, 0), v_tail = IF(v_length >= 13, 4, 0);
    ELSE SET v_head = 0;
  END CASE;
  SET p_masked = CONCAT(LEFT(p_value, v_head), REPEAT('*', v_length - v_head - v_tail), RIGHT(p_value, v_tail));
END//

-- What happened, for those who work on the case and for the auditor. The last write of a transaction.
CREATE PROCEDURE review_note(IN p_case BIGINT, IN p_login VARCHAR(80), IN p_action VARCHAR(32), IN p_detail VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  INSERT INTO review_event (case_no, at, login, action, detail) VALUES (p_case, SYSDATE(6), p_login, p_action, p_detail);
  CALL audit_append(CONCAT('review.', p_action), CONCAT('case:', p_case), p_detail);
END//

-- What the payment system must hear of.
CREATE PROCEDURE review_tell(IN p_case BIGINT, IN p_event VARCHAR(16), IN p_reason VARCHAR(24))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  INSERT INTO review_outbox (outbox_key, case_no, ref, event, reason_code, created_at)
    SELECT CONCAT(case_no, '-', revision, '-', p_event), case_no, ref, p_event, p_reason, SYSDATE(6)
    FROM review_case WHERE case_no = p_case;
END//

-- Everything that a decision about this revision rests on, in one spelling.
CREATE PROCEDURE review_hash(IN p_case BIGINT, IN p_kind VARCHAR(24), IN p_country CHAR(3), IN p_revision INT, OUT p_hash CHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  SET p_hash = SHA2(CONCAT_WS('|', p_case, p_kind, p_country, p_revision,
    (SELECT GROUP_CONCAT(field, '.', source, '=', HEX(value) ORDER BY field, source SEPARATOR ',')
     FROM review_field WHERE case_no = p_case AND revision = p_revision),
    (SELECT GROUP_CONCAT(page, '=', sha256 ORDER BY page SEPARATOR ',')
     FROM review_document WHERE case_no = p_case AND revision = p_revision)), 256);
END//

-- A page of a document, before the case is submitted under the same key. The same page again is no error.
CREATE PROCEDURE review_attach(IN p_key VARCHAR(64), IN p_page SMALLINT, IN p_media_type VARCHAR(16), IN p_width INT,
                               IN p_height INT, IN p_content LONGBLOB, OUT p_sha256 CHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  DECLARE v_head VARCHAR(16);
  DECLARE v_new TINYINT DEFAULT 1;
  CALL guard_session();
  CALL require_operator('zf_intake', v_login);
  -- 8 MiB, which base64 leaves below the usual max_allowed_packet of 16 MiB; 40 megapixels.
  SET v_head = HEX(LEFT(p_content, 8));
  IF p_key IS NULL OR p_key = '' OR p_page IS NULL OR p_page NOT BETWEEN 1 AND 20 THEN
    CALL refuse(31100, 'malformed: key or page');
  ELSEIF p_content IS NULL OR LENGTH(p_content) NOT BETWEEN 16 AND 8388608 THEN
    CALL refuse(31140, 'badDocument: size');
  ELSEIF NOT COALESCE(p_media_type = 'image/jpeg' AND v_head LIKE 'FFD8FF%' OR p_media_type = 'image/png' AND v_head = '89504E470D0A1A0A'
             OR p_media_type = 'image/tiff' AND (v_head LIKE '49492A00%' OR v_head LIKE '4D4D002A%')
             OR p_media_type = 'application/pdf' AND v_head LIKE '255044462D%', 0) THEN
    CALL refuse(31140, 'badDocument: type');
  ELSEIF p_width IS NULL OR p_height IS NULL OR p_width < 0 OR p_height < 0 OR p_width > 20000 OR p_height > 20000
         OR p_width * p_height > 40000000 OR (p_media_type <> 'application/pdf' AND p_width * p_height = 0) THEN
    CALL refuse(31140, 'badDocument: pixels');
  END IF;
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_sha256 = NULL;
      RESIGNAL;
    END;
    SET p_sha256 = SHA2(p_content, 256);
    CALL begin_work();
    IF EXISTS (SELECT 1 FROM review_document WHERE submit_key = p_key AND page = p_page AND sha256 = p_sha256) THEN
      SET v_new = 0;
    ELSEIF EXISTS (SELECT 1 FROM review_submission WHERE submit_key = p_key FOR UPDATE) THEN
      CALL refuse(31114, 'keyReused: the key was submitted without this page');
    END IF;
    IF v_new = 1 THEN
      BEGIN
        DECLARE EXIT HANDLER FOR 1062 CALL refuse(31114, 'keyReused: the page was sent with another content');
        INSERT INTO review_document (submit_key, page, media_type, width, height, bytes, sha256, received_at)
          VALUES (p_key, p_page, p_media_type, p_width, p_height, LENGTH(p_content), p_sha256, SYSDATE(6));
      END;
      INSERT INTO review_image VALUES (LAST_INSERT_ID(), p_content);
      CALL audit_append('review.attach', CONCAT('key:', p_key), CONCAT('page ', p_page, ' ', p_sha256));
    END IF;
    COMMIT;
  END;
END//

-- A new case, or with "answers" the applicant's answer to a return. JSON, see README. The same key with the same request
-- returns the first case with p_repeated 1.
CREATE PROCEDURE review_submit(IN p_request LONGTEXT, OUT p_case_no BIGINT, OUT p_repeated TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
submit: BEGIN
  DECLARE v_login VARCHAR(80);
  DECLARE v_key, v_ref, v_kind, v_country, v_risk, v_fields, v_answers LONGTEXT;
  DECLARE v_hash, v_content CHAR(64);
  DECLARE v_count, v_different, v_bad, v_revision, v_line INT DEFAULT 0;
  DECLARE v_days, v_people, v_pause INT;
  DECLARE v_us BIGINT;
  DECLARE v_skill, v_field, v_source, v_mask VARCHAR(24);
  DECLARE v_value, v_masked VARCHAR(255);
  DECLARE v_now, v_due DATETIME(6);
  CALL guard_session();
  CALL require_operator('zf_intake', v_login);
  IF p_request IS NULL OR NOT JSON_VALID(p_request) THEN
    CALL refuse(31100, 'malformed: not JSON');
  END IF;
  SET v_key = JSON_VALUE(p_request, '$.key'), v_ref = JSON_VALUE(p_request, '$.ref'),
      v_kind = (SELECT kind FROM review_kind WHERE kind = JSON_VALUE(p_request, '$.kind')),
      v_country = COALESCE(JSON_VALUE(p_request, '$.country'), ''), v_risk = COALESCE(JSON_VALUE(p_request, '$.risk'), 'normal'),
      v_answers = JSON_VALUE(p_request, '$.answers'), v_fields = JSON_EXTRACT(p_request, '$.fields');
  IF v_key IS NULL OR v_key = '' OR CHAR_LENGTH(v_key) > 64 THEN
    CALL refuse(31100, 'malformed: key');
  ELSEIF v_ref IS NULL OR v_ref NOT REGEXP '^[A-Za-z0-9._:-]{1,64}$' THEN
    CALL refuse(31100, 'malformed: ref');
  ELSEIF v_kind IS NULL THEN
    CALL refuse(31100, 'malformed: kind');
  ELSEIF v_country NOT REGEXP '^[A-Z]{0,3}$' THEN
    CALL refuse(31100, 'malformed: country');
  ELSEIF v_risk NOT IN ('normal', 'high') THEN
    CALL refuse(31100, 'malformed: risk');
  ELSEIF v_answers IS NOT NULL AND v_answers NOT REGEXP '^[0-9]{1,18}$' THEN
    CALL refuse(31100, 'malformed: answers');
  ELSEIF v_fields IS NULL OR JSON_TYPE(v_fields) <> 'ARRAY' THEN
    CALL refuse(31100, 'malformed: fields');
  END IF;
  SELECT COUNT(*), COUNT(DISTINCT j.field, j.source), COALESCE(MIN(CASE WHEN r.field IS NULL OR j.source IS NULL OR j.source NOT IN ('typed', 'zone', 'bank')
                                       OR j.value IS NULL OR CHAR_LENGTH(j.value) > 255 THEN j.line_no END), 0)
    INTO v_count, v_different, v_bad
    FROM JSON_TABLE(v_fields, '$[*]' COLUMNS (line_no FOR ORDINALITY,
           field  VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.field',
           source VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.source',
           value  VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.value')) j
    LEFT JOIN review_field_rule r ON r.field = j.field;
  IF v_count NOT BETWEEN 1 AND 100 OR v_bad > 0 THEN
    CALL refuse(31100, CONCAT('malformed: fields, number ', v_bad));
  ELSEIF v_different < v_count THEN
    CALL refuse(31100, 'malformed: a field twice from one source');
  END IF;
  SET v_hash = SHA2(JSON_EXTRACT(p_request, '$'), 256);

  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_case_no = NULL, p_repeated = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    BEGIN -- a second request with the key waits here until the first has ended
      DECLARE CONTINUE HANDLER FOR 1062 SET p_repeated = 1;
      SET p_repeated = 0;
      INSERT INTO review_submission VALUES (v_key, v_hash, 0, 0);
    END;
    IF p_repeated = 1 THEN
      SELECT case_no, request_hash INTO p_case_no, v_content FROM review_submission WHERE submit_key = v_key;
      IF v_content <> v_hash THEN
        CALL refuse(31114, 'keyReused: the key was used for another content');
      END IF;
      COMMIT;
      LEAVE submit;
    END IF;
    SELECT skill, GREATEST(people, IF(v_risk = 'high', 2, 1)), working_days INTO v_skill, v_people, v_days
      FROM review_kind WHERE kind = v_kind;
    SET v_now = SYSDATE(6);
    IF v_answers IS NULL THEN
      CALL work_due(v_now, v_days, v_due);
      INSERT INTO review_case (ref, kind, skill, country, people, state, content_hash, submitted_at, due_at)
        VALUES (v_ref, v_kind, v_skill, v_country, v_people, 'submitted', '', v_now, v_due);
      SET p_case_no = LAST_INSERT_ID(), v_revision = 1;
    ELSE
      SET p_case_no = v_answers;
      SELECT pause_days, pause_us, revision + 1 INTO v_pause, v_us, v_revision
        FROM review_case WHERE case_no = p_case_no FOR UPDATE;
      IF v_pause IS NOT NULL THEN
        CALL work_due(v_now, v_pause, v_due);
        SET v_due = v_due + INTERVAL v_us MICROSECOND;
      END IF;
      UPDATE review_case SET state = 'submitted', revision = v_revision, version = version + 1, country = v_country,
             people = GREATEST(people, v_people), first_verdict = NULL, due_at = v_due, paused_at = NULL, pause_days = NULL,
             pause_us = NULL, answer_by = NULL
        WHERE case_no = p_case_no AND state = 'returned' AND ref = v_ref AND kind = v_kind AND answer_by > v_now;
      IF ROW_COUNT() <> 1 THEN
        CALL refuse(31133, 'caseState: nothing is asked of this case');
      END IF;
    END IF;
    WHILE v_line < v_count DO
      SET v_line = v_line + 1;
      SELECT j.field, j.source, j.value, r.mask INTO v_field, v_source, v_value, v_mask
        FROM JSON_TABLE(v_fields, '$[*]' COLUMNS (line_no FOR ORDINALITY,
               field  VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.field',
               source VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.source',
               value  VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.value')) j
        JOIN review_field_rule r ON r.field = j.field WHERE j.line_no = v_line;
      CALL review_mask(v_mask, v_value, v_masked);
      INSERT INTO review_field VALUES (p_case_no, v_revision, v_field, v_source, v_masked, v_value);
    END WHILE;
    UPDATE review_document SET case_no = p_case_no, revision = v_revision WHERE submit_key = v_key AND case_no IS NULL;
    IF ROW_COUNT() = 0 THEN
      CALL refuse(31140, 'badDocument: no page was sent under this key');
    END IF;
    CALL review_hash(p_case_no, v_kind, v_country, v_revision, v_content);
    UPDATE review_case SET content_hash = v_content WHERE case_no = p_case_no;
    UPDATE review_submission SET case_no = p_case_no, revision = v_revision WHERE submit_key = v_key;
    CALL review_note(p_case_no, v_login, IF(v_answers IS NULL, 'submit', 'answer'), v_content);
    COMMIT;
  END;
END//

-- The applicant takes his request back.
CREATE PROCEDURE review_withdraw(IN p_case BIGINT, IN p_reason VARCHAR(160), OUT p_state VARCHAR(16))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  CALL guard_session();
  CALL require_operator('zf_intake', v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_state = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    UPDATE review_case SET state = 'withdrawn', version = version + 1, claimant = NULL, lease_until = NULL, closed_at = SYSDATE(6),
           paused_at = NULL, answer_by = NULL
      WHERE case_no = p_case AND state IN ('submitted', 'firstDecided', 'disputed', 'returned');
    IF ROW_COUNT() = 1 THEN
      CALL review_tell(p_case, 'withdrawn', '');
      CALL review_note(p_case, v_login, 'withdraw', COALESCE(p_reason, ''));
    END IF;
    SET p_state = (SELECT state FROM review_case WHERE case_no = p_case);
    IF p_state IS NULL THEN
      CALL refuse(31132, 'unknownCase: there is no such case');
    ELSEIF p_state <> 'withdrawn' THEN
      CALL refuse(31133, CONCAT('caseState: the case is ', p_state));
    END IF;
    COMMIT;
  END;
END//

-- Closes what the applicant did not answer in time, one case a transaction.
CREATE PROCEDURE review_expire(OUT p_count INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  DECLARE v_case BIGINT;
  CALL guard_session();
  CALL require_operator('zf_intake,zf_compliance_lead', v_login);
  SET p_count = 0;
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      RESIGNAL;
    END;
    due: LOOP
      CALL begin_work();
      SET v_case = (SELECT case_no FROM review_case WHERE state = 'returned' AND answer_by <= SYSDATE(6) ORDER BY case_no LIMIT 1);
      IF v_case IS NULL THEN
        COMMIT;
        LEAVE due;
      END IF;
      UPDATE review_case SET state = 'expired', version = version + 1, closed_at = SYSDATE(6), paused_at = NULL
        WHERE case_no = v_case AND state = 'returned' AND answer_by <= SYSDATE(6);
      IF ROW_COUNT() = 1 THEN
        CALL review_tell(v_case, 'expired', '');
        CALL review_note(v_case, v_login, 'expire', '');
        SET p_count = p_count + 1;
      END IF;
      COMMIT;
    END LOOP;
  END;
END//

-- Up to p_limit messages that were not acknowledged, oldest first, as a JSON array. What is not acknowledged within a
-- minute comes again: the receiver tells a repetition by its key.
CREATE PROCEDURE review_outbox_pick(IN p_limit INT, OUT p_messages LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  DECLARE v_batch CHAR(36) DEFAULT UUID();
  DECLARE v_limit INT DEFAULT LEAST(GREATEST(COALESCE(p_limit, 100), 1), 1000);
  CALL guard_session();
  CALL require_operator('zf_intake', v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      SET p_messages = NULL;
      RESIGNAL;
    END;
    CALL begin_work();
    UPDATE review_outbox SET picked_at = SYSDATE(6), picks = picks + 1, batch = v_batch
      WHERE acknowledged_at IS NULL AND (picked_at IS NULL OR picked_at <= SYSDATE(6) - INTERVAL 1 MINUTE)
      ORDER BY outbox_no LIMIT v_limit;
    SET p_messages = COALESCE((SELECT CONCAT('[', GROUP_CONCAT(JSON_OBJECT('number', CAST(outbox_no AS CHAR), 'key', outbox_key,
      'case', CAST(case_no AS CHAR), 'ref', ref, 'event', event, 'reason', reason_code) ORDER BY outbox_no), ']')
      FROM review_outbox WHERE acknowledged_at IS NULL AND batch = v_batch), '[]');
    COMMIT;
  END;
END//

CREATE PROCEDURE review_outbox_acknowledge(IN p_key VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_login VARCHAR(80);
  CALL guard_session();
  CALL require_operator('zf_intake', v_login);
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION
    BEGIN
      ROLLBACK;
      RESIGNAL;
    END;
    CALL begin_work();
    UPDATE review_outbox SET acknowledged_at = SYSDATE(6) WHERE outbox_key = p_key AND acknowledged_at IS NULL;
    IF ROW_COUNT() = 0 AND NOT EXISTS (SELECT 1 FROM review_outbox WHERE outbox_key = p_key) THEN
      CALL refuse(31132, 'unknownCase: there is no such message');
    END IF;
    COMMIT;
  END;
END//

DELIMITER ;

SET SESSION sql_mode = @zf_sql_mode;
