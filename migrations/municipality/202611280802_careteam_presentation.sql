-- C5: who coordinates presents themselves to each who takes part: their role, what the person wants of this one, and how they cooperate.
CREATE TABLE presentation (
    id TEXT PRIMARY KEY,
    participant_id TEXT NOT NULL UNIQUE REFERENCES participant (id),
    role TEXT NOT NULL,
    wants TEXT NOT NULL,               -- what the person wants of this one; may be empty
    part TEXT NOT NULL,                -- about, area:<key>: `wants` is read only by who may see that part today; empty without `wants`
    cooperation TEXT NOT NULL,         -- both can change it
    version INTEGER NOT NULL
) STRICT;
-- append-only: presentation_history
CREATE TABLE presentation_history (
    presentation_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    role TEXT NOT NULL,
    wants TEXT NOT NULL,
    part TEXT NOT NULL,
    cooperation TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (presentation_id, version)
) STRICT;
-- Read, and agreed to: this version.
-- append-only: presentation_confirmation
CREATE TABLE presentation_confirmation (
    presentation_id TEXT NOT NULL REFERENCES presentation (id),
    version INTEGER NOT NULL,
    how TEXT NOT NULL,                 -- here; paper: who coordinates writes down that they have read it
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (presentation_id, version)
) STRICT;

-- A service is going to change, told beforehand.
-- append-only: service_change
CREATE TABLE service_change (
    id TEXT PRIMARY KEY,
    participant_id TEXT NOT NULL REFERENCES participant (id),
    on_day TEXT,                       -- when it changes; null: not known
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX service_change_of ON service_change (participant_id, at);
