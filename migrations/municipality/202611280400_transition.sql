-- F14 L9: transitions that somebody noted. Those that follow from the birth date have no row. Taken away: an ending.
-- append-only: transition
CREATE TABLE transition (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    kind TEXT NOT NULL,                -- a key of the profile's
    on_day TEXT NOT NULL,
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX transition_of ON transition (coordination_id, on_day);
-- append-only: transition_ending
CREATE TABLE transition_ending (
    transition_id TEXT PRIMARY KEY REFERENCES transition (id),
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
-- What was talked about, whom one invited, what was applied for. Each tick, and each taken back, is a row; the newest counts.
-- append-only: transition_point
CREATE TABLE transition_point (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    about TEXT NOT NULL,               -- the kind's key, or the id of what was noted
    point TEXT NOT NULL,               -- ask-0, invite-1, apply-0
    done INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX transition_point_of ON transition_point (coordination_id, about, point, at);
