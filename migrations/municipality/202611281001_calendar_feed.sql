-- G9: a member's private address for their own calendar. Who has the address reads when their meetings are, and nothing else; so it is random,
-- kept as a hash, and can be taken back at any time. It ends with the login that made it (account_id).
CREATE TABLE calendar_feed (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES member (id),
    account_id TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,   -- SHA-256, hex
    made_at TEXT NOT NULL,
    taken_back_at TEXT                    -- null: it holds
) STRICT;
CREATE UNIQUE INDEX one_calendar_feed ON calendar_feed (member_id) WHERE taken_back_at IS NULL;

-- What it holds: meetings that somebody is called in to. Of an address-protected person's meeting, or to one who is protected, no place is said
-- (R13.06).
CREATE VIEW notify_coming_meeting AS
    SELECT i.member_id AS member_id, m.coordination_id AS coordination_id, m.id AS id, m.day AS day, m.from_time AS from_time, m.to_time AS to_time,
        CASE WHEN p.address_protection = 'none' AND NOT EXISTS
            (SELECT 1 FROM member_protection x WHERE x.member_id = i.member_id AND x.protection <> 'none') THEN m.place ELSE '' END AS place
    FROM meeting_invitee i JOIN meeting m ON m.id = i.meeting_id JOIN coordination c ON c.id = m.coordination_id JOIN person p ON p.id = c.person_id
    WHERE m.state = 'called' AND c.active = 1;
