-- The plan: own words, goals, measures, tasks, evaluations. forskrift 2022-06-22-1110 § 9; law.md R1.03, R2.01-R2.06.
CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    state TEXT NOT NULL,               -- draft, active, resting (consent withdrawn), ended
    active INTEGER NOT NULL,           -- 1 while not ended: guards the one plan
    period_from TEXT,
    period_to TEXT,
    evaluate_on TEXT,                  -- next evaluation of the whole
    made_by TEXT NOT NULL,             -- responsible for making it (§ 9 c1)
    cooperation TEXT NOT NULL,         -- § 9 j: other providers
    child_part TEXT NOT NULL,          -- § 9 last paragraph: how the child takes part
    content_rule TEXT NOT NULL,        -- the profile's key
    gaps TEXT NOT NULL,                -- reasons for points left empty, "key=reason" lines
    running INTEGER NOT NULL,          -- the plan's running version: grows with every change of anything in it
    version INTEGER NOT NULL           -- of this row's own fields
) STRICT;
CREATE UNIQUE INDEX one_active_plan ON plan (person_id) WHERE active = 1;
CREATE INDEX plan_of ON plan (coordination_id);
-- append-only: plan_history
CREATE TABLE plan_history (
    plan_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    running INTEGER NOT NULL,
    state TEXT NOT NULL,
    period_from TEXT,
    period_to TEXT,
    evaluate_on TEXT,
    cooperation TEXT NOT NULL,
    child_part TEXT NOT NULL,
    gaps TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (plan_id, version)
) STRICT;

-- F2: what matters, resources, interests, needs, history, difficult … in the person's own words
CREATE TABLE own_words (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    topic TEXT NOT NULL,               -- matters, resources, interests, needs, history, difficult
    words TEXT NOT NULL,
    written_by TEXT NOT NULL,          -- self, told (to the member), parent
    version INTEGER NOT NULL,
    UNIQUE (plan_id, topic)
) STRICT;
-- append-only: own_words_history
CREATE TABLE own_words_history (
    own_words_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    running INTEGER NOT NULL,
    words TEXT NOT NULL,
    written_by TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (own_words_id, version)
) STRICT;

