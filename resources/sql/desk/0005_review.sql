-- SPDX-FileCopyrightText: 2026 The Zhangfang developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The review queue: tables, reference data and the views that operators read. Nobody but the definer reads or writes a
-- table of it; 0007_review_intake.sql and
-- 0008_review_decisions.sql are the only way to change something, resources/sql/README.md the description.

-- What kinds of document there are and how they are reviewed. Data: change it where the company's rules differ.
CREATE TABLE review_kind (
  kind          VARCHAR(24) NOT NULL,
  name          VARCHAR(32) NOT NULL,
  name_en       VARCHAR(48) NOT NULL,
  skill         VARCHAR(24) NOT NULL,            -- a reviewer needs it, or '*'
  people        TINYINT     NOT NULL,            -- how many must agree: 1 or 2
  working_days  TINYINT     NOT NULL,            -- until it is due
  lease_minutes SMALLINT    NOT NULL,            -- a claim not renewed for so long is anybody's
  answer_days   SMALLINT    NOT NULL,            -- calendar days an applicant has for the answer to a return
  PRIMARY KEY (kind)
) ENGINE=InnoDB;

INSERT INTO review_kind VALUES
  ('residentId', '居民身份证', 'Resident ID card', 'resident', 1, 1, 15, 30),
  ('passport', '护照', 'Passport', 'passport', 2, 2, 15, 30),
  ('hmPermit', '港澳居民来往内地通行证', 'Mainland travel permit, Hong Kong and Macao', 'permit', 1, 2, 15, 30),
  ('twPermit', '台湾居民来往大陆通行证', 'Mainland travel permit, Taiwan', 'permit', 1, 2, 15, 30),
  ('hmtResidence', '港澳台居民居住证', 'Residence permit (81, 82, 83)', 'permit', 1, 2, 15, 30),
  ('permanentResident', '外国人永久居留身份证', 'Foreign permanent resident ID card', 'permit', 2, 2, 15, 30);

-- Who may review what: a skill, or '*' for all.
CREATE TABLE review_skill (
  login VARCHAR(80) NOT NULL,
  skill VARCHAR(24) NOT NULL,
  PRIMARY KEY (login, skill)
) ENGINE=InnoDB;

-- The fields a case may have, their class by JR/T 0171-2020 and how each is masked. What class C3 holds (passwords,
-- tracks, biometrics) has no row here and is refused.
CREATE TABLE review_field_rule (
  field   VARCHAR(24) NOT NULL,
  class   CHAR(2)     NOT NULL,                  -- C1, C2
  mask    VARCHAR(12) NOT NULL,                  -- a branch of review_mask
  name    VARCHAR(32) NOT NULL,
  name_en VARCHAR(48) NOT NULL,
  PRIMARY KEY (field)
) ENGINE=InnoDB;

INSERT INTO review_field_rule VALUES
  ('name', 'C2', 'name', '姓名', 'Name'),
  ('surname', 'C2', 'name', '姓', 'Surname'),
  ('givenNames', 'C2', 'name', '名', 'Given names'),
  ('documentNumber', 'C2', 'number', '证件号码', 'Document number'),
  ('personalNumber', 'C2', 'number', '个人号码', 'Personal number'),
  ('zone', 'C2', 'all', '机读区', 'Machine-readable zone'),
  ('birthDate', 'C2', 'date', '出生日期', 'Date of birth'),
  ('address', 'C2', 'address', '住址', 'Address'),
  ('phone', 'C2', 'phone', '手机号码', 'Telephone'),
  ('email', 'C2', 'email', '电子邮箱', 'E-mail'),
  ('card', 'C2', 'card', '银行卡号', 'Card number'),
  ('bank', 'C1', 'none', '开户行', 'Bank'),
  ('sex', 'C1', 'none', '性别', 'Sex'),
  ('nationality', 'C1', 'none', '国籍', 'Nationality'),
  ('issuingState', 'C1', 'none', '签发国', 'Issuing state'),
  ('issuer', 'C1', 'none', '签发机关', 'Issued by'),
  ('issueDate', 'C1', 'none', '签发日期', 'Date of issue'),
  ('expiryDate', 'C1', 'none', '有效期至', 'Date of expiry'),
  ('watchList', 'C1', 'none', '名单筛查编号', 'Watch-list reference');

