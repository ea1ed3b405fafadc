#include "meetings/meeting_reason.hpp"

#include "kernel/oslo.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr int days_before_evaluation = 30;

// An order or an evaluation alone changes no goal.
bool is_another(Goal const& goal)
{
    auto const& why = goal.changed.reason;
    return why == "new" || why == "changed" || why == "wording" || why == "restored" || why.starts_with("ended");
}

} // namespace

std::optional<Day> meets_since(std::vector<Meeting> const& all, Day today)
{
    std::optional<Day> last;
    for (auto const& one : all) {
        if (one.is_open() && today <= one.day) return std::nullopt;
        if (one.state == MeetingState::held && (!last || *last < one.day)) last = one.day;
    }
    return last;
}

std::vector<ReasonToMeet> reasons_to_meet(Plan const& plan, std::vector<Meeting> const& all, Day today)
{
    std::vector<ReasonToMeet> reasons;
    auto const last = meets_since(all, today);
    if (!last) return reasons;
    for (auto const& goal : plan.goals) {
        auto const since = oslo_day(goal.changed.at);
        if (goal.content.parent || since <= *last) continue;
        if (goal.content.status == GoalStatus::reached)
            reasons.push_back({"milestone", goal.shown(), since});
        else if (is_another(goal))
            reasons.push_back({"main_goal", goal.shown(), since});
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](auto const& a, auto const& b) { return b.day < a.day; });
    auto const& evaluation = plan.frame.evaluate_on;
    if (evaluation && *evaluation <= today.plus_days(days_before_evaluation) && *last < evaluation->plus_days(-days_before_evaluation))
        reasons.insert(reasons.begin(), ReasonToMeet{"evaluation", "", *evaluation});
    return reasons;
}

} // namespace samtak
