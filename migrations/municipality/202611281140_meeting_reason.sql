-- Why one meets (G10): rhythm, milestone, main_goal, evaluation, other; empty: not said.
ALTER TABLE meeting ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_history ADD COLUMN reason TEXT NOT NULL DEFAULT '';
