-- B13 A12: a case with a relay holder on a level that needs no coordinator yet isn't one without anybody. It becomes one when the
-- holder's own access here ends. The rest of the view is as it was (202611270601).
DROP VIEW coordinator_vacancy_overview;
CREATE VIEW coordinator_vacancy_overview AS
    SELECT c.id AS coordination_id, c.case_number AS case_number, c.unit_id AS unit_id,
        CASE WHEN t.ended_on = t.last_day THEN 'ended' ELSE 'left' END AS reason,
        '' AS from_day, '9999-12-31' AS to_day, t.last_day AS after_day, '9999-12-31' AS before_day
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'not_begun', c.opened_on, '9999-12-31',
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
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'never', c.opened_on, '9999-12-31',
        COALESCE((SELECT COALESCE(h.to_day, m.to_day, '9999-12-31') FROM bti_holder h JOIN member m ON m.id = h.member_id
            JOIN bti_level_now l ON l.coordination_id = h.coordination_id WHERE h.coordination_id = c.id AND h.active = 1 AND l.needs = 'holder'), ''),
        '9999-12-31'
    FROM coordination c WHERE c.active = 1
    AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a WHERE a.coordination_id = c.id AND a.responsible = 1 AND a.active = 1)
    AND NOT EXISTS (SELECT 1 FROM bti_level_now l WHERE l.coordination_id = c.id AND l.needs = 'nobody');

-- K6, pjl § 22: who holds the relay has a relation to the case. The rest is as it was (202611280300).
DROP VIEW log_review_relation_overview;
CREATE VIEW log_review_relation_overview AS
    SELECT a.member_id AS member_id, c.person_id AS person_id, a.from_day AS from_day, a.to_day AS to_day, a.active AS active
        FROM coordinator_appointment a JOIN coordination c ON c.id = a.coordination_id
    UNION ALL SELECT a.deputy_id, c.person_id, a.from_day, a.to_day, a.active
        FROM coordinator_appointment a JOIN coordination c ON c.id = a.coordination_id WHERE a.deputy_id IS NOT NULL
    UNION ALL SELECT b.deputy_id, c.person_id, b.from_day, b.to_day, 1
        FROM absence_period b JOIN coordinator_appointment a ON a.member_id = b.member_id JOIN coordination c ON c.id = a.coordination_id
        WHERE b.deputy_id IS NOT NULL AND b.to_day >= b.from_day AND a.from_day <= b.to_day AND (a.to_day IS NULL OR a.to_day >= b.from_day)
    UNION ALL SELECT r.member_id, r.person_id, r.from_day, r.to_day, 1
        FROM representation r WHERE r.member_id IS NOT NULL AND r.kind IN ('child_welfare', 'guardian')
    UNION ALL SELECT p.member_id, c.person_id, p.from_day, p.to_day, p.active
        FROM participant p JOIN coordination c ON c.id = p.coordination_id
    UNION ALL SELECT h.member_id, c.person_id, h.from_day, h.to_day, h.active
        FROM bti_holder h JOIN coordination c ON c.id = h.coordination_id;
