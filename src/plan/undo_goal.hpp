// The deed: an earlier version of a goal comes back as a new one.
#pragma once
#include "plan/plan_store.hpp"
#include "plan/undo.hpp"

namespace samtak {

Result<Goal> undo_goal(
    Grant<WritePlan> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, GoalId const& goal);

} // namespace samtak
