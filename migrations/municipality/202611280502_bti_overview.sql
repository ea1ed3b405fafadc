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
