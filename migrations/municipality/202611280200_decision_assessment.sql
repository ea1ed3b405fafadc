-- A4 A5 A6 A8 A10: the need is assessed by the coordinating unit. One assessment at a time in a case; the decisions are made on it.
-- No column for a diagnosis, and none for a number of months: neither is a condition.
CREATE TABLE assessment (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    receives TEXT NOT NULL,            -- keys of the profile's services, a space between
    needs TEXT NOT NULL,
    expecting INTEGER NOT NULL,        -- 1: the family expects the child (A6)
    specialist INTEGER NOT NULL,       -- 1: the specialist health service is involved too (A10)
    coordinated TEXT NOT NULL,         -- yes, no, unclear
    long_term TEXT NOT NULL,
    complex_need TEXT NOT NULL,
    child_has TEXT NOT NULL,           -- hol § 7-2 a: yes, no, unclear; empty: not asked
    child_serious TEXT NOT NULL,
    child_services TEXT NOT NULL,
    child_wish TEXT NOT NULL,
    sectors TEXT NOT NULL,             -- how the measures of other sectors are weighed
    plan_result TEXT NOT NULL,         -- granted, declined, refused, not_asked
    coordinator_result TEXT NOT NULL,  -- coordinator, child_coordinator, declined, refused, not_asked
    grounds TEXT NOT NULL,
    active INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_assessment ON assessment (coordination_id) WHERE active = 1;

-- append-only: assessment_history
CREATE TABLE assessment_history (
    assessment_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    receives TEXT NOT NULL,
    needs TEXT NOT NULL,
    expecting INTEGER NOT NULL,
    specialist INTEGER NOT NULL,
    coordinated TEXT NOT NULL,
    long_term TEXT NOT NULL,
    complex_need TEXT NOT NULL,
    child_has TEXT NOT NULL,
    child_serious TEXT NOT NULL,
    child_services TEXT NOT NULL,
    child_wish TEXT NOT NULL,
    sectors TEXT NOT NULL,
    plan_result TEXT NOT NULL,
    coordinator_result TEXT NOT NULL,
    grounds TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (assessment_id, version)
) STRICT;
