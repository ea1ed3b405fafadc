-- H1 H8 L5: what the coordinating unit may know of plans and measures: state and dates, never a word of them.
CREATE VIEW plan_overview AS
    SELECT p.coordination_id AS coordination_id, p.state AS state, p.evaluate_on AS evaluate_on FROM plan p WHERE p.active = 1;

-- When a plan changed its state; versions in between are left out.
CREATE VIEW plan_state_overview AS
    SELECT s.coordination_id AS coordination_id, s.plan_id AS plan_id, s.version AS version, s.at AS at, s.state AS state
    FROM (SELECT p.coordination_id AS coordination_id, h.plan_id AS plan_id, h.version AS version, h.at AS at, h.state AS state,
            LAG(h.state) OVER (PARTITION BY h.plan_id ORDER BY h.version) AS before
        FROM plan_history h JOIN plan p ON p.id = h.plan_id) s
    WHERE s.before IS NULL OR s.before <> s.state;

CREATE VIEW deadline_overview AS
    SELECT m.coordination_id AS coordination_id, m.deadline AS deadline FROM measure m
    WHERE m.deadline IS NOT NULL AND m.status IN ('not_started', 'in_progress');

DROP VIEW plan_silence_overview;
CREATE VIEW plan_silence_overview AS
    SELECT p.coordination_id AS coordination_id, p.state AS state,
        (SELECT MAX(h.at) FROM plan_history h WHERE h.plan_id = p.id) AS frame_changed,
        (SELECT MAX(h.at) FROM own_words_history h JOIN own_words w ON w.id = h.own_words_id WHERE w.plan_id = p.id) AS words_changed,
        (SELECT MAX(h.at) FROM goal_history h JOIN goal g ON g.id = h.goal_id WHERE g.plan_id = p.id) AS goals_changed,
        (SELECT MAX(h.at) FROM measure_history h JOIN measure m ON m.id = h.measure_id WHERE m.coordination_id = p.coordination_id) AS measures_changed,
        (SELECT MAX(e.signed_at) FROM evaluation e WHERE e.plan_id = p.id) AS evaluated
    FROM plan p WHERE p.active = 1;

-- All open deadlines of a municipality without reading what the measures say; the last evaluation of a plan without reading it.
CREATE INDEX measure_open_deadline ON measure (deadline, coordination_id) WHERE deadline IS NOT NULL AND status IN ('not_started', 'in_progress');
DROP INDEX evaluation_of;
CREATE INDEX evaluation_of ON evaluation (plan_id, signed_at);
