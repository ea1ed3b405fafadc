-- Control of the access log afterwards (pjl § 22, law.md R4.14): a sample that can be drawn again, marks, a signature, follow-up.
-- What the one who controls sees is which member looked at which case number. No name of a person and no content is kept here.

-- A period's lines are found without going through the whole log.
CREATE INDEX access_log_at ON access_log (at);

-- append-only: oversight_log_review
CREATE TABLE oversight_log_review (
    id TEXT PRIMARY KEY,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,              -- both included
    seed TEXT NOT NULL,                -- the same seed draws the same lines of the same log
    lines_checked INTEGER NOT NULL,    -- whose hashes were worked out anew
    whole INTEGER NOT NULL,            -- 1: every line of the period was
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

-- append-only: oversight_log_review_fault
CREATE TABLE oversight_log_review_fault (
    review_id TEXT NOT NULL REFERENCES oversight_log_review (id),
    process TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,                -- changed, missing_before, not_linked
    PRIMARY KEY (review_id, process, sequence, kind)
) STRICT;

-- append-only: oversight_log_review_line
CREATE TABLE oversight_log_review_line (
    review_id TEXT NOT NULL REFERENCES oversight_log_review (id),
    ordinal INTEGER NOT NULL,
    log_id TEXT NOT NULL,
    reasons TEXT NOT NULL,             -- random, same_surname, colleague, no_relation_now, near_end, many_cases, night
    PRIMARY KEY (review_id, ordinal)
) STRICT;
CREATE UNIQUE INDEX oversight_log_review_line_once ON oversight_log_review_line (review_id, log_id);

-- append-only: oversight_log_review_mark
CREATE TABLE oversight_log_review_mark (
    review_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    mark TEXT NOT NULL,                -- in_order, follow_up
    words TEXT NOT NULL,
    PRIMARY KEY (review_id, ordinal)
) STRICT;

-- append-only: oversight_log_review_signature
CREATE TABLE oversight_log_review_signature (
    review_id TEXT PRIMARY KEY REFERENCES oversight_log_review (id),
    words TEXT NOT NULL,               -- what was seen as a whole
    member_id TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    signed_level TEXT NOT NULL,
    signed_hash TEXT NOT NULL          -- SHA-256 of lines, marks and words
) STRICT;

-- append-only: oversight_log_follow_up
CREATE TABLE oversight_log_follow_up (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES oversight_log_review (id),
    ordinal INTEGER NOT NULL,
    leader_id TEXT,                    -- of the one who looked; empty: nobody leads them
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL
) STRICT;
CREATE INDEX oversight_log_follow_up_of ON oversight_log_follow_up (review_id);
CREATE INDEX oversight_log_follow_up_asked ON oversight_log_follow_up (leader_id);

-- append-only: oversight_log_follow_up_answer
CREATE TABLE oversight_log_follow_up_answer (
    follow_up_id TEXT PRIMARY KEY REFERENCES oversight_log_follow_up (id),
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- append-only: oversight_log_follow_up_closing
CREATE TABLE oversight_log_follow_up_closing (
    follow_up_id TEXT PRIMARY KEY REFERENCES oversight_log_follow_up (id),
    outcome TEXT NOT NULL,             -- lawful, unlawful, unclear
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- R4.07: after unlawful access the person is told; who did it how and when
-- append-only: oversight_log_informing
CREATE TABLE oversight_log_informing (
    follow_up_id TEXT PRIMARY KEY REFERENCES oversight_log_follow_up (id),
    on_day TEXT NOT NULL,
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- What oversight/ may know for it.
CREATE VIEW access_log_overview AS
    SELECT id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, subject_id, person_id, parts,
        rows, level, previous, hash
    FROM access_log;
-- One line in words that tell nothing of the person: name, title and unit of the one who looked as they were then.
CREATE VIEW log_review_line_overview AS
    SELECT l.id AS id, l.at AS at, l.member_id AS member_id, coalesce(h.name, m.name, '') AS name, coalesce(h.title, m.title, '') AS title,
        coalesce(h.unit_key, u.key, '') AS unit_key, u.leader_id AS leader_id, l.relation AS relation, l.basis AS basis, l.act AS act, l.use AS use,
        coalesce(c.case_number, '') AS case_number
    FROM access_log l LEFT JOIN member m ON m.id = l.member_id LEFT JOIN unit u ON u.id = m.unit_id
    LEFT JOIN member_history h ON h.member_id = l.member_id AND h.version = l.member_version
    LEFT JOIN plan p ON l.subject_kind = 'plan' AND p.id = l.subject_id
    LEFT JOIN document d ON l.subject_kind = 'document' AND d.id = l.subject_id
    LEFT JOIN coordination c ON c.id = coalesce(p.coordination_id, d.coordination_id, l.subject_id);
CREATE VIEW log_review_member_overview AS SELECT m.id AS id, m.name AS name FROM member m;
-- Whose relation to whom holds from when to when.
CREATE VIEW log_review_relation_overview AS
    SELECT a.member_id AS member_id, c.person_id AS person_id, a.from_day AS from_day, a.to_day AS to_day, a.active AS active
        FROM coordinator_appointment a JOIN coordination c ON c.id = a.coordination_id
    UNION ALL SELECT a.deputy_id, c.person_id, a.from_day, a.to_day, a.active
        FROM coordinator_appointment a JOIN coordination c ON c.id = a.coordination_id WHERE a.deputy_id IS NOT NULL
    UNION ALL SELECT p.member_id, c.person_id, p.from_day, p.to_day, p.active
        FROM participant p JOIN coordination c ON c.id = p.coordination_id;
