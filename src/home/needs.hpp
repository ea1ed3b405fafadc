// What needs me now (G12 first part, L5): overdue first, then what has a day, then what waits. One item a thing. Pure.
#pragma once
#include "home/own_case.hpp"

namespace samtak {

enum class NeedKind {
    answer_task, // asked of the viewer
    measure_overdue,
    measure_due, // the viewer answers for it
    measure_declined,
    measure_proposed,   // another date
    trouble,            // F18: somebody says that it doesn't work
    measure_unowned,    // nobody answers for it
    measure_unanswered, // asked, and no answer for some days
    measure_evaluation,
    goal_evaluation,
    plan_evaluation,
    consent_expires,
    plan_consent_missing,
    turns_sixteen,         // K8: prepared months ahead, and for some weeks after
    transition_unprepared, // F14 L9: comes within a year
    talk_first,            // the person wants to talk about a question
    consent_waits,
    start_talk,
    nobody_logged_in, // participants without a login
    sees_nothing,     // participants whom no consent lets in
    part_unanswered,  // E7: asked by a duty to take part, and no answer for the profile's days
    part_declined,
    invitation_lost,    // G1: the e-mail that calls somebody in didn't come through
    part_leader_silent, // it is raised, and the leader hasn't answered
    meeting_today,      // G12: the viewer is called in
    meeting_unanswered, // … and has not said whether they come
    times_unanswered,   // G1: asked when they can come to a meeting
    times_answered,     // all have answered, or some days have passed: a time can be chosen; `count`: who haven't
    minutes_unsigned,   // G4: `day`: by when; G5 `count` 0: no minutes are needed, the meeting is to be closed
    meeting_due,        // G1: by the rhythm
    meeting_uncalled,   // … it is planned, soon, and nobody is called in
    answers_missing,    // … it is soon; `count`: so many haven't said whether they come
    tell_person,        // G6: a minor who wasn't there is told afterwards; `count`: days since
    contact_due,        // G13: by what is agreed with the person
    question_waits,     // E6: in the case; `count`: days
    questions_late,     // … in cases of one whose deputy the viewer is; about no case of theirs
    silent_plan,        // L5
    plans_quiet,        // … of one whose deputy the viewer is; about no case of theirs
    half_year_report,   // H2: about no one's case
};

struct Need {
    NeedKind kind;
    std::optional<CoordinationId> coordination; // none: about no one's case
    std::optional<PlanId> plan;
    std::string person;     // whose case it is
    std::string thing;      // "measure:…": no two needs are about the same
    std::string id;         // of measure, goal, task or participant, for the deed's address
    std::string what;       // its title
    std::string who;        // whom it waits for
    std::optional<Day> day; // deadline, evaluation, end of consent, proposed date
    int count = 0;          // participants, talk points done, days of silence
};

struct NeedLimits {
    std::size_t talk_points = 0; // of the start talk
    int evaluation_days = 14;    // ahead
    int consent_days = 30;       // ahead
    int sixteen_days = 180;      // ahead
    int sixteen_after = 30;
    int answer_days = 3; // a question may wait so long before it is shown
    int silent_days = 90;
    int part_days = 7; // E7: whether they take part
    int minutes_days = 14, meetings_a_year = 2;
    bool minutes_with_plan = false;       // G5: minutes also where there is a plan
    int meeting_days = 30;                // ahead
    int call_days = 14, silence_days = 5; // ahead: to be called in, to know who comes
    int told_days = 30;                   // so long after a meeting it is asked whether the person is told
    int times_days = 3;                   // as long those have who are asked when they can
};

// For the coordinator of these cases (and the deputy meanwhile). `me` is the viewer.
std::vector<Need> coordinator_needs(std::vector<Case const*> const& cases, NeedLimits const& limits, MemberId const& me, Day today);
// For one who takes part: what is asked of them, and what they answer for.
std::vector<Need> participant_needs(std::vector<Case const*> const& cases, NeedLimits const& limits, MemberId const& me, Day today);

// H2: the viewer's own report, from when its form opens until it is delivered.
Need report_need(Day due);

// Overdue first and the oldest of them first; then by day; then without a day, by kind. Of two about the same thing the first stays.
std::vector<Need> in_order(std::vector<Need> needs, Day today);
bool is_overdue(Need const& need, Day today);

} // namespace samtak
