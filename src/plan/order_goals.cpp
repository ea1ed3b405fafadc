#include "plan/order_goals.hpp"

#include "plan/plan_events.hpp"

namespace samtak {

Result<std::size_t> order_goals(Grant<OrderGoals> const& grant, OrderGoalsForm const& form, PlanStore& plans, Changes& changes, Actor const& actor)
{
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!plan) return plan.error();
    if (!form.goal || !plan->goal(*form.goal)) return Failure{Problem::not_found, "This page isn't here."};
    auto const* next = passed_by(*plan, *form.goal, form.up);
    if (form.past && (!next || next->id != *form.past)) return Failure{Problem::conflict, somebody_was_first};
    auto const moved = reordered(*plan, *form.goal, form.up);
    if (moved.empty()) return std::size_t{0};
    auto change = change_of(form.once, actor);
    plans.begin(change, grant);
    for (auto const& goal : moved) plans.save(change, grant, goal, goal.changed.version, "ordered");
    change.tell(GoalsOrdered{grant.subject()});
    if (auto saved = changes.commit(std::move(change)); !saved) return saved.error();
    return moved.size();
}

} // namespace samtak
