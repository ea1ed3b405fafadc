-- K10, R5.09: an address that is protected, set or raised at any time, keeps mail from the person and from who acts for them (folkeregister-
-- loven § 10-4). It is not copied to anybody's row: what holds is read where it stands, when a mail is about to go out, so it bites for
-- mails that wait already, and taking it off gives back what was before. A member's own protection stands on their own row.
CREATE VIEW member_protection AS
SELECT m.id AS member_id, m.address_protection AS protection FROM member m
UNION ALL SELECT p.member_id, p.address_protection FROM person p WHERE p.member_id IS NOT NULL
UNION ALL SELECT r.member_id, p.address_protection FROM representation r JOIN person p ON p.id = r.person_id WHERE r.member_id IS NOT NULL;

-- Up to which protection they have asked for mail all the same: none, confidential, strict. A stronger one needs a new word from them.
ALTER TABLE member ADD COLUMN mail_protected TEXT NOT NULL DEFAULT 'none';
