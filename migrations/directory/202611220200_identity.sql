-- Logins, apart from the municipalities' data: no name, no contact data, no health data (architecture § 7). law.md R5.03, R5.05.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    user_name_hash TEXT NOT NULL UNIQUE, -- keyed, of the user name in small letters
    number_hash TEXT UNIQUE,             -- keyed, of the national number; null until ID-porten brings one
    password_hash TEXT NOT NULL,         -- Argon2id
    code_secret BLOB NOT NULL,           -- sealed
    last_code_step INTEGER NOT NULL,     -- of the last one-time code used: none is good twice
    language TEXT NOT NULL,              -- nb, nn, en
    demo INTEGER NOT NULL,               -- 1: refuses to start outside demo mode
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- Feeds the chooser only: what counts is the member row in the municipality.
CREATE TABLE account_place (
    account_id TEXT NOT NULL REFERENCES account (id),
    municipality TEXT NOT NULL,          -- the profile's key
    resident INTEGER NOT NULL,           -- 1: the shorter sessions of R5.05
    PRIMARY KEY (account_id, municipality)
) STRICT;

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,         -- SHA-256 of the cookie's token
    account_id TEXT NOT NULL REFERENCES account (id),
    csrf TEXT NOT NULL,
    level TEXT NOT NULL,                 -- password_and_code, strong
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,          -- written at most once a minute
    idle_seconds INTEGER NOT NULL,
    ends_at TEXT NOT NULL,               -- absolute
    ended_at TEXT                        -- logout, or a new login in its place
) STRICT;
CREATE INDEX session_of ON session (account_id);

-- Failed attempts per bucket (keyed hash of account and address, of device, of address) in a window of time.
CREATE TABLE login_throttle (
    bucket TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    window_ends_at TEXT NOT NULL
) STRICT;

-- A login being made from an invitation, between its two pages. Gone when done, useless after ends_at.
CREATE TABLE enrolment (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL UNIQUE,     -- the account that it becomes
    municipality TEXT NOT NULL,
    invitation_hash TEXT NOT NULL,       -- of the invitation's token, in the municipality
    user_name_hash TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    code_secret BLOB NOT NULL,           -- sealed
    language TEXT NOT NULL,
    ends_at TEXT NOT NULL
) STRICT;

-- What happened with logins: login, logout, enrolled, linked, replaced. law.md R5.03.
-- append-only: login_log
CREATE TABLE login_log (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    account_id TEXT NOT NULL,
    what TEXT NOT NULL,
    municipality TEXT NOT NULL,          -- empty for login and logout
    address TEXT NOT NULL                -- the client's
) STRICT;
CREATE INDEX login_log_of ON login_log (account_id, at);

-- What was refused, folded per hour so that nobody can fill the log.
CREATE TABLE login_refusal (
    hour TEXT NOT NULL,
    address TEXT NOT NULL,
    account_id TEXT NOT NULL,            -- empty when there is no such account
    what TEXT NOT NULL,                  -- password, code, throttled, busy, form
    times INTEGER NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (hour, address, account_id, what)
) STRICT;
