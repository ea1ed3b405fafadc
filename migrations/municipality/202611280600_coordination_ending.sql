-- B11 B15: the coordination itself is evaluated, and ended. It has ended when its last day is over: dates are compared at each request, and no
-- job ends anything. Nothing is deleted. Opened anew, the last day is taken away; what was decided stands in ending_history.
ALTER TABLE coordination ADD COLUMN ends_on TEXT; -- the last day; null: it goes on

-- B15: does it work, is there contact often enough, is the tool right, is it still needed. Both sides say it.
-- append-only: coordination_evaluation
CREATE TABLE coordination_evaluation (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    said_by TEXT NOT NULL,             -- coordinator, person, parent, guardian
    works TEXT NOT NULL,               -- well, partly, badly
    contact TEXT NOT NULL,             -- right, too_seldom, too_often
    tool TEXT NOT NULL,                -- right, wrong, unsure
    needed TEXT NOT NULL,              -- yes, another (coordinator), no, unsure
    words TEXT NOT NULL,               -- own words
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX coordination_evaluation_of ON coordination_evaluation (coordination_id, at);

-- B11: somebody proposes that it ends, the person is heard, whoever the profile names decides.
CREATE TABLE ending (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    step TEXT NOT NULL,                -- proposed, announced (fvl § 16), ended, goes_on
    raised_by TEXT NOT NULL,           -- coordinator, person, office
    reason TEXT NOT NULL,
    wanted_on TEXT,                    -- the last day that is wished for
    view TEXT NOT NULL,                -- the person's: agrees, disagrees, unsure; empty: not asked yet
    view_words TEXT NOT NULL,
    view_from TEXT NOT NULL,           -- person, parent, guardian, told (to the coordinator); empty
    unasked_why TEXT NOT NULL,
    announcement TEXT NOT NULL,        -- R3.10: what the notice to the person says
    announced_on TEXT,
    answer_by TEXT,
    answered INTEGER NOT NULL,         -- 1: the view was said after the notice
    grounds TEXT NOT NULL,             -- of the decision
    last_day TEXT,
    active INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_ending ON ending (coordination_id) WHERE active = 1;
CREATE INDEX ending_of ON ending (coordination_id);

-- append-only: ending_history
CREATE TABLE ending_history (
    ending_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    step TEXT NOT NULL,
    raised_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    wanted_on TEXT,
    view TEXT NOT NULL,
    view_words TEXT NOT NULL,
    view_from TEXT NOT NULL,
    unasked_why TEXT NOT NULL,
    announcement TEXT NOT NULL,
    announced_on TEXT,
    answer_by TEXT,
    answered INTEGER NOT NULL,
    grounds TEXT NOT NULL,
    last_day TEXT,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (ending_id, version)
) STRICT;

-- B11: unsure? It is talked over with the case officer, who may take it to the coordinating unit's team. Both sides see it.
-- append-only: ending_talk
CREATE TABLE ending_talk (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    with_whom TEXT NOT NULL,           -- case_officer, team
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX ending_talk_of ON ending_talk (coordination_id, at);

-- append-only: coordination_reopening
CREATE TABLE coordination_reopening (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    on_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX coordination_reopening_of ON coordination_reopening (coordination_id, at);

-- The views that say who answers for a case and which cases need somebody know the last day now.
DROP VIEW notify_around_coordinating;
DROP VIEW coordinator_vacancy_overview;
DROP VIEW coordinator_stand_in;
DROP VIEW coordination_overview;

CREATE VIEW coordination_overview AS
    SELECT c.id AS coordination_id, c.person_id AS person_id, c.case_number AS case_number, c.legal_basis AS legal_basis, c.opened_on AS opened_on,
        c.active AS active, u.key AS unit_key, p.birth_day AS birth_day, p.birth_confirmed AS birth_confirmed, c.ends_on AS ends_on
    FROM coordination c JOIN person p ON p.id = c.person_id LEFT JOIN unit u ON u.id = c.unit_id;

-- As before, but nobody steps in when the coordination itself is over.
CREATE VIEW coordinator_stand_in AS
    SELECT t.coordination_id AS coordination_id, b.deputy_id AS member_id,
        CASE WHEN b.from_day > t.from_day THEN b.from_day ELSE t.from_day END AS from_day,
        CASE WHEN b.to_day < t.last_day THEN b.to_day ELSE t.last_day END AS to_day, '' AS after_day, '9999-12-31' AS before_day
    FROM coordinator_term t JOIN absence_period b ON b.member_id = t.member_id WHERE b.deputy_id IS NOT NULL AND b.deputy_id <> t.member_id
    UNION ALL SELECT k.coordination_id, k.member_id, CASE WHEN b.from_day > k.from_day THEN b.from_day ELSE k.from_day END,
        CASE WHEN b.to_day < k.last_day THEN b.to_day ELSE k.last_day END, k.after_day, '9999-12-31'
    FROM coordinator_backup k JOIN absence_period b ON b.member_id = k.coordinator_id WHERE b.deputy_id IS NULL
    -- both are away at once: the leader
    UNION ALL SELECT t.coordination_id, t.leader_id,
        CASE WHEN b.from_day >= t.from_day AND b.from_day >= d.from_day THEN b.from_day WHEN d.from_day >= t.from_day THEN d.from_day ELSE t.from_day END,
        CASE WHEN b.to_day <= t.last_day AND b.to_day <= d.to_day THEN b.to_day WHEN d.to_day <= t.last_day THEN d.to_day ELSE t.last_day END,
        '', '9999-12-31'
    FROM coordinator_term t JOIN absence_period b ON b.member_id = t.member_id
    JOIN absence_period d ON d.member_id = COALESCE(b.deputy_id, t.deputy_id)
    WHERE t.leader_id IS NOT NULL AND t.leader_id <> d.member_id
    -- the appointment is over and nobody has come after: never a case without somebody (B13)
    UNION ALL SELECT k.coordination_id, k.member_id, '',
        COALESCE((SELECT c.ends_on FROM coordination c WHERE c.id = k.coordination_id), '9999-12-31'),
        CASE WHEN k.after_day > k.last_day THEN k.after_day ELSE k.last_day END,
        '9999-12-31'
    FROM coordinator_backup k WHERE k.responsible = 1
    -- the new one has not begun and the former one is gone already
    UNION ALL SELECT k.coordination_id, k.member_id, '',
        COALESCE((SELECT c.ends_on FROM coordination c WHERE c.id = k.coordination_id), '9999-12-31'),
        COALESCE((SELECT MAX(o.last_day) FROM coordinator_term o WHERE o.coordination_id = k.coordination_id AND o.id <> k.term_id), ''), k.from_day
    FROM coordinator_backup k WHERE k.responsible = 1 AND k.after_day = '';

CREATE VIEW coordinator_vacancy_overview AS
    SELECT c.id AS coordination_id, c.case_number AS case_number, c.unit_id AS unit_id,
        CASE WHEN t.ended_on = t.last_day THEN 'ended' ELSE 'left' END AS reason,
        '' AS from_day, COALESCE(c.ends_on, '9999-12-31') AS to_day, t.last_day AS after_day, '9999-12-31' AS before_day
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'not_begun', c.opened_on, COALESCE(c.ends_on, '9999-12-31'),
        COALESCE((SELECT MAX(o.last_day) FROM coordinator_term o WHERE o.coordination_id = t.coordination_id AND o.id <> t.id), ''), t.from_day
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'away', CASE WHEN b.from_day > t.from_day THEN b.from_day ELSE t.from_day END,
        CASE WHEN b.to_day < t.last_day THEN b.to_day ELSE t.last_day END, '', '9999-12-31'
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id JOIN absence_period b ON b.member_id = t.member_id
    WHERE t.responsible = 1 AND t.deputy_id IS NULL AND b.deputy_id IS NULL
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'deputy_away',
        CASE WHEN b.from_day >= t.from_day AND b.from_day >= d.from_day THEN b.from_day WHEN d.from_day >= t.from_day THEN d.from_day ELSE t.from_day END,
        CASE WHEN b.to_day <= t.last_day AND b.to_day <= d.to_day THEN b.to_day WHEN d.to_day <= t.last_day THEN d.to_day ELSE t.last_day END,
        '', '9999-12-31'
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id JOIN absence_period b ON b.member_id = t.member_id
    JOIN absence_period d ON d.member_id = COALESCE(b.deputy_id, t.deputy_id) WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'never', c.opened_on, COALESCE(c.ends_on, '9999-12-31'), '',
        '9999-12-31' FROM coordination c
    WHERE c.active = 1 AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a
        WHERE a.coordination_id = c.id AND a.responsible = 1 AND a.active = 1);

-- notify/: the allocation office too, which hears of endings where it decides on them.
CREATE VIEW notify_around_coordinating AS
    SELECT s.member_id AS member_id, s.coordination_id AS coordination_id FROM coordinator_stand_in s
    UNION ALL SELECT r.member_id, c.id FROM coordination c CROSS JOIN member_role r WHERE c.active = 1 AND r.role IN ('coordinating_unit', 'allocation');
