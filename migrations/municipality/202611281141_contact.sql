-- G13: contact between meetings, noted briefly as documentation of the work (hpl § 39), and how often it is agreed on.
-- append-only: contact_note
CREATE TABLE contact_note (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    on_day TEXT NOT NULL,
    kind TEXT NOT NULL,                -- talk, visit, phone, message, letter
    with_whom TEXT NOT NULL,           -- person, family, others
    who TEXT NOT NULL,                 -- a function or name, of family and others
    words TEXT NOT NULL,
    kept INTEGER NOT NULL,             -- 1: not shared with the parents (K8)
    kept_by_person INTEGER NOT NULL,
    kept_reason TEXT NOT NULL,
    corrects TEXT,                     -- the note that this one puts right; both stand
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX contact_note_of ON contact_note (coordination_id, on_day);

-- append-only: contact_agreement
CREATE TABLE contact_agreement (
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    number INTEGER NOT NULL,           -- the highest holds
    every_days INTEGER NOT NULL,       -- 0: when needed
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (coordination_id, number)
) STRICT;
