// The writes of a nomination: each keeps a version, and a yes makes the appointment in the same change.
#include "coordination/nomination_store.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement add_nomination =
    "INSERT INTO nomination (id, coordination_id, step, kind, unit_id, member_id, deputy_id, from_day, former_to, wish, wish_from, wish_unmet, "
    "grounds, agreed_with, time_span, focus, continuity, load_reason, refusal, active, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)";
constexpr Statement update_nomination =
    "UPDATE nomination SET step = $3, kind = $4, unit_id = $5, member_id = $6, deputy_id = $7, from_day = $8, former_to = $9, wish = $10, "
    "wish_from = $11, wish_unmet = $12, grounds = $13, agreed_with = $14, time_span = $15, focus = $16, continuity = $17, load_reason = $18, "
    "refusal = $19, active = $20, version = version + 1 WHERE id = $1 AND coordination_id = $2 AND version = $21 AND active = 1";
constexpr Statement keep_nomination =
    "INSERT INTO nomination_history (nomination_id, version, step, kind, unit_id, member_id, deputy_id, from_day, former_to, wish, wish_from, "
    "wish_unmet, grounds, agreed_with, time_span, focus, continuity, load_reason, refusal, changed_by, at) SELECT id, version, step, kind, unit_id, "
    "member_id, deputy_id, from_day, former_to, wish, wish_from, wish_unmet, grounds, agreed_with, time_span, focus, continuity, load_reason, "
    "refusal, $2, $3 FROM nomination WHERE id = $1";

// The former one's last day: what it is already, when that is earlier. Over before today: the row is no longer active.
constexpr Statement keep_former = "INSERT INTO appointment_ending (id, appointment_id, last_day, why, reason, member_id, at) "
                                  "SELECT $1, id, CASE WHEN to_day < $3 THEN to_day ELSE $3 END, 'replaced', '', $4, $5 FROM coordinator_appointment "
                                  "WHERE coordination_id = $2 AND responsible = 1 AND active = 1";
constexpr Statement end_former = "UPDATE coordinator_appointment SET responsible = 0, to_day = CASE WHEN to_day < $2 THEN to_day ELSE $2 END, "
                                 "active = CASE WHEN $2 < $3 OR to_day < $3 THEN 0 ELSE 1 END "
                                 "WHERE coordination_id = $1 AND responsible = 1 AND active = 1";
constexpr Statement read_former = "SELECT member_id FROM coordinator_appointment WHERE coordination_id = $1 AND responsible = 1 AND active = 1";
constexpr Statement read_leader_who_asked = "SELECT u.leader_id FROM nomination n JOIN unit u ON u.id = n.unit_id JOIN nomination_history h "
                                            "ON h.nomination_id = n.id AND h.version = n.version AND h.changed_by = u.leader_id "
                                            "WHERE n.id = $1 AND n.active = 1";
// B5: no appointment without a consent that holds today and on the first day, whatever form was sent. K8 C3: from the day ($10) when the
// person decides, the word of those who held parental responsibility doesn't. B9: never by one's own question.
constexpr Statement appoint =
    "INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, to_day, active) "
    "SELECT $1, c.id, $3, $4, 1, $5, $6, NULL, 1 FROM coordination c WHERE c.id = $2 AND c.active = 1 AND c.ends_on IS NULL AND EXISTS (SELECT 1 FROM consent_given s "
    "WHERE s.coordination_id = c.id AND s.kind = 'coordinator' AND s.from_day <= $7 AND (s.to_day IS NULL OR s.to_day >= $6) "
    "AND (s.to_day IS NULL OR s.to_day >= $7) AND (CAST($10 AS TEXT) IS NULL OR $6 < $10 "
    "OR s.giver NOT IN ('parent', 'both_parents', 'child_welfare', 'foster_parent'))) "
    "AND NOT EXISTS (SELECT 1 FROM nomination_history h WHERE h.nomination_id = $8 AND h.version = $9 AND h.changed_by = $3)";
// BTI: who is appointed takes over the relay on their first day, and a hand-over that waits is off (law.md R12.03)
constexpr Statement keep_relay = "INSERT INTO bti_holder_ending (holder_id, last_day, why, member_id, at) SELECT h.id, $2, 'coordinator', $3, $4 "
                                 "FROM bti_holder h WHERE h.coordination_id = $1 AND h.active = 1 "
                                 "AND NOT EXISTS (SELECT 1 FROM bti_holder_ending e WHERE e.holder_id = h.id)";
constexpr Statement end_relay =
    "UPDATE bti_holder SET to_day = $2, active = CASE WHEN $2 < $3 THEN 0 ELSE 1 END WHERE coordination_id = $1 AND active = 1";
