-- D5: who outside the meeting has got the minutes, because the person wanted it and said yes. What is given can't be taken back, so neither can the row.
-- append-only: minutes_copy
CREATE TABLE minutes_copy (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES minutes (meeting_id),
    given_to TEXT NOT NULL,            -- a name or a function
    way TEXT NOT NULL,                 -- paper, secure, read
    on_day TEXT NOT NULL,
    agreed_by TEXT NOT NULL,           -- person, representative: who said yes
    words TEXT NOT NULL,               -- how they said it
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_copy_of ON minutes_copy (meeting_id);
