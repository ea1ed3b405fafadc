-- Who acts here, in what roles, and the logs of what they saw. law.md R4.06-R4.10, R5.03.
CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,          -- the profile's key
    leader_id TEXT,                    -- member
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
    id TEXT PRIMARY KEY,
    account_id TEXT UNIQUE,            -- in the directory; null until an invitation is taken
    kind TEXT NOT NULL,                -- staff, outside, resident
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    title TEXT NOT NULL,               -- profession, as shown
    unit_id TEXT REFERENCES unit (id),
    email BLOB,                        -- sealed
    phone TEXT NOT NULL,               -- of work; empty for residents
    mail_notices INTEGER NOT NULL,     -- 1: neutral e-mail when something is new
    language TEXT NOT NULL,
    address_protection TEXT NOT NULL,  -- none, confidential, strict
    from_day TEXT NOT NULL,
    to_day TEXT,                       -- R4.10: at most twelve months ahead for staff and outsiders
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX member_search ON member (search_key);

-- append-only: member_history
CREATE TABLE member_history (
    member_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    unit_key TEXT NOT NULL,
    roles TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (member_id, version)
) STRICT;

CREATE TABLE member_role (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES member (id),
    role TEXT NOT NULL,                -- staff, registrar, coordinating_unit, leader, allocation, administrator
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    given_by TEXT NOT NULL
) STRICT;
CREATE INDEX member_role_of ON member_role (member_id);

-- append-only: access_log
CREATE TABLE access_log (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    member_id TEXT NOT NULL,
    member_version INTEGER NOT NULL,   -- name, unit and roles at the time stand in member_history
    relation TEXT NOT NULL,
    basis TEXT NOT NULL,
    purpose TEXT NOT NULL,
    act TEXT NOT NULL,
    use TEXT NOT NULL,                 -- read, change
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    person_id TEXT,
    parts TEXT NOT NULL,               -- what was opened: "about area:health"
    rows INTEGER,                      -- of a list
    level TEXT NOT NULL,               -- login level
    previous TEXT NOT NULL,            -- hash of the line before, of the same process
    hash TEXT NOT NULL                 -- SHA-256
) STRICT;
CREATE INDEX access_log_person ON access_log (person_id, at, id);
CREATE UNIQUE INDEX access_log_chain ON access_log (process, sequence);

CREATE TABLE security_log (
    id TEXT PRIMARY KEY,
    hour TEXT NOT NULL,
    member_id TEXT NOT NULL,
    what TEXT NOT NULL,                -- act refused, or what happened
    subject_kind TEXT NOT NULL,        -- of the first of the hour
    subject_id TEXT NOT NULL,
    times INTEGER NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    UNIQUE (member_id, what, hour)
) STRICT;

CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL,
    form TEXT NOT NULL,                -- the form's path, without municipality
    fields TEXT NOT NULL,              -- urlencoded, as typed
    saved_at TEXT NOT NULL,
    UNIQUE (member_id, form)
) STRICT;
