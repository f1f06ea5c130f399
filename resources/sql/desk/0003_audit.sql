-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit log, and what every procedure of desk begins with. All run with their definer's rights and are granted to
-- nobody: the procedures that operators may call call them. The order inside such a procedure:
--   guard_session();  require_operator(roles, login);  its own arguments;  begin_work();  the idempotency key;
--   one conditional UPDATE whose row count decides;  audit_append(…) as the last write;  COMMIT;  OUT values;
-- with a handler of SQLEXCEPTION around it that rolls back and resignals.
-- resources/sql/README.md has the table of refusals.

-- A routine keeps the sql_mode under which it was made (as the ledger's do, see there).
SET @zf_sql_mode = @@SESSION.sql_mode;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- The end of the chain. Whoever appends holds this row until his transaction ends: numbers have no gaps, and a later
-- number was committed later.
CREATE TABLE audit_head (
  id       TINYINT  NOT NULL,                    -- 1
  event_no BIGINT   NOT NULL,                    -- of the last event, 0: none yet
  hash     CHAR(64) NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB;

INSERT INTO audit_head VALUES (1, 0, REPEAT('0', 64));

ALTER TABLE audit_event
  ADD KEY audit_by_time (at),
  ADD KEY audit_by_login (login, event_no),
  ADD KEY audit_by_action (action, event_no),
  ADD KEY audit_by_object (object, event_no);

DELIMITER //

-- Grants keep everybody out. These stop an administrator's slip; one who means it is found by the chain.
CREATE TRIGGER audit_event_keep BEFORE UPDATE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: audit_event'//
CREATE TRIGGER audit_event_stay BEFORE DELETE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: audit_event'//
CREATE TRIGGER audit_head_stay BEFORE DELETE ON audit_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: audit_head'//
CREATE TRIGGER audit_head_grow BEFORE UPDATE ON audit_head FOR EACH ROW
BEGIN
  IF NEW.id <> OLD.id OR NEW.event_no <> OLD.event_no + 1 THEN
    SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 31131, MESSAGE_TEXT = 'appendOnly: audit_head';
  END IF;
END//

-- Ends the caller with one of our refusals: a number of README's table and "word: detail" in ASCII.
CREATE PROCEDURE refuse(IN p_errno INT, IN p_text VARCHAR(128))
  NO SQL SQL SECURITY DEFINER
BEGIN
  SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = p_errno, MESSAGE_TEXT = p_text;
END//

-- Refuses to work inside a transaction of the caller, who could roll back what he was told, and takes back what a
-- session may have set to get past the server's checks or to forge numbers and times. SET TRANSACTION is what fails,
-- with 1568, inside a transaction, an XA one included.
CREATE PROCEDURE guard_session()
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE EXIT HANDLER FOR 1568
    CALL refuse(31118, 'nestedTransaction: end the running transaction first');
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  SET SESSION time_zone = '+00:00', foreign_key_checks = 1, unique_checks = 1, group_concat_max_len = 16777216,
              auto_increment_increment = DEFAULT, auto_increment_offset = DEFAULT, completion_type = 0, sql_big_selects = 1
              /*M! , check_constraint_checks = 1, skip_replication = 0 */;
  IF @@SESSION.insert_id <> 0 THEN
    CALL refuse(31100, 'malformed: insert_id is set in this session');
  END IF;
END//

-- Begins the procedure's own transaction. Every statement in it sees what is committed, and a lock on a row that changed
-- meanwhile is no conflict, also where innodb_snapshot_isolation is ON. The COMMIT ends what reads of ours have begun
-- where autocommit is off; a transaction of the caller's was refused before.
CREATE PROCEDURE begin_work()
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  COMMIT;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION;
END//

-- Who calls: the account of the session, whatever the client says it is. USER() is the account that signed in, also
-- inside definer's code, where CURRENT_USER() is the definer. EXECUTE says what the role may do; this says whether
-- the person still may, and as what. p_roles: role names, comma separated.
CREATE PROCEDURE require_operator(IN p_roles VARCHAR(255), OUT p_login VARCHAR(80))
  READS SQL DATA SQL SECURITY DEFINER
BEGIN
  SET p_login = (SELECT o.login FROM operator o
                 WHERE o.login = LEFT(USER(), CHAR_LENGTH(USER()) - CHAR_LENGTH(SUBSTRING_INDEX(USER(), '@', -1)) - 1)
                   AND o.enabled = 1 AND FIND_IN_SET(o.role, p_roles) > 0);
  IF p_login IS NULL THEN
    CALL refuse(31130, 'notOperator: the account is not enabled for this');
  END IF;
END//

-- Appends one event to the chain, inside the caller's transaction and as its last write: the head stays locked until
-- the transaction ends.
-- The time is SYSDATE, which SET timestamp does not move (nor does it need the session's zone once that is +00:00); a
-- server started with --sysdate-is-now would undo this.
-- The hash is SHA-256 over number, time, login, host, action, object, reason and the hash before, joined by '|', texts
-- as upper-case hex of their UTF-8: one spelling, whether it is made here or read from the table.
CREATE PROCEDURE audit_append(IN p_action VARCHAR(32), IN p_object VARCHAR(128), IN p_reason VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  DECLARE v_no BIGINT;
  DECLARE v_prev, v_hash CHAR(64);
  DECLARE v_at DATETIME(6);
  DECLARE v_host VARCHAR(128) DEFAULT SUBSTRING_INDEX(USER(), '@', -1);
  DECLARE v_login VARCHAR(80) DEFAULT LEFT(USER(), CHAR_LENGTH(USER()) - CHAR_LENGTH(v_host) - 1);
  DECLARE v_reason VARCHAR(255) DEFAULT COALESCE(p_reason, '');

  SELECT event_no + 1, hash INTO v_no, v_prev FROM audit_head WHERE id = 1 FOR UPDATE;
  SET SESSION time_zone = '+00:00';
  SET v_at = SYSDATE(6);
  SET v_hash = SHA2(CONCAT_WS('|', v_no, DATE_FORMAT(v_at, '%Y-%m-%d %H:%i:%s.%f'), HEX(v_login), HEX(v_host),
                              HEX(p_action), HEX(p_object), HEX(v_reason), v_prev), 256);
  INSERT INTO audit_event (event_no, at, login, host, action, object, reason, prev_hash, hash)
    VALUES (v_no, v_at, v_login, v_host, p_action, p_object, v_reason, v_prev, v_hash);
  UPDATE audit_head SET event_no = v_no, hash = v_hash WHERE id = 1;
END//

DELIMITER ;

SET SESSION sql_mode = @zf_sql_mode;
