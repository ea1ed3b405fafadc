-- B8 L8: a coordinator is away from and to a day, and who steps in. An absence is a row, its ending before time another.
ALTER TABLE absence ADD COLUMN deputy_id TEXT;                     -- steps in in all their cases; null: the deputy of each appointment
ALTER TABLE absence ADD COLUMN noted_by TEXT NOT NULL DEFAULT '';  -- member: themselves, or who leads
ALTER TABLE absence ADD COLUMN noted_at TEXT NOT NULL DEFAULT '';
-- append-only: absence

-- append-only: absence_ending
CREATE TABLE absence_ending (
    id TEXT PRIMARY KEY,
    absence_id TEXT NOT NULL UNIQUE REFERENCES absence (id),
    last_day TEXT NOT NULL,            -- before the absence's first day: they never went
    member_id TEXT NOT NULL,           -- who wrote it down
    at TEXT NOT NULL
) STRICT;

CREATE VIEW absence_period AS
    SELECT b.id AS id, b.member_id AS member_id, b.deputy_id AS deputy_id, b.from_day AS from_day, COALESCE(e.last_day, b.to_day) AS to_day,
        b.noted_by AS noted_by, e.id AS ending_id
    FROM absence b LEFT JOIN absence_ending e ON e.absence_id = b.id;

-- An appointment with the last day that it holds, by its own date or because the coordinator's own access here ends (pjf § 13), and
-- who could take over: the deputy, and the nearest leader (of the coordinator's unit, else of the case's).
CREATE VIEW coordinator_term AS
    SELECT a.id AS id, a.coordination_id AS coordination_id, a.member_id AS member_id, a.kind AS kind, a.responsible AS responsible,
        a.from_day AS from_day,
        CASE WHEN a.to_day IS NULL THEN COALESCE(m.to_day, '9999-12-31') WHEN m.to_day < a.to_day THEN m.to_day ELSE a.to_day END AS last_day,
        a.to_day AS ended_on, NULLIF(a.deputy_id, a.member_id) AS deputy_id,
        COALESCE(NULLIF(u.leader_id, a.member_id), NULLIF(cu.leader_id, a.member_id)) AS leader_id
    FROM coordinator_appointment a JOIN member m ON m.id = a.member_id JOIN coordination c ON c.id = a.coordination_id
    LEFT JOIN unit u ON u.id = m.unit_id LEFT JOIN unit cu ON cu.id = c.unit_id
    WHERE a.active = 1 AND c.active = 1;

-- The deputy; the leader when there is none, or when the deputy's own access has ended.
CREATE VIEW coordinator_backup AS
    SELECT t.id AS term_id, t.coordination_id AS coordination_id, t.member_id AS coordinator_id, t.responsible AS responsible,
        t.from_day AS from_day, t.last_day AS last_day, COALESCE(t.deputy_id, t.leader_id) AS member_id, '' AS after_day
    FROM coordinator_term t WHERE COALESCE(t.deputy_id, t.leader_id) IS NOT NULL
    UNION ALL SELECT t.id, t.coordination_id, t.member_id, t.responsible, t.from_day, t.last_day, t.leader_id, d.to_day
    FROM coordinator_term t JOIN member d ON d.id = t.deputy_id WHERE d.to_day IS NOT NULL AND t.leader_id IS NOT NULL AND t.leader_id <> t.deputy_id;

-- Who steps in, and when, by dates alone: it holds on a day that is from from_day, to to_day, after after_day and before before_day.
CREATE VIEW coordinator_stand_in AS
    SELECT t.coordination_id AS coordination_id, b.deputy_id AS member_id,
        CASE WHEN b.from_day > t.from_day THEN b.from_day ELSE t.from_day END AS from_day,
        CASE WHEN b.to_day < t.last_day THEN b.to_day ELSE t.last_day END AS to_day, '' AS after_day, '9999-12-31' AS before_day
    FROM coordinator_term t JOIN absence_period b ON b.member_id = t.member_id WHERE b.deputy_id IS NOT NULL AND b.deputy_id <> t.member_id
    UNION ALL SELECT k.coordination_id, k.member_id, CASE WHEN b.from_day > k.from_day THEN b.from_day ELSE k.from_day END,
        CASE WHEN b.to_day < k.last_day THEN b.to_day ELSE k.last_day END, k.after_day, '9999-12-31'
    FROM coordinator_backup k JOIN absence_period b ON b.member_id = k.coordinator_id WHERE b.deputy_id IS NULL
    -- both are away at once: the leader
    UNION ALL SELECT t.coordination_id, t.leader_id,
        CASE WHEN b.from_day >= t.from_day AND b.from_day >= d.from_day THEN b.from_day WHEN d.from_day >= t.from_day THEN d.from_day ELSE t.from_day END,
        CASE WHEN b.to_day <= t.last_day AND b.to_day <= d.to_day THEN b.to_day WHEN d.to_day <= t.last_day THEN d.to_day ELSE t.last_day END,
        '', '9999-12-31'
    FROM coordinator_term t JOIN absence_period b ON b.member_id = t.member_id
    JOIN absence_period d ON d.member_id = COALESCE(b.deputy_id, t.deputy_id)
    WHERE t.leader_id IS NOT NULL AND t.leader_id <> d.member_id
    -- the appointment is over and nobody has come after: never a case without somebody (B13)
    UNION ALL SELECT k.coordination_id, k.member_id, '', '9999-12-31', CASE WHEN k.after_day > k.last_day THEN k.after_day ELSE k.last_day END,
        '9999-12-31'
    FROM coordinator_backup k WHERE k.responsible = 1
    -- the new one has not begun and the former one is gone already
    UNION ALL SELECT k.coordination_id, k.member_id, '', '9999-12-31',
        COALESCE((SELECT MAX(o.last_day) FROM coordinator_term o WHERE o.coordination_id = k.coordination_id AND o.id <> k.term_id), ''), k.from_day
    FROM coordinator_backup k WHERE k.responsible = 1 AND k.after_day = '';

-- notify/: who steps in is around the case too, and the coordinating unit, which hears of no content.
CREATE VIEW notify_around_coordinating AS
    SELECT s.member_id AS member_id, s.coordination_id AS coordination_id FROM coordinator_stand_in s
    UNION ALL SELECT r.member_id, c.id FROM coordination c CROSS JOIN member_role r WHERE c.active = 1 AND r.role = 'coordinating_unit';
