-- An invitation that a newer one took the place of. Whoever takes it must find it open in the same change: law.md R5.01.
ALTER TABLE invitation ADD COLUMN voided_at TEXT;
ALTER TABLE invitation ADD COLUMN voided_by TEXT; -- member

-- Each lost login that was closed, and who did it: pjf § 13, law.md R5.03. Nothing is folded away, and the one who lost it is told.
-- append-only: login_renewal
CREATE TABLE login_renewal (
    invitation_id TEXT PRIMARY KEY REFERENCES invitation (id), -- that took its place
    member_id TEXT NOT NULL REFERENCES member (id),            -- whose it was
    lost_account_id TEXT NOT NULL,                             -- in the directory, where it may be gone
    coordination_id TEXT REFERENCES coordination (id),         -- whose coordinator did it; null: a leader or an administrator
    renewed_by TEXT NOT NULL,                                  -- member
    at TEXT NOT NULL,
    email BLOB                                                 -- the address they had, sealed as in member: a later one isn't told
) STRICT;
CREATE INDEX login_renewal_of ON login_renewal (member_id, at);

-- What notify/ may know of it.
CREATE VIEW notify_renewal AS
    SELECT r.invitation_id AS id, r.member_id AS member_id, r.email AS email, m.name AS by_name
    FROM login_renewal r JOIN member m ON m.id = r.renewed_by;
