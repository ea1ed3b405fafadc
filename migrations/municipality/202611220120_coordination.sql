-- The case: coordination around one person; it may live without a plan (C6). law.md R1.02, R1.10, R4.01.
CREATE TABLE coordination (
    id TEXT PRIMARY KEY,
    case_number TEXT NOT NULL UNIQUE,  -- shown where no name may be
    person_id TEXT NOT NULL REFERENCES person (id),
    legal_basis TEXT NOT NULL,         -- hjemmel: hol-7-2, hol-7-2a, sotjl-28, bvl-15-9, nav-15 …
    regime TEXT NOT NULL,              -- journal, administration, child_welfare, social
    tool TEXT NOT NULL,                -- undecided, plan, minutes (E4)
    unit_id TEXT REFERENCES unit (id),
    opened_on TEXT NOT NULL,
    active INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX coordination_one_active ON coordination (person_id) WHERE active = 1;

CREATE TABLE coordinator_appointment (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    member_id TEXT NOT NULL REFERENCES member (id),
    kind TEXT NOT NULL,                -- coordinator, child_coordinator, other
    responsible INTEGER NOT NULL,      -- 1 for exactly one; overlap is a second with 0
    deputy_id TEXT REFERENCES member (id),
    from_day TEXT NOT NULL,
    to_day TEXT,
    active INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_responsible_coordinator ON coordinator_appointment (coordination_id) WHERE responsible = 1 AND active = 1;
CREATE INDEX coordinator_appointment_of ON coordinator_appointment (coordination_id);
CREATE INDEX coordinator_appointment_by ON coordinator_appointment (member_id, active);

CREATE TABLE absence (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES member (id),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL
) STRICT;
CREATE INDEX absence_of ON absence (member_id);

-- C1: the start talk, point by point; a row per point that has been gone through
CREATE TABLE start_talk_point (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    point TEXT NOT NULL,               -- the profile's key
    done INTEGER NOT NULL,
    words TEXT NOT NULL,               -- what was said
    version INTEGER NOT NULL,
    UNIQUE (coordination_id, point)
) STRICT;
-- append-only: start_talk_point_history
CREATE TABLE start_talk_point_history (
    point_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    done INTEGER NOT NULL,
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (point_id, version)
) STRICT;

-- L13: the expectation card, one page agreed in the first talk
CREATE TABLE expectation_card (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL UNIQUE REFERENCES coordination (id),
    coordinator_does TEXT NOT NULL,
    coordinator_does_not TEXT NOT NULL,
    person_does TEXT NOT NULL,
    contact TEXT NOT NULL,             -- how and how often
    agreed_on TEXT,
    version INTEGER NOT NULL
) STRICT;
-- append-only: expectation_card_history
CREATE TABLE expectation_card_history (
    card_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    coordinator_does TEXT NOT NULL,
    coordinator_does_not TEXT NOT NULL,
    person_does TEXT NOT NULL,
    contact TEXT NOT NULL,
    agreed_on TEXT,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (card_id, version)
) STRICT;
