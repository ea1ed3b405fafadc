// The deed: period, next evaluation, cooperation and the child's part are set (§ 9 h, j).
#pragma once
#include "plan/frame_rules.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

Result<PlanFrame> set_plan_frame(Grant<WritePlan> const& grant, SetFrameForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
