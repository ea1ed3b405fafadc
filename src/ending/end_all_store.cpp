// What the end of a coordination does to its rows, and opening it anew. Last days are written; who may what is compared with them (R4.10).
#include "coordination/nomination_store.hpp"
#include "ending/ending_store.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement end_coordination = "UPDATE coordination SET ends_on = $2, version = version + 1 WHERE id = $1 AND active = 1 AND ends_on IS NULL";
constexpr Statement open_anew = "UPDATE coordination SET ends_on = NULL, version = version + 1 WHERE id = $1 AND active = 1 AND ends_on IS NOT NULL";
constexpr Statement add_reopening =
    "INSERT INTO coordination_reopening (id, coordination_id, on_day, reason, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)";

#define SAMTAK_REACHES_ON "coordination_id = $1 AND active = 1 AND (to_day IS NULL OR to_day > $2)"
constexpr Statement read_appointments = "SELECT id FROM coordinator_appointment WHERE " SAMTAK_REACHES_ON;
constexpr Statement keep_appointment = "INSERT INTO appointment_ending (id, appointment_id, last_day, why, reason, member_id, at) "
                                       "VALUES ($1, $2, $3, 'coordination_ended', '', $4, $5)";
// One that would only have begun later never begins.
constexpr Statement end_appointments = "UPDATE coordinator_appointment SET active = CASE WHEN from_day > $2 THEN 0 ELSE 1 END, to_day = $2 "
                                       "WHERE " SAMTAK_REACHES_ON;
// Then who goes on until the last day is who answers for the case.
constexpr Statement who_answers =
    "UPDATE coordinator_appointment SET responsible = 1 WHERE id = (SELECT a.id FROM coordinator_appointment a WHERE a.coordination_id = $1 "
    "AND a.active = 1 ORDER BY COALESCE(a.to_day, '9999-12-31') DESC, a.from_day DESC, a.id LIMIT 1) "
    "AND NOT EXISTS (SELECT 1 FROM coordinator_appointment o WHERE o.coordination_id = $1 AND o.responsible = 1 AND o.active = 1)";
constexpr Statement end_participants =
    "UPDATE participant SET active = CASE WHEN from_day > $2 THEN 0 ELSE 1 END, to_day = $2, version = version + 1 WHERE " SAMTAK_REACHES_ON;
constexpr Statement keep_participants =
    "INSERT INTO participant_history (participant_id, version, function, function_words, contributes, from_day, to_day, active, member_id, at, reason) "
    "SELECT id, version, function, function_words, contributes, from_day, to_day, active, $3, $4, 'coordination_ended' FROM participant p "
    "WHERE p.coordination_id = $1 AND p.to_day = $2 AND NOT EXISTS (SELECT 1 FROM participant_history h WHERE h.participant_id = p.id "
    "AND h.version = p.version)";
// Opened anew, each is put into the group anew: a yes from before lets nobody in by itself.
constexpr Statement leave_out_participants = "UPDATE participant SET active = 0, version = version + 1 WHERE coordination_id = $1 AND active = 1 "
                                             "AND (to_day < $2 OR EXISTS (SELECT 1 FROM coordination c WHERE c.id = $1 AND c.ends_on < $2))";
constexpr Statement keep_left_out =
    "INSERT INTO participant_history (participant_id, version, function, function_words, contributes, from_day, to_day, active, member_id, at, reason) "
    "SELECT id, version, function, function_words, contributes, from_day, to_day, active, $2, $3, 'coordination_reopened' FROM participant p "
    "WHERE p.coordination_id = $1 AND p.active = 0 AND NOT EXISTS (SELECT 1 FROM participant_history h WHERE h.participant_id = p.id "
    "AND h.version = p.version)";
