-- The group around the person, and what each of them may know. law.md R1.07, R1.08, R4.11.
CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    member_id TEXT NOT NULL REFERENCES member (id), -- made at the same time when the invited one is new here
    function TEXT NOT NULL,            -- the profile's key, or "other"
    function_words TEXT NOT NULL,      -- as shown when "other"
    medical_coordinator INTEGER NOT NULL,
    contributes TEXT NOT NULL,         -- F1 d
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,              -- R4.10: at most twelve months
    active INTEGER NOT NULL,           -- 0: left or taken out before to_day
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX participant_once ON participant (coordination_id, member_id) WHERE active = 1;
CREATE INDEX participant_by ON participant (member_id, active);
-- append-only: participant_history
CREATE TABLE participant_history (
    participant_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    function TEXT NOT NULL,
    function_words TEXT NOT NULL,
    contributes TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    active INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (participant_id, version)
) STRICT;

CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES member (id),
    participant_id TEXT REFERENCES participant (id),
    token_hash TEXT NOT NULL UNIQUE,   -- of the 128 random bits in the link
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    taken_at TEXT
) STRICT;

-- A consent is a row that says what was agreed; it is never changed. Asked, given and declined are rows of their own; withdrawal too.
-- append-only: consent
CREATE TABLE consent (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    kind TEXT NOT NULL,                -- coordinator, plan, sharing
    participant_id TEXT REFERENCES participant (id), -- sharing: with whom
    outcome TEXT NOT NULL,             -- given, declined
    form TEXT NOT NULL,                -- written, oral, electronic
    giver TEXT NOT NULL,               -- self, parent, both_parents, guardian, child_welfare, foster_parent, future_mandate, next_of_kin
    giver_representation_id TEXT REFERENCES representation (id),
    giver_right TEXT NOT NULL,         -- the rule by which: the age table's line (K8)
    also_heard TEXT NOT NULL,          -- how the child was heard, when somebody else consents
    from_day TEXT NOT NULL,
    to_day TEXT,
    note TEXT NOT NULL,                -- oral: where and with whom
    request_id TEXT,                   -- answers this consent_request
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX consent_of ON consent (coordination_id, kind);
CREATE INDEX consent_with ON consent (participant_id);

-- append-only: consent_part
CREATE TABLE consent_part (
    consent_id TEXT NOT NULL REFERENCES consent (id),
    part TEXT NOT NULL,                -- about, contact, meetings, messages, documents, area:<key>
    PRIMARY KEY (consent_id, part)
) STRICT;

-- append-only: consent_withdrawal
CREATE TABLE consent_withdrawal (
    consent_id TEXT PRIMARY KEY REFERENCES consent (id),
    by_member TEXT NOT NULL,
    by_giver TEXT NOT NULL,            -- self, parent …: on whose word
    at TEXT NOT NULL
) STRICT;

-- a question to the person: may this participant know this? Yes, no, or talk first (DESIGN 1.4)
CREATE TABLE consent_request (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    parts TEXT NOT NULL,               -- names, space between
    why TEXT NOT NULL,
    to_day TEXT,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answer TEXT NOT NULL,              -- waiting, yes, no, talk_first, taken_back
    answered_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_request_of ON consent_request (coordination_id, answer);

-- R4.11: shuts a member out of parts, whatever else says yes
CREATE TABLE block (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    member_id TEXT NOT NULL REFERENCES member (id),
    parts TEXT NOT NULL,               -- names, space between; "all"
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    lifted_by TEXT,
    lifted_at TEXT
) STRICT;
CREATE INDEX block_of ON block (coordination_id);
