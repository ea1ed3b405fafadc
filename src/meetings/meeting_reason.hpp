// When the plan itself gives a reason to meet (G10): a milestone is reached, a main goal is new or another, the plan is to be evaluated. Pure.
#pragma once
#include "meetings/meeting.hpp"
#include "plan/plan.hpp"

namespace samtak {

struct ReasonToMeet {
    std::string_view reason; // one of meeting_reasons
    std::string goal = {};   // what it is called; empty for the evaluation
    Day day;                 // since when, or by when
};

// The day of the last meeting that was held; nothing while one lies ahead, nor before the first, which the rhythm asks for: then nothing
// in the plan is a reason, and it need not be opened.
std::optional<Day> meets_since(std::vector<Meeting> const& all, Day today);
// Since the last meeting that was held, newest first.
std::vector<ReasonToMeet> reasons_to_meet(Plan const& plan, std::vector<Meeting> const& all, Day today);

} // namespace samtak
