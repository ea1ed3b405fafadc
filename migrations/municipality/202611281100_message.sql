-- E6 D4: messages in the case: a thread, to who coordinates or to all who may read messages. Nothing that is sent is changed or taken back.
-- append-only: message_thread
CREATE TABLE message_thread (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    subject TEXT NOT NULL,
    audience TEXT NOT NULL,            -- coordinator, group
    asks INTEGER NOT NULL,             -- 1: a question, that whoever coordinates answers
    member_id TEXT NOT NULL REFERENCES member (id), -- who began it
    begun_as TEXT NOT NULL,            -- by which relation: self, parent, guardian, coordinator, deputy, participant
    at TEXT NOT NULL
) STRICT;
CREATE INDEX message_thread_of ON message_thread (coordination_id);
-- How many stand in it: the next one's number. Taken first, so that of two at once the second waits, also on PostgreSQL.
CREATE TABLE message_count (
    thread_id TEXT PRIMARY KEY REFERENCES message_thread (id),
    messages INTEGER NOT NULL
) STRICT;
-- append-only: message
CREATE TABLE message (
    id TEXT PRIMARY KEY,
    thread_id TEXT NOT NULL REFERENCES message_thread (id),
    number INTEGER NOT NULL,           -- 1, 2, 3 … in the thread
    words TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    written_as TEXT NOT NULL,          -- as begun_as; coordinator and deputy answer what is asked
    at TEXT NOT NULL,
    UNIQUE (thread_id, number)
) STRICT;
-- Who asked has had the answer another way.
-- append-only: message_closing
CREATE TABLE message_closing (
    thread_id TEXT PRIMARY KEY REFERENCES message_thread (id),
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
-- How far a reader has come, for what is new to them. Nobody else sees it.
CREATE TABLE message_visit (
    thread_id TEXT NOT NULL REFERENCES message_thread (id),
    member_id TEXT NOT NULL REFERENCES member (id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (thread_id, member_id)
) STRICT;
CREATE INDEX message_visit_of ON message_visit (member_id);

-- E6: what is asked and has no answer yet.
CREATE VIEW message_question_open AS
SELECT t.id AS thread_id, t.coordination_id AS coordination_id, t.subject AS subject, t.member_id AS member_id, t.at AS at
FROM message_thread t
WHERE t.asks = 1 AND NOT EXISTS (SELECT 1 FROM message_closing c WHERE c.thread_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.thread_id = t.id AND m.written_as IN ('coordinator', 'deputy'));
-- For notify/: nobody is told again of a thread before they have looked at it.
CREATE VIEW notify_thread_visit AS
SELECT v.thread_id AS thread_id, v.member_id AS member_id, v.at AS at FROM message_visit v;
