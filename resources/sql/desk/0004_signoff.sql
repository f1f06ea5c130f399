-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sign-off: what an operator has stated of a closed accounting date, kept so that whoever changes that date later is
-- found. sign_day is the only way in. Desk cannot see the ledger (it may stand on another server): it keeps what was
-- stated and by whom, and every reader compares that with the ledger. A forged statement differs from the first look on.
-- resources/sql/README.md has the table of refusals.

-- One row a signing. A date that changed is signed anew, as the next revision; nothing is ever overwritten.
CREATE TABLE day_signature (
  accounting_date DATE         NOT NULL,
  revision        INT          NOT NULL,        -- 1, 2, …
  login           VARCHAR(80)  NOT NULL,        -- the database account that called
  host            VARCHAR(128) NOT NULL,
  signed_at       DATETIME(6)  NOT NULL,
  known_at        DATETIME(6)  NOT NULL,        -- by the ledger's server: when the figures were read there
  vouchers        BIGINT       NOT NULL,
  entries         BIGINT       NOT NULL,
  hash            CHAR(64)     NOT NULL,        -- SHA-256 of the statement, see sign_day
  note            VARCHAR(255) NOT NULL DEFAULT '',
  PRIMARY KEY (accounting_date, revision)
) ENGINE=InnoDB;

-- Its figures, by leaf subject and currency; signed amounts are debit positive, in minor units.
CREATE TABLE day_signature_figure (
  accounting_date DATE        NOT NULL,
  revision        INT         NOT NULL,
  subject_code    VARCHAR(32) NOT NULL,
  currency        CHAR(3)     NOT NULL,
  opening         BIGINT      NOT NULL,
  debit           BIGINT      NOT NULL,
  credit          BIGINT      NOT NULL,
  closing         BIGINT      NOT NULL,
  entries         BIGINT      NOT NULL,
  PRIMARY KEY (accounting_date, revision, subject_code, currency)
) ENGINE=InnoDB;

-- The feed names vouchers that went into a closed date: JSON [["date", "voucher"], …]; NULL: none.
ALTER TABLE ledger_feed ADD COLUMN late MEDIUMTEXT NULL;

