-- L5: when somebody has last done something in the case, beside evaluations: answered a task or a promise, written in a meeting, or to the group. What is
-- kept from the parents (K8) doesn't count, for its day would tell of it. No content: ids and times.
CREATE VIEW contribution AS
    SELECT t.coordination_id AS coordination_id, t.asked_of AS member_id, t.answered_at AS at FROM task t WHERE t.answered_at IS NOT NULL
    UNION ALL SELECT b.coordination_id, a.member_id, a.at FROM promise_answer a JOIN meeting_promise x ON x.measure_id = a.measure_id
    JOIN meeting b ON b.id = x.meeting_id
    WHERE NOT EXISTS (SELECT 1 FROM kept_thing k WHERE k.coordination_id = b.coordination_id AND k.thing_id IN (b.id, x.agenda_item_id, x.measure_id))
    UNION ALL SELECT b.coordination_id, h.member_id, h.at FROM agenda_item_history h JOIN agenda_item i ON i.id = h.agenda_item_id
    JOIN meeting b ON b.id = i.meeting_id
    WHERE NOT EXISTS (SELECT 1 FROM kept_thing k WHERE k.coordination_id = b.coordination_id AND k.thing_id IN (b.id, i.id))
    UNION ALL SELECT d.coordination_id, g.member_id, g.at FROM message g JOIN message_thread d ON d.id = g.thread_id
    WHERE d.audience = 'group'
    AND NOT EXISTS (SELECT 1 FROM kept_thing k WHERE k.coordination_id = d.coordination_id AND k.thing_id = d.id);
