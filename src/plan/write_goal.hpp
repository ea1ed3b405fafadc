// The deed: a goal or sub-goal is written or changed (F3). Its own wording is another deed: add_own_wording.
#pragma once
#include "plan/goal_rules.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

Result<Goal> write_goal(
    Grant<WritePlan> const& grant, WriteGoalForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, Profile const& profile);

} // namespace samtak