-- A routine keeps the sql_mode under which it was made (as the ledger's do, see there).
SET @zf_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

DELIMITER //

-- Grants keep everybody out. These stop an administrator's slip; one who means it is found by the hash, which the audit
-- chain holds too.
CREATE TRIGGER day_signature_keep BEFORE UPDATE ON day_signature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: day_signature'//
CREATE TRIGGER day_signature_stay BEFORE DELETE ON day_signature FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: day_signature'//
CREATE TRIGGER day_signature_figure_keep BEFORE UPDATE ON day_signature_figure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: day_signature_figure'//
CREATE TRIGGER day_signature_figure_stay BEFORE DELETE ON day_signature_figure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: day_signature_figure'//

-- Ends a signing that somebody else's came before, or that states what is signed already.
CREATE PROCEDURE refuse_signature(IN p_date DATE, IN p_hash CHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_by VARCHAR(120);
  DECLARE v_hash CHAR(64);
  SELECT CONCAT('revision ', revision, ' by ', login), hash INTO v_by, v_hash FROM day_signature
    WHERE accounting_date = p_date ORDER BY revision DESC LIMIT 1;
  IF v_hash = p_hash THEN
    CALL refuse(31151, LEFT(CONCAT('alreadySigned: ', v_by), 128));
  END IF;
  CALL refuse(31152, LEFT(CONCAT('signedMeanwhile: ', COALESCE(v_by, 'not signed')), 128));
END//

-- Signs a date. p_figures: for each leaf subject and currency with a balance or an entry a line
-- "subject|currency|opening|debit|credit|closing|entries", ordered by subject and currency, joined by line feeds.
-- p_hash: SHA-256 of "date|vouchers|entries", a line feed, and p_figures. p_seen: the revision that the operator saw, 0
-- for none. p_note: why, demanded of every revision but the first.
CREATE PROCEDURE sign_day(IN p_date DATE, IN p_seen INT, IN p_known_at DATETIME(6), IN p_vouchers BIGINT,
                          IN p_figures LONGTEXT, IN p_hash CHAR(64), IN p_note LONGTEXT, OUT p_revision INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_amount VARCHAR(40) DEFAULT '^(0|-?[1-9][0-9]{0,18})$';
  DECLARE v_login VARCHAR(80);
  DECLARE v_json, v_again LONGTEXT;
  DECLARE v_hash, v_latest_hash CHAR(64);
  DECLARE v_line, v_lines, v_pairs, v_latest, v_taken INT DEFAULT 0;
  DECLARE v_entries DECIMAL(30,0) DEFAULT 0;
  DECLARE v_currency VARCHAR(16);
  DECLARE v_note VARCHAR(255);

  SET p_revision = NULL;
  CALL guard_session();
  CALL require_operator('zf_finance', v_login);

  -- 1. The shape: nothing is taken that this does not know how to read.
  IF p_date IS NULL OR p_seen IS NULL OR p_seen < 0 OR p_known_at IS NULL OR p_figures IS NULL OR p_hash IS NULL THEN
    CALL refuse(31153, 'statementMalformed: an argument is missing');
  END IF;
  IF CHAR_LENGTH(COALESCE(p_note, '')) > 255 OR COALESCE(p_note, '') REGEXP '[[:cntrl:]]' THEN
    CALL refuse(31153, 'statementMalformed: the note is one line of at most 255 characters');
  END IF;
  SET v_note = TRIM(COALESCE(p_note, ''));
  IF LOCATE('"', p_figures) > 0 OR LOCATE('\\', p_figures) > 0 OR REPLACE(p_figures, '\n', '') REGEXP '[[:cntrl:]]' THEN
    CALL refuse(31153, 'statementMalformed: a character that no figure has');
  END IF;
  SET v_json = IF(LENGTH(p_figures) = 0, '[]',
                  CONCAT('[["', REPLACE(REPLACE(p_figures, '|', '","'), '\n', '"],["'), '"]]'));
  SELECT MIN(f.line), COUNT(*) INTO v_line, v_lines
    FROM JSON_TABLE(v_json, '$[*]' COLUMNS (
           line FOR ORDINALITY, entries VARCHAR(40) PATH '$[6]')) f
    WHERE f.entries LIKE '-%';
  IF v_lines > 0 THEN
    CALL refuse(31154, CONCAT('countsWrong: line ', v_line, ' counts less than no entry'));
  END IF;
  SELECT MIN(f.line), COUNT(*) INTO v_line, v_lines
    FROM JSON_TABLE(v_json, '$[*]' COLUMNS (
           line FOR ORDINALITY,
           subject  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[0]',
           currency VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[1]',
           opening VARCHAR(40) PATH '$[2]', debit VARCHAR(40) PATH '$[3]', credit VARCHAR(40) PATH '$[4]',
           closing VARCHAR(40) PATH '$[5]', entries VARCHAR(40) PATH '$[6]', more VARCHAR(40) PATH '$[7]')) f
    WHERE COALESCE(f.more IS NULL AND f.subject REGEXP '^[^ ]{1,32}$' AND f.currency REGEXP '^[A-Z]{3}$'
                   AND f.opening REGEXP v_amount AND f.debit REGEXP v_amount AND f.credit REGEXP v_amount
                   AND f.closing REGEXP v_amount AND f.entries REGEXP '^(0|[1-9][0-9]{0,17})$'
                   AND CAST(f.opening AS DECIMAL(30,0)) BETWEEN -9223372036854775807 AND 9223372036854775807
                   AND CAST(f.debit   AS DECIMAL(30,0)) BETWEEN -9223372036854775807 AND 9223372036854775807
                   AND CAST(f.credit  AS DECIMAL(30,0)) BETWEEN -9223372036854775807 AND 9223372036854775807
                   AND CAST(f.closing AS DECIMAL(30,0)) BETWEEN -9223372036854775807 AND 9223372036854775807, 0) = 0;
  IF v_lines > 0 THEN
    CALL refuse(31153, CONCAT('statementMalformed: line ', v_line));
  END IF;

  -- 2. What the lines say, among themselves.
  SELECT MIN(CASE WHEN CAST(f.closing AS DECIMAL(30,0)) <> CAST(f.opening AS DECIMAL(30,0)) + CAST(f.debit AS DECIMAL(30,0))
                       - CAST(f.credit AS DECIMAL(30,0)) THEN f.line END),
         COUNT(*), COUNT(DISTINCT f.subject, f.currency), COALESCE(SUM(CAST(f.entries AS DECIMAL(30,0))), 0)
    INTO v_line, v_lines, v_pairs, v_entries
    FROM JSON_TABLE(v_json, '$[*]' COLUMNS (
           line FOR ORDINALITY,
           subject  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[0]',
           currency VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[1]',
           opening VARCHAR(40) PATH '$[2]', debit VARCHAR(40) PATH '$[3]', credit VARCHAR(40) PATH '$[4]',
           closing VARCHAR(40) PATH '$[5]', entries VARCHAR(40) PATH '$[6]')) f;
  IF v_pairs <> v_lines THEN
    CALL refuse(31153, 'statementMalformed: a subject and currency stands there twice');
  END IF;
  IF v_line IS NOT NULL THEN
    CALL refuse(31155, CONCAT('figuresWrong: line ', v_line, ' does not close by its own turnover'));
  END IF;
  SELECT MIN(x.currency) INTO v_currency
    FROM (SELECT f.currency
          FROM JSON_TABLE(v_json, '$[*]' COLUMNS (
                 currency VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[1]',
                 opening VARCHAR(40) PATH '$[2]', debit VARCHAR(40) PATH '$[3]', credit VARCHAR(40) PATH '$[4]')) f
          GROUP BY f.currency
          HAVING SUM(CAST(f.opening AS DECIMAL(30,0))) <> 0
              OR SUM(CAST(f.debit AS DECIMAL(30,0))) <> SUM(CAST(f.credit AS DECIMAL(30,0)))) x;
  IF v_currency IS NOT NULL THEN
    CALL refuse(31156, CONCAT('figuresUnbalanced: ', v_currency));
  END IF;
  -- A voucher has a debit and a credit line at the least.
  IF p_vouchers IS NULL OR p_vouchers < 0 OR p_vouchers > v_entries / 2 OR (p_vouchers = 0 AND v_entries > 0) THEN
    CALL refuse(31154, CONCAT('countsWrong: ', COALESCE(p_vouchers, 'no'), ' vouchers of ', v_entries, ' entries'));
  END IF;
  SET v_hash = SHA2(CONCAT(p_date, '|', p_vouchers, '|', v_entries, '\n', p_figures), 256);
  IF v_hash <> LOWER(p_hash) THEN
    CALL refuse(31157, 'hashDiffers: the figures are not those of the hash');
  END IF;

  -- 3. The signature, one revision after the one that the operator saw.
  BEGIN
    DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
    CALL begin_work();
    SET v_latest = 0;
    BEGIN
      DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
      SELECT revision, hash INTO v_latest, v_latest_hash FROM day_signature
        WHERE accounting_date = p_date ORDER BY revision DESC LIMIT 1 FOR UPDATE;
    END;
    IF v_latest <> p_seen OR v_latest_hash = v_hash THEN
      CALL refuse_signature(p_date, v_hash);
    END IF;
    IF v_latest > 0 AND v_note = '' THEN
      CALL refuse(31158, 'reasonMissing: why the date is signed anew');
    END IF;
    BEGIN
      -- Of two who sign at the same time the second waits here, and then finds the first one's.
      DECLARE CONTINUE HANDLER FOR 1062 SET v_taken = 1;
      INSERT INTO day_signature (accounting_date, revision, login, host, signed_at, known_at, vouchers, entries, hash, note)
        VALUES (p_date, v_latest + 1, v_login, SUBSTRING_INDEX(USER(), '@', -1), SYSDATE(6), p_known_at, p_vouchers,
                v_entries, v_hash, v_note);
    END;
    IF v_taken = 1 THEN
      CALL refuse_signature(p_date, v_hash);
    END IF;
    INSERT INTO day_signature_figure (accounting_date, revision, subject_code, currency, opening, debit, credit, closing, entries)
      SELECT p_date, v_latest + 1, f.subject, f.currency, f.opening, f.debit, f.credit, f.closing, f.entries
      FROM JSON_TABLE(v_json, '$[*]' COLUMNS (
             subject  VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[0]',
             currency CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[1]',
             opening BIGINT PATH '$[2]', debit BIGINT PATH '$[3]', credit BIGINT PATH '$[4]',
             closing BIGINT PATH '$[5]', entries BIGINT PATH '$[6]')) f;
    -- What is stored must read as what was signed, to the byte: other spellings and orders end here.
    SELECT COALESCE(GROUP_CONCAT(CONCAT_WS('|', subject_code, currency, opening, debit, credit, closing, entries)
                                 ORDER BY subject_code, currency SEPARATOR '\n'), '')
      INTO v_again FROM day_signature_figure WHERE accounting_date = p_date AND revision = v_latest + 1;
    IF BINARY v_again <> BINARY p_figures THEN
      CALL refuse(31153, 'statementMalformed: the lines are not in the order of subject and currency');
    END IF;
    CALL audit_append('day.sign', CONCAT(p_date, '/', v_latest + 1, ' ', v_hash), v_note);
    COMMIT;
  END;
  SET p_revision = v_latest + 1;
END//

DELIMITER ;

SET SESSION sql_mode = @zf_sql_mode;
