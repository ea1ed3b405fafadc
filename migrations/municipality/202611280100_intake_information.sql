-- A13: that somebody has informed about coordinator and individual plan: to whom, how, when. hab-f § 6, pbrl § 3-2.
-- append-only: information_given
CREATE TABLE information_given (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    given_on TEXT NOT NULL,
    to_whom TEXT NOT NULL,             -- person, representative, both
    how TEXT NOT NULL,                 -- talk, paper, address
    member_id TEXT NOT NULL,           -- who gave it and wrote it down
    at TEXT NOT NULL
) STRICT;
CREATE INDEX information_given_of ON information_given (coordination_id, given_on);
