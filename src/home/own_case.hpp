// The viewer's own cases, each cut to what the viewer may see in it today. What was cut left nothing behind.
#pragma once
#include "access/facts.hpp"
#include "careteam/taking_part.hpp"
#include "home/case_meeting.hpp"
#include "home/case_warnings.hpp"
#include "kernel/day.hpp"
#include "kernel/own_words.hpp"

#include <string>
#include <vector>

namespace samtak {

struct OwnCase {
    CoordinationId coordination;
    Relation relation = Relation::none; // the first through which the viewer sees it
    Parts parts;
    bool family = false; // a parent, guardian or next of kin, also when they come in as a participant
};

// What was last asked of one named person about a measure (L1).
struct CaseTask {
    TaskId id;
    MemberId asked_of;
    std::string name;  // of the one asked
    std::string state; // asked, accepted, declined, proposed, taken_back, done
    Day asked_on;
    std::optional<Day> due, proposed;
};

struct CaseMeasure {
    MeasureId id;
    std::optional<GoalId> goal;
    std::string what;
    std::string responsible_kind; // nobody, person, representative, participant, coordinator
    std::string responsible;      // name; empty for nobody, person and coordinator
    bool mine = false;            // the viewer answers for it
    bool closed = false;          // done or ended, or its goal is over
    std::optional<Day> deadline, evaluate_on;
    std::optional<CaseTask> task; // the newest
};

struct CaseGoal {
    GoalId id;
    std::optional<GoalId> parent;
    std::string title;  // the worked wording
    OwnWords words;     // the person's
    std::string status; // not_started, in_progress, reached, ended
    std::optional<Day> evaluate_on;
    bool closed() const { return status == "reached" || status == "ended"; }
};

struct CaseParticipant {
    ParticipantId id;
    MemberId member;
    std::string name, title, function, function_words; // function: the profile's key
    std::string relation;                              // as the person says it («mamma»), when family
    bool has_login = false;
    Parts sees; // today, by consent, less what is blocked
};
struct CaseConsent {
    std::string kind; // coordinator, plan, sharing
    std::optional<ParticipantId> participant;
    std::optional<Day> to;
};
// May this participant know this? Waits for the one who consents, or they want to talk first.
struct CaseQuestion {
    std::string id;
    ParticipantId participant;
    Parts parts;
    std::string why, answer; // waiting, talk_first
    std::int64_t version = 1;
};

struct CaseNews {
    Instant at;
    MemberId by;
    std::string name; // who did it
    std::string what; // words, goal, measure, goal_evaluated, measure_evaluated, task_accepted, task_declined, task_proposed, task_done, done_by_link
    std::string title;
};

struct Case {
    explicit Case(OwnCase const& seen) : own(seen) {}
    OwnCase own;
    std::optional<PlanId> plan;
    std::string name, called, tool;          // tool: undecided, plan, minutes (E4)
    std::optional<int> age, meetings_a_year; // G1: when another number than the profile's is agreed on
    std::optional<Day> decides_on;           // the day on which the person decides alone; only for those who coordinate
    OwnWords matters;                        // what matters to me
    std::string matters_by, matters_told_to; // self, told, parent; who wrote it down
    std::optional<Day> plan_evaluation;
    std::optional<Day> ends_on, opened_on;  // the coordination's last day (B11), and its first
    std::optional<Day> contact_by;          // G13: when there should have been contact, by what is agreed; only for who coordinates
    std::vector<CaseTransition> unprepared; // transitions; only for who sees everything
    std::size_t talk_points_done = 0;
    std::optional<Instant> looked_at; // when the viewer last opened the plan
    std::optional<Instant> last_sign; // of anything new in the plan (L5)
    std::vector<CaseGoal> goals;      // in the person's order
    std::vector<CaseMeasure> measures;
    std::vector<CaseParticipant> participants;
    std::vector<PartStanding> parts;          // who is asked to take part by a duty (E7); only for who sees everything
    std::vector<CaseLostMail> lost;           // only for who sees everything
    std::vector<CaseQuestionOpen> asked = {}; // only for who sees everything
    std::vector<CaseMeeting> meetings = {};   // planned, called in, and the last that was held
    std::vector<CaseTrouble> troubles = {};
    std::vector<CaseConsent> consents; // those that hold today; only for who sees everything
    std::vector<CaseQuestion> questions;
    std::vector<CaseNews> news; // by others, newest first
    bool has_ended(Day today) const { return ends_on && *ends_on < today; }
    bool sees_all() const { return own.parts == Parts::all(); }
    CaseParticipant const* participant(ParticipantId const& id) const;
    CaseMeasure const* measure_under(GoalId const& goal) const; // one that the viewer answers for
    bool is_over(CaseGoal const& goal) const;                   // F10: closed, or its main goal is
    CaseGoal const* goal(GoalId const& id) const;
    std::optional<Day> next_evaluation() const; // of plan, goals and measures
};

} // namespace samtak
