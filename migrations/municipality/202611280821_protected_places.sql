-- K10, R5.09 (folkeregisterloven § 10-4): what gives away where somebody with a protected address lives, works or gets help. It is worked out where
-- the protection stands, at each reading, so it bites from the next click, and taking the protection off gives back what was.
-- '*' stands for a unit that is there and isn't told (web/place_words.hpp says it as «a service»); it is no key that a profile can have.

-- A member's workplace as others may know it: everything that shows a title, phone or unit of staff reads it here. A title may hold a place's
-- name, so a strict protection takes that too.
CREATE VIEW member_at_work AS
    SELECT m.id AS member_id, CASE WHEN m.address_protection = 'strict' THEN '' ELSE m.title END AS title,
        CASE WHEN m.address_protection = 'none' THEN m.phone ELSE '' END AS phone,
        CASE WHEN u.key IS NULL THEN NULL WHEN m.address_protection = 'none' THEN u.key ELSE '*' END AS unit_key
    FROM member m LEFT JOIN unit u ON u.id = m.unit_id;

-- The views that told it. Of a case: those who read it stand outside (lists of the coordinating unit), so nothing is told of the unit around it.
DROP VIEW coordination_overview;
CREATE VIEW coordination_overview AS
    SELECT c.id AS coordination_id, c.person_id AS person_id, c.case_number AS case_number, c.legal_basis AS legal_basis, c.opened_on AS opened_on,
        c.active AS active, CASE WHEN p.address_protection = 'none' THEN u.key ELSE '*' END AS unit_key, p.birth_day AS birth_day,
        p.birth_confirmed AS birth_confirmed, c.ends_on AS ends_on
    FROM coordination c JOIN person p ON p.id = c.person_id LEFT JOIN unit u ON u.id = c.unit_id;

DROP VIEW coordinator_overview;
CREATE VIEW coordinator_overview AS
    SELECT m.id AS member_id, m.name AS name, m.sort_key AS sort_key, w.phone AS phone, w.unit_key AS unit_key
    FROM member m JOIN member_at_work w ON w.member_id = m.id
    WHERE m.id IN (SELECT a.member_id FROM coordinator_appointment a);

DROP VIEW half_year_report_member_overview;
CREATE VIEW half_year_report_member_overview AS
    SELECT m.id AS id, m.name AS name, m.sort_key AS sort_key, m.from_day AS from_day, m.to_day AS to_day, w.unit_key AS unit_key,
        u.key AS own_unit_key, u.leader_id AS leader_id, CASE WHEN m.address_protection = 'none' THEN 0 ELSE 1 END AS is_hidden
    FROM member m JOIN member_at_work w ON w.member_id = m.id LEFT JOIN unit u ON u.id = m.unit_id;

DROP VIEW log_review_line_overview;
CREATE VIEW log_review_line_overview AS
    SELECT l.id AS id, l.at AS at, l.member_id AS member_id, coalesce(h.name, m.name, '') AS name,
        CASE WHEN coalesce(m.address_protection, 'none') = 'none' AND coalesce(q.address_protection, 'none') = 'none'
            THEN coalesce(h.title, m.title, '') ELSE '' END AS title,
        CASE WHEN coalesce(m.address_protection, 'none') = 'none' AND coalesce(q.address_protection, 'none') = 'none'
            THEN coalesce(h.unit_key, u.key, '') WHEN coalesce(h.unit_key, u.key, '') = '' THEN '' ELSE '*' END AS unit_key,
        u.leader_id AS leader_id, l.relation AS relation, l.basis AS basis, l.act AS act, l.use AS use, coalesce(c.case_number, '') AS case_number
    FROM access_log l LEFT JOIN member m ON m.id = l.member_id LEFT JOIN unit u ON u.id = m.unit_id
    LEFT JOIN member_history h ON h.member_id = l.member_id AND h.version = l.member_version
    LEFT JOIN person q ON q.id = l.person_id
    LEFT JOIN plan p ON l.subject_kind = 'plan' AND p.id = l.subject_id
    LEFT JOIN document d ON l.subject_kind = 'document' AND d.id = l.subject_id
    LEFT JOIN coordination c ON c.id = coalesce(p.coordination_id, d.coordination_id, l.subject_id);

DROP VIEW plan_team;
CREATE VIEW plan_team AS
SELECT p.coordination_id AS coordination_id, 'participant' AS kind, p.id AS id, p.member_id AS member_id, m.name AS name, w.title AS title,
    w.phone AS phone, p.contributes AS contributes, p.from_day AS from_day, p.to_day AS to_day, p.active AS active, 0 AS main
FROM participant p JOIN member m ON m.id = p.member_id JOIN member_at_work w ON w.member_id = m.id
UNION ALL
SELECT a.coordination_id, 'coordinator', m.id, m.id, m.name, w.title, w.phone, '', a.from_day, a.to_day, a.active, a.responsible
FROM coordinator_appointment a JOIN member m ON m.id = a.member_id JOIN member_at_work w ON w.member_id = m.id
UNION ALL
SELECT a.coordination_id, 'deputy', m.id, m.id, m.name, w.title, w.phone, '', a.from_day, a.to_day, a.active, 0
FROM coordinator_appointment a JOIN member m ON m.id = a.deputy_id JOIN member_at_work w ON w.member_id = m.id
UNION ALL
SELECT c.id, 'representative', r.id, r.member_id, r.name, r.relation, '', '', r.from_day, r.to_day, 1, 0
FROM representation r JOIN coordination c ON c.person_id = r.person_id;

-- Need to know: the coordinating unit sees where a person with a confidential (not strictly confidential) address gets help, after saying why.
-- append-only: place_shown
CREATE TABLE place_shown (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    reason TEXT NOT NULL,
    on_day TEXT NOT NULL,              -- it counts for this day
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX place_shown_of ON place_shown (coordination_id, member_id, on_day);