CREATE TABLE review_reason (
  code       VARCHAR(24) NOT NULL,
  verdict    VARCHAR(8)  NOT NULL,               -- approve reject return
  name       VARCHAR(48) NOT NULL,
  name_en    VARCHAR(64) NOT NULL,
  needs_note TINYINT     NOT NULL DEFAULT 0,
  enabled    TINYINT     NOT NULL DEFAULT 1,
  PRIMARY KEY (code)
) ENGINE=InnoDB;

INSERT INTO review_reason (code, verdict, name, name_en, needs_note) VALUES
  ('allMatch', 'approve', '信息一致', 'Everything matches', 0),
  ('legacySpelling', 'approve', '旧拼写，确认为同一人', 'Legacy spelling, the same person', 1),
  ('approveOther', 'approve', '其他（通过）', 'Other (approve)', 1),
  ('numberInvalid', 'reject', '证件号码校验不通过', 'The number''s check digit is wrong', 0),
  ('nameMismatch', 'reject', '姓名不符', 'The name differs', 0),
  ('notSamePerson', 'reject', '非本人', 'Not the same person', 0),
  ('documentExpired', 'reject', '证件已过期', 'The document has expired', 0),
  ('forged', 'reject', '疑似伪造、变造', 'Suspected forgery', 1),
  ('duplicate', 'reject', '证件已被使用', 'The document is in use already', 0),
  ('watchListed', 'reject', '命中名单', 'On a watch list', 1),
  ('underAge', 'reject', '年龄不符合要求', 'Under the required age', 0),
  ('rejectOther', 'reject', '其他（拒绝）', 'Other (reject)', 1),
  ('imageUnclear', 'return', '影像不清晰', 'The image is not clear', 0),
  ('pageMissing', 'return', '缺少页面', 'A page is missing', 0),
  ('moreDocuments', 'return', '需补充证明材料', 'More documents are needed', 1);

-- A case. Open states: submitted (no decision), firstDecided (one, a second is needed), disputed (the second differed: a
-- lead decides). Closed: approved, rejected, expired, withdrawn. Between: returned (the applicant is asked).
-- Being claimed is no state of its own: who holds an open case until when is in claimant and lease_until, and a lease
-- that ran out needs nobody to end it.
CREATE TABLE review_case (
  case_no       BIGINT       NOT NULL AUTO_INCREMENT,
  ref           VARCHAR(64)  NOT NULL,           -- the payment system's: customer or waiting order, no personal data
  kind          VARCHAR(24)  NOT NULL,
  skill         VARCHAR(24)  NOT NULL,
  country       CHAR(3)      NOT NULL DEFAULT '',-- ICAO code of the issuing state
  people        TINYINT      NOT NULL,           -- as the rules were when it was submitted
  state         VARCHAR(16)  NOT NULL,
  revision      INT          NOT NULL DEFAULT 1, -- grows with each answer of the applicant
  version       INT          NOT NULL DEFAULT 1, -- grows with each change
  content_hash  CHAR(64)     NOT NULL,           -- of the revision's fields and documents: what a decision is about
  claimant      VARCHAR(80)  NULL,
  lease_until   DATETIME(6)  NULL,
  first_verdict VARCHAR(8)   NULL,               -- of the current revision, while a second person is needed
  submitted_at  DATETIME(6)  NOT NULL,
  due_at        DATETIME(6)  NULL,               -- NULL: in a year whose calendar is not published, or paused
  paused_at     DATETIME(6)  NULL,               -- since when the applicant is asked
  pause_days    INT          NULL,               -- working days that were left then
  pause_us      BIGINT       NULL,               -- and the time of day it was due less the time of day then
  answer_by     DATETIME(6)  NULL,
  closed_at     DATETIME(6)  NULL,
  PRIMARY KEY (case_no),
  KEY case_by_due (state, due_at, case_no),
  KEY case_by_ref (ref),
  KEY case_by_claimant (claimant, state)
) ENGINE=InnoDB;

-- Idempotency keys of what the payment system sends.
CREATE TABLE review_submission (
  submit_key   VARCHAR(64) NOT NULL,
  request_hash CHAR(64)    NOT NULL,
  case_no      BIGINT      NOT NULL,
  revision     INT         NOT NULL,
  PRIMARY KEY (submit_key)
) ENGINE=InnoDB;

