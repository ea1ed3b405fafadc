-- A decision answers an application once (R1.11, fvl § 11 a): incoming_answer.outcome may be "decided" too.
CREATE UNIQUE INDEX incoming_decided_once ON incoming_answer (incoming_id) WHERE outcome = 'decided';
