-- H1 H8 L8 B13: what the coordinating unit may know of the cases and those who coordinate them, without what stands in them (hol § 7-3).
-- No name of the person, no text that anybody has written. The birth day is there to be counted in years, never to be shown.
CREATE VIEW coordination_overview AS
    SELECT c.id AS coordination_id, c.person_id AS person_id, c.case_number AS case_number, c.legal_basis AS legal_basis, c.opened_on AS opened_on,
        c.active AS active, u.key AS unit_key, p.birth_day AS birth_day, p.birth_confirmed AS birth_confirmed
    FROM coordination c JOIN person p ON p.id = c.person_id LEFT JOIN unit u ON u.id = c.unit_id;

CREATE VIEW appointment_overview AS
    SELECT a.coordination_id AS coordination_id, a.member_id AS member_id, a.responsible AS responsible,
        a.from_day AS from_day, a.to_day AS to_day, a.active AS active
    FROM coordinator_appointment a;

-- Those who coordinate or have done so: staff, under their names. Who steps in, and where nobody does: coordinator_vacancy_overview.
CREATE VIEW coordinator_overview AS
    SELECT m.id AS member_id, m.name AS name, m.sort_key AS sort_key, m.phone AS phone, u.key AS unit_key
    FROM member m LEFT JOIN unit u ON u.id = m.unit_id
    WHERE m.id IN (SELECT a.member_id FROM coordinator_appointment a);
