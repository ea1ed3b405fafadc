-- C4, R1.25: children who are next of kin of the person, or siblings (helsepersonelloven §§ 10 a, 10 b). Little is kept: what the child is called, the
-- birth year, and who looks after the child. Of the child, told by the person or who acts for them; never part of the plan or of what is shared.
CREATE TABLE child_relative (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    called TEXT NOT NULL,              -- a first name, or as the person says it: «veslebror»
    birth_year INTEGER,                -- not known: null
    relation TEXT NOT NULL,            -- child, sibling, other
    follows_up TEXT NOT NULL,          -- who does
    offered TEXT NOT NULL,             -- what the child has been told or offered
    status TEXT NOT NULL,              -- open, followed, declined
    active INTEGER NOT NULL,           -- 0: taken away
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX child_relative_of ON child_relative (coordination_id, active);

-- append-only: child_relative_history
CREATE TABLE child_relative_history (
    child_relative_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    called TEXT NOT NULL,
    birth_year INTEGER,
    relation TEXT NOT NULL,
    follows_up TEXT NOT NULL,
    offered TEXT NOT NULL,
    status TEXT NOT NULL,
    active INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (child_relative_id, version)
) STRICT;

-- Asked, and there are none: said, not just left empty.
-- append-only: child_relative_none
CREATE TABLE child_relative_none (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    on_day TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX child_relative_none_of ON child_relative_none (coordination_id, at);
