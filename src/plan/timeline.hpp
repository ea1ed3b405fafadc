// The way ahead: every date that the plan names for something that isn't over, in time order. The plan is cut to its reader already, so
// nothing here tells of what was cut.
#pragma once
#include "plan/plan.hpp"

namespace samtak {

struct TimelineMark {
    enum class Kind { deadline, evaluation, period_end };
    Day on;
    Kind kind;
    std::string what = {};     // of the goal or measure; empty: the plan as a whole
    std::string place = {};    // the life area; empty: the plan as a whole
    std::string fragment = {}; // where on the plan page it stands
    bool own = false;          // the person answers for it
    bool is_overdue(Day today) const { return kind != Kind::period_end && on < today; }
};

std::vector<TimelineMark> timeline_of(Plan const& plan); // by day
bool names_a_date(Plan const& plan);                     // whether timeline_of has any
// What must be seen first: all that is overdue, and the next three. They point into `marks`.
std::vector<TimelineMark const*> soonest(std::vector<TimelineMark> const& marks, Day today);

// What the picture spans: whole months, with the plan's period and today in it, two years at most.
struct TimelineSpan {
    Day from, to;
    bool holds(Day day) const { return from <= day && day <= to; }
    int place(Day day, int left, int width) const { return left + from.days_until(day) * width / from.days_until(to); }
};
TimelineSpan span_of(Plan const& plan, std::vector<TimelineMark> const& marks, Day today);

} // namespace samtak