CREATE TABLE goal (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    parent_id TEXT REFERENCES goal (id), -- a sub-goal's goal
    area TEXT NOT NULL,                -- the profile's key of a life area
    title TEXT NOT NULL,               -- the worked wording
    own_words TEXT NOT NULL,           -- L10: the person's wording, beside, never overwritten by staff
    own_words_by TEXT NOT NULL,        -- self, told, parent; empty
    status TEXT NOT NULL,              -- not_started, in_progress, reached, ended
    rank INTEGER NOT NULL,             -- F5: the person's order, 1 first; 0 not ordered
    place INTEGER NOT NULL,            -- order under its parent or area
    evaluate_on TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_of ON goal (plan_id);
-- append-only: goal_history
CREATE TABLE goal_history (
    goal_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    running INTEGER NOT NULL,
    parent_id TEXT,
    area TEXT NOT NULL,
    title TEXT NOT NULL,
    own_words TEXT NOT NULL,
    own_words_by TEXT NOT NULL,
    status TEXT NOT NULL,
    rank INTEGER NOT NULL,
    evaluate_on TEXT,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (goal_id, version)
) STRICT;
CREATE INDEX goal_history_running ON goal_history (goal_id, running);

CREATE TABLE measure (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    goal_id TEXT REFERENCES goal (id), -- empty: promised in a meeting (L4)
    area TEXT NOT NULL,                -- the goal's, or its own
    what TEXT NOT NULL,
    place TEXT NOT NULL,               -- where
    how TEXT NOT NULL,
    extent TEXT NOT NULL,
    responsible_kind TEXT NOT NULL,    -- nobody, person, representative, participant, coordinator
    responsible_id TEXT,               -- participant, representation or member id
    deadline TEXT,
    evaluate_on TEXT,
    status TEXT NOT NULL,              -- not_started, in_progress, done, ended
    grant_state TEXT NOT NULL,         -- none, wished, applied, granted, refused (R1.18)
    ordinal INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX measure_of ON measure (coordination_id);
CREATE INDEX measure_goal ON measure (goal_id);
-- append-only: measure_history
CREATE TABLE measure_history (
    measure_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    running INTEGER NOT NULL,
    goal_id TEXT,
    area TEXT NOT NULL,
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    how TEXT NOT NULL,
    extent TEXT NOT NULL,
    responsible_kind TEXT NOT NULL,
    responsible_id TEXT,
    deadline TEXT,
    evaluate_on TEXT,
    status TEXT NOT NULL,
    grant_state TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (measure_id, version)
) STRICT;

-- L1: what a measure asks of one named person
CREATE TABLE task (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    measure_id TEXT NOT NULL REFERENCES measure (id),
    asked_of TEXT NOT NULL REFERENCES member (id),
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    due TEXT,
    state TEXT NOT NULL,               -- asked, accepted, declined, proposed, taken_back, done
    open INTEGER NOT NULL,             -- 1 in asked, accepted, proposed
    answer_words TEXT NOT NULL,        -- reason of a no, words to a proposal
    proposed_due TEXT,
    answered_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX task_one_open ON task (measure_id) WHERE open = 1;
CREATE INDEX task_of ON task (asked_of, open);
CREATE INDEX task_in ON task (coordination_id);
-- append-only: task_history
CREATE TABLE task_history (
    task_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    due TEXT,
    answer_words TEXT NOT NULL,
    proposed_due TEXT,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (task_id, version)
) STRICT;

-- F8 F10: an evaluation is signed when it is written: corrections are new rows (K7)
-- append-only: evaluation
CREATE TABLE evaluation (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    goal_id TEXT REFERENCES goal (id),
    measure_id TEXT REFERENCES measure (id),
    on_day TEXT NOT NULL,
    attainment TEXT NOT NULL,          -- goal: reached, partly_reached, not_reached, no_longer_wanted; measure: helps, helps_partly, does_not_help, done
    words TEXT NOT NULL,
    next_on TEXT,                      -- the next evaluation that was agreed
    corrects TEXT REFERENCES evaluation (id),
    on_behalf_of TEXT,                 -- F9: member
    running INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    signed_level TEXT NOT NULL,
    signed_hash TEXT NOT NULL          -- SHA-256 of the bytes signed
) STRICT;
CREATE INDEX evaluation_of ON evaluation (plan_id);
CREATE INDEX evaluation_goal ON evaluation (goal_id);
CREATE INDEX evaluation_measure ON evaluation (measure_id);

-- «what is new since I last looked»
CREATE TABLE plan_visit (
    plan_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    running INTEGER NOT NULL,          -- the running version seen
    before INTEGER NOT NULL,           -- and the one seen the visit before
    at TEXT NOT NULL,
    PRIMARY KEY (plan_id, member_id)
) STRICT;

-- Those who may stand as responsible in a plan, and those who coordinate it: the care team's view for the plan.
-- `main` 1: the responsible coordinator.
CREATE VIEW plan_team AS
SELECT p.coordination_id AS coordination_id, 'participant' AS kind, p.id AS id, p.member_id AS member_id, m.name AS name, m.title AS title,
    m.phone AS phone, p.contributes AS contributes, p.from_day AS from_day, p.to_day AS to_day, p.active AS active, 0 AS main
FROM participant p JOIN member m ON m.id = p.member_id
UNION ALL
SELECT a.coordination_id, 'coordinator', m.id, m.id, m.name, m.title, m.phone, '', a.from_day, a.to_day, a.active, a.responsible
FROM coordinator_appointment a JOIN member m ON m.id = a.member_id
UNION ALL
SELECT a.coordination_id, 'deputy', m.id, m.id, m.name, m.title, m.phone, '', a.from_day, a.to_day, a.active, 0
FROM coordinator_appointment a JOIN member m ON m.id = a.deputy_id
UNION ALL
SELECT c.id, 'representative', r.id, r.member_id, r.name, r.relation, '', '', r.from_day, r.to_day, 1, 0
FROM representation r JOIN coordination c ON c.person_id = r.person_id;

-- Consents that were given and not withdrawn: the consent folder's view for the plan's content checklist (§ 9 i). No content.
CREATE VIEW consent_given AS
SELECT c.coordination_id AS coordination_id, c.kind AS kind, c.from_day AS from_day, c.to_day AS to_day
FROM consent c
WHERE c.outcome = 'given' AND NOT EXISTS (SELECT 1 FROM consent_withdrawal w WHERE w.consent_id = c.id);
