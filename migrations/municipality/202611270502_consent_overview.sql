-- H1: whether a case has the consents it needs. by_holder: given by who held parental responsibility, which ends when the person decides alone.
CREATE VIEW consent_overview AS
    SELECT c.coordination_id AS coordination_id, c.kind AS kind, c.from_day AS from_day, c.to_day AS to_day,
        CAST(CASE WHEN c.giver IN ('parent', 'both_parents', 'child_welfare', 'foster_parent') THEN 1 ELSE 0 END AS INTEGER) AS by_holder
    FROM consent_given c WHERE c.kind <> 'sharing';

-- The overview asks for all cases at once; most consents are for sharing, and are passed by.
CREATE INDEX consent_own ON consent (coordination_id, kind, from_day, to_day, giver, id) WHERE outcome = 'given' AND kind <> 'sharing';
