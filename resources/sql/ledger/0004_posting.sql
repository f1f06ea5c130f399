-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posting: the only way into account, account_journal, voucher, voucher_entry and posting_request.
-- resources/sql/README.md has the request's fields and the table of refusals.
--
-- All procedures run with their definer's rights, so that a caller needs EXECUTE on post_voucher and reverse_voucher
-- and no right on any table. The internal ones (posting_…, refuse, guard_session) are granted to nobody.
-- Amounts and balances keep to -(2^63-1) … 2^63-1, so that each has an opposite.
-- A deadlock (1213) or a lock wait (1205) is left to the caller: the same call again, with the same key.

-- A routine keeps the sql_mode under which it was made. Without ONLY_FULL_GROUP_BY, because MariaDB 10.11 wrongly
-- raises 1140 when it executes an aggregate over a derived table in a routine for the second time.
SET @zf_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

DELIMITER //

-- Ends the caller with one of our refusals: a number of README's table and "word: detail" in ASCII.
CREATE PROCEDURE refuse(IN p_errno INT, IN p_text VARCHAR(128))
  NO SQL SQL SECURITY DEFINER
BEGIN
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = p_errno, MESSAGE_TEXT = p_text;
END//

-- Refuses to work inside a transaction of the caller, who could roll back what he was told, and takes back what a
-- session may have set to get past the server's checks or to forge numbers and times.
-- READ COMMITTED (for the next transaction only): every statement sees what is committed, and a lock on a row that
-- changed meanwhile is no conflict, also where innodb_snapshot_isolation is ON. SET TRANSACTION is also what fails,
-- with 1568, inside a transaction.
CREATE PROCEDURE guard_session()
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE EXIT HANDLER FOR 1568
    CALL refuse(31118, 'nestedTransaction: end the running transaction first');
  SET SESSION time_zone = '+00:00', foreign_key_checks = 1, unique_checks = 1, group_concat_max_len = 16777216,
              auto_increment_increment = DEFAULT, auto_increment_offset = DEFAULT
              /*M! , check_constraint_checks = 1 */;
  IF @@SESSION.insert_id <> 0 THEN
    CALL refuse(31100, 'malformed: insert_id is set in this session');
  END IF;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
END//

-- An ISO date, or NULL for a text that is none, where strict mode would raise one of two errors.
CREATE PROCEDURE read_date(IN p_text LONGTEXT, OUT p_date DATE)
  NO SQL SQL SECURITY DEFINER
