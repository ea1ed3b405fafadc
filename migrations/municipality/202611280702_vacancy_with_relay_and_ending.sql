-- B11 B13 A12: a case lacks a coordinator neither after its last day nor while a relay holder answers for it, also one that had a
-- coordinator before and went down a level. The views were dropped in 202611280600; the rest of them is as it was (202611270600, 0601).

-- The last day that a relay holder answers for the case, by the dates; far ahead when none is set.
CREATE VIEW bti_relay_until AS
    SELECT h.coordination_id AS coordination_id, COALESCE(h.to_day, m.to_day, '9999-12-31') AS until
    FROM bti_holder h JOIN member m ON m.id = h.member_id JOIN bti_level_now l ON l.coordination_id = h.coordination_id
    WHERE h.active = 1 AND l.needs = 'holder';

-- Who steps in when an appointment is over: nobody while a relay holder answers for the case.
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
    UNION ALL SELECT k.coordination_id, k.member_id, '',
        COALESCE((SELECT c.ends_on FROM coordination c WHERE c.id = k.coordination_id), '9999-12-31'),
        CASE WHEN COALESCE(r.until, '') >= k.after_day AND COALESCE(r.until, '') >= k.last_day THEN r.until
            WHEN k.after_day > k.last_day THEN k.after_day ELSE k.last_day END,
        '9999-12-31'
    FROM coordinator_backup k LEFT JOIN bti_relay_until r ON r.coordination_id = k.coordination_id WHERE k.responsible = 1
    -- the new one has not begun and the former one is gone already
    UNION ALL SELECT k.coordination_id, k.member_id, '',
        COALESCE((SELECT c.ends_on FROM coordination c WHERE c.id = k.coordination_id), '9999-12-31'),
        COALESCE((SELECT MAX(o.last_day) FROM coordinator_term o WHERE o.coordination_id = k.coordination_id AND o.id <> k.term_id), ''), k.from_day
    FROM coordinator_backup k WHERE k.responsible = 1 AND k.after_day = '';

CREATE VIEW coordinator_vacancy_overview AS
    SELECT c.id AS coordination_id, c.case_number AS case_number, c.unit_id AS unit_id,
        CASE WHEN t.ended_on = t.last_day THEN 'ended' ELSE 'left' END AS reason,
        '' AS from_day, COALESCE(c.ends_on, '9999-12-31') AS to_day,
        CASE WHEN COALESCE(r.until, '') > t.last_day THEN r.until ELSE t.last_day END AS after_day, '9999-12-31' AS before_day
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id LEFT JOIN bti_relay_until r ON r.coordination_id = c.id
    WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'not_begun', c.opened_on, COALESCE(c.ends_on, '9999-12-31'),
        COALESCE((SELECT MAX(o.last_day) FROM coordinator_term o WHERE o.coordination_id = t.coordination_id AND o.id <> t.id),
            (SELECT MAX(h.to_day) FROM bti_holder h WHERE h.coordination_id = t.coordination_id AND h.active = 1), ''), t.from_day
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'away', CASE WHEN b.from_day > t.from_day THEN b.from_day ELSE t.from_day END,
        CASE WHEN b.to_day < t.last_day THEN b.to_day ELSE t.last_day END, '', '9999-12-31'
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id JOIN absence_period b ON b.member_id = t.member_id
    WHERE t.responsible = 1 AND t.deputy_id IS NULL AND b.deputy_id IS NULL
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'deputy_away',
        CASE WHEN b.from_day >= t.from_day AND b.from_day >= d.from_day THEN b.from_day WHEN d.from_day >= t.from_day THEN d.from_day ELSE t.from_day END,
        CASE WHEN b.to_day <= t.last_day AND b.to_day <= d.to_day THEN b.to_day WHEN d.to_day <= t.last_day THEN d.to_day ELSE t.last_day END,
        '', '9999-12-31'
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id JOIN absence_period b ON b.member_id = t.member_id
    JOIN absence_period d ON d.member_id = COALESCE(b.deputy_id, t.deputy_id) WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'never', c.opened_on, COALESCE(c.ends_on, '9999-12-31'),
        COALESCE(r.until, ''), '9999-12-31'
    FROM coordination c LEFT JOIN bti_relay_until r ON r.coordination_id = c.id WHERE c.active = 1
    AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a WHERE a.coordination_id = c.id AND a.responsible = 1 AND a.active = 1)
    AND NOT EXISTS (SELECT 1 FROM bti_level_now l WHERE l.coordination_id = c.id AND l.needs = 'nobody');

-- notify/: the allocation office too, which hears of endings where it decides on them.
CREATE VIEW notify_around_coordinating AS
    SELECT s.member_id AS member_id, s.coordination_id AS coordination_id FROM coordinator_stand_in s
    UNION ALL SELECT r.member_id, c.id FROM coordination c CROSS JOIN member_role r WHERE c.active = 1 AND r.role IN ('coordinating_unit', 'allocation');
