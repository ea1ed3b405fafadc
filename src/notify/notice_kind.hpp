// The kinds of notices. A kind is a fact that happened, said in one fixed sentence (notice_parts.cpp).
#pragma once
#include <optional>
#include <string_view>

namespace samtak {

enum class NoticeKind {
    goal_evaluated,
    measure_evaluated,
    measure_asked,
    measure_answered,
    proposal_settled,
    measure_taken_back,
    plan_changed,
    consent_asked,
    consent_answered,
    consent_given,
    consent_withdrawn,
    invited, // to log in for the first time
    added_to_group,
    part_asked,             // to take part, by a duty (E7)
    part_answered,          // to who coordinates
    part_raised,            // to who leads the service; about no one's case
    part_raising_answered,  // the leader has answered
    presentation_made,      // the coordinator's, to one who takes part (C5)
    presentation_answered,  // it is read, or the cooperation is changed
    service_changes,        // a service tells beforehand
    access_shut,            // somebody is shut out, or let in again (R4.11)
    coordinator_missing,    // a case has, or will have, nobody who answers for it (B13)
    stepping_in,            // from today, for the coordinator (B8)
    coordinator_sought,     // a unit is to find one (B1)
    coordinator_asked,      // to be one
    coordinator_answered,   // yes or no
    coordinator_appointed,  // B9
    coordinator_replaced,   // somebody else takes over the case: the former one is told (B10)
    coordinator_called_off, // they were to begin, and the consent is withdrawn before it
    coordinator_accepted,   // the leader who asked hears of the yes
    appointment_ended,      // by another: the one whose it was is told (B13)
    absence_noted,          // noted or ended by another: who is away is told (B8)
    deputy_stops,           // who would step in leaves (L8)
    ending_raised,          // to who decides: somebody proposes that a coordination ends (B11)
    ending_announced,       // to the person: it may end, and they are asked (R3.10)
    ending_answered,        // to who decides and who coordinates: the person has said what they think
    ending_turned_down,     // it goes on
    coordination_ended,     // or it ends, on a day
    coordination_reopened,  // and has been opened anew
    coordination_evaluated, // B15: the other side has said how it works
    relay_asked,            // to take over the relay (BTI)
    relay_answered,         // to who gave it
    relay_changed,          // the level, or who holds the relay
    meeting_called,         // somebody is called in to a meeting (G1)
    meeting_changed,        // it is moved, or they are called in again
    meeting_taken_out,      // it goes on without them
    meeting_cancelled,      // called off
    times_asked,            // when they can come to a meeting (G1)
    time_added,             // one more time is proposed
    meeting_answered,       // to who coordinates: whether somebody comes
    meeting_point,          // the person wants something taken up (G2)
    minutes_signed,         // and may be read (G4)
    promise_answered,       // to who coordinates: it takes longer, or help is needed (G7)
    question_asked,         // to who coordinates: a question in the case waits for an answer (E6)
    message_written,        // to those who can read it
    promise_reminded,       // of what one promised in a meeting: its deadline comes, or is over (L1)
    task_reminded,          // … of a measure one said yes to
    promise_chased,         // the coordinator asks anew how it goes
    task_chased,
    decision_made,       // a letter lies ready (A7)
    appeal_made,         // against a decision
    login_renewed,       // the login they had is closed, and they got a new one
    report_missing,      // the half-yearly report is asked for again (H2)
    log_follow_up_asked, // a look in the log is asked about (pjl § 22)
    log_follow_up_answered,
    incoming_received, // a notice of need or an application has come to the desk (A1)
    incoming_answered, // to the one who sent it
    incoming_due,      // its deadline comes near, or is here (R3.06)
    office_told,       // who coordinates a case is otherwise (B9)
    trouble_said,      // something about a measure doesn't work: to who answers for it and who coordinates (F18)
    trouble_answered,  // to the one who said it
    kept_shared,       // to the minor: somebody shares with the parents what was kept from them (K8)
};
std::string_view code(NoticeKind kind);
std::optional<NoticeKind> parse_notice_kind(std::string_view code);

} // namespace samtak
