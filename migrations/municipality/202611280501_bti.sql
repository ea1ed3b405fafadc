-- A12, law.md R12.01-R12.03: BTI. The level now is the one with the highest number; two who set it at once can't both.
-- append-only: bti_level
CREATE TABLE bti_level (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    number INTEGER NOT NULL,           -- 1, 2, 3 …
    level TEXT NOT NULL,               -- the profile's key
    needs TEXT NOT NULL,               -- what the profile said of it then: nobody, holder, coordinator
    grounds TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (coordination_id, number)
) STRICT;

-- The relay holder (stafettholder): one at a time. Who is coordinator takes over on their first day (to_day is the day before).
CREATE TABLE bti_holder (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    member_id TEXT NOT NULL REFERENCES member (id),
    from_day TEXT NOT NULL,
    to_day TEXT,
    active INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_relay_holder ON bti_holder (coordination_id) WHERE active = 1;
CREATE INDEX bti_holder_of ON bti_holder (coordination_id, from_day);
CREATE INDEX bti_holder_by ON bti_holder (member_id, active);
-- append-only: bti_holder_ending
CREATE TABLE bti_holder_ending (
    holder_id TEXT PRIMARY KEY REFERENCES bti_holder (id),
    last_day TEXT NOT NULL,
    why TEXT NOT NULL,                 -- handed_over, coordinator (somebody was appointed), level (no relay there), left (their access here)
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- The hand-over: this row is the giver's signature, the answer the receiver's. Until there is one, the giver holds the relay.
CREATE TABLE bti_hand_over (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    holder_id TEXT REFERENCES bti_holder (id), -- null: nobody held it, and the coordinating unit asked
    to_id TEXT NOT NULL REFERENCES member (id),
    words TEXT NOT NULL,               -- what is handed over; the receiver reads it after the yes
    from_id TEXT NOT NULL,
    at TEXT NOT NULL,
    active INTEGER NOT NULL            -- waits for the answer
) STRICT;
CREATE UNIQUE INDEX one_relay_hand_over ON bti_hand_over (coordination_id) WHERE active = 1;
CREATE INDEX bti_hand_over_to ON bti_hand_over (to_id, active);
-- append-only: bti_hand_over_answer
CREATE TABLE bti_hand_over_answer (
    hand_over_id TEXT PRIMARY KEY REFERENCES bti_hand_over (id),
    outcome TEXT NOT NULL,             -- accepted, refused, taken_back
    reason TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE VIEW bti_level_now AS
    SELECT l.id AS id, l.coordination_id AS coordination_id, l.level AS level, l.needs AS needs FROM bti_level l
    WHERE l.number = (SELECT MAX(n.number) FROM bti_level n WHERE n.coordination_id = l.coordination_id);

-- notify/: who holds the relay, and who is asked to.
CREATE VIEW notify_around_relay AS
    SELECT h.member_id AS member_id, h.coordination_id AS coordination_id FROM bti_holder h WHERE h.active = 1
    UNION ALL SELECT o.to_id, o.coordination_id FROM bti_hand_over o WHERE o.active = 1;
