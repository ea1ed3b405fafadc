// What the end of a coordination does to its rows, and opening it anew. Last days are written; who may what is compared with them (R4.10).
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
constexpr Statement end_participants =
    "UPDATE participant SET active = CASE WHEN from_day > $2 THEN 0 ELSE 1 END, to_day = $2, version = version + 1 WHERE " SAMTAK_REACHES_ON;
constexpr Statement keep_participants =
    "INSERT INTO participant_history (participant_id, version, function, function_words, contributes, from_day, to_day, active, member_id, at, reason) "
    "SELECT id, version, function, function_words, contributes, from_day, to_day, active, $3, $4, 'coordination_ended' FROM participant p "
    "WHERE p.coordination_id = $1 AND p.to_day = $2 AND NOT EXISTS (SELECT 1 FROM participant_history h WHERE h.participant_id = p.id "
    "AND h.version = p.version)";
// Opened anew, each is put into the group anew: a yes from before lets nobody in by itself.
constexpr Statement leave_out_participants =
    "UPDATE participant SET active = 0, version = version + 1 WHERE coordination_id = $1 AND active = 1 AND to_day < $2";
constexpr Statement keep_left_out =
    "INSERT INTO participant_history (participant_id, version, function, function_words, contributes, from_day, to_day, active, member_id, at, reason) "
    "SELECT id, version, function, function_words, contributes, from_day, to_day, active, $2, $3, 'coordination_reopened' FROM participant p "
    "WHERE p.coordination_id = $1 AND p.active = 0 AND NOT EXISTS (SELECT 1 FROM participant_history h WHERE h.participant_id = p.id "
    "AND h.version = p.version)";
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
    change.add(end_participants, {coordination, last}, Rows::any());
    change.add(keep_participants, {coordination, last, by, change.at()}, Rows::any());
    change.add(drop_nomination, {coordination}, Rows::any());
    change.add(keep_nomination, {coordination, by, change.at()}, Rows::any());
}

void EndingStore::reopen(Change& change, Grant<ReopenCoordination> const& grant, std::string const& reason, Day today)
{
    change.add(open_anew, {grant.subject()});
    change.add(add_reopening, {OnceId::fresh(), grant.subject(), today, reason, grant.by(), change.at()});
    change.add(leave_out_participants, {grant.subject(), today}, Rows::any());
    change.add(keep_left_out, {grant.subject(), grant.by(), change.at()}, Rows::any());
    change.tell(CoordinationReopened{{grant.subject(), grant.by()}});
}

} // namespace samtak
