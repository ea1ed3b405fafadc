-- law.md R3.03-R3.05: an appeal, and what became of it, step by step. A late one is received like any other (R3.05).
-- append-only: appeal
CREATE TABLE appeal (
    id TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL REFERENCES decision (id),
    received_on TEXT NOT NULL,
    way TEXT NOT NULL,                 -- portal, paper
    complainant TEXT NOT NULL,         -- name
    mandate TEXT NOT NULL,             -- what shows that another may appeal for the person; empty: nothing needed
    words TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id), -- who sent it or entered it
    at TEXT NOT NULL
) STRICT;
CREATE INDEX appeal_of ON appeal (decision_id);

-- append-only: appeal_step
CREATE TABLE appeal_step (
    id TEXT PRIMARY KEY,
    appeal_id TEXT NOT NULL REFERENCES appeal (id),
    step TEXT NOT NULL,                -- taken_late, not_taken_late, changed, upheld, forwarded, result_changed, result_upheld
    day TEXT NOT NULL,
    words TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX appeal_step_of ON appeal_step (appeal_id, at);
