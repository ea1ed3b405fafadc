-- Files that somebody attached, as rows: one backup, one transaction, one lock (architecture.md § 7). law.md R4.04, R4.05: never
-- changed and never written over; a wrong one is marked as wrong, with who, when and why, and its row stays.
-- append-only: document
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    coordination_id TEXT NOT NULL REFERENCES coordination (id),
    kind TEXT NOT NULL,                -- what it is attached to: consent
    belongs_to TEXT NOT NULL,          -- that one's id
    name TEXT NOT NULL,                -- cleaned: no path, no control characters, no national number
    media_type TEXT NOT NULL,          -- by its first bytes: application/pdf, image/jpeg, image/png
    size INTEGER NOT NULL,             -- bytes
    sha256 TEXT NOT NULL,              -- of the bytes, hexadecimal
    added_by TEXT NOT NULL REFERENCES member (id),
    added_at TEXT NOT NULL,
    bytes BLOB NOT NULL                -- last: a list doesn't read it
) STRICT;
CREATE INDEX document_of ON document (coordination_id, kind);

-- append-only: document_error
CREATE TABLE document_error (
    document_id TEXT PRIMARY KEY REFERENCES document (id),
    reason TEXT NOT NULL,
    marked_by TEXT NOT NULL REFERENCES member (id),
    marked_at TEXT NOT NULL
) STRICT;
