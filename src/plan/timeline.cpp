#include "plan/timeline.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr int most_months = 24;

Day first_of_month(Day day)
{
    auto const calendar = day.calendar();
    return Day{static_cast<int>(calendar.year()), static_cast<unsigned>(calendar.month()), 1};
}

} // namespace

// forskrift 2022-06-22-1110 § 9 e and h: deadlines, the plan's period and when it is evaluated.
std::vector<TimelineMark> timeline_of(Plan const& plan)
{
    using Kind = TimelineMark::Kind;
    std::vector<TimelineMark> marks;
    marks.reserve(2 + plan.goals.size() + 2 * plan.measures.size());
    if (plan.frame.to) marks.push_back({*plan.frame.to, Kind::period_end, {}, {}, "next"});
    if (plan.frame.evaluate_on) marks.push_back({*plan.frame.evaluate_on, Kind::evaluation, {}, {}, "next"});
    for (auto const& goal : plan.goals) {
        auto const& c = goal.content;
        if (!plan.is_over(goal) && c.evaluate_on) marks.push_back({*c.evaluate_on, Kind::evaluation, goal.shown(), c.area, "g-" + goal.id.str()});
    }
    for (auto const& measure : plan.measures) {
        auto const& c = measure.content;
        if (plan.is_over(measure)) continue;
        bool const own = c.responsible.kind == ResponsibleKind::person;
        if (c.deadline) marks.push_back({*c.deadline, Kind::deadline, c.what, c.area, "m-" + measure.id.str(), own});
        if (c.evaluate_on) marks.push_back({*c.evaluate_on, Kind::evaluation, c.what, c.area, "m-" + measure.id.str(), own});
    }
    std::stable_sort(marks.begin(), marks.end(), [](auto const& a, auto const& b) { return a.on < b.on; });
    return marks;
}

bool names_a_date(Plan const& plan)
{
    auto const of_goal = [](Goal const& goal) { return !goal.is_closed() && goal.content.evaluate_on; };
    auto const of_measure = [](Measure const& measure) { return !measure.is_closed() && (measure.content.deadline || measure.content.evaluate_on); };
    return plan.frame.to || plan.frame.evaluate_on || std::any_of(plan.goals.begin(), plan.goals.end(), of_goal) ||
        std::any_of(plan.measures.begin(), plan.measures.end(), of_measure);
}

std::vector<TimelineMark const*> soonest(std::vector<TimelineMark> const& marks, Day today)
{
    std::vector<TimelineMark const*> found;
    int coming = 0;
    for (auto const& mark : marks)
        if (mark.is_overdue(today) || (mark.on >= today && ++coming <= 3)) found.push_back(&mark);
    return found;
}

TimelineSpan span_of(Plan const& plan, std::vector<TimelineMark> const& marks, Day today)
{
    Day from = std::max(std::min(plan.frame.from.value_or(today), today), today.plus_months(-12));
    for (auto const& mark : marks)
        if (mark.is_overdue(today) && mark.on >= today.plus_months(-12)) from = std::min(from, mark.on);
    from = first_of_month(from);
    Day to = today.plus_months(2);
    if (plan.frame.to) to = std::max(to, *plan.frame.to);
    if (!marks.empty()) to = std::max(to, marks.back().on);
    to = std::min(to, from.plus_months(most_months).plus_days(-1));
    return {from, first_of_month(to.plus_months(1))};
}

} // namespace samtak
