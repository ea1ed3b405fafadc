-- Notices inside the product and their neutral e-mail. No content: a kind, an opaque reference (D4 L11).
CREATE TABLE notice (
    id TEXT PRIMARY KEY,               -- also the opaque reference in the e-mail's link
    member_id TEXT NOT NULL REFERENCES member (id),
    kind TEXT NOT NULL,                -- goal_evaluated, measure_asked, measure_answered, consent_asked, consent_answered, invited …
    coordination_id TEXT REFERENCES coordination (id),
    reference TEXT NOT NULL,           -- "plan=…;goal=…;"
    event_id TEXT NOT NULL,            -- the outbox row it came from: the same event gives one notice
    at TEXT NOT NULL,
    read_at TEXT,
    mail_state TEXT NOT NULL,          -- none, waiting, sent, refused, failed
    mail_at TEXT,
    UNIQUE (member_id, event_id)
) STRICT;
CREATE INDEX notice_of ON notice (member_id, read_at, at);
