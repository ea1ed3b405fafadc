-- B11 B13 A12: a case lacks a coordinator neither after its last day (202611280600) nor while a relay holder answers for it (202611280502).
-- Both had remade this view apart from each other.
DROP VIEW coordinator_vacancy_overview;
CREATE VIEW coordinator_vacancy_overview AS
    SELECT c.id AS coordination_id, c.case_number AS case_number, c.unit_id AS unit_id,
        CASE WHEN t.ended_on = t.last_day THEN 'ended' ELSE 'left' END AS reason,
        '' AS from_day, COALESCE(c.ends_on, '9999-12-31') AS to_day, t.last_day AS after_day, '9999-12-31' AS before_day
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id WHERE t.responsible = 1
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
        COALESCE((SELECT COALESCE(h.to_day, m.to_day, '9999-12-31') FROM bti_holder h JOIN member m ON m.id = h.member_id
            JOIN bti_level_now l ON l.coordination_id = h.coordination_id WHERE h.coordination_id = c.id AND h.active = 1 AND l.needs = 'holder'), ''),
        '9999-12-31'
    FROM coordination c WHERE c.active = 1
    AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a WHERE a.coordination_id = c.id AND a.responsible = 1 AND a.active = 1)
    AND NOT EXISTS (SELECT 1 FROM bti_level_now l WHERE l.coordination_id = c.id AND l.needs = 'nobody');
