-- B13 L8: appointments end, cases without a responsible coordinator, and who has been told.
-- append-only: appointment_ending
CREATE TABLE appointment_ending (
    id TEXT PRIMARY KEY,
    appointment_id TEXT NOT NULL REFERENCES coordinator_appointment (id),
    last_day TEXT NOT NULL,            -- coordinator_appointment.to_day repeats the newest
    why TEXT NOT NULL,                 -- leaves (all of theirs), relieved (this one), replaced (somebody else was appointed)
    reason TEXT NOT NULL,              -- in words, for the coordinating unit; never about the person
    member_id TEXT NOT NULL,           -- who decided
    at TEXT NOT NULL
) STRICT;
CREATE INDEX appointment_ending_of ON appointment_ending (appointment_id);

-- Which cases have nobody who answers for them, and when: a day on which the row holds is from from_day, to to_day, after after_day and
-- before before_day (compare all four with today; an open end is '' or '9999-12-31'). No name and no content.
--   reason: ended (the appointment), left (the coordinator's access here), not_begun, away (nobody named to step in), deputy_away, never
CREATE VIEW coordinator_vacancy_overview AS
    SELECT c.id AS coordination_id, c.case_number AS case_number, c.unit_id AS unit_id,
        CASE WHEN t.ended_on = t.last_day THEN 'ended' ELSE 'left' END AS reason,
        '' AS from_day, '9999-12-31' AS to_day, t.last_day AS after_day, '9999-12-31' AS before_day
    FROM coordinator_term t JOIN coordination c ON c.id = t.coordination_id WHERE t.responsible = 1
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'not_begun', c.opened_on, '9999-12-31',
        COALESCE((SELECT MAX(o.last_day) FROM coordinator_term o WHERE o.coordination_id = t.coordination_id AND o.id <> t.id), ''), t.from_day
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
    UNION ALL SELECT c.id, c.case_number, c.unit_id, 'never', c.opened_on, '9999-12-31', '', '9999-12-31' FROM coordination c
    WHERE c.active = 1 AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a
        WHERE a.coordination_id = c.id AND a.responsible = 1 AND a.active = 1);

-- What has been told of: an alarm and a stepping in are told once each. A job writes it; it opens and closes nothing.
CREATE TABLE coordinator_told (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    what TEXT NOT NULL,                -- vacancy: the reason; stand_in: the member's id
    since TEXT NOT NULL,               -- the day that makes this one different from the one before
    at TEXT NOT NULL,
    UNIQUE (coordination_id, what, since)
) STRICT;
