-- K9, Normen 5.2.1, law.md R5.01: residents are to log in by an electronic identity. Who can't have one uses password and code, when the
-- coordinating unit has said so, with its reason.
-- append-only: login_exception
CREATE TABLE login_exception (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    member_id TEXT NOT NULL REFERENCES member (id), -- whose login
    reason TEXT NOT NULL CHECK (reason <> ''),
    set_by TEXT NOT NULL REFERENCES member (id),
    set_at TEXT NOT NULL
) STRICT;
CREATE INDEX login_exception_of ON login_exception (coordination_id, member_id);

-- append-only: login_exception_end
CREATE TABLE login_exception_end (
    exception_id TEXT PRIMARY KEY REFERENCES login_exception (id),
    ended_by TEXT NOT NULL REFERENCES member (id),
    ended_at TEXT NOT NULL
) STRICT;
