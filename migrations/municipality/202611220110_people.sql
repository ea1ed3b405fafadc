-- The person, and those who may act for them. law.md R1.23, R9.05.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    member_id TEXT UNIQUE REFERENCES member (id), -- their own login here
    name TEXT NOT NULL,
    called TEXT NOT NULL,              -- what they are called: «Mari»
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    birth_day TEXT,
    birth_confirmed INTEGER NOT NULL,  -- 0: may not drive age rules (R9.02)
    number_sealed BLOB,
    number_hash TEXT UNIQUE,           -- keyed
    address_protection TEXT NOT NULL,  -- none, confidential, strict
    language TEXT NOT NULL,            -- spoken, as typed; empty: Norwegian
    interpreter INTEGER NOT NULL,
    culture TEXT NOT NULL,             -- cultural and linguistic considerations (R2.03)
    phone TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX person_search ON person (search_key, birth_day);

-- append-only: person_history
CREATE TABLE person_history (
    person_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    called TEXT NOT NULL,
    birth_day TEXT,
    birth_confirmed INTEGER NOT NULL,
    number_sealed BLOB,
    address_protection TEXT NOT NULL,
    language TEXT NOT NULL,
    interpreter INTEGER NOT NULL,
    culture TEXT NOT NULL,
    phone TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (person_id, version)
) STRICT;

CREATE TABLE representation (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    member_id TEXT REFERENCES member (id),  -- their own login; never the person's
    kind TEXT NOT NULL,                -- parent, guardian, future_mandate, mandate, child_welfare, foster_parent, next_of_kin
    scope TEXT NOT NULL,               -- personal, economic, personal_and_economic; parents: personal
    name TEXT NOT NULL,
    relation TEXT NOT NULL,            -- as the person says it: «mamma»
    phone TEXT NOT NULL,
    evidence TEXT NOT NULL,            -- what was seen
    person_agrees INTEGER NOT NULL,    -- from 16: the young person has said that this one may still see
    from_day TEXT NOT NULL,
    to_day TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX representation_of ON representation (person_id);
CREATE INDEX representation_by ON representation (member_id);

-- append-only: representation_history
CREATE TABLE representation_history (
    representation_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    person_agrees INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (representation_id, version)
) STRICT;
