-- The plan shows those who have left too (plan_team), which participant_once doesn't reach: without this each page reads the whole table.
CREATE INDEX participant_of ON participant (coordination_id);
-- "Is this member the coordinator here?" is asked at each request, also of one who coordinates many.
DROP INDEX coordinator_appointment_of;
CREATE INDEX coordinator_appointment_of ON coordinator_appointment (coordination_id, member_id, active);