BEGIN
  DECLARE CONTINUE HANDLER FOR 1292, 1411 SET p_date = NULL;
  SET p_date = IF(p_text REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', STR_TO_DATE(p_text, '%Y-%m-%d'), NULL);
END//

-- The part of posting inside the transaction. p_lines is a JSON array whose debits stand first. Balance per currency
-- was checked before, balance per book is checked here.
CREATE PROCEDURE posting_apply(IN p_key VARCHAR(64), IN p_hash CHAR(64), IN p_kind VARCHAR(24), IN p_date DATE,
                               IN p_order VARCHAR(32), IN p_log VARCHAR(32), IN p_summary VARCHAR(120),
                               IN p_maker VARCHAR(64), IN p_checker VARCHAR(64), IN p_attachments INT,
                               IN p_reverses VARCHAR(32), IN p_lines LONGTEXT,
                               OUT p_voucher_no VARCHAR(32), OUT p_repeated TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
apply: BEGIN
  DECLARE v_now DATETIME(6);
  DECLARE v_claimed, v_found, v_mixed TINYINT DEFAULT 1;
  DECLARE v_request, v_amount, v_after BIGINT;
  DECLARE v_before, v_frozen, v_seq, v_start BIGINT DEFAULT 0;
  DECLARE v_new DECIMAL(30,0);
  DECLARE v_no, v_account, v_named, v_subject, v_book, v_first_book, v_kind VARCHAR(64);
  DECLARE v_last VARCHAR(64) DEFAULT '';
  DECLARE v_side, v_normal CHAR(1);
  DECLARE v_currency, v_account_currency VARCHAR(16);
  DECLARE v_status, v_subject_status, v_state VARCHAR(16);
  DECLARE v_leaf, v_overdraft, v_may_overdraw TINYINT DEFAULT 0;
  DECLARE v_line, v_given, v_tries INT DEFAULT 0;
  DECLARE v_hash CHAR(64);
  DECLARE v_date, v_first DATE;
  DECLARE v_count, v_done INT DEFAULT 0;
  -- In account order, so that two postings never wait for each other crosswise.
  DECLARE c_lines CURSOR FOR
    SELECT j.line_no, COALESCE(j.given_line, j.line_no), j.account_no, j.subject_code, j.side, CAST(j.amount AS SIGNED), j.currency,
           a.subject_code, a.currency, a.allow_overdraft, s.normal_side, s.is_leaf, s.status, COALESCE(s.book, '')
    FROM JSON_TABLE(p_lines, '$[*]' COLUMNS (
           line_no FOR ORDINALITY,
           account_no   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.account',
           subject_code VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.subject',
           side         VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.side',
           amount       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.amount',
           currency     VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.currency',
           given_line   INT PATH '$.line')) j
    -- The collation ignores trailing blanks; two numbers for one account must not get into the books.
    LEFT JOIN account a ON a.account_no = j.account_no AND LENGTH(a.account_no) = LENGTH(j.account_no)
    LEFT JOIN subject s ON s.code = a.subject_code
    ORDER BY j.account_no, j.line_no;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_found = 0;

  -- 1. The key. A second request with it waits here until the first has ended.
  BEGIN
    DECLARE CONTINUE HANDLER FOR 1062 SET v_claimed = 0;
    INSERT INTO posting_request (idempotency_key, content_hash, requested_at) VALUES (p_key, p_hash, SYSDATE(6));
  END;
  IF v_claimed = 0 THEN
    SELECT content_hash, voucher_no INTO v_hash, v_no FROM posting_request
      WHERE idempotency_key = p_key LOCK IN SHARE MODE;
    IF v_hash <> p_hash THEN
      CALL refuse(31114, 'keyReused: the idempotency key was used for another content');
    END IF;
    SET p_voucher_no = v_no, p_repeated = 1;
    LEAVE apply;
  END IF;
  SET v_request = LAST_INSERT_ID();

  -- 2. What it reverses or follows, locked so that of two at the same time the second sees what the first did.
  IF p_reverses IS NOT NULL THEN
    SET v_found = 1;
    SELECT kind, accounting_date INTO v_kind, v_first FROM voucher WHERE voucher_no = p_reverses FOR UPDATE;
    IF v_found = 0 THEN
      CALL refuse(31117, 'unknownVoucher: the voucher to reverse or follow');
    END IF;
    IF p_kind = 'red' AND v_kind = 'red' THEN
      CALL refuse(31116, 'notReversible: a red-letter voucher is not reversed');
    END IF;
    IF p_kind = 'blue' AND v_kind <> 'red' THEN
      CALL refuse(31116, 'notReversible: a blue voucher follows a red one');
    END IF;
    IF EXISTS (SELECT 1 FROM voucher WHERE reverses_voucher_no = p_reverses) THEN
      CALL refuse(31115, 'alreadyReversed: it is reversed or followed once');
    END IF;
  END IF;

  -- 3. The accounting date, held in share mode: closing it waits for us.
  day_loop: LOOP
    SET v_state = NULL, v_tries = v_tries + 1;
    SET v_date = COALESCE(p_date, (SELECT MIN(accounting_date) FROM accounting_day WHERE state = 'open'));
    SELECT state INTO v_state FROM accounting_day WHERE accounting_date = v_date LOCK IN SHARE MODE;
    IF v_state = 'open' OR (p_date IS NOT NULL AND v_state = 'cutting') THEN
      LEAVE day_loop;
    END IF;
    IF p_date IS NULL AND v_date IS NOT NULL AND v_tries < 3 THEN
      ITERATE day_loop; -- it was cut between the two reads
    END IF;
    CALL refuse(31103, CONCAT('closedDate: ', COALESCE(CONCAT(v_date, ' is ', COALESCE(v_state, 'unknown')), 'no date is open')));
  END LOOP;
  IF v_first > v_date THEN
    CALL refuse(31116, CONCAT('notReversible: ', v_date, ' is before the voucher''s date ', v_first));
  END IF;
  SET v_no = CONCAT(DATE_FORMAT(v_date, '%Y%m%d'), '-', LPAD(v_request, GREATEST(9, LENGTH(v_request)), '0'));
  SET v_now = SYSDATE(6);

  -- 4. The accounts, one line after another.
  SET v_mixed = 0, v_count = JSON_LENGTH(p_lines);
  OPEN c_lines;
  WHILE v_done < v_count DO
    FETCH c_lines INTO v_line, v_given, v_account, v_named, v_side, v_amount, v_currency,
                       v_subject, v_account_currency, v_overdraft, v_normal, v_leaf, v_subject_status, v_book;
    IF v_subject IS NULL OR v_leaf IS NULL OR v_leaf = 0 OR v_named <> v_subject OR v_currency <> v_account_currency THEN
      IF v_subject IS NULL THEN
        CALL refuse(31104, CONCAT('unknownAccount: line ', v_given));
      END IF;
      IF v_named <> v_subject THEN
        SET v_leaf = (SELECT is_leaf FROM subject WHERE code = v_named);
      END IF;
      IF v_leaf IS NULL THEN
        CALL refuse(31106, CONCAT('unknownSubject: line ', v_given));
      ELSEIF v_leaf = 0 THEN
        CALL refuse(31107, CONCAT('nonLeafSubject: line ', v_given));
      ELSEIF v_named <> v_subject THEN
        CALL refuse(31108, CONCAT('subjectMismatch: line ', v_given));
      END IF;
      CALL refuse(31109, CONCAT('wrongCurrency: line ', v_given));
    END IF;

    IF v_account <> v_last THEN
      -- An overdraft is judged once per account, when all its lines are in; a payment into an account that is
      -- overdrawn already is welcome.
      IF v_before - v_frozen < 0 AND v_before < v_start AND v_may_overdraw = 0 THEN
        CALL refuse(31112, CONCAT('overdraft: ', v_last));
      END IF;
      SET v_found = 1, v_last = v_account;
      SELECT balance, frozen, last_seq, status INTO v_before, v_frozen, v_seq, v_status
        FROM account WHERE account_no = v_account FOR UPDATE;
      IF v_found = 0 THEN
        CALL refuse(31104, CONCAT('unknownAccount: line ', v_given));
      END IF;
      IF v_status <> 'active' OR v_subject_status <> 'active' THEN
        CALL refuse(31105, CONCAT('inactiveAccount: line ', v_given));
      END IF;
      SET v_start = v_before, v_may_overdraw = v_overdraft OR v_normal = 'B';
    END IF;

    SET v_new = CAST(v_before AS DECIMAL(30,0))
              + IF(v_side = IF(v_normal = 'C', 'C', 'D'), CAST(v_amount AS DECIMAL(30,0)), -CAST(v_amount AS DECIMAL(30,0)));
    IF v_new NOT BETWEEN -9223372036854775807 AND 9223372036854775807 THEN
      CALL refuse(31113, CONCAT('overflow: ', v_account));
    END IF;
    SET v_after = v_new, v_seq = v_seq + 1;
    UPDATE account SET balance = v_after, last_seq = v_seq, updated_at = v_now WHERE account_no = v_account;
    INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, balance_before, balance_after,
                                 accounting_date, posted_at)
      VALUES (v_account, v_seq, v_no, v_side, v_amount, v_before, v_after, v_date, v_now);
    INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, amount, currency, accounting_date)
      VALUES (v_no, v_line, v_subject, v_account, v_side, v_amount, v_currency, v_date);
    SET v_before = v_after, v_done = v_done + 1, v_first_book = COALESCE(v_first_book, v_book),
        v_mixed = v_mixed OR v_book <> v_first_book;
  END WHILE;
  CLOSE c_lines;
  IF v_before - v_frozen < 0 AND v_before < v_start AND v_may_overdraw = 0 THEN
    CALL refuse(31112, CONCAT('overdraft: ', v_last));
  END IF;

  -- 5. Each book on its own. One book and a balanced voucher need no look.
  IF v_mixed = 1 AND EXISTS (SELECT 1 FROM voucher_entry e JOIN subject s ON s.code = e.subject_code
                             WHERE e.voucher_no = v_no GROUP BY s.book, e.currency
                             HAVING SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0) THEN
    CALL refuse(31102, 'bookUnbalanced: debit and credit differ inside a book');
  END IF;

  -- 6. The voucher.
  BEGIN
    DECLARE EXIT HANDLER FOR 1062
      CALL refuse(31115, 'alreadyReversed: it is reversed or followed once');
    INSERT INTO voucher (voucher_no, kind, order_no, log_id, accounting_date, posted_at, summary, reverses_voucher_no,
                         maker, checker, attachments)
      VALUES (v_no, p_kind, p_order, p_log, v_date, v_now, p_summary, p_reverses, p_maker, p_checker, p_attachments);
  END;
  UPDATE posting_request SET voucher_no = v_no WHERE request_id = v_request;
  SET p_voucher_no = v_no, p_repeated = 0;
