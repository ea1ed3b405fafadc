-- K8, pbrl § 3-4 (law.md R1.20): what somebody under 18 keeps from the parents. It stands with the thing that is kept, and leaves no trace with them.
CREATE TABLE kept (
    thing_id TEXT PRIMARY KEY,         -- a goal, measure, evaluation, meeting or point of an agenda
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    kind TEXT NOT NULL,                -- goal, measure, evaluation, meeting, agenda_item
    held INTEGER NOT NULL,             -- 1: kept now; 0: shared again
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_of ON kept (coordination_id);
-- append-only: kept_history
CREATE TABLE kept_history (
    thing_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    held INTEGER NOT NULL,
    by_person INTEGER NOT NULL,        -- 1: the person decided it; 0: somebody else, with a reason
    reason TEXT NOT NULL,
    told TEXT NOT NULL,                -- shared again by somebody else: how the person was told
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (thing_id, version)
) STRICT;

CREATE INDEX goal_under ON goal (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX measure_under ON measure (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX meeting_promise_at ON meeting_promise (agenda_item_id) WHERE agenda_item_id IS NOT NULL;

-- What is kept, and what stands under it: sub-goals and measures of a goal, promises of a point, all of a meeting.
CREATE VIEW kept_thing AS
SELECT k.coordination_id AS coordination_id, k.thing_id AS thing_id FROM kept k WHERE k.held = 1
UNION ALL
SELECT k.coordination_id, g.id FROM kept k JOIN goal g ON g.parent_id = k.thing_id WHERE k.held = 1
UNION ALL
SELECT k.coordination_id, m.id FROM kept k JOIN measure m ON m.goal_id = k.thing_id WHERE k.held = 1
UNION ALL
SELECT k.coordination_id, m.id FROM kept k JOIN goal g ON g.parent_id = k.thing_id JOIN measure m ON m.goal_id = g.id WHERE k.held = 1
UNION ALL
SELECT k.coordination_id, p.measure_id FROM kept k JOIN meeting_promise p ON p.agenda_item_id = k.thing_id WHERE k.held = 1
UNION ALL
SELECT k.coordination_id, p.measure_id FROM kept k JOIN meeting_promise p ON p.meeting_id = k.thing_id WHERE k.held = 1;

-- Whoever has or had parental responsibility, by whatever door they come in.
CREATE VIEW person_parent AS
SELECT person_id, member_id FROM representation
WHERE kind IN ('parent', 'guardian', 'child_welfare', 'foster_parent') AND member_id IS NOT NULL;
-- They may know nothing of it.
CREATE VIEW kept_from AS
SELECT k.coordination_id AS coordination_id, k.thing_id AS thing_id, r.member_id AS member_id
FROM kept_thing k JOIN coordination c ON c.id = k.coordination_id JOIN person_parent r ON r.person_id = c.person_id;

-- Signed minutes: what each block is of, so that what is kept can be left out for parents. Older ones name nothing.
ALTER TABLE minutes_block ADD COLUMN thing_id TEXT;
