#include "notify/notice.hpp"

#include "access/rules.hpp"
#include "kernel/codes.hpp"

#include <algorithm>
#include <utility>

namespace samtak {
namespace {

using enum Relation;

constexpr std::pair<NoticeKind, std::string_view> kinds[] = {{NoticeKind::goal_evaluated, "goal_evaluated"},
    {NoticeKind::measure_evaluated, "measure_evaluated"}, {NoticeKind::measure_asked, "measure_asked"},
    {NoticeKind::measure_answered, "measure_answered"}, {NoticeKind::proposal_settled, "proposal_settled"},
    {NoticeKind::measure_taken_back, "measure_taken_back"}, {NoticeKind::plan_changed, "plan_changed"}, {NoticeKind::consent_asked, "consent_asked"},
    {NoticeKind::consent_answered, "consent_answered"}, {NoticeKind::consent_given, "consent_given"},
    {NoticeKind::consent_withdrawn, "consent_withdrawn"}, {NoticeKind::invited, "invited"}, {NoticeKind::added_to_group, "added_to_group"},
    {NoticeKind::part_asked, "part_asked"}, {NoticeKind::part_answered, "part_answered"}, {NoticeKind::part_raised, "part_raised"},
    {NoticeKind::part_raising_answered, "part_raising_answered"}, {NoticeKind::presentation_made, "presentation_made"},
    {NoticeKind::presentation_answered, "presentation_answered"}, {NoticeKind::service_changes, "service_changes"},
    {NoticeKind::access_shut, "access_shut"}, {NoticeKind::coordinator_missing, "coordinator_missing"}, {NoticeKind::stepping_in, "stepping_in"},
    {NoticeKind::coordinator_sought, "coordinator_sought"}, {NoticeKind::coordinator_asked, "coordinator_asked"},
    {NoticeKind::coordinator_answered, "coordinator_answered"}, {NoticeKind::coordinator_appointed, "coordinator_appointed"},
    {NoticeKind::coordinator_replaced, "coordinator_replaced"}, {NoticeKind::coordinator_called_off, "coordinator_called_off"},
    {NoticeKind::coordinator_accepted, "coordinator_accepted"}, {NoticeKind::appointment_ended, "appointment_ended"},
    {NoticeKind::absence_noted, "absence_noted"}, {NoticeKind::deputy_stops, "deputy_stops"}, {NoticeKind::login_renewed, "login_renewed"},
    {NoticeKind::report_missing, "report_missing"}, {NoticeKind::log_follow_up_asked, "log_follow_up_asked"},
    {NoticeKind::log_follow_up_answered, "log_follow_up_answered"}, {NoticeKind::incoming_received, "incoming_received"},
    {NoticeKind::incoming_answered, "incoming_answered"}, {NoticeKind::incoming_due, "incoming_due"}, {NoticeKind::ending_raised, "ending_raised"},
    {NoticeKind::ending_announced, "ending_announced"}, {NoticeKind::ending_answered, "ending_answered"},
    {NoticeKind::ending_turned_down, "ending_turned_down"}, {NoticeKind::coordination_ended, "coordination_ended"},
    {NoticeKind::coordination_reopened, "coordination_reopened"}, {NoticeKind::coordination_evaluated, "coordination_evaluated"},
    {NoticeKind::decision_made, "decision_made"}, {NoticeKind::appeal_made, "appeal_made"}, {NoticeKind::relay_asked, "relay_asked"},
    {NoticeKind::relay_answered, "relay_answered"}, {NoticeKind::relay_changed, "relay_changed"}, {NoticeKind::meeting_called, "meeting_called"},
    {NoticeKind::meeting_changed, "meeting_changed"}, {NoticeKind::meeting_taken_out, "meeting_taken_out"},
    {NoticeKind::meeting_cancelled, "meeting_cancelled"}, {NoticeKind::meeting_answered, "meeting_answered"},
    {NoticeKind::meeting_point, "meeting_point"}, {NoticeKind::times_asked, "times_asked"}, {NoticeKind::time_added, "time_added"},
    {NoticeKind::minutes_signed, "minutes_signed"}, {NoticeKind::promise_answered, "promise_answered"}, {NoticeKind::kept_shared, "kept_shared"},
    {NoticeKind::promise_reminded, "promise_reminded"}, {NoticeKind::task_reminded, "task_reminded"}, {NoticeKind::promise_chased, "promise_chased"},
    {NoticeKind::task_chased, "task_chased"}, {NoticeKind::office_told, "office_told"}, {NoticeKind::question_asked, "question_asked"},
    {NoticeKind::message_written, "message_written"}, {NoticeKind::trouble_said, "trouble_said"}, {NoticeKind::trouble_answered, "trouble_answered"}};
constexpr std::pair<MailState, std::string_view> mail_states[] = {{MailState::none, "none"}, {MailState::waiting, "waiting"},
    {MailState::gathered, "gathered"}, {MailState::sent, "sent"}, {MailState::refused, "refused"}, {MailState::failed, "failed"}};

constexpr std::pair<SmsState, std::string_view> sms_states[] = {{SmsState::none, "none"}, {SmsState::waiting, "waiting"},
    {SmsState::sending, "sending"}, {SmsState::told_with, "told_with"}, {SmsState::sent, "sent"}, {SmsState::refused, "refused"},
    {SmsState::failed, "failed"}};

constexpr Relation all_around[] = {self, parent, guardian, coordinator, deputy, relay_holder, participant};
constexpr Relation all_but_coordinating[] = {self, parent, guardian, participant};
constexpr Relation self_only[] = {self};
constexpr Relation office_only[] = {allocation_office};
constexpr Relation family[] = {self, parent, guardian};
constexpr Relation family_and_coordinator[] = {self, parent, guardian, coordinator, deputy};
constexpr Relation coordinating[] = {coordinator, deputy, relay_holder}; // who holds the relay, before there is a coordinator (BTI)
constexpr Relation professionals[] = {coordinator, deputy, relay_holder, participant};
constexpr Relation unit_only[] = {coordinating_unit};
constexpr Relation stand_in[] = {deputy};
constexpr Relation unit_and_leader[] = {coordinating_unit, leader};
constexpr Relation leader_only[] = {leader};
constexpr Relation coordinator_and_unit[] = {coordinator, coordinating_unit};
constexpr Relation nominee_only[] = {nominee};
constexpr Relation participant_only[] = {participant};
constexpr Relation relay_asked_only[] = {relay_asked};
constexpr Relation around_relay[] = {self, parent, guardian, coordinator, deputy, relay_holder};
constexpr Relation all_and_unit[] = {self, parent, guardian, coordinator, deputy, participant, coordinating_unit};
constexpr Relation offices[] = {coordinating_unit, allocation_office};
constexpr Relation offices_and_coordinator[] = {coordinating_unit, allocation_office, coordinator, deputy};
constexpr Relation all_and_unit_and_relay[] = {self, parent, guardian, coordinator, deputy, participant, relay_holder, coordinating_unit};
constexpr Relation all_but_participants[] = {self, parent, guardian, coordinator, deputy, coordinating_unit, allocation_office};
constexpr auto asked = NoticeRule::Whom::asked;
constexpr auto asker = NoticeRule::Whom::asker;
constexpr auto named = NoticeRule::Whom::named;
constexpr auto named_too = NoticeRule::Whom::named_too;
constexpr auto holder = NoticeRule::Whom::holder;
constexpr auto everybody = NoticeRule::Whom::everybody;

// forskrift 2022-06-22-1110 § 9 h: those in the group know of an evaluation (F8). What somebody only wrote is shown in the product,
// without a mail for each save.
constexpr NoticeRule rules[] = {
    {"plan.goal_evaluated", NoticeKind::goal_evaluated, "plan.read", all_around, everybody, OutboundKind::news},
    {"plan.measure_evaluated", NoticeKind::measure_evaluated, "plan.read", all_around, everybody, OutboundKind::news},
    // F18: who coordinates and who answers for the measure; then the one who said it. Never what is said
    {"plan.trouble_said", NoticeKind::trouble_said, "plan.read", coordinating, named_too, OutboundKind::question},
    {"plan.trouble_answered", NoticeKind::trouble_answered, "plan.read", all_around, named, OutboundKind::news},
    {"measure.asked", NoticeKind::measure_asked, "plan.task.answer", all_around, asked, OutboundKind::question},
    {"measure.answered", NoticeKind::measure_answered, "plan.read", coordinating, asker, OutboundKind::news},
    {"measure.proposal_settled", NoticeKind::proposal_settled, "plan.read", all_around, asked, OutboundKind::news},
    {"measure.taken_back", NoticeKind::measure_taken_back, "plan.read", all_around, asked, OutboundKind::news},
    {"plan.goal_written", NoticeKind::plan_changed, "plan.read", family_and_coordinator, everybody, std::nullopt, true},
    {"plan.measure_written", NoticeKind::plan_changed, "plan.read", family_and_coordinator, everybody, std::nullopt, true},
    {"plan.words_written", NoticeKind::plan_changed, "plan.read", coordinating, everybody, std::nullopt, true},
    {"plan.goals_ordered", NoticeKind::plan_changed, "plan.read", coordinating, everybody, std::nullopt, true},
    {"consent.asked", NoticeKind::consent_asked, "consent.answer", family, everybody, OutboundKind::question},
    {"consent.answered", NoticeKind::consent_answered, "consent.record", coordinating, everybody, OutboundKind::news},
    {"consent.given", NoticeKind::consent_given, "consent.read", coordinating},
    {"consent.withdrawn", NoticeKind::consent_withdrawn, "consent.read", coordinating, everybody, OutboundKind::news},
    // pbrl § 5-3, R4.11: who coordinates must know that somebody is shut out, and nobody else is told; least of all that one
    {"block.made", NoticeKind::access_shut, "consent.read", coordinating, everybody, OutboundKind::news},
    {"block.lifted", NoticeKind::access_shut, "consent.read", coordinating},
    {"member.invited", NoticeKind::invited, {}, all_around, named, OutboundKind::invitation},
    {"careteam.added", NoticeKind::added_to_group, {}, all_around, named, OutboundKind::news},
    // hpl § 4, forskrift 2022-06-22-1110 § 8: asked by a duty to take part. Who leads the service is told of no case (E7)
    {"careteam.part_asked", NoticeKind::part_asked, "careteam.part.read", participant_only, named, OutboundKind::question},
    {"careteam.part_answered", NoticeKind::part_answered, "careteam.edit", coordinating, everybody, OutboundKind::news},
    {"careteam.part_raised", NoticeKind::part_raised, {}, {}, holder, OutboundKind::question},
    {"careteam.part_raising_answered", NoticeKind::part_raising_answered, "careteam.edit", coordinating, everybody, OutboundKind::news},
    // hab-f § 16: who coordinates and who takes part agree how they work together (C5). None of it says what
    {"presentation.made", NoticeKind::presentation_made, "presentation.read", participant_only, named, OutboundKind::news, true},
    {"presentation.answered", NoticeKind::presentation_answered, "careteam.edit", coordinating, everybody, OutboundKind::news, true},
    {"service.changes", NoticeKind::service_changes, "careteam.edit", coordinating, everybody, OutboundKind::news},
    // hol §§ 7-2, 7-3: never a case without somebody who answers for it (B13 L8)
    {"coordinator.missing", NoticeKind::coordinator_missing, "coordinator.seek", unit_only, everybody, OutboundKind::news},
    {"coordinator.stops", NoticeKind::coordinator_missing, "coordinator.seek", unit_only, everybody, OutboundKind::news},
    {"coordinator.change_proposed", NoticeKind::coordinator_missing, "coordinator.seek", unit_only, everybody, OutboundKind::news},
    {"coordinator.stand_in", NoticeKind::stepping_in, "plan.read", stand_in, named, OutboundKind::news},
    {"coordinator.sought", NoticeKind::coordinator_sought, "coordinator.seek", leader_only, everybody, OutboundKind::question},
    {"coordinator.asked", NoticeKind::coordinator_asked, "coordinator.asked", nominee_only, named, OutboundKind::question},
    {"coordinator.answered", NoticeKind::coordinator_answered, "coordinator.seek", unit_and_leader, everybody, OutboundKind::news},
    {"coordinator.appointed", NoticeKind::coordinator_appointed, "coordination.read", all_and_unit, everybody, OutboundKind::news},
    {"coordinator.office_told", NoticeKind::office_told, "ending.read", office_only, everybody, OutboundKind::news},
    // B10: said also when their last day is over and they may see nothing of the case, so it says nothing of it
    {"coordinator.replaced", NoticeKind::coordinator_replaced, {}, {}, holder, OutboundKind::news},
    // B8 C2: they had no access yet, so it says nothing of the case
    {"coordinator.accepted", NoticeKind::coordinator_accepted, {}, {}, holder, OutboundKind::news},
    {"coordinator.ended", NoticeKind::appointment_ended, {}, {}, holder, OutboundKind::news},
    {"absence.noted", NoticeKind::absence_noted, {}, {}, holder, OutboundKind::news},
    {"coordinator.deputy_stops", NoticeKind::deputy_stops, "coordinator.seek", coordinator_and_unit, everybody, OutboundKind::news},
    {"coordinator.called_off", NoticeKind::coordinator_called_off, {}, {}, holder, OutboundKind::news},
    // B11, fvl § 16: who decides, the person who is asked, and all around it when it is decided. None of them says what is thought
    {"ending.raised", NoticeKind::ending_raised, "ending.decide", offices, everybody, OutboundKind::news},
    {"ending.announced", NoticeKind::ending_announced, "ending.say", family, everybody, OutboundKind::question},
    {"ending.answered", NoticeKind::ending_answered, "ending.discuss", offices_and_coordinator, everybody, OutboundKind::news},
    {"ending.turned_down", NoticeKind::ending_turned_down, "ending.read", all_but_participants, everybody, OutboundKind::news},
    {"coordination.ended", NoticeKind::coordination_ended, "coordination.read", all_and_unit_and_relay, everybody, OutboundKind::news},
    {"coordination.reopened", NoticeKind::coordination_reopened, "coordination.read", all_and_unit_and_relay, everybody, OutboundKind::news},
    {"coordination.evaluated", NoticeKind::coordination_evaluated, "coordination.evaluation.read", family_and_coordinator, everybody,
        OutboundKind::news},
    // law.md R12.03: the hand-over is signed by both. Who gave it may have no place in the case any more, so the answer says nothing of it
    {"relay.asked", NoticeKind::relay_asked, "bti.hand_over.asked", relay_asked_only, named, OutboundKind::question},
    {"relay.answered", NoticeKind::relay_answered, {}, {}, holder, OutboundKind::news},
    {"relay.changed", NoticeKind::relay_changed, "bti.read", around_relay, everybody, OutboundKind::news},
    // G1 G4 G7: to each who is called in; what was said only to those whom consent lets read it
    {"meeting.called", NoticeKind::meeting_called, "meeting.read", all_around, named, OutboundKind::question},
    {"meeting.changed", NoticeKind::meeting_changed, "meeting.read", all_around, named, OutboundKind::question},
    // said also when they may see nothing of the case any more, so that the meeting doesn't stay in their calendar; it says nothing of the case
    {"meeting.taken_out", NoticeKind::meeting_taken_out, {}, {}, holder, OutboundKind::news},
    {"meeting.cancelled", NoticeKind::meeting_cancelled, "meeting.read", all_around, named, OutboundKind::news},
    {"meeting.times_asked", NoticeKind::times_asked, "meeting.answer", all_around, named, OutboundKind::question},
    {"meeting.time_added", NoticeKind::time_added, "meeting.answer", all_around, named, OutboundKind::question},
    {"meeting.answered", NoticeKind::meeting_answered, "meeting.plan", coordinating, everybody, std::nullopt, true},
    // G2: those who are to prepare for what the person wants to talk about; not what it is
    {"meeting.point_put", NoticeKind::meeting_point, "meeting.read", professionals, everybody, std::nullopt, true},
    {"meeting.minutes_signed", NoticeKind::minutes_signed, "meeting.read", all_around, everybody, OutboundKind::news},
    {"meeting.promise_answered", NoticeKind::promise_answered, "meeting.plan", coordinating, everybody, OutboundKind::news},
    // E6 D4: to those who can read the thread. Nobody is told again of a thread before they have looked at it, or at what told them of it
    {"message.asked", NoticeKind::question_asked, "message.read", coordinating, everybody, OutboundKind::question, true},
    {"message.question_to_family", NoticeKind::message_written, "message.close.read", family, everybody, OutboundKind::news, true},
    {"message.question_to_group", NoticeKind::message_written, "message.read", all_but_coordinating, everybody, OutboundKind::news, true},
    {"message.to_coordinator", NoticeKind::message_written, "message.close.read", family_and_coordinator, everybody, OutboundKind::news, true},
    {"message.to_asker", NoticeKind::message_written, "message.read", participant_only, named, OutboundKind::news, true},
    {"message.to_group", NoticeKind::message_written, "message.read", all_around, everybody, OutboundKind::news, true},
    // L1: of what somebody has taken on, to nobody but them, while they may answer it
    {"promise.reminded", NoticeKind::promise_reminded, "meeting.promise.answer", all_around, named, OutboundKind::undertaking},
    {"task.reminded", NoticeKind::task_reminded, "plan.task.answer", all_around, named, OutboundKind::undertaking},
    {"promise.chased", NoticeKind::promise_chased, "meeting.promise.answer", all_around, named, OutboundKind::undertaking},
    {"task.chased", NoticeKind::task_chased, "plan.task.answer", all_around, named, OutboundKind::undertaking},
    // pbrl § 3-4 (R1.20): the minor is told of what the parents get to know against their wish
    {"kept.shared", NoticeKind::kept_shared, "coordination.read", self_only, named, OutboundKind::news},
    // pbrl § 7-5, eFvf § 11: the deadline runs from when the letter lies ready and this is told (R3.04). It says nothing of what is decided
    {"decision.signed", NoticeKind::decision_made, "decision.read", family_and_coordinator, everybody, OutboundKind::news},
    {"appeal.made", NoticeKind::appeal_made, "appeal.handle", unit_only, everybody, OutboundKind::news},
    // law.md R5.03, pjf § 13: whoever loses a login learns it, also when somebody else asked for it in their name
    {"login.renewed", NoticeKind::login_renewed, {}, {}, holder, OutboundKind::login_closed},
    // H2, pjl § 22: between those who work here, about no person's case
    {"half_year_report.reminded", NoticeKind::report_missing, {}, {}, holder, OutboundKind::reminder},
    {"log_review.follow_up_asked", NoticeKind::log_follow_up_asked, {}, {}, holder, OutboundKind::question},
    {"log_review.follow_up_answered", NoticeKind::log_follow_up_answered, {}, {}, holder, OutboundKind::news},
    // hpl § 38 a, fvl § 11 a: nothing that is sent is left unanswered unseen (A1 A2 A15)
    {"incoming.received", NoticeKind::incoming_received, {}, {}, holder, OutboundKind::news},
    {"incoming.answered", NoticeKind::incoming_answered, {}, {}, holder, OutboundKind::news},
    {"incoming.due", NoticeKind::incoming_due, {}, {}, holder, OutboundKind::reminder},
};

bool has_place(NoticeRule const& rule, MemberId const& member, Facts const& facts, EventPeople const& people)
{
    if (rule.whom == NoticeRule::Whom::holder) return people.to == member;
    auto const& task = people.task;
    bool const asks = task && task->asked_by == member;
    if (rule.whom == asked && !(task && task->asked_of == member)) return false;
    if (rule.whom == named && people.to != member) return false;
    if (rule.whom == NoticeRule::Whom::named_too && people.to == member) return true;
    if (rule.whom == asker && asks) return true;
    return std::any_of(facts.relations.begin(), facts.relations.end(),
        [&](RelationFact const& fact) { return std::find(rule.relations.begin(), rule.relations.end(), fact.relation) != rule.relations.end(); });
}

} // namespace

std::string_view code(NoticeKind kind) { return code_in(kinds, kind); }
std::optional<NoticeKind> parse_notice_kind(std::string_view code) { return parse_in(kinds, code); }
std::string_view code(MailState state) { return code_in(mail_states, state); }
std::optional<MailState> parse_mail_state(std::string_view code) { return parse_in(mail_states, code); }
std::string_view code(SmsState state) { return code_in(sms_states, state); }
std::optional<SmsState> parse_sms_state(std::string_view code) { return parse_in(sms_states, code); }

std::span<NoticeRule const> notice_rules() { return rules; }

NoticeRule const* notice_rule(std::string_view event)
{
    for (auto const& one : rules)
        if (one.event == event) return &one;
    return nullptr;
}

NoticeRule const& rule_of(NoticeKind kind)
{
    for (auto const& one : rules)
        if (one.kind == kind) return one;
    return rules[0]; // every kind has a line (notice_test)
}

// pbrl § 3-6, hpl § 21: who may not read it today is not told that it is there.
bool is_concerned(NoticeRule const& rule, MemberId const& member, Facts const& facts, std::optional<Parts> area, EventPeople const& people)
{
    if (people.not_to == member || (people.not_to_parents && facts.is_parent)) return false;
    if (rule.act.empty()) return facts.blocked != Parts::all() && has_place(rule, member, facts, people);
    auto const ruling = samtak::rule(rule.act, facts);
    return ruling.yes && (!area || ruling.parts.covers(*area)) && has_place(rule, member, facts, people);
}

} // namespace samtak
