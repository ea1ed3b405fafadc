-- What somebody has taken on (L1 L4 G7): a measure that they said yes to, or what they promised in a meeting. Here it is asked after, by dates and by
-- the coordinator, and answered: done, takes longer, or needs help.

-- 1: answered by the link in a mail, without a login (L2): who pressed is unproven, and that is said wherever the answer stands.
ALTER TABLE promise_answer ADD COLUMN by_link INTEGER NOT NULL DEFAULT 0;
-- What the one who said yes to a measure says of it since. The yes, the no and the end of it stand in task_history.
-- append-only: task_answer
CREATE TABLE task_answer (
    id TEXT PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES task (id),
    number INTEGER NOT NULL,           -- 1, 2, 3 …
    answer TEXT NOT NULL,              -- done, delayed, help
    words TEXT NOT NULL,
    by_link INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (task_id, number)
) STRICT;

-- Who answers for a measure, and from when to when by their place around the person.
CREATE VIEW measure_responsible AS
    SELECT e.id AS measure_id, p.member_id AS member_id, '' AS from_day, '9999-12-31' AS last_day FROM measure e
    JOIN coordination c ON c.id = e.coordination_id JOIN person p ON p.id = c.person_id
    WHERE e.responsible_kind = 'person' AND p.member_id IS NOT NULL
    UNION ALL SELECT e.id, r.member_id, r.from_day, COALESCE(r.to_day, '9999-12-31') FROM measure e JOIN representation r ON r.id = e.responsible_id
    WHERE e.responsible_kind = 'representative' AND r.member_id IS NOT NULL
    UNION ALL SELECT e.id, a.member_id, a.from_day, a.to_day FROM measure e JOIN participant a ON a.id = e.responsible_id
    WHERE e.responsible_kind = 'participant' AND a.active = 1
    UNION ALL SELECT e.id, t.member_id, t.from_day, t.last_day FROM measure e JOIN coordinator_term t ON t.coordination_id = e.coordination_id
    WHERE e.responsible_kind = 'coordinator' AND t.responsible = 1
    UNION ALL SELECT e.id, h.member_id, h.from_day, COALESCE(h.to_day, '9999-12-31') FROM measure e
    JOIN bti_holder h ON h.coordination_id = e.coordination_id WHERE e.responsible_kind = 'coordinator' AND h.active = 1;

-- What is taken on and not done. A promise that is asked of somebody as a measure too is that task, and not both. No content: ids and dates.
CREATE VIEW undertaking AS
    SELECT t.id AS task_id, p.id AS plan_id, t.coordination_id AS coordination_id, t.measure_id AS measure_id, t.asked_of AS member_id, '' AS from_day,
        '9999-12-31' AS last_day, COALESCE(m.deadline, t.due) AS deadline, t.answered_at AS since
    FROM task t JOIN measure m ON m.id = t.measure_id JOIN coordination c ON c.id = t.coordination_id
    JOIN plan p ON p.coordination_id = t.coordination_id AND p.active = 1
    LEFT JOIN goal g ON g.id = m.goal_id LEFT JOIN goal mg ON mg.id = g.parent_id
    WHERE c.active = 1 AND t.open = 1 AND t.state = 'accepted' AND m.status NOT IN ('done', 'ended')
    AND COALESCE(g.status, '') NOT IN ('reached', 'ended') AND COALESCE(mg.status, '') NOT IN ('reached', 'ended')
    UNION ALL SELECT NULL, NULL, b.coordination_id, e.id, w.member_id, w.from_day, w.last_day, e.deadline, x.at
    FROM meeting_promise x JOIN meeting b ON b.id = x.meeting_id JOIN measure e ON e.id = x.measure_id
    JOIN coordination c ON c.id = b.coordination_id JOIN measure_responsible w ON w.measure_id = e.id
    WHERE c.active = 1 AND b.state <> 'cancelled' AND e.status NOT IN ('done', 'ended')
    AND NOT EXISTS (SELECT 1 FROM task t WHERE t.measure_id = e.id AND t.open = 1);

-- That somebody was reminded: once for each deadline and step, however often the program is started anew.
-- append-only: undertaking_reminder
CREATE TABLE undertaking_reminder (
    measure_id TEXT NOT NULL REFERENCES measure (id),
    member_id TEXT NOT NULL,
    deadline TEXT NOT NULL,
    step TEXT NOT NULL,                -- before, after, late
    at TEXT NOT NULL,
    PRIMARY KEY (measure_id, member_id, deadline, step)
) STRICT;

-- That the coordinator asked anew how it goes: at most once a day (L1).
-- append-only: chase
CREATE TABLE chase (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    measure_id TEXT NOT NULL REFERENCES measure (id),
    asked_of TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (measure_id, asked_of, day)
) STRICT;
CREATE INDEX chase_of ON chase (coordination_id, measure_id);

-- All that was asked and answered of a measure since it was taken on.
CREATE VIEW undertaking_word AS
    SELECT e.coordination_id AS coordination_id, a.measure_id AS measure_id, a.answer AS what, a.words AS words, a.new_day AS new_day,
        a.by_link AS by_link, a.member_id AS member_id, '' AS asked_of, a.at AS at
    FROM promise_answer a JOIN measure e ON e.id = a.measure_id
    UNION ALL SELECT t.coordination_id, t.measure_id, a.answer, a.words, NULL, a.by_link, a.member_id, '', a.at
    FROM task_answer a JOIN task t ON t.id = a.task_id
    UNION ALL SELECT c.coordination_id, c.measure_id, 'chased', '', NULL, 0, c.asked_by, c.asked_of, c.at FROM chase c;
