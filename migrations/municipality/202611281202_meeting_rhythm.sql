-- G1: how many meetings a year are agreed on in this case; else the profile's. And who leads a meeting, when the coordinator lets another.
-- append-only: meeting_rhythm
CREATE TABLE meeting_rhythm (
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    number INTEGER NOT NULL,           -- the highest holds
    a_year INTEGER NOT NULL,           -- 0: when needed
    words TEXT NOT NULL,               -- why
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (coordination_id, number)
) STRICT;
ALTER TABLE meeting ADD COLUMN led_by TEXT;
ALTER TABLE meeting_history ADD COLUMN led_by TEXT;
