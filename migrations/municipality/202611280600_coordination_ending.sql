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

-- The views that say who answers for a case and which cases need somebody know the last day; three of them are made anew in
-- 202611280702, where a relay counts too.
DROP VIEW notify_around_coordinating;
DROP VIEW coordinator_vacancy_overview;
DROP VIEW coordinator_stand_in;
DROP VIEW coordination_overview;

CREATE VIEW coordination_overview AS
    SELECT c.id AS coordination_id, c.person_id AS person_id, c.case_number AS case_number, c.legal_basis AS legal_basis, c.opened_on AS opened_on,
        c.active AS active, u.key AS unit_key, p.birth_day AS birth_day, p.birth_confirmed AS birth_confirmed, c.ends_on AS ends_on
    FROM coordination c JOIN person p ON p.id = c.person_id LEFT JOIN unit u ON u.id = c.unit_id;