-- What the applicant typed, the machine-readable zone says, and the bank has. Masked once, when it arrives: whoever reads
-- the masked column has no way to the other.
CREATE TABLE review_field (
  case_no  BIGINT       NOT NULL,
  revision INT          NOT NULL,
  field    VARCHAR(24)  NOT NULL,
  source   VARCHAR(8)   NOT NULL,                -- typed zone bank
  masked   VARCHAR(255) NOT NULL,
  value    VARCHAR(255) NOT NULL,
  PRIMARY KEY (case_no, revision, field, source)
) ENGINE=InnoDB;

CREATE TABLE review_document (
  document_no BIGINT      NOT NULL AUTO_INCREMENT,
  submit_key  VARCHAR(64) NOT NULL,
  page        SMALLINT    NOT NULL,              -- from 1
  case_no     BIGINT      NULL,                  -- NULL until the key is submitted
  revision    INT         NULL,
  media_type  VARCHAR(16) NOT NULL,              -- image/jpeg image/png image/tiff application/pdf
  width       INT         NOT NULL,              -- pixels as the sender says, 0 for PDF
  height      INT         NOT NULL,
  bytes       INT         NOT NULL,
  sha256      CHAR(64)    NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (document_no),
  UNIQUE KEY document_by_key (submit_key, page),
  KEY document_by_case (case_no, revision, page)
) ENGINE=InnoDB;

CREATE TABLE review_image (
  document_no BIGINT   NOT NULL,
  content     LONGBLOB NOT NULL,
  PRIMARY KEY (document_no)
) ENGINE=InnoDB;

-- Approvals and rejections. Nobody decides twice on a case, whatever happened in between.
CREATE TABLE review_decision (
  case_no      BIGINT       NOT NULL,
  ordinal      SMALLINT     NOT NULL,
  revision     INT          NOT NULL,
  login        VARCHAR(80)  NOT NULL,
  verdict      VARCHAR(8)   NOT NULL,
  reason_code  VARCHAR(24)  NOT NULL,
  note         VARCHAR(500) NOT NULL DEFAULT '',
  content_hash CHAR(64)     NOT NULL,
  decided_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (case_no, ordinal),
  UNIQUE KEY decision_once (case_no, login),
  KEY decision_by_login (login, decided_at)
) ENGINE=InnoDB;

-- What happened to a case, for those who work on it; the audit log says the same to the auditor.
CREATE TABLE review_event (
  event_no BIGINT       NOT NULL AUTO_INCREMENT,
  case_no  BIGINT       NOT NULL,
  at       DATETIME(6)  NOT NULL,
  login    VARCHAR(80)  NOT NULL,
  action   VARCHAR(32)  NOT NULL,
  detail   VARCHAR(255) NOT NULL DEFAULT '',
  PRIMARY KEY (event_no),
  KEY event_by_case (case_no, event_no)
) ENGINE=InnoDB;

-- Answers to calls whose client may have lost the connection: the same token gets the same answer.
CREATE TABLE review_token (
  token        VARCHAR(64) NOT NULL,
  login        VARCHAR(80) NOT NULL,
  request_hash CHAR(64)    NOT NULL,
  case_no      BIGINT      NOT NULL,
  state        VARCHAR(16) NOT NULL,             -- of the case, right after
  at           DATETIME(6) NOT NULL,
  PRIMARY KEY (token)
) ENGINE=InnoDB;

-- What the payment system must hear of, at least once; outbox_key tells a repetition.
CREATE TABLE review_outbox (
  outbox_no       BIGINT      NOT NULL AUTO_INCREMENT,
  outbox_key      VARCHAR(64) NOT NULL,          -- case-revision-event
  case_no         BIGINT      NOT NULL,
  ref             VARCHAR(64) NOT NULL,
  event           VARCHAR(16) NOT NULL,          -- approved rejected returned expired withdrawn
  reason_code     VARCHAR(24) NOT NULL DEFAULT '',
  created_at      DATETIME(6) NOT NULL,
  picked_at       DATETIME(6) NULL,
  picks           INT         NOT NULL DEFAULT 0,
  batch           CHAR(36)    NULL,
  acknowledged_at DATETIME(6) NULL,
  PRIMARY KEY (outbox_no),
  UNIQUE KEY outbox_once (outbox_key),
  KEY outbox_open (acknowledged_at, outbox_no)
) ENGINE=InnoDB;

