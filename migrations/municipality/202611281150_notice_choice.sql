-- What each wants to hear of, and how (D4 L11): a row for each choice, the newest counts. None: at once, when member.mail_notices says yes to mail.
-- append-only: notice_choice
CREATE TABLE notice_choice (
    member_id TEXT NOT NULL REFERENCES member (id),
    topic TEXT NOT NULL,               -- meetings, undertakings, plan, questions, cases
    number INTEGER NOT NULL,           -- 1, 2, 3 …
    way TEXT NOT NULL,                 -- at_once, daily, inside
    at TEXT NOT NULL,
    PRIMARY KEY (member_id, topic, number)
) STRICT;

-- When they want no mail: the newest counts. None: whenever something is new.
-- append-only: notice_quiet
CREATE TABLE notice_quiet (
    member_id TEXT NOT NULL REFERENCES member (id),
    number INTEGER NOT NULL,
    from_hour INTEGER,                 -- 0 to 23, Norwegian time; null: no hours
    to_hour INTEGER,
    weekends INTEGER NOT NULL,         -- 1: none on Saturdays and Sundays
    at TEXT NOT NULL,
    PRIMARY KEY (member_id, number)
) STRICT;

-- One mail for what came in since the last one. No content: its notices say what they are when they are read. While it is open more comes into it;
-- closed just before it is sent, so that a mail that must be sent again is about the same.
CREATE TABLE notice_digest (
    id TEXT PRIMARY KEY,               -- makes the Message-ID
    member_id TEXT NOT NULL REFERENCES member (id),
    made_at TEXT NOT NULL,
    notices INTEGER NOT NULL,
    state TEXT NOT NULL,               -- open, closed, and then as a notice's mail: none, sent, refused, failed
    state_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_open_digest ON notice_digest (member_id) WHERE state = 'open';
ALTER TABLE notice ADD COLUMN digest_id TEXT;
CREATE INDEX notice_of_digest ON notice (digest_id);
