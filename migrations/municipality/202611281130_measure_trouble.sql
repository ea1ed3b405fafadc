-- F18: somebody says of a measure that something doesn't work; it stands until it is answered, and can be said again.
-- append-only: measure_trouble
CREATE TABLE measure_trouble (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    measure_id TEXT NOT NULL REFERENCES measure (id),
    on_word_of TEXT NOT NULL           -- who says it, when somebody else writes it down: person, participant:<id>, representative:<id>; empty: the writer
) STRICT;
CREATE INDEX measure_trouble_of ON measure_trouble (coordination_id);
CREATE INDEX measure_trouble_about ON measure_trouble (measure_id);
-- What is said, line by line, each signed by who wrote it.
-- append-only: measure_trouble_line
CREATE TABLE measure_trouble_line (
    trouble_id TEXT NOT NULL REFERENCES measure_trouble (id),
    number INTEGER NOT NULL,           -- 1: what doesn't work
    step TEXT NOT NULL,                -- said, answered, again (it still doesn't work)
    words TEXT NOT NULL,
    would_help TEXT NOT NULL,          -- with said and again; may be empty
    running INTEGER NOT NULL,          -- the plan's
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (trouble_id, number)   -- of two who answer at once the second is told of the first
) STRICT;

-- Those that wait for an answer, since when. No words.
CREATE VIEW measure_trouble_open AS
    SELECT t.coordination_id AS coordination_id, t.id AS trouble_id, t.measure_id AS measure_id, l.at AS at
    FROM measure_trouble t JOIN measure_trouble_line l ON l.trouble_id = t.id
    WHERE l.step <> 'answered' AND l.number = (SELECT MAX(x.number) FROM measure_trouble_line x WHERE x.trouble_id = t.id);