-- The views have no sensitive column to leak, and filter nothing that a reader must not see.
CREATE SQL SECURITY DEFINER VIEW review_queue AS
  SELECT c.case_no, c.ref, c.kind, c.skill, c.country, c.people, c.state,
         CASE WHEN c.lease_until > UTC_TIMESTAMP(6) THEN c.claimant END AS claimant,
         CASE WHEN c.lease_until > UTC_TIMESTAMP(6) THEN c.lease_until END AS lease_until,
         c.revision, c.version, c.content_hash, c.submitted_at, c.due_at, c.paused_at, c.answer_by, c.closed_at,
         (SELECT COUNT(*) FROM review_decision d WHERE d.case_no = c.case_no) AS decisions,
         (SELECT COUNT(*) FROM review_document d WHERE d.case_no = c.case_no AND d.revision = c.revision) AS pages
  FROM review_case c;

CREATE SQL SECURITY DEFINER VIEW review_queue_summary AS
  SELECT COUNT(CASE WHEN state = 'submitted' AND COALESCE(lease_until, submitted_at) <= UTC_TIMESTAMP(6) THEN 1 END) AS waiting,
         COUNT(CASE WHEN lease_until > UTC_TIMESTAMP(6) THEN 1 END) AS claimed,
         COUNT(CASE WHEN state <> 'submitted' AND COALESCE(lease_until, submitted_at) <= UTC_TIMESTAMP(6) THEN 1 END) AS second,
         COUNT(CASE WHEN due_at < UTC_TIMESTAMP(6) THEN 1 END) AS overdue,
         MIN(due_at) AS next_due_at
  FROM review_case WHERE state IN ('submitted', 'firstDecided', 'disputed');

CREATE SQL SECURITY DEFINER VIEW review_case_field AS
  SELECT f.case_no, f.revision, f.field, f.source, f.masked, r.class, r.mask
  FROM review_field f JOIN review_field_rule r ON r.field = f.field;

CREATE SQL SECURITY DEFINER VIEW review_case_document AS
  SELECT document_no, case_no, revision, page, media_type, width, height, bytes, sha256, received_at FROM review_document;

-- A second person decides without knowing the first one's verdict: it shows once the case is closed, or before a lead
-- settles a dispute.
CREATE SQL SECURITY DEFINER VIEW review_case_decision AS
  SELECT d.case_no, d.ordinal, d.revision, d.login, d.content_hash, d.decided_at,
         CASE WHEN c.state IN ('submitted', 'firstDecided', 'returned') THEN NULL ELSE d.verdict END AS verdict,
         CASE WHEN c.state IN ('submitted', 'firstDecided', 'returned') THEN NULL ELSE d.reason_code END AS reason_code,
         CASE WHEN c.state IN ('submitted', 'firstDecided', 'returned') THEN NULL ELSE d.note END AS note
  FROM review_decision d JOIN review_case c ON c.case_no = d.case_no;

CREATE SQL SECURITY DEFINER VIEW review_case_event AS
  SELECT event_no, case_no, at, login, action, detail FROM review_event;

-- For supervisors: what each reviewer has and did in the last 24 hours, reveals and dissents included.
CREATE SQL SECURITY DEFINER VIEW review_team AS
  SELECT o.login, o.full_name, o.role, o.enabled,
         (SELECT COUNT(*) FROM review_case c WHERE c.claimant = o.login AND c.lease_until > UTC_TIMESTAMP(6)) AS claimed,
         (SELECT COUNT(*) FROM review_decision d
          WHERE d.login = o.login AND d.decided_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY) AS decided,
         (SELECT COUNT(*) FROM review_decision d JOIN review_decision f
            ON f.case_no = d.case_no AND f.revision = d.revision AND f.ordinal = d.ordinal - 1 AND f.verdict <> d.verdict
          WHERE d.login = o.login AND d.decided_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY) AS dissented,
         (SELECT COUNT(*) FROM audit_event e
          WHERE e.login = o.login AND e.action = 'review.reveal' AND e.at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY) AS reveals
  FROM operator o WHERE o.role IN ('zf_compliance', 'zf_compliance_lead');
