// The deed: the person's own wording of a goal, beside the worked one (L10).
#pragma once
#include "plan/goal_rules.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

Result<Goal> add_own_wording(Grant<WriteOwnWords> const& grant, OwnWordingForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
