// The deed: an earlier period, evaluation date and cooperation come back as a new version.
#pragma once
#include "plan/plan_store.hpp"
#include "plan/undo.hpp"

namespace samtak {

Result<PlanFrame> undo_frame(Grant<WritePlan> const& grant, UndoForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
