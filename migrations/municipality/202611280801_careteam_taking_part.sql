-- E7: who comes from a service with a duty to take part is asked to, and answers. An answer opens nothing: consent does.
-- Nobody who took part before this is asked.
-- append-only: part_request
CREATE TABLE part_request (
    participant_id TEXT PRIMARY KEY REFERENCES participant (id),
    duty TEXT NOT NULL,                -- the profile's key, as it was when they were asked
    asked_by TEXT NOT NULL REFERENCES member (id),
    at TEXT NOT NULL
) STRICT;

-- The newest counts: one may come to another answer.
-- append-only: part_answer
CREATE TABLE part_answer (
    participant_id TEXT NOT NULL REFERENCES part_request (participant_id),
    number INTEGER NOT NULL,           -- 1, 2, 3 …: two that answer at once can't both
    outcome TEXT NOT NULL,             -- yes, no
    reason TEXT NOT NULL,              -- read by who coordinates, never by a leader
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (participant_id, number)
) STRICT;

-- Raised with who leads the service. A leader sees who, which duty, and whether it is unanswered or declined; nothing of the person.
-- append-only: part_raising
CREATE TABLE part_raising (
    id TEXT PRIMARY KEY,
    participant_id TEXT NOT NULL REFERENCES part_request (participant_id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL,               -- waiting, declined: what was raised
    unit_id TEXT REFERENCES unit (id), -- whose leader is asked; null: raised outside the program
    with_whom TEXT NOT NULL,           -- outside the program: with whom
    on_day TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX part_raising_once ON part_raising (participant_id, number);
CREATE INDEX part_raising_with ON part_raising (unit_id);

-- append-only: part_raising_answer
CREATE TABLE part_raising_answer (
    raising_id TEXT PRIMARY KEY REFERENCES part_raising (id),
    outcome TEXT NOT NULL,             -- takes_part, another, no
    words TEXT NOT NULL,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- How it stands with each who is asked and still has a place in the group. Who has evaluated or said yes to a task since need not answer.
CREATE VIEW part_standing AS
    SELECT r.participant_id AS participant_id, p.coordination_id AS coordination_id, p.member_id AS member_id, p.from_day AS from_day,
        p.to_day AS to_day, r.duty AS duty, r.asked_by AS asked_by, r.at AS asked_at,
        coalesce((SELECT a.outcome FROM part_answer a WHERE a.participant_id = r.participant_id ORDER BY a.number DESC LIMIT 1), '') AS answer,
        CASE WHEN EXISTS (SELECT 1 FROM evaluation e JOIN plan pl ON pl.id = e.plan_id
                WHERE pl.coordination_id = p.coordination_id AND e.member_id = p.member_id AND e.signed_at >= r.at)
            OR EXISTS (SELECT 1 FROM task t WHERE t.coordination_id = p.coordination_id AND t.asked_of = p.member_id
                AND t.state IN ('accepted', 'done') AND t.answered_at >= r.at) THEN 1 ELSE 0 END AS contributes,
        coalesce((SELECT max(x.number) FROM part_raising x WHERE x.participant_id = r.participant_id), 0) AS raised,
        (SELECT min(x.at) FROM part_raising x WHERE x.participant_id = r.participant_id AND x.unit_id IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM part_raising_answer y WHERE y.raising_id = x.id)) AS waits_for_leader
    FROM part_request r JOIN participant p ON p.id = r.participant_id WHERE p.active = 1;
