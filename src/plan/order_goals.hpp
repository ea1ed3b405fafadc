// The deed: the person moves a goal up or down by what matters most (F5).
#pragma once
#include "plan/goal_rules.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

struct OrderGoalsForm {
    OnceId once = OnceId::fresh();
    std::optional<GoalId> goal;
    std::optional<GoalId> past; // the goal that it shall pass, as the reader saw the order
    bool up = true;
};
// How many goals got another place; 0 when it stood first or last already. conflict: another changed one of them at the same time,
// or `past` no longer stands next to it.
Result<std::size_t> order_goals(Grant<OrderGoals> const& grant, OrderGoalsForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
