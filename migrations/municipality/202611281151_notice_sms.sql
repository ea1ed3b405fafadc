-- A second way out: SMS (D4 L11). How one wants to be told; the newest counts. None: by e-mail.
-- append-only: notice_channel
CREATE TABLE notice_channel (
    member_id TEXT NOT NULL REFERENCES member (id),
    number INTEGER NOT NULL,
    channel TEXT NOT NULL,             -- mail, sms, both
    at TEXT NOT NULL,
    PRIMARY KEY (member_id, number)
) STRICT;

-- One SMS tells of all that waits for a member: the notice that it goes out for is `sending`, the others are `told_with` it.
ALTER TABLE notice ADD COLUMN sms_state TEXT NOT NULL DEFAULT 'none'; -- none, waiting, sending, told_with, sent, refused, failed
ALTER TABLE notice ADD COLUMN sms_with TEXT;
CREATE INDEX notice_sms ON notice (member_id, sms_state);
CREATE INDEX notice_sms_with ON notice (sms_with);

-- What stands on the rows of a member: a work phone, or what the person or who acts for them has said. Who is protected has none here (K10).
CREATE VIEW notify_phone AS
    SELECT m.id AS member_id, m.phone AS phone, 1 AS place FROM member m WHERE m.phone <> ''
    UNION ALL SELECT p.member_id, p.phone, 2 FROM person p WHERE p.member_id IS NOT NULL AND p.phone <> ''
    UNION ALL SELECT r.member_id, r.phone, 3 FROM representation r WHERE r.member_id IS NOT NULL AND r.phone <> '';
