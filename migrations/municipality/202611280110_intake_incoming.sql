-- What has come in about somebody's need for a coordinator or a plan (A1 A2 A15), and what became of it. hpl § 38 a, hol §§ 7-2, 7-3.
-- A notice is not an application; both may lead to a case. No diagnosis is asked for (A5).
CREATE TABLE incoming (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,                -- notice (hpl § 38 a), granted (A15: the allocation office has granted services), application
    channel TEXT NOT NULL,             -- login, paper (entered by staff)
    state TEXT NOT NULL,               -- draft (an application that is being written), open, answered
    desk TEXT NOT NULL,                -- who is to answer: coordinating_unit, allocation
    received_on TEXT,                  -- the deadline counts from it; null in a draft
    sent_by TEXT NOT NULL REFERENCES member (id),
    sent_at TEXT NOT NULL,             -- of a draft: when it was begun
    coordination_id TEXT REFERENCES coordination (id), -- the case that it is about already, or became
    applies_as TEXT NOT NULL,          -- of an application: self, parent, guardian, mandate
    evidence TEXT NOT NULL,            -- what shows that they may
    name TEXT NOT NULL,
    birth_day TEXT,
    number_sealed BLOB,
    number_hash TEXT,                  -- keyed
    phone TEXT NOT NULL,
    language TEXT NOT NULL,            -- spoken, when other than Norwegian
    interpreter INTEGER NOT NULL,
    asks TEXT NOT NULL,                -- coordinator, plan, both; empty in a notice
    words TEXT NOT NULL,               -- what need is seen, or what help is needed
    services TEXT NOT NULL,            -- those they have today
    knows TEXT NOT NULL,               -- of a notice: agrees, knows, not_told
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX incoming_open ON incoming (state, desk, received_on);
CREATE INDEX incoming_by ON incoming (sent_by, state);
CREATE INDEX incoming_number ON incoming (number_hash);

-- append-only: incoming_answer
CREATE TABLE incoming_answer (
    id TEXT PRIMARY KEY,
    incoming_id TEXT NOT NULL REFERENCES incoming (id),
    outcome TEXT NOT NULL,             -- case, no_need, declined, passed_on; on the way: preliminary (fvl § 11 a), moved (to the other desk)
    words TEXT NOT NULL,               -- the reason, for the sender
    expected_on TEXT,                  -- of a preliminary reply: when the answer is expected
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX incoming_answer_of ON incoming_answer (incoming_id, at);
CREATE UNIQUE INDEX incoming_answered_once ON incoming_answer (incoming_id) WHERE outcome IN ('case', 'no_need', 'declined', 'passed_on');

-- What the jobs have told of: once each. They open and close nothing.
CREATE TABLE incoming_told (
    id TEXT PRIMARY KEY,
    incoming_id TEXT NOT NULL REFERENCES incoming (id),
    what TEXT NOT NULL,                -- soon (day 21), due (day 30), expected (what the preliminary reply said)
    since TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (incoming_id, what, since)
) STRICT;
