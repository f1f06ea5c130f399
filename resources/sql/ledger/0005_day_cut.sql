-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The day cut (日切): open -> cutting -> drained -> closed. cutting: new business gets the next date, what was in flight
-- may still post. drained: nothing may. closed: totals written, tied out, signed.
-- Postings hold their date's row in share mode until they commit, so each step waits for those before it.

SET @zf_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

DELIMITER //

-- SHA-256 over a day's totals: a line "subject|currency|opening|debit|credit|closing|entries" for each row, ordered by
-- subject and currency, joined by line feeds after a first line with the date. NULL where the day has no totals at all.
CREATE PROCEDURE day_hash(IN p_date DATE, OUT p_hash CHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  SELECT SHA2(CONCAT(p_date, '\n', GROUP_CONCAT(CONCAT_WS('|', subject_code, currency, opening, debit, credit, closing, entries)
                                               ORDER BY subject_code, currency SEPARATOR '\n')), 256)
    INTO p_hash FROM daily_total WHERE accounting_date = p_date;
  SET p_hash = COALESCE(p_hash, SHA2(CONCAT(p_date, '\n'), 256));
END//

-- Writes daily_total for the dates p_from to p_to from the entries and the closings before them: every subject, groups
-- included, in each currency that has a balance or turnover. One statement, however many days.
CREATE PROCEDURE write_daily_totals(IN p_from DATE, IN p_to DATE)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_previous DATE;
  SET v_previous = (SELECT MAX(accounting_date) FROM accounting_day WHERE accounting_date < p_from);
  DELETE FROM daily_total WHERE accounting_date BETWEEN p_from AND p_to;
  INSERT INTO daily_total (accounting_date, subject_code, currency, debit, credit, entries, opening, closing)
  WITH RECURSIVE tree (ancestor, leaf) AS (
    SELECT code, code FROM subject WHERE is_leaf = 1
    UNION ALL
    SELECT s.parent_code, t.leaf FROM tree t JOIN subject s ON s.code = t.ancestor WHERE s.parent_code IS NOT NULL
  ), carried AS (
    SELECT t.subject_code, t.currency, t.closing
    FROM daily_total t JOIN subject s ON s.code = t.subject_code AND s.is_leaf = 1
    WHERE t.accounting_date = v_previous AND t.closing <> 0
  ), moved AS (
    SELECT e.accounting_date, e.subject_code, e.currency,
           SUM(CASE e.side WHEN 'D' THEN e.amount ELSE 0 END) AS debit,
           SUM(CASE e.side WHEN 'C' THEN e.amount ELSE 0 END) AS credit, COUNT(*) AS entries
    FROM voucher_entry e WHERE e.accounting_date BETWEEN p_from AND p_to
    GROUP BY e.accounting_date, e.subject_code, e.currency
  ), pair AS (
    SELECT subject_code, currency FROM account GROUP BY subject_code, currency
    UNION SELECT subject_code, currency FROM carried
  ), leaf_day AS (
    SELECT d.accounting_date, p.subject_code, p.currency, COALESCE(m.debit, 0) AS debit, COALESCE(m.credit, 0) AS credit,
           COALESCE(m.entries, 0) AS entries,
           COALESCE(c.closing, 0) + SUM(COALESCE(m.debit, 0) - COALESCE(m.credit, 0))
             OVER (PARTITION BY p.subject_code, p.currency ORDER BY d.accounting_date) AS closing
    FROM accounting_day d
    JOIN pair p ON 1 = 1 -- MySQL would bind the next ON to it
    LEFT JOIN moved m ON m.accounting_date = d.accounting_date AND m.subject_code = p.subject_code
                     AND m.currency = p.currency
    LEFT JOIN carried c ON c.subject_code = p.subject_code AND c.currency = p.currency
    WHERE d.accounting_date BETWEEN p_from AND p_to
  )
  SELECT l.accounting_date, t.ancestor, l.currency, SUM(l.debit), SUM(l.credit), SUM(l.entries),
         SUM(l.closing - l.debit + l.credit), SUM(l.closing)
  FROM leaf_day l JOIN tree t ON t.leaf = l.subject_code
  GROUP BY l.accounting_date, t.ancestor, l.currency
  HAVING SUM(l.entries) <> 0 OR SUM(l.closing) <> 0 OR SUM(l.closing - l.debit + l.credit) <> 0
      OR SUM(l.debit) <> 0 OR SUM(l.credit) <> 0;
END//

-- T1 to T8 for one drained date (semantics 3): its rows, the accounts it touched, and the totals of the day before.
-- resources/sql/tieouts holds the same checks as reports over everything. p_failed: '' or 'T2,T4'.
CREATE PROCEDURE check_day(IN p_date DATE, OUT p_failed VARCHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_previous DATE;
  DECLARE v_signed, v_found CHAR(64);
  SET v_previous = (SELECT MAX(accounting_date) FROM accounting_day WHERE accounting_date < p_date), p_failed = '';

  -- T1: every voucher balances per currency and book, has both sides, no zero line, one date.
  IF EXISTS (SELECT 1 FROM voucher_entry e
             LEFT JOIN voucher v ON v.voucher_no = e.voucher_no AND v.accounting_date = e.accounting_date
             LEFT JOIN subject s ON s.code = e.subject_code
             WHERE e.accounting_date = p_date
             GROUP BY e.voucher_no, e.currency, s.book
             HAVING SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END) <> 0 OR COUNT(v.voucher_no) < COUNT(*)
                 OR COUNT(DISTINCT e.side) < 2 OR SUM(e.amount = 0) > 0)
     OR EXISTS (SELECT 1 FROM voucher v LEFT JOIN voucher_entry e ON e.voucher_no = v.voucher_no
                WHERE v.accounting_date = p_date AND e.entry_id IS NULL) THEN
    SET p_failed = CONCAT(p_failed, ',T1');
  END IF;

  -- T2: the journals' lines and the vouchers' entries are the same lines.
  IF EXISTS (SELECT 1
             FROM (SELECT e.voucher_no, e.account_no, e.side, e.amount, e.currency, 1 AS n
                   FROM voucher_entry e WHERE e.accounting_date = p_date
                   UNION ALL
                   SELECT j.voucher_no, j.account_no, j.side, j.amount, a.currency, -1
                   FROM account a STRAIGHT_JOIN account_journal j ON j.account_no = a.account_no
                   WHERE j.accounting_date = p_date) x
             GROUP BY x.voucher_no, x.account_no, x.side, x.amount, x.currency HAVING SUM(x.n) <> 0) THEN
    SET p_failed = CONCAT(p_failed, ',T2');
  END IF;

  -- T3: each line begins where the one before it ended and moves by its amount.
  IF EXISTS (SELECT 1
             FROM account a
             JOIN subject s ON s.code = a.subject_code
             STRAIGHT_JOIN account_journal j ON j.account_no = a.account_no
             LEFT JOIN account_journal b ON b.account_no = j.account_no AND b.seq = j.seq - 1
             WHERE j.accounting_date = p_date
               AND (COALESCE(b.balance_after, CASE j.seq WHEN 1 THEN 0 END) IS NULL
                 OR j.balance_before <> COALESCE(b.balance_after, 0)
                 OR j.balance_after <> j.balance_before
                      + CASE WHEN j.side = CASE s.normal_side WHEN 'C' THEN 'C' ELSE 'D' END THEN j.amount ELSE -j.amount END)) THEN
    SET p_failed = CONCAT(p_failed, ',T3');
  END IF;

  -- T4: the balance of each account that the day touched is what its last line says.
  IF EXISTS (SELECT 1 FROM account a
             JOIN (SELECT DISTINCT account_no FROM voucher_entry WHERE accounting_date = p_date) t
               ON t.account_no = a.account_no
             WHERE a.balance <> COALESCE((SELECT j.balance_after FROM account_journal j
                                          WHERE j.account_no = a.account_no ORDER BY j.seq DESC LIMIT 1), 0)) THEN
    SET p_failed = CONCAT(p_failed, ',T4');
  END IF;

  -- T5: Σ accounts = the subject's closing of the day before + every entry since.
  IF EXISTS (SELECT 1
             FROM (SELECT a.subject_code, a.currency,
                          SUM(CASE s.normal_side WHEN 'C' THEN -a.balance ELSE a.balance END) AS amount
                   FROM account a LEFT JOIN subject s ON s.code = a.subject_code
                   GROUP BY a.subject_code, a.currency
                   UNION ALL
                   SELECT e.subject_code, e.currency, -SUM(CASE e.side WHEN 'D' THEN e.amount ELSE -e.amount END)
                   FROM voucher_entry e WHERE e.accounting_date > COALESCE(v_previous, '1000-01-01')
                   GROUP BY e.subject_code, e.currency
                   UNION ALL
                   SELECT t.subject_code, t.currency, -t.closing
                   FROM daily_total t JOIN subject s ON s.code = t.subject_code AND s.is_leaf = 1
                   WHERE t.accounting_date = v_previous) x
             GROUP BY x.subject_code, x.currency HAVING SUM(x.amount) <> 0) THEN
    SET p_failed = CONCAT(p_failed, ',T5');
  END IF;

  -- T6: the chart is a tree whose leaves alone take entries, and the day before adds up in it.
  IF EXISTS (SELECT 1 FROM subject s LEFT JOIN subject p ON p.code = s.parent_code
             WHERE s.level <> COALESCE(p.level, 0) + 1 OR (s.parent_code IS NOT NULL AND p.code IS NULL) OR p.is_leaf = 1)
     OR EXISTS (SELECT 1 FROM voucher_entry e LEFT JOIN subject s ON s.code = e.subject_code AND s.is_leaf = 1
                WHERE e.accounting_date = p_date AND s.code IS NULL)
     OR EXISTS (SELECT 1
                FROM (SELECT s.parent_code AS code, t.currency, t.opening, t.debit, t.credit, t.closing, t.entries
                      FROM daily_total t JOIN subject s ON s.code = t.subject_code
                      WHERE t.accounting_date = v_previous AND s.parent_code IS NOT NULL
                      UNION ALL
                      SELECT t.subject_code, t.currency, -t.opening, -t.debit, -t.credit, -t.closing, -t.entries
                      FROM daily_total t JOIN subject s ON s.code = t.subject_code
                      WHERE t.accounting_date = v_previous AND s.is_leaf = 0) x
                GROUP BY x.code, x.currency
                HAVING SUM(x.opening) <> 0 OR SUM(x.debit) <> 0 OR SUM(x.credit) <> 0 OR SUM(x.closing) <> 0
                    OR SUM(x.entries) <> 0) THEN
    SET p_failed = CONCAT(p_failed, ',T6');
  END IF;

  -- T7: the totals from which this day opens are those that were signed, and each closes by its own turnover.
  IF v_previous IS NOT NULL THEN
    SET v_signed = (SELECT hash FROM accounting_day WHERE accounting_date = v_previous);
    CALL day_hash(v_previous, v_found);
    IF v_signed IS NULL OR v_signed <> v_found
       OR EXISTS (SELECT 1 FROM daily_total
                  WHERE accounting_date = v_previous AND closing <> opening + debit - credit) THEN
      SET p_failed = CONCAT(p_failed, ',T7');
    END IF;
  END IF;

  -- T8: Σ open freezes = frozen, and nobody has less than nothing available.
  IF EXISTS (SELECT 1 FROM account a LEFT JOIN subject s ON s.code = a.subject_code
             WHERE a.balance < a.frozen AND a.allow_overdraft = 0 AND COALESCE(s.normal_side, 'D') <> 'B'
                OR a.frozen < 0)
     OR EXISTS (SELECT 1
                FROM (SELECT account_no, frozen AS amount FROM account WHERE frozen <> 0
                      UNION ALL SELECT account_no, -remaining FROM account_freeze WHERE state = 'open') x
                GROUP BY x.account_no HAVING SUM(x.amount) <> 0) THEN
    SET p_failed = CONCAT(p_failed, ',T8');
  END IF;
  SET p_failed = SUBSTRING(p_failed, 2);
END//

-- open -> cutting; the next date opens. Only the earliest open date can be cut.
CREATE PROCEDURE cut_day(IN p_date DATE)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  CALL guard_session();
  BEGIN
    DECLARE v_state, v_next VARCHAR(16);
    DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    START TRANSACTION;
    SELECT state INTO v_state FROM accounting_day WHERE accounting_date = p_date FOR UPDATE;
    IF v_state IS NULL OR v_state <> 'open' THEN
      CALL refuse(31119, CONCAT('dayState: ', COALESCE(p_date, 'no date'), ' is ', COALESCE(v_state, 'unknown'), ', not open'));
    END IF;
    IF EXISTS (SELECT 1 FROM accounting_day WHERE accounting_date < p_date AND state = 'open') THEN
      CALL refuse(31119, 'dayState: an earlier date is still open');
    END IF;
    SELECT state INTO v_next FROM accounting_day WHERE accounting_date = p_date + INTERVAL 1 DAY FOR UPDATE;
    IF v_next IS NULL THEN
      INSERT INTO accounting_day (accounting_date, state) VALUES (p_date + INTERVAL 1 DAY, 'open');
    ELSEIF v_next <> 'open' THEN
      CALL refuse(31119, CONCAT('dayState: the next date is ', v_next));
    END IF;
    UPDATE accounting_day SET state = 'cutting' WHERE accounting_date = p_date;
    COMMIT;
  END;
END//

-- cutting -> drained, once the last posting in flight has ended.
CREATE PROCEDURE drain_day(IN p_date DATE)
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  CALL guard_session();
  BEGIN
    DECLARE v_state VARCHAR(16);
    DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    START TRANSACTION;
    SELECT state INTO v_state FROM accounting_day WHERE accounting_date = p_date FOR UPDATE;
    IF v_state IS NULL OR v_state <> 'cutting' THEN
      CALL refuse(31119, CONCAT('dayState: ', COALESCE(p_date, 'no date'), ' is ', COALESCE(v_state, 'unknown'), ', not cutting'));
    END IF;
    UPDATE accounting_day SET state = 'drained' WHERE accounting_date = p_date;
    COMMIT;
  END;
END//

-- drained -> closed, when T1 to T8 hold: writes the totals, signs them.
CREATE PROCEDURE close_day(IN p_date DATE, IN p_by VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  CALL guard_session();
  IF p_by IS NULL OR p_by = '' THEN
    CALL refuse(31100, 'malformed: who closes the day');
  END IF;
  BEGIN
    DECLARE v_state VARCHAR(16);
    DECLARE v_failed VARCHAR(64);
    DECLARE v_hash CHAR(64);
    DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    START TRANSACTION;
    SELECT state INTO v_state FROM accounting_day WHERE accounting_date = p_date FOR UPDATE;
    IF v_state IS NULL OR v_state <> 'drained' THEN
      CALL refuse(31119, CONCAT('dayState: ', COALESCE(p_date, 'no date'), ' is ', COALESCE(v_state, 'unknown'), ', not drained'));
    END IF;
    IF EXISTS (SELECT 1 FROM accounting_day WHERE accounting_date < p_date AND state <> 'closed') THEN
      CALL refuse(31119, 'dayState: an earlier date is not closed');
    END IF;
    CALL check_day(p_date, v_failed);
    IF v_failed <> '' THEN
      CALL refuse(31120, CONCAT('checksFailed: ', v_failed));
    END IF;
    CALL write_daily_totals(p_date, p_date);
    CALL day_hash(p_date, v_hash);
    UPDATE accounting_day SET state = 'closed', closed_at = SYSDATE(6), signed_by = p_by, hash = v_hash
      WHERE accounting_date = p_date;
    COMMIT;
  END;
END//

-- For whoever fills a ledger by other means than posting (the sandbox): the totals of every closed date at once, and the
-- hash of those that have none. A signed hash stays, so that totals which no longer match it are found. Granted to nobody.
CREATE PROCEDURE rebuild_daily_totals()
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  CALL guard_session();
  BEGIN
    DECLARE v_from, v_to, v_date DATE;
    DECLARE v_hash CHAR(64);
    DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    START TRANSACTION;
    SELECT MIN(accounting_date), MAX(accounting_date) INTO v_from, v_to FROM accounting_day WHERE state = 'closed';
    IF v_from IS NOT NULL THEN
      CALL write_daily_totals(v_from, v_to);
    END IF;
    seal: LOOP
      SET v_date = (SELECT MIN(accounting_date) FROM accounting_day WHERE state = 'closed' AND hash IS NULL);
      IF v_date IS NULL THEN
        LEAVE seal;
      END IF;
      CALL day_hash(v_date, v_hash);
      UPDATE accounting_day SET hash = v_hash WHERE accounting_date = v_date;
    END LOOP;
    COMMIT;
  END;
END//

DELIMITER ;

SET SESSION sql_mode = @zf_sql_mode;
