-- E7: what was raised last counts: a leader who doesn't answer is waited for only until it is raised anew, and what became of it is seen.
-- K8: work that is kept from the parents is no answer that they see.
DROP VIEW part_standing;
CREATE VIEW part_standing AS
    SELECT r.participant_id AS participant_id, p.coordination_id AS coordination_id, p.member_id AS member_id, p.from_day AS from_day,
        p.to_day AS to_day, r.duty AS duty, r.asked_by AS asked_by, r.at AS asked_at,
        coalesce((SELECT a.outcome FROM part_answer a WHERE a.participant_id = r.participant_id ORDER BY a.number DESC LIMIT 1), '') AS answer,
        CASE WHEN EXISTS (SELECT 1 FROM evaluation e JOIN plan pl ON pl.id = e.plan_id
                WHERE pl.coordination_id = p.coordination_id AND e.member_id = p.member_id AND e.signed_at >= r.at
                AND NOT EXISTS (SELECT 1 FROM kept_thing k WHERE k.coordination_id = p.coordination_id AND k.thing_id IN (e.id, e.goal_id, e.measure_id)))
            OR EXISTS (SELECT 1 FROM task t WHERE t.coordination_id = p.coordination_id AND t.asked_of = p.member_id
                AND t.state IN ('accepted', 'done') AND t.answered_at >= r.at
                AND NOT EXISTS (SELECT 1 FROM kept_thing k WHERE k.coordination_id = p.coordination_id AND k.thing_id = t.measure_id)) THEN 1 ELSE 0 END AS contributes,
        coalesce(x.number, 0) AS raised,
        CASE WHEN x.unit_id IS NOT NULL AND y.raising_id IS NULL THEN x.at END AS waits_for_leader,
        coalesce(x.state, '') AS raised_as, coalesce(y.at, x.at) AS raised_last
    FROM part_request r JOIN participant p ON p.id = r.participant_id
    LEFT JOIN part_raising x ON x.participant_id = r.participant_id
        AND x.number = (SELECT max(z.number) FROM part_raising z WHERE z.participant_id = r.participant_id)
    LEFT JOIN part_raising_answer y ON y.raising_id = x.id WHERE p.active = 1;
