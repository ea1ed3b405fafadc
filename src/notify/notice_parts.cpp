#include "notify/notice_parts.hpp"

namespace samtak {

std::string heading_of(Words const& w, NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::goal_evaluated: return w.tr("A goal is evaluated");
    case NoticeKind::measure_evaluated: return w.tr("A measure is evaluated");
    case NoticeKind::measure_asked: return w.tr("You are asked to do something");
    case NoticeKind::measure_answered: return w.tr("Somebody has answered what they were asked");
    case NoticeKind::proposal_settled: return w.tr("The date you proposed is answered");
    case NoticeKind::measure_taken_back: return w.tr("You are no longer asked");
    case NoticeKind::plan_changed: return w.tr("The plan is changed");
    case NoticeKind::consent_asked: return w.tr("A consent waits for your answer");
    case NoticeKind::consent_answered: return w.tr("A question about consent is answered");
    case NoticeKind::consent_given: return w.tr("A consent is given");
    case NoticeKind::consent_withdrawn: return w.tr("A consent is withdrawn");
    case NoticeKind::invited: return w.tr("You are invited to take part");
    case NoticeKind::added_to_group: return w.tr("You are put into {group.a}");
    case NoticeKind::part_asked: return w.tr("You are asked to take part in {group.a}");
    case NoticeKind::part_answered: return w.tr("Somebody has answered whether they take part");
    case NoticeKind::part_raised: return w.tr("Somebody in your service is asked to take part in a coordination");
    case NoticeKind::part_raising_answered: return w.tr("The leader of a service has answered about taking part");
    case NoticeKind::presentation_made: return w.tr("{Coordinator.the} presents themselves to you");
    case NoticeKind::presentation_answered: return w.tr("Somebody has read your presentation, or changed how you cooperate");
    case NoticeKind::service_changes: return w.tr("A service tells that it is going to change");
    case NoticeKind::access_shut: return w.tr("Somebody is shut out, or let in again");
    case NoticeKind::coordinator_missing: return w.tr("A case needs {coordinator.a}");
    case NoticeKind::stepping_in: return w.tr("You step in for {coordinator.the}");
    case NoticeKind::coordinator_sought: return w.tr("Your unit is to find {coordinator.a}");
    case NoticeKind::coordinator_asked: return w.tr("You are asked to be {coordinator.bare}");
    case NoticeKind::coordinator_answered: return w.tr("The one you asked to be {coordinator.bare} has answered");
    case NoticeKind::coordinator_appointed: return w.tr("{Coordinator.a} is appointed");
    case NoticeKind::coordinator_replaced: return w.tr("Somebody else takes over as {coordinator.bare} in one of your cases");
    case NoticeKind::coordinator_called_off: return w.tr("You are not to begin as {coordinator.bare} in one of your cases after all");
    case NoticeKind::coordinator_accepted: return w.tr("The one you asked to be {coordinator.bare} has said yes");
    case NoticeKind::appointment_ended: return w.tr("A task as {coordinator.bare} is ended for you");
    case NoticeKind::absence_noted: return w.tr("Somebody else has noted or changed an absence of yours");
    case NoticeKind::deputy_stops: return w.tr("The one who steps in for {coordinator.the} stops: somebody else must be named");
    case NoticeKind::incoming_received: return w.tr("A notice or an application has come in");
    case NoticeKind::incoming_answered: return w.tr("What you sent is answered");
    case NoticeKind::incoming_due: return w.tr("A notice or an application must be answered soon");
    case NoticeKind::ending_raised: return w.tr("Somebody proposes that a coordination ends");
    case NoticeKind::ending_announced: return w.tr("You are asked what you think about ending the coordination");
    case NoticeKind::ending_answered: return w.tr("The one it is about has said what they think about ending the coordination");
    case NoticeKind::ending_turned_down: return w.tr("The coordination goes on");
    case NoticeKind::coordination_ended: return w.tr("It is decided that the coordination ends");
    case NoticeKind::coordination_reopened: return w.tr("The coordination is opened anew");
    case NoticeKind::coordination_evaluated: return w.tr("Somebody has said how the coordination works");
    case NoticeKind::relay_asked: return w.tr("You are asked to be {relay_holder.bare}");
    case NoticeKind::relay_answered: return w.tr("The one you asked to be {relay_holder.bare} has answered");
    case NoticeKind::relay_changed: return w.tr("BTI level or {relay_holder.bare} is changed");
    case NoticeKind::meeting_called: return w.tr("You are called in to a meeting");
    case NoticeKind::meeting_changed: return w.tr("The invitation to a meeting is updated");
    case NoticeKind::meeting_taken_out: return w.tr("You are no longer called in to a meeting");
    case NoticeKind::meeting_cancelled: return w.tr("A meeting is called off");
    case NoticeKind::times_asked: return w.tr("You are asked when you can come to a meeting");
    case NoticeKind::time_added: return w.tr("One more time is proposed for a meeting");
    case NoticeKind::meeting_answered: return w.tr("Somebody has answered whether they come to a meeting");
    case NoticeKind::meeting_point: return w.tr("The person wants to talk about something in a meeting");
    case NoticeKind::minutes_signed: return w.tr("The minutes of a meeting are ready");
    case NoticeKind::promise_answered: return w.tr("Somebody has said how it goes with a promise");
    case NoticeKind::question_asked: return w.tr("A question waits for your answer");
    case NoticeKind::message_written: return w.tr("There is a new message in the case");
    case NoticeKind::promise_reminded:
    case NoticeKind::task_reminded: return w.tr("Something you have taken on has its deadline soon, or has had it");
    case NoticeKind::promise_chased:
    case NoticeKind::task_chased: return w.tr("{Coordinator.the} asks how it goes with something you have taken on");
    case NoticeKind::trouble_said: return w.tr("Somebody says that something doesn't work");
    case NoticeKind::trouble_answered: return w.tr("What you said doesn't work is answered");
    case NoticeKind::office_told: return w.tr("Who coordinates a case has changed");
    case NoticeKind::kept_shared: return w.tr("Something you kept from your parents is shared with them");
    case NoticeKind::decision_made: return w.tr("There is a new letter to read");
    case NoticeKind::appeal_made: return w.tr("There is an appeal in a case");
    case NoticeKind::login_renewed: return w.tr("Your login was closed, and you got a new one");
    case NoticeKind::report_missing: return w.tr("Your half-yearly report is missing");
    case NoticeKind::log_follow_up_asked: return w.tr("You are asked about a look in the access log");
    case NoticeKind::log_follow_up_answered: return w.tr("A question about the access log is answered");
    }
    return {};
}

