-- The link in a reminder's mail: one answer, once, without a login (L2). Only the token's hash is kept, so that nobody answers by a copy of the
-- database. The token itself is worked out from the notice and a key that isn't in the database (notify/answer_link.hpp).
-- append-only: answer_link
CREATE TABLE answer_link (
    token_hash TEXT PRIMARY KEY,
    notice_id TEXT NOT NULL UNIQUE REFERENCES notice (id),
    member_id TEXT NOT NULL REFERENCES member (id),
    account_id TEXT NOT NULL,          -- the login they had then: with it the link ends
    measure_id TEXT NOT NULL REFERENCES measure (id),
    made_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
) STRICT;
-- append-only: answer_link_use
CREATE TABLE answer_link_use (
    token_hash TEXT PRIMARY KEY REFERENCES answer_link (token_hash),
    answer TEXT NOT NULL,              -- done, delayed, help
    at TEXT NOT NULL
) STRICT;
