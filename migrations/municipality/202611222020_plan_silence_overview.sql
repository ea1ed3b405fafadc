-- L5: what the coordinating unit may know of a plan without seeing what stands in it: which case, who coordinates, when it last changed.
CREATE VIEW plan_silence_overview AS
    SELECT c.case_number AS case_number, n.name AS coordinator, n.phone AS phone, p.evaluate_on AS evaluate_on, p.state AS state,
        (SELECT MAX(h.at) FROM plan_history h WHERE h.plan_id = p.id) AS frame_changed,
        (SELECT MAX(h.at) FROM own_words_history h JOIN own_words w ON w.id = h.own_words_id WHERE w.plan_id = p.id) AS words_changed,
        (SELECT MAX(h.at) FROM goal_history h JOIN goal g ON g.id = h.goal_id WHERE g.plan_id = p.id) AS goals_changed,
        (SELECT MAX(h.at) FROM measure_history h JOIN measure m ON m.id = h.measure_id WHERE m.coordination_id = c.id) AS measures_changed,
        (SELECT MAX(e.signed_at) FROM evaluation e WHERE e.plan_id = p.id) AS evaluated
    FROM plan p JOIN coordination c ON c.id = p.coordination_id
    LEFT JOIN coordinator_appointment a ON a.coordination_id = c.id AND a.responsible = 1 AND a.active = 1
    LEFT JOIN member n ON n.id = a.member_id
    WHERE p.active = 1 AND c.active = 1;
