-- G1-G6: meetings of the group, from planning to signed minutes. What somebody promises in a meeting is a measure (L4); meeting_promise says where.
CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    state TEXT NOT NULL,               -- planned, called, held, cancelled
    day TEXT NOT NULL,
    from_time TEXT NOT NULL,           -- HH:MM, Europe/Oslo
    to_time TEXT NOT NULL,
    place TEXT NOT NULL,               -- one of the profile's neutral places; empty: said inside only
    room TEXT NOT NULL,                -- where exactly; read inside, never sent
    clarified TEXT NOT NULL,           -- yes: the person has said who is to come; empty: not yet (G1)
    clarified_words TEXT NOT NULL,
    invited TEXT NOT NULL,             -- member ids, as in meeting_invitee; kept here for the history
    person_part TEXT NOT NULL,         -- law.md R1.17: how the person took part, or why not, and how they are told
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_of ON meeting (coordination_id, day);
-- append-only: meeting_history
CREATE TABLE meeting_history (
    meeting_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    place TEXT NOT NULL,
    room TEXT NOT NULL,
    clarified TEXT NOT NULL,
    clarified_words TEXT NOT NULL,
    invited TEXT NOT NULL,
    person_part TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (meeting_id, version)
) STRICT;

-- Who is to come to it now. Who was before stands in meeting_history.invited.
CREATE TABLE meeting_invitee (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    member_id TEXT NOT NULL REFERENCES member (id),
    PRIMARY KEY (meeting_id, member_id)
) STRICT;
CREATE INDEX meeting_invitee_of ON meeting_invitee (member_id);
-- What each has answered; the newest counts.
-- append-only: meeting_answer
CREATE TABLE meeting_answer (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    member_id TEXT NOT NULL,
    number INTEGER NOT NULL,           -- 1, 2, 3 … of this member
    answer TEXT NOT NULL,              -- whole, part, no
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (meeting_id, member_id, number)
) STRICT;
-- Who was there; written when the minutes are signed.
-- append-only: meeting_attendance
CREATE TABLE meeting_attendance (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    member_id TEXT NOT NULL,
    PRIMARY KEY (meeting_id, member_id)
) STRICT;

-- G2: the agenda. What the person brings up stands first, and is nobody else's to change.
CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    said_by TEXT NOT NULL,             -- person, parent, guardian, told (to the coordinator): the person's own point; empty: another's
    put_in_by TEXT NOT NULL,           -- member
    minutes INTEGER NOT NULL,          -- how long it may take; 0: not said
    rank INTEGER NOT NULL,             -- among the person's own, and among the others
    notes TEXT NOT NULL,               -- what was said and agreed: the minutes of it
    outcome TEXT NOT NULL,             -- dealt, next (time); empty: not dealt with yet
    active INTEGER NOT NULL,           -- 0: taken out
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_item_of ON agenda_item (meeting_id, rank);
-- append-only: agenda_item_history
CREATE TABLE agenda_item_history (
    agenda_item_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    notes TEXT NOT NULL,
    outcome TEXT NOT NULL,
    active INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (agenda_item_id, version)
) STRICT;

-- L4: promised in a meeting. The promise itself is the measure.
-- append-only: meeting_promise
CREATE TABLE meeting_promise (
    measure_id TEXT PRIMARY KEY REFERENCES measure (id),
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    agenda_item_id TEXT REFERENCES agenda_item (id),
    member_id TEXT NOT NULL,           -- who wrote it down
    at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_promise_of ON meeting_promise (meeting_id);
-- G7 G3: what who promised says of it since; the newest counts.
-- append-only: promise_answer
CREATE TABLE promise_answer (
    id TEXT PRIMARY KEY,
    measure_id TEXT NOT NULL REFERENCES meeting_promise (measure_id),
    number INTEGER NOT NULL,           -- 1, 2, 3 …
    answer TEXT NOT NULL,              -- done, delayed, help
    words TEXT NOT NULL,
    new_day TEXT,                      -- with delayed
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (measure_id, number)
) STRICT;

-- G4: signed, they stand as they were; what is wrong is corrected by an addition (K7).
-- append-only: minutes
CREATE TABLE minutes (
    meeting_id TEXT PRIMARY KEY REFERENCES meeting (id),
    signed_by TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    signed_hash TEXT NOT NULL
) STRICT;
-- append-only: minutes_block
CREATE TABLE minutes_block (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,                -- heading, text, promise
    text TEXT NOT NULL,
    PRIMARY KEY (meeting_id, place)
) STRICT;
-- append-only: minutes_addition
CREATE TABLE minutes_addition (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_addition_of ON minutes_addition (meeting_id, at);
