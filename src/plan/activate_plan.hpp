// The deed: the plan is taken into use, with a reason for each point of the law's list that is left empty (F1 K1 R2.01).
#pragma once
#include "plan/frame_rules.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

Result<PlanFrame> activate_plan(
    Grant<WritePlan> const& grant, ActivateForm const& form, PlanStore& plans, Changes& changes, Actor const& actor, Profile const& profile);

} // namespace samtak
