-- K6, pjl § 22: whose looks a review of the access log is drawn from.
-- Who steps in while a coordinator is away has a relation on those days; child welfare and guardians have one by their office.
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
        FROM participant p JOIN coordination c ON c.id = p.coordination_id;

-- Who acts for a person by an office, and not as family: their looks are not at their own file.
CREATE VIEW log_review_office_overview AS
    SELECT DISTINCT r.member_id AS member_id, r.person_id AS person_id FROM representation r
    WHERE r.member_id IS NOT NULL AND r.kind IN ('child_welfare', 'guardian');
