-- The coordinators' half-yearly report to the coordinating unit (H2 L12). Delivered is signed: never changed, an addition is a new row.
-- append-only: oversight_half_year_report
CREATE TABLE oversight_half_year_report (
    id TEXT PRIMARY KEY,
    due_on TEXT NOT NULL,              -- the period's last day
    from_day TEXT NOT NULL,            -- and its first
    member_id TEXT NOT NULL REFERENCES member (id),
    unit_key TEXT NOT NULL,            -- of the coordinator, at the time
    people INTEGER NOT NULL,           -- counted when it was delivered, from rows without content
    with_plan INTEGER NOT NULL,
    with_minutes INTEGER NOT NULL,
    plans_evaluated INTEGER NOT NULL,  -- plans with an evaluation in the period
    overdue INTEGER NOT NULL,          -- measures past their deadline
    changes INTEGER NOT NULL,          -- times something in a plan was changed in the period
    signed_at TEXT NOT NULL,
    signed_level TEXT NOT NULL,
    signed_hash TEXT NOT NULL          -- SHA-256 of the bytes signed, answers included
) STRICT;
CREATE UNIQUE INDEX oversight_half_year_report_once ON oversight_half_year_report (due_on, member_id);
CREATE INDEX oversight_half_year_report_by ON oversight_half_year_report (member_id);

-- append-only: oversight_half_year_report_answer
CREATE TABLE oversight_half_year_report_answer (
    report_id TEXT NOT NULL REFERENCES oversight_half_year_report (id),
    place INTEGER NOT NULL,
    question TEXT NOT NULL,            -- the profile's key
    asked TEXT NOT NULL,               -- as it was asked, in the language of the one who answered
    words TEXT NOT NULL,
    PRIMARY KEY (report_id, place)
) STRICT;

-- append-only: oversight_half_year_report_addition
CREATE TABLE oversight_half_year_report_addition (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES oversight_half_year_report (id),
    words TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    signed_level TEXT NOT NULL,
    signed_hash TEXT NOT NULL
) STRICT;
CREATE INDEX oversight_half_year_report_addition_of ON oversight_half_year_report_addition (report_id);

-- those who were missing were reminded: once a day at most
-- append-only: oversight_half_year_report_reminder
CREATE TABLE oversight_half_year_report_reminder (
    id TEXT PRIMARY KEY,
    due_on TEXT NOT NULL,
    on_day TEXT NOT NULL,
    told INTEGER NOT NULL,             -- how many
    sent_by TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (due_on, on_day)
) STRICT;

-- What oversight/ may know for it: who coordinates, how many, when something happened. No name of a person, no content.
CREATE VIEW half_year_report_member_overview AS
    SELECT m.id AS id, m.name AS name, m.sort_key AS sort_key, m.from_day AS from_day, m.to_day AS to_day, u.key AS unit_key,
        u.leader_id AS leader_id
    FROM member m LEFT JOIN unit u ON u.id = m.unit_id;
CREATE VIEW half_year_report_case_overview AS
    SELECT a.member_id AS member_id, a.coordination_id AS coordination_id, a.responsible AS responsible, a.from_day AS from_day,
        a.to_day AS to_day, a.active AS active, c.active AS case_active, c.tool AS tool,
        CASE WHEN p.id IS NULL THEN 0 ELSE 1 END AS has_plan
    FROM coordinator_appointment a JOIN coordination c ON c.id = a.coordination_id
    LEFT JOIN plan p ON p.coordination_id = c.id AND p.active = 1;
CREATE VIEW half_year_report_evaluation_overview AS
    SELECT p.coordination_id AS coordination_id, e.plan_id AS plan_id, e.signed_at AS at
    FROM evaluation e JOIN plan p ON p.id = e.plan_id;
CREATE VIEW half_year_report_measure_overview AS
    SELECT m.coordination_id AS coordination_id, m.deadline AS deadline
    FROM measure m LEFT JOIN goal g ON g.id = m.goal_id
    WHERE m.deadline IS NOT NULL AND m.status NOT IN ('done', 'ended') AND (g.id IS NULL OR g.status NOT IN ('reached', 'ended'));
CREATE VIEW half_year_report_change_overview AS
    SELECT p.coordination_id AS coordination_id, h.at AS at FROM plan_history h JOIN plan p ON p.id = h.plan_id
    UNION ALL SELECT p.coordination_id, h.at FROM own_words_history h JOIN own_words w ON w.id = h.own_words_id JOIN plan p ON p.id = w.plan_id
    UNION ALL SELECT p.coordination_id, h.at FROM goal_history h JOIN goal g ON g.id = h.goal_id JOIN plan p ON p.id = g.plan_id
    UNION ALL SELECT m.coordination_id, h.at FROM measure_history h JOIN measure m ON m.id = h.measure_id;
