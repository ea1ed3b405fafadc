-- B1-B6 B9 B10: how a coordinator is found. Who picks the unit and who the person is profile data (coordination/appointing.hpp); the one
-- who is asked says yes before it counts. An appointment comes of the yes, and only with consent (B5).
CREATE TABLE nomination (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    step TEXT NOT NULL,                -- unit, person, answer, appointed, dropped
    kind TEXT NOT NULL,                -- A11: coordinator, child_coordinator, other (without a right under health law)
    unit_id TEXT REFERENCES unit (id), -- that the coordinator comes from
    member_id TEXT REFERENCES member (id), -- who is asked
    deputy_id TEXT REFERENCES member (id),
    from_day TEXT,
    former_to TEXT,                    -- the former one's last day; after from_day: overlap (B10)
    wish TEXT NOT NULL,                -- the person's, as told (B4)
    wish_from TEXT NOT NULL,           -- person, family, both, none (has no wish), empty: not asked yet
    wish_unmet TEXT NOT NULL,          -- why it isn't met, when it isn't
    grounds TEXT NOT NULL,             -- the person and next of kin may read them
    agreed_with TEXT NOT NULL,         -- at the service: when the unit picks the person (B2)
    time_span TEXT NOT NULL,           -- B7: criteria, where the profile has them
    focus TEXT NOT NULL,
    continuity TEXT NOT NULL,
    load_reason TEXT NOT NULL,         -- more than the recommended number, and why (B6)
    refusal TEXT NOT NULL,             -- the reason of the last no
    active INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_nomination ON nomination (coordination_id) WHERE active = 1;
CREATE INDEX nomination_asks ON nomination (member_id, active);

-- append-only: nomination_history
CREATE TABLE nomination_history (
    nomination_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit_id TEXT,
    member_id TEXT,
    deputy_id TEXT,
    from_day TEXT,
    former_to TEXT,
    wish TEXT NOT NULL,
    wish_from TEXT NOT NULL,
    wish_unmet TEXT NOT NULL,
    grounds TEXT NOT NULL,
    agreed_with TEXT NOT NULL,
    time_span TEXT NOT NULL,
    focus TEXT NOT NULL,
    continuity TEXT NOT NULL,
    load_reason TEXT NOT NULL,
    refusal TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (nomination_id, version)
) STRICT;

-- notify/: the one who is asked, and the leader whose unit is to find somebody.
CREATE VIEW notify_around_nominated AS
    SELECT n.member_id AS member_id, n.coordination_id AS coordination_id FROM nomination n WHERE n.active = 1 AND n.member_id IS NOT NULL
    UNION ALL SELECT u.leader_id, n.coordination_id FROM nomination n JOIN unit u ON u.id = n.unit_id WHERE n.active = 1 AND u.leader_id IS NOT NULL;
