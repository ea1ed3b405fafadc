-- R12.02: the relay log (stafettlogg). Nothing is written without the consent that the row names; nothing in it is changed.
-- append-only: bti_entry
CREATE TABLE bti_entry (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    consent_id TEXT NOT NULL REFERENCES consent (id),
    level TEXT NOT NULL,               -- the profile's key, that day
    effort TEXT NOT NULL,              -- innsats: what is to be done
    responsible TEXT NOT NULL,         -- who answers for it
    decision TEXT NOT NULL,            -- what was decided
    evaluate_on TEXT NOT NULL,
    kept_from_parents INTEGER NOT NULL, -- pbrl § 3-4: parents see no trace of it
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX bti_entry_of ON bti_entry (coordination_id, at);

-- What the person says themselves (the child's view), written by them or told to somebody.
-- append-only: bti_view
CREATE TABLE bti_view (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    words TEXT NOT NULL,
    told INTEGER NOT NULL,             -- 1: told to the member
    kept_from_parents INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX bti_view_of ON bti_view (coordination_id, at);

-- An evaluation closes an entry, never without the person's own view, or why there is none.
-- append-only: bti_evaluation
CREATE TABLE bti_evaluation (
    entry_id TEXT PRIMARY KEY REFERENCES bti_entry (id),
    words TEXT NOT NULL,
    next TEXT NOT NULL,                -- what is done next: goes_on, changed, ended
    view_id TEXT REFERENCES bti_view (id),
    view_missing TEXT NOT NULL,
    consent_id TEXT NOT NULL REFERENCES consent (id),
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (view_id IS NOT NULL OR view_missing <> '')
) STRICT;
