-- What notify/ may know of other domains' rows: who could be concerned by a case, and in which life area a thing stands. No content.
-- Whether somebody is concerned today is not decided here but by the rules of access/, from the facts of the moment.
CREATE VIEW notify_around AS
    SELECT p.member_id AS member_id, c.id AS coordination_id, 'self' AS place FROM coordination c JOIN person p ON p.id = c.person_id
        WHERE p.member_id IS NOT NULL
    UNION ALL SELECT a.member_id, a.coordination_id, 'coordinator' FROM coordinator_appointment a WHERE a.active = 1
    UNION ALL SELECT a.deputy_id, a.coordination_id, 'coordinator' FROM coordinator_appointment a WHERE a.active = 1 AND a.deputy_id IS NOT NULL
    UNION ALL SELECT pa.member_id, pa.coordination_id, 'participant' FROM participant pa WHERE pa.active = 1
    UNION ALL SELECT r.member_id, c.id, 'family' FROM representation r JOIN coordination c ON c.person_id = r.person_id
        WHERE r.member_id IS NOT NULL;

CREATE VIEW notify_thing AS
    SELECT g.id AS id, p.coordination_id AS coordination_id, g.area AS area FROM goal g JOIN plan p ON p.id = g.plan_id
    UNION ALL SELECT m.id, m.coordination_id, m.area FROM measure m;

CREATE VIEW notify_task AS
    SELECT t.id AS id, t.asked_of AS asked_of, t.asked_by AS asked_by FROM task t;

CREATE VIEW notify_plan AS
    SELECT p.id AS id, p.coordination_id AS coordination_id FROM plan p;