constexpr Statement keep_relay_offer = "INSERT INTO bti_hand_over_answer (hand_over_id, outcome, reason, member_id, at) "
                                       "SELECT id, 'taken_back', '', $2, $3 FROM bti_hand_over WHERE coordination_id = $1 AND active = 1";
constexpr Statement end_relay_offer = "UPDATE bti_hand_over SET active = 0 WHERE coordination_id = $1 AND active = 1";
constexpr Statement move_unit = "UPDATE coordination SET unit_id = (SELECT unit_id FROM member WHERE id = $2) WHERE id = $1";

} // namespace

void NominationStore::save(Change& change, CoordinationId const& coordination, MemberId const& by, Nomination const& one, bool active)
{
    auto const& words = one.words;
    Values values{one.id, coordination, code(one.step), one.kind, one.unit, one.member, one.deputy, one.from, one.former_to, words.wish,
        words.wish_from, words.wish_unmet, words.grounds, words.agreed_with, words.time_span, words.focus, words.continuity, words.load_reason,
        one.refusal, active};
    if (one.version == 0) {
        change.add(add_nomination, std::move(values));
    } else {
        values.emplace_back(one.version);
        change.add(update_nomination, std::move(values));
    }
    change.add(keep_nomination, {one.id, by, change.at()});
}

void NominationStore::pick_unit(Change& change, Grant<PickUnit> const& grant, Nomination const& nomination)
{
    save(change, grant.subject(), grant.by(), nomination, true);
    change.tell(CoordinatorSought{{grant.subject(), grant.by()}});
}

void NominationStore::nominate(Change& change, Grant<NominateCoordinator> const& grant, Nomination const& nomination)
{
    save(change, grant.subject(), grant.by(), nomination, true);
    change.tell(CoordinatorAsked{{grant.subject(), grant.by()}, *nomination.member});
}

void NominationStore::propose(Change& change, Grant<ProposeChange> const& grant, Nomination const& nomination)
{
    save(change, grant.subject(), grant.by(), nomination, true);
    change.tell(CoordinatorChangeProposed{{grant.subject(), grant.by()}});
}

void NominationStore::propose(Change& change, Grant<ProposeFromRelay> const& grant, Nomination const& nomination)
{
    save(change, grant.subject(), grant.by(), nomination, true);
    change.tell(CoordinatorChangeProposed{{grant.subject(), grant.by()}});
}

void NominationStore::refuse(Change& change, Grant<AnswerNomination> const& grant, Nomination const& asked, std::string const& reason)
{
    Nomination back = asked;
    back.step = NominationStep::person;
    back.member.reset();
    back.refusal = reason;
    save(change, grant.subject(), grant.by(), back, true);
    change.tell(CoordinatorAnswered{{grant.subject(), grant.by()}});
}

void NominationStore::accept(Change& change, Grant<AnswerNomination> const& grant, Nomination const& asked, Day today)
{
    Nomination done = asked;
    done.step = NominationStep::appointed;
    done.from = std::max(asked.from.value_or(today), today);
    Day const last = last_day_of_former(*done.from, asked.former_to);
    save(change, grant.subject(), grant.by(), done, false);
    change.add(keep_former, {AppointmentId::fresh(), grant.subject(), last, grant.by(), change.at()}, Rows::any());
    change.add(end_former, {grant.subject(), last, today}, Rows::any());
    change.add(move_unit, {grant.subject(), grant.by()}); // first: who withdraws the consent at once takes the same row (consent_store)
    change.add(appoint,
        {AppointmentId::fresh(), grant.subject(), grant.by(), asked.kind, asked.deputy, *done.from, today, asked.id, asked.version,
            person_decides_from(grant.subject())});
    Day const relay_last = done.from->plus_days(-1);
    change.add(keep_relay, {grant.subject(), relay_last, grant.by(), change.at()}, Rows::any());
    change.add(end_relay, {grant.subject(), relay_last, today}, Rows::any());
    change.add(keep_relay_offer, {grant.subject(), grant.by(), change.at()}, Rows::any());
    change.add(end_relay_offer, {grant.subject()}, Rows::any());
    change.tell(CoordinatorAnswered{{grant.subject(), grant.by()}});
    change.tell(CoordinatorAppointed{{grant.subject(), grant.by()}});
    change.tell(OfficeTold{{grant.subject(), grant.by()}});
    auto const leader = database_.read_one({read_leader_who_asked, {asked.id}});
    if (!leader.empty()) change.tell(CoordinatorAccepted{{{grant.subject(), grant.by()}, leader.row(0).id<MemberId>(0)}});
    auto const former = database_.read_one({read_former, {grant.subject()}});
    if (!former.empty()) change.tell(CoordinatorReplaced{{{grant.subject(), grant.by()}, former.row(0).id<MemberId>(0)}});
}

} // namespace samtak
