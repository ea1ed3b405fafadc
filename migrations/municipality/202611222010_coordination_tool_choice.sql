-- E4: plan, or meetings with minutes. Every choice is a row; coordination.tool repeats the newest. Nothing else changes by a choice.
-- append-only: tool_choice
CREATE TABLE tool_choice (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    tool TEXT NOT NULL,                -- plan, minutes
    chosen_by TEXT NOT NULL,           -- person, together (the person with next of kin), representative
    words TEXT NOT NULL,               -- why, when somebody wishes to say it
    member_id TEXT NOT NULL,           -- who wrote it down
    at TEXT NOT NULL
) STRICT;
CREATE INDEX tool_choice_of ON tool_choice (coordination_id, at);