ui::Icon icon_of(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::goal_evaluated:
    case NoticeKind::measure_evaluated: return ui::Icon::line_graph;
    case NoticeKind::measure_asked:
    case NoticeKind::measure_answered:
    case NoticeKind::proposal_settled:
    case NoticeKind::measure_taken_back: return ui::Icon::tasklist;
    case NoticeKind::report_missing:
    case NoticeKind::plan_changed: return ui::Icon::file_text;
    case NoticeKind::log_follow_up_asked:
    case NoticeKind::log_follow_up_answered: return ui::Icon::eye;
    case NoticeKind::consent_asked:
    case NoticeKind::consent_answered:
    case NoticeKind::consent_given:
    case NoticeKind::consent_withdrawn: return ui::Icon::handshake;
    case NoticeKind::invited:
    case NoticeKind::part_asked:
    case NoticeKind::added_to_group: return ui::Icon::person_plus;
    case NoticeKind::presentation_made:
    case NoticeKind::presentation_answered:
    case NoticeKind::service_changes: return ui::Icon::chat;
    case NoticeKind::part_answered:
    case NoticeKind::part_raised:
    case NoticeKind::part_raising_answered: return ui::Icon::person_checkmark;
    case NoticeKind::access_shut: return ui::Icon::eye_slash;
    case NoticeKind::coordinator_missing: return ui::Icon::exclamationmark_triangle;
    case NoticeKind::stepping_in:
    case NoticeKind::coordinator_sought:
    case NoticeKind::coordinator_asked:
    case NoticeKind::coordinator_answered:
    case NoticeKind::coordinator_appointed:
    case NoticeKind::coordinator_called_off:
    case NoticeKind::coordinator_accepted:
    case NoticeKind::appointment_ended:
    case NoticeKind::absence_noted:
    case NoticeKind::deputy_stops:
    case NoticeKind::coordinator_replaced:
    case NoticeKind::relay_asked:
    case NoticeKind::relay_answered:
    case NoticeKind::relay_changed: return ui::Icon::person_checkmark;
    case NoticeKind::incoming_received:
    case NoticeKind::incoming_answered: return ui::Icon::inbox;
    case NoticeKind::incoming_due: return ui::Icon::hourglass;
    case NoticeKind::ending_raised:
    case NoticeKind::ending_announced:
    case NoticeKind::ending_answered:
    case NoticeKind::ending_turned_down:
    case NoticeKind::coordination_ended:
    case NoticeKind::office_told:
    case NoticeKind::coordination_reopened: return ui::Icon::handshake;
    case NoticeKind::coordination_evaluated: return ui::Icon::line_graph;
    case NoticeKind::meeting_called:
    case NoticeKind::meeting_changed:
    case NoticeKind::meeting_taken_out:
    case NoticeKind::meeting_cancelled:
    case NoticeKind::times_asked:
    case NoticeKind::time_added:
    case NoticeKind::meeting_point:
    case NoticeKind::meeting_answered: return ui::Icon::calendar;
    case NoticeKind::trouble_said: return ui::Icon::exclamationmark_triangle;
    case NoticeKind::trouble_answered:
    case NoticeKind::question_asked:
    case NoticeKind::message_written: return ui::Icon::chat;
    case NoticeKind::promise_reminded:
    case NoticeKind::task_reminded: return ui::Icon::hourglass;
    case NoticeKind::promise_chased:
    case NoticeKind::task_chased:
    case NoticeKind::promise_answered: return ui::Icon::tasklist;
    case NoticeKind::minutes_signed:
    case NoticeKind::decision_made:
    case NoticeKind::appeal_made: return ui::Icon::file_text;
    case NoticeKind::kept_shared: return ui::Icon::eye;
    case NoticeKind::login_renewed: return ui::Icon::padlock_locked;
    }
    return ui::Icon::bell;
}

// Its readers are the coordinating unit, a leader, one who is asked.
bool names_nobody(NoticeKind kind)
{
    return kind == NoticeKind::coordinator_missing || kind == NoticeKind::coordinator_sought || kind == NoticeKind::coordinator_asked ||
        kind == NoticeKind::coordinator_answered || kind == NoticeKind::coordinator_appointed || kind == NoticeKind::deputy_stops ||
        kind == NoticeKind::coordination_ended || kind == NoticeKind::coordination_reopened || kind == NoticeKind::relay_asked ||
        kind == NoticeKind::part_asked || kind == NoticeKind::presentation_made || about_ending(kind);
}

bool about_ending(NoticeKind kind)
{
    return kind == NoticeKind::ending_raised || kind == NoticeKind::ending_announced || kind == NoticeKind::ending_answered ||
        kind == NoticeKind::ending_turned_down || kind == NoticeKind::office_told;
}

} // namespace samtak