// The relay ends with it, and a question about it is taken back; opened anew, somebody is asked anew.
constexpr Statement keep_relay =
    "INSERT INTO bti_holder_ending (holder_id, last_day, why, member_id, at) SELECT h.id, $2, 'coordination_ended', $3, $4 FROM bti_holder h "
    "WHERE h.coordination_id = $1 AND h.active = 1 AND (h.to_day IS NULL OR h.to_day > $2) "
    "AND NOT EXISTS (SELECT 1 FROM bti_holder_ending e WHERE e.holder_id = h.id)";
constexpr Statement end_relay = "UPDATE bti_holder SET active = CASE WHEN from_day > $2 THEN 0 ELSE 1 END, to_day = $2 WHERE " SAMTAK_REACHES_ON;
constexpr Statement take_back_relay =
    "INSERT INTO bti_hand_over_answer (hand_over_id, outcome, reason, member_id, at) SELECT id, 'taken_back', '', $2, $3 "
    "FROM bti_hand_over WHERE coordination_id = $1 AND active = 1";
constexpr Statement close_relay = "UPDATE bti_hand_over SET active = 0 WHERE coordination_id = $1 AND active = 1";
constexpr Statement leave_relay = "UPDATE bti_holder SET active = 0 WHERE coordination_id = $1 AND active = 1";
constexpr Statement drop_nomination = "UPDATE nomination SET step = 'dropped', active = 0, version = version + 1 WHERE coordination_id = $1 "
                                      "AND active = 1";
constexpr Statement keep_nomination =
    "INSERT INTO nomination_history (nomination_id, version, step, kind, unit_id, member_id, deputy_id, from_day, former_to, wish, wish_from, "
    "wish_unmet, grounds, agreed_with, time_span, focus, continuity, load_reason, refusal, changed_by, at) SELECT id, version, step, kind, unit_id, "
    "member_id, deputy_id, from_day, former_to, wish, wish_from, wish_unmet, grounds, agreed_with, time_span, focus, continuity, load_reason, "
    "refusal, $2, $3 FROM nomination n WHERE n.coordination_id = $1 AND n.step = 'dropped' AND NOT EXISTS (SELECT 1 FROM nomination_history h "
    "WHERE h.nomination_id = n.id AND h.version = n.version)";

} // namespace

void EndingStore::end_all(Change& change, CoordinationId const& coordination, MemberId const& by, Day last)
{
    change.add(end_coordination, {coordination, last});
    auto const appointments = database_.read_one({read_appointments, {coordination, last}});
    for (auto const row : appointments) change.add(keep_appointment, {AppointmentId::fresh(), row.id<AppointmentId>(0), last, by, change.at()});
    change.add(end_appointments, {coordination, last}, Rows::any());
    change.add(who_answers, {coordination}, Rows::any());
    change.add(end_participants, {coordination, last}, Rows::any());
    change.add(keep_participants, {coordination, last, by, change.at()}, Rows::any());
    change.add(drop_nomination, {coordination}, Rows::any());
    change.add(keep_nomination, {coordination, by, change.at()}, Rows::any());
    change.add(keep_relay, {coordination, last, by, change.at()}, Rows::any());
    change.add(end_relay, {coordination, last}, Rows::any());
    change.add(take_back_relay, {coordination, by, change.at()}, Rows::any());
    change.add(close_relay, {coordination}, Rows::any());
}

void EndingStore::reopen(Change& change, Grant<ReopenCoordination> const& grant, std::string const& reason, Day today)
{
    change.add(leave_out_participants, {grant.subject(), today}, Rows::any()); // also those put in between the decision and the last day
    change.add(leave_relay, {grant.subject()}, Rows::any());
    change.add(open_anew, {grant.subject()});
    change.add(add_reopening, {OnceId::fresh(), grant.subject(), today, reason, grant.by(), change.at()});
    change.add(keep_left_out, {grant.subject(), grant.by(), change.at()}, Rows::any());
    change.tell(CoordinationReopened{{grant.subject(), grant.by()}});
    change.tell(OfficeTold{{grant.subject(), grant.by()}});
}

} // namespace samtak
