-- Who changed it last and when, on the row itself: the plan page shows it for everything in the plan, and looked it up in the history
-- row by row, each in a place of its own on the disk. The history still says it; its newest line and the row are written together.
ALTER TABLE plan ADD COLUMN changed_running INTEGER NOT NULL DEFAULT 0;
ALTER TABLE plan ADD COLUMN changed_by TEXT;
ALTER TABLE plan ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN changed_reason TEXT NOT NULL DEFAULT '';
UPDATE plan SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason
FROM plan_history h WHERE h.plan_id = plan.id AND h.version = plan.version;

ALTER TABLE own_words ADD COLUMN changed_running INTEGER NOT NULL DEFAULT 0;
ALTER TABLE own_words ADD COLUMN changed_by TEXT;
ALTER TABLE own_words ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
UPDATE own_words SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at
FROM own_words_history h WHERE h.own_words_id = own_words.id AND h.version = own_words.version;

ALTER TABLE goal ADD COLUMN changed_running INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goal ADD COLUMN changed_by TEXT;
ALTER TABLE goal ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN changed_reason TEXT NOT NULL DEFAULT '';
UPDATE goal SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason
FROM goal_history h WHERE h.goal_id = goal.id AND h.version = goal.version;

ALTER TABLE measure ADD COLUMN changed_running INTEGER NOT NULL DEFAULT 0;
ALTER TABLE measure ADD COLUMN changed_by TEXT;
ALTER TABLE measure ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE measure ADD COLUMN changed_reason TEXT NOT NULL DEFAULT '';
UPDATE measure SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason
FROM measure_history h WHERE h.measure_id = measure.id AND h.version = measure.version;

-- In the order in which the page reads them, so that nothing is sorted for it.
DROP INDEX measure_of;
CREATE INDEX measure_of ON measure (coordination_id, ordinal, id);
DROP INDEX evaluation_of;
CREATE INDEX evaluation_of ON evaluation (plan_id, signed_at DESC, id);
