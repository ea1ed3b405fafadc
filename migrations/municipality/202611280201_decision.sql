-- A7 K2 K3, law.md R3.01-R3.15: the decision, its letter and who gets it. Written as a draft; signed, it never changes.
CREATE TABLE decision_draft (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    kind TEXT NOT NULL,                -- plan, coordinator, child_coordinator
    basis TEXT NOT NULL,               -- the profile's code: it selects deadline, body, age rules and words
    outcome TEXT NOT NULL,             -- granted, refused
    language TEXT NOT NULL,            -- of the letter: nb, nn
    rules TEXT NOT NULL,
    facts TEXT NOT NULL,
    considerations TEXT NOT NULL,
    active INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_decision_draft ON decision_draft (coordination_id) WHERE active = 1;

-- append-only: decision_draft_history
CREATE TABLE decision_draft_history (
    draft_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    basis TEXT NOT NULL,
    outcome TEXT NOT NULL,
    language TEXT NOT NULL,
    rules TEXT NOT NULL,
    facts TEXT NOT NULL,
    considerations TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (draft_id, version)
) STRICT;

-- append-only: decision
CREATE TABLE decision (
    id TEXT PRIMARY KEY,               -- the draft's
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    assessment_version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis <> ''),
    outcome TEXT NOT NULL,
    form TEXT NOT NULL,                -- enkeltvedtak, written (R3.01)
    language TEXT NOT NULL,
    rules TEXT NOT NULL CHECK (rules <> ''), -- R3.07: all three, or no signature
    facts TEXT NOT NULL CHECK (facts <> ''),
    considerations TEXT NOT NULL CHECK (considerations <> ''),
    title TEXT NOT NULL,
    weeks INTEGER NOT NULL,            -- of the appeal deadline, as the letter said
    signed_by TEXT NOT NULL REFERENCES member (id),
    signed_on TEXT NOT NULL,
    signed_at TEXT NOT NULL
) STRICT;
CREATE INDEX decision_of ON decision (coordination_id);

-- The letter as it was signed, piece by piece: what the law or the profile says later changes nothing in it.
-- append-only: decision_block
CREATE TABLE decision_block (
    decision_id TEXT NOT NULL REFERENCES decision (id),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,                -- heading, words
    words TEXT NOT NULL,
    PRIMARY KEY (decision_id, place)
) STRICT;

-- append-only: decision_recipient
CREATE TABLE decision_recipient (
    id TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL REFERENCES decision (id),
    member_id TEXT REFERENCES member (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,                -- person, parent, guardian
    way TEXT NOT NULL                  -- portal, paper
) STRICT;
CREATE INDEX decision_recipient_of ON decision_recipient (decision_id);

-- R3.04: from when the deadline runs. The newest row counts: another way of delivering is another day.
-- append-only: decision_known
CREATE TABLE decision_known (
    id TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL REFERENCES decision (id),
    event TEXT NOT NULL,               -- portal, post, told
    day TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX decision_known_of ON decision_known (decision_id, at);