END//

-- Posts one voucher, whole or not at all.
CREATE PROCEDURE post_voucher(IN p_request LONGTEXT, OUT p_voucher_no VARCHAR(32), OUT p_repeated TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_key, v_kind, v_date_text, v_order, v_log, v_summary, v_maker, v_checker, v_attachments, v_reverses LONGTEXT;
  DECLARE v_lines LONGTEXT;
  DECLARE v_date DATE;
  DECLARE v_canonical LONGTEXT;
  DECLARE v_count, v_debits, v_credits, v_bad, v_zero, v_negative, v_large, v_currencies, v_mingled INT;
  DECLARE v_difference DECIMAL(40,0);
  DECLARE v_currency VARCHAR(16);
  DECLARE v_hash CHAR(64);

  CALL guard_session();
  IF p_request IS NULL OR NOT JSON_VALID(p_request) THEN
    CALL refuse(31100, 'malformed: not JSON');
  END IF;
  SET v_lines = JSON_EXTRACT(p_request, '$.lines'),
      v_key = JSON_VALUE(p_request, '$.key'),
      v_kind = (SELECT rule_code FROM posting_rule WHERE rule_code = JSON_VALUE(p_request, '$.kind')),
      v_date_text = JSON_VALUE(p_request, '$.date'), v_order = JSON_VALUE(p_request, '$.order'),
      v_log = JSON_VALUE(p_request, '$.log'), v_summary = JSON_VALUE(p_request, '$.summary'),
      v_maker = JSON_VALUE(p_request, '$.maker'), v_checker = JSON_VALUE(p_request, '$.checker'),
      v_attachments = COALESCE(JSON_VALUE(p_request, '$.attachments'), '0'),
      v_reverses = JSON_VALUE(p_request, '$.reverses');
  IF v_key IS NULL OR v_key = '' OR CHAR_LENGTH(v_key) > 64 THEN
    CALL refuse(31100, 'malformed: key');
  ELSEIF v_kind IS NULL OR v_kind = 'red' THEN
    CALL refuse(31100, 'malformed: kind');
  ELSEIF CHAR_LENGTH(v_order) > 32 THEN
    CALL refuse(31100, 'malformed: order');
  ELSEIF CHAR_LENGTH(v_log) > 32 THEN
    CALL refuse(31100, 'malformed: log');
  ELSEIF v_summary IS NULL OR v_summary = '' OR CHAR_LENGTH(v_summary) > 120 THEN
    CALL refuse(31100, 'malformed: summary');
  ELSEIF v_maker IS NULL OR v_maker = '' OR CHAR_LENGTH(v_maker) > 64 THEN
    CALL refuse(31100, 'malformed: maker');
  ELSEIF CHAR_LENGTH(v_checker) > 64 THEN
    CALL refuse(31100, 'malformed: checker');
  ELSEIF v_attachments NOT REGEXP '^[0-9]{1,3}$' THEN
    CALL refuse(31100, 'malformed: attachments');
  ELSEIF (v_kind = 'blue') <> (v_reverses IS NOT NULL) OR CHAR_LENGTH(v_reverses) > 32 THEN
    CALL refuse(31100, 'malformed: reverses');
  ELSEIF v_lines IS NULL OR JSON_TYPE(v_lines) <> 'ARRAY' THEN
    CALL refuse(31100, 'malformed: lines');
  END IF;
  IF v_date_text IS NOT NULL THEN
    CALL read_date(v_date_text, v_date);
    IF v_date IS NULL THEN
      CALL refuse(31100, 'malformed: date');
    END IF;
  END IF;

  -- The lines by themselves, before anything is locked.
  SELECT COUNT(*), SUM(j.side = 'D'), SUM(j.side = 'C'),
         MIN(CASE WHEN j.account_no IS NULL OR j.side IS NULL OR j.side NOT IN ('D', 'C')
                    OR j.currency IS NULL OR j.currency NOT REGEXP '^[A-Z]{3}$' OR j.amount IS NULL THEN j.line_no END),
         MIN(CASE WHEN j.amount NOT BETWEEN -9223372036854775807 AND 9223372036854775807 THEN j.line_no END),
         MIN(CASE WHEN j.amount = 0 THEN j.line_no END),
         MIN(CASE WHEN j.amount < 0 THEN j.line_no END),
         COUNT(DISTINCT j.currency), SUM(CASE j.side WHEN 'D' THEN j.amount ELSE -j.amount END),
         MAX(CASE j.side WHEN 'D' THEN j.line_no END) > MIN(CASE j.side WHEN 'C' THEN j.line_no END),
         GROUP_CONCAT(JSON_ARRAY(j.account_no, j.subject_code, j.side, CAST(j.amount AS CHAR), j.currency)
                      ORDER BY j.line_no)
    INTO v_count, v_debits, v_credits, v_bad, v_large, v_zero, v_negative, v_currencies, v_difference, v_mingled,
         v_canonical
    FROM (SELECT t.line_no, t.account_no, t.subject_code, t.side, t.currency,
                 CASE WHEN t.amount REGEXP '^-?[0-9]{1,25}$' THEN CAST(t.amount AS DECIMAL(30,0)) END AS amount
          FROM JSON_TABLE(v_lines, '$[*]' COLUMNS (
                 line_no FOR ORDINALITY,
                 account_no   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.account',
                 subject_code VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.subject',
                 side         VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.side',
                 amount       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.amount',
                 currency     VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.currency')) t) j;
  IF v_bad IS NOT NULL THEN
    CALL refuse(31100, CONCAT('malformed: line ', v_bad));
  ELSEIF v_large IS NOT NULL THEN
    CALL refuse(31113, CONCAT('overflow: line ', v_large));
  ELSEIF v_zero IS NOT NULL THEN
    CALL refuse(31110, CONCAT('zeroLine: line ', v_zero));
  ELSEIF v_count = 0 OR v_debits = 0 OR v_credits = 0 THEN
    CALL refuse(31111, 'oneSided: at least one debit and one credit');
  ELSEIF v_negative IS NOT NULL AND NOT (SELECT is_manual FROM posting_rule WHERE rule_code = v_kind) THEN
    -- 会计基础工作规范, article 51(5): what is too much is taken back by a difference voucher in red letters, which
    -- people make. Business posts amounts as they moved.
    CALL refuse(31121, CONCAT('negativeLine: line ', v_negative));
  ELSEIF v_count > 1000 THEN
    CALL refuse(31100, 'malformed: more than 1000 lines');
  ELSEIF v_currencies = 1 AND v_difference <> 0 THEN
    CALL refuse(31101, CONCAT('unbalanced: debit less credit is ', v_difference));
  END IF;
  IF v_currencies > 1 THEN
    SELECT MIN(d.currency) INTO v_currency
      FROM (SELECT j.currency FROM JSON_TABLE(v_lines, '$[*]' COLUMNS (
                     side     VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.side',
                     amount   VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.amount',
                     currency VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.currency')) j
            GROUP BY j.currency
            HAVING SUM(CASE j.side WHEN 'D' THEN CAST(j.amount AS DECIMAL(30,0))
                                   ELSE -CAST(j.amount AS DECIMAL(30,0)) END) <> 0) d;
    IF v_currency IS NOT NULL THEN
      CALL refuse(31101, CONCAT('unbalanced: ', v_currency));
    END IF;
  END IF;
  IF v_mingled = 1 THEN -- debits are listed first; "line" keeps the request's number for what a refusal says
    SELECT CONCAT('[', GROUP_CONCAT(JSON_OBJECT('account', j.account_no, 'subject', j.subject_code, 'side', j.side,
                                                'amount', j.amount, 'currency', j.currency, 'line', j.line_no)
                                    ORDER BY j.side DESC, j.line_no), ']')
      INTO v_lines
      FROM JSON_TABLE(v_lines, '$[*]' COLUMNS (
             line_no FOR ORDINALITY,
             account_no   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.account',
             subject_code VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.subject',
             side         VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.side',
             amount       VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.amount',
             currency     VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.currency')) j;
  END IF;
  SET v_hash = SHA2(JSON_ARRAY('post', v_kind, v_date_text, v_order, v_log, v_summary, v_maker, v_checker,
                               v_attachments, v_reverses, v_canonical), 256);

  CALL posting_run(v_key, v_hash, v_kind, v_date, v_order, v_log, v_summary, v_maker, v_checker, v_attachments,
                   v_reverses, v_lines, p_voucher_no, p_repeated);
END//

-- The transaction around posting_apply.
CREATE PROCEDURE posting_run(IN p_key VARCHAR(64), IN p_hash CHAR(64), IN p_kind VARCHAR(24), IN p_date DATE,
                             IN p_order VARCHAR(32), IN p_log VARCHAR(32), IN p_summary VARCHAR(120),
                             IN p_maker VARCHAR(64), IN p_checker VARCHAR(64), IN p_attachments INT,
                             IN p_reverses VARCHAR(32), IN p_lines LONGTEXT,
                             OUT p_voucher_no VARCHAR(32), OUT p_repeated TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION
  BEGIN
    ROLLBACK;
    SET p_voucher_no = NULL, p_repeated = NULL;
    RESIGNAL;
  END;
  COMMIT; -- without autocommit our own reads have begun a transaction; the caller's would have been refused
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
  CALL posting_apply(p_key, p_hash, p_kind, p_date, p_order, p_log, p_summary, p_maker, p_checker, p_attachments,
                     p_reverses, p_lines, p_voucher_no, p_repeated);
  COMMIT;
END//

-- 红字冲销: the same subjects and sides with negative amounts, linked to the original, of which nothing changes.
CREATE PROCEDURE reverse_voucher(IN p_request LONGTEXT, OUT p_voucher_no VARCHAR(32), OUT p_repeated TINYINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_key, v_original, v_date_text, v_given, v_maker, v_checker, v_summary LONGTEXT;
  DECLARE v_lines LONGTEXT;
  DECLARE v_order, v_log VARCHAR(32);
  DECLARE v_date, v_first DATE;
  DECLARE v_hash CHAR(64);
  DECLARE v_found TINYINT DEFAULT 1;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_found = 0;

  CALL guard_session();
  IF p_request IS NULL OR NOT JSON_VALID(p_request) THEN
    CALL refuse(31100, 'malformed: not JSON');
  END IF;
  SET v_key = JSON_VALUE(p_request, '$.key'), v_original = JSON_VALUE(p_request, '$.voucher'),
      v_date_text = JSON_VALUE(p_request, '$.date'), v_given = JSON_VALUE(p_request, '$.summary'),
      v_maker = JSON_VALUE(p_request, '$.maker'), v_checker = JSON_VALUE(p_request, '$.checker');
  IF v_key IS NULL OR v_key = '' OR CHAR_LENGTH(v_key) > 64 THEN
    CALL refuse(31100, 'malformed: key');
  ELSEIF v_original IS NULL OR CHAR_LENGTH(v_original) > 32 THEN
    CALL refuse(31100, 'malformed: voucher');
  ELSEIF CHAR_LENGTH(v_given) > 120 THEN
    CALL refuse(31100, 'malformed: summary');
  ELSEIF v_maker IS NULL OR v_maker = '' OR CHAR_LENGTH(v_maker) > 64 THEN
    CALL refuse(31100, 'malformed: maker');
  ELSEIF CHAR_LENGTH(v_checker) > 64 THEN
    CALL refuse(31100, 'malformed: checker');
  END IF;
  IF v_date_text IS NOT NULL THEN
    CALL read_date(v_date_text, v_date);
    IF v_date IS NULL THEN
      CALL refuse(31100, 'malformed: date');
    END IF;
  END IF;

  -- A voucher never changes, so it may be read before the transaction.
  SELECT order_no, log_id, accounting_date INTO v_order, v_log, v_first FROM voucher WHERE voucher_no = v_original;
  IF v_found = 0 THEN
    CALL refuse(31117, 'unknownVoucher: the voucher to reverse or follow');
  END IF;
  SELECT CONCAT('[', GROUP_CONCAT(JSON_OBJECT('account', account_no, 'subject', subject_code, 'side', side, 'amount',
                                              CAST(-amount AS CHAR), 'currency', currency)
                                  ORDER BY line_no), ']')
    INTO v_lines
    FROM voucher_entry WHERE voucher_no = v_original;
  IF v_lines IS NULL THEN
    CALL refuse(31116, 'notReversible: the voucher has no entries');
  END IF;
  -- 会计基础工作规范, article 51(5): "注销某月某日某号凭证".
  SET v_summary = COALESCE(NULLIF(v_given, ''), CONCAT('注销', YEAR(v_first), '年', MONTH(v_first), '月', DAY(v_first),
                                                      '日第', v_original, '号凭证'));
  SET v_hash = SHA2(JSON_ARRAY('reverse', v_original, v_date_text, v_given, v_maker, v_checker), 256);
  CALL posting_run(v_key, v_hash, 'red', v_date, v_order, v_log, v_summary, v_maker, v_checker, 0, v_original,
                   v_lines, p_voucher_no, p_repeated);
END//

DELIMITER ;

SET SESSION sql_mode = @zf_sql_mode;
