-- Innkalling (G1 G9, law.md R13.01-R13.06): what was sent to one of those called in, as it stood then. UID and SEQUENCE as in RFC 5546: the same UID
-- for one recipient's one meeting, a higher number each time. The UID is random: it identifies nobody. Whether the mail came off stands with
-- its notice.
-- append-only: meeting_invitation
CREATE TABLE meeting_invitation (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    member_id TEXT NOT NULL,
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL,         -- 0, 1, 2 …
    kind TEXT NOT NULL,                -- called, changed, taken_out, cancelled
    day TEXT NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    place TEXT NOT NULL,               -- one of the profile's neutral places; empty: not said
    at TEXT NOT NULL,
    UNIQUE (meeting_id, member_id, sequence)
) STRICT;

-- The notice that tells of it, and with it the mail.
ALTER TABLE notice ADD COLUMN meeting_invitation_id TEXT;
CREATE INDEX notice_of_invitation ON notice (meeting_invitation_id);

-- For the mail. Of an address-protected person's meeting no place is said (R13.06), from the moment the address is protected.
CREATE VIEW notify_invitation AS
    SELECT i.id AS id, i.member_id AS member_id, i.uid AS uid, i.sequence AS sequence, i.kind AS kind, i.day AS day, i.from_time AS from_time,
        i.to_time AS to_time, CASE WHEN p.address_protection = 'none' THEN i.place ELSE '' END AS place, i.at AS at,
        (SELECT MAX(x.sequence) FROM meeting_invitation x WHERE x.meeting_id = i.meeting_id AND x.member_id = i.member_id) AS last_sequence
    FROM meeting_invitation i JOIN meeting m ON m.id = i.meeting_id JOIN coordination c ON c.id = m.coordination_id
    JOIN person p ON p.id = c.person_id;

-- For who coordinates: how it went with the newest to each.
CREATE VIEW meeting_delivery AS
    SELECT m.coordination_id AS coordination_id, i.meeting_id AS meeting_id, i.member_id AS member_id, i.kind AS kind, i.at AS at, m.day AS day,
        m.state AS state, n.mail_state AS mail_state, n.mail_at AS mail_at
    FROM meeting_invitation i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN notice n ON n.meeting_invitation_id = i.id
    WHERE i.sequence = (SELECT MAX(x.sequence) FROM meeting_invitation x WHERE x.meeting_id = i.meeting_id AND x.member_id = i.member_id);
