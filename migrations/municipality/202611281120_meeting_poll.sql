-- G1: those who are to come are asked when they can, before a time is set. Of one meeting at most one such question is open.
CREATE TABLE meeting_poll (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    number INTEGER NOT NULL,           -- 1, 2, 3 … of this meeting
    active INTEGER NOT NULL,           -- 1: open; 0: ended, meeting_poll_ending says how
    asked_by TEXT NOT NULL,            -- member
    at TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (meeting_id, number)
) STRICT;
CREATE UNIQUE INDEX meeting_poll_open ON meeting_poll (meeting_id) WHERE active = 1;
-- append-only: meeting_poll_ending
CREATE TABLE meeting_poll_ending (
    poll_id TEXT PRIMARY KEY REFERENCES meeting_poll (id),
    outcome TEXT NOT NULL,             -- chosen, stopped; or by what was done with the meeting: moved, called, held, cancelled
    time_id TEXT,                      -- the proposed time that was chosen
    member_id TEXT NOT NULL,           -- who did it
    at TEXT NOT NULL
) STRICT;

-- append-only: proposed_time
CREATE TABLE proposed_time (
    id TEXT PRIMARY KEY,
    poll_id TEXT NOT NULL REFERENCES meeting_poll (id),
    day TEXT NOT NULL,
    from_time TEXT NOT NULL,           -- HH:MM, Europe/Oslo
    to_time TEXT NOT NULL,
    member_id TEXT NOT NULL,           -- who proposed it
    at TEXT NOT NULL,
    UNIQUE (poll_id, day, from_time, to_time)
) STRICT;
-- What each has answered; the newest counts. No words of anyone's own (D4).
-- append-only: time_answer
CREATE TABLE time_answer (
    id TEXT PRIMARY KEY,
    time_id TEXT NOT NULL REFERENCES proposed_time (id),
    member_id TEXT NOT NULL,
    number INTEGER NOT NULL,           -- 1, 2, 3 … of this member
    answer TEXT NOT NULL,              -- yes, maybe (if need be), no
    at TEXT NOT NULL,
    UNIQUE (time_id, member_id, number)
) STRICT;
-- Who was asked, and asked anew: at most once a day.
-- append-only: poll_asking
CREATE TABLE poll_asking (
    id TEXT PRIMARY KEY,
    poll_id TEXT NOT NULL REFERENCES meeting_poll (id),
    member_id TEXT NOT NULL,           -- who was asked
    day TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (poll_id, member_id, day)
) STRICT;
