-- B10: the hand-over between two coordinators, point by point. Each tick, and each taken back, is a row; the newest counts.
-- append-only: hand_over_point
CREATE TABLE hand_over_point (
    id TEXT PRIMARY KEY,
    appointment_id TEXT NOT NULL REFERENCES coordinator_appointment (id), -- the new one's
    point TEXT NOT NULL,               -- talk, plan, group
    done INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX hand_over_of ON hand_over_point (appointment_id, point, at);

-- B10: how often a case has changed coordinator, for figures. No name and no content.
CREATE VIEW coordinator_changes_overview AS
    SELECT c.id AS coordination_id, c.case_number AS case_number, c.unit_id AS unit_id, COUNT(DISTINCT a.member_id) - 1 AS changes
    FROM coordination c JOIN coordinator_appointment a ON a.coordination_id = c.id WHERE c.active = 1 GROUP BY c.id, c.case_number, c.unit_id;
