-- R1.21, pbrl § 4-4: a consent by the parents that would begin on a day when child welfare already had the care was never theirs to give, also when
-- the care is registered afterwards. One that began before goes on until it is withdrawn. See src/consent/consent_rules.hpp.
-- What counts as given, in one place: read by the facts behind every access, by home/, careteam/ and plan/. No content.
DROP VIEW consent_given;
CREATE VIEW consent_given AS
SELECT c.id AS id, c.coordination_id AS coordination_id, c.kind AS kind, c.participant_id AS participant_id, c.giver AS giver,
    c.from_day AS from_day, c.to_day AS to_day, c.recorded_at AS recorded_at
FROM consent c
WHERE c.outcome = 'given' AND NOT EXISTS (SELECT 1 FROM consent_withdrawal w WHERE w.consent_id = c.id)
    AND NOT (c.giver IN ('parent', 'both_parents') AND EXISTS (
        SELECT 1 FROM coordination k JOIN representation r ON r.person_id = k.person_id
        WHERE k.id = c.coordination_id AND r.kind IN ('child_welfare', 'foster_parent') AND r.scope <> 'economic'
            AND r.from_day < c.from_day AND (r.to_day IS NULL OR r.to_day >= c.from_day)));

-- The participants who are parents of the person, by dates: for them the parents' word opens nothing while the care is taken over.
CREATE VIEW participant_parent AS
SELECT pa.id AS participant_id, r.from_day AS from_day, r.to_day AS to_day, t.from_day AS care_from, t.to_day AS care_to
FROM participant pa JOIN coordination k ON k.id = pa.coordination_id
    JOIN representation r ON r.person_id = k.person_id AND r.member_id = pa.member_id AND r.kind = 'parent' AND r.scope <> 'economic'
    JOIN representation t ON t.person_id = k.person_id AND t.kind IN ('child_welfare', 'foster_parent') AND t.scope <> 'economic';
