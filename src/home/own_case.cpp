#include "home/own_case.hpp"

namespace samtak {

CaseParticipant const* Case::participant(ParticipantId const& id) const
{
    for (auto const& one : participants)
        if (one.id == id) return &one;
    return nullptr;
}

CaseGoal const* Case::goal(GoalId const& id) const
{
    for (auto const& one : goals)
        if (one.id == id) return &one;
    return nullptr;
}

bool Case::is_over(CaseGoal const& one) const
{
    auto const* main = one.parent ? goal(*one.parent) : nullptr;
    return one.closed() || (main && main->closed());
}

CaseMeasure const* Case::measure_under(GoalId const& goal) const
{
    for (auto const& one : measures)
        if (one.mine && !one.closed && one.goal == goal) return &one;
    return nullptr;
}

std::optional<Day> Case::next_evaluation() const
{
    std::optional<Day> next = plan_evaluation;
    auto const consider = [&](std::optional<Day> const& day) {
        if (day && (!next || *day < *next)) next = day;
    };
    for (auto const& goal : goals)
        if (!is_over(goal)) consider(goal.evaluate_on);
    for (auto const& measure : measures)
        if (!measure.closed) consider(measure.evaluate_on);
    return next;
}

} // namespace samtak
