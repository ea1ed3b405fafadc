-- G1: what each has answered for the time that stands. An answer to another time is no answer.
CREATE VIEW meeting_answer_standing AS
SELECT a.meeting_id AS meeting_id, a.member_id AS member_id, a.number AS number, a.answer AS answer, a.words AS words, a.at AS at
FROM meeting_answer a
WHERE a.at >= COALESCE((SELECT MAX(h.at) FROM meeting_history h JOIN meeting_history b ON b.meeting_id = h.meeting_id AND b.version = h.version - 1
    WHERE h.meeting_id = a.meeting_id AND (h.day <> b.day OR h.from_time <> b.from_time OR h.to_time <> b.to_time)), '');
